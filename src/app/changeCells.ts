/** Use case: write single cells that a person confirmed. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import type { CellChange } from '../workbook/changes/cellChanges';
import { changeEdits, isStillChanged } from '../workbook/changes/cellChanges';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { ApplyOptions, WorkbookPort } from './port';
import { writeEdits } from './writeEdits';

/** What was written. */
export interface WrittenCells {
  readonly changes: readonly CellChange[];
  /** The workbook as it is afterwards. */
  readonly snapshot: WorkbookSnapshot;
}

/** A cell that holds something else than when the person saw it. */
function movedSince(changes: readonly CellChange[], now: WorkbookSnapshot): boolean {
  return changes.some(({ cell, from }) => !isStillChanged({ cell, from, to: from }, now));
}

async function write(
  port: WorkbookPort,
  now: WorkbookSnapshot,
  edits: readonly Edit[],
  options: ApplyOptions,
): Promise<Result<WorkbookSnapshot, Problem>> {
  if (edits.length === 0) return ok(now);
  const written = await writeEdits(port, now, edits, options);
  return written.ok ? port.read() : written;
}

/**
 * Writes cells that were planned. The workbook is read first: where one of the cells holds something else by now nothing is
 * written.
 * @param others edits that go before the cells, as those that make a sheet
 * @returns besides the port's problems: `cellsChanged`, `readOnly`, `protectedSheet`, `filteredRows`, `cancelled`
 */
export async function writeCells(
  port: WorkbookPort,
  changes: readonly CellChange[],
  options: ApplyOptions & { readonly others?: readonly Edit[] } = {},
): Promise<Result<WrittenCells, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const { others = [], ...apply } = options;
  const made = new Set(others.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : [])));
  const known = changes.filter(({ cell }) => !made.has(cell.sheet));
  if (movedSince(known, read.value)) return fail({ code: 'cellsChanged' });
  const after = await write(port, read.value, [...others, ...changeEdits(changes)], apply);
  return after.ok ? ok({ changes, snapshot: after.value }) : after;
}
