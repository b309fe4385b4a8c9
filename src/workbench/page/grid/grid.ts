/** The spreadsheet grid of the page: Univer as a view over the host's workbook. It calculates and decides nothing. */
import {
  CellValueType,
  InterceptorEffectEnum,
  LifecycleStages,
  UniverInstanceType,
  type IRange,
  type Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  BEFORE_CELL_EDIT,
  ILayoutService,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core';
import type {} from '@univerjs/sheets/lib/facade';
import type {} from '@univerjs/sheets-ui/lib/facade';
import type { Area } from '../../host/area';
import { cellKey } from './cellKey';
import { editsIn, type CellEdit, type EditMatrix } from './cellEdits';
import { withOverlay } from './gridCells';
import type { GridSheet } from './gridSheet';
import { createSheetDrawing, sheetData, UNIT, type Overlays, type SheetDrawing } from './sheetDrawing';
import { createSheetIds, type SheetIds } from './sheetIds';
import { startUniver } from './univer';

/** What a person may do to the grid; anything else would change the view and not the workbook. */
const ALLOWED_COMMANDS: ReadonlySet<string> = new Set([
  'sheet.command.auto-clear-content',
  'sheet.command.change-zoom-ratio',
  'sheet.command.clear-selection-content',
  'sheet.command.expand-selection',
  'sheet.command.move-selection',
  'sheet.command.move-selection-enter-tab',
  'sheet.command.paste',
  'sheet.command.paste-value',
  'sheet.command.scroll-to-cell',
  'sheet.command.scroll-view',
  'sheet.command.scroll-view-reset',
  'sheet.command.select-all',
  'sheet.command.select-range',
  'sheet.command.set-range-values',
  'sheet.command.set-scroll-relative',
  'sheet.command.set-worksheet-activate',
  'sheet.command.set-zoom-ratio',
]);

export interface GridEvents {
  /** @param isUndo they give back what was there */
  readonly onEdit: (sheetId: string, edits: readonly CellEdit[], isUndo: boolean) => void;
  readonly onSelect: (sheetId: string, area: Area) => void;
  readonly onRename: (sheetId: string, name: string) => void;
}

export interface Grid {
  /** Shows the state of the workbook; only what differs is drawn again. */
  show(sheets: readonly GridSheet[]): void;
  /** Brings a sheet to the front, selects an area of it and scrolls until it can be seen. */
  select(sheetId: string, area: Area): void;
  /** Takes the keyboard. */
  focus(): void;
  dispose(): void;
}

/** What the cell editor shows for a cell whose text is made by its number format. */
export type EditText = (sheetId: string, row: number, column: number) => string | null;

const areaOf = ({ startRow, endRow, startColumn, endColumn }: IRange): Area => ({
  top: startRow,
  bottom: endRow,
  left: startColumn,
  right: endColumn,
});

/** Shows overlays instead of cells, and gives the editor what was typed instead of what is displayed. */
function interceptCells(univer: Univer, ids: SheetIds, overlays: Overlays, editText: EditText): void {
  const interceptor = univer.__getInjector().get(SheetInterceptorService);
  interceptor.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    priority: 100,
    handler: (cell, { subUnitId, row, col, rawData }, next) => {
      const overlay = overlays.get(subUnitId)?.get(cellKey(row, col));
      return next(overlay ? withOverlay(cell ?? rawData ?? {}, overlay) : cell);
    },
  });
  interceptor.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: 100,
    handler: (cell, { subUnitId, row, col, worksheet }, next) => {
      const raw = worksheet.getCellRaw(row, col);
      const own = ids.ownId(subUnitId);
      if (!raw || raw.f || own === undefined) return next(cell);
      const text = editText(own, row, col);
      return next(text === null ? { ...raw } : { ...raw, v: text, t: CellValueType.STRING });
    },
  });
}

interface Disposable {
  dispose(): void;
}

/** A command that the view must not do by itself: the workbook does, and the view follows. */
const RENAME = 'sheet.command.set-worksheet-name';
const UNDO = 'univer.command.undo';

/** Refuses commands that would change the view alone, and reports what a person typed. */
function onCommands(api: FUniver, drawing: SheetDrawing, ids: SheetIds, events: GridEvents): Disposable[] {
  let isUndo = false;
  return [
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      const command = event as { readonly id: string; readonly params?: object; cancel?: boolean };
      if (command.id === UNDO) isUndo = true;
      if (drawing.isDrawing() || !command.id.startsWith('sheet.command.')) return;
      if (!ALLOWED_COMMANDS.has(command.id)) command.cancel = true;
      if (command.id !== RENAME) return;
      const { subUnitId, name } = command.params as { readonly subUnitId: string; readonly name: string };
      const own = ids.ownId(subUnitId);
      if (own !== undefined) events.onRename(own, name);
    }),
    api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
      if (id === UNDO) isUndo = false;
      if (drawing.isDrawing() || id !== 'sheet.mutation.set-range-values') return;
      const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
      const own = ids.ownId(subUnitId);
      if (own === undefined || !cellValue) return;
      const edits = editsIn(cellValue as EditMatrix);
      drawing.forget(own, edits);
      events.onEdit(own, edits, isUndo);
    }),
  ];
}

