/** Rules of the sessions: what they are, how they are numbered, when they were held and who could be there. */
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import {
  compareDates,
  compareMonths,
  isAfter,
  isBefore,
  lastDay,
  monthOf,
  shiftMonth,
} from '../dates/calendarDate';
import { isOfProcess } from '../anexo13/processDays';
import type { AssessedActivity } from '../assessment/assessment';
import { leastAttendants, QUORUMS } from '../assessment/quorum';
import type { Quorum } from '../assessment/quorum';
import { isFinished } from '../assessment/status';
import { formatLongDate, formatMonth } from '../dates/spanishFormat';
import { ordinalFeminine } from '../dates/spanishOrdinals';
import { agreementMentions, parseAgreementKey } from '../registers/agreementKey';
import { BODY_NAMES, bodyKey, bodyKind } from '../registers/body';
import type { CellRef } from '../registers/cell';
import { inOffice } from '../registers/inOffice';
import type { BodyTerms } from '../registers/membership';
import type { Session } from '../registers/records';
import type { SessionType } from '../registers/sessionType';
import { declaredOutcome, SESSION_TYPE_NAMES, sessionType } from '../registers/sessionType';
import { orderOfTheDayItems } from '../registers/orderOfTheDay';
import { foldText } from '../text/foldText';
import { listInWords } from '../text/lists';
import { shortListInWords } from '../text/otherLists';
import { sessionsOf } from './judgedSession';
import { sessionInWords } from './sessionInWords';
import { FIELDS, SHEETS } from '../registers/registerNames';
import { dateOfSession, isCalledOff, sessionOutcome } from '../registers/sessionOutcome';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import type { NumberedSession, SessionSeries } from './sessionSeries';
import { sessionSeries } from './sessionSeries';
import { SOURCES } from './sources';
import { activityInWords, capitalised, countOf, ofBody, quoted, rowsInWords } from './wording';

interface DatedSession {
  readonly session: Session;
  readonly date: CalendarDate;
}

/** Sessions of the COTAPREP with a date, but for those that were cancelled or deferred. */
function cotaprepSessions(context: RuleContext): readonly DatedSession[] {
  return sessionsOf(context).flatMap((session) => {
    const date = dateOfSession(session);
    if (date === null || bodyKind(session.body.text) !== 'cotaprep') return [];
    return isCalledOff(session) ? [] : [{ session, date }];
  });
}

function installationDay(sessions: readonly DatedSession[]): CalendarDate | null {
  const days = sessions
    .filter(({ session }) => sessionType(session.type?.text ?? '') === 'installation')
    .map(({ date }) => date);
  return days.sort(compareDates)[0] ?? null;
}

/**
 * Whole months with no ordinary session, from the one after the installation to the election's. A register without the
 * installation, which many keep month by month, says nothing about other months than those between its own sessions.
 */
export function monthsWithoutOrdinarySession(context: RuleContext): readonly MonthKey[] {
  const sessions = cotaprepSessions(context);
  const held = new Set(
    sessions
      .filter(({ session }) => sessionType(session.type?.text ?? '') === 'ordinary')
      .map(({ date }) => monthOf(date)),
  );
  const months: MonthKey[] = [];
  const { first, last } = judgedMonths(sessions, context);
  for (let month = first; month !== null && compareMonths(month, last) <= 0; month = shiftMonth(month, 1)) {
    if (isAfter(lastDay(month), context.cutoff)) break;
    if (!held.has(month)) months.push(month);
  }
  return months;
}

function judgedMonths(
  sessions: readonly DatedSession[],
  { electionDay, cutoff }: RuleContext,
): { readonly first: MonthKey | null; readonly last: MonthKey } {
  const installed = installationDay(sessions);
  const ofElection = monthOf(electionDay ?? cutoff);
  if (installed !== null) return { first: shiftMonth(monthOf(installed), 1), last: ofElection };
  const own = sessions.flatMap(({ session, date }) =>
    sessionType(session.type?.text ?? '') === 'ordinary' && isOfProcess(date, electionDay)
      ? monthOf(date)
      : [],
  );
  const ordered = [...own].sort(compareMonths);
  const last = ordered.at(-1) ?? ofElection;
  return { first: ordered[0] ?? null, last: compareMonths(last, ofElection) < 0 ? last : ofElection };
}

