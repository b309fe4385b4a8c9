/** The election day in the workbook: in its own cell, in a row of its own among the data of the process, or in a sheet that is made. */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { toSerial } from '../../domain/dates/serial';
import type { CellRef } from '../../domain/registers/cell';
import type { Registers } from '../../domain/registers/records';
import type { Edit } from '../edits/edits';
import { DATE_FORMAT } from '../snapshot/numberFormats';
import { formulaAt, lastUsedRow } from '../snapshot/sheetCells';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import { PROCESS_KEYS } from '../vocabulary/headings';

export interface ElectionDayEdits {
  readonly edits: readonly Edit[];
  /** The cell that gets the day; `null` where it cannot be written, because a formula gives it. */
  readonly cell: CellRef | null;
  readonly isNewSheet: boolean;
}

const SHEET = 'Proceso';
const HEADINGS = ['Dato', 'Valor'] as const;
/** Points, of label and value. */
const WIDTHS = [180, 180] as const;

function freeName({ sheets }: WorkbookSnapshot): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = SHEET;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${SHEET} (${number})`;
  return name;
}

/** The cell for the day: where it is unreadable now, or below the other data; `null` where the workbook has none of them. */
function placeIn(snapshot: WorkbookSnapshot, { process }: Registers): CellRef | null {
  if (process === null) return null;
  const { electionDay, institution, acronym, processName } = process.data;
  if (electionDay !== null) return electionDay.cell;
  const sheet = snapshot.sheets.find(({ name }) => name === process.sheet);
  const other = [institution, acronym, processName].find((field) => field?.cell.sheet === process.sheet);
  if (sheet === undefined || !other || other.cell.column < 2) return null;
  return { sheet: sheet.name, row: lastUsedRow(sheet) + 1, column: other.cell.column };
}

/**
 * The edits that keep the election day in the workbook.
 * @example electionDayEdits(snapshot, registers, { year: 2024, month: 6, day: 2 }).cell // => Proceso!B2
 */
export function electionDayEdits(
  snapshot: WorkbookSnapshot,
  registers: Registers,
  day: CalendarDate,
): ElectionDayEdits {
  const serial = toSerial(day, snapshot.dateSystem);
  const label = PROCESS_KEYS.electionDay[0] ?? '';
  const place = placeIn(snapshot, registers);
  const isNewSheet = place === null;
  const cell = place ?? { sheet: freeName(snapshot), row: 2, column: 2 };
  const { sheet, row, column } = cell;
  const now = snapshot.sheets.find(({ name }) => name === sheet);
  if (serial === null || (now !== undefined && formulaAt(now, row, column) !== null))
    return { edits: [], cell: null, isNewSheet: false };
  const hasLabel = (registers.process?.data.electionDay ?? null) !== null;
  const area = { row, column, rows: 1, columns: 1 };
  return {
    cell,
    isNewSheet,
    edits: [
      ...(isNewSheet
        ? ([
            { kind: 'addSheet', sheet },
            { kind: 'columnWidths', sheet, widths: WIDTHS },
            { kind: 'write', sheet, row: 1, column: 1, values: [HEADINGS] },
          ] as const)
        : []),
      { kind: 'format', sheet, areas: [area], format: { numberFormat: DATE_FORMAT, horizontal: 'Left' } },
      hasLabel
        ? { kind: 'write', sheet, row, column, values: [[serial]] }
        : { kind: 'write', sheet, row, column: column - 1, values: [[label, serial]] },
    ],
  };
}
