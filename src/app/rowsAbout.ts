/** By what people know the rows that a use case writes in, as the workbook was read for the writing. */
import type { CellRef } from '../domain/registers/cell';
import type { Registers } from '../domain/registers/records';
import type { RowsTold } from '../workbook/history/historyEntry';
import { namesTold } from '../workbook/history/rowsTold';
import type { ApplyOptions } from './port';
import { activityRow, agreementRow } from './rowRef';

/** Number and name of the record of each row; `undefined` where one is of no activity and no agreement. */
function rowsAbout({ plan, agreements }: Registers, cells: readonly CellRef[]): RowsTold | undefined {
  const rows = [...(plan?.rows ?? []).map(activityRow), ...(agreements?.rows ?? []).map(agreementRow)];
  const keyOf = ({ sheet, row }: CellRef): string => `${row} ${sheet}`;
  const byPlace = new Map(rows.map((row) => [keyOf(row.cell), row]));
  const names = cells.map((written) => byPlace.get(keyOf(written)));
  return names.every((row) => row !== undefined)
    ? namesTold(names.map(({ number, name }) => [number, name].filter((text) => text !== '').join(' ')))
    : undefined;
}

/**
 * How a writing in rows is named in the history: by their columns of numbers and names, wherever these are.
 *
 * @param cells those that are written in
 * @param headings those of columns that are made with it
 * @example recordAbout(options, registers, cells) // => { record: { …, about: { names: ['6. Integrar el COTAPREP'], more: 0 } } }
 */
export function recordAbout(
  { record }: ApplyOptions,
  registers: Registers,
  cells: readonly CellRef[],
  headings: readonly CellRef[] = [],
): Pick<ApplyOptions, 'record'> {
  const isHeading = ({ sheet, row }: CellRef): boolean =>
    headings.some((heading) => heading.sheet === sheet && heading.row === row);
  const inRows = cells.filter((cell) => !isHeading(cell));
  return record === undefined ? {} : { record: { ...record, about: rowsAbout(registers, inRows) } };
}
