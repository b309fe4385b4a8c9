/** The parts of an .xlsx package, their relationships and content types. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

export type PackageParts = Map<string, Uint8Array>;

/** Time of every part, so that the same workbook gives the same bytes; the earliest that zip can store. */
const FIXED_TIME = '1980-01-01T00:00:00';

/** @example readPackage(bytes).has('xl/workbook.xml') // => true */
export function readPackage(bytes: Uint8Array): PackageParts {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}

/** Returns the package as a zip file. */
export function writePackage(parts: PackageParts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) files[name] = content;
  return zipSync(files, { level: 6, mtime: FIXED_TIME });
}

/** Returns the text of a part; null when there is none. */
export function textPart(parts: PackageParts, name: string): string | null {
  const content = parts.get(name);
  return content === undefined ? null : strFromU8(content);
}

/** Adds or replaces a part. */
export function setTextPart(parts: PackageParts, name: string, text: string): void {
  parts.set(name, strToU8(text));
}

/** Rewrites a text part that exists. */
export function editTextPart(parts: PackageParts, name: string, edit: (text: string) => string): void {
  const text = textPart(parts, name);
  if (text !== null) setTextPart(parts, name, edit(text));
}

const SHEET = /<(?:\w+:)?sheet\b[^>]*>/g;
const RELATIONSHIP = /<Relationship\b[^>]*>/g;

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

/** Returns the paths of the sheets' parts in the order of their tabs. */
export function sheetPaths(parts: PackageParts): string[] {
  const workbook = textPart(parts, 'xl/workbook.xml') ?? '';
  const relationships = textPart(parts, 'xl/_rels/workbook.xml.rels') ?? '';
  const targets = new Map(
    (relationships.match(RELATIONSHIP) ?? []).map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  );
  return (workbook.match(SHEET) ?? []).map((tag) => {
    const target = targets.get(attribute(tag, '(?:\\w+:)?id')) ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
}

/** A relationship of a part, its target as the path of a part. */
export interface PartRelationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

function relationshipsPath(path: string): string {
  return path.replace(/([^/]+)$/, '_rels/$1.rels');
}

/** @example resolved('xl/worksheets/sheet1.xml', '../drawings/drawing1.xml') // => 'xl/drawings/drawing1.xml' */
function resolved(path: string, target: string): string {
  return new URL(target, `file:///${path}`).pathname.slice(1);
}

/** Returns the relationships of a part to other parts of the package. */
export function relationshipsOf(parts: PackageParts, path: string): readonly PartRelationship[] {
  const tags = textPart(parts, relationshipsPath(path))?.match(RELATIONSHIP) ?? [];
  return tags
    .filter((tag) => attribute(tag, 'TargetMode') !== 'External')
    .map((tag) => ({
      id: attribute(tag, 'Id') ?? '',
      type: attribute(tag, 'Type')?.split('/').at(-1) ?? '',
      target: resolved(path, attribute(tag, 'Target') ?? ''),
    }));
}

const RELATIONSHIP_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** Adds a relationship from a part to another. Returns its id, which is unique in the part. */
export function addRelationship(parts: PackageParts, path: string, type: string, target: string): string {
  const text = textPart(parts, relationshipsPath(path)) ?? NO_RELATIONSHIPS;
  let number = 1;
  while (text.includes(`"rIdHost${number}"`)) number++;
  const tag = `<Relationship Id="rIdHost${number}" Type="${RELATIONSHIP_TYPES}${type}" Target="/${target}"/>`;
  setTextPart(
    parts,
    relationshipsPath(path),
    text.replace('</Relationships>', () => `${tag}</Relationships>`),
  );
  return `rIdHost${number}`;
}

/** Declares the content type of a part, or of every part whose name has the ending. */
export function addContentType(
  parts: PackageParts,
  of: { readonly part: string } | { readonly ending: string },
  type: string,
): void {
  const tag =
    'part' in of
      ? `<Override PartName="/${of.part}" ContentType="${type}"/>`
      : `<Default Extension="${of.ending}" ContentType="${type}"/>`;
  const known = 'part' in of ? `PartName="/${of.part}"` : `Extension="${of.ending}"`;
  editTextPart(parts, '[Content_Types].xml', (xml) =>
    xml.includes(known)
      ? xml
      : xml.replace('part' in of ? '</Types>' : /(?=<(?:Default|Override)\b)/, (end) => tag + end),
  );
}
