/** What follows the signatures: the annexes that a person asks for, and the one of the internal edition. */
import { plannedDay } from '../../anexo13/calendar';
import { CONFIDENCE_WORDS } from '../../anexo13/deliverySource';
import type { AssessedDelivery, Finding, IgnoredFinding } from '../../assessment/assessment';
import { watchedDelivery } from '../../assessment/watchedDelivery';
import { isAfter } from '../../dates/calendarDate';
import { bodyKind } from '../../registers/body';
import { columnLetters } from '../../registers/cell';
import { sessionName } from '../../registers/sessionName';
import { tidyBlanks } from '../../text/foldText';
import type { Block, ReportSection, TableBlock, TableColumn, TableRow } from '../content/reportContent';
import type { ReportInput } from '../content/reportInput';
import { dayOf } from '../content/reportInput';
import { lineOf, orNoValue, paragraph, recordedDay } from '../texts/prose';
import { NO_VALUE, statusText, TABLE_TITLES as TITLES, TEXTS } from '../texts/reportTexts';
import { bodyThatDay, leftOpen, membersOf } from './bodiesPart';
import { capitalised, inNameCase, tableDate } from '../texts/typography';
import { legalText, sentText } from './deliveriesPart';
import { unansweredText } from './progressPart';

const { annex } = TEXTS;

const FINDING_COLUMNS: readonly TableColumn[] = [
  { title: TITLES.place, align: 'left', share: 1 },
  { title: TITLES.finding, align: 'left', share: 5 },
];

/** What the annex says of findings that somebody decided to ignore. */
const IGNORED = {
  title: 'Hallazgos ignorados',
  caption: 'Hallazgos que alguien decidió no atender',
  reason: 'Motivo',
  who: 'Quién y cuándo',
} as const;

const IGNORED_COLUMNS: readonly TableColumn[] = [
  { title: TITLES.finding, align: 'left', share: 3 },
  { title: IGNORED.reason, align: 'left', share: 2 },
  { title: IGNORED.who, align: 'left', share: 1 },
];

const COVERAGE_COLUMNS: readonly TableColumn[] = [
  { title: TITLES.document, align: 'left', share: 4 },
  { title: TITLES.legal, align: 'center', share: 0 },
  { title: TITLES.confidence, align: 'left', share: 1 },
  { title: TITLES.verification, align: 'left', share: 1 },
  { title: TITLES.answeredBy, align: 'center', share: 0 },
];

const CALENDAR_COLUMNS: readonly TableColumn[] = [
  { title: TITLES.document, align: 'left', share: 4 },
  { title: TITLES.legal, align: 'center', share: 0 },
  { title: TITLES.sendBy, align: 'center', share: 0 },
  { title: TITLES.sending, align: 'center', share: 0 },
  { title: TITLES.status, align: 'left', share: 1 },
];

const MEMBER_COLUMNS: readonly TableColumn[] = [
  { title: TITLES.member, align: 'left', share: 2 },
  { title: TITLES.position, align: 'left', share: 1 },
  { title: TITLES.appointed, align: 'center', share: 0 },
  { title: TITLES.departed, align: 'center', share: 0 },
  { title: TITLES.substituteFor, align: 'left', share: 1 },
];

const SESSION_COLUMNS: readonly TableColumn[] = [
  { title: TITLES.session, align: 'left', share: 3 },
  { title: TITLES.date, align: 'center', share: 0 },
  { title: TITLES.inOffice, align: 'center', share: 0 },
  { title: TITLES.attendants, align: 'center', share: 0 },
  { title: TITLES.vacancies, align: 'center', share: 0 },
];

const PART = { number: '', level: 2, roomToStart: 0.2 } as const;
const CHAPTER = { number: '', level: 1, roomToStart: 1 } as const;

function findingBlocks(findings: readonly Finding[]): readonly Block[] {
  if (findings.length === 0) return [paragraph(annex.noFindings)];
  return [
    {
      kind: 'table',
      caption: annex.findingsTable,
      columns: FINDING_COLUMNS,
      rows: findings.map(({ cell, message }) => ({
        look: 'normal',
        cells: [
          cell === null ? NO_VALUE : `${cell.sheet}, ${columnLetters(cell.column)}${cell.row}`,
          message,
        ],
      })),
    },
  ];
}

/** The part that lists what was ignored and why; none where nothing is. An entry that no finding answers any more is left out. */
function ignoredPart(ignored: readonly IgnoredFinding[]): readonly ReportSection[] {
  const rows = ignored.flatMap(({ entry: { reason, by, on }, finding }): TableRow[] => {
    if (finding === null) return [];
    const who = [tidyBlanks(by), ...(on === null ? [] : [tableDate(on)])].filter((text) => text !== '');
    return [{ look: 'normal', cells: [finding.message, tidyBlanks(reason), orNoValue(who.join(', '))] }];
  });
  if (rows.length === 0) return [];
  const blocks: readonly Block[] = [
    { kind: 'table', caption: IGNORED.caption, columns: IGNORED_COLUMNS, rows },
  ];
  return [{ ...PART, id: 'annexIgnored', title: IGNORED.title, blocks }];
}

/** How the date is known; of a verified one only who did it. */
function certaintyCell({ delivery, verified }: AssessedDelivery): string {
  const { legal, confidence, dateFrom } = delivery;
  if (verified !== null) return NO_VALUE;
  if (dateFrom === 'ownCalendar') return legal === null ? NO_VALUE : annex.ownCalendar;
  const word = CONFIDENCE_WORDS[confidence];
  return legal === null ? annex.orientative(word) : capitalised(word);
}

