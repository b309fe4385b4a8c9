/** What a person changed in the cells of a sheet. */
import type { ICellData } from '@univerjs/core';

/** A cell as a person left it: a text as typed, a formula with its equals sign, or nothing. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
}

export type EditMatrix = Readonly<Record<string, Readonly<Record<string, ICellData | null | undefined>>>>;

/** Returns the cells of a change whose content is another one; changes of style alone are none. */
export function editsIn(cells: EditMatrix): CellEdit[] {
  return Object.entries(cells).flatMap(([row, columns]) =>
    Object.entries(columns).flatMap(([column, cell]): CellEdit[] => {
      if (cell && !('v' in cell) && !('f' in cell) && !('p' in cell)) return [];
      const richText = cell?.p?.body?.dataStream.replace(/[\r\n]+$/, '');
      return [{ row: Number(row), column: Number(column), value: cell?.f ?? richText ?? cell?.v ?? null }];
    }),
  );
}
