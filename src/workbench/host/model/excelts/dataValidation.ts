/** Converts data validation between the engine's form and the host's. */
import type { DataValidation, Worksheet } from '@cj-tech-master/excelts';
import { formatArea, parseAddress } from '../../address';
import { cellArea, cellCountOf, contains, intersect, subtract, type Area } from '../../area';
import type { DataValidationRule } from '../workbookModel';
import { serialOf } from './cellConversion';

const TYPES: Readonly<Record<string, DataValidationRule['type']>> = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** Prefix of the engine's keys for areas of several cells; the key of one cell is its address. */
const AREA_MARK = 'range:';

function find(engine: Worksheet, row: number, column: number): DataValidation | undefined {
  const single = engine.dataValidations.model[formatArea(cellArea(row, column))];
  if (single) return single;
  const key = Object.keys(engine.dataValidations.model).find((entry) => {
    if (!entry.startsWith(AREA_MARK)) return false;
    const area = parseAddress(entry.slice(AREA_MARK.length))?.area;
    return area !== undefined && contains(area, cellArea(row, column));
  });
  return key === undefined ? undefined : engine.dataValidations.model[key];
}

/** Returns the rule of a cell; null when it has none. */
export function readDataValidation(
  engine: Worksheet,
  row: number,
  column: number,
  date1904: boolean,
): DataValidationRule | null {
  const found = find(engine, row, column);
  if (!found || found.type === 'any') return null;
  const [formula1 = null, formula2 = null] = found.formulae.map((formula) =>
    String(formula instanceof Date ? serialOf(formula, date1904) : formula),
  );
  return {
    type: TYPES[found.type] ?? 'Custom',
    operator: found.operator ?? 'between',
    formula1,
    formula2,
    inCellDropDown: true,
    ignoreBlanks: found.allowBlank ?? false,
    errorAlert: {
      show: found.showErrorMessage ?? false,
      style: found.errorStyle ?? 'stop',
      title: found.errorTitle ?? '',
      message: found.error ?? '',
    },
    prompt: {
      show: found.showInputMessage ?? false,
      title: found.promptTitle ?? '',
      message: found.prompt ?? '',
    },
  };
}

function engineRule(rule: DataValidationRule): DataValidation {
  const type = Object.keys(TYPES).find((key) => TYPES[key] === rule.type) ?? 'custom';
  const { errorAlert, prompt } = rule;
  return {
    type: type as 'custom',
    formulae: [rule.formula1, rule.formula2].filter((formula) => formula !== null),
    operator: rule.operator as 'between',
    allowBlank: rule.ignoreBlanks,
    showErrorMessage: errorAlert.show,
    errorStyle: errorAlert.style,
    errorTitle: errorAlert.title,
    error: errorAlert.message,
    showInputMessage: prompt.show,
    promptTitle: prompt.title,
    prompt: prompt.message,
  };
}

/** Removes the rules from an area; cells around it keep theirs. */
function removeRules(engine: Worksheet, hole: Area): void {
  const { model } = engine.dataValidations;
  for (const key of Object.keys(model)) {
    const isArea = key.startsWith(AREA_MARK);
    const area = parseAddress(isArea ? key.slice(AREA_MARK.length) : key)?.area;
    const rule = model[key];
    if (!area || !rule || !intersect(area, hole)) continue;
    delete model[key];
    for (const rest of subtract(area, hole)) model[keyOf(rest)] = rule;
  }
}

function keyOf(area: Area): string {
  return cellCountOf(area) === 1 ? formatArea(area) : `${AREA_MARK}${formatArea(area)}`;
}

/** Replaces the rules of the areas; null removes them. */
export function writeDataValidation(
  engine: Worksheet,
  areas: readonly Area[],
  rule: DataValidationRule | null,
): void {
  for (const area of areas) {
    removeRules(engine, area);
    if (rule) engine.dataValidations.model[keyOf(area)] = engineRule(rule);
  }
}

/** Rewrites the formulas of all rules. A rule with several areas is rewritten once. */
export function rewriteValidations(engine: Worksheet, rewrite: (formula: string) => string): void {
  const rewritten = new Map<DataValidation, DataValidation>();
  const { model } = engine.dataValidations;
  for (const [key, rule] of Object.entries(model)) {
    if (!rule || !('formulae' in rule)) continue;
    const next = rewritten.get(rule) ?? withFormulas(rule, rewrite);
    rewritten.set(rule, next);
    model[key] = next;
  }
}

/** Returns the rule with its formulas rewritten. */
export function withFormulas(rule: DataValidation, rewrite: (formula: string) => string): DataValidation {
  if (!('formulae' in rule)) return rule;
  return {
    ...rule,
    formulae: rule.formulae.map((formula: unknown) =>
      typeof formula === 'string' ? rewrite(formula) : formula,
    ),
  } as DataValidation;
}

/** A rule and an area that it applies to. */
export interface PlacedRule {
  readonly area: Area;
  readonly rule: DataValidation;
}

/** Removes the rules from an area and returns them; cells around it keep theirs. */
export function takeValidations(engine: Worksheet, area: Area): readonly PlacedRule[] {
  const taken = Object.entries(engine.dataValidations.model).flatMap(([key, rule]) => {
    const own = parseAddress(key.startsWith(AREA_MARK) ? key.slice(AREA_MARK.length) : key)?.area;
    const inside = own && intersect(own, area);
    return inside && rule ? [{ area: inside, rule }] : [];
  });
  removeRules(engine, area);
  return taken;
}

/** Adds a rule to an area that has none. */
export function putValidation(engine: Worksheet, { area, rule }: PlacedRule): void {
  engine.dataValidations.model[keyOf(area)] = rule;
}

/** Moves the rules to where `move` places their areas; null removes a rule. */
export function moveValidations(engine: Worksheet, move: (area: Area) => Area | null): void {
  const { model } = engine.dataValidations;
  for (const [key, rule] of Object.entries(model)) {
    const mark = key.startsWith(AREA_MARK) ? AREA_MARK : '';
    const old = parseAddress(key.slice(mark.length))?.area;
    const area = old && move(old);
    if (area === old) continue;
    delete model[key];
    if (area) model[mark + formatArea(area)] = rule;
  }
}
