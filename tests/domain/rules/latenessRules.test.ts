import type { PlanRow, RegisterRows, SessionRow } from '../../support/registers';
import { findingsOf, placesOf } from './findings';

const row = (number: string, name: string, end: string, more: PlanRow = {}): PlanRow => ({
  number,
  name,
  end,
  ...more,
});
const session = (date: string, more: SessionRow = {}): SessionRow => ({
  body: 'COTAPREP',
  type: 'Ordinaria',
  date,
  status: 'Celebrada',
  ...more,
});

it('names an overdue delivery with its document, legal date, citation and confidence', () => {
  const plan = [row('6', 'Actividad', '2023-11-05', { anexo13: '3 octubre 2023' })];
  const [finding] = findingsOf({ plan }, 'PLAN-VEN-01');
  expect(finding?.message).toBe(
    '«Informe mensual de avance del PREP (octubre de 2023)» (documento 3, actividad 6) venció y no consta como concluido: su fecha legal fue el 5 de noviembre de 2023, hace 25 días. Registre su fecha de cumplimiento o la causa del atraso.',
  );
  expect([finding?.confidence, finding?.source]).toEqual([
    'high',
    expect.stringContaining('numeral 33, documento 3'),
  ]);
});

describe('steps that are late', () => {
  const step = (name: string, more: PlanRow = {}): readonly PlanRow[] => [
    row('6', 'Actividad', '2023-12-15'),
    row('6.1', name, '2023-11-20', more),
  ];
  it.each<[string, RegisterRows, readonly string[]]>([
    ['of an activity still in time', { plan: step('Elaborar la propuesta') }, ['warning']],
    [
      'of an activity that is over',
      {
        plan: [
          row('6', 'Actividad', '2023-11-29', { status: 'Concluida' }),
          row('6.1', 'Imprimir', '2023-11-20', { status: 'Pendiente' }),
        ],
      },
      ['error'],
    ],
    [
      'that hold a session of the register',
      {
        plan: step('Celebrar la sesión ordinaria de noviembre del COTAPREP'),
        sessions: [session('2023-11-14')],
      },
      [],
    ],
    [
      'that hold a session of another month',
      {
        plan: step('Celebrar la sesión ordinaria de noviembre del COTAPREP'),
        sessions: [session('2023-10-14')],
      },
      ['warning'],
    ],
    [
      'that hold a session that was put off',
      {
        plan: step('Celebrar la sesión ordinaria de noviembre del COTAPREP'),
        sessions: [session('2023-11-14', { status: 'Diferida' })],
      },
      ['warning'],
    ],
    [
      'that hold a session of another body',
      { plan: step('Celebrar la sesión ordinaria de la comisión'), sessions: [session('2023-11-14')] },
      ['warning'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(findingsOf(rows, 'PLAN-VEN-01').map(({ severity }) => severity)).toEqual(expected);
  });

  it('and hold a session that is told to be missing are told once', () => {
    const plan = [
      row('6', 'Sesiones del COTAPREP', '2024-05-31'),
      row('6.1', 'Celebrar la sesión ordinaria de noviembre', '2023-11-20'),
    ];
    const rows = { plan, sessions: [session('2023-10-10', { type: 'Instalación' })] };
    expect([findingsOf(rows, 'SES-06').length, findingsOf(rows, 'PLAN-VEN-01').length]).toEqual([1, 0]);
  });
});

it.each([
  ['En su caso, atender las observaciones del INE', []],
  ['Atender las observaciones del INE', ['E8']],
])('announces what falls due, and not what waits for a condition: «%s»', (name, expected) => {
  const plan = [row('6', 'Actividad', '2024-02-15'), row('6.1', name, '2023-12-03')];
  expect(placesOf({ plan }, 'PLAN-VEN-02')).toEqual(expected);
});
