/** What a workbook reads like with more rows: references to confirmed headings go where Excel takes them. */
import type { NewRow } from '../../../src/workbook/snapshot/insertIntoSnapshot';
import { insertIntoSnapshot } from '../../../src/workbook/snapshot/insertIntoSnapshot';
import { withWorkbook } from '../../support/office';
import { sheetOf, workbookOf } from '../../support/snapshot';

const LIST = ['Registro', 'Hoja', 'Dato', 'Encabezado', 'Encabezado al guardar'];
const BLANK: NewRow = new Map();
const ROWS = [['Núm.'], ['1.'], ['2.'], [], ['Fecha'], ['12/11/2026']];

const FORMULAS = [
  "='Plan'!$A$1",
  "='Plan'!$A$3",
  "='Plan'!$A$4",
  "='Plan'!$C$5",
  "=ROW('Plan'!$3:$3)",
  "=ROW('Plan'!$5:$5)",
  "='El otro'!$A$5",
  '=1+1',
];

/** The formulas of a configuration after two rows came in front of the fourth of its plan. */
function foreseen(headings: readonly string[]): unknown {
  const rows = FORMULAS.map((formula) => ['Sesiones', 'Plan', 'Fecha', { formula, value: '' }, 'Fecha']);
  const configuration = sheetOf('Notas', [headings, ...rows]);
  const before = workbookOf(sheetOf('Plan', ROWS), sheetOf('El otro', ROWS), configuration);
  const after = insertIntoSnapshot(before, 'Plan', 4, [BLANK, BLANK]);
  expect(after.sheets[1]).toBe(before.sheets[1]);
  expect(after.sheets[0]?.values.map(([text]) => text)).toEqual([
    ...['Núm.', '1.', '2.', '', '', '', 'Fecha', '12/11/2026'],
  ]);
  return after.sheets[2]?.formulas.slice(1).map((line) => line[3]);
}

it('moves the references of a configuration as Excel moves them', () =>
  withWorkbook({ Plan: ROWS, 'El otro': ROWS, Notas: FORMULAS.map((formula) => [formula]) }, ({ Excel }) =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('Plan').getRange('4:5').insert('Down');
      const written = worksheets.getItem('Notas').getUsedRange().load('formulas');
      await context.sync();
      const quoted = (formula: string): string => formula.replace(/(?<!')Plan!/, "'Plan'!");
      expect(foreseen(LIST)).toEqual(written.formulas.map(([formula]) => quoted(String(formula))));
      expect(foreseen(LIST)).not.toEqual(FORMULAS);
    }),
  ));

it('leaves the formulas of other sheets', () => {
  expect(foreseen(['Registro', 'Hoja', 'Dato', 'Texto', 'Nota'])).toEqual(FORMULAS);
});
