/** What the cells of recognised registers are read as. */
import { fc } from '../../support/fastCheck';
import { parseIsoDate } from '../../../src/domain/dates/calendarDate';
import type { DateReading } from '../../../src/domain/dates/dateReading';
import type { Activity, ProcessData, Registers, Session } from '../../../src/domain/registers/records';
import type { ReadOptions } from '../../../src/workbook/registers/readRegisters';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Cell, Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const HEADING = ['Núm.', 'Actividades', 'Inicio', 'Término', 'Estado', 'Fecha de cumplimiento'];
const FIRST: Cell[] = ['1.', 'Integrar', '03 de octubre', '21 de noviembre', 'Pendiente', ''];
const PROCESS: Rows = [
  ['Proceso electoral', 'Proceso Electoral Local 2026-2027'],
  ['Jornada electoral', { value: 46_544, numberFormat: 'dd/mm/yyyy' }],
];

function read(workbook: WorkbookSnapshot, options?: ReadOptions): Registers {
  const result = readRegisters(workbook, options);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** Further records, so that the table is one whatever a test writes above them; no date of theirs tells an order. */
const OTHERS: Rows = [
  'Aprobar el acuerdo',
  'Designar al ente auditor',
  'Publicar la ubicación',
  'Remitir el informe',
].map((name, index) => [
  `${index + 5}.`,
  name,
  `${index + 4} de octubre`,
  `${index + 5} de noviembre`,
  'Pendiente',
  '',
]);

function activities(
  rows: Rows,
  more: readonly SheetSnapshot[] = [],
  options?: ReadOptions,
): readonly Activity[] {
  const sheet = sheetOf('Plan', [HEADING, ...rows, ...OTHERS]);
  const read = readPlan(workbookOf(sheet, ...more), options);
  return read.filter(({ row }) => row <= rows.length + 1);
}

const readPlan = (workbook: WorkbookSnapshot, options?: ReadOptions): readonly Activity[] =>
  read(workbook, options).plan?.rows ?? [];

/** A reading as one text: the day or month, the word, or why it is none. */
function told(reading: DateReading | undefined): string | undefined {
  switch (reading?.kind) {
    case 'date':
      return reading.date.toString();
    case 'month':
      return reading.month;
    case 'word':
      return reading.word;
    case 'notDate':
      return reading.reason;
    default:
      return reading?.kind;
  }
}

describe('numbers', () => {
  it.each<[string, Cell, number[] | null, string, boolean]>([
    ['text', '3.10', [3, 10], '3.10', false],
    ['a number that lost its zero', 3.1, [3, 1], '3.1', true],
    ['a number whose format shows the zero', { value: 3.1, numberFormat: '0.00' }, [3, 10], '3.10', true],
    ['a number too wide for its column', { value: 3.1, text: '####' }, [3, 1], '3.1', true],
    ['text that is no number', '8..2', null, '8..2', false],
    ['an error value', '#N/A', null, '#N/A', false],
    ['blank', '', null, '', false],
    ['a formula', { value: '2.', type: 'String', formula: '=A1&"."' }, [2], '2.', false],
  ])('from %s', (_, cell, value, text, numberStoredAsNumber) => {
    const [activity] = activities([[cell, 'Integrar el comité', '', '', '', '']]);
    expect(activity).toMatchObject({
      number: { value, text, cell: { row: 2, column: 1 } },
      numberStoredAsNumber,
    });
  });

  it('from the activity’s text when there is no column for them', () => {
    const rows = [
      ['Actividad', 'Término'],
      ['6.1. Remitir el acuerdo', '21/11/2026'],
      ['3 simulacros', '21/11/2026'],
    ];
    const plan = read(workbookOf(sheetOf('Plan', rows))).plan;
    expect(plan?.rows).toMatchObject([
      { number: { value: [6, 1] }, name: { value: 'Remitir el acuerdo', text: '6.1. Remitir el acuerdo' } },
      { number: { value: null, text: '', cell: { row: 3, column: 1 } }, name: { value: '3 simulacros' } },
    ]);
  });
});

describe('texts', () => {
  it.each<[string, Cell, string, string]>([
    ['are trimmed', '  En proceso \n', 'En proceso', 'En proceso'],
    ['keep their line breaks', 'En\nproceso', 'En\nproceso', 'En\nproceso'],
    ['of numbers are as shown', { value: 0.5, numberFormat: '0%' }, '50%', '50%'],
    ['of booleans are as shown', true, 'VERDADERO', 'VERDADERO'],
    ['of errors count as none and are still seen', '#N/A', '', '#N/A'],
    ['that say #N/A without being an error are texts', { value: '#N/A', type: 'String' }, '#N/A', '#N/A'],
    [
      'of formulas are their result',
      { value: 'Concluida', formula: '=IF(TRUE,"Concluida")' },
      'Concluida',
      'Concluida',
    ],
  ])('%s', (_, cell, value, text) => {
    const [activity] = activities([['1.', 'Integrar', '', '', cell, '']]);
    expect(activity?.status).toEqual({ value, text, cell: { sheet: 'Plan', row: 2, column: 5 } });
  });
});

describe('the papers of a sending', () => {
  it('are what columns of their own say, under their headings', () => {
    const row = (index: number): Cell[] => [
      `${index}.`,
      `Elaborar el documento ${index}`,
      45_200 + index,
      45_230 + index,
      45_231,
      `OF/${index}`,
      'Sí',
    ];
    const heading = [
      'Núm.',
      'Actividades',
      'Inicio',
      'Término',
      'Remitido al INE',
      'Oficio de remisión',
      'Acuse INE',
    ];
    const [first] = readPlan(workbookOf(sheetOf('Plan', [heading, row(1), row(2), row(3), row(4)])));
    expect(first?.sendingPapers?.map(({ heading: written, field }) => [written, field.value])).toEqual([
      ['Oficio de remisión', 'OF/1'],
      ['Acuse INE', 'Sí'],
    ]);
  });

  it.each(['Acuse', 'Oficio', 'Acuse de recibo'])('are no evidence beside its own column: %s', (paper) => {
    const row = (index: number): Cell[] => [
      `${index}.`,
      `Elaborar el documento ${index}`,
      45_230 + index,
      'Concluida',
      45_231,
      index === 1 ? null : `Documento ${index} en expediente electrónico`,
      `Acuse de 0${index}/11/2023`,
    ];
    const heading = ['Núm.', 'Actividades', 'Término', 'Estado', 'Fecha de conclusión', 'Evidencia', paper];
    const rows = [1, 2, 3, 4, 5, 6].map(row);
    const read = readPlan(workbookOf(sheetOf('Plan', [heading, ...rows])));
    expect(read.slice(0, 2).map(({ evidence }) => evidence?.text)).toEqual([
      '',
      'Documento 2 en expediente electrónico',
    ]);
  });

  it('are left out where the plan has no such column', () => {
    expect(activities([FIRST])[0]).not.toHaveProperty('sendingPapers');
  });
});

describe('the day of the test', () => {
  it.each([
    'Fecha de la prueba',
    'Día de la prueba',
    'Días de las pruebas',
    'Fecha de la prueba de funcionalidad',
    'Día de la prueba del sistema informático',
    'Prueba',
  ])('is called %s', (label) => {
    const process = sheetOf('Proceso', [...PROCESS, [label, '29-04-2026']]);
    const { tests } = read(workbookOf(sheetOf('Plan', [HEADING, FIRST]), process)).process?.data ?? {};
    expect(tests?.map(({ text }) => text)).toEqual(['29-04-2026']);
  });
});

describe('dates', () => {
  const process = sheetOf('Proceso', PROCESS);

  it.each<[string, Cell, string]>([
    ['a real date', { value: 46_347, numberFormat: 'dd/mm/yyyy' }, '2026-11-21'],
    [
      'a formula that gives a date',
      { value: 46_347, numberFormat: 'dd/mm/yyyy', formula: '=C2+10' },
      '2026-11-21',
    ],
    ['a serial with no date format', 46_347, '2026-11-21'],
    ['text with no year', '21 de noviembre', '2026-11-21'],
    ['text with no year, after the new year', '15 de marzo', '2027-03-15'],
    ['text', '21/11/2026', '2026-11-21'],
    ['an error value', '#N/A', 'errorValue'],
    ['a boolean', true, 'unreadable'],
    ['prose', 'cuando se apruebe', 'unreadable'],
    ['an impossible day', '31 de noviembre', 'impossible'],
    ['day and month that could be either', '03/04/2027', 'ambiguous'],
    ['a word', 'permanente', 'permanent'],
    ['blank', '', 'blank'],
  ])('from %s', (_, cell, expected) => {
    const [activity] = activities([['1.', 'Integrar', '', cell, '', '']], [process]);
    expect(told(activity?.end?.value)).toBe(expected);
    expect(activity?.end?.cell).toEqual({ sheet: 'Plan', row: 2, column: 4 });
  });

  it('take the order of day and month from all columns of days', () => {
    const rows = activities([
      ['1.', 'Integrar el comité', '03/04/2027', '03/04/2027', '', ''],
      ['2.', 'Firmar el convenio', '', '21/04/2027', '', ''],
    ]);
    expect(rows.map(({ start, end }) => [told(start?.value), told(end?.value)])).toEqual([
      ['2027-04-03', '2027-04-03'],
      ['blank', '2027-04-21'],
    ]);
  });

  it.each<[string, readonly SheetSnapshot[], ReadOptions, Rows, string]>([
    ['the election day', [process], {}, [], '2026-10-03'],
    [
      'the name of the process',
      [
        sheetOf('Proceso', [
          ['Siglas', 'OPL'],
          ['Institución', 'OPL'],
          ['Proceso electoral', 'Proceso 2023-2024'],
        ]),
      ],
      {},
      [],
      '2023-10-03',
    ],
    ['the titles above the plan', [], {}, [['Proceso Electoral Local 2020-2021']], '2020-10-03'],
    [
      'the day a person gave, before anything written',
      [process],
      { electionDay: parseIsoDate('2024-06-02') ?? never() },
      [],
      '2023-10-03',
    ],
    ['nothing', [], {}, [], 'noYear'],
  ])('take their year from %s', (_, sheets, options, titles, expected) => {
    const { plan } = read(workbookOf(sheetOf('Plan', [...titles, HEADING, FIRST]), ...sheets), options);
    expect(told(plan?.rows[0]?.start?.value)).toBe(expected);
  });

  it('count from 1904 where the workbook does', () => {
    const workbook = {
      ...workbookOf(sheetOf('Plan', [HEADING, ['1.', 'Integrar', '', 44_885, '', ''], ...OTHERS])),
      dateSystem: '1904' as const,
    };
    expect(told(readPlan(workbook)[0]?.end?.value)).toBe('2026-11-21');
  });
});

describe('sessions', () => {
  const heading = ['Órgano', 'Tipo de sesión', 'Fecha', 'Asistentes'];
  const session = (attendants: Cell): Session | undefined =>
    read(
      workbookOf(
        sheetOf('Plan', [HEADING, FIRST]),
        sheetOf('Sesiones', [heading, ['COTAPREP', 'Ordinaria', '21/11/2026', attendants]]),
      ),
    ).sessions?.rows[0];

  it.each<[Cell, number | null]>([
    [4, 4],
    ['4', 4],
    ['Presidencia\nConsejería A', 2],
    [4.5, null],
    [-1, null],
    [true, null],
    ['#N/A', null],
    ['', null],
  ])('with %j in attendance', (cell, expected) => {
    expect(session(cell)?.attendants?.value).toBe(expected);
  });

  it('with no column for the body have it blank, where the row begins', () => {
    const rows = [
      ['Tipo de sesión', 'Fecha', 'Orden del día'],
      ['Ordinaria', '21/11/2026', '1. Bienvenida'],
    ];
    const { sessions } = read(workbookOf(sheetOf('Plan', [HEADING, FIRST]), sheetOf('Sesiones', rows)));
    expect(sessions?.rows[0]?.body).toEqual({
      value: '',
      text: '',
      cell: { sheet: 'Sesiones', row: 2, column: 1 },
    });
  });
});

describe('notes', () => {
  it.each<[string, Cell, string]>([
    ['a written month', 'noviembre 2026', '2026-11'],
    ['a month with no year', 'Noviembre', '2026-11'],
    ['any of its days', { value: 46_347, numberFormat: 'dd/mm/yyyy' }, '2026-11'],
    ['a day shown as a month', { value: 46_327, numberFormat: 'mmm-yy' }, '2026-11'],
    ['an error value', '#N/A', 'errorValue'],
  ])('speak of the month that is told by %s', (_, cell, expected) => {
    const sheet = sheetOf('Avances', [
      ['Mes', 'Apartado', 'Texto'],
      [cell, 'e', 'Reclutamiento en curso.'],
    ]);
    const { notes } = read(workbookOf(sheetOf('Plan', [HEADING, FIRST]), sheet, sheetOf('Proceso', PROCESS)));
    expect(told(notes?.rows[0]?.month.value)).toBe(expected);
  });
});

describe('the dates that the process only proposes', () => {
  const proposalsOf = (...rows: Rows) =>
    read(
      workbookOf(
        sheetOf('Plan', [HEADING, FIRST]),
        sheetOf('Proceso', [...PROCESS.map((row) => ['Listo', ...row]), ...rows]),
      ),
    ).process?.proposals;

  it.each<[string, Rows, readonly string[] | undefined]>([
    ['are those marked so at their left', [['Propuesta: confirme', 'Prueba', 45_402]], ['tests']],
    [
      'are none once confirmed, whatever the advice at their right',
      [['Listo', 'Prueba', 45_402, 'Propuesta: un mes antes']],
      undefined,
    ],
    [
      'may be the simulacros',
      [
        ['Listo', 'Simulacro', 45_424],
        ['Propuesta: confirme', 'Simulacro', 45_431],
      ],
      ['simulacros'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(proposalsOf(...rows)).toEqual(expected);
  });
});

describe('the process', () => {
  const process = (rows: Rows, options?: ReadOptions): ProcessData | undefined =>
    read(workbookOf(sheetOf('Plan', [HEADING, FIRST]), sheetOf('Datos', rows)), options).process?.data;

  it('is read whole, whatever the words and the order', () => {
    const data = process([
      ['DATOS GENERALES'],
      ['Tamaño de papel:', 'Oficio'],
      ['FECHA DE LA JORNADA', '6 de junio de 2027'],
      ['Cierre de la publicación', '7 de junio'],
      ['Prueba de funcionalidad', '25 de abril'],
      ['Fecha de corte', { value: 46_356, numberFormat: 'dd/mm/yyyy' }],
      ['Siglas', '', 'IEE'],
      ['Nombre de la institución', 'Instituto Estatal Electoral'],
      ['Área que reporta', 'Unidad de Informática'],
      ['Comisión', 'Comisión del PREP'],
      ['Proceso electoral', 'Proceso Electoral Local 2026-2027'],
      ['Simulacros', '9, 16 y 23 de mayo'],
    ]);
    expect(data).toMatchObject({
      paper: { value: 'Oficio' },
      acronym: { value: 'IEE', cell: { sheet: 'Datos', row: 7, column: 3 } },
      institution: { value: 'Instituto Estatal Electoral' },
      reportingArea: { value: 'Unidad de Informática' },
      commission: { value: 'Comisión del PREP' },
      processName: { value: 'Proceso Electoral Local 2026-2027' },
    });
    expect(
      [data?.electionDay, data?.closing, data?.tests[0], data?.cutoff].map((field) => told(field?.value)),
    ).toEqual(['2027-06-06', '2027-06-07', '2027-04-25', '2026-11-30']);
    expect(data?.simulacros.map(({ value }) => told(value))).toEqual([
      '2027-05-09',
      '2027-05-16',
      '2027-05-23',
    ]);
  });

  it('is not what a title says that is called like a datum', () => {
    const data = process([
      ['Proceso'],
      ['Proceso electoral', '2026-2027'],
      ['Jornada electoral', '06/06/2027'],
    ]);
    expect(data?.processName).toMatchObject({ value: '2026-2027', cell: { row: 2, column: 2 } });
  });

  it.each<[string, Rows]>([
    ['in one cell', [['Simulacros', '09/05/2027; 16/05/2027 y 23/05/2027']]],
    [
      'in cells of one row',
      [['Simulacros', '09/05/2027', '16/05/2027', { value: 46_530, numberFormat: 'dd/mm/yyyy' }]],
    ],
    [
      'in rows of their own',
      [
        ['Simulacro 1', '09/05/2027'],
        ['Simulacro 2', '16/05/2027'],
        ['Simulacro 3', '23/05/2027'],
      ],
    ],
    [
      'by their ordinals',
      [
        ['Primer simulacro', '09/05/2027'],
        ['Segundo simulacro', '16/05/2027'],
        ['Tercer simulacro', '23/05/2027'],
      ],
    ],
    [
      'below one label',
      [
        ['Simulacros', '09/05/2027'],
        ['', '16/05/2027'],
        ['', '23/05/2027'],
        ['Siglas', 'IEE'],
      ],
    ],
  ])('has its simulacros %s', (_, rows) => {
    const data = process([...PROCESS, ...rows]);
    expect(data?.simulacros.map(({ value }) => told(value))).toEqual([
      '2027-05-09',
      '2027-05-16',
      '2027-05-23',
    ]);
  });

  it.each<[string, Cell, string, string]>([
    ['blank', '', 'blank', ''],
    ['prose', 'por acordar', 'unreadable', 'por acordar'],
    ['an error value', '#N/A', 'errorValue', '#N/A'],
    ['an impossible day', '31/06/2027', 'impossible', '31/06/2027'],
    ['a Sunday, day first', '02/06/2024', '2024-06-02', '02/06/2024'],
    ['the same day either way', '06/06/2027', '2027-06-06', '06/06/2027'],
    ['no Sunday either way', '03/06/2024', 'ambiguous', '03/06/2024'],
  ])('with an election day that is %s', (_, cell, expected, text) => {
    const data = process([
      ['Institución', 'OPL'],
      ['Jornada electoral', cell],
      ['Siglas', 'OPL'],
    ]);
    expect(told(data?.electionDay?.value)).toBe(expected);
    expect(data?.electionDay?.text).toBe(text);
  });

  it('has no election day when the key is missing', () => {
    expect(
      process([
        ['Institución', 'OPL'],
        ['Siglas', 'OPL'],
        ['Proceso electoral', '2026-2027'],
      ])?.electionDay,
    ).toBeNull();
  });

  it('is read from labels and values in one cell, above the plan', () => {
    const titles = [['Institución: OPL de prueba'], ['Jornada electoral: 6 de junio de 2027']];
    const { process: register, plan } = read(workbookOf(sheetOf('Plan', [...titles, HEADING, FIRST])));
    expect(register).toMatchObject({ sheet: 'Plan', data: { institution: { value: 'OPL de prueba' } } });
    expect(told(register?.data.electionDay?.value)).toBe('2027-06-06');
    expect(told(plan?.rows[0]?.start?.value)).toBe('2026-10-03');
  });

  it('has the day of the election where another label says what is elected', () => {
    const rows = [
      ['Elección:', 'Ayuntamientos y Diputaciones'],
      ['Jornada:', '6 de junio de 2027'],
    ];
    const { process: register } = read(workbookOf(sheetOf('Plan', [...rows, HEADING, FIRST])));
    expect(told(register?.data.electionDay?.value)).toBe('2027-06-06');
    expect(register?.repeated).toBeUndefined();
  });

  const CUTOFF = ['Fecha de corte:', '30 de noviembre de 2026'];
  const PHRASE = ['Jornada del domingo 6 de junio de 2027'];
  it.each<[string, readonly SheetSnapshot[], string | null]>([
    [
      'below a title with the election day',
      [sheetOf('Plan', [PHRASE, CUTOFF, HEADING, FIRST])],
      '2026-11-30',
    ],
    [
      'in one cell',
      [sheetOf('Plan', [PHRASE, ['Fecha de corte: 30 de noviembre de 2026'], HEADING, FIRST])],
      '2026-11-30',
    ],
    ['where nothing gives the election day', [sheetOf('Plan', [CUTOFF, HEADING, FIRST])], '2026-11-30'],
    [
      'on another sheet than the process',
      [sheetOf('Plan', [CUTOFF, HEADING, FIRST]), sheetOf('Proceso', PROCESS)],
      '2026-11-30',
    ],
    [
      'not of two sheets that differ',
      [sheetOf('Plan', [CUTOFF, HEADING, FIRST]), sheetOf('Octubre', [['Fecha de corte', '31/10/2026']])],
      null,
    ],
    [
      'not of a hidden sheet',
      [sheetOf('Plan', [HEADING, FIRST]), sheetOf('Octubre', [CUTOFF], { visibility: 'Hidden' })],
      null,
    ],
  ])('has the cut-off that a label gives, %s', (_, sheets, expected) => {
    const cutoff = read(workbookOf(...sheets)).process?.data.cutoff?.value;
    expect(cutoff === undefined ? null : told(cutoff)).toBe(expected);
  });

  it('may be nothing but the election day, on a hidden sheet', () => {
    const config = sheetOf('Config', [['Jornada electoral', '6 de junio de 2027']], { visibility: 'Hidden' });
    const { process: register } = read(workbookOf(sheetOf('Plan', [HEADING, FIRST]), config));
    expect(told(register?.data.electionDay?.value)).toBe('2027-06-06');
  });

  it('is the sheet whose election day is a date, before one that leaves it blank', () => {
    const blank = sheetOf('Ficha', [
      ['Siglas', 'OPL'],
      ['Jornada electoral', 'por definir'],
    ]);
    const sheets = [sheetOf('Plan', [HEADING, FIRST]), blank, sheetOf('Proceso', PROCESS)];
    expect(read(workbookOf(...sheets)).process?.sheet).toBe('Proceso');
  });

  it('is not made of activities that are called like its keys', () => {
    const rows = [
      ['1.', 'Prueba de funcionalidad', '25/04/2027', '25/04/2027'],
      ['2.', 'Simulacros', '09/05/2027', '23/05/2027'],
      ['3.', 'Jornada electoral', '06/06/2027', '06/06/2027'],
    ];
    expect(read(workbookOf(sheetOf('Plan', [HEADING, ...rows]))).process).toBeNull();
  });

  it('is the sheet a person chose', () => {
    const sheets = [
      sheetOf('Plan', [HEADING, FIRST]),
      sheetOf('Proceso', PROCESS),
      sheetOf('Otro', [['Jornada electoral', '2 de junio de 2024']]),
    ];
    const { process: register } = read(workbookOf(...sheets), { map: { process: 'Otro' } });
    expect(register?.sheet).toBe('Otro');
  });
});

describe('any cells at all', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom<Cell>(
      ...HEADING,
      'Órgano',
      'Tipo de sesión',
      'Fecha',
      'Nombre',
      'Cargo',
      'Alta',
      'Clave',
      'Asunto',
    ),
    fc.constantFrom<Cell>(
      'Mes',
      'Apartado',
      'Texto',
      'Jornada electoral',
      'Siglas',
      'Simulacros',
      'NOVIEMBRE',
      'Total',
    ),
    fc.constantFrom<Cell>('', '#N/A', '6.1.', '8..2', '03 de octubre', '03/04/2027', ' ', true),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.double(),
    fc.integer({ min: -10, max: 60_000 }),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });

  it('are read without an exception, and no record comes from outside the used range', () => {
    fc.assert(
      fc.property(
        rows,
        rows,
        fc.integer({ min: 1, max: 45 }),
        fc.integer({ min: 1, max: 9 }),
        (a, b, row, column) => {
          const sheets = [
            sheetOf('A', a, { firstRow: row, firstColumn: column }),
            sheetOf('B', b),
            sheetOf('Plan', [HEADING, ...a]),
          ];
          const result = readRegisters(workbookOf(...sheets));
          if (!result.ok) {
            expect(result.problem.code).toBe('emptyWorkbook');
            return;
          }
          const { plan, sessions, members, agreements, notes } = result.value;
          for (const register of [plan, sessions, members, agreements, notes]) {
            if (register === null) continue;
            for (const part of register.parts) {
              const sheet = sheets.find(({ name }) => name === part.sheet);
              const last = (sheet?.firstRow ?? 0) + (sheet?.values.length ?? 0) - 1;
              const numbers = part.rows.map((record) => record.row);
              expect(numbers).toEqual([...new Set(numbers)].sort((x, y) => x - y));
              expect(part.lastRow).toBe(numbers.at(-1) ?? part.headerRows.at(-1));
              expect(part.lastRow).toBeLessThanOrEqual(last);
              expect(numbers.every((number) => number > (part.headerRows.at(-1) ?? Infinity))).toBe(true);
            }
          }
        },
      ),
      { numRuns: 75 },
    );
  });
});

