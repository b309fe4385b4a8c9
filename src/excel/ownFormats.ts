/**
 * Reads the rules of the highlight, through the rows that its names keep and never a whole sheet. Excel fails over lists of
 * rules that people made or duplicated (office-js #6827, #6835, #2180): what is not told together is asked one by one.
 */
import { highlightedAreas } from '../workbook/highlight/highlightedAreas';
import { isOwnRule } from '../workbook/highlight/ownRules';
import type { NameSnapshot, OwnFormat } from '../workbook/snapshot/snapshot';
import type { Area } from '../workbook/snapshot/area';
import { areaAddress } from '../workbook/snapshot/areaAddress';
import { isExcelError } from './excelError';

export interface OwnFormats {
  readonly bySheet: ReadonlyMap<string, readonly OwnFormat[]>;
  /** Whether Excel does not tell which rules there are. */
  readonly isUnread: boolean;
}

interface FoundRule {
  readonly sheet: string;
  readonly area: Area;
  readonly format: Excel.ConditionalFormat;
}

/** More rules in one place are not asked one by one. */
const MOST_RULES = 100;

/** Reads the rules over the rows of the highlight that are its own. */
export async function readOwnFormats(
  context: Excel.RequestContext,
  ownNames: readonly NameSnapshot[],
): Promise<OwnFormats> {
  const bySheet = new Map<string, OwnFormat[]>();
  const seen = new Set<string>();
  let isUnread = false;
  for (const { sheet, area } of highlightedAreas(ownNames)) {
    const rules = await rulesOver(context, sheet, area);
    isUnread ||= rules === null;
    const formulas = await readFormulas(context, rules ?? []);
    isUnread ||= formulas.some((formula) => formula === null);
    for (const [index, { format }] of (rules ?? []).entries()) {
      const formula = formulas[index] ?? null;
      const isNew = !seen.has(`${sheet} ${format.id}`);
      if (formula === null || !isNew || !(isOwnRule(formula) || formula === '')) continue;
      seen.add(`${sheet} ${format.id}`);
      bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), { id: format.id, formula, area }]);
    }
  }
  return { bySheet, isUnread };
}

/** The custom rules over an area; `null` when Excel does not tell even one by one. */
async function rulesOver(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
): Promise<readonly FoundRule[] | null> {
  const formats = (): Excel.ConditionalFormatCollection =>
    context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area)).conditionalFormats;
  const listed = await attempt(context, () => formats().load('items/id,items/type'));
  const found = listed?.items ?? (await readSingly(context, formats));
  return found?.filter(({ type }) => type === 'Custom').map((format) => ({ sheet, area, format })) ?? null;
}

async function readSingly(
  context: Excel.RequestContext,
  formats: () => Excel.ConditionalFormatCollection,
): Promise<readonly Excel.ConditionalFormat[] | null> {
  const count = await attempt(context, () => formats().getCount());
  if (count === null || count.value > MOST_RULES) return null;
  const found: Excel.ConditionalFormat[] = [];
  for (let index = 0; index < count.value; index++) {
    const format = await attempt(context, () => formats().getItemAt(index).load('id,type'));
    if (format === null) return null;
    found.push(format);
  }
  return found;
}

/** The formula of each rule; `null` for one that Excel does not tell. */
async function readFormulas(
  context: Excel.RequestContext,
  rules: readonly FoundRule[],
): Promise<readonly (string | null)[]> {
  if (rules.length === 0) return [];
  const load = ({ format }: FoundRule): Excel.ConditionalFormatRule => format.custom.rule.load('formula');
  const together = await attempt(context, () => rules.map(load));
  if (together !== null) return together.map(({ formula }) => formula);
  const formulas: (string | null)[] = [];
  for (const rule of rules) formulas.push((await attempt(context, () => load(rule)))?.formula ?? null);
  return formulas;
}

async function attempt<T>(context: Excel.RequestContext, queue: () => T): Promise<T | null> {
  try {
    const queued = queue();
    await context.sync();
    return queued;
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return null;
  }
}
