/** What became of a session: what its Estado declares and what its row records of it. */
import type { CalendarDate } from '../dates/calendarDate';
import { isAfter, isBefore } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { foldText } from '../text/foldText';
import { hasAnyKey } from './shortAgreementKey';
import type { Session } from './records';
import { declaredOutcome } from './sessionType';

/**
 * `ahead` is a session of a day after the cut-off. `open` is a past one of which the register does not say how it turned out, though
 * it has a column for that; `unsaid` is the same of a register without the column.
 */
export type SessionOutcome = 'held' | 'notHeld' | 'ahead' | 'open' | 'unsaid';

const APPROVED_MINUTES = /^(?:(?:acta|minuta|ya) )?(?:aprobad|firmad|suscrit)/;
const TOOK_AGREEMENT = /\baprob(?:o|aron|ad[oa]s?)\b/;

/** Whether the cell of the minutes says that they are approved or signed. */
export function hasApprovedMinutes({ minutes }: Session): boolean {
  return APPROVED_MINUTES.test(foldText(minutes?.text ?? ''));
}

/** The day of a session, or `null` where none can be read. */
export function dateOfSession(session: Session): CalendarDate | null {
  return session.date === null ? null : dayOfReading(session.date.value);
}

/** Whether a session is declared cancelled or deferred. */
export function isCalledOff({ status }: Session): boolean {
  return declaredOutcome(status?.text ?? '') === 'notHeld';
}

/** Whether the row has what only a session that was held leaves: who attended, agreements taken, its minutes. */
export function isRecordedAsHeld(session: Session): boolean {
  const { attendants, agreements, minutesDate } = session;
  const date = dateOfSession(session);
  const minutesDay = minutesDate === null ? null : dayOfReading(minutesDate.value);
  const taken = agreements?.value || (agreements?.text ?? '');
  return (
    (attendants?.value ?? 0) > 0 ||
    hasAnyKey(taken) ||
    TOOK_AGREEMENT.test(foldText(taken)) ||
    hasApprovedMinutes(session) ||
    (minutesDay !== null && date !== null && !isBefore(minutesDay, date))
  );
}

/**
 * What became of a session up to a day. What Estado declares counts first; else what the row records of a past session.
 * @example sessionOutcome(session, cutoff) // => 'held', of a past session with «Asistentes: 4» and no column Estado
 */
export function sessionOutcome(session: Session, cutoff: CalendarDate): SessionOutcome {
  const declared = declaredOutcome(session.status?.text ?? '');
  const date = dateOfSession(session);
  if (declared === 'notHeld') return 'notHeld';
  if (date !== null && isAfter(date, cutoff)) return 'ahead';
  if (declared === 'held' || (date !== null && isRecordedAsHeld(session))) return 'held';
  return session.status === null ? 'unsaid' : 'open';
}
