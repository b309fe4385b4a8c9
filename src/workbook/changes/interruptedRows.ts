/**
 * Rows that a run inserted into a plan and could not fill. While rows are added a hidden name refers to the plan's last row and
 * the one below it; Excel stretches it over what is inserted in between, so that the next run finds the rows.
 */
import { parseRowsReference, rowsFormula } from '../configuration/headingFormulas';
import type { Edit } from '../edits/edits';
import { ADDED_ROWS_NAME } from '../edits/hiddenNames';
import { formulaAt, lastUsedColumn, valueAt } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

/**
 * The edits that add rows, between those that set the hidden name and take it away.
 * @param row the first row that is inserted
 */
export function withAddedRowsName(
  { names }: WorkbookSnapshot,
  { sheet, row }: { readonly sheet: string; readonly row: number },
  edits: readonly Edit[],
): readonly Edit[] {
  const exists = names.some(({ name }) => name === ADDED_ROWS_NAME);
  const formula = rowsFormula(sheet, row - 1, row);
  return [
    { kind: 'setName', name: ADDED_ROWS_NAME, formula, sheet: null, visible: false, exists },
    ...edits,
    FORGET,
  ];
}

const FORGET: Edit = { kind: 'removeName', name: ADDED_ROWS_NAME, sheet: null };

/** What edits write into rows of a sheet, by row and column. */
function plannedCells(sheet: string, edits: readonly Edit[]): ReadonlyMap<string, CellValue> {
  const cells = new Map<string, CellValue>();
  for (const edit of edits) {
    if (edit.kind !== 'write' || edit.sheet !== sheet) continue;
    edit.values.forEach((line, row) =>
      line.forEach((value, column) => {
        if (value !== null) cells.set(`${edit.row + row} ${edit.column + column}`, value);
      }),
    );
  }
  return cells;
}

/** Whether rows hold nothing but formulas and what was planned. */
function holdOnly(
  sheet: SheetSnapshot,
  { row, rows }: { readonly row: number; readonly rows: number },
  planned: ReadonlyMap<string, CellValue>,
): boolean {
  for (let at = row; at < row + rows; at++) {
    for (let column = 1; column <= lastUsedColumn(sheet); column++) {
      const value = valueAt(sheet, at, column);
      const isOurs = value === '' || value === planned.get(`${at} ${column}`);
      if (!isOurs && formulaAt(sheet, at, column) === null) return false;
    }
  }
  return true;
}

/**
 * The edits that end an interrupted addition: rows that hold nothing go, and so does the name; none where no run was interrupted.
 * @param planned the edits of the interrupted run, where they are known: rows that hold a part of them go as well
 */
export function withoutInterruptedRows(
  snapshot: WorkbookSnapshot,
  planned: readonly Edit[] = [],
): readonly Edit[] {
  const name = snapshot.names.find((each) => each.name === ADDED_ROWS_NAME);
  if (name === undefined) return [];
  const place = parseRowsReference(name.formula);
  const sheet = snapshot.sheets.find((each) => each.name === place?.sheet);
  if (place === null || sheet === undefined) return [FORGET];
  const added = { row: place.first + 1, rows: place.last - place.first - 1 };
  const isEmpty = added.rows > 0 && holdOnly(sheet, added, plannedCells(sheet.name, planned));
  return isEmpty ? [{ kind: 'deleteRows', sheet: sheet.name, ...added }, FORGET] : [FORGET];
}

/**
 * The edits that take out the rows of a run that wrote all of them and was refused after that: where it inserted them, as it left them.
 * Another pane may have written the same at the same time; of two such runs of rows one is left.
 */
export function withoutRefusedRows({ sheets }: WorkbookSnapshot, written: readonly Edit[]): readonly Edit[] {
  return written.flatMap((edit): readonly Edit[] => {
    const sheet = sheets.find(({ name }) => 'sheet' in edit && name === edit.sheet);
    if (edit.kind !== 'insertRows' || sheet === undefined) return [];
    const { sheet: name, row, rows } = edit;
    const planned = plannedCells(name, written);
    const isWhole = [...planned].every(([place, value]) => {
      const [at = 0, column = 0] = place.split(' ').map(Number);
      return at < row || at >= row + rows || valueAt(sheet, at, column) === value;
    });
    return isWhole && holdOnly(sheet, edit, planned) ? [{ kind: 'deleteRows', sheet: name, row, rows }] : [];
  });
}
