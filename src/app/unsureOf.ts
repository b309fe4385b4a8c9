/** What is not sure in how a workbook was read. */
import type { Question } from '../domain/registers/question';
import type { RegisterKind } from '../domain/registers/records';
import type { Read } from './readingState';
import { fieldLabels } from '../workbook/configuration/configurationSheet';
import { hasDates, isAboutPlan } from './readingState';
import { quotedList } from '../domain/text/otherLists';

/** The fields of the plan of which a person has to say what column they are, each once: needed ones, and confirmed ones that changed. */
function openFields({ questions }: Read): ReadonlySet<string> {
  const open = questions.filter(isAboutPlan);
  return new Set(open.flatMap((question) => ('field' in question ? [question.field] : [])));
}

/**
 * What is not sure of the plan, to follow «falta confirmar».
 * @example unsureOf(registers) // => 'qué columna es «Término»'
 */
export function unsureOf(read: Read): string {
  const labels = fieldLabels('plan');
  const fields = [...openFields(read)].map((field) => labels.get(field) ?? field);
  if (fields.length > 0) return `qué columna es ${quotedList(fields)}`;
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