/** A type of session as the name of one: "la tercera sesión extraordinaria". */
const TYPE_WORDS: Readonly<Record<SessionType, string>> = {
  ordinary: 'sesión ordinaria',
  extraordinary: 'sesión extraordinaria',
  installation: 'sesión de instalación',
  workingMeeting: 'reunión de trabajo',
  partiesMeeting: 'reunión de trabajo con partidos',
  solemn: 'sesión solemne',
  special: 'sesión especial',
  permanent: 'sesión permanente',
};

type NumberingSlip =
  | {
      readonly kind: 'repeated';
      readonly sessions: readonly NumberedSession[];
      readonly last: NumberedSession;
      /** The number that is missing after it, which one of them will bear. */
      readonly missing: number | null;
    }
  | { readonly kind: 'gap'; readonly before: number; readonly next: NumberedSession }
  | { readonly kind: 'order'; readonly before: NumberedSession; readonly next: NumberedSession }
  | { readonly kind: 'installations'; readonly sessions: readonly Session[] };

function* numberingSlips(context: RuleContext): Generator<Hit<NumberingSlip>> {
  for (const series of sessionSeries(sessionsOf(context), context.electionDay)) {
    yield* slipsOfSeries(series);
    yield* outOfOrder(series);
  }
  yield* secondInstallations(context);
}

/** The first session of a series that was held before one of a lower number. */
function* outOfOrder({ sessions }: SessionSeries): Generator<Hit<NumberingSlip>> {
  const held = sessions.filter(({ session, date }) => date !== null && !isCalledOff(session));
  const numbered = [...held].sort((a, b) => a.number - b.number);
  for (const [index, next] of numbered.entries()) {
    const before = numbered[index - 1];
    if (before === undefined || before.number === next.number || !before.date || !next.date) continue;
    if (!isBefore(next.date, before.date)) continue;
    yield hitOnNumber(next, { kind: 'order', before, next });
    return;
  }
}

/** A body is installed once: the sessions of each that are called an installation, where they are several. */
function* secondInstallations(context: RuleContext): Generator<Hit<NumberingSlip>> {
  const byBody = new Map<string, Session[]>();
  for (const session of sessionsOf(context)) {
    if (sessionType(session.type?.text ?? '') !== 'installation' || isCalledOff(session)) continue;
    const key = foldText(session.body.text);
    byBody.set(key, [...(byBody.get(key) ?? []), session]);
  }
  for (const sessions of byBody.values()) {
    const [, second] = sessions;
    if (second === undefined) continue;
    const cell = second.type?.cell ?? second.body.cell;
    yield { cell, subject: second.body.text || null, params: { kind: 'installations', sessions } };
  }
}

function* slipsOfSeries({ sessions, hasUnreadable }: SessionSeries): Generator<Hit<NumberingSlip>> {
  let before: number | null = null;
  const numbers = byNumber(sessions);
  for (const [index, [number, list]] of numbers.entries()) {
    // A session that was deferred gives its number to the one held in its place.
    const counted = list.filter(({ session }) => !isCalledOff(session));
    const [next] = list;
    const [, second] = counted;
    if (second !== undefined) {
      const following = numbers[index + 1]?.[0] ?? number;
      const missing = following === number + 2 && counted.length === 2 ? number + 1 : null;
      yield hitOnNumber(second, { kind: 'repeated', sessions: counted, last: second, missing });
      if (missing !== null) {
        before = missing;
        continue;
      }
    }
    // What comes before the first number of the register may lie in an earlier month's workbook.
    if (next !== undefined && before !== null && number > before + 1 && !hasUnreadable) {
      yield hitOnNumber(next, { kind: 'gap', before, next });
    }
    before = number;
  }
}

