/** Which rows below a heading are records, by what stands in the columns of the fields. */
import type { Candidate } from '../../../src/workbook/recognition/candidates';
import { gridOf } from '../../../src/workbook/recognition/grid';
import type { TableRows } from '../../../src/workbook/recognition/rows';
import { tableRows } from '../../../src/workbook/recognition/rows';
import type { TableKind } from '../../../src/workbook/vocabulary/headings';
import type { Rows } from '../../support/snapshot';
import { sheetOf } from '../../support/snapshot';

const PLAN_FIELDS = ['number', 'name', 'deliverable', 'start', 'end', 'area'];

const HEADING = ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable'];
const FIRST = ['1.', 'Integrar', 'Acuerdo', '03/10/2026', '21/11/2026', 'Consejo'];
const SECOND = ['2.', 'Aprobar', 'Plan', '03/10/2026', '22/11/2026', 'Secretaría'];
const BLANK: Rows[number] = [];

/** The rows of a table under its first rows, with a field in each column from the left. */
function rowsOf(
  kind: TableKind,
  fields: readonly string[],
  rows: Rows,
  { headings = 1, merges = [] as NonNullable<Parameters<typeof sheetOf>[2]>['merges'] } = {},
): readonly TableRows[] {
  const grid = gridOf(sheetOf('Hoja1', rows, { merges: merges ?? [] }));
  const candidate: Candidate = {
    grid,
    headerRows: Array.from({ length: headings }, (_, index) => index + 1),
    firstRow: headings + 1,
    lastRow: rows.length,
    columns: Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, index) => index + 1),
  };
  return tableRows(kind, candidate, new Map(fields.map((field, index) => [field, index + 1])));
}

const recordsIn = (parts: readonly TableRows[]): number[] =>
  parts.flatMap(({ recordRows }) => [...recordRows]);

function planRows(rows: Rows, heading: Rows = [HEADING], fields = PLAN_FIELDS): number[] {
  return recordsIn(rowsOf('plan', fields, [...heading, ...rows], { headings: heading.length }));
}

