/** Excel.Worksheet */
import { findAllText } from './findText';
import { chartCollectionClass } from './charts';
import { commentCollectionClass } from './comments';
import { cellArea, type Area } from '../area';
import { HostError, invalidArgument } from '../errors';
import type { SheetModel, SheetVisibility } from '../model/workbookModel';
import { readChoice, readColor, readFlag, readInteger, readNumber, readText } from '../protocol/arguments';
import {
  hostObject,
  NULL_OBJECT,
  type HostClass,
  type HostObject,
  type MethodMember,
  type PropertyMember,
} from '../protocol/hostObject';
import { sameSheetName, sheetNameError } from '../sheetNames';
import { autoFilterClass } from './autoFilter';
import { isRangeState, rangeAreasObject, rangeObject, sibling, worksheetObject } from './cellObjects';
import { EVENT, type EventType, type HostContext, type SheetState } from './context';
import { worksheetCustomPropertyCollectionClass } from './customProperties';
import { freezePanesClass } from './freezePanes';
import { assertAllowed, assertStructureWritable, assertWritable } from './guards';
import { namedItemCollectionClass } from './names';
import { pageBreakCollectionClass } from './pageBreaks';
import { pageLayoutClass } from './pageLayout';
import { pivotTableCollectionClass } from './pivotTables';
import { shapeCollectionClass } from './shapes';
import { resolveArea, resolveAreas } from './sheetLookup';
import { tableCollectionClass } from './tables';
import { worksheetProtectionClass } from './worksheetProtection';
import { columnWidthToPoints, pointsToColumnWidth, WIDEST_COLUMN_POINTS } from '../units';

function rangeOf(state: SheetState, area: Area): HostObject {
  return rangeObject(sibling(state, area));
}

/** Returns the name of a sheet; throws when it breaks Excel's rules or another sheet has it. */
export function checkSheetName({ model }: HostContext, name: string, except: SheetModel | null): string {
  const error = sheetNameError(name);
  if (error) throw invalidArgument(`the sheet name cannot be used: ${error}`);
  const taken = model.sheets.some((sheet) => sheet !== except && sameSheetName(sheet.name, name));
  if (taken) throw new HostError('ItemAlreadyExists');
  return name;
}

/** Whether the tab of the sheet is shown. */
export function isVisible(sheet: SheetModel): boolean {
  return sheet.visibility === 'Visible';
}

/** Throws when the sheet is the only visible one of the workbook. */
function assertNotLastVisible({ context, sheet }: SheetState): void {
  const others = context.model.sheets.filter((other) => other !== sheet && isVisible(other));
  if (isVisible(sheet) && others.length === 0) {
    throw new HostError('InvalidOperation', 'a workbook must have a visible worksheet');
  }
}

function hide(state: SheetState, visibility: SheetVisibility): void {
  const { context, sheet } = state;
  assertStructureWritable(context);
  if (visibility !== 'Visible') assertNotLastVisible(state);
  sheet.visibility = visibility;
  const next = context.model.sheets.find(isVisible);
  if (next && context.model.activeSheet === sheet && !isVisible(sheet)) context.activate(next);
}

function remove(state: SheetState): void {
  const { context, sheet } = state;
  assertStructureWritable(context);
  if (sheet.visibility === 'VeryHidden')
    throw new HostError('InvalidOperation', 'a very hidden worksheet cannot be deleted');
  assertNotLastVisible(state);
  const wasActive = context.model.activeSheet === sheet;
  context.model.removeSheet(sheet);
  for (const object of [...context.liveObjects()])
    if (isRangeState(object.state) && object.state.sheet === sheet) context.forget(object);
  const next = context.model.sheets.find(isVisible);
  if (wasActive && next) context.activate(next);
  context.sheetChanged(EVENT.worksheetDeleted, sheet);
}

function usedRange(state: SheetState, valuesOnly: boolean): HostObject | null {
  const used = state.sheet.usedArea(valuesOnly);
  return used && rangeOf(state, used);
}

