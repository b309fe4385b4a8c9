/** The parts of an .xlsx package, and how sheets find their parts. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

export type PackageParts = Map<string, Uint8Array>;

/** Every part carries this time, so that the same workbook gives the same bytes; zip cannot say an earlier one. */
const FIXED_TIME = '1980-01-01T00:00:00';

export function readPackage(bytes: Uint8Array): PackageParts {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}

export function writePackage(parts: PackageParts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) files[name] = content;
  return zipSync(files, { level: 6, mtime: FIXED_TIME });
}

export function textPart(parts: PackageParts, name: string): string | null {
  const content = parts.get(name);
  return content === undefined ? null : strFromU8(content);
}

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

/** Paths of the sheets' parts in the order of their tabs. */
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
