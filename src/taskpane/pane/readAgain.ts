/** Reads and judges the workbook again after people changed it, without an action of its own. It loads with the rules. */
import type { AssessedWorkbook, AssessOptions } from '../../app/assessWorkbook';
import { assessmentSteps } from '../../app/assessWorkbook';
import type { WorkbookPort } from '../../app/port';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { WorkbookSnapshot } from '../../workbook/snapshot/snapshot';
import { canStart } from './canStart';
import type { Judge } from './judgeModel';
import type { PaneState } from './paneState';
import type { ChangeKind, Refresh, RefreshEnd } from './refresh';
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
 * Makes what reads one workbook again. What the person does meanwhile goes before: nothing moves while an action
 * runs. Where the workbook cannot be read yet, or only after a longer quiet, the state shows that it is out of date.
 *
 * @param now milliseconds, to measure how long reading takes
 * @example refreshOf({ port, judge, getState, change }, () => performance.now()).changed('workbook')
 */
export function refreshOf(
  { port, judge, getState, change }: Following,
  now: () => number,
): Pick<Refresh, 'changed' | 'stop'> {
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
    const judged = await judgeInSteps(judge, read.value, await judge.optionsFor(getState()), isStillWanted);
    if (judged === null) return 'gaveWay';
    const difference = judged.ok ? await judge.difference(before, judged.value, kind === 'others') : null;
    if (getState().running !== null) return 'gaveWay';
    if (judged.ok) {
      judge.show(judged.value);
      change(transitions.refreshed(difference, kind === 'others'));
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
  const refresh = createRefresh(readOrTell, now);
  return {
    changed: (kind) => {
      refresh.changed(kind);
      if (kind !== 'dates' && !refresh.isLive()) change(transitions.workbookChanged(kind));
    },
    stop: refresh.stop,
  };
}

/** Milliseconds after which a judgement lets the pane draw and take keys: a few hundredths of a second are not noticed. */
const LONGEST_STEP = 12;

/**
 * Judges a snapshot in steps.
 * @param goOn awaited each {@link LONGEST_STEP} milliseconds; `false` gives up
 * @returns `null` where it was given up
 */
async function judgeInSteps(
  { judge }: Judge,
  snapshot: WorkbookSnapshot,
  options: AssessOptions,
  goOn: () => Promise<boolean>,
): Promise<Result<AssessedWorkbook, Problem> | null> {
  const steps = assessmentSteps(snapshot, options);
  let start = performance.now();
  while (steps.next().done !== true) {
    if (performance.now() - start < LONGEST_STEP) continue;
    if (!(await goOn())) return null;
    start = performance.now();
  }
  return judge(snapshot, options);
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
