/** Recognition, by what people's headings look like. */
import type { ProblemCode } from '../../../src/domain/problem';
import type { Registers } from '../../../src/domain/registers/records';
import type { ReadOptions } from '../../../src/workbook/registers/readRegisters';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

function read(sheets: readonly SheetSnapshot[], options?: ReadOptions): Registers {
  const result = readRegisters(workbookOf(...sheets), options);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail ?? ''}`);
  return result.value;
}

function problem(
  sheets: readonly SheetSnapshot[],
  options?: ReadOptions,
): { code: ProblemCode; detail?: string } {
  const result = readRegisters(workbookOf(...sheets), options);
  if (result.ok) throw new Error('It was read');
  return result.problem;
}

const HEADING = ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'];
const FIRST = ['1.', 'Integrar el COTAPREP', 'Acuerdo', '03/10/2026', '21/11/2026', 'Consejo', 'Pendiente'];
const PLAN: Rows = [HEADING, FIRST];

describe('the plan’s heading', () => {
  const cases: readonly {
    what: string;
    rows: Rows;
    headerRows: number[];
    columns: Record<string, string>;
  }[] = [
    {
      what: 'in one row',
      rows: PLAN,
      headerRows: [1],
      columns: { number: 'A', name: 'B', deliverable: 'C', start: 'D', end: 'E', area: 'F', status: 'G' },
    },
    {
      what: 'below title rows and a month band',
      rows: [
        ['PLAN DE TRABAJO Y ACTIVIDADES DEL PREP'],
        ['Proceso Electoral Local 2026-2027'],
        [],
        ['NOVIEMBRE'],
        ...PLAN,
      ],
      headerRows: [5],
      columns: { number: 'A', name: 'B', deliverable: 'C', start: 'D', end: 'E', area: 'F', status: 'G' },
    },
    {
      what: 'in two rows with a merged group',
      rows: [
        ['Núm.', 'Actividades', 'Periodo o fecha de ejecución', null, 'Área'],
        [null, null, 'Inicio', 'Término'],
        ['1.', 'Integrar', '03/10/2026', '21/11/2026', 'Consejo'],
      ],
      headerRows: [1, 2],
      columns: { number: 'A', name: 'B', start: 'C', end: 'D', area: 'E' },
    },
    {
      what: 'in three rows, with names repeated under two groups',
      rows: [
        ['Plan de actividades del PREP', null, null, null, null, null, 'Seguimiento'],
        ['No.', 'Actividad', 'Programado', null, 'Real', null, 'Estatus'],
        [null, null, 'Inicio', 'Fin', 'Inicio', 'Fin'],
        ['1.', 'Integrar', '03/10/2026', '21/11/2026', '04/10/2026', '20/11/2026', 'Concluida'],
      ],
      headerRows: [2, 3],
      columns: { number: 'A', name: 'B', start: 'C', end: 'D', completed: 'F', status: 'G' },
    },
    {
      what: 'in three rows that are all needed',
      rows: [
        ['Núm.', 'Actividades', 'Calendario', null, null],
        [null, null, 'Programado', null, 'Real'],
        [null, null, 'Inicio', 'Término', 'Término'],
        ['1.', 'Integrar', '03/10/2026', '21/11/2026', '20/11/2026'],
      ],
      headerRows: [1, 2, 3],
      columns: { number: 'A', name: 'B', start: 'C', end: 'D', completed: 'E' },
    },
    {
      what: 'in two rows with some columns named in the lower one only',
      rows: [
        ['Núm.', null, 'Periodo', null, null],
        [null, 'Actividad', 'Inicio', 'Término', 'Área'],
        ['1.', 'Integrar', '03/10/2026', '21/11/2026', 'Consejo'],
      ],
      headerRows: [1, 2],
      columns: { number: 'A', name: 'B', start: 'C', end: 'D', area: 'E' },
    },
    {
      what: 'with groups that stand above every column',
      rows: [
        ['DATOS GENERALES', null, null, 'FECHAS', null, 'RESPONSABLE'],
        ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área'],
        ['1.', 'Integrar', 'Acuerdo', '03/10/2026', '21/11/2026', 'Consejo'],
      ],
      headerRows: [2],
      columns: { number: 'A', name: 'B', deliverable: 'C', start: 'D', end: 'E', area: 'F' },
    },
    {
      what: 'in another order with columns that are not ours',
      rows: [
        ['Prioridad', 'Término', 'Estatus', 'Presupuesto', 'Responsable', 'Inicio', 'Tarea', 'Teléfono', '#'],
        ['Alta', '21/11/2026', 'Pendiente', 1500, 'Consejo', '03/10/2026', 'Integrar', '777', '1.'],
      ],
      headerRows: [1],
      columns: { end: 'B', status: 'C', area: 'E', start: 'F', name: 'G', number: 'I' },
    },
    {
      what: 'with line breaks, double blanks, missing accents and slips',
      rows: [
        [
          'NUMERO',
          'Actvidades\na  realizar',
          'Entregabel',
          'Fehca de\ninico',
          'FECHA  TERMINO',
          'Area\nResponasble',
        ],
        ['1.', 'Integrar', 'Acuerdo', '03/10/2026', '21/11/2026', 'Consejo'],
      ],
      headerRows: [1],
      columns: { number: 'A', name: 'B', deliverable: 'C', start: 'D', end: 'E', area: 'F' },
    },
    {
      what: 'with the words Del and Al',
      rows: [
        ['ID', 'Descripción', 'Del', 'Al', 'Responsable', 'Situación'],
        ['1.', 'Integrar', '03/10/2026', '21/11/2026', 'Consejo', 'Pendiente'],
      ],
      headerRows: [1],
      columns: { number: 'A', name: 'B', start: 'C', end: 'D', area: 'E', status: 'F' },
    },
    {
      what: 'with no column of numbers',
      rows: [
        ['Actividad', 'Fecha límite'],
        ['Integrar', '21/11/2026'],
      ],
      headerRows: [1],
      columns: { name: 'A', end: 'B' },
    },
    {
      what: 'with planned, legal and real dates side by side',
      rows: [
        [
          'Numeral',
          'Actividad',
          'Fecha legal',
          'Fecha programada',
          'Fecha real',
          'Días de retraso',
          'Observaciones',
        ],
        ['1.', 'Integrar', '01/11/2026', '21/11/2026', '20/11/2026', 0, ''],
      ],
      headerRows: [1],
      columns: { number: 'A', name: 'B', end: 'D', completed: 'E', notes: 'G' },
    },
    {
      what: 'with every column of the product',
      rows: [
        [
          'Núm.',
          'Actividades',
          'Entregable',
          'Inicio',
          'Término',
          'Área responsable',
          'Estado',
          'Fecha de cumplimiento',
          'Evidencia',
          'Anexo 13',
          'Remitido al INE',
          'Observaciones',
        ],
        FIRST,
      ],
      headerRows: [1],
      columns: {
        number: 'A',
        name: 'B',
        deliverable: 'C',
        start: 'D',
        end: 'E',
        area: 'F',
        status: 'G',
        completed: 'H',
        evidence: 'I',
        anexo13: 'J',
        sentToIne: 'K',
        notes: 'L',
      },
    },
  ];

  it.each(cases)('is found $what', ({ rows, headerRows, columns }) => {
    const { plan } = read([sheetOf('Hoja1', rows)]);
    expect(plan?.parts[0].columns).toEqual(columns);
    expect(plan?.parts[0].headerRows).toEqual(headerRows);
    expect(plan?.rows).toHaveLength(1);
  });

  it.each(['Fecha reprogramada', 'Contrato'])('leaves the days away that stand under «%s»', (group) => {
    const rows = [
      ['No.', 'Actividad', group, '', 'Fecha programada', ''],
      ['', '', 'Inicio', 'Término', 'Inicio', 'Término'],
      ['1.', 'Integrar', '05/10/2026', '23/11/2026', '03/10/2026', '21/11/2026'],
    ];
    const registers = read([sheetOf('Hoja1', rows)]);
    expect(registers.plan?.parts[0].columns).toEqual({ number: 'A', name: 'B', start: 'E', end: 'F' });
    expect(registers.questions).toEqual([]);
  });

  it('gives its columns in the order of the sheet', () => {
    const rows = [
      ['Término', 'Estado', 'Actividad'],
      ['21/11/2026', 'Pendiente', 'Integrar'],
    ];
    expect(Object.entries(read([sheetOf('Hoja1', rows)]).plan?.parts[0].columns ?? {})).toEqual([
      ['end', 'A'],
      ['status', 'B'],
      ['name', 'C'],
    ]);
  });

  it.each([
    ['B3', 3, 2],
    ['AA40', 40, 27],
  ])('is found at %s', (_, row, column) => {
    const { plan } = read([sheetOf('Hoja1', PLAN, { firstRow: row, firstColumn: column })]);
    expect(plan?.parts[0].headerRows).toEqual([row]);
    expect(plan?.rows[0]?.name.cell).toEqual({ sheet: 'Hoja1', row: row + 1, column: column + 1 });
  });

  it('is not looked for below row 40', () => {
    expect(read([sheetOf('Hoja1', PLAN, { firstRow: 41 })]).plan).toBeNull();
  });
});

describe('sheets that look like a plan and are none', () => {
  it.each<[string, Rows]>([
    [
      'a log',
      [
        ['Fecha', 'Actividad', 'Responsable', 'Observaciones'],
        ['03/10/2026', 'Reunión', 'UTSI', ''],
      ],
    ],
    [
      'a budget',
      [
        ['Núm.', 'Concepto', 'Importe', 'Área'],
        [1, 'Equipo', 5000, 'UTSI'],
      ],
    ],
    [
      'sessions',
      [
        ['Órgano', 'Tipo de sesión', 'Fecha', 'Estado'],
        ['COTAPREP', 'Ordinaria', '03/10/2026', ''],
      ],
    ],
    [
      'agreements to follow',
      [
        ['No.', 'Acuerdo', 'Fecha', 'Fecha límite', 'Estatus'],
        [1, 'X', '03/10/2026', '', ''],
      ],
    ],
    [
      'the calendar of Anexo 13',
      [
        [
          'Documento',
          'Etapa',
          'Nombre',
          'Regla',
          'Fecha legal',
          'Fecha límite de remisión',
          'Actividad',
          'Estado',
        ],
        ['4', 'final', 'Acuerdo', '7 meses antes', '02/11/2026', '07/11/2026', '6', ''],
      ],
    ],
    [
      'a directory',
      [
        ['Núm.', 'Nombre', 'Cargo', 'Área', 'Teléfono'],
        [1, 'Titular', 'Jefatura', 'UTSI', '777'],
      ],
    ],
    ['prose', [['Este plan tiene actividades con fecha de inicio y fecha de término.'], ['Actividades']]],
    [
      'only numbers',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(read([sheetOf('Plan de trabajo', rows)])).toMatchObject({ plan: null, questions: [] });
    expect(read([sheetOf('Plan de trabajo', rows), sheetOf('Hoja2', PLAN)]).plan?.parts[0].sheet).toBe(
      'Hoja2',
    );
  });
});

describe('which sheet is the plan', () => {
  it('asks when two sheets are equals, and takes the one a person chose', () => {
    const sheets = [sheetOf('Plan de trabajo', PLAN), sheetOf('Notas', [['x']]), sheetOf('Copia', PLAN)];
    expect(read(sheets)).toMatchObject({
      plan: null,
      questions: [{ kind: 'sheet', register: 'plan', sheets: ['Plan de trabajo', 'Copia'] }],
    });
    expect(read(sheets, { map: { plan: 'Copia' } }).plan?.parts[0].sheet).toBe('Copia');
    expect(read(sheets, { map: { plan: 'plan de TRABAJO' } }).plan?.parts[0].sheet).toBe('Plan de trabajo');
  });

  it('does not let a name decide between equals', () => {
    expect(read([sheetOf('Plan', PLAN), sheetOf('Hoja2', PLAN)]).questions).toEqual([
      { kind: 'sheet', register: 'plan', sheets: ['Plan', 'Hoja2'] },
    ]);
  });

  it('says which chosen sheet is not there, or has no plan', () => {
    const sheets = [sheetOf('Plan', PLAN), sheetOf('Notas', [['x']])];
    expect(problem(sheets, { map: { plan: 'Otra' } })).toEqual({ code: 'sheetNotFound', detail: 'Otra' });
    expect(read(sheets, { map: { plan: 'Notas' } }).plan).toBeNull();
  });

  it.each<[string, SheetSnapshot]>([
    ['a hidden copy', sheetOf('Plan anterior', PLAN, { visibility: 'Hidden' })],
    ['a very hidden copy', sheetOf('Plan anterior', PLAN, { visibility: 'VeryHidden' })],
    ['a template with no rows', sheetOf('Plan en blanco', [HEADING])],
    [
      'a sheet with fewer columns',
      sheetOf('Plan breve', [
        ['Actividad', 'Fin'],
        ['Integrar', '21/11/2026'],
      ]),
    ],
    ['a report sheet that we made', sheetOf('Informe 2026-11', PLAN, { reportMark: 'mark' })],
  ])('prefers the plan to %s', (_, other) => {
    expect(read([other, sheetOf('Hoja1', PLAN)]).plan?.parts[0].sheet).toBe('Hoja1');
    expect(read([sheetOf('Hoja1', PLAN), other]).plan?.parts[0].sheet).toBe('Hoja1');
  });

  it('takes a hidden plan when there is no other', () => {
    expect(read([sheetOf('Plan', PLAN, { visibility: 'Hidden' })]).plan?.rows).toHaveLength(1);
  });

  it('never takes a report sheet of ours', () => {
    expect(read([sheetOf('Informe 2026-11', PLAN, { reportMark: 'mark' })]).plan).toBeNull();
  });

  it('finds the plan among 40 sheets of noise', () => {
    const noise = Array.from({ length: 40 }, (_, index) =>
      sheetOf(
        `Hoja${index + 2}`,
        Array.from({ length: 60 }, (_row, row) =>
          Array.from({ length: 12 }, (_cell, column) =>
            row % 3 === 0 ? `Dato ${row}-${column}` : row * column,
          ),
        ),
      ),
    );
    expect(read([...noise, sheetOf('Hoja1', PLAN)]).plan?.parts[0].sheet).toBe('Hoja1');
  });

  it('says that the plan’s sheet is protected, and reads it', () => {
    expect(read([sheetOf('Plan', PLAN, { isProtected: true })]).plan).toMatchObject({
      parts: [{ isProtected: true, rows: [{ row: 2 }] }],
    });
  });
});

describe('a workbook with nothing in it', () => {
  it.each<[string, readonly SheetSnapshot[]]>([
    ['no sheets', []],
    ['a sheet with no cells', [sheetOf('Hoja1', [])]],
    ['sheets with blanks', [sheetOf('Hoja1', [['', null], [' ']]), sheetOf('Hoja2', [])]],
  ])('%s', (_, sheets) => {
    expect(problem(sheets)).toEqual({ code: 'emptyWorkbook' });
  });
});

describe('the other registers', () => {
  it.each<['sessions' | 'members' | 'agreements' | 'notes', Rows, Record<string, string>]>([
    [
      'sessions',
      [
        ['SESIONES DE LA COMISIÓN Y EL COTAPREP'],
        [
          'Estatus',
          'Fecha de celebración',
          'Comité',
          'Sesión',
          'Núm.',
          'Puntos del orden del día',
          'Convocada el',
          'Minuta',
          'Acuerdos tomados',
          'Lista de asistencia',
        ],
        [
          'Celebrada',
          '21/11/2026',
          'COTAPREP',
          'Ordinaria',
          1,
          '1. Bienvenida',
          '20/11/2026',
          'Firmada',
          '',
          'A; B',
        ],
      ],
      {
        status: 'A',
        date: 'B',
        body: 'C',
        type: 'D',
        number: 'E',
        orderOfTheDay: 'F',
        convocation: 'G',
        minutes: 'H',
        agreements: 'I',
        attendants: 'J',
      },
    ],
    [
      'members',
      [
        [
          'Nombre completo',
          'Órgano',
          'Puesto',
          'Fecha de alta',
          'Fecha de baja',
          'Causa de baja',
          'En sustitución de',
          'No. de acuerdo',
        ],
        ['Especialista 1', 'COTAPREP', 'Integrante', '21/11/2026', '', '', '', 'X/1/2026'],
      ],
      {
        name: 'A',
        body: 'B',
        position: 'C',
        appointed: 'D',
        departed: 'E',
        departureReason: 'F',
        substituteFor: 'G',
        appointmentAgreement: 'H',
      },
    ],
    [
      'agreements',
      [
        ['No. de acuerdo', 'Fecha de aprobación', 'Título del acuerdo', 'Fecha de remisión al INE'],
        ['OPL/CG/001/2026', '21/11/2026', 'Crea la comisión', ''],
      ],
      { key: 'A', date: 'B', subject: 'C', sentToIne: 'D' },
    ],
    [
      'notes',
      [
        ['Sección', 'Mes que se informa', 'Descripción del avance'],
        ['e', 'noviembre 2026', 'Reclutamiento en curso.'],
      ],
      { section: 'A', month: 'B', text: 'C' },
    ],
  ])('%s are recognised by other words, whatever the sheet is called', (kind, rows, columns) => {
    const registers = read([sheetOf('Hoja9', rows), sheetOf('Hoja1', PLAN)]);
    expect(registers[kind]?.parts[0].sheet).toBe('Hoja9');
    expect(registers[kind]?.parts[0].columns).toEqual(columns);
    expect(registers[kind]?.rows).toHaveLength(1);
    expect(registers.plan?.parts[0].sheet).toBe('Hoja1');
  });

  it('are null when the workbook does not have them', () => {
    expect(read([sheetOf('Plan', PLAN)])).toMatchObject({
      sessions: null,
      members: null,
      agreements: null,
      notes: null,
      process: null,
      calendar: null,
    });
  });

  it('are found with no rows when they have only their heading', () => {
    const { sessions } = read([
      sheetOf('Plan', PLAN),
      sheetOf('Sesiones', [['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Estado']]),
    ]);
    expect(sessions).toMatchObject({ parts: [{ headerRows: [1], lastRow: 1, rows: [] }] });
  });

  it('are found when several stand on one sheet, one below another or side by side', () => {
    const { plan, members, agreements } = read([
      sheetOf('Todo', [
        [...HEADING, null, 'Clave', 'Fecha', 'Asunto'],
        [...FIRST, null, 'OPL/CG/001/2026', '21/11/2026', 'Crea la comisión'],
        [],
        ['INTEGRANTES'],
        ['Órgano', 'Nombre', 'Cargo', 'Alta'],
        ['COTAPREP', 'Especialista 1', 'Integrante', '21/11/2026'],
      ]),
    ]);
    expect(plan).toMatchObject({ parts: [{ headerRows: [1], lastRow: 2, rows: [{ row: 2 }] }] });
    expect(agreements).toMatchObject({
      parts: [{ columns: { key: 'I', date: 'J', subject: 'K' }, rows: [{ row: 2 }] }],
    });
    expect(members).toMatchObject({ parts: [{ headerRows: [5], rows: [{ row: 6 }] }] });
  });

  it('keep their columns to themselves when they stand side by side', () => {
    const beside = PLAN.map((row, index) => {
      const plan = Array.from({ length: 8 }, (_, column) => row[column] ?? '');
      const session = [
        ['Órgano', 'Tipo de sesión', 'Fecha de sesión', 'Orden del día'],
        ['COTAPREP', 'Ordinaria', '21/11/2026', 'Informe mensual'],
      ][index];
      return [...plan, '', '', ...(session ?? [])];
    });
    const { plan, sessions, questions } = read([sheetOf('Tablero', beside)]);
    expect(Object.values(plan?.parts[0].columns ?? {}).every((letter) => letter < 'I')).toBe(true);
    expect(sessions?.parts[0].columns).toEqual({ body: 'K', type: 'L', date: 'M', orderOfTheDay: 'N' });
    expect(questions).toEqual([]);
  });

  it('do not take a list of staff for members', () => {
    const directory = [
      ['Área', 'Nombre', 'Cargo', 'Correo'],
      ['UTSI', 'Titular', 'Jefatura', 'x@opl.mx'],
    ];
    expect(read([sheetOf('Plan', PLAN), sheetOf('Directorio', directory)]).members).toBeNull();
  });

  it('do not take a list of letters for sessions or agreements', () => {
    const letters = [
      ['Número', 'Tipo', 'Fecha', 'Asunto', 'Remitente', 'Estado'],
      ['12', 'Oficio', '21/11/2026', 'Solicitud', 'INE', 'Atendido'],
    ];
    const registers = read([sheetOf('Plan', PLAN), sheetOf('Oficios', letters)]);
    expect([registers.sessions, registers.agreements]).toEqual([null, null]);
  });
});
