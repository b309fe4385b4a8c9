import { INITIAL_STATE, paneReducer } from '../../../src/taskpane/pane/paneState';
import type { PaneEvent, PaneState } from '../../../src/taskpane/pane/paneState';
import type { Assessment } from '../../../src/domain/assessment/assessment';
import type { Registers } from '../../../src/domain/registers/records';

const NO_REGISTERS: Registers = {
  plan: null,
  sessions: null,
  members: null,
  agreements: null,
  notes: null,
  process: null,
  calendar: null,
  questions: [],
};
const READ: PaneEvent = { type: 'read', registers: NO_REGISTERS, assessment: {} as Assessment };
const after = (...events: PaneEvent[]): PaneState => events.reduce(paneReducer, INITIAL_STATE);

describe('paneReducer', () => {
  it('clears the last outcome and the last problem when an action starts', () => {
    const state = after(
      { type: 'finished', outcome: 'Listo.' },
      { type: 'failed', problem: { code: 'excelBusy' }, action: 'report', technical: null },
      { type: 'started', action: 'validate' },
    );
    expect(state).toMatchObject({
      outcome: null,
      failure: null,
      running: { action: 'validate', progress: null, isCancelling: false },
    });
  });

  it('keeps the progress of the running action, and of none when none runs', () => {
    expect(
      after({ type: 'started', action: 'report' }, { type: 'progressed', progress: 0.4 }).running,
    ).toMatchObject({
      progress: 0.4,
    });
    expect(after({ type: 'progressed', progress: 0.4 }, { type: 'cancelling' }).running).toBeNull();
  });

  it('is up to date after reading, and not after a change in the workbook or in a date', () => {
    expect(after(READ).stale).toBeNull();
    expect(after(READ, { type: 'workbookChanged', isRemote: false }).stale).toBe('workbook');
    expect(after(READ, { type: 'dateChosen', date: 'cutoff', value: '2023-12-31' })).toMatchObject({
      stale: 'dates',
      dates: { cutoff: '2023-12-31', electionDay: null },
    });
    expect(after(READ, { type: 'workbookChanged', isRemote: false }, READ).stale).toBeNull();
    const remote = { type: 'workbookChanged', isRemote: true } as const;
    expect(after(READ, remote).stale).toBe('others');
    expect(after(READ, remote, { type: 'workbookChanged', isRemote: false }).stale).toBe('others');
  });

  it('says that the workbook changed rather than that a date did', () => {
    const dateChosen: PaneEvent = { type: 'dateChosen', date: 'cutoff', value: '2023-12-31' };
    expect(after(READ, { type: 'workbookChanged', isRemote: false }, dateChosen).stale).toBe('workbook');
    expect(after(READ, dateChosen, { type: 'workbookChanged', isRemote: false }).stale).toBe('workbook');
  });

  it('has nothing to be out of date before the first reading', () => {
    expect(after({ type: 'workbookChanged', isRemote: false }).stale).toBeNull();
    expect(after({ type: 'dateChosen', date: 'electionDay', value: '2024-06-02' }).stale).toBeNull();
  });

  it('takes a date that was wiped out from the workbook again once it is read', () => {
    const state = after(READ, { type: 'dateChosen', date: 'cutoff', value: '' }, READ);
    expect(state.dates.cutoff).toBeNull();
  });

  it('keeps what could be understood of a workbook that cannot be judged, and no judgement', () => {
    const state = after(READ, {
      type: 'notJudged',
      registers: NO_REGISTERS,
      planChoices: ['Plan', 'Plan viejo'],
    });
    expect(state).toMatchObject({
      registers: NO_REGISTERS,
      assessment: null,
      planChoices: ['Plan', 'Plan viejo'],
    });
    expect(after({ type: 'planChosen', sheets: ['Plan'] }, READ)).toMatchObject({
      planSheets: ['Plan'],
      planChoices: [],
    });
  });

  it('forgets a chosen sheet that does not serve', () => {
    const state = after(
      { type: 'planChosen', sheets: ['Plan'] },
      { type: 'notJudged', registers: null, planChoices: [] },
    );
    expect(state.planSheets).toBeNull();
  });

  it('keeps what was read when a later action fails', () => {
    const state = after(READ, {
      type: 'failed',
      problem: { code: 'readOnly' },
      action: 'highlight',
      technical: null,
    });
    expect(state.registers).toBe(NO_REGISTERS);
    expect(paneReducer(state, { type: 'failureDismissed' }).failure).toBeNull();
  });
});
