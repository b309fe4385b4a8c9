/** The bodies in the report: what created them, who is in office, who left, and their sessions of the month. */
import type { DeliveryId } from '../../anexo13/calendar';
import { answeringActivities } from '../../assessment/answeringActivities';
import type { CalendarDate } from '../../dates/calendarDate';
import { isAfter, isSameDate } from '../../dates/calendarDate';
import { foldText } from '../../text/foldText';
import { parseAgreementKey } from '../../registers/agreementKey';
import { calledAgreements } from '../../registers/shortAgreementKey';
import type { BodyKind } from '../../registers/body';
import { bodyKey, bodyKind } from '../../registers/body';
import type { DateField } from '../../registers/cell';
import { isTechnicalSecretary, membershipByBody } from '../../registers/membership';
import { namesNobody } from '../../registers/namesNobody';
import { namedSubstitute, openVacancies } from '../../registers/vacancies';
import { inOffice as countInOffice, isMemberInOffice } from '../../registers/inOffice';
import type { Agreement, Member, Session } from '../../registers/records';
import { sessionName } from '../../registers/sessionName';
import type { SessionOutcome } from '../../registers/sessionOutcome';
import { sessionOutcome } from '../../registers/sessionOutcome';
import { sessionType } from '../../registers/sessionType';
import { compareKnownDates, compareTexts, isPresidency } from '../content/order';
import { orderOfTheDayItems } from '../../registers/orderOfTheDay';
import { lineOf, orNoValue, paragraph, recordedDay } from '../texts/prose';
import type { Block, TableColumn } from '../content/reportContent';
import type { ReportInput } from '../content/reportInput';
import { dayOf, inMonth, pastDay } from '../content/reportInput';
import { TABLE_TITLES as TITLES, TEXTS } from '../texts/reportTexts';
import { sessionFullName } from '../texts/sessionFullName';
import { inNameCase, postOrPerson, uncapitalised } from '../texts/typography';

const MEMBER_COLUMNS: readonly TableColumn[] = [
  { title: TITLES.member, align: 'left', share: 3 },
  { title: TITLES.position, align: 'left', share: 1 },
  { title: TITLES.appointed, align: 'center', share: 0 },
  { title: TITLES.appointmentAgreement, align: 'left', share: 1 },
];

/** The members of a body: its presidency first, its technical secretary last, the others by name. */
export function membersOf(facts: ReportInput, body: BodyKind): readonly Member[] {
  return (facts.registers.members?.rows ?? []).filter((member) => bodyKind(member.body.text) === body);
}

const isSecretary = (member: Member): boolean => isTechnicalSecretary(member.position?.text ?? '');

/** Members in office, the technical secretary apart. */
export function inOffice(facts: ReportInput, body: BodyKind): readonly Member[] {
  return membersOf(facts, body).filter(
    (member) => !isSecretary(member) && isMemberInOffice(member, facts.meaningfulDay),
  );
}

/** The technical secretary in office; the one appointed last where there are several. */
export function technicalSecretary(facts: ReportInput, body: BodyKind): Member | null {
  const secretaries = membersOf(facts, body).filter(
    (member) => isSecretary(member) && isMemberInOffice(member, facts.meaningfulDay),
  );
  return lastAppointed(secretaries);
}

/** The president of a body in office; the one appointed last where there are several. */
export function president(facts: ReportInput, body: BodyKind): Member | null {
  return lastAppointed(inOffice(facts, body).filter(({ position }) => isPresidency(lineOf(position))));
}

/** A blank Alta is "since always", so any other comes after it. */
function lastAppointed(members: readonly Member[]): Member | null {
  return members.reduce<Member | null>((last, member) => {
    if (last === null) return member;
    const [a, b] = [dayOf(last.appointed), dayOf(member.appointed)];
    return b !== null && (a === null || compareKnownDates(a, b) <= 0) ? member : last;
  }, null);
}

/** The table of members in office; none when there are none. */
export function memberBlocks(facts: ReportInput, body: BodyKind, bodyName: string): readonly Block[] {
  const members = inOffice(facts, body);
  if (members.length === 0) return [];
  // A column of dashes says nothing.
  const hasAgreements = members.some((member) => lineOf(member.appointmentAgreement) !== '');
  const shown = hasAgreements ? MEMBER_COLUMNS.length : MEMBER_COLUMNS.length - 1;
  return [
    {
      kind: 'table',
      caption: TEXTS.membersOf(bodyName, facts.meaningfulDay),
      columns: MEMBER_COLUMNS.slice(0, shown),
      rows: members.map((member) => ({
        look: 'normal',
        cells: [
          inNameCase(lineOf(member.name)),
          orNoValue(inNameCase(lineOf(member.position))),
          recordedDay(member.appointed),
          orNoValue(lineOf(member.appointmentAgreement)),
        ].slice(0, shown),
      })),
    },
  ];
}

