/** A workbook made from nothing. */
import { readFile } from 'node:fs/promises';
import type { WorkbookModel } from '../../../../src/workbench/host';
import { openModel, sheetOf } from '../../../support/workbooks';
import { batch, path } from '../novemberBook';

describe('setup', () => {
  it('makes a workbook that has all registers and needs no other sheet', async () => {
    const { code, out } = await batch(
      ...['setup', '--election', '2027-06-06', '--out', path('nuevo.xlsx')],
      ...['--institution', 'Instituto Electoral', '--siglas', 'IEE', '--process', 'PEL 2026-2027'],
    );
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      'Se creó un libro con 8 hojas; el plan trae 54 entregables del Anexo 13.',
    ]);
    const model = await openModel(await readFile(path('nuevo.xlsx')));
    expect(model.sheets.map(({ name }) => name)).toEqual([
      'Empiece aquí',
      'Proceso',
      'Plan de trabajo',
      'Sesiones',
      'Integrantes',
      'Acuerdos',
      'Avances',
      'Listas',
    ]);
    const process = sheetOf(model, 'Proceso');
    expect([4, 5, 6].map((row) => process.content(row, 2).value)).toEqual([
      'Instituto Electoral',
      'IEE',
      'PEL 2026-2027',
    ]);
  });

  it('prints what it made, and the file is judged without more', async () => {
    const made = await batch('setup', '--election', '2027-06-06', '--out', path('nuevo.xlsx'), '--json');
    expect(JSON.parse(made.out)).toMatchObject({ election: '2027-06-06', deliveries: 54 });
    const judged = await batch('validate', path('nuevo.xlsx'), '--today', '2026-08-01', '--json');
    const { findings } = JSON.parse(judged.out) as { findings: { rule: string }[] };
    expect(findings.map(({ rule }) => rule)).toEqual(['PRO-03']);
  });

  it('does not make a workbook where there is no folder', async () => {
    const { code, err } = await batch('setup', '--election', '2027-06-06', '--out', path('no/hay.xlsx'));
    expect([code, err]).toEqual([2, `No existe la carpeta «${path('no')}» de la opción --out.`]);
  });

  it('makes the sample that is in the assets, cell by cell', async () => {
    await batch('setup', '--election', '2027-06-06', '--out', path('muestra.xlsx'));
    const [made, sample] = await Promise.all(
      [path('muestra.xlsx'), 'assets/plan-prep-2026-2027.xlsx'].map(async (file) =>
        cellsOf(await openModel(await readFile(file))),
      ),
    );
    expect(made).toEqual(sample);
  });
});

/** Content, look and list of every cell. */
function cellsOf(model: WorkbookModel): unknown {
  return model.sheets.map((sheet) => {
    const used = sheet.usedArea(false);
    const cells = new Map<string, string>();
    for (let row = 0; row <= (used?.bottom ?? -1); row++) {
      for (let column = 0; column <= (used?.right ?? -1); column++) {
        const cell = [
          sheet.content(row, column),
          sheet.style(row, column),
          sheet.dataValidation(row, column),
        ];
        cells.set(`${sheet.name} ${row} ${column}`, JSON.stringify(cell));
      }
    }
    return cells;
  });
}
