/** The texts that a person wrote for sections of the report, as rows of the sheet of notes, which is made where there is none. */
import type { MonthKey } from '../../domain/dates/calendarDate';
import { monthOf } from '../../domain/dates/calendarDate';
import type { DateSystem } from '../../domain/dates/serial';
import { fromSerial } from '../../domain/dates/serial';
import { formatMonth } from '../../domain/dates/spanishFormat';
import type { CellRef } from '../../domain/registers/cell';
import { columnNumber } from '../../domain/registers/cell';
import type { ProgressNote, Register, RegisterPart } from '../../domain/registers/records';
import type { SectionId } from '../../domain/registers/noteSection';
import { SECTION_NUMBERS, sectionOfNote } from '../../domain/registers/noteSection';
import { monthOfNote } from '../../domain/report/parts/notesPart';
import { foldText } from '../../domain/text/foldText';
import { linesOf } from '../../domain/report/texts/prose';
import type { Edit } from '../edits/edits';
import { newRegisterSheet } from '../newWorkbook/newWorkbook';
import { formulaAt, isBlankAt, lastUsedRow, textAt, valueAt } from '../snapshot/sheetCells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import { appendedRows, columnFor } from './appendedRows';

/** A text for a section of the month's report. */
export interface SectionText {
  readonly section: SectionId;
  /** How the sheet names the section. */
  readonly word: string;
  /** `''` takes what is written away. */
  readonly text: string;
}

export interface NoteChanges {
  /** Empty when the sheet says all of it already. */
  readonly edits: readonly Edit[];
  readonly sheet: string;
  readonly isNewSheet: boolean;
  /** Texts that were put into the row that the section has already. */
  readonly changed: number;
  /** Texts that got a row of their own. */
  readonly added: number;
  /** Sections whose cell holds a formula, which is left as it is. */
  readonly refused: readonly SectionId[];
}

type NotesPart = RegisterPart<ProgressNote>;

const wrapped = { wrap: true, vertical: 'Top' } as const;

function onNewSheet(snapshot: WorkbookSnapshot, month: MonthKey, texts: readonly SectionText[]): NoteChanges {
  const { sheet, edits, firstRow } = newRegisterSheet(snapshot, 'notes', texts.length);
  const values = texts.map(({ word, text }) => [formatMonth(month), word, text]);
  return {
    edits: [
      ...edits,
      { kind: 'write', sheet, row: firstRow, column: 1, values },
      { kind: 'autofitRows', sheet, row: firstRow, rows: texts.length },
    ],
    sheet,
    isNewSheet: true,
    changed: 0,
    added: texts.length,
    refused: [],
  };
}

const YEAR_AND_MONTH = /^(\d{4})-(\d{2})$/;

/** The ways in which sheets write a month. */
const MONTH_FORMS: readonly ((month: MonthKey) => string)[] = [
  formatMonth,
  (month) => formatMonth(month).replace(' de ', ' '),
  (month) => month,
  (month) => month.replace(YEAR_AND_MONTH, '$2/$1'),
  (month) => formatMonth(month).replace(/ de \d+$/, ''),
];

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('es-MX') + text.slice(1);

/** Writes a month as the notes above do: the last whose form is known, else in words. */
function monthLike({ rows }: Pick<NotesPart, 'rows'>, month: MonthKey): string {
  const forms = [...MONTH_FORMS, ...MONTH_FORMS.map((form) => (of: MonthKey) => capitalised(form(of)))];
  for (const note of [...rows].reverse()) {
    const own = monthOfNote(note);
    const form = own === null ? undefined : forms.find((each) => each(own) === note.month.text.trim());
    if (form !== undefined) return form(month);
  }
  return formatMonth(month);
}

/** A letter or number alone, with what stands after it: «e)». */
const NUMBER_ONLY = /^([a-l]|\d)([).]?)$/i;

const isDigit = (text: string): boolean => /^\d/.test(text);

/** Names a section as the last note does: by its letter or number where that has one alone, else in words. */
function sectionLike({ rows }: Pick<NotesPart, 'rows'>, { section, word }: SectionText): string {
  const [, last, mark = ''] = NUMBER_ONLY.exec(rows.at(-1)?.section.text.trim() ?? '') ?? [];
  const number = SECTION_NUMBERS[section];
  if (last === undefined || number === undefined || isDigit(last) !== isDigit(number)) return word;
  return (last === last.toUpperCase() ? number.toUpperCase() : number) + mark;
}

