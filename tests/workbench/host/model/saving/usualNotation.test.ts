/** Parts whose texts and attributes are written as Excel writes them. */
import { withUsualNotation } from '../../../../../src/workbench/host/model/saving/usualNotation';

it.each([
  ['single quotes', `<a b='1' c="it's"/>`, `<a b="1" c="it's"/>`],
  ['double quotes between single ones', `<a b='="x"'/>`, '<a b="=&quot;x&quot;"/>'],
  ['blanks beside the equals sign', `<a b = "1"\n c= '2'>x</a>`, '<a b="1"\n c="2">x</a>'],
  ['CDATA', '<f><![CDATA[IF(A1<2,"&",\'Mi plan\'!A1)]]></f>', '<f>IF(A1&lt;2,"&amp;",\'Mi plan\'!A1)</f>'],
  ['empty CDATA', '<f a="1"><![CDATA[]]></f>', '<f a="1"></f>'],
  ['texts that look like it', `<!-- b='1' --><f>A1='Mi plan'!A1</f><?q b='1'?>`, null],
  ['the usual notation', '<a b="1" xml:space="preserve"><c/></a>', null],
])('%s', (_, given, usual) => {
  expect(withUsualNotation(given)).toBe(usual ?? given);
});
