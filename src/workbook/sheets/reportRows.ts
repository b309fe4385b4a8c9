/** Rows that were laid out for a page, as edits: their values, merges and formats. */
import { GRID_COLUMNS } from '../../domain/report/layout/page';
import type { StyleName } from '../../domain/report/layout/styles';
import { inAccent, textStyle } from '../../domain/report/layout/styles';
import type { PlacedRow } from '../../domain/report/layout/units';
import type { Area, CellFormat, Edit } from '../edits/edits';
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

function formatOf(name: StyleName, accent: string): CellFormat {
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
    ...(style.grid === undefined ? {} : { grid: colored(style.grid) }),
    ...(style.rules === undefined ? {} : { rules: colored(style.rules) }),
    ...(style.bottomLine === undefined ? {} : { bottomLine: colored(style.bottomLine) }),
  };
}

/** The formats of laid rows: one edit a style; cells side by side in the same style count as one. */
export function formatEdits(sheet: string, rows: readonly PlacedRow[], accent: string): readonly Edit[] {
  const stacks = new Map<StyleName, Stack>();
  rows.forEach(({ cells }, index) => {
    let at = 0;
    while (at < cells.length) {
      const first = cells[at];
      if (!first) break;
      let next = first.column + first.span;
      at++;
      while (cells[at]?.style === first.style && cells[at]?.column === next) {
        next += cells[at]?.span ?? 0;
        at++;
      }
      // A line under an area is under its last row only.
      const stack = stacks.get(first.style) ?? stackOf(textStyle(first.style).bottomLine === undefined);
      stacks.set(first.style, stack);
      stack.add(index + 1, first.column, next - first.column);
    }
  });
  return [...stacks].map(([style, { areas }]): Edit => ({
    kind: 'format',
    sheet,
    areas,
    format: formatOf(style, accent),
  }));
}

/** The merges of laid rows. */
export function mergeEdits(sheet: string, rows: readonly PlacedRow[]): readonly Edit[] {
  const stack = stackOf(true);
  rows.forEach(({ cells }, index) => {
    for (const { column, span } of cells) if (span > 1) stack.add(index + 1, column, span);
  });
  return stack.areas.length === 0 ? [] : [{ kind: 'merge', sheet, areas: stack.areas }];
}
