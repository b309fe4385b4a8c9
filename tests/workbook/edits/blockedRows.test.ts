import { blockedBy } from '../../../src/workbook/edits/blockedRows';
import type { Edit } from '../../../src/workbook/edits/edits';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const like = { row: 2, column: 1, rows: 1, columns: 2 };
const INSERT: Edit = { kind: 'insertRows', sheet: 'Plan', row: 4, rows: 2, like };
const area = (row: number, rows: number) => ({ row, column: 11, rows, columns: 2 });

it.each<[string, Partial<SheetSnapshot>, string | null]>([
  ['nothing that is seen', {}, null],
  ['merged cells that go on', { merges: [area(3, 3)] }, 'las celdas combinadas Plan!K3:L5'],
  ['no merged cells that begin there', { merges: [area(4, 3)] }, null],
  ['no merged cells that end above', { merges: [area(2, 2)] }, null],
  ['a PivotTable', { pivotTables: [area(1, 9)] }, 'la tabla dinámica Plan!K1:L9'],
  ['what is in the last rows', { firstRow: 1_048_574 }, 'lo escrito en la fila 1048576'],
])('rows are blocked by %s', (_, more, cause) => {
  const sheet = sheetOf('Plan', [['Núm.'], ['1.'], ['2.']], more);
  expect(blockedBy(workbookOf(sheet), [INSERT])).toBe(cause);
});
