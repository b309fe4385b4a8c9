/** The engine's workbook as a WorkbookModel. */
import type { Workbook } from '@cj-tech-master/excelts';
import { ValueType } from '@cj-tech-master/excelts';
import { formatAddress, parseAddress, splitAddresses } from '../../address';
import { isWholeColumns, isWholeRows, type Area } from '../../area';
import { mapReferences } from '../../formulaReferences';
import { sameSheetName } from '../../sheetNames';
import type { CellValue, DefinedName, DocumentProperties, SheetModel, WorkbookModel } from '../workbookModel';
import { evaluateFormula, isFormula, recalculate, type CalculationName } from './calculation';
import { serialOf } from './cellConversion';
import { moveCells } from './cellMove';
import { shiftCells } from './cellShift';
import { OFFICE_THEME, readThemeColors } from './colors';
import { readDxfs, readRules } from './conditionalFormats';
import { readCustomProperties } from './customPropertyParts';
import { isBuiltInName, PRINT_AREA, PRINT_TITLES, readDefinedNames, type StoredName } from './definedNames';
import { sheetPaths, textPart, type PackageParts } from './package';
import { readPivotTables, readQueries } from './externalData';
import { forgetPictures, readPictures } from './pictures';
import { readQuotePrefixes } from './quotePrefix';
import { saveWorkbook } from './save';
import { readSettings } from './settingsPart';
import { readExtensions } from './sheetExtensions';
import { createSheetAdapter, forEachCell, type SheetAdapter, type SheetExtras } from './sheetAdapter';
import type { StyleDefaults } from './styleConversion';
import { rewriteValidations } from './dataValidation';
import { withoutRevisionIds } from './xmlText';

/** A name of the workbook; its sheet is held itself, since positions change. */
export interface LiveName extends Omit<StoredName, 'scope'> {
  readonly sheet: SheetAdapter | null;
}

/** What saving needs to know. */
export interface WorkbookState {
  readonly engine: Workbook;
  readonly source: PackageParts;
  readonly fileDxfs: readonly string[];
  sheets: SheetAdapter[];
  names: LiveName[];
  active: SheetAdapter;
  readonly settings: Map<string, string>;
}

const ID_DIGITS = 12;

function idMaker(): (kind: number) => string {
  let next = 1;
  return (kind) =>
    `{00000000-000${kind}-0000-0000-${(next++).toString(16).toUpperCase().padStart(ID_DIGITS, '0')}}`;
}

const SHEET_ID = 1;
const RULE_ID = 2;

function newExtras(id: string): SheetExtras {
  return {
    id,
    extensions: [],
    rules: [],
    autoFilterXml: null,
    alignWithMargins: true,
    scaleWithDocument: true,
    printArea: [],
    titleRows: null,
    titleColumns: null,
    quotePrefixes: new Set(),
    customProperties: new Map(),
    pictures: [],
    pivotTables: [],
  };
}

/** What the engine leaves undefined in sheets of files without headers and footers. */
const NO_HEADERS: Workbook['worksheets'][number]['headerFooter'] = {
  differentFirst: false,
  differentOddEven: false,
  oddHeader: null,
  oddFooter: null,
  evenHeader: null,
  evenFooter: null,
  firstHeader: null,
  firstFooter: null,
};

const AUTO_FILTER = /<autoFilter\b[^>]*\/>|<autoFilter\b[\s\S]*?<\/autoFilter>/;

function isOff(sheetXml: string, attribute: string): boolean {
  return new RegExp(`<headerFooter\\b[^>]*\\s${attribute}="(?:0|false)"`).test(sheetXml);
}

