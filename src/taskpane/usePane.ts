import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { AssessedWorkbook, AssessOptions } from '../app/assessWorkbook';
import { assessSnapshot, readSettled } from '../app/assessWorkbook';
import type { WorkbookPort } from '../app/port';
import type { CalendarDate } from '../domain/dates/calendarDate';
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import type { Registers } from '../domain/registers/records';
import { registerSheets } from '../domain/registers/records';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { readConfiguration } from '../workbook/configuration';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { hasUnfinishedDate, paneDate } from './dates';
import * as outcomes from './outcomes';
import type {
  Done,
  HighlightPreview,
  PaneController,
  Plan,
  ReportChoice,
  ReportPreview,
  Work,
} from './paneController';
import type { ActionName } from './paneState';
import { INITIAL_STATE, paneReducer } from './paneState';

/** What only writing needs is loaded when it is asked for, so that the pane opens sooner. */
const loadReport = async () => import(/* webpackChunkName: "report" */ '../app/makeReport');
const loadHighlight = async () => import(/* webpackChunkName: "highlight" */ '../app/highlightOverdue');
const loadRemoval = async () => import(/* webpackChunkName: "removal" */ '../app/removeHighlight');

/**
 * Runs the use cases over a workbook and keeps the pane's state. It reads the workbook when the pane opens, because
 * reading changes nothing; after that only when asked, and says when what it shows is out of date.
 * @param today asked at every action: a pane can stay open past midnight
 */
