/** Small workbooks for tests, said in a few lines. */
import { newWorkbook, openWorkbook, type WorkbookModel } from '../../src/workbench/host';
import type { CellValue, SheetModel } from '../../src/workbench/host/model/workbookModel';

/** A cell as it lies in the file: text stays text, and `=…` is a formula. */
export type CellInput = string | number | boolean | null | { readonly error: string };

/** Rows by sheet name; each sheet starts at A1. */
export type WorkbookDescription = Readonly<Record<string, readonly (readonly CellInput[])[]>>;

function fill(sheet: SheetModel, rows: readonly (readonly CellInput[])[]): void {
  rows.forEach((cells, row) =>
    cells.forEach((input, column) => {
      const formula = typeof input === 'string' && input.startsWith('=') ? input.slice(1) : null;
      const value: CellValue = formula === null ? input : null;
      if (value !== null || formula !== null)
        sheet.setContent(row, column, { value, formula, quotePrefix: false });
    }),
  );
}

export function describeWorkbook(description: WorkbookDescription): WorkbookModel {
  const [first = 'Hoja1', ...others] = Object.keys(description);
  const model = newWorkbook(first);
  for (const name of others) model.addSheet(name);
  for (const sheet of model.sheets) fill(sheet, description[sheet.name] ?? []);
  return model;
}

export async function openModel(bytes: Uint8Array): Promise<WorkbookModel> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) throw new Error(`${opened.code}: ${opened.detail}`);
  return opened.model;
}

/** The workbook after it was saved and opened again. */
export async function reopen(model: WorkbookModel): Promise<WorkbookModel> {
  return openModel(await model.save());
}

export function sheetOf(model: WorkbookModel, name: string): SheetModel {
  const sheet = model.sheets.find((entry) => entry.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}
