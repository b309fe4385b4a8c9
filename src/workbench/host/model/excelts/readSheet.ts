/** Preparing the worksheets that the engine has loaded, with what the engine does not read from the file. */
import { ValueType, type Cell, type Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { serialOf } from './cellConversion';
import { readRules } from './conditionalFormats';
import { readCustomProperties } from './customPropertyParts';
import { forEachCell, isMergedAway } from './engineCells';
import { readFilteredTables, readPivotTables } from './externalData';
import { textPart, type PackageParts } from './package';
import { removePictures, readPictures } from './pictures';
import { readQuotePrefixes } from './quotePrefix';
import { createSheetAdapter } from './sheetAdapter';
import { readExtensions } from './sheetExtensions';
import { newExtras, type SheetAdapter, type SheetExtras, type SheetServices } from './sheetState';
import { withoutRevisionIds } from './xmlText';

/** The parts of an opened file that its sheets refer to. */
export interface SheetSource {
  readonly parts: PackageParts;
  readonly stylesXml: string;
  /** The file's differential formats, each as XML. */
  readonly dxfs: readonly string[];
}

/** Fills in what the engine leaves undefined for files without views or properties, whatever its types state. */
export function completeWorkbook(engine: Workbook): void {
  const loaded: { views?: Workbook['views']; properties?: Workbook['properties'] } = engine;
  loaded.views ??= [];
  loaded.properties ??= {};
  for (const sheet of engine.worksheets as { views?: Worksheet['views'] }[]) sheet.views ??= [];
}

const NO_HEADERS: Worksheet['headerFooter'] = {
  differentFirst: false,
  differentOddEven: false,
  oddHeader: null,
  oddFooter: null,
  evenHeader: null,
  evenFooter: null,
  firstHeader: null,
  firstFooter: null,
};

/** Fills in the headers and footers, which the engine leaves undefined for files without them. */
function completeHeaders(sheet: Worksheet): void {
  const { headerFooter }: { headerFooter?: Worksheet['headerFooter'] } = sheet;
  sheet.headerFooter = { ...NO_HEADERS, ...headerFooter };
}

/** Deletes a first page number and a number of copies that the file does not have: the engine would write them. */
function dropInventedSettings(sheet: Worksheet, sheetXml: string): void {
  const tag = /<pageSetup\b[^>]*>/.exec(sheetXml)?.[0] ?? '';
  const setup: Partial<Worksheet['pageSetup']> & { copies?: number } = sheet.pageSetup;
  if (!/\suseFirstPageNumber="(?:1|true)"/.test(tag)) delete setup.firstPageNumber;
  if (!/\scopies="/.test(tag)) delete setup.copies;
}

function normaliseFormula(cell: Cell, formula: string, date1904: boolean): void {
  const { model } = cell;
  const result = cell.result instanceof Date ? serialOf(cell.result, date1904) : cell.result;
  if (model.shareType === 'array') cell.result = result;
  else if (model.sharedFormula !== undefined || model.shareType !== undefined || result !== cell.result) {
    cell.value = result === undefined ? { formula } : { formula, result };
  }
}

/** Replaces dates by serial numbers and shared formulas by plain ones. Returns whether the sheet has formulas. */
function normaliseCells(engine: Worksheet, date1904: boolean): boolean {
  let hasFormulas = false;
  forEachCell(engine, (cell) => {
    if (isMergedAway(cell)) return;
    const { value, formula } = cell;
    if (value instanceof Date) cell.value = serialOf(value, date1904);
    else if (cell.type === ValueType.Formula && formula !== undefined) {
      hasFormulas = true;
      normaliseFormula(cell, formula, date1904);
    }
  });
  return hasFormulas;
}

const AUTO_FILTER = /<autoFilter\b[^>]*\/>|<autoFilter\b[\s\S]*?<\/autoFilter>/;

function isOff(sheetXml: string, attribute: string): boolean {
  return new RegExp(`<headerFooter\\b[^>]*\\s${attribute}="(?:0|false)"`).test(sheetXml);
}

function readExtras(
  id: string,
  { parts, stylesXml, dxfs }: SheetSource,
  path: string,
  sheetXml: string,
  workbook: SheetServices,
): SheetExtras {
  const rules = readRules(sheetXml, dxfs, workbook.defaults.theme);
  return {
    ...newExtras(id),
    extensions: readExtensions(sheetXml),
    rules: rules.map((rule) => ({ id: workbook.newId(), rule })),
    autoFilterXml: withoutRevisionIds(AUTO_FILTER.exec(sheetXml)?.[0] ?? '') || null,
    alignWithMargins: !isOff(sheetXml, 'alignWithMargins'),
    scaleWithDocument: !isOff(sheetXml, 'scaleWithDoc'),
    customProperties: readCustomProperties(parts, path, sheetXml),
    pivotTables: readPivotTables(parts, path),
    filteredTables: readFilteredTables(parts, path),
    quotePrefixes: readQuotePrefixes(sheetXml, stylesXml),
  };
}

/** Returns the model of a worksheet that has no part in a file. */
export function newSheet(engine: Worksheet, id: string, workbook: SheetServices): SheetAdapter {
  completeHeaders(engine);
  return createSheetAdapter(engine, newExtras(id), workbook);
}

/**
 * Returns the model of a loaded worksheet; `path` is its part in the file, undefined for a workbook without a file.
 *
 * @example readSheet(engine.worksheets[0], '{…}', source, 'xl/worksheets/sheet1.xml', services).name // => 'Plan'
 */
export function readSheet(
  engine: Worksheet,
  id: string,
  source: SheetSource,
  path: string | undefined,
  workbook: SheetServices,
): SheetAdapter {
  const sheetXml = path === undefined ? null : textPart(source.parts, path);
  if (path === undefined || sheetXml === null) return newSheet(engine, id, workbook);
  completeHeaders(engine);
  dropInventedSettings(engine, sheetXml);
  const sheet = createSheetAdapter(engine, readExtras(id, source, path, sheetXml, workbook), workbook);
  if (normaliseCells(engine, workbook.date1904)) workbook.formulasRead();
  removePictures(engine);
  for (const picture of readPictures(source.parts, path, sheet)) sheet.addPicture(picture);
  return sheet;
}
