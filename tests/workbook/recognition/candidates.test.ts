import type { Candidate } from '../../../src/workbook/recognition/candidates';
import { candidatesOf } from '../../../src/workbook/recognition/candidates';
import { gridOf } from '../../../src/workbook/recognition/grid';
import type { Rows } from '../../support/snapshot';
import { sheetOf } from '../../support/snapshot';
import { recordsOf, tableOf } from '../../support/tables';

const COLUMNS = 'Núm.:number | Actividad:name | Inicio:start | Término:end | Área:area';
const PLAN = tableOf(COLUMNS);

function candidates(rows: Rows): readonly Candidate[] {
  return candidatesOf(gridOf(sheetOf('Hoja1', rows)));
}

/** The rows of headings that are considered, as `1+2`. */
const headings = (rows: Rows): readonly string[] =>
  candidates(rows).map(({ headerRows }) => headerRows.join('+'));

describe('rows that may be headings', () => {
  it('are those of short texts above records', () => {
    expect(candidates(PLAN)).toContainEqual(
      expect.objectContaining({ headerRows: [1], firstRow: 2, lastRow: 9, columns: [1, 2, 3, 4, 5] }),
    );
  });

  it('stand below titles, with and without what is above them', () => {
    expect(headings([['PLAN DE TRABAJO'], [], ...PLAN])).toContain('3');
    const grouped = [['Datos', null, 'Fechas', null, 'Quién'], ...PLAN];
    expect(headings(grouped)).toEqual(expect.arrayContaining(['2', '1+2']));
  });

  it.each(['C.', 'N.', '#', 'a)'])('may begin with «%s» over numbers', (number) => {
    const [heading = [], ...records] = PLAN;
    expect(headings([[number, ...heading.slice(1)], ...records])).toContain('1');
  });

  it('take in the years above the months of a time line', () => {
    const months = ['ago', 'sep', 'oct', 'ene', 'feb', 'mar'];
    const marks = months.map(() => 'X');
    expect(
      headings([
        ['Actividades', null, 2026, null, null, 2027, null, null],
        ['Núm.', 'Descripción', ...months],
        ['I', 'Integrar el comité', ...marks],
        ['II', 'Revisar el plan', ...marks],
      ]),
    ).toContain('1+2');
  });

  it('are at most three', () => {
    const four = [['A', 'B', 'C'], ['D', 'E', 'F'], ['G', 'H', 'I'], ...PLAN];
    expect(headings(four)).toEqual(expect.arrayContaining(['4', '3+4', '2+3+4']));
    expect(headings(four)).not.toContain('1+2+3+4');
  });

  it('end with a time line', () => {
    const rows = [
      ['Núm.', 'Actividad', 'Octubre', null, null, null],
      [null, null, 'S1', 'S2', 'S3', 'S4'],
      ...recordsOf('number | name | mark | mark | mark | mark'),
    ];
    expect(headings(rows)).toContain('1+2');
  });

  it('hold the years over the months of a time line', () => {
    const rows = [
      ['Actividades', null, 'A cargo', 2026, null, null, 2027, null],
      ['Núm.', 'Descripción', null, 'oct', 'nov', 'dic', 'ene', 'feb'],
      ...recordsOf('number | name | area | mark | mark | mark | mark | mark'),
    ];
    expect(headings(rows)).toContain('1+2');
  });

  it('end no table where they are those of a list within a record', () => {
    const [heading = [], first = [], ...others] = PLAN;
    const nested: Rows = [
      ['Tareas', 'Actividad', 'Inicio'],
      [null, 'Redactar', '03/10/2026'],
    ];
    const found = candidates([heading, first, ...others.slice(0, 2), ...nested, ...others.slice(2)]);
    expect(found.find(({ headerRows }) => headerRows.join() === '1')).toMatchObject({ lastRow: 11 });
  });

  it('are none with a real day among the texts', () => {
    const record = ['1.', 'Integrar el comité', { value: 46_000, numberFormat: 'dd/mm/yyyy' }, 'UTSI'];
    expect(headings([record, ...recordsOf('number | name | start | area')])).not.toContain('1');
  });

  it('are none where they are like the row below: records, however short', () => {
    const rows = [['No.', 'Actividad', 'Área', 'Estado'], ...recordsOf('number | name | area | status')];
    expect(headings(rows)).not.toEqual(expect.arrayContaining(['2']));
  });
});

