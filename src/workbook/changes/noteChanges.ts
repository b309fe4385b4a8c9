/** The texts that a person wrote for sections of the report, as rows of the sheet of notes, which is made where there is none. */
import type { MonthKey } from '../../domain/dates/calendarDate';
import { formatMonth } from '../../domain/dates/spanishFormat';
import { SHEET_TEXTS } from '../../domain/newWorkbook/sheetTexts';
import { columnNumber } from '../../domain/registers/cell';
import type { ProgressNote, Register, RegisterPart } from '../../domain/registers/records';
import type { SectionId } from '../../domain/registers/noteSection';
import { sectionOfNote } from '../../domain/registers/noteSection';
import { monthOfNote } from '../../domain/report/parts/notesPart';
import { linesOf } from '../../domain/report/texts/prose';
import type { Area, Edit } from '../edits/edits';
import { notesSheetEdits } from '../newWorkbook/newWorkbook';
import { formulaAt, isBlankAt, lastUsedRow } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import { freeColumn } from './linkChanges';

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

/** A name for a new sheet that no other has. */
function freeSheetName({ sheets }: WorkbookSnapshot): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const base = SHEET_TEXTS.notes.name;
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} (${number})`;
  return name;
}

function onNewSheet(snapshot: WorkbookSnapshot, month: MonthKey, texts: readonly SectionText[]): NoteChanges {
  const sheet = freeSheetName(snapshot);
  const { edits, firstRow } = notesSheetEdits(snapshot, sheet, texts.length);
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

/** How many rows from one on have nothing in some columns; `rows` of them are enough. */
function blankRows(sheet: SheetSnapshot, row: number, columns: readonly number[], rows: number): number {
  let count = 0;
  while (count < rows && columns.every((column) => isBlankAt(sheet, row + count, column))) {
    if (row + count > lastUsedRow(sheet)) return rows;
    count++;
  }
  return count;
}

/** Makes the table that the notes are in reach down to their last row, and to their last column. */
function grownTable(
  sheet: SheetSnapshot,
  { headerRows }: NotesPart,
  corner: Area,
  inserted: number,
): readonly Edit[] {
  const heading = Math.max(...headerRows);
  const table = sheet.tables.find(
    ({ row, rows, column, columns }) =>
      row <= heading && heading < row + rows && column <= corner.column && corner.column < column + columns,
  );
  if (table === undefined) return [];
  const { name, isFromQuery: _, ...area } = table;
  const end = area.row + area.rows;
  // Rows in front of its end have made it longer already.
  const rows = area.rows + (corner.row < end ? inserted : 0);
  const lastRow = corner.row + corner.rows - 1;
  const grown = {
    ...area,
    rows: Math.max(rows, lastRow - area.row + 1),
    columns: Math.max(area.columns, corner.column + corner.columns - area.column),
  };
  if (grown.rows === rows && grown.columns === area.columns) return [];
  return [{ kind: 'resizeTable', sheet: sheet.name, table: name, area: grown }];
}

/** The rows for texts whose section has none yet, after the last note. */
function addedRows(
  sheet: SheetSnapshot,
  part: NotesPart,
  month: MonthKey,
  texts: readonly SectionText[],
): readonly Edit[] {
  const { name } = sheet;
  const columnOf = (field: 'month' | 'section' | 'text'): number | null => {
    const letters = part.columns[field];
    return letters === undefined ? null : columnNumber(letters);
  };
  const section = columnOf('section') ?? freeColumn(sheet, part);
  const places = { month: columnOf('month') ?? 0, section, text: columnOf('text') ?? 0 };
  const columns = Object.values(places);
  const first = Math.min(...columns);
  const width = Math.max(...columns) - first + 1;
  const row = part.lastRow + 1;
  const rows = texts.length;
  const inserted = blankRows(sheet, row, columns, rows) < rows ? rows : 0;
  const area: Area = { row, column: first, rows, columns: width };
  const line = ({ word, text }: SectionText): readonly (CellValue | null)[] => {
    const cells = new Array<CellValue | null>(width).fill(null);
    cells[places.month - first] = formatMonth(month);
    cells[places.section - first] = word;
    cells[places.text - first] = text;
    return cells;
  };
  const heading = TABLE_HEADINGS.notes.fields.section.heading;
  return [
    ...(inserted === 0
      ? []
      : [{ kind: 'insertRows', sheet: name, row, rows, like: { ...area, row: row - 1, rows: 1 } } as const]),
    ...grownTable(sheet, part, area, inserted),
    ...(columnOf('section') === null
      ? [
          {
            kind: 'write',
            sheet: name,
            row: Math.max(...part.headerRows),
            column: section,
            values: [[heading]],
          } as const,
        ]
      : []),
    { kind: 'format', sheet: name, areas: [area], format: wrapped },
    { kind: 'write', sheet: name, row, column: first, values: texts.map(line) },
    { kind: 'autofitRows', sheet: name, row, rows },
  ];
}

/** The row of the month that names a section, and has no other than it. */
function rowOf(
  { rows }: Register<ProgressNote>,
  month: MonthKey,
  section: SectionId,
): ProgressNote | undefined {
  const own = rows.filter(
    (note) => monthOfNote(note) === month && sectionOfNote(note.section.text) === section,
  );
  return own.find(({ text }) => linesOf(text) !== '') ?? own[0];
}

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
    const note = rowOf(notes, month, section);
    if (note === undefined) {
      if (text !== '') fresh.push(written);
      continue;
    }
    const { sheet, row, column } = note.text.cell;
    const place = snapshot.sheets.find(({ name }) => name === sheet);
    if (linesOf(note.text) === text) continue;
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
