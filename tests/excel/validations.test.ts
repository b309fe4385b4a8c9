/** Excel checks against a validation what people type, and not what add-ins write: what it would refuse is known before. */
import { createOfficePort } from '../../src/excel/officePort';
import type { DataValidationRule } from '../../src/workbench/host/model/workbookModel';
import { withWorkbook } from '../support/office';
import { sheetOf } from '../support/workbooks';

type Type = DataValidationRule['type'];
type Rule = readonly [type: Type, operator: string, formula1: string, formula2?: string | null];
const ANY: Rule = ['Custom', 'between', 'FALSE'];
const between: Rule = ['WholeNumber', 'between', '2', '4'];
const outside: Rule = ['Decimal', 'notBetween', '2', '4'];
const list: Rule = ['List', 'between', '"Sí, No"'];

const CASES: readonly (readonly [rule: Rule, admitted: readonly unknown[], refused: readonly unknown[]])[] = [
  [between, [2, 3, 4], [1, 5, 2.5, 'dos', '3']],
  [['WholeNumber', 'between', '2', 'B1'], [99], []],
  [['WholeNumber', 'between', 'B1', '4'], [99], []],
  [['WholeNumber', 'equal', 'B1'], [99], [2.5, 'dos']],
  [['Date', 'lessThanOrEqual', 'TODAY()'], [45_200], ['02/11/2023']],
  [outside, [1, 5, 1.5], [2, 3, 4, 'dos']],
  [['Decimal', 'equal', '2'], [2], [1, 3]],
  [['Decimal', 'notEqual', '2'], [1, 3], [2]],
  [['Decimal', 'greaterThan', '2'], [3], [2, 1]],
  [['Decimal', 'lessThan', '2'], [1], [2, 3]],
  [['Decimal', 'greaterThanOrEqual', '2'], [2, 3], [1]],
  [['Decimal', 'lessThanOrEqual', '2'], [2, 1], [3]],
  [['Date', 'greaterThanOrEqual', '45200'], [45_200], [45_199, '02/11/2023']],
  [
    ['TextLength', 'lessThanOrEqual', '3'],
    ['abc', 123],
    ['abcd', 1234],
  ],
  [list, ['Sí', 'No'], ['sí', 'Quizá']],
  [['List', 'between', 'Otra!$A$1:$A$3'], ['Quizá'], []],
  [ANY, ['Quizá'], []],
];

/** A writing of a case, told in words. */
const written = CASES.flatMap(([rule, admitted, refused]) =>
  [admitted, refused].flatMap((values, isRefused) =>
    values.map((value) => ({ rule, value: value as string | number, isRefused: isRefused === 1 })),
  ),
);
const inWords = ({ rule, value }: (typeof written)[number]): string => `${rule.join(' ')}: ${String(value)}`;

function ruleOf([type, operator, formula1, formula2 = null]: Rule, alert: object = {}): DataValidationRule {
  return {
    ...{ type, operator, formula1, formula2, inCellDropDown: true, ignoreBlanks: true },
    prompt: { show: false, title: '', message: '' },
    errorAlert: { show: true, style: 'stop', title: '', message: '', ...alert },
  };
}

const BOOK = { Plan: [['Núm.', 'Actividad']] };

/** The writings that are refused, by their place; each has a cell of its own with a rule. */
const refusedOf = (rules: readonly (DataValidationRule | null)[], values: readonly (string | number)[]) =>
  withWorkbook(
    BOOK,
    async ({ model }) => {
      rules.forEach((rule, row) =>
        sheetOf(model, 'Plan').setDataValidation([{ top: row, left: 2, bottom: row, right: 2 }], rule),
      );
      const cells = values.map((value, row) => ({ cell: { sheet: 'Plan', row: row + 1, column: 3 }, value }));
      const asked = await createOfficePort({ requestTimeout: Infinity }).refusedValues(cells);
      if (!asked.ok) throw new Error(asked.problem.code);
      return asked.value.map(({ row }) => row - 1);
    },
    { installGlobals: true },
  );

it('a validation admits what it would let a person type', async () => {
  const rules = written.map(({ rule }) => ruleOf(rule));
  const refused = new Set(
    await refusedOf(
      rules,
      written.map(({ value }) => value),
    ),
  );
  const wrong = written.filter(({ isRefused }, at) => refused.has(at) !== isRefused);
  expect(wrong.map(inWords)).toEqual([]);
});

it('one that only warns, or tells nothing, admits all', async () => {
  const rules = [
    ruleOf(between, { style: 'warning' }),
    ruleOf(between, { style: 'information' }),
    ruleOf(between, { show: false }),
    null,
    ruleOf(between),
  ];
  expect(await refusedOf(rules, [9, 9, 9, 9, 9])).toEqual([4]);
});

it.each<[string, number, number]>([
  ['sixty cells', 60, 60],
  ['more cells', 61, 0],
])('of %s, %d, it is asked and refuses %d', async (_, cells, refused) => {
  const all = Array.from({ length: cells }, () => ruleOf(between));
  expect(
    await refusedOf(
      all,
      all.map(() => 9),
    ),
  ).toHaveLength(refused);
});
