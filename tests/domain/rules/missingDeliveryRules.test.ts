import type { PlanRow, RegisterRows } from '../../support/registers';
import { findingsOf, linesOf } from './findings';

const row = (number: string, name: string, end: string, more: PlanRow = {}): PlanRow => ({
  number,
  name,
  end,
  ...more,
});
const span = (number: number, first: string, last: string): readonly PlanRow[] => [
  row(`${number}`, 'Comprar', first),
  row(`${number + 1}`, 'Concluir', last),
];

const SOON = 'Entregable del Anexo 13 que vence en los siguientes 15 días y no está en el plan';
const OVERDUE = 'Entregable del Anexo 13 que ya venció y no está en el plan';
const LATER = 'Entregables del Anexo 13 que vencen más adelante y no están en el plan';
const UNDATED = 'Entregable del Anexo 13 con día orientativo que no está en el plan';
const ADD = 'Agréguelos o, si ya están con otras palabras, vincule cada uno con «Vincular con…».';

describe('A13-02 in its lines', () => {
  it.each<[string, readonly PlanRow[], string, readonly (readonly [string, string | null, RegExp])[]]>([
    [
      'a plan of months',
      span(1, '2023-09-01', '2024-05-31'),
      '2023-10-01',
      [
        [
          'error',
          OVERDUE,
          /^2 entregables del Anexo 13 que ya vencieron no están en el plan \(«Acuerdo que informa la instalación de la comisión de seguimiento del PREP» \(documento 1\), el 02\/09\/2023 y «Acuerdo que designa o ratifica a la instancia interna» \(documento 2\), el 02\/09\/2023\)\. Agréguelos o, si ya están con otras palabras, vincule cada uno con «Vincular con…»\.$/,
        ],
        [
          'warning',
          SOON,
          /^3 entregables del Anexo 13 que vencen en los siguientes 15 días no están en el plan \(/,
        ],
        [
          'info',
          LATER,
          /^27 entregables del Anexo 13 que vencen más adelante no están en el plan: documentos 4, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 24 y 26, el primero el 02\/11\/2023\. Agréguelos con tiempo o vincule las actividades que los atienden\.$/,
        ],
      ],
    ],
    [
      'a plan that ends early',
      span(1, '2023-09-01', '2023-11-20'),
      '2023-10-01',
      [
        ['error', OVERDUE, /^2 entregables/],
        ['warning', SOON, /^3 entregables/],
        [
          'info',
          LATER,
          /^«Acuerdo de integración del COTAPREP» \(documento 4\), que vence el 2 de noviembre de 2023, no está en el plan\. Agréguelo con tiempo o vincule la actividad que lo atiende\.$/,
        ],
      ],
    ],
    [
      'a plan of a month or two',
      span(1, '2023-11-01', '2023-12-20'),
      '2023-12-20',
      [
        [
          'error',
          OVERDUE,
          /^11 entregables del Anexo 13 que ya vencieron .* y 7 más\)\. .* Los que se entregaron antes de que empezara este plan puede ignorarlos con ese motivo\.$/,
        ],
        [
          'warning',
          UNDATED,
          /^Ninguna actividad del plan corresponde a .* Su día orientativo, que no vence, fue el 2 de noviembre de 2023, hace 48 días\./,
        ],
        ['warning', SOON, /^5 entregables/],
      ],
    ],
    [
      'one that goes on from another',
      span(4, '2023-11-01', '2023-12-20'),
      '2023-12-20',
      [
        [
          'error',
          OVERDUE,
          /^5 entregables del Anexo 13 vencieron antes del primer término de este plan, que continúa otro, y no están en él \(.*\)\. Los que se entregaron entonces puede ignorarlos con ese motivo; los demás, agréguelos\.$/,
        ],
        [
          'error',
          OVERDUE,
          /^6 entregables del Anexo 13 que ya vencieron .* y 2 más\)\. Agréguelos o, [^.]*\.$/,
        ],
        ['warning', UNDATED, /^Ninguna/],
        ['warning', SOON, /^5 entregables/],
      ],
    ],
    [
      'a plan with the column Anexo 13',
      span(1, '2023-09-01', '2023-10-05').map((each) => ({ ...each, anexo13: '' })),
      '2023-09-20',
      [
        [
          'error',
          OVERDUE,
          /\. Agréguelos o, si ya están con otras palabras, vincule cada uno con «Vincular con…»\.$/,
        ],
        ['warning', SOON, /^3 entregables/],
      ],
    ],
  ])('of %s', (_, plan, cutoff, expected) => {
    const lines = linesOf({ plan }, 'A13-02', cutoff);
    expect(lines.map(({ severity, title }) => [severity, title])).toEqual(
      expected.map(([severity, title]) => [severity, title]),
    );
    lines.forEach(({ message }, at) => expect(message).toMatch(expected[at]?.[2] ?? ADD));
  });
});

