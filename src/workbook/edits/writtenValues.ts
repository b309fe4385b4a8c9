/** Finds the contents that edits put into cells. Pure. */
import type { CellRef } from '../../domain/registers/cell';
import type { CellValue } from '../snapshot/snapshot';
import type { Edit } from './edits';

/** A cell and the content that it gets. */
export interface WrittenValue {
  readonly cell: CellRef;
  readonly value: CellValue;
}

/**
 * Returns the cells of some sheets that get a content; on a sheet in which rows are inserted, none can be told before.
 * @example writtenValues(edits, new Set(['Plan'])) // => [{ cell: { sheet: 'Plan', row: 7, column: 6 }, value: 'Sí' }]
 */
export function writtenValues(edits: readonly Edit[], sheets: ReadonlySet<string>): readonly WrittenValue[] {
  const known = new Set(sheets);
  for (const edit of edits) if (edit.kind === 'insertRows') known.delete(edit.sheet);
  return edits.flatMap((edit) => {
    if (edit.kind !== 'write' || !known.has(edit.sheet)) return [];
    const { sheet, row, column, values } = edit;
    return values.flatMap((line, down) =>
      line.flatMap((value, right) => {
        const cell = { sheet, row: row + down, column: column + right };
        return value === null || value === '' ? [] : [{ cell, value }];
      }),
    );
  });
}
