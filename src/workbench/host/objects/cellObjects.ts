/** Objects of worksheets and cells: how their states are recognised, and how they are made. */
import { formatAddress } from '../address';
import { isOnSheet, type Area } from '../area';
import { invalidArgument } from '../errors';
import type { SheetModel } from '../model/workbookModel';
import { hostObject, type HostObject } from '../protocol/hostObject';
import type { AreasState, HostContext, RangeState, SheetState } from './context';

export function worksheetObject(context: HostContext, sheet: SheetModel): HostObject {
  return hostObject(context.classes.worksheet, { context, sheet });
}

export function rangeObject(state: RangeState): HostObject {
  return hostObject(state.context.classes.range, state);
}

export function rangeAreasObject(state: AreasState): HostObject {
  return hostObject(state.context.classes.rangeAreas, state);
}

export function isRangeState(state: unknown): state is RangeState {
  return typeof state === 'object' && state !== null && 'area' in state && 'sheet' in state;
}

export function isAreasState(state: unknown): state is AreasState {
  return typeof state === 'object' && state !== null && 'areas' in state && 'sheet' in state;
}

/** Another rectangle of the same sheet, checked to be on it. */
export function sibling({ context, sheet }: SheetState, area: Area): RangeState {
  if (!isOnSheet(area)) throw invalidArgument('the range is off the worksheet');
  return { context, sheet, area };
}

export function addressOf({ sheet }: { readonly sheet: SheetModel }, area: Area): string {
  return formatAddress(sheet.name, area);
}
