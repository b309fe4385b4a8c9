import { day } from '../../support/registers';
import type { ActivityStatus } from '../../../src/domain/assessment/assessment';
import { countWork } from '../../../src/domain/assessment/countWork';
import { countedWith, workItems } from '../../../src/domain/assessment/workItems';

/** A row: its number, its parent, its status, whether it has rows below, and where they are of interest its end and its delivery. */
type Row = readonly [string, string | null, ActivityStatus, boolean, string?, string?];

const rowsOf = (rows: readonly Row[]) =>
  rows.map(([number, parent, status, hasParts, end, delivery]) => ({
    number,
    parent,
    status,
    end: end === undefined ? null : day(end),
    delivery: delivery ?? null,
    progress: hasParts ? { finished: 0, total: 1 } : null,
  }));

describe('the rows that are counted', () => {
  it.each<[string, readonly Row[], readonly string[]]>([
    [
      'those without rows below',
      [
        ['1', null, 'done', true],
        ['1.1', '1', 'done', false],
      ],
      ['1.1'],
    ],
    [
      'an overdue one with nothing overdue below',
      [
        ['1', null, 'overdue', true],
        ['1.1', '1', 'done', false],
      ],
      ['1', '1.1'],
    ],
    [
      'an overdue one without the overdue row below',
      [
        ['1', null, 'overdue', true],
        ['1.1', '1', 'overdue', false],
      ],
      ['1'],
    ],
    [
      'an overdue one without the overdue row two levels below',
      [
        ['1', null, 'overdue', true],
        ['1.1', '1', 'done', true],
        ['1.1.1', '1.1', 'overdue', false],
      ],
      ['1'],
    ],
    [
      'the row below a repeated number by the nearest one above',
      [
        ['1', null, 'overdue', false],
        ['1', null, 'inProgress', true],
        ['1.1', '1', 'overdue', false],
      ],
      ['1', '1.1'],
    ],
    [
      'an overdue one without a number',
      [
        ['', null, 'overdue', true],
        ['1', '', 'overdue', false],
      ],
      ['', '1'],
    ],
    [
      'each that should have ended before what is above it',
      [
        ['1', null, 'overdue', true, '2026-11-06'],
        ['1.1', '1', 'overdue', true, '2026-10-30'],
        ['1.1.1', '1.1', 'overdue', false, '2026-09-18'],
        ['1.1.2', '1.1', 'overdue', false, '2026-10-30'],
        ['1.2', '1', 'overdue', false, '2026-11-06'],
        ['1.3', '1', 'overdue', false, '2026-11-09'],
      ],
      ['1', '1.1', '1.1.1'],
    ],
    [
      'a document without its steps of earlier days',
      [
        ['1', null, 'overdue', true, '2026-11-06', '4-final'],
        ['1.1', '1', 'overdue', true, '2026-10-30'],
        ['1.1.1', '1.1', 'overdue', false, '2026-09-18'],
      ],
      ['1'],
    ],
    [
      'each document below a group, without its own steps',
      [
        ['1', null, 'overdue', true, '2026-11-06'],
        ['1.1', '1', 'overdue', true, '2026-11-06', '4-final'],
        ['1.1.1', '1.1', 'overdue', false, '2026-11-06'],
        ['1.2', '1', 'overdue', false, '2026-11-06', '5-final'],
      ],
      ['1', '1.1', '1.2'],
    ],
    ['none of no plan', [], []],
  ])('are %s', (_, rows, expected) => {
    expect(workItems(rowsOf(rows)).map(({ number }) => number)).toEqual(expected);
  });
});

it.each<[string, ActivityStatus, string | null]>([
  ['one that is overdue as those above it with the highest of them', 'overdue', '1'],
  ['one in a status that its activity does not stand for by itself', 'inProgress', null],
])('count %s', (_, status, expected) => {
  const rows = rowsOf([
    ['1', null, status, true],
    ['1.1', '1', status, true],
    ['1.1.1', '1.1', status, false],
    ['2', null, status, false],
  ]);
  const counted = countedWith(rows);
  expect(rows.map((row) => counted(row)?.number ?? null)).toEqual([null, expected, expected, null]);
});

it('are counted by status', () => {
  const rows = rowsOf([
    ['1', null, 'overdue', true],
    ['1.1', '1', 'overdue', false],
    ['2', null, 'done', false],
    ['3', null, 'done', false],
  ]);
  expect(countWork(rows)).toMatchObject({ overdue: 1, done: 2, dueSoon: 0, noDate: 0 });
});
