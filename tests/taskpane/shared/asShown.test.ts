/** What a person confirmed is what is written: each action of the pane on a workbook that changed since its preview. */
import { parseMonth } from '../../../src/domain/dates/calendarDate';
import { writeAddition, writeSheet } from '../../../src/taskpane/calendar/calendar.actions';
import type { PaneAction } from '../../../src/taskpane/pane/paneModel';
import { writeAll, writeDocuments, writeReport } from '../../../src/taskpane/report/report.actions';
import { writeHighlight } from '../../../src/taskpane/review/highlight.actions';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { memoryPort } from '../../app/memoryPort';
import { readXlsx } from '../../support/readXlsx';
import { day } from '../../support/registers';
import { sheetOf } from '../../support/snapshot';

const PLAN = 'Plan de trabajo';
const month = parseMonth('2023-11');
if (month === null) throw new Error('no month');
const choice = {
  month,
  paper: null,
  leaveOut: null,
  signatories: null,
  logo: null,
  edition: null,
  annexes: null,
  place: null,
  accent: null,
  acceptContradictions: true,
};
const session = { key: '', sheet: 'Sesiones', row: 3, name: '', day: null };

let november: WorkbookSnapshot;
beforeAll(async () => {
  november = await readXlsx('tests/fixtures/plan-noviembre-2023.xlsx');
});

const without = (name: string): WorkbookSnapshot => ({
  ...november,
  sheets: november.sheets.filter((sheet) => sheet.name !== name),
});

/** The November workbook with one cell of a sheet changed. */
function withCell(name: string, row: number, column: number, value: string): WorkbookSnapshot {
  const changed = (sheet: SheetSnapshot): SheetSnapshot => {
    const put = <T>(matrix: readonly (readonly T[])[], content: T): readonly (readonly T[])[] =>
      matrix.map((line, r) => line.map((old, c) => (r === row - 1 && c === column - 1 ? content : old)));
    return {
      ...sheet,
      values: put(sheet.values, value),
      texts: put(sheet.texts, value),
      formulas: put(sheet.formulas, value),
    };
  };
  return { ...november, sheets: november.sheets.map((each) => (each.name === name ? changed(each) : each)) };
}

const renamed = (name: string, next: string): WorkbookSnapshot => ({
  ...november,
  sheets: november.sheets.map((sheet) => (sheet.name === name ? { ...sheet, name: next } : sheet)),
});

/** The November workbook with a line of notes above the title of the plan. */
function withLineAbove(): WorkbookSnapshot {
  const above = <T>(matrix: readonly (readonly T[])[], blank: T): readonly (readonly T[])[] => [
    (matrix[0] ?? []).map(() => blank),
    ...matrix,
  ];
  const moved = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    values: above(sheet.values, ''),
    texts: above(sheet.texts, ''),
    formulas: above(sheet.formulas, ''),
    types: above(sheet.types, 'Empty'),
    numberFormats: above(sheet.numberFormats, 'General'),
    merges: (sheet.merges ?? []).map((area) => ({ ...area, row: area.row + 1 })),
  });
  return { ...november, sheets: november.sheets.map((each) => (each.name === PLAN ? moved(each) : each)) };
}

/** Each with the cell that its refusal names; none where a sheet came or went. */
const ACTIONS: readonly (readonly [string, PaneAction, () => WorkbookSnapshot, string | null])[] = [
  ['a report whose sheet of sessions is gone', writeReport(choice), () => without('Sesiones'), null],
  ['the reports of every month without one of its sheets', writeAll(choice), () => without('Sesiones'), null],
  [
    'a document of a session whose body is another',
    writeDocuments({ session, documents: ['attendance'], paper: null }),
    () => withCell('Sesiones', 3, 3, 'Consejo General'),
    'Sesiones!C3 ahora dice «Consejo General»',
  ],
  [
    'rows with other numbers',
    writeAddition(['6-final']),
    () => withCell(PLAN, 19, 1, '12.'),
    'Plan de trabajo!A19 ahora dice «12.»',
  ],
  ['a highlight of another sheet', writeHighlight, () => renamed(PLAN, 'Plan 2'), null],
  [
    'a calendar whose name is taken now',
    writeSheet,
    () => ({ ...november, sheets: [...november.sheets, sheetOf('Calendario Anexo 13', [['x']])] }),
    null,
  ],
];

const run = async (action: PaneAction, now: WorkbookSnapshot, seen: WorkbookSnapshot) => {
  const port = memoryPort(now);
  const control = {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    record: { action: 'test', at: '2023-11-30T09:05' },
  };
  const done = await action(port, { today: day('2023-11-30'), ...control, seen });
  return { problem: done.ok ? null : done.problem, written: port.written.length };
};

it.each(ACTIONS)('does not write %s', async (_, action, change, cell) => {
  const named = cell === null ? '' : `la celda ${cell}, y `;
  expect(await run(action, change(), november)).toEqual({
    problem: { code: 'changedMeanwhile', detail: `${named}ya no se escribiría lo que usted vio` },
    written: 0,
  });
  const asSeen = await run(action, change(), change());
  expect(asSeen.problem).toBeNull();
  expect(asSeen.written).toBeGreaterThan(0);
});

const LONGER = 'Se avanzó en lo previsto. '.repeat(200);
it.each<[string, PaneAction, () => WorkbookSnapshot]>([
  ['a report of another length', writeReport(choice), () => withCell('Avances', 3, 3, LONGER)],
  ['reports of every month of other lengths', writeAll(choice), () => withCell('Avances', 3, 3, LONGER)],
  ['a highlight of other figures', writeHighlight, () => withCell(PLAN, 16, 7, 'Concluida')],
  ['a calendar of other statuses', writeSheet, () => withCell(PLAN, 16, 7, 'Concluida')],
  ['rows further down', writeAddition(['6-final']), withLineAbove],
])('writes %s', async (_, action, change) => {
  const done = await run(action, change(), november);
  expect(done.problem).toBeNull();
  expect(done.written).toBeGreaterThan(0);
});
