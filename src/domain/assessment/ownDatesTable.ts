/** The dates of an extraordinary process's own plan, from a table of two columns: the document, and its day. */
import type { Delivery, DeliveryId } from '../anexo13/calendar';
import { isOfProcess } from '../anexo13/processDays';
import type { RuleSet } from '../anexo13/ruleSet';
import { coverDeliveries } from '../coverage/coverage';
import type { CalendarDate } from '../dates/calendarDate';
import { readDateCell } from '../dates/dateCell';
import type { DateReading } from '../dates/dateReading';
import { dayOfReading } from '../dates/dateReading';
import { settleDayMonthOrder } from '../dates/spanishDate';
import { tidyBlanks } from '../text/foldText';

/** A line that gives no date. */
export interface UnreadLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /**
   * `document`: it is not known which delivery it is; `date`: its day cannot be read; `ambiguous`: day and month may be either way
   * round; `outside`: it is not of the process; `repeated`: the delivery has a day.
   */
  readonly reason: 'document' | 'date' | 'ambiguous' | 'outside' | 'repeated';
}

export interface OwnDates {
  readonly dates: ReadonlyMap<DeliveryId, CalendarDate>;
  readonly unread: readonly UnreadLine[];
}

interface Line {
  readonly line: number;
  readonly text: string;
  readonly document: string;
  readonly day: string;
}

const unquoted = (text: string): string => tidyBlanks(text.replace(/^\s*"|"\s*$/g, ''));

/** The two columns: parted by a tab or a semicolon, or else by the last comma. */
function columnsOf(text: string): readonly [string, string] {
  const parted = /^(.*?)[\t;](.*)$/.exec(text) ?? /^(.*),(.*)$/.exec(text);
  return [unquoted(parted?.[1] ?? text), unquoted(parted?.[2] ?? '')];
}

/** Headings name both columns and hold no figure. */
const isHeading = ({ document, day }: Line): boolean => day !== '' && !/\d/.test(document + day);

function linesOf(table: string): readonly Line[] {
  return table
    .split(/\r?\n/)
    .map((text, index): Line => {
      const [document, day] = columnsOf(text);
      return { line: index + 1, text: text.trim(), document, day };
    })
    .filter(({ text }) => text !== '')
    .filter((line, index) => index > 0 || !isHeading(line));
}

const whyUnread = (reading: DateReading): UnreadLine['reason'] =>
  reading.kind === 'notDate' && reading.reason === 'ambiguous' ? 'ambiguous' : 'date';

/**
 * Reads a table of two columns, as copied from a sheet or saved as CSV. The first column names the document as the column
 * Anexo 13 does («12 final») or in words.
 *
 * @param deliveries the calendar of the process
 * @example readOwnDates('12 final\t26/07/2024', deliveries, ruleSet, electionDay).dates // => { '12-final' => 2024-07-26 }
 */
export function readOwnDates(
  table: string,
  deliveries: readonly Delivery[],
  ruleSet: RuleSet,
  electionDay: CalendarDate,
): OwnDates {
  const lines = linesOf(table);
  const activities = lines.map(({ document }, key) => ({
    key,
    text: document,
    explicit: /^\d/.test(document) ? document : null,
  }));
  const deliveryOf = new Map<number, DeliveryId>();
  // Each line alone: two that name one document are a slip and no rivals.
  for (const activity of activities) {
    const [id] = coverDeliveries([activity], deliveries, ruleSet).links.keys();
    if (id !== undefined) deliveryOf.set(activity.key, id);
  }
  const dayMonthOrder = settleDayMonthOrder(lines.map(({ day }) => day));
  const dates = new Map<DeliveryId, CalendarDate>();
  const unread: UnreadLine[] = [];
  lines.forEach(({ line, text, day: written }, key) => {
    const id = deliveryOf.get(key);
    const reading = readDateCell(written, {}, { electionDay, dayMonthOrder });
    const day = dayOfReading(reading);
    if (id === undefined) unread.push({ line, text, reason: 'document' });
    else if (day === null) unread.push({ line, text, reason: whyUnread(reading) });
    else if (!isOfProcess(day, electionDay)) unread.push({ line, text, reason: 'outside' });
    else if (dates.has(id)) unread.push({ line, text, reason: 'repeated' });
    else dates.set(id, day);
  });
  return { dates, unread };
}
