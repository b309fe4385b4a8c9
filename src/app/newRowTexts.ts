/** The sentences about what is around rows that are added, in es-MX. */
import { cellAddress } from '../domain/registers/cell';
import { listInWords } from '../domain/text/lists';
import type { AroundNewRows } from '../workbook/changes/aroundNewRows';
import type { SplitArea } from '../workbook/changes/splitBeside';
import type { UncoveredRange } from '../workbook/changes/uncoveredRanges';
import { areaAddress } from '../workbook/snapshot/areaAddress';

/** Areas and ranges named one by one; of more only how many. */
const MOST_NAMED = 3;

function some<T>(all: readonly T[], nameOf: (each: T) => string): string {
  const named = all.slice(0, MOST_NAMED).map(nameOf);
  const more = all.length - named.length;
  return listInWords(more > 0 ? [...named, `${more} más`] : named);
}

const areaName = (area: SplitArea): string =>
  area.table === null ? areaAddress(area) : `la tabla «${area.table}» (${areaAddress(area)})`;

function rangeName({ kind, cell, name, range }: UncoveredRange): string {
  if (kind === 'printArea') return `el área de impresión (${range})`;
  return cell === null ? `el nombre ${name} (${range})` : `${cellAddress(cell)} (${range})`;
}

/** Where rows are inserted, and that what is below moves down, a sentence; none where nothing does. */
function pushedInWords({ pushesFrom, rows }: AroundNewRows): readonly string[] {
  if (pushesFrom === null) return [];
  return [
    rows === 1
      ? `Se inserta la fila ${pushesFrom}: lo que hay desde ahí baja una fila.`
      : `Se insertan las filas ${pushesFrom} a ${pushesFrom + rows - 1}: lo que hay desde ahí baja ${rows} filas.`,
  ];
}

/** What gets blank rows beside the new ones, a sentence; none where nothing does. */
function splitInWords({ split, rows }: AroundNewRows): readonly string[] {
  if (split.length === 0) return [];
  const blank = rows === 1 ? 'una fila en blanco' : `${rows} filas en blanco`;
  const get = split.length === 1 ? 'queda' : 'quedan';
  return [`Las filas van a todo lo ancho de la hoja: ${some(split, areaName)} ${get} con ${blank}.`];
}

/** What does not take the new rows in, a sentence; none where all does. */
function uncoveredTold(
  { uncovered, uncoveredAfter, rows }: AroundNewRows,
  isDone: boolean,
): readonly string[] {
  const ranges = isDone ? uncoveredAfter : uncovered;
  if (ranges.length === 0) return [];
  const isOne = ranges.length === 1;
  const includes = isDone ? ['incluye', 'incluyen'] : ['incluirá', 'incluirán'];
  const added = rows === 1 ? 'la fila nueva' : 'las filas nuevas';
  const wider = `${isOne ? 'Amplíelo' : 'Amplíelos'} a mano${isDone ? '' : ' después'}`;
  return [`No ${includes[isOne ? 0 : 1]} ${added}: ${some(ranges, rangeName)}. ${wider}.`];
}

/**
 * What rows will do, or have done, to what is around them, a sentence each.
 * @example aroundInWords({ rows: 6, pushesFrom: null, split: [{ table: 'TLado', row: 6, column: 11, rows: 25, columns: 2 }], uncovered: [], … })
 *   // => ['Las filas van a todo lo ancho de la hoja: la tabla «TLado» (K6:L30) queda con 6 filas en blanco.']
 */
export function aroundInWords(around: AroundNewRows, isDone = false): readonly string[] {
  return [
    ...(isDone ? [] : pushedInWords(around)),
    ...splitInWords(around),
    ...uncoveredTold(around, isDone),
  ];
}

/**
 * What does not take the new rows in, once they are there; `''` for nothing.
 * @example uncoveredInWords(around) // => 'No incluye la fila nueva: Plan!G21 (G7:G19). Amplíelo a mano.'
 */
export function uncoveredInWords(around: AroundNewRows): string {
  return uncoveredTold(around, true).join('');
}
