/** Labels of the development set fit their workbooks: sheets, headings, records and columns are where they say. */
import { columnNumber } from '../../../src/domain/registers/cell';
import { isBlankAt, lastUsedColumn, lastUsedRow } from '../../../src/workbook/snapshot/sheetCells';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { LabelledBook } from './books';
import { readValues } from './books';

let books: readonly LabelledBook[];

beforeAll(async () => {
  books = await readValues('development');
}, 300_000);

const titleOf = ({ author, name }: LabelledBook): string => `${author} ${name}`;

function sheetNamed({ snapshot }: LabelledBook, wanted: string): SheetSnapshot | undefined {
  return snapshot.sheets.find(({ name }) => name === wanted);
}

function isBlankRow(sheet: SheetSnapshot, row: number): boolean {
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
    if (!isBlankAt(sheet, row, column)) return false;
  }
  return true;
}

/** The letters that a label gives for its fields, those of several columns each. */
function lettersIn(columns: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.values(columns)
    .flat()
    .filter((letters): letters is string => typeof letters === 'string' && /^[A-Z]{1,3}$/.test(letters));
}

function isColumnOf(sheet: SheetSnapshot, letters: string): boolean {
  const column = columnNumber(letters);
  return column >= sheet.firstColumn && column <= lastUsedColumn(sheet);
}

/** What does not fit, each with the workbook's name. */
function misfits(check: (book: LabelledBook) => readonly (string | number)[]): readonly string[] {
  return books.flatMap((book) => check(book).map((misfit) => `${titleOf(book)}: ${misfit}`));
}

it('there are labelled workbooks of several authors, and every sheet that a label names is there', () => {
  expect(books.length).toBeGreaterThanOrEqual(60);
  expect(new Set(books.map(({ author }) => author)).size).toBeGreaterThanOrEqual(3);
  const lost = misfits((book) => {
    const { plan, others = [] } = book.label;
    const named = [
      ...(plan === null ? [] : [plan.sheet, ...(plan.alternatives ?? [])]),
      ...others.map(({ sheet }) => sheet),
    ];
    return named.filter((name) => sheetNamed(book, name) === undefined);
  });
  expect(lost).toEqual([]);
});

it('record rows are filled, within the sheet and below the headings', () => {
  const lost = misfits((book) => {
    const { plan } = book.label;
    const sheet = plan === null ? undefined : sheetNamed(book, plan.sheet);
    if (plan === null || sheet === undefined) return [];
    const first = plan.headerRows[0] ?? 0;
    return plan.recordRows.filter(
      (row) =>
        row <= first || row > lastUsedRow(sheet) || plan.headerRows.includes(row) || isBlankRow(sheet, row),
    );
  });
  expect(lost).toEqual([]);
});

it('record rows of other registers are filled and within the sheet', () => {
  const lost = misfits((book) =>
    (book.label.others ?? []).flatMap(({ sheet: name, recordRows = [] }) => {
      const sheet = sheetNamed(book, name);
      return sheet === undefined
        ? []
        : recordRows.filter((row) => row > lastUsedRow(sheet) || isBlankRow(sheet, row));
    }),
  );
  expect(lost).toEqual([]);
});

it('heading rows are filled', () => {
  const lost = misfits((book) => {
    const { plan } = book.label;
    const sheet = plan === null ? undefined : sheetNamed(book, plan.sheet);
    return plan === null || sheet === undefined
      ? []
      : plan.headerRows.filter((row) => isBlankRow(sheet, row));
  });
  expect(lost).toEqual([]);
});

it('columns exist', () => {
  const lost = misfits((book) => {
    const { plan, others = [] } = book.label;
    const tables = [
      ...(plan === null ? [] : [{ sheet: plan.sheet, columns: { ...plan.columns, ...plan.ambiguous } }]),
      ...others,
    ];
    return tables.flatMap(({ sheet: name, columns = {} }) => {
      const sheet = sheetNamed(book, name);
      return sheet === undefined ? [] : lettersIn(columns).filter((letters) => !isColumnOf(sheet, letters));
    });
  });
  expect(lost).toEqual([]);
});

it('names are filled in nearly every record', () => {
  const lost = misfits((book) => {
    const { plan } = book.label;
    const sheet = plan === null ? undefined : sheetNamed(book, plan.sheet);
    const names = lettersIn({
      name: plan?.columns['name'],
      levels: plan?.columns['nameLevels'],
      other: plan?.ambiguous?.['name'],
    }).map(columnNumber);
    if (plan === null || sheet === undefined || names.length === 0) return [];
    // A name merged across the columns of its level is in the first of them.
    const isFilled = (row: number, column: number): boolean => {
      const merge = sheet.merges?.find(
        (area) =>
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns,
      );
      return !isBlankAt(sheet, merge?.row ?? row, merge?.column ?? column);
    };
    const filled = plan.recordRows.filter((row) => names.some((column) => isFilled(row, column)));
    return filled.length >= plan.recordRows.length * 0.9 ? [] : ['names'];
  });
  expect(lost).toEqual([]);
});

it('dates are those of record rows, as ISO days', () => {
  const lost = misfits(({ label }) => {
    const records = new Set([
      ...(label.plan?.recordRows ?? []),
      ...(label.plan?.ambiguousRows ?? []),
      ...(label.ambiguousRows ?? []),
    ]);
    return (label.dates ?? label.plan?.dates ?? []).flatMap(({ row, start, end, completed }) => [
      ...(records.has(row) ? [] : [row]),
      ...[start, end, completed].filter(
        (text): text is string => typeof text === 'string' && !/^\d{4}-\d{2}-\d{2}$/.test(text),
      ),
    ]);
  });
  expect(lost).toEqual([]);
});
