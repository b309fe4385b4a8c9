/** The pane's store: its state, and everything a person can do in it. No React. */
import type { WorkbookPort } from '../../app/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot/snapshot';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { fail, ok } from '../../domain/result';
import { createCellFocus } from './cellFocus';
import { followChanges } from './followChanges';
import type { Judging } from './judge';
import { createJudge } from './judge';
import type { Observable } from './observable';
import { createObservable } from './observable';
import type { PaneAction, PaneActions } from './paneModel';
import type { PaneState } from './paneState';
import { INITIAL_STATE } from './paneState';
import type { Step } from './runner';
import { createRunner } from './runner';
import type { Transition } from './transitions';
import * as transitions from './transitions';
import { unexpectedError } from './unexpectedErrors';

export interface PaneStoreOptions<Views extends Judging> {
  readonly port: WorkbookPort;
  /** Asked for every use case: a pane can stay open past midnight. */
  readonly today: () => Promise<CalendarDate>;
  /** Loads the part that judges, with the views that draw what it judged. It is asked again after it failed. */
  readonly loadViews: () => Promise<Views>;
}

export interface PaneSnapshot<Views> {
  readonly state: PaneState;
  /** `null` until they have loaded, which is before there is a workbook to draw. */
  readonly views: Views | null;
}

export interface PaneStore<Views> extends Pick<Observable<PaneSnapshot<Views>>, 'getSnapshot' | 'subscribe'> {
  readonly actions: PaneActions;
  /**
   * Reads the workbook, because reading changes nothing, and follows its changes: it is read again a moment after the last
   * one. Where that takes long, it is read after a longer quiet, and until then the state shows that it is out of date.
   * @returns the function that ends the watching
   */
  readonly open: () => () => void;
}

/**
 * Makes the store of a pane over one workbook.
 * @example
 * const store = createPaneStore({ port, today, loadViews: loadLazyViews });
 * store.open();
 * store.getSnapshot().state.running // => { action: 'validate', progress: null, isCancelling: false }
 */
export function createPaneStore<Views extends Judging>(options: PaneStoreOptions<Views>): PaneStore<Views> {
  const { port, today, loadViews } = options;
  const { getSnapshot, subscribe, update } = createObservable<PaneSnapshot<Views>>({
    state: INITIAL_STATE,
    views: null,
  });
  const getState = (): PaneState => getSnapshot().state;
  const change = (transition: Transition): void =>
    update((snapshot) => {
      const state = transition(snapshot.state);
      return state === snapshot.state ? snapshot : { ...snapshot, state };
    });
  const load = async (): Promise<Views> => {
    const views = await loadViews();
    update((snapshot) => (snapshot.views === views ? snapshot : { ...snapshot, views }));
    return views;
  };
  const judge = createJudge(load, today, change);
  const { run, runNext, runWaiting, cancel, retry } = createRunner(judge, getState, change, () =>
    follow('workbook'),
  );

  const readAndJudge: Step = async (choices, { signal }) => {
    // Excel reads while the part that judges loads.
    const ready = await orCancelled(Promise.all([port.read(), choices]), signal);
    if (ready === null) return fail({ code: 'cancelled' });
    const [read, chosen] = ready;
    if (!read.ok) return read;
    const judged = await judge.judge(read.value, chosen);
    if (!judged.ok) return judged;
    const { validated } = await (await load()).loadRules();
    return ok({ outcome: validated(judged.value), isSeen: true, assessed: judged.value });
  };
  const validate = (): void => void run('validate', readAndJudge);
  const { follow, watch } = followChanges({ port, judge, getState, change }, load);

  const reportUnexpectedError = (error: unknown): void =>
    change(transitions.stepFailed(unexpectedError(error), String(error)));

  /** The workbook of the last preview: a later reading by itself changes nothing of what the person saw. */
  let previewed: WorkbookSnapshot | null = null;
  const stepOf = stepsOn(port, () => previewed ?? judge.lastSnapshot());
  const actions: PaneActions = {
    validate,
    cancel,
    retry,
    perform: (action, work) => void run(action, stepOf(work)),
    performNext: (action, work) => runNext(action, stepOf(work)),
    preview: async (work) => {
      const snapshot = judge.lastSnapshot();
      if (snapshot === null) return null;
      previewed = snapshot;
      const planned = await work(snapshot, await judge.optionsFor(getState()), port);
      return planned.ok ? planned.value : null;
    },
    recall: (name) => port.recall(name),
    reportUnexpectedError,
    dismissMessage: () => {
      change(transitions.messageDismissed);
      runWaiting();
    },
    lookAt: (key) => change(transitions.lookedAt(key)),
    chooseDate: (date, value) => {
      change(transitions.dateChosen(date, value));
      follow('dates');
      runWaiting();
    },
    choosePlan: (sheets) => (change(transitions.planChosen(sheets)), validate()),
    ...createCellFocus({
      port,
      judge,
      load,
      getState,
      change,
      onWorkbookChanged: () => follow('workbook'),
      reportUnexpectedError,
    }),
  };
  const open = (): (() => void) => {
    validate();
    return watch();
  };
  return { getSnapshot, subscribe, actions, open };
}

/** Makes steps of use cases, which get the workbook that the person saw. */
const stepsOn =
  (port: WorkbookPort, seen: () => WorkbookSnapshot | null) =>
  (work: PaneAction): Step =>
  async (chosen, control) =>
    work(port, { ...(await chosen), ...control, seen: seen() });

/** Waits for a reading, or for the person to cancel it: then `null`. A cancelled reading changes nothing. */
function orCancelled<T>(reading: Promise<T>, signal: AbortSignal): Promise<T | null> {
  const cancelled = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  return Promise.race([reading, cancelled]);
}
