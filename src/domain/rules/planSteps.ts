/** What rules of order read of the plan: the exact days of an activity and what a step does, by its first words. */
import type { PlanEntry } from '../assessment/planEntries';
import { isFinished } from '../assessment/status';
import { isAboutDraft } from '../assessment/stepWords';
import type { CalendarDate } from '../dates/calendarDate';
import { isBefore, isWithin } from '../dates/calendarDate';
import { processWindow } from '../dates/processYear';
import type { DateField } from '../registers/cell';
import { foldText } from '../text/foldText';
import { shortListInWords } from '../text/otherLists';
import type { RuleContext } from './rule';
import { activityInWords, quoted } from './wording';

/** The activity's text, folded. */
export function foldedName({ assessed }: Pick<PlanEntry, 'assessed'>): string {
  return foldText(assessed.activity.name.value);
}

/** Whether a person marked the activity as not applicable. */
export function isNotApplicable({ assessed }: PlanEntry): boolean {
  return assessed.status === 'notApplicable';
}

const SIMULACRO =
  /^(?:(?:realizar|realizacion|ejecutar|ejecucion|llevar a cabo|efectuar|celebrar|desarrollo|desarrollar)\b(?: de| del| el| un)*)? ?(?:(?:primer|segundo|tercer|cuarto|[1-4](?:er|do|ro|to|o|°|º)\.?) )?simulacro\b/;

/** Whether an activity is one simulacro, and not a document about it. */
export function isSimulacro(entry: Pick<PlanEntry, 'assessed'>): boolean {
  return SIMULACRO.test(foldedName(entry));
}

const ORDINALS: readonly RegExp[] = [
  /\b(?:primer|primero|1(?:er|ro|o))\b/,
  /\b(?:segundo|2do|2o)\b/,
  /\b(?:tercer|tercero|3(?:er|ro|o))\b/,
  /\b(?:cuarto|4to|4o)\b/,
];
/**
 * Which of several a name says to be, from 0; -1 where it says none.
 * @example ordinalIn('segundo simulacro') // => 1
 */
export function ordinalIn(name: string): number {
  return ORDINALS.findIndex((ordinal) => ordinal.test(name));
}

const RUNS_TEST =
  /^(?:(?:realizar|ejecutar|efectuar|llevar a cabo|realizacion|ejecucion)\b(?: de)?(?: la)? )?prueba (?:de funcionalidad|funcional|del sistema)/;

/** Whether an activity is the test of the system, and not a document about it. */
export function isTest(entry: Pick<PlanEntry, 'assessed'>): boolean {
  return RUNS_TEST.test(foldedName(entry));
}

function exactDay(field: DateField | null, { electionDay }: RuleContext): CalendarDate | null {
  if (field?.value.kind !== 'date' || field.value.yearInferred) return null;
  if (electionDay === null) return field.value.date;
  const { first, last } = processWindow(electionDay);
  return isWithin(field.value.date, first, last) ? field.value.date : null;
}

/**
 * The day an activity is planned to end: only one that is written in its own row, exactly and with its year. A day outside
 * the process and one before the start have findings of their own and are left out.
 */
export function plannedDay({ assessed, ownStart }: PlanEntry, context: RuleContext): CalendarDate | null {
  const day = exactDay(assessed.activity.end, context);
  return day === null || (ownStart !== null && isBefore(day, ownStart)) ? null : day;
}

/** The day an activity was concluded; null while it is not, or where that day is not known. */
export function concludedDay({ assessed }: PlanEntry, context: RuleContext): CalendarDate | null {
  return isFinished(assessed.status) ? exactDay(assessed.activity.completed, context) : null;
}

/** The day a document was sent, as its row says; null where it does not say so, or says a day still to come. */
export function sentDay({ assessed }: PlanEntry, context: RuleContext): CalendarDate | null {
  const sent = exactDay(assessed.activity.sentToIne, context);
  return sent === null || isBefore(context.cutoff, sent) ? null : sent;
}

/** Whether a step is about a draft. */
export function isDraft({ assessed }: PlanEntry): boolean {
  return isAboutDraft(assessed.activity.name.value);
}

/** Number of the activity a finding speaks of, or null. */
export function numberOf({ assessed }: PlanEntry): string | null {
  return assessed.number === '' ? null : assessed.number;
}

/**
 * An activity with its number and its text.
 * @example namedActivity(entry) // => 'la subactividad 7.5, «Remitir al INE el acuerdo»,'
 */
export function namedActivity({ assessed }: PlanEntry): string {
  const name = activityInWords(assessed);
  return assessed.number === '' ? name : `${name}, ${quoted(assessed.activity.name.text)},`;
}

const MONTHLY_REPORT =
  /^(?:(?:rendir|elaborar|emitir|entregar|enviar|presentar|remitir)(?: y [a-z]+)?(?: al ine)? (?:el )?)?inform(?:e|ar)\b.*(?:mensual|avance)/;

/** Whether an activity is a monthly report, by its words. */
export function isMonthlyReport(entry: Pick<PlanEntry, 'assessed'>): boolean {
  return MONTHLY_REPORT.test(foldedName(entry));
}

/** The entries right below each activity, in the order of the sheet. */
export function stepsByActivity(plan: readonly PlanEntry[]): ReadonlyMap<unknown, readonly PlanEntry[]> {
  const steps = new Map<unknown, PlanEntry[]>();
  for (const entry of plan) {
    const key = entry.ancestor?.assessed.activity;
    if (key === undefined) continue;
    const group = steps.get(key);
    if (group === undefined) steps.set(key, [entry]);
    else group.push(entry);
  }
  return steps;
}

const LONGEST_LIST = 8;

/**
 * Where several activities stand: by their numbers, or by their rows where one has none.
 * @example placesInWords(entries) // => '5 y 7'
 * @example placesInWords(unnumbered) // => 'filas 8 y 9'
 */
export function placesInWords(entries: readonly PlanEntry[]): string {
  const numbers = entries.map(({ assessed }) => assessed.number);
  if (numbers.every((number) => number !== '')) return shortListInWords(numbers, LONGEST_LIST);
  const rows = entries.map(({ assessed }) => String(assessed.activity.row));
  return `filas ${shortListInWords(rows, LONGEST_LIST)}`;
}
