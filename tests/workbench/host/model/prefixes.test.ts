/** XML may bind any prefix to a namespace, or none: what a file says of its cells moves whatever prefixes it has. */
import { strToU8 } from 'fflate';
import { JSDOM } from 'jsdom';
import { COLUMN_COUNT } from '../../../../src/workbench/host/area';
import {
  readPackage,
  textPart,
  writePackage,
  type PackageParts,
} from '../../../../src/workbench/host/model/excelts/package';
import { openModel, sheetOf } from '../../../support/workbooks';
import {
  PLAN_PART,
  plainPackage,
  withFeature,
  XLSX_FEATURES,
  type XlsxFeature,
} from '../../../support/xlsxFeatures';

const { DOMParser, XMLSerializer } = new JSDOM().window;
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const X14 =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

const plain = plainPackage();

const byName = (name: string): XlsxFeature =>
  XLSX_FEATURES.find((feature) => feature.name === name) ?? { name };
const withPart = (name: string, path: string, change: (xml: string) => string): XlsxFeature => {
  const edit = { [path]: change };
  return { ...byName(name), name: `${name}, with more`, edit };
};

const C15 = 'http://schemas.microsoft.com/office/drawing/2012/chart';

/** Parts that name more cells than those of the table. */
const MORE: readonly XlsxFeature[] = [
  {
    name: 'conditional formats of newer versions',
    sheet: [
      [
        'extLst',
        `<extLst><ext ${X14} uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="9" id="{1}"><xm:f>Otra!$A$1=$B$5</xm:f></x14:cfRule><xm:sqref>A4:C5 B8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
      ],
    ],
  },
  withPart('form controls', 'xl/drawings/vmlDrawing1.vml', (xml) =>
    xml.replace(
      '</xml>',
      '<v:shape><x:ClientData ObjectType="Checkbox"><x:Anchor>2, 15, 5, 10, 4, 15, 6, 4</x:Anchor><x:FmlaLink>$B$5</x:FmlaLink></x:ClientData></v:shape></xml>',
    ),
  ),
  withPart('chart', 'xl/charts/chart1.xml', (xml) =>
    xml.replace(
      /<\/(\w+:)?chartSpace>/,
      (close) =>
        `<c15:f xmlns:c15="${C15}">Plan!$A$5</c15:f><c15:sqref xmlns:c15="${C15}">Plan!$A$2:$A$5</c15:sqref>${close}`,
    ),
  ),
];

/** Attributes whose values are prefixes. */
const PREFIX_LISTS = new Set(['Ignorable', 'Requires', 'MustUnderstand']);

type PrefixOf = (namespace: string) => string;

/** Copies an element with other prefixes; the serializer declares them. */
function copied(element: Element, to: Document, prefixOf: PrefixOf): Element {
  const named = (namespace: string | null, name: string, prefix: string): string =>
    namespace === null || prefix === '' ? name : `${prefix}:${name}`;
  const { namespaceURI, localName } = element;
  const copy = to.createElementNS(namespaceURI, named(namespaceURI, localName, prefixOf(namespaceURI ?? '')));
  for (const { namespaceURI: space, localName: name, prefix, value } of element.attributes) {
    if (space === XMLNS) continue;
    const own = prefix === 'xml' ? 'xml' : prefixOf(space ?? '') || (prefix ?? '');
    const list = PREFIX_LISTS.has(name) ? value.split(' ') : [];
    const prefixes = list.map((word) => {
      const listed = element.lookupNamespaceURI(word) ?? '';
      const next = prefixOf(listed) || word;
      copy.setAttributeNS(XMLNS, `xmlns:${next}`, listed);
      return next;
    });
    copy.setAttributeNS(space, named(space, name, own), list.length > 0 ? prefixes.join(' ') : value);
  }
  for (const child of element.childNodes)
    copy.append(child.nodeType === 1 ? copied(child as Element, to, prefixOf) : to.importNode(child, true));
  return copy;
}

const parsed = (xml: string): Document => new DOMParser().parseFromString(xml, 'application/xml');

/** Most parts are the same in the files of all features: each text is worked out once. */
function oncePerText(work: (xml: string) => string): (xml: string) => string {
  const known = new Map<string, string>();
  return (xml) => {
    const text = known.get(xml) ?? work(xml);
    known.set(xml, text);
    return text;
  };
}

const prefixing = (prefixOf: PrefixOf): ((xml: string) => string) =>
  oncePerText((xml) => {
    const document = parsed(xml);
    document.documentElement.replaceWith(copied(document.documentElement, document, prefixOf));
    return new XMLSerializer().serializeToString(document);
  });

function withPrefixes(bytes: Uint8Array, prefixed: (xml: string) => string): Uint8Array {
  const parts = readPackage(bytes);
  for (const path of parts.keys()) {
    if (!/\.(?:xml|rels|vml)$/.test(path)) continue;
    parts.set(path, strToU8(prefixed(textPart(parts, path) ?? '')));
  }
  return writePackage(parts);
}

/** What an element says, whatever its prefixes. */
function meaning(element: Element): unknown {
  const attributes = [...element.attributes].flatMap(({ namespaceURI, localName, value }) => {
    if (namespaceURI === XMLNS) return [];
    const words = PREFIX_LISTS.has(localName) ? value.split(' ') : [];
    const text = words.map((word) => element.lookupNamespaceURI(word)).join(' ');
    return [[namespaceURI, localName, words.length > 0 ? text : value].join(' ')];
  });
  const children = [...element.childNodes].map((child) =>
    child.nodeType === 1 ? meaning(child as Element) : child.nodeValue,
  );
  return [element.namespaceURI, element.localName, attributes.sort(), children];
}

const meaningOf = oncePerText((xml) => JSON.stringify(meaning(parsed(xml).documentElement), null, 1));

const meanings = (parts: PackageParts): Record<string, unknown> =>
  Object.fromEntries(
    [...parts].map(([path, content]) => [
      path,
      /\.(?:xml|rels|vml)$/.test(path) ? meaningOf(textPart(parts, path) ?? '') : content.length,
    ]),
  );

async function moved(bytes: Uint8Array, top: number, direction: 'down' | 'up'): Promise<unknown> {
  const model = await openModel(bytes);
  const rows = { top, bottom: top + 1, left: 0, right: COLUMN_COUNT - 1 };
  if (direction === 'down') sheetOf(model, 'Plan').insertCells(rows, 'down');
  else sheetOf(model, 'Plan').deleteCells(rows, 'up');
  const saved = await model.save();
  return { losses: model.lossesIn(saved).map(({ kind }) => kind), parts: meanings(readPackage(saved)) };
}

it.each([
  ['xl/worksheets/sheet1.xml', ['<xm:f>Otra!$A$1=$B$7</xm:f>', '<xm:sqref>A6:C7 B10</xm:sqref>']],
  ['xl/drawings/vmlDrawing1.vml', ['2, 15, 7, 10, 4, 15, 8, 4', '<x:FmlaLink>$B$7</x:FmlaLink>']],
  ['xl/charts/chart1.xml', ['>Plan!$A$7</c15:f>', '>Plan!$A$2:$A$7</c15:sqref>']],
] as const)('%s moves', async (path, texts) => {
  const model = await openModel(MORE.reduce(withFeature, await plain));
  sheetOf(model, 'Plan').insertCells({ top: 3, bottom: 4, left: 0, right: COLUMN_COUNT - 1 }, 'down');
  const saved = readPackage(await model.save());
  for (const text of texts) expect(textPart(saved, path)).toContain(text);
});

it('names a part in which no namespace and that of cells cannot be told apart, when rows move', async () => {
  const bytes = withFeature(await plain, {
    name: 'elements of no namespace',
    edit: { [PLAN_PART]: (xml) => xml.replace('</worksheet>', '<a xmlns=""/></worksheet>') },
  });
  const model = await openModel(bytes);
  expect(model.lossesIn(await model.save())).toEqual([]);
  sheetOf(model, 'Plan').insertCells({ top: 3, bottom: 4, left: 0, right: COLUMN_COUNT - 1 }, 'down');
  expect(model.lossesIn(await model.save())).toEqual([{ kind: 'part', part: PLAN_PART }]);
});

/** The same parts with values of attributes between single quotes, and texts in CDATA. */
function inOtherNotation(bytes: Uint8Array): Uint8Array {
  const parts = readPackage(bytes);
  for (const path of parts.keys()) {
    if (!/\.(?:xml|rels|vml)$/.test(path)) continue;
    const xml = (textPart(parts, path) ?? '')
      .replace(/<[^?!][^>]*>/g, (tag) => tag.replace(/="([^"']*)"/g, "='$1'"))
      .replace(/>([^<>&\s][^<>&]*)<\//g, '><![CDATA[$1]]></');
    parts.set(path, strToU8(xml));
  }
  return writePackage(parts);
}

it('moves in single quotes and in CDATA what it moves in the usual notation', async () => {
  const features = [...MORE, byName('links over ranges with tooltips'), byName('sparklines')];
  const usual = features.reduce(withFeature, await plain);
  const other = inOtherNotation(usual);
  expect(textPart(readPackage(other), 'xl/charts/chart1.xml')).toContain('><![CDATA[Plan!$A$5]]></c15:f>');
  expect(textPart(readPackage(other), 'xl/ctrlProps/ctrlProp1.xml')).toContain("fmlaLink='$H$2'");
  expect(await moved(other, 3, 'down')).toEqual(await moved(usual, 3, 'down'));
  expect(readPackage(await (await openModel(other)).save())).toEqual(readPackage(other));
});

type Change = readonly [name: string, top: number, direction: 'down' | 'up'];

/** Prefixes that no program writes, and none; each with one of the changes, which find what they move in the same way. */
const OTHER: readonly (readonly [string, Change, () => PrefixOf])[] = [
  [
    'other prefixes',
    ['two rows more', 3, 'down'],
    () => {
      const prefixes = new Map<string, string>();
      return (namespace) => {
        if (namespace === '') return '';
        const prefix = prefixes.get(namespace) ?? `q${prefixes.size}`;
        prefixes.set(namespace, prefix);
        return prefix;
      };
    },
  ],
  ['no prefixes', ['two rows less', 4, 'up'], () => () => ''],
];

describe.each(OTHER)('a file with %s', (_, [change, top, direction], prefixes) => {
  const prefixed = prefixing(prefixes());

  describe.each([...XLSX_FEATURES, ...MORE].map((feature) => [feature.name, feature] as const))(
    '%s',
    (__, feature) => {
      let usual: Uint8Array;
      let other: Uint8Array;

      beforeAll(async () => {
        usual = withFeature(await plain, feature);
        other = withPrefixes(usual, prefixed);
      });

      it(`moves with ${change} as with the usual ones`, async () => {
        expect(await moved(other, top, direction)).toEqual(await moved(usual, top, direction));
      });

      it('stays as it is when nothing changes', async () => {
        const model = await openModel(other);
        expect(readPackage(await model.save())).toEqual(readPackage(other));
      });
    },
  );
});
