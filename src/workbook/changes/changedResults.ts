/** Formulas that give another text after a writing: they joined what a cell said with words of their own, as `="Vence "&E3`. */
import type { CellRef } from '../../domain/registers/cell';
import { formulaAt, typeAt, valueAt } from '../snapshot/sheetCells';
import type { WorkbookSnapshot } from '../snapshot/snapshot';

/** A formula of which the result was a text and is another one. */
export interface ChangedResult {
  readonly cell: CellRef;
  readonly before: string;
  readonly after: string;
}

/**
 * Returns the formulas that are the same in two readings and give another text. Texts that become numbers or dates are what a
 * repair is for, and are not among them.
 * @example changedResults(before, after) // => [{ cell: Plan!I3, before: 'Vence 30 de septiembre', after: 'Vence 45199' }]
 */
export function changedResults(before: WorkbookSnapshot, after: WorkbookSnapshot): readonly ChangedResult[] {
  return before.sheets.flatMap((sheet) => {
    const now = after.sheets.find(({ name }) => name === sheet.name);
    if (now === undefined) return [];
    return sheet.formulas.flatMap((line, down) =>
      line.flatMap((_, right): readonly ChangedResult[] => {
        const [row, column] = [sheet.firstRow + down, sheet.firstColumn + right];
        const formula = formulaAt(sheet, row, column);
        if (formula === null || formulaAt(now, row, column) !== formula) return [];
        if (typeAt(sheet, row, column) !== 'String' || typeAt(now, row, column) !== 'String') return [];
        const [was, is] = [String(valueAt(sheet, row, column)), String(valueAt(now, row, column))];
        return was === is ? [] : [{ cell: { sheet: sheet.name, row, column }, before: was, after: is }];
      }),
    );
  });
}
