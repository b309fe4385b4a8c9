/** What the classes of a table share: its state and the areas of its parts. */
import type { Area } from '../area';
import type { SheetModel, TableModel } from '../model/workbookModel';
import type { HostContext } from './context';

export interface TableState {
  readonly context: HostContext;
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

/** Returns the rows of a table between its heading and its totals. */
export function bodyOf({ table }: TableState): Area {
  const { area, showHeaders, showTotals } = table;
  return { ...area, top: area.top + Number(showHeaders), bottom: area.bottom - Number(showTotals) };
}
