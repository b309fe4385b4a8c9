/** The pane's store without React: what each action does to the state, over a port whose answers the test decides. */
import type { Problem } from '../../../src/domain/problem';
import type { Result } from '../../../src/domain/result';
import { fail, ok } from '../../../src/domain/result';
import type { CellRef } from '../../../src/domain/registers/cell';
import * as assessing from '../../../src/taskpane/pane/judged';
import * as judging from '../../../src/taskpane/pane/judging';
import type { Done, PaneAction, PanePreview } from '../../../src/taskpane/pane/paneModel';
import type { PaneState } from '../../../src/taskpane/pane/paneState';
import { INITIAL_STATE } from '../../../src/taskpane/pane/paneState';
import { REFRESH_DELAY } from '../../../src/taskpane/pane/refresh';
import { createPaneStore } from '../../../src/taskpane/pane/store';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { FakePort } from '../../support/fakePort';
import { deferred, fakePort } from '../../support/fakePort';
import { day } from '../../support/registers';
import { sheetOf, workbookOf } from '../../support/snapshot';

const HEADING = ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'];
const serial = (value: number) => ({ value, numberFormat: 'dd/mm/yyyy' });
/** From 3 October to 2 November 2023. */
const PLAN = sheetOf('Plan de trabajo', [
  HEADING,
  ['1.', 'Integrar el COTAPREP', 'Acuerdo', serial(45202), serial(45232), 'Secretaría', 'Pendiente'],
]);
const PROCESS = sheetOf('Proceso', [
  ['Dato', 'Valor'],
  ['Jornada electoral', serial(45445)],
]);
const WORKBOOK = workbookOf(PLAN, PROCESS);
const TWO_PLANS = workbookOf(PLAN, { ...PLAN, name: 'Plan nuevo' }, PROCESS);
const NO_PLAN = workbookOf(sheetOf('Notas', [['Comprar café']]));

/** The plan with its only activity no longer to be done. */
const NOT_APPLICABLE = workbookOf(
  sheetOf('Plan de trabajo', [
    HEADING,
    ['1.', 'Integrar el COTAPREP', 'Acuerdo', serial(45202), serial(45232), 'Secretaría', 'No aplica'],
  ]),
  PROCESS,
);

const { setTimeout: realTimeout } = globalThis;
/** Long enough for every promise that waits for no one else. */
const settled = async (): Promise<void> => new Promise((resolve) => realTimeout(resolve, 0));

/** Only the delays of the pane: what it waits for besides goes on. */
beforeEach(() =>
  jest.useFakeTimers({ doNotFake: ['Date', 'performance', 'nextTick', 'queueMicrotask', 'setImmediate'] }),
);
afterEach(() => jest.useRealTimers());

function makeStore(workbook: WorkbookSnapshot = WORKBOOK, views: typeof judging = judging) {
  const port = fakePort(workbook);
  const load = jest.fn(() => Promise.resolve(views));
  const store = createPaneStore({ port, today: () => Promise.resolve(day('2023-11-30')), loadViews: load });
  return { port, load, store, ...store.actions, state: (): PaneState => store.getSnapshot().state };
}

/** What ends the watching of the stores of a test: one that waits for an action would wait for ever. */
const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

async function openStore(workbook?: WorkbookSnapshot) {
  const made = makeStore(workbook);
  const close = made.store.open();
  closing.push(close);
  await settled();
  return { ...made, close };
}

/** An action that the test ends. */
function pendingAction() {
  const end = deferred<Result<Done, Problem>>();
  const controls: Parameters<PaneAction>[1][] = [];
  const work: PaneAction = (_, options) => {
    controls.push(options);
    return end.promise;
  };
  return { work, end: end.resolve, controls };
}

const done =
  (result: Done): PaneAction =>
  () =>
    Promise.resolve(ok(result));

