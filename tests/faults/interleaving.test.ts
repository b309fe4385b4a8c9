/**
 * Each use case while somebody changes the workbook between two of its requests: no row of theirs is lost or mixed with another,
 * and what does not end well says so.
 */
import type { WorkbookPort } from '../../src/app/port';
import { createOfficePort } from '../../src/excel/officePort';
import type { HostSession } from '../../src/workbench/host';
import type { WorkbookModel } from '../../src/workbench/host/model/workbookModel';
import { sheetOf } from '../support/workbooks';
import { onPreparedBook } from './preparedBooks';
import { wrongSentence } from './sentences';
import type { UseCase } from './useCase';
import { USE_CASES } from './useCases';

type Change = (session: HostSession, model: WorkbookModel) => void;

const CHANGES: readonly (readonly [string, Change])[] = [
  ['row inserted above', (session) => session.userInsertRows('Plan', 3, 1)],
  ['row deleted', (session) => session.userDeleteRows('Plan', 3, 1)],
  ['rows sorted', (session) => session.userSort('Plan', 'A3:F5', 1, true)],
  ['cell edited', (session) => session.userEdit('Plan', 'E4', 'por definir')],
  ['name edited', (session) => session.userEdit('Plan', 'B4', 'Otra actividad')],
  [
    'row added below',
    (session, model) => {
      const last = sheetOf(model, 'Plan').usedArea(true)?.bottom ?? 0;
      session.userEdit('Plan', `B${last + 2}`, 'Actividad de otra persona');
    },
  ],
  ['cells merged', (_, model) => sheetOf(model, 'Plan').merge({ top: 3, left: 4, bottom: 4, right: 4 })],
  [
    'validated',
    (_, model) =>
      sheetOf(model, 'Plan').setDataValidation([{ top: 2, left: 4, bottom: 9, right: 4 }], {
        ...{ type: 'List', operator: 'between', formula1: '"Sí,No"', formula2: null },
        ...{ inCellDropDown: true, ignoreBlanks: true, prompt: { show: false, title: '', message: '' } },
        errorAlert: { show: true, style: 'stop', title: '', message: '' },
      }),
  ],
  ['sheet renamed', (_, model) => void (sheetOf(model, 'Plan').name = 'Plan 2')],
  [
    'sheet replaced',
    (_, model) => {
      sheetOf(model, 'Plan').name = 'Plan viejo';
      const sheet = model.addSheet('Plan');
      sheet.setContent(0, 0, { value: 'Hoja de otra persona', formula: null, quotePrefix: false });
    },
  ],
  [
    'protected',
    (_, model) => {
      sheetOf(model, 'Plan').protection = { allowed: new Set(), selectionMode: 'Normal', hasPassword: false };
    },
  ],
];

/** The repaired date, which takes the place of the text. */
const REPAIRED = [45_234, '04 de noviembre de 2023'];

/** What people's sheets say, row by row, and a repaired date as its text. */
function rowsOf(model: WorkbookModel): readonly string[] {
  return model.sheets
    .filter(({ name }) => /^(?:Plan|Sesiones|Proceso)/.test(name) && name !== 'Plan de trabajo')
    .flatMap((sheet) => {
      const used = sheet.usedArea(true);
      return Array.from({ length: (used?.bottom ?? -1) + 1 }, (_, row) =>
        Array.from({ length: 6 }, (__, column) => {
          const { value } = sheet.content(row, column);
          return value === REPAIRED[0] ? REPAIRED[1] : value;
        }),
      );
    })
    .filter((cells) => cells.some((value) => value !== null))
    .map((cells) => JSON.stringify(cells));
}

let runs = 0;
const outcomes = new Map<string, number>();

const officePort = (): WorkbookPort => createOfficePort({ requestTimeout: Infinity });

/** How many requests a use case makes when nothing is changed. */
const requestsOf = (useCase: UseCase): Promise<number> =>
  onPreparedBook(useCase, async ({ session }) => {
    let requests = 0;
    const stop = session.onAfterBatch(() => void (requests += 1));
    await useCase.run(officePort());
    stop();
    return requests;
  });

/** The rows of a workbook to which only the change is made. */
const rowsAfterChange = (useCase: UseCase, change: Change): Promise<readonly string[]> =>
  onPreparedBook(useCase, ({ session, model }) => {
    change(session, model);
    return Promise.resolve(rowsOf(model));
  });

/** Runs a use case with the change after one of its requests, which is not the last. */
const interleaved = (useCase: UseCase, change: Change, after: number): Promise<readonly string[]> =>
  onPreparedBook(useCase, async ({ session, model }) => {
    let requests = 0;
    const stop = session.onAfterBatch(() => {
      requests += 1;
      if (requests === after) change(session, model);
    });
    const done = await useCase.run(officePort());
    stop();
    // Else the change was not in between.
    expect(requests).toBeGreaterThan(after);
    const code = done.ok ? 'finished' : done.problem.code;
    outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
    if (!done.ok) {
      expect(wrongSentence(done.problem)).toBeNull();
      expect(done.problem.code).not.toBe('unexpected');
    }
    return rowsOf(model);
  });

/** Those that leave what people's own rows say as it is, but for the repaired date. */
const NAMES = [
  ...['highlight', 'removeHighlight', 'repair', 'addMissing', 'addRecord', 'link', 'ignore', 'settleMapping'],
  ...['calendar', 'document', 'documentAgain', 'sections', 'deliver', 'report', 'reportAgain', 'allReports'],
];
const CASES = USE_CASES.filter(({ name }) => NAMES.includes(name));

describe.each(CASES.map((useCase) => [useCase.name, useCase] as const))('%s', (_, useCase) => {
  let requests = 0;
  beforeAll(async () => {
    requests = await requestsOf(useCase);
  });

  it.each(CHANGES)('%s', async (__, change) => {
    const expected = await rowsAfterChange(useCase, change);
    for (let after = 1; after < requests; after++) {
      const rows = await interleaved(useCase, change, after);
      runs += 1;
      expect([after, expected.filter((row) => !rows.includes(row))]).toEqual([after, []]);
    }
  });
});

afterAll(() => {
  console.info(
    `Interleaving matrix: ${runs} combinations of use case, change and moment: ${JSON.stringify(Object.fromEntries(outcomes))}.`,
  );
});

it('knows each use case by its name', () => expect(CASES).toHaveLength(NAMES.length));

it('is as large as it should be', () => expect(runs).toBeGreaterThanOrEqual(180));
