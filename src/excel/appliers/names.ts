/** Names of the workbook or of one sheet. */
import type { Applier } from './applier';

export const setName: Applier<'setName'> = (context, edit) => {
  const names = namesOf(context, edit.sheet);
  names.getItemOrNullObject(edit.name).delete();
  const item = names.add(edit.name, edit.formula, edit.comment ?? '');
  item.visible = edit.visible;
};

export const removeName: Applier<'removeName'> = (context, edit) => {
  namesOf(context, edit.sheet).getItemOrNullObject(edit.name).delete();
};

function namesOf(context: Excel.RequestContext, sheet: string | null): Excel.NamedItemCollection {
  return sheet === null ? context.workbook.names : context.workbook.worksheets.getItem(sheet).names;
}
