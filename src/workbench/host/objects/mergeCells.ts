/** range.merge and the areas that are merged already. */
import { cellArea, cellCountOf, contains, forEachCellIn, overlaps, rowsOf, type Area } from '../area';
import { HostError } from '../errors';
import { EMPTY_CELL, type CellContent, type SheetModel } from '../model/workbookModel';
import type { RangeState } from './context';
import { assertAllowed, assertNoPivotTable } from './guards';

/** Number of merged areas in one range above which Excel's `getMergedAreasOrNullObject` fails, by its documentation. */
const MERGED_AREAS_LIMIT = 512;

/** The merged areas whose first cell is in the range; Excel omits the rest (OfficeDev/office-js#3611). */
export function mergedAreas({ sheet, area }: RangeState): Area[] {
  const areas = sheet.merges().filter(({ top, left }) => contains(area, cellArea(top, left)));
  if (areas.length > MERGED_AREAS_LIMIT) throw new HostError('GeneralException', 'too many merged areas');
  return areas;
}

/**
 * Throws when a merged area of the sheet is partly inside and partly outside the range.
 * @returns the merged areas inside
 */
export function assertNoPartOfMerge({ sheet, area }: RangeState): readonly Area[] {
  const touched = sheet.merges().filter((merged) => overlaps(merged, area));
  if (!touched.every((merged) => contains(area, merged)))
    throw new HostError('InvalidOperation', 'the range holds part of a merged area');
  return touched;
}

const isFilled = ({ value, formula }: CellContent): boolean => value !== null || formula !== null;

/** Merges one area; of its values only the first remains, in its first cell, as in Excel. */
function mergeArea(sheet: SheetModel, area: Area): void {
  const contents: CellContent[] = [];
  forEachCellIn(area, (row, column) => contents.push(sheet.content(row, column)));
  const kept = contents.find(isFilled);
  if (kept && kept !== contents[0]) sheet.setContent(area.top, area.left, kept);
  forEachCellIn(area, (row, column) => {
    if (row !== area.top || column !== area.left) sheet.setContent(row, column, EMPTY_CELL);
  });
  if (cellCountOf(area) > 1) sheet.merge(area);
}

/**
 * Merges the range into one cell, or each of its rows when `across` is true.
 *
 * @example mergeCells(state, true) // A1:B2 becomes the two merged areas A1:B1 and A2:B2
 */
export function mergeCells(state: RangeState, across: boolean): void {
  const { context, sheet, area } = state;
  assertAllowed(context, sheet);
  if (cellCountOf(area) === 1) return;
  assertNoPivotTable(sheet, area);
  if (sheet.tables.some((table) => overlaps(table.area, area)))
    throw new HostError('InvalidOperation', 'a table cannot hold merged cells');
  const merged = assertNoPartOfMerge(state);
  if (merged.length > 0) sheet.unmerge(area);
  for (const part of across ? rowsOf(area) : [area]) mergeArea(sheet, part);
}
