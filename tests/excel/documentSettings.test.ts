/** Texts kept in the workbook's file, through the real office.js, saved and opened again. */
import { keep, recall } from '../../src/excel/documentSettings';
import { withWorkbook } from '../support/office';

const NAME = 'PREP_Logotipo';
const TEXT = `{"format":"png","data":"${'A1+/'.repeat(5_000)}","name":"escudo «ñ» & <1>.png"}`;

describe('a text kept in the workbook', () => {
  it('is there when the file is opened again, and in no cell', async () => {
    const saved = await withWorkbook(
      { Hoja1: [['hola']] },
      async ({ reopened }) => {
        expect(await recall(NAME)).toBeNull();
        expect(await keep(NAME, TEXT)).toEqual({ ok: true, value: undefined });
        return reopened();
      },
      { installGlobals: true },
    );
    await withWorkbook(
      saved,
      async ({ model }) => {
        expect(await recall(NAME)).toBe(TEXT);
        expect(model.sheets.map(({ name }) => [name, model.sheets[0]?.usedArea(true)])).toEqual([
          ['Hoja1', { top: 0, left: 0, bottom: 0, right: 0 }],
        ]);
      },
      { installGlobals: true },
    );
  });

  it('is given up', async () => {
    await withWorkbook(
      { Hoja1: [['hola']] },
      async ({ reopened }) => {
        await keep(NAME, TEXT);
        await keep(NAME, null);
        expect(await recall(NAME)).toBeNull();
        expect((await reopened()).settings.size).toBe(0);
      },
      { installGlobals: true },
    );
  });
});
