/**
 * Writes the workbook: the given package with what was changed in it. Parts that nothing changed in are copied byte for
 * byte; in the others single elements, rows and cells are replaced.
 */
import { boundingArea } from '../../area';
import { formatArea, parseAddress } from '../../address';
import { writeCustomProperties } from '../excelts/customPropertyParts';
import { findCell } from '../excelts/engineCells';
import {
  addContentType,
  addRelationship,
  editTextPart,
  relationshipsOf,
  setTextPart,
  textPart,
  writePackage,
  type PackageParts,
} from '../excelts/package';
import { writePictures } from '../excelts/pictures';
import { writeSettings } from '../excelts/settingsPart';
import { cellKey, type SheetAdapter } from '../excelts/sheetState';
import type { SheetBefore, WorkbookState } from '../excelts/workbookState';
import type { DocumentProperties } from '../workbookModel';
import { putColumns } from './columns';
import { writeDocumentProperties } from './documentProperties';
import { isSame, sheetFacts, workbookFacts } from './facts';
import {
  rewriteFormulaTexts,
  rewriteLinks,
  shifted,
  shiftPart,
  shiftSheetElements,
  movedInputs,
} from './movedReferences';
import { EMPTY_STYLES, STYLES_TYPE } from './newPackage';
import { cutNewerValidations } from './newerValidations';
import { WORKSHEET_ORDER } from './order';
import { removeRelationship, removingOrphans } from './partGraph';
import { patchedSheetData } from './sheetData';
import { putElements, putView } from './sheetElements';
import { keepStrict } from './strictParts';
import { StyleSheet } from './styleSheet';
import { writeTables } from './tableParts';
import { writeWorkbookPart } from './workbookPart';
import { attributeOf, childOf, putChild, withAttributes } from './xmlPatch';

const WORKBOOK = 'xl/workbook.xml';

/** Returns the path of the style sheet, which is added when the file has none. */
function stylesPath(parts: PackageParts): string {
  const found = relationshipsOf(parts, WORKBOOK).find(({ type }) => type === 'styles')?.target;
  if (found !== undefined && parts.has(found)) return found;
  const path = 'xl/styles.xml';
  setTextPart(parts, path, EMPTY_STYLES);
  addContentType(parts, { part: path }, STYLES_TYPE);
  if (found === undefined) addRelationship(parts, WORKBOOK, 'styles', path);
  return path;
}

function putRows(xml: string, sheet: SheetAdapter, styles: StyleSheet): string {
  const { engine, extras } = sheet;
  const { changes, changedRows, formattedRows, shifts, quotePrefixes } = extras;
  const rows = new Set([...changedRows, ...formattedRows]);
  if (changes.entries().size === 0 && rows.size === 0) return xml;
  const old = childOf(xml, 'sheetData') ?? '<sheetData/>';
  const content = patchedSheetData(old, {
    cells: changes.entries(),
    rows,
    shifts,
    cell: (row, column) => {
      const cell = findCell(engine, row, column);
      const isArray = cell?.model.shareType === 'array';
      return {
        content: sheet.content(row, column),
        arrayArea: isArray ? (cell.model.ref ?? null) : null,
        format: () => styles.formatOf(cell?.style, quotePrefixes.has(cellKey(row, column))),
      };
    },
    row: (row) => sheet.row(row),
    rowFormat: (row) =>
      formattedRows.has(row) ? styles.formatOf(engine.findRow(row + 1)?.style, false) : null,
  });
  const sheetData = `<sheetData>${movedInputs(content, shifts)}</sheetData>`;
  return putChild(xml, 'sheetData', WORKSHEET_ORDER, sheetData);
}

/** Lets the area that the sheet says it uses grow with its cells. */
function putDimension(xml: string, sheet: SheetAdapter): string {
  const old = childOf(xml, 'dimension');
  const used = sheet.usedArea(false);
  if (old === null || !used || sheet.extras.changes.entries().size === 0) return xml;
  const area = parseAddress(attributeOf(old, 'ref') ?? '')?.area;
  const ref = formatArea(area ? boundingArea(area, used) : used);
  return putChild(xml, 'dimension', WORKSHEET_ORDER, withAttributes(old, { ref }));
}

type Rewrite = (formula: string) => string;

function rewriteFor(state: WorkbookState, sheet: SheetAdapter | null): Rewrite {
  return (formula) => state.rewrites.reduce((text, rewrite) => rewrite(text, sheet), formula);
}

/** Whether the tab of the sheet is the one that is shown now; null when that did not change. */
function selection(sheet: SheetAdapter, state: WorkbookState, isActiveChanged: boolean): boolean | null {
  return isActiveChanged ? sheet === state.active : null;
}

function patchedSheet(
  text: string,
  sheet: SheetAdapter,
  before: SheetBefore,
  styles: StyleSheet,
  context: { readonly rewrite: Rewrite | null; readonly selected: boolean | null },
): string {
  const { engine, extras } = sheet;
  const after = sheetFacts(sheet);
  let xml = shiftSheetElements(text, extras.shifts);
  if (context.rewrite) xml = rewriteLinks(rewriteFormulaTexts(xml, context.rewrite), context.rewrite);
  xml = putRows(xml, sheet, styles);
  xml = putColumns(xml, {
    columns: new Set([...extras.changedColumns, ...extras.formattedColumns]),
    column: (column) => sheet.column(column),
    columnFormat: (column) =>
      extras.formattedColumns.has(column) ? styles.formatOf(engine.columns[column]?.style, false) : null,
  });
  xml = putElements(xml, sheet, before.facts, after, (dxf) => styles.dxfOf(dxf));
  xml = putView(xml, before.facts, after, context.selected);
  xml = cutNewerValidations(xml, extras.validatedAreas);
  return putDimension(xml, sheet);
}

