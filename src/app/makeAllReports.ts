/** Use case: the reports of every month so far, in one go. */
import { reportedMonths } from '../domain/anexo13/calendar';
import { ruleSetFor } from '../domain/anexo13/ruleSets';
import type { CalendarDate, MonthKey } from '../domain/dates/calendarDate';
import { monthOf, shiftMonth } from '../domain/dates/calendarDate';
import type { DateReading } from '../domain/dates/dateReading';
import { dayOfReading } from '../domain/dates/dateReading';
import type { Problem } from '../domain/problem';
import type { Field } from '../domain/registers/cell';
import type { LastReport } from '../domain/report/parts/changesPart';
import { parseReportMemory } from '../domain/report/content/reportFingerprint';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedProcess } from './assessWorkbook';
import { assessProcess } from './assessWorkbook';
import type { PlannedReport, ReportOptions } from './makeReport';
import { contradictionOf, planReport, REPORTED } from './makeReport';
import type { ApplyOptions, WorkbookPort } from './port';
import { recallLogo } from './reportLogo';
import type { Approval } from './writeEdits';
import { notAsSeen, writeJudged } from './writeEdits';

export type AllReportsOptions = Omit<ReportOptions, 'month' | 'last'>;

export interface AllReportsOutcome {
  /** Those that were written, in order. */
  readonly reports: readonly PlannedReport[];
  /** Page settings that Excel did not take, by their es-MX name. */
  readonly settingsNotTaken: readonly string[];
  /** Why the rest were not written: cancelled, or what Excel answered; `null` when all were. */
  readonly stopped: Problem | null;
}

const dayOf = (field: Field<DateReading> | null): CalendarDate | null => field && dayOfReading(field.value);

/** The month of a progress note. */
function noteMonth({ value }: Field<DateReading>): MonthKey | null {
  if (value.kind === 'month') return value.month;
  return value.kind === 'date' ? monthOf(value.date) : null;
}

/**
 * The months to report on: from the first that has anything in the plan, the sessions, the agreements or the notes, up to
 * the cut-off's. No month before the first that owes a report is among them, unless the cut-off lies before it as well. A date
 * mistyped by years must not ask for a hundred reports, so what lies more than a month before that first one counts for nothing,
 * and none lies after the election month.
 *
 * @example reportableMonths(assessed) // => ['2023-10', '2023-11'] with a cut-off of 30 November 2023
 */
export function reportableMonths({
  registers,
  assessment,
}: Pick<AssessedProcess, 'registers' | 'assessment'>): readonly MonthKey[] {
  const { cutoff, electionDay, activities } = assessment;
  const days = [
    ...activities.flatMap(({ start, end }) => [start, end]),
    ...(registers.sessions?.rows ?? []).map(({ date }) => dayOf(date)),
    ...(registers.agreements?.rows ?? []).map(({ date }) => dayOf(date)),
  ].filter((day) => day !== null);
  const found = [
    ...days.map(monthOf),
    ...(registers.notes?.rows ?? []).map(({ month }) => noteMonth(month)).filter((month) => month !== null),
  ];
  const [firstOwed = monthOf(electionDay)] = reportedMonths(ruleSetFor(electionDay), electionDay);
  const earliest = shiftMonth(firstOwed, -1);
  const latest = monthOf(electionDay) < monthOf(cutoff) ? monthOf(electionDay) : monthOf(cutoff);
  const first = found
    .filter((month) => month >= earliest && month <= latest)
    .reduce<MonthKey | null>((least, month) => (least === null || month < least ? month : least), null);
  const begins = first !== null && first < firstOwed && firstOwed <= latest ? firstOwed : first;
  const months: MonthKey[] = [];
  for (let month = begins; month !== null && month <= latest; month = shiftMonth(month, 1))
    months.push(month);
  return months;
}

/**
 * Plans the report of every month without writing anything. Each is compared with the one before it in the same
 * run. Pure.
 */
export function planAllReports(
  snapshot: WorkbookSnapshot,
  options: AllReportsOptions,
): Result<readonly PlannedReport[], Problem> {
  const assessed = assessProcess(snapshot, options);
  if (!assessed.ok) return assessed;
  const planned: PlannedReport[] = [];
  let last: LastReport | undefined;
  for (const month of reportableMonths(assessed.value)) {
    const report = planReport(snapshot, {
      ...options,
      month,
      last,
      // Once is enough, and a second time would make the same sheet again.
      remember: options.remember && planned.length === 0,
    });
    if (!report.ok) return report;
    planned.push(report.value);
    const facts = parseReportMemory(report.value.content.memory);
    last = facts === null ? { kind: 'unreadable', month } : { kind: 'facts', facts };
  }
  return ok(planned);
}

/** Only the last sheet is shown to the person: the others would flash by. */
const withoutShowing = (edits: readonly Edit[]): readonly Edit[] =>
  edits.filter(({ kind }) => kind !== 'activate');

/**
 * Writes reports that were planned, a month at a time, so that what was written stays when the person cancels or Excel
 * refuses.
 */
export async function applyAllReports(
  port: WorkbookPort,
  planned: readonly PlannedReport[],
  options: ApplyOptions = {},
): Promise<AllReportsOutcome> {
  const reports: PlannedReport[] = [];
  const settings = new Set<string>();
  const { onProgress, record } = options;
  let entry: number | null = null;
  const one = record && {
    ...record,
    joins: () => entry,
    onKept: (id: number, isUndoable: boolean) => {
      entry = id;
      record.onKept?.(id, isUndoable);
    },
  };
  for (const [index, each] of planned.entries()) {
    const edits = index === planned.length - 1 ? each.report.edits : withoutShowing(each.report.edits);
    const written = await writeJudged(port, each.assessed, edits, {
      ...options,
      others: REPORTED,
      ...(one && { record: one }),
      ...(onProgress && { onProgress: (done: number) => onProgress((index + done) / planned.length) }),
    });
    if (!written.ok) return { reports, settingsNotTaken: [...settings], stopped: written.problem };
    for (const setting of written.value.settingsNotTaken) settings.add(setting);
    reports.push(each);
    onProgress?.((index + 1) / planned.length);
  }
  return { reports, settingsNotTaken: [...settings], stopped: null };
}

/**
 * Makes the report of every month from the first with anything up to the cut-off's, reading the workbook once. As with
 * one report, a sheet that nobody changed is replaced, and a sheet that a person edited stays beside its new copy.
 * @returns the problems of assessing, or the first that kept every report from being written
 */
export async function makeAllReports(
  port: WorkbookPort,
  options: AllReportsOptions & ApplyOptions & Approval<readonly PlannedReport[]>,
): Promise<Result<AllReportsOutcome, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const logo = options.logo ?? (await recallLogo(port)) ?? undefined;
  const planned = planAllReports(read.value, { ...options, logo });
  if (!planned.ok) return planned;
  const contradiction = contradictionOf(planned.value, options);
  if (contradiction !== null) return fail(contradiction);
  const outdated = notAsSeen(planned.value, read.value, options);
  if (outdated !== null) return fail(outdated);
  const outcome = await applyAllReports(port, planned.value, options);
  return outcome.stopped !== null && outcome.reports.length === 0 ? fail(outcome.stopped) : ok(outcome);
}
