/** Which sessions count on from each other, so that a number can be missing between them or be there twice. */
import { isOfProcess } from '../anexo13/processDays';
import type { CalendarDate } from '../dates/calendarDate';
import { isBefore } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { bodyKey } from '../registers/body';
import type { CellRef } from '../registers/cell';
import type { Session } from '../registers/records';
import { readSessionNumber } from '../registers/sessionNumber';
import type { SessionType } from '../registers/sessionType';
import { sessionType } from '../registers/sessionType';

/** A session with its number, and the cell that gives it. */
export interface NumberedSession {
  readonly session: Session;
  readonly type: SessionType;
  readonly number: number;
  readonly date: CalendarDate | null;
  readonly cell: CellRef;
}

/** Sessions of one body and type that count on from each other. */
export interface SessionSeries {
  readonly sessions: readonly NumberedSession[];
  /** Someone wrote a number that is none: it may be the one that seems to be missing. */
  readonly hasUnreadable: boolean;
}

/**
 * The sessions of a process in series: by body and type, and by year where the numbers begin again. Those whose type is
 * not known, or whose date lies outside the process, have findings of their own and belong to none.
 */
export function* sessionSeries(
  sessions: readonly Session[],
  electionDay: CalendarDate | null,
): Generator<SessionSeries> {
  const groups = new Map<string, { sessions: NumberedSession[]; hasUnreadable: boolean }>();
  for (const session of sessions) {
    const date = session.date === null ? null : dayOfReading(session.date.value);
    const type = sessionType(session.type?.text ?? '');
    if (type === null || (date !== null && !isOfProcess(date, electionDay))) continue;
    // Without a number of its own, the type may bear it: "Tercera sesión extraordinaria".
    const field = (session.number?.text ?? '') === '' ? session.type : session.number;
    const number = readSessionNumber(field?.text ?? '');
    const key = `${bodyKey(session.body.text)}/${type}`;
    const series = groups.get(key) ?? { sessions: [], hasUnreadable: false };
    groups.set(key, series);
    if (number === 'unreadable') series.hasUnreadable = true;
    else if (number !== null && field !== null) {
      series.sessions.push({ session, type, number, date, cell: field.cell });
    }
  }
  for (const series of groups.values()) yield* byRestart(series);
}

/**
 * Some bodies number their sessions by calendar year. Where the earliest session of a later year is the first again, a
 * new series begins with that year; a first one repeated within a year stays what it is.
 */
function* byRestart({ sessions, hasUnreadable }: SessionSeries): Generator<SessionSeries> {
  const firstOfYear = new Map<number, NumberedSession & { readonly date: CalendarDate }>();
  for (const session of sessions) {
    const { date } = session;
    if (date === null) continue;
    const first = firstOfYear.get(date.year);
    if (first === undefined || isBefore(date, first.date)) firstOfYear.set(date.year, { ...session, date });
  }
  const [, ...laterYears] = [...firstOfYear.keys()].sort((a, b) => a - b);
  const restarts = laterYears.filter((year) => firstOfYear.get(year)?.number === 1);
  const parts = [0, ...restarts].map((): NumberedSession[] => []);
  for (const session of sessions) {
    const year = session.date?.year ?? 0;
    parts[restarts.filter((restart) => restart <= year).length]?.push(session);
  }
  for (const part of parts) yield { sessions: part, hasUnreadable };
}