/** Moves what the parts of a sheet say of its cells. */
function moveLinkedParts(
  parts: PackageParts,
  path: string,
  { extras: { shifts } }: SheetAdapter,
  rewrite: Rewrite | null,
): void {
  for (const { type, target } of relationshipsOf(parts, path)) {
    if (shifts.length > 0) editTextPart(parts, target, (xml) => shiftPart(type, xml, shifts));
    if (rewrite && LINKED.has(type)) editTextPart(parts, target, (xml) => rewriteFormulaTexts(xml, rewrite));
  }
}

/** Parts of a sheet with formulas of controls and text boxes. */
const LINKED = new Set(['vmlDrawing', 'drawing', 'ctrlProp']);

/** Moves and renames the cells that PivotTables are made of. */
function movePivotSources(parts: PackageParts, { sheets, before }: WorkbookState): void {
  const moved = sheets.flatMap((sheet) => {
    const name = before.get(sheet)?.entry?.name;
    const isChanged = name !== sheet.name || sheet.extras.shifts.length > 0;
    return name !== undefined && isChanged ? [{ name, sheet }] : [];
  });
  if (moved.length === 0) return;
  for (const path of parts.keys()) {
    if (!/^xl\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/.test(path)) continue;
    editTextPart(parts, path, (xml) =>
      xml.replace(/<worksheetSource\b[^>]*>/, (tag) => {
        const found = moved.find(({ name }) => name === attributeOf(tag, 'sheet'));
        const area = parseAddress(attributeOf(tag, 'ref') ?? '')?.area;
        const next = found && area && shifted(area, found.sheet.extras.shifts);
        if (!found) return tag;
        return withAttributes(tag, { sheet: found.sheet.name, ...(next ? { ref: formatArea(next) } : {}) });
      }),
    );
  }
}

function writeSheet(
  parts: PackageParts,
  path: string,
  sheet: SheetAdapter,
  state: WorkbookState,
  styles: StyleSheet,
  isActiveChanged: boolean,
): void {
  const before = state.before.get(sheet);
  if (!before) return;
  const rewrite = state.rewrites.length > 0 ? rewriteFor(state, sheet) : null;
  const selected = selection(sheet, state, isActiveChanged);
  editTextPart(parts, path, (xml) => patchedSheet(xml, sheet, before, styles, { rewrite, selected }));
  moveLinkedParts(parts, path, sheet, rewrite);
  if (!isSame(before.facts.customProperties, [...sheet.customProperties]))
    writeCustomProperties(parts, path, sheet.customProperties);
  writePictures(parts, path, sheet.pictures, sheet.extras.filePictures);
  writeTables(parts, path, sheet, before.tables);
}

/** Rewrites the formulas of charts in the file; they name their sheets. */
function rewriteCharts(parts: PackageParts, state: WorkbookState): void {
  if (state.rewrites.length === 0) return;
  for (const path of parts.keys())
    if (/^xl\/charts\/[^/]+\.xml$/.test(path))
      editTextPart(parts, path, (xml) => rewriteFormulaTexts(xml, rewriteFor(state, null)));
}

/** Removes the order of calculation when formulas may have come or gone: Excel makes it again. */
function dropCalculationChain(parts: PackageParts, state: WorkbookState): void {
  const isChanged =
    state.before.size !== state.sheets.length ||
    state.sheets.some(({ extras }) => [...extras.changes.entries().values()].some(({ value }) => value)) ||
    state.sheets.some(({ extras }) => extras.shifts.length > 0);
  if (!isChanged) return;
  const chains = relationshipsOf(parts, WORKBOOK).filter(({ type }) => type === 'calcChain');
  removingOrphans(parts, () => chains.forEach(({ id }) => removeRelationship(parts, WORKBOOK, id)));
}

/** Lets parts that nothing changed in be what they are in the file, whatever its prefixes. */
function keepGiven({ given, source }: WorkbookState, parts: PackageParts): void {
  for (const [path, content] of given) if (parts.get(path) === source.get(path)) parts.set(path, content);
}

/** Returns the parts of the workbook as it is now. */
export function savedParts(state: WorkbookState, properties: DocumentProperties): PackageParts {
  const parts: PackageParts = new Map(state.source);
  const before = state.workbookBefore;
  const after = workbookFacts(state.sheets, state.active, properties, state.settings);
  const styles = stylesPath(parts);
  const styleText = textPart(parts, styles) ?? EMPTY_STYLES;
  const styleSheet = new StyleSheet(styleText, state.origins, state.defaults);
  const isActiveChanged = before.active !== after.active;
  const paths = writeWorkbookPart(parts, state, isActiveChanged);
  for (const [sheet, path] of paths) writeSheet(parts, path, sheet, state, styleSheet, isActiveChanged);
  const styleXml = styleSheet.write();
  if (styleXml !== styleText) setTextPart(parts, styles, styleXml);
  rewriteCharts(parts, state);
  movePivotSources(parts, state);
  dropCalculationChain(parts, state);
  if (!isSame(before.settings, after.settings)) writeSettings(parts, state.settings);
  writeDocumentProperties(parts, before.properties, after.properties);
  keepStrict(state.source, parts);
  keepGiven(state, parts);
  return parts;
}

/** Returns the workbook as .xlsx; the same workbook gives the same bytes. */
export function saveWorkbook(state: WorkbookState, properties: DocumentProperties): Uint8Array {
  return writePackage(savedParts(state, properties));
}
