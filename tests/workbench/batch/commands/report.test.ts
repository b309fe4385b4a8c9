/** The report of November 2023. */
import { readFile } from 'node:fs/promises';
import { openModel, sheetOf } from '../../../support/workbooks';
import type { Validation } from '../novemberBook';
import { batch, book, opened, original, path } from '../novemberBook';

describe('report', () => {
  it('makes the month’s sheet in at most three round trips', async () => {
    const { code, out } = await batch(
      'report',
      book,
      '--month',
      '2023-11',
      '--out',
      path('r.xlsx'),
      '--json',
    );
    expect(code).toBe(0);
    const result = JSON.parse(out) as Validation & {
      readonly sheet: string;
      readonly pages: number;
      readonly sections: readonly { readonly title: string; readonly page: number }[];
    };
    expect(result.sheet).toBe('Informe 2023-11');
    expect(result.pages).toBeGreaterThan(5);
    expect(result.sections.map(({ title }) => title)).toContain('Acuerdos');
    expect(result.activities).toHaveLength(13);
    expect(result.excel.syncs).toBeLessThanOrEqual(3);
    const { sheets } = await opened(path('r.xlsx'));
    expect(sheets.map(({ name }) => name)).toContain('Informe 2023-11');
  });

  it('is the same sheet twice', async () => {
    await batch('report', book, '--month', '2023-11', '--out', path('r1.xlsx'));
    await batch('report', book, '--month', '2023-11', '--out', path('r2.xlsx'));
    expect((await readFile(path('r1.xlsx'))).equals(await readFile(path('r2.xlsx')))).toBe(true);
  });

  it.each([
    ['letter', 1],
    ['legal', 5],
    ['a4', 9],
  ])('is on %s', async (paper, size) => {
    const { code, out } = await batch(
      'report',
      book,
      '--month',
      '2023-11',
      '--out',
      path('r.xlsx'),
      '--paper',
      paper,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^Se generó la hoja «Informe 2023-11», de \d+ páginas\.\nGuardado en /);
    expect(sheetOf(await opened(path('r.xlsx')), 'Informe 2023-11').pageSetup.paperSize).toBe(size);
  });

  it('does not touch a sheet that people made', async () => {
    await batch('report', book, '--month', '2023-11', '--out', path('r.xlsx'));
    const after = await opened(path('r.xlsx'));
    for (const sheet of (await openModel(original)).sheets) {
      const same = sheetOf(after, sheet.name);
      const { bottom, right } = sheet.usedArea(false) ?? { bottom: -1, right: -1 };
      expect([same.usedArea(false), same.merges()]).toEqual([sheet.usedArea(false), sheet.merges()]);
      for (let row = 0; row <= bottom; row++) {
        for (let column = 0; column <= right; column++) {
          expect(same.content(row, column)).toEqual(sheet.content(row, column));
          expect(same.style(row, column)).toEqual(sheet.style(row, column));
        }
      }
    }
  });
});
