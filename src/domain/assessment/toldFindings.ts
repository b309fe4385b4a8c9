/** What of all that the rules find is told: nothing that hangs on an open question or on a plan of another process. */
import { askedOfPlan } from '../registers/question';
import type { RegisterKind, Registers } from '../registers/records';
import type { Finding } from './assessment';
import type { RuleId } from './ruleIds';

/** Findings that say that a field is missing or blank: while it is asked which column it is, nobody knows. */
const ABOUT_FIELD: Readonly<Partial<Record<RuleId, readonly string[]>>> = {
  'PLAN-NUM-01': ['number'],
  'PLAN-TXT-01': ['name'],
  'PLAN-TXT-02': ['deliverable'],
  'PLAN-TXT-03': ['area'],
  'PLAN-DATE-04': ['end', 'period'],
  'PLAN-EST-02': ['completed'],
  'PLAN-EVI-01': ['evidence'],
};

/** From this share of its dates out of the process on, a plan is of another one, and from this many dates on that can be told. */
const MOSTLY = 0.6;
const LEAST_DATES = 5;

/** What is wrong in a plan whatever the process that it is of. */
const OF_ANY_PROCESS: ReadonlySet<RuleId> = new Set(['PLAN-NUM-02', 'PLAN-TXT-04', 'A13-06']);

/** The registers that are kept for one process. */
const OF_PROCESS: readonly RegisterKind[] = ['plan', 'sessions', 'agreements', 'notes'];

/** How many dates each register has that say their own year: a year that was inferred says nothing of the process. */
export type WrittenDates = Readonly<Partial<Record<RegisterKind, number>>>;

function areOfOtherProcess(
  registers: readonly RegisterKind[],
  findings: readonly Finding[],
  written: WrittenDates,
): boolean {
  const dated = registers.reduce((count, register) => count + (written[register] ?? 0), 0);
  const outside = findings
    .filter(({ rule, register }) => rule === 'DATE-07' && registers.includes(register))
    .reduce((count, { places }) => count + Math.max(places.length, 1), 0);
  return dated >= LEAST_DATES && outside >= dated * MOSTLY;
}

function question(of: Finding, what: string): Finding {
  return {
    ...of,
    subject: null,
    fix: null,
    places: [],
    message: `Casi todas las fechas del ${what} quedan fuera del proceso electoral. ¿Es el ${what} de otro proceso? Si lo es, abra el del proceso actual; si no, corrija la fecha de la jornada electoral.`,
  };
}

/** One question in place of a finding a date: of the whole workbook, or of its plan. */
function withoutOtherProcess(findings: readonly Finding[], written: WrittenDates): readonly Finding[] {
  const [first] = findings.filter(
    ({ rule, register }) => rule === 'DATE-07' && OF_PROCESS.includes(register),
  );
  if (first === undefined) return findings;
  const isPlan = areOfOtherProcess(['plan'], findings, written);
  // Where another register is of this process, it is the plan alone that is not.
  const others = OF_PROCESS.filter((register) => register !== 'plan' && (written[register] ?? 0) > 0);
  const isAll =
    areOfOtherProcess(OF_PROCESS, findings, written) &&
    others.length > 0 &&
    others.every((kind) => findings.some(({ rule, register }) => rule === 'DATE-07' && register === kind));
  if (isAll) return [question(first, 'libro')];
  const ofPlan = findings.filter(({ rule, register }) => register === 'plan' && !OF_ANY_PROCESS.has(rule));
  return isPlan
    ? [question(first, 'plan'), ...findings.filter((finding) => !ofPlan.includes(finding))]
    : findings;
}

/**
 * Leaves out what nobody can know yet: of a workbook or a plan of another process all but one question, and of a field that is
 * asked for whatever says that it is missing.
 */
export function toldFindings(
  findings: readonly Finding[],
  { questions, written }: { readonly questions: Registers['questions']; readonly written: WrittenDates },
): readonly Finding[] {
  const asked = askedOfPlan(questions);
  const known = findings.filter(({ rule }) => !ABOUT_FIELD[rule]?.some((field) => asked.has(field)));
  return withoutOtherProcess(known, written);
}
