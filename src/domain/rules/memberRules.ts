/** Rules of the members: how many are in office, who keeps the technical secretary, who left without a substitute. */
import type { LegalSettings } from '../anexo13/ruleSet';
import type { CalendarDate } from '../dates/calendarDate';
import { compareDates, daysBetween, isAfter, isBefore } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { foldText, tidyBlanks } from '../text/foldText';
import { formatLongDate } from '../dates/spanishFormat';
import { parseAgreementKey } from '../registers/agreementKey';
import { BODY_NAMES, bodyKind } from '../registers/body';
import type { CellRef } from '../registers/cell';
import type { BodyTerms, Term } from '../registers/membership';
import type { Departure } from '../registers/vacancies';
import { namesNobody } from '../registers/namesNobody';
import { isReversed, namedSubstitute, openVacancies } from '../registers/vacancies';
import { coversDay } from '../registers/membership';
import { inOffice } from '../registers/inOffice';
import { isCalledOff } from '../registers/sessionOutcome';
import { listInWords } from '../text/lists';
import { shortListInWords } from '../text/otherLists';
import { FIELDS, SHEETS } from '../registers/registerNames';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { countOf, daysInWords, ofBody, quoted } from './wording';

/** A term that began, and when. */
interface Arrival {
  readonly term: Term;
  readonly appointed: CalendarDate;
}

interface Headcount {
  readonly members: number;
  readonly day: CalendarDate;
  readonly atSession: boolean;
  readonly minimum: number;
  readonly maximum: number;
  /** Who had left without a substitute, where there are too few. */
  readonly vacancies: readonly Departure[];
  /** Who took office last, where there are too many. */
  readonly surplus: readonly Arrival[];
  /** Whether there still are too many at the cut-off. */
  readonly lasts: boolean;
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
    .filter((session) => bodyKind(session.body.text) === 'cotaprep' && !isCalledOff(session))
    .map(({ date }) => ({ day: date === null ? null : dayOfReading(date.value), cell: date?.cell ?? null }))
    .filter((entry): entry is { day: CalendarDate; cell: CellRef | null } => entry.day !== null)
    .filter(({ day }) => !isAfter(day, cutoff))
    .sort((a, b) => compareDates(a.day, b.day));
  return [...sessions, { day: cutoff, cell: null }];
}

/** Too few for who left is told where that is written, too many where the last one came, else with the session of the day. */
function headcountPlace(
  { terms }: BodyTerms,
  vacancies: readonly Departure[],
  surplus: readonly Arrival[],
  session: CellRef | null,
): { readonly cell: CellRef | null; readonly register: 'sessions' | 'members' } {
  const left = vacancies.at(-1)?.term.member.departed;
  const written = (left ?? surplus.at(-1)?.term.member.appointed)?.cell ?? null;
  return {
    cell: written ?? session ?? terms[0]?.member.body.cell ?? null,
    register: written === null && session !== null ? 'sessions' : 'members',
  };
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
    const vacancies = members < membersMinimum.value ? stillOpen(body, day, context.cutoff) : [];
    const surplus = surplusOn(body, day, membersMaximum.value);
    // What no longer is so is told with the session of that day.
    const session = inOffice(body.specialists, context.cutoff) === members ? null : cell;
    yield {
      ...headcountPlace(body, vacancies, surplus, session),
      subject: body.name,
      params: {
        members,
        day,
        atSession: cell !== null,
        minimum: membersMinimum.value,
        maximum: membersMaximum.value,
        vacancies,
        surplus,
        lasts: inOffice(body.specialists, context.cutoff) > membersMaximum.value,
      },
    };
  }
}

/** The places of members that were vacant on a day and still are: for one that was filled since, nobody is to be registered. */
function stillOpen(body: BodyTerms, day: CalendarDate, cutoff: CalendarDate): readonly Departure[] {
  const open = new Set(openVacancies(body, cutoff).map(({ term }) => term));
  return openVacancies(body, day).filter(({ term }) => !term.isTechnicalSecretary && open.has(term));
}

