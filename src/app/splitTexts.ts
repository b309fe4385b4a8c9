/** The sentence about what gets blank rows beside rows that are added, in es-MX. */
import { listInWords } from '../domain/text/lists';
import type { SplitArea } from '../workbook/changes/splitBeside';
import { areaAddress } from '../workbook/snapshot/areaAddress';

/** Areas named one by one; of more only how many. */
const MOST_NAMED = 3;

const areaName = (area: SplitArea): string =>
  area.table === null ? areaAddress(area) : `la tabla «${area.table}» (${areaAddress(area)})`;

/**
 * What gets blank rows.
 * @param added how many rows
 * @example splitInWords([{ table: 'TLado', row: 6, column: 11, rows: 25, columns: 2 }], 6)
 *   // => 'Las filas van a todo lo ancho de la hoja: la tabla «TLado» (K6:L30) queda con 6 filas en blanco.'
 */
export function splitInWords(areas: readonly SplitArea[], added: number): string {
  const named = areas.slice(0, MOST_NAMED).map(areaName);
  const more = areas.length - named.length;
  const all = listInWords(more > 0 ? [...named, `${more} más`] : named);
  const rows = added === 1 ? 'una fila en blanco' : `${added} filas en blanco`;
  return `Las filas van a todo lo ancho de la hoja: ${all} ${areas.length === 1 ? 'queda' : 'quedan'} con ${rows}.`;
}
