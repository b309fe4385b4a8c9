/** Data that every object of one open workbook shares, and the states of the objects that other objects return. */
import type { DisplayLocale } from '../displayText';
import type { Area } from '../area';
import type { SheetModel, WorkbookModel } from '../model/workbookModel';
import type { HostClass, HostObject } from '../protocol/hostObject';

/** Ids of the events that the host raises, as in the client runtime. */
export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
} as const;
export type EventType = (typeof EVENT)[keyof typeof EVENT];

/** The client's target for events of a collection: all its members. */
export const ANY_TARGET = 'Workbook';

export interface HostEvents {
  register(type: EventType, target: string): void;
  unregister(type: EventType, target: string): void;
}

export interface CellsChanged {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly changeType:
    | 'RangeEdited'
    | 'RowInserted'
    | 'RowDeleted'
    | 'ColumnInserted'
    | 'ColumnDeleted'
    | 'CellInserted'
    | 'CellDeleted';
  readonly shiftDirection?: 'None' | 'ShiftCellLeft' | 'ShiftCellUp' | 'ShiftCellRight' | 'ShiftCellDown';
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The selected cells; several areas when they were selected with the control key. */
export interface Selection {
  sheet: SheetModel;
  areas: readonly Area[];
}

/** One worksheet. */
export interface SheetState {
  readonly context: HostContext;
  readonly sheet: SheetModel;
}

/** One rectangle of cells. `area` changes when cells are inserted or deleted before it. */
export interface RangeState extends SheetState {
  area: Area;
}

/** One or more rectangles of cells on one sheet: the target of formats and conditional formats. */
export interface AreasState extends SheetState {
  areas: readonly Area[];
}

/**
 * Classes of the objects that many other classes return. They are looked up here at run time, so that the files of the
 * classes do not import one another in a circle.
 */
export interface ObjectClasses {
  readonly worksheet: HostClass<SheetState>;
  readonly range: HostClass<RangeState>;
  readonly rangeAreas: HostClass<AreasState>;
}

export interface HostContext {
  readonly classes: ObjectClasses;
  readonly model: WorkbookModel;
  readonly name: string;
  readonly readOnly: boolean;
  readonly locale: DisplayLocale;
  readonly selection: Selection;
  readonly events: HostEvents;
  /** What this Excel does wrong. */
  readonly failures: ReadonlySet<string>;
  /** New names of the sheets that were renamed in the running request. */
  readonly renamed: Set<string>;
  eventsEnabled: boolean;
  calculationMode: string;
  currentYear(): number;
  /** Whether anybody in the workbook is registered for any event. */
  readonly hasListeners: boolean;
  /** Raises the event for changed cells; its trigger is the add-in, unless the session runs the change as a person. */
  cellsChanged(change: CellsChanged): void;
  /** Raises another event for what was changed on a sheet, with who changed it. */
  sheetChanged(type: EventType, sheet: SheetModel, details?: Readonly<Record<string, unknown>>): void;
  /** Shows a sheet; throws where it is hidden. */
  activate(sheet: SheetModel): void;
  /** Shows a sheet and selects cells of it, which is an event as well. */
  select(sheet: SheetModel, areas: readonly Area[]): void;
  /** Keeps an object so that the client can reach it by id later, as events do. Returns the id. */
  keep(object: HostObject): string;
  reference(id: string): HostObject | undefined;
  /** Gives up an object that was kept: reaching it by its id is then an InvalidReference. */
  forget(object: HostObject): void;
  /** Objects whose cells move when cells are inserted or deleted. */
  liveObjects(): Iterable<HostObject>;
}
