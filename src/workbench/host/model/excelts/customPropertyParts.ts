/** Custom properties of a sheet, set by add-ins: each is a part of its own with the value in UTF-16 (18.3.1.22). */
import { xmlDecode } from '@cj-tech-master/excelts/xml';
import { WORKSHEET_ORDER } from '../saving/order';
import { removeRelationship, removingOrphans } from '../saving/partGraph';
import { putChild } from '../saving/xmlPatch';
import { addContentType, addRelationship, editTextPart, relationshipsOf, type PackageParts } from './package';
import { xmlAttribute } from './xmlText';

const PROPERTY = /<customPr\b[^>]*>/g;
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
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
  const targets = new Map(relationshipsOf(parts, sheetPath).map(({ id, target }) => [id, target]));
  const found = new Map<string, string>();
  for (const tag of sheetXml.match(PROPERTY) ?? []) {
    const content = parts.get(targets.get(attribute(tag, 'r:id')) ?? '');
    if (content) found.set(xmlDecode(attribute(tag, 'name')), decodeUtf16(content));
  }
  return found;
}

/** Replaces the properties of one sheet. */
export function writeCustomProperties(
  parts: PackageParts,
  sheetPath: string,
  properties: ReadonlyMap<string, string>,
): void {
  const old = relationshipsOf(parts, sheetPath).filter(({ type }) => type === 'customProperty');
  removingOrphans(parts, () => old.forEach(({ id }) => removeRelationship(parts, sheetPath, id)));
  const elements = [...properties].map(([name, value]) => {
    let number = 1;
    while (parts.has(`xl/customProperty${number}.bin`)) number++;
    const part = `xl/customProperty${number}.bin`;
    parts.set(part, encodeUtf16(value));
    addContentType(parts, { part }, CONTENT_TYPE);
    const id = addRelationship(parts, sheetPath, 'customProperty', part);
    return `<customPr xmlns:r="${RELATIONSHIPS}" name="${xmlAttribute(name)}" r:id="${id}"/>`;
  });
  const content = elements.length === 0 ? '' : `<customProperties>${elements.join('')}</customProperties>`;
  editTextPart(parts, sheetPath, (xml) => putChild(xml, 'customProperties', WORKSHEET_ORDER, content));
}
