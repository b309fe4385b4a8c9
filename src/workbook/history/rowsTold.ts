/** By what people know the rows that a writing is about: their number and name, a member, the key of an agreement. Pure. */
import { tidyBlanks } from '../../domain/text/foldText';
import type { CellChange } from '../changes/cellChanges';
import type { Edit } from '../edits/edits';
import { KEY_CELLS, rowBefore } from '../edits/expectations';
import { lastUsedColumn } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { RowsTold } from './historyEntry';
import { contentOf, headingOf, isFormula } from './historyEntry';
import { replacesContent } from './recordWriting';

/** Rows that are named; of more only how many there are. */
const MOST_NAMED = 2;
/** Characters of a name that are kept. */
const LONGEST = 60;
/** Numbers from here on are days, which no row is known by. */
const FIRST_DAY = 10_000;

function textOf(content: CellValue): string {
  if (isFormula(content) || typeof content === 'boolean') return '';
  return typeof content === 'number' && content >= FIRST_DAY ? '' : tidyBlanks(String(content));
}

/** What is written in each row of a sheet, by column. */
function putRows(edits: readonly Edit[]): ReadonlyMap<number, ReadonlyMap<number, CellValue>> {
  const rows = new Map<number, Map<number, CellValue>>();
  for (const edit of edits) {
    if (edit.kind !== 'write') continue;
    edit.values.forEach((line, down) => {
      const put = rows.get(edit.row + down) ?? new Map<number, CellValue>();
      line.forEach((value, right) => value !== null && put.set(edit.column + right, value));
      rows.set(edit.row + down, put);
    });
  }
  return rows;
}

/** The first texts of a row as it is afterwards; `''` for one that only names columns. */
function nameOf(sheet: SheetSnapshot, before: number | null, put: ReadonlyMap<number, CellValue>): string {
  const last = Math.max(lastUsedColumn(sheet), ...put.keys());
  const texts: string[] = [];
  for (let column = sheet.firstColumn; column <= last && texts.length < KEY_CELLS; column++) {
    const was = before === null ? '' : textOf(contentOf(sheet, before, column));
    if (was !== '' && was === tidyBlanks(headingOf(sheet, column)) && put.get(column) === undefined)
      return '';
    const text = was === '' ? textOf(put.get(column) ?? '') : was;
    if (text !== '') texts.push(text);
  }
  return texts.join(' ');
}

/**
 * Names of what a writing is about: the first ones, and how many more there are.
 * @returns `undefined` where none has a name
 * @example namesTold(['7.5 Enviar al INE el acuerdo', '']) // => { names: ['7.5 Enviar al INE el acuerdo'], more: 0 }
 */
export function namesTold(names: readonly string[]): RowsTold | undefined {
  const shortened = names.map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name));
  const told = [...new Set(shortened.filter((name) => name !== ''))];
  if (told.length === 0) return undefined;
  return { names: told.slice(0, MOST_NAMED), more: Math.max(told.length - MOST_NAMED, 0) };
}

/**
 * Names the rows that edits write in. Those of a sheet whose content is replaced are no rows that anybody knows.
 *
 * @param filled the cells that a person fills, where the edits also write headings; all unless given
 * @returns `undefined` where no row has a name, as where only sheets are made anew
 * @example rowsTold(snapshot, edits) // => { names: ['7.5 Enviar al INE el acuerdo'], more: 0 }
 */
export function rowsTold(
  { sheets }: WorkbookSnapshot,
  edits: readonly Edit[],
  filled: readonly CellChange[] = [],
): RowsTold | undefined {
  const isMeant = (sheet: string, row: number): boolean =>
    filled.length === 0 || filled.some(({ cell }) => cell.sheet === sheet && cell.row === row);
  const names = sheets.flatMap((sheet) => {
    const own = edits.filter((edit) => 'sheet' in edit && edit.sheet === sheet.name);
    if (replacesContent(own)) return [];
    const insertions = own.filter((edit) => edit.kind === 'insertRows');
    return [...putRows(own)]
      .filter(([row]) => isMeant(sheet.name, row))
      .map(([row, put]) => nameOf(sheet, rowBefore(row, insertions), put));
  });
  return namesTold(names);
}
