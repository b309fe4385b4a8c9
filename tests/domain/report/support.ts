/** Reports made from rows, and what they say as texts. */
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import type { Assessment, Dated } from '../../../src/domain/assessment/assessment';
import type { IgnoredEntry } from '../../../src/domain/assessment/ignoredEntry';
import type { MonthKey } from '../../../src/domain/dates/calendarDate';
import { parseMonth } from '../../../src/domain/dates/calendarDate';
import type { ProposedDate, Registers } from '../../../src/domain/registers/records';
import type { ReportOptions } from '../../../src/domain/report/buildReport';
import { buildReport } from '../../../src/domain/report/buildReport';
import type { Block, ReportContent } from '../../../src/domain/report/content/reportContent';
import type { OutlineSection } from '../../../src/domain/report/reportOutline';
import { reportOutline } from '../../../src/domain/report/reportOutline';
import { NO_BREAK } from '../../../src/domain/report/texts/typography';
import type { RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

/** What a report is made of besides its rows. */
export interface ReportScene extends Omit<ReportOptions, 'month'> {
  /** Dates of the process that its sheet marks as a proposal. */
  readonly proposals?: readonly ProposedDate[];
  /** Findings that somebody decided to ignore. */
  readonly ignored?: readonly IgnoredEntry[];
  readonly cutoff?: string;
  readonly month?: string;
}

/** A month of a test, in ISO form. */
export function monthOf(text: string): MonthKey {
  const month = parseMonth(text);
  if (month === null) throw new Error(`The test names no month: ${text}`);
  return month;
}

interface Judged {
  readonly registers: Registers;
  readonly assessment: Dated<Assessment>;
  readonly options: ReportOptions;
}

function judged(
  rows: RegisterRows,
  { cutoff = '2023-11-30', month = '2023-11', proposals, ignored, ...more }: ReportScene,
): Judged {
  const built = buildRegisters(rows);
  const process = built.process && proposals ? { ...built.process, proposals } : built.process;
  const registers: Registers = { ...built, process };
  const assessment = assess(registers, {
    cutoff: day(cutoff),
    electionDay: day(ELECTION_DAY),
    ruleSet: ruleSet2026,
    ignored,
  });
  return { registers, assessment, options: { ...more, month: monthOf(month) } };
}

/** The report of some rows; of November 2023 with its last day as the cut-off unless told otherwise. */
export function reportOf(rows: RegisterRows, scene: ReportScene = {}): ReportContent {
  const { registers, assessment, options } = judged(rows, scene);
  return buildReport(registers, assessment, options);
}

/** The outline of {@link reportOf}. */
export function outlineOf(rows: RegisterRows, scene: ReportScene = {}): readonly OutlineSection[] {
  const { registers, assessment, options } = judged(rows, scene);
  return reportOutline(registers, assessment, options);
}

/** As a person reads it: blanks that end no line are blanks. */
export const read = (text: string): string => text.replaceAll(NO_BREAK, ' ');

/** The texts of a block as they will be written, a line each. */
export function writtenTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'figure':
      return [block.caption, ...block.rows.map(({ label, figures }) => `${label} | ${figures}`), block.text];
    case 'paragraph':
    case 'subheading':
      return [block.text];
    case 'list':
      return block.items.map(({ marker, text }) => `${marker} ${text}`);
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [block.caption]),
        ...block.rows.map(({ cells }) => cells.join(' | ').replaceAll('\n', ' / ')),
      ];
    case 'signatures':
      return block.signatures.map(({ action, name, position }) => `${action} ${name}, ${position}`);
  }
}

/** The texts of a block one by one, as the cells that will hold them. */
function cellsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.map(String));
    case 'list':
      return block.items.map(({ text }) => text);
    case 'signatures':
      return block.signatures.flatMap(({ action, name, position }) => [action, name, position]);
    case 'figure':
      return [
        block.caption,
        ...block.rows.flatMap(({ label, figures }) => [label, figures]),
        ...block.legend.map(({ text }) => text),
        block.text,
      ];
    case 'paragraph':
    case 'subheading':
      return [block.text];
  }
}

/** What a section says, as a person reads it. */
export const said = (content: ReportContent, id: string): string =>
  (content.sections.find((section) => section.id === id)?.blocks ?? [])
    .flatMap(writtenTexts)
    .map(read)
    .join('\n');

const textsOf = (
  { cover, sections, closing, annexes }: ReportContent,
  texts: (block: Block) => readonly string[],
): readonly string[] => [
  cover.date,
  cover.title,
  cover.process,
  ...cover.areas,
  ...sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(texts)]),
  ...closing.flatMap(texts),
  ...annexes.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(texts)]),
];

/** Everything a report says, cell by cell, as it will be written. */
export const everyText = (content: ReportContent): readonly string[] => textsOf(content, cellsOf);

/** Everything a report says, as a person reads it. */
export const all = (content: ReportContent): string => textsOf(content, writtenTexts).map(read).join('\n');
