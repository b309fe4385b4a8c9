import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { AssessedWorkbook, AssessOptions } from '../app/assessWorkbook';
import { assessSnapshot } from '../app/assessWorkbook';
import type { ApplyOptions, WorkbookPort } from '../app/port';
import type { CalendarDate } from '../domain/dates/calendarDate';
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import type { Registers } from '../domain/registers/records';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { readRegisters } from '../workbook/readRegisters';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { hasUnfinishedDate, paneDate } from './dates';
import * as outcomes from './outcomes';
import type { HighlightPreview, PaneController, ReportChoice, ReportPreview } from './paneController';
import type { ActionName } from './paneState';
import { INITIAL_STATE, paneReducer } from './paneState';

/** What ends well gives the closing sentence. */
type Work = (
  options: Required<Pick<ApplyOptions, 'signal' | 'onProgress'>>,
) => Promise<Result<string, Problem>>;

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
  const lastReport = useRef<ReportChoice | null>(null);

  const options = (planSheet: string | null = state.planSheet): AssessOptions => ({
    today: today(),
    cutoff: paneDate(state.dates.cutoff) ?? undefined,
    electionDay: paneDate(state.dates.electionDay) ?? undefined,
    map: planSheet === null ? undefined : { plan: planSheet },
  });

  const show = ({ snapshot: read, registers, assessment }: AssessedWorkbook): void => {
    snapshot.current = read;
    dispatch({ type: 'read', registers, assessment });
  };

  const run = async (action: ActionName, work: Work): Promise<void> => {
    // A second click before React has drawn the disabled buttons ends here.
    if (running.current !== null || hasUnfinishedDate(state.dates)) return;
    const controller = new AbortController();
    running.current = controller;
    dispatch({ type: 'started', action });
    try {
      const result = await work({
        signal: controller.signal,
        onProgress: (progress) => dispatch({ type: 'progressed', progress }),
      });
      if (result.ok) dispatch({ type: 'finished', outcome: result.value });
      else dispatch({ type: 'failed', action, problem: result.problem, technical: null });
    } catch (error) {
      dispatch({ type: 'failed', action, problem: { code: 'unexpected' }, technical: String(error) });
    } finally {
      running.current = null;
    }
  };

  const validate = (planSheet: string | null = state.planSheet): void => {
    void run('validate', async ({ signal }) => {
      const read = await orCancelled(port.read(), signal);
      if (!read.ok) return read;
      const chosen = options(planSheet);
      const judged = assessSnapshot(read.value, chosen);
      if (judged.ok) {
        show(judged.value);
        return ok(outcomes.validated(judged.value.assessment));
      }
      dispatch({
        type: 'notJudged',
        registers: registersOf(read.value, chosen),
        planChoices: judged.problem.code === 'twoPlans' ? planChoices(read.value, judged.problem) : [],
      });
      return judged;
    });
  };

  const highlight = (): void => {
    void run('highlight', async (apply) => {
      const { highlightOverdue } = await loadHighlight();
      const done = await highlightOverdue(port, { ...options(), ...apply });
      if (!done.ok) return done;
      show(done.value.assessed);
      return ok(outcomes.highlighted(done.value));
    });
  };

  const unhighlight = (): void => {
    void run('removeHighlight', async (apply) => {
      const { removeHighlight } = await loadRemoval();
      const done = await removeHighlight(port, apply);
      return done.ok ? ok(outcomes.highlightRemoved(done.value)) : done;
    });
  };

  const report = (choice: ReportChoice): void => {
    lastReport.current = choice;
    void run('report', async (apply) => {
      const { makeReport } = await loadReport();
      const done = await makeReport(port, { ...options(), ...choice, ...apply });
      if (!done.ok) return done;
      show(done.value.assessed);
      return ok(outcomes.reported(done.value, choice.month));
    });
  };

  const previewHighlight = async (): Promise<HighlightPreview | null> => {
    const { planHighlight } = await loadHighlight();
    if (snapshot.current === null) return null;
    const planned = planHighlight(snapshot.current, options());
    if (!planned.ok) return null;
    const { assessed, edits, summary } = planned.value;
    return { ...summary, sheet: assessed.plan.sheet, changes: edits.length > 0 };
  };

  const previewReport = async (choice: ReportChoice): Promise<ReportPreview | null> => {
    const { planReport } = await loadReport();
    if (snapshot.current === null) return null;
    const planned = planReport(snapshot.current, { ...options(), ...choice });
    return planned.ok ? planned.value.report : null;
  };

  const retry = (): void => {
    switch (state.failure?.action) {
      case 'validate':
        return validate();
      case 'highlight':
        return highlight();
      case 'removeHighlight':
        return unhighlight();
      case 'report':
        return lastReport.current ? report(lastReport.current) : undefined;
      default:
        return undefined;
    }
  };

  const goTo = useCallback(
    (cell: CellRef): void => {
      void port.goTo(cell).then((gone) => {
        if (!gone.ok) dispatch({ type: 'failed', action: null, problem: gone.problem, technical: null });
      });
    },
    [port],
  );

  // Only on opening: later readings are asked for.
  useEffect(() => {
    validate();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what validate closes over must not start it again
  }, []);

  useEffect(() => {
    let isGone = false;
    let stop: (() => void) | null = null;
    void port
      .onChanged(() => dispatch({ type: 'workbookChanged' }))
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
    highlight,
    removeHighlight: unhighlight,
    makeReport: report,
    previewHighlight,
    previewReport,
    cancel: () => {
      running.current?.abort();
      dispatch({ type: 'cancelling' });
    },
    retry,
    dismissFailure: () => dispatch({ type: 'failureDismissed' }),
    chooseDate: (date, value) => dispatch({ type: 'dateChosen', date, value }),
    choosePlan: (sheet) => {
      dispatch({ type: 'planChosen', sheet });
      validate(sheet);
    },
    goTo,
  };
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
function registersOf(snapshot: WorkbookSnapshot, { electionDay, map }: AssessOptions): Registers | null {
  const read = readRegisters(snapshot, { ...(electionDay && { electionDay }), ...(map && { map }) });
  return read.ok ? read.value : null;
}

/** The sheets that the problem names, for the person to say which one is the plan. */
function planChoices({ sheets }: WorkbookSnapshot, { detail = '' }: Problem): readonly string[] {
  return sheets.map(({ name }) => name).filter((name) => detail.includes(name));
}
