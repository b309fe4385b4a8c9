import { readFileSync } from 'node:fs';
import type { SheetModel, WorkbookModel } from '../../../../src/workbench/host/model/workbookModel';
import { openWorkbook } from '../../../../src/workbench/host/openWorkbook';
import { cellKey } from '../../../../src/workbench/page/grid/cellKey';
import { ALIGN, LINE, OVERFLOW, VALUE } from '../../../../src/workbench/page/grid/gridCodes';
import { columnPixels, gridSheet, rowPixels } from '../../../../src/workbench/page/grid/gridSheet';

const A1 = cellKey(0, 0);
const A11 = cellKey(10, 0);
const B11 = cellKey(10, 1);
const H7 = cellKey(6, 7);

async function novemberBook(): Promise<{ readonly book: WorkbookModel; readonly plan: SheetModel }> {
  const opened = await openWorkbook(new Uint8Array(readFileSync('tests/fixtures/plan-noviembre-2023.xlsx')));
  if (!opened.ok) throw new Error(opened.detail);
  const plan = opened.model.sheets[0];
  if (!plan) throw new Error('no sheet');
  return { book: opened.model, plan };
}

const constant = (value: string | number) => ({ value, formula: null, quotePrefix: false });

describe('the plan of November as the grid shows it', () => {
  it('has the texts with their fonts', async () => {
    const { book, plan } = await novemberBook();
    const { cells } = gridSheet(book, plan);
    expect(cells.get(A1)).toMatchObject({
      v: 'PLAN DE TRABAJO PARA LA IMPLEMENTACIÓN DEL PREP',
      t: VALUE.string,
      s: { bl: 1 },
    });
    expect(cells.get(B11)?.s).toMatchObject({
      tb: OVERFLOW.wrap,
      bd: { b: { s: LINE.thin } },
    });
  });

  it('has the merged areas, the frozen heading and the column widths', async () => {
    const { book, plan } = await novemberBook();
    const { layout } = gridSheet(book, plan);
    expect(layout.mergeData).toContainEqual({ startRow: 4, endRow: 4, startColumn: 3, endColumn: 4 });
    expect(layout.freeze).toMatchObject({ ySplit: 6, startRow: 6 });
    expect(layout.columnData?.[1]?.w).toBe(columnPixels(60));
  });

  it('shows a date as its number format writes it and keeps the number underneath', async () => {
    const { book, plan } = await novemberBook();
    plan.setContent(6, 7, constant(45_226));
    plan.updateStyle([{ top: 6, left: 7, bottom: 6, right: 7 }], { numberFormat: 'dd/mm/yyyy' });
    const { cells, overlays } = gridSheet(book, plan);
    expect(cells.get(H7)).toMatchObject({ v: 45_226, t: VALUE.number });
    expect(overlays.get(H7)?.text).toBe('27/10/2023');
  });

  it('lays conditional formats over the cells for which the formula holds', async () => {
    const { book, plan } = await novemberBook();
    const rows = { top: 6, left: 0, bottom: 18, right: 7 };
    const rule = { areas: [rows], type: 'Custom', stopIfTrue: false };
    plan.addConditionalFormat({ ...rule, formula: '$A7="7."', style: { fillColor: '#FDE7E9' } });
    plan.addConditionalFormat({ ...rule, formula: 'ROW($A7)>0', style: { font: { bold: true } } });
    const { overlays } = gridSheet(book, plan);
    expect(overlays.get(A11)?.look).toMatchObject({ bg: { rgb: '#FDE7E9' }, bl: 1 });
    expect(overlays.get(B11)?.look).toMatchObject({ bg: { rgb: '#FDE7E9' } });
    expect(overlays.get(H7)?.look).not.toHaveProperty('bg');
  });

  it('lets a rule of higher priority win, and stop those below it', async () => {
    const { book, plan } = await novemberBook();
    const rule = { areas: [{ top: 0, left: 0, bottom: 0, right: 1 }], type: 'Custom' };
    plan.addConditionalFormat({
      ...rule,
      formula: 'TRUE',
      style: { fillColor: '#000000' },
      stopIfTrue: false,
    });
    const upper = { ...rule, formula: 'A1<>""', style: { fillColor: '#FFFFFF' }, stopIfTrue: true };
    plan.moveConditionalFormat(plan.addConditionalFormat(upper), 0);
    const { overlays } = gridSheet(book, plan);
    const fillOf = (key: number) => overlays.get(key)?.look?.bg?.rgb;
    expect(fillOf(A1)).toBe('#FFFFFF');
    expect(fillOf(cellKey(0, 1))).toBe('#000000');
  });

  it.each(['1/0', '"vencida"', 'NO_SUCH_NAME>1', 'AND('])(
    'does not draw a rule whose formula is %s',
    async (formula) => {
      const { book, plan } = await novemberBook();
      const rule = { areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], type: 'Custom', stopIfTrue: false };
      plan.addConditionalFormat({ ...rule, formula, style: { fillColor: '#FF0000' } });
      plan.addConditionalFormat({ ...rule, formula: 'LEN(A1)>3', style: { font: { italic: true } } });
      const { overlays } = gridSheet(book, plan);
      expect(overlays.get(A1)?.look).toEqual({ it: 1 });
    },
  );

  it('draws text that is centred across empty cells as one area', async () => {
    const { book } = await novemberBook();
    const sheet = book.addSheet('Informe');
    sheet.setContent(0, 0, constant('Título'));
    sheet.updateStyle([{ top: 0, left: 0, bottom: 0, right: 4 }], { horizontal: 'CenterAcrossSelection' });
    sheet.showGridlines = false;
    const { layout, cells } = gridSheet(book, sheet);
    expect(layout.mergeData).toEqual([{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 4 }]);
    expect(cells.get(A1)?.s).toMatchObject({ ht: ALIGN.center });
    expect(layout.showGridlines).toBe(0);
  });
});

describe('sizes in pixels', () => {
  it.each([
    [8.43, 59],
    [60, 420],
    [0, 0],
  ])('a column of %d characters is %d wide', (characters, pixels) => {
    expect(columnPixels(characters)).toBe(pixels);
  });

  it.each([
    [15, 20],
    [12.75, 17],
  ])('a row of %d points is %d high', (points, pixels) => {
    expect(rowPixels(points)).toBe(pixels);
  });
});
