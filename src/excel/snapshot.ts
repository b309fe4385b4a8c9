/**
 * Reads the workbook into plain data: one round trip for what there is, one for what it says, and up to two for the rules of
 * the highlight where there is one. What fails over Excel's own objects is then read apart.
 */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { REPORT_MARK_NAME, unfinishedNames } from '../workbook/edits/hiddenNames';
import { isOwnName, isReservedName } from '../workbook/highlight/ownNames';
import type { NameSnapshot, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import { askAddressLists, learnAddressLists } from './addressLists';
import { isExcelError } from './excelError';
import type { Extras } from './extras';
import { areaOf, areasOf, documentExtrasOf, loadExtras, objectsOf, queryTableTest } from './extras';
import type { OwnFormats } from './ownFormats';
import {
  isTooLarge,
  loadUsedCells,
  PLACE,
  readUsedCellsInBlocks,
  takeUsedCells,
  usedCells,
} from './usedCells';
import type { SheetCells } from './usedCells';

/** Serial of 1 January 2000 in the day count that starts in 1904. */
const DAY_2000_IN_1904 = 35_064;

/**
 * Reads every sheet but the very hidden ones, which no person can see.
 * @param onAnswer awaited after the first answer, which is always quick unless a person is typing in a cell, and before the cells
 * are asked for
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  onAnswer: () => Promise<void>,
): Promise<Result<WorkbookSnapshot, Problem>> {
  const basics = await readBasics(context);
  await onAnswer();
  const { worksheets, tables, pivotTables } = basics;
  const visible = worksheets.items.filter(({ visibility }) => visibility !== 'VeryHidden');
  const placed = tables.items.map((table) => ({ table, name: table.name, sheet: table.worksheet.name }));
  const read = await readWithExtras(context, visible, placed, pivotTables?.items ?? []);
  return read.ok ? ok(await snapshotOf(context, basics, read.value)) : read;
}

/** Puts together what was read, and reads the rules of the highlight where there is one. */
export async function snapshotOf(
  context: Excel.RequestContext,
  { worksheets, names, newYear2000 }: Basics,
  { cells, details, extras }: SheetsRead,
): Promise<WorkbookSnapshot> {
  const isOurs = ({ name, comment }: Excel.NamedItem): boolean => isOwnName(name, comment);
  const plain = ({ name, formula }: Excel.NamedItem): NameSnapshot => ({ name, formula: String(formula) });
  const ownNames = names.items.filter(isOurs).map(plain);
  const otherNames = names.items.filter((item) => !isOurs(item)).map(plain);
  const listed = new Set(unfinishedNames(otherNames));
  const visible = worksheets.items.filter(({ visibility }) => visibility !== 'VeryHidden');
  const { merges, pivots, queries } = extras;
  const formats = await readFormats(context, ownNames);
  const isFromQuery = queryTableTest(queries);

  const sheets = worksheets.items.map((worksheet): SheetSnapshot => {
    const index = visible.indexOf(worksheet);
    const part = details.sheets[index];
    const headersFooters = extras.headersFooters[index]?.();
    return {
      name: worksheet.name,
      visibility: worksheet.visibility,
      isProtected: worksheet.protection.protected,
      isFiltered: part !== undefined && hidesRows(part.rows) && hasFilter(worksheet, details),
      ...(cells[index] ?? NO_CELLS),
      merges: areasOf(merges[index]),
      tables: details.tables
        .filter(({ sheet }) => sheet === worksheet.name)
        .map(({ name, range, totals }) => ({
          ...{ name, ...areaOf(range), isFromQuery: isFromQuery(name) },
          ...(totals.showTotals ? { hasTotals: true as const } : {}),
        })),
      pivotTables: pivots.filter(({ sheet }) => sheet === worksheet.name).map(({ range }) => areaOf(range)),
      reportMark: part === undefined || part.mark.isNullObject ? null : String(part.mark.formula),
      reservedNames: (part?.names.items ?? []).map(({ name }) => name).filter(isReservedName),
      printArea: areasOf(extras.printAreas[index]),
      objects: objectsOf(extras.objects[index]),
      ...(headersFooters === undefined ? {} : { headersFooters }),
      ownFormats: formats.bySheet.get(worksheet.name) ?? [],
    };
  });
  return {
    sheets: sheets.filter(({ name }) => !listed.has(name.toLowerCase())),
    unfinished: sheets.filter(({ name }) => listed.has(name.toLowerCase())),
    ownNames,
    ...(formats.isUnread ? { isHighlightUnread: true } : {}),
    names: otherNames,
    readOnly: context.workbook.readOnly,
    dateSystem: Number(newYear2000.value) === DAY_2000_IN_1904 ? '1904' : '1900',
  };
}

/** Whether some row is hidden: of some that are Excel says `null`. A filter that shows all values hides none. */
export const hidesRows = (used: Excel.Range): boolean => !used.isNullObject && used.rowHidden !== false;

const hasFilter = ({ name, autoFilter }: Excel.Worksheet, { tables }: Details): boolean =>
  autoFilter.isDataFiltered || tables.some(({ sheet, filter }) => sheet === name && filter.isDataFiltered);

export const NO_CELLS: SheetCells = {
  firstRow: 1,
  firstColumn: 1,
  values: [],
  texts: [],
  types: [],
  numberFormats: [],
  formulas: [],
};

/** What is asked of the sheets beside their cells. */
export interface Details {
  readonly sheets: readonly {
    readonly mark: Excel.NamedItem;
    readonly names: Excel.NamedItemCollection;
    /** The used cells, for whether rows of them are hidden. */
    readonly rows: Excel.Range;
  }[];
  readonly tables: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly range: Excel.Range;
    readonly filter: Excel.AutoFilter;
    /** The table itself, for whether it has a row of totals. */
    readonly totals: Excel.Table;
  }[];
}

