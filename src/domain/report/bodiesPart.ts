/** The bodies in the report: what created them, who is in office, who left, and their sessions of the month. */
import type { CalendarDate } from '../dates/calendarDate';
import { compareDates, daysBetween, isAfter } from '../dates/calendarDate';
import { foldText } from '../dates/foldText';
import { formatLongDate } from '../dates/spanishFormat';
import { parseAgreementKey } from '../registers/agreementKey';
import type { BodyKind } from '../registers/body';
import { bodyKind } from '../registers/body';
import { isTechnicalSecretary } from '../registers/membership';
import type { Agreement, Member, Session } from '../registers/records';
import { sessionName } from '../registers/sessionName';
import { sessionOutcome } from '../registers/sessionType';
import { orderOfTheDayItems } from './orderOfTheDay';
import { lineOf, paragraph } from './prose';
import type { Block, TableColumn } from './reportContent';
import type { ReportFacts } from './reportFacts';
import { dayOf, inMonth } from './reportFacts';
import { tableDate, TABLE_TITLES as TITLES, TEXTS } from './reportTexts';

const MEMBER_COLUMNS: readonly TableColumn[] = [
  { title: TITLES.member, span: 2, align: 'left' },
  { title: TITLES.position, span: 1, align: 'left' },
  { title: TITLES.appointed, span: 2, align: 'center' },
  { title: TITLES.appointmentAgreement, span: 2, align: 'left' },
];

/** The members of a body, in the order of the sheet. */
export function membersOf(facts: ReportFacts, body: BodyKind): readonly Member[] {
  return (facts.registers.members?.rows ?? []).filter((member) => bodyKind(member.body.text) === body);
}

const isSecretary = (member: Member): boolean => isTechnicalSecretary(member.position?.text ?? '');

/** A blank Alta is "since always", a blank Baja "still". */
function isInOffice(member: Member, day: CalendarDate): boolean {
  const appointed = dayOf(member.appointed);
  const departed = dayOf(member.departed);
  return (appointed === null || !isAfter(appointed, day)) && (departed === null || isAfter(departed, day));
}

/** Members in office, the technical secretary apart. */
export function inOffice(facts: ReportFacts, body: BodyKind): readonly Member[] {
  return membersOf(facts, body).filter(
    (member) => !isSecretary(member) && isInOffice(member, facts.tellingDay),
  );
}

/** The technical secretary in office; the one appointed last where there are several. */
export function technicalSecretary(facts: ReportFacts, body: BodyKind): Member | null {
  const secretaries = membersOf(facts, body).filter(
    (member) => isSecretary(member) && isInOffice(member, facts.tellingDay),
  );
  return secretaries.at(-1) ?? null;
}

/** The president of a body in office. */
export function president(facts: ReportFacts, body: BodyKind): Member | null {
  return inOffice(facts, body).find(({ position }) => /\bpresiden/.test(foldText(lineOf(position)))) ?? null;
}

/** The table of members in office; none when there are none. */
export function memberBlocks(facts: ReportFacts, body: BodyKind, bodyName: string): readonly Block[] {
  const members = inOffice(facts, body);
  if (members.length === 0) return [];
  return [
    paragraph(TEXTS.membersOf(bodyName, facts.tellingDay)),
    {
      kind: 'table',
      columns: MEMBER_COLUMNS,
      rows: members.map((member) => {
        const appointed = dayOf(member.appointed);
        return {
          look: 'normal',
          cells: [
            lineOf(member.name),
            lineOf(member.position),
            appointed ? tableDate(appointed) : lineOf(member.appointed),
            lineOf(member.appointmentAgreement),
          ],
        };
      }),
    },
  ];
}

/** One sentence on who is the technical secretary; none when nobody is. */
export function technicalSecretaryBlocks(
  facts: ReportFacts,
  body: BodyKind,
  ofBody: string,
): readonly Block[] {
  const member = technicalSecretary(facts, body);
  if (!member) return [];
  return [
    paragraph(
      TEXTS.technicalSecretary(
        lineOf(member.name),
        ofBody,
        dayOf(member.appointed),
        lineOf(member.appointmentAgreement),
      ),
    ),
  ];
}

/** Departures of the month, and older ones whose vacancy is still open. */
export function departureBlocks(facts: ReportFacts, body: BodyKind): readonly Block[] {
  const members = membersOf(facts, body);
  const substitutes = new Map(
    members.flatMap((member) => {
      const replaced = foldText(lineOf(member.substituteFor));
      return replaced !== '' && isInOffice(member, facts.tellingDay) ? [[replaced, member] as const] : [];
    }),
  );
  return members.flatMap((member) => {
    const departed = dayOf(member.departed);
    if (departed === null || isAfter(departed, facts.tellingDay)) return [];
    const substitute = substitutes.get(foldText(lineOf(member.name)));
    if (substitute && !inMonth(departed, facts) && !inMonth(dayOf(substitute.appointed), facts)) return [];
    return [
      paragraph(
        [
          TEXTS.departure(lineOf(member.name), departed, lineOf(member.departureReason)),
          substitute
            ? TEXTS.substituted(lineOf(substitute.name), dayOf(substitute.appointed))
            : TEXTS.substitutionPending(daysBetween(departed, facts.tellingDay), facts.tellingDay),
        ].join(' '),
      ),
    ];
  });
}

