import type { ProcessDays } from '../../../src/domain/anexo13/processDays';
import type { DaySlipKind } from '../../../src/domain/anexo13/daySlips';
import { countedDays, isOfProcess } from '../../../src/domain/anexo13/processDays';
import { daySlips } from '../../../src/domain/anexo13/daySlips';
import { day } from '../dates/support';

const ELECTION = '2024-06-02';

interface Written {
  readonly start?: string;
  readonly tests?: readonly string[];
  readonly simulacros?: readonly string[];
  readonly closing?: string;
}

const daysOf = ({ start, tests, simulacros, closing }: Written): ProcessDays => ({
  electionDay: day(ELECTION),
  start: start === undefined ? null : day(start),
  tests: tests?.map(day) ?? [],
  simulacros: simulacros?.map(day) ?? [],
  closing: closing === undefined ? null : day(closing),
});

it.each<[string, Written, readonly DaySlipKind[], number]>([
  [
    'all in their place',
    { start: '2023-09-01', tests: ['2024-04-20'], simulacros: ['2024-05-12'], closing: '2024-06-03' },
    [],
    4,
  ],
  ['a start after the election', { start: '2024-07-15' }, ['startNotBefore'], 0],
  ['a test after the election', { tests: ['2024-06-10'] }, ['testNotBefore'], 0],
  [
    'a test after the first simulacro, which is one all the same',
    { tests: ['2024-05-20'], simulacros: ['2024-05-12'] },
    ['testAfterSimulacro'],
    2,
  ],
  ['a test of another year', { tests: ['2023-01-01'] }, ['outside'], 0],
  ['one test twice', { tests: ['2024-04-20', '2024-04-20'] }, [], 1],
  ['a simulacro on the election day', { simulacros: ['2024-06-02'] }, ['simulacroNotBefore'], 0],
  ['a simulacro on a Saturday', { simulacros: ['2024-05-11'] }, ['simulacroNotSunday'], 1],
  ['a simulacro of another century', { simulacros: ['2204-05-12'] }, ['outside'], 0],
  ['a closing the day before', { closing: '2024-06-01' }, ['closingBefore'], 0],
  ['a closing on the election day', { closing: '2024-06-02' }, [], 1],
])('%s', (_, written, kinds, counted) => {
  const days = daysOf(written);
  expect(daySlips(days).map(({ kind }) => kind)).toEqual(kinds);
  const { start, tests = [], simulacros = [], closing } = countedDays(days);
  expect([start ?? [], tests, simulacros, closing ?? []].flat()).toHaveLength(counted);
});

it('any day is of the process while its election day is not known', () => {
  expect([isOfProcess(day('2204-05-12'), null), isOfProcess(day('2204-05-12'), day(ELECTION))]).toEqual([
    true,
    false,
  ]);
});
