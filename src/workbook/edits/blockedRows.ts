/** What keeps Excel from inserting rows, as far as the reading of the sheet tells. */
import { listInWords } from '../../domain/text/lists';
import { formulaAt, lastUsedColumn, lastUsedRow } from '../snapshot/sheetCells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { Area, Edit } from './edits';
import { areaInWords } from './mergedTargets';

/** Rows of a sheet in Excel. */
const LAST_ROW = 1_048_576;

const isIn = (row: number, column: number, area: Area): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** Names of sheets and texts in a formula. */
const QUOTED = /"[^"]*"|'[^']*'/g;
/** A reference whose row changes where the formula is filled down. */
const RELATIVE_ROW = /(?<![\w$.])\$?[A-Z]{1,3}\d+(?![\w(.])/;

interface SameFormula extends Area {
  /** Filled down, it would say something else in each row: only an array formula says the same. */
  readonly isArray: boolean;
}

/** Cells with the very same formula above and below the place where rows come in; a table takes no array formula. */
function sameFormulas(sheet: SheetSnapshot, row: number): readonly SameFormula[] {
  const found: SameFormula[] = [];
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
    const formula = formulaAt(sheet, row, column);
    const isSame = (at: number, beside = column): boolean => formulaAt(sheet, at, beside) === formula;
    const isKnown = found.some((area) => isIn(row, column, area));
    if (formula === null || isKnown || !isSame(row - 1)) continue;
    if (sheet.tables.some((table) => isIn(row, column, table))) continue;
    let [top, bottom, right] = [row - 1, row, column];
    while (isSame(top - 1)) top--;
    while (isSame(bottom + 1)) bottom++;
    while (isSame(row, right + 1)) right++;
    const isArray = RELATIVE_ROW.test(formula.replace(QUOTED, ''));
    found.push({ row: top, column, rows: bottom - top + 1, columns: right - column + 1, isArray });
  }
  return found;
}

/**
 * What rows that edits insert would part, in words: what Excel never parts, or what else is there; `null` where the reading shows
 * nothing of it.
 * @example blockedBy(snapshot, edits) // => 'la fórmula de matriz Plan!K18:L21'
 */
export function blockedBy({ sheets }: WorkbookSnapshot, edits: readonly Edit[]): string | null {
  const causes = edits.flatMap((edit): readonly string[] => {
    const sheet = edit.kind === 'insertRows' ? sheets.find(({ name }) => name === edit.sheet) : undefined;
    if (edit.kind !== 'insertRows' || sheet === undefined) return [];
    const { row, rows, like } = edit;
    const isParted = (area: Area): boolean => area.row < row && row < area.row + area.rows;
    const placed = (area: Area): string => areaInWords(sheet.name, area);
    const named = (what: string, areas: readonly Area[]): readonly string[] =>
      areas.filter(isParted).map((area) => `${what} ${placed(area)}`);
    const formulas = sameFormulas(sheet, row);
    const surely = [
      ...named(
        'la fórmula de matriz',
        formulas.filter(({ isArray }) => isArray),
      ),
      ...named('la tabla dinámica', sheet.pivotTables),
      ...(lastUsedRow(sheet) + rows > LAST_ROW ? [`lo escrito en la fila ${lastUsedRow(sheet)}`] : []),
    ];
    if (surely.length > 0) return surely;
    const others = sheet.tables.filter((table) => isParted(table) && !isIn(like.row, like.column, table));
    return [
      ...named('las celdas combinadas', sheet.merges ?? []),
      ...others.map((table) => `la tabla «${table.name}» (${placed(table)})`),
      ...formulas.map((area) => `la misma fórmula en ${placed(area)}, que puede ser de matriz`),
    ];
  });
  return causes.length === 0 ? null : listInWords([...new Set(causes)]);
}
