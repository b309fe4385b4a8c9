/** The workbook that is open in Excel. This folder is the only one that names Excel or Office. */
import type { Silence, WorkbookPort } from '../app/port';
import { ok } from '../domain/result';
import { unchangedReadings } from '../workbook/snapshot/unchanged';
import { createChangeEvents } from './events';
import { goTo, selectedCell } from './navigation';
import { openWorkbook } from './openWorkbook';
import { keep, recall } from './documentSettings';
import { REQUEST_TIMEOUT, withSilenceTold } from './requestTimeout';
import { runExcel } from './run';
import { readWorkbook } from './snapshot';

export interface OfficePortOptions {
  /** Milliseconds without an answer after which Excel is said to be silent; `Infinity` where nobody types. */
  readonly requestTimeout?: number;
}

const unchanged = unchangedReadings();

/**
 * The port over Office.js. Call it after `Office.onReady()`.
 * @example const read = await createOfficePort().read(); // => { ok: true, value: { sheets: […], … } }
 */
export function createOfficePort({ requestTimeout = REQUEST_TIMEOUT }: OfficePortOptions = {}): WorkbookPort {
  const events = createChangeEvents();
  const silenceListeners = new Set<(silence: Silence) => void>();
  const tell = (silence: Silence): void => silenceListeners.forEach((listener) => listener(silence));
  return {
    read: async () => {
      const read = await withSilenceTold(
        (onAnswer) => runExcel((context) => readWorkbook(context, onAnswer)),
        requestTimeout,
        tell,
      );
      await events.restore();
      return read.ok ? ok(unchanged(read.value)) : read;
    },
    apply: async (edits, options = {}) => {
      // Even an empty conversation costs a round trip.
      if (edits.length === 0) return ok({ settingsNotTaken: [] });
      // Nothing is written when the pane opens, so what writes comes with the first edits.
      const { applyEdits } = await import(/* webpackChunkName: "apply" */ './apply');
      return runExcel((context) => applyEdits(context, edits, { ...options, onEventsOff: events.areOff }));
    },
    goTo,
    selectedCell,
    recall,
    keep,
    openWorkbook,
    onSilence: (listener) => {
      silenceListeners.add(listener);
      return () => void silenceListeners.delete(listener);
    },
    onChanged: events.onChanged,
    onSelected: async (listener) => {
      // The row card loads after the pane is drawn, and with it what follows the selection.
      const { onSelected } = await import(/* webpackChunkName: "selection" */ './selection');
      return onSelected(listener);
    },
  };
}
