/** Use case: write single cells that a person confirmed. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import type { CellChange } from '../workbook/changes/cellChanges';
import { changeEdits } from '../workbook/changes/cellChanges';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { ApplyOptions, WorkbookPort } from './port';
import { writeEdits } from './writeEdits';

/** What was written. */
export interface WrittenCells {
  readonly changes: readonly CellChange[];
  /** The workbook as it is afterwards. */
  readonly snapshot: WorkbookSnapshot;
}

/**
 * Writes cells that were planned. Where one of them, or its row, is another in Excel by then, nothing is written.
 * @param snapshot the workbook on which the changes were planned
 * @param options with `others`, the edits that go before the cells, as those that make a sheet
 * @returns besides the port's problems: `changedMeanwhile`, `readOnly`, `protectedSheet`, `filteredRows`, `cancelled`
 */
export async function writeCells(
  port: WorkbookPort,
  snapshot: WorkbookSnapshot,
  changes: readonly CellChange[],
  options: ApplyOptions & { readonly others?: readonly Edit[] } = {},
): Promise<Result<WrittenCells, Problem>> {
  const { others = [], record, ...apply } = options;
  const edits = [...others, ...changeEdits(changes, snapshot)];
  if (edits.length === 0) return ok({ changes, snapshot });
  const written = await writeEdits(port, snapshot, edits, {
    ...apply,
    ...(record && { record: others.length > 0 ? { ...record, filled: changes } : record }),
  });
  if (!written.ok) return written;
  const after = await port.read();
  return after.ok ? ok({ changes, snapshot: after.value }) : after;
}
