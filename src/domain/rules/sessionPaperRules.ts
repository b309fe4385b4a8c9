/** Rules of the papers of a session: its call and its minutes, each by its day. */
import { isOfProcess } from '../anexo13/processDays';
import type { CalendarDate } from '../dates/calendarDate';
import { compareDates, daysBetween, isAfter, isBefore } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate } from '../dates/spanishFormat';
import { bodyKey } from '../registers/body';
import type { DateField } from '../registers/cell';
import type { Session } from '../registers/records';
import type { SessionType } from '../registers/sessionType';
import { sessionType } from '../registers/sessionType';
import { shortListInWords } from '../text/otherLists';
import { foldText } from '../text/foldText';
import { sessionsOf } from './judgedSession';
import { sessionInWords } from './sessionInWords';
import { FIELDS } from '../registers/registerNames';
import { dateOfSession, hasApprovedMinutes, isCalledOff, sessionOutcome } from '../registers/sessionOutcome';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { daysInWords } from './wording';

interface SessionPaper {
  readonly session: Session;
  readonly date: CalendarDate;
  readonly field: DateField;
  readonly day: CalendarDate;
}

/**
 * The sessions whose paper has a day. A day outside the process is a slip in the year with a finding of its own, and what
 * was deferred or cancelled keeps the papers of a day on which it was not held.
 */
function* papersOf(
  context: RuleContext,
  paper: (session: Session) => DateField | null,
): Generator<SessionPaper> {
  const { electionDay } = context;
  for (const session of sessionsOf(context)) {
    const field = paper(session);
    const date = dateOfSession(session);
    const day = field === null ? null : dayOfReading(field.value);
    if (field === null || date === null || day === null || isCalledOff(session)) continue;
    if (isOfProcess(date, electionDay) && isOfProcess(day, electionDay)) yield { session, date, field, day };
  }
}

function* lateCalls(context: RuleContext): Generator<Hit<SessionPaper>> {
  for (const call of papersOf(context, ({ convocation }) => convocation)) {
    const { session, date, field, day } = call;
    if (isBefore(day, date)) continue;
    const hit = { cell: field.cell, subject: session.body.text || null, params: call };
    // How many days before is not known: on the same day it is only unusual.
    yield isAfter(day, date) ? hit : { ...hit, severity: 'warning' };
  }
}

/** Meetings have notes rather than minutes that a later session approves. */
const MEETINGS: ReadonlySet<SessionType> = new Set(['workingMeeting', 'partiesMeeting']);

const PENDING =
  /\bpendiente|\ben (?:revision|proceso|elaboracion|firma)|proyecto\b|borrador|\b(?:por|sin) |\bno (?:aprobada|hay)|\bfalta|^no$/;

/** Whether the minutes of a session are missing or not approved yet, by what its cells say. */
function lacksMinutes(session: Session): boolean {
  const { minutes, minutesDate } = session;
  const written = foldText(minutes?.text ?? '');
  if (written !== '') return PENDING.test(written) && !hasApprovedMinutes(session);
  return minutesDate === null || minutesDate.text === '';
}

/** Whether anyone of the body writes down the minutes: a column that nobody fills in says nothing. */
function keepsMinutes(sessions: readonly Session[]): boolean {
  return sessions.some(({ minutes, minutesDate }) => (minutes?.text || minutesDate?.text || '') !== '');
}

interface HeldSession {
  readonly session: Session;
  readonly date: CalendarDate;
}

/** The sessions of each body that were held up to the cut-off, by day. */
function heldByBody(context: RuleContext): Iterable<readonly HeldSession[]> {
  const found = new Map<string, HeldSession[]>();
  for (const session of sessionsOf(context)) {
    const date = dateOfSession(session);
    const outcome = sessionOutcome(session, context.cutoff);
    const isHeld = outcome === 'held' || outcome === 'unsaid';
    const isMeeting = MEETINGS.has(sessionType(session.type?.text ?? '') ?? 'ordinary');
    if (date === null || !isHeld || isMeeting) continue;
    const key = bodyKey(session.body.text);
    const list = found.get(key);
    if (list === undefined) found.set(key, [{ session, date }]);
    else list.push({ session, date });
  }
  return [...found.values()].map((held) => held.sort((a, b) => compareDates(a.date, b.date)));
}

interface LackingMinutes {
  readonly lacking: readonly HeldSession[];
  /** The day of the last ordinary session, after all of them; `null` where they only lie long since. */
  readonly last: CalendarDate | null;
  /** Days from the oldest of them to the cut-off. */
  readonly days: number;
}

/** Natural days after a session from which its missing minutes are told although the body has not met again: a practice. */
const MINUTES_DAYS = 30;

