/** What a person says of a delivery, in their own columns of the calendar sheet; sheet and columns are made where there are none. */
import type { DeliveryId } from '../../domain/anexo13/calendar';
import { readCalendarEntries } from '../../domain/assessment/calendarEntries';
import { columnNumber } from '../../domain/registers/cell';
import type { CellChange } from '../changes/cellChanges';
import { cellChange } from '../changes/cellChanges';
import type { Edit } from '../edits/edits';
import { DATE_FORMAT, TEXT_FORMAT } from '../snapshot/numberFormats';
import { lastUsedColumn } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot } from '../snapshot/snapshot';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import type { CalendarField } from './calendarColumns';
import { CALENDAR_COLUMNS } from './calendarColumns';
import type { CalendarInput } from './calendarSheet';
import { calendarEdits, FIRST_ROW, newSheetColumns } from './calendarSheet';

/** One cell that a person decides. */
export interface CalendarWriting {
  readonly delivery: DeliveryId;
  readonly field: CalendarField;
  readonly value: CellValue;
}

export interface CalendarCells {
  /** The edits that make the sheet, where there is none. */
  readonly others: readonly Edit[];
  readonly changes: readonly CellChange[];
  /** Deliveries that have no row in the sheet: it is to be brought up to date first. */
  readonly withoutRow: readonly DeliveryId[];
}

function formatOf(field: CalendarField): string {
  const column = CALENDAR_COLUMNS.find((each) => each.field === field);
  return column?.kind === 'date' ? DATE_FORMAT : TEXT_FORMAT;
}

const BLANK = { value: '', numberFormat: 'General' } as const;

/** The sheet does not exist yet: its rows are in the order of the deliveries. */
function inNewSheet(input: CalendarInput, writings: readonly CalendarWriting[]): CalendarCells {
  const made = calendarEdits(input);
  const { deliveries } = input.assessment;
  const columns = new Map(newSheetColumns(input.assessment).map(({ field, column }) => [field, column]));
  const withoutRow: DeliveryId[] = [];
  const changes = writings.flatMap(({ delivery: id, field, value }): CellChange[] => {
    const index = deliveries.findIndex(({ delivery }) => delivery.id === id);
    const column = columns.get(field);
    if (index === -1 || column === undefined) {
      withoutRow.push(id);
      return [];
    }
    const cell = { sheet: made.sheet, row: FIRST_ROW + index, column };
    return [{ cell, from: BLANK, to: { value, numberFormat: formatOf(field) } }];
  });
  return { others: made.edits, changes, withoutRow };
}

/** The columns of a sheet, with those that are still to be made to the right of everything. */
function columnsWith(
  sheet: SheetSnapshot,
  known: Readonly<Partial<Record<CalendarField, string>>>,
  fields: readonly CalendarField[],
): { readonly columns: ReadonlyMap<CalendarField, number>; readonly made: readonly CalendarField[] } {
  const columns = new Map<CalendarField, number>();
  const made: CalendarField[] = [];
  for (const field of new Set(fields)) {
    const letters = known[field];
    if (letters === undefined) made.push(field);
    columns.set(field, letters === undefined ? lastUsedColumn(sheet) + made.length : columnNumber(letters));
  }
  return { columns, made };
}

/**
 * The cells of the calendar sheet that say what a person decided.
 *
 * @example calendarCells(input, [{ delivery: '4-final', field: 'verifiedBy', value: 'Dirección Jurídica' }]).changes.length // => 1
 */
export function calendarCells(input: CalendarInput, writings: readonly CalendarWriting[]): CalendarCells {
  const { snapshot, registers, assessment, ruleSet } = input;
  const part = registers.calendar?.parts[0];
  const sheet = snapshot.sheets.find(({ name }) => name === part?.sheet);
  if (part === undefined || sheet === undefined) return inNewSheet(input, writings);
  const owed = assessment.deliveries.flatMap(({ delivery }) => delivery.reportedMonth ?? []);
  const { byDelivery } = readCalendarEntries(registers.calendar?.rows ?? [], ruleSet, owed);
  const { columns, made } = columnsWith(
    sheet,
    part.columns,
    writings.map(({ field }) => field),
  );
  const headingRow = Math.max(...part.headerRows);
  const headings = made.flatMap((field) => {
    const cell = { sheet: sheet.name, row: headingRow, column: columns.get(field) ?? 1 };
    return cellChange(snapshot, cell, TABLE_HEADINGS.calendar.fields[field].heading) ?? [];
  });
  const withoutRow: DeliveryId[] = [];
  const cells = writings.flatMap(({ delivery, field, value }) => {
    const row = byDelivery.get(delivery)?.row.row;
    if (row === undefined) {
      withoutRow.push(delivery);
      return [];
    }
    const cell = { sheet: sheet.name, row, column: columns.get(field) ?? 1 };
    return cellChange(snapshot, cell, value, formatOf(field)) ?? [];
  });
  return { others: [], changes: [...headings, ...cells], withoutRow };
}
