/** Cells that an object of the API stands for, and how such objects are made. */
import { formatAddress } from '../address';
import { isOnSheet, type Area } from '../area';
import { invalidArgument } from '../errors';
import type { SheetModel } from '../model/workbookModel';
import type { HostContext } from './context';

/** One rectangle. `area` changes when cells are inserted or deleted before it. */
export interface RangeState {
  readonly context: HostContext;
  readonly sheet: SheetModel;
  area: Area;
}

/** One or more rectangles on one sheet: what formats and conditional formats work on. */
export interface AreasState {
  readonly context: HostContext;
  readonly sheet: SheetModel;
  areas: readonly Area[];
}

export function isRangeState(state: unknown): state is RangeState {
  return typeof state === 'object' && state !== null && 'area' in state && 'sheet' in state;
}

export function isAreasState(state: unknown): state is AreasState {
  return typeof state === 'object' && state !== null && 'areas' in state && 'sheet' in state;
}

/** Another rectangle of the same sheet, checked to be on it. */
export function sibling({ context, sheet }: RangeState, area: Area): RangeState {
  if (!isOnSheet(area)) throw invalidArgument('the range is off the worksheet');
  return { context, sheet, area };
}

export function addressOf({ sheet }: { readonly sheet: SheetModel }, area: Area): string {
  return formatAddress(sheet.name, area);
}
