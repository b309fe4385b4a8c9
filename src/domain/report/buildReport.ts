/** The monthly report: which facts go into which section. A pure function of registers, assessment and month. */
import type { Assessment } from '../assessment/assessment';
import type { MonthKey } from '../dates/calendarDate';
import { isBefore } from '../dates/calendarDate';
import type { Registers } from '../registers/records';
import { monthActivityBlocks, otherActivityBlocks, summaryBlocks } from './parts/activitiesPart';
import { agendaBlocks } from './parts/agendaPart';
import { agreementBlocks } from './parts/agreementsPart';
import {
  departureBlocks,
  memberBlocks,
  monthSessionBlocks,
  originBlocks,
  president,
  technicalSecretary,
  technicalSecretaryBlocks,
} from './parts/bodiesPart';
import type { LastReport } from './parts/changesPart';
import { changesBlocks } from './parts/changesPart';
import { deliveryBlocks, dueInMonth, sectionDeliveryBlocks } from './parts/deliveriesPart';
import { notesBySection, OTHER_NOTES } from './parts/notesPart';
import { lineOf, paragraph } from './texts/prose';
import type { Block, ReportContent, ReportPicture, ReportSection, Signature } from './content/reportContent';
import { reportMemory } from './content/rememberReport';
import type { ReportInput } from './content/reportInput';
import { dayOf, reportInput, simulacroDates } from './content/reportInput';
import { formatReportMemory } from './content/reportFingerprint';
import { BLANKS, INTERNAL_BODY, TEXTS } from './texts/reportTexts';
import { reportDate } from './texts/typography';
import type { SectionId } from '../registers/noteSection';
import type { SectionRow } from './texts/sections';
import { SECTIONS, sectionTitle } from './texts/sections';
import { typesetReport } from './typesetReport';

/** What a person chooses of a report. Plain data, so that it can be remembered and the report made again. */
export interface ReportOptions {
  readonly month: MonthKey;
  /**
   * Sections that the report does without. The others keep their numbers and letters, which are the law's; a chapter whose
   * parts stay keeps its heading.
   */
  readonly leaveOut?: readonly SectionId[] | undefined;
  /** Who signs, in order; the COTAPREP's technical secretary and the commission's president unless given. */
  readonly signatories?: readonly Signature[] | undefined;
  /** Printed on the cover. */
  readonly logo?: ReportPicture | undefined;
  /** The report to compare with; none unless given. */
  readonly last?: LastReport | undefined;
}

const NO_LAST_REPORT: LastReport = { kind: 'none' };

const COTAPREP = 'el Comité Técnico Asesor del PREP';
const OF_COTAPREP = 'del COTAPREP';
const withArticle = (commission: string): string =>
  /^la\s/i.test(commission) ? commission : `la ${commission}`;

/** What each section says by itself. A section that is not here has its notes, its deliveries and its legal basis. */
const FACTS: Readonly<
  Partial<Record<SectionId, (facts: ReportInput, last: LastReport) => readonly Block[]>>
> = {
  introduction: (facts) => {
    const commission = withArticle(facts.commission);
    return [
      paragraph(TEXTS.purpose(facts.institution, facts.monthWords, facts.assessment.cutoff)),
      paragraph(TEXTS.basis),
      ...(facts.assessment.processKind === 'extraordinary' ? [paragraph(TEXTS.extraordinary)] : []),
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
  changes: (facts, last) => changesBlocks(last, reportMemory(facts)),
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
    const date = dayOf(facts.registers.process?.data.tests[0] ?? null);
    return date ? [paragraph(TEXTS.testDate(date, isBefore(date, facts.meaningfulDay)))] : [];
  },
  simulacros: (facts) => {
    const dates = simulacroDates(facts);
    return dates.length === 0 ? [] : [paragraph(TEXTS.simulacroDates(dates))];
  },
};

/** The rows of {@link SECTIONS} that a report has: without those left out, unless a part of theirs stays. */
function keptRows(leaveOut: ReadonlySet<SectionId>): readonly SectionRow[] {
  const kept: SectionRow[] = [];
  let partStays = false;
  for (const row of [...SECTIONS].reverse()) {
    const isLeftOut = leaveOut.has(row.id);
    if (!isLeftOut || (row.level === 1 && partStays)) kept.push(row);
    // Going up, a chapter closes the parts below it. Notes that nobody could place hold no chapter.
    partStays = row.level === 2 && (partStays || (!isLeftOut && row.id !== OTHER_NOTES));
  }
  return kept.reverse();
}

function sectionsOf(facts: ReportInput, options: ReportOptions): readonly ReportSection[] {
  const { last = NO_LAST_REPORT, leaveOut = [] } = options;
  const notes = notesBySection(facts);
  const left = new Set(leaveOut);
  return keptRows(left).flatMap((row) => {
    const { id, number, level, roomToStart } = row;
    const section = { id, number, title: sectionTitle(row, facts.monthWords), level, roomToStart };
    if (left.has(id)) return [{ ...section, blocks: [] }];
    const said = [
      ...(FACTS[id]?.(facts, last) ?? []),
      ...(notes.get(id) ?? []).map((text) => paragraph(text)),
      ...(row.deliveries === null ? [] : sectionDeliveryBlocks(facts, row.deliveries)),
    ];
    // Notes whose section nobody recognised have a section only when there are any.
    if (id === OTHER_NOTES && said.length === 0) return [];
    const legal = row.legal.map((text) => paragraph(text, 'legal'));
    return [{ ...section, blocks: [...legal, ...(said.length === 0 ? [paragraph(row.empty)] : said)] }];
  });
}

/** Who signs unless a person chose others. */
export function defaultSignatories(facts: ReportInput): readonly Signature[] {
  const { prepared, received, technicalSecretary: secretary, president: presidency } = TEXTS.signatures;
  return [
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
  ];
}

/** The cut-off, the rules, and how many of the dates that the report uses somebody held against the official text. */
function closingNote(facts: ReportInput): readonly string[] {
  const { cutoff, ruleSet, instrument } = facts.assessment;
  const used = dueInMonth(facts);
  const verified = used.filter((assessed) => assessed.verified !== null).length;
  return TEXTS.closingNote(cutoff, ruleSet, instrument, verified, used.length);
}

function closingBlocks(
  facts: ReportInput,
  signatures: readonly Signature[] = defaultSignatories(facts),
): readonly Block[] {
  return [
    ...(signatures.length === 0 ? [] : [{ kind: 'signatures', signatures } as const]),
    ...closingNote(facts).map((text) => paragraph(text, 'small')),
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
  const facts = reportInput(registers, assessment, options.month);
  return typesetReport({
    month: facts.month,
    cutoff: assessment.cutoff,
    ruleSet: assessment.ruleSet,
    cover: {
      ...(options.logo === undefined ? {} : { logo: options.logo }),
      date: reportDate(assessment.cutoff),
      title: TEXTS.reportTitle(facts.monthWords, facts.institution),
      process: facts.process || BLANKS.line,
      areas: [facts.area || BLANKS.line, INTERNAL_BODY],
    },
    contentsTitle: TEXTS.contentsTitle,
    sections: sectionsOf(facts, options),
    closing: closingBlocks(facts, options.signatories),
    header: { institution: facts.institution, title: TEXTS.headerTitle(facts.monthWords) },
    footer: TEXTS.footer(assessment.cutoff),
    memory: formatReportMemory(reportMemory(facts)),
  });
}
