/** What an applier is: it queues the operations of one kind of edit and synchronises nothing. */
import type { Edit } from '../../workbook/edits/edits';

export type EditKind = Edit['kind'];
export type EditOf<Kind extends EditKind> = Extract<Edit, { readonly kind: Kind }>;

/** Asked after the round trip: the settings, by their es-MX name, that Excel did not take. */
export type Afterwards = () => readonly string[];

export type Applier<Kind extends EditKind> = (
  context: Excel.RequestContext,
  edit: EditOf<Kind>,
) => Afterwards | undefined | void;

/** The sheet that an edit speaks of. */
export function sheetOf(context: Excel.RequestContext, edit: { readonly sheet: string }): Excel.Worksheet {
  return context.workbook.worksheets.getItem(edit.sheet);
}
