/** Parts with the prefixes that Excel writes. */
import {
  hasUsualPrefixes,
  withUsualPrefixes,
} from '../../../../../src/workbench/host/model/saving/usualPrefixes';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const EXCEL = 'urn:schemas-microsoft-com:office:excel';
const VML = 'urn:schemas-microsoft-com:vml';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

it.each([
  [
    'a prefix for the main namespace',
    `<x:a xmlns:x="${MAIN}"><x:b x="1"/></x:a>`,
    `<a xmlns="${MAIN}"><b x="1"/></a>`,
  ],
  [
    'a default namespace further in',
    `<a xmlns="${MAIN}"><b xmlns="${X14}"><c/></b><c/></a>`,
    `<a xmlns="${MAIN}" xmlns:x14="${X14}"><x14:b><x14:c/></x14:b><c/></a>`,
  ],
  [
    'one prefix for two namespaces',
    `<a xmlns="${MAIN}"><q:b xmlns:q="${X14}"/><q:b xmlns:q="urn:own"/></a>`,
    `<a xmlns="${MAIN}" xmlns:x14="${X14}" xmlns:q="urn:own"><x14:b/><q:b/></a>`,
  ],
  [
    'a usual prefix for another namespace',
    `<x:xml xmlns:x="${VML}" xmlns:v="urn:own"><v:b/></x:xml>`,
    `<v:xml xmlns:v="${VML}" xmlns:ns1="urn:own"><ns1:b/></v:xml>`,
  ],
  [
    'elements that nobody closes',
    `<xml xmlns:n="${VML}" xmlns:m="${EXCEL}"><n:a><br>1<m:Row>2</m:Row></n:a></xml>`,
    `<xml xmlns:v="${VML}" xmlns:x="${EXCEL}"><v:a><br>1<x:Row>2</x:Row></v:a></xml>`,
  ],
  [
    'lists of prefixes',
    `<a xmlns="${MAIN}" xmlns:m="${MC}" xmlns:q="${X14}" m:Ignorable="q"><m:Choice Requires="q"/></a>`,
    `<a mc:Ignorable="x14" xmlns="${MAIN}" xmlns:mc="${MC}" xmlns:x14="${X14}"><mc:Choice Requires="x14"/></a>`,
  ],
  [
    'texts that look like XML',
    `<x:a xmlns:x="${MAIN}" xml:space="preserve"><!-- <x:b> --><![CDATA[<x:b>]]> x:b xmlns:x="1"</x:a>`,
    `<a xml:space="preserve" xmlns="${MAIN}"><!-- <x:b> --><![CDATA[<x:b>]]> x:b xmlns:x="1"</a>`,
  ],
])('%s', (_, given, usual) => {
  expect(withUsualPrefixes(given)).toBe(usual);
  expect(hasUsualPrefixes(usual)).toBe(true);
});

it.each([
  ['the usual prefixes', `<a xmlns="${MAIN}" xmlns:x14="${X14}"><x14:b/></a>`],
  ['a usual prefix declared where it is used', `<a xmlns="${MAIN}"><x14:b xmlns:x14="${X14}"/></a>`],
  ['namespaces that the host does not know', '<a xmlns="urn:own"><q:b xmlns:q="urn:other"/></a>'],
  ['no namespace beside the main one', `<x:a xmlns:x="${MAIN}"><b/></x:a>`],
])('%s stay', (_, xml) => {
  expect(withUsualPrefixes(xml)).toBe(xml);
});
