/**
 * Run in a Node of its own under some TZ: tries the written forms on every day from 2015 to 2035 and prints what it found as
 * JSON. It proves that the zone was really in force, since `Date` would tell. A zone can only take a day away where its clock or
 * the month changes: all forms are tried around those days, and on each of the others the next one in turn. `all` as an argument
 * tries all on every day.
 */
import { addDays, isSameDate, type CalendarDate } from '../../../src/domain/dates/calendarDate';
import { fromSerial, toSerial } from '../../../src/domain/dates/serial';
import { readDateText } from '../../../src/domain/dates/spanishDate';
import { day, inOneWord } from './support';
import { WRITTEN_FORMS } from './writtenForms';

/** What one zone found. */
export interface ProbeResult {
  /** Minutes behind UTC of a day in winter, as the engine's own clock has it. */
  readonly offsetMinutes: number;
  readonly days: number;
  /** Days that did not come back from their serial number or from text. */
  readonly wrong: readonly string[];
}

const isAllEverywhere = process.argv.includes('all');

const offsetOf = ({ year, month, day: of }: CalendarDate, hour: number): number =>
  new Date(year, month - 1, of, hour).getTimezoneOffset();

/** Whether the clock changes on the day or beside it, or the month ends or begins. */
function isEdge(date: CalendarDate): boolean {
  const [before, after] = [addDays(date, -1), addDays(date, 1)];
  return before.month !== after.month || offsetOf(before, 0) !== offsetOf(after, 23);
}

/** The forms to try on a day; a new round begins on another weekday and another day of the month. */
function formsOn(date: CalendarDate, index: number): typeof WRITTEN_FORMS {
  if (isAllEverywhere || isEdge(date)) return WRITTEN_FORMS;
  const at = index % WRITTEN_FORMS.length;
  return WRITTEN_FORMS.slice(at, at + 1);
}

function probe(): ProbeResult {
  const wrong: string[] = [];
  const context = { dayMonthOrder: 'dmy' } as const;
  const first = day('2015-01-01');
  let days = 0;
  for (let date = first; date.year <= 2035; date = addDays(date, 1)) {
    const iso = date.toString();
    const serial = toSerial(date);
    if (serial !== 42_005 + days) wrong.push(`${iso}: serial ${serial}`);
    if (serial === null || fromSerial(serial)?.date.toString() !== iso)
      wrong.push(`${iso}: back from serial`);
    for (const { form, write } of formsOn(date, days)) {
      const read = readDateText(write(date), context);
      if (read.kind !== 'date' || !isSameDate(read.date, date)) wrong.push(`${iso}: ${form}`);
    }
    const withoutYear = readDateText(`${date.day}/${date.month}`, { ...context, electionDay: date });
    if (inOneWord(withoutYear) !== iso) wrong.push(`${iso}: year`);
    days += 1;
  }
  return {
    offsetMinutes: new Date(2023, 0, 15).getTimezoneOffset(),
    days,
    wrong: wrong.slice(0, 10),
  };
}

process.stdout.write(JSON.stringify(probe()));
