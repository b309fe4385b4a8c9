/** What every rule of the sessions asks of a session: its day and how it turned out. */
import type { CalendarDate } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import type { Session } from '../registers/records';
import type { SessionOutcome } from '../registers/sessionType';
import { sessionOutcome } from '../registers/sessionType';
import type { RuleContext } from './rule';

/** The sessions of the workbook, in the order of their sheets; none without the register. */
export function sessionsOf({ registers }: Pick<RuleContext, 'registers'>): readonly Session[] {
  return registers.sessions?.rows ?? [];
}

/** The day of a session, or `null` where none can be read. */
export function dateOfSession(session: Session): CalendarDate | null {
  return session.date === null ? null : dayOfReading(session.date.value);
}

/** What the column Estado of a session declares; open without the column. */
export function outcomeOf(session: Session): SessionOutcome {
  return sessionOutcome(session.status?.text ?? '');
}
