/** The tables of one sheet: which of its candidates are registers, what is read of them and what is asked. */
import type { RegisterMapping } from '../../../src/workbook/recognition/mapping';
import type { FoundTable } from '../../../src/workbook/recognition/sheetTables';
import { mappedTable, tablesOn } from '../../../src/workbook/recognition/sheetTables';
import type { Rows } from '../../support/snapshot';
import { sheetOf } from '../../support/snapshot';
import { recordsOf, tableOf } from '../../support/tables';

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
