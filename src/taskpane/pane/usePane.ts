import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { AssessedWorkbook, AssessOptions } from '../../app/assessWorkbook';
import type { ApplyOptions, WorkbookPort } from '../../app/port';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import type { Problem } from '../../domain/problem';
import type { CellRef } from '../../domain/registers/cell';
import type { Registers } from '../../domain/registers/records';
import { registerSheets } from '../../domain/registers/records';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { WorkbookSnapshot } from '../../workbook/snapshot/snapshot';
import { hasUnfinishedDate } from '../shared/dates';
import type { Review } from './loadLazyViews';
import { loadLazyViews } from './loadLazyViews';
import { unexpectedError } from './unexpectedErrors';
import * as outcomes from './outcomes';
import type { Done, HighlightPreview, PaneController, Plan, PaneAction } from './paneController';
import type { ActionName } from './paneState';
import { INITIAL_STATE, paneReducer } from './paneState';

/** What an action is run with besides the person's choices, which need the calendar and with it a part that loads. */
type Control = Required<Pick<ApplyOptions, 'signal' | 'onProgress'>>;
type Step = (chosen: Promise<AssessOptions>, control: Control) => Promise<Result<Done, Problem>>;

/**
 * Runs the use cases over a workbook and keeps the pane's state. It reads the workbook when the pane opens, because
 * reading changes nothing; after that only when asked, and says when what it shows is out of date.
 * @param today asked at every action: a pane can stay open past midnight
 */
