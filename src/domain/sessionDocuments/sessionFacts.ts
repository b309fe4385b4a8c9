/** The data of one session from all registers, gathered once for its documents. */
import type { CalendarDate } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import type { BodyKind } from '../registers/body';
import { bodyKey, bodyKind } from '../registers/body';
import { isTechnicalSecretary } from '../registers/membership';
import { isMemberInOffice } from '../registers/inOffice';
import type { Registers, Session } from '../registers/records';
import { inReportOrder, isPresidency } from '../report/content/order';
import type { OrderPoint } from '../registers/orderOfTheDay';
import { orderOfTheDayItems } from '../registers/orderOfTheDay';
import { sessionType } from '../registers/sessionType';
import { lineOf } from '../report/texts/prose';
import { BLANKS } from '../report/texts/reportTexts';
import { sessionFullName } from '../report/texts/sessionFullName';

export interface MemberThatDay {
  readonly name: string;
  readonly position: string;
}

export interface SessionFacts {
  /** `Tercera sesión extraordinaria del COTAPREP`. */
  readonly name: string;
  /** The body as the row writes it; `''` when the cell is blank. */
  readonly body: string;
  readonly bodyKind: BodyKind | null;
  readonly day: CalendarDate;
  /** The day the call was sent; `null` when the register has none. */
  readonly convocation: CalendarDate | null;
  /** As registered; none when its cell is blank. */
  readonly orderOfTheDay: readonly OrderPoint[];
  /** A working meeting with the parties, or any session of a commission or council, in which they have a seat. */
  readonly hasParties: boolean;
  /** In office that day: the presidency first, the technical secretary last, the others by name. */
  readonly members: readonly MemberThatDay[];
  /** Those of {@link members} who are not the technical secretary. */
  readonly specialists: number;
  readonly president: MemberThatDay | null;
  readonly secretary: MemberThatDay | null;
  readonly institution: string;
}

/** Gathers the facts of a session; `null` when its date cannot be read. */
export function sessionFacts(registers: Registers, session: Session): SessionFacts | null {
  const day = session.date && dayOfReading(session.date.value);
  if (day === null) return null;
  const key = bodyKey(session.body.text);
  const members = (inReportOrder(registers).members?.rows ?? [])
    .filter((member) => bodyKey(member.body.text) === key && isMemberInOffice(member, day))
    .map((member) => ({ name: lineOf(member.name), position: lineOf(member.position) }))
    .filter(({ name }) => name !== '');
  return {
    name: sessionFullName(session),
    body: lineOf(session.body),
    bodyKind: bodyKind(session.body.text),
    day,
    convocation: session.convocation && dayOfReading(session.convocation.value),
    orderOfTheDay: orderOfTheDayItems(session.orderOfTheDay?.text ?? ''),
    hasParties:
      bodyKind(session.body.text) !== 'cotaprep' || sessionType(lineOf(session.type)) === 'partiesMeeting',
    members,
    specialists: members.filter(({ position }) => !isTechnicalSecretary(position)).length,
    president: members.find(({ position }) => isPresidency(position)) ?? null,
    secretary: members.find(({ position }) => isTechnicalSecretary(position)) ?? null,
    institution: lineOf(registers.process?.data.institution ?? null) || BLANKS.institution,
  };
}
