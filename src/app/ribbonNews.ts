/** What the ribbon's functions tell an open pane: Excel tells it of no change where rules or names were written. */
import type { HighlightSummary } from '../workbook/highlight/highlight';

/** The channel, which all pages of the add-in have. */
export const RIBBON_CHANNEL = 'seguimientoPrep.cinta';

/** What a function did. */
export type RibbonDone =
  | (HighlightSummary & { readonly action: 'highlight'; readonly changed: boolean })
  | { readonly action: 'report'; readonly sheet: string; readonly pages: number };

export interface RibbonNews {
  /** The address of the workbook; `''` where it has none yet. */
  readonly workbook: string;
  /** The entry of the history that it is; `null` where nothing was written. */
  readonly entry: { readonly id: number; readonly at: string; readonly isUndoable: boolean } | null;
  readonly done: RibbonDone;
}
