/** A monthly report that a person marked as delivered is done wherever deliveries are counted. */
import { agenda } from '../../../src/domain/agenda/agenda';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import type { MonthKey } from '../../../src/domain/dates/calendarDate';
import { overview } from '../../../src/domain/overview/overview';
import { timeline } from '../../../src/domain/overview/timeline';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

const NOVEMBER = '2023-11' as MonthKey;
const CELL = { sheet: 'Informe 2023-11', row: 1, column: 1 };
const OPEN = {
  ...{ number: '9.', name: 'Informe mensual de noviembre', end: '2023-12-05', status: 'Pendiente' },
  anexo13: '3 noviembre 2023',
};

function judge(on: string | null, plan: readonly object[] = [], cutoff = '2023-12-01') {
  const registers = buildRegisters({ plan });
  const assessment = assess(registers, {
    cutoff: day(cutoff),
    electionDay: day(ELECTION_DAY),
    ruleSet: ruleSet2026,
    delivered: new Map(on === null ? [] : [[NOVEMBER, { on: day(on), cell: CELL }]]),
  });
  const report = assessment.deliveries.find(({ delivery }) => delivery.reportedMonth === NOVEMBER);
  if (report === undefined) throw new Error('no report of November');
  const { id } = report.delivery;
  return {
    report,
    nextMonth: overview(registers, assessment).nextReport?.month,
    isListed: agenda(registers, assessment, { from: day(cutoff) }).some(
      ({ delivery, activity }) => delivery === id || activity === '9',
    ),
    drawn: timeline(assessment).find(({ key }) => key === id)?.status,
  };
}

it.each([
  ['nobody marked it', null, [], '2023-12-01', 'dueSoon', null, '2023-11', true],
  ['it was delivered in time', '2023-11-30', [], '2023-12-01', 'done', '2023-11-30', '2023-12', false],
  ['it was delivered late', '2023-12-09', [], '2023-12-20', 'doneLate', '2023-12-09', '2023-12', false],
  ['its row is open', '2023-11-30', [OPEN], '2023-12-01', 'done', '2023-11-30', '2023-12', false],
  ['the cut-off is earlier', '2023-12-04', [], '2023-12-01', 'dueSoon', null, '2023-11', true],
])('is done once it was delivered: %s', (_, on, plan, cutoff, status, concluded, month, listed) => {
  const { report, nextMonth, isListed, drawn } = judge(on, plan, cutoff);
  expect(drawn).toBe(status);
  expect([report.status, report.concluded?.on?.toString() ?? null]).toEqual([status, concluded]);
  expect([nextMonth, isListed]).toEqual([month, listed]);
});

it('counts as sent on the day of the mark, in its sheet', () => {
  expect(judge('2023-11-30').report.sending).toEqual({
    kind: 'sent',
    on: day('2023-11-30'),
    cell: CELL,
    row: null,
  });
});
