/** What is asked of a register's columns and sheets, and what a person's answer settles. */
import type { Registers } from '../../../src/domain/registers/records';
import type { RegisterMapping } from '../../../src/workbook/recognition/mapping';
import type { ReadOptions } from '../../../src/workbook/registers/readRegisters';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Cell, Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';
import { recordsOf, tableOf } from '../../support/tables';

function read(sheets: readonly SheetSnapshot[], options: ReadOptions = {}): Registers {
  const result = readRegisters(workbookOf(...sheets), options);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const BASE = 'Núm.:number | Actividad:name | Inicio:start | Término:end';
const PLAN = tableOf(BASE);
const readPlan = (columns: string, options?: ReadOptions): Registers =>
  read([sheetOf('Plan', tableOf(`${BASE}${columns}`))], options);
const columnsIn = ({ plan }: Registers): object => plan?.parts[0].columns ?? {};

const mapping = (
  sheet: string,
  columns: readonly (readonly [string, number])[],
  otherColumns: readonly number[],
): RegisterMapping => ({
  kind: 'plan',
  sheet,
  headerRow: 1,
  columns: new Map(columns),
  otherColumns,
});

describe('a heading that may mean two things', () => {
  it.each([
    ['Cumplimiento:status', 'status'],
    ['Avance:status', 'status'],
    ['¿Se cumplió?:yes', 'status'],
    ['Fecha real:some', 'completed'],
  ])('is what its cells say: «%s» is %s', (column, field) => {
    const registers = readPlan(` | ${column}`);
    expect(columnsIn(registers)).toMatchObject({
      number: 'A',
      name: 'B',
      start: 'C',
      end: 'D',
      [field]: 'E',
    });
    expect(registers.questions).toEqual([]);
  });

  it('is left alone where its cells say that it is neither', () => {
    const registers = readPlan(' | Cumplimiento:prose');
    expect(Object.values(columnsIn(registers))).not.toContain('E');
    expect(registers.questions).toEqual([]);
  });

  it('is not in doubt where another column says it better', () => {
    const registers = readPlan(' | Área:area | Responsable:person');
    expect(columnsIn(registers)).toMatchObject({ area: 'E' });
    expect(registers.questions).toEqual([]);
  });
});

describe('a heading that hardly names a field', () => {
  const rows = (heading: string, cells: readonly string[]): Rows =>
    PLAN.map((row, at) => [...row, at === 0 ? heading : (cells[at % cells.length] ?? '')]);

  it.each([
    ['Semáforo', ['Verde', 'Rojo', 'Amarillo']],
    ['Semáforo', ['V', 'R', 'A']],
  ])('«%s» over %j is asked, not read', (heading, cells) => {
    const registers = read([sheetOf('Plan', rows(heading, cells))]);
    expect(columnsIn(registers)).not.toHaveProperty('status');
    expect(registers.questions).toMatchObject([{ field: 'status', candidates: [{ column: 5, heading }] }]);
  });

  it('«Semáforo» over states is read', () => {
    const registers = read([sheetOf('Plan', rows('Semáforo', ['Atendido', 'Vencido', 'En trámite']))]);
    expect(columnsIn(registers)).toMatchObject({ status: 'E' });
    expect(registers.questions).toEqual([]);
  });

  it('numbers under the heading of something else are not read', () => {
    const [, ...names] = PLAN.map((row) => row.slice(1));
    const registers = read([
      sheetOf('Plan', [
        ['Clave prog.', 'Actividad', 'Inicio', 'Término'],
        ...names.map((row, at) => [`07.0${at + 1}`, ...row]),
      ]),
    ]);
    expect(columnsIn(registers)).not.toHaveProperty('number');
  });
});

describe('two columns that say the same', () => {
  const TIE = ' | Fecha límite:other';

  it('are asked for together and not read', () => {
    const registers = readPlan(TIE);
    expect(columnsIn(registers)).not.toHaveProperty('end');
    const asked = registers.questions.find(
      (question) => question.kind === 'column' && question.field === 'end',
    );
    expect(asked).toMatchObject({
      kind: 'column',
      register: 'plan',
      sheet: 'Plan',
      candidates: expect.arrayContaining([
        { column: 4, heading: 'Término' },
        { column: 5, heading: 'Fecha límite' },
      ]) as unknown,
    });
  });

  it('are settled by what a person said', () => {
    const registers = readPlan(TIE, { mappings: [mapping('Plan', [['end', 5]], [4])] });
    expect(columnsIn(registers)).toEqual({ number: 'A', name: 'B', start: 'C', end: 'E' });
    expect(registers.questions).toEqual([]);
  });
});

it('asks for a sheet that a person named and that is gone', () => {
  expect(readPlan('', { mappings: [mapping('Otra', [['end', 4]], [])] })).toMatchObject({
    plan: null,
    questions: [{ kind: 'lostSheet', register: 'plan', sheet: 'Otra' }],
  });
});

describe('a register on several sheets', () => {
  const [heading = []] = PLAN;
  const other: Rows = [heading, ...recordsOf('number | good | start | end')];

  it('is one over the months of a year, each row with its own sheet', () => {
    const { plan, questions } = read([sheetOf('Octubre', PLAN), sheetOf('Noviembre', other)]);
    expect(plan?.parts.map(({ sheet, rows }) => [sheet, rows.length])).toEqual([
      ['Octubre', 8],
      ['Noviembre', 8],
    ]);
    expect(plan?.rows.at(-1)?.name.cell).toMatchObject({ sheet: 'Noviembre', row: 9 });
    expect(questions).toEqual([]);
  });

  it('is asked for where each month is a copy of the same', () => {
    expect(read([sheetOf('Octubre', PLAN), sheetOf('Noviembre', PLAN)]).questions).toEqual([
      { kind: 'sheet', register: 'plan', sheets: ['Octubre', 'Noviembre'] },
    ]);
  });

  it('is one over the sheets that a person named', () => {
    const { plan } = read([sheetOf('A', PLAN), sheetOf('B', PLAN)], { map: { plan: 'A,B' } });
    expect(plan?.parts).toHaveLength(2);
  });
});

it('is one over blocks with headings of their own', () => {
  const { plan } = read([sheetOf('Plan', [['OCTUBRE'], ...PLAN, [], ['NOVIEMBRE'], ...PLAN])]);
  expect(plan?.parts.map(({ headerRows, lastRow }) => [headerRows, lastRow])).toEqual([
    [[2], 10],
    [[13], 21],
  ]);
});

it('reads a merged area for every row that it covers', () => {
  const rows = tableOf(`${BASE} | Área:area`).map((row, index) =>
    index === 2 ? [...row.slice(0, 4), ''] : row,
  );
  const { plan } = read([sheetOf('Plan', rows, { merges: [{ row: 2, column: 5, rows: 2, columns: 1 }] })]);
  expect(plan?.rows.slice(0, 3).map(({ area }) => area?.value)).toEqual([
    'Consejo',
    'Consejo',
    'Secretaría Ejecutiva',
  ]);
});

describe('a period in one column', () => {
  it('is the start and the end, in the same cell', () => {
    const { plan } = read([
      sheetOf('Plan', tableOf('Núm.:number | Actividad:name | Periodo:range | Área:area')),
    ]);
    expect(plan?.parts[0].columns).toMatchObject({ start: 'C', end: 'C' });
    const [activity] = plan?.rows ?? [];
    expect(activity?.start?.value).toMatchObject({ kind: 'date', inRange: true });
    expect(
      [activity?.start?.value, activity?.end?.value].map(
        (value) => value?.kind === 'date' && String(value.date),
      ),
    ).toEqual(['2026-10-03', '2026-10-15']);
  });
});

const askedOf = ({ questions }: Registers): object =>
  Object.fromEntries(
    questions.flatMap((question) =>
      question.kind === 'column'
        ? [[question.field, question.candidates.map(({ column }) => column)] as const]
        : [],
    ),
  );

it('reads the start and the end of this process where those of the process before stand beside them', () => {
  const rows = ['Integrar el comité', 'Aprobar el plan', 'Probar el sistema'].map((name, at) => [
    at + 1,
    name,
    `${10 + at}/09/2023`,
    `${20 + at}/09/2023`,
    `${10 + at}/09/2026`,
    `${20 + at}/09/2026`,
  ]);
  const registers = read([
    sheetOf('Plan', [
      [null, null, 'PEL 2023-2024', null, 'PEL 2026-2027', null],
      ['Núm.', 'Actividad', 'Inicio', 'Fin', 'Inicio', 'Fin'],
      ...rows,
    ]),
  ]);
  expect(columnsIn(registers)).toMatchObject({ start: 'E', end: 'F' });
  expect(askedOf(registers)).toEqual({});
});

it.each([
  [' | Corresponsables:area', 'E'],
  [' | Frente:person | Dueño:area', 'F'],
])('reads one area of «%s» without a question', (columns, area) => {
  const registers = readPlan(columns);
  expect(columnsIn(registers)).toMatchObject({ area });
  expect(registers.questions).toEqual([]);
});

it('asks which area counts where two columns are named so', () => {
  const registers = readPlan(' | grupo:area | nom_area:area');
  expect(columnsIn(registers)).not.toHaveProperty('area');
  expect(askedOf(registers)).toMatchObject({ area: expect.arrayContaining([5, 6]) as unknown });
});

it('takes documents for the activities where the names of deliverables are the only ones', () => {
  const documents = [
    'Acuerdo que informa la instancia interna',
    'Acuerdo que designa a la instancia interna',
    'Informe mensual de septiembre',
    'Proyecto de acuerdo de integración del comité',
    'Plan de trabajo preliminar',
    'Informe mensual de octubre',
  ];
  const dayOf = (day: number, at: number): string => `${day}/${9 + (at % 4)}/2026`;
  const registers = read([
    sheetOf('Verificación', [
      'Doc. | Documento que se entrega | Etapa | Aprobar a más tardar | Enviar a más tardar | Se envió el | Oficio de envío'.split(
        ' | ',
      ),
      ...documents.map((name, at) => [
        at + 1,
        name,
        at % 2 === 0 ? 'Proyecto' : 'Final',
        dayOf(6, at),
        dayOf(11, at),
        at < 3 ? dayOf(10, at) : '',
        at < 3 ? `SE/01${at}2/2026` : '',
      ]),
    ]),
  ]);
  expect(columnsIn(registers)).toMatchObject({ name: 'B' });
});

it('takes documents for the activities where nothing else names them', () => {
  const rows = `Folio | Documento | Fecha límite de aprobación | Fecha límite de envío | Enviado el | Oficio | Quién lo prepara
D-01 | Acuerdo de la instancia interna | 06/09/2026 | 11/09/2026 | 09/09/2026 | IEES/SE/0801/2026 | Secretaría Ejecutiva
D-02 | Proyecto de integración del comité | 06/10/2026 | 11/10/2026 | 09/10/2026 | IEES/SE/0877/2026 | Secretaría Ejecutiva
D-03 | Plan de trabajo del comité | 06/12/2026 | 11/12/2026 | | | Secretaría Técnica
D-04 | Proyecto de proceso técnico operativo | 06/01/2027 | 11/01/2027 | | | Coordinación PREP`;
  const { plan } = read([
    sheetOf(
      'Entregas',
      rows.split('\n').map((row) => row.split('|').map((text) => text.trim())),
    ),
  ]);
  expect(plan?.rows).toHaveLength(4);
  expect(plan?.parts[0].columns).toMatchObject({ name: 'B', area: 'G' });
});

it.each([
  ['deeds', ['Designar a la instancia interna', 'Integrar el comité', 'Contratar al auditor'], 'B'],
  ['amounts', [12, 1, 3], undefined],
])('«Meta» above %s', (_, goals, name) => {
  const rows = goals.map((goal, at) => [
    at + 1,
    goal,
    'UTSI',
    `0${at + 2}/11/2026`,
    `1${at}/12/2026`,
    'Acuerdo',
  ]);
  const { plan } = read([
    sheetOf('Programa', [
      ['PROGRAMA DE TRABAJO DEL PREP'],
      ['Orden', 'Meta', 'Ejecuta', 'Fecha de arranque', 'Fecha de cierre', 'Producto esperado'],
      ...rows,
    ]),
  ]);
  expect(plan?.parts[0].columns.name).toBe(name);
});

it('takes no column that few records fill for the names', () => {
  const names = [
    'Integrar el comité',
    'Plan de trabajo a revisión',
    'Simulacro (1 de 3)',
    'Manual de captura',
  ];
  const registers = read([
    sheetOf('Tareas', [
      ['Título', 'Asignado a', 'Fecha de inicio', 'Fecha de vencimiento', 'Descripción'],
      ...names.map((name, at) => [
        name,
        'Informática',
        `0${at + 1}/03/2027`,
        `1${at + 1}/03/2027`,
        at === 1 ? 'Se envió el oficio con las observaciones del comité' : null,
      ]),
    ]),
  ]);
  expect(columnsIn(registers)).toMatchObject({ name: 'A' });
});

it.each([
  ['Desde', 'Hasta', 'Desde', 'Hasta'],
  ['Inicio', 'Término', 'Inicio', 'Término'],
])('reads «Realizado · %s … %s» as what is done, never as what is planned', (...parts) => {
  const names = ['Integrar el comité', 'Aprobar el plan', 'Probar el sistema', 'Capacitar al personal'];
  const registers = read([
    {
      ...sheetOf('Avance', [
        ['Actividad', 'Programado', null, 'Realizado', null],
        [null, ...parts],
        ...names.map((name, at) => [
          name,
          `0${at + 1}/03/2027`,
          `1${at + 1}/03/2027`,
          at < 2 ? `0${at + 2}/03/2027` : null,
          at < 2 ? `1${at + 2}/03/2027` : null,
        ]),
      ]),
      merges: [
        { row: 1, column: 2, rows: 1, columns: 2 },
        { row: 1, column: 4, rows: 1, columns: 2 },
      ],
    },
  ]);
  expect(columnsIn(registers)).toMatchObject({ start: 'B', end: 'C', completed: 'E' });
});

it('takes no codes for notes: «Paso» is no «Qué pasó»', () => {
  const steps = ['Integrar el comité', 'Aprobar el plan', 'Probar el sistema', 'Capacitar al personal'];
  const registers = read([
    sheetOf('PREP', [
      ['Paso', 'En qué consiste', 'Fecha de arranque', 'Fecha compromiso'],
      ...steps.map((name, at) => [`P${at + 1}`, name, `0${at + 1}/03/2027`, `1${at + 1}/03/2027`]),
    ]),
  ]);
  expect(columnsIn(registers)).not.toHaveProperty('notes');
});

const DEEDS = ['Integrar el comité', 'Aprobar el plan', 'Probar el sistema', 'Capacitar al personal'];

it('offers no column of letters for a day: the initials of an area are no start', () => {
  const registers = read([
    sheetOf('Matriz', [
      ['Clave', 'Tarea', 'Fecha tope', 'UTI', 'DA', 'Entrega'],
      ['T-01', 'Armar el plan de trabajo', '30/10/2026', 'R', 'I', 'Plan firmado'],
      ['T-02', 'Ubicar los CATD', '22/01/2027', 'C', 'C', 'Relación de domicilios'],
      ['T-03', 'Rentar el enlace de respaldo', '12/02/2027', 'C', 'R', 'Contrato'],
      ['T-04', 'Revisar el anexo técnico del auditor', '26/02/2027', 'R', 'I', 'Anexo técnico'],
      ['T-05', 'Seleccionar al personal operativo', '09/04/2027', null, 'C', 'Lista de seleccionados'],
      ['T-06', 'Correr los simulacros', '30/05/2027', 'R', null, 'Informe'],
      [null, 'Total de R por área', null, 3, 1, null],
    ]),
  ]);
  expect(columnsIn(registers)).toMatchObject({ name: 'B', end: 'C' });
  expect(registers.questions.map((question) => 'field' in question && question.field)).not.toContain('start');
});

it('reads days that a program writes as one figure', () => {
  const registers = read([
    sheetOf('base', [
      ['id_act', 'desc_act', 'fec_ini', 'fec_fin'],
      ...DEEDS.map((name, at) => [101 + at, name, 20270301 + at, at === 1 ? 99999999 : 20270311 + at]),
    ]),
  ]);
  expect(columnsIn(registers)).toMatchObject({ start: 'C', end: 'D' });
  expect(registers.plan?.rows.map(({ start, end }) => [start?.value.kind, end?.value.kind])).toEqual([
    ['date', 'date'],
    ['date', 'notDate'],
    ['date', 'date'],
    ['date', 'date'],
  ]);
});

/** A plan with cells of its own in further columns, below their headings. */
const planWith = (
  headings: readonly string[],
  cells: Rows,
  more: Partial<SheetSnapshot> = {},
): SheetSnapshot =>
  sheetOf(
    'Plan',
    PLAN.map((row, at) => [...row, ...(at === 0 ? headings : (cells[(at - 1) % cells.length] ?? []))]),
    more,
  );

describe('a column that says how far activities are, where nothing else does', () => {
  const share = (value: number): Cell => ({ value, numberFormat: '0%' });
  const below = (heading: string, cells: readonly Cell[], more: Partial<SheetSnapshot> = {}): Registers =>
    read([
      planWith(
        [heading],
        cells.map((cell) => [cell]),
        more,
      ),
    ]);

  it.each<[string, readonly Cell[]]>([
    ['% de avance', [100, 50, 0, 1]],
    ['% de avance', [share(1), share(0.5), share(0)]],
    ['Avance (%)', [100, 50, 0]],
    ['Porcentaje', [share(1), share(0.5), share(0)]],
    ['Avance', [1, 0.5, 0, 0.25]],
    ['% cumplimiento', ['100', '50', '0']],
    ['Avance', ['1 de 3', '3 de 3', '0 de 1']],
    ['Concluida', ['✓', '✓', null]],
    ['Avance', [share(1), 'falta el oficio', share(0.5), null]],
  ])('is asked for and not read: «%s» above %j', (heading, cells) => {
    const registers = below(heading, cells);
    expect(Object.values(columnsIn(registers))).not.toContain('E');
    expect(registers.questions).toMatchObject([
      { kind: 'column', register: 'plan', field: 'status', candidates: [{ column: 5, heading }] },
    ]);
  });

  it.each<[string, readonly Cell[]]>([
    ['% de ponderación', [share(0.1), share(0.25), share(0.05)]],
    ['Peso', [10, 25, 5]],
    ['Meta', [100, 50, 20]],
    ['% programado', [share(1), share(0.5), share(0)]],
    ['Fase', [1, 1, 2, 2, 3]],
    ['% de avance', [share(0), share(0)]],
    ['% de avance', [null]],
    ['Avance', ['Falta la firma del convenio', 'Se espera el oficio del área']],
    ['Avance', [44_105, 44_110]],
    ['¿Pendiente?', ['No', 'Sí']],
  ])('is none that says something else, or nothing: «%s» above %j', (heading, cells) => {
    const registers = below(heading, cells);
    expect(columnsIn(registers)).not.toHaveProperty('status');
    expect(askedOf(registers)).toEqual({});
  });

  it.each<[string, readonly string[], Rows, object]>([
    [
      'the state',
      ['Estado', '% de avance'],
      [
        ['Concluida', 100],
        ['En proceso', 50],
      ],
      { status: 'E' },
    ],
    [
      'the state on the right',
      ['% de avance', 'Estado'],
      [
        [100, 'Concluida'],
        [0, 'Pendiente'],
      ],
      { status: 'F' },
    ],
    [
      'the day of completion',
      ['Fecha de cumplimiento', '% de avance'],
      [
        ['20/10/2026', 100],
        [null, 50],
      ],
      { completed: 'E' },
    ],
  ])('is not asked for beside %s', (_, headings, cells, columns) => {
    const registers = read([planWith(headings, cells)]);
    expect(columnsIn(registers)).toMatchObject(columns);
    expect(askedOf(registers)).toEqual({});
  });

  it('is asked for beside days of completion where it calls an activity done that has none', () => {
    const cells: Rows = [
      ['20/10/2026', 100],
      [null, 100],
      [null, 50],
    ];
    const registers = read([planWith(['Fecha de cumplimiento', '% de avance'], cells)]);
    expect(columnsIn(registers)).toMatchObject({ completed: 'E' });
    expect(registers.questions).toMatchObject([
      { kind: 'column', register: 'plan', field: 'status', candidates: [{ column: 6 }] },
    ]);
  });

  it.each<[string, readonly (readonly [string, number])[], readonly number[]]>([
    ['the state', [['status', 5]], []],
    ['nothing', [], [5]],
    ['the day of completion', [['completed', 5]], []],
  ])('is not asked for again where a person said that it is %s', (_, columns, others) => {
    const cells = [[share(1)], [share(0.5)]];
    const registers = read([planWith(['% de avance'], cells)], {
      mappings: [mapping('Plan', columns, others)],
    });
    expect(askedOf(registers)).toEqual({});
    expect(columnsIn(registers)).toMatchObject(Object.fromEntries(columns.map(([field]) => [field, 'E'])));
  });
});

describe('marks under states', () => {
  const MARKS: Rows = [
    ['X', null, null],
    [null, 'X', null],
    [null, null, 'X'],
  ];
  const withGroup = (states: readonly string[]): Registers => {
    const [headings = [], ...rows] = PLAN;
    return read([
      sheetOf(
        'Plan',
        [
          [...headings, 'Estado'],
          [null, null, null, null, ...states],
          ...rows.map((row, at) => [...row, ...(MARKS[at % 3] ?? [])]),
        ],
        {
          merges: [
            { row: 1, column: 5, rows: 1, columns: 3 },
            ...[1, 2, 3, 4].map((column) => ({ row: 1, column, rows: 2, columns: 1 })),
          ],
        },
      ),
    ]);
  };

  it.each([
    [['Concluida', 'En proceso', 'Pendiente'], 5],
    [['Por iniciar', 'En proceso', 'Concluida'], 7],
    [['Pendiente', 'Terminada', 'Cancelada'], 6],
  ])('are asked for where they say that something is done: %j', (states, column) => {
    for (const registers of [withGroup(states), read([planWith(states, MARKS)])]) {
      expect(columnsIn(registers)).not.toHaveProperty('status');
      expect(askedOf(registers)).toEqual({ status: [column] });
    }
  });

  it.each(['En proceso', 'Pendiente', 'Por iniciar', 'Cancelada'])(
    'are no state alone under «%s»',
    (state) => {
      const registers = read([planWith([state], [['X'], [null], ['X']])]);
      expect(columnsIn(registers)).not.toHaveProperty('status');
      expect(askedOf(registers)).toEqual({});
    },
  );

  it('are the state under a heading that names it', () => {
    const registers = read([planWith(['Estado'], [['✓'], ['✗']])]);
    expect(columnsIn(registers)).toMatchObject({ status: 'E' });
    expect(askedOf(registers)).toEqual({});
  });
});