/** The sessions of each number, from the lowest. */
function byNumber(
  sessions: readonly NumberedSession[],
): readonly (readonly [number: number, sessions: readonly NumberedSession[]])[] {
  const found = new Map<number, NumberedSession[]>();
  for (const session of sessions) {
    const list = found.get(session.number);
    if (list === undefined) found.set(session.number, [session]);
    else list.push(session);
  }
  return [...found].sort(([a], [b]) => a - b);
}

function hitOnNumber({ cell, session }: NumberedSession, params: NumberingSlip): Hit<NumberingSlip> {
  return { cell, subject: session.body.text || null, params };
}

/** "sesión ordinaria del COTAPREP". */
function kindInWords({ session, type }: NumberedSession): string {
  const { text } = session.body;
  return text === '' ? TYPE_WORDS[type] : `${TYPE_WORDS[type]} ${ofBody(text)}`;
}

const dayInBrackets = ({ date }: NumberedSession): string =>
  date === null ? '' : ` (${formatLongDate(date)})`;

/** "falta la segunda", "faltan la segunda y la tercera", "faltan de la segunda a la sexta". */
function missingSessions(before: number, next: number): string {
  const first = `la ${ordinalFeminine(before + 1)}`;
  const last = `la ${ordinalFeminine(next - 1)}`;
  const count = next - before - 1;
  if (count === 1) return `falta ${first}. Regístrela`;
  return `${count === 2 ? `faltan ${first} y ${last}` : `faltan de ${first} a ${last}`}. Regístrelas`;
}

interface TooMany {
  readonly kind: 'tooMany';
  readonly session: Session;
  readonly attendants: number;
  /** Without the technical secretary. */
  readonly members: number;
  /** `uncounted` where the sessions of the body count its members alone. */
  readonly secretary: 'counted' | 'none' | 'uncounted';
}

const SECRETARY_TOO: Readonly<Record<TooMany['secretary'], readonly [before: string, after: string]>> = {
  counted: [' y secretaría técnica', ''],
  none: ['', ''],
  uncounted: ['', ', sin contar la secretaría técnica, como en las demás sesiones'],
};

function tooManyInWords({ session, attendants, members, secretary }: TooMany): string {
  const [too, apart] = SECRETARY_TOO[secretary];
  return `En ${sessionInWords(session)} se ${attendants === 1 ? 'anota' : 'anotan'} ${countOf(attendants, 'asistente', 'asistentes')}, pero ese día el órgano tenía ${countOf(members, 'integrante', 'integrantes')}${too} en funciones${apart}. Corrija ${FIELDS.sessions.attendants} o las altas y bajas de ${SHEETS.members}.`;
}

type AttendantSlip =
  | TooMany
  | { readonly kind: 'negative' | 'notHeld'; readonly session: Session; readonly written: string }
  | { readonly kind: 'strangers'; readonly session: Session; readonly names: readonly string[] };

function attendantsInWords(slip: AttendantSlip): string {
  const { session } = slip;
  const which = sessionInWords(session);
  switch (slip.kind) {
    case 'tooMany':
      return tooManyInWords(slip);
    case 'negative':
      return `En ${which}, ${FIELDS.sessions.attendants} dice ${quoted(slip.written)}, que no es un número de personas. Corríjalo.`;
    case 'notHeld':
      return `${capitalised(which)} figura como ${quoted(slip.written)} y anota asistentes. Corrija ${FIELDS.sessions.status} o ${FIELDS.sessions.attendants}.`;
    case 'strangers':
      return `En ${which} se anota como asistente a ${listInWords(slip.names)}, que no ${slip.names.length === 1 ? 'consta' : 'constan'} en ${SHEETS.members}. Corrija el nombre o registre a quien falta.`;
  }
}

