/** Use case: keep in the workbook the election day that a person gave in the pane. */
import type { CalendarDate } from '../domain/dates/calendarDate';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { ElectionDayEdits } from '../workbook/changes/electionDayEdits';
import { electionDayEdits } from '../workbook/changes/electionDayEdits';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessOptions } from './assessWorkbook';
import { assessSnapshot } from './assessWorkbook';
import type { ApplyOptions, WorkbookPort } from './port';
import type { Approval } from './writeEdits';
import { notAsSeen, writeEdits } from './writeEdits';

export interface ElectionDayOptions extends AssessOptions {
  readonly day: CalendarDate;
}

/** The day as it would be written: the preview. */
export interface PlannedElectionDay extends ElectionDayEdits {
  readonly snapshot: WorkbookSnapshot;
}

/** Works out where the day would be written, without writing anything. Pure. */
export function planElectionDay(
  snapshot: WorkbookSnapshot,
  { day, ...options }: ElectionDayOptions,
): Result<PlannedElectionDay, Problem> {
  const assessed = assessSnapshot(snapshot, options);
  if (!assessed.ok) return assessed;
  return ok({ ...electionDayEdits(snapshot, assessed.value.registers, day), snapshot });
}

/**
 * Writes the day on the workbook as it is by then.
 * @returns besides the problems of assessing and of {@link writeEdits}: `changedMeanwhile`
 */
export async function keepElectionDay(
  port: WorkbookPort,
  options: ElectionDayOptions & ApplyOptions & Approval<PlannedElectionDay>,
): Promise<Result<PlannedElectionDay, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = planElectionDay(read.value, options);
  if (!planned.ok) return planned;
  const outdated = notAsSeen(planned.value, read.value, options);
  if (outdated !== null) return fail(outdated);
  const written = await writeEdits(port, read.value, planned.value.edits, options);
  if (!written.ok) return written;
  const after = await port.read();
  return after.ok ? ok({ ...planned.value, snapshot: after.value }) : after;
}
