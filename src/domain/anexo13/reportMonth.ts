/**
 * Finds the month that a monthly report covers. Plans write it in the activity ("actividades realizadas en octubre"), often
 * beside the month in which the report is delivered ("remitir en noviembre"): the month of the report is the one.
 */
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import { addDays, isBefore, lastDay, numberOfMonth, yearOfMonth } from '../dates/calendarDate';
import { foldText } from '../text/foldText';
import { MONTH_WORDS, monthNumber } from '../dates/spanishMonths';

/** Abbreviations are left out of running text: "mar" and "set" are words of their own. */
const MONTHS_IN_PROSE = MONTH_WORDS.split('|')
  .filter((word) => word.length > 3)
  .join('|');
const MENTION = new RegExp(`\\b(${MONTHS_IN_PROSE})\\b(?:,? (?:de |del )?(?:ano )?(20\\d{2}))?`, 'g');
/** "5 de" before a month makes it a day, which says when and not what about. */
const DAY_BEFORE = /(?:\b\d{1,2}o?|primero) (?:de |del )?(?:mes de )?$/;
const REPORT_BEFORE =
  /(?:informes?|reportes?|mensual|realizad[oa]s|actividades|avances?|correspondientes?|relativ[oa]s?|periodo)(?: (?:mensual|prep|del prep))*(?: (?:de|del|en|a|al|durante))?(?: el| la)?(?: mes)?(?: de)?[ :("]*$/;
const DELIVERY_BEFORE =
  /(?:remi\w+|entreg\w+|envi\w+|present\w+|rend\w+|tardar)(?: al? (?:ine|utsi|consejo|comision))?(?: (?:en|durante))(?: el)?(?: mes)?(?: de)? *$/;

/** What joins two months into a period: "septiembre a noviembre", "octubre y noviembre". */
const PERIOD = new RegExp(
  `\\b(?:${MONTHS_IN_PROSE})\\b(?:,? (?:de |del )?20\\d{2})? ?(?:a|al|y|e|,|-)(?: el)?(?: mes)?(?: de)? ?$`,
);

/** How many days of its own month may be left when a report of that month is finished. */
const DAYS_LEFT_WHEN_REPORTED = 10;

/** What a text says about the reported month. */
export type MonthMention =
  | { readonly kind: 'none' }
  | { readonly kind: 'month'; readonly month: MonthKey }
  /** Several months, or one that owes no report in this process. */
  | { readonly kind: 'unclear' };

interface Mention {
  readonly month: number;
  readonly year: number | null;
  readonly before: string;
}

function mentions(text: string): readonly Mention[] {
  const folded = foldText(text);
  return [...folded.matchAll(MENTION)]
    .map((match) => ({
      month: monthNumber(match[1] ?? '') ?? 0,
      year: match[2] === undefined ? null : Number(match[2]),
      before: folded.slice(0, match.index),
    }))
    .filter(({ before }) => !DAY_BEFORE.test(before) && !DELIVERY_BEFORE.test(before));
}

/**
 * Finds the reported month in a text. A month with no year is that of the process.
 *
 * @param owed the months that owe a report, from `reportedMonths`
 * @example readReportedMonth('Remitir en noviembre el informe de octubre', owed) // => { kind: 'month', month: '2023-10' }
 */
export function readReportedMonth(text: string, owed: readonly MonthKey[]): MonthMention {
  const all = mentions(text);
  if (all.length === 0) return { kind: 'none' };
  if (all.some(({ before }) => PERIOD.test(before))) return { kind: 'unclear' };
  const named = distinctMonths(all, owed);
  const reported =
    named.size === 1
      ? named
      : distinctMonths(
          all.filter(({ before }) => REPORT_BEFORE.test(before)),
          owed,
        );
  const [month] = reported;
  return reported.size === 1 && month !== undefined && month !== null
    ? { kind: 'month', month }
    : { kind: 'unclear' };
}

function distinctMonths(found: readonly Mention[], owed: readonly MonthKey[]): ReadonlySet<MonthKey | null> {
  return new Set(
    found.map(
      ({ month, year }) =>
        owed.find((key) => numberOfMonth(key) === month && (year === null || yearOfMonth(key) === year)) ??
        null,
    ),
  );
}

/**
 * Whether an activity that ends that day cannot be the report of that month, because the month had not nearly passed:
 * an "informe de noviembre" that ends on 5 November is October's, delivered in November.
 */
export function endsTooSoon(end: CalendarDate, month: MonthKey): boolean {
  return isBefore(end, addDays(lastDay(month), -DAYS_LEFT_WHEN_REPORTED));
}
