/** Excel.RangeSort and Excel.TableSort */
import { formatArea } from '../address';
import { cellArea, heightOf, intersect, overlaps, widthOf, type Area } from '../area';
import { HostError, invalidArgument } from '../errors';
import { movedFormula } from '../formulaReferences';
import { EMPTY_CELL, isCellError, type CellContent, type CellValue } from '../model/workbookModel';
import { readInteger, readRecord, type Arguments } from '../protocol/arguments';
import type { HostClass } from '../protocol/hostObject';
import { assertAllowed, assertUnlocked } from './guards';
import { assertNoPartOfArray } from './rangeMatrix';
import { EVENT, type RangeState } from './context';

interface SortField {
  /** Column, or row, from the first of the range. */
  readonly key: number;
  readonly ascending: boolean;
  readonly textAsNumber: boolean;
}

interface SortOptions {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
}

function readFields(value: unknown, columns: number): readonly SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument('a field to sort by is expected');
  return value.map((entry: unknown): SortField => {
    const { key, ascending, sortOn, dataOption } = readRecord(entry);
    const index = readInteger(key, 'key');
    if (index < 0 || index >= columns) throw invalidArgument('the key is outside of the range');
    // Sorting by colours and icons is not supported; the add-in does not use it.
    if (sortOn !== undefined && sortOn !== null && sortOn !== 'Value') throw new HostError('NotImplemented');
    return { key: index, ascending: ascending !== false, textAsNumber: dataOption === 'TextAsNumber' };
  });
}

/** Returns the rank of the value's type in Excel's order: numbers, texts, booleans, errors. */
function rankOf(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

function compare(a: CellValue, b: CellValue, texts: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return texts.compare(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (isCellError(a) && isCellError(b)) return 0;
  return rankOf(a) - rankOf(b);
}

function asNumber(value: CellValue): CellValue {
  const isNumber = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
  return isNumber ? Number(value) : value;
}

type Row = readonly {
  readonly content: CellContent;
  readonly style: ReturnType<RangeState['sheet']['style']>;
}[];

interface SortedRow {
  readonly row: number;
  readonly cells: Row;
}

function sortValue({ cells }: SortedRow, { key, textAsNumber }: SortField): CellValue {
  const value = cells[key]?.content.value ?? null;
  return textAsNumber ? asNumber(value) : value;
}

/** Compares by one field; empty cells come last in either direction. */
function compareField(a: SortedRow, b: SortedRow, field: SortField, texts: Intl.Collator): number {
  const [first, second] = [sortValue(a, field), sortValue(b, field)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  const order = compare(first, second, texts);
  return field.ascending ? order : -order;
}

function compareRows(a: SortedRow, b: SortedRow, { fields, matchCase }: SortOptions): number {
  const texts = new Intl.Collator('es', { sensitivity: matchCase ? 'variant' : 'accent' });
  for (const field of fields) {
    const order = compareField(a, b, field, texts);
    if (order !== 0) return order;
  }
  return 0;
}

/** The rows of the area that are not hidden, with the cells of all columns of the body. */
function visibleRows({ sheet }: RangeState, area: Area, body: Area): SortedRow[] {
  const rows: SortedRow[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    if (sheet.row(row).hidden) continue;
    const cells = Array.from({ length: widthOf(body) }, (_, index) => ({
      content: sheet.content(row, body.left + index),
      style: sheet.style(row, body.left + index),
    }));
    rows.push({ row, cells });
  }
  return rows;
}

/** Writes the cells of a row into another one; formulas change as if they had been copied. */
function writeRow({ sheet }: RangeState, row: number, left: number, source: SortedRow): void {
  source.cells.forEach(({ content, style }, index) => {
    const column = left + index;
    const formula = content.formula === null ? null : movedFormula(content.formula, row - source.row, 0);
    sheet.setContent(row, column, EMPTY_CELL);
    sheet.setContent(row, column, { ...content, formula });
    sheet.updateStyle([cellArea(row, column)], style);
  });
}

/**
 * Sorts rows as Excel does: contents and formats of cells move, hidden rows stay, and a formula changes as if it had been
 * copied to its new row. Conditional formats, validation and heights stay, and references to the cells do not change.
 */
export function sortRows(state: RangeState, options: SortOptions): void {
  const { context, sheet } = state;
  assertAllowed(context, sheet, 'allowSort');
  const used = sheet.usedArea(false);
  const body: Area = { ...state.area, top: state.area.top + Number(options.hasHeaders) };
  const area = used && body.top <= body.bottom ? intersect(body, used) : null;
  if (!area) return;
  assertUnlocked(context, sheet, [area]);
  assertNoPartOfArray({ ...state, area });
  if (sheet.merges().some((merged) => overlaps(merged, body))) {
    throw new HostError('InvalidOperation', 'the merged cells are not of the same size');
  }
  context.model.recalculate();
  const rows = visibleRows(state, area, body);
  const sorted = [...rows].sort((a, b) => compareRows(a, b, options));
  rows.forEach(({ row }, index) => {
    const source = sorted[index];
    if (source !== undefined && source.row !== row) writeRow(state, row, body.left, source);
  });
  context.cellsChanged({ sheet, area, changeType: 'RangeEdited' });
  context.sheetChanged(EVENT.worksheetRowSorted, sheet, { address: formatArea(area) });
}

export const rangeSortClass: HostClass<RangeState> = {
  name: 'RangeSort',
  since: '1.2',
  methods: {
    Apply: {
      call: (state, args) => {
        const columns = args.oneOf(3, ['Rows', 'Columns'], 'Rows') === 'Columns';
        if (columns) throw new HostError('NotImplemented');
        sortRows(state, {
          fields: readFields(args.values[0], widthOf(state.area)),
          matchCase: args.flag(1),
          hasHeaders: args.flag(2) && heightOf(state.area) > 1,
        });
      },
    },
  },
};

/** Sorts a table; `body` is the range of its rows without header and totals. */
export function sortTable(body: RangeState, args: Arguments): void {
  sortRows(body, {
    fields: readFields(args.values[0], widthOf(body.area)),
    matchCase: args.flag(1),
    hasHeaders: false,
  });
}
