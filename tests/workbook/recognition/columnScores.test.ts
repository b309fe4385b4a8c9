import { columnFacts } from '../../../src/workbook/recognition/columnFacts';
import type { ColumnScores } from '../../../src/workbook/recognition/columnScores';
import { columnScores } from '../../../src/workbook/recognition/columnScores';
import { gridOf } from '../../../src/workbook/recognition/grid';
import type { TableKind } from '../../../src/workbook/vocabulary/headings';
import { OTHER } from '../../../src/workbook/vocabulary/phrases';
import { sheetOf } from '../../support/snapshot';
import { tableOf } from '../../support/tables';

/** The scores of the column with this heading and these cells, between a name and a state. */
function scoresOf(column: string, kind: TableKind = 'plan'): ColumnScores {
  const rows = tableOf(`Actividad:name | ${column} | Estado:status`);
  const records = rows.slice(1).map((_, index) => index + 2);
  const [, facts] = columnFacts(gridOf(sheetOf('Hoja1', rows)), [1], records, [1, 2, 3]);
  if (facts === undefined) throw new Error('There is no such column');
  return columnScores(kind, facts);
}

function bestField({ scores }: ColumnScores): string | undefined {
  return [...scores].sort(([, a], [, b]) => b - a)[0]?.[0];
}

describe('the field of a column', () => {
  it.each([
    ['Término:end', 'end'],
    ['Inicio:start', 'start'],
    ['Núm.:number', 'number'],
    ['Entregable:short', 'deliverable'],
    ['Responsable:area', 'area'],
    ['Observaciones:note', 'notes'],
    ['Periodo de ejecución:range', 'period'],
    ['Fecha real de término:some', 'completed'],
    ['% de avance:percent', OTHER],
    ['Días restantes:figure', OTHER],
    ['Presupuesto:amount', OTHER],
  ])('«%s» is %s', (column, field) => {
    expect(bestField(scoresOf(column))).toBe(field);
  });

  it.each([
    ['Cumplimiento:status', 'status'],
    ['Avance:status', 'status'],
    ['Término:range', 'period'],
    [':number', 'number'],
    [':name', 'name'],
  ])('is said by its cells where its heading does not: «%s» is %s', (column, field) => {
    expect(bestField(scoresOf(column))).toBe(field);
  });

  it.each([
    ['Núm.:number', 'number', 'Núm.:level'],
    ['Término:end', 'end', 'Término:figure'],
    ['Actividad:good', 'name', 'Actividad:area'],
    ['Estado:status', 'status', 'Estado:name'],
  ])('is surer with cells that agree: «%s» is rather %s than «%s»', (good, field, bad) => {
    expect(scoresOf(good).gain(field)).toBeGreaterThan(scoresOf(bad).gain(field));
  });

  it('is worth nothing where the register has no such field', () => {
    expect(scoresOf('Término:end').gain('orderOfTheDay')).toBe(-Infinity);
  });
});

describe('the reasons for a field', () => {
  it('name the heading and the cells, the strongest first, and nothing that speaks against it', () => {
    const reasons = scoresOf('Término:end').reasons('end');
    expect(reasons.map(({ measure }) => measure)).toEqual(expect.arrayContaining(['phrase', 'exact', 'day']));
    expect(reasons.every(({ weight }) => weight > 0)).toBe(true);
    expect(reasons.map(({ weight }) => weight)).toEqual(
      reasons.map(({ weight }) => weight).sort((a, b) => b - a),
    );
  });

  it('leave the heading out where it says nothing', () => {
    const measures = scoresOf('Ñandú:end')
      .reasons('end')
      .map(({ measure }) => measure);
    expect(measures).toContain('day');
    expect(measures).not.toContain('phrase');
  });
});

describe('the group of a heading', () => {
  const rows = [
    ['Actividad', 'Real', null, 'Programado', null],
    [null, 'Inicio', 'Término', 'Inicio', 'Término'],
    ...tableOf('a:name | b:other | c:some | d:start | e:end').slice(1),
  ];
  const merges = [2, 4].map((column) => ({ row: 1, column, rows: 1, columns: 2 }));
  const facts = columnFacts(
    gridOf(sheetOf('Hoja1', rows, { merges })),
    [1, 2],
    [3, 4, 5, 6, 7, 8],
    [1, 2, 3, 4, 5],
  );

  it('counts: a real end is no planned one', () => {
    expect(facts.slice(2).map((each) => bestField(columnScores('plan', each)))).toEqual([
      'completed',
      'start',
      'end',
    ]);
    const [real, planned] = [facts[2], facts[4]].map(
      (each) => each && columnScores('plan', each).gain('end'),
    );
    expect(planned).toBeGreaterThan(real ?? 0);
  });
});
