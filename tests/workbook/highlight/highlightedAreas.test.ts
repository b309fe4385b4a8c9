import { highlightedAreas } from '../../../src/workbook/highlight/highlightedAreas';

const area = { row: 7, column: 1, rows: 13, columns: 8 };

it.each<[string, string, string, readonly unknown[]]>([
  ['a plain sheet', 'PREP_Plan', '=Plan!$A$7:$H$19', [{ sheet: 'Plan', area }]],
  ['a quoted sheet', 'PREP_Plan_2', "='Plan d''obra'!$A$7:$H$19", [{ sheet: "Plan d'obra", area }]],
  [
    'one cell',
    'PREP_Plan',
    '=Plan!$B$2',
    [{ sheet: 'Plan', area: { row: 2, column: 2, rows: 1, columns: 1 } }],
  ],
  ['rows that were deleted', 'PREP_Plan', '=Plan!#REF!', []],
  ['no reference', 'PREP_Plan', '=45260', []],
  ['another name', 'PREP_Fechas', '=Plan!$A$7:$H$19', []],
])('%s', (_, name, formula, expected) => {
  expect(highlightedAreas([{ name, formula }])).toEqual(expected);
});
