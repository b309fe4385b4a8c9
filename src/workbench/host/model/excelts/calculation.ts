/** Formula calculation: the engine's evaluator on the engine's own cells, with the host's list of names. */
import {
  calculateFormulas,
  parse,
  tokenize,
  type WorkbookLike,
  type WorksheetLike,
} from '@cj-tech-master/excelts/formula';
import { ValueType, type Cell, type Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { CellValue } from '../workbookModel';
import { plainValue } from './cellConversion';
import { forEachCell } from './engineCells';

/** A defined name for the evaluator; `scope` is the position of its sheet among the tabs. */
export interface CalculationName {
  readonly name: string;
  readonly scope: number | null;
  readonly formula: string;
}

/** Characters of a text in a formula. */
const LONGEST_TEXT = 255;

/** Whether Excel takes the formula. @example isFormula('SUM(A1:A3)') // => true */
export function isFormula(text: string): boolean {
  const texts = text.matchAll(/"((?:[^"]|"")*)"/g);
  for (const [, inner = ''] of texts) if (inner.replaceAll('""', '"').length > LONGEST_TEXT) return false;
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

/** A cell of which the formula gave another result than before. */
export interface ChangedResult {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
}

/** Matches a formula that refers to another workbook: `[1]Hoja1!A1`. */
const EXTERNAL = /(?:^|[^\p{L}\p{N}_.\]])\[[^\]]+\][^![\]]*!/u;
const UNKNOWN_NAME = '#NAME?';

interface HeldFormula extends ChangedResult {
  readonly cell: Cell;
  readonly value: Cell['value'];
  readonly result: Cell['result'];
  /** The results of other workbooks are those of the file: there is nothing to calculate them from. */
  readonly isExternal: boolean;
}

function formulasOf(engine: Workbook): HeldFormula[] {
  const found: HeldFormula[] = [];
  for (const sheet of engine.worksheets)
    forEachCell(sheet, (cell, row, column) => {
      const { formula, value, result } = cell;
      if (cell.type !== ValueType.Formula || formula === undefined) return;
      found.push({ sheet, row, column, cell, value, result, isExternal: EXTERNAL.test(formula) });
    });
  return found;
}

const errorOf = (result: Cell['result']): string | null =>
  typeof result === 'object' && result !== null && 'error' in result ? result.error : null;

/**
 * Calculates the formulas of the workbook and stores the results in its cells. A formula keeps its result when it refers
 * to another workbook, or when the engine does not know one of its functions.
 */
export function recalculate(
  engine: Workbook,
  names: readonly CalculationName[],
  extraSheets: readonly WorksheetLike[] = [],
): readonly ChangedResult[] {
  const formulas = formulasOf(engine);
  const external = formulas.filter(({ isExternal, result }) => isExternal && result !== undefined);
  // As constants, for the formulas that depend on them.
  for (const { cell, result } of external) cell.value = result;
  calculateFormulas(view(engine, names, extraSheets));
  for (const { cell, value } of external) cell.value = value;
  return formulas.filter(({ cell, result }) => {
    if (errorOf(cell.result) === UNKNOWN_NAME && result !== undefined && errorOf(result) === null)
      cell.result = result;
    return JSON.stringify(cell.result) !== JSON.stringify(result);
  });
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
  recalculate(engine, names, [sheet as unknown as WorksheetLike]);
  return plainValue(cell.result, engine.properties.date1904 ?? false);
}
