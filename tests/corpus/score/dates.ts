/** Whether the plan's days are read as a person reads them. */
import type { DateReading } from '../../../src/domain/dates/dateReading';
import type { Activity } from '../../../src/domain/registers/records';
import type { ExpectedBook, ExpectedDate } from '../expected';
import type { Reading } from './reading';
import type { Outcome, Verdict } from './tally';

/** A reading in the form of the right answers; `unread` where it is no day and no word stands for it. */
function written(reading: DateReading): string {
  if (reading.kind === 'date') return reading.date.toString();
  if (reading.kind === 'month') return reading.month;
  if (reading.kind === 'notDate') return reading.reason === 'ambiguous' ? 'ambiguous' : 'unread';
  return 'none';
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}/.test(text);

function outcomeOf(expected: ExpectedDate, found: string): Outcome {
  if (expected === found || (expected === 'none' && !isDay(found))) return 'right';
  if (isDay(found)) return 'wrong';
  return found === 'ambiguous' ? 'asked' : 'missed';
}

function activityKey(sheet: string, row: number): string {
  return `${sheet}!${row}`;
}

/** One verdict for each day of the answer's sample. */
export function judgeDates({ registers }: Reading, book: ExpectedBook): readonly Verdict[] {
  const rows = new Map<string, Activity>(
    registers?.plan?.rows.map((row) => [activityKey(row.name.cell.sheet, row.row), row]),
  );
  const sample = book.registers.find(({ kind }) => kind === 'plan')?.activities ?? [];
  return sample.flatMap((activity) => {
    const row = rows.get(activityKey(activity.sheet, activity.row));
    return (['start', 'end'] as const).flatMap((field): readonly Verdict[] => {
      const expected = activity[field];
      if (expected === undefined) return [];
      const reading = row?.[field]?.value;
      const found = reading === undefined ? 'unread' : written(reading);
      const detail = `${field} of ${activity.sheet}!${activity.row} is ${expected}, not ${found}`;
      return [{ outcome: outcomeOf(expected, found), detail }];
    });
  });
}