function never(): never {
  throw new Error('This date is one');
}

describe('members', () => {
  const MEMBERS = ['Órgano', 'Nombre', 'Cargo', 'Alta', 'Baja'];
  const COMMITTEE = 'COTAPREP';
  const row = (name: string, more: readonly Cell[] = [], body = COMMITTEE): Cell[] => [
    body,
    name,
    'Integrante',
    '01/09/2026',
    '',
    ...more,
  ];
  const membersOf = (heading: readonly string[], rows: Rows) =>
    read(workbookOf(sheetOf('Integrantes', [[...MEMBERS, ...heading], ...rows]))).members?.rows ?? [];

  it.each<[string, readonly string[], Rows, readonly (readonly [string, string])[]]>([
    [
      'that replace who says so',
      ['Sustituido por'],
      [row('Persona A', ['Persona C']), row('Persona B'), row('Persona C')],
      [
        ['Persona A', ''],
        ['Persona B', ''],
        ['Persona C', 'Persona A'],
      ],
    ],
    [
      'that say themselves whom they replace',
      ['Sustituye a'],
      [row('Persona A'), row('Persona B'), row('Persona C', ['Persona A'])],
      [
        ['Persona A', ''],
        ['Persona B', ''],
        ['Persona C', 'Persona A'],
      ],
    ],
    [
      'of whom one is replaced by nobody registered',
      ['Sustituto'],
      [row('Persona A', ['Persona D']), row('Persona B'), row('Persona C')],
      [
        ['Persona A', ''],
        ['Persona B', ''],
        ['Persona C', ''],
      ],
    ],
    [
      'without the places that nobody holds',
      [],
      [row('Persona A'), row('VACANTE'), row('Persona Villanueva'), row('Por designar')],
      [
        ['Persona A', ''],
        ['Persona Villanueva', ''],
      ],
    ],
  ])('%s', (_, heading, rows, expected) => {
    expect(
      membersOf(heading, rows).map(({ name, substituteFor }) => [name.text, substituteFor?.text ?? '']),
    ).toEqual(expected);
  });
});

