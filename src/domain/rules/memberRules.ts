/** Rules of the members: how many are in office, who keeps the technical secretary, who left without a substitute. */
import type { LegalSettings } from '../anexo13/ruleSet';
import type { CalendarDate } from '../dates/calendarDate';
import { compareDates, daysBetween, isAfter, isBefore } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { foldText, tidyBlanks } from '../text/foldText';
import { formatLongDate } from '../dates/spanishFormat';
import { parseAgreementKey } from '../registers/agreementKey';
import { bodyKind } from '../registers/body';
import type { CellRef } from '../registers/cell';
import type { BodyTerms, Term } from '../registers/membership';
import { coversDay, inOffice } from '../registers/membership';
import { sessionOutcome } from '../registers/sessionType';
import { listInWords, shortListInWords } from '../text/lists';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { countOf, daysInWords, ofBody, quoted } from './wording';

interface Headcount {
  readonly members: number;
  readonly day: CalendarDate;
  readonly atSession: boolean;
  readonly minimum: number;
  readonly maximum: number;
}

/** Whether anyone of the body had been appointed by that day: before that there is no body to judge. */
function isIntegrated({ terms }: BodyTerms, day: CalendarDate): boolean {
  return terms.some(
    ({ appointed, isTechnicalSecretary }) =>
      !isTechnicalSecretary && (appointed === null || !isAfter(appointed, day)),
  );
}

/** The days on which the COTAPREP had to be complete: those of its sessions up to the cut-off, then the cut-off. */
function daysToJudge({
  registers,
  cutoff,
}: RuleContext): readonly { day: CalendarDate; cell: CellRef | null }[] {
  const sessions = (registers.sessions?.rows ?? [])
    .filter(
      ({ body, status }) =>
        bodyKind(body.text) === 'cotaprep' && sessionOutcome(status?.text ?? '') !== 'notHeld',
    )
    .map(({ date }) => ({ day: date === null ? null : dayOfReading(date.value), cell: date?.cell ?? null }))
    .filter((entry): entry is { day: CalendarDate; cell: CellRef | null } => entry.day !== null)
    .filter(({ day }) => !isAfter(day, cutoff))
    .sort((a, b) => compareDates(a.day, b.day));
  return [...sessions, { day: cutoff, cell: null }];
}

/** One finding for each wrong number of members in a row, on the first day it mattered: not one a session. */
function* wrongHeadcounts(
  context: RuleContext,
  body: BodyTerms,
  { membersMinimum, membersMaximum }: LegalSettings,
): Generator<Hit<Headcount>> {
  let reported: number | null = null;
  for (const { day, cell } of daysToJudge(context)) {
    if (!isIntegrated(body, day)) continue;
    const members = inOffice(body.specialists, day);
    if (members >= membersMinimum.value && members <= membersMaximum.value) {
      reported = null;
      continue;
    }
    if (members === reported) continue;
    reported = members;
    const where = cell ?? body.terms[0]?.member.body.cell ?? null;
    yield {
      cell: where,
      register: cell === null ? 'members' : 'sessions',
      subject: body.name,
      params: {
        members,
        day,
        atSession: cell !== null,
        minimum: membersMinimum.value,
        maximum: membersMaximum.value,
      },
    };
  }
}

function isReversed({ appointed, departed }: Term): boolean {
  return appointed !== null && departed !== null && isBefore(departed, appointed);
}

interface Departure {
  readonly term: Term;
  readonly departed: CalendarDate;
}

/**
 * Departures up to the cut-off that nobody filled. A substitute is who says so in Sustituye a or, failing that, anyone
 * else appointed in the same body and kind of office from the day of the departure on; each fills one vacancy, the
 * oldest first.
 */
function openVacancies(body: BodyTerms, cutoff: CalendarDate): readonly Departure[] {
  // A departure before its own appointment has its own finding and says nothing about vacancies.
  const terms = body.terms.filter((term) => !isReversed(term));
  const substituted = new Set<string>();
  const unnamed: Term[] = [];
  for (const term of terms) {
    const name = foldText(term.member.substituteFor?.text ?? '');
    const takesOffice = term.appointed !== null && !isAfter(term.appointed, cutoff);
    if (name !== '' && (takesOffice || term.appointed === null)) substituted.add(name);
    else if (name === '' && takesOffice) unnamed.push(term);
  }
  const departures = terms
    .map((term) => ({ term, departed: term.departed }))
    .filter((entry): entry is Departure => entry.departed !== null)
    .filter(
      ({ term, departed }) => !isAfter(departed, cutoff) && !substituted.has(foldText(term.member.name.text)),
    )
    .sort((a, b) => compareDates(a.departed, b.departed));
  return [true, false].flatMap((secretary) =>
    unfilled(
      departures.filter(({ term }) => term.isTechnicalSecretary === secretary),
      unnamed.filter(({ isTechnicalSecretary }) => isTechnicalSecretary === secretary),
    ),
  );
}

