/** Reading and writing the cells of a range as matrices. */
import { parseAddress } from '../address';
import { displayText } from '../displayText';
import {
  cellArea,
  cellCountOf,
  contains,
  forEachCellIn,
  heightOf,
  intersect,
  overlaps,
  isWholeColumns,
  isWholeRows,
  widthOf,
  type Area,
} from '../area';
import { HostError, invalidArgument } from '../errors';
import { EMPTY_CELL, isCellError, type CellContent, type CellValue } from '../model/workbookModel';
import { FORMULA_LENGTH_LIMIT, GENERAL_FORMAT, readEntry, wireValue } from '../typedEntry';
import { assertUnlocked } from './guards';
import type { RangeState } from './context';

/** Largest number of cells that Excel reads or writes at once. */
const READ_LIMIT = 5_000_000;

/** Whether a range is of whole rows or columns: Excel neither tells nor takes properties of its cells. */
export const isUnbounded = ({ area }: RangeState): boolean => isWholeColumns(area) || isWholeRows(area);

/** Returns one value for each cell, row by row; null for an unbounded range and for one above the limit. */
export function readMatrix<Value>(
  state: RangeState,
  read: (row: number, column: number) => Value,
): Value[][] | null {
  const { area } = state;
  if (isUnbounded(state) || cellCountOf(area) > READ_LIMIT) return null;
  const rows: Value[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: Value[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

/** Throws when a written matrix has not the size of the range; a single value fits every range. */
function assertFits(value: unknown, area: Area): void {
  if (!Array.isArray(value)) return;
  const fits =
    value.length === heightOf(area) &&
    value.every((row) => Array.isArray(row) && row.length === widthOf(area));
  if (!fits) throw dimensionError();
}

/** Returns the written value by row and column from the first cell; a single value is that of every cell. */
export function asMatrix(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  assertFits(value, area);
  const matrix: readonly (readonly unknown[] | undefined)[] = value;
  return (row, column) => matrix[row]?.[column];
}

/** Returns Excel's error for a matrix that does not fit the range. */
export function dimensionError(): HostError {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** Returns the value of a cell as the model has it. */
export function readContentValue(state: RangeState, row: number, column: number): CellValue {
  return state.sheet.content(row, column).value;
}

/** Returns the formulas of cells with their equals sign, or their values; each cell of an array formula has the formula. */
export function readFormulas(state: RangeState): (string | number | boolean)[][] | null {
  const { sheet } = state;
  const arrays = sheet.arrayAreas();
  return readMatrix(state, (row, column) => {
    const array = arrays.find((each) => contains(each, cellArea(row, column)));
    const { formula } = sheet.content(array?.top ?? row, array?.left ?? column);
    return formula === null ? wireValue(sheet.content(row, column).value) : `=${formula}`;
  });
}

/** Returns the text that a cell shows. */
export function readText({ sheet, context }: RangeState, row: number, column: number): string {
  const { locale, model } = context;
  const { value } = sheet.content(row, column);
  if (value === null) return '';
  return displayText(value, sheet.style(row, column).numberFormat, { locale, date1904: model.date1904 });
}

/** Returns the Excel.RangeValueType of a cell. */
export function readValueType({ sheet }: RangeState, row: number, column: number): string {
  const { value } = sheet.content(row, column);
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** Returns whether a cell is in a merged area and not its first cell: writes to it are lost, as in Excel. */
function mergedAway({ sheet, area }: RangeState): (row: number, column: number) => boolean {
  const away = new Map<number, Set<number>>();
  for (const merged of sheet.merges()) {
    const inside = intersect(merged, area);
    if (inside === null) continue;
    forEachCellIn(inside, (row, column) => {
      if (row === merged.top && column === merged.left) return;
      away.set(row, (away.get(row) ?? new Set<number>()).add(column));
    });
  }
  return (row, column) => away.get(row)?.has(column) ?? false;
}

/**
 * Returns the rows of the area that the sheet's filter hides. Excel skips them when several rows are written at once, and
 * writes the first row of the matrix into each visible one (xlwings/xlwings#747, OfficeDev/office-js#224).
 */
function filteredRows({ sheet, area }: RangeState): ReadonlySet<number> {
  const { autoFilter } = sheet;
  const filtered = autoFilter?.filtered ? intersect(autoFilter.area, area) : null;
  const rows = new Set<number>();
  if (!filtered || area.top === area.bottom) return rows;
  for (let row = filtered.top; row <= filtered.bottom; row++) if (sheet.row(row).hidden) rows.add(row);
  return rows;
}

/** Throws when the range has a part of an array formula but not all of it. */
export function assertNoPartOfArray({ sheet, area }: RangeState): void {
  if (sheet.arrayAreas().some((array) => overlaps(array, area) && !contains(area, array)))
    throw new HostError('InvalidOperation', 'part of an array formula cannot be changed');
}

const WRITE_LIMIT = READ_LIMIT;

interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** Number format that the cell gets; null when its format stays. */
  readonly numberFormat: string | null;
}

/** Reads what is written to each cell. All of it is read before any cell changes: a refused value changes nothing. */
function readWrites(state: RangeState, value: unknown): CellWrite[] {
  const { context, sheet, area } = state;
  const { model } = context;
  const entryAt = asMatrix(value, area);
  const isMergedAway = mergedAway(state);
  const hidden = filteredRows(state);
  const writes: CellWrite[] = [];
  forEachCellIn(area, (row, column) => {
    if (hidden.has(row)) return;
    const entry = entryAt(hidden.size > 0 ? 0 : row - area.top, column - area.left);
    if (entry === null || entry === undefined || isMergedAway(row, column)) return;
    const { numberFormat } = sheet.style(row, column);
    const { content, impliedFormat } = readEntry(entry, {
      numberFormat,
      date1904: model.date1904,
      isFormula: (text) => model.isFormula(text),
      currentYear: () => context.currentYear(),
      apostropheStays: context.failures.has('apostropheStays'),
    });
    const implied = impliedFormat ?? formatOfFormula(state, content.formula);
    writes.push({ row, column, content, numberFormat: numberFormat === GENERAL_FORMAT ? implied : null });
  });
  return writes;
}

const DATE_FORMULA = /^(?:TODAY\(\)|DATE\([^()]*\))(?:[+-]\d+)?$/i;
const TIME_FORMULA = /^NOW\(\)$/i;
const CELL_FORMULA = /^\$?[A-Z]{1,3}\$?\d+$/i;

/** Returns the format that a formula gives to a cell with the General format: that of a date, or of the cell that it names. */
function formatOfFormula({ sheet }: RangeState, formula: string | null): string | null {
  if (formula === null) return null;
  if (DATE_FORMULA.test(formula)) return 'm/d/yyyy';
  if (TIME_FORMULA.test(formula)) return 'm/d/yyyy h:mm';
  const named = CELL_FORMULA.test(formula) ? parseAddress(formula) : null;
  return named ? sheet.style(named.area.top, named.area.left).numberFormat : null;
}

/**
 * Writes values or formulas (Excel takes either in both): null leaves a cell as it is. Cells with the
 * General format get the number format of a typed date or percentage.
 */
export function writeEntries(state: RangeState, value: unknown): void {
  const { context, sheet, area } = state;
  if (isUnbounded(state)) throw invalidArgument('the range is unbounded');
  if (cellCountOf(area) > WRITE_LIMIT) throw new HostError('RangeExceedsLimit');
  assertFits(value, area);
  assertUnlocked(context, sheet, [area]);
  assertNoPartOfArray(state);
  // The value after needs a calculation, which only an event is worth.
  const isTold = cellCountOf(area) === 1 && context.hasListeners;
  const before = isTold ? sheet.content(area.top, area.left) : null;
  for (const { row, column, content, numberFormat } of readWrites(state, value)) {
    sheet.setContent(row, column, content);
    if (numberFormat !== null) sheet.updateStyle([cellArea(row, column)], { numberFormat });
  }
  renameTableColumns(state);
  context.cellsChanged({
    sheet,
    area,
    changeType: 'RangeEdited',
    ...(before ? { details: changeDetails(state, before) } : {}),
  });
}

/** Gives the columns of tables the names that were written into their headings: texts, none blank and none twice. */
function renameTableColumns({ context, sheet, area }: RangeState): void {
  for (const table of sheet.tables) {
    const heading = { ...table.area, bottom: table.area.top };
    const written = table.showHeaders ? intersect(heading, area) : null;
    if (written === null) continue;
    for (let column = written.left; column <= written.right; column++) {
      const index = column - heading.left;
      if (sheet.content(heading.top, column).formula !== null) context.model.recalculate();
      const text = String(wireValue(sheet.content(heading.top, column).value));
      const name = freeColumnName(table.columnNames(), index, text);
      table.renameColumn(index, name);
      if (sheet.content(heading.top, column).value !== name)
        sheet.setContent(heading.top, column, { ...EMPTY_CELL, value: name });
    }
  }
}

/** Returns a name that no other column has: `Column2` for a blank one, with a number for one that is taken. */
function freeColumnName(names: readonly string[], index: number, text: string): string {
  const others = names.filter((_, at) => at !== index).map((name) => name.toLowerCase());
  const base = text === '' ? `Column${index + 1}` : text;
  let name = base;
  for (let number = 2; others.includes(name.toLowerCase()); number++) name = `${base}${number}`;
  return name;
}

const TYPE_NAMES = { string: 'String', number: 'Double', boolean: 'Boolean' } as const;

function typeName(value: CellValue): string {
  if (value === null) return 'Empty';
  return isCellError(value) ? 'Error' : (TYPE_NAMES[typeof value as keyof typeof TYPE_NAMES] ?? 'Unknown');
}

/** Returns the value of a single changed cell before and after the change, for the event. */
export function changeDetails(
  { context, sheet, area }: RangeState,
  before: CellContent,
): Record<string, unknown> {
  context.model.recalculate();
  const after = sheet.content(area.top, area.left);
  return {
    valueBefore: wireValue(before.value),
    valueAfter: wireValue(after.value),
    valueTypeBefore: typeName(before.value),
    valueTypeAfter: typeName(after.value),
  };
}

export const NUMBER_FORMAT_LENGTH_LIMIT = 255;

/** Reads a formula of a conditional format or a name, with or without its equals sign; returns it without. */
export function readFormulaText(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '') throw invalidArgument('a formula is expected');
  const formula = value.startsWith('=') ? value.slice(1) : value;
  if (formula.length + 1 > FORMULA_LENGTH_LIMIT) throw new HostError('FormulaLengthExceedsLimit');
  return formula;
}

/** Whether a formula holds an array constant, which no rule and no validation takes. */
export const hasArrayConstant = (formula: string): boolean =>
  formula.replace(/"(?:[^"]|"")*"/g, '').includes('{');
