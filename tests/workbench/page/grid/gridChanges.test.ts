import { cellKey, cellOfKey } from '../../../../src/workbench/page/grid/cellKey';
import { gridChanges } from '../../../../src/workbench/page/grid/gridChanges';
import type { CellOverlay, GridSheet } from '../../../../src/workbench/page/grid/gridSheet';

const A1 = cellKey(0, 0);
const B2 = cellKey(1, 1);

interface Parts {
  readonly name?: string;
  readonly cells?: Readonly<Record<number, string>>;
  readonly overlays?: Readonly<Record<number, CellOverlay>>;
}

function sheet(id: string, { name = id, cells = {}, overlays = {} }: Parts = {}): GridSheet {
  const entries = <Value>(record: Readonly<Record<number, Value>>) =>
    Object.entries(record).map(([key, value]) => [Number(key), value] as const);
  return {
    id,
    layout: { name },
    cells: new Map(entries(cells).map(([key, v]) => [key, { v }])),
    overlays: new Map(entries(overlays)),
    fittedRows: [],
  };
}

describe('what the grid has to redraw', () => {
  it('is nothing when nothing changed', () => {
    const before = [sheet('a', { cells: { [A1]: 'x' } }), sheet('b')];
    const after = [sheet('a', { cells: { [A1]: 'x' } }), sheet('b')];
    expect(gridChanges(before, after)).toEqual([]);
  });

  it('is only the cells that changed; an emptied cell is null', () => {
    const before = [sheet('a', { cells: { [A1]: 'x', [B2]: 'y' } })];
    const after = [sheet('a', { cells: { [A1]: 'z' } })];
    expect(gridChanges(before, after)).toEqual([
      {
        kind: 'cells',
        id: 'a',
        cells: new Map([
          [A1, { v: 'z' }],
          [B2, null],
        ]),
      },
    ]);
  });

  it('is a repaint when only a conditional format shows', () => {
    const after = [sheet('a', { cells: { [A1]: 'x' }, overlays: { [A1]: { look: { bl: 1 } } } })];
    expect(gridChanges([sheet('a', { cells: { [A1]: 'x' } })], after)).toEqual([
      { kind: 'repaint', id: 'a' },
    ]);
  });

  it('is the whole sheet when its layout changed', () => {
    const after = { ...sheet('a'), layout: { name: 'a', tabColor: '#FF0000' } };
    expect(gridChanges([sheet('a')], [after])).toEqual([{ kind: 'rebuild', sheet: after, position: 0 }]);
  });

  it('is the name alone of a sheet that was renamed, with the cells that say it', () => {
    const after = [sheet('a', { name: 'Plan' }), sheet('b', { cells: { [A1]: 'Plan' } })];
    expect(gridChanges([sheet('a'), sheet('b')], after)).toEqual([
      { kind: 'rename', id: 'a', name: 'Plan' },
      { kind: 'cells', id: 'b', cells: new Map([[A1, { v: 'Plan' }]]) },
    ]);
  });

  it('puts a new sheet in before it takes an old one away', () => {
    const added = sheet('b');
    expect(gridChanges([sheet('a')], [added])).toEqual([
      { kind: 'insert', sheet: added, position: 0 },
      { kind: 'remove', id: 'a' },
    ]);
  });

  it('puts every sheet anew when their order changed', () => {
    const kinds = gridChanges([sheet('a'), sheet('b')], [sheet('b'), sheet('a')]).map(({ kind }) => kind);
    expect(kinds).toEqual(['rebuild', 'rebuild']);
  });
});

describe('cell keys', () => {
  it.each([
    [0, 0],
    [0, 16_383],
    [1_048_575, 0],
    [18, 7],
  ])('row %i and column %i come back', (row, column) => {
    expect(cellOfKey(cellKey(row, column))).toEqual({ row, column });
  });
});
