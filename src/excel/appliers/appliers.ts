/** Which applier does which edit: a table, so that a new kind of edit does not compile without one. */
import type { Edit } from '../../workbook/edits/edits';
import type { Afterwards, Applier, EditKind } from './applier';
import {
  autofitRows,
  choices,
  columnWidths,
  hide,
  merge,
  newColumn,
  prompt,
  rowHeights,
  write,
  writeFormulas,
} from './cells';
import { conditionalFormat, removeConditionalFormat } from './conditionalFormats';
import { format } from './format';
import { restoreLook } from '../looks';
import { removeName, setName } from './names';
import { pageBreaks, pageSetup } from './page';
import { picture } from './pictures';
import { deleteRows, fillFormulas, insertRows } from './rows';
import { activate, addSheet, clearSheet, deleteSheet, freezeRows, gridlines, renameSheet } from './sheets';
import { addTable, resizeTable } from './tables';

const APPLIERS: { readonly [Kind in EditKind]: Applier<Kind> } = {
  addSheet,
  deleteSheet,
  clearSheet,
  renameSheet,
  write,
  writeFormulas,
  choices,
  prompt,
  format,
  merge,
  insertRows,
  newColumn,
  restoreLook,
  deleteRows,
  fillFormulas,
  addTable,
  resizeTable,
  hide,
  columnWidths,
  rowHeights,
  autofitRows,
  freezeRows,
  picture,
  gridlines,
  pageSetup,
  pageBreaks,
  conditionalFormat,
  removeConditionalFormat,
  setName,
  removeName,
  activate,
};

/** Queues the operations of one edit. */
export function queueEdit(context: Excel.RequestContext, edit: Edit): Afterwards | undefined {
  // The table guarantees that the applier is the one of this kind; TypeScript cannot follow that.
  const applier = APPLIERS[edit.kind] as Applier<EditKind>;
  return applier(context, edit) ?? undefined;
}