/** Whether the body of sessions has another one planned, which will approve their minutes. */
function isToMeet([first]: readonly HeldSession[], context: RuleContext): boolean {
  return sessionsOf(context).some((session) => {
    const date = dateOfSession(session);
    const isSameBody = bodyKey(session.body.text) === bodyKey(first?.session.body.text ?? '');
    return isSameBody && date !== null && isAfter(date, context.cutoff) && !isCalledOff(session);
  });
}

/** One hit a body. It is an ordinary session that approves the minutes of those before it. */
function* lackingMinutes(context: RuleContext): Generator<Hit<LackingMinutes>> {
  for (const held of heldByBody(context)) {
    const approving = held.filter(({ session }) => {
      const type = sessionType(session.type?.text ?? '');
      return type === 'ordinary' || type === null;
    });
    if (!keepsMinutes(held.map(({ session }) => session))) continue;
    const last = approving.at(-1)?.date ?? null;
    const isFollowed = ({ date }: HeldSession): boolean => last !== null && isBefore(date, last);
    const most = isToMeet(held, context) ? Infinity : MINUTES_DAYS;
    const lacking = held.filter(
      (one) => lacksMinutes(one.session) && (isFollowed(one) || daysBetween(one.date, context.cutoff) > most),
    );
    const [first] = lacking;
    if (first === undefined) continue;
    const { minutes, minutesDate, body } = first.session;
    yield {
      cell: (minutes ?? minutesDate)?.cell ?? null,
      subject: body.text || null,
      params: {
        lacking,
        last: lacking.every(isFollowed) ? last : null,
        days: daysBetween(first.date, context.cutoff),
      },
    };
  }
}

/** A day of the minutes that cannot be: before the session, or still to come at the cut-off. */
interface MinutesSlip extends SessionPaper {
  readonly cutoff: CalendarDate | null;
}

function* minutesSlips(context: RuleContext): Generator<Hit<MinutesSlip>> {
  for (const minutes of papersOf(context, ({ minutesDate }) => minutesDate)) {
    const isEarly = isBefore(minutes.day, minutes.date);
    if (!isEarly && !isAfter(minutes.day, context.cutoff)) continue;
    // A session still to come has its own finding where it is said to be held.
    if (!isEarly && isAfter(minutes.date, context.cutoff)) continue;
    const { session, field } = minutes;
    const hit = {
      cell: field.cell,
      subject: session.body.text || null,
      params: { ...minutes, cutoff: isEarly ? null : context.cutoff },
    };
    yield isEarly ? hit : { ...hit, severity: 'warning' };
  }
}

export const SESSION_PAPER_RULES: readonly Rule[] = [
  defineRule<SessionPaper>({
    id: 'SES-12',
    severity: 'error',
    register: 'sessions',
    source: SOURCES.call,
    title: 'Convocatoria que no es anterior a la sesión',
    sentence: ({ session, date, day }) => {
      const late = daysBetween(date, day);
      const call = `La convocatoria de ${sessionInWords(session)} es del ${formatLongDate(day)}`;
      return late === 0
        ? `${call}, el mismo día de la sesión. Confirme la fecha o documente la urgencia.`
        : `${call}, ${daysInWords(late)} después de la sesión, y debe ser anterior. Corrija la fecha o documente la causa.`;
    },
    check: lateCalls,
  }),
  defineRule<MinutesSlip>({
    id: 'SES-13',
    severity: 'error',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Fecha del acta que no puede ser',
    sentence: ({ session, day, cutoff }) =>
      cutoff === null
        ? `El acta de ${sessionInWords(session)} tiene fecha ${formatLongDate(day)}, antes de la sesión. Corrija la fecha del acta o la de la sesión.`
        : `El acta de ${sessionInWords(session)} tiene fecha ${formatLongDate(day)}, posterior a la fecha de corte (${formatLongDate(cutoff)}). Corrija la fecha si es un error.`,
    check: minutesSlips,
  }),
  defineRule<LackingMinutes>({
    id: 'SES-14',
    severity: 'warning',
    register: 'sessions',
    source: SOURCES.minutes,
    title: 'Acta que sigue pendiente',
    sentence: ({ lacking, last, days }) => {
      const sessions = lacking.map(({ session }) => `${sessionInWords(session)} (fila ${session.row})`);
      const what = `consta aprobada el acta de ${shortListInWords(sessions)}`;
      const since =
        last === null
          ? `No ${what}, ${daysInWords(days)} después${lacking.length === 1 ? '' : ' de la primera'}.`
          : `El órgano volvió a sesionar el ${formatLongDate(last)} y no ${what}.`;
      return `${since} Sométala a aprobación o, si ya se aprobó, anótelo en ${FIELDS.sessions.minutes}.`;
    },
    check: lackingMinutes,
  }),
];
