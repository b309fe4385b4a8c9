/** Recognition, by what people's headings look like. */
import type { ProblemCode } from '../../../src/domain/problem';
import type { Registers } from '../../../src/domain/registers/records';
import type { ReadOptions } from '../../../src/workbook/registers/readRegisters';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { TABLE_HEADINGS } from '../../../src/workbook/vocabulary/headings';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';
import { recordsOf, tableOf } from '../../support/tables';

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
const RECORDS = recordsOf('number | name | short | start | end | area | status');
const PLAN: Rows = [HEADING, ...RECORDS];

/** Headings of one or more rows, with eight records below them. */
const sessionsOf = (
  name: string,
  year: number,
  visibility: SheetSnapshot['visibility'] = 'Visible',
): SheetSnapshot =>
  sheetOf(
    name,
    [
      ['Órgano', 'Tipo', 'Número', 'Fecha', 'Estatus'],
      ...Array.from({ length: visibility === 'Visible' ? 4 : 12 }, (_, at) => [
        'COTAPREP',
        'Ordinaria',
        at + 1,
        `${at + 5}/03/${year}`,
        'Celebrada',
      ]),
    ],
    { visibility },
  );
const under = (headings: Rows, cells: string): Rows => [...headings, ...recordsOf(cells)];

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
      what: 'in two rows with a group',
      rows: under(
        [
          ['Núm.', 'Actividades', 'Periodo o fecha de ejecución', null, 'Área'],
          [null, null, 'Inicio', 'Término'],
        ],
        'number | name | start | end | area',
      ),
      headerRows: [1, 2],
      columns: { number: 'A', name: 'B', start: 'C', end: 'D', area: 'E' },
    },
    {
      what: 'in two rows with some columns named in the lower one only',
      rows: under(
        [
          ['Núm.', null, 'Periodo', null, null],
          [null, 'Actividad', 'Inicio', 'Término', 'Área'],
        ],
        'number | name | start | end | area',
      ),
      headerRows: [1, 2],
      columns: { number: 'A', name: 'B', start: 'C', end: 'D', area: 'E' },
    },
    {
      what: 'with groups that stand above every column',
      rows: under(
        [
          ['DATOS GENERALES', null, null, 'FECHAS', null, 'RESPONSABLE'],
          ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área'],
        ],
        'number | name | short | start | end | area',
      ),
      headerRows: [2],
      columns: { number: 'A', name: 'B', deliverable: 'C', start: 'D', end: 'E', area: 'F' },
    },
    {
      what: 'in another order with columns that are not ours',
      rows: tableOf(
        'Prioridad:short | Término:end | Estatus:status | Presupuesto:amount | Responsable:area | Inicio:start | Tarea:name | Teléfono:figure | #:number',
      ),
      headerRows: [1],
      columns: { end: 'B', status: 'C', area: 'E', start: 'F', name: 'G', number: 'I' },
    },
    {
      what: 'with line breaks, double blanks, missing accents and slips',
      rows: under(
        [
          [
            'NUMERO',
            'Actvidades\na  realizar',
            'Entregabel',
            'Fecha de\ninicio',
            'FECHA  TERMINO',
            'Area\nResponasble',
          ],
        ],
        'number | name | short | start | end | area',
      ),
      headerRows: [1],
      columns: { number: 'A', name: 'B', deliverable: 'C', start: 'D', end: 'E', area: 'F' },
    },
    {
      what: 'with the words Del and Al',
      rows: tableOf('#:number | Descripción:name | Del:start | Al:end | Responsable:area | Situación:status'),
      headerRows: [1],
      columns: { number: 'A', name: 'B', start: 'C', end: 'D', area: 'E', status: 'F' },
    },
    {
      what: 'with no column of numbers',
      rows: tableOf('Actividad:name | Fecha límite:end | Área:area'),
      headerRows: [1],
      columns: { name: 'A', end: 'B', area: 'C' },
    },
    {
      what: 'with planned, legal and real dates side by side',
      rows: tableOf(
        'Numeral:number | Actividad:name | Fecha legal:other | Fecha programada:end | Fecha real:some | Días de retraso:figure | Observaciones:note',
      ),
      headerRows: [1],
      columns: { number: 'A', name: 'B', end: 'D', completed: 'E', notes: 'G' },
    },
    {
      what: 'with every column of the product',
      rows: tableOf(
        'Núm.:number | Actividades:name | Entregable:short | Inicio:start | Término:end | Área responsable:area | Estado:status | Fecha de cumplimiento:some | Evidencia:letter | Anexo 13:delivery | Remitido al INE:sent | Observaciones:note',
      ),
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
    expect(plan?.rows).toHaveLength(8);
  });

  it.each<[string, Rows, Record<string, string>]>([
    [
      'names repeated under two groups',
      under(
        [
          ['Plan de actividades del PREP', null, null, null, null, null, 'Seguimiento'],
          ['No.', 'Actividad', 'Programado', null, 'Real', null, 'Estatus'],
          [null, null, 'Inicio', 'Fin', 'Inicio', 'Fin'],
        ],
        'number | name | start | end | other | some | status',
      ),
      { number: 'A', name: 'B', start: 'C', end: 'D', completed: 'F', status: 'G' },
    ],
    [
      'three rows that are all needed',
      under(
        [
          ['Núm.', 'Actividades', 'Calendario', null, null],
          [null, null, 'Programado', null, 'Real'],
          [null, null, 'Inicio', 'Término', 'Término'],
        ],
        'number | name | start | end | some',
      ),
      { number: 'A', name: 'B', start: 'C', end: 'D', completed: 'E' },
    ],
    ...['Fecha reprogramada', 'Contrato'].map((group): [string, Rows, Record<string, string>] => [
      `other days under «${group}»`,
      under(
        [
          ['No.', 'Actividad', group, '', 'Fecha programada', ''],
          ['', '', 'Inicio', 'Término', 'Inicio', 'Término'],
        ],
        'number | name | other | other | start | end',
      ),
      { number: 'A', name: 'B', start: 'E', end: 'F' },
    ]),
  ])('has %s, each of which is read right or asked', (_, rows, right) => {
    const { plan, questions } = read([sheetOf('Hoja1', rows)]);
    const asked = questions.flatMap((question) => (question.kind === 'column' ? [question.field] : []));
    const found = Object.entries(plan?.parts[0].columns ?? {});
    expect(plan?.rows).toHaveLength(8);
    expect(found.filter(([field, column]) => right[field] !== column)).toEqual([]);
    expect([...found.map(([field]) => field), ...asked]).toEqual(
      expect.arrayContaining(['name', 'start', 'end']),
    );
  });

  it('has the columns of the product before anything stands below them', () => {
    const rows = tableOf(
      'Núm.:number | Actividades:name | Inicio:start | Término:end | Área responsable:area | Estado:blank | Fecha de cumplimiento:blank | Evidencia:blank | Anexo 13:blank | Remitido al INE:blank | Observaciones:blank',
    );
    const { plan, questions } = read([sheetOf('Hoja1', rows)]);
    expect(Object.keys(plan?.parts[0].columns ?? {})).toHaveLength(11);
    expect(questions).toEqual([]);
  });

  it('gives its columns in the order of the sheet', () => {
    const rows = tableOf('Término:end | Estado:status | Actividad:name');
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

  it('is found however far down it begins', () => {
    expect(read([sheetOf('Hoja1', PLAN, { firstRow: 41 })]).plan?.rows[0]?.row).toBe(42);
  });
});

