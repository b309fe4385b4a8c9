/**
 * Reads again what changed since a reading, in one round trip: the cells that Excel's events name and those with formulas,
 * whose results change without an event, with all of a workbook that is no cell. A sheet is read whole where that is not
 * sure to be enough; see docs/decisions/20-reading-what-changed.md.
 */
import { unfinishedNames } from '../workbook/edits/hiddenNames';
import type { CellBlock } from '../workbook/snapshot/patchCells';
import { cellBlockOf, patchCells } from '../workbook/snapshot/patchCells';
import { formulaAreas, isFormula } from '../workbook/snapshot/formulaAreas';
import type { Area } from '../workbook/snapshot/area';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import { areaAddress } from '../workbook/snapshot/areaAddress';
import { isExcelError } from './excelError';
import type { ChangedAreas } from './events';
import { areasOf, documentExtrasOf, loadExtras } from './extras';
import { supports } from './requirementSets';
import type { Basics, PlacedTable } from './snapshot';
import { loadBasics, loadDetails, NO_CELLS, snapshotOf } from './snapshot';
import type { SheetCells } from './usedCells';
import { CONTENT, isTooLarge, loadUsedCells, PLACE, takeUsedCells, usedCells } from './usedCells';

/** A workbook that was read, and what is known of it for reading only its changes. */
export interface KnownWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /** Sheets with formulas none of which fills cells beside its own. */
  readonly spillFree: ReadonlySet<string>;
}

/** What is asked of a sheet that was read before. */
interface AskedSheet {
  readonly known: SheetSnapshot;
  readonly worksheet: Excel.Worksheet;
  /** With its content where the sheet is read whole. */
  readonly used: Excel.Range;
  readonly isWhole: boolean;
  readonly hasFormulas: boolean;
  readonly formulas: readonly Excel.Range[];
}

/** What is asked of a sheet in which cells changed. Only Excel knows which sheet has that id. */
interface ChangedSheet {
  readonly worksheet: Excel.Worksheet;
  /** All its cells; `null` where those that changed are enough. */
  readonly whole: Excel.Range | null;
  readonly areas: readonly Excel.Range[];
}

/**
 * Reads what changed.
 * @param onAnswer called with the first answer
 * @returns `null` where the whole workbook is to be read: its sheets or tables are others, or Excel does not answer
 */
export async function readChanges(
  context: Excel.RequestContext,
  onAnswer: () => void,
  known: KnownWorkbook,
  changed: ChangedAreas,
): Promise<KnownWorkbook | null> {
  if (!isPatchable(known.snapshot)) return null;
  try {
    return await readKnown(context, onAnswer, known, changed);
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return null;
  }
}

/** Unfinished sheets are about to go, and PivotTables have no names in a snapshot by which to ask for them. */
function isPatchable({ sheets, unfinished }: WorkbookSnapshot): boolean {
  return unfinished.length === 0 && sheets.every(({ pivotTables }) => pivotTables.length === 0);
}

async function readKnown(
  context: Excel.RequestContext,
  onAnswer: () => void,
  { snapshot, spillFree }: KnownWorkbook,
  changed: ChangedAreas,
): Promise<KnownWorkbook | null> {
  const { workbook } = context;
  const basics = loadBasics(context, true);
  const sheets = snapshot.sheets.filter(({ visibility }) => visibility !== 'VeryHidden');
  const asked = sheets.map((sheet) => askSheet(context, sheet, spillFree));
  const changedSheets = [...changed].map(([id, areas]) => askChanged(context, id, areas));
  const tables = snapshot.sheets.flatMap((sheet) =>
    sheet.tables.map(({ name }) => ({ name, sheet: sheet.name })),
  );
  const placed = tables.map(({ name, sheet }): PlacedTable => ({
    table: workbook.tables.getItem(name),
    name,
    sheet,
  }));
  const worksheets = asked.map(({ worksheet }) => worksheet);
  const details = loadDetails(worksheets, placed);
  const names = sheets.map(({ name }) => name);
  const ranges = asked.map(({ used }) => used);
  const documents = await documentExtrasOf(names);
  const extras = loadExtras({ workbook, worksheets, names, ranges, pivotTables: [], documents });
  await context.sync();
  onAnswer();
  if (!isSameWorkbook(snapshot, basics, tables)) return null;

  const read = asked.map((sheet, index) =>
    // Merging empties cells, and nothing says that Excel tells of those.
    isSameAreas(sheet.known.merges, areasOf(extras.merges[index])) ? cellsOf(sheet, changedSheets) : null,
  );
  if (read.includes('tooLarge')) return null;
  const cells = await readRest(context, asked, read);
  if (cells === null) return null;
  return {
    snapshot: await snapshotOf(context, basics, { cells, details, extras }),
    spillFree: new Set(asked.filter(isSpillFree).map(({ known }) => known.name)),
  };
}

