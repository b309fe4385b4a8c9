/** Parts that are written into a Strict package, in its own namespaces: Excel does not find a Transitional sheet in it. */
import { textPart, setTextPart, type PackageParts } from '../excelts/package';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** The namespaces that have another name in a Strict package; those of the package itself have not (ISO/IEC 29500-1, annex A). */
const NAMESPACES = [
  ['spreadsheetml/2006/main', 'spreadsheetml/main'],
  ['drawingml/2006/main', 'drawingml/main'],
  ['drawingml/2006/spreadsheetDrawing', 'drawingml/spreadsheetDrawing'],
  [
    'officeDocument/2006/relationships/extended-properties',
    'officeDocument/relationships/extendedProperties',
  ],
  ['officeDocument/2006/relationships/custom-properties', 'officeDocument/relationships/customProperties'],
  ['officeDocument/2006/relationships', 'officeDocument/relationships'],
  ['officeDocument/2006/extended-properties', 'officeDocument/extendedProperties'],
  ['officeDocument/2006/custom-properties', 'officeDocument/customProperties'],
  ['officeDocument/2006/docPropsVTypes', 'officeDocument/docPropsVTypes'],
] as const;

const isStrict = (parts: PackageParts): boolean =>
  textPart(parts, 'xl/workbook.xml')?.includes(`"${STRICT}spreadsheetml/main"`) === true;

/** Puts what was written into the namespaces of the given package; parts that nothing changed in stay as they are. */
export function keepStrict(given: PackageParts, saved: PackageParts): void {
  if (!isStrict(given)) return;
  for (const path of [...saved.keys()]) {
    if (!/\.(?:xml|rels)$/.test(path) || saved.get(path) === given.get(path)) continue;
    const text = textPart(saved, path);
    if (text === null || text === undefined) continue;
    const strict = NAMESPACES.reduce(
      (xml, [from, to]) => xml.replaceAll(`"${TRANSITIONAL}${from}`, `"${STRICT}${to}`),
      text,
    );
    if (strict !== text) setTextPart(saved, path, strict);
  }
}
