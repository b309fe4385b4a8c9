/** What is good to know of the sheets and can be done without: merged areas, PivotTables, queries, objects, print areas. */
import { GRID_COLUMNS } from '../domain/report/layout/gridColumns';
import { isDocumentName } from '../workbook/edits/documentNames';
import type { SheetObjects } from '../workbook/snapshot/snapshot';
import type { Area } from '../workbook/snapshot/area';
import { supports } from './requirementSets';
import { PLACE } from './usedCells';

/** What of a workbook is asked for them. */
export interface ExtrasScene {
  readonly workbook: Excel.Workbook;
  readonly worksheets: readonly Excel.Worksheet[];
  /** The names of those sheets: where they were asked for by name, Excel has not told it yet. */
  readonly names: readonly string[];
  /** The used cells of the sheets, null objects where there are none. */
  readonly ranges: readonly Excel.Range[];
  readonly pivotTables: readonly Excel.PivotTable[];
}

/** What Excel could not tell of a sheet is absent. */
export interface Extras {
  /** Of each sheet that is read. */
  readonly merges: readonly (Excel.RangeAreas | undefined)[];
  readonly pivots: readonly PlacedPivot[];
  readonly queries: Excel.QueryCollection | null;
  /** Of each sheet that is read. */
  readonly objects: readonly (LoadedObjects | undefined)[];
  readonly printAreas: readonly (Excel.RangeAreas | undefined)[];
  /** Of each sheet that is read; of documents only. */
  readonly headersFooters: readonly (readonly Excel.HeaderFooter[] | undefined)[];
}

export interface PlacedPivot {
  readonly sheet: string;
  readonly range: Excel.Range;
}

export interface LoadedObjects {
  readonly shapes: Excel.ShapeCollection;
  /** How many comments, and how many notes; none where this Excel does not count them. */
  readonly counts: readonly OfficeExtension.ClientResult<number>[];
  /** What is on the cells; of sheets with a name of the add-in's documents only. */
  readonly onCells: LoadedRules | null;
}

interface LoadedRules {
  readonly charts: OfficeExtension.ClientResult<number>;
  readonly formats: Excel.ConditionalFormatCollection;
  readonly validated: Excel.RangeAreas;
  readonly links: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  /** The rows that are used, and the columns of a document. */
  readonly rows: Excel.Range;
  readonly columns: Excel.Range;
}

const SECTIONS = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const;

/** Queues the reading of all of them. */
export function loadExtras({ workbook, worksheets, names, ranges, pivotTables }: ExtrasScene): Extras {
  return {
    merges: ranges.map(loadMerges),
    pivots: pivotTables.map(loadPivot),
    objects: worksheets.map((worksheet, index) => loadObjects(worksheet, names[index] ?? '')),
    printAreas: worksheets.map(loadPrintArea),
    headersFooters: worksheets.map((worksheet, index) => loadHeadersFooters(worksheet, names[index] ?? '')),
    queries: loadQueries(workbook),
  };
}

/** All of those that begin in the range (office-js #3611). Their address names only first cells (#1590): ask each for its place. */
export function loadMerges(range: Excel.Range): Excel.RangeAreas | undefined {
  return supports('1.13') ? loadAreas(range.getMergedAreasOrNullObject()) : undefined;
}

export function loadPrintArea({ pageLayout }: Excel.Worksheet): Excel.RangeAreas {
  return loadAreas(pageLayout.getPrintAreaOrNullObject());
}

/** What the headers and footers of a document say; of other sheets nothing is asked. */
export function loadHeadersFooters(
  { pageLayout: { headersFooters } }: Excel.Worksheet,
  name: string,
): readonly Excel.HeaderFooter[] | undefined {
  if (!isDocumentName(name)) return undefined;
  const { defaultForAllPages, firstPage, evenPages } = headersFooters;
  return [defaultForAllPages, firstPage, evenPages].map((pages) => pages.load(SECTIONS.join()));
}

export function loadPivot({ layout, worksheet }: Excel.PivotTable): PlacedPivot {
  return { sheet: worksheet.name, range: layout.getRange().load(PLACE) };
}

export function loadQueries(workbook: Excel.Workbook): Excel.QueryCollection | null {
  return supports('1.14') ? workbook.queries.load('items/name,items/loadedTo') : null;
}

export function loadObjects(worksheet: Excel.Worksheet, name: string): LoadedObjects {
  return {
    onCells: isDocumentName(name) ? loadRules(worksheet) : null,
    shapes: worksheet.shapes.load('items/name'),
    counts: [
      ...(supports('1.10') ? [worksheet.comments.getCount()] : []),
      ...(supports('1.18') ? [worksheet.notes.getCount()] : []),
    ],
  };
}

function loadAreas(found: Excel.RangeAreas): Excel.RangeAreas {
  found.areas.load(`items/${PLACE.replaceAll(',', ',items/')}`);
  return found;
}

function loadRules(worksheet: Excel.Worksheet): LoadedRules {
  const all = worksheet.getRange();
  const rows = worksheet.getUsedRange();
  return {
    rows: rows.load('rowHidden'),
    columns: worksheet.getRangeByIndexes(0, 0, 1, GRID_COLUMNS).load('columnHidden'),
    charts: worksheet.charts.getCount(),
    formats: all.conditionalFormats.load('items/id'),
    validated: all.getSpecialCellsOrNullObject('DataValidations').load('address'),
    links: rows.getCellProperties({ hyperlink: true }),
  };
}

function rulesIn({ charts, formats, validated, links, rows, columns }: LoadedRules): number {
  const linked = links.value
    .flat()
    .filter(({ hyperlink }) => Boolean(hyperlink?.address || hyperlink?.documentReference));
  // Of some that are hidden Excel says `null`.
  const single = [!validated.isNullObject, rows.rowHidden !== false, columns.columnHidden !== false];
  return charts.value + formats.items.length + linked.length + single.filter(Boolean).length;
}

/** The objects of a sheet, once they are read; `null` when Excel could not tell. */
export function objectsOf(loaded: LoadedObjects | undefined): SheetObjects | null {
  if (loaded === undefined) return null;
  return {
    shapes: loaded.shapes.items.map(({ name }) => name),
    notes: loaded.counts.reduce((sum, { value }) => sum + value, 0),
    ...(loaded.onCells === null ? {} : { rules: rulesIn(loaded.onCells) }),
  };
}

/** The headers and footers, once they are read; `undefined` of other sheets and when Excel could not tell. */
export const headersFootersOf = (
  loaded: readonly Excel.HeaderFooter[] | undefined,
): readonly string[] | undefined => loaded?.flatMap((pages) => SECTIONS.map((section) => pages[section]));

/** The areas, once they are read; `null` when Excel could not tell. */
export function areasOf(found: Excel.RangeAreas | undefined): readonly Area[] | null {
  if (found === undefined) return null;
  return found.isNullObject ? [] : found.areas.items.map(areaOf);
}

/** Where a range that was read lies, from 1. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex + 1, column: columnIndex + 1, rows: rowCount, columns: columnCount };
}

/** A table takes its name from the query that fills it, as far as names of tables go; Excel tells nothing else of it. */
export function queryTableTest(queries: Excel.QueryCollection | null): (table: string) => boolean {
  const asTable = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '_');
  const filled = new Set(
    (queries?.items ?? []).filter(({ loadedTo }) => loadedTo === 'Table').map(({ name }) => asTable(name)),
  );
  return (table) => filled.has(asTable(table));
}
