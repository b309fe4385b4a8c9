/** How the pane says that a report was delivered. */
import { formatLongDate } from '../../domain/dates/spanishFormat';
import type { ReportDelivery } from '../../workbook/edits/parseReportMark';
import { paneDate } from './paneDate';

/**
 * The day of a delivery, and the oficio where there is one.
 * @example deliveredText({ on: '2023-12-05', document: '' }) // => 'el 5 de diciembre de 2023'
 */
export function deliveredText({ on, document }: ReportDelivery): string {
  const day = paneDate(on);
  return `el ${day === null ? on : formatLongDate(day)}${document === '' ? '' : ` con el oficio ${document}`}`;
}

/** After a mark of a delivery, or an undo, that the highlight does not show yet. */
export const HIGHLIGHT_OUTDATED = 'El resaltado aún muestra filas como antes: vuelva a resaltar en Revisar.';
