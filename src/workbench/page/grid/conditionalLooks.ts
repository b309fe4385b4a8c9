/** Conditional formats, worked out cell by cell, because the grid has no such rules of its own. */
import type { Area } from '../../host/area';
import { mapReferences } from '../../host/formulaReferences';
import type { ConditionalStyle } from '../../host/model/cellStyle';
import type { ConditionalFormatRule, SheetModel, WorkbookModel } from '../../host/model/workbookModel';
import { cellKey } from './cellKey';
import { moveFormula } from './relativeFormula';

/** A rule at a cell. */
interface Case {
  readonly key: number;
  readonly rule: ConditionalFormatRule;
  readonly formula: string;
}

/** The engine prepares the whole workbook for each evaluation, so many conditions are asked in one. */
const CONDITIONS_AT_ONCE = 250;

/** Which of the conditions hold; an error, a text and a formula that cannot be read hold not. */
function truths(
  workbook: WorkbookModel,
  sheet: SheetModel,
  conditions: readonly string[],
): ReadonlySet<string> {
  const holding = new Set<string>();
  for (let start = 0; start < conditions.length; start += CONDITIONS_AT_ONCE) {
    const some = conditions.slice(start, start + CONDITIONS_AT_ONCE);
    const asked = some.map((condition) => `IFERROR(IF(${condition},"1","0"),"0")`).join('&');
    const answer = workbook.evaluate(asked, sheet);
    if (typeof answer === 'string' && answer.length === some.length) {
      some.forEach((condition, index) => answer[index] === '1' && holding.add(condition));
    } else if (some.length > 1) {
      // One of them cannot be read; alone, it spoils only itself.
      for (const condition of some)
        for (const held of truths(workbook, sheet, [condition])) holding.add(held);
    }
  }
  return holding;
}

/** A formula that stands in no cell has no sheet of its own: its references name it. */
function onSheet(formula: string, sheet: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet === null ? { ...reference, sheet } : reference,
  );
}

const WORD = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*/gu;
/** The cell of a column in the row of the formula; see shortFormulas. */
const CELL_OF_ROW =
  /INDEX\(((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$[A-Z]{1,3}):\$[A-Z]{1,3},SUM\(ROW\(\)\)\)/giu;

/** Writes the names that read the row of the formula in full: the engine has no row for a formula in no cell. */
function withRowNames(workbook: WorkbookModel, formula: string): string {
  const formulas = new Map(
    workbook
      .names()
      .filter(({ sheet, formula: text }) => sheet === null && text.search(CELL_OF_ROW) >= 0)
      .map((name) => [name.name.toLowerCase(), `(${name.formula})`]),
  );
  return formula.replace(WORD, (word) => formulas.get(word.toLowerCase()) ?? word);
}

/** Every rule at every cell it covers, highest priority first. */
function casesOf(workbook: WorkbookModel, sheet: SheetModel, used: Area): Case[] {
  return sheet.conditionalFormats().flatMap((rule) => {
    const { areas, formula } = rule;
    const origin = areas[0];
    if (formula === null || !origin) return [];
    const named = onSheet(withRowNames(workbook, formula), sheet.name);
    return areas.flatMap((area) =>
      cellsOf(area, used).map(([row, column]) => ({
        key: cellKey(row, column),
        rule,
        formula: moveFormula(named, row - origin.top, column - origin.left).replace(
          CELL_OF_ROW,
          `$1${row + 1}`,
        ),
      })),
    );
  });
}

function cellsOf(area: Area, within: Area): (readonly [row: number, column: number])[] {
  const cells: (readonly [number, number])[] = [];
  for (let row = Math.max(area.top, within.top); row <= Math.min(area.bottom, within.bottom); row++) {
    for (
      let column = Math.max(area.left, within.left);
      column <= Math.min(area.right, within.right);
      column++
    ) {
      cells.push([row, column]);
    }
  }
  return cells;
}

/** What a rule of lower priority may still set on a cell. */
function layUnder(upper: ConditionalStyle, lower: ConditionalStyle): ConditionalStyle {
  return {
    ...lower,
    ...upper,
    ...((lower.font || upper.font) && { font: { ...lower.font, ...upper.font } }),
    ...((lower.borders || upper.borders) && { borders: { ...lower.borders, ...upper.borders } }),
  };
}

/**
 * The look that the formula rules of a sheet give to its cells now, by cell key. Rules of other kinds (data bars, icons)
 * are not drawn.
 */
export function conditionalLooks(
  workbook: WorkbookModel,
  sheet: SheetModel,
): ReadonlyMap<number, ConditionalStyle> {
  const looks = new Map<number, ConditionalStyle>();
  const used = sheet.usedArea(false);
  const cases = used ? casesOf(workbook, sheet, used) : [];
  if (cases.length === 0) return looks;
  const holding = truths(workbook, sheet, [...new Set(cases.map(({ formula }) => formula))]);
  const stopped = new Set<number>();
  for (const { key, rule, formula } of cases) {
    if (stopped.has(key) || !holding.has(formula)) continue;
    const upper = looks.get(key);
    looks.set(key, upper ? layUnder(upper, rule.style) : rule.style);
    if (rule.stopIfTrue) stopped.add(key);
  }
  return looks;
}
