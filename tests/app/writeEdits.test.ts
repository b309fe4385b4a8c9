/** What keeps edits from being written, told before Excel is asked. */
import type { Problem } from '../../src/domain/problem';
import { obstacleTo, notAsSeen, takenBy, writeEdits } from '../../src/app/writeEdits';
import type { Edit } from '../../src/workbook/edits/edits';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { fakePort } from '../support/fakePort';
import { sheetOf, workbookOf } from '../support/snapshot';

const ROWS = [
  ['Núm.', 'Causa'],
  ['1.', ''],
];
const AREA = { row: 2, column: 1, rows: 1, columns: 1 };
const write = (values: readonly (readonly (string | null)[])[], sheet = 'Plan'): Edit => ({
  ...{ kind: 'write', sheet, row: 2, column: 1, values },
});
const WRITE = write([[null, 'x']]);
const FORMAT: Edit = { kind: 'format', sheet: 'Plan', areas: [AREA], format: { fill: '#FFFFFF' } };
const RULE: Edit = { kind: 'removeConditionalFormat', sheet: 'Plan', area: AREA, id: 'x' };
const SHOW: Edit = { kind: 'activate', sheet: 'Plan', row: 1, column: 1 };

function book(plan: Partial<SheetSnapshot>, more: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot {
  return { ...workbookOf(sheetOf('Otra', ROWS), sheetOf('Plan', ROWS, plan)), ...more };
}

const OTHER_WRITTEN = write([['x']], 'Otra');
const LONGEST = 'x'.repeat(32_767);

it.each<[string, WorkbookSnapshot, Edit, Problem | null]>([
  ['a workbook as it is', book({}), WRITE, null],
  ['one that can only be read', book({}, { readOnly: true }), WRITE, { code: 'readOnly' }],
  ['a protected sheet', book({ isProtected: true }), WRITE, { code: 'protectedSheet', detail: 'Plan' }],
  ['one that gets a rule', book({ isProtected: true }), RULE, { code: 'protectedSheet', detail: 'Plan' }],
  ['a protected sheet that gets nothing', book({ isProtected: true }), OTHER_WRITTEN, null],
  [
    'a sheet of which rows are filtered',
    book({ isFiltered: true }),
    WRITE,
    { code: 'filteredRows', detail: 'Plan' },
  ],
  [
    'one of which the look changes',
    book({ isFiltered: true }),
    FORMAT,
    { code: 'filteredRows', detail: 'Plan' },
  ],
  ['one that is shown', book({ isFiltered: true }), SHOW, null],
  ['a filtered sheet that gets nothing', book({ isFiltered: true }), OTHER_WRITTEN, null],
  ['a hidden sheet', book({ visibility: 'Hidden' }), WRITE, { code: 'hiddenTarget', detail: 'Plan' }],
  [
    'a very hidden sheet',
    book({ visibility: 'VeryHidden' }),
    WRITE,
    { code: 'veryHiddenTarget', detail: 'Plan' },
  ],
  [
    'a PivotTable',
    book({ pivotTables: [{ ...AREA, columns: 2 }] }),
    WRITE,
    { code: 'pivotTable', detail: 'Plan' },
  ],
  [
    'cells that are merged into others',
    book({ merges: [{ ...AREA, columns: 2 }] }),
    WRITE,
    { code: 'mergedCells', detail: 'Plan!A2:B2' },
  ],
  ['the longest text', book({}), write([[LONGEST]]), null],
  ['a longer text', book({}), write([[null, `${LONGEST}x`]]), { code: 'textTooLong', detail: 'Plan!B2' }],
  [
    'a longer text in the third line',
    book({}),
    write([['x'], [LONGEST], [`${LONGEST}x`]]),
    { code: 'textTooLong', detail: 'Plan!A4' },
  ],
])('%s takes edits, or says why not', async (_, snapshot, edit, problem) => {
  expect(obstacleTo(snapshot, [edit])).toEqual(problem);
  const port = fakePort(snapshot);
  const done = await writeEdits(port, snapshot, [edit]);
  expect(done).toEqual(
    problem === null ? { ok: true, value: { settingsNotTaken: [] } } : { ok: false, problem },
  );
  expect(port.written).toHaveLength(problem === null ? 1 : 0);
});

it('nothing to write is no reason to refuse', async () => {
  const snapshot = book({}, { readOnly: true });
  const port = fakePort(snapshot);
  expect(await writeEdits(port, snapshot, [])).toMatchObject({ ok: true });
  expect([port.written, takenBy(snapshot, [], 'plan')]).toEqual([[], { ok: true, value: 'plan' }]);
});

it('nothing is written once the person cancelled', async () => {
  const port = fakePort(book({}));
  const signal = AbortSignal.abort();
  expect(await writeEdits(port, book({}), [WRITE], { signal })).toEqual({
    ok: false,
    problem: { code: 'cancelled' },
  });
  expect(port.written).toEqual([]);
});

const DAY = { value: 45_232, numberFormat: 'dd/mm/yyyy', text: '02/11/2023' };

it.each<[string, string | typeof DAY, string]>([
  [
    'has a day, told as it shows it',
    DAY,
    'la celda Plan!B2 ahora dice «02/11/2023», y ya no se escribiría lo que usted vio',
  ],
  [
    'says something else',
    'Falta',
    'la celda Plan!B2 ahora dice «Falta», y ya no se escribiría lo que usted vio',
  ],
  ['is as it was', '', 'ya no se escribiría lo que usted vio'],
])('a plan that is not the one that was seen is not written, where a cell %s', (_, text, detail) => {
  const now = workbookOf(
    sheetOf('Otra', ROWS),
    sheetOf('Plan', [
      ['Núm.', 'Causa'],
      ['1.', text],
    ]),
  );
  const seen = book({});
  const problem = { code: 'changedMeanwhile', detail };
  expect(notAsSeen('plan', now, { approves: () => false, seen })).toEqual(problem);
  expect(notAsSeen('plan', now, { approves: (plan) => plan === 'plan', seen })).toBeNull();
  expect(notAsSeen('plan', now, { seen })).toBeNull();
});

it('a cell that was blanked is told as blank', () => {
  const now = workbookOf(
    sheetOf('Plan', [
      ['Núm.', 'Causa'],
      ['', ''],
    ]),
  );
  const seen = workbookOf(sheetOf('Plan', ROWS));
  expect(notAsSeen('plan', now, { approves: () => false, seen })?.detail).toBe(
    'la celda Plan!A2 ahora está vacía, y ya no se escribiría lo que usted vio',
  );
});
