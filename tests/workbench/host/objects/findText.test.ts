/** Range.find, which Excel runs before the rest of a request, and ranges that are kept while people work. */
import { HostError } from '../../../../src/workbench/host/errors';
import { ACTION } from '../../../../src/workbench/host/protocol/wire';
import { errorCodeOf, withWorkbook, type OpenBook } from '../../../support/office';
import { sheetOf } from '../../../support/workbooks';

const BOOK = {
  Plan: [
    ['Núm.', 'Actividad', 'Término'],
    ['6.', 'Integrar el COTAPREP', '05/09/2026'],
    ['7.', 'Designar', '05/09/2026'],
    ['8.', '¿Qué*?', 45_232],
  ],
};

type Body<Result> = (plan: Excel.Worksheet, context: Excel.RequestContext, book: OpenBook) => Promise<Result>;

function onPlan<Result>(body: Body<Result>): Promise<Result> {
  return withWorkbook(BOOK, (book) =>
    book.Excel.run((context) => body(context.workbook.worksheets.getItem('Plan'), context, book)),
  );
}

const WHOLE = { completeMatch: true, matchCase: true };

describe('finds', () => {
  it.each<readonly [string, string, string, Excel.SearchCriteria, string | null]>([
    ['the first cell that has the text', 'A1:C4', 'igna', {}, 'Plan!B3'],
    ['letters of either case', 'A1:C4', 'DESIGNAR', { completeMatch: true }, 'Plan!B3'],
    ['only the case asked for', 'A1:C4', 'DESIGNAR', WHOLE, null],
    ['the whole of a cell', 'A1:C4', 'Integrar', WHOLE, null],
    ['inside the range only', 'A3:C3', 'Integrar el COTAPREP', WHOLE, null],
    ['from the first cell on', 'A2:C4', '6.', WHOLE, 'Plan!A2'],
    ['from the last cell back', 'A1:C4', '05/09/2026', { ...WHOLE, searchDirection: 'Backwards' }, 'Plan!C3'],
    ['a mark that is a wildcard', 'A1:C4', '¿Qué~*~?', WHOLE, 'Plan!B4'],
    ['by wildcards', 'A1:C4', 'Int*P', WHOLE, 'Plan!B2'],
    ['from one cell on in the whole sheet', 'B2', 'Integrar el COTAPREP', WHOLE, 'Plan!B2'],
    ['after that one cell first', 'C2', '05/09/2026', WHOLE, 'Plan!C3'],
  ])('%s', (_, address, text, criteria, found) =>
    onPlan(async (plan, context) => {
      const range = plan.getRange(address).findOrNullObject(text, criteria).load('address');
      await context.sync();
      expect(range.isNullObject ? null : range.address).toBe(found);
    }),
  );

  it.each([...'!"#$%&()+,-./:;<>@[\\]^_`{|}1 ñ🗳'])('a text with %s in it', (mark) =>
    onPlan(async (plan, context) => {
      const text = `A${mark}1`;
      plan.getRange('B2:B3').values = [['A1'], [text]];
      const found = plan.getRange('A1:C4').find(text, WHOLE).load('address');
      await context.sync();
      expect(found.address).toBe('Plan!B3');
    }),
  );

  it('nothing, and runs nothing that comes after it in the request', () =>
    onPlan(async (plan, context) => {
      plan.getRange('A2:B2').find('7.', WHOLE);
      plan.getRange('C2').values = [['x']];
      expect(await errorCodeOf(context.sync())).toBe('ItemNotFound');
      const left = plan.getRange('C2').load('values');
      await context.sync();
      expect(left.values).toEqual([['05/09/2026']]);
    }));

  it.each(['', 'x'.repeat(256)])('no text of that length', (text) =>
    onPlan(async (plan, context) => {
      plan.getRange('A1:B4').find(text, WHOLE);
      expect(await errorCodeOf(context.sync())).toBe('InvalidArgument');
    }),
  );
});

describe('a range that is kept', () => {
  it.each<readonly [string, (book: OpenBook) => void, string | null]>([
    ['moves with its cells', ({ session }) => session.userInsertRows('Plan', 2, 2), 'Plan!B5'],
    ['moves up', ({ session }) => session.userDeleteRows('Plan', 2, 1), 'Plan!B2'],
    ['stays where it is in a sort', ({ session }) => session.userSort('Plan', 'A2:C4', 0, false), 'Plan!B3'],
    ['is no reference any more without its row', ({ session }) => session.userDeleteRows('Plan', 3, 1), null],
  ])('%s', (_, act, expected) =>
    onPlan(async (plan, context, book) => {
      const range = plan.getRange('B3').load('address');
      await context.sync();
      act(book);
      range.load('address');
      const code = await errorCodeOf(context.sync());
      expect(code === null ? range.address : null).toBe(expected);
      expect(code).toBe(expected === null ? 'InvalidReference' : null);
    }),
  );
});

it('refuses the action that a test wants refused, and does not run the rest', () =>
  onPlan(async (plan, context, { session, model }) => {
    session.beforeAction = ({ ActionType }) => {
      if (ActionType === ACTION.setProperty) throw new HostError('AccessDenied');
    };
    plan.getRange('C2').values = [['x']];
    expect(await errorCodeOf(context.sync())).toBe('AccessDenied');
    session.beforeAction = null;
    expect(sheetOf(model, 'Plan').content(1, 2).value).toBe('05/09/2026');
  }));