export function usePane(port: WorkbookPort, today: () => CalendarDate): PaneController {
  const [state, dispatch] = useReducer(paneReducer, INITIAL_STATE);
  const running = useRef<AbortController | null>(null);
  const snapshot = useRef<WorkbookSnapshot | null>(null);
  const last = useRef<{ readonly action: ActionName; readonly work: Work } | null>(null);

  const options = (planSheets = state.planSheets): AssessOptions => ({
    today: today(),
    cutoff: paneDate(state.dates.cutoff) ?? undefined,
    electionDay: paneDate(state.dates.electionDay) ?? undefined,
    map: planSheets === null ? undefined : { plan: planSheets },
  });

  const show = ({ snapshot: read, registers, assessment }: AssessedWorkbook): void => {
    snapshot.current = read;
    dispatch({ type: 'read', registers, assessment });
  };

  const judge = (read: WorkbookSnapshot, chosen: AssessOptions): Result<AssessedWorkbook, Problem> => {
    // Also where it cannot be judged: what a workbook lacks is planned on it.
    snapshot.current = read;
    const judged = assessSnapshot(read, chosen);
    if (judged.ok) return judged;
    const registers = registersOf(read, chosen);
    dispatch({ type: 'notJudged', registers, planChoices: registers === null ? [] : planChoices(registers) });
    return judged;
  };

  const run = async (action: ActionName, work: Work, planSheets = state.planSheets): Promise<void> => {
    // A second click before React has drawn the disabled buttons ends here.
    if (running.current !== null || hasUnfinishedDate(state.dates)) return;
    const controller = new AbortController();
    running.current = controller;
    last.current = { action, work };
    dispatch({ type: 'started', action });
    try {
      const result = await work(port, {
        ...options(planSheets),
        signal: controller.signal,
        onProgress: (progress) => dispatch({ type: 'progressed', progress }),
      });
      if (result.ok) {
        const { assessed, snapshot: after, outcome, settlesPlan } = result.value;
        if (settlesPlan) dispatch({ type: 'planChosen', sheets: null });
        const judged = after ? judge(after, options(settlesPlan ? null : planSheets)) : null;
        const shown = judged?.ok ? judged.value : assessed;
        if (shown) show(shown);
        dispatch({ type: 'finished', outcome });
        // What was asked for was done; what is still wrong with the workbook is told as well.
        if (judged && !judged.ok) {
          dispatch({ type: 'failed', action: 'validate', problem: judged.problem, technical: null });
        }
      } else dispatch({ type: 'failed', action, problem: result.problem, technical: null });
    } catch (error) {
      dispatch({ type: 'failed', action, problem: { code: 'unexpected' }, technical: String(error) });
    } finally {
      running.current = null;
    }
  };
  const perform = (action: ActionName, work: Work): void => void run(action, work);

  const plan = async <T>(work: Plan<T>): Promise<T | null> => {
    if (snapshot.current === null) return null;
    const planned = await work(snapshot.current, options());
    return planned.ok ? planned.value : null;
  };

  const readAndJudge: Work = async (_port, chosen) => {
    const read = await orCancelled(port.read(), chosen.signal);
    if (!read.ok) return read;
    const judged = judge(read.value, chosen);
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

  const reportMistake = useCallback((error: unknown): void => {
    dispatch({ type: 'failed', action: null, problem: { code: 'unexpected' }, technical: String(error) });
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
    validate: () => validate(),
    highlight: () => perform('highlight', highlight),
    removeHighlight: () => perform('removeHighlight', unhighlight),
    makeReport: (choice) => perform('report', report(choice)),
    previewHighlight: () => plan(highlightPreview),
    previewReport: (choice) => plan(reportPreview(choice)),
    perform,
    plan,
    reportMistake,
    cancel: () => {
      running.current?.abort();
      dispatch({ type: 'cancelling' });
    },
    // With what the person chose meanwhile: a missing date may be what it failed for.
    retry: () => {
      if (last.current) perform(last.current.action, last.current.work);
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

const highlight: Work = async (port, options) => {
  const { highlightOverdue } = await loadHighlight();
  return closing(await highlightOverdue(port, options), outcomes.highlighted);
};

const unhighlight: Work = async (port, options) => {
  const { removeHighlight } = await loadRemoval();
  const done = await removeHighlight(port, options);
  return done.ok ? ok({ outcome: outcomes.highlightRemoved(done.value) }) : done;
};

const report =
  (choice: ReportChoice): Work =>
  async (port, options) => {
    const { makeReport } = await loadReport();
    const done = await makeReport(port, { ...options, ...choice });
    return closing(done, (outcome) => outcomes.reported(outcome, choice.month));
  };

const highlightPreview: Plan<HighlightPreview> = async (snapshot, options) => {
  const { planHighlight } = await loadHighlight();
  const planned = planHighlight(snapshot, options);
  if (!planned.ok) return planned;
  const { assessed, edits, summary } = planned.value;
  return ok({ ...summary, sheet: registerSheets(assessed.plan).join('», «'), changes: edits.length > 0 });
};

const reportPreview =
  (choice: ReportChoice): Plan<ReportPreview> =>
  async (snapshot, options) => {
    const { planReport } = await loadReport();
    const planned = planReport(snapshot, { ...options, ...choice });
    return planned.ok ? ok(planned.value.report) : planned;
  };

/** The closing sentence of what judged the workbook on its way. */
function closing<T extends { readonly assessed: AssessedWorkbook }>(
  done: Result<T, Problem>,
  sentence: (outcome: T) => string,
): Result<Done, Problem> {
  return done.ok ? ok({ outcome: sentence(done.value), assessed: done.value.assessed }) : done;
}

/** Waits for a reading or for the person to give it up, whichever comes first. A reading given up does no harm. */
function orCancelled<T>(
  reading: Promise<Result<T, Problem>>,
  signal: AbortSignal,
): Promise<Result<T, Problem>> {
  const cancelled = new Promise<Result<T, Problem>>((resolve) => {
    signal.addEventListener('abort', () => resolve(fail({ code: 'cancelled' })), { once: true });
  });
  return Promise.race([reading, cancelled]);
}

/** What can be understood of a workbook that cannot be judged. */
function registersOf(snapshot: WorkbookSnapshot, options: AssessOptions): Registers | null {
  const read = readSettled(snapshot, readConfiguration(snapshot).mappings, options);
  return read.ok ? read.value : null;
}

/** The sheets of which the person has to say which one is the plan; none where that is no question. */
function planChoices({ questions }: Registers): readonly string[] {
  return questions.flatMap((question) =>
    question.kind === 'sheet' && question.register === 'plan' ? question.sheets : [],
  );
}