/** Rows count from 2: the heading is in row 1. */
describe('the records of a plan', () => {
  it.each<[string, Rows, number[]]>([
    ['rows one below another', [FIRST, SECOND], [2, 3]],
    ['no note', [FIRST, [null, 'Nota: los plazos son días naturales.'], SECOND], [2, 4]],
    [
      'no names of variables below the headings',
      [['id_act', 'nom_act', 'avance', 'f_ini', 'f_fin', 'nom_area'], FIRST, SECOND, SECOND, SECOND],
      [3, 4, 5, 6],
    ],
    [
      'no title in capitals over the records of an outline',
      [
        ['1', 'COMITÉ'],
        ['1.1', ...FIRST.slice(1)],
        ['1.2', ...SECOND.slice(1)],
        ['2', 'OPERACIÓN'],
        ['2.1', ...SECOND.slice(1)],
      ],
      [3, 4, 6],
    ],
    [
      'chapters that are not all in capitals',
      [
        ['1', 'Instancia interna'],
        ['1.1', ...FIRST.slice(1)],
        ['2', 'COTAPREP'],
        ['2.1', ...SECOND.slice(1)],
      ],
      [2, 3, 4, 5],
    ],
    [
      'no title with a letter over numbers',
      [
        ['I', 'PLANEACIÓN'],
        ['1', ...FIRST.slice(1)],
        ['II', 'COMITÉ TÉCNICO'],
        ['2', ...SECOND.slice(1)],
      ],
      [3, 5],
    ],
    [
      'no phase over the records of an outline',
      [
        ['1', 'Fase 1. Gobierno'],
        ['1.1', ...FIRST.slice(1)],
        ['2', 'Fase 2. Operación'],
        ['2.1', ...SECOND.slice(1)],
      ],
      [3, 5],
    ],
    ['no page number', [FIRST, ['Página 1 de 2'], SECOND], [2, 4]],
    [
      'no list within a record, nor its heading',
      [FIRST, ['Subtareas', 'Nombre', 'Producto', 'Día'], [null, null, 'Borrador', '04/10/2026'], SECOND],
      [2, 5],
    ],
    [
      'no heading of such a list that has no day',
      [
        FIRST,
        ['Subelementos', 'Nombre', 'Responsable', null, null, 'Estado'],
        [null, 'Borrador', 'UTSI'],
        SECOND,
      ],
      [2, 5],
    ],
    [
      'activities whose days are still to be written, where a share stands beside them',
      [FIRST, ['FASE 2'], ['2.', 'Probar', '0%', 'fecha', 'fecha', 'UTSI'], ['3.', 'Simular', '0%']],
      [2, 4, 5],
    ],
    [
      'codes of a level above',
      [
        ['1S.1', 'Comisión'],
        ['1S.1.1', ...FIRST.slice(1)],
        ['1S.1.2', ...SECOND.slice(1)],
        ['1S.1.3', ...SECOND.slice(1)],
      ],
      [2, 3, 4, 5],
    ],
    ['sub-activities with a number and a text', [FIRST, ['1.1.', 'Remitir'], SECOND], [2, 3, 4]],
    ['an activity with no number', [FIRST, ['', 'Enviar el oficio'], SECOND], [2, 3, 4]],
    ['an activity with no number at the end', [FIRST, ['', 'Enviar el oficio']], [2, 3]],
    ['a number with no activity', [FIRST, ['2.'], SECOND], [2, 3, 4]],
    ['a number badly written', [FIRST, ['8..2'], ['6.a', 'Enviar']], [2, 3, 4]],
    ['an error value for an activity', [FIRST, ['2.', '#N/A']], [2, 3]],
    ['an error value for a number', [FIRST, ['#REF!', 'Aprobar']], [2, 3]],
    ['a few blank rows in between', [FIRST, BLANK, BLANK, SECOND], [2, 5]],
    [
      'many blank rows, then a numbered activity',
      [FIRST, ...Array<Rows[number]>(30).fill(BLANK), ['2.', 'Aprobar']],
      [2, 33],
    ],
    [
      'many blank rows, then text with no number and then a numbered activity',
      [FIRST, BLANK, BLANK, BLANK, ['', 'Calendario de reuniones'], ['2.', 'Aprobar']],
      [2, 7],
    ],
    [
      'blank rows with spaces and empty formulas',
      [FIRST, [' ', { value: '', type: 'String', formula: '=IF(1,"","")' }], SECOND],
      [2, 4],
    ],
    ['month bands', [['NOVIEMBRE'], FIRST, ['Diciembre de 2026'], SECOND, ['ENERO 2027']], [3, 5]],
    ['a month band in another column', [[null, 'NOVIEMBRE'], FIRST], [3]],
    ['a heading repeated for each month', [FIRST, BLANK, ['DICIEMBRE'], HEADING, SECOND], [2, 6]],
    ['group rows', [['I. ACTIVIDADES PREVIAS'], FIRST, ['II. OPERACIÓN'], SECOND], [3, 5]],
    [
      'dated rows whose text stands in the wrong column',
      [FIRST, ['Fase dos', '', '', '03/10/2026', '22/11/2026']],
      [2, 3],
    ],
    [
      'instructions below',
      [
        FIRST,
        SECOND,
        BLANK,
        ['INSTRUCTIVO DE LLENADO'],
        ['(1)', 'Número consecutivo'],
        ['(2)', 'Descripción'],
      ],
      [2, 3],
    ],
    [
      'an activity called like instructions',
      [FIRST, BLANK, ['2.', 'Instructivo de llenado'], SECOND],
      [2, 4, 5],
    ],
    ['a total at the end', [FIRST, SECOND, ['Total de actividades', 2]], [2, 3]],
    ['a subtotal in between', [FIRST, ['', 'Subtotal', '', '', '', 1], SECOND], [2, 4]],
    [
      'an activity that begins like a total',
      [FIRST, ['2.', 'Totalizar las actas', '', '', '22/11/2026']],
      [2, 3],
    ],
    ['notes below', [FIRST, SECOND, BLANK, ['Nota: las fechas son estimadas.']], [2, 3]],
    [
      'notes in the column of activities',
      [FIRST, SECOND, BLANK, ['', 'Las fechas pueden cambiar.'], ['', 'Ver oficio.']],
      [2, 3],
    ],
    [
      'notes with no blank row above',
      [FIRST, SECOND, ['', 'Nota: las fechas son estimadas.'], ['', 'Fuente: UTSI.']],
      [2, 3],
    ],
    [
      'a note whose title is in the first column',
      [FIRST, SECOND, ['Notas:'], ['', 'Las fechas pueden cambiar.']],
      [2, 3],
    ],
    [
      'signatures',
      [
        FIRST,
        SECOND,
        BLANK,
        ['', 'Elaboró', '', '', '', 'Autorizó'],
        ['', 'Titular A', '', '', '', 'Titular B'],
      ],
      [2, 3],
    ],
    [
      'an activity with dates after a blank row at the end',
      [FIRST, BLANK, ['', 'Enviar el oficio', '', '', '22/11/2026']],
      [2, 4],
    ],
    [
      'text beyond the table',
      [FIRST, [null, null, null, null, null, null, null, 'Comentario suelto'], SECOND],
      [2, 4],
    ],
    ['nothing', [], []],
    ['nothing but a note', [BLANK, ['', 'Pendiente de aprobar.']], []],
  ])('with %s', (_, rows, expected) => {
    expect(planRows(rows)).toEqual(expected);
  });

  it('leave out the second row of a heading repeated below', () => {
    const heading: Rows = [
      ['Núm.', 'Actividades', 'Periodo', null],
      [null, null, 'Inicio', 'Término'],
    ];
    const first = ['1.', 'Integrar', '03/10/2026', '21/11/2026'];
    const fields = ['number', 'name', 'start', 'end'];
    const rows = [first, ['DICIEMBRE'], ...heading, ['2.', 'Aprobar', '', '']];
    expect(planRows(rows, heading, fields)).toEqual([3, 7]);
  });

  it('leave out rows without content, however far the sheet is formatted', () => {
    const formatted = Array.from({ length: 500 }, () =>
      HEADING.map(() => ({ value: '', numberFormat: 'dd/mm/yyyy' })),
    );
    expect(planRows([FIRST, ...formatted])).toEqual([2]);
  });
});

