/** Where Excel fails at one of the requests of a use case: it is handed on, and nothing is written twice. */
import { addMissing } from '../../src/app/addMissing';
import { deliverReport } from '../../src/app/deliverReport';
import { highlightOverdue } from '../../src/app/highlightOverdue';
import { recallHistory } from '../../src/app/history';
import { linkDeliveries } from '../../src/app/linkDeliveries';
import { makeCalendar } from '../../src/app/makeCalendar';
import type { ApplyOptions, WorkbookPort } from '../../src/app/port';
import { planEntry, recordEntry } from '../../src/app/recordInRow';
import { repairAll } from '../../src/app/repairs';
import { planMapping, settleMapping } from '../../src/app/settleMapping';
import { undoEntry } from '../../src/app/undoHistory';
import { writeEdits } from '../../src/app/writeEdits';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import { fail, ok } from '../../src/domain/result';
import { withChanges } from '../../src/workbook/changes/cellChanges';
import type { Edit } from '../../src/workbook/edits/edits';
import { formatReportMark } from '../../src/workbook/edits/reportMark';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { fakePort } from '../support/fakePort';
import { day } from '../support/registers';
import { FIRST_ROW, PLAN, PROCESS } from '../support/smallPlan';
import { sheetOf, workbookOf } from '../support/snapshot';

const OPTIONS = { today: day('2023-11-30'), acceptReading: true } as const;
const MARK = formatReportMark({ subject: '2023-11', cutoff: '2023-11-30', ruleSet: 'r1', hash: '0f' });
const BOOK = workbookOf(PLAN, PROCESS, sheetOf('Informe 2023-11', [['Informe']], { reportMark: MARK }));
const RECORD = { action: 'test', at: '2023-11-30T10:44' };

type UseCase = (port: WorkbookPort, options: ApplyOptions) => Promise<Result<unknown, Problem>>;

const delivered = { on: day('2023-12-05'), document: 'OF-1' };
const entry: UseCase = (port, options) =>
  recordEntry(port, { ...OPTIONS, ...options, row: FIRST_ROW, entry: { evidence: 'Acta' } });
const deliver: UseCase = (port, options) =>
  deliverReport(port, { ...options, sheet: 'Informe 2023-11', delivered });

/** The workbook in which an entry is written that the history keeps. */
async function kept(): Promise<{ readonly book: WorkbookSnapshot; readonly history: string }> {
  const port = fakePort(BOOK);
  await entry(port, { record: RECORD });
  const planned = planEntry(BOOK, { ...OPTIONS, row: FIRST_ROW, entry: { evidence: 'Acta' } });
  if (!planned.ok) throw new Error(planned.problem.code);
  return { book: withChanges(BOOK, planned.value.changes), history: [...port.kept.values()].join('') };
}

/** Use cases, how often each reads before it writes, and how often afterwards. */
const USE_CASES: readonly (readonly [string, UseCase, before: number, after: number])[] = [
  ['an entry', entry, 1, 1],
  [
    'a link',
    (port, options) =>
      linkDeliveries(port, {
        ...{ ...OPTIONS, ...options },
        links: [{ delivery: '4-final', activity: FIRST_ROW }],
      }),
    1,
    1,
  ],
  ['a mark', deliver, 1, 0],
  ['corrections', (port, options) => repairAll(port, { ...OPTIONS, ...options }), 2, 1],
  [
    'a settled reading',
    (port, options) => settleMapping(port, planMapping(BOOK, new Map([['members', 'absent']])), options),
    1,
    1,
  ],
  ['the calendar', (port, options) => makeCalendar(port, { ...OPTIONS, ...options }), 1, 0],
  ['the highlight', (port, options) => highlightOverdue(port, { ...OPTIONS, ...options }), 1, 0],
  [
    'missing rows',
    (port, options) => addMissing(port, { ...OPTIONS, ...options, deliveries: ['6-final'] }),
    1,
    0,
  ],
];

