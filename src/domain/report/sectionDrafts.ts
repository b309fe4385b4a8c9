/** What each section that a person writes says already and where that comes from, and what could be said of the month. */
import type { Assessment, Dated } from '../assessment/assessment';
import type { MonthKey } from '../dates/calendarDate';
import { OPTIONS } from '../newWorkbook/sheetTexts';
import type { BodyKind } from '../registers/body';
import { bodyKind } from '../registers/body';
import type { CellRef } from '../registers/cell';
import type { SectionId } from '../registers/noteSection';
import { sectionOfNote } from '../registers/noteSection';
import type { Registers, RegisterKind } from '../registers/records';
import { registerSheets } from '../registers/records';
import { foldText } from '../text/foldText';
import { factBlocks } from './buildReport';
import type { Block } from './content/reportContent';
import type { ReportInput } from './content/reportInput';
import { reportInput } from './content/reportInput';
import { agreementText, departureBlocks, sessionsSentence } from './parts/bodiesPart';
import { monthAgreements } from './parts/agreementsPart';
import { letterSentences } from './parts/letterPart';
import { monthOfNote } from './parts/notesPart';
import { lineOf, linesOf } from './texts/prose';
import { DRAFT_TEXTS, isNothingText, nothingText } from './texts/draftTexts';
import { SECTIONS, sectionTitle, SUBJECT_SECTIONS } from './texts/sections';
import { theName } from './texts/typography';

/** The sections that a person writes, in the order of the report. */
export const WRITTEN_SECTIONS = [
  'introduction',
  'commission',
  'cotaprep',
  'technicalSecretary',
  ...SUBJECT_SECTIONS,
] as const satisfies readonly SectionId[];
export type WrittenSection = (typeof WRITTEN_SECTIONS)[number];

/**
 * `written` by a person for this month; `repeated` from an earlier one; `nothing` says in the usual words that there is no
 * news; `facts` has only what its registers say; `empty` has nothing at all.
 */
export type DraftState = 'written' | 'repeated' | 'nothing' | 'facts' | 'empty';

/** A row of the sheet of notes. */
export interface DraftNote {
  readonly text: string;
  readonly cell: CellRef;
}

export interface SectionDraft {
  readonly id: WrittenSection;
  /** `1`, `a` …, as the report has it. */
  readonly number: string;
  readonly title: string;
  readonly state: DraftState;
  /** What the report says by itself, a text a block. */
  readonly says: readonly string[];
  /** The sheets that it takes that from. */
  readonly sources: readonly string[];
  /** The notes of the month, in the order of their sheet. */
  readonly notes: readonly DraftNote[];
  /** What was written last of an earlier month. */
  readonly former: { readonly month: MonthKey; readonly text: string } | null;
  /**
   * Sentences on what the registers have of the month, for a text of one's own. A section on a subject says them by itself until it
   * has one.
   */
  readonly offers: readonly string[];
  /** The usual wording of a month without news. */
  readonly nothing: string;
}

const SUBJECT_SOURCES = ['plan', 'agreements', 'sessions'] as const;

/** The registers that each section takes its facts from; {@link SUBJECT_SOURCES} unless it is here. */
const SOURCES: Readonly<Partial<Record<WrittenSection, readonly Exclude<keyof Registers, 'questions'>[]>>> = {
  introduction: ['process', 'agreements', 'members'],
  commission: ['sessions'],
  cotaprep: ['agreements', 'members', 'sessions'],
  technicalSecretary: ['members'],
  test: ['process', 'plan'],
  simulacros: ['process', 'plan'],
};

function sheetsOf(registers: Registers, kinds: readonly RegisterKind[]): readonly string[] {
  const sheets = kinds.flatMap((kind) => {
    const register = registers[kind];
    if (register === null) return [];
    return 'parts' in register ? registerSheets(register) : [register.sheet];
  });
  return [...new Set(sheets)];
}

/**
 * The word by which a note names a section.
 * @example sectionWord('audit') // => 'Auditoría'
 */
export function sectionWord(section: WrittenSection): string {
  return OPTIONS.section.find((word) => sectionOfNote(word) === section) ?? section;
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'subheading':
      return [block.text];
    case 'list':
      return block.items.map(({ marker, text }) => `${marker} ${text}`);
    case 'table':
      return block.caption === undefined ? [] : [DRAFT_TEXTS.table(block.caption)];
    case 'figure':
    case 'signatures':
      return [];
  }
}