/** Queues what is read of a sheet whether it changed or not. */
function askSheet(
  { workbook }: Excel.RequestContext,
  known: SheetSnapshot,
  spillFree: ReadonlySet<string>,
): AskedSheet {
  const worksheet = workbook.worksheets.getItem(known.name);
  const areas = formulaAreas(known);
  const hasFormulas = areas === null || areas.length > 0;
  // Excel refreshes what a query fills without saying which cells those are.
  const isFilled = known.tables.some(({ isFromQuery }) => isFromQuery);
  const isWhole = isFilled || areas === null || (hasFormulas && !spillFree.has(known.name));
  const spills = hasFormulas && supports('1.12') ? ',hasSpill' : '';
  return {
    known,
    worksheet,
    used: usedCells(worksheet).load(`${PLACE}${isWhole ? `,${CONTENT}` : ''}${spills}`),
    isWhole,
    hasFormulas,
    formulas: isWhole
      ? []
      : areas.map((area) => worksheet.getRange(areaAddress(area)).load(`${PLACE},${CONTENT}`)),
  };
}

/** Queues the cells that changed, as far as they are used. */
function askChanged(
  { workbook }: Excel.RequestContext,
  id: string,
  areas: readonly string[] | null,
): ChangedSheet {
  const worksheet = workbook.worksheets.getItem(id).load('name');
  return {
    worksheet,
    whole: areas === null ? loadUsedCells(worksheet) : null,
    areas: (areas ?? []).map((address) =>
      worksheet
        .getRange(address)
        .getIntersectionOrNullObject(usedCells(worksheet))
        .load(`${PLACE},${CONTENT}`),
    ),
  };
}

/** Whether the workbook still has the sheets and tables that were asked for, and no others. */
function isSameWorkbook(
  { sheets }: WorkbookSnapshot,
  { worksheets, names, tables, pivotTables }: Basics,
  known: readonly Pick<PlacedTable, 'name' | 'sheet'>[],
): boolean {
  const isVeryHidden = ({ visibility }: Pick<SheetSnapshot, 'visibility'>): boolean =>
    visibility === 'VeryHidden';
  const isSameSheet = (sheet: Excel.Worksheet, index: number): boolean => {
    const before = sheets[index];
    return before !== undefined && before.name === sheet.name && isVeryHidden(before) === isVeryHidden(sheet);
  };
  const isKnown = (table: Excel.Table): boolean =>
    known.some(({ name, sheet }) => name === table.name && sheet === table.worksheet.name);
  return (
    worksheets.items.length === sheets.length &&
    worksheets.items.every(isSameSheet) &&
    tables.items.length === known.length &&
    tables.items.every(isKnown) &&
    pivotTables?.items.length === 0 &&
    unfinishedNames(names.items).length === 0
  );
}

/** Whether areas are the same, in the same order: in another they are taken for others, and read once too often. */
function isSameAreas(before: readonly Area[] | null, after: readonly Area[] | null): boolean {
  if (before === null || after === null) return before === after;
  return (
    before.length === after.length &&
    before.every(({ row, column, rows, columns }, index) => {
      const area = after[index];
      return area?.row === row && area.column === column && area.rows === rows && area.columns === columns;
    })
  );
}

/**
 * The cells of a sheet from what was answered: `tooLarge` where they are not read in one piece, `null` where the sheet has to
 * be read whole after all.
 */
