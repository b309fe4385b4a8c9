/** The tables of one sheet: which of its candidates are registers, what is read of them and what is asked. */
import type { RegisterMapping } from '../../../src/workbook/recognition/mapping';
import type { FoundTable } from '../../../src/workbook/recognition/sheetTables';
import { mappedTable, tablesOn } from '../../../src/workbook/recognition/sheetTables';
import type { Rows } from '../../support/snapshot';
import { sheetOf } from '../../support/snapshot';
import { recordsOf, tableOf } from '../../support/tables';
import { listSheet } from './lists';

const PLAN = tableOf('Núm.:number | Actividad:name | Inicio:start | Término:end | Área:area | Estado:status');
const SESSIONS = tableOf(
  'Órgano:body | Tipo de sesión:type | Número:ordinal | Fecha:start | Orden del día:points',
);
const MEMBERS = tableOf(
  'Órgano:body | Nombre:member | Cargo:position | Fecha de alta:start | Fecha de baja:some',
);
const AGREEMENTS = tableOf('Clave:key | Fecha:start | Asunto:name | Órgano:body');

function sideBySide(left: Rows, right: Rows): Rows {
  const width = Math.max(...left.map((row) => row.length));
  return left.map((row, index) => [
    ...Array.from({ length: width }, (_, column) => row[column] ?? null),
    null,
    ...(right[index] ?? []),
  ]);
}

/** Register, heading rows, first and last record, by place. */
function outline(found: readonly FoundTable[]): readonly string[] {
  return found
    .flatMap(({ kind, tables }) =>
      tables.map(
        ({ headerRows, recordRows }) =>
          `${kind} ${headerRows.join('+')}: ${recordRows[0] ?? ''}-${recordRows.at(-1) ?? ''}`,
      ),
    )
    .sort();
}

const lettersOf = ({ tables }: FoundTable): object => Object.fromEntries(tables[0]?.columns ?? []);

describe('the registers of a sheet', () => {
  it.each<[string, Rows, string[]]>([
    ['one', PLAN, ['plan 1: 2-9']],
    ['one below titles', [['PLAN DE TRABAJO'], ['Proceso 2026-2027'], [], ...PLAN], ['plan 4: 5-12']],
    ['one below another', [...PLAN, [], ['INTEGRANTES'], ...MEMBERS], ['members 12: 13-20', 'plan 1: 2-9']],
    ['one beside another', sideBySide(PLAN, AGREEMENTS), ['agreements 1: 2-9', 'plan 1: 2-9']],
    [
      'four on one sheet',
      [...sideBySide(PLAN, AGREEMENTS), [], ...sideBySide(SESSIONS, []), [], ...MEMBERS],
      ['agreements 1: 2-9', 'members 21: 22-29', 'plan 1: 2-9', 'sessions 11: 12-19'],
    ],
    ['none', tableOf('No.:number | Concepto:good | Importe:amount | Proveedor:area'), []],
    ['none in prose', [['Este plan tiene actividades.'], ['Falta aprobarlo.']], []],
    ['none in a sheet without cells', [], []],
  ])('%s', (_, rows, expected) => {
    expect(outline(tablesOn(sheetOf('Hoja1', rows)))).toEqual(expected);
  });

  it('do not share a cell', () => {
    const [plan, agreements] = tablesOn(sheetOf('Hoja1', sideBySide(PLAN, AGREEMENTS))).map((found) =>
      Object.values(lettersOf(found)).map(Number),
    );
    expect(
      Math.max(...(plan ?? [])) < Math.min(...(agreements ?? [])) ||
        Math.min(...(plan ?? [])) > Math.max(...(agreements ?? [])),
    ).toBe(true);
  });

  it('come with what they are read by', () => {
    const [plan] = tablesOn(sheetOf('Hoja1', PLAN));
    const [table] = plan?.tables ?? [];
    expect(table?.confidence).toBeGreaterThan(0.9);
    expect(table?.readings.map(({ field }) => field).sort()).toEqual(
      [...(table?.columns.keys() ?? [])].sort(),
    );
    const end = table?.readings.find(({ field }) => field === 'end');
    expect(end?.evidence).toContainEqual({ measure: 'exact', heading: 'Término' });
    expect(end?.confidence).toBeGreaterThan(0.9);
  });

  it('are no heading that is a record: a label beside a row changes nothing', () => {
    const rows = PLAN.map((row, index) => [
      ...row,
      null,
      index === 2 ? 'Semana 1' : index === 3 ? 'Nota: revisar' : null,
    ]);
    expect(outline(tablesOn(sheetOf('Hoja1', rows)))).toEqual(['plan 1: 2-9']);
  });
});

