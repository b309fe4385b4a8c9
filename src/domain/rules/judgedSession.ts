/** What every rule of the sessions asks of a session: its day, how it turned out, how a sentence names it. */
import type { CalendarDate } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate } from '../dates/spanishFormat';
import type { Session } from '../registers/records';
import type { SessionOutcome } from '../registers/sessionType';
import { sessionOutcome } from '../registers/sessionType';
import type { RuleContext } from './rule';
import { ofBody } from './wording';

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

/**
 * How a sentence names a session: by its body and day, or by its row where it has no date.
 * @example sessionInWords(session) // => 'la sesión del COTAPREP del 6 de noviembre de 2023'
 */
export function sessionInWords(session: Session): string {
  const date = dateOfSession(session);
  const when = date === null ? `de la fila ${session.row}` : `del ${formatLongDate(date)}`;
  return session.body.text === '' ? `la sesión ${when}` : `la sesión ${ofBody(session.body.text)} ${when}`;
}
