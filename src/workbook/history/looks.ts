/** What writings change in the look of cells that are there, so that an undo can give it back. Pure. */
import type { Area, Edit } from '../edits/edits';
import { rowBefore } from '../edits/expectations';

/** Properties of cells by their path in Excel's cell properties, beside `numberFormat`, `rowHeight` and `columnWidth`. */
export type Look = Readonly<Record<string, string | number | boolean>>;

/** One look that became another. */
export interface LookChange {
  /** The row whose writing brought it: it goes back with what was written there. */
  readonly row: number;
  readonly area: Area;
  /** What was there of each property that changed. */
  readonly from: Look;
  /** What the writing put there. */
  readonly to: Look;
}

export interface SheetLookChange extends LookChange {
  readonly sheet: string;
}

/** Cells of which a writing changes the look. */
export interface LookArea {
  readonly sheet: string;
  readonly row: number;
  /** Before the writing, and after it. */
  readonly before: Area;
  readonly after: Area;
  readonly reads: 'cells' | 'rowHeight' | 'columnWidth';
}

/** Cells of which the looks are kept at most. */
const MOST_CELLS = 2000;

/** Edits after which a sheet is another one. */
const ANEW: ReadonlySet<Edit['kind']> = new Set(['addSheet', 'clearSheet', 'renameSheet', 'deleteSheet']);

type Insertions = readonly Extract<Edit, { readonly kind: 'insertRows' }>[];

/** The areas of an edit whose look it changes, each with the row whose writing it belongs to. */
function areasOf(edit: Edit): readonly Pick<LookArea, 'row' | 'after' | 'reads'>[] {
  const byRow = ({ row, rows, ...area }: Area, reads: LookArea['reads']) =>
    Array.from({ length: rows }, (_, at) => ({
      ...{ row: row + at, reads },
      after: { ...area, row: row + at, rows: 1 },
    }));
  switch (edit.kind) {
    case 'newColumn': {
      const { like, above, column } = edit;
      const after = { row: like.row - above, rows: like.rows + above, column, columns: 1 };
      return [
        { row: like.row, after, reads: 'cells' },
        { row: like.row, after: { ...after, row: like.row, rows: 1 }, reads: 'columnWidth' },
      ];
    }
    case 'format':
      return edit.areas.flatMap((area) => byRow(area, 'cells'));
    case 'autofitRows':
      return byRow({ ...edit, column: 1, columns: 1 }, 'rowHeight');
    default:
      return [];
  }
}

const shifted = (row: number, insertions: Insertions): number =>
  insertions.reduce((at, insertion) => (at >= insertion.row ? at + insertion.rows : at), row);

/** The same area before the edits and after them; `null` where rows come to be within it, or it is one of them. */
function placed(
  { row, rows, ...columns }: Area,
  earlier: Insertions,
  later: Insertions,
): Pick<LookArea, 'before' | 'after'> | null {
  const [first, last] = [rowBefore(row, earlier), rowBefore(row + rows - 1, earlier)];
  const [from, to] = [shifted(row, later), shifted(row + rows - 1, later)];
  if (first === null || last === null || last - first !== rows - 1 || to - from !== rows - 1) return null;
  return { before: { ...columns, rows, row: first }, after: { ...columns, rows, row: from } };
}

/**
 * The cells of sheets that are there whose look edits change; none where they are too many to be kept.
 * @example looksWritten([{ kind: 'autofitRows', sheet: 'Sesiones', row: 3, rows: 1 }])[0]?.reads // => 'rowHeight'
 */
export function looksWritten(edits: readonly Edit[]): readonly LookArea[] {
  const made = new Set(edits.flatMap((edit) => (ANEW.has(edit.kind) && 'sheet' in edit ? [edit.sheet] : [])));
  const insertionsOn = (sheet: string, among: readonly Edit[]): Insertions =>
    among.filter((edit): edit is Insertions[number] => edit.kind === 'insertRows' && edit.sheet === sheet);
  const found = edits.flatMap((edit, index) => {
    if (!('sheet' in edit) || edit.sheet === null || made.has(edit.sheet)) return [];
    const { sheet } = edit;
    return areasOf(edit).flatMap(({ row, after, reads }): readonly LookArea[] => {
      const later = insertionsOn(sheet, edits.slice(index + 1));
      const places = placed(after, insertionsOn(sheet, edits.slice(0, index)), later);
      return places === null ? [] : [{ sheet, reads, ...places, row: shifted(row, later) }];
    });
  });
  const cells = found.reduce((sum, { after }) => sum + after.rows * after.columns, 0);
  return cells > MOST_CELLS ? [] : found;
}

/** What of two looks differs, as it was and as it became; `null` where nothing does. */
export function lookDifference(from: Look, to: Look): Pick<LookChange, 'from' | 'to'> | null {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter(
    (key) => from[key] !== to[key],
  );
  if (keys.length === 0) return null;
  const part = (look: Look): Look =>
    Object.fromEntries(keys.flatMap((key) => (look[key] === undefined ? [] : [[key, look[key]]])));
  return { from: part(from), to: part(to) };
}

/** Whether a look has all that a writing put there. */
export const isStill = (now: Look, to: Look): boolean =>
  Object.entries(to).every(([key, value]) => now[key] === value);
