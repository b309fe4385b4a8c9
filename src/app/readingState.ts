/** Whether the plan was read surely enough to write on the strength of it. */
import type { Question } from '../domain/registers/question';
import type { Registers } from '../domain/registers/records';
import type { RegisterMapping } from '../workbook/recognition/mapping';

/** `confirmed` by a person, `sure` of activity, dates and number, or neither. */
export type ReadingState = 'confirmed' | 'sure' | 'unsure';

/** The fields of the plan on which everything that is written depends. */
const NEEDED: ReadonlySet<string> = new Set(['name', 'number', 'start', 'end', 'period']);

function isAboutPlan(question: Question): boolean {
  if (question.register !== 'plan') return false;
  return question.kind !== 'column' || NEEDED.has(question.field);
}

/**
 * How sure the reading of the plan is. A reading is confirmed when every sheet of the plan has a mapping that a person saved.
 *
 * @example readingState(registers, []) // => 'unsure' while it is asked which column is Término
 */
export function readingState(
  { plan, questions }: Pick<Registers, 'plan' | 'questions'>,
  mappings: readonly RegisterMapping[],
): ReadingState {
  if (questions.some(isAboutPlan)) return 'unsure';
  const confirmed = new Set(mappings.filter(({ kind }) => kind === 'plan').map(({ sheet }) => sheet));
  const parts = plan?.parts ?? [];
  if (parts.length > 0 && parts.every(({ sheet }) => confirmed.has(sheet))) return 'confirmed';
  const hasDates = parts.some(({ columns }) => columns.end !== undefined || columns.start !== undefined);
  return hasDates ? 'sure' : 'unsure';
}
