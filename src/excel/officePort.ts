/** The workbook that is open in Excel. This folder is the only one that names Excel or Office. */
import type { WorkbookPort } from '../app/port';
import { ok } from '../domain/result';
import { onChanged } from './events';
import { goTo, selectedCell } from './navigation';
import { keep, recall } from './documentSettings';
import { REQUEST_TIMEOUT, withRequestTimeout } from './requestTimeout';
import { runExcel } from './run';
import { readWorkbook } from './snapshot';

export interface OfficePortOptions {
  /** Milliseconds without an answer after which a cell must be in edition; `Infinity` where nobody types. */
  readonly requestTimeout?: number;
}

/**
 * The port over Office.js. Call it after `Office.onReady()`.
 * @example const read = await createOfficePort().read(); // => { ok: true, value: { sheets: […], … } }
 */
export function createOfficePort({ requestTimeout = REQUEST_TIMEOUT }: OfficePortOptions = {}): WorkbookPort {
  return {
    read: () =>
      withRequestTimeout(
        (onAnswer) => runExcel((context) => readWorkbook(context, onAnswer)),
        requestTimeout,
      ),
    apply: async (edits, options = {}) => {
      // Even an empty conversation costs a round trip.
      if (edits.length === 0) return ok({ settingsNotTaken: [] });
      // Nothing is written when the pane opens, so what writes comes with the first edits.
      const { applyEdits } = await import(/* webpackChunkName: "apply" */ './apply');
      return runExcel((context) => applyEdits(context, edits, options));
    },
    goTo,
    selectedCell,
    recall,
    keep,
    onChanged,
  };
}
