/** Reads the workbook into plain data: one round trip for what there is, one for what it says. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Area } from '../workbook/area';
import { isOwnName, mentionsOwnName } from '../workbook/ownNames';
import { REPORT_MARK_NAME } from '../workbook/reportMark';
import type { OwnFormat, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { loadUsedCells, PLACE, readUsedCellsInBlocks, takeUsedCells, usedCells } from './usedCells';
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
  const names = workbook.names.load('items/name,items/formula');
  const tables = workbook.tables.load('items/name,items/worksheet/name');
  const newYear2000 = workbook.functions.date(2000, 1, 1).load('value');
  await context.sync();
  onAnswer();

  const ownNames = names.items
    .filter(({ name }) => isOwnName(name))
    .map(({ name, formula }) => ({ name, formula: String(formula) }));
  const visible = worksheets.items.filter(({ visibility }) => visibility !== 'VeryHidden');
  const withFormats = ownNames.length > 0;
  const read = await readWithMerges(context, visible, (ranges, withMerges) =>
    loadDetails(visible, ranges, tables.items, withFormats, withMerges),
  );
  if (!read.ok) return read;
  const { cells, details } = read.value;

  const sheets = worksheets.items.map((worksheet): SheetSnapshot => {
    const index = visible.indexOf(worksheet);
    const part = details.sheets[index];
    return {
      name: worksheet.name,
      visibility: worksheet.visibility,
      isProtected: worksheet.protection.protected,
      isFiltered: worksheet.autoFilter.isDataFiltered,
      ...(cells[index] ?? NO_CELLS),
      merges: part?.merges ? areasOf(part.merges) : null,
      tables: details.tables
        .filter(({ sheet }) => sheet === worksheet.name)
        .map(({ name, range }) => ({ name, ...areaOf(range) })),
      reportMark: part === undefined || part.mark.isNullObject ? null : String(part.mark.formula),
      ownFormats: part?.formats ? ownFormats(part.formats) : [],
    };
  });
  return ok({
    sheets,
    ownNames,
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
    readonly merges: Excel.RangeAreas | null;
  }[];
  readonly tables: readonly { readonly name: string; readonly sheet: string; readonly range: Excel.Range }[];
}

/** Queues the reading of report marks, own formats, merged areas and the places of tables. */
function loadDetails(
  worksheets: readonly Excel.Worksheet[],
  ranges: readonly Excel.Range[],
  tables: readonly Excel.Table[],
  withFormats: boolean,
  withMerges: boolean,
): Details {
  return {
    sheets: worksheets.map((worksheet, index) => ({
      mark: worksheet.names.getItemOrNullObject(REPORT_MARK_NAME).load('formula'),
      // Reading other people's rules is asking for trouble (office-js #2180, #6827): only where ours can be.
      formats: withFormats ? loadFormats(worksheet) : null,
      merges: (withMerges && ranges[index] && loadMerges(ranges[index])) || null,
    })),
    tables: tables.map((table) => ({
      name: table.name,
      sheet: table.worksheet.name,
      range: table.getRange().load(PLACE),
    })),
  };
}

/** Queues the details; `ranges` are the used cells of the sheets, null objects where there are none. */
type QueueDetails = (ranges: readonly Excel.Range[]) => Details;

interface CellsAndDetails {
  readonly cells: readonly SheetCells[];
  readonly details: Details;
}

/**
 * Reads with the merged areas where this Excel can give them. It gives at most 512 of a sheet and fails over more: then
 * everything is read again without them.
 */
async function readWithMerges(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  queueDetails: (ranges: readonly Excel.Range[], withMerges: boolean) => Details,
): Promise<Result<CellsAndDetails, Problem>> {
  const withMerges = supports('1.13');
  try {
    return await readCells(context, worksheets, (ranges) => queueDetails(ranges, withMerges));
  } catch (error) {
    if (!withMerges || !isExcelError(error)) throw error;
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
  const cells: SheetCells[] = [];
  for (const [index, range] of ranges.entries()) {
    const taken = range.isNullObject ? NO_CELLS : takeUsedCells(range);
    if (taken === null) return fail({ code: 'truncatedRead', detail: worksheets[index]?.name ?? '' });
    cells.push(taken);
  }
  return ok({ cells, details });
}

/** All of those that begin in the range (office-js #3611). Their address names only first cells (#1590): ask each for its place. */
function loadMerges(range: Excel.Range): Excel.RangeAreas {
  const merges = range.getMergedAreasOrNullObject();
  merges.areas.load(`items/${PLACE.replaceAll(',', ',items/')}`);
  return merges;
}

function areasOf(found: Excel.RangeAreas): readonly Area[] {
  return found.isNullObject ? [] : found.areas.items.map(areaOf);
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex + 1, column: columnIndex + 1, rows: rowCount, columns: columnCount };
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
    .filter(({ formula }) => mentionsOwnName(formula));
}
