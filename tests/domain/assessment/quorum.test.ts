import type { Quorum } from '../../../src/domain/assessment/quorum';
import { leastAttendants } from '../../../src/domain/assessment/quorum';

it.each<[Quorum, number, number | null]>([
  ['halfPlusOne', 1, 1],
  ['halfPlusOne', 3, 2],
  ['halfPlusOne', 4, 3],
  ['halfPlusOne', 5, 3],
  ['twoThirds', 3, 2],
  ['twoThirds', 4, 3],
  ['notJudged', 5, null],
])('%s of %d members: %p', (quorum, members, least) => {
  expect(leastAttendants(quorum, members)).toBe(least);
});
