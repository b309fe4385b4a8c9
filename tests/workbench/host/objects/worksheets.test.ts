import { errorCodeOf, withWorkbook, type OpenBook } from '../../../support/office';

const BOOK = { Plan: [['a', '=Sesiones!A1']], Sesiones: [[7]], Integrantes: [] };

type Body<Result> = (
  sheets: Excel.WorksheetCollection,
  context: Excel.RequestContext,
  book: OpenBook,
) => Promise<Result>;

function onBook<Result>(body: Body<Result>): Promise<Result> {
  return withWorkbook(BOOK, (book) =>
    book.Excel.run((context) => body(context.workbook.worksheets, context, book)),
  );
}

function codeOf(action: (sheets: Excel.WorksheetCollection) => unknown): Promise<string | null> {
  return errorCodeOf(
    onBook(async (sheets, context) => {
      action(sheets);
      await context.sync();
    }),
  );
}

async function names(sheets: Excel.WorksheetCollection, context: Excel.RequestContext): Promise<string[]> {
  sheets.load('items/name');
  await context.sync();
  return sheets.items.map(({ name }) => name);
}

it('lists sheets in the order of their tabs', async () => {
  await onBook(async (sheets, context) => {
    sheets.load('items/name,items/position,items/visibility,items/id');
    const count = sheets.getCount();
    const first = sheets.getFirst().load('name');
    const active = sheets.getActiveWorksheet().load('name');
    await context.sync();
    expect(sheets.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
      ['Plan', 0, 'Visible'],
      ['Sesiones', 1, 'Visible'],
      ['Integrantes', 2, 'Visible'],
    ]);
    expect(new Set(sheets.items.map(({ id }) => id)).size).toBe(3);
    expect([count.value, first.name, active.name]).toEqual([3, 'Plan', 'Plan']);
  });
});

it('finds a sheet by its name in any case, or by its id', async () => {
  await onBook(async (sheets, context) => {
    const byName = sheets.getItem('sesiones').load('id,name');
    await context.sync();
    const byId = sheets.getItem(byName.id).load('name');
    const none = sheets.getItemOrNullObject('Nope');
    await context.sync();
    expect([byName.name, byId.name, none.isNullObject]).toEqual(['Sesiones', 'Sesiones', true]);
  });
  expect(await codeOf((sheets) => sheets.getItem('Nope').load('name'))).toBe('ItemNotFound');
});

it('everything on a null object is silently nothing', async () => {
  await onBook(async (sheets, context) => {
    const none = sheets.getItemOrNullObject('Nope');
    const range = none.getRange('A1').getOffsetRange(1, 1).load('values');
    none.delete();
    none.name = 'x';
    range.format.fill.color = '#FF0000';
    await context.sync();
    expect([none.isNullObject, range.isNullObject]).toEqual([true, true]);
  });
});

it('adds, moves, renames, colours and deletes sheets', async () => {
  await onBook(async (sheets, context) => {
    const added = sheets.add('Informe 2023-11');
    added.position = 0;
    added.tabColor = '#FF0000';
    added.showGridlines = false;
    added.load('name,tabColor,showGridlines');
    const unnamed = sheets.add().load('name');
    expect(await names(sheets, context)).toEqual([
      'Informe 2023-11',
      'Plan',
      'Sesiones',
      'Integrantes',
      'Sheet5',
    ]);
    expect([added.name, added.tabColor, added.showGridlines, unnamed.name]).toEqual([
      'Informe 2023-11',
      '#FF0000',
      false,
      'Sheet5',
    ]);
    added.name = 'Informe';
    unnamed.delete();
    expect(await names(sheets, context)).toEqual(['Informe', 'Plan', 'Sesiones', 'Integrantes']);
  });
});

it('a renamed sheet is renamed in formulas, a deleted one leaves #REF!', async () => {
  await onBook(async (sheets, context) => {
    const cell = sheets.getItem('Plan').getRange('B1').load('formulas,values');
    sheets.getItem('Sesiones').name = 'Sesiones 2023';
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[['=Sesiones!A1']], [[7]]]);
    cell.load('formulas,values');
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[["='Sesiones 2023'!A1"]], [[7]]]);
    sheets.getItem('Sesiones 2023').delete();
    cell.load('formulas,values');
    await context.sync();
    expect([cell.formulas, cell.values]).toEqual([[['=#REF!']], [['#REF!']]]);
  });
});

describe('names of sheets', () => {
  it.each(['', ' ', 'x'.repeat(32), 'a/b', 'a:b', '[a]', "'a", 'History'])('%j is refused', async (name) => {
    const added = await codeOf((sheets) =>
      name === '' ? (sheets.getItem('Plan').name = name) : sheets.add(name),
    );
    expect(added).toBe('InvalidArgument');
  });

  it('two sheets cannot have one name, in whatever case', async () => {
    expect(await codeOf((sheets) => sheets.add('PLAN'))).toBe('ItemAlreadyExists');
    expect(await codeOf((sheets) => (sheets.getItem('Plan').name = 'sesiones'))).toBe('ItemAlreadyExists');
    expect(await codeOf((sheets) => (sheets.getItem('Plan').name = 'PLAN'))).toBeNull();
  });
});

describe('visibility', () => {
  it('hidden sheets cannot be activated, and are left out when only visible ones are asked for', async () => {
    await onBook(async (sheets, context) => {
      sheets.getItem('Plan').visibility = 'Hidden';
      const first = sheets.getFirst(true).load('name');
      const active = sheets.getActiveWorksheet().load('name');
      const count = sheets.getCount(true);
      await context.sync();
      expect([first.name, active.name, count.value]).toEqual(['Sesiones', 'Sesiones', 2]);
      sheets.getItem('Plan').activate();
      expect(await errorCodeOf(context.sync())).toBe('InvalidOperation');
    });
  });

  it('the last visible sheet is neither hidden nor deleted', async () => {
    const alone = (sheets: Excel.WorksheetCollection): Excel.Worksheet => {
      sheets.getItem('Sesiones').visibility = 'Hidden';
      sheets.getItem('Integrantes').visibility = 'VeryHidden';
      return sheets.getItem('Plan');
    };
    expect(await codeOf((sheets) => (alone(sheets).visibility = 'Hidden'))).toBe('InvalidOperation');
    expect(await codeOf((sheets) => alone(sheets).delete())).toBe('InvalidOperation');
  });

  it('a very hidden sheet is not deleted', async () => {
    const code = await codeOf((sheets) => {
      sheets.getItem('Sesiones').visibility = 'VeryHidden';
      sheets.getItem('Sesiones').delete();
    });
    expect(code).toBe('InvalidOperation');
  });
});

it('panes are frozen and freed', async () => {
  await onBook(async (sheets, context) => {
    const panes = sheets.getItem('Plan').freezePanes;
    panes.freezeRows(6);
    const frozen = panes.getLocation().load('address');
    await context.sync();
    expect(frozen.address).toBe('Plan!1:6');
    panes.freezeAt('A1:B2');
    const both = panes.getLocation().load('address');
    await context.sync();
    expect(both.address).toBe('Plan!A1:B2');
    panes.unfreeze();
    const none = panes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

it('selecting cells shows their sheet', async () => {
  await onBook(async (sheets, context) => {
    sheets.getItem('Sesiones').getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const active = sheets.getActiveWorksheet().load('name');
    await context.sync();
    expect([selected.address, active.name]).toEqual(['Sesiones!B2:C3', 'Sesiones']);
  });
});
