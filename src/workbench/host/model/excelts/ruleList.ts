/** The conditional formats of one sheet, highest priority first. */
import type { ConditionalFormatRule } from '../workbookModel';
import type { SheetExtras } from './sheetState';

function indexOf({ rules }: SheetExtras, id: string): number {
  return rules.findIndex((entry) => entry.id === id);
}

/** Returns the rules, highest priority first. */
export function listRules({ rules }: SheetExtras): ConditionalFormatRule[] {
  return rules.map(({ id, rule: { areas, type, formula, style, stopIfTrue } }) => ({
    id,
    areas,
    type,
    formula,
    style,
    stopIfTrue,
  }));
}

const NEW_RULE = { dxfId: null, sourceXml: null, block: null, blockAttributes: '', priority: null };

/** Adds a rule with the highest priority, as Excel does. */
export function addRule({ rules }: SheetExtras, { id, ...rule }: ConditionalFormatRule): void {
  rules.unshift({ id, rule: { ...rule, ...NEW_RULE } });
}

/** Changes what `change` names; a changed style is written to the file as a new differential format. */
export function updateRule(
  extras: SheetExtras,
  id: string,
  change: Partial<Omit<ConditionalFormatRule, 'id' | 'type'>>,
): void {
  const rule = extras.rules[indexOf(extras, id)]?.rule;
  if (!rule) return;
  if (change.areas) rule.areas = change.areas;
  if (change.formula !== undefined) rule.formula = change.formula;
  if (change.stopIfTrue !== undefined) rule.stopIfTrue = change.stopIfTrue;
  if (change.style) {
    rule.style = change.style;
    rule.dxfId = null;
  }
}

/** Gives a rule another priority; 0 is the highest. */
export function moveRule(extras: SheetExtras, id: string, priority: number): void {
  const [entry] = extras.rules.splice(indexOf(extras, id), 1);
  if (entry) extras.rules.splice(priority, 0, entry);
}

/** Deletes the rule, if there is one with the id. */
export function deleteRule(extras: SheetExtras, id: string): void {
  extras.rules = extras.rules.filter((entry) => entry.id !== id);
}
