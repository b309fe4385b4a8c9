/** Use cases that write what people decide into the calendar sheet: who verified a date, and the dates of an own plan. */
import type { DeliveryId } from '../domain/anexo13/calendar';
import { evidenceOf } from '../domain/anexo13/evidence2026';
import type { OwnDates } from '../domain/assessment/ownDatesTable';
import { readOwnDates } from '../domain/assessment/ownDatesTable';
import type { CalendarDate } from '../domain/dates/calendarDate';
import { toSerial } from '../domain/dates/serial';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { changeEdits } from '../workbook/changes/cellChanges';
import type { Edit } from '../workbook/edits/edits';
import type { CalendarCells, CalendarWriting } from '../workbook/sheets/calendarCells';
import { calendarCells } from '../workbook/sheets/calendarCells';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedProcess, AssessOptions } from './assessWorkbook';
import { assessProcess } from './assessWorkbook';
import type { WrittenCells } from './changeCells';
import { writeCells } from './changeCells';
import type { ApplyOptions, WorkbookPort } from './port';
import type { Approval } from './writeEdits';
import { notAsSeen, takenBy } from './writeEdits';

/** Cells of the calendar sheet as they would be written: the preview. */
export interface PlannedRecord extends CalendarCells {
  readonly assessed: AssessedProcess;
  readonly edits: readonly Edit[];
}

export interface VerificationOptions extends AssessOptions {
  readonly deliveries: readonly DeliveryId[];
  /** Who held the dates against the official text. */
  readonly by: string;
  readonly on: CalendarDate;
  /** The law's own words; left out where the person pasted none. */
  readonly text?: string | undefined;
}

function planRecord(
  snapshot: WorkbookSnapshot,
  options: AssessOptions,
  writingsOf: (assessed: AssessedProcess) => readonly CalendarWriting[],
): Result<PlannedRecord, Problem> {
  const assessed = assessProcess(snapshot, options);
  if (!assessed.ok) return assessed;
  const { registers, assessment, ruleSet } = assessed.value;
  const input = { snapshot, registers, assessment, ruleSet, evidence: evidenceOf(ruleSet) };
  const cells = calendarCells(input, writingsOf(assessed.value));
  const { changes, others } = cells;
  const written = { cells: changes.map(({ cell }) => cell), parts: registers.calendar?.parts ?? [] };
  const edits = [...others, ...changeEdits(changes, snapshot)];
  return takenBy(snapshot, edits, { assessed: assessed.value, ...cells, edits }, written);
}

/**
 * Works out the cells that say who verified which dates, without writing anything. Pure.
 *
 * @example planVerification(snapshot, { today, deliveries: ['4-final'], by: 'Dirección Jurídica', on })
 */
export function planVerification(
  snapshot: WorkbookSnapshot,
  options: VerificationOptions,
): Result<PlannedRecord, Problem> {
  const { deliveries, by, on, text } = options;
  const serial = toSerial(on, snapshot.dateSystem) ?? '';
  return planRecord(snapshot, options, () =>
    deliveries.flatMap((delivery): CalendarWriting[] => [
      { delivery, field: 'verifiedBy', value: by },
      { delivery, field: 'verifiedOn', value: serial },
      ...(text === undefined || text === ''
        ? []
        : [{ delivery, field: 'officialText', value: text } as const]),
    ]),
  );
}

/** The dates of an own plan as they would be written, with what of the table could not be read. */
export interface PlannedOwnDates extends PlannedRecord, OwnDates {}

/** Works out the cells of an own plan's dates from a table of two columns, without writing anything. Pure. */
export function planOwnDates(
  snapshot: WorkbookSnapshot,
  options: AssessOptions & { readonly table: string },
): Result<PlannedOwnDates, Problem> {
  let read: OwnDates = { dates: new Map(), unread: [] };
  const planned = planRecord(snapshot, options, ({ assessment, ruleSet }) => {
    const deliveries = assessment.deliveries.map(({ delivery }) => delivery);
    read = readOwnDates(options.table, deliveries, ruleSet, assessment.electionDay);
    return [...read.dates].map(([delivery, day]): CalendarWriting => ({
      delivery,
      field: 'ownDate',
      value: toSerial(day, snapshot.dateSystem) ?? '',
    }));
  });
  return planned.ok ? ok({ ...planned.value, ...read }) : planned;
}

/**
 * Writes what was planned.
 * @returns besides the problems of {@link writeCells}: `changedMeanwhile` where a person saw something else
 */
export async function applyRecord<Planned extends PlannedRecord>(
  port: WorkbookPort,
  planned: Planned,
  options: ApplyOptions & Approval<Planned> = {},
): Promise<Result<WrittenCells, Problem>> {
  const outdated = notAsSeen(planned, planned.assessed.snapshot, options);
  if (outdated !== null) return fail(outdated);
  const { assessed, changes, others } = planned;
  return writeCells(port, assessed.snapshot, changes, { ...options, others });
}
