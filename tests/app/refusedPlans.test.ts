/** Plans into which nothing is written because of what people have in the workbook. */
import { planAddition } from '../../src/app/addMissing';
import { planHighlight } from '../../src/app/highlightOverdue';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import type { Area } from '../../src/workbook/snapshot/area';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { sheetOf } from '../support/snapshot';
import { readXlsx } from '../support/readXlsx';
import { day } from '../support/registers';

const PLAN = 'Plan de trabajo';
/** The last row of the plan in the fixture. */
const LAST_ROW = 19;
const OPTIONS = { today: day('2023-11-30') };

let november: WorkbookSnapshot;
beforeAll(async () => {
  november = await readXlsx('tests/fixtures/plan-noviembre-2023.xlsx');
});

const withMerge = (merge: Area): WorkbookSnapshot => ({
  ...november,
  sheets: november.sheets.map((sheet) => (sheet.name === PLAN ? { ...sheet, merges: [merge] } : sheet)),
});
const codeOf = (planned: Result<unknown, Problem>): string | null =>
  planned.ok ? null : planned.problem.code;

it.each<readonly [string, Area, string | null]>([
  [
    'a cell merged from the last row downwards',
    { row: LAST_ROW, column: 5, rows: 3, columns: 1 },
    'mergedCells',
  ],
  ['cells merged above the new rows', { row: LAST_ROW - 1, column: 5, rows: 2, columns: 1 }, null],
  ['cells merged below them', { row: LAST_ROW + 1, column: 5, rows: 2, columns: 1 }, null],
])('rows are added under %s: %j', (_, merge, code) => {
  expect(codeOf(planAddition(withMerge(merge), OPTIONS))).toBe(code);
});

it.each([
  ['PREP_FechaCorte', 'nameTaken'],
  ['prep_plan', 'nameTaken'],
  ['PREP_Simulacro', null],
])('the highlight beside a person’s own name %s: %s', (name, code) => {
  const planned = planHighlight({ ...november, names: [{ name, formula: '=45000' }] }, OPTIONS);
  expect(codeOf(planned)).toBe(code);
});

it.each([
  [PLAN, 'PREP_FechaCorte', 'nameTaken'],
  [PLAN, 'prep_terminos_2', 'nameTaken'],
  // Excel makes it when the sheet is copied.
  [PLAN, 'PREP_Plan', null],
  ['Otra', 'PREP_FechaCorte', null],
])('the highlight where the sheet «%s» has a name %s of its own: %s', (sheet, name, code) => {
  const sheets = [...november.sheets, sheetOf('Otra', [['x']])].map((each) =>
    each.name === sheet ? { ...each, reservedNames: [name] } : each,
  );
  expect(codeOf(planHighlight({ ...november, sheets }, OPTIONS))).toBe(code);
});
