/** A zip archive whose files are stored as they are, which is what a package of Office needs at least. */

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980: the same content gives the same bytes. */
const DATE = 0x21;

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers of two or four bytes, the lowest byte first. */
function packed(fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff)),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * Packs files in their order.
 * @param files their content by name
 * @example storedZip(new Map([['a.txt', new TextEncoder().encode('A')]])).length // => 113
 */
export function storedZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  let centralSize = 0;
  for (const [name, content] of files) {
    const path = new TextEncoder().encode(name);
    const common = [
      [VERSION, 2],
      [FLAGS, 2],
      [0, 2],
      [0, 2],
      [DATE, 2],
      [crc32(content), 4],
      [content.length, 4],
      [content.length, 4],
      [path.length, 2],
      [0, 2],
    ] as const;
    const header = packed([[LOCAL, 4], ...common]);
    const entry = packed([
      [CENTRAL, 4],
      [VERSION, 2],
      ...common,
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ]);
    local.push(header, path, content);
    central.push(entry, path);
    offset += header.length + path.length + content.length;
    centralSize += entry.length + path.length;
  }
  const end = packed([
    [END, 4],
    [0, 2],
    [0, 2],
    [files.size, 2],
    [files.size, 2],
    [centralSize, 4],
    [offset, 4],
    [0, 2],
  ]);
  return joined([...local, ...central, end]);
}