/** One sentence on who is the technical secretary; none when nobody is. */
export function technicalSecretaryBlocks(
  facts: ReportInput,
  body: BodyKind,
  ofBody: string,
): readonly Block[] {
  const member = technicalSecretary(facts, body);
  if (!member) return [];
  return [
    paragraph(
      TEXTS.technicalSecretary(
        postOrPerson(inNameCase(lineOf(member.name))),
        ofBody,
        dayOf(member.appointed),
        lineOf(member.appointmentAgreement),
      ),
    ),
  ];
}

/** A departure, who took the place where that is known, and whether nobody did. */
interface Departure {
  readonly member: Member;
  readonly departed: CalendarDate;
  readonly substitute: Member | undefined;
  readonly isOpen: boolean;
}

/** Who left a body up to a day and has no substitute by then. */
export function leftOpen(facts: ReportInput, body: BodyKind, day: CalendarDate): ReadonlySet<Member> {
  const terms = membershipByBody(membersOf(facts, body)).get(body);
  return new Set(terms === undefined ? [] : openVacancies(terms, day).map(({ term }) => term.member));
}

/** Departures of the month, and older ones whose vacancy is still open, by day. */
export function departures(facts: ReportInput, body: BodyKind): readonly Departure[] {
  const members = membersOf(facts, body);
  const substitutes = new Map(
    members.flatMap((member) => {
      const replaced = foldText(lineOf(member.substituteFor));
      return replaced !== '' && isMemberInOffice(member, facts.meaningfulDay)
        ? [[replaced, member] as const]
        : [];
    }),
  );
  const open = leftOpen(facts, body, facts.meaningfulDay);
  return members
    .flatMap((member) => {
      const departed = dayOf(member.departed);
      if (departed === null || isAfter(departed, facts.meaningfulDay)) return [];
      const substitute = substitutes.get(foldText(lineOf(member.name)));
      const isOpen = open.has(member);
      const isNews = inMonth(departed, facts) || inMonth(dayOf(substitute?.appointed ?? null), facts);
      return isNews || isOpen ? [{ member, departed, substitute, isOpen }] : [];
    })
    .sort((a, b) => compareKnownDates(a.departed, b.departed));
}

function departureInWords({ member, departed, substitute, isOpen }: Departure, day: CalendarDate): string {
  const left = TEXTS.departure(inNameCase(lineOf(member.name)), departed, lineOf(member.departureReason));
  if (isOpen) {
    const named = namedSubstitute({ member });
    return `${left} ${named === null ? TEXTS.substitutionPending(day) : TEXTS.substituteNamed(inNameCase(named), day)}`;
  }
  const name = lineOf(substitute?.name ?? member.substitutedBy);
  if (namesNobody(name)) return left;
  return `${left} ${TEXTS.substituted(inNameCase(name), dayOf(substitute?.appointed ?? null))}`;
}

/** One paragraph for each of the {@link departures}, and one on what they leave the body with. */
export function departureBlocks(facts: ReportInput, body: BodyKind): readonly Block[] {
  const left = departures(facts, body);
  const vacancies = left.filter(({ isOpen }) => isOpen).length;
  return [
    ...left.map((departure) => paragraph(departureInWords(departure, facts.meaningfulDay))),
    ...(vacancies === 0 ? [] : [paragraph(TEXTS.vacancies(inOffice(facts, body).length, vacancies))]),
  ];
}

const keyOf = (text: string): string => parseAgreementKey(text)?.key ?? foldText(text);

/** An agreement as members name it; `null` when it is not registered. */
interface Origin {
  readonly key: string;
  readonly agreement: Agreement | null;
}

/**
 * The agreements behind some members' appointments, in date order. Where no member names one, those whose
 * subject says so.
 */
function originAgreements(
  facts: ReportInput,
  members: readonly Member[],
  subject: RegExp,
): readonly Origin[] {
  const agreements = facts.registers.agreements?.rows ?? [];
  const named = new Map(
    members
      .map((member) => lineOf(member.appointmentAgreement))
      .filter((text) => text !== '')
      .map((text) => [keyOf(text), text]),
  );
  if (named.size === 0) {
    return agreements
      .filter((agreement) => subject.test(foldText(lineOf(agreement.subject))))
      .map((agreement) => ({ key: lineOf(agreement.key), agreement }));
  }
  const registered = new Map(agreements.map((agreement) => [keyOf(lineOf(agreement.key)), agreement]));
  return [...named]
    .map(([key, text]) => ({ key: text, agreement: registered.get(key) ?? null }))
    .sort(
      (a, b) =>
        compareKnownDates(dayOf(a.agreement?.date ?? null), dayOf(b.agreement?.date ?? null)) ||
        compareTexts(a.key, b.key),
    );
}

