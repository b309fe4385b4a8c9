/** Use case: record in one row of a register when it was concluded or sent, its evidence, or a cause, as a person saw it. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail } from '../domain/result';
import { changeEdits } from '../workbook/changes/cellChanges';
import { editsOfHeadings } from '../workbook/changes/newColumns';
import type { Edit } from '../workbook/edits/edits';
import type { RowEntry, RowEntryChanges } from '../workbook/changes/rowEntry';
import { activityEntryChanges, agreementEntryChanges } from '../workbook/changes/rowEntry';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedWorkbook, AssessOptions } from './assessWorkbook';
import { assessSnapshot } from './assessWorkbook';
import type { WrittenCells } from './changeCells';
import { writeCells } from './changeCells';
import type { ApplyOptions, WorkbookPort } from './port';
import type { RowRef } from './rowRef';
import { activityRow, agreementRow, findRow, rowGone } from './rowRef';
import { recordAbout } from './rowsAbout';
import type { Approval } from './writeEdits';
import { notAsSeen, takenBy, unconfirmedReading } from './writeEdits';

export interface RecordOptions extends AssessOptions {
  readonly row: RowRef;
  readonly entry: RowEntry;
}

/** The cells as they would be written: the preview. */
export interface PlannedEntry extends RowEntryChanges {
  readonly assessed: AssessedWorkbook;
  readonly edits: readonly Edit[];
}

/**
 * Works out what would be recorded, without writing anything. Pure.
 * @returns besides the problems of assessing: `changedMeanwhile` where the row is not found any more, `textTooLong`, `readOnly`,
 *   `protectedSheet`, `filteredRows`
 */
export function planEntry(snapshot: WorkbookSnapshot, options: RecordOptions): Result<PlannedEntry, Problem> {
  const assessed = assessSnapshot(snapshot, options);
  if (!assessed.ok) return assessed;
  const { row: wanted, entry } = options;
  const { plan, agreements } = assessed.value.registers;
  const activities = (plan?.rows ?? []).map(activityRow);
  const papers = (agreements?.rows ?? []).map(agreementRow);
  const changes = ((): RowEntryChanges | null => {
    if (wanted.kind === 'plan') {
      const activity = findRow(activities, wanted);
      return plan && activity && activityEntryChanges(snapshot, plan, activity, entry);
    }
    const agreement = findRow(papers, wanted);
    return agreements && agreement && agreementEntryChanges(snapshot, agreements, agreement, entry);
  })();
  if (changes !== null) {
    const cells = changes.changes.map(({ cell }) => cell);
    const parts = assessed.value.registers[wanted.kind]?.parts ?? [];
    const edits = [
      ...editsOfHeadings(snapshot, parts, changes.newColumns),
      ...changeEdits(changes.changes, snapshot),
    ];
    return takenBy(snapshot, edits, { assessed: assessed.value, ...changes, edits }, { cells, parts });
  }
  return fail(wanted.kind === 'plan' ? rowGone(activities, wanted) : rowGone(papers, wanted));
}

/**
 * Records what a person confirmed. The workbook is read first, and the row is found by its number and name.
 * @returns besides the problems of {@link planEntry} and of writing cells: `unconfirmedReading`, `changedMeanwhile`
 */
export async function recordEntry(
  port: WorkbookPort,
  options: RecordOptions & ApplyOptions & Approval<PlannedEntry>,
): Promise<Result<WrittenCells, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = planEntry(read.value, options);
  if (!planned.ok) return planned;
  const refusal = notAsSeen(planned.value, read.value, options) ?? unconfirmedReading(planned.value.assessed);
  if (refusal !== null) return fail(refusal);
  const { changes, newColumns, assessed } = planned.value;
  const parts = assessed.registers[options.row.kind]?.parts ?? [];
  const others = editsOfHeadings(read.value, parts, newColumns);
  const cells = changes.map(({ cell }) => cell);
  const named = recordAbout(options, assessed.registers, cells, newColumns);
  return writeCells(port, read.value, changes, { ...options, ...named, others });
}