describe('the departure of a member', () => {
  it.each<[string, Rows[number], string]>([
    ['a state with its day', ['Baja (20/11/2026)', ''], '2026-11-20 G2'],
    ['a state with its day and no brackets', ['Baja 20/11/2026', ''], '2026-11-20 G2'],
    ['a remark', ['', 'Renunció el 20 de noviembre'], '2026-11-20 H2'],
    ['a state without a day, which is no date', ['Baja', ''], 'unreadable G2'],
    ['a state with more than a day', ['Baja por acuerdo 12 del 20/11/2026', ''], 'unreadable G2'],
    ['no state of somebody who is there', ['Activo', 'Universidad de Baja California'], ''],
    ['no place', ['Activo', 'Baja California'], ''],
  ])('is read from %s', (_, more, expected) => {
    const rows: Rows = [
      ['Integrantes del COTAPREP'],
      [
        'No.',
        'Nombre',
        'Género',
        'Grado',
        'Especialidad',
        'Fecha de designación',
        'Estatus',
        'Observaciones',
      ],
      [1, 'Esteban Rico', 'H', 'Maestría', 'Redes', '06/11/2026', ...more],
      [2, 'Ana Luna', 'M', 'Doctorado', 'Redes', '06/11/2026', 'Activa', ''],
    ];
    const [left, other] =
      read(workbookOf(sheetOf('Proceso', PROCESS), sheetOf('Comité Técnico', rows))).members?.rows ?? [];
    expect(
      left?.departed ? `${told(left.departed.value)} ${'ABCDEFGH'[left.departed.cell.column - 1]}2` : '',
    ).toBe(expected);
    expect(other?.departed).toBeNull();
  });

  it('that has a day is the one that its column says', () => {
    const rows: Rows = [
      ['Órgano', 'Nombre', 'Cargo', 'Alta', 'Baja', 'Estatus'],
      ['COTAPREP', 'Esteban Rico', 'Integrante', '06/11/2026', '18/11/2026', 'Baja (20/11/2026)'],
      ['COTAPREP', 'Ana Luna', 'Integrante', '06/11/2026', '', 'Renunció el 20/11/2026'],
    ];
    const members = read(workbookOf(sheetOf('Integrantes', rows))).members?.rows ?? [];
    expect(members.map(({ departed }) => told(departed?.value))).toEqual(['2026-11-18', '2026-11-20']);
  });
});

