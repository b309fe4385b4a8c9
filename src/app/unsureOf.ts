/** What is not sure in how a workbook was read. */
import type { Read, Settled } from './readingState';
import { fieldLabels } from '../workbook/configuration/configurationSheet';
import { hasDates, openFields } from './readingState';
import { quotedList } from '../domain/text/lists';

/**
 * What is not sure of the plan, to follow «falta confirmar».
 * @example unsureOf(registers, configuration) // => 'qué columna es «Término»'
 */
export function unsureOf(read: Read, settled: Settled): string {
  const labels = fieldLabels('plan');
  const fields = [...openFields(read, settled)].map((field) => labels.get(field) ?? field);
  if (fields.length > 0) return `qué columna es ${quotedList(fields)}`;
  return hasDates(read) ? 'qué hoja es' : 'qué columnas son sus fechas';
}
