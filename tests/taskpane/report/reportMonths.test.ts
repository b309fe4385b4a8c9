import type { Assessment } from '../../../src/domain/assessment/assessment';
import { parseIsoDate } from '../../../src/domain/dates/calendarDate';
import { reportMonths } from '../../../src/taskpane/report/reportMonths';

const date = (iso: string) => {
  const parsed = parseIsoDate(iso);
  if (parsed === null) throw new Error(`${iso} is not a date`);
  return parsed;
};

function assessment(cutoff: string, electionDay: string, ends: readonly string[]): Assessment {
  return {
    cutoff: date(cutoff),
    electionDay: date(electionDay),
    activities: ends.map((end) => ({ start: null, end: date(end) })),
  } as unknown as Assessment;
}

describe('reportMonths', () => {
  it('goes from the plan’s first month to the month after the election', () => {
    const months = reportMonths(assessment('2023-11-30', '2024-06-02', ['2023-12-15', '2023-10-03']));
    expect([months[0], months.at(-1), months.length]).toEqual(['2023-10', '2024-07', 10]);
  });

  it('always has the month of the cut-off', () => {
    expect(reportMonths(assessment('2025-01-10', '2024-06-02', []))).toEqual(['2025-01']);
    expect(reportMonths(assessment('2023-09-01', '2024-06-02', ['2023-10-03']))[0]).toBe('2023-09');
  });

  it('does not grow without end because of a slip in a year', () => {
    const months = reportMonths(assessment('2023-11-30', '2099-06-02', ['2001-01-01']));
    expect([months[0], months.at(-1)]).toEqual(['2021-05', '2026-05']);
  });
});
