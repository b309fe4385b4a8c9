/** The days of a plan's records that the marked weeks of a time line say. */
import type { DateContext, ReadDay } from '../../domain/dates/dateReading';
import type { DateField } from '../../domain/registers/cell';
import { gridOf } from '../recognition/grid';
import type { RecognisedTable } from '../recognition/sheetTables';
import type { Week } from '../recognition/weeks';
import { weeksOf } from '../recognition/weeks';
import { textAt } from '../snapshot/sheetCells';
import { cellRef } from './readCells';

/** Reads the day that the marks of a row say of a field; `null` where a person said no such thing, or nothing is marked. */
export type WeekReader = (field: 'start' | 'end', row: number) => DateField | null;

/**
 * A reader for the marks of one table: a record starts on the first day of its first marked week, and ends on the last day of its
 * last one. A mark that is merged over several weeks is in each of them.
 *
 * @example createWeekReader(table, context)('start', 7)?.value // => { kind: 'date', date: 2026-10-08, source: 'week', … }
 */
export function createWeekReader(
  { sheet, headerRows, weeks }: RecognisedTable,
  context: DateContext,
): WeekReader {
  if (weeks === null) return () => null;
  const grid = gridOf(sheet);
  const dated = weeksOf(sheet, headerRows, weeks.columns, context);
  const isMarked = (row: number, column: number): boolean => {
    const area = grid.mergeAt(row, column);
    return grid.cell(area?.row ?? row, area?.column ?? column)?.kinds.includes('mark') === true;
  };
  const fieldOf = (
    row: number,
    { column, name, yearInferred, from, to }: Week,
    isEnd: boolean,
  ): DateField => {
    const value: ReadDay = {
      kind: 'date',
      date: isEnd ? to : from,
      source: 'week',
      yearInferred,
      hasTime: false,
      text: name,
      inRange: true,
      ...(isEnd ? { weekFrom: from } : {}),
    };
    return { value, text: textAt(sheet, row, column), cell: cellRef(sheet, row, column) };
  };
  return (field, row) => {
    if (!weeks.fields.includes(field)) return null;
    const marked = dated.filter(({ column }) => isMarked(row, column));
    const week = field === 'start' ? marked[0] : marked.at(-1);
    return week === undefined ? null : fieldOf(row, week, field === 'end');
  };
}
