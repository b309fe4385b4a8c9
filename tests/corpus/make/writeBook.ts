/** Writes a workbook of the corpus as .xlsx: the same bytes on every run. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Workbook } from '@cj-tech-master/excelts';
import type { Book } from './book';
import type { Area, Cell, SheetDraft } from './cells';

type EngineSheet = Workbook['worksheets'][number];

/** A package says when it was written; this is when all of the corpus was. */
const WRITTEN = new Date(Date.UTC(2024, 0, 15));

function plainValue({ value, formula, error }: Cell): unknown {
  const shown = error === undefined ? value : { error };
  if (formula === undefined) return shown;
  return { formula, result: shown };
}

function writeCell(sheet: EngineSheet, key: string, content: Cell): void {
  const [row = 1, column = 1] = key.split(',').map(Number);
  const cell = sheet.getCell(row, column);
  Object.assign(cell, { value: plainValue(content) });
  if (content.format !== undefined) cell.numFmt = content.format;
  if (content.bold === true) cell.font = { name: 'Calibri', size: 11, bold: true };
  if (content.fill !== undefined) {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${content.fill}` } };
  }
}

function writeTable(
  sheet: EngineSheet,
  draft: SheetDraft,
  { name, top, left, bottom, right }: Area & { readonly name: string },
): void {
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  const valueAt = (row: number, column: number): unknown =>
    plainValue(draft.cells.get(`${row},${column}`) ?? { value: '' });
  sheet.addTable({
    name,
    ref: sheet.getCell(top, left).address,
    headerRow: true,
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
    columns: columns.map((column) => ({ name: String(valueAt(top, column)), filterButton: true })),
    rows: Array.from({ length: bottom - top }, (_, down) =>
      columns.map((column) => (valueAt(top + 1 + down, column) || null) as string | number | null),
    ),
  });
}

async function writeSheet(workbook: Workbook, draft: SheetDraft): Promise<void> {
  const sheet = workbook.addWorksheet(draft.name, { state: draft.state });
  for (const table of draft.tables) writeTable(sheet, draft, table);
  for (const [key, cell] of draft.cells) writeCell(sheet, key, cell);
  for (const { top, left, bottom, right } of draft.merges) sheet.mergeCells(top, left, bottom, right);
  for (const row of draft.hiddenRows) sheet.getRow(row).hidden = true;
  for (const column of draft.hiddenColumns) sheet.getColumn(column).hidden = true;
  if (draft.frozenRows > 0) sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: draft.frozenRows }];
  if (draft.filter !== null) {
    const { top, left, bottom, right } = draft.filter;
    sheet.autoFilter = { from: { row: top, col: left }, to: { row: bottom, col: right } };
  }
  if (draft.isProtected) await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true });
}

/** Parts as text when the book patches them, and always in one order and with one time. */
function repack(bytes: Uint8Array, patch: Book['patch']): Uint8Array {
  const parts = unzipSync(bytes);
  const patched =
    patch === undefined
      ? {}
      : patch(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strFromU8(content)])));
  const all = {
    ...parts,
    ...Object.fromEntries(Object.entries(patched).map(([name, text]) => [name, strToU8(text)])),
  };
  const sorted = Object.fromEntries(
    Object.entries(all).sort(([first], [second]) => (first < second ? -1 : 1)),
  );
  return zipSync(sorted, { mtime: '2024-01-15T12:00:00', level: 9 });
}

export async function writeBook(book: Book): Promise<Uint8Array> {
  const workbook = new Workbook();
  Object.assign(workbook, {
    created: WRITTEN,
    modified: WRITTEN,
    creator: 'Corpus',
    lastModifiedBy: 'Corpus',
  });
  if (book.date1904 === true) workbook.properties.date1904 = true;
  for (const sheet of book.sheets) await writeSheet(workbook, sheet);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()), book.patch);
}
