/** How a workbook's registers were read, on the sheets' own headings: what a person is shown to correct it. */
import type { LostHeadingsQuestion, Question } from '../../domain/registers/question';
import type { Registers } from '../../domain/registers/records';
import type { DateSystem } from '../../domain/dates/serial';
import { fromSerial } from '../../domain/dates/serial';
import { columnNumber } from '../../domain/registers/cell';
import { tidyBlanks } from '../../domain/text/foldText';
import { headingRowOf } from '../configuration/configurationEdits';
import { fieldLabels } from '../configuration/configurationSheet';
import { isSettledSheet } from '../ignored/ignoredSheet';
import type { TableHeadings, TableKind } from '../vocabulary/headings';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import type { RegisterMapping } from './mapping';
import type { AnyPart } from './readColumns';
import { fieldsOf, readColumns } from './readColumns';
import { dateShown, showsMonth } from '../snapshot/dateFormat';
import {
  isBlankAt,
  lastUsedColumn,
  lastUsedRow,
  numberFormatAt,
  textAt,
  typeAt,
  valueAt,
} from '../snapshot/sheetCells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

/** The registers whose columns a person can settle; the calendar is the add-in's own. */
export const MAPPED_KINDS = [
  'plan',
  'sessions',
  'members',
  'agreements',
  'notes',
] as const satisfies readonly TableKind[];
export type MappedKind = (typeof MAPPED_KINDS)[number];

export interface ColumnLayout {
  /** From 1. */
  readonly column: number;
  /** The group's heading and the column's own, tidied: `Periodo · Al`; `''` where it has none. */
  readonly heading: string;
  /** The field it is read as, or `null`. */
  readonly field: string | null;
  /** The field that it says a part of, whose own column is another one or none; `null` where it is read for nothing. */
  readonly partOf: string | null;
  /** The fields that it may be, which only a person can say. */
  readonly asks: readonly string[];
  /** The first things that its records have, as they are seen; what is written below it where there are no records. */
  readonly samples: readonly string[];
}

/** A register on one sheet. */
export interface PartLayout {
  readonly sheet: string;
  /** The lowest row of the headings. */
  readonly headerRow: number;
  readonly columns: readonly ColumnLayout[];
  /** The columns of other registers in its rows, from 1: none of them can be a field of this one. */
  readonly beside: readonly number[];
  /** The fields without a column that the titles above groups of rows give. */
  readonly fromTitles: readonly string[];
  /** What a person settled of it, or `null`. */
  readonly mapping: RegisterMapping | null;
}

export interface RegisterLayout {
  readonly kind: MappedKind;
  /** One a sheet; none when the register was not found. */
  readonly parts: readonly PartLayout[];
  /** The sheets that may be it, or that are it together: only a person can say. */
  readonly sheetsAsked: readonly string[];
  /** The sheets on which a person confirmed it and which are gone. */
  readonly sheetsLost: readonly string[];
  /** Where the row of the headings that a person confirmed is gone. */
  readonly headingsLost: readonly LostHeadingsQuestion[];
}

/** A row that could hold headings. */
export interface HeadingRow {
  readonly row: number;
  readonly texts: readonly string[];
}

/** A sheet in which a register can be looked for. */
export interface SheetLayout {
  readonly name: string;
  readonly headingRows: readonly HeadingRow[];
  /** The row that looks most like headings; `null` where no row does. */
  readonly likely: number | null;
}

const SAMPLES = 3;
/** Rows below the headings in which samples are looked for. */
const SAMPLE_ROWS = 40;
const MOST_COLUMNS = 60;
/** Headings begin within these rows. */
const DEEPEST_HEADING = 40;
const LEAST_HEADINGS = 2;
const MOST_HEADING_ROWS = 12;
/** A row with nearly as many texts as the fullest one and above it is rather the headings than the first data. */
const NEARLY = 0.8;

function groupOf(sheet: SheetSnapshot, row: number, column: number): string {
  const area = sheet.merges?.find(
    (merge) =>
      merge.row <= row - 1 &&
      row - 1 < merge.row + merge.rows &&
      merge.column <= column &&
      column < merge.column + merge.columns &&
      merge.columns > 1,
  );
  return area === undefined ? '' : textAt(sheet, area.row, area.column);
}

/** The heading of a column as a person would say it. */
export function headingText(sheet: SheetSnapshot, headerRow: number, column: number): string {
  const row = headingRowOf(sheet, headerRow, column);
  const parts = [row === headerRow ? groupOf(sheet, row, column) : '', textAt(sheet, row, column)];
  return parts
    .map(tidyBlanks)
    .filter((text) => text !== '')
    .join(' · ');
}

