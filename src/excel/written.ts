/** Reads back what was written over people's cells: Excel keeps nothing in a cell that is merged into another. */
import type { Problem } from '../domain/problem';
import { cellAddress } from '../domain/registers/cell';
import type { Edit } from '../workbook/edits/edits';
import type { Expectation } from '../workbook/edits/expectations';
import type { CellValue } from '../workbook/snapshot/snapshot';
import { areaAddress } from '../workbook/snapshot/areaAddress';
import type { EditOf } from './appliers/applier';
import { sheetOf } from './appliers/applier';

/** A write whose reading back is queued. */
export interface WrittenBlock {
  readonly edit: EditOf<'write'>;
  readonly range: Excel.Range;
}

/** Queues the reading back of the writes into sheets that people made. */
export function askWritten(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  expected: readonly Expectation[],
): readonly WrittenBlock[] {
  const sheets = new Set(expected.filter(({ isWholeSheet }) => !isWholeSheet).map(({ sheet }) => sheet));
  return edits.flatMap((edit) => {
    if (edit.kind !== 'write' || !sheets.has(edit.sheet)) return [];
    const { row, column, values } = edit;
    const columns = Math.max(0, ...values.map((line) => line.length));
    if (columns === 0) return [];
    const address = areaAddress({ row, column, rows: values.length, columns });
    return [{ edit, range: sheetOf(context, edit).getRange(address).load('values') }];
  });
}

/**
 * Writes again, without it, what kept its apostrophe: in a cell that was formatted as text it is a part of the text.
 * @returns the blocks with what Excel holds now
 */
export async function withoutApostrophes(
  context: Excel.RequestContext,
  written: readonly WrittenBlock[],
  expected: readonly Expectation[],
): Promise<readonly WrittenBlock[]> {
  const marked = written.filter(({ edit, range }) =>
    edit.values.some((line, row) => line.some((value, column) => isMarked(range, value, row, column))),
  );
  if (marked.length === 0) return written;
  for (const { edit, range } of marked) {
    range.values = edit.values.map((line, row) =>
      line.map((value, column) => (isMarked(range, value, row, column) ? value : null)),
    );
  }
  const again = askWritten(
    context,
    marked.map(({ edit }) => edit),
    expected,
  );
  await context.sync();
  return [...written.filter((block) => !marked.includes(block)), ...again];
}

function isMarked(range: Excel.Range, value: CellValue | null, row: number, column: number): boolean {
  const found = (range.values as readonly (readonly CellValue[])[])[row]?.[column];
  return typeof value === 'string' && found === `'${value}`;
}

/** The first cell that does not hold what was written, as a problem; `null` when all do. */
export function notTakenProblem(written: readonly WrittenBlock[]): Problem | null {
  for (const { edit, range } of written) {
    const found = range.values as readonly (readonly CellValue[])[];
    for (const [index, line] of edit.values.entries()) {
      const at = line.findIndex((value, column) => value !== null && found[index]?.[column] !== value);
      if (at < 0) continue;
      const cell = { sheet: edit.sheet, row: edit.row + index, column: edit.column + at };
      return { code: 'notTaken', detail: cellAddress(cell) };
    }
  }
  return null;
}