it.each<[string, PlanRow, string]>([
  ['the column Anexo 13', { anexo13: '' }, 'Confirme cada uno con «Vincular con…».'],
  ['no such column', {}, 'Confirme cada uno con «Vincular con…».'],
])('A13-07 tells several in one line, in a plan with %s', (_, more, toDo) => {
  const plan = [
    row('1', 'Plan de seguridad', '2024-02-20', more),
    row('', 'Plan de continuidad', '2024-02-20', more),
  ];
  expect(linesOf({ plan }, 'A13-07').map(({ severity, message }) => [severity, message])).toEqual([
    [
      'info',
      `2 posibles vínculos con un entregable del Anexo 13 (1: «16 final» y fila 8: «16 final»). ${toDo}`,
    ],
  ]);
});

describe('A13-02 of one alone', () => {
  const other = (number: string, end: string): PlanRow =>
    row(number, 'Designar', end, { anexo13: '2 final', completed: end, status: 'Concluida' });
  const first = '«Acuerdo que informa la instalación de la comisión de seguimiento del PREP» (documento 1)';
  const told = (
    when: string,
    toDo = 'Agréguela o, si ya está con otras palabras, vincúlela con «Vincular con…».',
  ) => `Ninguna actividad del plan corresponde a ${first}. Su fecha legal ${when}. ${toDo}`;

  it.each<[string, PlanRow, string, string, string, string]>([
    [
      'the day before',
      other('1', '2023-08-30'),
      '2023-09-01',
      'warning',
      SOON,
      told('es el 2 de septiembre de 2023, en 1 día'),
    ],
    [
      'on its legal date',
      other('1', '2023-08-30'),
      '2023-09-02',
      'warning',
      SOON,
      told('es el 2 de septiembre de 2023, el día del corte'),
    ],
    [
      'the day after',
      other('1', '2023-08-30'),
      '2023-09-03',
      'error',
      OVERDUE,
      told('fue el 2 de septiembre de 2023, hace 1 día'),
    ],
    [
      'before a plan of a month or two',
      other('1', '2023-09-10'),
      '2023-09-12',
      'error',
      OVERDUE,
      `${told('fue el 2 de septiembre de 2023, hace 10 días')} Si se entregó antes de que empezara este plan, ignórelo con ese motivo.`,
    ],
    [
      'before a plan that goes on from another',
      other('4', '2023-09-10'),
      '2023-09-12',
      'error',
      OVERDUE,
      `${first} venció el 2 de septiembre de 2023, antes del primer término de este plan, que continúa otro. Si se entregó entonces, ignórelo con ese motivo; si no, agréguelo.`,
    ],
  ])('%s', (_, plan, cutoff, severity, title, message) => {
    const lines = linesOf({ plan: [plan] }, 'A13-02', cutoff);
    expect(lines.map((line) => [line.severity, line.title, line.subject, line.message])).toEqual([
      [severity, title, '1-final', message],
    ]);
  });

  it('asks only to add it to a plan without activities', () => {
    expect(linesOf({ plan: [] }, 'A13-02', '2023-09-03').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^2 entregables .*\. Agréguelos\.$/),
    ]);
  });

  it.each<[string, string, string]>([
    [
      '8-draft',
      'Se aprueba el proceso técnico operativo',
      ' Su versión final consta en el acuerdo OPL/CG/001/2023: si el proyecto se entregó, ignórelo con ese motivo.',
    ],
    [
      '16-final',
      'Plan de continuidad',
      ' Puede constar por el acuerdo OPL/CG/001/2023: si es así, escriba en su asunto el nombre del documento.',
    ],
  ])('asks of %s whether the agreement «%s» settles it', (id, subject, asked) => {
    const agreements = [{ key: 'OPL/CG/001/2023', subject, date: '2023-12-20' }];
    const of = (rows: RegisterRows) =>
      findingsOf(rows, 'A13-02', '2024-04-10').find((finding) => finding.subject === id)?.message;
    const plan = [other('1', '2023-08-30')];
    expect(of({ plan, agreements })).toContain(asked);
    expect(of({ plan, agreements: [] })).not.toContain('acuerdo OPL');
  });
});

