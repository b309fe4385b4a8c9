/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
import { assessSnapshot } from '../../../src/app/assessWorkbook';
import { reviewedColumns } from '../../../src/taskpane/pane/reviewedColumn';
import { confirmedWorkbook } from '../../support/configuration';
import { day } from '../../support/registers';
import { sheetOf } from '../../support/snapshot';
import { HEADING, NOVEMBER, OCTOBER, PROCESS } from '../openPane';

/** Rows by their state, without a column for the evidence unless its heading is given. */
function planOf(states: readonly string[], ...more: readonly string[]) {
  const plan = sheetOf('Plan de trabajo', [
    [...HEADING, 'Fecha de cumplimiento', ...more],
    ...states.map((state, index) => {
      const done = state === 'Concluida' ? NOVEMBER : '';
      return [
        `${index + 1}.`,
        `Capacitar al grupo ${index + 1}`,
        'Constancias',
        OCTOBER,
        NOVEMBER,
        'Área',
        state,
        '',
        done,
      ];
    }),
  ]);
  const assessed = assessSnapshot(confirmedWorkbook(plan, PROCESS), { today: day('2023-11-30') });
  if (!assessed.ok) throw new Error(assessed.problem.code);
  return assessed.value;
}

const DONE = 'Concluida';

it.each<[string, readonly string[], readonly string[], number, readonly string[], readonly number[]]>([
  ['the other rows that are concluded', [DONE, DONE, DONE, 'Pendiente'], [], 2, ['evidence'], [2]],
  ['all of them for a row that is not', [DONE, DONE, DONE, 'Pendiente'], [], 5, ['evidence'], [3]],
  ['none where nothing else is concluded', [DONE, 'Pendiente'], [], 2, ['evidence'], [0]],
  ['nothing of a column that is there', [DONE, DONE], ['Evidencia'], 2, ['evidence'], []],
  ['nothing of a column that is not made', [DONE, DONE], [], 2, ['cause'], []],
])('tells in how many rows a new column is missing: %s', (_, states, more, row, fields, counts) => {
  const reviewed = reviewedColumns(planOf(states, ...more), { sheet: 'Plan de trabajo', row }, fields);
  expect(reviewed.map(({ rows }) => rows)).toEqual(counts);
});