describe('the records of the other registers', () => {
  it.each<[TableKind, string[], Rows, number[]]>([
    [
      'sessions',
      ['body', 'type', 'date'],
      [
        ['Órgano', 'Tipo de sesión', 'Fecha'],
        ['COTAPREP', 'Ordinaria', '21/11/2026'],
        ['', 'Extraordinaria', ''],
        [],
        ['COTAPREP', '', '22/11/2026'],
        ['Actualizado por la UTSI'],
      ],
      [2, 5],
    ],
    [
      'members',
      ['body', 'name', 'position', 'appointed'],
      [
        ['Órgano', 'Nombre', 'Cargo', 'Alta'],
        ['COTAPREP'],
        ['COTAPREP', 'Especialista 1', 'Integrante', ''],
        ['COTAPREP', '', 'Integrante', ''],
        ['', 'Especialista 2', 'Integrante', ''],
      ],
      [3, 4, 5],
    ],
    [
      'agreements',
      ['key', 'date', 'subject'],
      [
        ['Clave', 'Fecha', 'Asunto'],
        ['OPL/CG/001/2026', '21/11/2026', 'Crea la comisión'],
        ['', '22/11/2026', 'Acuerdo sin clave'],
        ['OPL/CG/002/2026', '', 'Designa al ente'],
        ['Total', ''],
      ],
      [2, 3, 4],
    ],
    [
      'agreements',
      ['key', 'date', 'subject'],
      [
        ['Clave', 'Fecha', 'Asunto'],
        ['', '22/11/2026', 'Total de urnas'],
        ['', '', 'Total de urnas'],
        ['Total de acuerdos', '', 12],
        ['Subtotal', { value: 3, text: '03/01/1900', formula: '=SUBTOTAL(103,B2:B4)' }, '50 %'],
      ],
      [2],
    ],
    [
      'notes',
      ['month', 'section', 'text'],
      [
        ['Mes', 'Apartado', 'Texto'],
        ['noviembre 2026', 'e', 'Reclutamiento en curso.'],
        ['', '', 'Nota suelta'],
        ['noviembre 2026', 'f', ''],
        ['', 'g', 'Sin mes'],
      ],
      [2, 5],
    ],
    [
      'calendar',
      ['document', 'stage'],
      [['Documento', 'Etapa'], ['4', 'final'], ['', 'borrador'], ['Elaboró'], ['5', 'final']],
      [2, 5],
    ],
  ])('%s', (kind, fields, rows, expected) => {
    expect(recordsIn(rowsOf(kind, fields, rows))).toEqual(expected);
  });
});