/** Returns the wire methods by which a client registers and unregisters for events. */
export function eventMethods<State>(
  names: Readonly<Record<string, { readonly type: EventType; readonly since: string }>>,
  target: (state: State) => { readonly context: HostContext; readonly id: string },
): Record<string, MethodMember<State>> {
  const methods: Record<string, MethodMember<State>> = {};
  for (const [name, { type, since }] of Object.entries(names)) {
    methods[`_Register${name}Event`] = {
      since,
      call: (state) => {
        const { context, id } = target(state);
        context.events.register(type, id);
      },
    };
    methods[`_Unregister${name}Event`] = {
      since,
      call: (state) => {
        const { context, id } = target(state);
        context.events.unregister(type, id);
      },
    };
  }
  return methods;
}

function neighbour(state: SheetState, step: 1 | -1, visibleOnly: boolean): SheetModel | undefined {
  const { sheets } = state.context.model;
  const candidates = visibleOnly
    ? sheets.filter((sheet) => isVisible(sheet) || sheet === state.sheet)
    : sheets;
  return candidates[candidates.indexOf(state.sheet) + step];
}

function neighbourMethods(): Record<string, MethodMember<SheetState>> {
  const methods: Record<string, MethodMember<SheetState>> = {};
  for (const [name, step] of [
    ['GetNext', 1],
    ['GetPrevious', -1],
  ] as const) {
    methods[name] = {
      since: '1.5',
      call: (state, args) => {
        const found = neighbour(state, step, args.flag(0));
        if (!found) throw new HostError('ItemNotFound');
        return worksheetObject(state.context, found);
      },
    };
    methods[`${name}OrNullObject`] = {
      since: '1.5',
      call: (state, args) => {
        const found = neighbour(state, step, args.flag(0));
        return found ? worksheetObject(state.context, found) : NULL_OBJECT;
      },
    };
  }
  return methods;
}

function viewFlag(key: 'showGridlines' | 'showHeadings'): PropertyMember<SheetState> {
  return {
    since: '1.8',
    read: ({ sheet }) => sheet[key],
    write: ({ context, sheet }, value) => {
      assertWritable(context);
      sheet[key] = readFlag(value);
    },
  };
}

