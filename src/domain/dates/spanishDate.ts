/**
 * The one reader of Spanish date text. It never throws and never guesses: a text that cannot be read gives the reason.
 * The written forms are in `writtenDate.ts`, ranges in `dateRange.ts`.
 */
import type { DateContext, DateReading, DayMonthOrder } from './dateReading';
import { foldText, tidyBlanks } from '../text/foldText';
import { orderShownBy, placeWritten } from './placedDate';
import { readWritten } from './writtenDate';
import { readWrittenRange } from './writtenRange';

const BLANK = /^[-_.]*$/;
/** #N/A, #N/D, #¡REF!, #¿NOMBRE?, #VALUE!, and a row of #### copied from a narrow column. */
const ERROR_VALUE = /^#(?:n\/[ad]|[¡¿]?[a-z0-9_/ ]+[!?]|#+)$/;

/**
 * Reads Spanish text as a date. The year that is not written comes from the process; a year of two figures is one of this
 * century; the order of `03/04/2027` comes from the context, and without it the text is ambiguous. Pure, never throws.
 *
 * @example readDateText('02 de noviembre', { electionDay: 2024-06-02 })
 *   // => { kind: 'date', date: 2023-11-02, source: 'text', yearInferred: true, hasTime: false, text: '02 de noviembre' }
 * @example readDateText('31 de noviembre de 2023', {}) // => { kind: 'notDate', reason: 'impossible', … }
 * @example readDateText('03/04/2027', {}) // => { kind: 'notDate', reason: 'ambiguous', … }
 */
export function readDateText(raw: string, context: DateContext = {}): DateReading {
  const text = tidyBlanks(raw);
  const folded = foldText(raw);
  if (BLANK.test(folded)) return { kind: 'blank' };
  if (ERROR_VALUE.test(folded)) return { kind: 'notDate', reason: 'errorValue', text };
  return placeWritten(readWritten(folded), text, context);
}

/**
 * Settles how a column writes day and month from the texts that can only be one way: a 21/09 settles day first, a
 * 09/21 month first, alone or in a range. With no such text, or with both kinds, the order stays unknown.
 *
 * @param texts every text of the column; those that are not numeric dates are passed over
 * @example settleDayMonthOrder(['03/04/2027', '21/09/2026']) // => 'dmy'
 */
export function settleDayMonthOrder(texts: Iterable<string>): DayMonthOrder {
  const [settled, another] = provenOrders(texts);
  return another === undefined ? (settled ?? 'unknown') : 'unknown';
}

/**
 * The orders of day and month that texts prove, in the order in which they are found.
 * @example provenOrders(['03/04/2027', '21/09/2026', '09/22/2026']) // => Set { 'dmy', 'mdy' }
 */
export function provenOrders(texts: Iterable<string>): ReadonlySet<DayMonthOrder> {
  const proven = new Set([...texts].flatMap((raw) => ordersIn(foldText(raw))));
  proven.delete('unknown');
  return proven;
}

function ordersIn(folded: string): readonly DayMonthOrder[] {
  const written = readWritten(folded);
  if (written.found.kind !== 'nothing') return [orderShownBy(written)];
  const range = readWrittenRange(folded);
  return [range?.from, range?.to].map((end) =>
    end === undefined || end === null ? 'unknown' : orderShownBy(end),
  );
}