function unfilled(departures: readonly Departure[], appointed: readonly Term[]): readonly Departure[] {
  const days = appointed
    .flatMap((term) => (term.appointed === null ? [] : [term.appointed]))
    .sort(compareDates);
  let next = 0;
  return departures.filter(({ departed }) => {
    for (let day = days[next]; day !== undefined && isBefore(day, departed); day = days[next]) next += 1;
    if (next >= days.length) return true;
    next += 1;
    return false;
  });
}

/** Bodies that must have a technical secretary and had members in office on the cut-off. */
function* bodiesWithoutSecretary({ membership, cutoff, registers }: RuleContext): Generator<BodyTerms> {
  if (registers.members?.rows.every(({ position }) => position === null) === true) return;
  for (const [key, body] of membership) {
    if (key !== 'cotaprep' && key !== 'commission') continue;
    if (inOffice(body.specialists, cutoff) > 0 && inOffice(body.secretaries, cutoff) === 0) yield body;
  }
}

/** The people of whom two rows or more are in office in that body on the cut-off, each with those rows. */
function inOfficeTwice({ terms }: BodyTerms, cutoff: CalendarDate): readonly (readonly Term[])[] {
  const byName = new Map<string, Term[]>();
  for (const term of terms) {
    const name = foldText(term.member.name.text);
    if (name === '' || !coversDay(term, cutoff)) continue;
    byName.set(name, [...(byName.get(name) ?? []), term]);
  }
  return [...byName.values()].filter(({ length }) => length > 1);
}

const PRESIDENCY = /\bpresiden(?:cia|ta|te)\b/;
/** Who acts for a presidency, works for it, has left it or presides over something else than the body. */
const NOT_THE_PRESIDENCY =
  /\b(?:secretari|suplen|asesor|asisten|auxiliar|representa|oficina|vice|ex)|\bdel? (?:la )?(?:instituto|organismo|opl|iee)/;
/** The head of the council, who may sit in a body without presiding over it. */
const HEAD_OF_COUNCIL = /\bconsejer(?:ia|[ao]) presiden/;

/** Whether a member holds the presidency of the body of its row, by the words of its Cargo. */
function presides({ member: { body, name, position } }: Term): boolean {
  const written = foldText(position?.text ?? '');
  if (name.text === '' || body.text === '' || !PRESIDENCY.test(written) || NOT_THE_PRESIDENCY.test(written))
    return false;
  const named = bodyKind(written.replace(/\bconsejer\w+/g, ''));
  if (named !== null) return named === bodyKind(body.text);
  return !HEAD_OF_COUNCIL.test(written) || bodyKind(body.text) === 'council';
}

/** The day up to the cut-off from which two terms run at the same time: the cut-off itself where both always did. */
function overlapOf(one: Term, other: Term, cutoff: CalendarDate): CalendarDate | null {
  const begins = [one, other].flatMap(({ appointed }) => appointed ?? []).sort(compareDates);
  const day = begins.at(-1) ?? cutoff;
  return !isAfter(day, cutoff) && coversDay(one, day) && coversDay(other, day) ? day : null;
}

interface TwoPresidencies {
  readonly body: string;
  readonly day: CalendarDate;
  readonly terms: readonly Term[];
}

/**
 * Whether two rows are two people of one body. The same person twice has a finding of its own; two commissions, or the
 * councils of two districts, are bodies of one kind with a presidency each.
 */
function areTwoOfOneBody({ member: one }: Term, { member: other }: Term): boolean {
  return (
    foldText(one.name.text) !== foldText(other.name.text) &&
    foldText(one.body.text) === foldText(other.body.text)
  );
}

