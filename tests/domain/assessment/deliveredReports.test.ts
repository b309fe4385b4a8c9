/** A monthly report that a person marked as delivered is done wherever deliveries are counted. */
import { agenda } from '../../../src/domain/agenda/agenda';
import { cellAddress } from '../../../src/domain/registers/cell';
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

function judge(on: string | null, plan: readonly object[] = [], cutoff = '2023-12-01', letter?: string) {
  const registers = buildRegisters({ plan });
  const assessment = assess(registers, {
    cutoff: day(cutoff),
    electionDay: day(ELECTION_DAY),
    ruleSet: ruleSet2026,
    delivered: new Map(
      on === null
        ? []
        : [[NOVEMBER, { on: day(on), cell: CELL, ...(letter === undefined ? {} : { letter }) }]],
    ),
  });
  const report = assessment.deliveries.find(({ delivery }) => delivery.reportedMonth === NOVEMBER);
  if (report === undefined) throw new Error('no report of November');
  const { id } = report.delivery;
  return {
    report,
    row: assessment.activities.find(({ number }) => number === '9'),
    steps: assessment.activities.filter(({ parent }) => parent === '9'),
    told: assessment.findings.filter(({ subject }) => subject === '9'),
    findings: assessment.findings,
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
  // It is open on that day, and asked for no more.
  ['the cut-off is earlier', '2023-12-04', [], '2023-12-01', 'dueSoon', null, '2023-12', false],
])('is done once it was delivered: %s', (_, on, plan, cutoff, status, concluded, month, listed) => {
  const { report, nextMonth, isListed, drawn } = judge(on, plan, cutoff);
  expect(drawn).toBe(status);
  expect([report.status, report.concluded?.on?.toString() ?? null]).toEqual([status, concluded]);
  expect([nextMonth, isListed]).toEqual([month, listed]);
});

