/** Sheets: add, delete, rename, gridlines, frozen rows, show. */
import { areaAddress } from '../../workbook/snapshot/areaAddress';
import type { Applier } from './applier';
import { sheetOf } from './applier';

export const addSheet: Applier<'addSheet'> = (context, { sheet }) => {
  context.workbook.worksheets.add(sheet);
};

export const deleteSheet: Applier<'deleteSheet'> = (context, edit) => {
  sheetOf(context, edit).delete();
};

export const clearSheet: Applier<'clearSheet'> = (context, edit) => {
  const sheet = sheetOf(context, edit);
  for (const name of edit.shapes) sheet.shapes.getItem(name).delete();
  // One by one: all at once would take people's notes as well.
  sheet.getRange().clear('Contents');
  sheet.getRange().clear('Formats');
  sheet.horizontalPageBreaks.removePageBreaks();
};

export const renameSheet: Applier<'renameSheet'> = (context, edit) => {
  sheetOf(context, edit).name = edit.to;
};

export const gridlines: Applier<'gridlines'> = (context, edit) => {
  sheetOf(context, edit).showGridlines = edit.visible;
};

export const freezeRows: Applier<'freezeRows'> = (context, edit) => {
  sheetOf(context, edit).freezePanes.freezeRows(edit.rows);
};

export const activate: Applier<'activate'> = (context, edit) => {
  const sheet = sheetOf(context, edit);
  sheet.activate();
  sheet.getRange(areaAddress({ row: edit.row, column: edit.column, rows: 1, columns: 1 })).select();
};
