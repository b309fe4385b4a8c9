/** What a sheet of the corpus is before it is written: its cells, merged areas and settings. */

/** One cell; rows and columns count from 1. */
export interface Cell {
  readonly value?: string | number | boolean;
  readonly format?: string;
  readonly formula?: string;
  readonly error?: '#N/A' | '#REF!' | '#VALUE!' | '#DIV/0!';
  readonly fill?: string;
  readonly bold?: boolean;
}

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetDraft {
  readonly name: string;
  readonly cells: Map<string, Cell>;
  readonly merges: Area[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  readonly tables: (Area & { readonly name: string })[];
  state: 'visible' | 'hidden' | 'veryHidden';
  isProtected: boolean;
  frozenRows: number;
  filter: Area | null;
}

export function newSheet(name: string): SheetDraft {
  return {
    name,
    cells: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    state: 'visible',
    isProtected: false,
    frozenRows: 0,
    filter: null,
  };
}

/** Blank text is no cell. */
export function put(sheet: SheetDraft, row: number, column: number, content: Cell | string | number): void {
  const cell = typeof content === 'object' ? content : { value: content };
  if (cell.value !== '') sheet.cells.set(`${row},${column}`, cell);
}

/** Merges an area of more than one cell. */
export function merge(sheet: SheetDraft, area: Area): void {
  if (area.top < area.bottom || area.left < area.right) sheet.merges.push(area);
}

/** The last row that holds something; 0 in an empty sheet. */
export function lastRow(sheet: SheetDraft): number {
  return Math.max(0, ...[...sheet.cells.keys()].map((key) => Number(key.split(',')[0])));
}

/** Rows of plain cells, from a place on. */
export function putRows(
  sheet: SheetDraft,
  rows: readonly (readonly (Cell | string | number)[])[],
  { row = 1, column = 1 } = {},
): void {
  rows.forEach((cells, down) => cells.forEach((cell, right) => put(sheet, row + down, column + right, cell)));
}
