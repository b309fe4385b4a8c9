/** Which row of headings is gone, in es-MX. All are named: they are to be written again. */
import type { LostHeadingsQuestion } from './question';

export type LostHeadings = Pick<LostHeadingsQuestion, 'sheet' | 'row' | 'headings'>;

/** @example lostHeadingsInWords(question) // => 'En «Integrantes» ya no están los encabezados de la fila 1: «Órgano | Nombre | Cargo | Alta»' */
export function lostHeadingsInWords({ sheet, row, headings }: LostHeadings): string {
  return `En «${sheet}» ya no están los encabezados${row === null ? '' : ` de la fila ${row}`}: «${headings.join(' | ')}»`;
}
