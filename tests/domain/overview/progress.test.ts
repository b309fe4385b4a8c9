import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { countWork } from '../../../src/domain/assessment/countWork';
import { deliveriesByMonth } from '../../../src/domain/assessment/deliveriesByMonth';
import type { MonthKey } from '../../../src/domain/dates/calendarDate';
import { progressOf } from '../../../src/domain/overview/progress';
import { NOVEMBER_2023 } from '../../support/november2023';
import type { CalendarSheetRow, RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

function assessedProgress(rows: RegisterRows, cutoff = '2023-11-30') {
  const options = { cutoff: day(cutoff), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
  const assessment = assess(buildRegisters(rows), options);
  return { ...progressOf(assessment), assessment };
}

const PLAN = [
  { number: '1.', name: 'Difundir', end: '2023-11-20', area: 'Secretaría.' },
  { number: '2.', name: 'Contratar', end: '2023-10-20', area: 'secretaría' },
  { number: '3.', name: 'Capacitar', end: '2023-12-05', area: '' },
];

it('tells how many rows are counted with others', () => {
  const steps = [
    { number: '1.', name: 'Difundir', end: '2023-11-20', status: 'Pendiente' },
    { number: '1.1', name: 'Redactar', end: '2023-11-20', status: 'Pendiente' },
    { number: '1.2', name: 'Publicar', end: '2023-11-15', status: 'Concluida' },
    { number: '2.', name: 'Contratar', end: '2024-02-20', status: 'En proceso' },
    { number: '2.1', name: 'Convocar', end: '2024-01-20', status: 'En proceso' },
  ];
  expect(assessedProgress({ plan: steps }).countedWithOthers).toBe(2);
  expect(assessedProgress({ plan: PLAN }).countedWithOthers).toBe(0);
});

it('counts the work as everywhere else, also by area however it is written', () => {
  const { counts, areas, assessment } = assessedProgress({ plan: PLAN });
  expect(counts).toEqual(countWork(assessment.activities));
  expect(areas.map(({ area, total, counts: own }) => [area, total, own.overdue])).toEqual([
    ['Secretaría', 2, 2],
    [null, 1, 0],
  ]);
});

it('counts of a month no more planned deliveries than legal ones', () => {
  const { months } = assessedProgress(NOVEMBER_2023, '2023-11-01');
  expect(months.length).toBeGreaterThan(0);
  expect(months.every(({ legal, planned }) => legal > 0 && planned <= legal)).toBe(true);
});

it.each<[what: string, more: Partial<CalendarSheetRow>]>([
  ['not adjusted', {}],
  ['adjusted to a goal of the team', { adjustedDate: '2023-09-20', adjustmentReason: 'Meta interna' }],
])('counts a delivery in the month that the report has it in: %s', (_what, more) => {
  const { months, assessment } = assessedProgress(
    { plan: PLAN, calendar: [{ document: 4, stage: 'Final', ...more }] },
    '2023-10-01',
  );
  const byMonth = deliveriesByMonth(assessment.deliveries);
  expect(months.map(({ month, legal }) => [month, legal])).toEqual(
    [...byMonth].map(([month, all]) => [month, all.length]),
  );
  // Document 5 has a day for orientation only.
  expect(byMonth.get('2023-11' as MonthKey)?.map(({ delivery }) => delivery.id)).toEqual([
    '4-final',
    '5-final',
    '3-2023-10',
  ]);
});
