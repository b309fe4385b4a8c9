/** The highlight on the November workbook, put on and taken off. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { openModel, sheetOf } from '../../../support/workbooks';
import { PLAN, batch, book, opened, original, path, variant } from '../novemberBook';

/** What a saved workbook is made of, without the parts that tell its own story. */
function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Differential formats that no rule uses any more may stay in the file; Excel drops them when it saves. */
const withoutUnused = (styles: string | undefined): string | undefined =>
  styles?.replace(/<dxfs[\s\S]*?<\/dxfs>|<dxfs[^>]*\/>/, '');

describe('highlight', () => {
  it('covers the plan and says its figures', async () => {
    const { code, out } = await batch('highlight', book, '--out', path('h.xlsx'));
    expect([code, out]).toEqual([
      0,
      `Se resaltó el plan: 2 vencidas, 0 por vencer, 1 concluida con retraso.\nGuardado en ${path('h.xlsx')}`,
    ]);
    const model = await opened(path('h.xlsx'));
    const rules = sheetOf(model, PLAN).conditionalFormats();
    expect(rules.map(({ style }) => style.fillColor)).toEqual(['#FFC7CE', '#FFEB9C', '#DDEBF7']);
    expect(rules.map(({ areas }) => areas)).toEqual(
      new Array(3).fill([{ top: 6, left: 0, bottom: 18, right: 7 }]),
    );
  });

  it('done twice is the same file as once', async () => {
    await batch('highlight', book, '--out', path('once.xlsx'));
    const again = await batch('highlight', path('once.xlsx'), '--out', path('twice.xlsx'));
    expect(again.out).toContain('El plan ya estaba resaltado');
    expect((await readFile(path('twice.xlsx'))).equals(await readFile(path('once.xlsx')))).toBe(true);
  });

  it('taken away gives back the formats of the input', async () => {
    await batch('highlight', book, '--out', path('on.xlsx'));
    const { code, out } = await batch('highlight', path('on.xlsx'), '--remove', '--out', path('off.xlsx'));
    expect([code, out]).toEqual([0, `Se quitó el resaltado.\nGuardado en ${path('off.xlsx')}`]);
    const before = parts(await (await openModel(original)).save());
    const after = parts(await readFile(path('off.xlsx')));
    const styles = 'xl/styles.xml';
    expect({ ...after, [styles]: withoutUnused(after[styles]) }).toEqual({
      ...before,
      [styles]: withoutUnused(before[styles]),
    });
  });

  it('has nothing to take away from a workbook without it', async () => {
    const { code, out } = await batch('highlight', book, '--remove', '--out', path('off.xlsx'));
    expect([code, out.split('\n')[0]]).toEqual([0, 'El libro no tenía resaltado.']);
  });

  it('refuses a protected plan and saves nothing', async () => {
    const file = await variant('protegido.xlsx', (model) => {
      sheetOf(model, PLAN).protection = { allowed: new Set(), selectionMode: 'Normal', hasPassword: false };
    });
    const { code, err } = await batch('highlight', file, '--out', path('nada.xlsx'));
    expect([code, err]).toEqual([
      1,
      'No se escribió en la hoja «Plan de trabajo». La hoja está protegida. Desprotéjala en Revisar › Desproteger hoja y repita.',
    ]);
    await expect(readFile(path('nada.xlsx'))).rejects.toThrow('ENOENT');
  });

  it.each([
    ['moves with the calendar', [], 'TODAY()'],
    ['stays where --today puts it', ['--today', '2023-11-15'], '45245'],
  ])('without a cut-off in the workbook %s', async (_, options, formula) => {
    const file = await variant('sin-corte.xlsx', (model) => {
      for (const column of [0, 1]) {
        sheetOf(model, 'Proceso').setContent(6, column, { value: null, formula: null, quotePrefix: false });
      }
    });
    await batch('highlight', file, '--out', path('h.xlsx'), ...options);
    const names = (await opened(path('h.xlsx'))).names();
    expect(names.find(({ name }) => name === 'PREP_FechaCorte')?.formula).toBe(formula);
  });
});
