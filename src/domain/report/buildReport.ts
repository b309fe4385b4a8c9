/** The monthly report: which facts go into which section. A pure function of registers, assessment and month. */
import type { Assessment } from '../assessment/assessment';
import type { MonthKey } from '../dates/calendarDate';
import { isBefore } from '../dates/calendarDate';
import type { Registers } from '../registers/records';
import { monthActivityBlocks, otherActivityBlocks, summaryBlocks } from './activitiesPart';
import { agendaBlocks } from './agendaPart';
import { agreementBlocks } from './agreementsPart';
import {
  departureBlocks,
  memberBlocks,
  monthSessionBlocks,
  originBlocks,
  president,
  technicalSecretary,
  technicalSecretaryBlocks,
} from './bodiesPart';
import { deliveryBlocks, sectionDeliveryBlocks } from './deliveriesPart';
import type { NotesBySection } from './notesPart';
import { notesBySection, OTHER_NOTES } from './notesPart';
import { lineOf, paragraph } from './prose';
import type { Block, ReportContent, ReportSection } from './reportContent';
import type { ReportFacts } from './reportFacts';
import { dayOf, reportFacts } from './reportFacts';
import { BLANKS, INTERNAL_BODY, TEXTS } from './reportTexts';
import { reportDate } from './typography';
import type { SectionId } from './sections';
import { SECTIONS } from './sections';

export interface ReportOptions {
  readonly month: MonthKey;
}

const COTAPREP = 'el Comité Técnico Asesor del PREP';
const OF_COTAPREP = 'del COTAPREP';
const withArticle = (commission: string): string =>
  /^la\s/i.test(commission) ? commission : `la ${commission}`;

/** What each section says by itself. A section that is not here has its notes, its deliveries and its legal basis. */
const FACTS: Readonly<Partial<Record<SectionId, (facts: ReportFacts) => readonly Block[]>>> = {
  introduction: (facts) => {
    const commission = withArticle(facts.commission);
    return [
      paragraph(TEXTS.purpose(facts.institution, facts.monthWords, facts.assessment.cutoff)),
      paragraph(TEXTS.basis),
      ...originBlocks(facts, 'commission', TEXTS.commissionOrigin(facts.commission)),
      ...memberBlocks(facts, 'commission', commission),
      ...departureBlocks(facts, 'commission'),
      ...technicalSecretaryBlocks(facts, 'commission', 'de la comisión'),
      ...originBlocks(facts, 'internalBody', TEXTS.internalBodyOrigin),
    ];
  },
  summary: summaryBlocks,
  monthActivities: monthActivityBlocks,
  otherActivities: otherActivityBlocks,
  agenda: agendaBlocks,
  deliveries: deliveryBlocks,
  agreements: agreementBlocks,
  progress: (facts) => [paragraph(TEXTS.progressIntroduction(facts.monthWords))],
  commission: (facts) => [
    ...monthSessionBlocks(facts, (body) => body === 'commission', withArticle(facts.commission)),
    ...monthSessionBlocks(facts, (body) => body !== 'commission' && body !== 'cotaprep', null),
  ],
  cotaprep: (facts) => [
    ...originBlocks(facts, 'cotaprep', TEXTS.cotaprepOrigin),
    ...memberBlocks(facts, 'cotaprep', COTAPREP),
    ...departureBlocks(facts, 'cotaprep'),
    ...monthSessionBlocks(facts, (body) => body === 'cotaprep', 'el COTAPREP'),
  ],
  technicalSecretary: (facts) => [
    ...originBlocks(facts, 'internalBody', TEXTS.internalBodyOrigin),
    ...technicalSecretaryBlocks(facts, 'cotaprep', OF_COTAPREP),
  ],
  test: (facts) => {
    const date = dayOf(facts.registers.process?.data.testDate ?? null);
    return date ? [paragraph(TEXTS.testDate(date, isBefore(date, facts.tellingDay)))] : [];
  },
  simulacros: (facts) => {
    const dates = (facts.registers.process?.data.simulacros ?? []).flatMap((field) => dayOf(field) ?? []);
    return dates.length === 0 ? [] : [paragraph(TEXTS.simulacroDates(dates))];
  },
};

function sectionsOf(facts: ReportFacts, notes: NotesBySection): readonly ReportSection[] {
  return SECTIONS.flatMap((row) => {
    const said = [
      ...(FACTS[row.id]?.(facts) ?? []),
      ...(notes.get(row.id) ?? []).map((text) => paragraph(text)),
      ...(row.deliveries === null ? [] : sectionDeliveryBlocks(facts, row.deliveries)),
    ];
    // Notes whose section nobody recognised have a section only when there are any.
    if (row.id === OTHER_NOTES && said.length === 0) return [];
    const { id, number, level, roomToStart } = row;
    return [
      {
        id,
        number,
        title: row.title.replace('{mes}', facts.monthWords),
        level,
        roomToStart,
        blocks: [
          ...row.legal.map((text) => paragraph(text, 'legal')),
          ...(said.length === 0 ? [paragraph(row.empty)] : said),
        ],
      },
    ];
  });
}

function closingBlocks(facts: ReportFacts): readonly Block[] {
  const { prepared, received, technicalSecretary: secretary, president: presidency } = TEXTS.signatures;
  return [
    {
      kind: 'signatures',
      signatures: [
        {
          action: prepared,
          name: lineOf(technicalSecretary(facts, 'cotaprep')?.name ?? null),
          position: secretary,
        },
        {
          action: received,
          name: lineOf(president(facts, 'commission')?.name ?? null),
          position: presidency(facts.commission),
        },
      ],
    },
    ...TEXTS.closingNote(facts.assessment.cutoff, facts.assessment.ruleSet).map((text) =>
      paragraph(text, 'small'),
    ),
  ];
}

/**
 * Says what the report of a month says. Nothing is invented: a section with no facts says so in one sentence.
 *
 * @example buildReport(registers, assessment, { month }).sections[0]?.title // => 'Presentación'
 */
export function buildReport(
  registers: Registers,
  assessment: Assessment,
  options: ReportOptions,
): ReportContent {
  const facts = reportFacts(registers, assessment, options.month);
  return {
    month: facts.month,
    cutoff: assessment.cutoff,
    ruleSet: assessment.ruleSet,
    cover: {
      date: reportDate(assessment.cutoff),
      title: TEXTS.reportTitle(facts.monthWords, facts.institution),
      process: facts.process || BLANKS.line,
      areas: [facts.area || BLANKS.line, INTERNAL_BODY],
    },
    contentsTitle: TEXTS.contentsTitle,
    sections: sectionsOf(facts, notesBySection(facts)),
    closing: closingBlocks(facts),
    header: { institution: facts.institution, title: TEXTS.headerTitle(facts.monthWords) },
    footer: TEXTS.footer(assessment.cutoff),
    memory: [],
  };
}
