/** Use case: write sections of the month's report into the sheet of notes. */
import type { MonthKey } from '../domain/dates/calendarDate';
import type { Problem } from '../domain/problem';
import { isLost } from '../domain/registers/question';
import type { SectionDraft, WrittenSection } from '../domain/report/sectionDrafts';
import { sectionDrafts, sectionWord, WRITTEN_SECTIONS } from '../domain/report/sectionDrafts';
import type { Result } from '../domain/result';
import { fail } from '../domain/result';
import type { NoteChanges } from '../workbook/changes/noteChanges';
import { noteChanges } from '../workbook/changes/noteChanges';
import type { AroundNewRows } from '../workbook/changes/aroundNewRows';
import { aroundNewRows } from '../workbook/changes/aroundNewRows';
import { presentEdits } from '../workbook/configuration/configurationEdits';
import { formulaAt } from '../workbook/snapshot/sheetCells';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedProcess, AssessOptions } from './assessWorkbook';
import { assessMonth, assessProcess } from './assessWorkbook';
import type { ApplyOptions, WorkbookPort } from './port';
import type { Approval } from './writeEdits';
import { notAsSeen, takenBy, writeEdits } from './writeEdits';

/** What a person wrote, by section; `''` takes a text away. */
export type SectionTexts = Readonly<Partial<Record<WrittenSection, string>>>;

export interface SectionOptions extends AssessOptions {
  readonly month: MonthKey;
  readonly texts?: SectionTexts | undefined;
}

/** The sections as they are, and the texts as they would be written: the preview. */
export interface PlannedSections extends NoteChanges {
  readonly assessed: AssessedProcess;
  readonly drafts: readonly SectionDraft[];
  /** Sections whose text is the result of a formula: it is changed where it comes from. */
  readonly calculated: readonly WrittenSection[];
  readonly around: AroundNewRows;
  /** The workbook asks where the notes are: nothing is written until that is answered. */
  readonly isUnread: boolean;
}

/** Works out what would be written, without writing anything. Pure. */
export function planSections(
  snapshot: WorkbookSnapshot,
  options: SectionOptions,
): Result<PlannedSections, Problem> {
  const now = assessProcess(snapshot, options);
  if (!now.ok) return now;
  const assessed = assessMonth(now.value, options.month, options);
  if (!assessed.ok) return assessed;
  const { registers, assessment } = assessed.value;
  const { month, texts = {} } = options;
  const asked = registers.questions.filter(({ register }) => register === 'notes');
  const isChanged = asked.some(isLost);
  const written = WRITTEN_SECTIONS.flatMap((section) => {
    const text = texts[section];
    return text === undefined ? [] : [{ section, word: sectionWord(section), text: text.trim() }];
  });
  const changes = noteChanges(snapshot, registers.notes, month, written);
  const found = changes.isNewSheet ? presentEdits(snapshot, 'notes') : [];
  const drafts = sectionDrafts(registers, assessment, month);
  const edits = [...changes.edits, ...found];
  const parts = registers.notes?.parts ?? [];
  const planned = {
    ...changes,
    edits,
    assessed: assessed.value,
    drafts,
    calculated: drafts.filter(isCalculated(snapshot)).map(({ id }) => id),
    around: aroundNewRows(snapshot, parts, edits),
    isUnread: isChanged || (registers.notes === null && asked.length > 0),
  };
  return takenBy(snapshot, edits, planned, { cells: [], parts });
}

const isCalculated =
  ({ sheets }: WorkbookSnapshot) =>
  ({ notes: [note] }: SectionDraft): boolean => {
    const sheet = sheets.find(({ name }) => name === note?.cell.sheet);
    return (
      sheet !== undefined && note !== undefined && formulaAt(sheet, note.cell.row, note.cell.column) !== null
    );
  };

/**
 * Writes texts of sections. Where the workbook asks which sheet or column the notes are in, nothing is written: a second
 * sheet of notes would hide the first.
 * @returns besides the problems of assessing and of {@link writeEdits}: `unconfirmedReading` (where the notes are), `changedMeanwhile`
 */
export async function writeSections(
  port: WorkbookPort,
  options: SectionOptions & ApplyOptions & Approval<PlannedSections>,
): Promise<Result<PlannedSections, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = planSections(read.value, options);
  if (!planned.ok) return planned;
  if (planned.value.isUnread) return fail({ code: 'unconfirmedReading', detail: 'dónde están los avances' });
  const outdated = notAsSeen(planned.value, read.value, options);
  if (outdated !== null) return fail(outdated);
  const done = await writeEdits(port, read.value, planned.value.edits, options);
  return done.ok ? planned : done;
}
