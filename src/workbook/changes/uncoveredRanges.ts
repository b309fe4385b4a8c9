/** What covers the rows of a plan down to the last one and does not grow when rows come below it: Excel extends it only for rows in between. */
import type { CellRef } from '../../domain/registers/cell';
import { columnLetters } from '../../domain/registers/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

/** A reference that ends where the new rows begin. */
export interface UncoveredRange {
  readonly kind: 'formula' | 'name' | 'printArea';
  /** As the workbook writes it, without dollar signs: `G7:G19`. */
  readonly range: string;
  /** The cell with the formula; of a name or a print area, `null`. */
  readonly cell: CellRef | null;
  /** The name; `''` for the others. */
  readonly name: string;
}

/** Texts in quotes and structured references are passed over; a range of rows may stand after the name of its sheet. */
const RANGE =
  /"(?:[^"]|"")*"|\[[^\]]*\]|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)(?![\p{L}\p{N}_(])/giu;

/** The ranges in a formula that begin above a row of a sheet and end in it. */
function rangesUpTo(formula: string, own: string | null, sheet: string, lastRow: number): readonly string[] {
  return [...formula.matchAll(RANGE)].flatMap(([, prefix, from, first, to, last]) => {
    if (from === undefined || to === undefined) return [];
    const named = prefix?.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
    const isOf = (named ?? own ?? '').toLowerCase() === sheet.toLowerCase();
    return isOf && Number(first) < lastRow && Number(last) === lastRow
      ? [`${from}${first}:${to}${last}`.toUpperCase()]
      : [];
  });
}

function inCells(sheet: SheetSnapshot, target: string, lastRow: number): readonly UncoveredRange[] {
  const { name, firstRow, firstColumn, formulas } = sheet;
  return formulas.flatMap((line, row) =>
    line.flatMap((content, column) => {
      if (typeof content !== 'string' || !content.startsWith('=')) return [];
      const cell = { sheet: name, row: firstRow + row, column: firstColumn + column };
      return rangesUpTo(content, name, target, lastRow).map((range): UncoveredRange => ({
        kind: 'formula',
        range,
        cell,
        name: '',
      }));
    }),
  );
}

/**
 * Finds what will not cover rows that are inserted below a row of a sheet: formulas, names and the print area.
 * @example uncoveredRanges(snapshot, 'Plan', 19)[0] // => { kind: 'formula', range: 'G7:G19', cell: { sheet: 'Plan', … }, name: '' }
 */
export function uncoveredRanges(
  { sheets, names }: WorkbookSnapshot,
  sheet: string,
  lastRow: number,
): readonly UncoveredRange[] {
  const printed = sheets.find(({ name }) => name === sheet)?.printArea ?? [];
  return [
    ...sheets.flatMap((each) => inCells(each, sheet, lastRow)),
    ...names.flatMap(({ name, formula }) =>
      rangesUpTo(formula, null, sheet, lastRow).map((range): UncoveredRange => ({
        kind: 'name',
        range,
        cell: null,
        name,
      })),
    ),
    ...printed
      .filter(({ row, rows }) => row <= lastRow && row + rows - 1 === lastRow)
      .map(({ row, column, rows, columns }): UncoveredRange => {
        const last = `${columnLetters(column + columns - 1)}${row + rows - 1}`;
        return { kind: 'printArea', range: `${columnLetters(column)}${row}:${last}`, cell: null, name: '' };
      }),
  ];
}
