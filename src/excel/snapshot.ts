/** Reads the workbook into plain data: one round trip for what there is, one for what it says. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Area } from '../workbook/snapshot/area';
import { unfinishedNames } from '../workbook/edits/unfinishedSheets';
import { isOwnName, isOwnRule } from '../workbook/highlight/ownNames';
import { REPORT_MARK_NAME } from '../workbook/edits/reportMark';
import type {
  NameSnapshot,
  OwnFormat,
  SheetObjects,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../workbook/snapshot/snapshot';
import {
  isTooLarge,
  loadUsedCells,
  PLACE,
  readUsedCellsInBlocks,
  takeUsedCells,
  usedCells,
} from './usedCells';
import type { SheetCells } from './usedCells';
import { isExcelError } from './errorCodes';
import { supports } from './requirementSets';

/** Serial of 1 January 2000 in the day count that starts in 1904. */
const DAY_2000_IN_1904 = 35_064;

/**
 * Reads every sheet but the very hidden ones, which no person can see.
 * @param onAnswer called with the first answer, which is always quick unless a person is typing in a cell
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  onAnswer: () => void,
): Promise<Result<WorkbookSnapshot, Problem>> {
  const { workbook } = context;
  workbook.load('readOnly');
  const worksheets = workbook.worksheets.load(
    'items/name,items/visibility,items/protection/protected,items/autoFilter/isDataFiltered',
  );
  const names = workbook.names.load('items/name,items/formula,items/comment');
  const tables = workbook.tables.load('items/name,items/worksheet/name');
  const pivotTables = workbook.pivotTables.load('items/name,items/worksheet/name');
  const newYear2000 = workbook.functions.date(2000, 1, 1).load('value');
  await context.sync();
  onAnswer();

  const isOurs = ({ name, comment }: Excel.NamedItem): boolean => isOwnName(name, comment);
  const plain = ({ name, formula }: Excel.NamedItem): NameSnapshot => ({ name, formula: String(formula) });
  const ownNames = names.items.filter(isOurs).map(plain);
  const otherNames = names.items.filter((item) => !isOurs(item)).map(plain);
  const listed = new Set(unfinishedNames(otherNames));
  const visible = worksheets.items.filter(({ visibility }) => visibility !== 'VeryHidden');
  const withFormats = ownNames.length > 0;
  const read = await readWithExtras(context, visible, (ranges, withExtras) => ({
    ...loadDetails(visible, tables.items, withFormats),
    extras: withExtras ? loadExtras(workbook, visible, ranges, pivotTables.items) : NO_EXTRAS,
  }));
  if (!read.ok) return read;
  const { cells, details } = read.value;
  const { merges, pivots, queries } = details.extras;
  const isFromQuery = queryTableTest(queries);

  const sheets = worksheets.items.map((worksheet): SheetSnapshot => {
    const index = visible.indexOf(worksheet);
    const part = details.sheets[index];
    return {
      name: worksheet.name,
      visibility: worksheet.visibility,
      isProtected: worksheet.protection.protected,
      isFiltered:
        worksheet.autoFilter.isDataFiltered ||
        details.tables.some(({ sheet, filter }) => sheet === worksheet.name && filter.isDataFiltered),
      ...(cells[index] ?? NO_CELLS),
      merges: areasOf(merges[index]),
      tables: details.tables
        .filter(({ sheet }) => sheet === worksheet.name)
        .map(({ name, range }) => ({ name, ...areaOf(range), isFromQuery: isFromQuery(name) })),
      pivotTables: pivots.filter(({ sheet }) => sheet === worksheet.name).map(({ range }) => areaOf(range)),
      reportMark: part === undefined || part.mark.isNullObject ? null : String(part.mark.formula),
      printArea: areasOf(details.extras.printAreas[index]),
      objects: objectsOf(details.extras.objects[index]),
      ownFormats: part?.formats ? ownFormats(part.formats) : [],
    };
  });
  return ok({
    sheets: sheets.filter(({ name }) => !listed.has(name.toLowerCase())),
    unfinished: sheets.filter(({ name }) => listed.has(name.toLowerCase())),
    ownNames,
    names: otherNames,
    readOnly: workbook.readOnly,
    dateSystem: Number(newYear2000.value) === DAY_2000_IN_1904 ? '1904' : '1900',
  });
}

const NO_CELLS: SheetCells = {
  firstRow: 1,
  firstColumn: 1,
  values: [],
  texts: [],
  types: [],
  numberFormats: [],
  formulas: [],
};

/** What is asked of the sheets beside their cells. */
interface Details {
  readonly sheets: readonly {
    readonly mark: Excel.NamedItem;
    readonly formats: Excel.ConditionalFormatCollection | null;
  }[];
  readonly tables: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly range: Excel.Range;
    readonly filter: Excel.AutoFilter;
  }[];
}

/** What is left out when Excel fails over it. */
interface Extras {
  /** Of each sheet that is read; none when Excel cannot tell. */
  readonly merges: readonly Excel.RangeAreas[];
  readonly pivots: readonly { readonly sheet: string; readonly range: Excel.Range }[];
  readonly queries: Excel.QueryCollection | null;
  /** Of each sheet that is read. */
  readonly objects: readonly LoadedObjects[];
  readonly printAreas: readonly Excel.RangeAreas[];
}

