/** What two readings of a workbook share. */
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { unchangedReadings } from '../../../src/workbook/snapshot/unchanged';
import { sheetOf, workbookOf } from '../../support/snapshot';

const plan = (name = 'Integrar'): SheetSnapshot =>
  sheetOf('Plan', [
    ['Núm.', 'Actividad'],
    [1, name],
  ]);
const notes = (more: Partial<SheetSnapshot> = {}): SheetSnapshot =>
  sheetOf('Notas', [['Texto'], [null]], more);
const book = (): WorkbookSnapshot => workbookOf(plan(), notes());

it('gives the same snapshot where nothing changed', () => {
  const unchanged = unchangedReadings();
  const first = unchanged(book());
  expect(first).toEqual(book());
  expect(unchanged(book())).toBe(first);
});

it('keeps the sheets that did not change, wherever they stand', () => {
  const unchanged = unchangedReadings();
  const first = unchanged(book());
  const next = workbookOf(notes(), plan('Instalar'));
  const second = unchanged(next);
  expect(second).toEqual(next);
  expect([second.sheets[0] === first.sheets[1], second.sheets[1] === first.sheets[0]]).toEqual([true, false]);
});

it('gives the snapshot before a change again once the change is taken back', () => {
  const unchanged = unchangedReadings();
  const first = unchanged(book());
  unchanged(workbookOf(plan('Instalar'), notes()));
  expect(unchanged(book())).toBe(first);
});

it('forgets all but the last two', () => {
  const unchanged = unchangedReadings();
  const first = unchanged(book());
  unchanged(workbookOf(plan('Instalar')));
  unchanged(workbookOf(plan('Aprobar')));
  expect(unchanged(book())).not.toBe(first);
});

it('shares nothing with another reader', () => {
  expect(unchangedReadings()(book())).not.toBe(unchangedReadings()(book()));
});

const merge = { row: 1, column: 1, rows: 1, columns: 2 };

it.each<[string, WorkbookSnapshot]>([
  [
    'a text of the same value',
    workbookOf(
      {
        ...plan(),
        texts: [
          ['Núm.', 'Actividad'],
          ['01', 'Integrar'],
        ],
      },
      notes(),
    ),
  ],
  [
    'a text for a number',
    workbookOf(
      sheetOf('Plan', [
        ['Núm.', 'Actividad'],
        ['1', 'Integrar'],
      ]),
      notes(),
    ),
  ],
  ['a row more', workbookOf(sheetOf('Plan', [['Núm.', 'Actividad'], [1, 'Integrar'], [null]]), notes())],
  ['a column less', workbookOf(sheetOf('Plan', [['Núm.'], [1]]), notes())],
  ['a merged area', workbookOf(plan(), notes({ merges: [merge] }))],
  ['merges that Excel does not tell', workbookOf(plan(), notes({ merges: null }))],
  ['a member more', workbookOf(plan(), notes({ isUnread: true }))],
  ['another name of the workbook', { ...book(), names: [{ name: 'Corte', formula: '=Plan!$A$1' }] }],
  ['a workbook that became read-only', { ...book(), readOnly: true }],
  ['a sheet less', workbookOf(plan())],
  ['another order', workbookOf(notes(), plan())],
])('takes %s for a change', (_, next) => {
  const unchanged = unchangedReadings();
  const first = unchanged(book());
  const second = unchanged(next);
  expect(second).toEqual(next);
  expect(second).not.toBe(first);
});
