/** Custom properties of a sheet, set by add-ins: each is a part of its own with the value in UTF-16 (18.3.1.22). */
import { xmlDecode } from '@cj-tech-master/excelts/xml';
import { editTextPart, setTextPart, textPart, type PackageParts } from './package';
import { xmlAttribute } from './xmlText';

const PROPERTY = /<customPr\b[^>]*>/g;
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';
const RELATIONSHIP_TYPE =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty';
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
/** Elements of a worksheet that come after `customProperties`, in the order of the schema. */
const AFTER_PROPERTIES =
  /<(?:cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function relationshipsPath(sheetPath: string): string {
  return sheetPath.replace(/([^/]+)$/, '_rels/$1.rels');
}

function decodeUtf16(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  }
  return text;
}

function encodeUtf16(text: string): Uint8Array {
  return Uint8Array.from(
    { length: text.length * 2 },
    (_, at) => (text.charCodeAt(at >> 1) >> (at % 2 === 0 ? 0 : 8)) & 0xff,
  );
}

/** Returns the custom properties of a sheet: value by name. */
export function readCustomProperties(
  parts: PackageParts,
  sheetPath: string,
  sheetXml: string,
): Map<string, string> {
  const relationships = textPart(parts, relationshipsPath(sheetPath)) ?? '';
  const found = new Map<string, string>();
  for (const tag of sheetXml.match(PROPERTY) ?? []) {
    const id = attribute(tag, 'r:id');
    const relationship = relationships
      .match(/<Relationship\b[^>]*>/g)
      ?.find((entry) => attribute(entry, 'Id') === id);
    const target = relationship ? attribute(relationship, 'Target').replace(/^(?:\.\.|\/xl)\//, 'xl/') : '';
    const content = parts.get(target);
    if (content) found.set(xmlDecode(attribute(tag, 'name')), decodeUtf16(content));
  }
  return found;
}

/** Adds the properties of one sheet to the package; `sheetNumber` makes the names of parts unique. */
export function writeCustomProperties(
  parts: PackageParts,
  sheetPath: string,
  sheetNumber: number,
  properties: ReadonlyMap<string, string>,
): void {
  if (properties.size === 0) return;
  let elements = '';
  let relationships = '';
  [...properties].forEach(([name, value], index) => {
    const [id, part] = [`rIdCustom${index + 1}`, `customProperty${sheetNumber}_${index + 1}.bin`];
    parts.set(`xl/${part}`, encodeUtf16(value));
    elements += `<customPr name="${xmlAttribute(name)}" r:id="${id}"/>`;
    relationships += `<Relationship Id="${id}" Type="${RELATIONSHIP_TYPE}" Target="../${part}"/>`;
    addContentType(parts, part);
  });
  editTextPart(parts, sheetPath, (xml) => {
    const at = xml.search(AFTER_PROPERTIES);
    return `${xml.slice(0, at)}<customProperties>${elements}</customProperties>${xml.slice(at)}`;
  });
  const path = relationshipsPath(sheetPath);
  const old = textPart(parts, path) ?? NO_RELATIONSHIPS;
  setTextPart(
    parts,
    path,
    old.replace('</Relationships>', () => `${relationships}</Relationships>`),
  );
}

function addContentType(parts: PackageParts, part: string): void {
  editTextPart(parts, '[Content_Types].xml', (xml) =>
    xml.replace('</Types>', `<Override PartName="/xl/${part}" ContentType="${CONTENT_TYPE}"/></Types>`),
  );
}