export function usePane(port: WorkbookPort, today: () => Promise<CalendarDate>): PaneController {
  const [state, dispatch] = useReducer(paneReducer, INITIAL_STATE);
  const [review, setReview] = useState<Review | null>(null);
  const running = useRef<AbortController | null>(null);
  const snapshot = useRef<WorkbookSnapshot | null>(null);
  const last = useRef<{ readonly action: ActionName; readonly step: Step } | null>(null);

  const reviewing = (): Promise<Review> =>
    loadLazyViews().then((part) => {
      setReview(part);
      return part;
    });

  const options = async (planSheets = state.planSheets): Promise<AssessOptions> => {
    const { paneDate } = await reviewing();
    return {
      today: await today(),
      cutoff: paneDate(state.dates.cutoff) ?? undefined,
      electionDay: paneDate(state.dates.electionDay) ?? undefined,
      map: planSheets === null ? undefined : { plan: planSheets },
    };
  };

  const show = ({ snapshot: read, registers, assessment }: AssessedWorkbook): void => {
    snapshot.current = read;
    dispatch({ type: 'read', registers, assessment });
  };

  const judge = async (
    read: WorkbookSnapshot,
    chosen: AssessOptions,
  ): Promise<Result<AssessedWorkbook, Problem>> => {
    const { assessSnapshot, registersOf } = await reviewing();
    // Also where it cannot be judged: what a workbook lacks is planned on it.
    snapshot.current = read;
    const judged = assessSnapshot(read, chosen);
    if (judged.ok) return judged;
    const registers = registersOf(read, chosen);
    dispatch({ type: 'notJudged', registers, planChoices: registers === null ? [] : planChoices(registers) });
    return judged;
  };

  const run = async (action: ActionName, step: Step, planSheets = state.planSheets): Promise<void> => {
    // A second click before React has drawn the disabled buttons ends here.
    if (running.current !== null || hasUnfinishedDate(state.dates)) return;
    const controller = new AbortController();
    running.current = controller;
    last.current = { action, step };
    dispatch({ type: 'started', action });
    try {
      const result = await step(options(planSheets), {
        signal: controller.signal,
        onProgress: (progress) => dispatch({ type: 'progressed', progress }),
      });
      if (result.ok) {
        const { assessed, snapshot: after, outcome, settlesPlan } = result.value;
        if (settlesPlan) dispatch({ type: 'planChosen', sheets: null });
        const judged = after ? await judge(after, await options(settlesPlan ? null : planSheets)) : null;
        const shown = judged?.ok ? judged.value : assessed;
        if (shown) show(shown);
        dispatch({ type: 'finished', outcome });
        // What was asked for was done; what is still wrong with the workbook is told as well.
        if (judged && !judged.ok) {
          dispatch({ type: 'failed', action: 'validate', problem: judged.problem, technical: null });
        }
      } else dispatch({ type: 'failed', action, problem: result.problem, technical: null });
    } catch (error) {
      dispatch({ type: 'failed', action, problem: unexpectedError(error), technical: String(error) });
    } finally {
      running.current = null;
    }
  };
  const perform = (action: ActionName, work: PaneAction): void => {
    void run(action, async (chosen, control) => work(port, { ...(await chosen), ...control }));
  };

  const plan = async <T>(work: Plan<T>): Promise<T | null> => {
    const read = snapshot.current;
    if (read === null) return null;
    const planned = await work(read, await options());
    return planned.ok ? planned.value : null;
  };

  const readAndJudge: Step = async (chosen, { signal }) => {
    // Excel reads while the part that judges loads.
    const ready = await orCancelled(Promise.all([port.read(), chosen]), signal);
    if (ready === null) return fail({ code: 'cancelled' });
    const [read, options] = ready;
    if (!read.ok) return read;
    const judged = await judge(read.value, options);
    return judged.ok
      ? ok({ outcome: outcomes.validated(judged.value.assessment), assessed: judged.value })
      : judged;
  };
  const validate = (planSheets = state.planSheets): void => void run('validate', readAndJudge, planSheets);

  const goTo = useCallback(
    (cell: CellRef): void => {
      void port.goTo(cell).then((gone) => {
        if (!gone.ok) dispatch({ type: 'failed', action: null, problem: gone.problem, technical: null });
      });
    },
    [port],
  );

  const reportUnexpectedError = useCallback((error: unknown): void => {
    dispatch({ type: 'failed', action: null, problem: unexpectedError(error), technical: String(error) });
  }, []);

  // Only on opening: later readings are asked for.
  useEffect(() => {
    validate();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what validate closes over must not start it again
  }, []);

  useEffect(() => {
    let isGone = false;
    let stop: (() => void) | null = null;
    void port
      .onChanged(({ isRemote }) => dispatch({ type: 'workbookChanged', isRemote }))
      .then((stopListening) => {
        if (isGone) stopListening();
        else stop = stopListening;
      });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [port]);

  return {
    state,
    review,
    validate: () => validate(),
    highlight: () => perform('highlight', highlight),
    removeHighlight: () => perform('removeHighlight', unhighlight),
    previewHighlight: () => plan(highlightPreview),
    perform,
    plan,
    recall: (name) => port.recall(name),
    reportUnexpectedError,
    cancel: () => {
      running.current?.abort();
      dispatch({ type: 'cancelling' });
    },
    // With what the person chose meanwhile: a missing date may be what it failed for.
    retry: () => {
      if (last.current) void run(last.current.action, last.current.step);
    },
    dismissFailure: () => dispatch({ type: 'failureDismissed' }),
    chooseDate: (date, value) => dispatch({ type: 'dateChosen', date, value }),
    choosePlan: (sheets) => {
      dispatch({ type: 'planChosen', sheets });
      validate(sheets);
    },
    goTo,
  };
}

const highlight: PaneAction = async (port, options) => {
  const { highlightOverdue } = await (await loadLazyViews()).loadHighlight();
  return closing(await highlightOverdue(port, options), outcomes.highlighted);
};

const unhighlight: PaneAction = async (port, options) => {
  const { removeHighlight } = await (await loadLazyViews()).loadRemoval();
  const done = await removeHighlight(port, options);
  return done.ok ? ok({ outcome: outcomes.highlightRemoved(done.value) }) : done;
};

const highlightPreview: Plan<HighlightPreview> = async (snapshot, options) => {
  const { planHighlight } = await (await loadLazyViews()).loadHighlight();
  const planned = planHighlight(snapshot, options);
  if (!planned.ok) return planned;
  const { assessed, edits, summary } = planned.value;
  return ok({ ...summary, sheet: registerSheets(assessed.plan).join('», «'), changes: edits.length > 0 });
};

/** The closing sentence of what judged the workbook on its way. */
function closing<T extends { readonly assessed: AssessedWorkbook }>(
  done: Result<T, Problem>,
  sentence: (outcome: T) => string,
): Result<Done, Problem> {
  return done.ok ? ok({ outcome: sentence(done.value), assessed: done.value.assessed }) : done;
}

/** Waits for a reading or for the person to give it up: `null`. A reading given up does no harm. */
function orCancelled<T>(reading: Promise<T>, signal: AbortSignal): Promise<T | null> {
  const cancelled = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  return Promise.race([reading, cancelled]);
}

/** The sheets of which the person has to say which one is the plan; none where that is no question. */
function planChoices({ questions }: Registers): readonly string[] {
  return questions.flatMap((question) =>
    question.kind === 'sheet' && question.register === 'plan' ? question.sheets : [],
  );
}
