/** Runs the pane's actions, one at a time. */
import type { AssessOptions } from '../../app/assessWorkbook';
import { localMinute } from '../../domain/dates/calendarDate';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import { hasUnfinishedDate } from '../shared/dates';
import { sentences } from '../shared/sentences';
import type { Choices, Judge } from './judgeModel';
import type { Done, RunControl } from './paneModel';
import { isCuredByReading } from './retry';
import type { ActionName, PaneState } from './paneState';
import type { Transition } from './transitions';
import * as transitions from './transitions';
import { unexpectedError } from './unexpectedErrors';

/** What an action does. Its options are a promise: they need a part of the program that may still be loading. */
export type Step = (options: Promise<AssessOptions>, control: RunControl) => Promise<Result<Done, Problem>>;

interface Asked {
  readonly action: ActionName;
  readonly step: Step;
}

export interface Runner {
  /** Does nothing while another action runs or a date is half typed. */
  readonly run: (action: ActionName, step: Step) => Promise<void>;
  /** Runs as soon as nothing else does and what that failed over was seen; of several that wait, the last. */
  readonly runNext: (action: ActionName, step: Step) => void;
  /** Runs what waits, where it can. */
  readonly runWaiting: () => void;
  readonly cancel: () => void;
  readonly retry: () => void;
}

/** Keeps the last of what is to run after the action that runs. */
function createQueue(canRun: () => boolean, run: Runner['run']): Pick<Runner, 'runNext' | 'runWaiting'> {
  let waiting: Asked | null = null;
  const runWaiting = (): void => {
    if (waiting === null || !canRun()) return;
    const { action, step } = waiting;
    waiting = null;
    void run(action, step);
  };
  return {
    runNext: (action, step) => {
      waiting = { action, step };
      runWaiting();
    },
    runWaiting,
  };
}

/**
 * Makes the runner of one pane.
 * @param onOutdated called where an action failed because the workbook is another one than was read
 * @example const { run } = createRunner(judge, () => state, change, () => follow('workbook'))
 */
export function createRunner(
  judge: Judge,
  getState: () => PaneState,
  change: (transition: Transition) => void,
  onOutdated: () => void,
): Runner {
  let running: AbortController | null = null;
  let last: Asked | null = null;

  /** How the pane's own last action ended. */
  let own: string | null = null;

  const finish = async (
    action: ActionName,
    done: Done,
    choices: Choices,
    told: string | null,
  ): Promise<void> => {
    const { assessed, snapshot, outcome, place, isSeen, isPartial, isFromRibbon, settlesPlan } = done;
    const before = getState();
    if (settlesPlan) change(transitions.planChosen(null));
    const options = settlesPlan ? { ...choices, planSheets: null } : choices;
    const judged = snapshot ? await judge.judge(snapshot, await judge.optionsFor(options)) : null;
    const shown = judged?.ok ? judged.value : assessed;
    // A new reading says itself what there is.
    const difference =
      shown && !isSeen ? await judge.difference(before, shown, false, action === 'undo') : null;
    if (shown) judge.show(shown);
    const earlier = isFromRibbon ? told : null;
    const text = sentences(earlier ?? '', outcome, difference !== null && difference.text);
    own = isFromRibbon ? earlier : text;
    change(transitions.finished(text, isSeen, isPartial === true || difference?.isWorse === true, place));
    if (difference !== null) change(transitions.newsTold(difference));
    // The action was done; what is still wrong with the workbook is shown as well.
    if (judged && !judged.ok) {
      change(transitions.failed({ action: 'validate', problem: judged.problem, technical: null }));
    }
  };

  const run: Runner['run'] = async (action, step) => {
    const { dates, planSheets } = getState();
    if (!canRun()) return;
    const controller = new AbortController();
    running = controller;
    last = { action, step };
    const { outcome, outcomeOfAction } = getState();
    const told = outcome === null || outcomeOfAction === null ? null : own;
    change(transitions.started(action));
    try {
      const result = await step(judge.optionsFor({ dates, planSheets }), {
        signal: controller.signal,
        onProgress: (progress) => change(transitions.advanced({ progress })),
        record: {
          action,
          at: localMinute(new Date()),
          onKept: (id, isUndoable) => change(transitions.recorded(isUndoable ? id : null)),
        },
      });
      if (result.ok) await finish(action, result.value, { dates, planSheets }, told);
      else {
        change(transitions.failed({ action, problem: result.problem, technical: null }));
        if (isCuredByReading(result.problem)) onOutdated();
      }
    } catch (error) {
      change(transitions.failed({ action, problem: unexpectedError(error), technical: String(error) }));
    } finally {
      running = null;
    }
    // What failed is told first.
    if (getState().failure === null) runWaiting();
  };

  const canRun = (): boolean => running === null && !hasUnfinishedDate(getState().dates);
  const { runNext, runWaiting } = createQueue(canRun, run);

  return {
    run,
    runNext,
    runWaiting,
    cancel: () => {
      running?.abort();
      change(transitions.advanced({ isCancelling: true }));
    },
    retry: () => {
      if (last) void run(last.action, last.step);
    },
  };
}
