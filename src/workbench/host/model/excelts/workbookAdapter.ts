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
import { documentProperties } from './documentProperties';
import { readQueries } from './externalData';
import { sheetPaths, textPart, type PackageParts } from './package';
import { takePrintNames } from './printNames';
import { completeWorkbook, newSheet, readSheet, type SheetSource } from './readSheet';
import { removeSheetFromFormulas, renameSheetInFormulas } from './rewriteFormulas';
import { saveWorkbook } from './save';
import { readSettings } from './settingsPart';
import type { SheetAdapter, SheetServices } from './sheetState';
import type { StyleDefaults } from './styleConversion';
import type { LiveName, WorkbookState } from './workbookState';

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
  return { parts, stylesXml, dxfs: readDxfs(stylesXml) };
}

function defaultsOf(engine: Workbook, parts: PackageParts): StyleDefaults {
  const themeXml = textPart(parts, 'xl/theme/theme1.xml');
  return {
    font: engine.defaultFont,
    theme: themeXml === null ? OFFICE_THEME : readThemeColors(themeXml),
  };
}

function liveNames(parts: PackageParts, sheets: readonly SheetAdapter[]): LiveName[] {
  const stored = readDefinedNames(textPart(parts, 'xl/workbook.xml') ?? '');
  return takePrintNames(stored, sheets).map(({ scope, ...name }) => ({
    ...name,
    sheet: scope === null ? null : (sheets[scope] ?? null),
  }));
}

function isNamed(entry: LiveName, name: string, sheet: SheetModel | null): boolean {
  return entry.sheet === sheet && entry.name.toLowerCase() === name.toLowerCase();
}

class EngineWorkbook implements WorkbookModel {
  readonly date1904: boolean;
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
    parts: PackageParts,
  ) {
    completeWorkbook(engine);
    this.date1904 = engine.properties.date1904 ?? false;
    this.queries = readQueries(parts);
    this.properties = documentProperties(engine);
    this.settings = readSettings(parts);
    this.services = this.createServices(defaultsOf(engine, parts));
    const source = sourceOf(parts);
    const paths = sheetPaths(parts);
    const sheets = engine.worksheets.map((sheet, index) =>
      readSheet(sheet, this.newId(SHEET_ID), source, paths[index], this.services),
    );
    const first = sheets.find((sheet) => sheet.visibility === 'Visible') ?? sheets[0];
    if (!first) throw new Error('a workbook has at least one sheet');
    this.state = {
      engine,
      source: parts,
      fileDxfs: source.dxfs,
      sheets,
      names: liveNames(parts, sheets),
      active: sheets[engine.views[0]?.activeTab ?? 0] ?? first,
      settings: this.settings,
    };
  }

  private createServices(defaults: StyleDefaults): SheetServices {
    return {
      date1904: this.date1904,
      defaults,
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
      .filter(({ name }) => !isBuiltInName(name))
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
    recalculate(this.engine, this.calculationNames());
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
    return saveWorkbook(this.state);
  }
}

/**
 * Returns the model of a loaded or new engine workbook; `parts` are those of its file, none for a new workbook.
 *
 * @example createWorkbookModel(engine, readPackage(bytes)).sheets.map(({ name }) => name) // => ['Plan', 'Acuerdos']
 */
export function createWorkbookModel(engine: Workbook, parts: PackageParts): WorkbookModel {
  return new EngineWorkbook(engine, parts);
}
