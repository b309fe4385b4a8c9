/** What rows that are added below a register do to what is around them, of whatever use case the edits are. */
import { columnNumber } from '../../domain/registers/cell';
import type { RegisterPart } from '../../domain/registers/records';
import type { Edit } from '../edits/edits';
import { lastUsedRow } from '../snapshot/sheetCells';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import type { SplitArea } from './splitBeside';
import { splitBeside } from './splitBeside';
import type { UncoveredRange } from './uncoveredRanges';
import { uncoveredRanges } from './uncoveredRanges';

/** The rows that edits add, and what is around them. */
export interface AroundNewRows {
  /** How many are added. */
  readonly rows: number;
  /** The first of them where they are inserted above something, which moves down; `null` where nothing does. */
  readonly pushesFrom: number | null;
  /** What stands beside the register and gets blank rows. */
  readonly split: readonly SplitArea[];
  /** Formulas, names and the print area that reach down to the last row and will not take the new ones in, where they are before. */
  readonly uncovered: readonly UncoveredRange[];
  /** The same where they are afterwards. */
  readonly uncoveredAfter: readonly UncoveredRange[];
}

interface NewRows {
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
  /** Rows that come to be; others are blank ones that are there. */
  readonly areInserted: boolean;
}

const NOTHING: AroundNewRows = { rows: 0, pushesFrom: null, split: [], uncovered: [], uncoveredAfter: [] };

/** The rows that edits add below a register: no writing adds them in two places. */
function newRowsOf(edits: readonly Edit[]): NewRows | null {
  for (const edit of edits) {
    if (edit.kind === 'insertRows') return { ...edit, areInserted: true };
    if (edit.kind === 'write' && edit.areNewRows === true)
      return { ...edit, rows: edit.values.length, areInserted: false };
  }
  return null;
}

/** Where a range's formula is once rows are there. */
const movedBy =
  ({ sheet, row, rows, areInserted }: NewRows) =>
  (range: UncoveredRange): UncoveredRange => {
    const { cell } = range;
    const moves = areInserted && cell?.sheet === sheet && cell.row >= row;
    return moves ? { ...range, cell: { ...cell, row: cell.row + rows } } : range;
  };

/**
 * What gets blank rows where edits insert them below a register, and what does not take the new rows in.
 * @param parts of the register
 * @example aroundNewRows(snapshot, plan.parts, edits).uncovered[0]?.range // => 'G7:G19'
 */
export function aroundNewRows(
  snapshot: WorkbookSnapshot,
  parts: readonly Pick<RegisterPart<unknown>, 'sheet' | 'headerRows' | 'columns'>[],
  edits: readonly Edit[],
): AroundNewRows {
  const added = newRowsOf(edits);
  const sheet = snapshot.sheets.find(({ name }) => name === added?.sheet);
  const part = parts.filter((each) => each.sheet === added?.sheet).at(-1);
  if (added === null || sheet === undefined || part === undefined) return NOTHING;
  const { row, rows, areInserted } = added;
  const columns = Object.values(part.columns).flatMap((letters) =>
    typeof letters === 'string' ? [columnNumber(letters)] : [],
  );
  const uncovered = uncoveredRanges(snapshot, sheet.name, row - 1);
  return {
    rows,
    pushesFrom: areInserted && row <= lastUsedRow(sheet) ? row : null,
    split: areInserted ? splitBeside(sheet, { headerRows: part.headerRows, columns }, row) : [],
    uncovered,
    uncoveredAfter: uncovered.map(movedBy(added)),
  };
}