function agreementOffers(facts: ReportInput, body: BodyKind): readonly string[] {
  return monthAgreements(facts)
    .filter(({ agreement }) => bodyKind(lineOf(agreement.body)) === body)
    .map(({ agreement }) => agreementText(facts, lineOf(agreement.key), agreement));
}

const BODIES: Readonly<Partial<Record<WrittenSection, BodyKind>>> = {
  commission: 'commission',
  cotaprep: 'cotaprep',
};

function sessionOffers(facts: ReportInput, body: BodyKind, name: string): readonly string[] {
  const said = sessionsSentence(facts, (kind) => kind === body, name);
  return said === null ? [] : [said];
}

/** The month as a whole: sessions, agreements and vacancies. */
function introductionOffers(facts: ReportInput): readonly string[] {
  const agreements = monthAgreements(facts).map(({ agreement }) => lineOf(agreement.key));
  const { monthWords } = facts;
  return [
    ...sessionOffers(facts, 'commission', theName(facts.commission)),
    ...sessionOffers(facts, 'cotaprep', 'el COTAPREP'),
    ...(agreements.length === 0 ? [] : [DRAFT_TEXTS.agreements(monthWords, agreements.length, agreements)]),
    ...departureBlocks(facts, 'cotaprep').flatMap(textsOf),
  ];
}

function offersOf(facts: ReportInput, section: WrittenSection): readonly string[] {
  const body = BODIES[section];
  const offers = [
    ...(section === 'introduction' ? introductionOffers(facts) : []),
    ...(body === undefined ? [] : agreementOffers(facts, body)),
    ...letterSentences(facts, section),
  ];
  return [...new Set(offers)];
}

interface MonthNote extends DraftNote {
  readonly month: MonthKey;
  readonly section: SectionId | null;
}

function notesOf({ notes }: Registers): readonly MonthNote[] {
  return (notes?.rows ?? []).flatMap((note) => {
    const month = monthOfNote(note);
    const text = linesOf(note.text);
    if (month === null || text === '') return [];
    return [{ month, text, section: sectionOfNote(note.section.text), cell: note.text.cell }];
  });
}

/** The texts of the last month before the one reported, as one. */
function formerOf(notes: readonly MonthNote[], month: MonthKey): SectionDraft['former'] {
  const earlier = notes.filter((note) => note.month < month);
  const last = earlier.reduce<MonthKey | null>(
    (latest, note) => (latest === null || note.month > latest ? note.month : latest),
    null,
  );
  if (last === null) return null;
  const texts = earlier.filter((note) => note.month === last).map(({ text }) => text);
  return { month: last, text: texts.join('\n') };
}

function stateOf(draft: Pick<SectionDraft, 'id' | 'notes' | 'former' | 'says'>): DraftState {
  const { id, notes, former, says } = draft;
  if (notes.length === 0) return says.length === 0 ? 'empty' : 'facts';
  if (notes.every(({ text }) => isNothingText(id, text))) return 'nothing';
  const text = notes.map((note) => note.text).join('\n');
  return former !== null && foldText(former.text) === foldText(text) ? 'repeated' : 'written';
}

/**
 * The sections that a person writes, with what each says, what it could say and whether it is still to be written. Pure.
 *
 * @example sectionDrafts(registers, assessment, month)[5]
 *   // => { id: 'staff', number: 'e', state: 'repeated', former: { month: '2023-10', text: 'Sigue la contratación.' }, … }
 */
export function sectionDrafts(
  registers: Registers,
  assessment: Dated<Assessment>,
  month: MonthKey,
): readonly SectionDraft[] {
  const facts = reportInput(registers, assessment, month);
  const notes = notesOf(registers);
  return WRITTEN_SECTIONS.flatMap((id) => {
    const row = SECTIONS.find((each) => each.id === id);
    if (row === undefined) return [];
    const own = notes.filter(({ section }) => section === id);
    const parts = {
      id,
      says: factBlocks(id, facts).flatMap(textsOf),
      notes: own.filter((note) => note.month === month).map(({ text, cell }) => ({ text, cell })),
      former: formerOf(own, month),
    };
    return [
      {
        ...parts,
        number: row.number,
        title: sectionTitle(row, facts.monthWords),
        state: stateOf(parts),
        sources: parts.says.length === 0 ? [] : sheetsOf(registers, SOURCES[id] ?? SUBJECT_SOURCES),
        offers: offersOf(facts, id),
        nothing: nothingText(id),
      },
    ];
  });
}
