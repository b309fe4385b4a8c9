/** The monthly report: which facts go into which section. A pure function of registers, assessment and month. */
import type { Assessment, Dated } from '../assessment/assessment';
import type { MonthKey } from '../dates/calendarDate';
import type { ProposedDate, Registers } from '../registers/records';
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
import type { ReportAnnex } from './parts/annexPart';
import { annexSections } from './parts/annexPart';
import { deliveryBlocks } from './parts/deliveriesPart';
import { notesBySection, OTHER_NOTES } from './parts/notesPart';
import { isNothingText } from './texts/draftTexts';
import { lineOf, paragraph } from './texts/prose';
import type { BodyKind } from '../registers/body';
import { withNumberedCaptions } from './content/captions';
import type {
  Block,
  ReportContent,
  ReportCover,
  ReportPicture,
  ReportSection,
  Signature,
} from './content/reportContent';
import { reportMemory } from './content/rememberReport';
import type { ReportEdition } from './content/reportContent';
import type { ReportInput } from './content/reportInput';
import { dayOf, reportInput, simulacroDates } from './content/reportInput';
import { formatReportMemory } from './content/reportFingerprint';
import { BLANKS, INTERNAL_BODY, TEXTS } from './texts/reportTexts';
import type { AccentName } from './layout/styles';
import { ACCENTS } from './layout/styles';
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
  /** For the INE unless given. */
  readonly edition?: ReportEdition | undefined;
  /** Where it is signed; only the date unless given. */
  readonly place?: string | undefined;
  /** Besides the annex of the internal edition. */
  readonly annexes?: readonly ReportAnnex[] | undefined;
  /** The colour of its headings; blue unless given. */
  readonly accent?: AccentName | undefined;
}

const NO_LAST_REPORT: LastReport = { kind: 'none' };

const COTAPREP = 'Comité Técnico Asesor del PREP';
const OF_COTAPREP = 'del COTAPREP';
const withArticle = (commission: string): string =>
  /^la\s/i.test(commission) ? commission : `la ${commission}`;

type NotesAsBlocks = readonly Block[];

/** The introduction: why the report is made, what was received, and how commission and internal body came about. */
function introductionBlocks(facts: ReportInput, notes: NotesAsBlocks): readonly Block[] {
  const { institution, area, monthWords, assessment, commission } = facts;
  return [
    paragraph(TEXTS.purpose(institution, area, monthWords, assessment.cutoff)),
    ...(assessment.processKind === 'extraordinary' ? [paragraph(TEXTS.extraordinary)] : []),
    ...notes,
    ...originBlocks(facts, 'commission'),
    ...memberBlocks(facts, 'commission', commission),
    ...departureBlocks(facts, 'commission'),
    ...technicalSecretaryBlocks(facts, 'commission', 'de la comisión'),
    ...originBlocks(facts, 'internalBody'),
  ];
}

/** The sessions of a body, or the sentence that none is registered where the rest of the section says something. */
function sessionsOrNone(
  facts: ReportInput,
  body: BodyKind,
  bodyName: string,
  others: readonly Block[],
): readonly Block[] {
  const sessions = monthSessionBlocks(facts, (kind) => kind === body, bodyName);
  return sessions.length === 0 && others.length > 0 ? [paragraph(TEXTS.noSessions)] : sessions;
}

function commissionBlocks(facts: ReportInput): readonly Block[] {
  const others = monthSessionBlocks(facts, (body) => body !== 'commission' && body !== 'cotaprep', null);
  return [...sessionsOrNone(facts, 'commission', withArticle(facts.commission), others), ...others];
}

function cotaprepBlocks(facts: ReportInput): readonly Block[] {
  const integration = [
    ...originBlocks(facts, 'cotaprep'),
    ...memberBlocks(facts, 'cotaprep', COTAPREP),
    ...departureBlocks(facts, 'cotaprep'),
  ];
  return [...integration, ...sessionsOrNone(facts, 'cotaprep', 'el COTAPREP', integration)];
}

/** Whether the register Proceso only proposes a date. */
const isProposed = ({ registers }: ReportInput, date: ProposedDate): boolean =>
  registers.process?.proposals?.includes(date) ?? false;

function testBlocks(facts: ReportInput): readonly Block[] {
  const dates = (facts.registers.process?.data.tests ?? []).flatMap((field) => dayOf(field) ?? []);
  return dates.map((date) => paragraph(TEXTS.testDate(date, isProposed(facts, 'tests'))));
}

function simulacroBlocks(facts: ReportInput): readonly Block[] {
  const dates = simulacroDates(facts);
  return dates.length === 0 ? [] : [paragraph(TEXTS.simulacroDates(dates, isProposed(facts, 'simulacros')))];
}

/** What each section says by itself. A section that is not here has its notes and its legal basis. */
const FACTS: Readonly<
  Partial<Record<SectionId, (facts: ReportInput, last: LastReport) => readonly Block[]>>
