/** A document made again over the same sheet, through the real office.js: what points at it stays. */
import { readFileSync } from 'node:fs';
import { makeSessionDocuments } from '../../src/app/makeSessionDocuments';
import { createOfficePort } from '../../src/excel/officePort';
import type { SheetModel } from '../../src/workbench/host/model/workbookModel';
import type { OpenBook } from '../support/office';
import { withWorkbook } from '../support/office';
import { pngBytes } from '../support/pictures';
import { day } from '../support/registers';
import { sheetOf } from '../support/workbooks';

const NOVEMBER = readFileSync('tests/fixtures/plan-noviembre-2023.xlsx');
const SHEET = 'Asistencia 2023-11-22';

async function make(row: number): Promise<string> {
  const done = await makeSessionDocuments(createOfficePort(), {
    today: day('2023-11-30'),
    session: { row },
    documents: ['attendance'],
  });
  if (!done.ok) throw new Error(done.problem.code);
  return done.value.documents.map(({ sheet }) => sheet.sheet).join();
}

/** Cells, looks and page of a sheet. */
function stateOf(sheet: SheetModel): unknown {
  const used = sheet.usedArea(false);
  const rows = Array.from({ length: (used?.bottom ?? 0) + 1 }, (_, row) =>
    Array.from({ length: (used?.right ?? 0) + 1 }, (_, column) => [
      sheet.content(row, column),
      sheet.style(row, column),
    ]),
  );
  const heights = rows.map((_, row) => sheet.row(row).height);
  return [rows, heights, sheet.merges(), sheet.rowBreaks, sheet.pageSetup, sheet.pictures.length];
}

/** The row of a session in the fixture. */
const SESSION_ROW = 3;

function withDocument(body: (book: OpenBook, sheet: SheetModel) => Promise<void>): Promise<void> {
  return withWorkbook(
    NOVEMBER,
    async (book) => {
      expect(await make(SESSION_ROW)).toBe(SHEET);
      await body(book, sheetOf(book.model, SHEET));
    },
    { installGlobals: true },
  );
}

it('leaves the sheet, what points at it, and the same content', () =>
  withDocument(async ({ model, session }, sheet) => {
    session.userEdit('Plan de trabajo', 'L2', `='${SHEET}'!A1`);
    model.defineName({
      name: 'Lista',
      sheet: null,
      formula: `'${SHEET}'!$A$1`,
      visible: true,
      comment: '',
    });
    const before = stateOf(sheet);
    expect(await make(SESSION_ROW)).toBe(SHEET);
    expect(sheetOf(model, SHEET)).toBe(sheet);
    expect(stateOf(sheet)).toEqual(before);
    expect(sheetOf(model, 'Plan de trabajo').content(1, 11).formula).toBe(`'${SHEET}'!A1`);
    expect(model.names().find(({ name }) => name === 'Lista')?.formula).toBe(`'${SHEET}'!$A$1`);
  }));

it('leaves a sheet on which somebody put a picture, and makes another', () =>
  withDocument(async ({ Excel, model }, sheet) => {
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem(SHEET).shapes.addImage(Buffer.from(pngBytes(1, 1)).toString('base64'));
      await workbook.context.sync();
    });
    expect(await make(SESSION_ROW)).toBe(`${SHEET} (2)`);
    expect([sheetOf(model, SHEET) === sheet, sheet.pictures.length]).toEqual([true, 1]);
  }));

it.each<[string, (cell: Excel.Range, sheet: Excel.Worksheet) => void]>([
  ['a conditional format', (cell) => void cell.conditionalFormats.add('Custom')],
  [
    'a validation',
    ({ dataValidation }) => {
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Sí,No' } };
    },
  ],
  [
    'another header',
    (_, { pageLayout: { headersFooters } }) => {
      headersFooters.defaultForAllPages.rightHeader = 'Borrador';
    },
  ],
  [
    'a footer on the first page',
    (_, { pageLayout: { headersFooters } }) => {
      headersFooters.firstPage.centerFooter = 'Sin firma';
    },
  ],
  [
    'a hidden row',
    (cell) => {
      cell.rowHidden = true;
    },
  ],
  [
    'a hidden column',
    (cell) => {
      cell.columnHidden = true;
    },
  ],
  [
    'cells that are merged no longer',
    (_, sheet) => {
      sheet.getRange('A1:AJ60').unmerge();
    },
  ],
  [
    'blank cells that are merged',
    (_, sheet) => {
      sheet.getRange('B2:C2').merge();
    },
  ],
])('leaves a sheet on which somebody put %s', (_, put) =>
  withDocument(async ({ Excel }) => {
    await Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(SHEET);
      put(sheet.getRange('B3'), sheet);
      await workbook.context.sync();
    });
    expect(await make(SESSION_ROW)).toBe(`${SHEET} (2)`);
  }),
);
