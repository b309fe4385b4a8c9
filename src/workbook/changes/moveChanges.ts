/** The days of the process in their cells: written when they move, with the original election day kept beside the new one. */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { isSameDate } from '../../domain/dates/calendarDate';
import { dayOfReading } from '../../domain/dates/dateReading';
import { toSerial } from '../../domain/dates/serial';
import type { CellRef, DateField } from '../../domain/registers/cell';
import type { ProcessData } from '../../domain/registers/records';
import { showsDay } from '../snapshot/dateFormat';
import { DATE_FORMAT } from '../snapshot/numberFormats';
import { isBlankAt, lastUsedRow, numberFormatAt, textAt } from '../snapshot/sheetCells';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import { PROCESS_KEYS } from '../vocabulary/headings';
import type { CellChange } from './cellChanges';
import { cellChange } from './cellChanges';

/** Where the days of the process move to; what is left out stays. */
export interface MovedProcessDays {
  readonly electionDay?: CalendarDate | undefined;
  readonly tests?: readonly CalendarDate[] | undefined;
  readonly simulacros?: readonly CalendarDate[] | undefined;
  readonly closing?: CalendarDate | undefined;
}

export interface MoveChanges {
  readonly changes: readonly CellChange[];
  /** The labels of days that have no cell of their own in the workbook, or one with a formula. */
  readonly unplaced: readonly string[];
}

/** A field whose cell holds it alone: of «9, 16 y 23 de mayo» no day can be written by itself. */
function isAlone(snapshot: WorkbookSnapshot, { cell, text }: DateField): boolean {
  const sheet = snapshot.sheets.find(({ name }) => name === cell.sheet);
  return sheet !== undefined && textAt(sheet, cell.row, cell.column) === text;
}

function dayChange(snapshot: WorkbookSnapshot, cell: CellRef, day: CalendarDate): CellChange | null {
  const sheet = snapshot.sheets.find(({ name }) => name === cell.sheet);
  const serial = toSerial(day, snapshot.dateSystem);
  if (sheet === undefined || serial === null) return null;
  const own = numberFormatAt(sheet, cell.row, cell.column);
  return cellChange(snapshot, cell, serial, showsDay(own) ? own : DATE_FORMAT);
}

/** The label and the value of the original election day: beside the new one, or below everything where that is taken. */
function originalChanges(
  snapshot: WorkbookSnapshot,
  { electionDay, originalElectionDay }: ProcessData,
): readonly (CellChange | null)[] {
  const original = electionDay && dayOfReading(electionDay.value);
  if (electionDay === null || original === null) return [];
  if (originalElectionDay !== null) {
    return dayOfReading(originalElectionDay.value) === null
      ? [dayChange(snapshot, originalElectionDay.cell, original)]
      : [];
  }
  const { sheet: name, row, column } = electionDay.cell;
  const sheet = snapshot.sheets.find((each) => each.name === name);
  if (sheet === undefined) return [];
  const isFree = isBlankAt(sheet, row, column + 1) && isBlankAt(sheet, row, column + 2);
  const label = isFree
    ? { sheet: name, row, column: column + 1 }
    : { sheet: name, row: lastUsedRow(sheet) + 2, column: Math.max(1, column - 1) };
  return [
    cellChange(snapshot, label, PROCESS_KEYS.originalElectionDay[0] ?? ''),
    dayChange(snapshot, { ...label, column: label.column + 1 }, original),
  ];
}

/** A label and a day below everything in the sheet of the election day, as many rows below as were added before. */
function addedRow(
  snapshot: WorkbookSnapshot,
  { electionDay }: ProcessData,
  label: string,
  day: CalendarDate,
  added: number,
): readonly (CellChange | null)[] | null {
  const sheet = snapshot.sheets.find(({ name }) => name === electionDay?.cell.sheet);
  if (sheet === undefined || electionDay === null) return null;
  const cell = {
    sheet: sheet.name,
    row: lastUsedRow(sheet) + 2 + ROWS_OF_ORIGINAL + added,
    column: Math.max(1, electionDay.cell.column - 1),
  };
  return [cellChange(snapshot, cell, label), dayChange(snapshot, { ...cell, column: cell.column + 1 }, day)];
}

/** The original election day may be written below everything too. */
const ROWS_OF_ORIGINAL = 1;

/**
 * The cells that move the days of the process. A day without a cell gets a row of its own.
 *
 * @param canAddRows whether rows may be added to the sheet of the election day: not where it holds the plan too
 * @example moveChanges(snapshot, process.data, { electionDay: 2024-06-09 }).changes[0]?.cell // => Proceso!B4
 */
export function moveChanges(
  snapshot: WorkbookSnapshot,
  data: ProcessData,
  moved: MovedProcessDays,
  canAddRows = true,
): MoveChanges {
  const changes: (CellChange | null)[] = [];
  let added = 0;
  const unplaced = new Set<string>();
  const place = (
    key: 'electionDay' | 'tests' | 'simulacros' | 'closing',
    fields: readonly (DateField | null)[],
    days: readonly CalendarDate[],
  ): void => {
    days.forEach((day, index) => {
      const field = fields[index] ?? null;
      const now = field && dayOfReading(field.value);
      if (now !== null && isSameDate(now, day)) return;
      const label = PROCESS_KEYS[key][0] ?? key;
      const row = field === null && canAddRows ? addedRow(snapshot, data, label, day, added) : null;
      if (row !== null) {
        changes.push(...row);
        added += 1;
        return;
      }
      const change = field !== null && isAlone(snapshot, field) ? dayChange(snapshot, field.cell, day) : null;
      // Neither a sentence nor a formula is written over.
      if (change === null) unplaced.add(label);
      else changes.push(change);
    });
  };
  const { electionDay, tests = [], simulacros = [], closing } = moved;
  place('electionDay', [data.electionDay], electionDay === undefined ? [] : [electionDay]);
  if (changes.some((change) => change !== null)) changes.push(...originalChanges(snapshot, data));
  place('tests', data.tests, tests);
  place('simulacros', data.simulacros, simulacros);
  place('closing', [data.closing], closing === undefined ? [] : [closing]);
  return { changes: changes.filter((change) => change !== null), unplaced: [...unplaced] };
}
