/** What the cells of a row say for or against its being a record: whether they are of the kind that their columns mostly have. */
import type { Candidate } from './candidates';
import type { Cell, CellKind } from './grid';

/** The kinds of cells of days, of numbers, of states, and those that no text of a record is. */
const DAYS: readonly CellKind[] = ['day', 'month', 'range', 'week'];
const NUMBERS: readonly CellKind[] = ['outline', 'integer', 'code', 'roman', 'key', 'opaque', 'ordinal'];
const STATES: readonly CellKind[] = ['status', 'answer', 'mark', 'percent'];
const QUANTITIES: readonly CellKind[] = ['day', 'integer', 'decimal', 'percent'];

/** What is counted: «12 de 30», «de 16», «45 %», «$280,000.00». */
export const isCounted = (text: string): boolean =>
  /^(?:\$ ?)?(?:\d[\d.,]* )?de \d+$|^\$? ?\d[\d.,]*(?: ?%)?$/.test(text);

type Tells = (cell: Cell) => boolean;

const isOne =
  (of: readonly CellKind[]): Tells =>
  ({ kinds }) =>
    kinds.some((kind) => of.includes(kind));
const isNone =
  (of: readonly CellKind[]): Tells =>
  ({ kinds, text }) =>
    !kinds.some((kind) => of.includes(kind)) && !isCounted(text);

/** The number of a day whose month stands elsewhere, as a number or as text. */
const isDayNumber: Tells = ({ text }) => /^(?:0?[1-9]|[12]\d|3[01])$/.test(text);
const isDay = isOne(DAYS);
const isDayOrItsNumber: Tells = (cell) => isDay(cell) || isDayNumber(cell);

/** By field of a plan, what tells a cell of it, the strictest first; fields that hold anything are left out. */
const IS_OF: Readonly<Partial<Record<string, readonly Tells[]>>> = {
  number: [isOne(NUMBERS)],
  name: [isNone(QUANTITIES)],
  deliverable: [isNone(QUANTITIES)],
  area: [isNone(QUANTITIES)],
  // In a column of whole days a number is a count.
  start: [isDay, isDayOrItsNumber],
  end: [isDay, isDayOrItsNumber],
  period: [isDay, isDayOrItsNumber],
  status: [isOne(STATES)],
};
/** Fields that texts beside the records do not have by chance. */
const TELLING: ReadonlySet<string> = new Set(['number', 'start', 'end', 'period', 'status']);
/** From this share of its cells on a column is of one kind. */
const MOSTLY = 0.7;

export interface RowEvidence {
  /** Days, numbers and states in their columns. */
  readonly telling: number;
  /** Cells of another kind than nearly all others of their column. */
  readonly odd: number;
}

/** What the cells of each row of a plan say. */
export interface Rows {
  /** Whether a column of days, numbers or states is known. */
  readonly isTold: boolean;
  readonly evidence: (row: number) => RowEvidence;
}

interface Column {
  readonly column: number;
  readonly isOf: Tells;
  readonly isTelling: boolean;
}

/** From so many cells of its kind on, a column's kind is told by those down to the last of them. */
const LEAST_OWN = 3;

/**
 * Whether most cells of a column are of one kind. What stands below the last of its kind says nothing of the column, where there are
 * some of it: it may be below the records.
 */
function isMostly(cells: readonly Cell[], isOf: Tells): boolean {
  const own = cells.filter(isOf).length;
  const until = cells.reduce((last, cell, index) => (isOf(cell) ? index + 1 : last), 0);
  const all = own >= LEAST_OWN ? until : cells.length;
  return own > 0 && own >= all * MOSTLY;
}

/**
 * What the rows of a plan say by their cells.
 * @param columns the column of each field, from 1; of one that is asked for, the likeliest
 * @example rowsOf(candidate, columns).evidence(23) // «Entregadas | 2 | de 16» => { telling: 0, odd: 2 }
 */
export function rowsOf({ grid, firstRow, lastRow }: Candidate, columns: ReadonlyMap<string, number>): Rows {
  const known = [...columns].flatMap(([field, column]): readonly Column[] => {
    const cells: Cell[] = [];
    for (let row = firstRow; row <= lastRow; row++) {
      const cell = grid.cell(row, column);
      if (cell !== null) cells.push(cell);
    }
    const isOf = IS_OF[field]?.find((tells) => isMostly(cells, tells));
    return isOf === undefined ? [] : [{ column, isOf, isTelling: TELLING.has(field) }];
  });
  // A column of periods is that of two fields.
  const byColumn = [...new Map(known.map((each) => [each.column, each])).values()];
  const evidence = (row: number): RowEvidence => {
    let [telling, odd] = [0, 0];
    for (const { column, isOf, isTelling } of byColumn) {
      // A day that is merged down is that of each row it covers.
      const cell = grid.cell(grid.mergeAt(row, column)?.row ?? row, column);
      if (cell === null) continue;
      if (!isOf(cell)) odd += 1;
      else if (isTelling) telling += 1;
    }
    return { telling, odd };
  };
  return {
    isTold: known.some(({ isTelling }) => isTelling),
    evidence,
  };
}
