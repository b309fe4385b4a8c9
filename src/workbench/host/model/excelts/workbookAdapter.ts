/** The engine's workbook as a WorkbookModel. */
import type { Workbook } from '@cj-tech-master/excelts';
import type { Area } from '../../area';
import type { CellValue, DefinedName, QueryModel, SheetModel, WorkbookModel } from '../workbookModel';
import { evaluateFormula, isFormula, recalculate, type CalculationName } from './calculation';
import { moveCells } from './cellMove';
import { shiftCells } from './cellShift';
import { OFFICE_THEME, readThemeColors } from './colors';
import { readDxfs } from './conditionalFormats';
import { isBuiltInName, readDefinedNames } from './definedNames';
import { quotedFormats } from './quotePrefix';
import { documentProperties } from './documentProperties';
import { readQueries } from './externalData';
import { KnownStyles } from './knownStyles';
import { lossesBetween, type Loss } from '../saving/losses';
import {
  fileEnding,
  readPackage,
  sheetEntries,
  textPart,
  type PackageParts,
  type SheetEntry,
} from './package';
import { takePrintNames } from './printNames';
import { sheetFacts, workbookFacts } from '../saving/facts';
import { saveWorkbook } from '../saving/save';
import { StyleOrigins } from '../saving/styleOrigins';
import { readTableParts, type TableParts } from '../saving/tableParts';
import { withUsualParts } from '../saving/usualPrefixes';
import { completeWorkbook, newSheet, readSheet, type SheetSource } from './readSheet';
import { removeSheetFromFormulas, renameSheetInFormulas } from './rewriteFormulas';
import { readSettings } from './settingsPart';
import type { SheetAdapter, SheetServices } from './sheetState';
import type { StyleDefaults } from './styleConversion';
import type { LiveName, SheetBefore, WorkbookState } from './workbookState';

const ID_DIGITS = 12;
const SHEET_ID = 1;
const RULE_ID = 2;

/** Returns a maker of ids in Excel's form that are unique in the workbook; `kind` is one digit of the id. */
function idMaker(): (kind: number) => string {
  let next = 1;
  return (kind) =>
    `{00000000-000${kind}-0000-0000-${(next++).toString(16).toUpperCase().padStart(ID_DIGITS, '0')}}`;
}

function sourceOf(parts: PackageParts): SheetSource {
  const stylesXml = textPart(parts, 'xl/styles.xml') ?? '';
  return { parts, quotedFormats: quotedFormats(stylesXml), dxfs: readDxfs(stylesXml) };
}

function defaultsOf(engine: Workbook, parts: PackageParts): StyleDefaults {
  const themeXml = textPart(parts, 'xl/theme/theme1.xml');
  return {
    font: engine.defaultFont,
    theme: themeXml === null ? OFFICE_THEME : readThemeColors(themeXml),
  };
}

function liveNames(
  parts: PackageParts,
  entries: readonly SheetEntry[],
  sheetOf: (entry: SheetEntry) => SheetAdapter | null,
): LiveName[] {
  const stored = readDefinedNames(textPart(parts, 'xl/workbook.xml') ?? '');
  return stored.map(({ scope, ...name }) => {
    const entry = scope === null ? undefined : entries[scope];
    const sheet = entry ? sheetOf(entry) : null;
    return { ...name, sheet, otherSheet: sheet === null ? (entry ?? null) : null };
  });
}

function isNamed(entry: LiveName, name: string, sheet: SheetModel | null): boolean {
  return (
    entry.otherSheet === null && entry.sheet === sheet && entry.name.toLowerCase() === name.toLowerCase()
  );
}

class EngineWorkbook implements WorkbookModel {
  readonly date1904: boolean;
  readonly fileEnding: string;
  readonly queries: readonly QueryModel[];
  readonly properties: WorkbookModel['properties'];
  readonly settings: Map<string, string>;
  private readonly state: WorkbookState;
  private readonly services: SheetServices;
  private readonly newId = idMaker();
  /** Whether results of formulas are out of date. */
  private isOutdated = false;
  /** Most workbooks that the host opens have no formula at all, and writes to them need no calculation. */
  private hasFormulas = false;

  constructor(
    private readonly engine: Workbook,
    given: PackageParts,
    parts: PackageParts,
  ) {
    completeWorkbook(engine);
    this.date1904 = engine.properties.date1904 ?? false;
    this.fileEnding = fileEnding(parts);
    this.queries = readQueries(parts);
    this.properties = documentProperties(engine);
    this.settings = readSettings(parts);
    const origins = new StyleOrigins();
    const defaults = defaultsOf(engine, parts);
    this.services = this.createServices(defaults, origins);
    const entries = sheetEntries(parts);
    const withCells = entries.filter(({ isWorksheet, path }) => isWorksheet && path !== null);
    const source = sourceOf(parts);
    const sheets = engine.worksheets.map((sheet, index) =>
      readSheet(sheet, this.newId(SHEET_ID), source, withCells[index]?.path ?? '', this.services),
    );
    const first = sheets.find((sheet) => sheet.visibility === 'Visible') ?? sheets[0];
    if (!first) throw new Error('a workbook has at least one sheet');
    const names = liveNames(parts, entries, (entry) => sheets[withCells.indexOf(entry)] ?? null);
    const remaining = takePrintNames(names);
    const activeEntry = entries[engine.views[0]?.activeTab ?? 0];
    const active = (activeEntry && sheets[withCells.indexOf(activeEntry)]) ?? first;
    this.state = {
      ...{ engine, given, source: parts, entries, origins, defaults, sheets, active, rewrites: [] },
      before: new Map(
        sheets.map((sheet, index) => [sheet, beforeOf(sheet, parts, withCells[index] ?? null)]),
      ),
      workbookBefore: workbookFacts(sheets, active, this.properties, this.settings),
      printNames: names.filter((name) => !remaining.includes(name)),
      names: remaining,
      settings: this.settings,
    };
  }

