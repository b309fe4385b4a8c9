/** The spreadsheet grid of the page: Univer as a view over the host's workbook. It calculates and decides nothing. */
import {
  CellValueType,
  InterceptorEffectEnum,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ICellData,
  type ICellDataForSheetInterceptor,
  type IRange,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  BEFORE_CELL_EDIT,
  ILayoutService,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverFormulaEnginePlugin,
  UniverRenderEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
  type ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core';
import locale from '@univerjs/preset-sheets-core/locales/es-ES';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { FWorksheet } from '@univerjs/sheets/lib/facade';
import type {} from '@univerjs/sheets-ui/lib/facade';
import type { Area } from '../../host/area';
import { cellKey, cellOfKey } from './cellKey';
import { gridChanges } from './gridChanges';
import type { CellOverlay, GridSheet } from './gridSheet';

const UNIT = 'book';

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

/** A cell as a person left it: a text as typed, a formula with its equals sign, or nothing. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
}

export interface GridEvents {
  readonly onEdit: (sheetId: string, edits: readonly CellEdit[]) => void;
  readonly onSelect: (sheetId: string, area: Area) => void;
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

function matrix<Cell>(cells: ReadonlyMap<number, Cell>): Record<number, Record<number, Cell>> {
  const rows: Record<number, Record<number, Cell>> = {};
  for (const [key, cell] of cells) {
    const { row, column } = cellOfKey(key);
    (rows[row] ??= {})[column] = cell;
  }
  return rows;
}

function startUniver(container: HTMLElement): Univer {
  const univer = new Univer({
    locale: LocaleType.ES_ES,
    locales: { [LocaleType.ES_ES]: locale },
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  // The host calculates; this engine only reads formulas for the editor.
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    contextMenu: false,
    headerMenu: false,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    // "7.5." is a number of the plan that has to stay text.
    disableForceStringAlert: true,
    disableForceStringMark: true,
    footer: {
      sheetBar: true,
      statisticBar: false,
      menus: false,
      zoomSlider: false,
      addSheetButtonConfig: { show: false },
    },
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  return univer;
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
  let shown: readonly GridSheet[] = [];
  /** A rebuilt sheet is another one to the grid: its ids are ours plus a running number. */
  const gridIds = new Map<string, string>();
  const ownIds = new Map<string, string>();
  const overlays = new Map<string, ReadonlyMap<number, CellOverlay>>();
  let running = 0;
  let isDrawing = false;
  /** Selections are told late, also those made here: only what follows a person's click or key is a person's. */
  let isPersons = false;

  const newGridId = (id: string): string => {
    const gridId = `${id}~${running++}`;
    gridIds.set(id, gridId);
    ownIds.set(gridId, id);
    return gridId;
  };
  const sheetData = (sheet: GridSheet) => {
    const id = newGridId(sheet.id);
    overlays.set(id, sheet.overlays);
    // The grid changes what it is given, and what was given is compared with what comes next.
    return structuredClone({ ...sheet.layout, id, cellData: matrix(sheet.cells) });
  };

  const univer = startUniver(container);
  const data = first.map(sheetData);
  shown = first;
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    name: UNIT,
    sheetOrder: data.map(({ id }) => id),
    sheets: Object.fromEntries(data.map((sheet) => [sheet.id, sheet])),
  });
  const api = FUniver.newAPI(univer);
  const book = api.getActiveWorkbook();
  if (!book) throw new Error('the grid has no workbook');

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
      const own = ownIds.get(subUnitId);
      if (!raw || raw.f || own === undefined) return next(cell);
      const text = editText(own, row, col);
      return next(text === null ? { ...raw } : { ...raw, v: text, t: CellValueType.STRING });
    },
  });

  const draw = (work: () => void): void => {
    isDrawing = true;
    try {
      work();
    } finally {
      isDrawing = false;
    }
  };
  const worksheet = (id: string): FWorksheet | null => book.getSheetBySheetId(gridIds.get(id) ?? '');
  const mutate = (mutation: string, params: object): void => {
    api.syncExecuteCommand(`sheet.mutation.${mutation}`, { unitId: UNIT, ...params }, { onlyLocal: true });
  };
  const setCells = (id: string, cells: ReadonlyMap<number, ICellData | null>): void => {
    const subUnitId = gridIds.get(id);
    // The grid lays a new style over the old one, so the old cell has to go first.
    mutate('set-range-values', {
      subUnitId,
      cellValue: matrix(new Map([...cells.keys()].map((key) => [key, null]))),
    });
    mutate('set-range-values', { subUnitId, cellValue: structuredClone(matrix(cells)) });
  };
  const fitRows = (sheet: GridSheet, rows: readonly number[]): void => {
    const skeleton = worksheet(sheet.id)?.getSkeleton();
    if (!skeleton || rows.length === 0) return;
    const lastColumn = (sheet.layout.columnCount ?? 1) - 1;
    const rowsAutoHeightInfo = skeleton.calculateAutoHeightInRange(
      rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: lastColumn })),
    );
    mutate('set-worksheet-row-auto-height', { subUnitId: gridIds.get(sheet.id), rowsAutoHeightInfo });
  };
  const insert = (sheet: GridSheet, position: number): void => {
    isPersons = false;
    mutate('insert-sheet', { index: position, sheet: sheetData(sheet) });
  };
  const remove = (gridId: string | undefined): void => {
    if (gridId === undefined) return;
    isPersons = false;
    mutate('remove-sheet', { subUnitId: gridId, subUnitName: '' });
    overlays.delete(gridId);
    ownIds.delete(gridId);
  };

  const show = (sheets: readonly GridSheet[]): void => {
    const front = ownIds.get(book.getActiveSheet().getSheetId());
    draw(() => {
      for (const { id, overlays: current } of sheets) {
        const gridId = gridIds.get(id);
        if (gridId !== undefined) overlays.set(gridId, current);
      }
      for (const change of gridChanges(shown, sheets)) {
        switch (change.kind) {
          case 'insert':
            insert(change.sheet, change.position);
            break;
          case 'rebuild': {
            const old = gridIds.get(change.sheet.id);
            insert(change.sheet, change.position);
            remove(old);
            break;
          }
          case 'cells':
            setCells(change.id, change.cells);
            break;
          case 'repaint':
            break;
          case 'remove':
            remove(gridIds.get(change.id));
            gridIds.delete(change.id);
            break;
        }
      }
      shown = sheets;
      // A sheet that is put in comes to the front by itself.
      const stays = front === undefined ? undefined : gridIds.get(front);
      if (stays !== undefined && stays !== book.getActiveSheet().getSheetId()) book.setActiveSheet(stays);
    });
    fitActive();
    book.getActiveSheet().refreshCanvas();
  };

  const fitActive = (): void => {
    const active = book.getActiveSheet().getSheetId();
    const sheet = shown.find(({ id }) => gridIds.get(id) === active);
    if (sheet) draw(() => fitRows(sheet, sheet.fittedRows));
  };

  const byPerson = (): void => {
    isPersons = true;
  };
  for (const input of ['pointerdown', 'keydown']) container.addEventListener(input, byPerson, true);

  const disposables = [
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage !== LifecycleStages.Rendered) return;
      fitActive();
      // A positive index would put the grid before everything else on the page.
      for (const canvas of container.querySelectorAll<HTMLElement>('canvas[tabindex]')) canvas.tabIndex = -1;
    }),
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      const command = event as { readonly id: string; cancel?: boolean };
      if (isDrawing || !command.id.startsWith('sheet.command.')) return;
      if (!ALLOWED_COMMANDS.has(command.id)) command.cancel = true;
    }),
    api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
      if (isDrawing || id !== 'sheet.mutation.set-range-values') return;
      const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
      const own = ownIds.get(subUnitId);
      if (own === undefined || !cellValue) return;
      const edits = editsIn(cellValue as EditMatrix);
      const touched = new Set(edits.map(({ row, column }) => cellKey(row, column)));
      // What a person typed is no longer what was drawn: the model's answer has to be drawn over it.
      shown = shown.map((sheet) =>
        sheet.id === own
          ? {
              ...sheet,
              cells: new Map([...sheet.cells].map(([key, cell]) => [key, touched.has(key) ? {} : cell])),
            }
          : sheet,
      );
      events.onEdit(own, edits);
    }),
    api.addEvent(api.Event.SelectionChanged, ({ worksheet: active, selections }) => {
      const own = ownIds.get(active.getSheetId());
      const range = selections[0];
      if (isPersons && own !== undefined && range) events.onSelect(own, areaOf(range));
    }),
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      const own = ownIds.get(activeSheet.getSheetId());
      fitActive();
      if (!isPersons || own === undefined) return;
      const range = activeSheet.getActiveRange()?.getRange();
      events.onSelect(own, range ? areaOf(range) : { top: 0, left: 0, bottom: 0, right: 0 });
    }),
  ];

  return {
    show,
    select(sheetId, area) {
      const sheet = worksheet(sheetId);
      if (!sheet) return;
      isPersons = false;
      draw(() => {
        book.setActiveSheet(sheet);
        const { top, left, bottom, right } = area;
        const merged = top === bottom && left === right ? sheet.getCellMergeData(top, left) : undefined;
        (merged ?? sheet.getRange(top, left, bottom - top + 1, right - left + 1)).activate();
        // Nothing is drawn yet of a workbook that was just opened.
        if (!sheet.getVisibleRange()) return;
        // As little as possible: a column that can be seen stays where it is when only the row is out of sight.
        const range = { startRow: top, endRow: top, startColumn: left, endColumn: left };
        api.syncExecuteCommand('sheet.command.scroll-to-cell', { range });
      });
    },
    focus: () => univer.__getInjector().get(ILayoutService).focus(),
    dispose() {
      for (const input of ['pointerdown', 'keydown']) container.removeEventListener(input, byPerson, true);
      for (const disposable of disposables) disposable.dispose();
      univer.dispose();
    },
  };
}

function withOverlay(
  cell: ICellDataForSheetInterceptor,
  { text, look }: CellOverlay,
): ICellDataForSheetInterceptor {
  return {
    ...cell,
    ...(text !== undefined && {
      v: text,
      t: cell.t === CellValueType.NUMBER ? cell.t : CellValueType.STRING,
    }),
    ...(look && { interceptorStyle: { ...cell.interceptorStyle, ...look } }),
  };
}

type EditMatrix = Readonly<Record<string, Readonly<Record<string, ICellData | null | undefined>>>>;

/** The cells of a change whose content is another one; changes of style alone are none. */
function editsIn(cells: EditMatrix): CellEdit[] {
  return Object.entries(cells).flatMap(([row, columns]) =>
    Object.entries(columns).flatMap(([column, cell]): CellEdit[] => {
      if (cell && !('v' in cell) && !('f' in cell) && !('p' in cell)) return [];
      const richText = cell?.p?.body?.dataStream.replace(/[\r\n]+$/, '');
      return [{ row: Number(row), column: Number(column), value: cell?.f ?? richText ?? cell?.v ?? null }];
    }),
  );
}
