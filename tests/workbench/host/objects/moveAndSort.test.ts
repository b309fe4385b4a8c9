/** What refers to cells when they are cut and pasted, put in between, taken out or sorted. */
import { errorCodeOf, withWorkbook, type OpenBook } from '../../../support/office';
import { sheetOf } from '../../../support/workbooks';
import type { SheetModel } from '../../../../src/workbench/host/model/workbookModel';

const BOOK = {
  Plan: [
    ['Núm.', 'Actividad', 'Inicio', 'Término'],
    ['6.', 'Integrar', 45_200, 45_226],
    ['7.', 'Designar', 45_190, '=D2+1'],
    ['8.', 'Publicar', null, '=SUM(C2:C3)'],
  ],
  Tablero: [["='Plan'!D2", '=Plan!$D$3', '=SUM(Plan!C2:D4)', '=COUNTA(Plan!D:D)']],
};

type Body<Result> = (plan: Excel.Worksheet, context: Excel.RequestContext, book: OpenBook) => Promise<Result>;

function onPlan<Result>(body: Body<Result>): Promise<Result> {
  return withWorkbook(BOOK, (book) =>
    book.Excel.run((context) => body(context.workbook.worksheets.getItem('Plan'), context, book)),
  );
}

const textOf = (sheet: SheetModel, row: number, column: number): unknown => {
  const { formula, value } = sheet.content(row, column);
  return formula === null ? value : `=${formula}`;
};

const rowOf = (sheet: SheetModel, row: number, columns: number): unknown[] =>
  Array.from({ length: columns }, (_, column) => textOf(sheet, row, column));

/** The formulas of the other sheet after something was done to the plan, in the open workbook and in the saved one. */
function formulasAfter(action: (plan: Excel.Worksheet) => void): Promise<unknown[]> {
  return onPlan(async (plan, context, { model, reopened }) => {
    action(plan);
    await context.sync();
    const now = rowOf(sheetOf(model, 'Tablero'), 0, 4);
    expect(rowOf(sheetOf(await reopened(), 'Tablero'), 0, 4)).toEqual(now);
    return now;
  });
}

describe('formulas of another sheet follow', () => {
  it.each<readonly [string, (plan: Excel.Worksheet) => void, readonly string[]]>([
    [
      'a column put in',
      (plan) => plan.getRange('B:B').insert('Right'),
      ['=Plan!E2', '=Plan!$E$3', '=SUM(Plan!D2:E4)', '=COUNTA(Plan!E:E)'],
    ],
    [
      'a column taken out',
      (plan) => plan.getRange('D:D').delete('Left'),
      ['=#REF!', '=#REF!', '=SUM(Plan!C2:C4)', '=COUNTA(#REF!)'],
    ],
    [
      'a row put in',
      (plan) => plan.getRange('2:2').insert('Down'),
      ['=Plan!D3', '=Plan!$D$4', '=SUM(Plan!C3:D5)', '=COUNTA(Plan!D:D)'],
    ],
    [
      'a column that moves',
      (plan) => plan.getRange('D:D').moveTo('F:F'),
      ['=Plan!F2', '=Plan!$F$3', '=SUM(Plan!C2:D4)', '=COUNTA(Plan!F:F)'],
    ],
    [
      'cells that move to another sheet',
      (plan) => plan.getRange('D2:D3').moveTo('Tablero!B5'),
      ['=B5', '=$B$6', '=SUM(Plan!C2:D4)', '=COUNTA(Plan!D:D)'],
    ],
    [
      'cells that are written over',
      (plan) => plan.getRange('A2').moveTo('D2'),
      ['=#REF!', '=Plan!$D$3', '=SUM(Plan!C2:D4)', '=COUNTA(Plan!D:D)'],
    ],
    [
      'a sheet that gets another name',
      (plan) => void (plan.name = 'Plan 2024'),
      ["='Plan 2024'!D2", "='Plan 2024'!$D$3", "=SUM('Plan 2024'!C2:D4)", "=COUNTA('Plan 2024'!D:D)"],
    ],
  ])('%s', async (_, action, expected) => {
    expect(await formulasAfter(action)).toEqual(expected);
  });
});

