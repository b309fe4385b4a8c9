/** Arguments of methods that are ranges: objects of the API, or addresses as text. */
import { parseAddress } from '../address';
import type { Area } from '../area';
import { invalidArgument } from '../errors';
import type { Arguments } from '../protocol/arguments';
import { isHostObject } from '../protocol/hostObject';
import { isAreasState, isRangeState } from './cellObjects';
import type { RangeState, SheetState } from './context';
import { findSheet, resolveArea, resolveAreas } from './sheetLookup';

/**
 * Reads an argument that is one range: a Range, or an address, which without a sheet name is on the sheet of `state`.
 *
 * @example rangeArgument(state, args, 0).area // => the area of `Hoja2!A1:B2`, on the sheet Hoja2
 */
export function rangeArgument(state: SheetState, args: Arguments, index: number): RangeState {
  const value = args.values[index];
  if (isHostObject(value) && isRangeState(value.state)) return value.state;
  const text = args.text(index);
  const sheetName = parseAddress(text)?.sheet;
  const sheet =
    sheetName === null || sheetName === undefined ? state.sheet : findSheet(state.context, sheetName);
  if (!sheet) throw invalidArgument(`no such worksheet: ${text}`);
  return { context: state.context, sheet, area: resolveArea(state.context, sheet, text) };
}

/** Reads the first argument as the area of a range that must be on the sheet of `state`. */
export function sameSheetArea(state: SheetState, args: Arguments): Area {
  const { sheet, area } = rangeArgument(state, args, 0);
  if (sheet !== state.sheet) throw invalidArgument('the range is on another worksheet');
  return area;
}

/** Reads the first argument as areas of the sheet: a Range, a RangeAreas, or addresses separated by commas. */
export function areasArgument({ context, sheet }: SheetState, args: Arguments): readonly Area[] {
  const value = args.values[0];
  if (isHostObject(value)) {
    const { state } = value;
    if (isRangeState(state)) return [state.area];
    if (isAreasState(state)) return state.areas;
  }
  return resolveAreas(context, sheet, args.text(0));
}
