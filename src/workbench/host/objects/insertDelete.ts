/** range.insert and range.delete, with the checks of Excel. */
import {
  cellArea,
  contains,
  heightOf,
  intersect,
  overlaps,
  isWholeColumns,
  isWholeRows,
  ROW_COUNT,
  COLUMN_COUNT,
  widthOf,
  type Area,
} from '../area';
import { shiftArea, type CellShift } from '../formulaReferences';
import { HostError } from '../errors';
import { isAreasState, isRangeState } from './cellObjects';
import type { CellsChanged, RangeState } from './context';
import { assertAllowed, assertNoPivotTable, assertUnlocked } from './guards';

/** Returns the cells that move: the area and everything beyond it on the axis. */
function bandOf(area: Area, rows: boolean): Area {
  return rows ? { ...area, bottom: ROW_COUNT - 1 } : { ...area, right: COLUMN_COUNT - 1 };
}

/** Throws when a merged area or a table would be split: they can only move as a whole. */
function assertNothingSplit({ sheet, area }: RangeState, rows: boolean): void {
  const band = bandOf(area, rows);
  // Excel moves PivotTables that are completely beyond; the host cannot change them and refuses.
  if (sheet.pivotTables.some((pivot) => contains(band, pivot.area)))
    throw new HostError('InsertDeleteConflict');
  assertNoPivotTable(sheet, band);
  const whole = rows ? isWholeRows(area) : isWholeColumns(area);
  const isSplit = (entry: Area): boolean => overlaps(entry, band) && !contains(band, entry);
  const stays = (entry: Area): boolean =>
    whole ||
    (rows
      ? entry.left >= area.left && entry.right <= area.right
      : entry.top >= area.top && entry.bottom <= area.bottom);
  const blocked = [...sheet.merges(), ...sheet.tables.map((table) => table.area)].some(
    (entry) => isSplit(entry) && !stays(entry),
  );
  if (blocked) throw new HostError('InsertDeleteConflict');
  const isArraySplit = sheet.arrayAreas().some((entry) => isSplit(entry) && (whole || !stays(entry)));
  if (isArraySplit) throw new HostError('InvalidOperation', 'part of an array formula cannot be changed');
}

/** Moves the ranges that the add-in holds along with their cells. */
function moveLiveRanges({ context, sheet }: RangeState, shift: CellShift): void {
  for (const object of [...context.liveObjects()]) {
    const { state } = object;
    if (isRangeState(state) && state.sheet === sheet) {
      const area = shiftArea(state.area, shift);
      // A range whose cells are all gone can no longer be referred to.
      if (area === null) context.forget(object);
      else state.area = area;
    } else if (isAreasState(state) && state.sheet === sheet) {
      state.areas = state.areas.flatMap((area) => shiftArea(area, shift) ?? []);
    }
  }
}

type ChangeType = CellsChanged['changeType'];

function changeType(area: Area, rows: boolean, inserted: boolean): ChangeType {
  if (rows && isWholeRows(area)) return inserted ? 'RowInserted' : 'RowDeleted';
  if (!rows && isWholeColumns(area)) return inserted ? 'ColumnInserted' : 'ColumnDeleted';
  return inserted ? 'CellInserted' : 'CellDeleted';
}

/** Inserts cells in place of the range. Returns the range of the new cells. */
export function insertCells(state: RangeState, shift: 'Down' | 'Right'): RangeState {
  const { context, sheet, area } = state;
  const rows = shift === 'Down';
  const count = rows ? heightOf(area) : widthOf(area);
  if (rows && isWholeRows(area)) assertAllowed(context, sheet, 'allowInsertRows');
  else if (!rows && isWholeColumns(area)) assertAllowed(context, sheet, 'allowInsertColumns');
  else assertAllowed(context, sheet);
  assertNothingSplit(state, rows);
  const used = sheet.usedArea(false);
  const lost = rows
    ? { ...area, top: ROW_COUNT - count, bottom: ROW_COUNT - 1 }
    : { ...area, left: COLUMN_COUNT - count, right: COLUMN_COUNT - 1 };
  if (used && intersect(used, lost)) throw new HostError('NonBlankCellOffSheet');
  const inserted: RangeState = { context, sheet, area };
  sheet.insertCells(area, rows ? 'down' : 'right');
  moveLiveRanges(state, { area, axis: rows ? 'rows' : 'columns', count });
  context.cellsChanged({
    sheet,
    area,
    changeType: changeType(area, rows, true),
    shiftDirection: rows ? 'ShiftCellDown' : 'ShiftCellRight',
  });
  return inserted;
}

/** Deletes the cells of the range; cells beyond them move up or left. */
export function deleteCells(state: RangeState, shift: 'Up' | 'Left'): void {
  const { context, sheet, area } = state;
  const rows = shift === 'Up';
  const count = rows ? heightOf(area) : widthOf(area);
  if (rows && isWholeRows(area)) assertAllowed(context, sheet, 'allowDeleteRows');
  else if (!rows && isWholeColumns(area)) assertAllowed(context, sheet, 'allowDeleteColumns');
  else assertAllowed(context, sheet);
  const used = sheet.usedArea(false);
  // On a protected sheet rows can be deleted only when none of their cells is locked.
  if (sheet.protection)
    assertUnlocked(context, sheet, [(used && intersect(used, area)) ?? cellArea(area.top, area.left)]);
  assertNothingSplit(state, rows);
  sheet.deleteCells(area, rows ? 'up' : 'left');
  moveLiveRanges(state, { area, axis: rows ? 'rows' : 'columns', count: -count });
  context.cellsChanged({
    sheet,
    area,
    changeType: changeType(area, rows, false),
    shiftDirection: rows ? 'ShiftCellUp' : 'ShiftCellLeft',
  });
}