describe('the columns of a candidate', () => {
  const beside = PLAN.map((row, index) => [
    ...row,
    null,
    ...(tableOf('Clave:key | Fecha:start | Asunto:name')[index] ?? []),
  ]);

  it('are all of them, and each part that a blank column sets apart', () => {
    const widths = candidates(beside)
      .filter(({ headerRows }) => headerRows.join() === '1')
      .map(({ columns }) => columns.join(','));
    expect(widths).toEqual(expect.arrayContaining(['1,2,3,4,5,7,8,9', '1,2,3,4,5', '7,8,9']));
  });
});

describe('the last row of a candidate', () => {
  it('is not that before values which rows above have too, though other tables have such headings', () => {
    const [heading = [], ...records] = tableOf(
      'Núm.:number | Actividad:name | Prioridad:area | Inicio:start',
    );
    const named = records.map(([number, name, , start], at) => [
      number,
      name,
      at === 1 ? 'Baja' : 'Alta',
      start,
    ]);
    const phase = ['', 'Convocatoria', 'Baja'];
    const rows = [heading, ...named.slice(0, 4), phase, ...named.slice(4)] as Rows;
    const found = candidates(rows).find(({ headerRows }) => headerRows.join() === '1');
    expect(found).toMatchObject({ lastRow: rows.length });
  });

  it('is that before the headings of another table', () => {
    const below = tableOf('Órgano:body | Nombre:member | Cargo:position | Alta:start | Baja:some');
    const [first] = candidates([...PLAN, [], ...below]);
    expect(first).toMatchObject({ headerRows: [1], lastRow: 10 });
  });

  it('is not above a record of words that are headings too: they stand in the record above as well', () => {
    const rows = [
      ['Órgano', 'Nombre', 'Cargo', 'Alta'],
      ['COTAPREP', 'Ana', 'Integrante', '27/10/2026'],
      ['COTAPREP', 'Eva', 'Integrante', { value: '#N/A', type: 'Error' }],
      ['COTAPREP', 'Luz', 'Integrante', ''],
      ['COTAPREP', 'Paz', 'Integrante', '27/10/2026'],
    ] satisfies Rows;
    const [first] = candidates(rows);
    expect(first).toMatchObject({ headerRows: [1], lastRow: 5 });
  });

  it('is that of the sheet where the same headings are repeated', () => {
    const [first] = candidates([...PLAN, [], ...PLAN]);
    expect(first).toMatchObject({ headerRows: [1], lastRow: 19 });
  });
});

it('a table without headings begins where the sheet does', () => {
  expect(candidates(recordsOf('number | name | start | end'))).toContainEqual(
    expect.objectContaining({ headerRows: [], firstRow: 1, lastRow: 8 }),
  );
});

it('a sheet without tables has no candidates', () => {
  expect(candidates([['Este plan es una propuesta.'], [], ['Falta aprobarlo.']])).toEqual([]);
  expect(candidates([])).toEqual([]);
});

it('takes texts that are known as headings for no sign of a record', () => {
  const rows = [
    ['Clave', 'Descripción de la tarea', 'Encargado', 'Liga al expediente'],
    ['T-01', 'Levantar requerimientos con el área', 'Analista de sistemas', 'expediente/req-2026'],
    ['T-02', 'Realizar el plan de trabajo', 'Coordinación PREP', 'expediente/plan-1'],
  ];
  expect(headings(rows)).toContain('1');
});

it('counts a heading that is merged down for the lower row too, in a column without values as well', () => {
  const sheet = sheetOf('Hoja1', [
    ['Núm.', 'Actividad', 'Periodo', null, 'Comentarios'],
    [null, null, 'Del', 'Al', null],
    [1, 'Integrar', 45_000, 45_010, null],
  ]);
  const merges = [1, 2, 5].map((column) => ({ row: 1, column, rows: 2, columns: 1 }));
  const lower = candidatesOf(gridOf({ ...sheet, merges })).find(
    ({ headerRows }) => headerRows.join() === '2',
  );
  expect(lower?.columns).toEqual([1, 2, 3, 4, 5]);
});
