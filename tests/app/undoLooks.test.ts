/** An undo gives back the looks that a writing changed, as it gives back the contents: through the real office.js. */
import { recallHistory } from '../../src/app/history';
import { undoEntry } from '../../src/app/undoHistory';
import { createOfficePort } from '../../src/excel/officePort';
import type { HostSession } from '../../src/workbench/host';
import type { CellStyle } from '../../src/workbench/host/model/cellStyle';
import type { SheetModel, WorkbookModel } from '../../src/workbench/host/model/workbookModel';
import { kept, OPTIONS } from '../faults/useCase';
import { USE_CASES } from '../faults/useCases';
import { withWorkbook } from '../support/office';
import { sheetOf } from '../support/workbooks';

const port = () => createOfficePort({ requestTimeout: Infinity });

/** A look as a text; Excel tells no add-in whether black is the automatic colour. */
const lookText = (style: CellStyle): string =>
  JSON.stringify({ ...style, font: { ...style.font, color: style.font.color ?? '#000000' } });

/** Heights, widths and looks of the cells of a sheet by their place. */
function looksOn(sheet: SheetModel): Map<string, string> {
  const found = new Map<string, string>();
  for (let row = 0; row < 40; row++) {
    found.set(`${sheet.name} row ${row}`, JSON.stringify(sheet.row(row)));
    for (let column = 0; column < 20; column++) {
      found.set(`${sheet.name} column ${column}`, JSON.stringify(sheet.column(column)));
      found.set(`${sheet.name} ${row},${column}`, lookText(sheet.style(row, column)));
    }
  }
  return found;
}

const looksOf = ({ sheets }: WorkbookModel) => new Map(sheets.flatMap((sheet) => [...looksOn(sheet)]));

/** Headings as people make them: white and bold on blue with lines, over rows with lines, wide columns. */
function dress(model: WorkbookModel): void {
  const line = { line: 'thin', color: '#808080' } as const;
  for (const sheet of model.sheets) {
    const used = sheet.usedArea(true);
    if (used === null) continue;
    sheet.updateStyle([used], { borders: { top: line, bottom: line }, wrapText: true });
    const heading = sheet.name === 'Plan' ? 1 : 0;
    sheet.updateStyle([{ ...used, top: heading, bottom: heading }], {
      fill: { pattern: 'solid', color: '#1F4E79' },
      font: { bold: true, color: '#FFFFFF' },
      horizontal: 'Center',
    });
    sheet.setColumn(used.right, { width: 30 });
  }
}

/** What differs between two looks of a workbook. */
const differences = (before: Map<string, string>, after: Map<string, string>): readonly string[] =>
  [...after].filter(([place, look]) => before.get(place) !== look).map(([place]) => place);

type Change = (model: WorkbookModel, session: HostSession) => void;

/** Writes as a use case does, lets a person change something, and undoes it. */
async function undone(name: string, prepareBook: Change, change: Change) {
  const useCase = USE_CASES.find((each) => each.name === name);
  if (useCase === undefined) throw new Error(name);
  return withWorkbook(
    useCase.book,
    async ({ model, session }) => {
      prepareBook(model, session);
      await useCase.prepare?.(port(), {});
      const before = looksOf(model);
      const done = await kept(useCase.run)(port());
      if (!done.ok) throw new Error(done.problem.code);
      const written = looksOf(model);
      change(model, session);
      const entry = (await recallHistory(port())).at(-1);
      const outcome = await undoEntry(port(), entry?.id ?? 0, OPTIONS);
      if (!outcome.ok) throw new Error(outcome.problem.code);
      return { before, written, after: looksOf(model), model };
    },
    { installGlobals: true },
  );
}

const nothing = (): void => undefined;

describe.each<[string, Change]>([
  ['plain sheets', nothing],
  ['sheets with looks of their own', dress],
])('on %s', (_, prepareBook) => {
  it.each([
    'repair',
    'addRecord',
    'addMember',
    'entry',
    'entryOfAgreement',
    'link',
    'linkDenied',
    'verifyInCalendar',
    'ownDates',
    'move',
    'settleAbsent',
    'calendarAgain',
  ])('%s leaves no look behind', async (name) => {
    const { before, after } = await undone(name, prepareBook, nothing);
    expect(differences(before, after)).toEqual([]);
  });
});

it('has looks, a width and a height to give back', async () => {
  const { before, written } = await undone('addMember', dress, nothing);
  expect(differences(before, written)).toEqual(
    expect.arrayContaining(['Integrantes column 4', 'Integrantes 0,4', 'Integrantes 2,4']),
  );
});

it('leaves a look that a person changed since, and gives the others back', async () => {
  const { before, after, model } = await undone('entry', dress, (book) => {
    const heading = { top: 1, left: 6, bottom: 1, right: 6 };
    sheetOf(book, 'Plan').updateStyle([heading], { fill: { pattern: 'solid', color: '#FFFF00' } });
  });
  expect(sheetOf(model, 'Plan').style(1, 6).fill.color).toBe('#FFFF00');
  expect(differences(before, after)).toEqual(['Plan 1,6']);
});

it('leaves a width that a person changed since, and gives the looks back', async () => {
  const { before, after } = await undone('entry', dress, (model) => {
    sheetOf(model, 'Plan').setColumn(6, { width: 40 });
  });
  expect(differences(before, after)).toEqual(['Plan column 6']);
});

it('gives looks back where the cells are by then', async () => {
  const { before, after } = await undone('entry', dress, (_, session) =>
    session.userInsertRows('Plan', 1, 1),
  );
  expect(after.get('Plan 2,6')).toEqual(before.get('Plan 1,6'));
});

it('keeps the look of a heading that stays, because a person uses its column', async () => {
  const { written, after } = await undone('entry', dress, (_, session) =>
    session.userEdit('Plan', 'G3', 'nota mía'),
  );
  expect(after.get('Plan 1,6')).toEqual(written.get('Plan 1,6'));
});
