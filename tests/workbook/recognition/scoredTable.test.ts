import { candidatesOf } from '../../../src/workbook/recognition/candidates';
import { gridOf } from '../../../src/workbook/recognition/grid';
import type { ScoredTable } from '../../../src/workbook/recognition/scoredTable';
import { hasNeededFields, isNamed, scoreTables } from '../../../src/workbook/recognition/scoredTable';
import type { TableKind } from '../../../src/workbook/vocabulary/headings';
import type { Rows } from '../../support/snapshot';
import { sheetOf } from '../../support/snapshot';
import { recordsOf, tableOf } from '../../support/tables';

const KINDS: readonly TableKind[] = ['plan', 'sessions', 'members', 'agreements', 'notes', 'calendar'];

/** The table under the first row, or the named one, as each register. */
function scored(rows: Rows, name = 'Hoja1', heading = '1'): ReadonlyMap<TableKind, ScoredTable> {
  const candidate = candidatesOf(gridOf(sheetOf(name, rows))).find(
    ({ headerRows }) => headerRows.join('+') === heading,
  );
  if (candidate === undefined) throw new Error('There is no such candidate');
  return new Map(scoreTables(candidate, KINDS).map((table) => [table.kind, table]));
}

const scoreOf = (kind: TableKind, rows: Rows, name?: string): number =>
  scored(rows, name).get(kind)?.score ?? NaN;
const columnsOf = (kind: TableKind, rows: Rows): object =>
  Object.fromEntries(scored(rows).get(kind)?.columns ?? []);

const TABLES: Readonly<Record<string, Rows>> = {
  plan: tableOf('Núm.:number | Actividad:name | Inicio:start | Término:end | Área:area | Estado:status'),
  sessions: tableOf(
    'Órgano:body | Tipo de sesión:type | Número:ordinal | Fecha:start | Orden del día:points',
  ),
  members: tableOf('Órgano:body | Nombre:member | Cargo:position | Fecha de alta:start'),
  agreements: tableOf('Clave:key | Fecha:start | Asunto:name | Órgano:body'),
  notes: tableOf('Mes:month | Apartado:section | Texto:prose'),
};

it('a heading names its field unless the cells of a column left over contradict it', () => {
  const rows = [
    ['Actividad', 'Término', 'Evidencia', 'Otra cosa'],
    ['Integrar el comité', '21/11/2026', 'Caja', 'Acuse SE/20/2026'],
    ['Aprobar el plan', '22/11/2026', 'Caja', 'Acuse SE/21/2026'],
    ['Instalar el sistema', '23/11/2026', 'Caja', 'Acuse SE/22/2026'],
  ];
  const isEvidence = (columns: number): boolean | undefined => {
    const plan = scored(rows.map((row) => row.slice(0, columns))).get('plan');
    return plan && isNamed(plan, 'evidence', 3);
  };
  expect([isEvidence(3), isEvidence(4)]).toEqual([true, false]);
});

it('a plan of deliverables takes its names from them', () => {
  const rows = tableOf('No.:number | Entregable:task | Fecha límite:end | Estatus:status');
  expect(columnsOf('plan', rows)).toMatchObject({ name: 2, end: 3, status: 4 });
});

it('documents with number, day, state and day of completion are what is done', () => {
  const documents = [
    'Integración del comité',
    'Prototipo navegable',
    'Ubicación de centros',
    'Informe final',
  ];
  const rows = [
    ['No.', 'Documento', 'Fecha límite', 'Estado', 'Se envió el'],
    ...documents.map((name, at) => [
      String(at + 1),
      name,
      `0${at + 1}/11/2026`,
      at > 1 ? 'Pendiente' : 'Enviado',
      at > 1 ? null : `0${at + 1}/10/2026`,
    ]),
  ];
  expect(columnsOf('plan', rows)).toMatchObject({ name: 2, end: 3, status: 4, completed: 5 });
  const unfollowed = columnsOf(
    'plan',
    rows.map((row) => row.slice(0, 3)),
  );
  expect(unfollowed).not.toHaveProperty('name');
});

