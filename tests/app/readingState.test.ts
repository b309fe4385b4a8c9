/** How sure the reading of a plan is, and that nothing is written on one that is not. */
import { assessSnapshot } from '../../src/app/assessWorkbook';
import type { AssessedWorkbook } from '../../src/app/assessWorkbook';
import { addMissing } from '../../src/app/addMissing';
import { highlightOverdue } from '../../src/app/highlightOverdue';
import { makeAllReports } from '../../src/app/makeAllReports';
import { makeCalendar } from '../../src/app/makeCalendar';
import { makeReport } from '../../src/app/makeReport';
import { applyRepairs, previewRepairs } from '../../src/app/repairs';
import { readingState } from '../../src/app/readingState';
import { unsureOf } from '../../src/app/unsureOf';
import type { MonthKey } from '../../src/domain/dates/calendarDate';
import type { ChangedColumnQuestion, ColumnQuestion, Question } from '../../src/domain/registers/question';
import type { Activity, Register } from '../../src/domain/registers/records';
import type { RegisterMapping } from '../../src/workbook/recognition/mapping';
import { confirmedPlan } from '../support/configuration';
import { buildRegisters, day } from '../support/registers';
import { sheetOf, workbookOf } from '../support/snapshot';
import { memoryPort } from './memoryPort';

const SHEET = 'Plan de trabajo';

function planOn(columns: Record<string, string>): Register<Activity> {
  const { plan } = buildRegisters({ plan: [{ number: '1', name: 'A', end: '2023-11-02' }] });
  if (plan === null) throw new Error('not the scene of this test');
  return { ...plan, parts: [{ ...plan.parts[0], columns }] };
}

const DATED = planOn({ name: 'B', end: 'E' });
const ask = (field: string): ColumnQuestion => ({
  kind: 'column',
  register: 'plan',
  field,
  sheet: SHEET,
  candidates: [{ column: 5, heading: 'Término' }],
});
const saved: RegisterMapping = {
  kind: 'plan',
  sheet: SHEET,
  headerRow: 6,
  columns: new Map(),
  otherColumns: [],
};
const NOTHING = { mappings: [] };
const change = (field: string): ChangedColumnQuestion => ({
  kind: 'changedColumn',
  change: 'gone',
  register: 'plan',
  sheet: SHEET,
  field,
  heading: 'X',
  candidates: [],
});

describe('a reading is', () => {
  it('sure when nothing is asked about activity, dates, number and what is done', () => {
    expect(readingState({ plan: DATED, questions: [ask('area')] }, NOTHING)).toBe('sure');
  });
  it('confirmed when a person saved every sheet of the plan', () => {
    expect(readingState({ plan: DATED, questions: [] }, { mappings: [saved] })).toBe('confirmed');
    expect(
      readingState({ plan: DATED, questions: [] }, { ...NOTHING, mappings: [{ ...saved, sheet: 'Otra' }] }),
    ).toBe('sure');
  });
  it.each(['name', 'number', 'start', 'end', 'period', 'status', 'completed'])(
    'unsure while %s is asked',
    (field) => {
      const settled = { ...NOTHING, mappings: [saved] };
      expect(readingState({ plan: DATED, questions: [ask(field)] }, settled)).toBe('unsure');
    },
  );
  it('unsure without dates, and while it is asked which sheet it is', () => {
    expect(readingState({ plan: planOn({ name: 'B' }), questions: [] }, NOTHING)).toBe('unsure');
    const which: Question = { kind: 'sheet', register: 'plan', sheets: ['A', 'B'] };
    expect(readingState({ plan: DATED, questions: [which] }, NOTHING)).toBe('unsure');
    expect(unsureOf({ plan: DATED, questions: [which] })).toBe('qué hoja es');
    const weeks: Question = { ...ask('period'), isOfWeeks: true };
    expect(unsureOf({ plan: DATED, questions: [weeks] })).toBe('si las semanas marcadas dicen sus fechas');
    expect(unsureOf({ plan: DATED, questions: [weeks, ask('name')] })).toBe('qué columna es «Actividades»');
  });
  it('unsure again when a column that a person confirmed is gone or holds something else', () => {
    const read = { plan: DATED, questions: [change('area'), ask('number')] };
    expect(readingState(read, { mappings: [saved] })).toBe('unsure');
    expect(unsureOf(read)).toBe('qué columna es «Área responsable» y «Núm.»');
  });
});