function cellsOf(sheet: AskedSheet, changed: readonly ChangedSheet[]): SheetCells | 'tooLarge' | null {
  const { known, used, isWhole } = sheet;
  if (isTooLarge(used)) return known.isUnread ? { ...NO_CELLS, isUnread: true } : 'tooLarge';
  const here = changed.filter(({ worksheet }) => worksheet.name === known.name);
  const whole = isWhole ? used : (here.find((each) => each.whole !== null)?.whole ?? null);
  if (whole !== null) return whole.isNullObject ? NO_CELLS : wholeCells(known, whole);
  if (!hasSamePlace(known, used) || (sheet.hasFormulas && !isSpillFree(sheet))) return null;
  const ranges = [...here.flatMap(({ areas }) => areas), ...sheet.formulas];
  return withRanges(
    known,
    ranges.filter((range) => !range.isNullObject),
  );
}

/** The cells of a sheet with those that were read again; `null` where others may have changed with them. */
function withRanges(known: SheetSnapshot, ranges: readonly Excel.Range[]): SheetCells | null {
  let cells = cellBlockOf(known);
  for (const range of ranges) {
    const block = takeUsedCells(range);
    if (block === null || mayFillOthers(known, block)) return null;
    cells = patchCells(cells, block);
  }
  return cells;
}

/** Cells that were read whole, with the rows of the reading before where they are the same. */
function wholeCells(known: SheetSnapshot, used: Excel.Range): SheetCells | null {
  const cells = takeUsedCells(used);
  return cells !== null && hasSamePlace(known, used) ? patchCells(known, cells) : cells;
}

/** Whether a sheet uses the cells that it used before. */
function hasSamePlace(
  { firstRow, firstColumn, values, isUnread }: SheetSnapshot,
  used: Excel.Range,
): boolean {
  if (isUnread) return false;
  if (used.isNullObject || values.length === 0) return used.isNullObject && values.length === 0;
  return (
    used.rowIndex + 1 === firstRow &&
    used.columnIndex + 1 === firstColumn &&
    used.rowCount === values.length &&
    used.columnCount === values[0]?.length
  );
}

/** Whether Excel says that no formula of a sheet fills cells beside its own. */
function isSpillFree({ used, hasFormulas }: AskedSheet): boolean {
  return hasFormulas && !used.isNullObject && supports('1.12') && used.hasSpill === false;
}

/**
 * Whether cells changed in a way by which others, of which no event tells, may have changed with them: a formula came or went,
 * which may fill its column or cells beside it, or a formula came to fail or to work, for whose results there may be no place.
 */
function mayFillOthers(known: SheetSnapshot, block: CellBlock): boolean {
  return block.formulas.some((line, row) => {
    const at = block.firstRow + row - known.firstRow;
    return line.some((formula, column) => {
      const left = block.firstColumn + column - known.firstColumn;
      const before = known.formulas[at]?.[left];
      if (!isFormula(formula) && !isFormula(before)) return false;
      if (formula !== before) return true;
      const [type, typeBefore] = [block.types[row]?.[column], known.types[at]?.[left]];
      return type !== typeBefore && (type === 'Error' || typeBefore === 'Error');
    });
  });
}

/** Reads whole what could not be taken from the first answer; `null` where Excel does not hand over all cells. */
async function readRest(
  context: Excel.RequestContext,
  asked: readonly AskedSheet[],
  read: readonly (SheetCells | 'tooLarge' | null)[],
): Promise<readonly SheetCells[] | null> {
  const rest = asked.map(({ worksheet }, index) => (read[index] === null ? loadUsedCells(worksheet) : null));
  if (rest.some((range) => range !== null)) await context.sync();
  const cells: SheetCells[] = [];
  for (const [index, { known }] of asked.entries()) {
    const taken = restOf(known, rest[index] ?? null) ?? read[index];
    if (taken === null || taken === undefined || taken === 'tooLarge') return null;
    cells.push(taken);
  }
  return cells;
}

function restOf(known: SheetSnapshot, range: Excel.Range | null): SheetCells | 'tooLarge' | null {
  if (range === null) return null;
  if (isTooLarge(range)) return 'tooLarge';
  return range.isNullObject ? NO_CELLS : wholeCells(known, range);
}