interface LoadedObjects {
  readonly shapes: Excel.ShapeCollection;
  /** How many comments, and how many notes; none where this Excel does not count them. */
  readonly counts: readonly OfficeExtension.ClientResult<number>[];
}

const NO_EXTRAS: Extras = { merges: [], pivots: [], queries: null, objects: [], printAreas: [] };

/** Queues the reading of report marks, own formats and the places of tables. */
function loadDetails(
  worksheets: readonly Excel.Worksheet[],
  tables: readonly Excel.Table[],
  withFormats: boolean,
): Details {
  return {
    sheets: worksheets.map((worksheet) => ({
      mark: worksheet.names.getItemOrNullObject(REPORT_MARK_NAME).load('formula'),
      // Reading other people's rules is asking for trouble (office-js #2180, #6827): only where ours can be.
      formats: withFormats ? loadFormats(worksheet) : null,
    })),
    tables: tables.map((table) => ({
      name: table.name,
      sheet: table.worksheet.name,
      range: table.getRange().load(PLACE),
      filter: table.autoFilter.load('isDataFiltered'),
    })),
  };
}

/** Queues the reading of merged areas, PivotTables, queries and objects; `ranges` are the used cells of the sheets. */
function loadExtras(
  workbook: Excel.Workbook,
  worksheets: readonly Excel.Worksheet[],
  ranges: readonly Excel.Range[],
  pivotTables: readonly Excel.PivotTable[],
): Extras {
  return {
    merges: supports('1.13') ? ranges.map(loadMerges) : [],
    pivots: pivotTables.map(({ layout, worksheet }) => ({
      sheet: worksheet.name,
      range: layout.getRange().load(PLACE),
    })),
    objects: worksheets.map(loadObjects),
    printAreas: worksheets.map(({ pageLayout }) => loadAreas(pageLayout.getPrintAreaOrNullObject())),
    queries: supports('1.14') ? workbook.queries.load('items/name,items/loadedTo') : null,
  };
}

/** Queues the details; `ranges` are the used cells of the sheets, null objects where there are none. */
type QueueDetails = (ranges: readonly Excel.Range[]) => DetailsAndExtras;

interface DetailsAndExtras extends Details {
  readonly extras: Extras;
}

interface CellsAndDetails {
  readonly cells: readonly SheetCells[];
  readonly details: DetailsAndExtras;
}

/**
 * Reads with what is good to know but can be done without. Excel gives at most 512 merged areas of a sheet and fails over
 * more: then everything is read again without them.
 */
async function readWithExtras(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  queueDetails: (ranges: readonly Excel.Range[], withExtras: boolean) => DetailsAndExtras,
): Promise<Result<CellsAndDetails, Problem>> {
  try {
    return await readCells(context, worksheets, (ranges) => queueDetails(ranges, true));
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return readCells(context, worksheets, (ranges) => queueDetails(ranges, false));
  }
}

/**
 * All sheets at once; one after another, in blocks, only when they are more than one answer may hold. An answer that is
 * too large brings nothing at all, so the details are then asked for again.
 */
async function readCells(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  queueDetails: QueueDetails,
): Promise<Result<CellsAndDetails, Problem>> {
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

function loadObjects(worksheet: Excel.Worksheet): LoadedObjects {
  return {
    shapes: worksheet.shapes.load('items/name'),
    counts: [
      ...(supports('1.10') ? [worksheet.comments.getCount()] : []),
      ...(supports('1.18') ? [worksheet.notes.getCount()] : []),
    ],
  };
}

function objectsOf(loaded: LoadedObjects | undefined): SheetObjects | null {
  if (loaded === undefined) return null;
  return {
    shapes: loaded.shapes.items.map(({ name }) => name),
    notes: loaded.counts.reduce((sum, { value }) => sum + value, 0),
  };
}

/** All of those that begin in the range (office-js #3611). Their address names only first cells (#1590): ask each for its place. */
function loadMerges(range: Excel.Range): Excel.RangeAreas {
  return loadAreas(range.getMergedAreasOrNullObject());
}

function loadAreas(found: Excel.RangeAreas): Excel.RangeAreas {
  found.areas.load(`items/${PLACE.replaceAll(',', ',items/')}`);
  return found;
}

function areasOf(found: Excel.RangeAreas | undefined): readonly Area[] | null {
  if (found === undefined) return null;
  return found.isNullObject ? [] : found.areas.items.map(areaOf);
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex + 1, column: columnIndex + 1, rows: rowCount, columns: columnCount };
}

/** A table takes its name from the query that fills it, as far as names of tables go; Excel tells nothing else of it. */
function queryTableTest(queries: Excel.QueryCollection | null): (table: string) => boolean {
  const asTable = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '_');
  const filled = new Set(
    (queries?.items ?? []).filter(({ loadedTo }) => loadedTo === 'Table').map(({ name }) => asTable(name)),
  );
  return (table) => filled.has(asTable(table));
}

function loadFormats(worksheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return worksheet
    .getRange()
    .conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula');
}

function ownFormats({ items }: Excel.ConditionalFormatCollection): readonly OwnFormat[] {
  return items
    .filter(({ type }) => type === 'Custom')
    .map(({ id, customOrNullObject }) => ({ id, formula: customOrNullObject.rule.formula }))
    .filter(({ formula }) => isOwnRule(formula) || formula === '');
}
