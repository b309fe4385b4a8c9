/** Which cells of a sheet differ from the file, and from which cell of the file each of them comes. */

/** What the host changed of a cell. */
export interface CellChange {
  /** The cell's place in the file, as `row,column`; null for a cell that is not of the file. */
  readonly from: string | null;
  readonly value: boolean;
  readonly style: boolean;
  /** Only the result of its formula was calculated again. */
  readonly result: boolean;
}

/** A cell that is written as it is in the model, with nothing of the file. */
export const NEW_CELL: CellChange = { from: null, value: true, style: true, result: false };

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** @example changes.mark(0, 2, { value: true }) // the cell C1 is written anew, with its style of the file */
export class CellChanges {
  private readonly changes = new Map<string, CellChange>();

  mark(row: number, column: number, change: Partial<Omit<CellChange, 'from'>>): void {
    const key = keyOf(row, column);
    this.changes.set(key, { ...this.at(key), ...change });
  }

  /** Removes a cell from its place; `put` gives it another one. */
  take(row: number, column: number): CellChange {
    const key = keyOf(row, column);
    const taken = this.at(key);
    this.changes.set(key, NEW_CELL);
    return taken;
  }

  put(row: number, column: number, change: CellChange): void {
    this.changes.set(keyOf(row, column), change);
  }

  /** Returns the changed cells by `row,column`. */
  entries(): ReadonlyMap<string, CellChange> {
    return this.changes;
  }

  private at(key: string): CellChange {
    return this.changes.get(key) ?? { from: key, value: false, style: false, result: false };
  }
}
