import type { RegisterKind } from '../../../src/domain/registers/registerKind';
import type { Question } from '../../../src/domain/registers/question';
import type { PlanRow, RegisterRows, SessionRow } from '../../support/registers';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import { findingsOf, linesOf, placesOf } from './findings';

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

const three = (name: string, more: (day: string) => PlanRow): readonly PlanRow[] =>
  ['3', '1', '2'].map((at) => row(at, `${name} ${at}`, `2023-11-0${at}`, more(at)));

it.each<[string, RuleId, readonly PlanRow[], string, string]>([
  [
    'overdue, the oldest first',
    'PLAN-VEN-01',
    three('Comprar', () => ({})),
    'error',
    '3 actividades vencidas (1 desde el 01/11/2023, 2 desde el 02/11/2023 y 3 desde el 03/11/2023). Registre su fecha de cumplimiento o la causa del atraso.',
  ],
  [
    'overdue with its cause',
    'PLAN-VEN-01',
    three('Comprar', () => ({ notes: 'Causa: falta de presupuesto' })),
    'warning',
    '3 actividades vencidas con su causa anotada (1 desde el 01/11/2023, 2 desde el 02/11/2023 y 3 desde el 03/11/2023). Registre su fecha de cumplimiento cuando concluyan.',
  ],
  [
    'steps of what is in time',
    'PLAN-VEN-01',
    [row('6', 'Actividad', '2023-12-15'), ...three('Elaborar', (at) => ({ number: `6.${at}` }))],
    'warning',
    '3 pasos atrasados de actividades que aún están en tiempo (6.1 desde el 01/11/2023, 6.2 desde el 02/11/2023 y 6.3 desde el 03/11/2023). Registre su fecha de cumplimiento o la causa del atraso.',
  ],
  [
    'soon due',
    'PLAN-VEN-02',
    [
      row('1', 'Contratar.', '2023-12-04'),
      row('', 'Comprar el equipo de cómputo que se instalará en los centros', '2023-12-02'),
      row('2', 'Sesionar', '2023-12-03'),
    ],
    'warning',
    '3 actividades por vencer (fila 8 «Comprar el equipo de cómputo que se instalará…», el 02/12/2023, 2 «Sesionar», el 03/12/2023 y 1 «Contratar», el 04/12/2023). Confirme que se concluirán a tiempo.',
  ],
  [
    'due on the day of the report',
    'PLAN-VEN-02',
    [row('1', 'Contratar', '2023-11-30')],
    'warning',
    'La actividad 1, «Contratar», vence el 30 de noviembre de 2023: el mismo día del corte. Confirme que se concluirá a tiempo.',
  ],
  [
    'due tomorrow, without a number',
    'PLAN-VEN-02',
    [row('', 'Contratar', '2023-12-01')],
    'warning',
    'La actividad «Contratar» vence el 1 de diciembre de 2023: falta 1 día. Confirme que se concluirá a tiempo.',
  ],
  [
    'done late',
    'PLAN-VEN-03',
    three('Comprar', () => ({ status: 'Concluida', completed: '2023-11-10' })),
    'info',
    '3 actividades concluidas con retraso (3: 7 días, 1: 9 días y 2: 8 días). Anote la causa para el informe.',
  ],
  [
    'a step done after the end of its activity',
    'PLAN-VEN-03',
    [
      row('1', 'Actividad', '2023-11-10'),
      { number: '1.1', name: 'Elaborar', status: 'Concluida', completed: '2023-11-12' },
    ],
    'info',
    'La subactividad 1.1 se concluyó el 12 de noviembre de 2023, 2 días después del término de su actividad (10 de noviembre de 2023). Anote la causa para el informe.',
  ],
])('tells in one line: %s', (_, rule, plan, severity, message) => {
  expect(linesOf({ plan }, rule).map((line) => [line.severity, line.message])).toEqual([[severity, message]]);
});

describe('a plan with much overdue', () => {
  const asked = (register: RegisterKind, field: string): readonly Question[] => [
    { kind: 'column', register, field, sheet: 'Plan', candidates: [{ column: 5, heading: 'Avance' }] },
  ];
  const late = (more: PlanRow = {}): readonly PlanRow[] =>
    ['1', '2', '3', '4', '5'].map((at) => row(at, `Comprar ${at}`, `2023-11-0${at}`, at === '1' ? more : {}));
  const NOTHING = 'En el plan no se lee ningún avance: 5 actividades ya debieron concluir';

  it.each<[string, readonly PlanRow[], readonly Question[], boolean]>([
    ['nothing is noted', late(), [], true],
    ['a state is noted', late({ status: 'En proceso' }), [], false],
    ['the column of the state is asked for', late(), asked('plan', 'status'), false],
    ['the column of the completion is asked for', late(), asked('plan', 'completed'), false],
    ['another column is asked for', late(), asked('plan', 'area'), true],
    ['the state of the sessions is asked for', late(), asked('sessions', 'status'), true],
  ])('is told to have no progress, or each activity by itself, where %s', (_, plan, questions, isTold) => {
    const [line] = linesOf({ plan, questions }, 'PLAN-VEN-01');
    expect(line?.message.startsWith(NOTHING)).toBe(isTold);
  });
});
