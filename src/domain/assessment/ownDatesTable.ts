/** The dates of an extraordinary process's own plan, from a table of two columns: the document, and its day. */
import type { Delivery, DeliveryId } from '../anexo13/calendar';
import { deliveryId } from '../anexo13/calendar';
import type { RuleSet } from '../anexo13/ruleSet';
import { coverDeliveries } from '../coverage/coverage';
import { readDeliveryLinks } from '../coverage/deliveryLink';
import type { CalendarDate } from '../dates/calendarDate';
import { readDateCell } from '../dates/dateCell';
import type { DateReading, DayMonthOrder } from '../dates/dateReading';
import { dayOfReading } from '../dates/dateReading';
import { settleDayMonthOrder } from '../dates/spanishDate';
import { tidyBlanks } from '../text/foldText';
import type { OwnDateSlip } from './ownDateSlips';
import { ownDateSlip } from './ownDateSlips';

/** A line that gives no date. */
export interface UnreadLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /**
   * `document`: it is not known which delivery it is; `stage`: nor which of the document's stages or months; `date`: its day cannot
   * be read; `ambiguous`: day and month may be either way round; `repeated`: the delivery has a day in the table; and what
   * {@link OwnDateSlip} tells.
   */
  readonly reason: 'document' | 'stage' | 'date' | 'ambiguous' | 'repeated' | OwnDateSlip;
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

/** How the table writes day and month: day first, as in Mexico, unless one of its days can only be the other way. */
function dayMonthOrderOf(days: readonly string[]): DayMonthOrder {
  return days.some((day) => settleDayMonthOrder([day]) === 'mdy') ? settleDayMonthOrder(days) : 'dmy';
}

/** What the first column of a line names: a delivery, a document without its stage or month, or nothing that is known. */
type Named = { readonly id: DeliveryId } | { readonly document: number } | null;

function namedIn(text: string, key: number, deliveries: readonly Delivery[], ruleSet: RuleSet): Named {
  const owed = deliveries.flatMap(({ reportedMonth }) => reportedMonth ?? []);
  const [link] = readDeliveryLinks(text, ruleSet, owed);
  if (link?.kind === 'delivery') return deliveries.some(({ id }) => id === link.id) ? { id: link.id } : null;
  if (link?.kind === 'unknown' && link.document !== null) return { document: link.document };
  if (link?.kind === 'unknown' && link.reason !== 'unreadable') return null;
  // Each line alone: two that name one document are a slip and no rivals.
  const [id] = coverDeliveries([{ key, text, explicit: null }], deliveries, ruleSet).links.keys();
  return id === undefined ? null : { id };
}

/**
 * Reads a table of two columns, as copied from a sheet or saved as CSV. The first column names the document as the column
 * Anexo 13 does («12 final») or in words; a document alone («12», «Documento 8») is the only stage of it that has no date yet.
 *
 * @param deliveries the calendar of the process, with the dates that it has already
 * @example readOwnDates('12 final\t26/07/2024', deliveries, ruleSet, electionDay).dates // => { '12-final' => 2024-07-26 }
 */
export function readOwnDates(
  table: string,
  deliveries: readonly Delivery[],
  ruleSet: RuleSet,
  electionDay: CalendarDate,
): OwnDates {
  const lines = linesOf(table).map((line, key) => ({
    ...line,
    named: namedIn(line.document, key, deliveries, ruleSet),
  }));
  const dayMonthOrder = dayMonthOrderOf(lines.map(({ day }) => day));
  const dates = new Map<DeliveryId, CalendarDate>();
  const lineOf = new Map<DeliveryId, Line>();
  const unread: UnreadLine[] = [];
  const take = (line: Line, id: DeliveryId): void => {
    const reading = readDateCell(line.day, {}, { electionDay, dayMonthOrder });
    const day = dayOfReading(reading);
    if (day === null) unread.push(unreadLine(line, whyUnread(reading)));
    else if (dates.has(id)) unread.push(unreadLine(line, 'repeated'));
    else {
      dates.set(id, day);
      lineOf.set(id, line);
    }
  };
  for (const { named, ...line } of lines) {
    if (named === null) unread.push(unreadLine(line, 'document'));
    else if ('id' in named) take(line, named.id);
  }
  for (const { named, ...line } of lines) {
    if (named === null || 'id' in named) continue;
    const left = deliveries.filter(
      ({ id, document, legal }) => document === named.document && legal === null && !dates.has(id),
    );
    const [only] = left;
    if (only === undefined || left.length > 1) unread.push(unreadLine(line, 'stage'));
    else take(line, only.id);
  }
  for (const { delivery, slip } of slipsOf(dates, deliveries, ruleSet, electionDay)) {
    const line = lineOf.get(delivery);
    if (line !== undefined) unread.push(unreadLine(line, slip));
    dates.delete(delivery);
  }
  return { dates, unread: unread.sort((a, b) => a.line - b.line) };
}

const unreadLine = ({ line, text }: Line, reason: UnreadLine['reason']): UnreadLine => ({
  line,
  text,
  reason,
});

/** What of a table cannot be; a draft after the final version that the calendar has already is out of order too. */
function slipsOf(
  dates: ReadonlyMap<DeliveryId, CalendarDate>,
  deliveries: readonly Delivery[],
  ruleSet: RuleSet,
  electionDay: CalendarDate,
): readonly { readonly delivery: DeliveryId; readonly slip: OwnDateSlip }[] {
  const known = deliveries.flatMap(({ id, legal }) => (legal === null ? [] : [[id, legal] as const]));
  const all = new Map([...known, ...dates]);
  return deliveries.flatMap((delivery) => {
    const slip = ownDateSlip(delivery, all, electionDay, ruleSet);
    if (slip === null) return [];
    const draft = deliveryId({ document: delivery.document, stage: 'draft' });
    const culprit = slip === 'order' && !dates.has(delivery.id) ? draft : delivery.id;
    return dates.has(culprit) ? [{ delivery: culprit, slip }] : [];
  });
}
