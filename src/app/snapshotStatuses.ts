/** Reads a snapshot and computes the status of each activity and delivery: all that comes before the rules. */
import type { RuleSet } from '../domain/anexo13/ruleSet';
import { ruleSetFor } from '../domain/anexo13/ruleSets';
import type { JudgedStatuses } from '../domain/assessStatuses';
import { statusSteps as statusStepsOf } from '../domain/assessStatuses';
import type { CalendarDate } from '../domain/dates/calendarDate';
import { dayOfReading } from '../domain/dates/dateReading';
import type { Problem } from '../domain/problem';
import type { Question } from '../domain/registers/question';
import type { Activity, Register, Registers } from '../domain/registers/records';
import type { Result } from '../domain/result';
import { lostHeadingsInWords } from '../domain/registers/lostHeadings';
import { fail, ok } from '../domain/result';
import type { Steps } from '../domain/steps';
import { finish } from '../domain/steps';
import type { Configuration } from '../workbook/configuration/configuration';
import {
  absentRegisters,
  readConfiguration,
  switchedOffRules,
} from '../workbook/configuration/configuration';
import type { IgnoredEntry } from '../domain/assessment/ignoredEntry';
import { isSettledSheet } from '../workbook/ignored/ignoredSheet';
import { readIgnored } from '../workbook/ignored/readIgnored';
import { registerSteps } from '../workbook/registers/readRegisters';
import type { SheetMap } from '../workbook/recognition/recognise';
import { deliveredReports } from '../workbook/sheets/deliveredReports';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import { keptResults, optionsKey } from './keptResults';
import type { ReadingState } from './readingState';
import { readingState } from './readingState';

export interface AssessOptions {
  /** The day to fall back on when neither the person nor the workbook gives a cut-off date. */
  readonly today: CalendarDate;
  readonly cutoff?: CalendarDate | undefined;
  /** The cut-off given lies before that of the workbook. */
  readonly isPast?: boolean | undefined;
  readonly electionDay?: CalendarDate | undefined;
  /** Sheets that a person chose, by register. */
  readonly map?: SheetMap | undefined;
  /** Natural days before the planned end in which an activity is due soon; 7 unless changed. */
  readonly warningDays?: number | undefined;
  /** The person takes the plan as it was read, whatever is not sure of it. */
  readonly acceptReading?: boolean | undefined;
  /** The rule sets to choose from by the year of the process; those of the add-in unless given. */
  readonly ruleSets?: readonly RuleSet[] | undefined;
}

/** Where the cut-off date comes from; only `today` moves on by itself. `monthEnd` is that of the report of a past month. */
export type CutoffSource = 'given' | 'workbook' | 'today' | 'monthEnd';

/** A workbook that was read. */
export interface ReadWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /** What people settled in the workbook. */
  readonly configuration: Configuration;
  readonly registers: Registers;
  /** `null` in a workbook that keeps other registers only. */
  readonly plan: Register<Activity> | null;
  /** The one that the workbook was judged by. */
  readonly ruleSet: RuleSet;
  readonly cutoffSource: CutoffSource;
  /** Whether anything may be written on the strength of what was read. */
  readonly reading: ReadingState;
}

/** A workbook of which the statuses are known, with what the rules judge. */
export interface WorkbookStatuses {
  readonly read: ReadWorkbook;
  readonly judged: JudgedStatuses;
  /** Ids of the rules that the team does not want. */
  readonly switchedOff: readonly string[];
  /** Findings that people decided to ignore. */
  readonly ignored: readonly IgnoredEntry[];
}

const known = keptResults<Result<WorkbookStatuses, Problem>>();
const readings = keptResults<ReadSnapshot>();

/** A snapshot with its configuration and its registers, which no cut-off date changes. */
interface ReadSnapshot {
  readonly configuration: Configuration;
  readonly registers: Result<Registers, Problem>;
}

/**
 * Returns the options of an assessment as a key.
 *
 * @example assessKey({ today }) === assessKey({ today, map: undefined }) // => true
 */
export function assessKey(options: AssessOptions): string {
  const { today, cutoff, isPast, electionDay, map, warningDays, acceptReading, ruleSets } = options;
  const versions = ruleSets?.map(({ version }) => version);
  return optionsKey([today, cutoff, isPast, electionDay, map, warningDays, acceptReading, versions]);
}

/**
 * Returns the statuses in a snapshot, computed once for the same options; its registers are read once whatever the cut-off
 * date.
 *
 * @example snapshotStatuses(snapshot, { today }).ok // => true
 */
export function snapshotStatuses(
  snapshot: WorkbookSnapshot,
  options: AssessOptions,
): Result<WorkbookStatuses, Problem> {
  return finish(statusSteps(snapshot, options));
}

/** {@link snapshotStatuses} in steps: what is shown can be drawn, and keys be taken, in between. */
export function statusSteps(
  snapshot: WorkbookSnapshot,
  options: AssessOptions,
): Steps<Result<WorkbookStatuses, Problem>> {
  return known(snapshot, assessKey(options), () => statusesAnew(snapshot, options));
}

function readOnce(
  snapshot: WorkbookSnapshot,
  { electionDay, map }: Pick<AssessOptions, 'electionDay' | 'map'>,
): Steps<ReadSnapshot> {
  return readings(snapshot, optionsKey([electionDay, map]), function* () {
    const configuration = readConfiguration(snapshot);
    const registers = yield* settledSteps(snapshot, configuration, { electionDay, map });
    return { configuration, registers };
  });
}

