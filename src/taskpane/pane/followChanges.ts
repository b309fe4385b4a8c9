/** Reads and judges the workbook again after people changed it, without an action of its own. */
import type { WorkbookPort } from '../../app/port';
import { ok } from '../../domain/result';
import { canStart } from './canStart';
import type { Judge } from './judge';
import type { PaneState } from './paneState';
import type { ChangeKind, RefreshEnd } from './refresh';
import { createRefresh } from './refresh';
import type { Transition } from './transitions';
import * as transitions from './transitions';
import { unexpectedError } from './unexpectedErrors';

export interface Following {
  readonly port: Pick<WorkbookPort, 'readChanges' | 'onChanged' | 'onSilence'>;
  readonly judge: Judge;
  readonly getState: () => PaneState;
  readonly change: (transition: Transition) => void;
}

/**
 * Makes what follows the changes of one workbook. What the person does meanwhile goes before: nothing moves while an action
 * runs. Where the workbook cannot be read yet, or only after a longer quiet, the state shows that it is out of date.
 *
 * @example followChanges({ port, judge, getState, change }).follow('workbook')
 */
export function followChanges({ port, judge, getState, change }: Following): {
  readonly follow: (kind: ChangeKind) => void;
  /** Listens to the workbook until the returned function is called. */
  readonly watch: () => () => void;
} {
  /** Lets the pane draw and take keys first. Where something changed meanwhile, that is read instead. */
  const isStillWanted = async (): Promise<boolean> => {
    await nextTask();
    return getState().running === null && !refresh.isOutdated();
  };
  const readAgain = async (kind: ChangeKind): Promise<RefreshEnd> => {
    const before = getState();
    // A date that is half typed is a change again when it is whole; what changed in the workbook waits for that.
    if (!canStart(before)) return before.running === null && kind === 'dates' ? 'done' : 'gaveWay';
    const last = judge.lastSnapshot();
    const read = kind === 'dates' && last !== null ? ok(last) : await port.readChanges();
    if (!(await isStillWanted())) return 'gaveWay';
    if (!read.ok) {
      change(transitions.workbookChanged(kind));
      return 'failed';
    }
    const judged = await judge.judgeInSteps(read.value, await judge.optionsFor(getState()), isStillWanted);
    if (judged === null) return 'gaveWay';
    const difference = judged.ok ? await judge.difference(before, judged.value, kind === 'others') : null;
    if (getState().running !== null) return 'gaveWay';
    if (judged.ok) {
      judge.show(judged.value);
      change(transitions.refreshed(difference));
    } else change(transitions.stepFailed(judged.problem));
    return 'done';
  };
  const readOrTell = async (kind: ChangeKind): Promise<RefreshEnd> => {
    try {
      return await readAgain(kind);
    } catch (error) {
      change(transitions.stepFailed(unexpectedError(error), String(error)));
      return 'done';
    }
  };
  /** Milliseconds in which Excel was silent, which say nothing of how long reading takes. */
  let silent = 0;
  const refresh = createRefresh(readOrTell, () => performance.now() - silent);
  const follow = (kind: ChangeKind): void => {
    const { readings, running } = getState();
    // What changes during the first reading is read after it.
    if (readings === 0 && running === null) return;
    refresh.changed(kind);
    if (kind !== 'dates' && !refresh.isLive()) change(transitions.workbookChanged(kind));
  };
  return {
    follow,
    watch: () => {
      const stopWaiting = port.onSilence(({ isOver, milliseconds }) => {
        if (isOver) silent += milliseconds;
        change(transitions.advanced({ isWaiting: !isOver }));
      });
      const stopListening = listen(port, (isRemote) => follow(isRemote ? 'others' : 'workbook'));
      return () => {
        refresh.stop();
        stopWaiting();
        stopListening();
      };
    },
  };
}

/** Ends in a task of its own, before which the browser may draw and hand over keys. A timer would wait 4 ms each time. */
async function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}

/** Listens to changes of the workbook until the returned function is called, also before Excel has registered it. */
function listen(port: Following['port'], onChanged: (isRemote: boolean) => void): () => void {
  let isClosed = false;
  let stop: (() => void) | null = null;
  void port
    .onChanged(({ isRemote }) => onChanged(isRemote))
    .then((stopListening) => {
      if (isClosed) stopListening();
      else stop = stopListening;
    });
  return () => {
    isClosed = true;
    stop?.();
  };
}
