/** The monthly report: which facts go into which section. A pure function of registers, assessment and month. */
import type { Assessment, Dated } from '../assessment/assessment';
import type { MonthKey } from '../dates/calendarDate';
import { isSameDate, monthOf } from '../dates/calendarDate';
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
import type { ReportAnnex } from './parts/annexPart';
import { annexSections } from './parts/annexPart';
import { deliveryBlocks } from './parts/deliveriesPart';
import { letterBlocks } from './parts/letterPart';
import { notesBySection, OTHER_NOTES } from './parts/notesPart';
import { simulacroBlocks, testBlocks } from './parts/trialsPart';
import { acronymsIn } from './texts/acronyms';
import { isNothingText } from './texts/draftTexts';
import { lineOf, paragraph } from './texts/prose';
import { inNameCase } from './texts/typography';
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
import { reportInput } from './content/reportInput';
import { undatedConclusions } from './content/undatedConclusions';
import { formatReportMemory } from './content/reportFingerprint';
import { BLANKS, INTERNAL_BODY, NO_VALUE, TEXTS } from './texts/reportTexts';
import type { AccentName } from './layout/styles';
import { ACCENTS } from './layout/styles';
import type { SectionId } from '../registers/noteSection';
import type { SectionRow } from './texts/sections';
import { isSubjectSection, SECTIONS, sectionTitle } from './texts/sections';
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

/** Whether the cut-off leaves out days of the month. */
const cutsMonth = ({ assessment, month, lastDay }: ReportInput): boolean =>
  monthOf(assessment.cutoff) === month && !isSameDate(assessment.cutoff, lastDay);

/** The introduction: why the report is made, what was received, and how commission and internal body came about. */
function introductionBlocks(facts: ReportInput, notes: NotesAsBlocks): readonly Block[] {
  const { institution, area, monthWords, assessment, commission } = facts;
  return [
    paragraph(TEXTS.purpose(institution, area, monthWords, assessment.cutoff, !cutsMonth(facts))),
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
  if (id === 'introduction') return introductionBlocks(facts, []);
  const own = FACTS[id]?.(facts, last) ?? [];
  return isSubjectSection(id) ? [...own, ...letterBlocks(facts, id)] : own;
}

/**
 * The same with its notes. What somebody wrote on the subject of a section takes the place of what the registers have of it; a note
 * that there is no news says nothing beside facts, nor in a lettered section without any.
 */
function saidBlocks(
  { id, empty }: SectionRow,
  facts: ReportInput,
  last: LastReport,
  notes: readonly string[],
): readonly Block[] {
  const told = notes.map((text) => paragraph(text));
  if (id === 'introduction') return introductionBlocks(facts, told);
  const isNews = notes.some((text) => !isNothingText(id, text));
  if (isSubjectSection(id) && isNews) return [...(FACTS[id]?.(facts, last) ?? []), ...told];
  const said = factBlocks(id, facts, last);
  if (said.length === 0) return !isNews && empty === null ? [] : told;
  return isSubjectSection(id) ? said : [...said, ...told];
}

/** `d, g–l`: letters one after the other as a range. */
function letterRanges(letters: readonly string[]): string {
  const runs: string[][] = [];
  for (const letter of letters) {
    const run = runs.at(-1);
    const follows = run?.at(-1)?.charCodeAt(0) === letter.charCodeAt(0) - 1;
    if (run !== undefined && follows) run.push(letter);
    else runs.push([letter]);
  }
  return runs
    .map((run) => (run.length < 3 ? run.join(', ') : `${run[0] ?? ''}–${run.at(-1) ?? ''}`))
    .join(', ');
}

/** The sections of a chapter that have a letter and nothing to say, listed after one sentence. */
function withoutNews(facts: ReportInput, rows: readonly SectionRow[]): readonly ReportSection[] {
  if (rows.length === 0) return [];
  const items = rows.map(({ number, title, article }) => ({
    marker: `${number}.`,
    text: `${title}${article === '' ? '' : ` (${article})`}.`,
  }));
  const { title, sentence } = TEXTS.withoutNews;
  return [
    {
      id: WITHOUT_NEWS,
      number: letterRanges(rows.map(({ number }) => number)),
      title,
      level: 2,
      roomToStart: 0.15,
      blocks: [paragraph(sentence(facts.monthWords)), { kind: 'list', items }],
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
      name: inNameCase(lineOf(technicalSecretary(facts, 'cotaprep')?.name ?? null)),
      position: secretary,
    },
    {
      action: received,
      name: inNameCase(lineOf(president(facts, 'commission')?.name ?? null)),
      position: presidency(facts.commission),
    },
  ];
}

/** Notes first, then place and date, then who signs. */
function closingBlocks(
  facts: ReportInput,
  { signatories, place = '' }: ReportOptions,
  printed: readonly ReportSection[],
): readonly Block[] {
  const { assessment } = facts;
  const signatures = signatories ?? defaultSignatories(facts);
  const text = JSON.stringify(printed);
  const acronyms = acronymsIn(text, facts);
  const hasBlanks = new RegExp(`(?:"| |\\\\n)${NO_VALUE}"`).test(text);
  const notes = [
    TEXTS.closingNote(hasBlanks, assessment.isPast ? undatedConclusions(assessment) : 0),
    ...(acronyms.length === 0 ? [] : [TEXTS.acronyms(acronyms)]),
  ].map((note) => paragraph(note, 'small'));
  if (signatures.length === 0) return notes;
  return [
    ...notes,
    paragraph(TEXTS.signedAt(place, assessment.cutoff), 'place'),
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
  const sections = sectionsOf(facts, options);
  const annexes = annexSections(facts, options.annexes);
  return typesetReport(
    withNumberedCaptions({
      month: facts.month,
      cutoff: assessment.cutoff,
      ruleSet: assessment.ruleSet,
      edition: facts.edition,
      accent: ACCENTS[accent],
      cover: coverOf(facts, options),
      contentsTitle: TEXTS.contentsTitle,
      sections,
      closing: closingBlocks(facts, options, [...sections, ...annexes]),
      annexes,
      header: {
        institution: facts.institution,
        title: facts.edition === 'internal' ? TEXTS.internalTitle(title) : title,
      },
      footer: TEXTS.footer(assessment.cutoff),
      memory: formatReportMemory(reportMemory(facts)),
    }),
  );
}