/** What a cell shows; a date as Excel in Spanish does, whatever language the computer has that read it. */
function shownAt(sheet: SheetSnapshot, system: DateSystem, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  const format = numberFormatAt(sheet, row, column);
  const day = typeof value === 'number' && showsMonth(format) ? fromSerial(value, system) : null;
  return day === null ? tidyBlanks(textAt(sheet, row, column)) : dateShown(day.date, format);
}

function samplesOf(
  sheet: SheetSnapshot,
  system: DateSystem,
  rows: readonly number[],
  column: number,
): readonly string[] {
  const samples = new Set<string>();
  for (const row of rows) {
    if (samples.size >= SAMPLES) break;
    const text = shownAt(sheet, system, row, column);
    if (text !== '') samples.add(text);
  }
  return [...samples];
}

/** The fields of records that stand above their rows. */
function titledFields({ rows }: AnyPart): readonly string[] {
  const titled = rows.flatMap((record) =>
    fieldsOf(record).flatMap(([name, { text, cell }]) => (text !== '' && cell.row < record.row ? name : [])),
  );
  return [...new Set(titled)];
}

/** The rows from which samples are taken: those of records, without the titles between them. */
function sampledRows(sheet: SheetSnapshot, headerRow: number, { rows: records }: AnyPart): readonly number[] {
  const last = Math.min(lastUsedRow(sheet), headerRow + SAMPLE_ROWS);
  const rows = Array.from({ length: Math.max(0, last - headerRow) }, (_, index) => headerRow + 1 + index);
  const held = new Set(records.map(({ row }) => row));
  return held.size === 0 ? rows : rows.filter((row) => held.has(row));
}

function columnsOf(
  sheet: SheetSnapshot,
  system: DateSystem,
  headerRow: number,
  part: AnyPart,
  fields: ReadonlyMap<number, string>,
  asks: ReadonlyMap<number, readonly string[]>,
): readonly ColumnLayout[] {
  const rows = sampledRows(sheet, headerRow, part);
  const read = readColumns(sheet, part);
  const columns: ColumnLayout[] = [];
  for (
    let column = sheet.firstColumn;
    column <= lastUsedColumn(sheet) && columns.length < MOST_COLUMNS;
    column++
  ) {
    const heading = headingText(sheet, headerRow, column);
    const samples = samplesOf(sheet, system, rows, column);
    const field = fields.get(column) ?? null;
    if (heading === '' && samples.length === 0 && field === null) continue;
    const partOf = field === null ? (read.get(column) ?? null) : null;
    columns.push({ column, heading, field, partOf, asks: asks.get(column) ?? [], samples });
  }
  return columns;
}

/** The field of each column; one that holds a start and an end is a period. */
function fieldColumns(
  kind: MappedKind,
  columns: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<number, string> {
  const { both }: TableHeadings = TABLE_HEADINGS[kind];
  const fields = new Map<number, string>();
  for (const [field, letters] of Object.entries(columns)) {
    if (letters === undefined) continue;
    const column = columnNumber(letters);
    fields.set(column, both !== undefined && fields.has(column) ? both.name : field);
  }
  return fields;
}

/** The fields that each column of a sheet may be. */
function asksOf(
  questions: readonly Question[],
  kind: MappedKind,
  sheet: string,
): ReadonlyMap<number, string[]> {
  const asks = new Map<number, string[]>();
  for (const question of questions) {
    if (question.kind !== 'column' || question.register !== kind || question.sheet !== sheet) continue;
    for (const { column } of question.candidates) {
      asks.set(column, [...(asks.get(column) ?? []), question.field]);
    }
  }
  return asks;
}

/**
 * The registers as they were read.
 * @param registers what was read, and the questions that came up; `null` when there was nothing to be read
 * @param mappings what people settled and the workbook remembers
 */
export function registerLayouts(
  snapshot: WorkbookSnapshot,
  registers: Registers | null,
  mappings: readonly RegisterMapping[],
): readonly RegisterLayout[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const questions = registers?.questions ?? [];
  return MAPPED_KINDS.map((kind): RegisterLayout => {
    const parts: PartLayout[] = [];
    for (const each of registers?.[kind]?.parts ?? []) {
      const { sheet: name, headerRows, columns, weeks } = each;
      const sheet = sheets.get(name);
      // Blocks of one sheet have the same headings: the first one stands for all.
      if (sheet === undefined || parts.some((part) => part.sheet === name)) continue;
      const headerRow = Math.max(...headerRows);
      const firstWeeks = Object.entries(weeks ?? {}).map(([field, [first]]) => [field, first] as const);
      const fields = fieldColumns(kind, { ...columns, ...Object.fromEntries(firstWeeks) });
      const mapping = mappings.find((one) => one.kind === kind && one.sheet === name) ?? null;
      const asks = asksOf(questions, kind, name);
      const held = new Set(fields.values());
      const beside = new Set(each.beside);
      const own = columnsOf(sheet, snapshot.dateSystem, headerRow, each, fields, asks);
      parts.push({
        sheet: name,
        headerRow,
        columns: own.filter(({ column }) => !beside.has(column)),
        beside: each.beside ?? [],
        fromTitles: titledFields(each).filter((field) => !held.has(field)),
        mapping,
      });
    }
    const sheetsAsked = questions.flatMap((question) =>
      question.kind === 'sheet' && question.register === kind ? question.sheets : [],
    );
    const sheetsLost = questions.flatMap((question) =>
      question.kind === 'lostSheet' && question.register === kind ? [question.sheet] : [],
    );
    const headingsLost = questions.flatMap((question) =>
      question.kind === 'lostHeadings' && question.register === kind ? question : [],
    );
    return { kind, parts, sheetsAsked, sheetsLost, headingsLost };
  });
}

function headingRowsOf(sheet: SheetSnapshot): readonly HeadingRow[] {
  const rows: HeadingRow[] = [];
  const last = Math.min(lastUsedRow(sheet), DEEPEST_HEADING);
  for (let row = sheet.firstRow; row <= last; row++) {
    const texts: string[] = [];
    for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
      if (typeAt(sheet, row, column) === 'String' && !isBlankAt(sheet, row, column)) {
        texts.push(tidyBlanks(textAt(sheet, row, column)));
      }
    }
    if (texts.length >= LEAST_HEADINGS) rows.push({ row, texts });
  }
  return rows;
}

