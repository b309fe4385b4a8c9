/** Objects of worksheets and cells: how their states are recognised, and how they are made. */
import { formatAddress } from '../address';
import { isOnSheet, type Area } from '../area';
import { invalidArgument } from '../errors';
import type { SheetModel } from '../model/workbookModel';
import { hostObject, type HostObject } from '../protocol/hostObject';
import type { AreasState, HostContext, RangeState, SheetState } from './context';

/** Creates a Worksheet. */
export function worksheetObject(context: HostContext, sheet: SheetModel): HostObject {
  return hostObject(context.classes.worksheet, { context, sheet });
}

/** Creates a Range. */
export function rangeObject(state: RangeState): HostObject {
  return hostObject(state.context.classes.range, state);
}

/** Creates a RangeAreas. */
export function rangeAreasObject(state: AreasState): HostObject {
  return hostObject(state.context.classes.rangeAreas, state);
}

/** Whether the state is that of a Range. */
export function isRangeState(state: unknown): state is RangeState {
  return typeof state === 'object' && state !== null && 'area' in state && 'sheet' in state;
}

/** Whether the state is that of a RangeAreas, or of an object with the same areas. */
export function isAreasState(state: unknown): state is AreasState {
  return typeof state === 'object' && state !== null && 'areas' in state && 'sheet' in state;
}

/** Returns another range of the same sheet; throws when its area is outside the sheet. */
export function sibling({ context, sheet }: SheetState, area: Area): RangeState {
  if (!isOnSheet(area)) throw invalidArgument('the range is off the worksheet');
  return { context, sheet, area };
}

/** @example addressOf(state, area) // => 'Plan!A1:B2' */
export function addressOf({ sheet }: { readonly sheet: SheetModel }, area: Area): string {
  return formatAddress(sheet.name, area);
}
