/** Formula calculation: the engine's evaluator on the engine's own cells, with the host's list of names. */
import {
  calculateFormulas,
  parse,
  tokenize,
  type WorkbookLike,
  type WorksheetLike,
} from '@cj-tech-master/excelts/formula';
import { ValueType, type Cell, type Workbook } from '@cj-tech-master/excelts';
import type { CellValue } from '../workbookModel';
import { plainValue } from './cellConversion';
import { forEachCell } from './engineCells';

/** A defined name for the evaluator; `scope` is the position of its sheet among the tabs. */
export interface CalculationName {
  readonly name: string;
  readonly scope: number | null;
  readonly formula: string;
}

/** @example isFormula('SUM(A1:A3)') // => true */
export function isFormula(text: string): boolean {
  try {
    parse(tokenize(text));
    return true;
  } catch {
    // The parser throws on text that is not a formula.
    return false;
  }
}

function view(
  engine: Workbook,
  names: readonly CalculationName[],
  extraSheets: readonly WorksheetLike[],
): WorkbookLike {
  const entries = names.map(({ name, scope, formula }) => ({
    name,
    ranges: [formula],
    formulaExpression: formula,
    ...(scope === null ? {} : { localSheetId: scope }),
  }));
  const worksheets = [...(engine.worksheets as unknown as WorksheetLike[]), ...extraSheets];
  return {
    worksheets,
    getWorksheet: (id) =>
      worksheets.find((sheet) => id === undefined || sheet.id === id || sheet.name === id),
    definedNames: { getAllEntries: () => entries, getAllNames: () => entries },
    calcProperties: engine.calcProperties,
    properties: engine.properties,
  };
}

/** A reference to another workbook, which Excel answers with what it last read there. */
const EXTERNAL = /\[\d+\]/;
/** Whether a workbook has such references: asked once, because none can be added. */
const hasExternal = new WeakMap<Workbook, boolean>();

/** Calls `visit` for each cell whose formula refers to another workbook. */
function forEachExternal(engine: Workbook, visit: (cell: Cell, formula: string) => void): void {
  for (const sheet of engine.worksheets) {
    forEachCell(sheet, (cell) => {
      const { formula } = cell;
      if (formula !== undefined && EXTERNAL.test(formula)) visit(cell, formula);
    });
  }
}

/** Calculates all formulas; those that refer to another workbook keep their result, also while others use it. */
function calculate(engine: Workbook, book: WorkbookLike): void {
  const kept: (() => void)[] = [];
  if (hasExternal.get(engine) !== false) {
    forEachExternal(engine, (cell, formula) => {
      const { result } = cell;
      kept.push(() => (cell.value = result === undefined ? { formula } : { formula, result }));
      cell.value = result;
    });
    hasExternal.set(engine, kept.length > 0);
  }
  calculateFormulas(book);
  for (const restore of kept) restore();
}

/** Calculates every formula of the workbook and stores the results in its cells. */
export function recalculate(engine: Workbook, names: readonly CalculationName[]): void {
  calculate(engine, view(engine, names, []));
}

const NO_SHEET_ID = -1;

/**
 * Evaluates a formula that is in no cell, as if it were in A1 of a sheet of its own.
 *
 * @example evaluateFormula(engine, [], 'SUM(1,2)') // => 3
 */
export function evaluateFormula(
  engine: Workbook,
  names: readonly CalculationName[],
  formula: string,
): CellValue {
  const cell = {
    row: 1,
    col: 1,
    type: ValueType.Formula,
    formula,
    model: { formula },
    value: undefined as unknown,
    result: undefined as never,
  };
  const row = {
    eachCell(options: unknown, callback?: (cell: never, column: number) => void): void {
      const visit = (callback ?? options) as (cell: never, column: number) => void;
      visit(cell as never, 1);
    },
  };
  const sheet = {
    id: NO_SHEET_ID,
    name: '\u0000evaluation',
    dimensions: { top: 1, left: 1, bottom: 1, right: 1 },
    eachRow(options: unknown, callback?: (row: never, number: number) => void): void {
      const visit = (callback ?? options) as (row: never, number: number) => void;
      visit(row as never, 1);
    },
    findCell: (atRow: number, column: number) => (atRow === 1 && column === 1 ? cell : undefined),
    // Results that spill beyond the cell are written to cells that nothing reads.
    getCell: (atRow: number, column: number) =>
      atRow === 1 && column === 1
        ? cell
        : { ...cell, row: atRow, col: column, formula: undefined, type: ValueType.Null },
  };
  calculate(engine, view(engine, names, [sheet as unknown as WorksheetLike]));
  return plainValue(cell.result, engine.properties.date1904 ?? false);
}
