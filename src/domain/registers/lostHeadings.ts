/** Which row of headings is gone, in es-MX. */
import type { LostHeadingsQuestion } from './question';

/** Headings that are named. */
const MOST_NAMED = 3;

export type LostHeadings = Pick<LostHeadingsQuestion, 'sheet' | 'row' | 'headings'>;

/** @example lostHeadingsInWords(question) // => 'En «Integrantes» ya no están los encabezados de la fila 1: «Órgano | Nombre | Cargo | …»' */
export function lostHeadingsInWords({ sheet, row, headings }: LostHeadings): string {
  const named = [...headings.slice(0, MOST_NAMED), ...(headings.length > MOST_NAMED ? ['…'] : [])];
  return `En «${sheet}» ya no están los encabezados${row === null ? '' : ` de la fila ${row}`}: «${named.join(' | ')}»`;
}
