import { follows, inAnotherYear } from '../../../src/domain/rules/yearSlips';
import { day, ELECTION_DAY } from '../../support/registers';

it.each([
  ['2023-03-06', '2024-02-01', '2024-03-06'],
  ['2025-03-06', '2024-02-01', '2024-03-06'],
  // Ten days too early is no slip of the year.
  ['2024-01-22', '2024-02-01', null],
  // No year has the day.
  ['2024-02-29', '2024-03-01', null],
  ['1924-03-06', '2024-02-01', null],
])('%s after a start on %s means %s', (written, start, expected) => {
  const meant = inAnotherYear(day(written), (other) => follows(other, day(start)), day(ELECTION_DAY));
  expect(meant?.toString() ?? null).toBe(expected);
});
