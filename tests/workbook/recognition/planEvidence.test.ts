/** Lists that may be taken for the plan, and plans that are not asked for. */
import { questionText } from '../../../src/app/questionTexts';
import type { Registers } from '../../../src/domain/registers/records';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { day } from '../../support/registers';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';
import type { List } from './lists';
import { listSheet, OTHER_LISTS, PLANS } from './lists';

function read(...sheets: readonly SheetSnapshot[]): Registers {
  const result = readRegisters(workbookOf(...sheets), { electionDay: day('2027-06-06') });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/**
 * Lists under the very headings of a plan. To ask before them too, the sum of evidence from which on a table is a plan would
 * have to be 1.7, with which 27 of 863 columns of the development set's plans are asked more, and far more of plans by others.
 */
const LIKE_PLANS: ReadonlySet<string> = new Set([
  'letters under plain headings',
  'budget',
  'acknowledgements',
  'corrective actions',
  'rooms',
  'publicity',
  'services',
  'items without a word',
  'stages of a call',
  'observations of the INE',
  'staff',
  'what is sent',
  'a plan of risks',
  'agreements of minutes',
  'actions of minutes',
  'staff and their tasks',
  'a calendar of payments',
  'maintenance',
  'requirements',
  'what was done',
  'watches',
  'a leave calendar',
  'test cases',
  'tests',
]);
const [ALIKE, DIFFERENT] = [true, false].map((isAlike) =>
  Object.entries(OTHER_LISTS).filter(([name]) => LIKE_PLANS.has(name) === isAlike),
) as [[string, List][], [string, List][]];

describe('a list beside which there is no plan', () => {
  it.each(ALIKE)('is taken for the plan where nothing tells it from one: %s', (_, list) => {
    expect(read(listSheet(list)).plan?.rows.length).toBeGreaterThan(0);
  });

  it.each(DIFFERENT)('is not read as the plan: %s', (_, list) => {
    const { plan, questions } = read(listSheet(list));
    expect(plan).toBeNull();
    for (const question of questions.filter(({ register }) => register === 'plan'))
      expect(questionText(question)).toBe(
        `¿Es «${list.sheet}» el plan de actividades? Puede ser otra lista; mientras tanto no se lee.`,
      );
  });
});

it.each(Object.entries(PLANS))('a plan is read without asking whether it is one: %s', (_, list) => {
  const { plan, questions } = read(listSheet(list));
  expect(plan?.rows.length).toBeGreaterThan(0);
  expect(questions.filter(({ kind }) => kind === 'sheet')).toEqual([]);
});

it.each(DIFFERENT)('is no plan because its title says PREP: %s', (_, { title, ...list }) => {
  const { plan } = read(listSheet({ ...list, title: `${title ?? list.sheet} del PREP 2027` }));
  expect(plan).toBeNull();
});

it('a plan is read beside lists, and none of them is asked for or part of it', () => {
  const { plan, questions } = read(
    ...[...Object.values(OTHER_LISTS).slice(0, 12), ...Object.values(PLANS).slice(0, 1)].map(listSheet),
  );
  expect(plan?.parts.map(({ sheet }) => sheet)).toEqual([Object.values(PLANS)[0]?.sheet]);
  expect(questions.filter(({ kind, register }) => kind === 'sheet' && register === 'plan')).toEqual([]);
});

it('a list below the plan on its sheet is no part of it', () => {
  const rows = (list: List | undefined): string => list?.rows ?? '';
  const { 'planned and real': plan } = PLANS;
  const { 'contracts with verbs': list } = OTHER_LISTS;
  const { plan: found } = read(listSheet({ sheet: 'Hoja1', rows: `${rows(plan)}\n|\n|\n${rows(list)}` }));
  expect(found?.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
});

it('a list of hours is asked for before it is the plan', () => {
  const rows = [
    ['No.', 'Acción', 'Inicia', 'Termina', 'Responsable'],
    ...['Acceso del personal', 'Encendido de equipos', 'Puesta en ceros'].map((text, index) => [
      index + 1,
      text,
      `0${7 + index}:00`,
      `0${7 + index}:30`,
      'Sistemas',
    ]),
  ];
  expect(read(sheetOf('Guion', rows)).plan).toBeNull();
});
