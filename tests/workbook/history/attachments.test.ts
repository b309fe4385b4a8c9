/** What a person put on rows and sheets since the add-in wrote them, told from what was there. */
import type { Area } from '../../../src/workbook/edits/edits';
import type { Attachment, AttachmentKind } from '../../../src/workbook/history/attachments';
import {
  addedToRows,
  addedToSheet,
  ATTACHMENT_KINDS,
  keysOfRows,
  keysOfSheet,
} from '../../../src/workbook/history/attachments';

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });
const of = (kind: AttachmentKind, areas: readonly Area[], text = ''): Attachment => ({
  ...{ kind, sheet: 'Plan', areas, text, formulas: [] },
});
const all = (...found: readonly Attachment[]) => ({ found, untold: [] });
const ROWS = new Set([4, 5]);

const BEFORE = of('validation', [at(2, 3), at(4, 1, 2)], 'lista');

it.each<[string, Attachment, boolean]>([
  ['in the same places', BEFORE, false],
  ['in the same places, told in another order', of('validation', [at(4, 1, 2), at(2, 3)], 'lista'), false],
  ['of another kind', of('merge', BEFORE.areas, 'lista'), true],
  ['with another text', of('validation', BEFORE.areas, 'lista2'), true],
  ['in another row', of('validation', [at(3, 3), at(4, 1, 2)], 'lista'), true],
  ['in another column', of('validation', [at(2, 4), at(4, 1, 2)], 'lista'), true],
  ['over more rows', of('validation', [at(2, 3), at(4, 1, 3)], 'lista'), true],
  ['over more columns', of('validation', [at(2, 3, 1, 2), at(4, 1, 2)], 'lista'), true],
])('what is on a sheet %s is new or not', (_, attachment, isNew) => {
  const kept = keysOfSheet(all(BEFORE), 'Plan');
  expect(addedToSheet(all(attachment), 'Plan', kept)).toEqual(isNew ? [attachment] : []);
});

it('keeps short keys, of the sheet alone', () => {
  const keys = keysOfSheet(all(BEFORE, { ...BEFORE, sheet: 'Otra' }), 'Plan');
  expect(keys.map((key) => key.length)).toEqual([8]);
  const on = of('link', [at(4, 1)], 'x');
  expect(keysOfRows(all(on, { ...on, sheet: 'Otra' }), 'Plan', ROWS).map((key) => key.length)).toEqual([8]);
});

it('takes each key for one thing: its twin is new', () => {
  const first = of('link', [at(1, 1)], 'a');
  const kept = keysOfSheet(all(first, BEFORE), 'Plan');
  expect(addedToSheet(all(first, BEFORE, BEFORE), 'Plan', kept)).toEqual([BEFORE]);
  expect(addedToSheet(all(BEFORE, first, first), 'Plan', kept)).toEqual([first]);
});

const RULE = of('conditionalFormat', [at(4, 2, 1, 3)], 'Custom =$C4>1');

it.each<[string, Attachment, boolean]>([
  ['where it was', RULE, false],
  ['in another row by now', of('conditionalFormat', [at(5, 2, 1, 3)], 'Custom =$C5>1'), false],
  ['in both rows', of('conditionalFormat', [at(4, 2, 1, 3), at(5, 2, 1, 3)], 'Custom =$C4>1'), false],
  ['of another kind', of('validation', RULE.areas, RULE.text), true],
  ['with another rule', of('conditionalFormat', RULE.areas, 'Custom =$D4>1'), true],
  ['in another column', of('conditionalFormat', [at(4, 3, 1, 3)], RULE.text), true],
  ['over fewer columns', of('conditionalFormat', [at(4, 2, 1, 2)], RULE.text), true],
])('what is on rows %s is new or not', (_, attachment, isNew) => {
  const kept = keysOfRows(all(RULE), 'Plan', ROWS);
  expect(addedToRows(all(attachment), 'Plan', ROWS, kept)).toEqual(isNew ? [attachment] : []);
});

it('tells what has no place by its whole text', () => {
  const [first, second] = [of('shape', [], 'Imagen 1'), of('shape', [], 'Imagen 2')];
  expect(addedToRows(all(first, second), 'Plan', ROWS, keysOfRows(all(first), 'Plan', ROWS))).toEqual([
    second,
  ]);
});

it.each<[string, readonly Area[], boolean]>([
  ['one of the rows', [at(5, 9)], true],
  ['both of them', [at(4, 1, 2)], true],
  ['each of them', [at(4, 1), at(5, 1)], true],
  ['the row above too', [at(3, 1, 2)], false],
  ['the row below too', [at(5, 1, 2)], false],
  ['the row above as well', [at(3, 1), at(4, 1)], false],
  ['more rows than these', [at(4, 1, 3)], false],
  ['a whole column', [at(1, 1, 1_048_576)], false],
])('what is on %s goes with them, or stays', (_, areas, goes) => {
  expect(addedToRows(all(of('link', areas)), 'Plan', ROWS, []).length > 0).toBe(goes);
});

it('lets neither a table nor a name go with rows', () => {
  const found = ATTACHMENT_KINDS.map((kind) => of(kind, [at(4, 1)]));
  const going = addedToRows(all(...found), 'Plan', ROWS, []).map(({ kind }) => kind);
  expect(ATTACHMENT_KINDS.filter((kind) => !going.includes(kind))).toEqual(['table', 'name']);
});
