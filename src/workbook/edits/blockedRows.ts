/** What keeps Excel from inserting rows, as far as the reading of the sheet tells. */
import { listInWords } from '../../domain/text/lists';
import { lastUsedRow } from '../snapshot/sheetCells';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import type { Area, Edit } from './edits';
import { areaInWords } from './mergedTargets';

/** Rows of a sheet in Excel. */
const LAST_ROW = 1_048_576;

/**
 * What rows that edits insert would part, in words; `null` where the reading shows nothing of it, as with array formulas.
 * @example blockedBy(snapshot, edits) // => 'las celdas combinadas Plan!K18:L21'
 */
export function blockedBy({ sheets }: WorkbookSnapshot, edits: readonly Edit[]): string | null {
  const causes = edits.flatMap((edit): readonly string[] => {
    const sheet = edit.kind === 'insertRows' ? sheets.find(({ name }) => name === edit.sheet) : undefined;
    if (edit.kind !== 'insertRows' || sheet === undefined) return [];
    const { row, rows } = edit;
    const isParted = (area: Area): boolean => area.row < row && row < area.row + area.rows;
    const named = (what: string, areas: readonly Area[]): readonly string[] =>
      areas.filter(isParted).map((area) => `${what} ${areaInWords(sheet.name, area)}`);
    const end = lastUsedRow(sheet) + rows > LAST_ROW ? [`lo escrito en la fila ${lastUsedRow(sheet)}`] : [];
    return [
      ...named('las celdas combinadas', sheet.merges ?? []),
      ...named('la tabla dinámica', sheet.pivotTables),
      ...end,
    ];
  });
  return causes.length === 0 ? null : listInWords([...new Set(causes)]);
}