describe('A13-02 goes by the days of the plan', () => {
  const undated = (count: number): readonly PlanRow[] =>
    Array.from({ length: count }, (_, at) => row(String(at + 3), 'Comprar', ''));
  const isShort = (plan: readonly PlanRow[], cutoff = '2023-11-20') =>
    linesOf({ plan }, 'A13-02', cutoff).some(({ message }) =>
      /empezara este plan|continúa otro/.test(message),
    );

  it.each<[string, readonly PlanRow[], boolean]>([
    ['seventy days', span(1, '2023-11-01', '2024-01-10'), true],
    ['seventy-one days', span(1, '2023-11-01', '2024-01-11'), false],
    ['half of its rows dated', [...span(1, '2023-11-01', '2023-11-20'), ...undated(2)], true],
    ['less than half of them dated', [...span(1, '2023-11-01', '2023-11-20'), ...undated(3)], false],
    [
      'half of its rows dated, its steps apart',
      [
        ...span(1, '2023-11-01', '2023-11-20'),
        ...undated(2),
        row('4.1', 'Rentar', ''),
        row('4.2', 'Pagar', ''),
      ],
      true,
    ],
  ])('a plan of %s covers a month or two: %s', (_, plan, expected) => {
    expect(isShort(plan)).toBe(expected);
  });

  it.each<[string, readonly PlanRow[], boolean]>([
    ['with its second activity', span(2, '2023-11-01', '2023-11-20'), true],
    ['with its first activity', span(1, '2023-11-01', '2023-11-20'), false],
    [
      'with a row without number',
      [row('', 'Preparar', '2023-11-01'), ...span(2, '2023-11-02', '2023-11-20')],
      true,
    ],
    ['with a step', [row('1.2', 'Preparar', '2023-11-01'), ...span(2, '2023-11-02', '2023-11-20')], true],
    ['without any number', [row('', 'Preparar', '2023-11-01')], false],
  ])('a plan that begins %s goes on from another: %s', (_, plan, expected) => {
    const [line] = linesOf({ plan }, 'A13-02', '2023-11-20');
    expect(/que continúa otro/.test(line?.message ?? '')).toBe(expected);
  });

  it('tells what falls due in more than fifteen days, and no sooner, with how sure its days are', () => {
    const later = (cutoff: string) =>
      linesOf({ plan: span(1, '2023-08-15', '2023-12-02') }, 'A13-02', cutoff).find(
        ({ title }) => title === LATER,
      );
    expect(later('2023-11-16')?.message).toBe(
      '3 entregables del Anexo 13 que vencen más adelante no están en el plan: «Plan de trabajo para la implementación del PREP (versión revisada por el COTAPREP)» (documento 6), el 02/12/2023, «Documento que determina si el PREP lo implementa solo el OPL o con apoyo de un tercero» (documento 7), el 02/12/2023 y «Proyecto de acuerdo del proceso técnico operativo» (documento 8), el 02/12/2023. Agréguelos con tiempo o vincule las actividades que los atienden.',
    );
    expect(later('2023-11-16')).toMatchObject({ severity: 'info', confidence: 'low', subject: null });
    expect(later('2023-11-17')).toBeUndefined();
  });
});