describe('a column of two fields', () => {
  it('is the start and the end', () => {
    const [plan] = tablesOn(
      sheetOf('Plan', tableOf('Núm.:number | Actividad:name | Periodo de ejecución:range | Área:area')),
    );
    expect(plan && lettersOf(plan)).toEqual({ number: 1, name: 2, start: 3, end: 3, area: 4 });
  });
});

describe('a plan with days and a duration', () => {
  it('has the duration in place of an end', () => {
    const [plan] = tablesOn(
      sheetOf('Plan', tableOf('Núm.:number | Actividad:name | Inicio:start | Duración:days | Área:area')),
    );
    expect(plan?.tables[0]).toMatchObject({ duration: 4 });
    expect(plan && lettersOf(plan)).not.toHaveProperty('end');
  });

  it('has its own end where it has one', () => {
    const [plan] = tablesOn(
      sheetOf('Plan', tableOf('Núm.:number | Actividad:name | Inicio:start | Duración:days | Término:end')),
    );
    expect(plan?.tables[0]?.duration).toBeNull();
  });
});

describe('a table without headings', () => {
  it('is read by its cells or not at all, and never takes a record for a heading', () => {
    const found = tablesOn(
      sheetOf('Plan de trabajo', recordsOf('number | name | start | end | area | status')),
    );
    for (const { kind, tables } of found) {
      expect(kind).toBe('plan');
      expect(tables[0]?.recordRows).toContain(1);
    }
  });
});

it.each([
  [
    'of a PREP are asked about',
    [
      'buscar locales para los CATD',
      'armar kits de digitalización',
      'pedir cotización de escáneres',
      'primer simulacro del PREP',
    ],
    [true],
  ],
  [
    'that go through its stages are the plan',
    ['perfiles comité', 'auditor firmado', 'simulacro 1', 'simulacro 2'],
    [false],
  ],
  [
    'that are mostly deeds of a PREP in terms are the plan',
    [
      'etiquetar cajas de equipo',
      'llevar equipo a los CATD',
      'probar internet en cada CATD',
      'imprimir gafetes',
      'primer simulacro',
      'segundo simulacro',
      'recoger equipo',
    ],
    [false],
  ],
  [
    'that are things of a PREP are asked about',
    ['gafetes', 'CATD norte', 'CATD sur', 'escáneres', 'simulacro', 'equipo', 'kits'],
    [true],
  ],
  ['of anything else are none', ['Pagar la luz', 'Pintar la oficina', 'Cambiar las llantas'], []],
])('records without headings %s', (_, names, areAsked) => {
  const rows = names.map((name, at) => [
    name,
    `0${at + 1}/0${at + 2}/2027`,
    `1${at + 1}/0${at + 2}/2027`,
    ['Organización', 'Almacén'][at % 2] ?? '',
  ]);
  const plans = tablesOn(sheetOf('Hoja1', rows)).filter(({ kind }) => kind === 'plan');
  expect(plans.map(({ isDoubtful }) => isDoubtful)).toEqual(areAsked);
});

