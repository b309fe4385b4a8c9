/** Addresses in A1 notation, as in Office.js. */
import { COLUMN_COUNT, isWholeColumns, isWholeRows, ROW_COUNT, type Area } from './area';

export interface SheetAddress {
  /** The sheet name before the `!`, without its quotes. */
  readonly sheet: string | null;
  readonly area: Area;
}

/** Characters: the longest address that Excel accepts in `getRange` and `getRanges`. */
export const ADDRESS_LENGTH_LIMIT = 8192;

const SHEET_PREFIX = /^(?:'((?:[^']|'')+)'|([^'!:]+))!/;
const CELL_REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN_REFERENCE = /^\$?([A-Za-z]{1,3})$/;
const ROW_REFERENCE = /^\$?(\d{1,7})$/;

/** @example columnName(27) // => 'AB' */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** @example columnIndex('AB') // => 27 */
export function columnIndex(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const cell = CELL_REFERENCE.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1] ?? '') };
  const column = COLUMN_REFERENCE.exec(text);
  if (column) return { row: null, column: columnIndex(column[1] ?? '') };
  const row = ROW_REFERENCE.exec(text);
  return row ? { row: Number(row[1]) - 1, column: null } : null;
}

function isOnSheetCorner({ row, column }: Corner): boolean {
  return (row === null || (row >= 0 && row < ROW_COUNT)) && (column === null || column < COLUMN_COUNT);
}

function parseArea(text: string): Area | null {
  const parts = text.split(':');
  if (parts.length > 2) return null;
  const from = parseCorner(parts[0] ?? '');
  const to = parts.length === 2 ? parseCorner(parts[1] ?? '') : from;
  if (!from || !to || !isOnSheetCorner(from) || !isOnSheetCorner(to)) return null;
  // `A` alone and `A1:C` are not addresses; `A:C` and `2:5` are.
  const alone = parts.length === 1;
  if (alone && (from.row === null || from.column === null)) return null;
  if ((from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null))
    return null;
  const rows = [from.row ?? 0, to.row ?? ROW_COUNT - 1];
  const columns = [from.column ?? 0, to.column ?? COLUMN_COUNT - 1];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/**
 * Reads one address; `null` if the text is none or its area is outside the sheet.
 *
 * @example parseAddress("'Plan de trabajo'!$A$1:B2") // => { sheet: 'Plan de trabajo', area: { top: 0, left: 0, bottom: 1, right: 1 } }
 */
export function parseAddress(text: string): SheetAddress | null {
  const trimmed = text.trim();
  const prefix = SHEET_PREFIX.exec(trimmed);
  const area = parseArea(trimmed.slice(prefix?.[0].length ?? 0));
  if (!area) return null;
  const sheet = prefix ? (prefix[1]?.replaceAll("''", "'") ?? prefix[2] ?? '') : null;
  return { sheet, area };
}

/** Splits `A1:B2,'a,b'!C3` at the commas that are outside quotes. */
export function splitAddresses(text: string): string[] {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g);
  return parts ? parts.map((part) => part.trim()) : [];
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_REFERENCE = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;

/** @example quoteSheetName('Informe 2023-11') // => "'Informe 2023-11'" */
export function quoteSheetName(name: string): string {
  const plain = PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_REFERENCE.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** @example formatArea({ top: 0, left: 0, bottom: 1, right: 1 }) // => 'A1:B2' */
export function formatArea(area: Area, absolute = false): string {
  const mark = absolute ? '$' : '';
  if (isWholeRows(area)) return `${mark}${area.top + 1}:${mark}${area.bottom + 1}`;
  if (isWholeColumns(area)) return `${mark}${columnName(area.left)}:${mark}${columnName(area.right)}`;
  const from = `${mark}${columnName(area.left)}${mark}${area.top + 1}`;
  const to = `${mark}${columnName(area.right)}${mark}${area.bottom + 1}`;
  return from === to ? from : `${from}:${to}`;
}

/** @example formatAddress('Plan de trabajo', area) // => "'Plan de trabajo'!A1:B2" */
export function formatAddress(sheet: string, area: Area, absolute = false): string {
  return `${quoteSheetName(sheet)}!${formatArea(area, absolute)}`;
}
