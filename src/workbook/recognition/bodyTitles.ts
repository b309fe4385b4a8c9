/** Which body the rows of a table are of where no column says it: a heading does, the line above them, or the sheet's name. */
import type { TextField } from '../../domain/registers/cell';
import { bodyInTitle, isOtherCommittee, namesBody } from '../../domain/registers/body';
import { cellRef } from '../registers/readCells';
import type { RecognisedTable } from './sheetTables';
import { isBlankAt, lastUsedColumn, textAt } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';

/** A title further above than this is that of something else. */
const FURTHEST = 8;

/** The columns of a row that are not blank, as far as two tell whether it is a line by itself. */
function firstTwo(sheet: SheetSnapshot, row: number): readonly number[] {
  const filled: number[] = [];
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet) && filled.length < 2; column++) {
    if (!isBlankAt(sheet, row, column)) filled.push(column);
  }
  return filled;
}

/** The body that a row names which has no other text. */
function namedIn(sheet: SheetSnapshot, row: number): TextField | null {
  const [column, other] = firstTwo(sheet, row);
  return column === undefined || other !== undefined ? null : namedAt(sheet, row, column);
}

/** The body that a cell names. */
function namedAt(sheet: SheetSnapshot, row: number, column: number): TextField | null {
  const text = textAt(sheet, row, column);
  if (!namesBody(text) && !isOtherCommittee(text)) return null;
  const body = bodyInTitle(text);
  return { value: body, text: body, cell: cellRef(sheet, row, column) };
}

/** The body named above a heading: right above it, else by the sheet, else further up. */
function namedAbove(sheet: SheetSnapshot, headerRow: number): TextField | null {
  let isNearest = true;
  const byName: TextField | null = !namesBody(sheet.name)
    ? null
    : {
        value: bodyInTitle(sheet.name),
        text: bodyInTitle(sheet.name),
        cell: cellRef(sheet, headerRow, sheet.firstColumn),
      };
  for (let row = headerRow - 1; row >= Math.max(sheet.firstRow, headerRow - FURTHEST); row--) {
    if (firstTwo(sheet, row).length === 0) continue;
    const named = namedIn(sheet, row);
    if (named !== null && (isNearest || byName === null)) return named;
    isNearest = false;
  }
  return byName;
}

/** The body of each record, by its row; none where nothing names it. */
export function bodyTitles({
  sheet,
  headerRows,
  recordRows,
  columns,
}: RecognisedTable): ReadonlyMap<number, TextField> {
  const titles = new Map<number, TextField>();
  const records = new Set(recordRows);
  // «Sesión COTAPREP», «Integrante de la Comisión».
  const column = columns.get('name') ?? columns.get('type');
  const headed = column === undefined ? null : namedAt(sheet, Math.max(...headerRows), column);
  let named = headed ?? namedAbove(sheet, Math.min(...headerRows));
  for (let row = Math.max(...headerRows) + 1; row <= (recordRows.at(-1) ?? 0); row++) {
    if (!records.has(row)) named = namedIn(sheet, row) ?? named;
    else if (named !== null) titles.set(row, named);
  }
  return titles;
}