describe('a step that is a report by its words alone', () => {
  const plan = [
    {
      ...{ number: '9.', name: 'Informes mensuales', deliverable: 'Informes', status: 'En proceso' },
      ...{ start: '2023-10-01', end: '2024-06-05' },
    },
    { number: '9.1', name: 'Informe mensual de noviembre', end: '2023-12-05', status: 'Pendiente' },
    { number: '9.3', name: 'Informe mensual de diciembre', end: '2024-01-05', status: 'Pendiente' },
    { number: '9.4', name: 'Informe mensual de enero', end: '2024-02-05', status: 'Pendiente' },
    { number: '9.2', name: 'Imprimir el informe', end: '2023-12-06', status: 'Pendiente' },
  ];
  const of = (on: string | null) => {
    const { steps, overdue, findings, report, drawn } = judge(on, plan, '2023-12-08');
    return {
      statuses: [
        report.status,
        drawn,
        ...steps.filter(({ number }) => ['9.1', '9.2'].includes(number)).map(({ status }) => status),
      ],
      overdue,
      told: findings.flatMap(({ rule, severity, subject }) =>
        subject === '9.1' ? `${rule} ${severity}` : [],
      ),
    };
  };

  it('is overdue by the law as any document', () => {
    expect(of(null)).toEqual({
      statuses: ['overdue', 'overdue', 'overdue', 'overdue'],
      overdue: ['9.1', '9.2'],
      told: ['PLAN-VEN-01 error'],
    });
  });

  it('is done with its mark, and asked for its day', () => {
    expect(of('2023-12-04')).toEqual({
      statuses: ['done', 'done', 'done', 'overdue'],
      overdue: ['9.2'],
      told: ['PLAN-EST-02 warning'],
    });
  });

  it('is late where the mark is after the legal date', () => {
    expect(of('2023-12-07').statuses).toEqual(['doneLate', 'doneLate', 'doneLate', 'overdue']);
  });
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
const A13_03 = ['A13-03', ''];
const AGAINST = ['PLAN-EST-03', 'Fecha que contradice la marca de entregado'];
const concluded = (on: string) => open({ completed: on, status: 'Concluida' });
const step = { number: '9.1', name: 'Remitir el informe al INE', end: '2023-12-05', status: 'Pendiente' };

describe('its row in the plan, past its end', () => {
  it.each<
    [string, string | null, readonly object[], string, readonly (readonly string[])[], readonly string[]]
  >([
    ['is done on the day of the mark, which it is asked to say', '2023-12-04', open(), 'done', [TOLD], []],
    ['is done late', '2023-12-09', open(), 'doneLate', [['A13-03', ''], TOLD], []],
    ['has its own day', '2023-12-09', open({ completed: '2023-12-05', status: 'Concluida' }), 'done', [], []],
    ['has its own day, before that of the mark', '2023-12-04', concluded('2023-12-03'), 'done', [], []],
    [
      'has a day after that of the mark',
      '2023-12-04',
      concluded('2023-12-06'),
      'doneLate',
      [A13_03, AGAINST],
      [],
    ],
    [
      'notes another day of its sending',
      '2023-12-04',
      open({ completed: '2023-12-02', status: 'Concluida', sentToIne: '2023-12-03' }),
      'done',
      [AGAINST],
      [],
    ],
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

  it.each<[string, string | null, object, string, readonly string[]]>([
    ['leads to the report', '2023-12-04', {}, 'done', ['PLAN-EST-04']],
    ['leads to a report that was sent after its end', '2023-12-09', {}, 'done', ['PLAN-EST-04']],
    ['says nothing', '2023-12-04', { status: '' }, 'done', []],
    ['is of a report that nobody marked', null, {}, 'overdue', []],
    ['ends after the report', '2023-12-04', { end: '2023-12-08' }, 'overdue', []],
    ['follows from it', '2023-12-04', { name: 'Publicar el informe' }, 'overdue', []],
  ])('has a step that %s', (_, on, fields, status, rules) => {
    const leading = { ...step, name: 'Redactar el informe', end: '2023-12-03', completed: '', ...fields };
    const { steps, told, overdue } = judge(on, [...open(), leading], '2023-12-20');
    expect(steps.map((each) => [each.number, each.status])).toEqual([['9.1', status]]);
    expect(overdue.includes('9.1')).toBe(on !== null && status === 'overdue');
    expect(told.flatMap(({ rule }) => (rule === 'PLAN-EST-04' ? [rule] : []))).toEqual(rules);
  });

  it.each([
    [undefined, 'warning La actividad 9 está concluida sin evidencia.'],
    [
      'OPL/SE/12/2023',
      'info El oficio de la actividad 9, «OPL/SE/12/2023», está en la marca de entregado de la hoja «Informe 2023-11» y no en su fila.',
    ],
  ])('is told where its evidence is: the letter %s', (letter, told) => {
    const row = { completed: '2023-12-04', status: 'Concluida', evidence: '' };
    const { findings } = judge('2023-12-04', open(row), '2023-12-20', letter);
    const lines = findings.filter(({ rule }) => rule === 'PLAN-EVI-01');
    expect(
      lines.map(({ severity, message }) => `${severity} ${message.split(' Anó')[0]?.split(' Anote')[0]}`),
    ).toEqual([told]);
  });

  it('says why a step is done that says otherwise', () => {
    const leading = { ...step, name: 'Redactar el informe', completed: '' };
    const [row] = judge('2023-12-04', [...open(), leading], '2023-12-20').steps;
    expect(row && statusReason(row, day('2023-12-20'))).toBe(
      'Se toma como concluida con su informe, que se marcó como entregado, aunque su fila dice «Pendiente».',
    );
  });

  it.each<[string, string, readonly object[], string, string]>([
    ['the day of the mark, after its own', '2023-12-04', concluded('2023-12-03'), '2023-12-04', ''],
    ['its own day, after that of the mark', '2023-12-04', concluded('2023-12-06'), '2023-12-06', 'H7'],
    [
      'that of its step',
      '2023-12-04',
      [...concluded('2023-12-03'), { ...step, status: 'Concluida', completed: '2023-12-05' }],
      '2023-12-05',
      'H8',
    ],
    [
      'the day of the mark, of one of the reports that it is',
      '2023-12-04',
      open({ completed: '2023-12-08', status: 'Concluida', anexo13: '3 noviembre 2023; 3 octubre 2023' }),
      '2023-12-04',
      '',
    ],
  ])('is sent on %s', (_, on, plan, sent, cell) => {
    const { report, findings } = judge(on, plan, '2023-12-20');
    expect(report.sending).toMatchObject({ kind: 'sent', on: day(sent) });
    const told = findings.filter(({ title }) => title === AGAINST[1]);
    expect(told.map((finding) => finding.cell && cellAddress(finding.cell))).toEqual(
      cell === '' ? [] : [`Plan de trabajo!${cell}`],
    );
  });

  it('says both days, and which one is taken', () => {
    const { told } = judge('2023-12-04', concluded('2023-12-06'), '2023-12-20');
    expect(told.find(({ title }) => title === AGAINST[1])?.message).toBe(
      'La actividad 9 dice 6 de diciembre de 2023 en Plan de trabajo!H7, pero la marca de entregado de la hoja «Informe 2023-11» dice 4 de diciembre de 2023; se toma la fecha de la fila. Corrija la fecha de la fila o, en Informes entregados, quite la marca y póngala con el día correcto.',
    );
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