const NAMES_APART = /\s*[;,\n]\s*|\s+y\s+/;

/** Who is listed as an attendant and is no member of any body, where the others of the list are. */
function strangersIn(session: Session, members: ReadonlySet<string>): readonly string[] {
  const names = (session.attendants?.text ?? '').split(NAMES_APART).map((name) => name.trim());
  if (names.length < 2 || names.some((name) => !/\p{L}{2}/u.test(name))) return [];
  const strangers = names.filter((name) => !members.has(foldText(name)));
  // A list that writes most names otherwise than the register says nothing of one of them.
  return strangers.length * 2 <= names.length ? strangers : [];
}

function* attendantSlips(context: RuleContext): Generator<Hit<AttendantSlip>> {
  const names = new Set((context.registers.members?.rows ?? []).map(({ name }) => foldText(name.text)));
  for (const session of sessionsOf(context)) {
    const { attendants: field } = session;
    if (field === null) continue;
    const at = { cell: field.cell, subject: session.body.text || null };
    if (/^[-−]\s*\d/.test(field.text)) {
      yield { ...at, params: { kind: 'negative', session, written: field.text } };
    } else if (isCalledOff(session)) {
      if (isCancelledWithAttendants(session))
        yield {
          ...at,
          severity: 'warning',
          params: { kind: 'notHeld', session, written: session.status?.text ?? '' },
        };
    } else {
      for (const hit of attendantsOfHeld(session, names, context)) yield { ...at, ...hit };
    }
  }
}

/** A session that was only deferred may have been attended, by too few. */
function isCancelledWithAttendants({ attendants, status }: Session): boolean {
  return /^cancel/.test(foldText(status?.text ?? '')) && (attendants?.value ?? 0) > 0;
}

function* attendantsOfHeld(
  session: Session,
  names: ReadonlySet<string>,
  context: RuleContext,
): Generator<Pick<Hit<AttendantSlip>, 'severity' | 'params'>> {
  // Representatives of the parties attend these meetings and are members of nothing.
  if (sessionType(session.type?.text ?? '') === 'partiesMeeting') return;
  const strangers = strangersIn(session, names);
  if (strangers.length > 0)
    yield { severity: 'warning', params: { kind: 'strangers', session, names: strangers } };
  const tooMany = moreThanMembers(session, context);
  if (tooMany !== null) yield { params: { kind: 'tooMany', session, ...tooMany } };
}

/** From so many other sessions on that were attended by all members and by nobody else, the secretary is not counted. */
const LEAST_FULL = 2;

/** Whether the other sessions of the body never count more than its members, and several count all of them. */
function countsMembersAlone(session: Session, body: BodyTerms, context: RuleContext): boolean {
  const surplus = sessionsOf(context).flatMap((other) => {
    const date = dateOfSession(other);
    const attendants = other.attendants?.value ?? null;
    if (other === session || date === null || attendants === null) return [];
    if (foldText(other.body.text) !== foldText(session.body.text)) return [];
    return attendants - inOffice(body.specialists, date, true);
  });
  return surplus.every((more) => more <= 0) && surplus.filter((more) => more === 0).length >= LEAST_FULL;
}

/** How many attended and how many could; `null` where no more did. */
function moreThanMembers(session: Session, context: RuleContext): Omit<TooMany, 'kind' | 'session'> | null {
  const attendants = session.attendants?.value ?? null;
  const date = dateOfSession(session);
  const body = context.membership.get(bodyKey(session.body.text));
  if (attendants === null || date === null || body === undefined) return null;
  const members = inOffice(body.specialists, date, true);
  const secretaries = inOffice(body.secretaries, date, true);
  if (attendants > members + secretaries)
    return { attendants, members, secretary: secretaries > 0 ? 'counted' : 'none' };
  return members > 0 && attendants > members && countsMembersAlone(session, body, context)
    ? { attendants, members, secretary: 'uncounted' }
    : null;
}