function* statusesAnew(
  snapshot: WorkbookSnapshot,
  options: AssessOptions,
): Steps<Result<WorkbookStatuses, Problem>> {
  const { configuration, registers: recognised } = yield* readOnce(snapshot, options);
  if (!recognised.ok) return recognised;
  const registers = options.acceptReading === true ? accepted(recognised.value) : recognised.value;
  const missing = registers.plan === null ? withoutPlan(registers, options.map) : null;
  if (missing !== null) return fail(missing);

  const written = registers.process?.data.electionDay ?? null;
  const electionDay = options.electionDay ?? (written && dayOfReading(written.value));
  const { cutoff, source } = cutoffOf(registers, options);
  const ruleSet = ruleSetFor(electionDay, options.ruleSets);
  const ignored = readIgnored(snapshot).map(({ entry }) => entry);
  const judged = yield* statusStepsOf(registers, {
    ...options,
    cutoff,
    electionDay,
    ruleSet,
    ignored,
    delivered: deliveredReports(snapshot),
  });
  const read: ReadWorkbook = {
    snapshot,
    configuration,
    registers,
    plan: registers.plan,
    ruleSet,
    cutoffSource: source,
    reading: options.acceptReading === true ? 'confirmed' : readingState(registers, configuration),
  };
  return ok({ read, judged, switchedOff: switchedOffRules(configuration), ignored });
}

/**
 * Reads the registers as people settled them; what they did not settle is left to recognition. The sheets that remember are
 * never among them. Pure.
 */
export function readSettled(
  snapshot: WorkbookSnapshot,
  configuration: Configuration,
  options: Pick<AssessOptions, 'electionDay' | 'map'>,
): Result<Registers, Problem> {
  return finish(settledSteps(snapshot, configuration, options));
}

function* settledSteps(
  snapshot: WorkbookSnapshot,
  configuration: Configuration,
  { electionDay, map }: Pick<AssessOptions, 'electionDay' | 'map'>,
): Steps<Result<Registers, Problem>> {
  const { mappings } = configuration;
  const sheets = snapshot.sheets.filter((sheet) => !isSettledSheet(sheet));
  const process = mappings.find(({ kind }) => kind === 'process')?.sheet;
  const absent = Object.fromEntries(absentRegisters(configuration).map((kind) => [kind, []]));
  const sheetMap: SheetMap = { ...(process === undefined ? {} : { process }), ...absent, ...map };
  const readOptions = { ...(electionDay === undefined ? {} : { electionDay }), map: sheetMap, mappings };
  const read = yield* registerSteps({ ...snapshot, sheets }, readOptions);
  if (!read.ok) return read;
  const questions = withChanges(read.value.questions, configuration.changes);
  return { ...read, value: { ...read.value, questions } };
}

/** The questions with those of the confirmed columns that changed, which take the place of what is asked of the same field. */
function withChanges(questions: readonly Question[], changes: Configuration['changes']): readonly Question[] {
  const asked = changes.map((change) => {
    const same = questions.find(
      (question) =>
        question.kind === 'column' &&
        change.register === question.register &&
        change.field === question.field &&
        change.sheet === question.sheet,
    );
    const more = same?.kind === 'column' ? same.candidates : [];
    return { same, question: { ...change, candidates: [...change.candidates, ...more] } };
  });
  const replaced = new Set<Question | undefined>(asked.map(({ same }) => same));
  return [
    ...asked.map(({ question }) => question),
    ...questions.filter((question) => !replaced.has(question)),
  ];
}

/** The registers as a person accepts them whatever changed in them. */
const accepted = (registers: Registers): Registers => ({
  ...registers,
  questions: registers.questions.filter(({ kind }) => kind !== 'changedColumn'),
});

/** The registers that are worth judging in a workbook without a plan. */
const OTHERS = ['sessions', 'members', 'agreements', 'notes'] as const satisfies readonly (keyof Registers)[];

/** Why there is no plan: several sheets could be it, or none; `null` where other registers are all that the workbook keeps. */
function withoutPlan(registers: Registers, map: SheetMap | undefined): Problem | null {
  const { questions } = registers;
  const [sheets = []] = questions.flatMap((question) =>
    question.kind === 'sheet' && question.register === 'plan' ? [question.sheets] : [],
  );
  if (sheets.length > 1) return { code: 'twoPlans', detail: sheets.join(', ') };
  const asked = map?.plan;
  if (asked !== undefined) return { code: 'noPlan', detail: [asked].flat().join(', ') };
  if (OTHERS.some((register) => registers[register] !== null)) return null;
  const lost = lostPlan(questions);
  if (lost !== null) return lost;
  const unread = questions.find(({ kind }) => kind === 'unreadSheet');
  if (unread?.kind === 'unreadSheet') return { code: 'truncatedRead', detail: unread.sheet };
  const [doubtful] = sheets;
  return doubtful === undefined ? { code: 'noPlan' } : { code: 'doubtfulPlan', detail: `«${doubtful}»` };
}

/** The problem of a plan of which the row of the headings is gone; `null` where it is not. */
export function lostPlan(questions: readonly Question[]): Problem | null {
  const lost = questions.find(({ kind, register }) => kind === 'lostHeadings' && register === 'plan');
  return lost?.kind === 'lostHeadings' ? { code: 'lostHeadings', detail: lostHeadingsInWords(lost) } : null;
}

/** A cut-off date that cannot be read is a finding of its own; today is used meanwhile. */
function cutoffOf(
  { process }: Registers,
  { cutoff, today }: AssessOptions,
): { readonly cutoff: CalendarDate; readonly source: CutoffSource } {
  if (cutoff !== undefined) return { cutoff, source: 'given' };
  const written = process?.data.cutoff ?? null;
  const day = written && dayOfReading(written.value);
  return day === null ? { cutoff: today, source: 'today' } : { cutoff: day, source: 'workbook' };
}