const serial = (value: number) => ({ value, numberFormat: 'dd/mm/yyyy' });
const ROWS = [
  ['1', 'Integrar el comité', serial(45202), '02 de noviembre'],
  ['2', 'Capacitar al personal', serial(45202), serial(45270)],
];
const PROCESS = sheetOf('Proceso', [
  ['Dato', 'Valor'],
  ['Jornada electoral', serial(45445)],
]);
/** A plan whose columns a person confirmed. `moved` is the heading under which somebody wrote something else since. */
function planWith(moved: string | null) {
  const plan = sheetOf(SHEET, [
    ['Núm.', 'Actividades', moved ?? 'Inicio', 'Término'],
    ...ROWS.map(([number = '', name = '', start = '', end = '']) => [
      number,
      name,
      moved === null ? start : 'Secretaría',
      end,
    ]),
  ]);
  return workbookOf(plan, PROCESS, confirmedPlan(plan, new Map([[3, 'Inicio']])));
}

const OPTIONS = { today: day('2023-11-30') };
const MONTH = '2023-11' as MonthKey;
const CONFIRMED = planWith(null);
const CHANGED = planWith('Responsable');

function assessed(acceptReading?: boolean): AssessedWorkbook {
  const judged = assessSnapshot(CHANGED, { ...OPTIONS, acceptReading });
  if (!judged.ok) throw new Error(judged.problem.code);
  return judged.value;
}

it('is part of what was read, and a person may accept it as it is', () => {
  expect(assessed().reading).toBe('unsure');
  expect(assessed(true).reading).toBe('confirmed');
  const judged = assessSnapshot(CONFIRMED, OPTIONS);
  expect(judged.ok && judged.value.reading).toBe('confirmed');
});

describe('nothing is written on an unsure reading, and all of it on a confirmed one', () => {
  const preview = previewRepairs(CHANGED, OPTIONS);
  if (!preview.ok) throw new Error(preview.problem.code);
  const { repairs, assessed: seen } = preview.value;
  const chosen = { fixes: repairs.map(({ fix }) => fix), registers: seen.registers };
  it.each<[string, (port: ReturnType<typeof memoryPort>, acceptReading: boolean) => Promise<unknown>]>([
    ['highlight', (port, acceptReading) => highlightOverdue(port, { ...OPTIONS, acceptReading })],
    ['rows', (port, acceptReading) => addMissing(port, { ...OPTIONS, acceptReading })],
    ['report', (port, acceptReading) => makeReport(port, { ...OPTIONS, month: MONTH, acceptReading })],
    ['reports', (port, acceptReading) => makeAllReports(port, { ...OPTIONS, acceptReading })],
    ['calendar', (port, acceptReading) => makeCalendar(port, { ...OPTIONS, acceptReading })],
    ['repairs', (port, acceptReading) => applyRepairs(port, chosen, { ...OPTIONS, acceptReading })],
  ])('%s', async (_, write) => {
    const refused = memoryPort(CHANGED);
    expect(await write(refused, false)).toEqual({
      ok: false,
      problem: { code: 'unconfirmedReading', detail: 'qué columna es «Inicio»' },
    });
    expect(refused.written).toEqual([]);
    const accepted = memoryPort(CHANGED);
    expect(await write(accepted, true)).toMatchObject({ ok: true });
    expect(accepted.written.length).toBeGreaterThan(0);
  });
});
