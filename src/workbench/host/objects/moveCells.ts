/** range.moveTo: cuts and pastes cells, after checking what Excel refuses. */
import { contains, heightOf, intersect, overlaps, widthOf } from '../area';
import { HostError } from '../errors';
import type { SheetModel } from '../model/workbookModel';
import { assertNoPartOfMerge } from './mergeCells';
import { assertAllowed, assertCellCount, assertNoPivotTable } from './guards';
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
  for (const range of [source, target]) {
    assertAllowed(context, range.sheet);
    assertNoPivotTable(range.sheet, range.area);
    assertNoPartOfMerge(range);
    const used = range.sheet.usedArea(false);
    const inUse = used && intersect(range.area, used);
    if (inUse) assertNoPartOfArray({ ...range, area: inUse });
  }
  assertCellCount([area]);
  assertTablesCanMove(source, target);
  sheet.moveCells(area, target.sheet, top, left);
  context.cellsChanged({ sheet, area, changeType: 'RangeEdited' });
  context.cellsChanged({ sheet: target.sheet, area: target.area, changeType: 'RangeEdited' });
}