/** In which session a body took an agreement, in lower case; `''` when no session or more than one has it. */
function approvingSession(facts: ReportInput, body: string, date: CalendarDate | null): string {
  if (date === null || body === '') return '';
  const [session, another] = (facts.registers.sessions?.rows ?? []).filter((row) => {
    const held = dayOf(row.date);
    return held !== null && isSameDate(held, date) && bodyKey(row.body.text) === bodyKey(body);
  });
  if (session === undefined || another !== undefined) return '';
  return uncapitalised(sessionName(session));
}

/** Whether the workbook gives an agreement two dates: then the report names none of them. */
function hasTwoDates({ assessment }: ReportInput, key: string): boolean {
  return assessment.findings.some(
    ({ rule, subject, places }) =>
      rule === 'ACU-04' &&
      [subject, ...places.map((place) => place.subject)].some(
        (named) => named && keyOf(named) === keyOf(key),
      ),
  );
}

/** The body of an agreement with the institution that it is of, where its name does not say it. */
function ofInstitution({ acronym }: ReportInput, body: string): string {
  const isNamed =
    acronym === '' || bodyKind(body) !== 'council' || foldText(body).includes(foldText(acronym));
  return isNamed ? body : TEXTS.bodyOf(body, acronym);
}

/** An agreement as a sentence: who took it when, and what it did. */
export function agreementText(facts: ReportInput, key: string, agreement: Agreement | null): string {
  const date = agreement && !hasTwoDates(facts, key) ? dayOf(agreement.date) : null;
  const written = inNameCase(lineOf(agreement?.body ?? null));
  const session = approvingSession(facts, written, date);
  const body = ofInstitution(facts, written);
  return TEXTS.origin(key, lineOf(agreement?.subject ?? null), { date, body, session });
}

/** The subject of the agreement that made a body, where its members name none. */
const SUBJECTS = {
  commission: /\b(?:crea|integra)\w*\b.*\bcomision\b/,
  cotaprep: /\b(?:integra|designa)\w*\b.*\b(?:comite tecnico|cotaprep)\b/,
} as const;

/** The bodies of which the report says how they came about. */
type OriginId = keyof typeof SUBJECTS | 'internalBody';

const DESIGNATION: DeliveryId = '2-final';

/**
 * The agreement that designated the internal body: the registered one of that document, or the one that the concluded row of the
 * plan has for evidence. The technical secretary's appointment is none: it is often the agreement that integrated the committee.
 */
function designations({ assessment, registers }: ReportInput): readonly Origin[] {
  const owed = assessment.deliveries.find(({ delivery }) => delivery.id === DESIGNATION);
  if (!owed) return [];
  const { agreement: place, concluded } = owed;
  if (place !== null) {
    const agreement = registers.agreements?.rows.find(({ key }) => keyOf(lineOf(key)) === keyOf(place.key));
    return [{ key: place.key, agreement: agreement ?? null }];
  }
  const evidence = concluded && answeringActivities(assessment).get(DESIGNATION)?.activity.evidence;
  const [key, another] = new Set(calledAgreements(evidence?.value || (evidence?.text ?? '')));
  return key === undefined || another !== undefined ? [] : [{ key, agreement: null }];
}

/** The agreements that created a body, up to the day that the report covers: also what appoints a member came no later than that. */
export function origins(facts: ReportInput, origin: OriginId): readonly Origin[] {
  const isTold = (field: DateField | null): boolean => {
    const date = dayOf(field);
    return date === null || !isAfter(date, facts.meaningfulDay);
  };
  const found =
    origin === 'internalBody'
      ? designations(facts)
      : originAgreements(
          facts,
          membersOf(facts, origin).filter((member) => !isSecretary(member) && isTold(member.appointed)),
          SUBJECTS[origin],
        );
  return found.filter(({ agreement }) => isTold(agreement?.date ?? null));
}

/** What an agreement did to a body: made it, by its subject, or only appointed the members who name it. */
function labelOf(origin: OriginId, agreement: Agreement | null): string {
  if (origin === 'internalBody') return TEXTS.origins[origin];
  const isMade = SUBJECTS[origin].test(foldText(lineOf(agreement?.subject ?? null)));
  return (isMade ? TEXTS.origins : TEXTS.appointments)[origin];
}

/** How a body came about, a paragraph an agreement; none when nothing says it. */
export function originBlocks(facts: ReportInput, origin: OriginId): readonly Block[] {
  return origins(facts, origin).map(({ key, agreement }) => {
    const text = agreementText(facts, key, agreement);
    // Without its body and date an agreement is no sentence, so what it did has to be said.
    return paragraph(
      /^Acuerdo /.test(text) ? `${labelOf(origin, agreement)} ${text.replace(/^Acuerdo /, '')}` : text,
    );
  });
}

