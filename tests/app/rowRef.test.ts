/** A row that a person saw is found again or it is not: never another one. */
import type { AlikeRows, Identified, RowIdentity } from '../../src/app/rowRef';
import {
  activityRef,
  alikeRows,
  findRow,
  identityIn,
  memberKey,
  placeNow,
  rowGone,
} from '../../src/app/rowRef';
import { buildRegisters } from '../support/registers';

it.each<[string, AlikeRows, readonly string[], number | null]>([
  ['where it was', { contents: ['a', 'b'], place: 1 }, ['a', 'b'], 1],
  ['one further down', { contents: ['a', 'b'], place: 1 }, ['new', 'a', 'b'], 2],
  ['alone, where the others went', { contents: ['a', 'b', 'c'], place: 1 }, ['b'], 0],
  ['the second of two equal ones', { contents: ['a', 'b', 'a'], place: 2 }, ['a', 'a'], 1],
  ['the first of two equal ones', { contents: ['a', 'b', 'a'], place: 0 }, ['b', 'a', 'a'], 1],
  ['nowhere, where one of two equal ones went', { contents: ['a', 'a'], place: 1 }, ['a'], null],
  ['nowhere, where a copy of it came', { contents: ['a', 'b'], place: 0 }, ['a', 'a'], null],
  ['in its place, itself changed', { contents: ['a', 'b', 'c'], place: 1 }, ['a', 'new', 'c'], 1],
  ['in the first place, itself changed', { contents: ['a', 'b'], place: 0 }, ['new', 'b'], 0],
  ['nowhere, where another changed too', { contents: ['a', 'b', 'c'], place: 1 }, ['a', 'new', 'new'], null],
  ['nowhere, where itself went', { contents: ['a', 'b'], place: 1 }, ['a'], null],
  ['nowhere, where itself changed and one came', { contents: ['a', 'b'], place: 1 }, ['a', 'new', 'x'], null],
  ['nowhere, where none is left', { contents: ['a'], place: 0 }, [], null],
])('one of alike rows is found %s', (_, alike, now, expected) => {
  expect(placeNow(alike, now)).toBe(expected);
});

type Row = Record<'note', { readonly text: string; readonly value: string; readonly cell: object }>;
function row(sheet: string, at: number, note: string, number = '1.', name = 'Informe'): Identified<Row> {
  const cell = { sheet, row: at, column: 1 };
  return { row: { note: { text: note, value: note, cell } }, cell, number, name };
}

const ROWS = [row('B', 2, 'd'), row('A', 10, 'c'), row('A', 9, 'b'), row('A', 3, 'a', '2.', 'Acta')];

it.each<[string, RowIdentity, string | null]>([
  ['its number and its name', { number: '2.', name: 'Acta' }, 'a'],
  ['them in another case', { number: '2.', name: ' ACTA ' }, 'a'],
  ['another number', { number: '3.', name: 'Acta' }, null],
  ['another name', { number: '2.', name: 'Actas' }, null],
  ['what several have', { number: '1.', name: 'Informe' }, null],
  [
    'what it says besides',
    { number: '1.', name: 'Informe', alike: { contents: ['["b"]', '["c"]', '["d"]'], place: 2 } },
    'd',
  ],
  ['what no row says', { number: '1.', name: 'Informe', alike: { contents: ['["x"]'], place: 0 } }, null],
])('a row is found by %s', (_, wanted, expected) => {
  expect(findRow(ROWS, wanted)?.note.text ?? null).toBe(expected);
});

it('alike rows are counted from the top of each sheet, whatever the order in which they were read', () => {
  const alike = alikeRows(ROWS, { number: '1.', name: 'informe', cell: { sheet: 'A', row: 10, column: 5 } });
  expect(alike).toEqual({ contents: ['["b"]', '["c"]', '["d"]'], place: 1 });
});

it.each<[string, { number: string; name: string }, string]>([
  ['went', { number: '9.', name: 'Acta' }, 'la fila «9. Acta» ya no está'],
  ['without a number went', { number: '', name: 'Oficio' }, 'la fila «Oficio» ya no está'],
  ['became several', { number: '1.', name: 'Informe' }, 'ya no se sabe cuál de las filas «1. Informe» es'],
])('a row that %s is named', (_, wanted, detail) => {
  expect(rowGone(ROWS, wanted)).toEqual({ code: 'changedMeanwhile', detail });
});

it.each<[string, AlikeRows | undefined, string]>([
  ['nobody', undefined, '{"number":"COTAPREP","name":"Persona A"}'],
  ['only itself', { contents: ['x'], place: 0 }, '{"number":"COTAPREP","name":"Persona A"}'],
  [
    'another',
    { contents: ['x', 'y'], place: 1 },
    '{"number":"COTAPREP","name":"Persona A","alike":{"contents":["x","y"],"place":1}}',
  ],
])('a member like %s is known by a text', (_, alike, text) => {
  const identity = { number: 'COTAPREP', name: 'Persona A', ...(alike && { alike }) };
  expect(memberKey(identity)).toBe(text);
  expect(identityIn(text)).toEqual(JSON.parse(text));
});

it('another text identifies no member', () => {
  expect(identityIn('nueva')).toBeNull();
});

it('an activity that changed is not taken for the one like it that went', () => {
  const plan = (...ends: readonly string[]) =>
    buildRegisters({ plan: ends.map((end) => ({ number: '1.', name: 'Informe', end })) }).plan?.rows ?? [];
  const seen = plan('2023-11-02', '2023-11-30');
  const [, second] = seen;
  if (!second) throw new Error('no second activity');
  const ref = activityRef(second, seen);
  const foundAmong = (rows: typeof seen) =>
    findRow(
      rows.map((each) => ({
        row: each,
        cell: each.number.cell,
        number: each.number.text,
        name: each.name.text,
      })),
      ref,
    )?.row ?? null;
  expect([ref.cell.row, foundAmong(seen)]).toEqual([second.row, second.row]);
  expect(foundAmong(plan('2023-11-30', '2023-11-02'))).toBe(seen[0]?.row);
  expect(foundAmong(plan('2023-11-02'))).toBeNull();
});
