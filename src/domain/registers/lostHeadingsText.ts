/** What is said where the row of a register's headings is gone, in es-MX. */
import type { LostHeadings } from './lostHeadings';
import { lostHeadingsInWords } from './lostHeadings';

/**
 * What happened to the headings, what follows and what to do.
 * @example lostHeadingsText({ sheet: 'Integrantes', row: 1, headings: ['Órgano', 'Nombre'] })
 *   // => 'En «Integrantes» ya no están los encabezados de la fila 1: «Órgano | Nombre». Mientras tanto …'
 */
export function lostHeadingsText(lost: LostHeadings): string {
  const place = lost.row === null ? 'donde estaban' : `en la fila ${lost.row}`;
  return `${lostHeadingsInWords(lost)}. Mientras tanto esa hoja no se revisa. Deshaga el cambio (Ctrl+Z) o inserte una fila y escríbalos otra vez ${place}; si los cambió por otros, indique en «Libro» en qué fila están.`;
}
