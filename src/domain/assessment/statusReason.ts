/** Why an activity has the status it has, in words. */
import type { CalendarDate } from '../dates/calendarDate';
import { isAfter } from '../dates/calendarDate';
import { formatLongDate } from '../dates/spanishFormat';
import { tidyBlanks } from '../text/foldText';
import type { AssessedActivity } from './assessment';

const days = (count: number): string => `${count} ${count === 1 ? 'día' : 'días'}`;

function declared({ activity, statusInherited }: AssessedActivity): string {
  const own = tidyBlanks(activity.status?.text ?? '');
  if (statusInherited && own !== '')
    return `Se toma como concluida con su informe, que se marcó como entregado, aunque su fila dice «${own}».`;
  if (statusInherited) return 'Lo toma de su actividad, porque su fila no dice otra cosa.';
  return `Su estado dice «${own}».`;
}

function openReason({ start, end }: AssessedActivity, cutoff: CalendarDate): string {
  const begins =
    start === null
      ? 'No tiene fecha de inicio'
      : `${isAfter(start, cutoff) ? 'Empieza' : 'Empezó'} el ${formatLongDate(start)}`;
  return `${begins} y ${end === null ? 'no tiene término' : `concluye el ${formatLongDate(end)}`}.`;
}

/** That only the mark of a delivered report says so, and not the row. */
const bySheet = ({ markedReport }: AssessedActivity): string =>
  markedReport === null ? '' : `, según la marca de entregado de «${markedReport.cell.sheet}»`;

/**
 * The sentences that say why an activity has its status on the cut-off date.
 * @example statusReason(overdueActivity, 2023-11-30)
 *   // => 'Debió concluir el 4 de noviembre de 2023: al 30 de noviembre de 2023 lleva 26 días vencida.'
 */
export function statusReason(assessed: AssessedActivity, cutoff: CalendarDate): string {
  const { status, end, completed, daysLate, daysLeft } = assessed;
  switch (status) {
    case 'done':
      if (completed === null || isAfter(completed, cutoff)) return declared(assessed);
      return end === null
        ? `Se cumplió el ${formatLongDate(completed)}${bySheet(assessed)}.`
        : `Se cumplió el ${formatLongDate(completed)}, dentro de su término (${formatLongDate(end)})${bySheet(assessed)}.`;
    case 'doneLate':
      return `Se cumplió el ${completed ? formatLongDate(completed) : ''}, ${days(daysLate)} después de su término (${end ? formatLongDate(end) : ''})${bySheet(assessed)}.`;
    case 'overdue':
      return `Debió concluir el ${end ? formatLongDate(end) : ''}: al ${formatLongDate(cutoff)} lleva ${days(daysLate)} vencida.`;
    case 'dueSoon':
      return `Concluye el ${end ? formatLongDate(end) : ''}, ${daysLeft === 0 ? 'el día del corte' : `en ${days(daysLeft ?? 0)}`}.`;
    case 'notApplicable':
      return declared(assessed);
    case 'noDate':
      return 'No tiene inicio ni término.';
    default:
      return openReason(assessed, cutoff);
  }
}
