/** Rows put in between, and the rules of a person over them. */
import { queueEdit } from '../../src/excel/appliers/appliers';
import { withWorkbook } from '../support/office';
import { sheetOf } from '../support/workbooks';

const PLAN = { Plan: [['Núm.'], [1], [2], [3], ['Total']] };

it.each([
  ['the one above', 3, 4, ['A2:A5']],
  // A look of elsewhere is pasted, which Excel does with the rules too.
  ['another', 2, 4, ['A2:A3', 'A5', 'A4']],
])('a row like %s takes its look', (_, like, row, areas) =>
  withWorkbook(
    PLAN,
    async ({ Excel, model }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Plan');
        sheet.getRange('A3').format.font.bold = true;
        sheet.getRange('A2').format.font.italic = true;
        const rule = sheet.getRange('A2:A4').conditionalFormats.add('Custom');
        rule.custom.rule.formula = '=$A2=1';
        const area = { row: like, column: 1, rows: 1, columns: 1 };
        queueEdit(context, { kind: 'insertRows', sheet: 'Plan', row, rows: 1, like: area });
        const ranges = rule.getRanges().areas.load('items/address');
        await context.sync();
        expect(ranges.items.map(({ address }) => address.replace(/^.*!/, ''))).toEqual(areas);
      });
      const { bold, italic } = sheetOf(model, 'Plan').style(row - 1, 0).font;
      expect([bold, italic]).toEqual([like === 3, like === 2]);
    },
    { installGlobals: true },
  ),
);
