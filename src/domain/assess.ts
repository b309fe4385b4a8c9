/** The assessment of a workbook: a pure function of its registers, the cut-off date, the election day and the rule set. */
import type { AssessOptions, JudgedStatuses } from './assessStatuses';
import { assessStatuses } from './assessStatuses';
import type { Assessment, Dated, Finding } from './assessment/assessment';
import { inferredFrom, instrumentInWords } from './anexo13/citation';
import type { CalendarDate } from './dates/calendarDate';
import { ignoredOf } from './assessment/ignoredFindings';
import { inReadingOrder } from './assessment/findingOrder';
import { toldFindings } from './assessment/toldFindings';
import { errorCells } from './registers/errorCells';
import { membershipByBody } from './registers/membership';
import { planHeadings } from './registers/planHeadings';
import type { Registers } from './registers/records';
import { RULES } from './rules/catalogue';
import { consequencesOf } from './rules/consequences';
import { writtenDates } from './rules/dateFields';
import type { Judgement, RuleContext } from './rules/rule';
import { isPractice } from './rules/sources';
import type { Steps } from './steps';
import { finish } from './steps';

/**
 * Judges a workbook: each activity and delivery gets its status on the cut-off date, and every rule of the catalogue
 * its findings. The same registers and options always give the same assessment.
 *
 * @example assess(registers, { cutoff: 2023-11-30, electionDay: 2024-06-02, ruleSet }).counts.doneLate // => 1
 */
export function assess(
  registers: Registers,
  options: AssessOptions & { readonly electionDay: CalendarDate },
): Dated<Assessment>;
export function assess(registers: Registers, options: AssessOptions): Assessment;
export function assess(registers: Registers, options: AssessOptions): Assessment {
  return finish(findingSteps(assessStatuses(registers, options), options));
}

/**
 * Adds to the statuses of a workbook what the rules find in it, in steps.
 *
 * @example finish(findingSteps(assessStatuses(registers, options), options)).findings.length // => 24
 */
export function* findingSteps(
  { statuses, context }: JudgedStatuses,
  { switchedOff = [], ignored = [] }: Pick<AssessOptions, 'switchedOff' | 'ignored'>,
): Steps<Assessment> {
  const off = new Set(switchedOff);
  const { registers, ruleSet } = context;
  const judging = {
    ...context,
    errorCells: errorCells(registers),
    membership: membershipByBody(registers.members?.rows ?? []),
    ignoredOf: ignoredOf(registers, ignored),
  };
  const judged: Judgement[] = [];
  for (const rule of RULES) {
    if (isPractice(rule) && off.has(rule.id)) continue;
    judged.push(rule.judge(judging));
    yield;
  }
  const left = new Map(
    judged.flatMap((of) => of.ignored).map(({ entry, finding }) => [entry, finding] as const),
  );
  yield;
  const implied = impliedIn(judged, context.plan);
  const alone = judged.flatMap(({ lines }) => lines((place) => !implied.has(place)));
  const told = toldFindings(alone, {
    questions: registers.questions,
    written: writtenDates(registers),
  });
  yield;
  return {
    ...statuses,
    headings: planHeadings(registers.plan),
    instrument: instrumentInWords(ruleSet),
    inferredFrom: inferredFrom(ruleSet),
    findings: inReadingOrder(told),
    ignored: ignored.map((entry) => ({ entry, finding: left.get(entry) ?? null })),
    implied: [...implied],
  };
}

/** What of all that the rules say only follows from something else that they say. */
function impliedIn(judged: readonly Judgement[], plan: RuleContext['plan']): ReadonlySet<Finding> {
  return consequencesOf(
    judged.flatMap(({ places }) => places),
    plan,
    judged.flatMap(({ ignored }) => ignored.flatMap(({ finding }) => finding ?? [])),
  );
}
