/** The end of a record that says when it starts and how long it takes. */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { addDays, addMonths } from '../../domain/dates/calendarDate';
import type { DateField } from '../../domain/registers/cell';
import { foldText } from '../../domain/text/foldText';

/** The last day of so many days, weeks …, the start being the first one; `null` for a unit that gives no day. */
type Last = ((start: CalendarDate, count: number) => CalendarDate) | null;

const lastOfDays = (start: CalendarDate, count: number): CalendarDate => addDays(start, count - 1);

/**
 * Units by their words: working days before days, which their words hold. Those give no day: in an electoral process every day is one
 * for the law, and which of them an office means nobody knows.
 */
const UNITS: readonly (readonly [RegExp, Last])[] = [
  [/\b(?:(?:dias? )?(?:habil(?:es)?|laborables?)|dh)\b/, null],
  [/\b(?:d|dias?|jornadas?)\b(?: naturales)?/, lastOfDays],
  [/\b(?:s|sem|semanas?)\b/, (start, count) => lastOfDays(start, count * 7)],
  [
    /\bmes(?:es)?\b/,
    (start, count) => {
      const after = addMonths(start, count);
      // One month from the 31st ends with the next month, however short it is.
      return after.day < start.day ? after : addDays(after, -1);
    },
  ],
  [/\b(?:h|hrs?|horas?|min|minutos?|quincenas?|\w*mestres?|anos?)\b/, null],
];

/** What may name a unit that nobody knows, beside what a number is. */
const IN_BRACKETS = /\((?!estim|aprox)[^)]*[a-z]/;

/** The units that words name, and what else they say. */
function unitsIn(words: string): { readonly units: readonly Last[]; readonly rest: string } {
  const units: Last[] = [];
  let rest = words;
  for (const [named, last] of UNITS) {
    if (!named.test(rest)) continue;
    units.push(last);
    rest = rest.replace(named, '');
  }
  return { units, rest };
}

/** The unit of a number without one: days where the heading says none, no day where it says several or an unknown one. */
function unitOfHeading(heading: string): Last {
  const { units, rest } = unitsIn(foldText(heading));
  const [unit = IN_BRACKETS.test(rest) ? null : lastOfDays, another] = units;
  return another === undefined ? unit : null;
}

function unitOfCell(words: string): Last {
  const { units, rest } = unitsIn(words);
  return units.length === 1 && !/\w/.test(rest) ? (units[0] ?? null) : null;
}

const DURATION = /^(\d{1,3})(?:[.,]0+)?(?: |(?![\d.,]))(.*)/;

/**
 * The end of a record that has a start and a duration: the start counts as the first day.
 *
 * @param heading of the duration's column, which says the unit of numbers
 * @returns `null` where there is no start or nothing that may be a duration; no date where its unit gives no day
 * @example endByDuration(start, '2', 'Duración (semanas)')?.value // => the start and 13 days
 */
export function endByDuration(
  start: DateField | null,
  { text: written, cell }: DateField,
  heading: string,
): DateField | null {
  const folded = foldText(written);
  const [, figures = '', words = ''] = DURATION.exec(folded) ?? [];
  if (start?.value.kind !== 'date' || !(/\d/.test(folded) || unitsIn(folded).units.length > 0)) return null;
  const text = words === '' && heading !== '' ? `${heading}: ${written}` : written;
  const last = words === '' ? unitOfHeading(heading) : unitOfCell(words);
  const count = Number(figures);
  if (last === null || count < 1)
    return { text, cell, value: { kind: 'notDate', reason: 'unreadable', text } };
  const { date, yearInferred } = start.value;
  const day = { kind: 'date', source: 'duration', hasTime: false, inRange: true } as const;
  return { text, cell, value: { ...day, date: last(date, count), yearInferred, text } };
}
