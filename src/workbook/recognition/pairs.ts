/** Evidence that two columns give together: an end after its start, a completion where the state says that it is done. */
import { readDeclaredStatus } from '../../domain/assessment/declaredStatus';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { readDateCell } from '../../domain/dates/dateCell';
import { fromSerial } from '../../domain/dates/serial';
import { foldText } from '../../domain/text/foldText';
import { valueAt } from '../snapshot/sheetCells';
import type { TableKind } from '../vocabulary/headings';
import type { Grid } from './grid';

/** What a pair of columns adds to an assignment that holds both. */
interface PairEvidence {
  readonly fields: readonly [string, string];
  /** From -1 (against) to 1 (for). */
  readonly measure: (grid: Grid, rows: readonly number[], first: number, second: number) => number;
  readonly weight: number;
}

/**
 * Returns a day as a number that grows with it by 31 a month; `null` where the cell is no day, or its year is not written.
 * @example dayNumber(grid, 7, 4) // => 754008
 */
export function dayNumber(grid: Grid, row: number, column: number): number | null {
  const kinds = grid.cell(row, column)?.kinds ?? [];
  if (!kinds.includes('day')) return null;
  const value = valueAt(grid.sheet, row, column);
  const reading = readDateCell(value, {}, { dayMonthOrder: 'dmy' });
  const written = reading.kind === 'date' ? reading.date : null;
  const date = typeof value === 'number' ? (fromSerial(value)?.date ?? null) : written;
  return date === null ? null : monthsOf31(date);
}

/**
 * Returns a day as a number that grows with it by 31 a month.
 * @example monthsOf31({ year: 2027, month: 6, day: 6 }) // => 754236
 */
export const monthsOf31 = ({ year, month, day }: CalendarDate): number => year * 372 + month * 31 + day;

/** The rows in which one thing holds, less those in which another does, by all in which either may. */
function balance(rows: readonly number[], verdict: (row: number) => boolean | null): number {
  let sum = 0;
  let counted = 0;
  for (const row of rows) {
    const holds = verdict(row);
    if (holds === null) continue;
    counted += 1;
    sum += holds ? 1 : -1;
  }
  return counted === 0 ? 0 : sum / counted;
}

/** Returns the day of a month that stands elsewhere; `null` where the cell is none. */
function dayOfMonth(grid: Grid, row: number, column: number): number | null {
  const cell = grid.cell(row, column);
  return cell?.kinds.includes('dayNumber') === true ? Number(cell.text) : null;
}

function isInOrder(grid: Grid, row: number, first: number, second: number): boolean | null {
  const days = [first, second].map((column) => dayNumber(grid, row, column));
  const [start = null, end = null] = days.every((day) => day === null)
    ? [first, second].map((column) => dayOfMonth(grid, row, column))
    : days;
  return start === null || end === null ? null : start <= end;
}

/** Whether a completion, or what proves it, is there exactly where the state says so. */
function matchesStatus(grid: Grid, row: number, completed: number, status: number): boolean | null {
  const text = grid.cell(row, status)?.text ?? '';
  const declared = readDeclaredStatus(text);
  if (declared === 'unknown' || declared === 'none') return null;
  return (declared === 'done') === (grid.cell(row, completed) !== null);
}

/** Whether what proves a completion is there exactly where the completion is. */
const isBesides = (grid: Grid, row: number, first: number, second: number): boolean =>
  (grid.cell(row, first) !== null) === (grid.cell(row, second) !== null);

/** Whether the only one of both that is there is the first: what is planned stands where nothing is done yet. */
function isFirstAlone(grid: Grid, row: number, first: number, second: number): boolean | null {
  const isFirst = grid.cell(row, first) !== null;
  return isFirst === (grid.cell(row, second) !== null) ? null : isFirst;
}

/** «1a ordinaria», «Extraordinaria 12», «Tercera sesión ordinaria». */
const NUMBERED_TYPE = /\d|^(?:prim|seg|ter|cuar|quin|sex|sep|oct|nov|dec)/;

/**
 * Returns whether most types of sessions bear a number, and mostly not that of a column: it counts the rows.
 * @param number the column that may be that of the numbers
 */
export const isOtherNumber = (grid: Grid, rows: readonly number[], number: number, type: number): boolean =>
  balance(rows, (row) => {
    const borne = foldText(grid.cell(row, type)?.text ?? '');
    if (!NUMBERED_TYPE.test(borne)) return null;
    return (/\d+/.exec(borne)?.[0] ?? '') === grid.cell(row, number)?.text;
  }) < 0;

const nextTo =
  (distance: number) => (_grid: Grid, _rows: readonly number[], first: number, second: number) =>
    second > first && second - first <= distance ? 1 : second < first ? -1 : 0;

export const PAIR_EVIDENCE: readonly PairEvidence[] = [
  {
    fields: ['start', 'end'],
    measure: (grid, rows, first, second) => balance(rows, (row) => isInOrder(grid, row, first, second)),
    weight: 2,
  },
  // Many lists have two such days, so that only a wrong order says something.
  {
    fields: ['convocation', 'date'],
    measure: (grid, rows, first, second) =>
      Math.min(
        0,
        balance(rows, (row) => isInOrder(grid, row, first, second)),
      ),
    weight: 2,
  },
  { fields: ['start', 'end'], measure: nextTo(2), weight: 1 },
  { fields: ['number', 'name'], measure: nextTo(3), weight: 0.7 },
  {
    fields: ['completed', 'status'],
    measure: (grid, rows, first, second) => balance(rows, (row) => matchesStatus(grid, row, first, second)),
    weight: 2,
  },
  {
    fields: ['evidence', 'status'],
    measure: (grid, rows, first, second) => balance(rows, (row) => matchesStatus(grid, row, first, second)),
    weight: 1,
  },
  {
    fields: ['evidence', 'completed'],
    measure: (grid, rows, first, second) => balance(rows, (row) => isBesides(grid, row, first, second)),
    weight: 1.5,
  },
  {
    fields: ['end', 'completed'],
    measure: (grid, rows, first, second) => balance(rows, (row) => isFirstAlone(grid, row, first, second)),
    weight: 0.8,
  },
  { fields: ['end', 'completed'], measure: nextTo(12), weight: 0.5 },
];

/** A plan says until when something is to be done, and more so where it says when it was done. */
const NO_DAYS = -2;
const DONE_WITHOUT_DUE = -4;

/** A start and an end say the days by themselves; a week or a month beside them is no period. */
const PERIOD_BESIDE_DAYS = -4;

function planEvidence(columns: ReadonlyMap<string, number>): number {
  if (['start', 'end', 'period'].every((field) => columns.has(field))) return PERIOD_BESIDE_DAYS;
  if (['end', 'period'].some((field) => columns.has(field))) return 0;
  if (columns.has('completed')) return DONE_WITHOUT_DUE;
  return columns.has('start') ? 0 : NO_DAYS;
}

/**
 * What the pairs of an assignment add to its score.
 * @param columns the column of each field, from 1
 */
export function pairScore(
  kind: TableKind,
  grid: Grid,
  rows: readonly number[],
  columns: ReadonlyMap<string, number>,
): number {
  let sum = kind === 'plan' ? planEvidence(columns) : 0;
  for (const { fields, measure, weight } of PAIR_EVIDENCE) {
    const [first, second] = [columns.get(fields[0]), columns.get(fields[1])];
    if (first !== undefined && second !== undefined) sum += weight * measure(grid, rows, first, second);
  }
  return sum;
}
