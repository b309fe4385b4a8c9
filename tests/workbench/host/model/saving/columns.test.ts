/** The `<cols>` of a sheet's part when columns of it changed. */
import { putColumns } from '../../../../../src/workbench/host/model/saving/columns';
import type { ColumnState } from '../../../../../src/workbench/host/model/workbookModel';

const sheet = (cols: string): string => `<worksheet>${cols}<sheetData/></worksheet>`;
const LAST = 16_384;

/** Columns that a change gave one width, or took it from. */
function changed(columns: readonly number[], width: number | null) {
  const state = { width: width ?? 8.43, custom: width !== null, hidden: false } as ColumnState;
  return { columns: new Set(columns), column: () => state, columnFormat: () => null };
}
const every = (first: number, step: number): readonly number[] =>
  Array.from({ length: Math.ceil((LAST - first) / step) }, (_, at) => first + at * step);

it.each<readonly [string, string, Parameters<typeof changed>, string]>([
  ['nothing', '', [[], 5], ''],
  [
    'a column of a sheet without settings',
    '',
    [[2], 5],
    '<cols><col width="5" customWidth="1" min="3" max="3"/></cols>',
  ],
  [
    'a column amid a run, which keeps its format',
    '<cols><col min="2" max="6" width="9" customWidth="1" style="4"/></cols>',
    [[3], 5],
    '<cols><col min="2" max="3" width="9" customWidth="1" style="4"/>' +
      '<col min="4" max="4" width="5" customWidth="1" style="4"/>' +
      '<col min="5" max="6" width="9" customWidth="1" style="4"/></cols>',
  ],
  [
    'columns of two runs and between them, in any order',
    '<cols><col min="1" max="2" width="9" customWidth="1"/><col min="5" max="6" width="9" customWidth="1"/></cols>',
    [[4, 2, 1], 5],
    '<cols><col min="1" max="1" width="9" customWidth="1"/>' +
      '<col min="2" max="3" width="5" customWidth="1"/>' +
      '<col min="5" max="5" width="5" customWidth="1"/>' +
      '<col min="6" max="6" width="9" customWidth="1"/></cols>',
  ],
  [
    'all columns, which lose their width',
    '<cols><col min="1" max="40" width="9" customWidth="1"/></cols>',
    [every(0, 1), null],
    '',
  ],
  [
    'all columns, which get one',
    '<cols><col min="3" max="40" width="9" customWidth="1"/></cols>',
    [every(0, 1), 5],
    `<cols><col width="5" customWidth="1" min="1" max="${LAST}"/></cols>`,
  ],
])('%s', (_, before, change, after) => {
  expect(putColumns(sheet(before), changed(...change))).toBe(sheet(after));
});

it('every other column of one run', () => {
  const [, ...cols] = putColumns(
    sheet(`<cols><col min="1" max="${LAST}" width="9" customWidth="1"/></cols>`),
    changed(every(1, 2), 5),
  ).split('<col ');
  expect(cols).toHaveLength(LAST);
  expect(cols[1]).toBe('min="2" max="2" width="5" customWidth="1"/>');
});
