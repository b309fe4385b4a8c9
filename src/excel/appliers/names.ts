/** Names of the workbook or of one sheet. */
import type { Applier } from './applier';

export const setName: Applier<'setName'> = (context, edit) => {
  const names = namesOf(context, edit.sheet);
  if (!edit.exists) {
    names.add(edit.name, edit.formula, edit.comment ?? '').visible = edit.visible;
    return;
  }
  const item = names.getItem(edit.name);
  item.formula = edit.formula;
  item.visible = edit.visible;
};

export const removeName: Applier<'removeName'> = (context, edit) => {
  namesOf(context, edit.sheet).getItemOrNullObject(edit.name).delete();
};

function namesOf(context: Excel.RequestContext, sheet: string | null): Excel.NamedItemCollection {
  return sheet === null ? context.workbook.names : context.workbook.worksheets.getItem(sheet).names;
}