/** What becomes of a use case when Excel fails at one reading or writing, from 1: its problem, and how many were written and kept. */
async function failing(
  run: UseCase,
  what: 'read' | 'apply',
  at: number,
  book = BOOK,
  history: string | null = null,
) {
  const port = fakePort(book);
  if (history !== null) await port.keep('seguimientoPrep.historial', history);
  let calls = 0;
  const answer = <T>(value: Result<T, Problem>): Promise<Result<T, Problem>> =>
    Promise.resolve(++calls === at ? fail({ code: 'inactiveWorkbook' }) : value);
  if (what === 'read') port.onRead = () => answer(ok(book));
  else port.onApply = () => answer(ok({ settingsNotTaken: [] }));
  const done = await run(port, { record: RECORD });
  const entries = await recallHistory(port);
  const { code } = done.ok ? { code: null } : done.problem;
  return {
    code,
    written: port.written.length,
    kept: entries.filter(({ isUndone }) => !isUndone).length,
    calls,
  };
}

it.each(USE_CASES)('%s', async (_, run, before, after) => {
  const code = 'inactiveWorkbook';
  const last = before + after;
  for (let at = 1; at <= before; at++)
    expect(await failing(run, 'read', at)).toEqual({ code, written: 0, kept: 0, calls: at });
  for (let at = before + 1; at <= last; at++)
    expect(await failing(run, 'read', at)).toEqual({ code, written: 1, kept: 1, calls: at });
  expect(await failing(run, 'read', last + 1)).toEqual({ code: null, written: 1, kept: 1, calls: last });
  expect(await failing(run, 'apply', 1)).toEqual({ code, written: 0, kept: 0, calls: 1 });
});

it('an undo', async () => {
  const { book, history } = await kept();
  const undo: UseCase = (port, options) => undoEntry(port, 1, { ...OPTIONS, ...options });
  const code = 'inactiveWorkbook';
  expect({
    unread: await failing(undo, 'read', 1, book, history),
    unwritten: await failing(undo, 'apply', 1, book, history),
    unreadAfterwards: await failing(undo, 'read', 2, book, history),
    done: await failing(undo, 'read', 9, book, history),
  }).toEqual({
    unread: { code, written: 0, kept: 1, calls: 1 },
    unwritten: { code, written: 0, kept: 1, calls: 1 },
    unreadAfterwards: { code, written: 1, kept: 1, calls: 2 },
    done: { code: null, written: 1, kept: 0, calls: 2 },
  });
});

it.each<[string, string, readonly unknown[]]>([
  [
    'becomes its entry, in its place',
    'Proceso',
    [
      [1, 'tres', 2],
      [2, 'dos', 1],
    ],
  ],
  [
    'on one sheet stays an entry of its own',
    'Plan',
    [
      [1, 'uno', 1],
      [2, 'dos', 1],
      [3, 'tres', 1],
    ],
  ],
])('a writing that is one with another %s', async (_, sheet, expected) => {
  const port = fakePort(BOOK);
  const write = (on: string, row: number, action: string, joins?: () => number | null) => {
    const edit: Edit = { kind: 'write', sheet: on, row, column: 7, values: [[action]] };
    return writeEdits(port, BOOK, [edit], { record: { ...RECORD, action, ...(joins && { joins }) } });
  };
  await write('Plan', 2, 'uno');
  await write('Plan', 3, 'dos');
  await write(sheet, 3, 'tres', () => 1);
  const entries = await recallHistory(port);
  expect(entries.map(({ id, action, count }) => [id, action, count])).toEqual(expected);
});

it('what Excel cannot insert is told by what is in the way, and other problems as they are', async () => {
  const book = workbookOf({ ...PLAN, merges: [{ row: 2, column: 4, rows: 2, columns: 1 }] }, PROCESS);
  const insert: Edit = {
    ...{ kind: 'insertRows', sheet: 'Plan', row: 3, rows: 1 },
    like: { row: 2, column: 1, rows: 1, columns: 3 },
  };
  const refused = async (code: 'rowsBlocked' | 'inactiveWorkbook') => {
    const port = fakePort(book);
    port.onApply = () => Promise.resolve(fail({ code }));
    const done = await writeEdits(port, book, [insert]);
    return done.ok ? null : done.problem;
  };
  expect(await refused('inactiveWorkbook')).toEqual({ code: 'inactiveWorkbook' });
  expect((await refused('rowsBlocked'))?.detail).toContain('Plan!D2:D3');
});
