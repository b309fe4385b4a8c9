/** Asks whether the sheet's own validations admit what will be written: Excel checks what people type, and not what add-ins write. */
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import { cellAddress } from '../domain/registers/cell';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import type { Expectation } from '../workbook/edits/expectations';
import type { WrittenValue } from '../workbook/edits/writtenValues';
import { writtenValues } from '../workbook/edits/writtenValues';
import type { CellValue } from '../workbook/snapshot/snapshot';
import { areaAddress } from '../workbook/snapshot/areaAddress';

/** Cells whose rules are asked for at most: as many as a person fills in forms. */
const MOST_CELLS = 60;

/** A cell whose rule is asked for, and what it will hold. */
export interface AskedRule {
  readonly address: string;
  readonly value: CellValue;
  readonly validation: Excel.DataValidation;
}

function askRule({ workbook }: Excel.RequestContext, { value, cell }: WrittenValue): AskedRule {
  return {
    address: cellAddress(cell),
    value,
    validation: workbook.worksheets
      .getItemOrNullObject(cell.sheet)
      .getRange(areaAddress({ row: cell.row, column: cell.column, rows: 1, columns: 1 }))
      .dataValidation.load('type,rule,errorAlert'),
  };
}

/** Queues the reading of the rules of the cells that are written; of none where they are many. */
export function askRules(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  expected: readonly Expectation[],
): readonly AskedRule[] {
  const sheets = new Set(expected.filter(({ isWholeSheet }) => !isWholeSheet).map(({ sheet }) => sheet));
  const targets = writtenValues(edits, sheets);
  if (targets.length > MOST_CELLS) return [];
  return targets.map((target) => askRule(context, target));
}

/** Reads which of some cells would refuse what is to be written in them; of none where they are many. */
export async function readRefusedValues(
  context: Excel.RequestContext,
  writings: readonly WrittenValue[],
): Promise<Result<readonly CellRef[], Problem>> {
  if (writings.length > MOST_CELLS) return ok([]);
  const asked = writings.map((writing) => askRule(context, writing));
  await context.sync();
  return ok(writings.flatMap(({ cell }, index) => (isRefused(asked[index]) ? [cell] : [])));
}

type Limits = Pick<Excel.BasicDataValidation, 'formula1' | 'formula2' | 'operator'>;

const COMPARED: Readonly<Record<string, (value: number, first: number, second: number) => boolean>> = {
  Between: (value, first, second) => value >= first && value <= second,
  NotBetween: (value, first, second) => value < first || value > second,
  EqualTo: (value, first) => value === first,
  NotEqualTo: (value, first) => value !== first,
  GreaterThan: (value, first) => value > first,
  LessThan: (value, first) => value < first,
  GreaterThanOrEqualTo: (value, first) => value >= first,
  LessThanOrEqualTo: (value, first) => value <= first,
};

/** Whether it is a number within limits; one that a formula gives is not known here, and admits all numbers. */
function isWithin(value: CellValue, { formula1, formula2, operator }: Limits): boolean {
  if (typeof value !== 'number') return false;
  if (typeof formula1 !== 'number') return true;
  if (operator.includes('etween') && typeof formula2 !== 'number') return true;
  return COMPARED[operator]?.(value, formula1, typeof formula2 === 'number' ? formula2 : formula1) ?? true;
}

/** The choices of a list that are written in its rule; `null` where they are in cells. */
function choicesOf({ list }: Excel.DataValidationRule): readonly string[] | null {
  const source: unknown = list?.source;
  if (typeof source !== 'string' || source.startsWith('=')) return null;
  return source.split(',').map((choice) => choice.trim());
}

function admits(value: CellValue, rule: Excel.DataValidationRule): boolean {
  const choices = choicesOf(rule);
  if (choices !== null) return choices.includes(String(value));
  if (rule.textLength) return isWithin(String(value).length, rule.textLength);
  if (rule.wholeNumber) return Number.isInteger(value) && isWithin(value, rule.wholeNumber);
  const limits = rule.decimal ?? (rule.date as Limits | undefined);
  return limits === undefined || isWithin(value, limits);
}

const isRefused = (asked: AskedRule | undefined): boolean => {
  // Of a sheet that is gone there is no rule.
  if (asked === undefined || asked.validation.isNullObject) return false;
  const { type, rule, errorAlert } = asked.validation;
  return type !== 'None' && errorAlert.showAlert && errorAlert.style === 'Stop' && !admits(asked.value, rule);
};

/** The first value that Excel would not let a person type, as a problem; `null` where it would take all. */
export function refusedValue(asked: readonly AskedRule[]): Problem | null {
  const refused = asked.find(isRefused);
  if (refused === undefined) return null;
  const { address, value, validation } = refused;
  const choices = choicesOf(validation.rule);
  const admitted = choices === null ? '' : ` (admite: ${choices.join(', ')})`;
  const shown = typeof value === 'string' ? ` «${value}»` : ' ese valor';
  return { code: 'validationRefused', detail: `${address} no admite${shown}${admitted}` };
}
