/** Edits in batches that Excel on the web accepts: it refuses requests over 5 MB, and slow lines give up before. */
import type { Edit } from '../workbook/edits/edits';
import type { EditOf } from './appliers/applier';

/** Bytes of JSON in one request. */
const MAX_BYTES = 1_500_000;
/** What an edit costs besides its own data: object paths, actions, formats. */
const OVERHEAD = 1000;

/** UTF-8 length of the JSON, estimated from above. */
function bytesOf(value: unknown): number {
  const json = JSON.stringify(value);
  let bytes = json.length;
  for (let index = 0; index < json.length; index++) {
    if (json.charCodeAt(index) > 0x7f) bytes += 2;
  }
  return bytes;
}

/**
 * Splits edits into batches of at most 1.5 MB, in order; a block of values that is larger by itself is split by rows. What
 * follows the renaming of sheets is a batch of its own: Excel on the web may not find them yet (office-js #3218).
 * @param maxBytes for tests
 */
export function chunksOf(edits: readonly Edit[], maxBytes: number = MAX_BYTES): readonly (readonly Edit[])[] {
  const chunks: Edit[][] = [];
  let used = Infinity;
  for (const whole of edits) {
    for (const edit of whole.kind === 'write' ? splitByRows(whole, maxBytes) : [whole]) {
      const bytes = bytesOf(edit) + OVERHEAD;
      const last = chunks.at(-1);
      const isAfterRename = last?.at(-1)?.kind === 'renameSheet' && edit.kind !== 'renameSheet';
      if (last === undefined || used + bytes > maxBytes || isAfterRename) {
        chunks.push([edit]);
        used = bytes;
      } else {
        last.push(edit);
        used += bytes;
      }
    }
  }
  return chunks;
}

function splitByRows(edit: EditOf<'write'>, maxBytes: number): readonly EditOf<'write'>[] {
  if (edit.values.length < 2 || bytesOf(edit.values) + OVERHEAD <= maxBytes) return [edit];
  const half = Math.ceil(edit.values.length / 2);
  return [
    ...splitByRows({ ...edit, values: edit.values.slice(0, half) }, maxBytes),
    ...splitByRows({ ...edit, row: edit.row + half, values: edit.values.slice(half) }, maxBytes),
  ];
}