describe('the bands of a table', () => {
  const FIELDS = ['number', 'name', 'start', 'end'];
  const heading = ['Núm.', 'Actividades', 'Inicio', 'Término'];
  const first = ['1.', 'Integrar el comité', '3', '21'];
  const second = ['2.', 'Aprobar el plan', '4', '22'];

  it('are the titles over its rows, with their text', () => {
    const [part] = rowsOf('plan', FIELDS, [
      heading,
      ['NOVIEMBRE 2026'],
      first,
      ['Etapa 2: operación'],
      second,
    ]);
    expect(part).toMatchObject({
      recordRows: [3, 5],
      bands: [
        { row: 2, text: 'NOVIEMBRE 2026' },
        { row: 4, text: 'Etapa 2: operación' },
      ],
    });
  });

  it('belong to the heading above them', () => {
    const rows = [heading, ['OCTUBRE'], first, [], heading, ['NOVIEMBRE'], second];
    expect(rowsOf('plan', FIELDS, rows).map(({ headerRows, bands }) => [headerRows, bands])).toEqual([
      [[1], [{ row: 2, text: 'OCTUBRE' }]],
      [[5], [{ row: 6, text: 'NOVIEMBRE' }]],
    ]);
  });

  it('may be merged over the table', () => {
    const merges = [{ row: 3, column: 1, rows: 1, columns: 4 }];
    const [part] = rowsOf('plan', FIELDS, [heading, first, ['Trabajo de campo'], second], { merges });
    expect(part).toMatchObject({ recordRows: [2, 4], bands: [{ row: 3, text: 'Trabajo de campo' }] });
  });

  it('may have a number of another shape', () => {
    const rows = [
      heading,
      ['P1', 'Sistema informático'],
      ...['01', '02', '03', '04'].map((each) => [`E045-01-${each}`, 'Desarrollar el sistema', '3', '21']),
    ];
    expect(recordsIn(rowsOf('plan', FIELDS, rows))).toEqual([3, 4, 5, 6]);
  });

  it('are none where many rows have nothing but a name', () => {
    const rows = [
      ['Actividades', 'Inicio'],
      ['Integrar el comité', '3'],
      ['Redactar la propuesta'],
      ['Aprobar el acuerdo'],
      ['Publicar el acuerdo', '5'],
    ];
    expect(recordsIn(rowsOf('plan', ['name', 'start'], rows))).toEqual([2, 3, 4, 5]);
  });
});

it('a last row below a day that is merged down is a record, whoever does it', () => {
  const rows = [
    ['Semana', 'Al', 'Qué', 'Quién'],
    ...['12/05/2027', '19/05/2027', '26/05/2027', '02/06/2027'].map((day) => ['', day, 'Simulacro', 'UTSI']),
    [null, null, 'Jornada', 'Todos'],
  ];
  const fields = ['number', 'end', 'name', 'area'];
  const merges = [{ row: 5, column: 2, rows: 2, columns: 1 }];
  expect(recordsIn(rowsOf('plan', fields, rows, { merges }))).toEqual([2, 3, 4, 5, 6]);
  expect(recordsIn(rowsOf('plan', fields, rows))).toEqual([2, 3, 4, 5]);
});

it('a row below a title with words in place of its day is a record where its state is known', () => {
  const heading = ['Qué', 'Quién', 'Para cuándo', 'Listo', 'Ojo'];
  const rows = [
    heading,
    ...['10/11/2026', '13/11/2026', '04/12/2026'].map((day) => ['Ver rentas', 'UTSI', day, 'no', '']),
    ['OPERACIÓN'],
    ['Ver rentas', 'Organización', 'por ver', 'no', 'Depende de otros'],
    ['Auditor', 'Jurídico', '06/01/2027', 'no', ''],
  ];
  expect(recordsIn(rowsOf('plan', ['name', 'area', 'end', 'status', 'notes'], rows))).toEqual([
    2, 3, 4, 6, 7,
  ]);
});

