/** PivotTables and queries of a file: seen and kept, not changed. */
import { Workbook } from '@cj-tech-master/excelts';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { appendRows } from '../../../support/engineSheet';
import { errorCodeOf, withWorkbook } from '../../../support/office';
import { openModel, sheetOf } from '../../../support/workbooks';
import { partOf } from '../../../support/xlsxParts';

const DATA = [
  ['Área', 'Estado', 'Días'],
  ['A', 'x', 1],
  ['B', 'y', 2],
];

/** A PivotTable in A3:B4 of its own sheet, and a query that fills a table. */
async function book(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sourceSheet = workbook.addWorksheet('Datos');
  appendRows(sourceSheet, DATA);
  const model = { sourceSheet, rows: ['Área'], columns: ['Estado'], values: ['Días'] };
  workbook.addWorksheet('Resumen').addPivotTable({ ...model, metric: 'sum' });
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const connection = (id: number, query: string): string =>
    `<connection id="${id}" name="Query - ${query}" type="5"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location=${query};Extended Properties=&quot;&quot;" command="SELECT"/></connection>`;
  return zipSync({
    ...parts,
    'xl/connections.xml': strToU8(
      `<connections>${connection(1, 'Plan')}${connection(2, 'Avance')}</connections>`,
    ),
    'xl/queryTables/queryTable1.xml': strToU8('<queryTable name="Plan" connectionId="1"/>'),
  });
}

it('PivotTables are told with their place, by workbook and by sheet', async () => {
  await withWorkbook(await book(), ({ Excel }) =>
    Excel.run(async ({ workbook }) => {
      const all = workbook.pivotTables.load('items/name,items/worksheet/name');
      const none = workbook.worksheets.getItem('Datos').pivotTables.getCount();
      const range = workbook.worksheets
        .getItem('Resumen')
        .pivotTables.getItem('PivotTable1')
        .layout.getRange();
      range.load('address');
      await workbook.context.sync();
      expect(all.items.map(({ name, worksheet }) => [name, worksheet.name])).toEqual([
        ['PivotTable1', 'Resumen'],
      ]);
      expect([none.value, range.address]).toEqual([0, 'Resumen!A3:B4']);
    }),
  );
});

it.each<readonly [string, (sheet: Excel.Worksheet) => void]>([
  ['written into', (sheet) => (sheet.getRange('B4').values = [['x']])],
  ['emptied', (sheet) => sheet.getRange('A1:D9').clear('Contents')],
  ['merged', (sheet) => sheet.getRange('A3:B3').merge()],
  ['torn by a row', (sheet) => sheet.getRange('4:4').insert('Down')],
  ['moved', (sheet) => sheet.getRange('A3:B4').moveTo('F1')],
])('a PivotTable is not %s', async (_, action) => {
  await withWorkbook(await book(), ({ Excel }) =>
    Excel.run(async ({ workbook }) => {
      action(workbook.worksheets.getItem('Resumen'));
      expect(await errorCodeOf(workbook.context.sync())).toBe('InvalidOperation');
    }),
  );
});

it('rows above a PivotTable are not inserted, because the host cannot move it', async () => {
  await withWorkbook(await book(), ({ Excel }) =>
    Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem('Resumen').getRange('1:1').insert('Down');
      expect(await errorCodeOf(workbook.context.sync())).toBe('InsertDeleteConflict');
    }),
  );
});

it('a PivotTable stays in the file', async () => {
  const model = await openModel(await book());
  const saved = await model.save();
  expect(sheetOf(await openModel(saved), 'Resumen').pivotTables).toEqual([
    { name: 'PivotTable1', area: { top: 2, bottom: 3, left: 0, right: 1 } },
  ]);
  expect(partOf(saved, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('sheet="Datos"');
});

it('queries are told with where their rows go', async () => {
  await withWorkbook(await book(), ({ Excel }) =>
    Excel.run(async ({ workbook }) => {
      const queries = workbook.queries.load('items/name,items/loadedTo');
      await workbook.context.sync();
      expect(queries.items.map(({ name, loadedTo }) => [name, loadedTo])).toEqual([
        ['Plan', 'Table'],
        ['Avance', 'ConnectionOnly'],
      ]);
    }),
  );
});
