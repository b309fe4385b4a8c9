/** The workbook that is open in Excel. This folder is the only one that names Excel or Office. */
import type { WorkbookPort } from '../app/port';
import { ok } from '../domain/result';
import { onChanged } from './events';
import { goTo } from './navigation';
import { keep, recall } from './keptTexts';
import { PATIENCE, withPatience } from './patience';
import { runExcel } from './run';
import { readWorkbook } from './snapshot';

export interface OfficePortOptions {
  /** Milliseconds without an answer after which a cell must be in edition; `Infinity` where nobody types. */
  readonly patience?: number;
}

/**
 * The port over Office.js. Call it after `Office.onReady()`.
 * @example const read = await createOfficePort().read(); // => { ok: true, value: { sheets: […], … } }
 */
export function createOfficePort({ patience = PATIENCE }: OfficePortOptions = {}): WorkbookPort {
  return {
    read: () => withPatience((onAnswer) => runExcel((context) => readWorkbook(context, onAnswer)), patience),
    apply: async (edits, options = {}) => {
      // Even an empty conversation costs a round trip.
      if (edits.length === 0) return ok({ settingsNotTaken: [] });
      // Nothing is written when the pane opens, so what writes comes with the first edits.
      const { applyEdits } = await import(/* webpackChunkName: "apply" */ './apply');
      return runExcel((context) => applyEdits(context, edits, options));
    },
    goTo,
    recall,
    keep,
    onChanged,
  };
}
