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
import { shortListInWords } from '../text/lists';
import { foldText } from '../text/foldText';
import { dateOfSession, outcomeOf, sessionInWords, sessionsOf } from './judgedSession';
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
    if (field === null || date === null || day === null || outcomeOf(session) === 'notHeld') continue;
    if (isOfProcess(date, electionDay) && isOfProcess(day, electionDay)) yield { session, date, field, day };
  }
}

/** Types that are called some days before; the others may be called for the same day where it is urgent. */
const CALLED_AHEAD: ReadonlySet<SessionType> = new Set(['ordinary', 'installation', 'solemn']);

function* lateCalls(context: RuleContext): Generator<Hit<SessionPaper>> {
  for (const call of papersOf(context, ({ convocation }) => convocation)) {
    const { session, date, field, day } = call;
    if (isBefore(day, date)) continue;
    const type = sessionType(session.type?.text ?? '');
    const mayBeUrgent = !isAfter(day, date) && type !== null && !CALLED_AHEAD.has(type);
    const hit = { cell: field.cell, subject: session.body.text || null, params: call };
    yield mayBeUrgent ? { ...hit, severity: 'warning' } : hit;
  }
}

/** Meetings have notes rather than minutes that a later session approves. */
const MEETINGS: ReadonlySet<SessionType> = new Set(['workingMeeting', 'partiesMeeting']);

const DONE = /^(?:(?:acta|minuta|ya) )?(?:aprobad|firmad|suscrit)/;
const PENDING =
  /\bpendiente|\ben (?:revision|proceso|elaboracion|firma)|proyecto\b|borrador|\b(?:por|sin) |\bno (?:aprobada|hay)|\bfalta|^no$/;

/** Whether the minutes of a session are missing or not approved yet, by what its cells say. */
function lacksMinutes({ minutes, minutesDate }: Session): boolean {
  const written = foldText(minutes?.text ?? '');
  if (written !== '') return PENDING.test(written) && !DONE.test(written);
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
    const isHeld = session.status === null || outcomeOf(session) === 'held';
    const isMeeting = MEETINGS.has(sessionType(session.type?.text ?? '') ?? 'ordinary');
    if (date === null || isAfter(date, context.cutoff) || !isHeld || isMeeting) continue;
    const key = bodyKey(session.body.text);
    const list = found.get(key);
    if (list === undefined) found.set(key, [{ session, date }]);
    else list.push({ session, date });
  }
  return [...found.values()].map((held) => held.sort((a, b) => compareDates(a.date, b.date)));
}

interface LackingMinutes {
  readonly lacking: readonly HeldSession[];
  /** The day of the last ordinary session, after all of them. */
  readonly last: CalendarDate;
}

/** One hit a body. It is an ordinary session that approves the minutes of those before it. */
function* lackingMinutes(context: RuleContext): Generator<Hit<LackingMinutes>> {
  for (const held of heldByBody(context)) {
    const approving = held.filter(({ session }) => {
      const type = sessionType(session.type?.text ?? '');
      return type === 'ordinary' || type === null;
    });
    const last = approving.at(-1)?.date;
    if (last === undefined || !keepsMinutes(held.map(({ session }) => session))) continue;
    const lacking = held.filter(({ session, date }) => isBefore(date, last) && lacksMinutes(session));
    const [first] = lacking;
    if (first === undefined) continue;
    const { minutes, minutesDate, body } = first.session;
    yield {
      cell: (minutes ?? minutesDate)?.cell ?? null,
      subject: body.text || null,
      params: { lacking, last },
    };
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
      const when = late === 0 ? 'el mismo día de la sesión' : `${daysInWords(late)} después de la sesión`;
      return `La convocatoria de ${sessionInWords(session)} es del ${formatLongDate(day)}, ${when}, y debe ser anterior. Corrija la fecha o documente la causa.`;
    },
    check: lateCalls,
  }),
  defineRule<SessionPaper>({
    id: 'SES-13',
    severity: 'error',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Acta anterior a su sesión',
    sentence: ({ session, day }) =>
      `El acta de ${sessionInWords(session)} tiene fecha ${formatLongDate(day)}, antes de la sesión. Corrija la fecha del acta o la de la sesión.`,
    *check(context) {
      for (const minutes of papersOf(context, ({ minutesDate }) => minutesDate)) {
        if (!isBefore(minutes.day, minutes.date)) continue;
        const { session, field } = minutes;
        yield { cell: field.cell, subject: session.body.text || null, params: minutes };
      }
    },
  }),
  defineRule<LackingMinutes>({
    id: 'SES-14',
    severity: 'warning',
    register: 'sessions',
    source: SOURCES.minutes,
    title: 'Acta pendiente después de la sesión siguiente',
    sentence: ({ lacking, last }) => {
      const sessions = lacking.map(({ session }) => `${sessionInWords(session)} (fila ${session.row})`);
      return `El órgano volvió a sesionar el ${formatLongDate(last)} y no consta aprobada el acta de ${shortListInWords(sessions)}. Sométala a aprobación o, si ya se aprobó, anótelo en Acta.`;
    },
    check: lackingMinutes,
  }),
];
