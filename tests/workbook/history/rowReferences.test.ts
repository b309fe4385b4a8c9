/** What refers to rows and sheets, so that deleting them would leave a broken formula. */
import type { Area } from '../../../src/workbook/edits/edits';
import type { Attachment } from '../../../src/workbook/history/attachments';
import {
  foundOf,
  referencesIn,
  referenceTo,
  referredRows,
} from '../../../src/workbook/history/rowReferences';
import { sheetOf, workbookOf } from '../../support/snapshot';

const at = (row: number, column: number, rows = 1): Area => ({ row, column, rows, columns: 1 });
const attachment = (areas: readonly Area[], ...formulas: readonly string[]): Attachment => ({
  ...{ kind: 'validation', sheet: 'Plan', areas, text: 'lista', formulas },
});
const formulaOn = (sheet: string, formula: string) =>
  sheetOf(sheet, [[{ value: 0, formula }]], { firstRow: 2, firstColumn: 3 });
const NONE = { found: [], untold: [] };
const ROWS = [14, 15];

/** The rows to which a formula on another sheet refers. */
const rowsOf = (formula: string, sheet = 'Plan', on = 'Proceso') => [
  ...referredRows(referencesIn(workbookOf(formulaOn(on, formula)), NONE), sheet, ROWS).keys(),
];

it.each<[string, readonly number[]]>([
  ['=Plan!A14', [14]],
  ['=PLAN!$A$14', [14]],
  ["='Plan'!A14", [14]],
  ['=Plan!ABC15', [15]],
  ['=SUM(Plan!A14:B15)', [14, 15]],
  ['=SUM(Plan!A15:B14)', [14, 15]],
  ['=SUM(Plan!$A$14:$XFD$15)', [14, 15]],
  ['=SUM(Plan!14:14)', [14]],
  ['=SUM(Plan!$14:$15)', [14, 15]],
  ['=SUM(Plan!A13:A15)', []],
  ['=SUM(Plan!A14:A16)', []],
  ['=SUM(Plan!A14:A1500)', []],
  ['=SUM(Plan!1:15)', []],
  ['=SUM(Plan!A14:C14,Plan!B15)', [14, 15]],
  ['=Enero:Plan!A14', [14]],
  ['=Otra!A14', []],
  ['=Plan2!A14', []],
  ['=A14', []],
  ['="Plan!A14"&"b"', []],
  ['="di ""Plan!A14"" dos"', []],
  ['=""&Plan!A14&""', [14]],
  ['=T[[#All],[A14]]', []],
  ['=Plan!A14_B+Plan!LOG14(2)', []],
  ['=Plan!A1414', []],
])('%s refers to %j', (formula, rows) => expect(rowsOf(formula)).toEqual(rows));

it.each<[string, string, readonly number[]]>([
  ["='Plan de trabajo'!A14", 'Plan de trabajo', [14]],
  ["='Plan d''Anexo'!A14", "Plan d'Anexo", [14]],
  ["='Enero:Plan de trabajo'!A14", 'Plan de trabajo', [14]],
  ["='Otra hoja'!A14", 'Plan de trabajo', []],
])('%s refers to rows of %s: %j', (formula, sheet, rows) => expect(rowsOf(formula, sheet)).toEqual(rows));

describe('a row cannot go', () => {
  const among = (names: readonly string[], found: readonly Attachment[], ...formulas: readonly string[]) => {
    const rows = formulas.map((formula) => [{ value: 0, formula }]);
    const book = workbookOf(sheetOf('Plan', rows, { firstRow: 13 }));
    const defined = names.map((formula) => ({ name: 'Mía', formula }));
    const references = referencesIn({ ...book, names: defined }, { found, untold: [] });
    return [...referredRows(references, 'Plan', ROWS)].map(([row, by]) => `${row} ${by.kind} ${by.place}`);
  };
  it.each<[string, readonly string[], readonly Attachment[], readonly string[], readonly string[]]>([
    ['of its own', [], [], ['', '=A14', '=A15'], []],
    ['of one that goes with it', [], [], ['', '=A15', '=A14'], []],
    ['of one that stays', [], [], ['=A14'], ['14 formula Plan!A13']],
    [
      'of one that refers to it and stays',
      [],
      [],
      ['=A15', '=A13', '=A14'],
      ['15 formula Plan!A13', '14 formula Plan!A15'],
    ],
    ['of a name', ['=Plan!$A$15'], [], [], ['15 name Mía']],
    ['of a name without a sheet', ['=$A$15'], [], [], []],
    ['of a list elsewhere', [], [attachment([at(2, 1)], '=$A$14')], [], ['14 validation Plan!A2']],
    ['of a list in a cell of it', [], [attachment([at(14, 1)], '=$A$14')], [], []],
    [
      'of a chart of the sheet',
      [],
      [{ ...attachment([], '=Plan!$A$14'), kind: 'chart' }],
      [],
      ['14 chart «Plan»'],
    ],
    ['of each row its own cells', [], [attachment([at(1, 1, 30)], '=A14')], [], []],
    ['of each place its own cells', [], [attachment([at(1, 1), at(2, 1)], '=A14')], [], []],
    [
      'of several rows the same cell',
      [],
      [attachment([at(1, 1, 30)], '=A$14')],
      [],
      ['14 validation Plan!A1'],
    ],
    [
      'of several rows a whole one',
      [],
      [attachment([at(1, 1, 30)], '=14:14')],
      [],
      ['14 validation Plan!A1'],
    ],
    ['of one of two places with rows', [], [attachment([at(1, 1), at(2, 1, 3)], '=A14')], [], []],
    ['of one row its cell', [], [attachment([at(1, 1)], '=A14')], [], ['14 validation Plan!A1']],
  ])('because %s', (_, names, found, formulas, expected) => {
    expect(among(names, found, ...formulas)).toEqual(expected);
  });
});

it.each<[string, string, string, boolean]>([
  ['=Nueva!A1', 'Plan', 'Nueva', true],
  ["='NUEVA'!A1", 'Plan', 'Nueva', true],
  ["='Nueva hoja'!A1", 'Plan', 'Nueva hoja', true],
  ["='Hoja d''Ana'!A1", 'Plan', "Hoja d'Ana", true],
  ['=Otra!A1', 'Plan', 'Nueva', false],
  ['=Nueva!A1', 'Nueva', 'Nueva', false],
  ['=Nueva!A1', 'Vecina', 'Nueva', false],
])('%s on %s refers to the sheet %s: %s', (formula, on, name, refers) => {
  const references = referencesIn(workbookOf(formulaOn(on, formula)), NONE);
  const found = refers ? { kind: 'formula', place: `${on}!C2` } : null;
  expect(referenceTo(references, name, new Set(['Nueva', 'Vecina']))).toEqual(found);
});

it.each<[Attachment, string]>([
  [attachment([at(4, 2), at(9, 9)]), 'Plan!B4'],
  [attachment([]), '«Plan»'],
  [{ ...attachment([at(4, 2)]), kind: 'name', text: 'Mía' }, 'Mía'],
])('tells people where it is: %#', (each, place) => {
  expect(foundOf(each)).toEqual({ kind: each.kind, place });
});
