/** Which rows of a sheet formulas and names refer to, so that deleting them would leave `#REF!`. */
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import { isFormula } from './historyEntry';

/** Texts in quotes and structured references are passed over. A cell, a range of cells, or whole rows. */
const REFERENCE =
  /"(?:[^"]|"")*"|\[[^\]]*\]|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.:]*)!)?(?<![\p{L}\p{N}_.$])\$?(?:[A-Z]{1,3}\$?(\d+)(?::\$?[A-Z]{1,3}\$?(\d+))?|(\d+):\$?(\d+))(?![\p{L}\p{N}_(])/giu;

/** Whether a name of sheets, as formulas write it, is or includes a sheet: `'Plan de trabajo'`, `Enero:Marzo`. */
function namesSheet(written: string, sheet: string): boolean {
  const plain = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  return plain.toLowerCase().split(':').includes(sheet.toLowerCase());
}

/** The first and the last row of each reference of a formula to a sheet. */
function spansIn(formula: string, own: string, sheet: string): readonly (readonly [number, number])[] {
  return [...formula.matchAll(REFERENCE)].flatMap(([, prefix, cell, toCell, row, toRow]) => {
    const from = cell ?? row;
    if (from === undefined || !namesSheet(prefix ?? own, sheet)) return [];
    const ends = [Number(from), Number(toCell ?? toRow ?? from)];
    return [[Math.min(...ends), Math.max(...ends)] as const];
  });
}

/** The formulas of a workbook without those of some rows of a sheet, each with the sheet that it is on. */
function* formulasBeside(
  { sheets, names }: WorkbookSnapshot,
  sheet: string,
  rows: ReadonlySet<number>,
): Generator<readonly [formula: string, own: string]> {
  for (const { name, firstRow, formulas } of sheets) {
    for (const [index, line] of formulas.entries()) {
      if (name === sheet && rows.has(firstRow + index)) continue;
      for (const content of line) if (isFormula(content)) yield [content, name];
    }
  }
  for (const { formula } of names) yield [formula, ''];
}

/**
 * Returns those of some rows that cannot be deleted together, because a formula that stays, or a name, refers to nothing but
 * them. A range that reaches further only shrinks.
 *
 * @example referredRows(snapshot, sheet, [14, 15]) // => the set of 14, where another sheet says ='Plan'!B14
 */
export function referredRows(
  snapshot: WorkbookSnapshot,
  { name }: SheetSnapshot,
  rows: readonly number[],
): ReadonlySet<number> {
  const going = new Set(rows);
  // What stays refers to rows as well: until no row stays any more.
  for (let before = Infinity; going.size > 0 && going.size < before;) {
    before = going.size;
    for (const [formula, own] of formulasBeside(snapshot, name, new Set(going))) {
      for (const [first, last] of spansIn(formula, own, name)) {
        // A reference to many rows is not to these alone.
        const span = last - first < before ? [...going].filter((row) => first <= row && row <= last) : [];
        if (span.length === last - first + 1) span.forEach((row) => going.delete(row));
      }
    }
  }
  return new Set(rows.filter((row) => !going.has(row)));
}
