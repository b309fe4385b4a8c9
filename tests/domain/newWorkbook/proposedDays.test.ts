import { proposedDays } from '../../../src/domain/newWorkbook/proposedDays';
import { day } from '../dates/support';

it.each([
  ['2027-06-06', '2027-05-06', ['2027-05-16', '2027-05-23', '2027-05-30'], '2027-06-07'],
  // The sixth of June of 2021 and the second of 2024: the test falls on a workday or moves back to one.
  ['2021-06-06', '2021-05-06', ['2021-05-16', '2021-05-23', '2021-05-30'], '2021-06-07'],
  ['2024-06-02', '2024-05-02', ['2024-05-12', '2024-05-19', '2024-05-26'], '2024-06-03'],
  ['2027-10-31', '2027-09-30', ['2027-10-10', '2027-10-17', '2027-10-24'], '2027-11-01'],
  // A Wednesday, by mistake or by law: the Sundays are those before it.
  ['2027-06-09', '2027-05-07', ['2027-05-23', '2027-05-30', '2027-06-06'], '2027-06-10'],
])('an election on %s', (electionDay, testDate, simulacros, closing) => {
  const days = proposedDays(day(electionDay), 3);
  expect(days.tests.map(String)).toEqual([testDate]);
  expect(days.simulacros.map(String)).toEqual(simulacros);
  expect(days.closing.toString()).toBe(closing);
});
