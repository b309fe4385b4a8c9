/** What people decided in the calendar of Anexo 13: read from its rows, by delivery, whatever order they stand in. */
import type { DeliveryId } from '../anexo13/calendar';
import type { UnknownLinkReason } from '../coverage/deliveryLink';
import { readDeliveryLinks } from '../coverage/deliveryLink';
import { isOfProcess } from '../anexo13/processDays';
import type { RuleSet } from '../anexo13/ruleSet';
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import { isAfter } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { foldText } from '../text/foldText';
import type { TextField } from '../registers/cell';
import { formatOutlineNumber, readActivityNumber } from '../registers/outlineNumber';
import type { CalendarRow } from '../registers/records';
import type { Verification } from './assessment';

/** What «Actividad vinculada» says. */
export type WrittenLink =
  | { readonly kind: 'activity'; readonly number: string }
  /** A person says that no activity answers it. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unreadable' };

/** What «¿Aplica?» says. */
export type Applies = 'yes' | 'no' | 'blank' | 'unreadable';

/** The row of one delivery, read. */
export interface CalendarEntry {
  readonly row: CalendarRow;
  /** The adjusted date; null when there is none or it cannot be read. */
  readonly adjustedDate: CalendarDate | null;
  readonly hasAdjustmentReason: boolean;
  readonly applies: Applies;
  readonly hasAppliesReason: boolean;
  readonly link: WrittenLink | null;
  /** The day by the own plan of an extraordinary process. */
  readonly ownDate: CalendarDate | null;
  /** Who and when; null while one of the two is missing, or the day is still to come. */
  readonly verified: Verification | null;
  /** Why what is written verifies nothing; null where nothing is written, or it does. */
  readonly verificationSlip: VerificationSlip | null;
}

/** What keeps a verification from counting: no name, no day that can be read, or a day still to come. */
export type VerificationSlip = 'noName' | 'noDay' | 'future';

/** A row that answers for no delivery of the process, or for one that has a row already. */
export interface StrayCalendarRow {
  readonly row: CalendarRow;
  readonly reason: UnknownLinkReason | 'repeated';
}

export interface CalendarEntries {
  /** Of several rows for one delivery the first counts. */
  readonly byDelivery: ReadonlyMap<DeliveryId, CalendarEntry>;
  readonly strays: readonly StrayCalendarRow[];
}

const YES = /^(?:si|s|x|aplica|si aplica|✓|✔|✔️|☑)$/;
const NO = /^(?:no|n|no aplica|n ?[/.] ?a\.?|na)$/;
const NOBODY =
  /^(?:ningun[ao]?|nadie|no|no hay|no tiene|no aplica|n ?[/.] ?a\.?|sin actividad|ninguna actividad|-+)$/;

/** A dash says that there is nothing to say. */
function isWritten(field: TextField | null): boolean {
  return field !== null && !/^[-. ]*$/.test(foldText(field.value));
}

/**
 * Reads «¿Aplica?».
 * @example readApplies('Sí') // => 'yes'
 * @example readApplies('No aplica') // => 'no'
 */
export function readApplies(text: string): Applies {
  const folded = foldText(text).replace(/[.,;]+$/, '');
  if (folded === '' || /^-+$/.test(folded)) return 'blank';
  if (YES.test(folded)) return 'yes';
  return NO.test(folded) ? 'no' : 'unreadable';
}

/**
 * Reads «Actividad vinculada»; null when it is blank.
 * @example readWrittenLink('Actividad 6.1.') // => { kind: 'activity', number: '6.1' }
 * @example readWrittenLink('—') // => { kind: 'nobody' }
 */
export function readWrittenLink(text: string): WrittenLink | null {
  const folded = foldText(text);
  if (folded === '') return null;
  if (NOBODY.test(folded.replace(/\.$/, ''))) return { kind: 'nobody' };
  const number = readActivityNumber(folded);
  return number === null ? { kind: 'unreadable' } : { kind: 'activity', number: formatOutlineNumber(number) };
}