describe('a day beside the state of an activity', () => {
  it.each<[Cell, string]>([
    ['CONCLUIDA 08/OCT/2026', '2026-10-08'],
    ['Realizada el 8 de octubre', '2026-10-08'],
    ['Concluida (08/10/2026)', '2026-10-08'],
    ['Concluida', 'null'],
    ['En proceso, 08/10/2026', 'null'],
    ['Concluida, oficio 12 del 08/10/2026', 'null'],
    ['08/10/2026', 'null'],
  ])('%j is that of its completion: %s', (state, expected) => {
    const done = ['1.', 'Integrar el comité', '01/09/2026', '06/10/2026', state];
    const others = OTHERS.map((row) => row.slice(0, 5));
    const process = sheetOf('Proceso', PROCESS);
    const rows = readPlan(workbookOf(sheetOf('Plan', [HEADING.slice(0, 5), done, ...others]), process));
    expect(String(rows[0]?.completed && told(rows[0].completed.value))).toBe(expected);
    expect(rows[0]?.status?.text).toBe(state);
  });
});

describe('sheets of sessions', () => {
  const SHORT: Rows = [
    ['sesión', 'fecha', 'hora'],
    ['instalación cotaprep', '12/11/2026', '11:00'],
    ['1a ord cotaprep', '26/11/2026', '11:00'],
    ['3a ord comisión', '19/11/2026', '10:00'],
  ];
  const LONG: Rows = [
    ['Sesión', 'Tipo', 'Fecha', 'Puntos del orden del día', 'Acuerdos aprobados'],
    [1, 'Ordinaria', '18/09/2026', 'Instalación', 'CTP/01/2026'],
    [2, 'Ordinaria', '16/10/2026', 'Informe mensual', 'CTP/02/2026'],
    [3, 'Ordinaria', '20/11/2026', 'Informe mensual', 'CTP/03/2026'],
  ];
  const MEETINGS: Rows = [
    ['Reuniones con representaciones de partidos políticos'],
    ['No.', 'Fecha', 'Tema', 'Asistentes'],
    [1, '15/10/2026', 'Presentación del PREP', 'PAN, PRI, MC, Morena'],
    [2, '18/11/2026', 'Plan de trabajo del PREP', 'PRI, Morena, PVEM'],
  ];

  it('are read where the type is shortened and stands beside its body', () => {
    const { sessions } = read(workbookOf(sheetOf('sesiones', SHORT)));
    expect(sessions?.rows.map(({ date }) => told(date?.value))).toEqual([
      '2026-11-12',
      '2026-11-26',
      '2026-11-19',
    ]);
  });

  it('are asked for where one that is called so has fewer than another', () => {
    const sheets = [sheetOf('Reuniones', MEETINGS), sheetOf('Sesiones Comisión', LONG)];
    expect(read(workbookOf(...sheets)).questions).toContainEqual({
      kind: 'sheet',
      register: 'sessions',
      sheets: ['Reuniones', 'Sesiones Comisión'],
    });
  });
});