  private createServices(defaults: StyleDefaults, styles: StyleOrigins): SheetServices {
    return {
      date1904: this.date1904,
      defaults,
      styles,
      knownStyles: new KnownStyles(defaults, styles),
      newId: () => this.newId(RULE_ID),
      formulasRead: () => {
        this.hasFormulas = true;
      },
      contentChanged: (isFormula: boolean) => {
        this.hasFormulas ||= isFormula;
        this.isOutdated = true;
      },
      shiftCells: (sheet: SheetAdapter, area: Area, axis: 'rows' | 'columns', count: number) => {
        shiftCells(this.state, sheet, { area, axis, count });
        this.isOutdated = true;
      },
      moveCells: (from: SheetAdapter, area: Area, target: SheetModel, top: number, left: number) => {
        moveCells(this.state, { from, area, to: target as SheetAdapter, top, left });
        this.isOutdated = true;
      },
      renamed: (from: string, to: string) => renameSheetInFormulas(this.state, from, to),
    };
  }

  get structureProtected(): boolean {
    return this.engine.protection?.lockStructure ?? false;
  }
  get sheets(): readonly SheetModel[] {
    return this.state.sheets;
  }
  get activeSheet(): SheetModel {
    return this.state.active;
  }
  set activeSheet(sheet: SheetModel) {
    this.state.active = sheet as SheetAdapter;
  }

  addSheet(name: string): SheetModel {
    const sheet = newSheet(this.engine.addWorksheet(name), this.newId(SHEET_ID), this.services);
    this.state.sheets = [...this.state.sheets, sheet];
    this.state.before.set(sheet, beforeOf(sheet, this.state.source, null));
    return sheet;
  }
  removeSheet(sheet: SheetModel): void {
    const { state } = this;
    const { name, engine } = sheet as SheetAdapter;
    const position = state.sheets.findIndex((entry) => entry === sheet);
    state.sheets = state.sheets.filter((entry) => entry !== sheet);
    state.names = state.names.filter((entry) => entry.sheet !== sheet);
    if (state.active === sheet)
      state.active = state.sheets[Math.min(position, state.sheets.length - 1)] ?? state.active;
    this.engine.removeWorksheet(engine.id);
    removeSheetFromFormulas(state, name);
    this.isOutdated = true;
  }
  moveSheet(sheet: SheetModel, position: number): void {
    const sheets = this.state.sheets.filter((entry) => entry !== sheet);
    sheets.splice(position, 0, sheet as SheetAdapter);
    this.state.sheets = sheets;
  }

  names(): DefinedName[] {
    return this.state.names
      .filter(({ name, otherSheet }) => !isBuiltInName(name) && otherSheet === null)
      .map(({ name, sheet, formula, hidden, comment }) => ({
        name,
        sheet,
        formula,
        visible: !hidden,
        comment,
      }));
  }
  defineName({ name, sheet, formula, visible, comment }: DefinedName): void {
    const { state } = this;
    const old = state.names.find((entry) => isNamed(entry, name, sheet));
    const next: LiveName = {
      name: old?.name ?? name,
      sheet: sheet as SheetAdapter | null,
      formula,
      hidden: !visible,
      comment,
      otherAttributes: old?.otherAttributes ?? '',
      source: null,
      otherSheet: null,
    };
    state.names = old ? state.names.map((entry) => (entry === old ? next : entry)) : [...state.names, next];
    this.isOutdated = true;
  }
  removeName(name: string, sheet: SheetModel | null): void {
    this.state.names = this.state.names.filter((entry) => !isNamed(entry, name, sheet));
    this.isOutdated = true;
  }

  isFormula(formula: string): boolean {
    return isFormula(formula);
  }
  evaluate(formula: string): CellValue {
    this.recalculate();
    return evaluateFormula(this.engine, this.calculationNames(), formula);
  }
  recalculate(): void {
    if (!this.isOutdated || !this.hasFormulas) return;
    this.isOutdated = false;
    const changed = recalculate(this.engine, this.calculationNames());
    for (const { sheet, row, column } of changed)
      this.state.sheets
        .find(({ engine }) => engine === sheet)
        ?.extras.changes.mark(row, column, { result: true });
  }
  private calculationNames(): CalculationName[] {
    return this.state.names
      .filter(({ name }) => !isBuiltInName(name))
      .map(({ name, sheet, formula }) => ({
        name,
        formula,
        scope: sheet ? this.state.sheets.indexOf(sheet) : null,
      }));
  }

  save(): Promise<Uint8Array> {
    this.recalculate();
    return Promise.resolve(saveWorkbook(this.state, this.properties));
  }
  lossesIn(saved: Uint8Array): readonly Loss[] {
    return lossesBetween(this.state, withUsualParts(readPackage(saved)));
  }
}

function beforeOf(sheet: SheetAdapter, parts: PackageParts, entry: SheetEntry | null): SheetBefore {
  const tables: SheetBefore['tables'] = entry?.path
    ? readTableParts(parts, entry.path, sheet)
    : (new Map() as TableParts);
  return { facts: sheetFacts(sheet), tables, entry };
}

/**
 * Returns the model of a loaded or new engine workbook.
 *
 * @param given the parts of its file, or of an empty package
 * @param parts the same with the usual prefixes
 * @example createWorkbookModel(engine, given, withUsualParts(given)).sheets.map(({ name }) => name) // => ['Plan', 'Acuerdos']
 */
export function createWorkbookModel(
  engine: Workbook,
  given: PackageParts,
  parts: PackageParts = given,
): WorkbookModel {
  return new EngineWorkbook(engine, given, parts);
}