describe('a row of sums', () => {
  it('is no record: it has formulas where the records have none', () => {
    const sum = { value: 3, formula: '=COUNTA(B2:B3)' };
    const rows = [HEADING, FIRST, SECOND, ['', 'Actividades en total', '', sum, sum, sum]];
    expect(recordsIn(rowsOf('plan', PLAN_FIELDS, rows))).toEqual([2, 3]);
  });

  it('has no days: those of some records are reckoned from the election day', () => {
    const reckoned = (value: number) => ({ value, formula: '=$B$1-21', numberFormat: 'dd/mm/yyyy' });
    const rows = [
      HEADING,
      FIRST,
      SECOND,
      ['3', 'Primer simulacro', 'COTAPREP', reckoned(46523), reckoned(46523), 'Falta'],
    ];
    expect(recordsIn(rowsOf('plan', PLAN_FIELDS, rows))).toEqual([2, 3, 4]);
  });
});

describe('a field that is asked for', () => {
  it('tells that a row is a record', () => {
    const rows: Rows = [HEADING, FIRST, ['', '', '', '', '', '', 'Aprobar el plan'], SECOND];
    const grid = gridOf(sheetOf('Hoja1', rows));
    const columns = [1, 2, 3, 4, 5, 6, 7];
    const candidate: Candidate = { grid, headerRows: [1], firstRow: 2, lastRow: 4, columns };
    const asked = new Map([['name', [2, 7]]]);
    const settled = new Map([
      ['start', 4],
      ['end', 5],
    ]);
    expect(tableRows('plan', candidate, settled, asked).flatMap(({ recordRows }) => recordRows)).toContain(2);
    expect(tableRows('plan', candidate, settled).flatMap(({ recordRows }) => recordRows)).toEqual([]);
  });
});

describe('rows of a plan that are no record', () => {
  const THIRD = ['3.', 'Remitir', 'Oficio', '03/12/2026', '05/12/2026', 'Secretaría'];

  it.each<[string, Rows, number[]]>([
    [
      'a text that goes on from the row above',
      [FIRST, ['', '(funcionalidad y análisis de vulnerabilidades)'], SECOND],
      [2, 4],
    ],
    [
      'a title that begins like an activity, among titles that do not',
      [['', 'Órganos'], FIRST, ['', 'Sistema'], SECOND, ['', 'Auditoría y difusión'], THIRD],
      [3, 5, 7],
    ],
  ])('%s', (_, rows, records) => {
    expect(planRows(rows)).toEqual(records);
  });

  it.each<[string, Rows, number[]]>([
    [
      'a count below the rows of a small table without numbers',
      [['Revisar la licitación', '7'], ['Atestiguar el sellado', '5'], ['Tareas de contraloría: 2']],
      [2, 3],
    ],
    [
      'what a template says below stages that are titles',
      [
        ['Fase 1 Búsqueda'],
        ['Visitar inmuebles', '7'],
        ['Fase 2 Montaje'],
        ['Instalar mamparas', '9'],
        ['Insert new rows above this one'],
      ],
      [3, 5],
    ],
  ])('%s', (_, rows, records) => {
    expect(planRows(rows, [['Tarea', 'Fecha']], ['name', 'end'])).toEqual(records);
  });

  it('what the rows above it come to, where activities have numbers', () => {
    expect(planRows([FIRST, SECOND, ['', 'Avance ponderado del paquete', '', '', '', '']])).toEqual([2, 3]);
    expect(planRows([FIRST, SECOND, ['', 'Enviar el oficio', '', '', '', '']])).toEqual([2, 3, 4]);
  });

  it('but a record whose days and remaining days are computed is one', () => {
    const computed = (row: number): Rows[number] => [
      '',
      `Remitir el informe ${row}`,
      'Informe',
      '03/10/2026',
      { value: '21/11/2026', type: 'String', formula: `=D${row}+10` },
      { value: 'UTSI', type: 'String', formula: `=A${row}` },
    ];
    expect(planRows([['A', 'Integrar', 'Acuerdo', '03/10/2026'], computed(3), computed(4)])).toEqual([
      2, 3, 4,
    ]);
  });
});
