import { conditionalLooks } from '../../../../src/workbench/page/grid/conditionalLooks';
import { cellKey } from '../../../../src/workbench/page/grid/cellKey';
import { describeWorkbook, sheetOf } from '../../../support/workbooks';

const RED = { fillColor: '#FF0000' };
const NAME = `AND(INDEX('Plan 1'!$B:$B,SUM(ROW()))>5,TRUE)`;

/** The rows, from 1, that a rule over A3:B6 colours; the first used row of the sheet is the third. */
function colouredRows(formula: string): readonly number[] {
  const model = describeWorkbook({ 'Plan 1': [[], [], ['a', 1], ['b', 9], ['c', 3], ['d', 7]] });
  const sheet = sheetOf(model, 'Plan 1');
  model.defineName({ name: 'PREP_Fila', sheet: null, formula: NAME, visible: true, comment: '' });
  const areas = [{ top: 2, left: 0, bottom: 5, right: 1 }];
  sheet.addConditionalFormat({ areas, type: 'Custom', formula, style: RED, stopIfTrue: false });
  const looks = conditionalLooks(model, sheet);
  return [3, 4, 5, 6].filter((row) => looks.get(cellKey(row - 1, 0)) !== undefined);
}

it.each([
  ['a cell of the row', '$B3>5', [4, 6]],
  ['a name that reads the row', 'PREP_Fila', [4, 6]],
  ['a name that reads the row, in a condition', 'AND(NOT(prep_fila),$A3<>"c")', [3]],
  ['a text with the name', '"PREP_Fila"="x"', []],
  ['no formula', '$B3>', []],
])('%s', (_, formula, rows) => {
  expect(colouredRows(formula)).toEqual(rows);
});
