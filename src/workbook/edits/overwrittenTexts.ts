/** Finds the texts that edits write over. Pure. */
import type { CellRef } from '../../domain/registers/cell';
import { formulaAt, valueAt } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { Edit } from './edits';
import { rowBefore } from './expectations';

type Grid = readonly (readonly (CellValue | null)[])[];

/** The content of a sheet that one of these is for is replaced by itself. */
const REPLACING: ReadonlySet<Edit['kind']> = new Set(['clearSheet', 'deleteSheet', 'renameSheet']);

function writtenBlock(
  edit: Edit,
): { readonly row: number; readonly column: number; readonly grid: Grid } | null {
  if (edit.kind === 'write') return { row: edit.row, column: edit.column, grid: edit.values };
  if (edit.kind === 'writeFormulas') return { row: edit.row, column: edit.column, grid: edit.formulas };
  return null;
}

/**
 * Returns the cells with a text that edits replace by something else, on sheets that stay, where they are before the edits.
 * @example overwrittenTexts(snapshot, edits) // => [{ sheet: 'Plan', row: 7, column: 6 }]
 */
export function overwrittenTexts({ sheets }: WorkbookSnapshot, edits: readonly Edit[]): readonly CellRef[] {
  return sheets.flatMap((sheet) => {
    const own = edits.filter((edit) => 'sheet' in edit && edit.sheet === sheet.name);
    return own.some(({ kind }) => REPLACING.has(kind)) ? [] : textsOn(sheet, own);
  });
}

function textsOn(sheet: SheetSnapshot, edits: readonly Edit[]): readonly CellRef[] {
  const insertions = edits.filter((edit) => edit.kind === 'insertRows');
  const texts: CellRef[] = [];
  for (const edit of edits) {
    const block = writtenBlock(edit);
    block?.grid.forEach((line, down) =>
      line.forEach((content, right) => {
        const row = rowBefore(block.row + down, insertions);
        const column = block.column + right;
        if (content !== null && row !== null && isReplaced(sheet, row, column, content))
          texts.push({ sheet: sheet.name, row, column });
      }),
    );
  }
  return texts;
}

function isReplaced(sheet: SheetSnapshot, row: number, column: number, content: CellValue): boolean {
  const now = valueAt(sheet, row, column);
  return typeof now === 'string' && now !== '' && now !== content && formulaAt(sheet, row, column) === null;
}
