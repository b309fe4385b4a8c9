/** A workbook that cannot be used, or not be written whole. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { WorkbookModel } from '../../../../src/workbench/host';
import { describeWorkbook, sheetOf } from '../../../support/workbooks';
import { editPart } from '../../../support/xlsxParts';
import { batch, original, path, saved, variant } from '../novemberBook';

describe('a workbook that cannot be used: exit code 1 and one sentence', () => {
  const text = (content: string) => () => writeFile(path('malo.xlsx'), content);
  const model = (make: () => Promise<WorkbookModel> | WorkbookModel) => async () => {
    await saved('malo.xlsx', await make());
  };
  it.each<[string, () => Promise<unknown>, string]>([
    ['is not there', () => rm(path('malo.xlsx'), { force: true }), 'No se encontró el archivo'],
    ['is text', text('Núm.,Actividades'), 'No se pudo abrir «malo.xlsx».'],
    ['is an empty file', text(''), 'No se pudo abrir «malo.xlsx».'],
    [
      'is another kind of zip',
      () => writeFile(path('malo.xlsx'), zipSync({ 'nota.txt': strToU8('hola') })),
      'No se pudo abrir «malo.xlsx».',
    ],
    [
      'is a damaged workbook',
      () => writeFile(path('malo.xlsx'), original.subarray(0, original.length / 2)),
      'No se pudo abrir «malo.xlsx».',
    ],
    ['is empty', model(() => describeWorkbook({ Hoja1: [] })), 'El libro está vacío.'],
    [
      'has no plan',
      model(() =>
        describeWorkbook({
          Hoja1: [
            ['Gastos', 'Monto'],
            ['Luz', 5],
          ],
        }),
      ),
      'No se encontró el plan de trabajo.',
    ],
  ])('%s', async (_, make, start) => {
    await make();
    for (const command of [
      ['validate', path('malo.xlsx')],
      ['report', path('malo.xlsx'), '--month', '2023-11', '--out', path('nada.xlsx')],
      ['highlight', path('malo.xlsx'), '--out', path('nada.xlsx')],
    ]) {
      const { code, out, err } = await batch(...command);
      expect([code, out]).toEqual([1, '']);
      expect(err).not.toContain('\n');
      expect(err.startsWith(start)).toBe(true);
    }
    await expect(readFile(path('nada.xlsx'))).rejects.toThrow('ENOENT');
  });
});

describe('a workbook without an election day', () => {
  const blank = { value: null, formula: null, quotePrefix: false };

  it.each<[string, (workbook: WorkbookModel) => void, string]>([
    [
      'has none',
      (workbook) => {
        for (const column of [0, 1]) sheetOf(workbook, 'Proceso').setContent(3, column, blank);
      },
      'Falta la fecha de la jornada electoral.',
    ],
    [
      'has a text that is none',
      (workbook) => {
        sheetOf(workbook, 'Proceso').setContent(3, 1, { ...blank, value: 'por definir' });
      },
      'Falta la fecha de la jornada electoral. La celda de la jornada electoral contiene «por definir», que no es un día.',
    ],
  ])('%s: it is validated and highlighted, and has no report', async (_, change, start) => {
    await variant('malo.xlsx', change);
    const validated = await batch('validate', path('malo.xlsx'));
    expect(validated.code).toBe(0);
    expect(validated.out).toContain('Jornada electoral: sin fecha.');
    const highlighted = await batch('highlight', path('malo.xlsx'), '--out', path('resaltado.xlsx'));
    expect(highlighted.code).toBe(0);
    const { code, err } = await batch(
      'report',
      path('malo.xlsx'),
      '--month',
      '2023-11',
      '--out',
      path('nada.xlsx'),
    );
    expect([code, err.startsWith(start)]).toEqual([1, true]);
  });
});

describe('a workbook that cannot be saved whole', () => {
  const signed = (): string => path('firmado.xlsx');
  beforeAll(() =>
    writeFile(
      signed(),
      zipSync({ ...unzipSync(original), '_xmlsignatures/sig1.xml': strToU8('<Signature/>') }),
    ),
  );

  it.each([
    ['highlight', '--out'],
    ['report', '--month', '2023-11', '--accept-contradictions', '--out'],
    ['calendar', '--out'],
    ['add-missing', '--out'],
    ['repair', '--out'],
  ])('is not written by %s', async (name = '', ...options) => {
    const { code, out, err } = await batch(name, signed(), ...options, path('perdido.xlsx'));
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: 'No se guardó nada. Fuera de Excel se perdería una firma digital, que deja de ser válida con cualquier cambio. Ábralo en Excel y haga lo mismo con el complemento.',
    });
    await expect(readFile(path('perdido.xlsx'))).rejects.toThrow();
  });

  it('is read as any other', async () => {
    expect((await batch('validate', signed())).code).toBe(0);
    expect((await batch('agenda', signed(), '--out', path('agenda.ics'))).code).toBe(0);
  });
});

describe('the name of the saved file', () => {
  const MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
  const PLAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

  it('ends as Excel demands for a workbook with macros', async () => {
    const macros = editPart(original, '[Content_Types].xml', (xml) => xml.replace(PLAIN, MACROS));
    await writeFile(path('macros.xlsm'), macros);
    const refused = await batch('highlight', path('macros.xlsm'), '--out', path('sin.xlsx'));
    expect([refused.code, refused.err]).toEqual([
      1,
      'No se guardó nada. Excel solo abre un libro de este tipo con la terminación «.xlsm». Indique en --out un nombre que termine así.',
    ]);
    expect((await batch('highlight', path('macros.xlsm'), '--out', path('con.XLSM'))).code).toBe(0);
  });
});
