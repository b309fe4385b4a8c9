/** Draws the workbook's sheets in Univer: whole ones, changed cells, and the height of rows. */
import type { ICellData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/lib/facade';
import type {} from '@univerjs/sheets-ui/lib/facade';
import { cellKey } from './cellKey';
import type { CellEdit } from './cellEdits';
import { matrix } from './gridCells';
import { gridChanges } from './gridChanges';
import type { CellOverlay, GridSheet } from './gridSheet';
import type { SheetIds } from './sheetIds';

/** Univer's id of the workbook. */
export const UNIT = 'book';

/** What is drawn over the cells, by the grid's id of the sheet. */
export type Overlays = Map<string, ReadonlyMap<number, CellOverlay>>;

/** Univer's data of a sheet, under a new id. */
export function sheetData(sheet: GridSheet, ids: SheetIds, overlays: Overlays) {
  const id = ids.renew(sheet.id);
  overlays.set(id, sheet.overlays);
  // The grid changes what it is given, and what was given is compared with what comes next.
  return structuredClone({ ...sheet.layout, id, cellData: matrix(sheet.cells) });
}

export interface SheetDrawing {
  /** Whether what Univer tells of comes from drawing, and not from a person. */
  isDrawing(): boolean;
  /** Draws only what differs from what is shown. */
  show(sheets: readonly GridSheet[]): void;
  /** Fits the rows of the sheet in front to their texts. */
  fitActive(): void;
  /** Forgets cells that a person changed: the model's answer is to be drawn over them. */
  forget(sheetId: string, edits: readonly CellEdit[]): void;
  worksheet(sheetId: string): FWorksheet | null;
  /** Does work whose events are not a person's. */
  draw(work: () => void): void;
}

interface Parts {
  readonly api: FUniver;
  readonly book: FWorkbook;
  readonly ids: SheetIds;
  readonly overlays: Overlays;
  /** Called before a sheet is put in or taken away, which also changes the selection. */
  readonly onSheetChange: () => void;
}

function mutate({ api }: Parts, mutation: string, params: object): void {
  // Univer would look for the place of changed cells in the sheet in front, of which nothing is laid out while it is built anew.
  const options = { onlyLocal: true, fromChangeset: true };
  api.syncExecuteCommand(`sheet.mutation.${mutation}`, { unitId: UNIT, ...params }, options);
}

const worksheetOf = ({ book, ids }: Parts, id: string): FWorksheet | null =>
  book.getSheetBySheetId(ids.gridId(id) ?? '');

function insertSheet(parts: Parts, sheet: GridSheet, position: number): void {
  parts.onSheetChange();
  mutate(parts, 'insert-sheet', { index: position, sheet: sheetData(sheet, parts.ids, parts.overlays) });
}

function removeSheet(parts: Parts, gridId: string | undefined): void {
  if (gridId === undefined) return;
  parts.onSheetChange();
  mutate(parts, 'remove-sheet', { subUnitId: gridId, subUnitName: '' });
  parts.overlays.delete(gridId);
  parts.ids.drop(gridId);
}

function setCells(parts: Parts, id: string, cells: ReadonlyMap<number, ICellData | null>): void {
  const subUnitId = parts.ids.gridId(id);
  // The grid lays a new style over the old one, so the old cell has to go first.
  const empty = matrix(new Map([...cells.keys()].map((key) => [key, null])));
  mutate(parts, 'set-range-values', { subUnitId, cellValue: empty });
  mutate(parts, 'set-range-values', { subUnitId, cellValue: structuredClone(matrix(cells)) });
}

function drawChange(parts: Parts, change: ReturnType<typeof gridChanges>[number]): void {
  switch (change.kind) {
    case 'insert':
      insertSheet(parts, change.sheet, change.position);
      break;
    case 'rebuild': {
      const old = parts.ids.gridId(change.sheet.id);
      insertSheet(parts, change.sheet, change.position);
      removeSheet(parts, old);
      break;
    }
    case 'cells':
      setCells(parts, change.id, change.cells);
      break;
    case 'rename':
      mutate(parts, 'set-worksheet-name', { subUnitId: parts.ids.gridId(change.id), name: change.name });
      break;
    case 'repaint':
      break;
    case 'remove':
      removeSheet(parts, parts.ids.gridId(change.id));
      break;
  }
}

function fitRows(parts: Parts, sheet: GridSheet, rows: readonly number[]): void {
  const skeleton = worksheetOf(parts, sheet.id)?.getSkeleton();
  if (!skeleton || rows.length === 0) return;
  const lastColumn = (sheet.layout.columnCount ?? 1) - 1;
  const rowsAutoHeightInfo = skeleton.calculateAutoHeightInRange(
    rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: lastColumn })),
  );
  const subUnitId = parts.ids.gridId(sheet.id);
  mutate(parts, 'set-worksheet-row-auto-height', { subUnitId, rowsAutoHeightInfo });
}

/** @param first what is shown already */
export function createSheetDrawing(parts: Parts, first: readonly GridSheet[]): SheetDrawing {
  const { book, ids, overlays } = parts;
  let shown = first;
  let isDrawing = false;

  const draw = (work: () => void): void => {
    isDrawing = true;
    try {
      work();
    } finally {
      isDrawing = false;
    }
  };
  const fitActive = (): void => {
    const active = book.getActiveSheet().getSheetId();
    const sheet = shown.find(({ id }) => ids.gridId(id) === active);
    if (sheet) draw(() => fitRows(parts, sheet, sheet.fittedRows));
  };
  return {
    isDrawing: () => isDrawing,
    draw,
    worksheet: (id) => worksheetOf(parts, id),
    fitActive,
    show(sheets) {
      const front = ids.ownId(book.getActiveSheet().getSheetId());
      draw(() => {
        for (const { id, overlays: current } of sheets) {
          const gridId = ids.gridId(id);
          if (gridId !== undefined) overlays.set(gridId, current);
        }
        for (const change of gridChanges(shown, sheets)) drawChange(parts, change);
        shown = sheets;
        // A sheet that is put in comes to the front by itself.
        const stays = front === undefined ? undefined : ids.gridId(front);
        if (stays !== undefined && stays !== book.getActiveSheet().getSheetId()) book.setActiveSheet(stays);
      });
      fitActive();
      book.getActiveSheet().refreshCanvas();
    },
    forget(sheetId, edits) {
      const touched = new Set(edits.map(({ row, column }) => cellKey(row, column)));
      shown = shown.map((sheet) =>
        sheet.id === sheetId
          ? {
              ...sheet,
              cells: new Map([...sheet.cells].map(([key, cell]) => [key, touched.has(key) ? {} : cell])),
            }
          : sheet,
      );
    },
  };
}
