import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { overview } from '../../../src/domain/overview/overview';
import { lastReport, lineRemarks } from '../../../src/taskpane/today/lineRemarks';
import { TODAY_TEXTS } from '../../../src/taskpane/today/todayTexts';
import { lateLines } from '../../../src/taskpane/today/todayLines';
import type { RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

function judge(rows: RegisterRows, cutoff = '2023-12-20') {
  const registers = buildRegisters(rows);
  const assessment = assess(registers, {
    cutoff: day(cutoff),
    electionDay: day(ELECTION_DAY),
    ruleSet: ruleSet2026,
  });
  return { registers, assessment, facts: overview(registers, assessment) };
}

const report = (number: string, month: string, end: string, more: object = {}) => ({
  number,
  name: `Informe mensual de ${month}`,
  end,
  status: 'Pendiente',
  anexo13: '',
  ...more,
});
const SEPTEMBER = report('1', 'septiembre', '2023-10-05');
const OCTOBER = report('2', 'octubre', '2023-11-05');
const NOVEMBER = report('3', 'noviembre', '2023-12-05');
const done = { completed: '2023-10-04', status: 'Concluida' };

describe('the first line of Hoy', () => {
  it.each<[string, RegisterRows['plan'], string, string | null]>([
    [
      'every report that is overdue',
      [SEPTEMBER, OCTOBER, NOVEMBER],
      '2023-12-20',
      'Informes vencidos: septiembre (5 oct), octubre (5 nov) y noviembre (5 dic).',
    ],
    [
      'the two of them that are overdue',
      [{ ...SEPTEMBER, ...done }, OCTOBER, NOVEMBER],
      '2023-12-20',
      'Informes vencidos: octubre (5 nov) y noviembre (5 dic).',
    ],
    [
      'one that is not the last',
      [SEPTEMBER, { ...OCTOBER, ...done }, NOVEMBER],
      '2023-11-20',
      'Informe de septiembre: venció el 5 oct.',
    ],
    [
      'one that was made and that an open step has not sent',
      [
        { ...SEPTEMBER, ...done },
        { ...OCTOBER, number: '8.', completed: '2023-11-03', status: 'Concluida' },
        { number: '8.1.', name: 'Remitir al INE el informe', end: '2023-11-05', status: 'Pendiente' },
      ],
      '2023-11-20',
      'Informe de octubre: venció el 5 nov. No consta la remisión al INE de 1 documento concluido (vea Calendario).',
    ],
    ['none on the day on which the first falls due', [SEPTEMBER, OCTOBER, NOVEMBER], '2023-10-05', null],
    [
      'no more of them than a line has room for',
      [],
      '2024-04-20',
      'Informes vencidos: septiembre (5 oct), octubre (5 nov), noviembre (5 dic), diciembre (5 ene), enero (5 feb) y 2 más.',
    ],
  ])('names %s', (_, plan, cutoff, expected) => {
    const { assessment, facts } = judge({ plan: plan ?? [] }, cutoff);
    expect(lastReport(assessment, facts.nextReport)).toBe(expected);
  });

  it('names the delivery of the last report, and those before it that are overdue', () => {
    const { assessment, facts } = judge({ plan: [SEPTEMBER] }, '2023-11-30');
    const cell = { sheet: 'Informe 2023-10', row: 1, column: 1 };
    const delivered = new Map([['2023-10', { on: day('2023-11-03'), cell }] as const]);
    const statuses = {
      ...assessment,
      delivered,
      deliveries: assessment.deliveries.filter(({ delivery }) => delivery.id !== '3-2023-10'),
    };
    expect(lastReport(statuses as never, facts.nextReport)).toBe(
      'Informe de octubre: entregado el 3 nov. Informe de septiembre: venció el 5 oct.',
    );
  });
});

it.each([
  [
    { activity: null, proposed: '1.1', denied: null },
    'fecha legal, 2 sep · posible: 1.1; vincúlela en Revisar',
  ],
  [
    { activity: null, proposed: '1.1', denied: '2' },
    'fecha legal, 2 sep · posible: 1.1; vincúlela en Revisar',
  ],
  [{ activity: '3', proposed: null, denied: null }, 'fecha legal, 2 sep · actividad 3 del plan'],
  [{ activity: null, proposed: null, denied: null }, 'fecha legal, 2 sep · sin actividad en el plan'],
])('of a delivery past its date with %j it says what may answer it', (row, sentence) => {
  expect(TODAY_TEXTS.missingSince('fecha legal, 2 sep', null, row)).toBe(sentence);
});

it.each<[string, string, readonly string[]]>([
  ['one line for a report that its row answers', '', ['debió concluir el 5 nov']],
  [
    'two for a report that its row does not answer, as somebody says, and why',
    'No es 3 octubre 2023',
    ['debió concluir el 5 nov', 'fecha legal, 5 nov · sin actividad en el plan (según este, no es la 2)'],
  ],
])('has in Hoy %s', (_, anexo13, expected) => {
  const { registers, assessment, facts } = judge({ plan: [{ ...OCTOBER, anexo13 }] });
  const press = (): void => undefined;
  const actions = { onGoTo: press, onCalendar: press, onReport: press, onDelivery: press };
  const lines = lateLines(facts, actions, lineRemarks(registers, assessment, assessment));
  expect(lines.filter(({ text }) => text.includes('octubre')).map(({ note }) => note)).toEqual(expected);
});
