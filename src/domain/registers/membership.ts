/** Who is in office in a body, day by day. */
import type { CalendarDate } from '../dates/calendarDate';
import { compareDates, isAfter, isBefore } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { foldText } from '../text/foldText';
import { bodyKey } from './body';
import type { Member } from './records';
import { saysLeft } from './saysLeft';

/** A member's time in office. A blank Alta is "since always", a blank Baja "still". */
export interface Term {
  readonly member: Member;
  readonly appointed: CalendarDate | null;
  readonly departed: CalendarDate | null;
  readonly isTechnicalSecretary: boolean;
}

/** The terms of one body, as counts that answer for any day in logarithmic time. */
export interface BodyTerms {
  /** The body as its first row writes it. */
  readonly name: string;
  readonly terms: readonly Term[];
  readonly specialists: TermCounts;
  readonly secretaries: TermCounts;
}

/** Sorted days on which terms begin and end; `always` counts those with no written beginning. */
export interface TermCounts {
  readonly always: number;
  readonly appointments: readonly CalendarDate[];
  readonly departures: readonly CalendarDate[];
}

/**
 * Whether a position is the technical secretary's.
 * @example isTechnicalSecretary('Secretaría Técnica') // => true
 */
export function isTechnicalSecretary(position: string): boolean {
  const folded = foldText(position);
  return /\bsecretari[ao]\b.*\btecnic[ao]\b/.test(folded) || /^(?:s\.? ?t\.?|sec\.? tec\.?)$/.test(folded);
}

/** Whether a member left on a day that cannot be read: they are in office on none, and their departure fills and leaves no place. */
const leftSomeDay = ({ departed }: Member): boolean =>
  departed?.value.kind === 'notDate' && saysLeft(departed.text);

/** Whether a term covers a day; the day of the departure no longer counts. */
export function coversDay({ appointed, departed, member }: Term, day: CalendarDate): boolean {
  if (leftSomeDay(member)) return false;
  return (appointed === null || !isAfter(appointed, day)) && (departed === null || isAfter(departed, day));
}

/** Groups members by body. A departure before its appointment is a slip with its own rule: such a row counts for no day. */
export function membershipByBody(members: readonly Member[]): ReadonlyMap<string, BodyTerms> {
  const groups = new Map<string, Term[]>();
  for (const member of members) {
    const key = bodyKey(member.body.text);
    const term = termOf(member);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [term]);
    else group.push(term);
  }
  return new Map([...groups].map(([key, terms]) => [key, bodyTerms(terms)]));
}

export function termOf(member: Member): Term {
  return {
    member,
    appointed: member.appointed === null ? null : dayOfReading(member.appointed.value),
    departed: member.departed === null ? null : dayOfReading(member.departed.value),
    isTechnicalSecretary: isTechnicalSecretary(member.position?.text ?? ''),
  };
}

function bodyTerms(terms: readonly Term[]): BodyTerms {
  const counted = terms.filter(
    ({ appointed, departed, member }) =>
      !leftSomeDay(member) && (appointed === null || departed === null || !isBefore(departed, appointed)),
  );
  return {
    name: terms[0]?.member.body.text ?? '',
    terms,
    specialists: countsOf(counted.filter((term) => !term.isTechnicalSecretary)),
    secretaries: countsOf(counted.filter((term) => term.isTechnicalSecretary)),
  };
}

function countsOf(terms: readonly Term[]): TermCounts {
  return {
    always: terms.filter(({ appointed }) => appointed === null).length,
    appointments: sortedDays(terms.map(({ appointed }) => appointed)),
    departures: sortedDays(terms.map(({ departed }) => departed)),
  };
}

function sortedDays(days: readonly (CalendarDate | null)[]): readonly CalendarDate[] {
  return days.filter((day) => day !== null).sort(compareDates);
}
