/** The parts of an .xlsx package, their relationships and content types. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { attributeOf } from '../saving/xmlPatch';

export type PackageParts = Map<string, Uint8Array>;

/** Time of every part, so that the same workbook gives the same bytes; the earliest that zip can store. */
const FIXED_TIME = '1980-01-01T00:00:00';

/** Bytes: the most that the parts of a workbook may take, all of them and the ones in XML, which is read into memory. */
const SIZE_LIMIT = 512 * 1024 * 1024;
const XML_SIZE_LIMIT = 128 * 1024 * 1024;

/** The package is larger than the host reads. */
export class PackageTooLarge extends Error {}

/**
 * Unpacks a file; sizes are added up before anything is unpacked.
 *
 * @throws PackageTooLarge, or an error of the unpacker for a file that is no zip file
 * @example readPackage(bytes).has('xl/workbook.xml') // => true
 */
export function readPackage(bytes: Uint8Array): PackageParts {
  let [all, xml] = [0, 0];
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      all += originalSize;
      if (/\.(?:xml|rels|vml)$/i.test(name)) xml += originalSize;
      if (all > SIZE_LIMIT || xml > XML_SIZE_LIMIT) throw new PackageTooLarge('the parts are too large');
      return !name.endsWith('/');
    },
  });
  return new Map(Object.entries(files));
}

/** Returns the package as a zip file. */
export function writePackage(parts: PackageParts, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) files[name] = content;
  return zipSync(files, { level, mtime: FIXED_TIME });
}

/** The other encoding that each reader of XML knows, by the first bytes of a part. */
const UTF_16 = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
] as const;

/** Returns a part of XML in UTF-8; one that is keeps its bytes. */
export function inUtf8(content: Uint8Array): Uint8Array {
  const encoding = UTF_16.find(([, first, second]) => content[0] === first && content[1] === second)?.[0];
  if (encoding === undefined) return content;
  const xml = new TextDecoder(encoding).decode(content);
  return strToU8(xml.replace(/^(<\?xml\s[^>]*?encoding\s*=\s*["'])[^"']*/, '$1UTF-8'));
}

/** Returns the text of a part; null when there is none. */
export function textPart(parts: PackageParts, name: string): string | null {
  const content = parts.get(name);
  return content === undefined ? null : strFromU8(inUtf8(content));
}

/** Adds or replaces a part. */
export function setTextPart(parts: PackageParts, name: string, text: string): void {
  parts.set(name, strToU8(text));
}

/** Rewrites a text part that exists; a part of which the text stays keeps its bytes. */
export function editTextPart(parts: PackageParts, name: string, edit: (text: string) => string): void {
  const text = textPart(parts, name);
  if (text === null) return;
  const next = edit(text);
  if (next !== text) setTextPart(parts, name, next);
}

const SHEET = /<sheet\s[^>]*>/g;
const RELATIONSHIP = /<Relationship\s[^>]*>/g;

/** A sheet of the workbook part, of any kind. */
export interface SheetEntry {
  /** Its element in the workbook part. */
  readonly xml: string;
  readonly name: string;
  /** Null when the package has no such part. */
  readonly path: string | null;
  /** Whether it is one with cells; charts and dialogs have sheets too. */
  readonly isWorksheet: boolean;
}

/** Returns the sheets in the order of their tabs. */
export function sheetEntries(parts: PackageParts): SheetEntry[] {
  const relationships = relationshipsOf(parts, 'xl/workbook.xml');
  const workbook = textPart(parts, 'xl/workbook.xml') ?? '';
  return (workbook.match(SHEET) ?? []).map((xml) => {
    const id = attributeOf(xml, 'r:id');
    const target = relationships.find((entry) => entry.id === id);
    return {
      xml,
      name: attributeOf(xml, 'name') ?? '',
      path: target && parts.has(target.target) ? target.target : null,
      isWorksheet: target?.type === 'worksheet',
    };
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

/** The part with the relationships of a part; the package itself is ''. */
export function relationshipsPath(path: string): string {
  return path === '' ? '_rels/.rels' : path.replace(/([^/]+)$/, '_rels/$1.rels');
}

/** @example resolved('xl/worksheets/sheet1.xml', '../drawings/drawing1.xml') // => 'xl/drawings/drawing1.xml' */
function resolved(path: string, target: string): string {
  try {
    return decodeURIComponent(new URL(target, `file:///${path}`).pathname.slice(1));
  } catch {
    // Not an address: it leads to no part.
    return target;
  }
}

/** Returns the relationships of a part to other parts of the package. */
export function relationshipsOf(parts: PackageParts, path: string): readonly PartRelationship[] {
  const tags = textPart(parts, relationshipsPath(path))?.match(RELATIONSHIP) ?? [];
  return tags
    .filter((tag) => attributeOf(tag, 'TargetMode') !== 'External')
    .map((tag) => ({
      id: attributeOf(tag, 'Id') ?? '',
      type: attributeOf(tag, 'Type')?.split('/').at(-1) ?? '',
      target: resolved(path, attributeOf(tag, 'Target') ?? ''),
    }));
}

/** Returns the targets of a part's relationships by id, addresses outside of the package included. */
export function relationshipTargets(parts: PackageParts, path: string): ReadonlyMap<string, string> {
  const tags = textPart(parts, relationshipsPath(path))?.match(RELATIONSHIP) ?? [];
  return new Map(tags.map((tag) => [attributeOf(tag, 'Id') ?? '', attributeOf(tag, 'Target') ?? '']));
}

const RELATIONSHIP_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** Adds a relationship from a part to another. Returns its id, which is unique in the part. */
export function addRelationship(
  parts: PackageParts,
  path: string,
  type: string,
  target: string,
  namespace: string = RELATIONSHIP_TYPES,
): string {
  const text = (textPart(parts, relationshipsPath(path)) ?? NO_RELATIONSHIPS).replace(
    /<Relationships\b([^>]*)\/>\s*$/,
    '<Relationships$1></Relationships>',
  );
  let number = 1;
  while (text.includes(`"rIdHost${number}"`)) number++;
  const tag = `<Relationship Id="rIdHost${number}" Type="${namespace}${type}" Target="/${target}"/>`;
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

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/sheet\.macroEnabled\.main\+xml/, '.xlsm'],
  [/template\.macroEnabledTemplate\.main\+xml/, '.xltm'],
  [/spreadsheetml\.template\.main\+xml/, '.xltx'],
];

/** @example fileEnding(parts) // => '.xlsm' for a workbook with macros */
export function fileEnding(parts: PackageParts): string {
  const types = textPart(parts, '[Content_Types].xml') ?? '';
  return ENDINGS.find(([type]) => type.test(types))?.[1] ?? '.xlsx';
}
