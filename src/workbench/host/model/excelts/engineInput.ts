/**
 * The package that the engine reads: cells, formats, sizes and tables of the file. What the host reads itself, or copies,
 * is left out: the engine fails on some of it.
 */
import { attributeOf, childOf, childrenOf, putChild } from '../saving/xmlPatch';
import { WORKBOOK_ORDER, WORKSHEET_ORDER } from '../saving/order';
import { setTextPart, textPart, writePackage, type PackageParts, type SheetEntry } from './package';

/** Elements of the workbook part that the engine needs. */
const WORKBOOK_ELEMENTS = new Set(['workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'calcPr']);
/** Elements of a sheet that the engine does not need. */
const LEFT_OUT = [
  ...['protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews'],
  ...[
    'phoneticPr',
    'conditionalFormatting',
    'dataValidations',
    'hyperlinks',
    'customProperties',
    'cellWatches',
  ],
  ...['ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture'],
  ...['oleObjects', 'controls', 'webPublishItems', 'mc:AlternateContent', 'extLst'],
] as const;

/** Parts that the engine reads, besides sheets. */
const KEPT = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^docProps\/(?:core|app)\.xml$/,
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/(?:sharedStrings|styles|metadata)\.xml$/,
  /^xl\/theme\/[^/]+\.xml$/,
  /^xl\/tables\/[^/]+\.xml$/,
];

/** How a text is pronounced is no part of the text. */
const PHONETIC = /<rPh\b(?:[^>]*\/>|[\s\S]*?<\/rPh>)|<phoneticPr\b[^>]*\/>/g;
/** A what-if table has no formula of its own: its cells have values. */
const DATA_TABLE = /<f\b[^>]*\st=["']dataTable["'][^>]*(?:\/>|>[^<]*<\/f>)/g;

function cellsFor(xml: string): string {
  let text = xml;
  if (text.includes('<rPh') || text.includes('<phoneticPr')) text = text.replace(PHONETIC, '');
  if (text.includes('dataTable')) text = text.replace(DATA_TABLE, '');
  return text;
}

function sheetFor(xml: string): string {
  const names = new Set(childrenOf(xml).map(({ name }) => name));
  const without = LEFT_OUT.filter((name) => names.has(name)).reduce(
    (sheet, name) => putChild(sheet, name, WORKSHEET_ORDER, ''),
    xml,
  );
  return cellsFor(without);
}

function workbookFor(xml: string, sheets: readonly SheetEntry[]): string {
  const names = new Set(childrenOf(xml).map(({ name }) => name));
  const without = [...names]
    .filter((name) => !WORKBOOK_ELEMENTS.has(name))
    .reduce((book, name) => putChild(book, name, WORKBOOK_ORDER, ''), xml);
  const elements = sheets.map(({ xml: sheet }) => sheet).join('');
  return putChild(without, 'sheets', WORKBOOK_ORDER, `<sheets>${elements}</sheets>`);
}

const RELATIONSHIP = /<Relationship\b[^>]*\/>/g;

/** Only relationships to parts that the engine reads. */
function relationshipsFor(xml: string, types: readonly string[]): string {
  return xml.replace(RELATIONSHIP, (tag) =>
    types.includes(attributeOf(tag, 'Type')?.split('/').at(-1) ?? '') ? tag : '',
  );
}

/** Formats without what newer versions of Excel add. */
function stylesFor(xml: string): string {
  return childOf(xml, 'extLst') === null ? xml : putChild(xml, 'extLst', WORKBOOK_ORDER, '');
}

/** Returns the file for the engine; `sheets` are the ones with cells. */
export function engineInput(parts: PackageParts, sheets: readonly SheetEntry[]): Uint8Array {
  const input: PackageParts = new Map();
  for (const [path, content] of parts)
    if (KEPT.some((pattern) => pattern.test(path))) input.set(path, content);
  const put = (path: string, change: (xml: string) => string): void => {
    const xml = textPart(parts, path);
    if (xml !== null) setTextPart(input, path, change(xml));
  };
  put('xl/workbook.xml', (xml) => workbookFor(xml, sheets));
  put('xl/_rels/workbook.xml.rels', (xml) =>
    relationshipsFor(xml, ['worksheet', 'styles', 'theme', 'sharedStrings', 'sheetMetadata']),
  );
  put('xl/sharedStrings.xml', cellsFor);
  put('xl/styles.xml', stylesFor);
  for (const { path } of sheets) {
    if (path === null) continue;
    put(path, sheetFor);
    put(path.replace(/([^/]+)$/, '_rels/$1.rels'), (xml) => relationshipsFor(xml, ['table']));
  }
  return writePackage(input, 0);
}