> = {
  summary: summaryBlocks,
  monthActivities: monthActivityBlocks,
  otherActivities: otherActivityBlocks,
  changes: (facts, last) => changesBlocks(last, reportMemory(facts), facts.edition === 'internal'),
  agenda: agendaBlocks,
  deliveries: deliveryBlocks,
  agreements: agreementBlocks,
  progress: (facts) => [paragraph(TEXTS.progressIntroduction(facts.monthWords))],
  commission: commissionBlocks,
  cotaprep: cotaprepBlocks,
  technicalSecretary: (facts) => technicalSecretaryBlocks(facts, 'cotaprep', OF_COTAPREP),
  test: testBlocks,
  simulacros: simulacroBlocks,
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

/** What a section says by itself, without its legal basis and its notes; none when it has nothing to say. */
export function factBlocks(
  id: SectionId,
  facts: ReportInput,
  last: LastReport = NO_LAST_REPORT,
): readonly Block[] {
  return id === 'introduction' ? introductionBlocks(facts, []) : (FACTS[id]?.(facts, last) ?? []);
}

/** The same with its notes. Where a lettered section has no facts, a note that there is no news says nothing. */
function saidBlocks(
  { id, empty }: SectionRow,
  facts: ReportInput,
  last: LastReport,
  notes: readonly string[],
): readonly Block[] {
  const told = notes.map((text) => paragraph(text));
  if (id === 'introduction') return introductionBlocks(facts, told);
  const said = factBlocks(id, facts, last);
  const isSilent = said.length === 0 && empty === null && notes.every((text) => isNothingText(id, text));
  return isSilent ? [] : [...said, ...told];
}

/** The sections of a chapter that have a letter and nothing to say, named in one sentence. */
function withoutNews(facts: ReportInput, rows: readonly SectionRow[]): readonly ReportSection[] {
  if (rows.length === 0) return [];
  const names = rows.map(
    ({ number, title, article }) => `(${number})\u00a0${title}${article === '' ? '' : ` (${article})`}`,
  );
  const { title, sentence } = TEXTS.withoutNews;
  return [
    {
      id: WITHOUT_NEWS,
      number: '',
      title,
      level: 2,
      roomToStart: 0.15,
      blocks: [paragraph(sentence(facts.monthWords, names))],
    },
  ];
}

/** The id of the section that names those without news. */
export const WITHOUT_NEWS = 'withoutNews';
/** The last section of the chapter whose sections have letters. */
const LAST_LETTER: SectionId = OTHER_NOTES;

function sectionsOf(facts: ReportInput, options: ReportOptions): readonly ReportSection[] {
  const { last = NO_LAST_REPORT, leaveOut = [] } = options;
  const notes = notesBySection(facts);
  const left = new Set(leaveOut);
  const silent: SectionRow[] = [];
  const sections: ReportSection[] = [];
  for (const row of keptRows(left)) {
    const { id, number, level, roomToStart } = row;
    const section = { id, number, title: sectionTitle(row, facts.monthWords), level, roomToStart };
    const isLeftOut = left.has(id);
    const said = isLeftOut ? [] : saidBlocks(row, facts, last, notes.get(id) ?? []);
    const blocks = said.length === 0 && row.empty !== null ? [paragraph(row.empty)] : said;
    const legal = row.legal.map((text) => paragraph(text, 'legal'));
    if (isLeftOut) sections.push({ ...section, blocks: [] });
    else if (blocks.length > 0) sections.push({ ...section, blocks: [...legal, ...blocks] });
    else if (number !== '') silent.push(row);
    if (id === LAST_LETTER) sections.push(...withoutNews(facts, silent));
  }
  return sections;
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

/** Notes first, then place and date, then who signs. */
function closingBlocks(facts: ReportInput, { signatories, place = '' }: ReportOptions): readonly Block[] {
  const signatures = signatories ?? defaultSignatories(facts);
  const notes = TEXTS.closingNote.map((text) => paragraph(text, 'small'));
  if (signatures.length === 0) return notes;
  return [
    ...notes,
    paragraph(TEXTS.signedAt(place, facts.assessment.cutoff), 'place'),
    { kind: 'signatures', signatures },
  ];
}

function coverOf(facts: ReportInput, { logo, place = '' }: ReportOptions): ReportCover {
  const { assessment, monthWords, institution, process, area, edition } = facts;
  return {
    ...(logo === undefined ? {} : { logo }),
    date: TEXTS.signedAt(place, assessment.cutoff),
    title: TEXTS.reportTitle(monthWords, institution),
    process: process || BLANKS.line,
    areas: [area || BLANKS.line, INTERNAL_BODY, ...(edition === 'internal' ? [TEXTS.internalCover] : [])],
  };
}

/**
 * Says what the report of a month says. Nothing is invented: a section with no facts says so in one sentence.
 *
 * @example buildReport(registers, assessment, { month }).sections[0]?.title // => 'Presentación'
 */
export function buildReport(
  registers: Registers,
  assessment: Dated<Assessment>,
  options: ReportOptions,
): ReportContent {
  const { month, edition, accent = 'azul' } = options;
  const facts = reportInput(registers, assessment, month, edition);
  const title = TEXTS.headerTitle(facts.monthWords);
  return typesetReport(
    withNumberedCaptions({
      month: facts.month,
      cutoff: assessment.cutoff,
      ruleSet: assessment.ruleSet,
      edition: facts.edition,
      accent: ACCENTS[accent],
      cover: coverOf(facts, options),
      contentsTitle: TEXTS.contentsTitle,
      sections: sectionsOf(facts, options),
      closing: closingBlocks(facts, options),
      annexes: annexSections(facts, options.annexes),
      header: {
        institution: facts.institution,
        title: facts.edition === 'internal' ? TEXTS.internalTitle(title) : title,
      },
      footer: TEXTS.footer(assessment.cutoff),
      memory: formatReportMemory(reportMemory(facts)),
    }),
  );
}
