/** What a workbook loses on its way through the engine, measured on real files. */
import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { readFileSync } from 'node:fs';
import { lostFeatures, type Feature } from '../../../src/workbench/host';
import { type Addable, withFeatures } from '../../support/features';
import { describeWorkbook, openModel } from '../../support/workbooks';
import { partOf } from '../../support/xlsxParts';

const saved = async (bytes: Uint8Array): Promise<Uint8Array> => (await openModel(bytes)).save();
const plain = (): Promise<Uint8Array> => describeWorkbook({ Plan: [['Actividades', 'Término']] }).save();

it.each<[Addable, readonly Feature[]]>([
  ['macros', ['macros']],
  ['queries', ['queries']],
  ['slicers', ['slicers']],
  ['shapes', ['shapes']],
  ['threadedComments', ['threadedComments']],
  ['controls', ['controls']],
  ['embeddedObjects', ['embeddedObjects']],
  ['externalLinks', ['externalLinks']],
  ['sparklines', []],
  ['customXml', []],
])('of a workbook with %s: %j', async (feature, lost) => {
  const file = withFeatures(await plain(), [feature]);
  expect(lostFeatures(file, await saved(file))).toEqual(lost);
});

it('names all that is lost, in one order', async () => {
  const file = withFeatures(await plain(), ['externalLinks', 'shapes', 'queries']);
  expect(lostFeatures(file, await saved(file))).toEqual(['queries', 'shapes', 'externalLinks']);
});

it('keeps what a document library notes in the file, with the way to it', async () => {
  const out = await saved(withFeatures(await plain(), ['customXml']));
  expect(partOf(out, 'customXml/item1.xml')).toContain('metadata/properties');
  expect(partOf(out, 'xl/_rels/workbook.xml.rels')).toMatch(/customXml" Target="\/customXml\/item1\.xml"/);
});

it('is nothing for PivotTables, notes and charts', async () => {
  installChartSupport();
  const workbook = new Workbook();
  const sourceSheet = workbook.addWorksheet('Datos');
  sourceSheet.addRows([
    ['Área', 'Días'],
    ['A', 1],
    ['B', 2],
  ]);
  sourceSheet.getCell('A2').note = 'Revisar';
  sourceSheet.addChart(
    { type: 'bar', series: [{ name: 'Días', categories: 'Datos!$A$2:$A$3', values: 'Datos!$B$2:$B$3' }] },
    'E2:J12',
  );
  const resumen = workbook.addWorksheet('Resumen');
  resumen.addPivotTable({ sourceSheet, rows: ['Área'], values: ['Días'], metric: 'sum' });
  const file = new Uint8Array(await workbook.xlsx.writeBuffer());
  expect(lostFeatures(file, await saved(file))).toEqual([]);
  expect(lostFeatures(file, await plain())).toEqual(['pivotTables', 'charts', 'notes']);
});

it.each([
  'tests/fixtures/plan-noviembre-2023.xlsx',
  'assets/plan-prep-2026-2027.xlsx',
  'tests/corpus/workbooks/entre-senuelos.xlsx',
])('is nothing for %s', async (path) => {
  const file = new Uint8Array(readFileSync(path));
  expect(lostFeatures(file, await saved(file))).toEqual([]);
});
