/**
 * Each use case that can be undone, in a pane that is closed after each of its requests: whatever it wrote is in the history of
 * the pane that is opened next, and undone from there; where nothing was written, the history says nothing.
 */
import { isUndoable, recallHistory, settledHistory } from '../../src/app/history';
import type { WorkbookPort } from '../../src/app/port';
import { undoEntry } from '../../src/app/undoHistory';
import { fail } from '../../src/domain/result';
import { createOfficePort } from '../../src/excel/officePort';
import type { WorkbookModel } from '../../src/workbench/host/model/workbookModel';
import {
  REPORT_MARK_NAME,
  SHEET_SEPARATOR,
  UNFINISHED_SHEETS_NAME,
} from '../../src/workbook/edits/hiddenNames';
import { HostError } from '../../src/workbench/host/errors';
import type { OpenBook } from '../support/office';
import { onPreparedBook } from './preparedBooks';
import type { UseCase } from './useCase';
import { OPTIONS } from './useCase';
import { USE_CASES } from './useCases';

/** They take something away, or put a content in the place of another: it is told, and not undone. */
const NOT_UNDONE = new Set(['removeHighlight', 'reportAgain', 'documentAgain']);
const UNDONE = USE_CASES.filter(({ name }) => !NOT_UNDONE.has(name) && !name.startsWith('undo'));

const officePort = (): WorkbookPort => createOfficePort({ requestTimeout: Infinity });
const RECORD = { action: 'entry', at: '2026-11-26T10:44' } as const;

/**
 * Runs a use case in a pane that is closed after some of its requests to Excel and of its keepings of a text: what it asks for
 * later does not reach the workbook.
 * @returns how many it made until it ended
 */
async function runUntil(useCase: UseCase, { session }: OpenBook, last: number): Promise<number> {
  let requests = 0;
  const isClosed = (): boolean => requests >= last;
  const stop = session.onAfterBatch(() => void (requests += 1));
  session.beforeAction = () => {
    if (isClosed()) throw new HostError('GeneralException');
  };
  const port = officePort();
  await useCase.run(
    {
      ...port,
      keep: async (name, text) => {
        if (isClosed()) return fail({ code: 'inactiveWorkbook' });
        requests += 1;
        return port.keep(name, text);
      },
    },
    { record: RECORD },
  );
  session.beforeAction = null;
  stop();
  return requests;
}

/** Names of the sheets that a cut writing left: the next one makes them anew. */
const unfinishedIn = (model: WorkbookModel): readonly string[] =>
  model
    .names()
    .filter(({ name }) => name === UNFINISHED_SHEETS_NAME)
    .flatMap(({ formula }) => formula.replace(/^="?|"/g, '').split(SHEET_SEPARATOR));

/** What the sheets say, row by row, how many rules they have, and what the mark of a report says. */
const saidBy = (model: WorkbookModel): readonly unknown[] =>
  model.sheets
    .filter(({ name }) => !unfinishedIn(model).includes(name))
    .map((sheet) => {
      const { bottom, right } = sheet.usedArea(true) ?? { bottom: -1, right: -1 };
      const rows = Array.from({ length: bottom + 1 }, (_, row) =>
        Array.from({ length: right + 1 }, (__, column) => {
          const { value, formula } = sheet.content(row, column);
          return formula ?? value ?? '';
        }),
      );
      const mark = model.names().find((each) => each.name === REPORT_MARK_NAME && each.sheet === sheet);
      return [sheet.name, sheet.conditionalFormats().length, rows, mark?.formula];
    });

let closings = 0;
let written = 0;

describe.each(UNDONE.map((useCase) => [useCase.name, useCase] as const))('%s', (_, useCase) => {
  it('is in the history wherever it is in the workbook', async () => {
    const all = await onPreparedBook(useCase, (book) => runUntil(useCase, book, Infinity));
    for (let last = 1; last < all; last++) {
      closings += 1;
      await onPreparedBook(useCase, async (book) => {
        const before = saidBy(book.model);
        await runUntil(useCase, book, last);
        const isWritten = JSON.stringify(saidBy(book.model)) !== JSON.stringify(before);
        if (isWritten) written += 1;
        const found = (await settledHistory(officePort())).filter(isUndoable);
        expect([last, found.length > 0]).toEqual([last, isWritten]);
        for (const { id } of [...found].reverse()) {
          const undone = await undoEntry(officePort(), id, OPTIONS);
          expect([last, undone]).toMatchObject([last, { ok: true, value: { left: [] } }]);
        }
        expect([last, saidBy(book.model)]).toEqual([last, before]);
        expect((await recallHistory(officePort())).filter(({ isUndone }) => !isUndone)).toEqual([]);
      });
    }
  });
});

afterAll(() => {
  console.info(
    `Closed panes: ${closings} combinations of ${UNDONE.length} use cases and request; in ${written} the workbook was written.`,
  );
});

it('meets writings of every kind', () => expect(written).toBeGreaterThanOrEqual(UNDONE.length));
