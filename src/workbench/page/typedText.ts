/** What a person types into a cell and sees when editing one, in Mexican Spanish. The host itself types in en-US. */
import { displayText, type SheetModel, type WorkbookModel } from '../host';

const DAY_MONTH_YEAR = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const DATE_CODES = /[dy]/i;
const LITERALS = /"[^"]*"|\[[^\]]*\]|\\./g;

/**
 * A typed date with the day first, as one that reads the same everywhere; other texts as they are.
 * @example typedText('27/10/2023') // => '2023-10-27'
 */
export function typedText(text: string): string {
  const [, day, month, year] = DAY_MONTH_YEAR.exec(text.trim()) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

/** The text to edit where a cell shows a date; `null` where its own value will do. */
export function editedText(
  workbook: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): string | null {
  const { value } = sheet.content(row, column);
  const { numberFormat } = sheet.style(row, column);
  if (typeof value !== 'number' || !DATE_CODES.test(numberFormat.replace(LITERALS, ''))) return null;
  return displayText(value, 'dd/mm/yyyy', { locale: 'es-MX', date1904: workbook.date1904 });
}