/** The presidencies of a body that were in office together up to the cut-off, once a body. */
function twoPresidencies(body: BodyTerms, cutoff: CalendarDate): TwoPresidencies | null {
  const presidencies = body.terms.filter((term) => !isReversed(term) && presides(term));
  const together = presidencies.flatMap((one, index) =>
    presidencies
      .slice(index + 1)
      .filter((other) => areTwoOfOneBody(one, other))
      .flatMap((other) => {
        const day = overlapOf(one, other, cutoff);
        return day === null ? [] : [{ day, terms: [one, other] }];
      }),
  );
  const [day] = together.map((pair) => pair.day).sort(compareDates);
  const terms = [...new Set(together.flatMap((pair) => pair.terms))];
  return day === undefined ? null : { body: terms[0]?.member.body.text ?? body.name, day, terms };
}

export const MEMBER_RULES: readonly Rule[] = [
  defineRule<Headcount>({
    id: 'INT-01',
    severity: 'error',
    register: 'members',
    source: SOURCES.cotaprepMembers,
    title: 'Número de integrantes del COTAPREP',
    sentence: ({ members, day, atSession, minimum, maximum }) =>
      `El COTAPREP tenía ${countOf(members, 'integrante', 'integrantes')} en funciones el ${formatLongDate(day)}${atSession ? ', día de sesión' : ', fecha de corte'}, sin contar la secretaría técnica; deben ser de ${minimum} a ${maximum}. Revise las altas y bajas en Integrantes.`,
    *check(context) {
      const cotaprep = context.membership.get('cotaprep');
      if (cotaprep !== undefined) yield* wrongHeadcounts(context, cotaprep, context.ruleSet.settings);
    },
  }),
  defineRule<{ body: string; cutoff: CalendarDate }>({
    id: 'INT-02',
    severity: 'error',
    register: 'members',
    source: SOURCES.technicalSecretary,
    title: 'Órgano sin secretaría técnica',
    sentence: ({ body, cutoff }) =>
      `El órgano ${quoted(body)} no tiene secretaría técnica en funciones al ${formatLongDate(cutoff)}. Registre su alta en Integrantes con el cargo «Secretaría Técnica».`,
    *check(context) {
      for (const body of bodiesWithoutSecretary(context)) {
        yield {
          cell: body.terms[0]?.member.body.cell ?? null,
          subject: body.name,
          params: { body: body.name, cutoff: context.cutoff },
        };
      }
    },
  }),
  defineRule<Departure & { cutoff: CalendarDate }>({
    id: 'INT-03',
    severity: 'warning',
    register: 'members',
    source: SOURCES.dataQuality,
    title: 'Baja sin sustitución',
    sentence: ({ term, departed, cutoff }) =>
      `${term.member.name.text} causó baja ${ofBody(term.member.body.text)} el ${formatLongDate(departed)} y, ${daysInWords(daysBetween(departed, cutoff))} después, su lugar sigue sin sustitución. Registre el alta de la persona sustituta.`,
    *check({ membership, cutoff }) {
      for (const body of membership.values()) {
        for (const vacancy of openVacancies(body, cutoff)) {
          const { member } = vacancy.term;
          yield {
            cell: member.departed?.cell ?? null,
            subject: member.name.text,
            params: { ...vacancy, cutoff },
          };
        }
      }
    },
  }),
  defineRule<{ name: string; appointed: CalendarDate; departed: CalendarDate }>({
    id: 'INT-04',
    severity: 'error',
    register: 'members',
    source: SOURCES.dataQuality,
    title: 'Baja anterior al alta',
    sentence: ({ name, appointed, departed }) =>
      `La baja de ${name}, ${formatLongDate(departed)}, es anterior a su alta, ${formatLongDate(appointed)}. Corrija una de las dos fechas.`,
    *check({ membership }) {
      for (const { terms } of membership.values()) {
        for (const { member, appointed, departed } of terms) {
          if (appointed === null || departed === null || !isBefore(departed, appointed)) continue;
          yield {
            cell: member.departed?.cell ?? null,
            subject: member.name.text,
            params: { name: member.name.text, appointed, departed },
          };
        }
      }
    },
  }),
  defineRule<{ name: string; rows: readonly number[] }>({
    id: 'INT-05',
    severity: 'error',
    register: 'members',
    source: SOURCES.dataQuality,
    title: 'Persona repetida en un órgano',
    sentence: ({ name, rows }) =>
      `${tidyBlanks(name)} está ${rows.length === 2 ? 'dos' : rows.length} veces en funciones en el mismo órgano (filas ${shortListInWords(rows.map(String))}). Deje una sola fila o anote la baja de la primera.`,
    *check({ membership, cutoff }) {
      for (const body of membership.values()) {
        for (const terms of inOfficeTwice(body, cutoff)) {
          const { name } = (terms[1] ?? terms[0])?.member ?? {};
          if (name === undefined) continue;
          const rows = terms.map(({ member }) => member.row);
          yield { cell: name.cell, subject: name.text, params: { name: name.text, rows } };
        }
      }
    },
  }),
  defineRule<{ name: string; inCommission: number; inCotaprep: number }>({
    id: 'INT-06',
    severity: 'warning',
    register: 'members',
    source: SOURCES.dataQuality,
    title: 'Misma persona en la comisión y en el COTAPREP',
    sentence: ({ name, inCommission, inCotaprep }) =>
      `${tidyBlanks(name)} está en funciones en la comisión (fila ${inCommission}) y también en el COTAPREP (fila ${inCotaprep}). Confirme que es correcto o anote la baja que falta.`,
    *check({ membership, cutoff }) {
      const commission = new Map<string, Term>();
      for (const term of membership.get('commission')?.terms ?? []) {
        if (coversDay(term, cutoff)) commission.set(foldText(term.member.name.text), term);
      }
      commission.delete('');
      for (const term of membership.get('cotaprep')?.terms ?? []) {
        // The law itself makes the head of the instancia interna technical secretary of the COTAPREP.
        if (term.isTechnicalSecretary || !coversDay(term, cutoff)) continue;
        const { name, row } = term.member;
        const other = commission.get(foldText(name.text));
        if (other === undefined) continue;
        yield {
          cell: name.cell,
          subject: name.text,
          params: { name: name.text, inCommission: other.member.row, inCotaprep: row },
        };
      }
    },
  }),
  defineRule<{ name: string; written: string }>({
    id: 'INT-07',
    severity: 'warning',
    register: 'members',
    source: SOURCES.dataQuality,
    title: 'Acuerdo de designación que no consta',
    group: {
      what: ({ written }) =>
        written === ''
          ? 'integrantes sin acuerdo de designación'
          : 'integrantes cuyo acuerdo de designación no está en Acuerdos',
      toDo: 'Anote la clave en Integrantes o agregue el acuerdo.',
    },
    sentence: ({ name, written }) =>
      written === ''
        ? `No consta el acuerdo de designación de ${name}. Anote su clave en Integrantes.`
        : `El acuerdo de designación de ${name}, ${written}, no está en Acuerdos. Agréguelo o corrija la clave.`,
    *check({ registers }) {
      const known = new Set(
        (registers.agreements?.rows ?? []).map(
          ({ key }) => parseAgreementKey(key.text)?.key ?? foldText(key.text),
        ),
      );
      for (const { name, appointmentAgreement } of registers.members?.rows ?? []) {
        if (appointmentAgreement === null) continue;
        const written = appointmentAgreement.text;
        const isKnown = known.has(parseAgreementKey(written)?.key ?? foldText(written));
        if (written !== '' && (isKnown || registers.agreements === null)) continue;
        yield { cell: appointmentAgreement.cell, subject: name.text, params: { name: name.text, written } };
      }
    },
  }),
  defineRule<TwoPresidencies>({
    id: 'INT-08',
    severity: 'error',
    register: 'members',
    source: SOURCES.dataQuality,
    title: 'Dos presidencias en un órgano',
    sentence: ({ body, day, terms }) => {
      const who = terms.map(({ member: { name, row } }) => `${tidyBlanks(name.text)} (fila ${row})`);
      return `El órgano ${quoted(body)} tiene más de una presidencia en funciones al ${formatLongDate(day)}: ${listInWords(who)}. Debe haber una: corrija Cargo o anote la baja de quien dejó la presidencia.`;
    },
    *check({ membership, cutoff }) {
      for (const body of membership.values()) {
        const found = twoPresidencies(body, cutoff);
        const member = found?.terms.at(-1)?.member;
        if (found === null || member === undefined) continue;
        yield { cell: (member.position ?? member.name).cell, subject: body.name, params: found };
      }
    },
  }),
];