describe('sheets that look like a plan and are none', () => {
  const CALENDAR =
    'Documento:level | Etapa:short | Nombre:good | Regla:short | Fecha legal:other | Fecha límite de remisión:end | Actividad:level | Estado:blank';

  it.each<[string, Rows]>([
    ['a budget', tableOf('Núm.:number | Concepto:good | Importe:amount | Área:area')],
    ['sessions', tableOf('Órgano:body | Tipo de sesión:type | Fecha:start | Estado:held')],
    ['the calendar of Anexo 13', tableOf(CALENDAR)],
    ['a directory', tableOf('Núm.:number | Nombre:member | Cargo:position | Área:area | Teléfono:figure')],
    ['prose', [['Este plan tiene actividades con fecha de inicio y fecha de término.'], ['Actividades']]],
    [
      'only numbers',
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(read([sheetOf('Plan de trabajo', rows)])).toMatchObject({ plan: null, questions: [] });
    expect(read([sheetOf('Plan de trabajo', rows), sheetOf('Hoja2', PLAN)]).plan?.parts[0].sheet).toBe(
      'Hoja2',
    );
  });

  it.each<[string, Rows]>([
    ['a log', tableOf('Fecha:start | Actividad:task | Responsable:area | Observaciones:note')],
    [
      'agreements to follow',
      tableOf('No.:number | Acuerdo:short | Fecha:start | Fecha límite:end | Estatus:status'),
    ],
  ])('%s goes after a plan', (_, rows) => {
    expect(read([sheetOf('Hoja1', rows), sheetOf('Hoja2', PLAN)]).plan?.parts[0].sheet).toBe('Hoja2');
  });
});

describe('which sheet is the plan', () => {
  it('is asked for where the first of two blocks may be another list: only it has the title', () => {
    const heading = ['No.', 'Compromiso asumido', 'Quién se comprometió', 'Fecha compromiso', 'Situación'];
    const rows: Rows = [
      ['COMPROMISOS DE LAS REUNIONES CON PARTIDOS'],
      [],
      ['Reunión del 12 de noviembre de 2026'],
      heading,
      ['1', 'Entregar copia del plan de trabajo', 'UTIC', '16/11/2026', 'Cumplido'],
      ['2', 'Compartir lista de sedes', 'Organización', '30/11/2026', 'Pendiente'],
      [],
      ['Reunión del 23 de noviembre de 2026'],
      heading,
      ['1', 'Explicar el código QR del acta', 'UTIC', '07/12/2026', 'Pendiente'],
      ['2', 'Fijar reglas de acceso a la sala', 'Secretaría Ejecutiva', '15/03/2027', 'Pendiente'],
      ['3', 'Proponer fecha de visita al centro', 'UTIC', '11/12/2026', 'Pendiente'],
    ];
    const { plan, questions } = read([sheetOf('Hoja1', rows)]);
    expect(plan).toBeNull();
    expect(questions).toEqual([{ kind: 'sheet', register: 'plan', sheets: ['Hoja1'] }]);
  });

  it('reads the months of one plan alike: what one sheet tells is not asked of another', () => {
    const month = (name: string, days: string): SheetSnapshot => {
      const [heading = [], ...records] = tableOf(
        `Actividad:name | Inicia:start | Acaba:end | Responsable:area | Acabó:${days}`,
      );
      return sheetOf(name, [
        heading,
        ...records.map(([text, ...rest]) => [typeof text === 'string' ? `${text} en ${name}` : '', ...rest]),
      ]);
    };
    const november = month('Noviembre', 'blank');
    expect(read([november]).questions).toMatchObject([{ field: 'completed' }]);
    const { plan, questions } = read([month('Octubre', 'some'), november]);
    expect(plan?.parts.map(({ columns }) => columns.completed)).toEqual(['E', 'E']);
    expect(questions).toEqual([]);
  });

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
    ['a sheet with fewer columns', sheetOf('Lista', tableOf('Actividad:name | Fin:end'))],
    ['a report sheet that we made', sheetOf('Informe 2026-11', PLAN, { reportMark: 'mark' })],
  ])('prefers the plan to %s', (_, other) => {
    expect(read([other, sheetOf('Hoja1', PLAN)]).plan?.parts[0].sheet).toBe('Hoja1');
    expect(read([sheetOf('Hoja1', PLAN), other]).plan?.parts[0].sheet).toBe('Hoja1');
  });

  it.each<[string, SheetSnapshot, SheetSnapshot]>([
    [
      'sessions of the process before',
      sessionsOf('Sesiones 2027', 2027),
      sessionsOf('Sesiones 2024', 2024, 'Hidden'),
    ],
    [
      'the longer template of sessions',
      sessionsOf('Sesiones', 2027),
      sessionsOf('Sesiones plantilla', 2026, 'VeryHidden'),
    ],
  ])('does not add %s from a hidden sheet, nor ask for them', (_, shown, hidden) => {
    const { sessions, questions } = read([sheetOf('Plan', PLAN), hidden, shown]);
    expect(sessions?.parts.map(({ sheet }) => sheet)).toEqual([shown.name]);
    expect(questions).toEqual([]);
  });

  it('takes a hidden plan when there is no other', () => {
    expect(read([sheetOf('Plan', PLAN, { visibility: 'Hidden' })]).plan?.rows).toHaveLength(8);
  });

  it('never takes a report sheet of ours', () => {
    expect(read([sheetOf('Informe 2026-11', PLAN, { reportMark: 'mark' })]).plan).toBeNull();
  });

  it('finds the plan among 40 sheets of noise', () => {
    const noise = Array.from({ length: 40 }, (_, index) =>
      sheetOf(
        `Hoja${index + 2}`,
        Array.from({ length: 24 }, (_row, row) =>
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
      parts: [{ isProtected: true, lastRow: 9 }],
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
        ...tableOf(
          'Estatus:held | Fecha de celebración:start | Comité:body | Sesión:type | Núm.:ordinal | Puntos del orden del día:points | Minuta:signed | Lista de asistencia:figure',
        ),
      ],
      {
        status: 'A',
        date: 'B',
        body: 'C',
        type: 'D',
        number: 'E',
        orderOfTheDay: 'F',
        minutes: 'G',
        attendants: 'H',
      },
    ],
    [
      'members',
      tableOf(
        'Nombre completo:member | Órgano:body | Puesto:position | Fecha de alta:start | Fecha de baja:some | No. de acuerdo:key',
      ),
      { name: 'A', body: 'B', position: 'C', appointed: 'D', departed: 'E', appointmentAgreement: 'F' },
    ],
    [
      'agreements',
      tableOf(
        'No. de acuerdo:key | Fecha de aprobación:start | Título del acuerdo:name | Fecha de remisión al INE:other',
      ),
      { key: 'A', date: 'B', subject: 'C', sentToIne: 'D' },
    ],
    [
      'notes',
      tableOf('Sección:section | Mes que se informa:month | Descripción del avance:prose'),
      { section: 'A', month: 'B', text: 'C' },
    ],
  ])('%s are recognised by other words, whatever the sheet is called', (kind, rows, columns) => {
    const registers = read([sheetOf('Hoja9', rows), sheetOf('Hoja1', PLAN)]);
    expect(registers[kind]?.parts[0].sheet).toBe('Hoja9');
    expect(registers[kind]?.parts[0].columns).toEqual(columns);
    expect(registers[kind]?.rows).toHaveLength(8);
    expect(registers.plan?.parts[0].sheet).toBe('Hoja1');
  });

  it('sessions have a day of the call and one of the session, which are never exchanged', () => {
    const { sessions } = read([
      sheetOf('Hoja9', tableOf('Órgano:body | Tipo:type | Fecha:end | Convocada el:start | Acta:signed')),
    ]);
    const { date, convocation } = sessions?.parts[0].columns ?? {};
    expect(['C', undefined]).toContain(date);
    expect(['D', undefined]).toContain(convocation);
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

  it('are found with no rows when they have the headings of the product and nothing else', () => {
    const heading = Object.values(TABLE_HEADINGS.sessions.fields).map((field) => field.heading);
    const { sessions } = read([sheetOf('Plan', PLAN), sheetOf('Sesiones', [heading])]);
    expect(sessions).toMatchObject({ parts: [{ headerRows: [1], lastRow: 1, rows: [] }] });
  });

  it('keep their columns to themselves when they stand side by side', () => {
    const sessions = tableOf(
      'Órgano:body | Tipo de sesión:type | Fecha de sesión:end | Orden del día:points',
    );
    const beside = PLAN.map((row, index) => [...row, '', '', '', ...(sessions[index] ?? [])]);
    const registers = read([sheetOf('Tablero', beside)]);
    expect(Object.values(registers.plan?.parts[0].columns ?? {}).every((letter) => letter < 'H')).toBe(true);
    expect(registers.sessions?.parts[0].columns).toEqual({
      body: 'K',
      type: 'L',
      date: 'M',
      orderOfTheDay: 'N',
    });
    expect(registers.questions).toEqual([]);
  });

  it.each([
    ['a list of staff', 'Directorio', 'Área:area | Nombre:member | Cargo:position | Correo:letter'],
    [
      'a list of letters',
      'Oficios',
      'Número:figure | Tipo:short | Fecha:start | Asunto:name | Remitente:area | Estado:status',
    ],
  ])('are none in %s, or asked', (_, name, columns) => {
    const { sessions, members, agreements, questions } = read([
      sheetOf('Plan', PLAN),
      sheetOf(name, tableOf(columns)),
    ]);
    expect(members).toBeNull();
    if (questions.length === 0) expect([sessions, agreements]).toEqual([null, null]);
  });
});

it('reads a plan of one activity under the headings of the add-in', () => {
  const { plan } = read([
    sheetOf('Hoja1', [
      ['Actividades', 'Término'],
      ['Integrar el comité', '06/11/2026'],
    ]),
  ]);
  expect(plan?.rows).toHaveLength(1);
});

describe('a table that is hardly a plan', () => {
  const LIST = 'Núm.:number | Tema:good | Responsable:area | Fecha:other';

  it.each([
    ['on a sheet with a name that says nothing', 'Hoja1'],
    ['where its sheet is named after sessions', 'Sesiones programadas'],
    ['where its sheet is named after an inventory', 'Inventario'],
  ])('is none %s', (_, name) => {
    expect(read([sheetOf(name, tableOf(LIST, 4))]).plan).toBeNull();
  });
});

it('leaves away a block beside the plan most of whose columns are no field', () => {
  const plan = tableOf('Actividad:name | Inicio:start | Término:end');
  const beside: Rows = [
    ['Simbología', 'Octubre', 'Equipo'],
    ['', 'S1', 'Nodo central'],
    ['', '', 'Nodo municipal'],
  ];
  const rows = plan.map((row, index) => [...row, null, ...(beside[index] ?? [])]);
  expect(read([sheetOf('Hoja1', rows)]).plan?.parts[0].columns).toEqual({ name: 'A', start: 'B', end: 'C' });
});