it('A13-02 names four deliveries that fall due later, and of more their documents in order', () => {
  const later = (plan: readonly PlanRow[], cutoff: string) =>
    linesOf({ plan }, 'A13-02', cutoff).find(({ title }) => title === LATER)?.message;
  const answered = row('3', 'Auditar', '2024-01-02', { anexo13: '9 final' });
  expect(later([...span(1, '2023-08-15', '2024-01-02'), answered], '2023-11-18')).toMatch(
    /^4 entregables .*\(documento 8\), el 02\/01\/2024, .*\(documento 13\), el 02\/01\/2024\. Agréguelos/,
  );
  expect(later(span(1, '2023-08-15', '2024-04-02'), '2024-03-02')).toContain(
    ': documentos 16, 17, 18, 19 y 20, el primero el 18/03/2024. Agréguelos',
  );
});

it('A13-02 asks only to add one to a plan without activities', () => {
  const agreements = [
    { key: 'OPL/CG/001/2023', subject: 'Por el que se designa a la instancia interna responsable del PREP' },
  ];
  expect(linesOf({ plan: [], agreements }, 'A13-02', '2023-09-03').map(({ message }) => message)).toEqual([
    expect.stringMatching(/ hace 1 día\. Agréguela\.$/),
  ]);
});

describe('A13-07 asks', () => {
  const asks = (plan: readonly PlanRow[], cutoff?: string) =>
    findingsOf({ plan }, 'A13-07', cutoff).map(({ subject, severity, fix }) => [
      subject,
      severity,
      fix?.after ?? null,
    ]);
  const security = row('6', 'Plan de seguridad', '2024-02-20');

  it.each([
    ['sixteen days before it falls due', '2024-03-17', 'info'],
    ['fifteen days before it falls due', '2024-03-18', 'warning'],
  ])('%s', (_, cutoff, severity) => {
    expect(asks([security], cutoff)).toEqual([['6', severity, null]]);
  });

  it.each<[string, string, readonly (readonly [string, string | null])[]]>([
    [
      'two documents that its words join',
      'Crear la comisión de seguimiento y ratificar a la instancia interna',
      [
        ['1-final', '1 final'],
        ['2-final', null],
      ],
    ],
    ['an agreement called by what it is about', 'Acuerdo COTAPREP', [['4-final', '4 final']]],
    [
      'two agreements called by what they are about',
      'Acuerdo de la comisión y de la instancia interna',
      [
        ['2-final', '2 final'],
        ['1-final', null],
      ],
    ],
    [
      'the likelier one of two where the words name one',
      'Acuerdos de CATD: ubicación e instrucción al Consejo',
      [['12-final', '12 final']],
    ],
  ])('about %s', (_, name, expected) => {
    const plan = [row('6', name, '2024-02-20', { anexo13: '' })];
    const found = findingsOf({ plan }, 'A13-07');
    expect(found.map(({ delivery, fix }) => [delivery, fix?.after ?? null])).toEqual(expected);
    const missing = findingsOf({ plan }, 'A13-02').map(({ subject }) => subject);
    expect(expected.filter(([delivery]) => missing.includes(delivery))).toEqual([]);
  });

  it('nothing of a row whose link its words contradict: the question about the link does', () => {
    const name = 'Plan de seguridad y plan de continuidad';
    const rows = { plan: [row('6', name, '2024-02-20', { anexo13: '2 final' })] };
    expect(findingsOf(rows, 'A13-06').map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^¿Qué documento es la actividad 6\? Anexo 13 dice «2 final» y su texto es de «Plan de seguridad/,
      ),
    ]);
    expect(findingsOf(rows, 'A13-07')).toEqual([]);
  });

  it('nothing of a document that another row answers', () => {
    const plan = [
      security,
      row('7', 'Plan de seguridad y plan de continuidad', '2024-02-20', { anexo13: '16 final' }),
    ];
    expect(asks(plan)).toEqual([]);
  });

  it('with the link to write only where the cell is blank', () => {
    expect(asks([{ ...security, anexo13: '' }])).toEqual([['6', 'info', '16 final']]);
    expect(asks([{ ...security, anexo13: 'por definir' }]).map(([, , after]) => after)).not.toContain(
      '16 final',
    );
  });
});
