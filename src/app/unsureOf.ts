/** What is not sure in how a workbook was read. */
import type { Question } from '../domain/registers/question';
import type { RegisterKind } from '../domain/registers/records';
import type { Read } from './readingState';
import { fieldLabels } from '../workbook/configuration/configurationSheet';
import { hasDates, isAboutPlan } from './readingState';
import { quotedList } from '../domain/text/otherLists';

const isOfWeeks = (question: Question): boolean => 'isOfWeeks' in question && question.isOfWeeks === true;

/**
 * What is not sure of the plan, to follow «falta confirmar»: the columns of needed fields, and of confirmed ones that changed.
 * @example unsureOf(registers) // => 'qué columna es «Término»'
 */
export function unsureOf(read: Read): string {
  const labels = fieldLabels('plan');
  const open = read.questions.filter(isAboutPlan);
  const fields = open.flatMap((asked) => ('field' in asked && !isOfWeeks(asked) ? [asked.field] : []));
  const names = [...new Set(fields)].map((field) => labels.get(field) ?? field);
  if (names.length > 0) return `qué columna es ${quotedList(names)}`;
  if (open.some(isOfWeeks)) return 'si las semanas marcadas dicen sus fechas';
  return hasDates(read) ? 'qué hoja es' : 'qué columnas son sus fechas';
}

/**
 * What is not sure of other registers since a column changed that a person had confirmed, to follow «falta confirmar»; `null` where
 * nothing is asked of them.
 * @example changedIn(questions, ['sessions']) // => 'qué columna es «Fecha» en «Sesiones»'
 */
export function changedIn(questions: readonly Question[], registers: readonly RegisterKind[]): string | null {
  for (const question of questions) {
    if (!registers.includes(question.register)) continue;
    if (question.kind === 'lostHeadings') return `dónde están los encabezados de «${question.sheet}»`;
    if (question.kind !== 'changedColumn') continue;
    const { register, field, sheet } = question;
    return `qué columna es «${fieldLabels(register).get(field) ?? field}» en «${sheet}»`;
  }
  return null;
}
