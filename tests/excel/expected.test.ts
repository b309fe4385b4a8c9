/** Whether cells still hold what they held, and what is put back where they do not: through the real office.js. */
import { askExpected, changedCells, conflictIn, guardRows, putBack } from '../../src/excel/expected';
import type { Expectation } from '../../src/workbook/edits/expectations';
import type { WorkbookModel } from '../../src/workbench/host';
import { errorCodeOf, withWorkbook } from '../support/office';
import { sheetOf } from '../support/workbooks';

const BOOK = {
  Plan: [
    ['Núm.', 'Actividad', 'Término'],
    ['1.', 'Integrar', 45_232],
    ['2.', 'Publicar*', '=A2'],
  ],
  Otra: [],
};
const expectation = (formulas: Expectation['formulas'], more: Partial<Expectation> = {}): Expectation => ({
  ...{ sheet: 'Plan', row: 2, column: 1, formulas },
  ...{ written: formulas.map(() => []), isWholeSheet: false, ...more },
});
const ALL: Expectation['formulas'] = [
  ['1.', 'Integrar', 45_232],
  ['2.', 'Publicar*', '=A2'],
];
const whole = (formulas: Expectation['formulas'], more: Partial<Expectation> = {}) =>
  expectation([['Núm.', 'Actividad', 'Término'], ...formulas], { row: 1, isWholeSheet: true, ...more });

type Run<Result> = (context: Excel.RequestContext, model: WorkbookModel) => Promise<Result>;
const inExcel = <Result>(run: Run<Result>) =>
  withWorkbook(BOOK, ({ Excel, model }) => Excel.run((context) => run(context, model)));

it.each<[string, Expectation, readonly unknown[]]>([
  ['a block that is as it was', expectation(ALL), []],
  ['cells that may hold anything', expectation([[null, 'Integrar', null]]), []],
  [
    'each cell that is another',
    expectation([
      ['1.', 'Otra', 45_232],
      ['2.', 'Publicar*', ''],
    ]),
    [
      [2, 2, 'Integrar'],
      [3, 3, '=A2'],
    ],
  ],
  ['a cell that is blank by now', expectation([['x']], { row: 9, column: 5 }), [[9, 5, '']]],
  ['a block of no rows', expectation([]), []],
  ['a sheet that is as it was', whole(ALL), []],
  [
    'a sheet with another content',
    whole([
      ['1.', 'Otra', 45_232],
      ['2.', 'Publicar*', '=A2'],
    ]),
    [[2, 2, 'Integrar']],
  ],
  [
    'a sheet that says more',
    whole(ALL.slice(0, 1)),
    [
      [3, 1, '2.'],
      [3, 2, 'Publicar*'],
      [3, 3, '=A2'],
    ],
  ],
  ['a sheet that says less', whole([...ALL, ['3.', null]]), [[4, 1, '']]],
  [
    'a sheet that is blank by now',
    expectation([['x']], { sheet: 'Otra', row: 3, isWholeSheet: true }),
    [[3, 1, '']],
  ],
  ['a sheet of nothing', expectation([], { sheet: 'Otra', isWholeSheet: true }), []],
  ['a sheet that is gone', expectation([['x']], { sheet: 'Nada', isWholeSheet: true }), [[2, 1, '']]],
])('changed are, of %s', async (_, asked, expected) => {
  const found = await inExcel(async (context) => {
    const blocks = askExpected(context, [asked]);
    await context.sync();
    return changedCells(blocks);
  });
  expect(found.map(({ sheet, row, column, now }) => [sheet, row, column, now])).toEqual(
    expected.map((cell) => [asked.sheet, ...(cell as readonly unknown[])]),
  );
});

it.each<[string, Expectation, string | null]>([
  ['nothing that changed', expectation(ALL), null],
  ['a text', expectation([['1.', 'Otra', 45_232]]), 'la celda Plan!B2 ahora dice «Integrar»'],
  [
    'a cell that is blank',
    expectation([['1.', 'Integrar', 45_232, 'x']]),
    'la celda Plan!D2 ahora está vacía',
  ],
  ['several', expectation([['x', 'y', 1]]), 'la celda Plan!A2 ahora dice «1.», y hay 2 más'],
])('what is found is told of %s', async (_, asked, detail) => {
  const expected = detail === null ? null : { code: 'changedMeanwhile', detail };
  const conflict = await inExcel(async (context) => {
    const blocks = askExpected(context, [asked]);
    await context.sync();
    return conflictIn(blocks, [], 'changedMeanwhile');
  });
  expect(conflict).toEqual(expected);
});

