/** Cells that edits of a register would write in the table beside it, or in the blank column that keeps the two apart. */
import type { CellRef } from '../../domain/registers/cell';
import { isBlankAt } from '../snapshot/sheetCells';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import type { Edit } from './edits';

/** A part of a register, as far as its place matters. */
export interface PlacedPart {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly lastRow: number;
  readonly beside?: readonly number[];
}

/**
 * Returns the first cell that edits of a register would write in another table's column or right before one, where two tables
 * would become one; `null` where each is its own.
 * @example besideTarget(snapshot, edits, registers.sessions.parts) // => { sheet: 'Control', row: 7, column: 6 }
 */
export function besideTarget(
  { sheets }: WorkbookSnapshot,
  edits: readonly Edit[],
  parts: readonly PlacedPart[],
): CellRef | null {
  const isOthers = ({ sheet: name, row, column }: CellRef): boolean =>
    parts.some(({ sheet, headerRows, lastRow, beside = [] }) => {
      // A new record stands right below the last one.
      if (sheet !== name || row < Math.min(...headerRows) || row > lastRow + 1) return false;
      const own = sheets.find((each) => each.name === sheet);
      const isFree = own === undefined || isBlankAt(own, Math.max(...headerRows), column);
      return beside.includes(column) || (isFree && beside.includes(column + 1));
    });
  const written = edits.flatMap((edit) =>
    edit.kind !== 'write'
      ? []
      : edit.values.flatMap((line, at) =>
          line.flatMap((value, index): readonly CellRef[] =>
            value === null ? [] : [{ sheet: edit.sheet, row: edit.row + at, column: edit.column + index }],
          ),
        ),
  );
  return written.find(isOthers) ?? null;
}
