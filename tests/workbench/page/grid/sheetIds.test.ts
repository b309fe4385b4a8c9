import { createSheetIds } from '../../../../src/workbench/page/grid/sheetIds';

describe('the ids of sheets', () => {
  it('a rebuilt sheet keeps its newest id when the old one is dropped', () => {
    const ids = createSheetIds();
    const old = ids.renew('hoja');
    const renewed = ids.renew('hoja');
    ids.drop(old);
    expect([ids.gridId('hoja'), ids.ownId(old), ids.ownId(renewed)]).toEqual([renewed, undefined, 'hoja']);
  });

  it('a removed sheet has none', () => {
    const ids = createSheetIds();
    ids.drop(ids.renew('hoja'));
    expect(ids.gridId('hoja')).toBeUndefined();
  });
});
