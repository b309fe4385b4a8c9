/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import { keepDrafts, recallDrafts } from '../../../src/taskpane/shared/keptDrafts';

const HOUR = 60 * 60 * 1000;

const keep = (workbook: string, ...drafts: readonly (readonly [string, unknown])[]) =>
  keepDrafts(new Map(drafts), workbook, 0);

function recalled(workbook: string, hours: number): ReadonlyMap<string, unknown> {
  const drafts = new Map<string, unknown>();
  recallDrafts(drafts, workbook, hours * HOUR);
  return drafts;
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

it.each<[string, unknown]>([
  ['a text', 'OPL/CG/9/2023'],
  ['the fields of a form', { key: 'OPL/CG/9/2023', subject: 'Sede' }],
  ['choices in maps', { choices: new Map([['plan:Plan', new Map([['end', 4]])]]), places: new Map() }],
])('%s is there when the pane opens again', (_, value) => {
  keep('plan.xlsx', ['form', value]);
  expect(recalled('plan.xlsx', 1).get('form')).toEqual(value);
});

it.each([
  ['another workbook', 'otro.xlsx', 1],
  ['a day later', 'plan.xlsx', 25],
])('nothing of it is there in %s', (_, workbook, hours) => {
  keep('plan.xlsx', ['form', 'Sede']);
  expect(recalled(workbook, hours).size).toBe(0);
});

it('keeps of a workbook without an address nothing longer than its window', () => {
  keep('', ['form', 'Sede']);
  expect(recalled('', 1).get('form')).toBe('Sede');
  expect(localStorage).toHaveLength(0);
});

it('leaves nothing on the computer once all is confirmed or old', () => {
  keep('plan.xlsx', ['form', 'Sede']);
  keep('plan.xlsx');
  keep('old.xlsx', ['form', 'Sede']);
  recalled('plan.xlsx', 25);
  expect(localStorage).toHaveLength(0);
});

it('begins with none where what is kept is not understood', () => {
  localStorage.setItem('seguimientoPrep.borradores plan.xlsx', '{');
  expect(recalled('plan.xlsx', 1).size).toBe(0);
});
