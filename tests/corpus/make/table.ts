/** Lays out one table: heading in one or more rows, records, rows between them; and says what must be read of it. */
import { Temporal } from 'temporal-polyfill';
import { columnLetters } from '../../../src/domain/registers/cell';
import type { ExpectedActivity, ExpectedDate, ExpectedPart } from '../expected';
import type { Cell, SheetDraft } from './cells';
import { merge, put } from './cells';
import type { DateStyleName, RangeStyleName } from './dateStyles';
import { DATE_STYLES, RANGE_STYLES } from './dateStyles';
import { fillerOf } from './fillers';
import type { Heading } from './headingLine';
import { parseHeadings } from './headingLine';
import type { Content, SheetRecord, TableRow } from './records';

export interface TableLayout {
  /** See `headingLine.ts`. */
  readonly headings: string;
  /** Row of the heading's first line and its first column. */
  readonly row: number;
  readonly column?: number;
  /** Whether equal headings side by side, and blanks below a heading, are merged. */
  readonly merged?: boolean;
  readonly dates?: DateStyleName;
  /** Styles of single fields, where they differ. */
  readonly datesOf?: Readonly<Record<string, DateStyleName>>;
  readonly range?: RangeStyleName;
  /** Field whose equal neighbours below each other are one merged cell. */
  readonly mergedDown?: string;
  readonly fill?: string;
}

