import { editsIn } from '../../../../src/workbench/page/grid/cellEdits';

it('edits are the cells whose content changed, not those whose style did', () => {
  const edits = editsIn({
    2: { 0: { v: 'texto' }, 1: { s: 'rojo' }, 2: { f: '=A1', v: 3 }, 3: null },
    5: { 0: { p: { id: '', body: { dataStream: 'rico\r\n' }, documentStyle: {} } } },
  });
  expect(edits).toEqual([
    { row: 2, column: 0, value: 'texto' },
    { row: 2, column: 2, value: '=A1' },
    { row: 2, column: 3, value: null },
    { row: 5, column: 0, value: 'rico' },
  ]);
});
