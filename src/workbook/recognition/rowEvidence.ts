/** What the cells of a row say for or against its being a record: whether they are of the kind that their columns mostly have. */
import type { Candidate } from './candidates';
import type { CellKind } from './grid';

/** The kinds of cells of days, of numbers, of states, and those that no text of a record is. */
const DAYS: readonly CellKind[] = ['day', 'month', 'range', 'week', 'dayNumber'];
const NUMBERS: readonly CellKind[] = ['outline', 'integer', 'code', 'roman', 'key', 'opaque', 'ordinal'];
const STATES: readonly CellKind[] = ['status', 'answer', 'mark', 'percent'];
const QUANTITIES: readonly CellKind[] = ['day', 'integer', 'decimal', 'percent'];

const hasOne = (kinds: readonly CellKind[], of: readonly CellKind[]): boolean =>
  kinds.some((kind) => of.includes(kind));

/** By field of a plan, whether a cell is one of its kind; fields that hold anything are left out. */
const IS_OF: Readonly<Partial<Record<string, (kinds: readonly CellKind[]) => boolean>>> = {
  number: (kinds) => hasOne(kinds, NUMBERS),
  name: (kinds) => !hasOne(kinds, QUANTITIES),
  deliverable: (kinds) => !hasOne(kinds, QUANTITIES),
  area: (kinds) => !hasOne(kinds, QUANTITIES),
  start: (kinds) => hasOne(kinds, DAYS),
  end: (kinds) => hasOne(kinds, DAYS),
  status: (kinds) => hasOne(kinds, STATES),
};
/** Fields that texts beside the records do not have by chance. */
const TELLING: ReadonlySet<string> = new Set(['number', 'start', 'end', 'status']);
/** From this share of its cells on a column is of one kind. */
const MOSTLY = 0.7;
/** From this share of its records on a plan has something telling in each. */
const MOST_RECORDS = 0.7;

export interface RowEvidence {
  /** Days, numbers and states in their columns. */
  readonly telling: number;
  /** Cells of another kind than nearly all others of their column. */
  readonly odd: number;
}

/** What the cells of each row of a plan say. */
export interface Rows {
  readonly evidence: (row: number) => RowEvidence;
  /** Whether nearly each of the rows holds something telling and nothing odd. */
  readonly areAlike: (rows: readonly number[]) => boolean;
}

interface Column {
  readonly column: number;
  readonly isOf: (kinds: readonly CellKind[]) => boolean;
  readonly isTelling: boolean;
}

/**
 * What the rows of a plan say by their cells.
 * @param columns the column of each field, from 1; of one that is asked for, the likeliest
 * @example rowsOf(candidate, columns).evidence(23) // «Entregadas | 2 | de 16» => { telling: 0, odd: 2 }
 */
export function rowsOf({ grid, firstRow, lastRow }: Candidate, columns: ReadonlyMap<string, number>): Rows {
  const known: Column[] = [];
  for (const [field, column] of columns) {
    const isOf = IS_OF[field];
    if (isOf === undefined) continue;
    let [filled, own] = [0, 0];
    for (let row = firstRow; row <= lastRow; row++) {
      const kinds = grid.cell(row, column)?.kinds;
      if (kinds === undefined) continue;
      filled += 1;
      if (isOf(kinds)) own += 1;
    }
    if (own > 0 && own >= filled * MOSTLY) known.push({ column, isOf, isTelling: TELLING.has(field) });
  }
  const evidence = (row: number): RowEvidence => {
    let [telling, odd] = [0, 0];
    for (const { column, isOf, isTelling } of known) {
      const kinds = grid.cell(row, column)?.kinds;
      if (kinds === undefined) continue;
      if (!isOf(kinds)) odd += 1;
      else if (isTelling) telling += 1;
    }
    return { telling, odd };
  };
  const isLikely = (row: number): boolean => {
    const { telling, odd } = evidence(row);
    return telling > 0 && odd === 0;
  };
  return {
    evidence,
    areAlike: (rows) => rows.filter(isLikely).length >= rows.length * MOST_RECORDS,
  };
}
