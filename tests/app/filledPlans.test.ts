/** A plan that a PivotTable or a query fills, in real files through the real office.js: read, coloured, and never written into. */
import { Workbook } from '@cj-tech-master/excelts';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { addMissing } from '../../src/app/addMissing';
import { highlightOverdue } from '../../src/app/highlightOverdue';
import type { WorkbookPort } from '../../src/app/port';
import { removeHighlight } from '../../src/app/removeHighlight';
import { repairAll } from '../../src/app/repairs';
import { writeEdits } from '../../src/app/writeEdits';
import { createOfficePort } from '../../src/excel/officePort';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { appendRows } from '../support/engineSheet';
import { withWorkbook } from '../support/office';
import { day } from '../support/registers';
import { editPart, partNames } from '../support/xlsxParts';

const ROWS = [
  ['Núm.', 'Actividades', 'Inicio', 'Término', 'Estado'],
  ['1', 'Designar a la instancia interna', '3 de octubre de 2023', '2 de noviembre de 2023', 'Pendiente'],
  ['2', 'Integrar el COTAPREP', '5 de octubre de 2023', '10 de noviembre de 2023', 'Concluida'],
];
const PROCESS = [
  ['Dato', 'Valor'],
  ['Jornada electoral', '2 de junio de 2024'],
];
const OPTIONS = { today: day('2023-11-30') };

/** The plan, where it says, lies within a PivotTable. */
async function pivotBook(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sourceSheet = workbook.addWorksheet('Datos');
  appendRows(sourceSheet, [
    ['Área', 'Días'],
    ['A', 1],
  ]);
  const plan = workbook.addWorksheet('Plan');
  plan.addPivotTable({ sourceSheet, rows: ['Área'], values: ['Días'], metric: 'sum' });
  appendRows(plan, ROWS);
  appendRows(workbook.addWorksheet('Proceso'), PROCESS);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const definition = partNames(bytes).find((name) => /pivotTables\/pivotTable\d+\.xml$/.test(name)) ?? '';
  return editPart(bytes, definition, (xml) => xml.replace(/(<location[^>]*ref=")[^"]*/, '$1A1:E3'));
}

/** The plan is the table that a query fills. */
async function queryBook(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const plan = workbook.addWorksheet('Plan');
  const [heading = [], ...rows] = ROWS;
  plan.addTable({ name: 'Plan_PREP', ref: 'A1', columns: heading.map((name) => ({ name })), rows });
  appendRows(workbook.addWorksheet('Proceso'), PROCESS);
  const connection =
    '<connections><connection id="1" name="Query"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Location=Plan PREP;"/></connection></connections>';
  return zipSync({
    ...unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer())),
    'xl/connections.xml': strToU8(connection),
    'xl/queryTables/queryTable1.xml': strToU8('<queryTable name="Plan" connectionId="1"/>'),
  });
}

async function read(port: WorkbookPort): Promise<WorkbookSnapshot> {
  const result = await port.read();
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const valuesOf = ({ sheets }: WorkbookSnapshot) => sheets.map(({ name, values }) => [name, values]);

describe.each([
  ['a PivotTable', 'pivotTable', pivotBook],
  ['a query', 'queryTable', queryBook],
] as const)('a plan that %s fills', (_, code, book) => {
  const inBook = async (body: (port: WorkbookPort) => Promise<void>): Promise<void> =>
    withWorkbook(await book(), () => body(createOfficePort({ requestTimeout: Infinity })), {
      installGlobals: true,
    });

  it('is coloured, with the advice to do so again after a refresh, and left as it was', () =>
    inBook(async (port) => {
      const before = await read(port);
      const done = await highlightOverdue(port, OPTIONS);
      expect(done).toMatchObject({ ok: true, value: { changed: true, overdue: 1, isRefreshed: true } });
      const coloured = await read(port);
      expect(coloured.sheets.find(({ name }) => name === 'Plan')?.ownFormats).toHaveLength(2);
      expect(valuesOf(coloured)).toEqual(valuesOf(before));
      expect((await removeHighlight(port)).ok).toBe(true);
      expect((await read(port)).sheets).toEqual(before.sheets);
    }));

  it('takes no new activities', () =>
    inBook(async (port) => {
      expect(await addMissing(port, OPTIONS)).toEqual({ ok: false, problem: { code, detail: 'Plan' } });
    }));

  it('takes no repairs', () =>
    inBook(async (port) => {
      const before = await read(port);
      const done = await repairAll(port, OPTIONS);
      expect(done).toMatchObject({ ok: true, value: { repaired: [] } });
      const reason = code === 'pivotTable' ? 'pivotTable' : 'query';
      const refused = done.ok ? done.value.refused.filter(({ fix }) => fix.cell.sheet === 'Plan') : [];
      expect(refused.length).toBeGreaterThan(0);
      expect(new Set(refused.map((each) => each.reason))).toEqual(new Set([reason]));
      const planOf = ({ sheets }: WorkbookSnapshot) => sheets.find(({ name }) => name === 'Plan');
      expect(planOf(await read(port))).toEqual(planOf(before));
    }));

  it('takes nothing else either, whoever asks for it', () =>
    inBook(async (port) => {
      const snapshot = await read(port);
      const edit = { kind: 'write', sheet: 'Plan', row: 2, column: 4, values: [['x']] } as const;
      expect(await writeEdits(port, snapshot, [edit])).toEqual({
        ok: false,
        problem: { code, detail: 'Plan' },
      });
      expect(valuesOf(await read(port))).toEqual(valuesOf(snapshot));
    }));
});
