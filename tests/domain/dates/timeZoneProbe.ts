/**
 * Run in a Node of its own under some TZ: tries every written form on every day from 2015 to 2035 and prints what it found as
 * JSON. It proves that the zone was really in force, since `Date` would tell.
 */
import { addDays, isSameDate } from '../../../src/domain/dates/calendarDate';
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
    for (const { form, write } of WRITTEN_FORMS) {
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
