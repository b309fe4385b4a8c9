/** Rows of the plan's sheets that have a text and a day and are read as no record: a person is told of them. */
import type { UnreadRows } from '../../domain/registers/records';
import { lastUsedRow } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';
import type { Cell, CellKind, Grid } from './grid';
import { gridOf } from './grid';
import type { RecognisedTable } from './sheetTables';

const DAYS: readonly CellKind[] = ['day', 'range'];
/** The fields in which a day by itself says that a row is planned. */
const DATED: readonly string[] = ['start', 'end', 'period'];
/** A row with so many letters one after the other has a text. */
const TEXT = /\p{L}{3}/u;

const isDay = ({ kinds }: Cell): boolean => kinds.some((kind) => DAYS.includes(kind));
const isText = (cell: Cell): boolean => !isDay(cell) && TEXT.test(cell.text);

interface Place {
  readonly column: number;
  readonly cell: Cell;
  /** It is merged down from a row above, as a name over its steps is. */
  readonly isFromAbove: boolean;
}

/** The cells of a row between two columns, those that are merged down from above among them. */
function placesIn({ cell, mergeAt }: Grid, row: number, [first, last]: readonly [number, number]): Place[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((column) => {
    const own = cell(row, column);
    const shown = own ?? cell(mergeAt(row, column)?.row ?? row, column);
    return shown === null ? [] : [{ column, cell: shown, isFromAbove: own === null }];
  });
}

/** What is known of the plan on one sheet. */
interface Known {
  readonly sheet: SheetSnapshot;
  readonly edges: readonly [number, number];
  readonly name: number | null;
  readonly dated: ReadonlySet<number>;
  readonly top: number;
  /** The rows that are read as something, or that are titles and headings. */
  readonly read: ReadonlySet<number>;
}

function knownOf(
  sheet: SheetSnapshot,
  plan: readonly RecognisedTable[],
  all: readonly RecognisedTable[],
): Known {
  const columns = plan.flatMap((table) => [...table.columns]);
  const used = columns.map(([, column]) => column);
  const own = all.filter((table) => table.sheet === sheet);
  return {
    sheet,
    edges: [Math.min(...used), Math.max(...used)],
    name: plan[0]?.columns.get('name') ?? null,
    dated: new Set(columns.flatMap(([field, column]) => (DATED.includes(field) ? [column] : []))),
    top: Math.min(...plan.flatMap(({ headerRows }) => headerRows)),
    read: new Set(own.flatMap(({ headerRows, recordRows }) => [...headerRows, ...recordRows])),
  };
}

/** The row where it has a day of its own beside a text, or beside a day where the plan has its own; `null` otherwise. */
function unreadRow({ sheet, name, dated }: Known, row: number, places: readonly Place[]): UnreadRows | null {
  const day = places.find(({ cell, isFromAbove }) => isDay(cell) && !isFromAbove);
  const text = places.find(({ cell }) => isText(cell));
  if (day === undefined || (text === undefined && !dated.has(day.column))) return null;
  const named = places.find(({ column, isFromAbove }) => column === name && !isFromAbove);
  const { column } = named ?? text ?? day;
  const written = named?.cell.text ?? '';
  const cell = { sheet: sheet.name, row, column };
  return { sheet: sheet.name, rows: [row], title: '', name: { value: written, text: written, cell } };
}

function unreadOn(known: Known): readonly UnreadRows[] {
  const { sheet, edges, top, read } = known;
  const grid = gridOf(sheet);
  const found: UnreadRows[] = [];
  let [title, goesOn] = ['', false];
  for (let row = top + 1; row <= lastUsedRow(sheet); row++) {
    const places = placesIn(grid, row, edges);
    const [only] = places;
    if (read.has(row)) [title, goesOn] = ['', false];
    else if (only !== undefined && places.length === 1)
      [title, goesOn] = [isText(only.cell) ? only.cell.text : '', false];
    else {
      const unread = unreadRow(known, row, places);
      if (unread === null) continue;
      const before = goesOn ? found.pop() : undefined;
      found.push({ ...(before ?? unread), title, rows: [...(before?.rows ?? []), row] });
      goesOn = true;
    }
  }
  return found;
}

/**
 * The rows below the headings of the plan that hold a text and a day, or a day where the plan has its own, and are neither records nor
 * titles. Those that follow one another below one title are told together.
 *
 * @param plan the tables of the plan
 * @param others what else was recognised on its sheets
 * @example unreadRows(plan, [])[0] // => { rows: [11, 12, 13], title: 'ACTIVIDADES CANCELADAS', … }
 */
export function unreadRows(
  plan: readonly RecognisedTable[],
  others: readonly RecognisedTable[],
): readonly UnreadRows[] {
  return [...new Set(plan.map(({ sheet }) => sheet))].flatMap((sheet) => {
    const own = plan.filter((table) => table.sheet === sheet);
    return unreadOn(knownOf(sheet, own, [...own, ...others]));
  });
}