export const worksheetClass: HostClass<SheetState> = {
  name: 'Worksheet',
  identity: ['Id'],
  properties: {
    Id: { read: ({ sheet }) => sheet.id },
    Name: {
      read: ({ sheet }) => sheet.name,
      write: ({ context, sheet }, value) => {
        assertStructureWritable(context);
        sheet.name = checkSheetName(context, readText(value, 'name'), sheet);
        context.renamed.add(sheet.name);
      },
    },
    Position: {
      read: ({ context, sheet }) => context.model.sheets.indexOf(sheet),
      write: ({ context, sheet }, value) => {
        assertStructureWritable(context);
        const position = readInteger(value, 'position');
        if (position < 0 || position >= context.model.sheets.length)
          throw invalidArgument('there is no such position');
        context.model.moveSheet(sheet, position);
      },
    },
    Visibility: {
      read: ({ sheet }) => sheet.visibility,
      write: (state, value) => hide(state, readChoice(value, ['Visible', 'Hidden', 'VeryHidden'])),
    },
    TabColor: {
      since: '1.7',
      read: ({ sheet }) => sheet.tabColor ?? '',
      write: ({ context, sheet }, value) => {
        assertWritable(context);
        sheet.tabColor = value === '' ? null : readColor(value);
      },
    },
    StandardHeight: { since: '1.7', read: ({ sheet }) => sheet.defaultRowHeight },
    StandardWidth: {
      since: '1.7',
      read: ({ sheet }) => columnWidthToPoints(sheet.defaultColumnWidth),
      write: ({ context, sheet }, value) => {
        assertAllowed(context, sheet, 'allowFormatColumns');
        const points = readNumber(value, 'width');
        if (points < 0 || points > WIDEST_COLUMN_POINTS) throw invalidArgument('the width is out of bounds');
        sheet.defaultColumnWidth = pointsToColumnWidth(points);
      },
    },
    // The client reads these by one name and writes them by another.
    ShowGridlines: viewFlag('showGridlines'),
    Gridlines: viewFlag('showGridlines'),
    ShowHeadings: viewFlag('showHeadings'),
    Headings: viewFlag('showHeadings'),
    EnableCalculation: { since: '1.9', read: () => true },
    TabId: { since: '1.14', read: ({ context, sheet }) => context.model.sheets.indexOf(sheet) + 1 },
  },
  children: {
    Names: {
      since: '1.4',
      get: ({ context, sheet }) => hostObject(namedItemCollectionClass, { context, sheet }),
    },
    Tables: { get: ({ context, sheet }) => hostObject(tableCollectionClass, { context, sheet }) },
    PivotTables: {
      since: '1.3',
      get: ({ context, sheet }) => hostObject(pivotTableCollectionClass, { context, sheet }),
    },
    Charts: { get: (state) => hostObject(chartCollectionClass, state) },
    Comments: { since: '1.10', get: (state) => hostObject(commentCollectionClass, state) },
    Protection: { since: '1.2', get: (state) => hostObject(worksheetProtectionClass, state) },
    PageLayout: { since: '1.9', get: (state) => hostObject(pageLayoutClass, state) },
    FreezePanes: { since: '1.7', get: (state) => hostObject(freezePanesClass, state) },
    HorizontalPageBreaks: {
      since: '1.9',
      get: (state) => hostObject(pageBreakCollectionClass, { ...state, axis: 'rows' }),
    },
    VerticalPageBreaks: {
      since: '1.9',
      get: (state) => hostObject(pageBreakCollectionClass, { ...state, axis: 'columns' }),
    },
    Shapes: { since: '1.9', get: (state) => hostObject(shapeCollectionClass, state) },
    AutoFilter: { since: '1.9', get: (state) => hostObject(autoFilterClass, state) },
    CustomProperties: {
      since: '1.12',
      get: (state) => hostObject(worksheetCustomPropertyCollectionClass, state),
    },
  },
  methods: {
    Activate: {
      call: ({ context, sheet }) => context.activate(sheet),
    },
    Calculate: { since: '1.6', call: ({ context }) => context.model.recalculate() },
    Delete: { call: remove },
    GetRange: {
      call: (state, args) => rangeOf(state, resolveArea(state.context, state.sheet, args.optionalText(0))),
    },
    GetRanges: {
      since: '1.9',
      call: (state, args) =>
        rangeAreasObject({
          context: state.context,
          sheet: state.sheet,
          areas: resolveAreas(state.context, state.sheet, args.optionalText(0)),
        }),
    },
    GetCell: { call: (state, args) => rangeOf(state, cellArea(args.integer(0), args.integer(1))) },
    GetRangeByIndexes: {
      since: '1.7',
      call: (state, args) => {
        const [top, left, rows, columns] = [
          args.integer(0),
          args.integer(1),
          args.integer(2),
          args.integer(3),
        ];
        if (rows < 1 || columns < 1) throw invalidArgument('a range has at least one row and one column');
        return rangeOf(state, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
      },
    },
    // An empty sheet's used range is its first cell.
    GetUsedRange: { call: (state, args) => usedRange(state, args.flag(0)) ?? rangeOf(state, cellArea(0, 0)) },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      call: (state, args) => usedRange(state, args.flag(0)) ?? NULL_OBJECT,
    },
    FindAll: {
      since: '1.9',
      call: (state, args) => {
        const areas = findAllText(state, args.text(0), args.values[1]);
        if (areas.length === 0) throw new HostError('ItemNotFound');
        return rangeAreasObject({ ...state, areas });
      },
    },
    FindAllOrNullObject: {
      since: '1.9',
      call: (state, args) => {
        const areas = findAllText(state, args.text(0), args.values[1]);
        return areas.length === 0 ? NULL_OBJECT : rangeAreasObject({ ...state, areas });
      },
    },
    ...neighbourMethods(),
    ...eventMethods<SheetState>(
      {
        Activated: { type: EVENT.worksheetActivated, since: '1.7' },
        Deactivated: { type: EVENT.worksheetDeactivated, since: '1.7' },
        DataChanged: { type: EVENT.worksheetChanged, since: '1.7' },
        SelectionChanged: { type: EVENT.worksheetSelectionChanged, since: '1.7' },
      },
      ({ context, sheet }) => ({ context, id: sheet.id }),
    ),
  },
};
