import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { reportableMonths } from '../../../src/app/makeAllReports';
import { assess } from '../../../src/domain/assess';
import { isDated } from '../../../src/domain/assessment/isDated';
import { reportMonths } from '../../../src/taskpane/report/reportMonths';
import type { RegisterRows } from '../../support/registers';
import { buildRegisters, day } from '../../support/registers';

function assessed(cutoff: string, electionDay: string, ends: readonly string[], rows: RegisterRows = {}) {
  const registers = buildRegisters({
    plan: ends.map((end, index) => ({ number: `${index + 1}.`, name: 'Contratar el enlace', end })),
    ...rows,
  });
  const assessment = assess(registers, {
    cutoff: day(cutoff),
    electionDay: day(electionDay),
    ruleSet: ruleSet2026,
  });
  if (!isDated(assessment)) throw new Error('The process of the test has an election day.');
  return { registers, assessment };
}

describe('reportMonths', () => {
  it('goes from the first month of the plan to the month after the election', () => {
    const months = reportMonths(assessed('2023-11-30', '2024-06-02', ['2023-12-15', '2023-10-03']));
    expect([months[0], months.at(-1), months.length]).toEqual(['2023-10', '2024-07', 10]);
  });

  it.each<[what: string, rows: RegisterRows]>([
    ['a session', { sessions: [{ body: 'COTAPREP', type: 'Ordinaria', date: '2023-09-20' }] }],
    ['an agreement', { agreements: [{ key: 'OPL/CG/1/2023', date: '2023-09-15' }] }],
    ['a note', { notes: [{ month: '2023-09-01', section: 'e', text: 'Se avanzó.' }] }],
  ])('begins with the month of %s, as the reports of all months do', (_what, rows) => {
    const of = assessed('2023-11-30', '2024-06-02', ['2023-10-03'], rows);
    expect(reportMonths(of).slice(0, 3)).toEqual(['2023-09', '2023-10', '2023-11']);
    expect(reportableMonths(of)).toEqual(['2023-09', '2023-10', '2023-11']);
  });

  it.each([
    ['2023-11-30', ['2023-09', '2023-10', '2023-11']],
    ['2023-09-10', ['2023-09']],
    // Before the first report that is owed, one may report all the same.
    ['2023-08-31', ['2023-08']],
  ])('begins with the first report that is owed: on %s', (cutoff, expected) => {
    const of = assessed(cutoff, '2024-06-02', ['2023-08-24', '2023-11-03']);
    expect(reportableMonths(of)).toEqual(expected);
    expect(reportMonths(of)[0]).toBe(expected[0]);
  });

  it('always has the month of the cut-off', () => {
    expect(reportMonths(assessed('2025-01-10', '2024-06-02', []))).toEqual(['2025-01']);
    expect(reportMonths(assessed('2023-09-01', '2024-06-02', ['2023-10-03']))[0]).toBe('2023-09');
  });

  it('does not grow without end because of a slip in a year', () => {
    const slipped = reportMonths(assessed('2023-11-30', '2099-06-02', ['2001-01-01']));
    expect([slipped[0], slipped.at(-1)]).toEqual(['2023-11', '2026-05']);
    const late = reportMonths(assessed('2033-11-30', '2024-06-02', ['2023-10-03']));
    expect([late[0], late.at(-1)]).toEqual(['2031-05', '2033-11']);
  });
});
