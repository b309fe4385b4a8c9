/** Rules of the sessions: what they are, when they were held and who could be there. */
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
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate, formatMonth } from '../dates/spanishFormat';
import { BODY_NAMES, bodyKey, bodyKind } from '../registers/body';
import { inOffice } from '../registers/membership';
import type { Session } from '../registers/records';
import type { SessionOutcome } from '../registers/sessionType';
import { SESSION_TYPE_NAMES, sessionOutcome, sessionType } from '../registers/sessionType';
import type { Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { capitalised, countOf, listInWords, ofBody, quoted } from './wording';

function sessionsOf({ registers }: RuleContext): readonly Session[] {
  return registers.sessions?.rows ?? [];
}

function dateOfSession(session: Session): CalendarDate | null {
  return session.date === null ? null : dayOfReading(session.date.value);
}

function outcomeOf(session: Session): SessionOutcome {
  return sessionOutcome(session.status?.text ?? '');
}

/** "la sesión del COTAPREP del 6 de noviembre de 2023", or its row where it has no date. */
function sessionInWords(session: Session): string {
  const date = dateOfSession(session);
  const when = date === null ? `de la fila ${session.row}` : `del ${formatLongDate(date)}`;
  return session.body.text === '' ? `la sesión ${when}` : `la sesión ${ofBody(session.body.text)} ${when}`;
}

interface DatedSession {
  readonly session: Session;
  readonly date: CalendarDate;
}

/** Sessions of the COTAPREP with a date, but for those that were cancelled or deferred. */
function cotaprepSessions(context: RuleContext): readonly DatedSession[] {
  return sessionsOf(context).flatMap((session) => {
    const date = dateOfSession(session);
    if (date === null || bodyKind(session.body.text) !== 'cotaprep') return [];
    return outcomeOf(session) === 'notHeld' ? [] : [{ session, date }];
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
 * installation, which many keep month by month, says nothing about earlier months and is not judged.
 */
function monthsWithoutOrdinarySession(context: RuleContext): readonly MonthKey[] {
  const sessions = cotaprepSessions(context);
  const installed = installationDay(sessions);
  if (installed === null) return [];
  const held = new Set(
    sessions
      .filter(({ session }) => sessionType(session.type?.text ?? '') === 'ordinary')
      .map(({ date }) => monthOf(date)),
  );
  const months: MonthKey[] = [];
  const last = monthOf(context.electionDay);
  for (
    let month = shiftMonth(monthOf(installed), 1);
    compareMonths(month, last) <= 0;
    month = shiftMonth(month, 1)
  ) {
    if (isAfter(lastDay(month), context.cutoff)) break;
    if (!held.has(month)) months.push(month);
  }
  return months;
}

type Unrecognised = { readonly what: 'body' | 'type'; readonly written: string; readonly session: Session };

export const SESSION_RULES: readonly Rule[] = [
  defineRule<Unrecognised>({
    id: 'SES-01',
    severity: 'error',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Órgano o tipo de sesión que no se reconoce',
    sentence: ({ what, written, session }) => {
      const field = what === 'body' ? 'el órgano' : 'el tipo';
      const names = what === 'body' ? BODY_NAMES : SESSION_TYPE_NAMES;
      const there =
        written === ''
          ? `Falta ${field} de ${sessionInWords(session)}.`
          : `No se reconoce ${field} ${quoted(written)} de ${sessionInWords(session)}.`;
      return `${there} Use uno de estos: ${listInWords(names)}.`;
    },
    *check(context) {
      for (const session of sessionsOf(context)) {
        const { body, type } = session;
        const subject = body.text || null;
        if (bodyKind(body.text) === null) {
          yield { cell: body.cell, subject, params: { what: 'body', written: body.text, session } };
        }
        if (type !== null && sessionType(type.text) === null) {
          yield { cell: type.cell, subject, params: { what: 'type', written: type.text, session } };
        }
      }
    },
  }),
  defineRule<{ session: Session; date: CalendarDate; cutoff: CalendarDate }>({
    id: 'SES-03',
    severity: 'error',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Celebrada después del corte',
    sentence: ({ session, cutoff }) =>
      `${capitalised(sessionInWords(session))} dice que se celebró, pero su fecha es posterior al corte (${formatLongDate(cutoff)}). Corrija la fecha o el estado.`,
    *check(context) {
      for (const session of sessionsOf(context)) {
        const date = dateOfSession(session);
        if (date === null || outcomeOf(session) !== 'held' || !isAfter(date, context.cutoff)) continue;
        yield {
          cell: session.date?.cell ?? null,
          subject: session.body.text || null,
          params: { session, date, cutoff: context.cutoff },
        };
      }
    },
  }),
  defineRule<{ session: Session }>({
    id: 'SES-04',
    severity: 'warning',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Sesión pasada sin desenlace',
    sentence: ({ session }) =>
      `${capitalised(sessionInWords(session))} ya pasó y no dice si se celebró. Anote en Estado si se celebró, se difirió o se canceló.`,
    *check(context) {
      for (const session of sessionsOf(context)) {
        const date = dateOfSession(session);
        if (session.status === null || date === null || !isBefore(date, context.cutoff)) continue;
        if (outcomeOf(session) !== 'open') continue;
        yield { cell: session.status.cell, subject: session.body.text || null, params: { session } };
      }
    },
  }),
  defineRule<{ session: Session }>({
    id: 'SES-05',
    severity: 'warning',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Sesión sin orden del día',
    sentence: ({ session }) =>
      `${capitalised(sessionInWords(session))} no tiene orden del día. Anótelo, un punto por renglón, para que aparezca en el informe.`,
    *check(context) {
      for (const session of sessionsOf(context)) {
        const { orderOfTheDay } = session;
        if (orderOfTheDay === null || orderOfTheDay.text !== '' || outcomeOf(session) === 'notHeld') continue;
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
    sentence: ({ month }) =>
      `El COTAPREP no tuvo sesión ordinaria en ${formatMonth(month)} y debe tener una cada mes. Registre la sesión o, si no se celebró, la causa.`,
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
      `${capitalised(sessionInWords(session))} es anterior a su instalación (${formatLongDate(installed)}). Corrija una de las dos fechas.`,
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
  defineRule<{ session: Session; attendants: number; members: number }>({
    id: 'SES-08',
    severity: 'error',
    register: 'sessions',
    source: SOURCES.dataQuality,
    title: 'Más asistentes que integrantes',
    sentence: ({ session, attendants, members }) =>
      `En ${sessionInWords(session)} se ${attendants === 1 ? 'anota' : 'anotan'} ${countOf(attendants, 'asistente', 'asistentes')}, pero ese día el órgano tenía ${countOf(members, 'integrante', 'integrantes')} en funciones. Corrija Asistentes o las altas y bajas de Integrantes.`,
    *check(context) {
      for (const session of sessionsOf(context)) {
        const attendants = session.attendants?.value ?? null;
        const date = dateOfSession(session);
        const body = context.membership.get(bodyKey(session.body.text));
        if (attendants === null || date === null || body === undefined) continue;
        // Representatives of the parties attend these meetings and are members of nothing.
        if (outcomeOf(session) === 'notHeld' || sessionType(session.type?.text ?? '') === 'partiesMeeting')
          continue;
        const members = inOffice(body.specialists, date, true) + inOffice(body.secretaries, date, true);
        if (attendants <= members) continue;
        yield {
          cell: session.attendants?.cell ?? null,
          subject: session.body.text,
          params: { session, attendants, members },
        };
      }
    },
  }),
];
