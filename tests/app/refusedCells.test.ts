/** A preview refuses what the cells would refuse, in the words of the writing. */
import { hiddenTargets, takenByCells } from '../../src/app/refusedCells';
import type { WorkbookPort } from '../../src/app/port';
import { fail, ok } from '../../src/domain/result';
import { createOfficePort } from '../../src/excel/officePort';
import type { Edit } from '../../src/workbook/edits/edits';
import { planEntry } from '../../src/app/recordInRow';
import { OPTIONS, PLAN } from '../faults/useCase';
import { sheetOf as snapshotSheet, workbookOf } from '../support/snapshot';
import { withWorkbook } from '../support/office';
import { day } from '../support/registers';
import { sheetOf } from '../support/workbooks';

const BOOK = workbookOf(snapshotSheet('Plan', [['Estatus'], ['Pendiente'], ['']]));
const CELL = { sheet: 'Plan', row: 2, column: 1 };
const write = (row: number, value: string): Edit => ({
  ...{ kind: 'write', sheet: 'Plan', row, column: 1, values: [[value]] },
});
const INSERTED: Edit = {
  ...{ kind: 'insertRows', sheet: 'Plan', row: 4, rows: 1 },
  like: { row: 3, column: 1, rows: 1, columns: 1 },
};

type Asked = Pick<WorkbookPort, 'richTexts' | 'refusedValues'>;
/** Excel, in which the cell has a format in a part of its text, or a validation that admits nothing. */
const RICH: Asked = {
  richTexts: (cells) => Promise.resolve(ok(cells.filter(({ row }) => row === CELL.row))),
  refusedValues: () => Promise.resolve(ok([])),
};
const VALIDATED: Asked = {
  richTexts: () => Promise.resolve(ok([])),
  refusedValues: (writings) =>
    Promise.resolve(ok(writings.map(({ cell }) => cell).filter(({ row }) => row === CELL.row))),
};
const SILENT: Asked = { ...RICH, richTexts: () => Promise.resolve(fail({ code: 'inactiveWorkbook' })) };

it.each<[string, Asked, readonly Edit[], string | null]>([
  ['a text with a format in a part', RICH, [write(2, 'Concluida')], 'richText Plan!A2'],
  ['a text that stays as it is', RICH, [write(2, 'Pendiente')], null],
  ['another cell', RICH, [write(3, 'Concluida')], null],
  [
    'a validation',
    VALIDATED,
    [write(3, 'Sí'), write(2, 'Concluida')],
    'validationRefused Plan!A2 no admite «Concluida»',
  ],
  ['a cell that is blanked', VALIDATED, [write(2, '')], null],
  ['a sheet in which rows are inserted', VALIDATED, [INSERTED, write(2, 'Concluida')], null],
  ['an Excel that does not answer', SILENT, [write(2, 'Concluida')], null],
])('%s', async (_, port, edits, expected) => {
  const taken = await takenByCells(port, BOOK, ok({ edits }));
  expect(taken.ok ? null : `${taken.problem.code} ${taken.problem.detail ?? ''}`).toBe(expected);
});

it('asks Excel for the cells of a row entry', async () => {
  await withWorkbook(
    PLAN,
    async ({ model }) => {
      sheetOf(model, 'Plan').setDataValidation([{ top: 2, left: 0, bottom: 9, right: 40 }], {
        ...{ type: 'List', operator: 'between', formula1: '"Sí,No"', formula2: null },
        ...{ inCellDropDown: true, ignoreBlanks: true, prompt: { show: false, title: '', message: '' } },
        errorAlert: { show: true, style: 'stop', title: '', message: '' },
      });
      const port = createOfficePort({ requestTimeout: Infinity });
      const read = await port.read();
      if (!read.ok) throw new Error(read.problem.code);
      const row = {
        ...{ kind: 'plan' as const, number: '3.', name: 'Publicar los datos preliminares' },
        cell: { sheet: 'Plan', row: 5, column: 1 },
      };
      const entry = { completed: day('2023-11-30'), evidence: 'Oficio 12' };
      const planned = planEntry(read.value, { ...OPTIONS, row, entry });
      expect(planned.ok).toBe(true);
      expect(await takenByCells(port, read.value, planned)).toMatchObject({
        ok: false,
        problem: { code: 'validationRefused' },
      });
    },
    { installGlobals: true },
  );
});

describe('hidden columns', () => {
  const TWO = { kind: 'write', sheet: 'Plan', row: 3, column: 1, values: [['a', null, 'b']] } as const;
  const MADE = { kind: 'write', sheet: 'Nueva', row: 1, column: 1, values: [['a']] } as const;

  it('are asked for where something is written, each once, on sheets that are there', async () => {
    const asked: unknown[] = [];
    const hiddenColumns: WorkbookPort['hiddenColumns'] = (cells) => {
      asked.push(...cells);
      return Promise.resolve(ok(cells.slice(1)));
    };
    const hidden = await hiddenTargets({ hiddenColumns }, BOOK, [
      write(2, 'Concluida'),
      write(3, ''),
      TWO,
      MADE,
      INSERTED,
    ]);
    expect(asked).toEqual([
      { sheet: 'Plan', row: 3, column: 1 },
      { sheet: 'Plan', row: 3, column: 3 },
    ]);
    expect(hidden).toEqual([{ sheet: 'Plan', row: 3, column: 3 }]);
  });

  it('are none where Excel does not answer', async () => {
    const hiddenColumns = () => Promise.resolve(fail({ code: 'inactiveWorkbook' } as const));
    expect(await hiddenTargets({ hiddenColumns }, BOOK, [TWO])).toEqual([]);
  });

  it('are told by Excel', async () => {
    await withWorkbook(
      PLAN,
      async ({ model }) => {
        sheetOf(model, 'Plan').setColumn(4, { hidden: true });
        const cells = ['Plan', 'Otra'].flatMap((sheet) =>
          [4, 5].map((column) => ({ sheet, row: 3, column })),
        );
        const port = createOfficePort({ requestTimeout: Infinity });
        expect(await port.hiddenColumns(cells)).toEqual(ok([{ sheet: 'Plan', row: 3, column: 5 }]));
        expect(await port.hiddenColumns([])).toEqual(ok([]));
      },
      { installGlobals: true },
    );
  });
});
