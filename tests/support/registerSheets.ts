/**
 * The same registers that a test writes by hand, as a workbook: each field in the cell that it says, under the canonical
 * headings. What is read back from the file must be judged as what was written here.
 */
import { toSerial } from '../../src/domain/dates/serial';
import type { DateReading } from '../../src/domain/dates/dateReading';
import type { CellRef, Field } from '../../src/domain/registers/cell';
import type { ProcessData, ProcessRegister, Register, Registers } from '../../src/domain/registers/records';
import type { TableKind } from '../../src/workbook/vocabulary/headings';
import { PROCESS_KEYS, TABLE_HEADINGS } from '../../src/workbook/vocabulary/headings';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import type { Cell } from './snapshot';
import { sheetOf as snapshotSheet, workbookOf } from './snapshot';
import type { CellInput } from './workbooks';
import { describeWorkbook, sheetOf } from './workbooks';
import type { WorkbookModel } from '../../src/workbench/host';
import { cellArea } from '../../src/workbench/host/area';

/** A row that breaks no rule about plans: nothing is judged without one. */
export const ANY_PLAN = [{ number: '1', name: 'Reunir al equipo' }];

/** The day of what stands below the plan, 30 November 2023. */
const ANY_DAY = 45260;
const DATE_FORMAT = 'dd/mm/yyyy';
/** Columns without which a sheet is not recognised; they stay blank, in the first that no other takes. */
const NEEDED: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  plan: ['start', 'end'],
  agreements: ['date', 'subject'],
  calendar: ['legalDate'],
};

interface WrittenCell {
  readonly cell: CellRef;
  readonly input: CellInput;
  readonly isDate: boolean;
}

function isField(value: unknown): value is Field<unknown> {
  return typeof value === 'object' && value !== null && 'cell' in value && 'text' in value;
}

function isReading(value: unknown): value is DateReading {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** What a date or an error value is in its cell; `null` for a reading that was written as text. */
function writtenReading(reading: DateReading, cell: WrittenCell['cell'], text: string): WrittenCell | null {
  if (reading.kind === 'notDate' && reading.reason === 'errorValue') {
    return { cell, input: { error: reading.text }, isDate: false };
  }
  if (reading.kind !== 'date' || reading.source !== 'serial') return null;
  const serial = toSerial(reading.date);
  if (serial === null) throw new Error(`Excel has no such day: ${text}`);
  return { cell, input: reading.hasTime ? serial + 0.5 : serial, isDate: true };
}

function written({ cell, value, text }: Field<unknown>, asNumber = false): WrittenCell {
  const reading = isReading(value) ? writtenReading(value, cell, text) : null;
  if (reading !== null) return reading;
  const isNumber = asNumber || typeof value === 'number';
  return { cell, input: isNumber ? Number(text) : text === '' ? null : text, isDate: false };
}

function* tableCells(kind: TableKind, register: Register<object>): Generator<WrittenCell> {
  const headings: Readonly<Record<string, { readonly heading: string }>> = TABLE_HEADINGS[kind].fields;
  const columns = new Map<string, number>();
  for (const row of register.rows) {
    for (const [name, field] of Object.entries(row)) {
      if (!(name in headings) || !isField(field)) continue;
      columns.set(name, field.cell.column);
      yield written(
        field,
        name === 'number' && 'numberStoredAsNumber' in row && row.numberStoredAsNumber === true,
      );
    }
  }
  for (const { name } of register.unread ?? []) {
    yield written(name);
    yield { cell: { ...name.cell, column: columns.get('end') ?? 0 }, input: ANY_DAY, isDate: true };
  }
  const missing = (NEEDED[kind] ?? []).filter((name) => !columns.has(name));
  for (const name of missing) {
    const taken = new Set(columns.values());
    let free = 1;
    while (taken.has(free)) free += 1;
    columns.set(name, free);
  }
  const [{ sheet, headerRows }] = register.parts;
  const row = headerRows.at(-1) ?? 1;
  for (const [name, column] of columns) {
    const cell = { sheet, row, column };
    yield { cell, input: headings[name]?.heading ?? name, isDate: false };
  }
}

function* processCells({ data, repeated = [] }: ProcessRegister): Generator<WrittenCell> {
  for (const [key, labels] of Object.entries(PROCESS_KEYS)) {
    const fields = [data[key as keyof ProcessData]].flat().filter((field) => isField(field));
    const [first] = fields;
    if (first === undefined) continue;
    yield { cell: { ...first.cell, column: 1 }, input: labels[0] ?? key, isDate: false };
    for (const field of fields) yield written(field);
    for (const { field } of repeated.filter((other) => other.key === key)) {
      yield { cell: { ...field.cell, column: 1 }, input: labels[0] ?? key, isDate: false };
      yield written(field);
    }
  }
}

function* allCells({ process, questions: _, ...tables }: Registers): Generator<WrittenCell> {
  for (const [kind, register] of Object.entries(tables)) {
    if (register !== null) yield* tableCells(kind as TableKind, register);
  }
  if (process !== null) yield* processCells(process);
}

/** Puts what cells hold into the rows of their sheets. */
function rowsBySheet<T>(
  cells: readonly WrittenCell[],
  contentOf: (cell: WrittenCell) => T,
): Readonly<Record<string, readonly (readonly (T | null)[])[]>> {
  const sheets: Record<string, (T | null)[][]> = {};
  for (const written of cells) {
    const { cell } = written;
    const rows = (sheets[cell.sheet] ??= []);
    while (rows.length < cell.row) rows.push([]);
    const row = rows[cell.row - 1] ?? [];
    while (row.length < cell.column) row.push(null);
    row[cell.column - 1] = contentOf(written);
  }
  return sheets;
}

/**
 * Writes registers as a workbook.
 * @example workbookOfRegisters(buildRegisters({ plan: ANY_PLAN })) // one sheet, with its heading in row 6
 */
export function workbookOfRegisters(registers: Registers): WorkbookModel {
  const cells = [...allCells(registers)];
  const model = describeWorkbook(rowsBySheet(cells, ({ input }) => input));
  for (const { cell, isDate } of cells) {
    if (!isDate) continue;
    const area = cellArea(cell.row - 1, cell.column - 1);
    sheetOf(model, cell.sheet).updateStyle([area], { numberFormat: DATE_FORMAT });
  }
  return model;
}

/** The same as a snapshot, without Excel. */
export function snapshotOfRegisters(registers: Registers): WorkbookSnapshot {
  const sheets = rowsBySheet([...allCells(registers)], ({ input, isDate }): Cell => {
    const value = typeof input === 'object' ? (input?.error ?? '') : input;
    return { value, ...(isDate ? { numberFormat: DATE_FORMAT } : {}) };
  });
  return workbookOf(...Object.entries(sheets).map(([name, rows]) => snapshotSheet(name, rows)));
}