const keyOf = (text: string): string => parseAgreementKey(text)?.key ?? foldText(text);

/**
 * The agreements behind some members' appointments, in the order of the sheet. Where no member names one, those whose
 * subject says so.
 */
function originAgreements(
  facts: ReportFacts,
  members: readonly Member[],
  subject: RegExp,
): readonly { readonly key: string; readonly agreement: Agreement | null }[] {
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
  return [...named].map(([key, text]) => ({ key: text, agreement: registered.get(key) ?? null }));
}

function agreementText(key: string, agreement: Agreement | null): string {
  const date = agreement ? dayOf(agreement.date) : null;
  return TEXTS.origin(
    key,
    date ? formatLongDate(date) : null,
    lineOf(agreement?.body ?? null),
    lineOf(agreement?.subject ?? null),
  );
}

/** Which members' appointments, or else which subject, lead to the agreement that made each body. */
const ORIGINS = {
  commission: { body: 'commission', secretary: false, subject: /\b(?:crea|integra)\w*\b.*\bcomision\b/ },
  internalBody: { body: 'cotaprep', secretary: true, subject: /\binstancia interna\b/ },
  cotaprep: {
    body: 'cotaprep',
    secretary: false,
    subject: /\b(?:integra|designa)\w*\b.*\b(?:comite tecnico|cotaprep)\b/,
  },
} as const;

/** How a body came about; none when nothing says it. */
export function originBlocks(
  facts: ReportFacts,
  origin: keyof typeof ORIGINS,
  introduction: string,
): readonly Block[] {
  const { body, secretary, subject } = ORIGINS[origin];
  const members = membersOf(facts, body).filter((member) => isSecretary(member) === secretary);
  const found = originAgreements(facts, members, subject).filter(({ agreement }) => {
    const date = agreement ? dayOf(agreement.date) : null;
    return date === null || !isAfter(date, facts.tellingDay);
  });
  if (found.length === 0) return [];
  return [
    paragraph(introduction),
    {
      kind: 'list',
      items: found.map(({ key, agreement }) => ({ marker: '•', text: agreementText(key, agreement) })),
    },
  ];
}

function sessionBlocks(session: Session, body: string | null): readonly Block[] {
  const facts = TEXTS.sessionFacts;
  const status = lineOf(session.status);
  const attendants = session.attendants?.value ?? null;
  const convocation = dayOf(session.convocation);
  const minutes = lineOf(session.minutes);
  const agreements = lineOf(session.agreements);
  const told = [
    status === '' ? '' : facts.status(status.replace(/\.$/, '')),
    attendants === null ? '' : facts.attendants(attendants),
    convocation === null ? '' : facts.convocation(convocation),
    minutes === '' ? '' : facts.minutes(minutes),
    agreements === '' ? '' : facts.agreements(agreements),
  ].filter((text) => text !== '');
  const items = orderOfTheDayItems(session.orderOfTheDay?.text ?? '');
  return [
    { kind: 'subheading', text: TEXTS.sessionTitle(sessionName(session), body, dayOf(session.date)) },
    ...(told.length === 0 ? [] : [paragraph(told.join(' '))]),
    ...(items.length === 0
      ? [paragraph(TEXTS.noOrderOfTheDay)]
      : [paragraph(`${TEXTS.orderOfTheDay}:`), { kind: 'list', items } as const]),
  ];
}

/**
 * The sessions of the month that a test picks, in date order; none when there are none.
 *
 * @param bodyName how the introduction calls the body; `null` names each session's own body instead
 */
export function monthSessionBlocks(
  facts: ReportFacts,
  picked: (body: BodyKind | null) => boolean,
  bodyName: string | null,
): readonly Block[] {
  const sessions = (facts.registers.sessions?.rows ?? [])
    .flatMap((session) => {
      const date = dayOf(session.date);
      return date && inMonth(date, facts) && picked(bodyKind(session.body.text)) ? [{ session, date }] : [];
    })
    .sort((a, b) => compareDates(a.date, b.date));
  if (sessions.length === 0) return [];
  const count = sessions.length;
  const held = sessions.filter(({ session }) => sessionOutcome(lineOf(session.status)) === 'held').length;
  const introduce = (name: string): string =>
    held === count
      ? TEXTS.sessionsHeld(name, facts.monthWords, count)
      : TEXTS.sessionsPartlyHeld(name, facts.monthWords, count, held);
  return [
    ...(bodyName === null ? [] : [paragraph(introduce(bodyName))]),
    ...sessions.flatMap(({ session }) =>
      sessionBlocks(session, bodyName === null ? lineOf(session.body) : null),
    ),
  ];
}
