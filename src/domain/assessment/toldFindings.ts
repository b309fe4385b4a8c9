/** What of all that the rules find is told: nothing that hangs on an open question or on a plan of another process. */
import type { Registers } from '../registers/records';
import type { Finding } from './assessment';
import type { PlanEntry } from './planEntries';
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

function isOfOtherProcess(plan: readonly PlanEntry[], findings: readonly Finding[]): boolean {
  const dated = plan
    .flatMap(({ ownStart, ownEnd }) => [ownStart, ownEnd])
    .filter((day) => day !== null).length;
  const outside = findings
    .filter(({ rule, register }) => rule === 'DATE-07' && register === 'plan')
    .reduce((count, { places }) => count + Math.max(places.length, 1), 0);
  return dated >= LEAST_DATES && outside >= dated * MOSTLY;
}

/** One question in place of a finding a date. */
function otherProcess(findings: readonly Finding[]): readonly Finding[] {
  const ofPlan = findings.filter(({ register }) => register === 'plan');
  const [first] = ofPlan.filter(({ rule }) => rule === 'DATE-07');
  if (first === undefined) return findings;
  const question: Finding = {
    ...first,
    subject: null,
    fix: null,
    places: [],
    message:
      'Casi todas las fechas del plan quedan fuera del proceso electoral. ¿Es el plan de otro proceso? Si lo es, abra el del proceso actual; si no, corrija la fecha de la jornada electoral.',
  };
  return [question, ...findings.filter((finding) => !ofPlan.includes(finding))];
}

/**
 * Leaves out what nobody can know yet: of a plan of another process all but one question, and of a field that is asked for
 * whatever says that it is missing.
 */
export function toldFindings(
  findings: readonly Finding[],
  {
    registers,
    plan,
  }: { readonly registers: Pick<Registers, 'questions'>; readonly plan: readonly PlanEntry[] },
): readonly Finding[] {
  const asked = new Set(
    registers.questions.flatMap((question) =>
      question.kind === 'column' && question.register === 'plan' ? question.field : [],
    ),
  );
  const known = findings.filter(({ rule }) => !ABOUT_FIELD[rule]?.some((field) => asked.has(field)));
  return isOfOtherProcess(plan, known) ? otherProcess(known) : known;
}
