/** The workbook that is open in Excel. This folder is the only one that names Excel or Office. */
import type { Silence, WorkbookPort } from '../app/port';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import { unchangedReadings } from '../workbook/snapshot/unchanged';
import type { ChangeEvents } from './events';
import { keep, recall } from './documentSettings';
import { REQUEST_TIMEOUT, withSilenceTold } from './requestTimeout';
import type { KnownWorkbook } from './readChanges';
import { runExcel } from './run';
import { readWorkbook } from './snapshot';

export interface OfficePortOptions {
  /** Milliseconds without an answer after which Excel is said to be silent; `Infinity` where nobody types. */
  readonly requestTimeout?: number;
}

const unchanged = unchangedReadings();

/** Loads with what follows the selection. */
const loadNavigation = async () => import(/* webpackChunkName: "selection" */ './navigation');

/** What the person sees of Excel. */
const windowActions: Pick<WorkbookPort, 'goTo' | 'selectedCell' | 'openWorkbook'> = {
  goTo: async (cell) => (await loadNavigation()).goTo(cell),
  selectedCell: async () => (await loadNavigation()).selectedCell(),
  openWorkbook: async (base64) => {
    const { openWorkbook } = await import(/* webpackChunkName: "apply" */ './openWorkbook');
    return openWorkbook(base64);
  },
};

/** Reads in a conversation with Excel, and tells its first answer. */
type Reading = (
  context: Excel.RequestContext,
  onAnswer: () => void,
) => Promise<Result<KnownWorkbook, Problem>>;

/** What is asked of single cells and sheets before something is written or deleted. */
const cellQueries: Pick<WorkbookPort, 'attachments' | 'richTexts' | 'refusedValues' | 'hiddenColumns'> = {
  attachments: async (sheets) => {
    const { readAttachments } = await import(/* webpackChunkName: "attachments" */ './attachments');
    return runExcel((context) => readAttachments(context, sheets));
  },
  richTexts: async (cells) => {
    if (cells.length === 0) return ok([]);
    const { readRichTexts } = await import(/* webpackChunkName: "apply" */ './richTexts');
    return runExcel((context) => readRichTexts(context, cells));
  },
  refusedValues: async (writings) => {
    if (writings.length === 0) return ok([]);
    const { readRefusedValues } = await import(/* webpackChunkName: "apply" */ './validations');
    return runExcel((context) => readRefusedValues(context, writings));
  },
  hiddenColumns: async (cells) => {
    if (cells.length === 0) return ok([]);
    const { readHiddenColumns } = await import(/* webpackChunkName: "apply" */ './hiddenColumns');
    return runExcel((context) => readHiddenColumns(context, cells));
  },
};

/**
 * The port over Office.js. Call it after `Office.onReady()`.
 * @example const read = await createOfficePort().read(); // => { ok: true, value: { sheets: […], … } }
 */
export function createOfficePort({ requestTimeout = REQUEST_TIMEOUT }: OfficePortOptions = {}): WorkbookPort {
  /** What follows changes loads when something listens to them. */
  let events: ChangeEvents | null = null;
  /** Over once Excel has registered what listens. */
  let listening: Promise<unknown> | null = null;
  let known: KnownWorkbook | null = null;
  let turn = 0;
  const pane = Math.random().toString(36).slice(2, 8);
  let tokens = 0;
  const silenceListeners = new Set<(silence: Silence) => void>();
  const tell = (silence: Silence): void => silenceListeners.forEach((listener) => listener(silence));
  /** Reads, and keeps what was read unless something was read or written meanwhile. */
  const reading = async (read: Reading): Promise<Result<WorkbookSnapshot, Problem>> => {
    const own = ++turn;
    known = null;
    const result = await withSilenceTold(
      (onAnswer) => runExcel((context) => read(context, onAnswer)),
      requestTimeout,
      tell,
    );
    await events?.restore();
    if (!result.ok) return result;
    const snapshot = unchanged(result.value.snapshot);
    if (own === turn) known = { ...result.value, snapshot };
    return ok(snapshot);
  };
  const readWhole: Reading = async (context, onAnswer) => {
    const read = await readWorkbook(context, async () => {
      onAnswer();
      // The cells are asked for after this: what changes from then on is told, also of the first reading.
      await listening;
      events?.takeChanges();
    });
    return read.ok ? ok({ snapshot: read.value, spillFree: new Set() }) : read;
  };
  const listen: WorkbookPort['onChanged'] = async (listener) => {
    if (events === null) {
      const { createChangeEvents } = await import(/* webpackChunkName: "changes" */ './events');
      events ??= createChangeEvents();
    }
    return events.onChanged(listener);
  };
  return {
    read: () => reading(readWhole),
    readChanges: async () => {
      const { readChanges } = await import(/* webpackChunkName: "changes" */ './readChanges');
      const [base, changes] = [known, events?.takeChanges() ?? 'everything'];
      if (base === null || changes === 'everything') return reading(readWhole);
      return reading(async (context, onAnswer) => {
        const read = await readChanges(context, onAnswer, base, changes);
        return read === null ? readWhole(context, onAnswer) : ok(read);
      });
    },
    apply: async (edits, options = {}) => {
      // Even an empty conversation costs a round trip.
      if (edits.length === 0) return ok({ settingsNotTaken: [] });
      // Nothing is written when the pane opens, so what writes comes with the first edits.
      const { applyEdits } = await import(/* webpackChunkName: "apply" */ './apply');
      const onEventsOff = (): void => events?.areOff();
      const done = await runExcel((context) => applyEdits(context, edits, { ...options, onEventsOff }));
      turn += 1;
      known = null;
      return done;
    },
    ...cellQueries,
    ...windowActions,
    recall,
    keep,
    newToken: () => `${pane}-${++tokens}`,
    onSilence: (listener) => {
      silenceListeners.add(listener);
      return () => void silenceListeners.delete(listener);
    },
    onChanged: (listener) => {
      const stop = listen(listener);
      listening = stop.catch(() => null);
      return stop;
    },
    onSelected: async (listener) => {
      // The row card loads after the pane is drawn, and with it what follows the selection.
      const { onSelected } = await import(/* webpackChunkName: "selection" */ './selection');
      return onSelected(listener);
    },
  };
}
