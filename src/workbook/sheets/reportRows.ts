/** Rows that were laid out for a page, as edits: their values, merges and formats. */
import { GRID_COLUMNS } from '../../domain/report/layout/gridColumns';
import type { StyleName } from '../../domain/report/layout/styles';
import { inAccent, textStyle } from '../../domain/report/layout/styles';
import type { PlacedCell, PlacedRow } from '../../domain/report/layout/units';
import type { Area, CellFormat } from '../edits/edits';
import type { CellValue } from '../snapshot/snapshot';

/** Its widths are those of Liberation Sans and Helvetica, so that every machine breaks lines alike. */
export const FONT = 'Arial';

/** Where the report keeps what the next one compares itself with: hidden, and outside what is printed. */
export const MEMORY_COLUMN = GRID_COLUMNS + 2;

/** The block of values, row by row; merged cells keep theirs in the first. The memory stands beside the first rows. */
export function valuesOf(
  rows: readonly PlacedRow[],
  memory: readonly string[],
): readonly (readonly CellValue[])[] {
  const columns = memory.length === 0 ? GRID_COLUMNS : MEMORY_COLUMN;
  return Array.from({ length: Math.max(rows.length, memory.length) }, (_, index) => {
    const line = new Array<CellValue>(columns).fill('');
    for (const { column, value } of rows[index]?.cells ?? []) line[column - 1] = value;
    const kept = memory[index];
    if (kept !== undefined) line[MEMORY_COLUMN - 1] = kept;
    return line;
  });
}

/** Cells that share something, as few areas as possible: those of the same columns in consecutive rows are one. */
interface Stack {
  readonly add: (row: number, column: number, columns: number) => void;
  readonly areas: readonly Area[];
}

function stackOf(joinRows: boolean): Stack {
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  const lowest = new Map<string, (typeof areas)[number]>();
  return {
    areas,
    add(row, column, columns) {
      const key = `${column}:${columns}`;
      const above = lowest.get(key);
      if (joinRows && above && above.row + above.rows === row) {
        above.rows++;
        return;
      }
      const area = { row, column, rows: 1, columns };
      lowest.set(key, area);
      areas.push(area);
    },
  };
}

/** Whether a cell looks different when its columns are merged: it has a text, or lines between its columns. */
const isMerged = ({ span, value, style }: PlacedCell): boolean =>
  span > 1 && (value !== '' || textStyle(style).grid !== undefined);

function lookOf(name: StyleName, accent: string): CellFormat {
  const style = textStyle(name);
  const colored = (color: string): string => inAccent(color, accent);
  return {
    font: {
      name: FONT,
      size: style.size,
      bold: style.bold,
      italic: style.italic,
      color: colored(style.color),
    },
    horizontal: style.horizontal,
    vertical: style.vertical,
    wrap: true,
    ...(style.indent > 0 ? { indent: style.indent } : {}),
    ...(style.fill === undefined ? {} : { fill: colored(style.fill) }),
  };
}

function linesOf(name: StyleName, accent: string): CellFormat {
  const style = textStyle(name);
  const colored = (color: string): string => inAccent(color, accent);
  return {
    ...(style.grid === undefined ? {} : { grid: colored(style.grid) }),
    ...(style.rules === undefined ? {} : { rules: colored(style.rules) }),
    ...(style.bottomLine === undefined ? {} : { bottomLine: colored(style.bottomLine) }),
  };
}

/** A part of a row whose cells share a format. */
interface Run {
  readonly format: CellFormat;
  readonly column: number;
  readonly columns: number;
}

/** Joins what lies side by side and has the same format; formats of the same content are the same object. */
function joinedRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.format === run.format && last.column + last.columns === run.column)
      joined[joined.length - 1] = { ...last, columns: last.columns + run.columns };
    else joined.push(run);
  }
  return joined;
}

/** A look or a merge, on a sheet that is still to be named. */
export type LookEdit =
  | { readonly kind: 'format'; readonly areas: readonly Area[]; readonly format: CellFormat }
  | { readonly kind: 'merge'; readonly areas: readonly Area[] };

/** The areas of each format. */
class AreasByFormat {
  private readonly stacks = new Map<CellFormat, Stack>();

  add(row: number, runs: readonly Run[]): void {
    for (const { format, column, columns } of joinedRuns(runs)) {
      if (Object.keys(format).length === 0) continue;
      // A line under an area is under its last row only.
      const stack = this.stacks.get(format) ?? stackOf(format.bottomLine === undefined);
      this.stacks.set(format, stack);
      stack.add(row, column, columns);
    }
  }

  edits(): readonly LookEdit[] {
    return [...this.stacks].map(([format, { areas }]) => ({ kind: 'format', areas, format }));
  }
}

/** Gives each style its format; styles with the same one share the object. */
function sharedFormats(formatOf: (style: StyleName) => CellFormat): (style: StyleName) => CellFormat {
  const byStyle = new Map<StyleName, CellFormat>();
  const byContent = new Map<string, CellFormat>();
  return (style) => {
    const known = byStyle.get(style);
    if (known !== undefined) return known;
    const own = formatOf(style);
    const content = JSON.stringify(own);
    const shared = byContent.get(content) ?? own;
    byContent.set(content, shared);
    byStyle.set(style, shared);
    return shared;
  };
}

/**
 * The looks and merges of laid rows. Of what will be merged only the first cells are formatted, for merging gives the others
 * their look; blank cells that look the same without a merge stay apart. Lines are drawn last, because merging takes those
 * inside away.
 */
export function lookEdits(rows: readonly PlacedRow[], accent: string): readonly LookEdit[] {
  const looks = new AreasByFormat();
  const lines = new AreasByFormat();
  const merges = stackOf(true);
  const look = sharedFormats((style) => lookOf(style, accent));
  const line = sharedFormats((style) => linesOf(style, accent));
  rows.forEach(({ cells }, index) => {
    const row = index + 1;
    for (const cell of cells) if (isMerged(cell)) merges.add(row, cell.column, cell.span);
    looks.add(
      row,
      cells.map((cell) => {
        const { style, column, span } = cell;
        return { format: look(style), column, columns: isMerged(cell) ? 1 : span };
      }),
    );
    lines.add(
      row,
      cells.map(({ style, column, span }) => ({ format: line(style), column, columns: span })),
    );
  });
  return [
    ...looks.edits(),
    ...(merges.areas.length === 0 ? [] : [{ kind: 'merge', areas: merges.areas } as const]),
    ...lines.edits(),
  ];
}
