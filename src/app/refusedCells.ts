/** Asks before something is written whether sheets and cells take it, so that a preview says what the writing would. */
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import { cellAddress } from '../domain/registers/cell';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import { overwrittenTexts } from '../workbook/edits/overwrittenTexts';
import type { WrittenValue } from '../workbook/edits/writtenValues';
import { writtenValues } from '../workbook/edits/writtenValues';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { WorkbookPort } from './port';
import { obstacleTo } from './writeEdits';

/** Why a cell does not take a content: a part of its text has a format of its own, or its own validation refuses it. */
export type CellRefusal = 'richText' | 'validation';

type Asked = Pick<WorkbookPort, 'richTexts' | 'refusedValues'>;

const isSameCell = (one: CellRef, other: CellRef): boolean =>
  one.sheet === other.sheet && one.row === other.row && one.column === other.column;

/**
 * Asks which cells Excel would not keep as they would be written.
 * @param texts cells with a text that is written over
 * @returns tells of a cell why it takes nothing; `null` where it does
 */
export async function refusedCells(
  port: Asked,
  texts: readonly CellRef[],
  writings: readonly WrittenValue[],
): Promise<Result<(cell: CellRef) => CellRefusal | null, Problem>> {
  const rich = await port.richTexts(texts);
  if (!rich.ok) return rich;
  const invalid = await port.refusedValues(writings);
  if (!invalid.ok) return invalid;
  return ok((cell) => {
    if (rich.value.some((each) => isSameCell(each, cell))) return 'richText';
    return invalid.value.some((each) => isSameCell(each, cell)) ? 'validation' : null;
  });
}

/**
 * A preview, where the sheets and the cells take its edits. Where Excel does not answer, only the writing tells.
 * @param snapshot the workbook on which the edits were planned
 * @returns what {@link obstacleTo} finds, `richText` or `validationRefused` with the first cell, else what was planned
 */
export async function takenByCells<Planned extends { readonly edits: readonly Edit[] }>(
  port: Asked,
  snapshot: WorkbookSnapshot,
  planned: Result<Planned, Problem>,
): Promise<Result<Planned, Problem>> {
  if (!planned.ok) return planned;
  const { edits } = planned.value;
  if (edits.length === 0) return planned;
  const obstacle = obstacleTo(snapshot, edits);
  if (obstacle !== null) return fail(obstacle);
  const texts = overwrittenTexts(snapshot, edits);
  const writings = writtenValues(edits, new Set(snapshot.sheets.map(({ name }) => name)));
  const asked = await refusedCells(port, texts, writings);
  if (!asked.ok) return planned;
  const rich = texts.find((cell) => asked.value(cell) === 'richText');
  if (rich !== undefined) return fail({ code: 'richText', detail: cellAddress(rich) });
  const invalid = writings.find(({ cell }) => asked.value(cell) !== null);
  if (invalid === undefined) return planned;
  const { cell, value } = invalid;
  const shown = typeof value === 'string' ? `«${value}»` : 'ese valor';
  return fail({ code: 'validationRefused', detail: `${cellAddress(cell)} no admite ${shown}` });
}

/**
 * The hidden columns in which edits would write, a cell of each. Where Excel does not answer, none are told.
 * @param snapshot the workbook on which the edits were planned; the columns of sheets that they make are seen
 */
export async function hiddenTargets(
  port: Pick<WorkbookPort, 'hiddenColumns'>,
  { sheets }: WorkbookSnapshot,
  edits: readonly Edit[],
): Promise<readonly CellRef[]> {
  const known = new Set(sheets.map(({ name }) => name));
  const columns = new Map<string, CellRef>();
  for (const edit of edits) {
    if (edit.kind !== 'write' || !known.has(edit.sheet)) continue;
    const { sheet, row, values } = edit;
    for (const line of values)
      line.forEach((value, right) => {
        const cell = { sheet, row, column: edit.column + right };
        if (value !== null && value !== '') columns.set(`${cell.column} ${sheet}`, cell);
      });
  }
  const asked = await port.hiddenColumns([...columns.values()]);
  return asked.ok ? asked.value : [];
}
