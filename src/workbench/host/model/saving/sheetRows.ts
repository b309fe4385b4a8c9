/** Reads the rows and cells of `<sheetData>` as text, and writes those that changed. */
import { columnIndex } from '../../address';

/** One row or cell of the file: its opening tag's attributes as text, and what is inside. */
export interface RawElement {
  readonly attributes: string;
  /** Null for an element that closes itself. */
  readonly content: string | null;
  readonly xml: string;
}

export interface RawRow extends RawElement {
  /** Cells by column, in the order of the file. */
  cells(): ReadonlyMap<number, RawElement>;
}

const ROW = /<row\b((?:[^>"']|"[^"]*"|'[^']*')*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c\b((?:[^>"']|"[^"]*"|'[^']*')*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
const NUMBER = /\sr=["'](\d+)["']/;
const ADDRESS = /\sr=["']([A-Za-z]+)\d+["']/;

function readCells(content: string | null): Map<number, RawElement> {
  const cells = new Map<number, RawElement>();
  let column = -1;
  for (const [xml, attributes = '', inner] of (content ?? '').matchAll(CELL)) {
    const letters = ADDRESS.exec(attributes)?.[1];
    // A cell without an address is next to the one before.
    column = letters === undefined ? column + 1 : columnIndex(letters);
    cells.set(column, { attributes, content: inner ?? null, xml });
  }
  return cells;
}

/** Returns the rows of a sheet by number from 0; `sheetData` is the element's text. */
export function readRows(sheetData: string): Map<number, RawRow> {
  const rows = new Map<number, RawRow>();
  let row = -1;
  for (const [xml, attributes = '', inner] of sheetData.matchAll(ROW)) {
    const number = NUMBER.exec(attributes)?.[1];
    row = number === undefined ? row + 1 : Number(number) - 1;
    const content = inner ?? null;
    let cells: ReadonlyMap<number, RawElement> | undefined;
    rows.set(row, { attributes, content, xml, cells: () => (cells ??= readCells(content)) });
  }
  return rows;
}

/** Calls `visit` with the number of the cell format of each cell of a sheet that has one. */
export function forEachFormat(
  rows: ReadonlyMap<number, RawRow>,
  visit: (row: number, column: number, format: number) => void,
): void {
  for (const [row, raw] of rows) {
    let column = -1;
    for (const [, attributes = ''] of (raw.content ?? '').matchAll(CELL)) {
      const letters = ADDRESS.exec(attributes)?.[1];
      column = letters === undefined ? column + 1 : columnIndex(letters);
      const format = /\ss=["'](\d+)["']/.exec(attributes)?.[1];
      if (format !== undefined) visit(row, column, Number(format));
    }
  }
}
