/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import { keptDrafts } from '../../../src/taskpane/shared/keptDrafts';

const HOUR = 60 * 60 * 1000;
const at = (hours: number) => () => hours * HOUR;

beforeEach(() => localStorage.clear());

it.each<[string, unknown]>([
  ['a text', 'OPL/CG/9/2023'],
  ['the fields of a form', { key: 'OPL/CG/9/2023', subject: 'Sede' }],
  ['choices in maps', { choices: new Map([['plan:Plan', new Map([['end', 4]])]]), places: new Map() }],
])('%s is there when the pane opens again', (_, value) => {
  keptDrafts('plan.xlsx', at(0)).set('form', value);
  expect(keptDrafts('plan.xlsx', at(1)).get('form')).toEqual(value);
});

it.each([
  ['another workbook', 'otro.xlsx', 1],
  ['a day later', 'plan.xlsx', 25],
])('nothing of it is there in %s', (_, workbook, hours) => {
  keptDrafts('plan.xlsx', at(0)).set('form', 'Sede');
  expect(keptDrafts(workbook, at(hours)).has('form')).toBe(false);
});

it('leaves nothing on the computer once all is confirmed or old', () => {
  const drafts = keptDrafts('plan.xlsx', at(0));
  drafts.set('form', 'Sede');
  drafts.delete('form');
  keptDrafts('old.xlsx', at(0)).set('form', 'Sede');
  keptDrafts('plan.xlsx', at(25));
  expect(localStorage).toHaveLength(0);
});

it('begins with none where what is kept is not understood', () => {
  localStorage.setItem('seguimientoPrep.borradores plan.xlsx', '{');
  const drafts = keptDrafts('plan.xlsx', at(0));
  drafts.set('form', 'Sede');
  expect(drafts.get('form')).toBe('Sede');
});
