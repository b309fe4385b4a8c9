/** What was written over people's cells is read back: what Excel did not keep is named. */
import { askWritten, notTakenProblem, withoutApostrophes } from '../../src/excel/written';
import type { Edit } from '../../src/workbook/edits/edits';
import type { CellValue } from '../../src/workbook/snapshot/snapshot';
import { withWorkbook } from '../support/office';
import { sheetOf } from '../support/workbooks';

type Values = Extract<Edit, { readonly kind: 'write' }>['values'];
const write = (sheet: string, values: Values): Edit => ({ kind: 'write', sheet, row: 2, column: 2, values });
const expects = (sheet: string, isWholeSheet = false) => ({
  ...{ sheet, row: 1, column: 1, formulas: [], written: [], isWholeSheet },
});

/** Reads back what was written, where the cells hold something by now. */
const readBack = (edits: readonly Edit[], now: readonly (readonly CellValue[])[]) =>
  withWorkbook({ Plan: [['a']], Otra: [['a']] }, ({ Excel, model }) =>
    Excel.run(async (context) => {
      const sheet = sheetOf(model, 'Plan');
      // An apostrophe becomes a part of the text where the cell is formatted as one.
      sheet.updateStyle([{ top: 1, left: 1, bottom: 2, right: 2 }], { numberFormat: '@' });
      now.forEach((line, row) =>
        line.forEach((value, column) =>
          sheet.setContent(row + 1, column + 1, { value, formula: null, quotePrefix: false }),
        ),
      );
      const expected = [expects('Plan'), expects('Otra', true)];
      const asked = askWritten(context, edits, expected);
      await context.sync();
      const written = await withoutApostrophes(context, asked, expected);
      const held = [1, 2].map((row) => [1, 2].map((column) => sheet.content(row, column).value));
      return [written.length, notTakenProblem(written)?.detail ?? null, held];
    }),
  );

const NONE = [
  [null, null],
  [null, null],
];
it.each<[string, readonly Edit[], readonly (readonly CellValue[])[], unknown]>([
  [
    'all',
    [write('Plan', [['x'], [7]])],
    [['x'], [7]],
    [
      1,
      null,
      [
        ['x', null],
        [7, null],
      ],
    ],
  ],
  [
    'a cell that keeps another',
    [
      write('Plan', [
        ['x', 'y'],
        ['z', 'w'],
      ]),
    ],
    [
      ['x', 'y'],
      ['z', 'q'],
    ],
    [
      1,
      'Plan!C3',
      [
        ['x', 'y'],
        ['z', 'q'],
      ],
    ],
  ],
  [
    'a cell that keeps nothing',
    [write('Plan', [['x', 'y']])],
    [['x']],
    [
      1,
      'Plan!C2',
      [
        ['x', null],
        [null, null],
      ],
    ],
  ],
  [
    'a cell that was not written',
    [write('Plan', [['x', null]])],
    [['x', 'y']],
    [
      1,
      null,
      [
        ['x', 'y'],
        [null, null],
      ],
    ],
  ],
  [
    'an apostrophe that became a part of the text',
    [write('Plan', [['5', 'y', 3]])],
    [["'5", 'y', 3]],
    [
      1,
      null,
      [
        ['5', 'y'],
        [null, null],
      ],
    ],
  ],
  [
    'another apostrophe',
    [write('Plan', [['5']])],
    [["'6"]],
    [
      1,
      'Plan!B2',
      [
        ["'6", null],
        [null, null],
      ],
    ],
  ],
  ['nothing that has no cells', [write('Plan', [[]]), write('Plan', [])], [], [0, null, NONE]],
  [
    'nothing of sheets that are compared whole, or not',
    [write('Otra', [['x']]), write('Nada', [['x']])],
    [],
    [0, null, NONE],
  ],
  [
    'nothing that is no writing of values',
    [{ kind: 'freezeRows', sheet: 'Plan', rows: 1 }],
    [],
    [0, null, NONE],
  ],
])('is read back: %s', async (_, edits, now, expected) => {
  expect(await readBack(edits, now)).toEqual(expected);
});
