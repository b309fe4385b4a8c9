/** Merged cells in which edits would write: Excel keeps nothing in a cell that is merged into another one. */
import type { CellRef } from '../../domain/registers/cell';
import type { Area } from '../snapshot/area';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { Edit } from './edits';
import { areaAddress } from '../snapshot/areaAddress';

/** A merged area as it was read, and where the edits so far have moved it. */
interface Moved {
  readonly area: Area;
  readonly first: number;
  readonly rows: number;
}

function afterInsertion({ area, first, rows }: Moved, at: number, count: number): Moved {
  if (at <= first) return { area, first: first + count, rows };
  return { area, first, rows: at < first + rows ? rows + count : rows };
}

/** Whether a cell is in a merged area and is not its first one, which holds the content. */
const loses = ({ area, first, rows }: Moved, row: number, column: number): boolean =>
  row >= first &&
  row < first + rows &&
  column >= area.column &&
  column < area.column + area.columns &&
  (row > first || column > area.column);

function lossesOf(
  merges: readonly Moved[],
  {
    row,
    column,
    values,
  }: { row: number; column: number; values: readonly (readonly (CellValue | null)[])[] },
): readonly Area[] {
  const isWritten = (value: CellValue | null): boolean => value !== null && value !== '';
  const isLost = (merge: Moved): boolean =>
    values.some((line, down) =>
      line.some((value, right) => isWritten(value) && loses(merge, row + down, column + right)),
    );
  return merges.filter(isLost).map(({ area }) => area);
}

/** The address of a merged area as the person reads it. */
export const areaInWords = (sheet: string, area: Area): string => `${sheet}!${areaAddress(area)}`;

/** Edits after which a sheet is another one: its merged cells are the add-in's. */
const ANOTHER: ReadonlySet<Edit['kind']> = new Set(['addSheet', 'clearSheet', 'deleteSheet']);

/**
 * Returns the merged areas of people that would lose a part of what edits write, as addresses.
 * @example mergedTargets(snapshot, edits) // => ['Acuerdos!B4:C4']
 */
export function mergedTargets({ sheets }: WorkbookSnapshot, edits: readonly Edit[]): readonly string[] {
  const bySheet = new Map<string, readonly Moved[]>(
    sheets.map(({ name, merges }) => [
      name,
      (merges ?? []).map((area) => ({ area, first: area.row, rows: area.rows })),
    ]),
  );
  const found = new Set<string>();
  for (const edit of edits) {
    const merges = 'sheet' in edit && edit.sheet !== null ? bySheet.get(edit.sheet) : undefined;
    if (merges === undefined || !('sheet' in edit) || edit.sheet === null || merges.length === 0) continue;
    const { sheet } = edit;
    if (ANOTHER.has(edit.kind)) bySheet.delete(sheet);
    if (edit.kind === 'insertRows')
      bySheet.set(
        sheet,
        merges.map((merge) => afterInsertion(merge, edit.row, edit.rows)),
      );
    if (edit.kind === 'write') for (const area of lossesOf(merges, edit)) found.add(areaInWords(sheet, area));
    // Rows that go are those of an undo, whose cells are written before.
  }
  return [...found];
}

/** Whether a row has merged cells in which some columns would lose what is written. */
export const losesInRow = ({ merges }: SheetSnapshot, row: number, columns: readonly number[]): boolean =>
  (merges ?? []).some((area) =>
    columns.some((column) => loses({ area, first: area.row, rows: area.rows }, row, column)),
  );

/** The rows of records, as the parts of a register have them. */
type RecordRows = readonly { readonly sheet: string; readonly rows: readonly { readonly row: number }[] }[];

/**
 * Returns the merged areas over several records that have one of some cells, as addresses: what is written there for one
 * record is said of the others too.
 * @example sharedTargets(snapshot, [{ sheet: 'Integrantes', row: 2, column: 6 }], parts) // => ['Integrantes!F2:F3']
 */
export function sharedTargets(
  { sheets }: WorkbookSnapshot,
  cells: readonly CellRef[],
  parts: RecordRows,
): readonly string[] {
  const found = new Set<string>();
  for (const { sheet, row, column } of cells) {
    const isIn = ({ row: top, rows }: Area, at: number): boolean => top <= at && at < top + rows;
    const merges = sheets.find(({ name }) => name === sheet)?.merges ?? [];
    const area = merges.find(
      (each) => isIn(each, row) && each.column <= column && column < each.column + each.columns,
    );
    if (area === undefined) continue;
    const isShared = parts.some(
      (part) => part.sheet === sheet && part.rows.some((each) => each.row !== row && isIn(area, each.row)),
    );
    if (isShared) found.add(areaInWords(sheet, area));
  }
  return [...found];
}
