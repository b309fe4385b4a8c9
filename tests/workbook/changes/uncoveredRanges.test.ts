import { uncoveredRanges } from '../../../src/workbook/changes/uncoveredRanges';
import { sheetOf, workbookOf } from '../../support/snapshot';

const formula = (text: string) => ({ value: 0, formula: text });

it.each<readonly [string, readonly string[]]>([
  ['=SUM(G7:G19)', ['G7:G19']],
  ['=COUNTIF($g$7:$g$19,"x")+COUNTA(B7:B19)', ['G7:G19', 'B7:B19']],
  ["=SUM('Plan'!G7:G19)", ['G7:G19']],
  ['=SUM(Otra!G7:G19)', []],
  ['=SUM(G7:G20)', []],
  ['=SUM(G7:G18)', []],
  ['=SUM(G19:G19)', []],
  ['=G19', []],
  ['=SUM(Plan[Días])&"G7:G19"', []],
  ['=SUM(G:G)', []],
])('%s leaves out the rows below 19: %j', (text, ranges) => {
  const snapshot = workbookOf(sheetOf('Plan', [[formula(text)]], { firstRow: 21, firstColumn: 7 }));
  expect(uncoveredRanges(snapshot, 'Plan', 19).map(({ range, cell }) => [range, cell])).toEqual(
    ranges.map((range) => [range, { sheet: 'Plan', row: 21, column: 7 }]),
  );
});

it('finds formulas of other sheets, names and the print area', () => {
  const printArea = [
    { row: 1, column: 1, rows: 19, columns: 8 },
    { row: 25, column: 1, rows: 3, columns: 8 },
  ];
  const snapshot = {
    ...workbookOf(
      sheetOf('Plan', [['x']], { printArea }),
      sheetOf('Tablero', [[formula('=SUM(Plan!G7:G19)')]]),
    ),
    names: [
      { name: 'Avance', formula: '=Plan!$G$7:$G$19' },
      { name: 'Otra', formula: '=Plan!$G$7:$G$12' },
    ],
  };
  expect(uncoveredRanges(snapshot, 'Plan', 19).map(({ kind, range, name }) => [kind, range, name])).toEqual([
    ['formula', 'G7:G19', ''],
    ['name', 'G7:G19', 'Avance'],
    ['printArea', 'A1:H19', ''],
  ]);
});