describe('what somebody in a hurry writes down of a PREP', () => {
  const NAMES = ['acuerdo del comité', 'pedir escáneres', 'sedes de los CATD', 'simulacro 1', 'simulacro 2'];
  const columnsOf = (rows: readonly (readonly string[])[]): object | undefined => {
    const [plan] = tablesOn(sheetOf('Hoja1', rows));
    return plan && lettersOf(plan);
  };
  const rowsOf = (who: readonly string[], how: readonly string[]): string[][] =>
    NAMES.map((name, at) => [
      String(at + 1),
      name,
      `0${at + 3}.0${at + 2}.2027`,
      who[at] ?? '',
      how[at] ?? '',
    ]);

  it.each([
    [
      'who and how far',
      ['jurídico', 'compras', 'todos', 'sistemas', 'yo'],
      ['ya', 'ok', 'va', 'falta', 'falta'],
      { number: 1, name: 2, end: 3, area: 4, status: 5 },
    ],
    [
      'one area in both columns',
      ['jurídico', 'compras', 'todos', 'sistemas', 'yo'],
      ['soporte', 'compras', 'redes', 'sistemas', 'yo'],
      { number: 1, name: 2, end: 3 },
    ],
  ])('is read where one column alone says it: %s', (_, who, how, columns) => {
    expect(columnsOf(rowsOf(who, how))).toEqual(columns);
  });
});

describe('a table that a person settled', () => {
  const mapping = (
    columns: readonly (readonly [string, number])[],
    otherColumns: readonly number[] = [],
    headerRow = 1,
  ): RegisterMapping => ({
    kind: 'plan',
    sheet: 'Hoja1',
    headerRow,
    columns: new Map(columns),
    otherColumns,
  });

  it('has the columns they said, and the others are recognised', () => {
    const found = mappedTable(sheetOf('Hoja1', PLAN), mapping([['end', 3]], [4]));
    expect(found && lettersOf(found)).toMatchObject({ end: 3, number: 1, name: 2, area: 5, status: 6 });
    expect(Object.values(found === null ? {} : lettersOf(found))).not.toContain(4);
    expect(found?.tables[0]?.readings.find(({ field }) => field === 'end')).toMatchObject({
      confidence: 1,
      evidence: [{ measure: 'confirmed' }],
    });
  });

  it('is read under a heading that nobody would recognise', () => {
    const rows = [['uno', 'dos', 'tres'], ...recordsOf('number | name | end')];
    const found = mappedTable(
      sheetOf('Hoja1', rows),
      mapping([
        ['number', 1],
        ['name', 2],
        ['end', 3],
      ]),
    );
    expect(found?.tables[0]?.recordRows).toHaveLength(8);
    expect(found?.questions).toEqual([]);
  });

  it('is read under a heading of one cell, which is no candidate', () => {
    const rows = [['Lista'], ...recordsOf('number | name | end')];
    const found = mappedTable(
      sheetOf('Hoja1', rows),
      mapping([
        ['number', 1],
        ['name', 2],
        ['end', 3],
      ]),
    );
    expect(found?.tables[0]?.recordRows).toHaveLength(8);
  });
});

describe('what is asked', () => {
  const TIE = tableOf('Núm.:number | Actividad:name | Inicio:start | Término:end | Fecha límite:other');

  it('is a column that is not read, with the best guess first', () => {
    const [plan] = tablesOn(sheetOf('Plan', TIE));
    const asked = plan?.questions.find(({ field }) => field === 'end');
    expect(plan && lettersOf(plan)).not.toHaveProperty('end');
    expect(asked?.candidates.map(({ heading }) => heading)).toEqual(
      expect.arrayContaining(['Término', 'Fecha límite']),
    );
  });

  it('is nothing where each column is sure', () => {
    expect(tablesOn(sheetOf('Plan', PLAN)).flatMap(({ questions }) => questions)).toEqual([]);
  });
});

/** What is read of a list and what is asked, `register field=column …` and `¿register field?`. */
const readOf = (sheet: string, title: string, rows: string): readonly string[] =>
  tablesOn(listSheet({ sheet, title, rows })).flatMap(({ kind, tables, questions }) => [
    [kind, ...[...(tables[0]?.columns ?? [])].map(([field, column]) => `${field}=${column}`)].join(' '),
    ...questions.map(({ register, field }) => `¿${register} ${field}?`),
  ]);