describe('the register of a table', () => {
  it.each(Object.keys(TABLES))('is worth most as what it is, and more than nothing: %s', (kind) => {
    const tables = [...scored(TABLES[kind] ?? []).values()].sort((a, b) => b.score - a.score);
    expect(tables[0]).toMatchObject({ kind });
    expect(tables[0]?.score).toBeGreaterThan(0);
  });

  it.each([
    ['a budget', 'No.:number | Concepto:good | Importe:amount | Proveedor:area'],
    ['a directory', 'No.:number | Nombre:member | Cargo:position | Teléfono:figure | Correo:letter'],
    ['an inventory', 'No.:number | Equipo:good | Marca:short | Serie:letter | Ubicación:area'],
  ])('is none of ours for %s', (_, columns) => {
    const tables = [...scored(tableOf(columns)).values()];
    const found = tables.filter(
      ({ kind, score, columns: fields }) => score > 0 && hasNeededFields(kind, new Set(fields.keys())),
    );
    expect(found).toEqual([]);
  });

  it('is rather a plan on a sheet that is called so, and hardly one on a list of something else', () => {
    const plan = TABLES['plan'] ?? [];
    expect(scoreOf('plan', plan, 'Plan de trabajo')).toBeGreaterThan(scoreOf('plan', plan));
    expect(scoreOf('plan', plan)).toBeGreaterThan(scoreOf('plan', plan, 'Incidencias'));
  });

  it('is rather a plan where the names say what is to be done, and where days are', () => {
    const table = (columns: string): number => scoreOf('plan', tableOf(columns));
    const best = table('Núm.:number | Actividad:name | Término:end | Área:area');
    expect(best).toBeGreaterThan(table('Núm.:number | Actividad:task | Término:end | Área:area'));
    expect(best).toBeGreaterThan(table('Núm.:number | Actividad:name | Nota:short | Área:area'));
  });

  it('is rather one with more records', () => {
    const columns = 'Núm.:number | Tarea:name | Comienzo:start | Fin:end';
    expect(scoreOf('plan', tableOf(columns, 6))).toBeGreaterThan(scoreOf('plan', tableOf(columns, 1)));
  });
});

describe('the columns of a table', () => {
  it('are chosen together: one column a field, one field a column', () => {
    const columns = Object.values(columnsOf('plan', TABLES['plan'] ?? []));
    expect(new Set(columns).size).toBe(columns.length);
    expect(columnsOf('plan', TABLES['plan'] ?? [])).toEqual({
      number: 1,
      name: 2,
      start: 3,
      end: 4,
      area: 5,
      status: 6,
    });
  });

  it('take the number that rises and not the level', () => {
    const rows = tableOf('Nivel:level | Entregable:number | Actividad:name | Inicio:start | Término:end');
    expect(columnsOf('plan', rows)).toMatchObject({ number: 2, name: 3 });
  });

  it('do not take a constant key for the number', () => {
    const rows = tableOf('idPrograma:number | Actividad:name | Inicio:start | Término:end').map(
      (row, index) => (index === 0 ? row : [1, ...row.slice(1)]),
    );
    expect(columnsOf('plan', rows)).not.toHaveProperty('number');
  });

  it('may be several for the names, by level', () => {
    const levels: Rows = [
      ['WBS', 'Fase', 'Tarea', 'Inicio', 'Término'],
      ...[
        ['1', 'Preparación del programa', null],
        ['1.1', null, 'Integrar el comité'],
        ['1.2', null, 'Aprobar el acuerdo'],
        ['2', 'Operación del programa', null],
        ['2.1', null, 'Designar al ente auditor'],
        ['2.2', null, 'Realizar los simulacros'],
      ].map((row, index) => [...row, ...(recordsOf('start | end')[index] ?? [])]),
    ];
    expect(scored(levels).get('plan')?.levels).toEqual([3, 2]);
  });
});

describe('the margins of a table', () => {
  it('are there for every field, wide where nothing else fits and narrow between equals', () => {
    const table = scored(
      tableOf('Núm.:number | Actividad:name | Inicio:start | Término:end | Fecha límite:other'),
    ).get('plan');
    expect([...(table?.margins.keys() ?? [])].sort()).toEqual([...(table?.columns.keys() ?? [])].sort());
    expect(table?.margins.get('name')).toBeGreaterThan(6);
    expect(table?.margins.get('end')).toBeLessThan(table?.margins.get('name') ?? 0);
  });

  it('are never less than nothing: no reading is better than the best', () => {
    for (const rows of Object.values(TABLES)) {
      for (const { margins } of scored(rows).values())
        expect([...margins.values()].every((margin) => margin >= 0)).toBe(true);
    }
  });

  it('come with the columns that a field may be, the chosen one first', () => {
    const table = scored(TABLES['plan'] ?? []).get('plan');
    for (const [field, column] of table?.columns ?? [])
      expect(table?.choices.get(field)?.[0]?.column).toBe(column);
  });
});

it.each<[TableKind, readonly string[], boolean]>([
  ['plan', ['name', 'end'], true],
  ['plan', ['name', 'period'], true],
  ['plan', ['number', 'end'], false],
  ['sessions', ['date', 'type'], true],
  ['sessions', ['type', 'status'], false],
  ['agreements', ['key', 'date'], false],
])('a %s with %j: %s', (kind, fields, has) => {
  expect(hasNeededFields(kind, new Set(fields))).toBe(has);
});
