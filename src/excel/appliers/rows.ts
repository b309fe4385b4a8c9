/** Rows put in between. */
import { areaAddress } from '../addresses';
import type { Applier } from './applier';
import { sheetOf } from './applier';

export const insertRows: Applier<'insertRows'> = (context, edit) => {
  const { row, rows, like } = edit;
  const sheet = sheetOf(context, edit);
  sheet.getRange(`${row}:${row + rows - 1}`).insert('Down');
  // Excel gives the new rows the look of the one above, which may be another kind of row than those that come.
  sheet
    .getRange(areaAddress({ row, column: like.column, rows, columns: like.columns }))
    .copyFrom(areaAddress(like), 'Formats');
};
