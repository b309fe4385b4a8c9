/** Preparing the worksheets that the engine has loaded, with what the engine does not read from the file. */
import { ValueType, type Cell, type Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { parseAddress } from '../../address';
import { childOf, childrenOf, attributeOf } from '../saving/xmlPatch';
import { forEachFormat, readRows } from '../saving/sheetRows';
import { serialOf } from './cellConversion';
import { readRules } from './conditionalFormats';
import { readCustomProperties } from './customPropertyParts';
import { readValidations } from './dataValidation';
import { findCell, forEachCell, isMergedAway } from './engineCells';
import { readFilteredTables, readPivotTables } from './externalData';
import { relationshipTargets, textPart, type PackageParts } from './package';
import { readComments, readDrawn } from './objectParts';
import { readPictures } from './pictures';
import { createSheetAdapter } from './sheetAdapter';
import {
  cellKey,
  newExtras,
  type SheetAdapter,
  type SheetExtras,
  type SheetLink,
  type SheetServices,
} from './sheetState';

/** The parts of an opened file that its sheets refer to. */
export interface SheetSource {
  readonly parts: PackageParts;
  /** The file's differential formats, each as XML. */
  readonly dxfs: readonly string[];
  /** Numbers of the cell formats with the apostrophe mark. */
  readonly quotedFormats: ReadonlySet<number>;
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

/** Deletes a first page number that the file does not have: the engine invents one. */
function dropInventedSettings(sheet: Worksheet, sheetXml: string): void {
  const tag = childOf(sheetXml, 'pageSetup') ?? '';
  if (!['1', 'true'].includes(attributeOf(tag, 'useFirstPageNumber') ?? ''))
    delete (sheet.pageSetup as Partial<Worksheet['pageSetup']>).firstPageNumber;
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

const isOff = (element: string, name: string): boolean =>
  ['0', 'false'].includes(attributeOf(element, name) ?? '');

function readLinks({ parts }: SheetSource, path: string, sheetXml: string): SheetLink[] {
  const element = childOf(sheetXml, 'hyperlinks');
  if (element === null) return [];
  const targets = relationshipTargets(parts, path);
  return childrenOf(element).flatMap(({ xml }) => {
    const area = parseAddress(attributeOf(xml, 'ref') ?? '')?.area;
    const location = attributeOf(xml, 'location');
    const target = targets.get(attributeOf(xml, '[\\w.]+:id') ?? '') ?? '';
    const address = location === null ? target : `${target}#${location}`;
    return area ? [{ area, address, screenTip: attributeOf(xml, 'tooltip') ?? '' }] : [];
  });
}

function readExtras(
  id: string,
  source: SheetSource,
  path: string,
  sheetXml: string,
  workbook: SheetServices,
): SheetExtras {
  const rules = readRules(sheetXml, source.dxfs, workbook.defaults.theme);
  const headerFooter = childOf(sheetXml, 'headerFooter') ?? '';
  return {
    ...newExtras(id),
    path,
    rules: rules.map((rule) => ({ id: workbook.newId(), rule })),
    validations: readValidations(childOf(sheetXml, 'dataValidations')),
    links: readLinks(source, path, sheetXml),
    comments: readComments(source.parts, path),
    drawn: readDrawn(source.parts, path),
    autoFilterXml: childOf(sheetXml, 'autoFilter'),
    alignWithMargins: !isOff(headerFooter, 'alignWithMargins'),
    scaleWithDocument: !isOff(headerFooter, 'scaleWithDoc'),
    customProperties: readCustomProperties(source.parts, path, sheetXml),
    pivotTables: readPivotTables(source.parts, path),
    filteredTables: readFilteredTables(source.parts, path),
  };
}

/** Ties the engine's styles to the formats of the file, and lets the cells of one format share one style. */
function tieFormats(
  engine: Worksheet,
  sheetXml: string,
  { quotedFormats }: SheetSource,
  { styles }: SheetServices,
  { quotePrefixes }: SheetExtras,
): void {
  const rows = readRows(childOf(sheetXml, 'sheetData') ?? '');
  forEachFormat(rows, (row, column, format) => {
    const cell = findCell(engine, row, column);
    if (cell) cell.style = styles.share(format, cell.style);
    if (quotedFormats.has(format)) quotePrefixes.add(cellKey(row, column));
  });
  for (const [row, { attributes }] of rows) {
    const format = attributeOf(`<row${attributes}/>`, 's');
    const style = format === null ? undefined : engine.findRow(row + 1)?.style;
    if (style) styles.tie(Number(format), style);
  }
  for (const { xml } of childrenOf(childOf(sheetXml, 'cols') ?? '<cols/>')) {
    const format = attributeOf(xml, 'style');
    const [min, max] = [Number(attributeOf(xml, 'min')), Number(attributeOf(xml, 'max'))];
    for (let number = min; format !== null && number <= Math.min(max, engine.columns.length); number++) {
      const style = engine.columns[number - 1]?.style;
      if (style) styles.tie(Number(format), style);
    }
  }
}

/** Returns the model of a worksheet that has no part in a file. */
export function newSheet(engine: Worksheet, id: string, workbook: SheetServices): SheetAdapter {
  completeHeaders(engine);
  return createSheetAdapter(engine, newExtras(id), workbook);
}

/**
 * Returns the model of a loaded worksheet; `path` is its part in the file.
 *
 * @example readSheet(engine.worksheets[0], '{…}', source, 'xl/worksheets/sheet1.xml', services).name // => 'Plan'
 */
export function readSheet(
  engine: Worksheet,
  id: string,
  source: SheetSource,
  path: string,
  workbook: SheetServices,
): SheetAdapter {
  const sheetXml = textPart(source.parts, path) ?? '';
  completeHeaders(engine);
  dropInventedSettings(engine, sheetXml);
  const extras = readExtras(id, source, path, sheetXml, workbook);
  const sheet = createSheetAdapter(engine, extras, workbook);
  if (normaliseCells(engine, workbook.date1904)) workbook.formulasRead();
  tieFormats(engine, sheetXml, source, workbook, extras);
  extras.filePictures = readPictures(source.parts, path, sheet).map(({ number, picture }) => {
    const { id: pictureId, data: _data, ...before } = sheet.addPicture(picture);
    return { id: pictureId, number, before };
  });
  return sheet;
}
