/** Cells: values, words to choose from and words of advice, merging, sizes. */
import type { CellValue } from '../../workbook/snapshot/snapshot';
import { columnLetters } from '../../domain/registers/cell';
import { areaAddress } from '../../workbook/snapshot/areaAddress';
import { joinedAddresses } from '../joinedAddresses';
import { writtenText } from '../writtenText';
import type { Applier } from './applier';
import { sheetOf } from './applier';

export const write: Applier<'write'> = (context, edit) => {
  const { row, column, values } = edit;
  const columns = Math.max(0, ...values.map((line) => line.length));
  if (values.length === 0 || columns === 0) return;
  const range = sheetOf(context, edit).getRange(areaAddress({ row, column, rows: values.length, columns }));
  // A null leaves the cell as it is; a short line is filled up with them.
  range.values = values.map((line) =>
    Array.from({ length: columns }, (_, index) => given(line[index] ?? null)),
  );
};

export const writeFormulas: Applier<'writeFormulas'> = (context, edit) => {
  const { row, column, formulas } = edit;
  const columns = Math.max(0, ...formulas.map((line) => line.length));
  if (formulas.length === 0 || columns === 0) return;
  const range = sheetOf(context, edit).getRange(areaAddress({ row, column, rows: formulas.length, columns }));
  range.formulas = formulas.map((line) => Array.from({ length: columns }, (_, index) => line[index] ?? null));
};

function given(value: CellValue | null): CellValue | null {
  return typeof value === 'string' && value !== '' ? writtenText(value) : value;
}

/** What people write in their own words is read as well. */
const NO_ALERT: Excel.DataValidationErrorAlert = {
  showAlert: false,
  style: 'Information',
  title: 'Seguimiento PREP',
  message: 'Puede escribir otro texto.',
};

export const choices: Applier<'choices'> = (context, edit) => {
  const { options } = edit;
  const source = typeof options === 'string' ? options : options.join(',');
  const { dataValidation } = sheetOf(context, edit).getRange(areaAddress(edit.area));
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  dataValidation.errorAlert = NO_ALERT;
  if (edit.prompt) dataValidation.prompt = { showPrompt: true, ...edit.prompt };
};

export const prompt: Applier<'prompt'> = (context, edit) => {
  const { dataValidation } = sheetOf(context, edit).getRange(areaAddress(edit.area));
  // A prompt hangs on a rule; this one is always met.
  dataValidation.rule = { custom: { formula: '=TRUE' } };
  dataValidation.errorAlert = NO_ALERT;
  dataValidation.prompt = { showPrompt: true, ...edit.prompt };
};

export const merge: Applier<'merge'> = (context, edit) => {
  const sheet = sheetOf(context, edit);
  for (const area of edit.areas) sheet.getRange(areaAddress(area)).merge(true);
};

export const columnWidths: Applier<'columnWidths'> = (context, edit) => {
  const sheet = sheetOf(context, edit);
  edit.widths.forEach((width, index) => {
    const letters = columnLetters(index + 1);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = width;
  });
};

export const newColumn: Applier<'newColumn'> = (context, edit) => {
  const { like, above, column, width } = edit;
  const sheet = sheetOf(context, edit);
  const range = sheet.getRange(areaAddress({ ...like, column }));
  range.copyFrom(sheet.getRange(areaAddress(like)), 'Formats');
  if (above > 0) {
    const heading = sheet.getRange(areaAddress({ ...like, rows: 1 }));
    sheet
      .getRange(areaAddress({ column, columns: 1, row: like.row - above, rows: above }))
      .copyFrom(heading, 'Formats');
  }
  // The rules of the highlight would stay behind there when it is taken away.
  range.conditionalFormats.clearAll();
  range.numberFormat = Array.from({ length: like.rows }, () => ['General']);
  range.format.columnWidth = width;
};

export const rowHeights: Applier<'rowHeights'> = (context, edit) => {
  const sheet = sheetOf(context, edit);
  for (const [height, rows] of rowsByHeight(edit.row, edit.heights)) {
    for (const address of joinedAddresses(rows)) sheet.getRanges(address).format.rowHeight = height;
  }
};

export const autofitRows: Applier<'autofitRows'> = (context, edit) => {
  const { row, rows } = edit;
  sheetOf(context, edit)
    .getRange(`${row}:${row + rows - 1}`)
    .format.autofitRows();
};

export const hide: Applier<'hide'> = (context, edit) => {
  const { axis, first, count, hidden } = edit;
  const sheet = sheetOf(context, edit);
  const last = first + count - 1;
  if (axis === 'rows') sheet.getRange(`${first}:${last}`).rowHidden = hidden;
  else sheet.getRange(`${columnLetters(first)}:${columnLetters(last)}`).columnHidden = hidden;
};

/** Rows of the same height together, consecutive ones as one address: `7:9`. */
function rowsByHeight(firstRow: number, heights: readonly number[]): ReadonlyMap<number, readonly string[]> {
  const addresses = new Map<number, string[]>();
  let start = 0;
  heights.forEach((height, index) => {
    if (heights[index + 1] === height) return;
    const list = addresses.get(height) ?? [];
    list.push(`${firstRow + start}:${firstRow + index}`);
    addresses.set(height, list);
    start = index + 1;
  });
  return addresses;
}
