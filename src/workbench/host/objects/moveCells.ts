/** range.moveTo: cuts and pastes cells, after checking what Excel refuses. */
import { contains, heightOf, intersect, overlaps, widthOf } from '../area';
import { HostError } from '../errors';
import type { SheetModel } from '../model/workbookModel';
import { assertNoPartOfMerge } from './mergeCells';
import { assertAllowed, assertCellCount, assertNoPivotTable } from './guards';
import { deleteCells, insertCells } from './insertDelete';
import { assertNoPartOfArray } from './rangeMatrix';
import { sibling } from './cellObjects';
import type { RangeState } from './context';

/** Throws when a moved table would overlap another one, or change its sheet, which Excel allows but this host does not. */
function assertTablesCanMove(source: RangeState, target: RangeState): void {
  const isWhole = ({ area }: SheetModel['tables'][number]): boolean => contains(source.area, area);
  const moved = source.sheet.tables.filter(isWhole);
  if (moved.length === 0) return;
  if (source.sheet !== target.sheet) throw new HostError('NotImplemented');
  const isTaken = target.sheet.tables.some((table) => !isWhole(table) && overlaps(table.area, target.area));
  if (isTaken) throw new HostError('InvalidOperation', 'a table cannot overlap with another');
}

/** Throws when cells of a range cannot be cut, or pasted over, without the rest of what they are part of. */
function assertCanChange(range: RangeState): void {
  const { context, sheet, area } = range;
  assertAllowed(context, sheet);
  assertNoPivotTable(sheet, area);
  assertNoPartOfMerge(range);
  const used = sheet.usedArea(false);
  const inUse = used && intersect(area, used);
  if (inUse) assertNoPartOfArray({ ...range, area: inUse });
}

/** Cuts the cells of `source` and pastes them at the first cell of `destination`, whatever its size. */
export function moveRange(source: RangeState, destination: RangeState): void {
  const { context, sheet, area } = source;
  const { top, left } = destination.area;
  const target = sibling(destination, {
    top,
    left,
    bottom: top + heightOf(area) - 1,
    right: left + widthOf(area) - 1,
  });
  for (const range of [source, target]) assertCanChange(range);
  assertCellCount([area]);
  assertTablesCanMove(source, target);
  sheet.moveCells(area, target.sheet, top, left);
  context.cellsChanged({ sheet, area, changeType: 'RangeEdited' });
  context.cellsChanged({ sheet: target.sheet, area: target.area, changeType: 'RangeEdited' });
}

/**
 * Cuts a whole column and inserts it before another one of its sheet. Excel refuses to cut a column out of merged cells, or to insert
 * one into them, before anything is changed.
 */
export function moveColumn(source: RangeState, before: RangeState): void {
  const { sheet, area } = source;
  const { left } = before.area;
  assertCanChange(source);
  if (sheet.merges().some((merged) => merged.left < left && left <= merged.right))
    throw new HostError('InvalidOperation', 'a column cannot be inserted into merged cells');
  // A blank one is made for it, and the one that it leaves blank goes.
  insertCells(before, 'Right');
  const from = left <= area.left ? area.left + 1 : area.left;
  const shifted = { ...source, area: { ...area, left: from, right: from } };
  moveRange(shifted, before);
  deleteCells(shifted, 'Left');
}
