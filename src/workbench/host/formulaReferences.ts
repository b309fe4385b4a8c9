/** Finds and rewrites the cell references in formulas, when sheets are renamed or cells move. */
import { formatArea, parseAddress, quoteSheetName } from './address';
import { isOnSheet, isWholeColumns, isWholeRows, type Area } from './area';

export interface FormulaReference {
  /** Sheet name before the `!`; null for a reference to the formula's own sheet. */
  readonly sheet: string | null;
  readonly area: Area;
}

/** Returns the new reference; null for `#REF!`, the same object to leave the text unchanged. */
export type ReferenceChange = (reference: FormulaReference) => FormulaReference | null;

/**
 * Matches one token: text in quotes, a `[structured reference]`, a name of an array or function, or a reference, which may
 * have a sheet name; a word directly followed by `(`, `!` or `.` is not a reference.
 */
const TOKEN =
  /"(?:[^"]|"")*"|\[[^\]]*\]|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_(!.])|(?:'(?:[^']|'')+'!)?[\p{L}_\\][\p{L}\p{N}_.\\]*|\d[\d.]*(?:[eE][+-]?\d+)?/gu;

/** Returns the address with the dollar signs of the old text. */
function withDollars(area: Area, oldText: string): string {
  const oldParts = oldText.split(':');
  const newParts = formatArea(area).split(':');
  if (oldParts.length === 2 && newParts.length === 1) newParts.push(newParts[0] ?? '');
  return newParts
    .map((part, index) => {
      const old = oldParts[index] ?? oldParts[0] ?? '';
      const columnFixed = /^\$[A-Za-z]/.test(old);
      const rowFixed = /\$\d/.test(old);
      return part.replace(/^([A-Z]*)(\d*)$/, (_, column: string, row: string) => {
        const columnText = column && columnFixed ? `$${column}` : column;
        return columnText + (row && rowFixed ? `$${row}` : row);
      });
    })
    .join(':');
}

/**
 * Rewrites the references of a formula (without its equals sign).
 *
 * @example mapReferences("SUM(A1:A3)&Plan!$B$2", ({ sheet, area }) => ({ sheet: sheet && 'Plan 2', area }))
 * // => "SUM(A1:A3)&'Plan 2'!$B$2"
 */
export function mapReferences(formula: string, change: ReferenceChange): string {
  return formula.replace(
    TOKEN,
    (token: string, prefix: string | undefined, reference: string | undefined) => {
      if (reference === undefined) return token;
      const parsed = parseAddress(reference);
      if (!parsed) return token;
      const sheet = prefix === undefined ? null : unquote(prefix.slice(0, -1));
      const old: FormulaReference = { sheet, area: parsed.area };
      const next = change(old);
      if (next === old) return token;
      if (next === null) return '#REF!';
      const text = next.area === old.area ? reference : withDollars(next.area, reference);
      return next.sheet === null ? text : `${quoteSheetName(next.sheet)}!${text}`;
    },
  );
}

function unquote(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/**
 * Returns a formula as it is after copying its cell by some rows and columns; references with a dollar sign do not change.
 *
 * @example movedFormula('A1+$B$1', 1, 0) // => 'A2+$B$1'
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')+'!|\[[^\]]*\]|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_(!.])/gu,
    (token: string, columnFixed?: string, column?: string, rowFixed?: string, row?: string) => {
      if (column === undefined || row === undefined) return token;
      const moved = mapReferences(`${column}${row}`, (reference) => {
        const area = {
          top: reference.area.top + (rowFixed ? 0 : rows),
          bottom: reference.area.bottom + (rowFixed ? 0 : rows),
          left: reference.area.left + (columnFixed ? 0 : columns),
          right: reference.area.right + (columnFixed ? 0 : columns),
        };
        return isOnSheet(area) ? { ...reference, area } : null;
      });
      return moved.replace(/^([A-Z]+)(\d+)$/, `${columnFixed ? '$$' : ''}$1${rowFixed ? '$$' : ''}$2`);
    },
  );
}

/** A move of the cells in `area` and beyond it on the axis by `count` rows or columns; a negative count deletes `area`. */
export interface CellShift {
  readonly area: Area;
  readonly axis: 'rows' | 'columns';
  readonly count: number;
}

/** Returns the position of an area after a shift; null when its cells were deleted. */
export function shiftArea(area: Area, { area: moved, axis, count }: CellShift): Area | null {
  const rows = axis === 'rows';
  // Only areas completely inside the moved band move; Excel leaves the rest unchanged.
  const within = rows
    ? area.left >= moved.left && area.right <= moved.right
    : area.top >= moved.top && area.bottom <= moved.bottom;
  if (!within) return area;
  if (rows ? isWholeColumns(area) : isWholeRows(area)) return area;
  const from = rows ? moved.top : moved.left;
  const [start, end] = shiftSpan(rows ? [area.top, area.bottom] : [area.left, area.right], from, count) ?? [];
  if (start === undefined || end === undefined) return null;
  return rows ? { ...area, top: start, bottom: end } : { ...area, left: start, right: end };
}

/**
 * Returns the indexes `first` to `last` after `count` indexes were inserted at `from`, or deleted when negative.
 *
 * @example shiftSpan([5, 8], 3, 2) // => [7, 10]
 */
export function shiftSpan(
  [first, last]: readonly [number, number],
  from: number,
  count: number,
): readonly [number, number] | null {
  if (count >= 0) return [first >= from ? first + count : first, last >= from ? last + count : last];
  const end = from - count;
  const start = first >= end ? first + count : Math.min(first, from);
  const stop = last >= end ? last + count : Math.min(last, from - 1);
  return stop < start ? null : [start, stop];
}
