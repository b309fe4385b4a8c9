/** Whether a calendar sheet is the add-in's own, which it may write in, or one that a person made. */
import { lastUsedColumn, lastUsedRow, textAt } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';
import { TABLE_HEADINGS } from '../vocabulary/headings';

/** What the add-in writes above the table. */
export const CALENDAR_TITLE = 'Calendario del Anexo 13';
/** With what the sentence below the title begins. */
export const CALENDAR_NOTE = 'Seguimiento PREP calcula y actualiza';

const { fields } = TABLE_HEADINGS.calendar;
/** Headings that a list of documents and dates has not by itself. */
const OWN_HEADINGS: ReadonlySet<string> = new Set(
  [
    ...[fields.sendBy, fields.answeredBy, fields.confidence, fields.explanation, fields.ownDate],
    ...[fields.adjustedDate, fields.adjustmentReason, fields.applies, fields.appliesReason],
    ...[fields.activity, fields.verifiedOn, fields.officialText, fields.eventOn],
  ].map(({ heading }) => heading),
);
/** So many of them are no coincidence: people may take columns and the title away. */
const LEAST_HEADINGS = 5;

/** A document of Anexo 13 by its number, as the add-in writes it. */
const DOCUMENT = /^\d{1,2}$/;

/** Where a table is that has a calendar's headings. */
interface CalendarTable {
  readonly sheet: SheetSnapshot;
  readonly headerRows: readonly number[];
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * Whether a sheet with a calendar's headings is one of Anexo 13: it has the sentence that the add-in writes below the title, or
 * headings that only it writes, or documents by their number with a stage. A list of a person's own that has «Documento», «Etapa»
 * and «Entregable» is none.
 */
export function isOwnCalendar({ sheet, headerRows, columns }: CalendarTable): boolean {
  const headerRow = Math.max(...headerRows);
  let headings = 0;
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
    for (let row = sheet.firstRow; row < headerRow; row++)
      if (textAt(sheet, row, column).startsWith(CALENDAR_NOTE)) return true;
    if (OWN_HEADINGS.has(textAt(sheet, headerRow, column).trim())) headings += 1;
  }
  if (headings >= LEAST_HEADINGS) return true;
  const [document = 0, stage = 0] = [columns.get('document'), columns.get('stage')];
  for (let row = headerRow + 1; row <= lastUsedRow(sheet); row++)
    if (DOCUMENT.test(textAt(sheet, row, document).trim()) && textAt(sheet, row, stage) !== '') return true;
  return false;
}
