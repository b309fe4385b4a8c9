/** What a copy does with conditional formats and validations: as Excel's paste, it takes those of its source along. */
import { cellArea, forEachCellIn, heightOf, intersect, subtract, widthOf, type Area } from '../area';
import { movedFormula } from '../formulaReferences';
import type { ConditionalFormatRule, DataValidationRule } from '../model/workbookModel';
import type { RangeState } from './context';

/** Where cells are copied from, and where to: whole copies of the source, one below and beside the other. */
export interface Copied {
  readonly source: RangeState;
  readonly from: Area;
  readonly target: RangeState;
}

/** The parts of the target that a part of the source is copied to; one that spans the source spans the target as well. */
function copiesOf(part: Area, { from, target: { area } }: Copied): Area[] {
  const spansRows = heightOf(part) === heightOf(from);
  const spansColumns = widthOf(part) === widthOf(from);
  const copies: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += heightOf(from)) {
    for (let left = area.left; left <= area.right; left += widthOf(from)) {
      copies.push({
        top: spansRows ? area.top : top + part.top - from.top,
        bottom: spansRows ? area.bottom : top + part.bottom - from.top,
        left: spansColumns ? area.left : left + part.left - from.left,
        right: spansColumns ? area.right : left + part.right - from.left,
      });
      if (spansColumns) break;
    }
    if (spansRows) break;
  }
  return copies;
}

const copiedAreas = ({ areas }: ConditionalFormatRule, copied: Copied): Area[] =>
  areas.flatMap((area) => {
    const part = intersect(area, copied.from);
    return part ? copiesOf(part, copied) : [];
  });

/** The formula of a rule, relative to the first cell of other areas. */
function rebased({ formula, areas }: ConditionalFormatRule, [next]: readonly Area[]): string | null {
  const [first] = areas;
  if (formula === null || first === undefined || next === undefined) return formula;
  return movedFormula(formula, next.top - first.top, next.left - first.left);
}

/**
 * Gives the target the conditional formats of the source in place of its own. A rule that was over both is then over several
 * areas, as after each paste in Excel.
 */
export function copyConditionalFormats(copied: Copied): void {
  const { source, target } = copied;
  const isSameSheet = source.sheet === target.sheet;
  const ofSource = source.sheet.conditionalFormats();
  for (const rule of target.sheet.conditionalFormats()) {
    const left = rule.areas.flatMap((area) => subtract(area, target.area));
    const areas = [...left, ...(isSameSheet ? copiedAreas(rule, copied) : [])];
    if (areas.length === 0) target.sheet.deleteConditionalFormat(rule.id);
    else if (areas.length !== rule.areas.length || left.length !== rule.areas.length)
      target.sheet.updateConditionalFormat(rule.id, { areas, formula: rebased(rule, areas) });
  }
  if (isSameSheet) return;
  for (const rule of ofSource) {
    const areas = copiedAreas(rule, copied);
    // The host knows of the other kinds no more than their place.
    if (areas.length > 0 && rule.type === 'Custom')
      target.sheet.addConditionalFormat({ ...rule, areas, formula: rebased(rule, areas) });
  }
}

const movedRule = (rule: DataValidationRule, rows: number, columns: number): DataValidationRule => {
  const moved = (formula: string | null): string | null =>
    formula === null ? null : movedFormula(formula, rows, columns);
  return { ...rule, formula1: moved(rule.formula1), formula2: moved(rule.formula2) };
};

/** Gives the cells of the target the validations of the source, or none. */
export function copyValidations({ source, from, target }: Copied): void {
  const { area } = target;
  forEachCellIn(area, (row, column) => {
    const fromRow = from.top + ((row - area.top) % heightOf(from));
    const fromColumn = from.left + ((column - area.left) % widthOf(from));
    const rule = source.sheet.dataValidation(fromRow, fromColumn);
    if (rule === null && target.sheet.dataValidation(row, column) === null) return;
    const moved = rule && movedRule(rule, row - fromRow, column - fromColumn);
    target.sheet.setDataValidation([cellArea(row, column)], moved);
  });
}