it.each([
  ['of a block', expectation([['1.', 'Integrar', 45_000]])],
  ['of a whole sheet', whole([['1.', 'Integrar', 45_000], ...ALL.slice(1)])],
  ['of a sheet that said less', whole([['1.', 'Integrar', null], ...ALL.slice(1)])],
])('a day is told as its cell shows it, %s', async (_, asked) => {
  const conflict = await inExcel(async (context) => {
    context.workbook.worksheets.getItem('Plan').getRange('C2').numberFormat = [['dd/mm/yyyy']];
    const blocks = askExpected(context, [asked]);
    await context.sync();
    return conflictIn(blocks, [], 'changedMeanwhile');
  });
  expect(conflict?.detail).toBe('la celda Plan!C2 ahora dice «02/11/2023»');
});

const long = 'a'.repeat(101);
it.each<[string, Expectation, string | null]>([
  ['rows that are where they were', expectation(ALL), null],
  ['a first row that is another', expectation([['9.', 'x', 1], ...ALL.slice(1)]), 'ItemNotFound'],
  ['a last row that is another', expectation([...ALL.slice(0, 1), ['9.', 'x', 1]]), 'ItemNotFound'],
  ['one row alone that is another', expectation([['9.']]), 'ItemNotFound'],
  ['a row whose text has other capitals', expectation([['', 'INTEGRAR', '']]), 'ItemNotFound'],
  ['a row with a part of the text', expectation([['', 'Integra', '']]), 'ItemNotFound'],
  ['a row with a wildcard', expectation([['', 'Publicar*', '']], { row: 3 }), null],
  ['a wildcard that would find another text', expectation([['', 'Integ*', '']]), 'ItemNotFound'],
  ['a row by its first text', expectation([['', null, 'Integrar']]), null],
  ['a row of numbers', expectation([[1, 45_000]]), null],
  ['a row of formulas', expectation([['=A9', "'x"]]), null],
  ['a text of several lines', expectation([['a\nb', 'a\rb']]), null],
  ['a text that is too long to be searched for', expectation([[long]]), null],
  ['the longest text that is', expectation([[long.slice(1)]]), 'ItemNotFound'],
  ['a sheet as a whole', whole([['9.']]), null],
])('a request is ended before it writes by %s', async (_, guarded, code) => {
  const run = inExcel(async (context) => {
    guardRows(context, [guarded]);
    await context.sync();
  });
  expect(await errorCodeOf(run)).toBe(code);
});

describe('put back', () => {
  const contents = ({ sheets }: WorkbookModel) =>
    Object.fromEntries(
      sheets.map((sheet) => [
        sheet.name,
        [1, 2].map((row) =>
          [0, 1, 2].map((column) => {
            const { value, formula } = sheet.content(row, column);
            return formula === null ? value : `=${formula}`;
          }),
        ),
      ]),
    );
  const AS_READ = [
    ['1.', 'Integrar', 45_232],
    ['2.', 'Publicar*', '=A2'],
  ];
  const NEW = [
    ['x', 'x', 'x'],
    ['x', 'x', 'x'],
  ];

  it.each<[string, Expectation, boolean, (model: WorkbookModel) => void, unknown]>([
    [
      'are the cells that were written, and no others',
      expectation(ALL, { written: [[2], [1, 3]] }),
      true,
      () => undefined,
      [
        ['x', 'Integrar', 'x'],
        ['2.', 'x', '=A2'],
      ],
    ],
    ['is nothing where nothing was written', expectation(ALL), true, () => undefined, NEW],
    [
      'is on a sheet as a whole what somebody wrote meanwhile',
      whole(ALL),
      true,
      () => undefined,
      [
        ['x', 'meanwhile', 'x'],
        ['x', 'x', 'x'],
      ],
    ],
    ['is nothing of a sheet on which nobody wrote', whole(ALL), false, () => undefined, NEW],
    [
      'is a sheet that is gone, with all that it said',
      whole(ALL),
      true,
      (model) => model.removeSheet(sheetOf(model, 'Plan')),
      AS_READ,
    ],
  ])('%s', async (_, asked, isChanged, write, expected) => {
    const found = await inExcel(async (context, model) => {
      const blocks = askExpected(context, [asked]);
      await context.sync();
      const plan = sheetOf(model, 'Plan');
      for (const row of [1, 2])
        for (const column of [0, 1, 2])
          plan.setContent(row, column, { value: 'x', formula: null, quotePrefix: false });
      write(model);
      const now = { row: 2, column: 2, now: 'meanwhile', shown: '' };
      const others = [
        { ...now, sheet: 'Otra', now: 'other' },
        { ...now, sheet: 'Plan', column: 3, now: '' },
      ];
      await putBack(context, blocks, isChanged ? [...others, { ...now, sheet: 'Plan' }] : []);
      return contents(model)['Plan'];
    });
    expect(found).toEqual(expected);
  });
});
