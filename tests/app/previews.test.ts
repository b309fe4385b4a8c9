/** What a workbook would not take is said in the preview, before anything is pressed. */
import { planRecord } from '../../src/app/addRecord';
import { planLinks } from '../../src/app/linkDeliveries';
import { planEntry } from '../../src/app/recordInRow';
import { planSections } from '../../src/app/writeSections';
import { monthOf } from '../../src/domain/dates/calendarDate';
import { takenBy } from '../../src/app/writeEdits';
import type { Edit } from '../../src/workbook/edits/edits';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { day } from '../support/registers';
import { FIRST_ROW, PLAN, PROCESS } from '../support/smallPlan';
import { sheetOf, workbookOf } from '../support/snapshot';

const OPTIONS = { today: day('2023-11-30'), acceptReading: true } as const;
const row = FIRST_ROW;

const SHEETS: readonly SheetSnapshot[] = [
  PLAN,
  PROCESS,
  sheetOf('Integrantes', [
    ['Órgano', 'Nombre', 'Cargo', 'Alta', 'Baja'],
    ['COTAPREP', 'Persona A', 'Integrante', '03/10/2023'],
    ['COTAPREP', 'Persona B', 'Secretaría Técnica', '03/10/2023'],
  ]),
  sheetOf('Avances', [
    ['Mes', 'Sección', 'Texto'],
    ['Noviembre de 2023', 'a', 'Se avanzó'],
  ]),
];

type Plan = (snapshot: WorkbookSnapshot) => Result<unknown, Problem>;
const PLANS: Readonly<Record<string, readonly [sheet: string, plan: Plan]>> = {
  row: ['Plan', (book) => planEntry(book, { ...OPTIONS, row, entry: { evidence: 'Acta' } })],
  links: ['Plan', (book) => planLinks(book, { ...OPTIONS, links: [{ delivery: '4-final', activity: row }] })],
  record: [
    'Integrantes',
    (book) => {
      const changed = {
        row: { number: 'COTAPREP', name: 'Persona A' },
        values: { departed: day('2023-11-20') },
      };
      return planRecord(book, { ...OPTIONS, entry: { kind: 'members', changed } });
    },
  ],
  sections: [
    'Avances',
    (book) =>
      planSections(book, { ...OPTIONS, month: monthOf(day('2023-11-30')), texts: { commission: 'Otro' } }),
  ],
};

const codeOf = (planned: Result<unknown, Problem>): string | null =>
  planned.ok ? null : planned.problem.code;

it.each(Object.keys(PLANS))('the preview of %s refuses what cannot be written', (name) => {
  const [sheet, plan] = PLANS[name] ?? ['', () => ({ ok: true, value: null })];
  const withSheet = (more: Partial<SheetSnapshot>): WorkbookSnapshot =>
    workbookOf(...SHEETS.map((each) => (each.name === sheet ? { ...each, ...more } : each)));
  expect(codeOf(plan(withSheet({})))).toBeNull();
  expect(codeOf(plan(withSheet({ isProtected: true })))).toBe('protectedSheet');
  expect(codeOf(plan(withSheet({ isFiltered: true })))).toBe('filteredRows');
});

it.each<[string, number]>([
  ['row', 7],
  ['links', 8],
  ['record', 5],
])('the preview of %s refuses a cell that is merged over another record', (name, column) => {
  const [sheet, plan] = PLANS[name] ?? ['', () => ({ ok: true, value: null })];
  const merges = [{ row: 2, column, rows: 2, columns: 1 }];
  const book = workbookOf(...SHEETS.map((each) => (each.name === sheet ? { ...each, merges } : each)));
  expect(codeOf(plan(book))).toBe('mergedCells');
});

it.each<[string, string, string | null]>([
  ['a person wrote on', 'nota mía', 'unfinishedSheet'],
  ['nobody wrote on', 'a', null],
])('a preview refuses to replace an unfinished sheet that %s', (_, text, code) => {
  const edits: readonly Edit[] = [
    { kind: 'addSheet', sheet: 'Calendario' },
    { kind: 'write', sheet: 'Calendario', row: 1, column: 1, values: [['a']] },
  ];
  const snapshot = { ...workbookOf(), unfinished: [sheetOf('Calendario', [[text]])] };
  expect(codeOf(takenBy(snapshot, edits, edits))).toBe(code);
});
