/**
 * Sheets that a run could not finish. A hidden name of the workbook lists the new sheets from before the first is added until
 * the last edit is done, so that the next run finds them, sees that nobody wrote on them, and makes them anew.
 */
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { Edit } from './edits';
import { REPORT_MARK_NAME, SHEET_SEPARATOR, UNFINISHED_SHEETS_NAME } from './hiddenNames';

/** The sheets that the edits make and that have no mark of their own. */
function madeSheets(edits: readonly Edit[]): readonly string[] {
  const marked = new Set(
    edits.flatMap((edit) => (edit.kind === 'setName' && edit.name === REPORT_MARK_NAME ? [edit.sheet] : [])),
  );
  return edits.flatMap((edit) => (edit.kind === 'addSheet' && !marked.has(edit.sheet) ? [edit.sheet] : []));
}

/** What edits write on a sheet, by row and column, one after the other in a cell; `null` leaves a cell as it is. */
function plannedCells(sheet: string, edits: readonly Edit[]): ReadonlyMap<string, readonly CellValue[]> {
  const planned = new Map<string, CellValue[]>();
  const plan = (row: number, column: number, lines: readonly (readonly (CellValue | null)[])[]): void =>
    lines.forEach((line, r) =>
      line.forEach((value, c) => {
        const key = `${row + r} ${column + c}`;
        if (value !== null) planned.set(key, [...(planned.get(key) ?? []), value]);
      }),
    );
  for (const edit of edits) {
    if (edit.kind === 'write' && edit.sheet === sheet) plan(edit.row, edit.column, edit.values);
    if (edit.kind === 'writeFormulas' && edit.sheet === sheet) plan(edit.row, edit.column, edit.formulas);
  }
  return planned;
}

const isFormula = (content: CellValue | undefined): boolean =>
  typeof content === 'string' && content.startsWith('=');

/** Excel gives formulas back in its own spelling, so that any formula passes for the planned one. */
const isWanted = (content: CellValue, wanted: CellValue | undefined): boolean =>
  content === wanted || (isFormula(content) && isFormula(wanted));

/** Whether a sheet holds nothing but what the edits write on a new sheet of its name. */
export function holdsOnlyPlanned(
  sheet: Pick<SheetSnapshot, 'name' | 'formulas' | 'firstRow' | 'firstColumn'>,
  edits: readonly Edit[],
): boolean {
  const planned = plannedCells(sheet.name, edits);
  return sheet.formulas.every((line, row) =>
    line.every((content, column) => {
      const wanted = planned.get(`${sheet.firstRow + row} ${sheet.firstColumn + column}`) ?? [];
      return content === '' || wanted.some((each) => isWanted(content, each));
    }),
  );
}

/** Whether a sheet holds all that the edits write on it. */
export function holdsAllPlanned(sheet: SheetSnapshot, edits: readonly Edit[]): boolean {
  return [...plannedCells(sheet.name, edits)].every(([key, wanted]) => {
    const [row = 0, column = 0] = key.split(' ').map(Number);
    return isWanted(sheet.formulas[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? '', wanted.at(-1));
  });
}

/**
 * The edits with the list of the sheets that they make, and without the unfinished sheets whose place those take.
 * @returns `taken`: an unfinished sheet on which somebody wrote; nothing may be written then
 */
export function withUnfinished(
  { unfinished, names }: WorkbookSnapshot,
  edits: readonly Edit[],
): { readonly edits: readonly Edit[]; readonly taken: string | null } {
  const made = madeSheets(edits);
  if (made.length === 0) return { edits, taken: null };
  const isMade = new Set(made.map((name) => name.toLowerCase()));
  const replaced = unfinished.filter(({ name }) => isMade.has(name.toLowerCase()));
  const others = unfinished.filter((sheet) => !replaced.includes(sheet)).map(({ name }) => name);
  const list = (sheets: readonly string[], exists: boolean): Edit => {
    const formula = `="${sheets.join(SHEET_SEPARATOR).replaceAll('"', '""')}"`;
    return { kind: 'setName', name: UNFINISHED_SHEETS_NAME, formula, sheet: null, visible: false, exists };
  };
  return {
    taken: replaced.find((sheet) => !holdsOnlyPlanned(sheet, edits))?.name ?? null,
    edits: [
      list(
        [...others, ...made],
        names.some(({ name }) => name === UNFINISHED_SHEETS_NAME),
      ),
      ...replaced.map(({ name }): Edit => ({ kind: 'deleteSheet', sheet: name })),
      ...edits,
      others.length > 0
        ? list(others, true)
        : { kind: 'removeName', name: UNFINISHED_SHEETS_NAME, sheet: null },
    ],
  };
}
