/** What has to be done to the grid so that it shows the model again. */
import type { ICellData } from '@univerjs/core';
import type { GridSheet } from './gridSheet';

export type GridChange =
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'insert'; readonly sheet: GridSheet; readonly position: number }
  /** The sheet is built anew: its layout is another one. */
  | { readonly kind: 'rebuild'; readonly sheet: GridSheet; readonly position: number }
  /** `null` empties a cell. */
  | { readonly kind: 'cells'; readonly id: string; readonly cells: ReadonlyMap<number, ICellData | null> }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'repaint'; readonly id: string };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The cells of `after` that are not as in `before`. */
export function changedCells(
  before: ReadonlyMap<number, ICellData>,
  after: ReadonlyMap<number, ICellData>,
): Map<number, ICellData | null> {
  const changed = new Map<number, ICellData | null>();
  for (const [key, cell] of after) if (!same(before.get(key), cell)) changed.set(key, cell);
  for (const key of before.keys()) if (!after.has(key)) changed.set(key, null);
  return changed;
}

function sheetChanges(before: GridSheet, after: GridSheet, position: number): GridChange[] {
  const { name = '' } = after.layout;
  if (!same({ ...before.layout, name }, after.layout)) return [{ kind: 'rebuild', sheet: after, position }];
  const renamed: GridChange[] = before.layout.name === name ? [] : [{ kind: 'rename', id: after.id, name }];
  const cells = changedCells(before.cells, after.cells);
  if (cells.size > 0) return [...renamed, { kind: 'cells', id: after.id, cells }];
  if (renamed.length > 0) return renamed;
  return same([...before.overlays], [...after.overlays]) ? [] : [{ kind: 'repaint', id: after.id }];
}

/** The steps from one state of the workbook's sheets to the next, in the order in which to take them. */
export function gridChanges(before: readonly GridSheet[], after: readonly GridSheet[]): GridChange[] {
  const remaining = before.filter(({ id }) => after.some((sheet) => sheet.id === id));
  const order = remaining.map(({ id }) => id);
  const sameOrder = same(
    order,
    after.map(({ id }) => id).filter((id) => order.includes(id)),
  );
  const changes = after.flatMap((sheet, position): GridChange[] => {
    const old = remaining.find(({ id }) => id === sheet.id);
    if (!old) return [{ kind: 'insert', sheet, position }];
    return sameOrder ? sheetChanges(old, sheet, position) : [{ kind: 'rebuild', sheet, position }];
  });
  // The grid needs one sheet at any time: what goes, goes last.
  const removed = before.filter(({ id }) => !order.includes(id));
  return [...changes, ...removed.map(({ id }): GridChange => ({ kind: 'remove', id }))];
}
