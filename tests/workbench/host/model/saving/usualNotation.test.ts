/** Parts whose texts and attributes are written as Excel writes them. */
import { withUsualNotation } from '../../../../../src/workbench/host/model/saving/usualNotation';

it.each([
  ['single quotes', `<a b='1' c="it's"/>`, `<a b="1" c="it's"/>`],
  ['double quotes between single ones', `<a b='="x"'/>`, '<a b="=&quot;x&quot;"/>'],
  ['blanks beside the equals sign', `<a b = "1"\n c= '2'>x</a>`, '<a b="1" c="2">x</a>'],
  ['CDATA', '<f><![CDATA[IF(A1<2,"&",\'Mi plan\'!A1)]]></f>', '<f>IF(A1&lt;2,"&amp;",\'Mi plan\'!A1)</f>'],
  ['empty CDATA', '<f a="1"><![CDATA[]]></f>', '<f a="1"></f>'],
  ['blanks in end tags', '<row><c>x</c ></row\n>', '<row><c>x</c></row>'],
  ['white space between attributes', '<a  b="1"\n\tc="2" ><d e="1" /></a>', '<a b="1" c="2"><d e="1"/></a>'],
  ['white space in values', '<a b="A1\n\tB2"/>', '<a b="A1  B2"/>'],
  ['elements without content', '<a><b c="1"></b><d></d ></a>', '<a><b c="1"/><d/></a>'],
  ['elements that become empty', '<a><b><!-- x --></b></a>', '<a><b/></a>'],
  ['comments with markup', '<a><!-- <row r="3"> --><row/></a>', '<a><row/></a>'],
  [
    'instructions with markup',
    '<?xml version="1.0"?>\n<a><?q <b> > ?>x</a>',
    '<?xml version="1.0"?>\n<a>x</a>',
  ],
  ['CDATA with markup', '<t><![CDATA[<row r="3">&#65;]]></t>', '<t>&lt;row r="3"&gt;&amp;#65;</t>'],
  ['references to characters', '<c r="D&#55;&#x41;">&#241;&#60;&apos;</c>', '<c r="D7A">ñ&lt;\'</c>'],
  [
    'references that say more than the character',
    '<a b="&#10;&#34;&#38;#10;"/>',
    '<a b="&#10;&quot;&amp;#10;"/>',
  ],
  ['greater-than signs in values', '<a b="1>2">3>2</a>', '<a b="1&gt;2">3>2</a>'],
  ['texts that look like it', `<f>A1='Mi plan'!A1 = "x" > 2</f>`, null],
  ['empty texts', '<c><v></v></c>', null],
  ['the usual notation', '<a b="1" xml:space="preserve"><c/></a>', null],
])('%s', (_, given, usual) => {
  expect(withUsualNotation(given)).toBe(usual ?? given);
});