it('the day on which a session was held goes before the one it was called for', () => {
  const rows: Rows = [
    ['Sesión', 'Fecha tentativa', 'Fecha real', 'Asuntos'],
    ['Instalación', '10/11/2026', '10/11/2026', 'Instalación'],
    ['Primera ordinaria', '24/11/2026', '26/11/2026', 'Plan de trabajo'],
    ['Segunda ordinaria', '15/12/2026', '', 'Proceso técnico'],
  ];
  const result = readRegisters(workbookOf(sheetOf('Sesiones COTAPREP', rows)));
  if (!result.ok) throw new Error(result.problem.code);
  expect(result.value.sessions?.rows.map(({ date }) => [date?.text, date?.cell.column])).toEqual([
    ['10/11/2026', 3],
    ['26/11/2026', 3],
    ['15/12/2026', 2],
  ]);
});

describe('a term that was put off', () => {
  const heading = (other: string): string[] => ['Núm.', 'Actividad', 'Fecha límite', other, 'Estado'];
  const plan = (other: string, cell: string): readonly Activity[] => {
    const rows = [
      ...[cell, '', '', '18/12/2026', ''].map((later, at) => [later, `${at + 10}/11/2026`] as const),
    ].map(([later, due], at) => [`${at + 1}`, `Elaborar el informe ${at + 1}`, due, later, 'Pendiente']);
    return readPlan(workbookOf(sheetOf('Plan', [heading(other), ...rows])));
  };

  it.each([
    ['Fecha reprogramada', '04/12/2026', '04/12/2026', 4],
    ['Nueva fecha', '04/12/2026', '04/12/2026', 4],
    // What can be no day is told, not left out.
    ['Fecha reprogramada', '31/11/2026', '31/11/2026', 4],
    ['Fecha reprogramada', 'Pendiente', '10/11/2026', 3],
    ['Fecha reprogramada', '', '10/11/2026', 3],
    ['Fecha del oficio', '04/12/2026', '10/11/2026', 3],
  ])('below «%s» by «%s» is due on %s', (other, cell, due, column) => {
    const [first] = plan(other, cell);
    expect([first?.end?.text, first?.end?.cell.column]).toEqual([due, column]);
  });

  it('is asked for where no other column says it', () => {
    const rows = ['Integrar', 'Aprobar', 'Publicar', 'Remitir'].map((verb, at) => [
      `${verb} el acuerdo ${at}`,
      'Informática',
      `${at + 10}/12/2026`,
    ]);
    const sheet = sheetOf('Plan', [['Actividad', 'Área', 'Fecha reprogramada'], ...rows]);
    const { plan, questions } = read(workbookOf(sheet));
    expect(plan?.rows.map(({ end }) => end)).toEqual([null, null, null, null]);
    expect(questions).toEqual([expect.objectContaining({ field: 'end' })]);
  });
});

it('a heading that names the body of sessions is that of each', () => {
  const rows: Rows = [
    ['Sesiones del COTAPREP', 'Fecha'],
    ['Instalación', '10/11/2026'],
    ['Primera ordinaria', '24/11/2026'],
    ['Segunda ordinaria', '15/12/2026'],
  ];
  const { sessions } = read(workbookOf(sheetOf('Hoja1', rows)));
  expect(sessions?.rows.map(({ body, date }) => [body.text, date?.text])).toEqual([
    ['COTAPREP', '10/11/2026'],
    ['COTAPREP', '24/11/2026'],
    ['COTAPREP', '15/12/2026'],
  ]);
});
