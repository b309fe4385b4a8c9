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

/** Where a copy begins along one side, and how long it is; a part that spans the source spans the target as well. */
function spansOf(
  [first, last]: readonly [number, number],
  [fromFirst, fromLast]: readonly [number, number],
  [targetFirst, targetLast]: readonly [number, number],
): readonly (readonly [number, number])[] {
  if (first === fromFirst && last === fromLast) return [[targetFirst, targetLast]];
  const size = fromLast - fromFirst + 1;
  const count = Math.floor((targetLast - targetFirst + 1) / size);
  return Array.from({ length: count }, (_, index) => {
    const moved = targetFirst - fromFirst + index * size;
    return [first + moved, last + moved] as const;
  });
}

const rowsOf = ({ top, bottom }: Area): readonly [number, number] => [top, bottom];
const columnsOf = ({ left, right }: Area): readonly [number, number] => [left, right];

/** The parts of the target that a part of the source is copied to. */
const copiesOf = (part: Area, { from, target: { area } }: Copied): Area[] =>
  spansOf(rowsOf(part), rowsOf(from), rowsOf(area)).flatMap(([top, bottom]) =>
    spansOf(columnsOf(part), columnsOf(from), columnsOf(area)).map(([left, right]) => ({
      top,
      bottom,
      left,
      right,
    })),
  );

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

/** Gives the target the rules of the source: conditional formats with formats, validations where all is copied. */
export function copyRules(copied: Copied, kind: 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link'): void {
  if (kind === 'All' || kind === 'Formats') copyConditionalFormats(copied);
  if (kind === 'All') copyValidations(copied);
}

/**
 * Gives the target the conditional formats of the source in place of its own. A rule that was over both is then over several
 * areas, as after each paste in Excel.
 */
function copyConditionalFormats(copied: Copied): void {
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
function copyValidations({ source, from, target }: Copied): void {
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
