/** Merged cells of people that would lose a part of what edits write. */
import type { Edit } from '../../../src/workbook/edits/edits';
import { mergedTargets } from '../../../src/workbook/edits/mergedTargets';
import { sheetOf, workbookOf } from '../../support/snapshot';

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
const write = (row: number, column: number, ...values: (string | null)[]): Edit => {
  return { kind: 'write', sheet: 'Acuerdos', row, column, values: [values] };
};
const insert = (row: number): Edit => {
  return { kind: 'insertRows', sheet: 'Acuerdos', row, rows: 1, like: area(row - 1, 1, 1, 4) };
};
const clear: Edit = { kind: 'clearSheet', sheet: 'Acuerdos', shapes: [] };

it.each<[string, readonly Edit[], readonly string[]]>([
  ['the first cell of a merged area', [write(4, 2, 'a')], []],
  ['beside the area', [write(4, 4, 'a'), write(5, 3, 'a')], []],
  ['the second cell', [write(4, 3, 'a')], ['Acuerdos!B4:C4']],
  ['a block over it, from before it on', [write(4, 1, 'a', 'b', 'c', 'd')], ['Acuerdos!B4:C4']],
  ['nothing in the second cell', [write(4, 1, 'a', 'b', null, 'd')], []],
  ['a blank in the second cell', [write(4, 1, 'a', 'b', '', 'd')], []],
  ['a row inserted before it', [insert(4), write(4, 3, 'a')], []],
  ['the area where the insertion moves it', [insert(4), write(5, 3, 'a')], ['Acuerdos!B4:C4']],
  ['a row inserted in an area, which grows', [insert(8), write(8, 6, 'a')], ['Acuerdos!F7:F8']],
  ['a sheet whose content is replaced', [clear, write(4, 3, 'a')], []],
  ['another sheet', [{ kind: 'addSheet', sheet: 'Nueva' }], []],
])('knows the areas: %s', (_, edits, expected) => {
  const rows = [['Clave', 'Fecha', 'Órgano', 'Asunto']];
  const sheet = sheetOf('Acuerdos', rows, { merges: [area(4, 2, 1, 2), area(7, 6, 2, 1)] });
  expect(mergedTargets(workbookOf(sheet), edits)).toEqual(expected);
});

it('tells none where Excel does not tell merged cells', () => {
  const sheet = sheetOf('Acuerdos', [['Clave']], { merges: null });
  expect(mergedTargets(workbookOf(sheet), [write(4, 3, 'a')])).toEqual([]);
});