/** Those whom the law leaves no place for on a day: the last to take office. */
function surplusOn({ terms }: BodyTerms, day: CalendarDate, maximum: number): readonly Arrival[] {
  const present = terms.filter((term) => !term.isTechnicalSecretary && coversDay(term, day));
  const dated = present
    .flatMap((term) => (term.appointed === null ? [] : [{ term, appointed: term.appointed }]))
    .sort((a, b) => compareDates(a.appointed, b.appointed));
  return dated.slice(Math.max(0, maximum - (present.length - dated.length)));
}

/** "Pasan de 5 con el alta de Ana Ruiz (10 de noviembre de 2023) y siguen así al corte." */
function surplusInWords(surplus: readonly Arrival[], maximum: number, lasts: boolean): string {
  if (surplus.length === 0) return '';
  const who = surplus.map(
    ({ term, appointed }) => `${tidyBlanks(term.member.name.text)} (${formatLongDate(appointed)})`,
  );
  return ` Pasan de ${maximum} con el alta de ${shortListInWords(who)}${lasts ? ' y siguen así al corte' : ''}.`;
}

/** "Causó baja sin sustitución Ana Ruiz (10 de noviembre de 2023)." */
function vacanciesInWords(vacancies: readonly Departure[]): string {
  if (vacancies.length === 0) return '';
  const who = vacancies.map(({ term, departed }) => {
    const named = namedSubstitute(term);
    const by = named === null ? '' : `; nombra a ${named}, sin alta`;
    return `${tidyBlanks(term.member.name.text)} (${formatLongDate(departed)}${by})`;
  });
  return ` ${vacancies.length === 1 ? 'Causó' : 'Causaron'} baja sin sustitución ${shortListInWords(who)}.`;
}

/** Whose appointment is to be registered: that of whom the row of a departure names, or of whoever comes. */
function substituteToRegister(term: Term): string {
  const named = namedSubstitute(term);
  return named === null
    ? 'Registre el alta de la persona sustituta.'
    : `Dice que le sustituye ${named}, cuya alta no consta: regístrela.`;
}

/** Whether the COTAPREP has fewer members at the cut-off than it must, so that every open vacancy is told with it. */
function hasTooFew({ cutoff, ruleSet }: RuleContext, body: BodyTerms): boolean {
  return inOffice(body.specialists, cutoff) < ruleSet.settings.membersMinimum.value;
}

/** What the law says of a place in the COTAPREP: that there is one, and not by when it is filled again. */
function vacancySource(isTechnicalSecretary: boolean): string {
  const article = isTechnicalSecretary ? SOURCES.technicalSecretary : SOURCES.cotaprepMembers;
  return `${article} (el plazo para sustituir está por verificar)`;
}

/**
 * Bodies without a technical secretary that have members in office on the cut-off: the committee, which must have one, and a
 * commission whose own the register keeps.
 */
