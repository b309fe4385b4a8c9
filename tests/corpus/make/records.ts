/** What the corpus's workbooks speak of: one row of a register before it is written. */
import type { Temporal } from 'temporal-polyfill';
import type { Cell } from './cells';

export type Content = string | number | Temporal.PlainDate | Cell | null;

/** Values by field; what a heading line does not name is not written. */
export type SheetRecord = Readonly<Record<string, Content>>;

/** A row below the heading. */
export type TableRow =
  | { readonly kind: 'record'; readonly record: SheetRecord }
  | { readonly kind: 'group'; readonly text: string }
  | { readonly kind: 'subtotal'; readonly text: string; readonly count: number }
  | { readonly kind: 'blank' };

export const recordRow = (record: SheetRecord): TableRow => ({ kind: 'record', record });