/** Reports what a person selects, fits rows when a sheet comes to the front, and keeps the canvas out of the tab order. */
function onView(
  {
    api,
    container,
    drawing,
    ids,
  }: { api: FUniver; container: HTMLElement; drawing: SheetDrawing; ids: SheetIds },
  isPersons: () => boolean,
  onSelect: GridEvents['onSelect'],
): Disposable[] {
  return [
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage !== LifecycleStages.Rendered) return;
      drawing.fitActive();
      // A positive index would put the grid before everything else on the page.
      for (const canvas of container.querySelectorAll<HTMLElement>('canvas[tabindex]')) canvas.tabIndex = -1;
    }),
    api.addEvent(api.Event.SelectionChanged, ({ worksheet: active, selections }) => {
      const own = ids.ownId(active.getSheetId());
      const range = selections[0];
      if (isPersons() && own !== undefined && range) onSelect(own, areaOf(range));
    }),
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      const own = ids.ownId(activeSheet.getSheetId());
      drawing.fitActive();
      if (!isPersons() || own === undefined) return;
      const range = activeSheet.getActiveRange()?.getRange();
      onSelect(own, range ? areaOf(range) : { top: 0, left: 0, bottom: 0, right: 0 });
    }),
  ];
}

/** Milliseconds after which Univer has surely taken a press on a tab for the begin of a drag: its timer takes 500. */
const LONG_PRESS = 1000;

/**
 * Ends the editing of a tab's name no sooner than the press that began it would be a long one: Univer would drag the tab out of the
 * page's tree, and fail to draw the tabs from then on.
 */
function endTabEditingLate(container: HTMLElement): void {
  let pressedAt = 0;
  container.addEventListener('pointerdown', ({ timeStamp }) => (pressedAt = timeStamp), true);
  container.addEventListener(
    'keydown',
    (event) => {
      const { key, target, timeStamp } = event;
      const wait = pressedAt + LONG_PRESS - timeStamp;
      if (key !== 'Enter' || wait <= 0 || !(target instanceof HTMLElement)) return;
      if (target.closest('[role="tab"] [contenteditable="true"]') === null) return;
      event.preventDefault();
      event.stopPropagation();
      setTimeout(() => target.blur(), wait + 1);
    },
    true,
  );
}

/** Has the keys for all cells select them also while the tab that was pressed has the keyboard: the browser would select the page. */
function selectAllFromTabs(container: HTMLElement, selectAll: () => void): void {
  container.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, target } = event;
    if (key.toLowerCase() !== 'a' || !(ctrlKey || metaKey) || !(target instanceof HTMLElement)) return;
    if (target.isContentEditable || target.closest('[role="tab"]') === null) return;
    event.preventDefault();
    selectAll();
  });
}

/**
 * Opens the grid in an element.
 * @param editText what to edit instead of the displayed text
 */
export function createGrid(
  container: HTMLElement,
  first: readonly GridSheet[],
  events: GridEvents,
  editText: EditText,
): Grid {
  /** Selections are told late, also those made here: only what follows a person's click or key is a person's. */
  let isPersons = false;
  const setPersons = (value: boolean) => (): void => {
    isPersons = value;
  };
  const ids = createSheetIds();
  const overlays: Overlays = new Map();
  endTabEditingLate(container);
  const univer = startUniver(container);
  const data = first.map((sheet) => sheetData(sheet, ids, overlays));
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    name: UNIT,
    sheetOrder: data.map(({ id }) => id),
    sheets: Object.fromEntries(data.map((sheet) => [sheet.id, sheet])),
  });
  const api = FUniver.newAPI(univer);
  const book = api.getActiveWorkbook();
  if (!book) throw new Error('the grid has no workbook');
  interceptCells(univer, ids, overlays, editText);
  const drawing = createSheetDrawing({ api, book, ids, overlays, onSheetChange: setPersons(false) }, first);

  const byPerson = setPersons(true);
  for (const input of ['pointerdown', 'keydown']) container.addEventListener(input, byPerson, true);
  const disposables = [
    ...onCommands(api, drawing, ids, events),
    ...onView({ api, container, drawing, ids }, () => isPersons, events.onSelect),
  ];

  const select: Grid['select'] = (sheetId, { top, left, bottom, right }) => {
    const sheet = drawing.worksheet(sheetId);
    if (!sheet) return;
    isPersons = false;
    drawing.draw(() => {
      book.setActiveSheet(sheet);
      const merged = top === bottom && left === right ? sheet.getCellMergeData(top, left) : undefined;
      (merged ?? sheet.getRange(top, left, bottom - top + 1, right - left + 1)).activate();
      // Nothing is drawn yet of a workbook that was just opened.
      if (!sheet.getVisibleRange()) return;
      // As little as possible: a column that can be seen stays where it is when only the row is out of sight.
      const range = { startRow: top, endRow: top, startColumn: left, endColumn: left };
      api.syncExecuteCommand('sheet.command.scroll-to-cell', { range });
    });
  };
  const focus = (): void => univer.__getInjector().get(ILayoutService).focus();
  selectAllFromTabs(container, () => {
    focus();
    api.syncExecuteCommand('sheet.command.select-all');
  });
  return {
    show(sheets) {
      const front = book.getActiveSheet();
      const own = ids.ownId(front.getSheetId());
      const selected = front.getActiveRange()?.getRange();
      drawing.show(sheets);
      // A sheet with another layout is built anew, without what was selected in it.
      const isRebuilt = own !== undefined && ids.gridId(own) !== front.getSheetId();
      if (!isRebuilt || !selected) return;
      select(own, areaOf(selected));
      // Where it is scrolled to is known once it is drawn.
      requestAnimationFrame(() => select(own, areaOf(selected)));
    },
    select,
    focus,
    dispose() {
      for (const input of ['pointerdown', 'keydown']) container.removeEventListener(input, byPerson, true);
      for (const disposable of disposables) disposable.dispose();
      univer.dispose();
    },
  };
}
