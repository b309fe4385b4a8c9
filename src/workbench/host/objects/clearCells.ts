/** range.clear: contents, formats, or both. */
import { contains, forEachCellIn, intersect } from '../area';
import { EMPTY_CELL } from '../model/workbookModel';
import type { RangeState } from './context';
import { assertAllowed, assertUnlocked } from './guards';
import { assertNoPartOfArray } from './rangeMatrix';

/** Values of Excel.ClearApplyTo. */
export const CLEAR_APPLY_TO = [
  'All',
  'Formats',
  'Contents',
  'Hyperlinks',
  'RemoveHyperlinks',
  'ResetContents',
] as const;
export type ClearApplyTo = (typeof CLEAR_APPLY_TO)[number];

function clearContents({ context, sheet, area }: RangeState): void {
  const used = sheet.usedArea(false);
  const inside = used && intersect(used, area);
  if (inside) forEachCellIn(inside, (row, column) => sheet.setContent(row, column, EMPTY_CELL));
  context.cellsChanged({ sheet, area, changeType: 'RangeEdited' });
}

function clearFormats({ sheet, area }: RangeState): void {
  sheet.clearStyle([area]);
  sheet.unmerge(area);
  sheet.setDataValidation([area], null);
  for (const rule of sheet.conditionalFormats()) {
    if (rule.areas.every((entry) => contains(area, entry))) sheet.deleteConditionalFormat(rule.id);
  }
}

/**
 * Clears the cells of a range; both permissions are checked before anything changes.
 *
 * @example clearCells(state, 'Contents') // the values and formulas are gone, the formats stay
 */
export function clearCells(state: RangeState, applyTo: ClearApplyTo): void {
  const { context, sheet, area } = state;
  const contents = applyTo === 'All' || applyTo === 'Contents';
  const formats = applyTo === 'All' || applyTo === 'Formats';
  if (contents) {
    assertUnlocked(context, sheet, [area]);
    assertNoPartOfArray(state);
  }
  if (formats) assertAllowed(context, sheet, 'allowFormatCells');
  if (contents) clearContents(state);
  if (formats) clearFormats(state);
}
