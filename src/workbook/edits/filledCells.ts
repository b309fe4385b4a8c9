/** Cells that Excel fills by itself: it refuses to write in a PivotTable, and what stands in a query's table goes with its next refresh. */
import type { Area, Edit } from './edits';
import type { WorkbookSnapshot } from '../snapshot/snapshot';

interface FilledArea {
  readonly code: 'pivotTable' | 'queryTable';
  readonly area: Area;
}

/** What an edit puts into a sheet: into which cells, and where it makes room for new rows. */
interface Reach {
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly insertion: { readonly row: number; readonly rows: number } | null;
}

/** The edits that change what cells hold. A look, a width or a conditional format does no harm there. */
function reachOf(edit: Edit): Reach | null {
  switch (edit.kind) {
    case 'write':
      return { ...edit, areas: writtenAreas(edit, edit.values), insertion: null };
    case 'writeFormulas':
      return { ...edit, areas: writtenAreas(edit, edit.formulas), insertion: null };
    case 'merge':
      return { ...edit, insertion: null };
    case 'addTable':
    case 'resizeTable':
      return { ...edit, areas: [edit.area], insertion: null };
    case 'insertRows':
      return { ...edit, areas: [], insertion: edit };
    default:
      return null;
  }
}

/** One area for each row in which something is written: `null` leaves a cell as it is. */
function writtenAreas(
  { row, column }: { readonly row: number; readonly column: number },
  cells: readonly (readonly unknown[])[],
): readonly Area[] {
  return cells.flatMap((line, index) => {
    const written = line.flatMap((cell, at) => (cell === null ? [] : [at]));
    const [first] = written;
    const last = written.at(-1);
    if (first === undefined || last === undefined) return [];
    return [{ row: row + index, column: column + first, rows: 1, columns: last - first + 1 }];
  });
}

const meet = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** New rows in front of the first one only move it. */
const isTorn = ({ row, rows }: Area, at: number): boolean => at > row && at < row + rows;

/**
 * The first sheet on which an edit would write into cells that Excel fills by itself; `null` when there is none.
 * @example firstFilled(snapshot, edits) // => { code: 'pivotTable', sheet: 'Resumen' }
 */
export function firstFilled(
  snapshot: WorkbookSnapshot,
  edits: readonly Edit[],
): { readonly code: FilledArea['code']; readonly sheet: string } | null {
  const filled = new Map<string, readonly FilledArea[]>();
  for (const { name, pivotTables, tables } of snapshot.sheets) {
    const areas: readonly FilledArea[] = [
      ...pivotTables.map((area) => ({ code: 'pivotTable', area }) as const),
      ...tables
        .filter(({ isFromQuery }) => isFromQuery)
        .map((area) => ({ code: 'queryTable', area }) as const),
    ];
    if (areas.length > 0) filled.set(name, areas);
  }
  if (filled.size === 0) return null;
  for (const edit of edits) {
    const reach = reachOf(edit);
    const there = reach === null ? undefined : filled.get(reach.sheet);
    if (reach === null || there === undefined) continue;
    const { sheet, areas, insertion } = reach;
    const hit = there.find(({ area }) =>
      insertion === null ? areas.some((other) => meet(area, other)) : isTorn(area, insertion.row),
    );
    if (hit !== undefined) return { code: hit.code, sheet };
    if (insertion !== null)
      filled.set(
        sheet,
        there.map((each) => moved(each, insertion)),
      );
  }
  return null;
}

function moved(
  filled: FilledArea,
  { row, rows }: { readonly row: number; readonly rows: number },
): FilledArea {
  const { area } = filled;
  return area.row < row ? filled : { ...filled, area: { ...area, row: area.row + rows } };
}