describe('the columns of sessions', () => {
  it.each([
    [
      'months are no bodies',
      `Mes | Sesión | Fecha | Estatus | Temas
Noviembre | Sesión de instalación | 10/11/2026 | Realizada | Instalación
Noviembre | Primera sesión ordinaria | 24/11/2026 | Realizada | Plan de trabajo
Diciembre | Segunda sesión ordinaria | 15/12/2026 | Por realizar | Proceso técnico`,
      'type=2 date=3 status=4 orderOfTheDay=5',
    ],
    [
      'a «Mesa» is one',
      `Mesa | Tipo | Fecha | Temas
COTAPREP | Instalación | 10/11/2026 | Instalación
Comisión PREP | Ordinaria | 24/11/2026 | Plan de trabajo
Comisión PREP | Ordinaria | 15/12/2026 | Proceso técnico`,
      'body=1 type=2 date=3 orderOfTheDay=4',
    ],
    [
      'a result that says whether it was held is its state',
      `Órgano colegiado | Tipo | No. | Fecha y hora | Resultado
Comisión PREP | Ordinaria | 1 | 14/09/2026 | Celebrada
COTAPREP | Instalación | 1 | 10/11/2026 | Celebrada
COTAPREP | Ordinaria | 1 | 25/11/2026 | Cancelada`,
      'body=1 type=2 number=3 date=4 status=5',
    ],
    [
      'a result of sentences is what was agreed',
      `Órgano colegiado | Tipo | No. | Fecha y hora | Resultado
Comisión PREP | Ordinaria | 1 | 14/09/2026 | Se aprueba el plan de trabajo del año
COTAPREP | Instalación | 1 | 10/11/2026 | Se instala el comité y se toma protesta
COTAPREP | Ordinaria | 1 | 25/11/2026 | Se remiten observaciones al proceso técnico`,
      'body=1 type=2 number=3 date=4 agreements=5',
    ],
    [
      'where they are held is no type, and a count of the rows no number',
      `# | Sesión | Fecha | Modalidad | Acuerdos
1 | Instalación | 10/11/2026 | Presencial | COTAPREP/01/2026
2 | 1a. Extraordinaria | 20/11/2026 | Virtual | COTAPREP/02/2026
3 | 1a. Ordinaria | 27/11/2026 | Virtual | COTAPREP/03/2026`,
      'type=2 date=3 agreements=5',
    ],
    [
      '«Modalidad» with types is the type',
      `# | Fecha | Modalidad | Temas
1 | 10/11/2026 | Instalación | Instalación
2 | 20/11/2026 | Extraordinaria | Plan de trabajo
3 | 27/11/2026 | Ordinaria | Proceso técnico`,
      'type=3 number=1 date=2 orderOfTheDay=4',
    ],
    [
      'a count over several bodies is no number',
      `Núm. | Órgano | Sesión | Fecha | Acta
1 | Consejo General | Extraordinaria 12 | 03/09/2026 | Aprobada
2 | Comisión PREP | 1a ordinaria | 21/09/2026 | Aprobada
3 | Comisión PREP | 2a ordinaria | 19/10/2026 | Aprobada
4 | COTAPREP | Instalación | 10/11/2026 | Pendiente`,
      'body=2 type=3 date=4 minutes=5',
    ],
    [
      'the number that the type bears as well is one',
      `Núm. | Órgano | Sesión | Fecha | Acta
1 | COTAPREP | 1a ordinaria | 21/09/2026 | Aprobada
2 | COTAPREP | 2a ordinaria | 19/10/2026 | Aprobada
3 | COTAPREP | 3a ordinaria | 10/11/2026 | Pendiente`,
      'body=2 type=3 number=1 date=4 minutes=5',
    ],
    [
      'a session is called by its number',
      `Sesión | Tipo | Fecha | Estatus
1 | Instalación | 10/11/2026 | Celebrada
1 | Ordinaria | 10/12/2026 | Celebrada
2 | Ordinaria | 14/01/2027 | Convocada`,
      'type=2 number=1 date=3 status=4',
    ],
  ])('%s', (_, rows, columns) => {
    expect(readOf('Sesiones', 'SESIONES DEL COTAPREP', rows)).toEqual([`sessions ${columns}`]);
  });

  it.each<[string, string, number | null]>([
    ['Fecha tentativa', 'Fecha real', 3],
    ['Fecha programada', 'Fecha de celebración', 3],
    ['Fecha programada', 'Fecha de publicación', null],
    ['Fecha programada', 'Fecha límite', null],
  ])('of «%s» and «%s» the second is when they were held: %s', (called, other, held) => {
    const rows = `Sesión | ${called} | ${other} | Asuntos
Instalación | 10/11/2026 | 10/11/2026 | Instalación
Primera ordinaria | 24/11/2026 | 26/11/2026 | Plan de trabajo
Segunda ordinaria | 15/12/2026 | | Proceso técnico`;
    const [found] = tablesOn(listSheet({ sheet: 'Sesiones', title: 'COTAPREP', rows }));
    expect(found?.tables[0]?.later).toEqual(new Map(held === null ? [] : [['date', held]]));
    expect(found?.tables[0]?.columns.get('date')).toBe(2);
    expect(found?.questions).toEqual([]);
  });
});

