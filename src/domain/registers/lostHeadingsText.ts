/** What is said where the row of a register's headings is gone, in es-MX. */
import { shortListInWords } from '../text/otherLists';
import type { LostHeadingsQuestion } from './question';

/** Headings that are named before the others are only counted. */
const MOST_NAMED = 3;

type Lost = Pick<LostHeadingsQuestion, 'sheet' | 'row' | 'headings'>;

/** @example lostHeadingsInWords(question) // => 'En «Integrantes» ya no están los encabezados de la fila 1: «Órgano», «Nombre» y «Cargo»' */
export function lostHeadingsInWords({ sheet, row, headings }: Lost): string {
  const named = shortListInWords(
    headings.map((heading) => `«${heading}»`),
    MOST_NAMED,
  );
  const where = row === null ? 'los encabezados' : `los encabezados de la fila ${row}`;
  return `En «${sheet}» ya no están ${where}: ${named}`;
}

/**
 * What happened to the headings, what follows and what to do.
 * @example lostHeadingsText({ sheet: 'Integrantes', row: 1, headings: ['Órgano', 'Nombre', 'Cargo', 'Alta'] })
 *   // => 'En «Integrantes» ya no están los encabezados de la fila 1: «Órgano», «Nombre», «Cargo» y 1 más. Mientras tanto …'
 */
export function lostHeadingsText(lost: Lost): string {
  const place = lost.row === null ? 'donde estaban' : `en la fila ${lost.row}`;
  return `${lostHeadingsInWords(lost)}. Mientras tanto esa hoja no se revisa. Deshaga el cambio (Ctrl+Z) o inserte una fila y escríbalos otra vez ${place}; si los cambió por otros, indique en «Libro» en qué fila están.`;
}
