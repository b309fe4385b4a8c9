/** What a workbook reads like after edits that make sheets and write cells: for tests without Excel. */
import type { Edit } from '../../src/workbook/edits/edits';
import { withChanges } from '../../src/workbook/changes/cellChanges';
import type { CellChange } from '../../src/workbook/changes/cellChanges';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { numberFormatAt } from '../../src/workbook/snapshot/sheetCells';
import { sheetOf } from './snapshot';

const BLANK = { value: '', numberFormat: 'General' } as const;

function changesOf(edits: readonly Edit[], snapshot: WorkbookSnapshot): readonly CellChange[] {
  const formats = new Map<string, string>();
  return edits.flatMap((edit): readonly CellChange[] => {
    if (edit.kind === 'format' && edit.format.numberFormat !== undefined) {
      for (const { row, column, rows, columns } of edit.areas)
        for (let r = row; r < row + rows; r++)
          for (let c = column; c < column + columns; c++)
            formats.set(`${edit.sheet} ${r} ${c}`, edit.format.numberFormat);
    }
    if (edit.kind !== 'write') return [];
    const sheet = snapshot.sheets.find(({ name }) => name === edit.sheet);
    return edit.values.flatMap((line, r) =>
      line.flatMap((value, c) => {
        if (value === null) return [];
        const cell = { sheet: edit.sheet, row: edit.row + r, column: edit.column + c };
        const own = sheet ? numberFormatAt(sheet, cell.row, cell.column) : 'General';
        const numberFormat = formats.get(`${cell.sheet} ${cell.row} ${cell.column}`) ?? own;
        return [{ cell, from: BLANK, to: { value, numberFormat } }];
      }),
    );
  });
}

/**
 * Returns the snapshot after the edits. Only sheets that are added or deleted and cells that are written are followed.
 * @example afterEdits(snapshot, [{ kind: 'write', sheet: 'Plan', row: 2, column: 1, values: [['7.']] }])
 */
export function afterEdits(snapshot: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const added = edits.flatMap((edit) => (edit.kind === 'addSheet' ? [sheetOf(edit.sheet, [['']])] : []));
  const deleted = new Set(edits.flatMap((edit) => (edit.kind === 'deleteSheet' ? [edit.sheet] : [])));
  const kept = snapshot.sheets.filter(({ name }) => !deleted.has(name));
  const grown = { ...snapshot, sheets: [...kept, ...added] };
  return withChanges(grown, changesOf(edits, grown));
}
