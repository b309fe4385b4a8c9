/** Converts cell values between the engine's form and the host's. */
import { ValueType, type Cell, type CellValue as EngineValue } from '@cj-tech-master/excelts';
import type { CellContent, CellError, CellValue } from '../workbookModel';

const DAY_MS = 86_400_000;
/** Days: the serial number of 1970-01-01 in each date system. */
const EPOCH_SERIAL_1900 = 25_569;
const EPOCH_SERIAL_1904 = 24_107;

/** Returns the serial number of a Date of the engine, which is in UTC: no time zone is involved. */
export function serialOf(date: Date, date1904: boolean): number {
  return date.getTime() / DAY_MS + (date1904 ? EPOCH_SERIAL_1904 : EPOCH_SERIAL_1900);
}

function isError(value: object): value is CellError {
  return 'error' in value;
}

/** Converts a constant, or the result of a formula. */
export function plainValue(value: EngineValue, date1904: boolean): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return serialOf(value, date1904);
  if (isError(value)) return { error: value.error };
  if ('richText' in value && value.richText) return value.richText.map((run) => run.text).join('');
  if ('text' in value && typeof value.text === 'string') return value.text;
  if ('checkbox' in value) return value.checkbox;
  if ('result' in value) return plainValue(value.result, date1904);
  return null;
}

/** Returns the content of a cell that is not a hidden part of a merged area. */
export function readContent(cell: Cell, date1904: boolean, quotePrefix: boolean): CellContent {
  const formula = cell.formula;
  if (formula === undefined || cell.type !== ValueType.Formula) {
    return { value: plainValue(cell.value, date1904), formula: null, quotePrefix };
  }
  return { value: plainValue(cell.result, date1904), formula, quotePrefix: false };
}

/** Converts a content to the engine's value; formulas get their results when the workbook is calculated. */
export function engineValue(content: CellContent): EngineValue {
  const { value, formula } = content;
  if (formula !== null) return { formula };
  if (typeof value === 'object' && value !== null) return { error: value.error as '#N/A' };
  return value;
}
