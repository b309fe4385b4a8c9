/** Text that was typed after an apostrophe: a mark in the cell's format that the engine neither reads nor writes. */
import { columnName, parseAddress } from '../../address';
import { cellKey } from './sheetState';

const CELL = /<c\b[^>]*>/g;
const CELL_FORMATS = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/;
const FORMAT = /<xf\b[^>]*\/>|<xf\b[\s\S]*?<\/xf>/g;

/** Returns the cells of a sheet whose format has `quotePrefix`, as `row,column`. */
export function readQuotePrefixes(sheetXml: string, stylesXml: string): Set<string> {
  const formats = CELL_FORMATS.exec(stylesXml)?.[1]?.match(FORMAT) ?? [];
  const marked = new Set<string>(
    formats.flatMap((format, index) =>
      /^<xf\b[^>]*\squotePrefix="(?:1|true)"/.test(format) ? [String(index)] : [],
    ),
  );
  const found = new Set<string>();
  if (marked.size === 0) return found;
  for (const cell of sheetXml.match(CELL) ?? []) {
    const style = /\ss="(\d+)"/.exec(cell)?.[1];
    const area = parseAddress(/\sr="([A-Z]+\d+)"/.exec(cell)?.[1] ?? '')?.area;
    if (style !== undefined && marked.has(style) && area) found.add(cellKey(area.top, area.left));
  }
  return found;
}

/** The list of cell formats, which grows while sheets are written. */
export interface CellFormats {
  /** Returns the index of the format that equals the one at `index` plus the apostrophe mark. */
  quoted(index: number): number;
  write(): string;
}

/** @example editCellFormats(stylesXml).quoted(3) // => index of a copy of format 3 with the apostrophe mark */
export function editCellFormats(stylesXml: string): CellFormats {
  const formats: string[] = CELL_FORMATS.exec(stylesXml)?.[1]?.match(FORMAT) ?? [];
  const made = new Map<number, number>();
  return {
    quoted(index: number): number {
      const known = made.get(index);
      if (known !== undefined) return known;
      const format = (formats[index] ?? '<xf/>').replace(/^<xf\b/, '<xf quotePrefix="1"');
      const at = formats.push(format) - 1;
      made.set(index, at);
      return at;
    },
    write: () =>
      made.size === 0
        ? stylesXml
        : stylesXml.replace(
            CELL_FORMATS,
            () => `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
          ),
  };
}

/** Replaces the formats of the cells by the same formats with the apostrophe mark. */
export function writeQuotePrefixes(
  sheetXml: string,
  cells: ReadonlySet<string>,
  formats: CellFormats,
): string {
  if (cells.size === 0) return sheetXml;
  const addresses = new Set<string>(
    [...cells].map((key) => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      return `${columnName(column)}${row + 1}`;
    }),
  );
  return sheetXml.replace(CELL, (cell) => {
    const address = /\sr="([A-Z]+\d+)"/.exec(cell)?.[1];
    if (address === undefined || !addresses.has(address)) return cell;
    const style = Number(/\ss="(\d+)"/.exec(cell)?.[1] ?? 0);
    const without = cell.replace(/\ss="\d+"/, '');
    return without.replace(/^<c\b/, `<c s="${formats.quoted(style)}"`);
  });
}
