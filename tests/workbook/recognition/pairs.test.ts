import { gridOf } from '../../../src/workbook/recognition/grid';
import { PAIR_EVIDENCE, pairScore } from '../../../src/workbook/recognition/pairs';
import type { Rows } from '../../support/snapshot';
import { sheetOf } from '../../support/snapshot';
import { dayCell, recordsOf } from '../../support/tables';

function scoreOf(rows: Rows, columns: Readonly<Record<string, number>>): number {
  return pairScore(
    'plan',
    gridOf(sheetOf('Hoja1', rows)),
    rows.map((_, index) => index + 1),
    new Map(Object.entries(columns)),
  );
}

/** By the cells of two fields; a pair by where its columns stand comes after it. */
function measureOf(pair: string, rows: Rows, first: number, second: number): number | undefined {
  return PAIR_EVIDENCE.find(({ fields }) => fields.join(' and ') === pair)?.measure(
    gridOf(sheetOf('Hoja1', rows)),
    rows.map((_, index) => index + 1),
    first,
    second,
  );
}

describe('two columns of days', () => {
  const rows = recordsOf('start | end');

  it('are rather start and end in the order in which each row has them', () => {
    expect(scoreOf(rows, { start: 1, end: 2 })).toBeGreaterThan(scoreOf(rows, { start: 2, end: 1 }));
    expect(measureOf('start and end', rows, 1, 2)).toBe(1);
    expect(measureOf('start and end', rows, 2, 1)).toBe(-1);
  });

  it.each<[string, Rows, number]>([
    [
      'half of the rows are in order',
      [
        ['03/10/2026', '13/10/2026'],
        ['23/10/2026', '13/10/2026'],
      ],
      0,
    ],
    [
      'a text stands beside a real day',
      [
        ['13/10/2026', dayCell(46_400)],
        ['13/10/2025', dayCell(46_000)],
      ],
      1,
    ],
    ['a real day stands beside a text', [[dayCell(46_000), '13/10/2026']], 1],
    ['the years are not written', [['3 de octubre', '13 de octubre']], 0],
    [
      'only the days of months that stand elsewhere are written',
      [
        [3, 13],
        [18, 18],
      ],
      1,
    ],
    ['the day of a month stands beside a real day', [[3, '13/10/2026']], 0],
    [
      'one of them is blank',
      [
        ['13/10/2026', null],
        [null, '13/10/2026'],
      ],
      0,
    ],
    ['both are the same day', [['13/10/2026', '13/10/2026']], 1],
  ])('are compared where they can be: %s', (_, rows, expected) => {
    expect(measureOf('start and end', rows, 1, 2)).toBe(expected);
  });
});

it.each<[string, Rows, number]>([
  ['nothing is done yet', [['13/10/2026', null]], 1],
  ['what is done has both', [['13/10/2026', '12/10/2026']], 0],
  [
    'only days in which it was done are there',
    [
      [null, '12/10/2026'],
      [null, '13/10/2026'],
    ],
    -1,
  ],
])('an end stands where there is no completion: %s', (_, rows, expected) => {
  expect(measureOf('end and completed', rows, 1, 2)).toBe(expected);
});

describe('a completion and a state', () => {
  const status = ['Concluida', 'En proceso', 'Concluida', 'Pendiente'];
  const rows = (done: readonly boolean[]): Rows =>
    status.map((text, index) => [text, done[index] === true ? '13/10/2026' : null]);

  it('belong together where the days are filled exactly where the state says that it is done', () => {
    expect(measureOf('completed and status', rows([true, false, true, false]), 2, 1)).toBe(1);
    expect(measureOf('completed and status', rows([false, true, false, true]), 2, 1)).toBe(-1);
    expect(measureOf('completed and status', rows([true, true, true, true]), 2, 1)).toBe(0);
  });

  it('say nothing where the state is in no known word', () => {
    expect(measureOf('completed and status', [['Verde', '13/10/2026']], 2, 1)).toBe(0);
  });
});

it('a number stands rather left of the name', () => {
  const rows = recordsOf('number | name | number');
  expect(scoreOf(rows, { number: 1, name: 2 })).toBeGreaterThan(scoreOf(rows, { number: 3, name: 2 }));
});

it('one column alone adds nothing', () => {
  expect(scoreOf(recordsOf('start | end'), { start: 1, name: 2 })).toBe(0);
});

describe('the days of a plan', () => {
  const rows = recordsOf('name | end');
  it.each<[string, Readonly<Record<string, number>>, number]>([
    ['an end', { name: 1, end: 2 }, 0],
    ['a period', { name: 1, period: 2 }, 0],
    ['a start alone', { name: 1, start: 2 }, 0],
    ['no days', { name: 1 }, -2],
    ['a day on which it was done, and none until which', { name: 1, completed: 2 }, -4],
  ])('%s', (_, columns, score) => {
    expect(scoreOf(rows, columns)).toBe(score);
  });
});

it('a start and an end leave nothing to a period beside them', () => {
  const rows: Rows = [['03/10/2026', '13/10/2026', 'Semana 1']];
  const days = { start: 1, end: 2 };
  expect(scoreOf(rows, { ...days, period: 3 })).toBeLessThan(scoreOf(rows, days));
});

describe('what proves a completion', () => {
  it.each<[string, Rows, number]>([
    [
      'stands where the completion does',
      [
        ['Acuse 1', '13/10/2026'],
        [null, null],
      ],
      1,
    ],
    [
      'stands without one',
      [
        ['Acuse 1', null],
        [null, '13/10/2026'],
      ],
      -1,
    ],
  ])('%s', (_, rows, expected) => {
    expect(measureOf('evidence and completed', rows, 1, 2)).toBe(expected);
  });

  it('stands where the state says that it is done', () => {
    const rows: Rows = [
      ['Acuse 1', 'Concluida'],
      [null, 'Pendiente'],
    ];
    expect(measureOf('evidence and status', rows, 1, 2)).toBe(1);
  });
});