interface FewAttendants {
  readonly session: Session;
  readonly attendants: number;
  readonly members: number;
  readonly least: number;
  readonly quorum: Quorum;
}

/** The technical secretary is left out: whether that office makes quorum is not known either. */
function* withoutQuorum(context: RuleContext): Generator<Hit<FewAttendants>> {
  const { quorum, cutoff } = context;
  for (const session of sessionsOf(context)) {
    const attendants = session.attendants?.value ?? null;
    const date = dateOfSession(session);
    const body = context.membership.get(bodyKey(session.body.text));
    if (attendants === null || date === null || body === undefined) continue;
    if (isCalledOff(session) || isAfter(date, cutoff)) continue;
    const members = inOffice(body.specialists, date);
    const least = members === 0 ? null : leastAttendants(quorum, members);
    if (least === null || attendants >= least) continue;
    yield {
      cell: session.attendants?.cell ?? null,
      subject: session.body.text,
      params: { session, attendants, members, least, quorum },
    };
  }
}

interface MentionedAgreement {
  /** Who mentions it: a session, or an activity that has it for evidence. */
  readonly session: Session | AssessedActivity;
  readonly key: string;
}

/** What a key and its neighbours of the same body and year have in common. */
const seriesOf = (key: string): string => key.replace(/\d+(?=\/\d{4}$)/, '');

/**
 * The agreements that the evidence of concluded activities names and the register lacks, though it has others of the same body
 * and year. Where it lacks most of them it is not kept for the plan, and nothing is said.
 */
function* unregisteredEvidence(
  { plan }: RuleContext,
  known: ReadonlySet<string>,
): Generator<Hit<MentionedAgreement>> {
  const series = new Set([...known].map(seriesOf));
  const cited = plan.flatMap(({ assessed }) => {
    const { evidence } = assessed.activity;
    const text = evidence?.value || (evidence?.text ?? '');
    if (evidence === null || OFFICIAL_LETTER.test(text) || !isFinished(assessed.status)) return [];
    return agreementMentions(text).map(({ key }) => ({ key, assessed, cell: evidence.cell }));
  });
  const missing = cited.filter(({ key }) => !known.has(key) && series.has(seriesOf(key)));
  if (missing.length * 2 > cited.length) return;
  const told = new Set<string>();
  for (const { key, assessed, cell } of missing) {
    if (told.has(key)) continue;
    told.add(key);
    yield { register: 'plan', cell, subject: key, params: { session: assessed, key } };
  }
}

/** The acts of the INE are cited in sessions and belong to no register of the OPL's own. */
const OF_THE_INE = /^INE\//;
const OFFICIAL_LETTER = /\boficios?\b/i;

/**
 * Keys that a session refers to as agreements, with their cell. In its column Acuerdos every key is one unless an official
 * letter is named there; in the order of the day only what is called so.
 */
function agreementsIn(session: Session): ReadonlyMap<string, CellRef> {
  const found = new Map<string, CellRef>();
  for (const field of [session.agreements, session.orderOfTheDay]) {
    if (field === null) continue;
    const text = field.value || field.text;
    const allAgreements = field === session.agreements && !OFFICIAL_LETTER.test(text);
    for (const { key, namedAgreement } of agreementMentions(text)) {
      if (!found.has(key) && (allAgreements || namedAgreement)) found.set(key, field.cell);
    }
  }
  return found;
}

type PointSlip = { readonly session: Session; readonly after: number; readonly point: number };

const POINT = /^(\d+)\.$/;

/** The first point that does not follow the one before it; points of points and lines with no number do not count. */
function pointOutOfOrder(session: Session): PointSlip | null {
  const { orderOfTheDay } = session;
  let after = 0;
  for (const { marker } of orderOfTheDayItems(orderOfTheDay?.value ?? '')) {
    const point = Number(POINT.exec(marker)?.[1] ?? NaN);
    if (Number.isNaN(point)) continue;
    if (point !== after + 1) return { session, after, point };
    after = point;
  }
  return null;
}

