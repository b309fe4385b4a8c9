/** Sheets that are one register in parts, sheets of a process that is over, and what stands around a register. */
import type { Registers } from '../../../src/domain/registers/records';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Cell, Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';
import { recordsOf, tableOf } from '../../support/tables';

function read(...sheets: readonly SheetSnapshot[]): Registers {
  const result = readRegisters(workbookOf(...sheets));
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail ?? ''}`);
  return result.value;
}

const HEADING = ['No.', 'Actividad', 'Inicio', 'Término', 'Responsable'];

/** Activities with these numbers; each number has a name of its own. */
function activities(numbers: readonly (string | number)[], year = 2026): Rows {
  return numbers.map((number) => [
    number,
    `Entregar el documento ${number} del PREP`,
    `03/10/${year}`,
    `21/11/${year}`,
    'UTSI',
  ]);
}

const planOf = (
  name: string,
  numbers: readonly (string | number)[],
  year?: number,
  titles: Rows = [],
): SheetSnapshot => sheetOf(name, [...titles, HEADING, ...activities(numbers, year)]);

const sheetsOf = ({ plan }: Registers): readonly string[] | undefined =>
  plan?.parts.map(({ sheet }) => sheet);

describe('a plan on several sheets', () => {
  it.each([
    { what: 'an area each', names: ['Informática', 'Jurídico'], first: [1, 2], second: [3, 4] },
    { what: 'a year each', names: ['2025', '2026'], first: [1, 2], second: [3] },
    { what: 'a stage each', names: ['Etapa 1', 'Etapa 2'], first: ['1.1', '1.2'], second: ['2.1'] },
    {
      what: 'letters for the areas',
      names: ['Logística', 'Informática'],
      first: ['A1', 'A2'],
      second: ['B1'],
    },
  ])('is one where no number is repeated: $what', ({ names, first, second }) => {
    const registers = read(planOf(names[0] ?? '', first), planOf(names[1] ?? '', second));
    expect(sheetsOf(registers)).toEqual(names);
    expect(registers.questions).toEqual([]);
  });

  it('is asked for where both count from the start', () => {
    const registers = read(planOf('2025', [1, 2, 3]), planOf('2026', [1, 2]));
    expect(registers.plan).toBeNull();
    expect(registers.questions).toEqual([{ kind: 'sheet', register: 'plan', sheets: ['2025', '2026'] }]);
  });

  it('is one without numbers where each sheet names its area', () => {
    const rows = (area: string, name: string): Rows => [
      [`Área: ${area}`],
      ['Actividad', 'Inicio', 'Fin'],
      [name, '03/10/2026', '21/11/2026'],
    ];
    const sheets = [
      sheetOf('Informática', rows('Informática', 'Instalar los equipos')),
      sheetOf('Jurídico', rows('Jurídico', 'Redactar el convenio')),
    ];
    expect(sheetsOf(read(...sheets))).toEqual(['Informática', 'Jurídico']);
  });
});

describe('sheets under the same headings whose activities count from one each', () => {
  const numbered = (name: string, activities: readonly string[]): SheetSnapshot =>
    sheetOf(name, [
      HEADING,
      ...activities.map((text, index) => [index + 1, text, '03/10/2026', '21/11/2026', 'UTSI']),
    ]);
  const [FIRST, SECOND, THIRD] = [
    ['Redactar el convenio', 'Dictaminar los perfiles'],
    ['Desarrollar el sistema', 'Probar los enlaces'],
    ['Localizar los inmuebles', 'Acondicionar los centros'],
  ] as const;

  it.each([
    { what: 'three sheets', names: ['SE', 'UTIC', 'DOE'], lists: [FIRST, SECOND, THIRD] },
    { what: 'two years of a process', names: ['PREP 2026', 'PREP 2027'], lists: [FIRST, SECOND] },
    {
      what: 'one of them with fewer rows',
      names: ['2026', '2027'],
      lists: [[...FIRST, ...THIRD], SECOND.slice(1)],
    },
  ])('are one plan: $what', ({ names, lists }) => {
    const registers = read(...names.map((name, at) => numbered(name, lists[at] ?? [])));
    expect(sheetsOf(registers)).toEqual(names);
    expect(registers.questions).toEqual([]);
  });

  it.each([
    { what: 'an activity twice', names: ['SE', 'UTIC', 'DOE'], lists: [FIRST, SECOND, FIRST] },
    { what: 'years of two processes', names: ['PREP 2024', 'PREP 2027'], lists: [FIRST, SECOND] },
    { what: 'three processes', names: ['2021', '2024', '2027'], lists: [FIRST, SECOND, THIRD] },
  ])('are asked for: $what', ({ names, lists }) => {
    const { plan, questions } = read(...names.map((name, at) => numbered(name, lists[at] ?? [])));
    expect(plan).toBeNull();
    expect(questions).toEqual([{ kind: 'sheet', register: 'plan', sheets: names }]);
  });
});

describe('versions of one plan in other words', () => {
  const AREAS = ['Consejo General', 'Informática', 'Jurídico', 'Capacitación'];
  const version = (name: string, verbs: string, from = 1, areas: readonly string[] = AREAS): SheetSnapshot =>
    sheetOf(name, [
      HEADING,
      ...areas.map((area, at) => [
        from + at,
        `${verbs} la parte ${at + 1}`,
        `${10 + 5 * at + verbs.length - 8}/10/2026`,
        '21/11/2026',
        area,
      ]),
    ]);

  it.each([
    { what: 'by their names', names: ['v1', 'v2', 'v3'], first: 'v3' },
    { what: 'of two the last one first', names: ['Plan original', 'Plan vigente'], first: 'Plan vigente' },
    { what: 'a draft and what came of it', names: ['Borrador', 'Versión 2', 'Final'], first: 'Final' },
    {
      what: 'by the day of each',
      names: ['Plan 01-sep', 'Plan 15-oct', 'Plan 20-nov'],
      first: 'Plan 20-nov',
    },
    { what: 'by months', names: ['Corte sep', 'Corte oct', 'Corte nov'], first: 'Corte nov' },
    { what: 'by nothing', names: ['Hoja1', 'Hoja2', 'Hoja3'], first: 'Hoja3' },
  ])('are asked for, the likeliest first: $what', ({ names, first }) => {
    const sheets = names.map((name, at) => version(name, ['Elaborar', 'Redactar', 'Entregar'][at] ?? ''));
    const { plan, questions } = read(...sheets);
    expect(plan).toBeNull();
    expect(questions).toEqual([
      {
        kind: 'sheet',
        register: 'plan',
        sheets: [first, ...names.filter((name) => name !== first).reverse()],
      },
    ]);
  });

  it.each([
    { what: 'numbers that go on', from: [1, 5, 9], areas: [AREAS, AREAS, AREAS] },
    {
      what: 'other areas under the same numbers',
      from: [1, 1, 1],
      areas: [AREAS, [...AREAS].reverse(), ['UTSI', 'UTSI', 'UTSI', 'UTSI']],
    },
  ])('are parts with $what', ({ from, areas }) => {
    const names = ['Bloque A', 'Bloque B', 'Bloque C'];
    const sheets = names.map((name, at) =>
      version(name, ['Elaborar', 'Redactar', 'Entregar'][at] ?? '', from[at], areas[at]),
    );
    expect(sheetsOf(read(...sheets))).toEqual(names);
  });
});

describe('registers that are no plan', () => {
  it('members and sessions are read beside a plan, one below the other', () => {
    const beside: Rows = [
      ['Órgano', 'Tipo', 'Fecha', 'Estado'],
      ['COTAPREP', 'Instalación', '10/11/2026', 'Celebrada'],
      ['COTAPREP', 'Ordinaria', '24/11/2026', 'Convocada'],
      [],
      ['INTEGRANTES'],
      ['Nombre', 'Cargo', 'Alta', 'Acuerdo'],
      ['Dra. Integrante Uno', 'Presidencia', '05/11/2026', 'CE/112/2026'],
      ['Dr. Integrante Dos', 'Integrante', '05/11/2026', 'CE/112/2026'],
      ['Mtra. Integrante Tres', 'Integrante', '05/11/2026', 'CE/112/2026'],
    ];
    const plan: Rows = [HEADING, ...activities([1, 2, 3, 4, 5, 6, 7, 8, 9])];
    const { sessions, members, ...others } = read(
      sheetOf(
        'Tablero',
        plan.map((row, at) => [...row, null, ...(beside[at] ?? [])]),
      ),
    );
    expect(others.plan?.rows).toHaveLength(9);
    expect(sessions?.rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(members?.rows.map(({ row }) => row)).toEqual([7, 8, 9]);
  });

  it('members of a body that only the title names are found', () => {
    const list = (title: string): Registers =>
      read(
        sheetOf('Asistencia', [
          [title],
          [],
          ['No.', 'Nombre', 'Cargo', '13/11', '27/11', '11/12'],
          [1, 'Mtra. Integrante Uno', 'Preside', '✓', '✓', null],
          [2, 'Dr. Integrante Dos', 'Vocalía', '✓', null, null],
          [3, 'Dra. Integrante Tres', 'Vocalía', '✓', '✓', null],
        ]),
      );
    expect(list('LISTA DE ASISTENCIA — COMITÉ TÉCNICO ASESOR').members?.rows).toHaveLength(3);
    expect(list('LISTA DE ASISTENCIA — CURSO').members).toBeNull();
  });

  it('agreements whose keys have a year of two digits are no other list', () => {
    const { plan, agreements } = read(
      sheetOf('Acuerdos', [
        ['Acdo.', 'De', 'Del', 'Qué', 'Al INE'],
        ['CG/110/26', 'CG', '02/09/2026', 'Comisión PREP', '04/09/2026'],
        ['CG/128/26', 'CG', '03/11/2026', 'COTAPREP', '06/11/2026'],
        ['COTA/1/26', 'COTAPREP', '10/11/2026', 'Plan y calendario', '13/11/2026'],
      ]),
    );
    expect(plan).toBeNull();
    expect(agreements?.rows).toHaveLength(3);
  });

  it('the identifiers of a database are no numbers of sessions', () => {
    const { sessions } = read(
      sheetOf('bd_sesiones', [
        ['id_sesion', 'organo', 'tipo_sesion', 'fecha', 'situacion'],
        ...[700, 701, 702].map((id) => [id, 'COTAPREP', 'ORDINARIA', `1${id - 700}/11/2026`, 'CELEBRADA']),
      ]),
    );
    expect(sessions?.parts[0].columns).not.toHaveProperty('number');
  });
});

describe('a plan under one table for each region', () => {
  const region = (name: string, days: string): SheetSnapshot =>
    sheetOf(name, [
      [`COORDINACIÓN REGIONAL – ${name.toUpperCase()}`],
      HEADING,
      ...['Localizar el inmueble', 'Presentar la propuesta', 'Firmar el comodato'].map((text, index) => [
        index + 1,
        text,
        `0${index + 1}/${days}`,
        `2${index}/${days}`,
        `Enlace ${name}`,
      ]),
    ]);

  it('is one where no record is repeated, although numbers and names are', () => {
    const registers = read(region('Región Norte', '11/2026'), region('Región Sur', '12/2026'));
    expect(sheetsOf(registers)).toEqual(['Región Norte', 'Región Sur']);
    expect(registers.questions).toEqual([]);
  });

  it('is asked for where one sheet repeats the other', () => {
    const north = region('Región Norte', '11/2026');
    expect(read(north, { ...north, name: 'Norte' }).plan).toBeNull();
  });
});

describe('a plan on one sheet, and its parts on others', () => {
  it('is the sheet that holds all records of the others', () => {
    const registers = read(
      planOf('Concentrado', [1, 2, 3, 4]),
      planOf('Informática', [1, 2]),
      planOf('Jurídico', [3, 4]),
    );
    expect(sheetsOf(registers)).toEqual(['Concentrado']);
    expect(registers.questions).toEqual([]);
  });

  it('is asked for where another sheet has a record of its own', () => {
    const registers = read(
      planOf('Concentrado', [1, 2, 3]),
      planOf('Informática', [1, 2]),
      planOf('Jurídico', [3, 4]),
    );
    expect(registers.plan).toBeNull();
  });
});

describe('a plan that is over', () => {
  const current = planOf('Plan', [1, 2, 3]);

  it.each([
    { what: 'by its sheet’s name', old: planOf('Histórico', [1, 2, 3], 2023) },
    { what: 'by its title', old: planOf('Plan (2)', [1, 2, 3], 2023, [['PLAN DE TRABAJO (SOLO CONSULTA)']]) },
    { what: 'as a version of no effect', old: planOf('v1 SIN EFECTOS', [1, 2, 3], 2026) },
  ])('gives way $what', ({ old }) => {
    const registers = read(old, current);
    expect(sheetsOf(registers)).toEqual(['Plan']);
    expect(registers.questions).toEqual([]);
  });

  it('gives way to that of the process that the workbook is about', () => {
    const process = sheetOf('Datos', [
      ['Institución', 'Instituto Electoral del Estado'],
      ['Jornada electoral', '06/06/2027'],
    ]);
    const registers = read(planOf('PREP 2024', [1, 2], 2023), planOf('PREP 2027', [1, 2]), process);
    expect(sheetsOf(registers)).toEqual(['PREP 2027']);
  });

  it('is the plan where there is no other', () => {
    expect(sheetsOf(read(planOf('Histórico', [1, 2, 3])))).toEqual(['Histórico']);
  });
});

describe('sessions on several sheets', () => {
  const sessions = (name: string, day: (index: number) => string, heading = 'Orden del día'): SheetSnapshot =>
    sheetOf(name, [
      ['No.', 'Tipo de sesión', 'Fecha', heading],
      ...[1, 2, 3].map((number) => [number, 'Ordinaria', day(number), '1. Lista; 2. Informe mensual']),
    ]);
  const of2026 = (number: number): string => `0${number}/11/2026`;
  const of2027 = (number: number): string => `0${number}/02/2027`;

  it.each([
    {
      what: 'are one where the sheets are named after their years',
      other: sessions('Sesiones 2027', of2027, 'Asuntos por tratar'),
      read: ['Sesiones 2026', 'Sesiones 2027'],
      asked: [],
    },
    {
      what: 'are asked for where nothing says that they belong together, and the best are read',
      other: sessions('Reuniones de trabajo', of2027, 'Notas'),
      read: ['Sesiones 2026'],
      asked: ['Sesiones 2026', 'Reuniones de trabajo'],
    },
    {
      what: 'are asked for and not read where they are copies',
      other: sessions('Sesiones 2026 (2)', of2026),
      read: undefined,
      asked: ['Sesiones 2026', 'Sesiones 2026 (2)'],
    },
  ])('$what', ({ other, read: sheets, asked }) => {
    const registers = read(sessions('Sesiones 2026', of2026), other);
    expect(registers.sessions?.parts.map(({ sheet }) => sheet)).toEqual(sheets);
    expect(
      registers.questions.flatMap((question) => (question.kind === 'sheet' ? question.sheets : [])),
    ).toEqual(asked);
  });
});

describe('the body of sessions and members', () => {
  const SESSION = ['No.', 'Fecha', 'Tipo de sesión', 'Orden del día'];
  const session = (day: string): readonly Cell[] => [1, day, 'Ordinaria', 'Aprobación del acta'];
  const MEMBER = ['Nombre', 'Cargo', 'Acuerdo de designación', 'A partir de', 'Hasta'];
  const member = (name: string): readonly Cell[] => [name, 'Vocalía', 'CG/01/2026', '01/10/2026', null];

  it('is that of the line above each block', () => {
    const { sessions } = read(
      sheetOf('Sesiones', [
        ['COMISIÓN TEMPORAL DEL PREP'],
        SESSION,
        session('05/10/2026'),
        [],
        ['COTAPREP'],
        SESSION,
        session('06/10/2026'),
      ]),
    );
    expect(sessions?.rows.map(({ body }) => body.value)).toEqual(['COMISIÓN TEMPORAL DEL PREP', 'COTAPREP']);
    expect(sessions?.rows[1]?.body.cell).toMatchObject({ sheet: 'Sesiones', row: 5 });
  });

  it('is that of the line between the rows of one block', () => {
    const { members } = read(
      sheetOf('Integración', [
        MEMBER,
        ['COMISIÓN TEMPORAL'],
        member('Persona A'),
        ['COTAPREP'],
        member('Persona B'),
      ]),
    );
    expect(members?.rows.map(({ body }) => body.value)).toEqual(['COMISIÓN TEMPORAL', 'COTAPREP']);
  });

  it('is that of the sheet, and the sheets are one register', () => {
    const rows = tableOf('Núm. de sesión:ordinal | Fecha:start | Tipo de sesión:type | Orden del día:points');
    const { sessions, questions } = read(
      sheetOf('Sesiones COTAPREP', rows),
      sheetOf('Sesiones comisión', rows),
    );
    expect([...new Set(sessions?.rows.map(({ body }) => body.value))]).toEqual(['COTAPREP', 'comisión']);
    expect(questions).toEqual([]);
  });

  it('is asked for where two sheets are of the same body', () => {
    const rows = tableOf('Núm. de sesión:ordinal | Fecha:start | Tipo de sesión:type | Orden del día:points');
    const { sessions, questions } = read(sheetOf('Sesiones COTAPREP', rows), sheetOf('COTAPREP 2', rows));
    expect(sessions).toBeNull();
    expect(questions).toEqual([
      { kind: 'sheet', register: 'sessions', sheets: ['Sesiones COTAPREP', 'COTAPREP 2'] },
    ]);
  });
});

describe('what stands below a plan', () => {
  const PLAN: Rows = [HEADING, ...activities([1, 2, 3])];

  it.each<{ what: string; rows: Rows }>([
    {
      what: 'a budget',
      rows: [
        ['Partida', 'Concepto', 'Enero', 'Febrero', 'Total'],
        [2111, 'Papelería', '$1,000', '$500', '$1,500'],
      ],
    },
    {
      what: 'a list of attendance',
      rows: [
        ['No.', 'Nombre', '1.ª sesión', '2.ª sesión', 'Total'],
        [1, 'Presidencia', 'X', 'X', 2],
      ],
    },
    {
      what: 'a directory',
      rows: [
        ['Núm.', 'Nombre', 'Cargo', 'Teléfono', 'Correo'],
        [1, 'Enlace', 'Titular', '555 0000', 'enlace@ejemplo.mx'],
      ],
    },
    { what: 'a count', rows: [[null, 'ENTREGADAS', 2, 'de 3']] },
    { what: 'a share in the column of the numbers', rows: [['Avance global', '45%']] },
    {
      what: 'a budget of three columns under a title',
      rows: [
        [null, 'Presupuesto estimado'],
        [null, 'Concepto', 'Cantidad', 'Importe'],
        [null, 'Pruebas funcionales', 1, '$280,000.00'],
      ],
    },
    { what: 'a key of colours', rows: [[null, 'Rojo', null, null, 'Vencida']] },
    {
      what: 'signatures',
      rows: [[], [], [null, 'Elaboró', null, 'Vo. Bo.', 'Autorizó'], [null, '____', null, '____', '____']],
    },
  ])('is no activity of it: $what', ({ rows }) => {
    expect(read(sheetOf('Plan', [...PLAN, [], ...rows])).plan?.rows).toHaveLength(3);
  });

  it('is no activity of it right below the last one either', () => {
    const count = [null, 'Concluidas', null, null, '2 de 3'];
    expect(read(sheetOf('Plan', [...PLAN, count])).plan?.rows).toHaveLength(3);
  });

  it('is no activity of it where its counts stand under number and name', () => {
    const rows = activities([1, 2, 3, 4]).map((row) => ['Preparación', ...row]);
    const count = ['Concluidas', 2, 'de 4', null, null, null];
    expect(read(sheetOf('Plan', [['Etapa', ...HEADING], ...rows, count])).plan?.rows).toHaveLength(4);
  });

  it('is no activity of it where the activities are not alike either', () => {
    const { plan } = read(
      sheetOf('Plan', [
        ['Actividad', 'Responsable', 'Inicio', 'Término'],
        ['Integrar el comité', 'UTSI', '03/10/2026', '21/11/2026'],
        ['Redactar el plan', 'UTSI', '', ''],
        ['Contratar el enlace', 'UTSI', '', ''],
        ['Probar el sistema', 'UTSI', '03/03/2027', '21/03/2027'],
        ['Capacitar al personal', 'UTSI', '22/03/2027', '30/03/2027'],
        ['Cerrar el proyecto', 'UTSI', '01/07/2027', '10/07/2027'],
        ['Concluidas', 2, 'de 6', ''],
      ]),
    );
    expect(plan?.rows).toHaveLength(6);
  });

  it('does not end it where it is an activity whose dates are words', () => {
    const permanent = [null, 'Atender las solicitudes', 'Permanente', 'Permanente', 'UTSI'];
    expect(read(sheetOf('Plan', [...PLAN, [], permanent])).plan?.rows).toHaveLength(4);
  });
});

it.each([
  { what: 'figures', count: [1, 2, 3, 4, 5] },
  { what: 'texts in brackets', count: ['(1)', '(2)', '(3)', '(4)', '(5)'] },
])('the row that counts the columns is no activity: $what', ({ count }) => {
  expect(read(sheetOf('Plan', [HEADING, count, ...activities([1, 2])])).plan?.rows).toHaveLength(2);
});

it('minutes are no agreements: what was agreed has no key', () => {
  const { agreements } = read(
    sheetOf('Minutas', [
      ['Fecha', 'Asunto', 'Acuerdo', 'Responsable'],
      ['05/10/2026', 'Reunión con el ente auditor', 'Se acordó revisar el anexo técnico', 'UTSI'],
      ['06/10/2026', 'Reunión con el área jurídica', 'Se acordó enviar el oficio', 'UTSI'],
    ]),
  );
  expect(agreements).toBeNull();
});

describe('a chart of crosses', () => {
  const chart = (cell: Cell): SheetSnapshot =>
    sheetOf('Cronograma', [
      ['No.', 'Actividad', 'Responsable', 'Octubre', 'Noviembre', 'Diciembre', 'Enero'],
      ...recordsOf('number | name | area').map((row) => [...row, cell, null, null, cell]),
    ]);

  it('is a plan without dates', () => {
    const { plan } = read(chart('X'));
    expect(plan?.parts[0].columns).toEqual({ number: 'A', name: 'B', area: 'C' });
  });

  it('has no days where amounts stand below the months', () => {
    const columns = Object.keys(read(chart(15_000)).plan?.parts[0].columns ?? {});
    expect(columns.filter((field) => ['start', 'end', 'completed'].includes(field))).toEqual([]);
  });
});

describe('columns that together say one thing', () => {
  it('are no Estado without a question where each is one state', () => {
    const marks = [0, 1, 2, 2, 1, 0, 2, 1].map((at) => [0, 1, 2].map((index) => (index === at ? 'X' : null)));
    const { plan } = read(
      sheetOf('Avance', [
        ['Actividad', 'Inicio', 'Fin', 'Estatus', null, null],
        [null, null, null, 'No iniciada', 'En proceso', 'Concluida'],
        ...recordsOf('name | start | end').map((row, index) => [...row, ...(marks[index] ?? [])]),
      ]),
    );
    expect(plan?.parts[0].columns).toEqual({ name: 'A', start: 'B', end: 'C' });
  });

  it('are asked for where two of them may hold the real days, and neither is taken for Término', () => {
    const rows = tableOf(
      'No.:number | Actividad:name | Término:end | Fecha de conclusión:some | Fecha de terminación:some',
    );
    const { plan, questions } = read(sheetOf('Cumplimiento', rows));
    const { end, completed } = plan?.parts[0].columns ?? {};
    const asked = questions.flatMap((question) => (question.kind === 'column' ? [question.field] : []));
    expect([end, completed]).toEqual([end === undefined ? undefined : 'C', undefined]);
    expect([...asked, ...(end === undefined ? [] : ['end'])]).toEqual(
      expect.arrayContaining(['completed', 'end']),
    );
  });
});

describe('parts of a plan on one sheet', () => {
  it('are read alike: what is asked of one is read as nothing else in another', () => {
    const heading = ['Paso', 'Descripción', 'Arranque', 'Conclusión', 'Encargado'];
    const { plan } = read(
      sheetOf('Por etapas', [
        ['ETAPA 1'],
        heading,
        ...activities([1, 2, 3]),
        [],
        ['ETAPA 2'],
        heading,
        ...activities([1, 2, 3]),
      ]),
    );
    const [first, second] = plan?.parts ?? [];
    expect(second?.columns).toEqual(first?.columns);
  });

  it('ask where the names are that a level of its own has, with their rows', () => {
    const { plan, questions } = read(
      sheetOf('Plan', [
        ['Fase', 'Prioridad', 'Actividad', 'Inicio', 'Término', 'Estado'],
        ['Planeación', 'Alta', null, '01/10/2026', '30/10/2026', 'En curso'],
        [null, 'Media', 'Integrar el comité', '01/10/2026', '10/10/2026', 'Hecho'],
        [null, 'Baja', 'Redactar el plan', '11/10/2026', '30/10/2026', 'En curso'],
        ['Pruebas', 'Alta', null, '01/03/2027', '30/04/2027', 'Pendiente'],
        [null, 'Media', 'Probar el sistema', '01/03/2027', '10/03/2027', 'Pendiente'],
        [null, 'Baja', 'Capacitar al personal', '11/03/2027', '30/04/2027', 'Pendiente'],
      ]),
    );
    const asked = questions.find((question) => question.kind === 'column' && question.field === 'name');
    expect(asked).toMatchObject({ candidates: [{ column: 3 }, { column: 1 }] });
    expect(plan?.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7]);
  });
});

describe('letters under the name of a role', () => {
  it('are no area, whatever stands over them', () => {
    const rows = activities([1, 2, 3, 4]).map((row, at) => [
      ...row.slice(0, 4),
      'RACA'[at] ?? '',
      'ICRI'[at] ?? '',
    ]);
    const { plan, questions } = read(
      sheetOf('Matriz', [['No.', 'Actividad', 'Inicio', 'Término', 'Responsable', 'Área'], ...rows]),
    );
    expect(plan?.parts[0].columns).not.toHaveProperty('area');
    expect(questions).toEqual([]);
  });
});

describe('the first member of a body that is named once for several', () => {
  const people = ['A', 'B', 'C', 'D', 'E'].map((letter) => [`Persona ${letter}`, 'Integrante']);
  const listOf = (days: readonly string[], isMerged: boolean): SheetSnapshot => {
    const records = people.map((person, at) => [at === 0 ? 'COTAPREP' : null, ...person, ...days]);
    const merges = isMerged ? [{ row: 2, column: 1, rows: people.length, columns: 1 }] : [];
    return sheetOf('Integrantes', [['Órgano', 'Nombre', 'Cargo', 'Alta', 'Baja'], ...records], { merges });
  };
  it.each([
    { what: 'merged down', days: [], isMerged: true },
    { what: 'merged down, with days', days: ['01/09/2023'], isMerged: true },
    { what: 'in the first row only', days: [], isMerged: false },
    { what: 'in the first row only, with days', days: ['01/09/2023'], isMerged: false },
  ])('is a member, no heading: $what', ({ days, isMerged }) => {
    const { members } = read(planOf('Plan', [1, 2, 3]), listOf(days, isMerged));
    expect(members?.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
  });
});

describe('blank columns in which something stands below the activities', () => {
  const TASKS = ['Armar el directorio', 'Redactar las bases', 'Publicar la convocatoria', 'Operar la sala'];
  const dates = (at: number): readonly string[] => [`0${at + 1}/02/2027`, `1${at + 1}/03/2027`];

  it('part the names from nothing', () => {
    const registers = read(
      sheetOf('Tareas del PREP', [
        [null, 'ID', 'Tarea', null, 'Empieza', 'Acaba', 'Responsable', 'Producto'],
        ...TASKS.map((task, at) => [null, `c${at + 1}`, task, null, ...dates(at), 'Prensa', `Oficio ${at}`]),
        ['Total', 12],
        ['Concluidas', 4, 'de 12'],
      ]),
    );
    expect(registers.plan?.parts[0].columns).toMatchObject({ name: 'C', start: 'E', end: 'F' });
    expect(registers.plan?.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
  });

  it('do not join a legend to the plan', () => {
    const registers = read(
      sheetOf('Hoja1', [
        ['Actividad', 'Fecha de inicio', 'Fecha de fin', null, null, 'Octubre', 'Equipo de trabajo'],
        [null, null, null, null, 'S1', 'Encargos'],
        ...TASKS.map((task, at) => [
          task,
          ...dates(at),
          null,
          null,
          at < 2 ? 'Hecho' : null,
          at > 2 ? 'Nodo central' : null,
        ]),
        [],
        ['DIRECTORIO DE ENLACES'],
        ['Nombre', 'Cargo', 'Teléfono', 'Correo'],
        ['Ana Ruiz', 'Enlace', '555 0101', 'ana@ople.mx'],
      ]),
    );
    expect(registers.plan?.parts[0].columns).toMatchObject({ name: 'A', start: 'B', end: 'C' });
    expect(registers.plan?.parts[0].columns).not.toHaveProperty('area');
  });
});

it('how much an activity matters is no area, whatever is missing over it', () => {
  const tasks = [
    'Etiquetar las cajas',
    'Llevar el equipo',
    'Probar internet en cada CATD',
    'Instalar los CATD',
  ];
  const registers = read(
    sheetOf('Hoja 1', [
      ['cosas del PREP 2027'],
      [],
      ...[...tasks, 'Hacer el simulacro', 'Recoger el equipo', 'Contar las actas'].map((task, at) => [
        task,
        ['Alta', 'Media', 'Baja'][at % 3] ?? '',
        `0${at + 1}.04.2027`,
        `1${at + 1}.04.2027`,
        at % 2 === 0 ? 'Almacén' : 'Soporte',
        at < 3 ? 'listo' : 'pendiente',
      ]),
    ]),
  );
  expect(Object.values(registers.plan?.parts[0].columns ?? {})).not.toContain('B');
});
