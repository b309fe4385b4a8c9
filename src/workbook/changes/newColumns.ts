/** The look of columns that are made beside a register: that of the column beside them. */
import type { CellRef } from '../../domain/registers/cell';
import type { Area, Edit } from '../edits/edits';
import { isBlankAt } from '../snapshot/sheetCells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

/** A part of a register, as far as its new columns need to know. */
export interface ColumnPlace {
  readonly headerRows: readonly number[];
  readonly lastRow: number;
}

/** Points: about 20 characters, which the headings of {@link TABLE_HEADINGS} and an office's number take. */
const WIDTH = 110;

const meets = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The nearest column before a new one with a heading and no merged cells; `null` where there is none. */
function columnBefore(sheet: SheetSnapshot, row: number, rows: number, column: number): Area | null {
  for (let at = column - 1; at >= sheet.firstColumn; at--) {
    const area = { row, column: at, rows, columns: 1 };
    const isMerged = sheet.merges?.some((merged) => meets(merged, area)) ?? true;
    if (!isMerged && !isBlankAt(sheet, row, at)) return area;
  }
  return null;
}

/**
 * The edit that gives a new column the look of the one before it, from its heading to the last record.
 * @example newColumnEdits(sheet, part, 9)[0] // => { kind: 'newColumn', column: 9, like: { column: 8, … }, … }
 */
export function newColumnEdits(sheet: SheetSnapshot, place: ColumnPlace, column: number): readonly Edit[] {
  const row = Math.max(...place.headerRows);
  const like = columnBefore(sheet, row, Math.max(place.lastRow, row) - row + 1, column);
  const above = row - Math.min(...place.headerRows);
  return like === null ? [] : [{ kind: 'newColumn', sheet: sheet.name, like, above, column, width: WIDTH }];
}

/**
 * The same for the columns under some new headings of a register.
 * @example editsOfHeadings(snapshot, plan.parts, planned.newColumns)
 */
export function editsOfHeadings(
  { sheets }: WorkbookSnapshot,
  parts: readonly (ColumnPlace & { readonly sheet: string })[],
  headings: readonly CellRef[],
): readonly Edit[] {
  return headings.flatMap(({ sheet: name, row, column }) => {
    const sheet = sheets.find((each) => each.name === name);
    const part = parts.find((each) => each.sheet === name && each.headerRows.includes(row));
    return sheet === undefined || part === undefined ? [] : newColumnEdits(sheet, part, column);
  });
}