function* bodiesWithoutSecretary({ membership, cutoff, registers }: RuleContext): Generator<BodyTerms> {
  if (registers.members?.rows.every(({ position }) => position === null) === true) return;
  for (const [key, body] of membership) {
    const keepsSecretary =
      key === 'commission' && body.terms.some(({ isTechnicalSecretary }) => isTechnicalSecretary);
    if (key !== 'cotaprep' && !keepsSecretary) continue;
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
  const named = bodyKind(written);
  if (named !== null) return named === bodyKind(body.text);
  return !HEAD_OF_COUNCIL.test(written) || bodyKind(body.text) === 'council';
}

/** The day up to the cut-off from which two terms run at the same time: the cut-off itself where both always did. */
function overlapOf(one: Term, other: Term, cutoff: CalendarDate): CalendarDate | null {
  const begins = [one, other].flatMap(({ appointed }) => appointed ?? []).sort(compareDates);
  const day = begins.at(-1) ?? cutoff;
  return !isAfter(day, cutoff) && coversDay(one, day) && coversDay(other, day) ? day : null;
}

interface TwoInOffice {
  readonly office: 'presidencia' | 'secretaría técnica';
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

/** Offices that one person of a body holds at a time. */
const OFFICES: readonly {
  readonly office: TwoInOffice['office'];
  readonly holds: (term: Term) => boolean;
}[] = [
  { office: 'presidencia', holds: presides },
  { office: 'secretaría técnica', holds: isSecretaryOfBody },
];

/** Whether a member is the technical secretary of the body, and nobody's deputy. */
function isSecretaryOfBody({ isTechnicalSecretary, member: { name, body, position } }: Term): boolean {
  const written = foldText(position?.text ?? '');
  return (
    isTechnicalSecretary &&
    name.text !== '' &&
    body.text !== '' &&
    !/suplen|auxiliar|apoyo|ex\b/.test(written)
  );
}

/** Who held one office of a body together up to the cut-off, once a body. */
function twoInOffice(
  body: BodyTerms,
  cutoff: CalendarDate,
  { office, holds }: (typeof OFFICES)[number],
): TwoInOffice | null {
  const holders = body.terms.filter((term) => !isReversed(term) && holds(term));
  const together = holders.flatMap((one, index) =>
    holders
      .slice(index + 1)
      .filter((other) => areTwoOfOneBody(one, other))
      .flatMap((other) => {
        const day = overlapOf(one, other, cutoff);
        return day === null ? [] : [{ day, terms: [one, other] }];
      }),
  );
  const [day] = together.map((pair) => pair.day).sort(compareDates);
  const terms = [...new Set(together.flatMap((pair) => pair.terms))];
  return day === undefined ? null : { office, body: terms[0]?.member.body.text ?? body.name, day, terms };
}

type TermSlip =
  | {
      readonly kind: 'reversed';
      readonly name: string;
      readonly appointed: CalendarDate;
      readonly departed: CalendarDate;
    }
  | { readonly kind: 'unknown'; readonly name: string; readonly written: string }
  | {
      readonly kind: 'early';
      readonly name: string;
      readonly appointed: CalendarDate;
      readonly predecessor: string;
      readonly departed: CalendarDate;
    };

function termSlipInWords(slip: TermSlip): string {
  switch (slip.kind) {
    case 'reversed':
      return `La baja de ${slip.name}, ${formatLongDate(slip.departed)}, es anterior a su alta, ${formatLongDate(slip.appointed)}. Corrija una de las dos fechas.`;
    case 'unknown':
      return `${slip.name} sustituye a ${quoted(slip.written)}, que no consta en ese órgano. Corrija el nombre en ${FIELDS.members.substituteFor} o registre a esa persona con su baja.`;
    case 'early':
      return `El alta de ${slip.name}, ${formatLongDate(slip.appointed)}, es ${daysInWords(daysBetween(slip.appointed, slip.departed))} anterior a la baja de ${slip.predecessor}, ${formatLongDate(slip.departed)}, a quien sustituye. Corrija una de las dos fechas.`;
  }
}

function* reversedTerms({ terms }: BodyTerms): Generator<Hit<TermSlip>> {
  for (const { member, appointed, departed } of terms) {
    if (appointed === null || departed === null || !isBefore(departed, appointed)) continue;
    const name = member.name.text;
    yield {
      cell: member.departed?.cell ?? null,
      subject: name,
      params: { kind: 'reversed', name, appointed, departed },
    };
  }
}

/** Substitutes for somebody whom the body does not have, or who took office before that person left it. */
function* substituteSlips({ terms }: BodyTerms): Generator<Hit<TermSlip>> {
  const byName = new Map<string, Term[]>();
  for (const term of terms) {
    const name = foldText(term.member.name.text);
    byName.set(name, [...(byName.get(name) ?? []), term]);
  }
  // A register that keeps nobody who left does not have those who were substituted either.
  const keepsLeavers = terms.some(({ member }) => member.departed !== null);
  for (const term of terms) {
    const { member, appointed } = term;
    const written = member.substituteFor;
    const folded = foldText(written?.text ?? '');
    if (written === null || namesNobody(folded)) continue;
    const name = member.name.text;
    const predecessors = byName.get(folded);
    if (predecessors === undefined) {
      if (keepsLeavers && folded.includes(' '))
        yield {
          cell: written.cell,
          subject: name,
          severity: 'warning',
          params: { kind: 'unknown', name, written: written.text },
        };
      continue;
    }
    const [predecessor, another] = predecessors;
    const departed = predecessor?.departed ?? null;
    if (predecessor === undefined || another !== undefined || appointed === null || departed === null)
      continue;
    if (!isBefore(appointed, departed)) continue;
    const params = { name, appointed, predecessor: predecessor.member.name.text, departed };
    yield {
      cell: (member.appointed ?? written).cell,
      subject: name,
      severity: 'warning',
      params: { kind: 'early', ...params },
    };
  }
}

const NAME_BODY = `Solo entran al informe y a la cuenta de integrantes los de ${listInWords(BODY_NAMES)}: escriba uno en Órgano.`;

export const MEMBER_RULES: readonly Rule[] = [
  defineRule<Headcount>({
    id: 'INT-01',
    severity: 'error',
    register: 'members',
    source: SOURCES.cotaprepMembers,
    title: 'Número de integrantes del COTAPREP',
    sentence: ({ members, day, atSession, minimum, maximum, vacancies, surplus, lasts }) =>
      `El COTAPREP tenía ${countOf(members, 'integrante', 'integrantes')} en funciones el ${formatLongDate(day)}${atSession ? ', día de sesión' : ', fecha de corte'}, sin contar la secretaría técnica; deben ser de ${minimum} a ${maximum}.${vacanciesInWords(vacancies)}${surplusInWords(surplus, maximum, lasts)} ${vacancies.length === 0 ? `Revise ${FIELDS.members.appointed} y ${FIELDS.members.departed}` : 'Registre el alta de quien sustituye'} en ${SHEETS.members}.`,
    *check(context) {
      const cotaprep = context.membership.get('cotaprep');
      if (cotaprep !== undefined) yield* wrongHeadcounts(context, cotaprep, context.ruleSet.settings);
    },
  }),
  defineRule<{ body: string; cutoff: CalendarDate; left: readonly Departure[] }>({
    id: 'INT-02',
    severity: 'error',
    register: 'members',
    source: SOURCES.technicalSecretary,
    title: 'Órgano sin secretaría técnica',
    sentence: ({ body, cutoff, left }) =>
      `El órgano ${quoted(body)} no tiene secretaría técnica en funciones al ${formatLongDate(cutoff)}.${vacanciesInWords(left)} Registre ${left.length === 0 ? 'su alta' : 'el alta de quien sustituye'} en ${SHEETS.members} con el cargo «Secretaría Técnica».`,
    *check(context) {
      for (const body of bodiesWithoutSecretary(context)) {
        yield {
          cell: body.terms[0]?.member.body.cell ?? null,
          subject: body.name,
          // The article speaks of the committee alone.
          ...(bodyKind(body.name) === 'cotaprep'
            ? {}
            : { severity: 'info' as const, source: SOURCES.dataQuality }),
          params: {
            body: body.name,
            cutoff: context.cutoff,
            left: openVacancies(body, context.cutoff).filter(({ term }) => term.isTechnicalSecretary),
          },
        };
      }
    },
  }),
  defineRule<Departure & { cutoff: CalendarDate }>({
    id: 'INT-03',
    severity: 'warning',
    register: 'members',
    source: SOURCES.vacancy,
    title: 'Baja sin sustitución',
    sentence: ({ term, departed, cutoff }) =>
      `${term.member.name.text} causó baja${term.member.body.text === '' ? '' : ` ${ofBody(term.member.body.text)}`} el ${formatLongDate(departed)} y, ${daysInWords(daysBetween(departed, cutoff))} después, su lugar sigue sin sustitución. ${substituteToRegister(term)}`,
    *check(context) {
      const { membership, cutoff } = context;
      const withoutSecretary = new Set(bodiesWithoutSecretary(context));
      for (const [key, body] of membership) {
        const isShort = key === 'cotaprep' && hasTooFew(context, body);
        for (const vacancy of openVacancies(body, cutoff)) {
          const { member, isTechnicalSecretary } = vacancy.term;
          // A body without its secretary, or with too few members, is told with who left it.
          if (isTechnicalSecretary ? withoutSecretary.has(body) : isShort) continue;
          yield {
            cell: member.departed?.cell ?? null,
            subject: member.name.text,
            ...(key === 'cotaprep' ? { source: vacancySource(isTechnicalSecretary) } : {}),
            params: { ...vacancy, cutoff },
          };
        }
      }
    },
  }),
  defineRule<TermSlip>({
    id: 'INT-04',
    severity: 'error',
    register: 'members',
    source: SOURCES.dataQuality,
    title: 'Altas, bajas y sustituciones que no concuerdan',
    sentence: termSlipInWords,
    *check({ membership }) {
      for (const body of membership.values()) {
        yield* reversedTerms(body);
        yield* substituteSlips(body);
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
          : `integrantes cuyo acuerdo de designación no está en ${SHEETS.agreements}`,
      toDo: `Anote la clave en ${SHEETS.members} o agregue el acuerdo.`,
    },
    sentence: ({ name, written }) =>
      written === ''
        ? `No consta el acuerdo de designación de ${name}. Anote su clave en ${SHEETS.members}.`
        : `El acuerdo de designación de ${name}, ${written}, no está en ${SHEETS.agreements}. Agréguelo o corrija la clave.`,
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
  defineRule<TwoInOffice>({
    id: 'INT-08',
    severity: 'error',
    register: 'members',
    source: SOURCES.dataQuality,
    title: 'Dos personas en un cargo de una sola',
    sentence: ({ office, body, day, terms }) => {
      const who = terms.map(({ member: { name, row } }) => `${tidyBlanks(name.text)} (fila ${row})`);
      return `El órgano ${quoted(body)} tiene más de una ${office} en funciones al ${formatLongDate(day)}: ${listInWords(who)}. Debe haber una: corrija ${FIELDS.members.position} o anote la baja de quien dejó la ${office}.`;
    },
    *check({ membership, cutoff }) {
      for (const body of membership.values()) {
        for (const office of OFFICES) {
          const found = twoInOffice(body, cutoff, office);
          const member = found?.terms.at(-1)?.member;
          if (found === null || member === undefined) continue;
          yield { cell: (member.position ?? member.name).cell, subject: body.name, params: found };
        }
      }
    },
  }),
  defineRule<{ name: string; written: string }>({
    id: 'INT-09',
    severity: 'warning',
    register: 'members',
    source: SOURCES.dataQuality,
    title: 'Integrantes cuyo órgano no se reconoce',
    group: {
      what: ({ written }) =>
        written === ''
          ? 'integrantes sin órgano'
          : `integrantes de un órgano que no se reconoce, ${quoted(written)}`,
      toDo: NAME_BODY,
    },
    sentence: ({ name, written }) =>
      written === ''
        ? `Falta el órgano de ${name}. ${NAME_BODY}`
        : `No se reconoce el órgano ${quoted(written)} de ${name}. ${NAME_BODY}`,
    *check({ registers }) {
      for (const { body, name } of registers.members?.rows ?? []) {
        if (bodyKind(body.text) !== null) continue;
        yield {
          cell: body.cell,
          subject: name.text,
          params: { name: tidyBlanks(name.text), written: body.text },
        };
      }
    },
  }),
];
