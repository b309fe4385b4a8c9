/** Snapshots built by hand, from rows of values: what Excel would hand over for them. */
import { format } from 'numfmt';
import type {
  CellType,
  CellValue,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../src/workbook/snapshot/snapshot';

/** A value, or a value with what else Excel knows of its cell. */
export type Cell =
  | CellValue
  | null
  | {
      readonly value: CellValue;
      readonly text?: string;
      readonly numberFormat?: string;
      readonly formula?: string;
      readonly type?: CellType;
    };

export type Rows = readonly (readonly Cell[])[];

const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

function full(cell: Cell): Exclude<Cell, CellValue | null> {
  return typeof cell === 'object' && cell !== null ? cell : { value: cell ?? '' };
}

function typeOf(value: CellValue): CellType {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return ERROR.test(value) ? 'Error' : 'String';
}

function textOf(value: CellValue, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'VERDADERO' : 'FALSO';
  return typeof value === 'number' ? format(numberFormat, value) : value;
}

/**
 * A sheet from its rows, the first in A1 unless told otherwise. Short rows are filled with blanks; `null` is a blank.
 *
 * @example sheetOf('Plan', [['Núm.', 'Actividades'], ['1.', 'Integrar']])
 */
export function sheetOf(name: string, rows: Rows, more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => full(row[column] ?? null)));
  const formatOf = (cell: (typeof cells)[number][number]): string => cell.numberFormat ?? 'General';
  return {
    name,
    visibility: 'Visible',
    isProtected: false,
    isFiltered: false,
    merges: [],
    tables: [],
    pivotTables: [],
    firstRow: 1,
    firstColumn: 1,
    values: cells.map((row) => row.map((cell) => cell.value)),
    texts: cells.map((row) => row.map((cell) => cell.text ?? textOf(cell.value, formatOf(cell)))),
    types: cells.map((row) => row.map((cell) => cell.type ?? typeOf(cell.value))),
    numberFormats: cells.map((row) => row.map(formatOf)),
    formulas: cells.map((row) => row.map((cell) => cell.formula ?? cell.value)),
    reportMark: null,
    reservedNames: [],
    printArea: [],
    objects: { shapes: [], notes: 0 },
    ownFormats: [],
    ...more,
  };
}

/** A workbook of those sheets, in that order. */
export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, unfinished: [], ownNames: [], names: [], readOnly: false, dateSystem: '1900' };
}
