/** Use case: the sheet «Calendario Anexo 13», made or refreshed. */
import { evidenceOf } from '../domain/anexo13/evidence2026';
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { AroundNewRows } from '../workbook/changes/aroundNewRows';
import { aroundNewRows } from '../workbook/changes/aroundNewRows';
import { overwrittenTexts } from '../workbook/edits/overwrittenTexts';
import type { CalendarSheet } from '../workbook/sheets/calendarSheet';
import { calendarEdits } from '../workbook/sheets/calendarSheet';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedProcess, AssessOptions } from './assessWorkbook';
import { assessProcess } from './assessWorkbook';
import type { ApplyOptions, WorkbookPort } from './port';
import type { Approval } from './writeEdits';
import { notAsSeen, writeJudged } from './writeEdits';

/** The calendar as it would be written: the preview. */
export interface PlannedCalendar {
  readonly assessed: AssessedProcess;
  readonly calendar: CalendarSheet;
  readonly around: AroundNewRows;
}

/** What was done, with the figures of the closing sentence. */
export interface CalendarOutcome extends PlannedCalendar {
  /** False when the sheet was right already. */
  readonly changed: boolean;
}

/** Works the calendar sheet out without writing anything. Pure. */
export function planCalendar(
  snapshot: WorkbookSnapshot,
  options: AssessOptions,
): Result<PlannedCalendar, Problem> {
  return planWithout(snapshot, options, []);
}

/** @param formatted cells that are left alone */
function planWithout(
  snapshot: WorkbookSnapshot,
  options: AssessOptions,
  formatted: readonly CellRef[],
): Result<PlannedCalendar, Problem> {
  const assessed = assessProcess(snapshot, options);
  if (!assessed.ok) return assessed;
  const { registers, assessment, ruleSet } = assessed.value;
  const evidence = evidenceOf(ruleSet);
  const calendar = calendarEdits({ snapshot, registers, assessment, ruleSet, evidence }, formatted);
  const around = aroundNewRows(snapshot, registers.calendar?.parts ?? [], calendar.edits);
  return ok({ assessed: assessed.value, calendar, around });
}

/** The calendar without the texts that have a format of their own in a part, which its refresh leaves alone. */
export async function planPlainCalendar(
  port: Pick<WorkbookPort, 'richTexts'>,
  snapshot: WorkbookSnapshot,
  options: AssessOptions,
): Promise<Result<PlannedCalendar, Problem>> {
  const planned = planCalendar(snapshot, options);
  if (!planned.ok) return planned;
  const formatted = await port.richTexts(overwrittenTexts(snapshot, planned.value.calendar.edits));
  if (!formatted.ok) return formatted;
  return formatted.value.length === 0 ? planned : planWithout(snapshot, options, formatted.value);
}

/** Writes a calendar that was planned. */
export async function applyCalendar(
  port: WorkbookPort,
  planned: PlannedCalendar,
  options: ApplyOptions = {},
): Promise<Result<CalendarOutcome, Problem>> {
  const { assessed, calendar } = planned;
  const written = await writeJudged(port, assessed, calendar.edits, options);
  return written.ok ? ok({ ...planned, changed: calendar.edits.length > 0 }) : written;
}

/**
 * Makes the calendar sheet, or refreshes it and keeps all that people entered, and texts with formats in parts of them. Doing
 * it twice changes nothing the second time. Four round trips for a new sheet or a refresh; two when there is nothing to write.
 * @returns besides the problems of assessing: `unconfirmedReading`, `readOnly`, `protectedSheet`, `protectedWorkbook`, `filteredRows`,
 *   `cancelled` and those of Excel
 */
export async function makeCalendar(
  port: WorkbookPort,
  options: AssessOptions & ApplyOptions & Approval<PlannedCalendar>,
): Promise<Result<CalendarOutcome, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = planCalendar(read.value, options);
  if (!planned.ok) return planned;
  const outdated = notAsSeen(planned.value, read.value, options);
  if (outdated !== null) return fail(outdated);
  const done = await applyCalendar(port, planned.value, options);
  // Nothing was written: all but those cells is.
  if (done.ok || done.problem.code !== 'richText') return done;
  const rest = await planPlainCalendar(port, read.value, options);
  return rest.ok ? applyCalendar(port, rest.value, options) : rest;
}