export interface PlacedTable {
  readonly part: ExpectedPart;
  readonly asked: Readonly<Record<string, readonly string[]>>;
  readonly activities: readonly ExpectedActivity[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly records: number;
}

interface PlacedHeading extends Heading {
  readonly column: number;
}

function place(headings: readonly Heading[], from: number): readonly PlacedHeading[] {
  let column = from;
  return headings.map((heading) => {
    const placed = { ...heading, column };
    column += heading.width;
    return placed;
  });
}

const levelsOf = (headings: readonly Heading[]): number =>
  Math.max(...headings.map(({ levels }) => levels.length));

function writeHeadings(
  sheet: SheetDraft,
  headings: readonly PlacedHeading[],
  { row, merged = false, fill = 'D9E1F2' }: TableLayout,
): void {
  const depth = levelsOf(headings);
  headings.forEach((heading, index) => {
    heading.levels.forEach((level, down) => {
      const above = headings[index - 1]?.levels;
      const isContinued =
        down < heading.levels.length - 1 &&
        above !== undefined &&
        above[down] === level &&
        above.length > down + 1;
      // People write the words of a group once, whether they merge or not.
      if (isContinued || level === '') return;
      put(sheet, row + down, heading.column, { value: level, bold: true, fill });
      if (!merged) return;
      const isLeaf = down === heading.levels.length - 1;
      const group = headings
        .slice(index)
        .findIndex((other) => other.levels[down] !== level || other.levels.length <= down + 1);
      const last = isLeaf ? heading : headings[group < 0 ? headings.length - 1 : index + group - 1];
      merge(sheet, {
        top: row + down,
        left: heading.column,
        bottom: isLeaf ? row + depth - 1 : row + down,
        right: (last ?? heading).column + (last ?? heading).width - 1,
      });
    });
  });
}

interface WrittenField {
  readonly cell: Cell | string | number;
  readonly reads?: readonly (readonly [string, ExpectedDate])[];
}

function writeRange(record: SheetRecord, layout: TableLayout): WrittenField {
  const { start, end } = record;
  if (!(start instanceof Temporal.PlainDate) || !(end instanceof Temporal.PlainDate)) {
    return {
      cell: '',
      reads: [
        ['start', 'none'],
        ['end', 'none'],
      ],
    };
  }
  const text = RANGE_STYLES[layout.range ?? 'delAlYears'](start, end);
  return {
    cell: text,
    reads: [
      ['start', start.toString()],
      ['end', end.toString()],
    ],
  };
}

function writeField(field: string, content: Content, index: number, layout: TableLayout): WrittenField {
  if (content === null || content === undefined) return { cell: '', reads: [[field, 'none']] };
  if (!(content instanceof Temporal.PlainDate)) return { cell: content };
  const style = layout.datesOf?.[field] ?? layout.dates ?? 'real';
  const { cell, reads } = DATE_STYLES[style](content, index);
  return { cell, reads: [[field, reads]] };
}

function writeRecord(
  sheet: SheetDraft,
  headings: readonly PlacedHeading[],
  record: SheetRecord,
  { row, index, layout }: { readonly row: number; readonly index: number; readonly layout: TableLayout },
): Readonly<Record<string, ExpectedDate>> {
  const reads: (readonly [string, ExpectedDate])[] = [];
  const day = Object.values(record).find((content) => content instanceof Temporal.PlainDate);
  for (const { fields, column, levels, width, role } of headings) {
    const [field] = fields;
    const written: WrittenField =
      fields.length > 1
        ? writeRange(record, layout)
        : field === undefined || !(field in record)
          ? { cell: fillerOf(levels.join(' '), index, day ?? Temporal.PlainDate.from('2024-01-15')) }
          : writeField(field, record[field] ?? null, index, layout);
    put(sheet, row, column, written.cell);
    merge(sheet, { top: row, left: column, bottom: row, right: column + width - 1 });
    if (role === 'field') reads.push(...(written.reads ?? []));
  }
  return Object.fromEntries(reads);
}

function mergeDown(sheet: SheetDraft, column: number, rows: readonly number[]): void {
  const keyOf = (row: number): string => JSON.stringify(sheet.cells.get(`${row},${column}`) ?? null);
  let top = 0;
  while (top < rows.length) {
    let bottom = top;
    const first = rows[top] ?? 0;
    while (rows[bottom + 1] === (rows[bottom] ?? 0) + 1 && keyOf(rows[bottom + 1] ?? 0) === keyOf(first))
      bottom++;
    for (const row of rows.slice(top + 1, bottom + 1)) sheet.cells.delete(`${row},${column}`);
    if (bottom > top)
      merge(sheet, { top: first, left: column, bottom: rows[bottom] ?? first, right: column });
    top = bottom + 1;
  }
}

function expectedPart(sheet: SheetDraft, headings: readonly PlacedHeading[], row: number): ExpectedPart {
  const byRole = (role: Heading['role']): readonly PlacedHeading[] =>
    headings.filter((heading) => heading.role === role);
  const entries = (role: Heading['role']): [string, string][] =>
    byRole(role).flatMap(({ fields, column }) =>
      fields.map((field): [string, string] => [field, columnLetters(column)]),
    );
  return {
    sheet: sheet.name,
    headerRows: Array.from({ length: levelsOf(headings) }, (_, index) => row + index),
    columns: Object.fromEntries(entries('field')),
    otherColumns: byRole('other').map(({ column }) => columnLetters(column)),
    acceptable: Object.fromEntries(entries('acceptable').map(([field, letter]) => [letter, field])),
  };
}

function askedColumns(headings: readonly PlacedHeading[]): Readonly<Record<string, readonly string[]>> {
  const asked: Record<string, string[]> = {};
  for (const { role, fields, column } of headings) {
    if (role === 'asked') for (const field of fields) (asked[field] ??= []).push(columnLetters(column));
  }
  return asked;
}

/** Writes the table into the sheet. */
export function layTable(sheet: SheetDraft, layout: TableLayout, rows: readonly TableRow[]): PlacedTable {
  const headings = place(parseHeadings(layout.headings), layout.column ?? 1);
  writeHeadings(sheet, headings, layout);
  const firstRow = layout.row + levelsOf(headings);
  const left = layout.column ?? 1;
  const lastColumn = Math.max(...headings.map(({ column, width }) => column + width - 1));
  const activities: ExpectedActivity[] = [];
  const recordRows: number[] = [];
  rows.forEach((tableRow, down) => {
    const row = firstRow + down;
    if (tableRow.kind === 'group') {
      put(sheet, row, left, { value: tableRow.text, bold: true, fill: 'F2F2F2' });
      if (layout.merged === true) merge(sheet, { top: row, left, bottom: row, right: lastColumn });
    } else if (tableRow.kind === 'subtotal') {
      put(sheet, row, left + 1, { value: tableRow.text, bold: true });
      put(sheet, row, left + 2, { value: tableRow.count, bold: true });
    } else if (tableRow.kind === 'record') {
      const reads = writeRecord(sheet, headings, tableRow.record, { row, index: recordRows.length, layout });
      recordRows.push(row);
      const { start, end } = reads;
      const dates = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
      activities.push({ sheet: sheet.name, row, ...dates });
    }
  });
  const down = headings.find(
    ({ fields }) => layout.mergedDown !== undefined && fields.includes(layout.mergedDown),
  );
  if (down !== undefined) mergeDown(sheet, down.column, recordRows);
  return {
    part: expectedPart(sheet, headings, layout.row),
    asked: askedColumns(headings),
    activities,
    firstRow,
    lastRow: firstRow + rows.length - 1,
    lastColumn,
    records: recordRows.length,
  };
}
