/** A monthly report that a person marked as delivered is done wherever deliveries are counted. */
import { agenda } from '../../../src/domain/agenda/agenda';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import type { MonthKey } from '../../../src/domain/dates/calendarDate';
import { overview } from '../../../src/domain/overview/overview';
import { timeline } from '../../../src/domain/overview/timeline';
import { reportInput } from '../../../src/domain/report/content/reportInput';
import { summaryBlocks } from '../../../src/domain/report/parts/activitiesPart';
import { statusReason } from '../../../src/domain/assessment/statusReason';
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
    row: assessment.activities.find(({ number }) => number === '9'),
    told: assessment.findings.filter(({ subject }) => subject === '9'),
    overdue: overview(registers, assessment).overdue.map(({ number }) => number),
    inReport: JSON.stringify(summaryBlocks(reportInput(registers, assessment, NOVEMBER))[0]),
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

const open = (fields: object = {}): readonly object[] => [{ ...OPEN, completed: '', ...fields }];
const TOLD = ['PLAN-EST-02', 'Informe entregado sin fecha de cumplimiento'];
const step = { number: '9.1', name: 'Remitir el informe al INE', end: '2023-12-05', status: 'Pendiente' };

describe('its row in the plan, past its end', () => {
  it.each<
    [string, string | null, readonly object[], string, readonly (readonly string[])[], readonly string[]]
  >([
    ['is done on the day of the mark, which it is asked to say', '2023-12-04', open(), 'done', [TOLD], []],
    ['is done late', '2023-12-09', open(), 'doneLate', [['A13-03', ''], TOLD], []],
    ['has its own day', '2023-12-09', open({ completed: '2023-12-05', status: 'Concluida' }), 'done', [], []],
    ['is declared done', '2023-12-04', open({ status: 'Concluida' }), 'done', [TOLD], []],
    ['is done with the step that sends it', '2023-12-04', [...open(), step], 'done', [TOLD], []],
    ['is overdue where nobody marked it', null, open(), 'overdue', [['PLAN-VEN-01', '']], ['9']],
    [
      'is overdue while the mark is of a later day',
      '2023-12-21',
      open(),
      'overdue',
      [['PLAN-VEN-01', '']],
      ['9'],
    ],
    [
      'is open while another report that it is was not delivered',
      '2023-12-04',
      open({ anexo13: '3 noviembre 2023; 3 octubre 2023' }),
      'overdue',
      [['PLAN-VEN-01', '']],
      ['9'],
    ],
  ])('%s', (_, on, plan, status, findings, late) => {
    const { row, told, overdue, inReport } = judge(on, plan, '2023-12-20');
    expect(row?.status).toBe(status);
    expect(told.map(({ rule, title = '' }) => [rule, title])).toEqual(findings);
    expect(overdue).toEqual(late);
    expect(/vencida/.test(inReport)).toBe(late.length > 0);
  });

  it('says whose mark it is', () => {
    const { row, told } = judge('2023-12-04', open(), '2023-12-20');
    expect(row && statusReason(row, day('2023-12-20'))).toBe(
      'Se cumplió el 4 de diciembre de 2023, dentro de su término (5 de diciembre de 2023), según la marca de entregado de «Informe 2023-11».',
    );
    expect(told[0]?.message).toBe(
      'La actividad 9 se toma como concluida el 4 de diciembre de 2023 porque ese día se entregó su informe, según la marca de la hoja «Informe 2023-11», pero su fila no lo dice. Escriba esa fecha en Fecha de cumplimiento.',
    );
  });
});