const namesOf = (what: Unrecognised['what']): readonly string[] =>
  what === 'body' ? BODY_NAMES : SESSION_TYPE_NAMES;

type Unrecognised = { readonly what: 'body' | 'type'; readonly written: string; readonly session: Session };

export const SESSION_RULES: readonly Rule[] = [
  defineRule<Unrecognised>({
    id: 'SES-01',
    severity: 'error',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Órgano o tipo de sesión que no se reconoce',
    group: {
      what: ({ what, written }) =>
        `sesiones ${written === '' ? 'sin' : 'que no se reconocen por'} ${what === 'body' ? 'órgano' : 'tipo'}${written === '' ? '' : ` ${quoted(written)}`}`,
      toDo: ({ what }) => `Use uno de estos: ${listInWords(namesOf(what))}.`,
    },
    sentence: ({ what, written, session }) => {
      const field = what === 'body' ? 'el órgano' : 'el tipo';
      const there =
        written === ''
          ? `Falta ${field} de ${sessionInWords(session)}.`
          : `No se reconoce ${field} ${quoted(written)} de ${sessionInWords(session)}.`;
      return `${there} Use uno de estos: ${listInWords(namesOf(what))}.`;
    },
    *check(context) {
      for (const session of sessionsOf(context)) {
        const { body, type } = session;
        const subject = body.text || null;
        // A body whose members are registered is one, whatever it is called.
        const isListed = body.text !== '' && context.membership.has(bodyKey(body.text));
        if (bodyKind(body.text) === null && !isListed) {
          yield { cell: body.cell, subject, params: { what: 'body', written: body.text, session } };
        }
        if (type !== null && sessionType(type.text) === null) {
          yield { cell: type.cell, subject, params: { what: 'type', written: type.text, session } };
        }
      }
    },
  }),
  defineRule<NumberingSlip>({
    id: 'SES-02',
    severity: 'warning',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Numeración de sesiones que no concuerda',
    sentence: (slip) => {
      if (slip.kind === 'gap') {
        const { before, next } = slip;
        return `Después de la ${ordinalFeminine(before)} ${kindInWords(next)} sigue la ${ordinalFeminine(next.number)}: ${missingSessions(before, next.number)} o corrija el número.`;
      }
      if (slip.kind === 'order') {
        const { before, next } = slip;
        return `La ${ordinalFeminine(next.number)} ${kindInWords(next)}${dayInBrackets(next)} es anterior a la ${ordinalFeminine(before.number)}${dayInBrackets(before)}. Corrija los números o las fechas.`;
      }
      if (slip.kind === 'installations') {
        const installed = slip.sessions.map(({ row }) => String(row));
        return `Las filas ${shortListInWords(installed, 8)} son de instalación del mismo órgano, que se instala una vez. Deje una o corrija el tipo de las otras.`;
      }
      const rows = rowsInWords(
        slip.sessions.map(({ session: { body, row } }) => ({ sheet: body.cell.sheet, row })),
      );
      return `La ${ordinalFeminine(slip.last.number)} ${kindInWords(slip.last)} se repite en las filas ${shortListInWords(rows, 8)}${slip.missing === null ? '' : ` y falta la ${ordinalFeminine(slip.missing)}`}. Deje un número distinto en cada fila.`;
    },
    check: numberingSlips,
  }),
  defineRule<{ session: Session; date: CalendarDate; cutoff: CalendarDate }>({
    id: 'SES-03',
    severity: 'error',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Celebrada después del corte',
    group: {
      what: 'sesiones celebradas con fecha posterior al corte',
      toDo: 'Corrija la fecha o el estado.',
      from: 3,
    },
    sentence: ({ session, cutoff }) =>
      `${capitalised(sessionInWords(session))} figura como celebrada, pero su fecha es posterior al corte (${formatLongDate(cutoff)}). Corrija la fecha o el estado.`,
    *check(context) {
      for (const session of sessionsOf(context)) {
        const date = dateOfSession(session);
        if (date === null || !isAfter(date, context.cutoff)) continue;
        if (declaredOutcome(session.status?.text ?? '') !== 'held') continue;
        yield {
          cell: session.date?.cell ?? null,
          subject: session.body.text || null,
          params: { session, date, cutoff: context.cutoff },
        };
      }
    },
  }),
  defineRule<{ session: Session; isRecorded: boolean }>({
    id: 'SES-04',
    severity: 'warning',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Sesión pasada sin desenlace',
    group: {
      what: 'sesiones que ya pasaron y no dicen si se celebraron',
      toDo: `Anote en ${FIELDS.sessions.status} si se celebraron, se difirieron o se cancelaron.`,
    },
    sentence: ({ session, isRecorded }) =>
      isRecorded
        ? `${capitalised(sessionInWords(session))} figura como ${quoted(session.status?.text ?? '')}, pero anota asistentes, acuerdos o acta. Corrija ${FIELDS.sessions.status}.`
        : `${capitalised(sessionInWords(session))} ya pasó y no dice si se celebró. Anote en ${FIELDS.sessions.status} si se celebró, se difirió o se canceló.`,
    *check(context) {
      for (const session of sessionsOf(context)) {
        const date = dateOfSession(session);
        if (session.status === null || date === null || !isBefore(date, context.cutoff)) continue;
        const outcome = sessionOutcome(session, context.cutoff);
        const { text } = session.status;
        const isRecorded = outcome === 'held' && text !== '' && declaredOutcome(text) === 'open';
        if (outcome !== 'open' && !isRecorded) continue;
        yield {
          cell: session.status.cell,
          subject: session.body.text || null,
          params: { session, isRecorded },
        };
      }
    },
  }),
  defineRule<{ session: Session }>({
    id: 'SES-05',
    severity: 'warning',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Sesión sin orden del día',
    group: {
      what: 'sesiones sin orden del día',
      toDo: 'Anótelo, un punto por renglón, para que aparezca en el informe.',
    },
    sentence: ({ session }) =>
      `${capitalised(sessionInWords(session))} no tiene orden del día. Anótelo, un punto por renglón, para que aparezca en el informe.`,
    *check(context) {
      for (const session of sessionsOf(context)) {
        const { orderOfTheDay } = session;
        if (orderOfTheDay === null || orderOfTheDay.text !== '' || isCalledOff(session)) continue;
        const date = dateOfSession(session);
        // A session still to come may yet be called with its order of the day.
        if (date !== null && isAfter(date, context.cutoff)) continue;
        yield { cell: orderOfTheDay.cell, subject: session.body.text || null, params: { session } };
      }
    },
  }),
  defineRule<{ month: MonthKey }>({
    id: 'SES-06',
    severity: 'error',
    register: 'sessions',
    source: SOURCES.cotaprepSessions,
    title: 'Mes sin sesión ordinaria del COTAPREP',
    group: {
      what: 'meses sin sesión ordinaria del COTAPREP',
      toDo: 'Debe haber una cada mes: regístrelas o, si no se celebraron, la causa.',
      item: ({ month }) => formatMonth(month),
    },
    sentence: ({ month }) =>
      `El COTAPREP no tuvo sesión ordinaria en ${formatMonth(month)} y debe tener una cada mes. Regístrela en ${SHEETS.sessions} o, si no se celebró, anote la causa.`,
    *check(context) {
      for (const month of monthsWithoutOrdinarySession(context)) {
        yield { cell: null, subject: month, params: { month } };
      }
    },
  }),
  defineRule<{ session: Session; installed: CalendarDate }>({
    id: 'SES-07',
    severity: 'error',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Sesión anterior a la instalación',
    sentence: ({ session, installed }) =>
      `${capitalised(sessionInWords(session))} es anterior a la instalación del órgano (${formatLongDate(installed)}). Corrija una de las dos fechas.`,
    *check(context) {
      const sessions = cotaprepSessions(context);
      const installed = installationDay(sessions);
      if (installed === null) return;
      for (const { session, date } of sessions) {
        if (!isBefore(date, installed)) continue;
        yield {
          cell: session.date?.cell ?? null,
          subject: session.body.text,
          params: { session, installed },
        };
      }
    },
  }),
  defineRule<AttendantSlip>({
    id: 'SES-08',
    severity: 'error',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Asistentes que no pueden ser',
    group: {
      what: ({ kind }) =>
        kind === 'tooMany' ? 'sesiones con más asistentes que integrantes en funciones' : null,
      toDo: `Corrija ${FIELDS.sessions.attendants} o las altas y bajas de ${SHEETS.members}.`,
      from: 3,
    },
    sentence: attendantsInWords,
    check: attendantSlips,
  }),
  defineRule<FewAttendants>({
    id: 'SES-09',
    severity: 'warning',
    register: 'sessions',
    source: SOURCES.quorum,
    title: 'Menos asistentes que el quórum',
    sentence: ({ session, attendants, members, least, quorum }) =>
      `En ${sessionInWords(session)} se ${attendants === 1 ? 'anota' : 'anotan'} ${countOf(attendants, 'asistente', 'asistentes')} y ese día el órgano tenía ${countOf(members, 'integrante', 'integrantes')} en funciones, sin contar la secretaría técnica. Como quórum se toma ${QUORUMS[quorum].name} (${least}), porque el de la norma está por verificar. Revise ${FIELDS.sessions.attendants} o confirme que hubo quórum.`,
    check: withoutQuorum,
  }),
  defineRule<MentionedAgreement>({
    id: 'SES-10',
    severity: 'warning',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Acuerdo citado que no consta',
    group: {
      what: `acuerdos citados que no están en ${SHEETS.agreements}`,
      toDo: 'Agréguelos o corrija la clave.',
      item: ({ key }) => key,
    },
    sentence: ({ session, key }) => {
      const who =
        'activity' in session
          ? `${capitalised(activityInWords(session))} tiene como evidencia el acuerdo`
          : `${capitalised(sessionInWords(session))} se refiere al acuerdo`;
      return `${who} ${key}, que no está en ${SHEETS.agreements}. Agréguelo o corrija la clave.`;
    },
    *check(context) {
      const { agreements } = context.registers;
      if (agreements === null) return;
      const known = new Set(agreements.rows.flatMap(({ key }) => parseAgreementKey(key.text)?.key ?? []));
      for (const session of sessionsOf(context)) {
        for (const [key, cell] of agreementsIn(session)) {
          if (known.has(key) || OF_THE_INE.test(key)) continue;
          yield { cell, subject: key, params: { session, key } };
        }
      }
      yield* unregisteredEvidence(context, known);
    },
  }),
  defineRule<PointSlip>({
    id: 'SES-11',
    severity: 'info',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Orden del día sin numeración corrida',
    group: {
      what: 'órdenes del día sin numeración corrida',
      toDo: 'Corrija la numeración o agregue los puntos que falten.',
    },
    sentence: ({ session, after, point }) => {
      const slip =
        after === 0
          ? `empieza en el punto ${point}`
          : point === after
            ? `repite el punto ${point}`
            : `pasa del punto ${after} al ${point}`;
      return `El orden del día de ${sessionInWords(session)} ${slip}. Corrija la numeración o agregue el punto que falte.`;
    },
    *check(context) {
      for (const session of sessionsOf(context)) {
        if (isCalledOff(session)) continue;
        const slip = pointOutOfOrder(session);
        if (slip === null) continue;
        yield { cell: session.orderOfTheDay?.cell ?? null, subject: session.body.text || null, params: slip };
      }
    },
  }),
];