/** Who was in office that day. */
export interface BodyThatDay {
  readonly members: number;
  readonly hasSecretary: boolean;
}

/** The members in office on the day of a session, for its head count; none when the sheet of members has none. */
export function bodyThatDay(facts: Pick<ReportInput, 'membership'>, session: Session): BodyThatDay {
  const day = dayOf(session.date);
  const terms = facts.membership.get(bodyKey(session.body.text));
  if (day === null || terms === undefined) return { members: 0, hasSecretary: false };
  return {
    members: countInOffice(terms.specialists, day, true),
    hasSecretary: countInOffice(terms.secretaries, day, true) > 0,
  };
}

/** What became of a session up to the cut-off. */
const outcomeOf = ({ assessment }: ReportInput, session: Session): SessionOutcome =>
  sessionOutcome(session, assessment.cutoff);

/** What is known of a session, in sentences: its outcome unless it was held, who came, its papers. */
function sessionSentences(facts: ReportInput, session: Session): readonly string[] {
  const words = TEXTS.sessions;
  const outcome = outcomeOf(facts, session);
  const isPast = outcome !== 'ahead';
  const attendants = isPast ? (session.attendants?.value ?? null) : null;
  const convocation = pastDay(session.convocation, facts);
  const minutes = isPast ? lineOf(session.minutes) : '';
  const agreements = isPast ? lineOf(session.agreements) : '';
  const { members, hasSecretary } = bodyThatDay(facts, session);
  return [
    words.outcomes[outcome](lineOf(session.status)),
    attendants === null ? '' : words.attendants(attendants, members, hasSecretary),
    convocation === null ? '' : words.convocation(convocation),
    minutes === '' ? '' : words.minutes(minutes),
    agreements === '' ? '' : words.agreements(agreements),
  ].filter((text) => text !== '');
}

/** @param isNamed the heading names the body, where a section tells of several */
function sessionBlocks(facts: ReportInput, session: Session, isNamed: boolean): readonly Block[] {
  const words = TEXTS.sessions;
  const told = sessionSentences(facts, session);
  const items = orderOfTheDayItems(session.orderOfTheDay?.text ?? '');
  const name = isNamed ? sessionFullName(session) : sessionName(session);
  return [
    { kind: 'subheading', text: words.title(name, dayOf(session.date)) },
    // One paragraph, so that the heading, who came and the order of the day stay together.
    ...(items.length === 0
      ? told.slice(0, 1).map(() => paragraph(told.join(' ')))
      : [paragraph([...told, words.orderOfTheDay].join(' ')), { kind: 'list', items } as const]),
  ];
}

const isMeeting = ({ type }: Session): boolean => {
  const known = sessionType(lineOf(type));
  return known === 'workingMeeting' || known === 'partiesMeeting';
};

/** The sessions of the month of the bodies that a test picks, by day. */
export function monthSessions(
  facts: ReportInput,
  picked: (body: BodyKind | null) => boolean,
): readonly Session[] {
  return (facts.registers.sessions?.rows ?? []).filter(
    (session) => inMonth(dayOf(session.date), facts) && picked(bodyKind(session.body.text)),
  );
}

/**
 * The sessions of the month of the bodies that a test picks; none when there are none.
 *
 * @param bodyName how the introduction calls the body; `null` goes without one, and each session names its own
 */
export function monthSessionBlocks(
  facts: ReportInput,
  picked: (body: BodyKind | null) => boolean,
  bodyName: string | null,
): readonly Block[] {
  const sessions = monthSessions(facts, picked);
  const introduction = bodyName === null ? null : sessionsSentence(facts, picked, bodyName);
  return [
    ...(introduction === null ? [] : [paragraph(introduction)]),
    ...sessions.flatMap((session) => sessionBlocks(facts, session, bodyName === null)),
  ];
}

/** How many sessions of the month the bodies that a test picks held, as a sentence; `null` where there are none. */
export function sessionsSentence(
  facts: ReportInput,
  picked: (body: BodyKind | null) => boolean,
  bodyName: string,
): string | null {
  const sessions = monthSessions(facts, picked);
  if (sessions.length === 0) return null;
  const parts = (['held', 'unsaid', 'open', 'notHeld', 'ahead'] as const).flatMap((outcome) => {
    const of = sessions.filter((session) => outcomeOf(facts, session) === outcome);
    const meetings = of.filter(isMeeting).length;
    if (of.length === 0) return [];
    const isMore = sessions.some((session) => outcomeOf(facts, session) === 'held');
    return [
      TEXTS.sessions.counted[outcome](TEXTS.gatherings(of.length - meetings, meetings), of.length, isMore),
    ];
  });
  return TEXTS.sessionsOf(bodyName, facts.monthWords, parts);
}