/** The engine reads a first page number and a number of copies where the file has none, and would write them. */
function dropInventedSettings(sheet: Workbook['worksheets'][number], sheetXml: string): void {
  const tag = /<pageSetup\b[^>]*>/.exec(sheetXml)?.[0] ?? '';
  const setup: Partial<typeof sheet.pageSetup> & { copies?: number } = sheet.pageSetup;
  if (!/\suseFirstPageNumber="(?:1|true)"/.test(tag)) delete setup.firstPageNumber;
  if (!/\scopies="/.test(tag)) delete setup.copies;
}

/**
 * Dates and shared formulas are made plain once, so that the cells hold what a person would see in them. Says whether the
 * sheet has formulas.
 */
function normaliseCells(sheet: SheetAdapter, date1904: boolean): boolean {
  let hasFormulas = false;
  forEachCell(sheet.engine, (cell) => {
    if (cell.type === ValueType.Merge) return;
    const { value, formula, model } = cell;
    if (value instanceof Date) cell.value = serialOf(value, date1904);
    else if (cell.type === ValueType.Formula && formula !== undefined) {
      hasFormulas = true;
      const result = cell.result instanceof Date ? serialOf(cell.result, date1904) : cell.result;
      if (model.shareType === 'array') cell.result = result;
      else if (model.sharedFormula !== undefined || model.shareType !== undefined || result !== cell.result) {
        cell.value = result === undefined ? { formula } : { formula, result };
      }
    }
  });
  return hasFormulas;
}

function areasOf(formula: string): Area[] {
  return splitAddresses(formula).flatMap((text) => parseAddress(text)?.area ?? []);
}

/** Takes the print names out of the list and into their sheets. */
function takePrintNames(names: readonly StoredName[], sheets: readonly SheetAdapter[]): StoredName[] {
  return names.filter(({ name, scope, formula }) => {
    const extras = scope === null ? undefined : sheets[scope]?.extras;
    if (!extras) return true;
    if (name === PRINT_AREA) extras.printArea = areasOf(formula);
    else if (name === PRINT_TITLES) {
      for (const area of areasOf(formula)) {
        if (isWholeRows(area)) extras.titleRows = [area.top, area.bottom];
        else if (isWholeColumns(area)) extras.titleColumns = [area.left, area.right];
      }
    }
    return name !== PRINT_AREA && name !== PRINT_TITLES;
  });
}

/** Wraps a loaded (or new) engine workbook; `source` are the parts of the file that it was read from. */
export function createWorkbookModel(engine: Workbook, source: PackageParts): WorkbookModel {
  // Files without views leave these undefined, whatever the engine's types say.
  const loaded: { views?: Workbook['views']; properties?: Workbook['properties'] } = engine;
  loaded.views ??= [];
  for (const sheet of engine.worksheets as { views?: Workbook['worksheets'][number]['views'] }[])
    sheet.views ??= [];
  loaded.properties ??= {};
  const newId = idMaker();
  const date1904 = engine.properties.date1904 ?? false;
  const themeXml = textPart(source, 'xl/theme/theme1.xml');
  const defaults: StyleDefaults = {
    font: engine.defaultFont,
    theme: themeXml === null ? OFFICE_THEME : readThemeColors(themeXml),
  };
  const stylesXml = textPart(source, 'xl/styles.xml') ?? '';
  const fileDxfs = readDxfs(stylesXml);
  let needsCalculation = false;
  // Most workbooks that the host sees have no formula at all, and then there is nothing to calculate after a write.
  let hasFormulas = false;

  const around = {
    date1904,
    defaults,
    newId: () => newId(RULE_ID),
    contentChanged: (isFormula: boolean) => {
      hasFormulas ||= isFormula;
      needsCalculation ||= hasFormulas;
    },
    shiftCells: (sheet: SheetModel, area: Area, axis: 'rows' | 'columns', count: number) => {
      shiftCells(state, sheet as SheetAdapter, { area, axis, count });
      needsCalculation = hasFormulas;
    },
    moveCells: (from: SheetModel, area: Area, to: SheetModel, top: number, left: number) => {
      moveCells(state, { from: from as SheetAdapter, area, to: to as SheetAdapter, top, left });
      needsCalculation = hasFormulas;
    },
    renamed,
  };

  function adapt(sheet: Workbook['worksheets'][number], path: string | undefined): SheetAdapter {
    const { headerFooter }: { headerFooter?: typeof sheet.headerFooter } = sheet;
    sheet.headerFooter = { ...NO_HEADERS, ...headerFooter };
    const sheetXml = path === undefined ? null : textPart(source, path);
    const extras = newExtras(newId(SHEET_ID));
    if (sheetXml === null) return createSheetAdapter(sheet, extras, around);
    dropInventedSettings(sheet, sheetXml);
    const rules = readRules(sheetXml, fileDxfs, defaults.theme).map((rule) => ({ id: newId(RULE_ID), rule }));
    const adapter = createSheetAdapter(
      sheet,
      {
        ...extras,
        extensions: readExtensions(sheetXml),
        rules,
        autoFilterXml: withoutRevisionIds(AUTO_FILTER.exec(sheetXml)?.[0] ?? '') || null,
        alignWithMargins: !isOff(sheetXml, 'alignWithMargins'),
        scaleWithDocument: !isOff(sheetXml, 'scaleWithDoc'),
        customProperties: readCustomProperties(source, path ?? '', sheetXml),
        pivotTables: readPivotTables(source, path ?? ''),
        quotePrefixes: readQuotePrefixes(sheetXml, stylesXml),
      },
      around,
    );
    hasFormulas = normaliseCells(adapter, date1904) || hasFormulas;
    forgetPictures(sheet);
    for (const picture of readPictures(source, path ?? '', adapter)) adapter.addPicture(picture);
    return adapter;
  }

  const paths = sheetPaths(source);
  const sheets = engine.worksheets.map((sheet, index) => adapt(sheet, paths[index]));
  const storedNames = takePrintNames(readDefinedNames(textPart(source, 'xl/workbook.xml') ?? ''), sheets);
  const first = sheets.find((sheet) => sheet.visibility === 'Visible') ?? sheets[0];
  if (!first) throw new Error('a workbook has at least one sheet');
  const state: WorkbookState = {
    engine,
    source,
    fileDxfs,
    sheets,
    names: storedNames.map(({ scope, ...name }) => ({
      ...name,
      sheet: scope === null ? null : (sheets[scope] ?? null),
    })),
    active: sheets[engine.views[0]?.activeTab ?? 0] ?? first,
    settings: readSettings(source),
  };

  function renamed(_sheet: SheetModel, from: string, to: string): void {
    if (from === to) return;
    const rename = (formula: string): string =>
      mapReferences(formula, (reference) =>
        reference.sheet !== null && sameSheetName(reference.sheet, from)
          ? { ...reference, sheet: to }
          : reference,
      );
    rewriteFormulas(state, (formula) => rename(formula));
  }

  const calculationNames = (): CalculationName[] =>
    state.names
      .filter(({ name }) => !isBuiltInName(name))
      .map(({ name, sheet, formula }) => ({
        name,
        formula,
        scope: sheet ? state.sheets.indexOf(sheet) : null,
      }));

  function recalculateNow(): void {
    if (!needsCalculation || !hasFormulas) return;
    needsCalculation = false;
    recalculate(engine, calculationNames());
  }

  const sameName = (entry: LiveName, name: string, sheet: SheetModel | null): boolean =>
    entry.sheet === sheet && entry.name.toLowerCase() === name.toLowerCase();

  return {
    date1904,
    queries: readQueries(source),
    get structureProtected() {
      return engine.protection?.lockStructure ?? false;
    },
    properties: documentProperties(engine),
    get sheets() {
      return state.sheets;
    },
    get activeSheet() {
      return state.active;
    },
    set activeSheet(sheet: SheetModel) {
      state.active = sheet as SheetAdapter;
    },
    addSheet(name: string): SheetModel {
      const sheet = adapt(engine.addWorksheet(name), undefined);
      state.sheets = [...state.sheets, sheet];
      return sheet;
    },
    removeSheet(sheet: SheetModel): void {
      const adapter = sheet as SheetAdapter;
      const name = adapter.name;
      const position = state.sheets.indexOf(adapter);
      state.sheets = state.sheets.filter((entry) => entry !== adapter);
      state.names = state.names.filter((entry) => entry.sheet !== adapter);
      if (state.active === adapter)
        state.active = state.sheets[Math.min(position, state.sheets.length - 1)] ?? state.active;
      engine.removeWorksheet(adapter.engine.id);
      rewriteFormulas(state, (formula) =>
        mapReferences(formula, (reference) =>
          reference.sheet !== null && sameSheetName(reference.sheet, name) ? null : reference,
        ),
      );
      needsCalculation = true;
    },
    moveSheet(sheet: SheetModel, position: number): void {
      const rest = state.sheets.filter((entry) => entry !== sheet);
      rest.splice(position, 0, sheet as SheetAdapter);
      state.sheets = rest;
    },

    names: (): DefinedName[] =>
      state.names
        .filter(({ name }) => !isBuiltInName(name))
        .map(({ name, sheet, formula, hidden, comment }) => ({
          name,
          sheet,
          formula,
          visible: !hidden,
          comment,
        })),
    defineName({ name, sheet, formula, visible, comment }: DefinedName): void {
      const old = state.names.find((entry) => sameName(entry, name, sheet));
      const next: LiveName = {
        name: old?.name ?? name,
        sheet: sheet as SheetAdapter | null,
        formula,
        hidden: !visible,
        comment,
        otherAttributes: old?.otherAttributes ?? '',
      };
      state.names = old ? state.names.map((entry) => (entry === old ? next : entry)) : [...state.names, next];
      needsCalculation = true;
    },
    removeName(name: string, sheet: SheetModel | null): void {
      state.names = state.names.filter((entry) => !sameName(entry, name, sheet));
      needsCalculation = true;
    },

    isFormula,
    evaluate(formula: string, _sheet: SheetModel | null): CellValue {
      recalculateNow();
      return evaluateFormula(engine, calculationNames(), formula);
    },
    recalculate: recalculateNow,
    settings: state.settings,
    save(): Promise<Uint8Array> {
      recalculateNow();
      return saveWorkbook(state);
    },
  };
}

/** Applies a rewriting to every formula of the workbook; `sheet` is where the formula stands. */
export function rewriteFormulas(
  state: WorkbookState,
  rewrite: (formula: string, sheet: SheetAdapter | null) => string,
): void {
  for (const sheet of state.sheets) {
    forEachCell(sheet.engine, (cell) => {
      const { formula } = cell;
      if (cell.type !== ValueType.Formula || formula === undefined) return;
      const next = rewrite(formula, sheet);
      if (next === formula) return;
      const { model, result } = cell;
      if (model.shareType === 'array' && model.ref !== undefined) {
        cell.value = {
          formula: next,
          shareType: 'array',
          ref: model.ref,
          ...(result === undefined ? {} : { result }),
        };
      } else cell.value = result === undefined ? { formula: next } : { formula: next, result };
    });
    for (const { rule } of sheet.extras.rules) {
      if (rule.formula !== null) rule.formula = rewrite(rule.formula, sheet);
    }
    rewriteValidations(sheet.engine, (formula) => rewrite(formula, sheet));
  }
  state.names = state.names.map((name) => ({ ...name, formula: rewrite(name.formula, name.sheet) }));
}

/** Print names as text, for the file. */
export function printNamesOf(sheet: SheetAdapter): { readonly name: string; readonly formula: string }[] {
  const { printArea, titleRows, titleColumns } = sheet.extras;
  const names: { name: string; formula: string }[] = [];
  const address = (area: Area): string => formatAddress(sheet.name, area, true);
  if (printArea.length > 0) names.push({ name: PRINT_AREA, formula: printArea.map(address).join(',') });
  const titles: string[] = [];
  if (titleColumns) {
    titles.push(address({ top: 0, bottom: 1_048_575, left: titleColumns[0], right: titleColumns[1] }));
  }
  if (titleRows) titles.push(address({ top: titleRows[0], bottom: titleRows[1], left: 0, right: 16_383 }));
  if (titles.length > 0) names.push({ name: PRINT_TITLES, formula: titles.join(',') });
  return names;
}

function documentProperties(engine: Workbook): DocumentProperties {
  return {
    get author() {
      return engine.creator ?? '';
    },
    set author(value: string) {
      engine.creator = value;
    },
    get title() {
      return engine.title ?? '';
    },
    set title(value: string) {
      engine.title = value;
    },
    get subject() {
      return engine.subject ?? '';
    },
    set subject(value: string) {
      engine.subject = value;
    },
    get keywords() {
      return engine.keywords ?? '';
    },
    set keywords(value: string) {
      engine.keywords = value;
    },
    get comments() {
      return engine.description ?? '';
    },
    set comments(value: string) {
      engine.description = value;
    },
    get category() {
      return engine.category ?? '';
    },
    set category(value: string) {
      engine.category = value;
    },
    get manager() {
      return engine.manager ?? '';
    },
    set manager(value: string) {
      engine.manager = value;
    },
    get company() {
      return engine.company ?? '';
    },
    set company(value: string) {
      engine.company = value;
    },
    get lastAuthor() {
      return engine.lastModifiedBy ?? '';
    },
    get creationDate() {
      return engine.created.toISOString();
    },
  };
}
