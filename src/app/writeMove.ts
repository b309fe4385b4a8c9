/** Use case: write the days of the process where they moved, with the original election day kept. */
import { registerSheets } from '../domain/registers/records';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { changeEdits } from '../workbook/changes/cellChanges';
import type { Edit } from '../workbook/edits/edits';
import type { MoveChanges } from '../workbook/changes/moveChanges';
import { moveChanges } from '../workbook/changes/moveChanges';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { WrittenCells } from './changeCells';
import { writeCells } from './changeCells';
import type { ApplyOptions, WorkbookPort } from './port';
import type { MoveOptions, MovePreview } from './previewMove';
import { planMove } from './previewMove';
import type { Approval } from './writeEdits';
import { notAsSeen } from './writeEdits';

/** A move as it would be written: the preview. */
export interface PlannedMoveWriting extends MovePreview, MoveChanges {
  readonly edits: readonly Edit[];
}

/** Works out what a move writes, without writing anything. Pure. */
export function planMoveWriting(
  snapshot: WorkbookSnapshot,
  options: MoveOptions,
): Result<PlannedMoveWriting, Problem> {
  const planned = planMove(snapshot, options);
  if (!planned.ok) return planned;
  const { process, plan } = planned.value.assessed.registers;
  const written =
    process === null
      ? { changes: [], unplaced: [] }
      : moveChanges(
          snapshot,
          process.data,
          options.move,
          plan === null || !registerSheets(plan).includes(process.sheet),
        );
  return ok({ ...planned.value, ...written, edits: changeEdits(written.changes, snapshot) });
}

/**
 * Reads the workbook, works the move out and writes it.
 * @returns besides the problems of {@link writeCells}: those of assessing, `changedMeanwhile` where something else would be written
 */
export async function writeMove(
  port: WorkbookPort,
  options: MoveOptions & ApplyOptions & Approval<PlannedMoveWriting>,
): Promise<Result<PlannedMoveWriting & WrittenCells, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = planMoveWriting(read.value, options);
  if (!planned.ok) return planned;
  const outdated = notAsSeen(planned.value, read.value, options);
  if (outdated !== null) return fail(outdated);
  const written = await writeCells(port, read.value, planned.value.changes, options);
  return written.ok ? ok({ ...planned.value, ...written.value }) : written;
}