describe('the store when it opens', () => {
  it('starts with nothing read and nothing running', () => {
    const { store, load, port } = makeStore();
    expect(store.getSnapshot()).toEqual({ state: INITIAL_STATE, views: null });
    expect(load).not.toHaveBeenCalled();
    expect(port.reads()).toBe(0);
  });

  it('reads at once, before the part that judges has loaded, and shows what it judged', async () => {
    const { store, port, state } = makeStore();
    store.open();
    expect(port.reads()).toBe(1);
    expect(state().running).toEqual({ action: 'validate', progress: null, isCancelling: false });
    await settled();
    expect(state()).toMatchObject({ running: null, failure: null, stale: null, readings: 1 });
    expect(state().outcome).toMatch(/^Se revisaron? 1 actividad/);
    expect(state().registers?.plan?.rows).toHaveLength(1);
    expect(state().assessment?.cutoff.toString()).toBe('2023-11-30');
    expect(store.getSnapshot().views).toBe(judging);
  });

  it('shows the statuses while the rules load, and what they find afterwards', async () => {
    const rules = deferred<Awaited<ReturnType<typeof judging.loadRules>>>();
    const { store, state } = makeStore(WORKBOOK, { ...judging, loadRules: () => rules.promise });
    store.open();
    await settled();
    expect(state()).toMatchObject({ running: { action: 'validate' }, assessment: null, readings: 0 });
    expect(state().statuses?.counts).toMatchObject({ overdue: 1 });
    rules.resolve(assessing);
    await settled();
    expect(state()).toMatchObject({ running: null, readings: 1 });
    expect(state().statuses).toBe(state().assessment);
    expect(state().assessment?.findings.length).toBeGreaterThan(0);
  });

  it('keeps the statuses in sight where the rules do not arrive, and asks for them again', async () => {
    const loadRules = jest.fn(judging.loadRules).mockRejectedValueOnce(new Error('offline'));
    const { store, state, retry } = makeStore(WORKBOOK, { ...judging, loadRules });
    store.open();
    await settled();
    expect(state()).toMatchObject({ running: null, failure: { action: 'validate' }, assessment: null });
    expect(state().statuses?.activities).toHaveLength(1);
    retry();
    await settled();
    expect(state()).toMatchObject({ failure: null, readings: 1 });
    expect(state().assessment?.activities).toHaveLength(1);
  });

  it('calls its listeners after a change only, and gives the same snapshot in between', async () => {
    const { store, cancel, dismissMessage, chooseDate } = await openStore();
    const listener = jest.fn();
    const stop = store.subscribe(listener);
    const before = store.getSnapshot();
    cancel();
    expect(store.getSnapshot()).toBe(before);
    expect(listener).not.toHaveBeenCalled();
    chooseDate('cutoff', '2023-10-31');
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    dismissMessage();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('stops watching the workbook when it closes, also before Excel has begun', async () => {
    const { port, close } = await openStore();
    expect(port.isListening()).toBe(true);
    close();
    expect(port.isListening()).toBe(false);
    const early = makeStore();
    early.store.open()();
    await settled();
    expect(early.port.isListening()).toBe(false);
  });
});

describe('an action', () => {
  it('clears how the last one ended, and shows how it ends itself', async () => {
    const { perform, state, reportUnexpectedError } = await openStore();
    reportUnexpectedError(new Error('before'));
    const { work, end } = pendingAction();
    perform('report', work);
    expect(state()).toMatchObject({
      outcome: null,
      failure: null,
      running: { action: 'report', progress: null, isCancelling: false },
    });
    end(ok({ outcome: 'Listo.' }));
    await settled();
    expect(state()).toMatchObject({ running: null, outcome: 'Listo.', failure: null });
  });

  it('is the only one: another is ignored while it runs', async () => {
    const { perform, validate, state, port } = await openStore();
    const { work, end } = pendingAction();
    const other = jest.fn(done({ outcome: 'Otro.' }));
    perform('report', work);
    perform('calendar', other);
    validate();
    await settled();
    expect(other).not.toHaveBeenCalled();
    expect(port.reads()).toBe(1);
    expect(state().running?.action).toBe('report');
    end(ok({ outcome: 'Listo.' }));
    await settled();
    perform('calendar', other);
    await settled();
    expect(state().outcome).toBe('Otro.');
  });

  it('does not start while a date is half typed', async () => {
    const { perform, chooseDate, state } = await openStore();
    const work = jest.fn(done({ outcome: 'Listo.' }));
    chooseDate('cutoff', '0002-10-31');
    perform('report', work);
    await settled();
    expect(work).not.toHaveBeenCalled();
    expect(state().running).toBeNull();
  });

  it('gets the person’s choices and today', async () => {
    const { perform, chooseDate } = await openStore();
    const { work, controls } = pendingAction();
    chooseDate('cutoff', '2023-10-31');
    perform('report', work);
    await settled();
    const [options] = controls;
    expect([options?.today, options?.cutoff, options?.electionDay].map(String)).toEqual([
      '2023-11-30',
      '2023-10-31',
      'undefined',
    ]);
    expect(options?.map).toBeUndefined();
  });

  it('reports its progress while it runs, and not afterwards', async () => {
    const { perform, cancel, state } = await openStore();
    const { work, end, controls } = pendingAction();
    perform('report', work);
    await settled();
    controls[0]?.onProgress(0.4);
    expect(state().running).toMatchObject({ progress: 0.4, isCancelling: false });
    end(ok({ outcome: 'Listo.' }));
    await settled();
    controls[0]?.onProgress(0.9);
    cancel();
    expect(state().running).toBeNull();
  });

  it('is cancelled by its signal', async () => {
    const { perform, cancel, state } = await openStore();
    perform(
      'report',
      (_, { signal }) =>
        new Promise((resolve) =>
          signal.addEventListener('abort', () => resolve(fail({ code: 'cancelled' }))),
        ),
    );
    await settled();
    cancel();
    expect(state().running?.isCancelling).toBe(true);
    await settled();
    expect(state()).toMatchObject({
      running: null,
      failure: { problem: { code: 'cancelled' }, action: 'report', technical: null },
    });
  });

  it('shows what it judged on its way', async () => {
    const { perform, state } = await openStore();
    const assessed = assessing.assessSnapshot(WORKBOOK, { today: day('2023-12-31') });
    if (!assessed.ok) throw new Error(assessed.problem.code);
    perform('highlight', done({ outcome: 'Listo.', assessed: assessed.value }));
    await settled();
    // What it changed in the findings is said with it, as for what is read again.
    const outcome = expect.stringMatching(/^Listo\. Hay 6 hallazgos nuevos: /) as unknown;
    expect(state()).toMatchObject({ readings: 2, outcome });
    expect(state().assessment).toBe(assessed.value.assessment);
  });

  it('says nothing more where it leaves the findings as they are', async () => {
    const { perform, state } = await openStore();
    perform('entry', done({ outcome: 'Listo.', snapshot: WORKBOOK }));
    await settled();
    expect(state()).toMatchObject({ outcome: 'Listo.', isOutcomePartial: false, readings: 2 });
  });

  it('says what became of the findings with how it ended, and warns of new ones', async () => {
    const { perform, state } = await openStore(NOT_APPLICABLE);
    perform('record', done({ outcome: 'Listo.', snapshot: WORKBOOK }));
    await settled();
    expect(state().outcome).toMatch(/^Listo\. Se resolvió 1 hallazgo\. Hay 1 hallazgo nuevo: «[^»]+»\.$/);
    expect(state().isOutcomePartial).toBe(true);
  });

  it('calls nothing new that an undo brings back', async () => {
    const { perform, state } = await openStore(NOT_APPLICABLE);
    perform('undo', done({ outcome: 'Se deshizo.', snapshot: WORKBOOK }));
    await settled();
    expect(state().outcome).toBe('Se deshizo. Se resolvió 1 hallazgo. Vuelve 1 hallazgo que ya estaba.');
    expect(state()).toMatchObject({ isOutcomePartial: false, newItems: [], hasNews: false });
  });

  it('has the workbook judged again that it leaves, and shows what is wrong with it', async () => {
    const { perform, state } = await openStore();
    perform('mapping', done({ outcome: 'Se guardó.', snapshot: NO_PLAN }));
    await settled();
    expect(state()).toMatchObject({
      outcome: 'Se guardó.',
      assessment: null,
      readings: 2,
      failure: { problem: { code: 'noPlan' }, action: 'validate', technical: null },
    });
  });

  it('keeps what was read when it fails', async () => {
    const { perform, dismissMessage, state } = await openStore();
    const { registers, assessment } = state();
    perform('highlight', () => Promise.resolve(fail({ code: 'readOnly' })));
    await settled();
    expect(state()).toMatchObject({
      running: null,
      failure: { problem: { code: 'readOnly' }, action: 'highlight', technical: null },
    });
    expect(state().registers).toBe(registers);
    expect(state().assessment).toBe(assessment);
    dismissMessage();
    expect(state().failure).toBeNull();
  });

  it('that tells what happened elsewhere comes after the one that runs, of several the last', async () => {
    const { perform, performNext, state } = await openStore();
    const { work, end } = pendingAction();
    const told: string[] = [];
    const telling =
      (outcome: string): PaneAction =>
      () => {
        told.push(outcome);
        return Promise.resolve(ok({ outcome, isFromRibbon: true }));
      };
    perform('highlight', work);
    performNext('validate', telling('Se marcó.'));
    performNext('validate', telling('Se hizo el informe.'));
    await settled();
    expect([told, state().running?.action]).toEqual([[], 'highlight']);
    end(ok({ outcome: 'Se guardó.' }));
    await settled();
    expect([told, state().outcome]).toEqual([['Se hizo el informe.'], 'Se guardó. Se hizo el informe.']);
  });

  it.each<[string, (store: Awaited<ReturnType<typeof openStore>>) => void]>([
    ['closed', ({ dismissMessage }) => dismissMessage()],
    ['tried again', ({ retry }) => retry()],
  ])('that tells what happened elsewhere leaves a failure to be seen until it is %s', async (_, go) => {
    const store = await openStore();
    const { work, end } = pendingAction();
    let isRetried = false;
    store.perform('highlight', (...asked) => {
      if (isRetried) return Promise.resolve(ok({ outcome: 'Se marcó.' }));
      isRetried = true;
      return work(...asked);
    });
    store.performNext('validate', () => Promise.resolve(ok({ outcome: 'De la cinta.', isFromRibbon: true })));
    end(fail({ code: 'readOnly' }));
    await settled();
    expect(store.state()).toMatchObject({ failure: { action: 'highlight' }, outcome: null });
    go(store);
    await settled();
    expect(store.state().outcome).toMatch(/De la cinta\.$/);
  });

  it('that tells what happened elsewhere waits for a date that is half typed', async () => {
    const { performNext, chooseDate, state } = await openStore();
    chooseDate('cutoff', '0002-11-30');
    performNext('validate', () => Promise.resolve(ok({ outcome: 'De la cinta.' })));
    await settled();
    expect(state().outcome).not.toBe('De la cinta.');
    chooseDate('cutoff', '2023-10-31');
    await settled();
    expect(state().outcome).toBe('De la cinta.');
  });

  it('that throws is an unexpected error, with what support needs', async () => {
    const { perform, state } = await openStore();
    perform('report', () => Promise.reject(new TypeError('x is undefined')));
    await settled();
    expect(state().failure).toEqual({
      problem: { code: 'unexpected' },
      action: 'report',
      technical: 'TypeError: x is undefined',
    });
  });

  it('is run again by a retry, with what was chosen meanwhile', async () => {
    const { perform, retry, chooseDate, state } = await openStore();
    const cutoffs: string[] = [];
    perform('report', (_, { cutoff }) => {
      cutoffs.push(String(cutoff));
      return Promise.resolve(cutoffs.length === 1 ? fail({ code: 'excelBusy' }) : ok({ outcome: 'Listo.' }));
    });
    await settled();
    expect(state().failure?.problem.code).toBe('excelBusy');
    chooseDate('cutoff', '2023-10-31');
    retry();
    await settled();
    expect(cutoffs).toEqual(['undefined', '2023-10-31']);
    expect(state()).toMatchObject({ failure: null, outcome: 'Listo.' });
  });
});

describe('validating', () => {
  it('waits for the part that judges, and can be cancelled meanwhile', async () => {
    const { load, store, cancel, state } = makeStore();
    load.mockReturnValue(new Promise(() => undefined));
    store.open();
    await settled();
    expect(state().running?.action).toBe('validate');
    cancel();
    await settled();
    expect(state().failure?.problem.code).toBe('cancelled');
  });

  it('loads that part again after it did not load', async () => {
    const { load, store, retry, port, state } = makeStore();
    load.mockRejectedValueOnce(
      Object.assign(new Error('Loading chunk 219 failed.'), { name: 'ChunkLoadError' }),
    );
    store.open();
    await settled();
    expect(state().failure?.problem.code).toBe('partNotLoaded');
    expect(store.getSnapshot().views).toBeNull();
    retry();
    await settled();
    expect(state()).toMatchObject({ failure: null, readings: 1 });
    expect(port.reads()).toBe(2);
  });

  it('shows the problem of a reading that failed', async () => {
    const { port, store, state } = makeStore();
    port.onRead = () => Promise.resolve(fail({ code: 'cellBeingEdited' }));
    store.open();
    await settled();
    expect(state()).toMatchObject({ readings: 0, registers: null, running: null });
    expect(state().failure).toEqual({
      problem: { code: 'cellBeingEdited' },
      action: 'validate',
      technical: null,
    });
  });

  it('takes a date that was cleared from the workbook again', async () => {
    const { chooseDate, validate, state } = await openStore();
    chooseDate('electionDay', '');
    expect(state().dates.electionDay).toBe('');
    validate();
    await settled();
    expect(state().dates.electionDay).toBeNull();
    expect(state().assessment?.electionDay?.toString()).toBe('2024-06-02');
  });
});

describe('a workbook that cannot be judged', () => {
  it('keeps what was recognised, and no assessment of an earlier reading', async () => {
    const { port, validate, state } = await openStore();
    port.onRead = () => Promise.resolve(ok(workbookOf(PROCESS)));
    validate();
    await settled();
    expect(state()).toMatchObject({ assessment: null, readings: 2, planChoices: [] });
    expect(state().registers?.process).not.toBeNull();
    expect(state().failure?.problem.code).toBe('noPlan');
  });

  it('offers the sheets that may be the plan, and reads the chosen one', async () => {
    const { choosePlan, port, state } = await openStore(TWO_PLANS);
    expect(state()).toMatchObject({
      assessment: null,
      planSheets: null,
      planChoices: ['Plan de trabajo', 'Plan nuevo'],
      failure: { problem: { code: 'twoPlans' } },
    });
    choosePlan(['Plan nuevo']);
    await settled();
    expect(port.reads()).toBe(2);
    expect(state()).toMatchObject({ planSheets: ['Plan nuevo'], planChoices: [], failure: null });
    expect(state().registers?.plan?.parts.map(({ sheet }) => sheet)).toEqual(['Plan nuevo']);
  });

  it('forgets a chosen sheet that is no plan', async () => {
    const { choosePlan, port, state } = await openStore(TWO_PLANS);
    port.onRead = () => Promise.resolve(ok(NO_PLAN));
    choosePlan(['Plan nuevo']);
    expect(state().planSheets).toEqual(['Plan nuevo']);
    await settled();
    expect(state()).toMatchObject({ registers: null, planSheets: null });
  });

  it('forgets the chosen sheet when an action has the workbook name it', async () => {
    const { choosePlan, perform, state } = await openStore(TWO_PLANS);
    choosePlan(['Plan nuevo']);
    await settled();
    perform('mapping', done({ outcome: 'Se guardó.', snapshot: WORKBOOK, settlesPlan: true }));
    await settled();
    expect(state()).toMatchObject({ planSheets: null, failure: null, outcome: 'Se guardó.' });
    expect(state().registers?.plan?.parts.map(({ sheet }) => sheet)).toEqual(['Plan de trabajo']);
  });
});

/** Lets as much time pass as it takes until the workbook is read again by itself. */
const refreshed = async (): Promise<void> => {
  await settled();
  jest.advanceTimersByTime(REFRESH_DELAY);
  // Judging lets others go first between its steps.
  for (let step = 0; step < 6; step++) await settled();
};
describe('a change in the workbook', () => {
  it('is read by itself a moment after the last one, and only the difference is told', async () => {
    const { port, state } = await openStore();
    const { outcome } = state();
    port.edit();
    port.edit();
    expect(state()).toMatchObject({ stale: null, running: null, outcome });
    expect(port.reads()).toBe(1);
    port.onRead = () => Promise.resolve(ok(NOT_APPLICABLE));
    await refreshed();
    expect(port.reads()).toBe(2);
    expect(state()).toMatchObject({ readings: 2, stale: null, running: null, isOutcomeSeen: false });
    expect(state().outcome).toMatch(/^Se resolvi(?:ó|eron) \d+ hallazgos?\./);
  });

  it.each([
    [
      'that changes the findings takes what undoes the last action away with its sentence',
      NOT_APPLICABLE,
      null,
    ],
    ['that changes none of them leaves both', WORKBOOK, 7],
  ])('%s', async (_, after, undoable) => {
    const { port, perform, state } = await openStore();
    perform('record', (_options, { record }) => {
      record.onKept?.(7, true);
      return Promise.resolve(ok({ outcome: 'Listo.' }));
    });
    await settled();
    expect(state()).toMatchObject({ outcome: 'Listo.', undoable: 7 });
    port.onRead = () => Promise.resolve(ok(after));
    port.edit();
    await refreshed();
    expect(state()).toMatchObject({ readings: 2, undoable });
    expect(state().outcome === 'Listo.').toBe(undoable !== null);
  });

  it('that changes no finding leaves the sentence of the last action', async () => {
    const { port, state } = await openStore();
    const { outcome } = state();
    port.edit();
    await refreshed();
    expect(state()).toMatchObject({ readings: 2, outcome, isOutcomeSeen: true });
  });

  it('that changes no finding ends what was told of the one before', async () => {
    const { port, state } = await openStore();
    port.onRead = () => Promise.resolve(ok(NOT_APPLICABLE));
    port.edit();
    await refreshed();
    expect(state().outcome).toMatch(/^Se resolvi/);
    port.edit();
    await refreshed();
    expect(state().outcome).toBeNull();
  });

  it('by somebody else is told as such, whatever the person edits afterwards', async () => {
    const { port, state } = await openStore();
    port.onRead = () => Promise.resolve(ok(NOT_APPLICABLE));
    port.editRemotely();
    port.edit();
    await refreshed();
    expect(state().outcome).toMatch(/^Otra persona cambió el libro\. Se resolvi/);
  });

  it('by somebody else is told after what the last action did, which can still be undone', async () => {
    const { port, perform, state } = await openStore();
    perform('record', (_options, { record }) => {
      record.onKept?.(7, true);
      return Promise.resolve(ok({ outcome: 'Listo.' }));
    });
    await settled();
    for (const after of [NOT_APPLICABLE, WORKBOOK]) {
      port.onRead = () => Promise.resolve(ok(after));
      port.editRemotely();
      await refreshed();
      expect(state()).toMatchObject({ undoable: 7 });
      expect(state().outcome).toMatch(/^Listo\. Otra persona cambió el libro\. (?:Se resolvi|Hay )[^O]*$/);
    }
    port.onRead = () => Promise.resolve(ok(NOT_APPLICABLE));
    port.edit();
    await refreshed();
    expect(state()).toMatchObject({ undoable: null });
    expect(state().outcome).toMatch(/^Se resolvi/);
  });

  it.each<[string, (port: FakePort) => void, PaneState['stale']]>([
    ['by the person', (port) => port.edit(), 'workbook'],
    ['by somebody else', (port) => port.editRemotely(), 'others'],
  ])(
    '%s that cannot be read leaves what is shown out of date, until it can be read',
    async (_, edit, stale) => {
      const { port, state } = await openStore();
      port.onRead = () => Promise.resolve(fail({ code: 'cellBeingEdited' }));
      edit(port);
      await refreshed();
      expect(state()).toMatchObject({ stale, failure: null });
      expect(state().assessment).not.toBeNull();
      port.onRead = () => Promise.resolve(ok(WORKBOOK));
      await refreshed();
      await refreshed();
      expect(state().stale).toBeNull();
    },
  );

  it('that cannot be read is not out of date after the person has it read', async () => {
    const { port, validate, state } = await openStore();
    port.onRead = () => Promise.resolve(fail({ code: 'cellBeingEdited' }));
    port.edit();
    await refreshed();
    port.onRead = () => Promise.resolve(ok(WORKBOOK));
    validate();
    await settled();
    expect(state().stale).toBeNull();
  });

  it('during the first reading is read after it', async () => {
    const { store, port, state } = makeStore();
    const { promise, resolve } = deferred<Awaited<ReturnType<FakePort['onRead']>>>();
    port.onRead = () => promise;
    store.open();
    await settled();
    port.edit();
    port.onRead = () => Promise.resolve(ok(NOT_APPLICABLE));
    resolve(ok(WORKBOOK));
    await settled();
    expect(port.reads()).toBe(1);
    await refreshed();
    expect(port.reads()).toBe(2);
    expect(state().outcome).toMatch(/^Se resolvi/);
  });

  it('while a date is half typed is read when it is whole', async () => {
    const { port, chooseDate, state } = await openStore();
    port.onRead = () => Promise.resolve(ok(NOT_APPLICABLE));
    chooseDate('cutoff', '0002-10-31');
    port.edit();
    await refreshed();
    expect(port.reads()).toBe(1);
    chooseDate('cutoff', '2023-10-31');
    await refreshed();
    expect(port.reads()).toBe(2);
    expect(state().assessment?.cutoff.toString()).toBe('2023-10-31');
  });

  it('after which the workbook cannot be judged says why, until it can be again', async () => {
    const { port, state } = await openStore();
    port.onRead = () => Promise.resolve(ok(workbookOf(PROCESS)));
    port.edit();
    await refreshed();
    expect(state()).toMatchObject({
      assessment: null,
      failure: { problem: { code: 'noPlan' }, action: null, technical: null },
    });
    port.onRead = () => Promise.resolve(ok(WORKBOOK));
    port.edit();
    await refreshed();
    expect(state()).toMatchObject({ failure: null, readings: 3 });
    expect(state().assessment).not.toBeNull();
  });

  it('whose reading throws is an unexpected error', async () => {
    const { port, state } = await openStore();
    port.onRead = () => Promise.reject(new TypeError('x is undefined'));
    port.edit();
    await refreshed();
    expect(state().failure).toEqual({
      problem: { code: 'unexpected' },
      action: null,
      technical: 'TypeError: x is undefined',
    });
  });

  it('keeps the failure of an action that the person has not read', async () => {
    const { port, perform, state } = await openStore();
    perform('highlight', () => Promise.resolve(fail({ code: 'readOnly' })));
    await settled();
    port.edit();
    await refreshed();
    expect(state()).toMatchObject({ readings: 2, failure: { problem: { code: 'readOnly' } } });
  });

  it('while an action runs is read after it', async () => {
    const { port, perform, state } = await openStore();
    const { work, end } = pendingAction();
    perform('report', work);
    port.edit();
    await refreshed();
    expect(port.reads()).toBe(1);
    end(ok({ outcome: 'Listo.' }));
    await refreshed();
    expect(port.reads()).toBe(2);
    expect(state()).toMatchObject({ outcome: 'Listo.', readings: 2 });
  });

  it('while the last one is read is read in its place', async () => {
    const { port, state } = await openStore();
    const { promise, resolve } = deferred<Awaited<ReturnType<FakePort['onRead']>>>();
    port.onRead = () => promise;
    port.edit();
    await refreshed();
    port.edit();
    resolve(ok(NOT_APPLICABLE));
    await settled();
    expect(state()).toMatchObject({ readings: 1, stale: null, running: null });
    await refreshed();
    expect(port.reads()).toBe(3);
    expect(state()).toMatchObject({ readings: 2, stale: null });
  });

  it('is not read any more once the pane is closed', async () => {
    const { port, close } = await openStore();
    port.edit();
    close();
    await refreshed();
    expect(port.reads()).toBe(1);
  });
});

describe('a chosen date', () => {
  it('is judged by without reading the workbook', async () => {
    const { port, chooseDate, state } = await openStore();
    chooseDate('cutoff', '2023-10-31');
    expect(state()).toMatchObject({ stale: null, dates: { cutoff: '2023-10-31', electionDay: null } });
    await refreshed();
    expect(port.reads()).toBe(1);
    expect(state()).toMatchObject({ readings: 2, stale: null });
    expect(state().assessment?.cutoff.toString()).toBe('2023-10-31');
  });

  it('that is half typed is not judged by', async () => {
    const { chooseDate, state } = await openStore();
    chooseDate('cutoff', '0002-10-31');
    await refreshed();
    expect(state().readings).toBe(1);
    expect(state().assessment?.cutoff.toString()).toBe('2023-11-30');
  });

  it('does not hide a change of the workbook before it', async () => {
    const { port, chooseDate, state } = await openStore();
    port.edit();
    chooseDate('cutoff', '2023-10-31');
    await refreshed();
    expect(port.reads()).toBe(2);
    expect(state().assessment?.cutoff.toString()).toBe('2023-10-31');
  });

  it('makes nothing be read before there is something to see', async () => {
    const { store, port, chooseDate, state } = makeStore();
    port.onRead = () => Promise.resolve(fail({ code: 'cellBeingEdited' }));
    store.open();
    await settled();
    port.edit();
    chooseDate('electionDay', '2024-06-02');
    await refreshed();
    expect(state().stale).toBeNull();
    expect(port.reads()).toBe(1);
  });
});

describe('a preview', () => {
  const sheets: PanePreview<readonly string[]> = (snapshot) =>
    Promise.resolve(ok(snapshot.sheets.map(({ name }) => name)));

  it('is computed on the last reading, with the choices of the moment', async () => {
    const { preview, chooseDate, port } = await openStore();
    chooseDate('cutoff', '2023-10-31');
    const cutoff: PanePreview<string> = (_, options) => Promise.resolve(ok(String(options.cutoff)));
    expect(await preview(sheets)).toEqual(['Plan de trabajo', 'Proceso']);
    expect(await preview(cutoff)).toBe('2023-10-31');
    expect(port.reads()).toBe(1);
    expect(port.written).toEqual([]);
  });

  it('is computed also where the workbook cannot be judged', async () => {
    const { preview } = await openStore(NO_PLAN);
    expect(await preview(sheets)).toEqual(['Notas']);
  });

  it('is null before the first reading, and when the use case fails', async () => {
    expect(await makeStore().preview(sheets)).toBeNull();
    const { preview } = await openStore();
    expect(await preview(() => Promise.resolve(fail({ code: 'noPlan' })))).toBeNull();
  });
});

describe('outside an action', () => {
  it('a cell that cannot be shown is a failure with nothing to repeat', async () => {
    const { goTo, port, state } = await openStore();
    goTo({ sheet: 'Proceso', row: 2, column: 1 });
    await settled();
    expect(port.visited).toEqual([{ sheet: 'Proceso', row: 2, column: 1 }]);
    expect(state().failure).toBeNull();
    port.onGoTo = () => Promise.resolve(fail({ code: 'sheetNotFound', detail: 'Proceso' }));
    goTo({ sheet: 'Proceso', row: 2, column: 1 });
    await settled();
    expect(state().failure).toEqual({
      problem: { code: 'sheetNotFound', detail: 'Proceso' },
      action: null,
      technical: null,
    });
  });

  it('a failure takes the place of how the last action ended', async () => {
    const { goTo, validate, port, state } = await openStore();
    validate();
    await settled();
    expect(state().outcome).not.toBeNull();
    port.onGoTo = () => Promise.resolve(fail({ code: 'sheetNotFound', detail: 'Proceso' }));
    goTo({ sheet: 'Proceso', row: 2, column: 1 });
    await settled();
    expect(state()).toMatchObject({ outcome: null, outcomePlace: null, undoable: null });
  });

  it('a cell selected on a sheet that was not there has the workbook read again', async () => {
    const { onSelected, port, state } = await openStore();
    const before = state().readings;
    await onSelected(() => undefined);
    port.select({ sheet: 'Proceso', row: 2, column: 1 });
    await refreshed();
    expect(state().readings).toBe(before);
    port.select({ sheet: 'Proceso 2', row: 2, column: 1 });
    await refreshed();
    expect(state().readings).toBe(before + 1);
  });

  it('who follows late is told where the pane went meanwhile, once', async () => {
    const { goTo, onSelected, port } = await openStore();
    const told: CellRef[] = [];
    const now: CellRef = { sheet: 'Proceso', row: 3, column: 1 };
    port.onSelectedCell = () => Promise.resolve(ok(now));
    await onSelected((cell) => told.push(cell));
    expect(told).toEqual([]);
    const late = await openStore();
    late.port.onSelectedCell = port.onSelectedCell;
    late.goTo({ sheet: 'Proceso', row: 2, column: 1 });
    await settled();
    const stop = await late.onSelected((cell) => told.push(cell));
    expect(told).toEqual([now]);
    stop?.();
    await late.onSelected((cell) => told.push(cell));
    expect(told).toHaveLength(1);
    goTo({ sheet: 'Proceso', row: 2, column: 1 });
    await settled();
    expect(told).toEqual([now, { sheet: 'Proceso', row: 2, column: 1 }]);
  });

  it('an exception of a view is an unexpected error', async () => {
    const { reportUnexpectedError, state } = await openStore();
    reportUnexpectedError(new Error('no view'));
    expect(state().failure).toEqual({
      problem: { code: 'unexpected' },
      action: null,
      technical: 'Error: no view',
    });
  });

  it('recalls what the workbook’s file keeps', async () => {
    const { recall, port } = makeStore();
    port.kept.set('logo', 'abc');
    expect(await recall('logo')).toBe('abc');
    expect(await recall('other')).toBeNull();
  });
});
