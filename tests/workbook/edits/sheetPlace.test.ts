/** Where a document goes beside those that are there. */
import { formatReportMark, hashValues } from '../../../src/workbook/edits/reportMark';
import { placeFor } from '../../../src/workbook/edits/sheetPlace';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { sheetOf } from '../../support/snapshot';

const VALUES = [['Informe', 'mayo']];
const BASE = 'Informe 2023-11';
const mark = (more: object = {}): string =>
  formatReportMark({
    subject: '2023-11',
    cutoff: '2023-11-30',
    ruleSet: 'r1',
    hash: hashValues(VALUES, 1, 1),
    ...more,
  });
const report = (name: string, more: Partial<SheetSnapshot> = {}): SheetSnapshot =>
  sheetOf(name, VALUES, { reportMark: mark(), ...more });
const DELIVERED = { on: '2023-12-05', document: 'OPL/12' };
const SECOND = `${BASE} (2)`;
const objects = (shapes: readonly string[], notes = 0, rules?: number): Partial<SheetSnapshot> => ({
  objects: { shapes, notes, ...(rules === undefined ? {} : { rules }) },
});
const place = (sheets: readonly SheetSnapshot[], base = BASE) =>
  placeFor(
    base,
    { subject: '2023-11', look: { values: VALUES, merges: null, firstRow: 1, firstColumn: 1 } },
    sheets,
  );

it.each<[string, Partial<SheetSnapshot>, boolean]>([
  ['as it was made', {}, true],
  ['with its logo', objects(['Logotipo']), true],
  ['of which Excel does not tell the pictures', { objects: null }, true],
  ['with a picture of a person', objects(['Firma']), false],
  ['with two pictures', objects(['Logotipo', 'Logotipo']), false],
  ['with a note', objects([], 1), false],
  ['with a rule', objects([], 0, 1), false],
  ['that is protected', { isProtected: true }, false],
  ['without a mark', { reportMark: null }, false],
  ['with a mark of which nothing can be read', { reportMark: '="x"' }, false],
  ['of another month', { reportMark: mark({ subject: '2023-10' }) }, false],
  ['that was delivered', { reportMark: mark({ delivered: DELIVERED }) }, false],
  ['in which somebody wrote', { reportMark: mark({ hash: '00' }) }, false],
  ['with a formula', { formulas: [['Informe', '="mayo"']] }, false],
])('a document %s is replaced: %j', (_, more, isReplaced) => {
  const sheet = report('INFORME 2023-11', more);
  const { sheet: name, replaced } = place([sheetOf('Plan', [['x']]), sheet]);
  expect([name, replaced]).toEqual(isReplaced ? [sheet.name, sheet] : [SECOND, null]);
});

it.each<[string, readonly SheetSnapshot[], string, readonly string[]]>([
  ['none', [], BASE, []],
  ['a delivered one', [report(BASE, { reportMark: mark({ delivered: DELIVERED }) })], SECOND, [BASE]],
  ['two of a person', [sheetOf(BASE, [['x']]), sheetOf(SECOND, [['x']])], `${BASE} (3)`, []],
  ['one of a person and its own', [sheetOf(BASE, [['x']]), report(SECOND)], SECOND, []],
])('beside %s', (_, sheets, sheet, delivered) => {
  const found = place(sheets);
  expect(found.sheet).toBe(sheet);
  expect(found.delivered).toEqual(delivered.map((name) => ({ sheet: name, ...DELIVERED })));
});

it.each<[string, readonly SheetSnapshot[], string, string | null]>([
  ['none', [], 'Informe 2023-11 borrador', null],
  [
    'a marked draft of which a part was written',
    [sheetOf('Informe 2023-11 borrador', [['Informe']], { reportMark: mark({ hash: '00' }) })],
    'Informe 2023-11 borrador',
    'Informe 2023-11 borrador',
  ],
  [
    'a marked draft on which somebody wrote',
    [sheetOf('Informe 2023-11 borrador', [['Informe', 'mayo', 'x']], { reportMark: mark() })],
    'Informe 2023-11 borrador (2)',
    null,
  ],
  [
    'a marked draft with a note',
    [report('Informe 2023-11 borrador', objects([], 1))],
    'Informe 2023-11 borrador (2)',
    null,
  ],
  [
    'a marked draft',
    [report('Informe 2023-11 borrador')],
    'Informe 2023-11 borrador',
    'Informe 2023-11 borrador',
  ],
  [
    'an empty one',
    [sheetOf('Informe 2023-11 borrador', [])],
    'Informe 2023-11 borrador',
    'Informe 2023-11 borrador',
  ],
  [
    'an empty one with a picture',
    [sheetOf('Informe 2023-11 borrador', [], objects(['Firma']))],
    'Informe 2023-11 borrador (2)',
    null,
  ],
  ['one of a person', [sheetOf('Informe 2023-11 borrador', [['x']])], 'Informe 2023-11 borrador (2)', null],
  [
    'a protected one',
    [report('Informe 2023-11 borrador', { isProtected: true })],
    'Informe 2023-11 borrador (2)',
    null,
  ],
  [
    'one of a person and a left one',
    [sheetOf('Informe 2023-11 borrador', [['x']]), report('informe 2023-11 borrador (2)')],
    'Informe 2023-11 borrador (2)',
    'informe 2023-11 borrador (2)',
  ],
])('is written as a draft beside %s', (_, sheets, draft, unfinished) => {
  expect(place(sheets)).toMatchObject({ draft, unfinished });
});

it('shortens the name of a draft to what Excel takes', () => {
  expect(place([], 'Convocatoria 2023-11-14').draft).toBe('Convocatoria 2023- borrador');
  expect(place([], 'Convocatoria del 14 de noviembre').draft).toBe('Convocatoria del 1 borrador');
  expect(place([], 'Asistencia del 12 de mayo').draft).toBe('Asistencia del 12 borrador');
});