function coverageRow(assessed: AssessedDelivery): readonly string[] {
  const { delivery, verified, activity, doneElsewhere } = assessed;
  const { document, name } = delivery;
  const day = plannedDay(delivery);
  return [
    TEXTS.deliveryName(document, name),
    day === null ? NO_VALUE : tableDate(day),
    certaintyCell(assessed),
    verified === null ? annex.unverified : annex.verified(tidyBlanks(verified.by), verified.on),
    orNoValue(activity ?? (doneElsewhere === null ? '' : TEXTS.doneElsewhere(doneElsewhere))),
  ];
}

function coverageBlocks(deliveries: readonly AssessedDelivery[], inferredFrom: string): readonly Block[] {
  const planned = deliveries.filter(({ activity }) => activity !== null).length;
  return [
    paragraph(`${annex.coverageSentence(planned, deliveries.length)} ${annex.inferred(inferredFrom)}`),
    {
      kind: 'table',
      caption: annex.coverageTable,
      columns: COVERAGE_COLUMNS,
      rows: deliveries.map((assessed) => ({ look: 'normal', cells: coverageRow(assessed) })),
    },
  ];
}

/** What the review found, and how sure each legal date is. */
function internalAnnex({ assessment }: ReportInput): readonly ReportSection[] {
  const { findings, ignored, deliveries, ruleSet, inferredFrom } = assessment;
  const used = deliveries.filter(({ delivery }) => delivery.legal !== null);
  const verified = used.filter((each) => each.verified !== null).length;
  const introduction = paragraph(
    `${annex.introduction} ${annex.rules(ruleSet, verified, used.length, deliveries.length)}`,
  );
  return [
    { ...CHAPTER, id: 'annex', title: annex.title, blocks: [introduction] },
    { ...PART, id: 'annexFindings', title: annex.findings, blocks: findingBlocks(findings) },
    ...ignoredPart(ignored),
    { ...PART, id: 'annexCoverage', title: annex.coverage, blocks: coverageBlocks(deliveries, inferredFrom) },
  ];
}

function calendarAnnex(facts: ReportInput): readonly ReportSection[] {
  const { assessment } = facts;
  const { title, table } = TEXTS.calendarAnnex;
  const rows = assessment.deliveries.map((assessed): TableRow => {
    const { document, name, sendBy } = watchedDelivery(assessed);
    const dates = [legalText(assessed), sendBy === null ? NO_VALUE : tableDate(sendBy)];
    const { activity, concluded } = assessed;
    const isKnown = activity !== null || concluded !== null || assessed.status === 'notApplicable';
    const status = isKnown ? statusText(assessed.status, 0, 'document') : unansweredText(assessed);
    const sent = assessed.status === 'notApplicable' ? NO_VALUE : sentText(assessed, facts);
    return { look: 'normal', cells: [TEXTS.deliveryName(document, name), ...dates, sent, status] };
  });
  const caption = table(assessment.cutoff);
  const blocks: readonly Block[] = [{ kind: 'table', caption, columns: CALENDAR_COLUMNS, rows }];
  return [{ ...CHAPTER, id: 'annexCalendar', title, blocks }];
}

function memberRows(facts: ReportInput): readonly TableRow[] {
  return membersOf(facts, 'cotaprep').map((member) => ({
    look: 'normal',
    cells: [
      orNoValue(inNameCase(lineOf(member.name))),
      orNoValue(inNameCase(lineOf(member.position))),
      recordedDay(member.appointed),
      // Who is in office has none to be recorded.
      member.departed === null || lineOf(member.departed) === '' ? NO_VALUE : recordedDay(member.departed),
      orNoValue(lineOf(member.substituteFor)),
    ],
  }));
}

/** The sessions of the committee up to the day that the report covers, with who was in office and how many came. */
function sessionRows(facts: ReportInput): readonly TableRow[] {
  return (facts.registers.sessions?.rows ?? []).flatMap((session): readonly TableRow[] => {
    const day = dayOf(session.date);
    const isTold = day !== null && !isAfter(day, facts.meaningfulDay);
    if (!isTold || bodyKind(session.body.text) !== 'cotaprep') return [];
    const { members, hasSecretary } = bodyThatDay(facts, session);
    const attendants = session.attendants?.value ?? NO_VALUE;
    const inOffice = members + Number(hasSecretary);
    const cells = [
      sessionName(session),
      tableDate(day),
      inOffice,
      attendants,
      leftOpen(facts, 'cotaprep', day).size,
    ];
    return [{ look: 'normal', cells }];
  });
}

function attendanceAnnex(facts: ReportInput): readonly ReportSection[] {
  const { title, members, sessions, nothing } = TEXTS.attendanceAnnex;
  const tables: readonly TableBlock[] = [
    { kind: 'table', caption: members, columns: MEMBER_COLUMNS, rows: memberRows(facts) },
    { kind: 'table', caption: sessions, columns: SESSION_COLUMNS, rows: sessionRows(facts) },
  ];
  const filled = tables.filter(({ rows }) => rows.length > 0);
  return [
    {
      ...CHAPTER,
      id: 'annexAttendance',
      title,
      blocks: filled.length === 0 ? [paragraph(nothing)] : filled,
    },
  ];
}

/** Annexes that a person may ask for. */
export const REPORT_ANNEXES = ['calendar', 'attendance'] as const;
export type ReportAnnex = (typeof REPORT_ANNEXES)[number];

/** The sections of the annexes that were asked for, and of the internal edition's own. */
export function annexSections(
  facts: ReportInput,
  asked: readonly ReportAnnex[] = [],
): readonly ReportSection[] {
  return [
    ...(asked.includes('calendar') ? calendarAnnex(facts) : []),
    ...(asked.includes('attendance') ? attendanceAnnex(facts) : []),
    ...(facts.edition === 'internal' ? internalAnnex(facts) : []),
  ];
}