/** What the workbook has. Where Excel fails over PivotTables or lists of addresses, it is asked for the rest. */
async function readBasics(context: Excel.RequestContext): Promise<Basics> {
  try {
    const basics = loadBasics(context, true);
    const lists = askAddressLists(context);
    await context.sync();
    if (lists !== null) learnAddressLists(true);
    return basics;
  } catch (error) {
    if (!isExcelError(error)) throw error;
    if (error.debugInfo?.errorLocation === 'Worksheet.getRanges') learnAddressLists(false);
    const basics = loadBasics(context, error.debugInfo?.errorLocation === 'Worksheet.getRanges');
    await context.sync();
    return basics;
  }
}

export interface Basics {
  readonly worksheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly tables: Excel.TableCollection;
  readonly pivotTables: Excel.PivotTableCollection | null;
  readonly newYear2000: Excel.FunctionResult<number>;
}

export function loadBasics({ workbook }: Excel.RequestContext, withPivotTables: boolean): Basics {
  workbook.load('readOnly');
  return {
    worksheets: workbook.worksheets.load(
      'items/name,items/visibility,items/protection/protected,items/autoFilter/isDataFiltered',
    ),
    names: workbook.names.load('items/name,items/formula,items/comment'),
    tables: workbook.tables.load('items/name,items/worksheet/name'),
    pivotTables: withPivotTables ? workbook.pivotTables.load('items/name,items/worksheet/name') : null,
    newYear2000: workbook.functions.date(2000, 1, 1).load('value'),
  };
}

const NO_FORMATS: OwnFormats = { bySheet: new Map(), isUnread: false };

/** Reading other people's rules is asking for trouble (office-js #2180, #6827): only where ours can be. */
async function readFormats(
  context: Excel.RequestContext,
  ownNames: readonly NameSnapshot[],
): Promise<OwnFormats> {
  if (ownNames.length === 0) return NO_FORMATS;
  const { readOwnFormats } = await import(/* webpackChunkName: "ownFormats" */ './ownFormats');
  return readOwnFormats(context, ownNames);
}