/** The rows for texts whose section has none yet, after the last note. */
function addedRows(
  sheet: SheetSnapshot,
  part: NotesPart,
  month: MonthKey,
  texts: readonly SectionText[],
): readonly Edit[] {
  const columnOf = (field: 'month' | 'section' | 'text'): number | null => {
    const letters = part.columns[field];
    return letters === undefined ? null : columnNumber(letters);
  };
  const known = columnOf('section');
  const { heading } = TABLE_HEADINGS.notes.fields.section;
  const section =
    known === null ? columnFor(sheet, part, heading) : ({ column: known, isNew: false } as const);
  const places = {
    month: columnOf('month') ?? 0,
    section: section.column,
    text: columnOf('text') ?? 0,
  };
  return appendedRows(sheet, part, {
    rows: texts.map(
      (written) =>
        new Map([
          [places.month, monthLike(part, month)],
          [places.section, sectionLike(part, written)],
          [places.text, written.text],
        ]),
    ),
    headings: new Map(section.isNew ? [[section.column, heading]] : []),
    formats: [{ columns: Object.values(places), format: wrapped }],
  }).edits;
}

/** Whether a cell names a month, in a form that sheets have for it or as a day. */
function isMonth(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  month: MonthKey,
  system: DateSystem,
): boolean {
  const value = valueAt(sheet, row, column);
  if (typeof value !== 'number')
    return MONTH_FORMS.some((form) => foldText(form(month)) === foldText(String(value)));
  const day = fromSerial(value, system);
  return day !== null && monthOf(day.date) === month;
}

/** Where the text of a section goes in a row that names month and section and has no text yet, which is no note. */
function preparedCell(
  { sheets, dateSystem }: WorkbookSnapshot,
  { parts }: Register<ProgressNote>,
  month: MonthKey,
  section: SectionId,
): CellRef | undefined {
  for (const { sheet: name, headerRows, columns } of parts) {
    const sheet = sheets.find((each) => each.name === name);
    if (sheet === undefined || columns.month === undefined || columns.section === undefined) continue;
    const [at, named, column] = [columns.month, columns.section, columns.text ?? ''].map(columnNumber);
    if (at === undefined || named === undefined || !column) continue;
    for (let row = Math.max(...headerRows) + 1; row <= lastUsedRow(sheet); row++)
      if (
        isBlankAt(sheet, row, column) &&
        sectionOfNote(textAt(sheet, row, named)) === section &&
        isMonth(sheet, row, at, month, dateSystem)
      )
        return { sheet: name, row, column };
  }
  return undefined;
}

/** The text of a section in the note of the month that names it. */
const noteOf = (
  { rows }: Register<ProgressNote>,
  month: MonthKey,
  section: SectionId,
): ProgressNote['text'] | undefined =>
  rows.find((note) => monthOfNote(note) === month && sectionOfNote(note.section.text) === section)?.text;

/**
 * The edits that write texts of sections: into the row of the month and the section where there is one, else into new rows
 * after the last note. Nothing else on the sheet is changed.
 *
 * @param notes `null` where the workbook has no sheet of notes: one is made
 * @example noteChanges(snapshot, null, month, [{ section: 'staff', word: 'Recursos humanos', text: 'Inició …' }]).sheet
 *   // => 'Avances'
 */
export function noteChanges(
  snapshot: WorkbookSnapshot,
  notes: Register<ProgressNote> | null,
  month: MonthKey,
  texts: readonly SectionText[],
): NoteChanges {
  const part = notes?.parts.at(-1) ?? notes?.parts[0];
  const last = snapshot.sheets.find(({ name }) => name === part?.sheet);
  if (notes === null || part === undefined || last === undefined) {
    return onNewSheet(
      snapshot,
      month,
      texts.filter(({ text }) => text !== ''),
    );
  }
  const edits: Edit[] = [];
  const refused: SectionId[] = [];
  const fresh: SectionText[] = [];
  for (const written of texts) {
    const { section, text } = written;
    const note = noteOf(notes, month, section);
    const cell = note?.cell ?? preparedCell(snapshot, notes, month, section);
    if (cell === undefined) {
      if (text !== '') fresh.push(written);
      continue;
    }
    const { sheet, row, column } = cell;
    const place = snapshot.sheets.find(({ name }) => name === sheet);
    if ((note === undefined ? '' : linesOf(note)) === text) continue;
    if (place === undefined || formulaAt(place, row, column) !== null) refused.push(section);
    else
      edits.push(
        { kind: 'write', sheet, row, column, values: [[text]] },
        { kind: 'autofitRows', sheet, row, rows: 1 },
      );
  }
  const changed = edits.length / 2;
  if (fresh.length > 0) edits.push(...addedRows(last, part, month, fresh));
  return { edits, sheet: part.sheet, isNewSheet: false, changed, added: fresh.length, refused };
}
