/** Lists that may be taken for the plan, and plans that are not asked for. */
import { questionText } from '../../../src/app/questionTexts';
import type { Question } from '../../../src/domain/registers/question';
import type { Registers } from '../../../src/domain/registers/records';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { day } from '../../support/registers';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';
import type { List } from './lists';
import { listSheet, OTHER_LISTS, PLANS } from './lists';
import { NO_PLANS } from './noPlans';

function read(...sheets: readonly SheetSnapshot[]): Registers {
  const result = readRegisters(workbookOf(...sheets), { electionDay: day('2027-06-06') });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** Another column for a list: its heading, and its texts in turn. */
function withColumn({ rows, ...list }: List, heading: string, texts: readonly string[]): List {
  const lines = rows.split('\n').map((line, at) => `${line} | ${at === 0 ? heading : (texts[at % 3] ?? '')}`);
  return { ...list, rows: lines.join('\n') };
}

const RESPONSIBLE = ['Sistemas', 'Organización', 'Secretaría'];
const STATES = ['Pendiente', 'En proceso', 'Concluido'];

const titled = (list: List): List => ({ ...list, title: `${list.title ?? list.sheet} del PREP 2027` });
const unnamed = (list: List): List => ({ ...list, sheet: 'Hoja1', title: 'PREP 2027' });

/** The same list with its days further and further apart. */
function overMonths({ rows, ...list }: List): List {
  const later = (line: string, at: number): string =>
    line.replace(/(\d{2})\/(\d{2})\/(\d{4})/g, (_, date: string, month: string, year: string) => {
      const moved = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date) + at * 25));
      const [y, m, d] = moved.toISOString().slice(0, 10).split('-');
      return [d, m, y].join('/');
    });
  return { ...list, rows: rows.split('\n').map(later).join('\n') };
}

/** Forms in which a list may lie in a workbook, each with the lists that are still read as the plan in it. */
const FORMS: readonly (readonly [string, (list: List) => List, readonly string[]])[] = [
  ['as written', (list) => list, ['acknowledgements']],
  ['under a title with PREP', titled, ['stages of a call']],
  [
    'on a sheet without a name',
    unnamed,
    ['acknowledgements', 'agreements of minutes', 'a log of activities', 'stages of a call'],
  ],
  [
    'with who is responsible',
    (list) => withColumn(titled(list), 'Responsable', RESPONSIBLE),
    ['letters under plain headings', 'stages of a call'],
  ],
  [
    'with a state',
    (list) => withColumn(titled(list), 'Estatus', STATES),
    ['letters under plain headings', 'what is sent', 'stages of a call'],
  ],
  [
    'over months',
    (list) => overMonths(titled(list)),
    [
      'acknowledgements',
      'letters under plain headings',
      'observations of the INE',
      'publicity',
      'stages of a call',
      'what was done',
    ],
  ],
];

const isQuestionOfPlan = ({ register }: Question): boolean => register === 'plan';

describe.each(FORMS)('lists beside which there is no plan, %s', (_, form, known) => {
  const lists = Object.entries({ ...OTHER_LISTS, ...NO_PLANS }).map(
    ([name, list]) => [name, form(list)] as const,
  );

  it('are never silently a plan, but for those that nothing tells from one', () => {
    const silent = lists.filter(([, list]) => read(listSheet(list)).plan !== null);
    expect(silent.map(([name]) => name).sort()).toEqual([...known].sort());
  });

  it('are asked for by their names where they may be one', () => {
    for (const [, list] of lists) {
      const { plan, questions } = read(listSheet(list));
      for (const question of plan === null ? questions.filter(isQuestionOfPlan) : [])
        expect(questionText(question)).toBe(
          `¿Es «${list.sheet}» el plan de actividades? Puede ser otra lista; mientras tanto no se lee.`,
        );
    }
  });
});

/** Things under the title of a plan: little but the title tells that they are activities. */
const THIN = 'a plan by its title and one day';

it('a plan of things with one day is asked for', () => {
  const { plan, questions } = read(listSheet(PLANS[THIN] ?? { sheet: '', rows: '' }));
  expect(plan).toBeNull();
  expect(questions.filter(isQuestionOfPlan)).toHaveLength(1);
});

it.each(Object.entries(PLANS).filter(([name]) => name !== THIN))(
  'a plan is read without asking whether it is one: %s',
  (_, list) => {
    const { plan, questions } = read(listSheet(list));
    expect(plan?.rows.length).toBeGreaterThan(0);
    expect(questions.filter(({ kind }) => kind === 'sheet')).toEqual([]);
  },
);

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