const FOLLOWED = `No. | Sesión | Fecha | Acuerdo | Responsable | Fecha compromiso | Estatus
A-01 | Instalación | 10/11/2026 | Remitir a los integrantes el plan de trabajo | Secretaría Técnica | 13/11/2026 | Cumplido
A-02 | 1a ordinaria | 24/11/2026 | Incorporar observaciones al plan de trabajo | UTI | 01/12/2026 | En proceso
A-03 | 1a ordinaria | 24/11/2026 | Presentar el proyecto del proceso técnico | UTI | 10/12/2026 | Pendiente`;

it.each([
  ['Acuerdos', 'Seguimiento de acuerdos del COTAPREP', ['agreements key=1 date=3 subject=4']],
  ['Sesiones', 'Sesiones del COTAPREP', [expect.stringMatching(/^sessions type=2 /)]],
])('agreements with the session of each are those of «%s»', (sheet, title, expected) => {
  expect(readOf(sheet, title, FOLLOWED)).toEqual(expected);
});

it('a list of sites with who proposed each and the day of the visit has no sessions or agreements', () => {
  const sites = `No. | Distrito | Cabecera | Domicilio | Propuesta | Fecha de visita | Resultado
1 | I | Centro | Av. Juárez 10 | Consejo distrital | 04/11/2026 | Viable
2 | II | Norte | Calle 5 #22 | Consejo distrital | 10/11/2026 | Viable
3 | III | Sur | Blvd. Sur 300 | Escuela | 17/11/2026 | No viable`;
  const read = readOf('CATD', 'Visitas', sites).map((line) => line.split(' ')[0]);
  expect(read).not.toContain('sessions');
  expect(read).not.toContain('agreements');
});

