/** Rows put in between. */
import { areaAddress } from '../../workbook/snapshot/areaAddress';
import type { Applier } from './applier';
import { sheetOf } from './applier';

export const deleteRows: Applier<'deleteRows'> = (context, edit) => {
  const { row, rows } = edit;
  sheetOf(context, edit)
    .getRange(`${row}:${row + rows - 1}`)
    .delete('Up');
};

export const fillFormulas: Applier<'fillFormulas'> = (context, edit) => {
  const { from, row, rows } = edit;
  const sheet = sheetOf(context, edit);
  sheet.getRange(areaAddress({ ...from, row, rows })).copyFrom(sheet.getRange(areaAddress(from)), 'Formulas');
};

export const insertRows: Applier<'insertRows'> = (context, edit) => {
  const { row, rows, like } = edit;
  const sheet = sheetOf(context, edit);
  sheet.getRange(`${row}:${row + rows - 1}`).insert('Down');
  // Excel gives the new rows the look of the one above. A copy of that would break the rules over it into pieces.
  if (like.row === row - 1) return;
  sheet
    .getRange(areaAddress({ row, column: like.column, rows, columns: like.columns }))
    .copyFrom(sheet.getRange(areaAddress(like)), 'Formats');
};
