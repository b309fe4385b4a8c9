/** Use case: read the workbook and judge it. */
import { findingSteps } from '../domain/assess';
import type { Assessment, Dated } from '../domain/assessment/assessment';
import { isDated } from '../domain/assessment/isDated';
import { unusableDayInWords } from '../domain/assessment/unreadAnswers';
import type { MonthKey } from '../domain/dates/calendarDate';
import { isAfter, lastDay } from '../domain/dates/calendarDate';
import type { Problem } from '../domain/problem';
import type { Activity, Register } from '../domain/registers/records';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Steps } from '../domain/steps';
import { finish } from '../domain/steps';
import { withUnreadRows } from '../workbook/registers/unreadRows';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import { keptResults } from './keptResults';
import type { WorkbookPort } from './port';
import type { AssessOptions, ReadWorkbook } from './snapshotStatuses';
import { assessKey, lostPlan, statusSteps } from './snapshotStatuses';

export type { AssessOptions, CutoffSource } from './snapshotStatuses';

/** A workbook that was read and judged. */
export interface AssessedWorkbook extends ReadWorkbook {
  readonly assessment: Assessment;
}

/** A workbook of a process whose election day is known, and with it the legal dates. */
export interface AssessedProcess extends AssessedWorkbook {
  readonly assessment: Dated<Assessment>;
}

/** A workbook with a plan. */
export interface AssessedPlan extends AssessedWorkbook {
  readonly plan: Register<Activity>;
}

/**
 * Reads the workbook and judges it.
 * @returns besides the port's problems: `emptyWorkbook`, `noPlan`, `twoPlans`, `doubtfulPlan`, `sheetNotFound`
 */
export async function assessWorkbook(
  port: WorkbookPort,
  options: AssessOptions,
): Promise<Result<AssessedWorkbook, Problem>> {
  const read = await port.read();
  return read.ok ? assessSnapshot(read.value, options) : read;
}

const assessments = keptResults<Result<AssessedWorkbook, Problem>>();

/**
 * Judges a workbook that was already read. The same snapshot with the same options is judged once, and its registers are
 * read once whatever the cut-off date.
 */
export function assessSnapshot(
  snapshot: WorkbookSnapshot,
  options: AssessOptions,
): Result<AssessedWorkbook, Problem> {
  return finish(assessmentSteps(snapshot, options));
}

/** {@link assessSnapshot} in steps. */
export function assessmentSteps(
  snapshot: WorkbookSnapshot,
  options: AssessOptions,
): Steps<Result<AssessedWorkbook, Problem>> {
  return assessments(snapshot, assessKey(options), function* () {
    const known = yield* statusSteps(snapshot, options);
    if (!known.ok) return known;
    const { read, judged, switchedOff, ignored } = known.value;
    const registers = withUnreadRows(snapshot, read.registers);
    const context = { ...judged.context, registers };
    return ok({
      ...read,
      registers,
      plan: registers.plan,
      assessment: yield* findingSteps({ ...judged, context }, { switchedOff, ignored }),
    });
  });
}

function hasDates(assessed: AssessedWorkbook): assessed is AssessedProcess {
  return isDated(assessed.assessment);
}

/**
 * The same for what hangs on the election day: where nobody gave it, that is the problem `noElectionDate`.
 */
export function assessProcess(
  snapshot: WorkbookSnapshot,
  options: AssessOptions,
): Result<AssessedProcess, Problem> {
  const assessed = assessSnapshot(snapshot, options);
  if (!assessed.ok) return assessed;
  const { value } = assessed;
  if (hasDates(value)) return ok(value);
  const { registers } = value;
  const written = registers.process?.data.electionDay ?? null;
  const detail = written === null ? '' : unusableDayInWords(written);
  return fail({ code: 'noElectionDate', ...(detail === '' ? {} : { detail }) });
}

/**
 * The same as it stood at the end of a month, or at the cut-off where that comes first: a month is reported so, whenever
 * its report is made.
 * @param now the workbook as {@link assessProcess} judges it with the same options
 */
export function assessMonth(
  now: AssessedProcess,
  month: MonthKey,
  options: AssessOptions,
): Result<AssessedProcess, Problem> {
  const end = lastDay(month);
  if (!isAfter(now.assessment.cutoff, end)) return ok(now);
  const then = assessProcess(now.snapshot, { ...options, cutoff: end, isPast: true });
  return then.ok ? ok({ ...then.value, cutoffSource: 'monthEnd' }) : then;
}

/**
 * The same for what works on the plan: a workbook that keeps other registers only is the problem `noPlan`.
 */
export function assessPlan(
  snapshot: WorkbookSnapshot,
  options: AssessOptions,
): Result<AssessedPlan, Problem> {
  const assessed = assessSnapshot(snapshot, options);
  if (!assessed.ok) return assessed;
  const { plan, registers } = assessed.value;
  if (plan === null) return fail(lostPlan(registers.questions) ?? { code: 'noPlan' });
  return ok({ ...assessed.value, plan });
}
