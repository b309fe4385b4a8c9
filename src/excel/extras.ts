/** What is good to know of the sheets and can be done without: merged areas, PivotTables, queries, objects, print areas. */
import { isDocumentName } from '../workbook/edits/documentNames';
import type { SheetObjects } from '../workbook/snapshot/snapshot';
import type { Area } from '../workbook/snapshot/area';
import type * as documentExtras from './documentExtras';
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
  /** What reads documents; `null` where no sheet is one. */
  readonly documents: DocumentExtras | null;
}

/** What reads and tells what documents have besides. */
export type DocumentExtras = typeof documentExtras;

/**
 * Loads what reads documents, where a sheet has the name of one: before the first report none has.
 * @example await documentExtrasOf(['Plan']) // => null
 */
export async function documentExtrasOf(names: readonly string[]): Promise<DocumentExtras | null> {
  return names.some(isDocumentName)
    ? import(/* webpackChunkName: "documentExtras" */ './documentExtras')
    : null;
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
  readonly headersFooters: readonly ((() => readonly string[]) | undefined)[];
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
  readonly onCells: (() => number) | null;
}

/** What reads a sheet as a document; `null` of other sheets, of which nothing more is asked. */
export const documentsFor = ({ names, documents }: ExtrasScene, index: number): DocumentExtras | null =>
  isDocumentName(names[index] ?? '') ? documents : null;

/** Queues the reading of all of them. */
export function loadExtras(scene: ExtrasScene): Extras {
  const { workbook, worksheets, ranges, pivotTables } = scene;
  const documents = worksheets.map((_, index) => documentsFor(scene, index));
  return {
    merges: ranges.map(loadMerges),
    pivots: pivotTables.map(loadPivot),
    objects: worksheets.map((worksheet, index) => loadObjects(worksheet, documents[index])),
    printAreas: worksheets.map(loadPrintArea),
    headersFooters: worksheets.map((worksheet, index) => documents[index]?.loadHeadersFooters(worksheet)),
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

export function loadPivot({ layout, worksheet }: Excel.PivotTable): PlacedPivot {
  return { sheet: worksheet.name, range: layout.getRange().load(PLACE) };
}

export function loadQueries(workbook: Excel.Workbook): Excel.QueryCollection | null {
  return supports('1.14') ? workbook.queries.load('items/name,items/loadedTo') : null;
}

export function loadObjects(
  worksheet: Excel.Worksheet,
  documents: DocumentExtras | null | undefined,
): LoadedObjects {
  return {
    onCells: documents?.loadRules(worksheet) ?? null,
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

/** The objects of a sheet, once they are read; `null` when Excel could not tell. */
export function objectsOf(loaded: LoadedObjects | undefined): SheetObjects | null {
  if (loaded === undefined) return null;
  return {
    shapes: loaded.shapes.items.map(({ name }) => name),
    notes: loaded.counts.reduce((sum, { value }) => sum + value, 0),
    ...(loaded.onCells === null ? {} : { rules: loaded.onCells() }),
  };
}

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
