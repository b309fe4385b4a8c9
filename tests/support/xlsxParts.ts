/** Looking into, and writing into, the parts of an .xlsx package. */
import { JSDOM } from 'jsdom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The text of one part; fails when there is none. */
export function partOf(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name];
  if (!content) throw new Error(`no part ${name}`);
  return strFromU8(content);
}

export function partNames(bytes: Uint8Array): string[] {
  return Object.keys(unzipSync(bytes)).sort();
}

/** The package with one part rewritten. */
export function editPart(bytes: Uint8Array, name: string, edit: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: strToU8(edit(strFromU8(parts[name] ?? new Uint8Array()))) });
}

const parser = new new JSDOM().window.DOMParser();

/** Whether a strict parser takes the part, with every prefix declared. */
export function isWellFormed(xml: string): boolean {
  return parser.parseFromString(xml, 'application/xml').querySelector('parsererror') === null;
}
