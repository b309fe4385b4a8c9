/** Writes the rows and cells of a sheet that changed into its `<sheetData>`; the others keep their text. */
import { readRows, type RawElement, type RawRow } from './sheetRows';
import { isWholeRows } from '../../area';
import type { CellShift } from '../../formulaReferences';
import type { RowState } from '../workbookModel';
import type { CellChange } from './cellChanges';
import { cellXml, type CellInModel } from './cellXml';
import { attributeOf, withAttributes } from './xmlPatch';

/** What the model has of a sheet's rows and cells, and which of them changed. */
export interface ChangedRows {
  readonly cells: ReadonlyMap<string, CellChange>;
  /** Rows whose height, format or visibility was set. */
  readonly rows: ReadonlySet<number>;
  /** Rows and columns that were put in or taken out, in order. */
  readonly shifts: readonly CellShift[];
  cell(row: number, column: number): CellInModel;
  row(row: number): RowState;
  /** The number of a row's own format; null when the file's is right. */
  rowFormat(row: number): number | null;
}

/** Returns the row of the file that a row was before the shifts; null for a row that was put in. */
function originOf(row: number, shifts: readonly CellShift[]): number | null {
  let index = row;
  for (const { area, axis, count } of [...shifts].reverse()) {
    if (axis !== 'rows' || !isWholeRows(area) || index < area.top) continue;
    if (count > 0 && index < area.top + count) return null;
    index -= count;
  }
  return index;
}

const isOn = (value: string | null): boolean => value === '1' || value === 'true';

function rowTag(row: number, base: RawRow | undefined, changed: ChangedRows): string {
  const old = `<row${base?.attributes ?? ''}/>`;
  // Which columns the row uses is a hint for readers, and optional.
  let tag = withAttributes(old, { r: String(row + 1), spans: null });
  if (!changed.rows.has(row)) return tag;
  const { height, custom, hidden } = changed.row(row);
  const oldHeight = attributeOf(old, 'ht');
  if (!custom) tag = withAttributes(tag, { ht: null, customHeight: null });
  else if (oldHeight === null || Number(oldHeight) !== height)
    tag = withAttributes(tag, { ht: String(height), customHeight: '1' });
  if (isOn(attributeOf(old, 'hidden')) !== hidden) tag = withAttributes(tag, { hidden: hidden ? '1' : null });
  const format = changed.rowFormat(row);
  if (format !== null) tag = withAttributes(tag, { s: String(format), customFormat: '1' });
  return tag;
}

/** The cells of shared formulas by the number of their group. */
function sharedGroups(rows: ReadonlyMap<number, RawRow>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [row, raw] of rows) {
    if (!raw.xml.includes('shared')) continue;
    for (const [column, { content }] of raw.cells()) {
      const formula = /<f\b[^>]*\st=["']shared["'][^>]*>/.exec(content ?? '')?.[0];
      const group = formula && attributeOf(formula, 'si');
      if (group) groups.set(group, [...(groups.get(group) ?? []), `${row},${column}`]);
    }
  }
  return groups;
}

const isInPlace = (key: string, change: CellChange | undefined): boolean =>
  change === undefined || (change.from === key && !change.value);

/** Adds the other cells of a shared formula of which one changed: their formula is written out. */
function withSharedFormulas(
  rows: ReadonlyMap<number, RawRow>,
  cells: ReadonlyMap<string, CellChange>,
): ReadonlyMap<string, CellChange> {
  const groups = sharedGroups(rows);
  if (groups.size === 0) return cells;
  const all = new Map(cells);
  const placeOf = new Map([...cells].flatMap(([key, { from }]) => (from === null ? [] : [[from, key]])));
  for (const members of groups.values()) {
    if (members.every((key) => isInPlace(key, cells.get(key)))) continue;
    for (const member of members) {
      // A member that was overwritten or taken out has no place.
      const place = placeOf.get(member) ?? (cells.has(member) ? null : member);
      if (place !== null) all.set(place, { ...(all.get(place) ?? untouched(place)), value: true });
    }
  }
  return all;
}

const untouched = (key: string): CellChange => ({ from: key, value: false, style: false, result: false });

type Cells = Map<number, CellChange>;
const NO_CELLS: Cells = new Map<number, CellChange>();

function byRow(cells: ReadonlyMap<string, CellChange>): Map<number, Cells> {
  const rows = new Map<number, Cells>();
  for (const [key, change] of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const cellsOfRow: Cells = rows.get(row) ?? new Map<number, CellChange>();
    cellsOfRow.set(column, change);
    rows.set(row, cellsOfRow);
  }
  return rows;
}

function rowXml(row: number, rows: ReadonlyMap<number, RawRow>, cells: Cells, changed: ChangedRows): string {
  const origin = originOf(row, changed.shifts);
  const written = new Map<number, string>();
  for (const [column, { xml }] of rows.get(row)?.cells() ?? [])
    if (!cells.has(column)) written.set(column, xml);
  for (const [column, change] of cells) {
    const [fromRow = 0, fromColumn = 0] = change.from?.split(',').map(Number) ?? [];
    const base: RawElement | undefined =
      change.from === null ? undefined : rows.get(fromRow)?.cells().get(fromColumn);
    const xml = cellXml(row, column, base ?? null, change, changed.cell(row, column));
    if (xml !== '') written.set(column, xml);
  }
  const tag = rowTag(row, origin === null ? undefined : rows.get(origin), changed);
  const content = [...written].sort(([a], [b]) => a - b).map(([, xml]) => xml);
  if (content.length > 0) return `${tag.slice(0, -2)}>${content.join('')}</row>`;
  return /\s(?!r=)[\w:]+="/.test(tag) ? tag : '';
}

/** Returns the content of `<sheetData>` with the changed rows and cells. */
export function patchedSheetData(sheetData: string, changed: ChangedRows): string {
  const rows = readRows(sheetData);
  const cells = byRow(withSharedFormulas(rows, changed.cells));
  const moved = changed.shifts.some(({ area, axis }) => axis === 'rows' && isWholeRows(area));
  const needed = new Set([...rows.keys(), ...cells.keys(), ...changed.rows]);
  return [...needed]
    .sort((a, b) => a - b)
    .map((row) => {
      const isKept =
        !cells.has(row) && !changed.rows.has(row) && (!moved || originOf(row, changed.shifts) === row);
      return isKept ? (rows.get(row)?.xml ?? '') : rowXml(row, rows, cells.get(row) ?? NO_CELLS, changed);
    })
    .join('');
}