/**
 * The sheets that people made and the rows in them that could be headings, for a register that was not found.
 * @example sheetLayouts(snapshot)[0] // => { name: 'Hoja1', headingRows: [{ row: 4, texts: ['No.', …] }], likely: 4 }
 */
export function sheetLayouts({ sheets }: WorkbookSnapshot): readonly SheetLayout[] {
  return sheets
    .filter(
      (sheet) => sheet.reportMark === null && sheet.visibility !== 'VeryHidden' && !isSettledSheet(sheet),
    )
    .map((sheet) => {
      const rows = headingRowsOf(sheet);
      const most = Math.max(0, ...rows.map(({ texts }) => texts.length));
      const likely = rows.find(({ texts }) => texts.length >= most * NEARLY)?.row ?? null;
      const kept = rows.filter(({ row }, index) => index < MOST_HEADING_ROWS || row === likely);
      return { name: sheet.name, headingRows: kept, likely };
    })
    .filter(({ headingRows }) => headingRows.length > 0);
}

/**
 * The fields without which a sheet is no such register, in the words of the sheet.
 * @param fields those that have a column
 * @example missingFields('plan', new Set(['name'])) // => ['Término']
 */
export function missingFields(kind: MappedKind, fields: ReadonlySet<string>): readonly string[] {
  const labels = fieldLabels(kind);
  const missing = TABLE_HEADINGS[kind].needs.map((need) => need.filter((field) => !fields.has(field)));
  const least = missing.reduce<readonly string[] | null>(
    (best, each) => (best === null || each.length < best.length ? each : best),
    null,
  );
  return (least ?? []).map((field) => labels.get(field) ?? field);
}

/** What a person chose for a column: a field, or that it is none of them. */
export type ColumnChoice = { readonly column: number; readonly field: string | null };

/**
 * What is remembered of a register's sheet: every column that is read as something, so that renaming its heading later
 * does no harm, and the columns of which the person said that they are nothing.
 *
 * @param choices what the person changed; a field that is given to one column is taken from the other
 */
export function settledMapping(
  kind: MappedKind,
  part: PartLayout,
  choices: readonly ColumnChoice[],
): RegisterMapping {
  const byColumn = new Map<number, string>();
  for (const { column, field } of part.columns) if (field !== null) byColumn.set(column, field);
  const others = new Set(part.mapping?.otherColumns);
  for (const { column, field } of choices) {
    const holder = [...byColumn].find(([other, held]) => held === field && other !== column)?.[0];
    if (holder !== undefined) {
      byColumn.delete(holder);
      others.add(holder);
    }
    if (field === null) {
      byColumn.delete(column);
      others.add(column);
    } else {
      byColumn.set(column, field);
      others.delete(column);
    }
  }
  return {
    kind,
    sheet: part.sheet,
    headerRow: part.headerRow,
    columns: new Map([...byColumn].map(([column, field]) => [field, column])),
    otherColumns: [...others].sort((a, b) => a - b),
  };
}
