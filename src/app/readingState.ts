/** Whether the plan was read surely enough to write on the strength of it. */
import type { Question } from '../domain/registers/question';
import type { Registers } from '../domain/registers/records';
import type { Configuration } from '../workbook/configuration/configuration';

/** `confirmed` by a person, `sure` of activity, dates, number and what is done, or neither. */
export type ReadingState = 'confirmed' | 'sure' | 'unsure';

export type Read = Pick<Registers, 'plan' | 'questions'>;
export type Settled = Pick<Configuration, 'mappings'>;

/** The fields of the plan on which everything that is written depends. */
const NEEDED: ReadonlySet<string> = new Set([
  'name',
  'number',
  'start',
  'end',
  'period',
  'status',
  'completed',
]);

export function isAboutPlan(question: Question): boolean {
  if (question.register !== 'plan') return false;
  return question.kind !== 'column' || NEEDED.has(question.field);
}

export function hasDates({ plan }: Read): boolean {
  return (plan?.parts ?? []).some(({ columns }) => columns.end !== undefined || columns.start !== undefined);
}

/**
 * How sure the reading of the plan is. A reading is confirmed when every sheet of the plan has a mapping that a person saved
 * and whose columns are still what they were; without a plan there is nothing to be unsure of.
 *
 * @example readingState(registers, configuration) // => 'unsure' while it is asked which column is Término
 */
export function readingState(read: Read, settled: Settled): ReadingState {
  if (read.questions.some(isAboutPlan)) return 'unsure';
  const confirmed = new Set(settled.mappings.filter(({ kind }) => kind === 'plan').map(({ sheet }) => sheet));
  if (read.plan === null) return 'sure';
  const { parts } = read.plan;
  if (parts.length > 0 && parts.every(({ sheet }) => confirmed.has(sheet))) return 'confirmed';
  return hasDates(read) ? 'sure' : 'unsure';
}
