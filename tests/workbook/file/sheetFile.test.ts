/** The report as a file of its own: what opens is what writing it through Excel gives. */
import { copyReport, reportFile } from '../../../src/app/copyReport';
import { planReport } from '../../../src/app/makeReport';
import type { MonthKey } from '../../../src/domain/dates/calendarDate';
import { createOfficePort } from '../../../src/excel/officePort';
import { newWorkbook } from '../../../src/workbench/host';
import type { SheetModel } from '../../../src/workbench/host';
import { sheetFile } from '../../../src/workbook/file/sheetFile';
import { withWorkbook } from '../../support/office';
import { pngBytes } from '../../support/pictures';
import { readXlsx } from '../../support/readXlsx';
import { day } from '../../support/registers';
import { openModel, sheetOf } from '../../support/workbooks';

const BOOK = 'tests/fixtures/plan-noviembre-2023.xlsx';

async function plannedNovember() {
  const snapshot = await readXlsx(BOOK);
  const data = Buffer.from(pngBytes(200, 100)).toString('base64');
  const logo = { format: 'png', data, width: 100, height: 50 } as const;
  const month = '2023-11' as MonthKey;
  const planned = planReport(snapshot, { today: day('2023-11-30'), month, logo });
  if (!planned.ok) throw new Error(planned.problem.code);
  return { snapshot, content: planned.value.content };
}

/** Everything of a sheet that is seen or printed. */
function stateOf(sheet: SheetModel): unknown {
  const { bottom = -1, right = -1 } = sheet.usedArea(false) ?? {};
  const rows = Array.from({ length: bottom + 1 }, (_, row) => ({
    height: Math.round(sheet.row(row).height),
    cells: Array.from({ length: right + 1 }, (__, column) => {
      const { font, fill, borders: own, horizontal, vertical, wrapText, indent } = sheet.style(row, column);
      // A line between two rows may be of either.
      const above = row === 0 ? null : sheet.style(row - 1, column).borders.bottom;
      const borders = { ...own, top: own.top ?? above };
      const look = { font, fill: fill.color, borders, horizontal, vertical, wrapText, indent };
      return { value: sheet.content(row, column).value, look };
    }),
  }));
  const widths = Array.from({ length: right + 1 }, (_, column) =>
    Math.round(sheet.column(column).width * 10),
  );
  const { printArea, ...page } = sheet.pageSetup;
  const merges = sheet.merges().map((merge) => JSON.stringify(merge));
  return { rows, widths, merges: merges.sort(), breaks: sheet.rowBreaks, page, printArea };
}

it('opens as the sheet that Excel would have written, alone, with its logo and no name of ours', async () => {
  const { snapshot, content } = await plannedNovember();
  const { sheet, base64 } = reportFile(content, 'letter', snapshot);
  const file = await openModel(Buffer.from(base64, 'base64'));
  const model = await openModel(await newWorkbook('Hoja1').save());
  let written: unknown = null;
  await withWorkbook(
    model,
    async ({ session }) => {
      const copied = await copyReport(createOfficePort(), content, 'letter');
      expect(copied).toEqual({ ok: true, value: sheet });
      written = stateOf(sheetOf(await openModel(await session.save()), sheet));
    },
    { installGlobals: true },
  );
  expect(file.sheets.map(({ name }) => name)).toEqual(['Informe 2023-11']);
  expect(file.names()).toEqual([]);
  expect(stateOf(sheetOf(file, sheet))).toEqual(written);
  expect(sheetOf(file, sheet).pictures).toHaveLength(1);
});

it('writes texts as texts, whatever they hold', async () => {
  const values = [['=1+1', '<&">', 'á\u0000b', 12, true]];
  const bytes = sheetFile("Hoja 'x' & y", [{ kind: 'write', sheet: '', row: 2, column: 3, values }]);
  const sheet = sheetOf(await openModel(bytes), "Hoja 'x' & y");
  expect(values[0]?.map((_, at) => sheet.content(1, 2 + at).value)).toEqual(['=1+1', '<&">', 'áb', 12, true]);
  expect(sheet.content(1, 2).formula).toBeNull();
});

it('gives the same bytes for the same edits', () => {
  const file = () => sheetFile('Hoja', [{ kind: 'write', sheet: '', row: 1, column: 1, values: [['á']] }]);
  expect(Buffer.from(file()).equals(Buffer.from(file()))).toBe(true);
});
