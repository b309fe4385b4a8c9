/** The ids of sheets: the workbook's own, and those of the grid, where a rebuilt sheet is another sheet. */

export interface SheetIds {
  /** Returns a new id of the grid for a sheet, which has it from now on. */
  renew(own: string): string;
  gridId(own: string): string | undefined;
  ownId(gridId: string): string | undefined;
  /** Drops an id of the grid; the sheet keeps a newer one. */
  drop(gridId: string): void;
}

/**
 * Returns an empty register of ids.
 * @example const ids = createSheetIds(); ids.renew('1'); // => '1~0'
 */
export function createSheetIds(): SheetIds {
  const gridIds = new Map<string, string>();
  const ownIds = new Map<string, string>();
  let running = 0;
  return {
    renew(own) {
      const gridId = `${own}~${running++}`;
      gridIds.set(own, gridId);
      ownIds.set(gridId, own);
      return gridId;
    },
    gridId: (own) => gridIds.get(own),
    ownId: (gridId) => ownIds.get(gridId),
    drop(gridId) {
      const own = ownIds.get(gridId);
      ownIds.delete(gridId);
      if (own !== undefined && gridIds.get(own) === gridId) gridIds.delete(own);
    },
  };
}