function verificationOf(
  { verifiedBy, verifiedOn }: CalendarRow,
  today: CalendarDate | null,
): Pick<CalendarEntry, 'verified' | 'verificationSlip'> {
  const on = verifiedOn && dayOfReading(verifiedOn.value);
  const by = verifiedBy !== null && isWritten(verifiedBy) ? verifiedBy.value : null;
  const hasDay = verifiedOn !== null && !['blank', 'word'].includes(verifiedOn.value.kind);
  const slip = (verificationSlip: VerificationSlip | null) => ({ verified: null, verificationSlip });
  if (by === null) return slip(hasDay ? 'noName' : null);
  if (on === null) return slip('noDay');
  if (today !== null && isAfter(on, today)) return slip('future');
  return { verified: { by, on }, verificationSlip: null };
}

function readEntry(row: CalendarRow, today: CalendarDate | null): CalendarEntry {
  return {
    row,
    adjustedDate: row.adjustedDate && dayOfReading(row.adjustedDate.value),
    ownDate: row.ownDate && dayOfReading(row.ownDate.value),
    hasAdjustmentReason: isWritten(row.adjustmentReason),
    applies: readApplies(row.applies?.value ?? ''),
    hasAppliesReason: isWritten(row.appliesReason),
    link: readWrittenLink(row.activity?.value ?? ''),
    ...verificationOf(row, today),
  };
}

/**
 * Reads the rows of the calendar. A row is known by its document and stage, never by its place.
 *
 * @param owed the months that owe a monthly report, from `reportedMonths`
 * @param today the day after which nothing can have been verified; without it every day counts
 * @example readCalendarEntries(rows, ruleSet, owed).byDelivery.get('4-final')?.applies // => 'yes'
 */
export function readCalendarEntries(
  rows: readonly CalendarRow[],
  ruleSet: RuleSet,
  owed: readonly MonthKey[],
  today: CalendarDate | null = null,
): CalendarEntries {
  const byDelivery = new Map<DeliveryId, CalendarEntry>();
  const strays: StrayCalendarRow[] = [];
  for (const row of rows) {
    const [link, ...others] = readDeliveryLinks(`${row.document.text} ${row.stage.text}`, ruleSet, owed);
    // Documents with no date of their own are nobody's slip, and neither is a note below the calendar.
    if (link === undefined || link.kind === 'undated') continue;
    if (link.kind !== 'delivery' || others.length > 0) {
      const reason = link.kind === 'unknown' ? link.reason : 'unreadable';
      if (reason !== 'unreadable' || row.stage.text !== '') strays.push({ row, reason });
    } else if (byDelivery.has(link.id)) strays.push({ row, reason: 'repeated' });
    else byDelivery.set(link.id, readEntry(row, today));
  }
  return { byDelivery, strays };
}

/** The adjusted date where it counts: with a reason, and near enough to the election day to be one of its process. */
export function adjustedDateOf(
  entry: CalendarEntry | undefined,
  electionDay: CalendarDate | null,
): CalendarDate | null {
  if (!entry?.hasAdjustmentReason || entry.adjustedDate === null) return null;
  return isOfProcess(entry.adjustedDate, electionDay) ? entry.adjustedDate : null;
}

/** Whether a person said that the delivery does not apply, with a reason: without one it is still asked for. */
export function isNotApplicable(entry: CalendarEntry | undefined): boolean {
  return entry?.applies === 'no' && entry.hasAppliesReason;
}

/** The days of the process's own plan, by delivery, as the calendar sheet has them. */
export function ownDatesOf({ byDelivery }: CalendarEntries): ReadonlyMap<DeliveryId, CalendarDate> {
  const dates = new Map<DeliveryId, CalendarDate>();
  for (const [id, { ownDate }] of byDelivery) if (ownDate !== null) dates.set(id, ownDate);
  return dates;
}