/** A table with what is known of it. */
export interface PlacedTable {
  readonly table: Excel.Table;
  readonly name: string;
  readonly sheet: string;
}

/** Queues the reading of the sheets' own names and the places of tables. */
export function loadDetails(worksheets: readonly Excel.Worksheet[], tables: readonly PlacedTable[]): Details {
  return {
    sheets: worksheets.map((worksheet) => ({
      mark: worksheet.names.getItemOrNullObject(REPORT_MARK_NAME).load('formula'),
      names: worksheet.names.load('items/name'),
      rows: usedCells(worksheet).load('rowHidden'),
    })),
    tables: tables.map(({ table, name, sheet }) => ({
      name,
      sheet,
      range: table.getRange().load(PLACE),
      filter: table.autoFilter.load('isDataFiltered'),
      totals: table.load('showTotals'),
    })),
  };
}

/** Queues what is read beside the cells; `ranges` are the used cells of the sheets, null objects where there are none. */
type QueueDetails<T> = (ranges: readonly Excel.Range[]) => T;

interface CellsAndDetails<T> {
  readonly cells: readonly SheetCells[];
  readonly details: T;
}

export interface SheetsRead {
  readonly cells: readonly SheetCells[];
  readonly details: Details;
  readonly extras: Extras;
}

/**
 * Reads with what is good to know but can be done without. Excel gives at most 512 merged areas of a sheet and fails over
 * more, and over some PivotTables and queries: then the cells are read without them, and each of them apart.
 */
async function readWithExtras(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  tables: readonly PlacedTable[],
  pivotTables: readonly Excel.PivotTable[],
): Promise<Result<SheetsRead, Problem>> {
  const { workbook } = context;
  const names = worksheets.map(({ name }) => name);
  const documents = await documentExtrasOf(names);
  try {
    const read = await readCells(context, worksheets, (ranges) => ({
      details: loadDetails(worksheets, tables),
      extras: loadExtras({ workbook, worksheets, names, ranges, pivotTables, documents }),
    }));
    return read.ok ? ok({ cells: read.value.cells, ...read.value.details }) : read;
  } catch (error) {
    if (!isExcelError(error)) throw error;
    const read = await readCells(context, worksheets, () => loadDetails(worksheets, tables));
    if (!read.ok) return read;
    const { readExtrasApart } = await import(/* webpackChunkName: "extrasApart" */ './extrasApart');
    const ranges = worksheets.map(usedCells);
    return ok({
      ...read.value,
      extras: await readExtrasApart({ workbook, worksheets, names, ranges, pivotTables, documents }),
    });
  }
}

/**
 * All sheets at once; one after another, in blocks, only when they are more than one answer may hold. An answer that is
 * too large brings nothing at all, so the details are then asked for again.
 */
async function readCells<T>(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  queueDetails: QueueDetails<T>,
): Promise<Result<CellsAndDetails<T>, Problem>> {
  const ranges = worksheets.map(loadUsedCells);
  const details = queueDetails(ranges);
  try {
    await context.sync();
  } catch (error) {
    if (!isExcelError(error) || error.code !== 'ResponsePayloadSizeLimitExceeded') throw error;
    const again = queueDetails(worksheets.map(usedCells));
    const inBlocks = await readUsedCellsInBlocks(context, worksheets);
    return inBlocks.ok ? ok({ cells: inBlocks.value, details: again }) : inBlocks;
  }
  if (ranges.some(isTooLarge)) {
    const inBlocks = await readUsedCellsInBlocks(context, worksheets);
    return inBlocks.ok ? ok({ cells: inBlocks.value, details }) : inBlocks;
  }
  const cells: SheetCells[] = [];
  for (const [index, range] of ranges.entries()) {
    const taken = range.isNullObject ? NO_CELLS : takeUsedCells(range);
    if (taken === null) return fail({ code: 'truncatedRead', detail: worksheets[index]?.name ?? '' });
    cells.push(taken);
  }
  return ok({ cells, details });
}
