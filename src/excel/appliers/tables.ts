/** Excel tables: made of cells, and given other rows. */
import { areaAddress } from '../../workbook/snapshot/areaAddress';
import type { Applier } from './applier';
import { sheetOf } from './applier';

export const addTable: Applier<'addTable'> = (context, edit) => {
  const table = sheetOf(context, edit).tables.add(areaAddress(edit.area), true);
  table.name = edit.name;
  table.style = edit.style;
  table.showBandedRows = edit.banded;
};

export const resizeTable: Applier<'resizeTable'> = (context, { table, area }) => {
  context.workbook.tables.getItem(table).resize(areaAddress(area));
};
