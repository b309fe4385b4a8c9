import type { Candidate } from '../../../src/workbook/recognition/candidates';
import { gridOf } from '../../../src/workbook/recognition/grid';
import { levelColumns } from '../../../src/workbook/recognition/levels';
import type { Rows } from '../../support/snapshot';
import { sheetOf } from '../../support/snapshot';
import { recordsOf } from '../../support/tables';

function levelsOf(rows: Rows): readonly number[] {
  const width = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => index + 1);
  const grid = gridOf(sheetOf('Hoja1', rows));
  const candidate: Candidate = { grid, headerRows: [], firstRow: 1, lastRow: rows.length, columns };
  return levelColumns(
    candidate,
    rows.map((_, index) => index + 1),
  );
}

const STAIRS: Rows = [
  ['1', 'Preparación del programa', null, null],
  ['1.1', null, 'Integrar el comité', null],
  ['1.1.1', null, null, 'Redactar la propuesta'],
  ['1.1.2', null, null, 'Aprobar el acuerdo'],
  ['1.2', null, 'Designar al ente auditor', null],
  ['1.2.1', null, null, 'Invitar a universidades'],
  ['1.2.2', null, null, 'Firmar el convenio'],
];

describe('names spread over columns by their level', () => {
  it('are in the neighbouring columns of which each row fills one; the fullest comes first', () => {
    expect(levelsOf(STAIRS)).toEqual([4, 2, 3]);
  });

  it.each<[string, Rows]>([
    ['every row fills both columns', recordsOf('name | good')],
    [
      'the columns hold days and marks',
      [
        ['X', null],
        [null, '03/10/2026'],
        ['X', null],
        [null, '04/10/2026'],
      ],
    ],
    ['there are too few rows', STAIRS.slice(0, 2)],
    ['there are no rows', [[]]],
    ['one column has everything', recordsOf('number | name | blank')],
  ])('are none where %s', (_, rows) => {
    expect(levelsOf(rows)).toEqual([]);
  });
});