describe('moveTo', () => {
  it('takes contents, formats, sizes, merges, rules, validation and names along', async () => {
    await onPlan(async (plan, context, { model, reopened }) => {
      plan.getRange('D2').format.fill.color = '#FF0000';
      plan.getRange('D:D').format.columnWidth = 120;
      const rule = plan.getRange('A2:D4').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$D2<Corte';
      rule.custom.format.font.bold = true;
      plan.getRange('D2:D4').dataValidation.rule = { custom: { formula: '=D2>C2' } };
      context.workbook.names.add('Corte', '=45260');
      context.workbook.names.add('Términos', '=Plan!$D$2:$D$4');
      plan.getRange('D6:D7').merge();
      await context.sync();
      plan.getRange('D:D').moveTo('F:F');
      await context.sync();
      for (const book of [model, await reopened()]) {
        const sheet = sheetOf(book, 'Plan');
        expect(rowOf(sheet, 1, 6)).toEqual(['6.', 'Integrar', 45_200, null, null, 45_226]);
        expect(rowOf(sheet, 2, 6)).toEqual(['7.', 'Designar', 45_190, null, null, '=F2+1']);
        expect([sheet.style(1, 3).fill.color, sheet.style(1, 5).fill.color]).toEqual([null, '#FF0000']);
        expect(sheet.column(5).width).toBeGreaterThan(sheet.column(3).width);
        expect(sheet.merges()).toEqual([{ top: 5, bottom: 6, left: 5, right: 5 }]);
        expect(sheet.dataValidation(1, 3)).toBeNull();
        expect(sheet.dataValidation(1, 5)?.formula1).toBe('F2>C2');
        expect(sheet.conditionalFormats().map(({ areas, formula }) => ({ areas, formula }))).toEqual([
          { areas: [{ top: 1, bottom: 3, left: 5, right: 5 }], formula: '$F2<Corte' },
          { areas: [{ top: 1, bottom: 3, left: 0, right: 2 }], formula: '$F2<Corte' },
        ]);
        expect(book.names().find(({ name }) => name === 'Términos')?.formula).toBe('Plan!$F$2:$F$4');
      }
    });
  });

  it('names what a formula leaves behind', async () => {
    await onPlan(async (plan, context, { model }) => {
      plan.getRange('C3:D3').moveTo('Tablero!A5');
      await context.sync();
      expect(rowOf(sheetOf(model, 'Tablero'), 4, 2)).toEqual([45_190, '=Plan!D2+1']);
      expect(textOf(sheetOf(model, 'Plan'), 3, 3)).toBe('=SUM(C2:C3)');
    });
  });

  it('keeps the columns of a table called as their headings', async () => {
    await onPlan(async (plan, context, { reopened }) => {
      plan.tables.add('A1:D4', true).name = 'Actividades';
      plan.getRange('C:C').insert('Right');
      await context.sync();
      plan.getRange('B:B').moveTo('C:C');
      plan.getRange('B:B').delete('Left');
      await context.sync();
      const [table] = sheetOf(await reopened(), 'Plan').tables;
      expect(table?.columnNames()).toEqual(['Núm.', 'Actividad', 'Inicio', 'Término']);
      plan.getRange('C:C').insert('Right');
      plan.getRange('A:A').delete('Left');
      await context.sync();
      const [later] = sheetOf(await reopened(), 'Plan').tables;
      expect(later?.columnNames()).toEqual(['Actividad', 'Column1', 'Inicio', 'Término']);
    });
  });

  it.each<readonly [string, (plan: Excel.Worksheet) => void, string]>([
    ['part of merged cells', (plan) => plan.getRange('A8').moveTo('F1'), 'InvalidOperation'],
    ['onto part of merged cells', (plan) => plan.getRange('A2').moveTo('B8'), 'InvalidOperation'],
    ['off the sheet', (plan) => plan.getRange('A1:B1').moveTo('XFD1'), 'InvalidArgument'],
    ['to a sheet that is not there', (plan) => plan.getRange('A1').moveTo('Nada!A1'), 'InvalidArgument'],
  ])('refuses %s', async (_, action, code) => {
    await onPlan(async (plan, context) => {
      plan.getRange('A8:B8').merge();
      await context.sync();
      action(plan);
      expect(await errorCodeOf(context.sync())).toBe(code);
    });
  });
});

describe('sorting', () => {
  it('moves whole rows of cells and reads formulas as if they had been copied', async () => {
    await onPlan(async (plan, context, { model }) => {
      plan.getRange('A2').format.font.bold = true;
      plan.getRange('A1:D4').sort.apply([{ key: 2, ascending: true }], false, true);
      await context.sync();
      const sheet = sheetOf(model, 'Plan');
      expect([0, 1, 2, 3].map((row) => rowOf(sheet, row, 4))).toEqual([
        ['Núm.', 'Actividad', 'Inicio', 'Término'],
        ['7.', 'Designar', 45_190, '=D1+1'],
        ['6.', 'Integrar', 45_200, 45_226],
        ['8.', 'Publicar', null, '=SUM(C2:C3)'],
      ]);
      expect([1, 2].map((row) => sheet.style(row, 0).font.bold)).toEqual([false, true]);
      expect(rowOf(sheetOf(model, 'Tablero'), 0, 2)).toEqual(["='Plan'!D2", '=Plan!$D$3']);
    });
  });

  it.each([
    [true, [2, 10, 'a', 'B', false, true, '']],
    [false, [true, false, 'B', 'a', 10, 2, '']],
  ])('puts kinds in their order, what is empty last (ascending: %s)', async (ascending, expected) => {
    await onPlan(async (plan, context) => {
      const range = plan.getRange('G1:G7');
      range.values = [['B'], [true], [''], [10], [false], ['a'], [2]];
      range.sort.apply([{ key: 0, ascending }]);
      range.load('values');
      await context.sync();
      expect(range.values.flat()).toEqual(expected);
    });
  });

  it('leaves hidden rows where they are, and a table its heading', async () => {
    await onPlan(async (plan, context) => {
      const table = plan.tables.add('A1:D4', true);
      plan.getRange('3:3').rowHidden = true;
      table.sort.apply([{ key: 0, ascending: false }]);
      const range = plan.getRange('A1:A4').load('values');
      await context.sync();
      expect(range.values.flat()).toEqual(['Núm.', '8.', '7.', '6.']);
    });
  });

  it.each<readonly [string, (plan: Excel.Worksheet) => void, string]>([
    ['merged cells', (plan) => plan.getRange('A1:D8').sort.apply([{ key: 0 }]), 'InvalidOperation'],
    ['a column outside', (plan) => plan.getRange('A1:D4').sort.apply([{ key: 4 }]), 'InvalidArgument'],
    ['nothing', (plan) => plan.getRange('A1:D4').sort.apply([]), 'InvalidArgument'],
  ])('refuses %s', async (_, action, code) => {
    await onPlan(async (plan, context) => {
      plan.getRange('A8:B8').merge();
      await context.sync();
      action(plan);
      expect(await errorCodeOf(context.sync())).toBe(code);
    });
  });
});