describe('the columns of members', () => {
  it.each([
    [
      'whether they still are is no charge',
      `Nombre | Perfil | Estatus | Desde | Hasta | Observaciones
Lucía Peña Arriaga | Estadística | Activa | 04/11/2026 | |
Raúl Ibáñez Soto | Redes | Baja | 04/11/2026 | 19/11/2026 | Renuncia
Sofía Terán Gil | Ciencia política | Activa | 04/11/2026 | |
Omar Vidal Paz | Redes | Activo | 20/11/2026 | | En lugar de Raúl Ibáñez`,
      'name=1 appointed=4 departed=5',
    ],
    [
      'nor a name',
      `No. | Integrante del COTAPREP | Vigencia inicio | Vigencia fin | Estatus
1 | Lucía Peña Arriaga | 04/11/2026 | 30/06/2027 | Vigente
2 | Raúl Ibáñez Soto | 04/11/2026 | 19/11/2026 | Renunció
3 | Sofía Terán Gil | 04/11/2026 | 30/06/2027 | Vigente`,
      'name=2 appointed=3 departed=4',
    ],
    [
      '«Nombre» is the name, whatever else is there',
      `Nombre | Institución de procedencia | Cargo
Dra. Elena Mota Ruiz | Universidad Autónoma | Integrante
Dr. Iván Solís Vega | Instituto Tecnológico | Integrante
Mtro. Saúl Prado Lim | Universidad Politécnica | Integrante`,
      'name=1 position=3',
    ],
    [
      'who appointed somebody is not the name',
      `Órgano | Quién | Carácter | A partir de | Lo nombró
COTAPREP | Elena Mota Ruiz | Integrante | 05/09/2026 | IEE/CG121/2026
COTAPREP | Iván Solís Vega | Integrante | 06/11/2026 | IEE/CG140/2026
COTAPREP | Saúl Prado Lim | Presidente | 20/11/2026 | IEE/CG146/2026`,
      'body=1 name=2 position=3 appointed=4 appointmentAgreement=5',
    ],
    [
      '«Al» is until when',
      `Integrantes | Cargo | Periodo del | Al
Alma Ruiz Tovar | Presidenta | 03/09/2026 |
Iván Tello Paz | Integrante | 03/09/2026 | 30/10/2026
Olga Mena Díaz | Integrante | 03/09/2026 |
Luis Arce Lugo | Integrante | 01/11/2026 |`,
      'name=1 position=2 appointed=3 departed=4',
    ],
  ])('%s', (_, rows, columns) => {
    expect(readOf('Integrantes', 'COMITÉ TÉCNICO ASESOR DEL PREP', rows)).toEqual([`members ${columns}`]);
  });
});

it('a state of something else is no area, and nobody is asked', () => {
  const plan = tableOf('Núm.:number | Actividad:name | Inicio:start | Término:end | Estado:status');
  const paid = [
    'Estatus del pago',
    ...Array.from({ length: 8 }, (_, at) => (at < 3 ? 'Pagado' : 'Sin comprometer')),
  ];
  const [found] = tablesOn(
    sheetOf(
      'Plan',
      plan.map((row, at) => [...row, paid[at] ?? '']),
    ),
  );
  expect([...(found?.tables[0]?.columns.keys() ?? [])]).toEqual(['number', 'name', 'start', 'end', 'status']);
  expect(found?.questions).toEqual([]);
});

describe('how far activities are, by ticks', () => {
  const NAMES = [
    'Crear la comisión',
    'Integrar el COTAPREP',
    'Elaborar el plan de trabajo',
    'Ubicar los CATD',
  ];
  const rowsOf = (heading: string, cells: readonly string[]): string =>
    [
      `${heading} | Actividad | Inicio | Término`,
      ...NAMES.map(
        (name, at) => `${cells[at]} | ${name} | ${at + 1}/0${at + 6}/2026 | ${at + 9}/1${at % 3}/2026`,
      ),
    ].join('\n');

  it.each([
    ['✔', ['TRUE', 'TRUE', 'FALSE', 'FALSE']],
    ['☑', ['VERDADERO', 'FALSO', 'FALSO', 'FALSO']],
    ['OK', ['x', 'x', '', '']],
    ['', ['✔', '✔', '', '']],
  ])('below «%s» are read or asked for', (heading, cells) => {
    const [found] = tablesOn(listSheet({ sheet: 'Plan', title: 'Plan PREP', rows: rowsOf(heading, cells) }));
    const asked = found?.questions.map(({ field, candidates: [first] }) => [field, first?.column]);
    expect([...(found?.tables[0]?.columns ?? []), ...(asked ?? [])]).toContainEqual(['status', 1]);
  });

  it.each([
    ['Prioritaria', ['x', 'x', '', '']],
    ['Anexo 13', ['x', 'x', '', '']],
    ['OK', ['1', '2', '3', '4']],
    ['✔', ['', '', '', '']],
    ['✔', ['FALSE', 'FALSE', 'FALSE', 'FALSE']],
  ])('below «%s» are not asked for where they may say something else, or nothing', (heading, cells) => {
    const [found] = tablesOn(listSheet({ sheet: 'Plan', title: 'Plan PREP', rows: rowsOf(heading, cells) }));
    expect(found?.tables[0]?.columns.get('name')).toBe(2);
    expect(found?.questions.filter(({ field }) => field === 'status')).toEqual([]);
  });
});
