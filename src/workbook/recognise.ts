/** Which sheet holds which register, by what their headings say and never by their names alone. */
import type { Problem } from '../domain/problem';
import type { RegisterKind } from '../domain/registers/records';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { wordsOf } from '../domain/text/words';
import type { HeadingBlock } from './headingBlocks';
import { findHeadingBlocks } from './headingBlocks';
import type { TableKind } from './headings';
import { TABLE_HEADINGS } from './headings';
import type { HeadingMatcher } from './matchHeading';
import { TABLE_KINDS } from './matchHeading';
import type { ProcessBlock } from './processCells';
import { findProcess } from './processCells';
import { findRecordRows } from './registerRows';
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';

/** Sheets that a person chose, by register. */
export type SheetMap = Readonly<Partial<Record<RegisterKind, string>>>;

/** A register's headings and the rows of its records. */
export interface RecognisedTable extends HeadingBlock {
  readonly recordRows: readonly number[];
}

export interface Recognition {
  /** The tables of each register, in the order of the workbook; most registers are one table. */
  readonly tables: ReadonlyMap<TableKind, readonly RecognisedTable[]>;
  readonly process: ProcessBlock | null;
}

/** What speaks for a candidate besides its headings, in columns. A name never outweighs a column. */
const NAME = 0.5;
const HIDDEN = -1.5;
const NO_RECORDS = -1.5;
/** Candidates that differ by less than a column are equals. */
const ONE_COLUMN = 1;

function nameSpeaks(sheet: string, kind: TableKind): boolean {
  const words = wordsOf(sheet);
  return TABLE_HEADINGS[kind].sheetNames.some((name) => words.includes(name));
}

function standing(table: RecognisedTable): number {
  return (
    table.score +
    (nameSpeaks(table.sheet.name, table.kind) ? NAME : 0) +
    (table.sheet.visibility === 'Visible' ? 0 : HIDDEN) +
    (table.recordRows.length > 0 ? 0 : NO_RECORDS)
  );
}

function sharesColumns(a: HeadingBlock, b: HeadingBlock): boolean {
  const columns = new Set(a.columns.values());
  return [...b.columns.values()].some((column) => columns.has(column));
}

/** A register ends where the next one begins below it. */
function withRecords(block: HeadingBlock, onSheet: readonly HeadingBlock[]): RecognisedTable {
  const below = onSheet
    .filter((other) => other.firstRow > block.lastRow && sharesColumns(block, other))
    .map((other) => other.firstRow - 1);
  const recordRows = below.length > 0 ? findRecordRows(block, Math.min(...below)) : findRecordRows(block);
  return { ...block, recordRows };
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The candidates as good as the best one, in the order of the workbook. */
function equals(candidates: readonly RecognisedTable[]): readonly RecognisedTable[] {
  const most = candidates.reduce((best, table) => Math.max(best, standing(table)), -Infinity);
  return candidates.filter((table) => standing(table) > most - ONE_COLUMN);
}

function bestOf(candidates: readonly RecognisedTable[]): RecognisedTable | null {
  return candidates.reduce<RecognisedTable | null>(
    (best, table) => (best === null || standing(table) > standing(best) ? table : best),
    null,
  );
}

/** Cells in the columns of a table, from its heading down, are its own. */
function takenBy(
  tables: readonly RecognisedTable[],
): (sheet: SheetSnapshot, row: number, column: number) => boolean {
  const areas = tables.map(({ sheet, firstRow, lastRow, recordRows, columns }) => ({
    sheet,
    firstRow,
    lastRow: recordRows.at(-1) ?? lastRow,
    firstColumn: Math.min(...columns.values()),
    lastColumn: Math.max(...columns.values()),
  }));
  return (sheet, row, column) =>
    areas.some(
      (area) =>
        area.sheet === sheet &&
        row >= area.firstRow &&
        row <= area.lastRow &&
        column >= area.firstColumn &&
        column <= area.lastColumn,
    );
}

function choosePlan(
  candidates: readonly RecognisedTable[],
  asked: string | undefined,
): Result<RecognisedTable, Problem> {
  const [first, ...others] = equals(candidates);
  if (first === undefined)
    return fail(asked === undefined ? { code: 'noPlan' } : { code: 'noPlan', detail: asked });
  if (others.length > 0) {
    const detail = [first, ...others].map(({ sheet }) => sheet.name).join(', ');
    return fail({ code: 'twoPlans', detail });
  }
  return ok(first);
}

/**
 * Finds the registers of a workbook. The report sheets that the add-in made are passed over; hidden sheets and sheets
 * with no records give way to others.
 *
 * @param map sheets a person chose; they settle a doubt between two plans
 * @returns the problems `emptyWorkbook`, `noPlan`, `twoPlans` (names of the sheets) or `sheetNotFound` (of the map)
 */
export function recogniseRegisters(
  snapshot: WorkbookSnapshot,
  matcher: HeadingMatcher,
  map: SheetMap = {},
): Result<Recognition, Problem> {
  for (const name of Object.values(map)) {
    if (!snapshot.sheets.some((sheet) => isSameName(sheet.name, name))) {
      return fail({ code: 'sheetNotFound', detail: name });
    }
  }
  const isEmpty = (sheet: SheetSnapshot): boolean =>
    sheet.values.every((row) => row.every((value) => typeof value === 'string' && value.trim() === ''));
  if (snapshot.sheets.every(isEmpty)) return fail({ code: 'emptyWorkbook' });

  const sheets = snapshot.sheets.filter((sheet) => sheet.reportMark === null);
  const candidates = sheets.flatMap((sheet) => {
    const blocks = findHeadingBlocks(sheet, matcher);
    return blocks.map((block) => withRecords(block, blocks));
  });
  const candidatesFor = (kind: TableKind): readonly RecognisedTable[] => {
    const asked = map[kind];
    return candidates.filter(
      (table) => table.kind === kind && (asked === undefined || isSameName(table.sheet.name, asked)),
    );
  };

  const plan = choosePlan(candidatesFor('plan'), map.plan);
  if (!plan.ok) return plan;
  const tables = new Map<TableKind, readonly RecognisedTable[]>();
  for (const kind of TABLE_KINDS) {
    const table = kind === 'plan' ? plan.value : bestOf(candidatesFor(kind));
    if (table !== null) tables.set(kind, [table]);
  }
  const asked = map.process;
  const processSheets = asked === undefined ? sheets : sheets.filter(({ name }) => isSameName(name, asked));
  return ok({ tables, process: findProcess(processSheets, matcher, takenBy(candidates)) });
}
