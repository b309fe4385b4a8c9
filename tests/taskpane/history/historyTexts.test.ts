/** Sentences of an undo: what becomes of each cell, and what nobody can tell. */
import type { HistoryEntry } from '../../../src/workbook/history/historyEntry';
import type { LeftPlace, RestoredCell } from '../../../src/workbook/history/undoWriting';
import { HISTORY_TEXTS as texts } from '../../../src/taskpane/history/historyTexts';

const cell = (row: number, now: RestoredCell['now'], back: RestoredCell['back']): RestoredCell => {
  return { sheet: 'Plan', row, column: 5, now, back };
};
const plain = (value: string | number) => ({ value, numberFormat: 'General' });
const DATE = { value: 45_232, numberFormat: 'dd/mm/yyyy' };

it.each([
  ['a date', cell(7, DATE, plain('2 de nov')), 'Plan!E7: «02/11/2023» → «2 de nov»'],
  ['a number', cell(8, plain(3), plain(45_232)), 'Plan!E8: «3» → «45232»'],
  ['a blank', cell(9, plain('Oficio'), plain('')), 'Plan!E9: «Oficio» → en blanco'],
  ['a long text', cell(9, plain('x'.repeat(99)), plain('')), `Plan!E9: «${'x'.repeat(60)}…» → en blanco`],
])('shows %s as it is and as it will be', (_, restored, line) => {
  expect(texts.form.lines([restored], '1900')).toEqual([line]);
});

it('lists a dozen cells, and says how many more there are', () => {
  const many = Array.from({ length: 20 }, (_, index) => cell(index + 1, plain('a'), plain('b')));
  const lines = texts.form.lines(many, '1900');
  expect([lines.length, lines.at(-1)]).toEqual([13, 'y 8 más']);
});

it('ends where nothing can be undone any more, and says what stays', () => {
  const none = { cells: [], rows: [], sheets: [], marks: [], removesHighlight: false, untold: [] };
  const left: readonly LeftPlace[] = [{ place: 'Proceso!B2', reason: 'notFound' }];
  expect(texts.undone({ ...none, left, hasEnded: true })).toBe(
    'No se deshizo nada. Se quedó como está: Proceso!B2 (ya no se encontró su fila). Ya no se ofrecerá deshacerlo.',
  );
});

it.each([
  ['sin entregar', null],
  ['como entregado el 5 de diciembre de 2023', { on: '2023-12-05', document: '' }],
  ['como entregado el 5 de diciembre de 2023 con el oficio SE/12', { on: '2023-12-05', document: 'SE/12' }],
])('says that a report is again %s', (words, delivered) => {
  const mark = { sheet: 'Informe 2023-11', delivered };
  const none = { cells: [], rows: [], sheets: [], removesHighlight: false, untold: [], left: [] };
  expect(texts.form.mark(mark)).toBe(`«Informe 2023-11» volverá a estar ${words}.`);
  expect(texts.undone({ ...none, marks: [mark] })).toBe(
    `Se deshizo: «Informe 2023-11» está otra vez ${words}.`,
  );
});

it('says that the highlight does not show yet that a report is again sent or not', () => {
  const mark = { sheet: 'Informe 2023-11', delivered: null };
  const none = { cells: [], rows: [], sheets: [], removesHighlight: false, untold: [], left: [] };
  expect(texts.undone({ ...none, marks: [mark], isHighlightOutdated: true })).toBe(
    'Se deshizo: «Informe 2023-11» está otra vez sin entregar. El resaltado aún muestra filas como antes: vuelva a resaltar en Revisar.',
  );
});

it('says afterwards what Excel does not tell', () => {
  const done = { cells: [], rows: [], sheets: ['Nueva'], marks: [], removesHighlight: false, left: [] };
  expect(texts.undone({ ...done, untold: ['note', 'comment'] })).toBe(
    'Se deshizo: 1 hoja menos. Este Excel no dice si ahí había notas y comentarios: lo que alguien haya puesto se perdió.',
  );
  expect(texts.undone({ ...done, untold: [] })).toBe('Se deshizo: 1 hoja menos.');
});

it.each([
  ['session', 'Se registró una sesión'],
  ['departure', 'Se registró una baja'],
  ['lookAgain', 'Se volvió a revisar un hallazgo'],
  ['deliver', 'Se marcó un informe como entregado'],
  ['undeliver', 'Se quitó la marca de entregado'],
  ['calendar', 'Se escribió el calendario'],
  ['unknown', 'Se escribió en el libro'],
])('names %s by what it did', (action, title) => {
  const entry: HistoryEntry = {
    ...{ sheets: [], made: [], highlight: null, obstacle: null, id: 1, at: '2026-11-26T10:44', where: ['A'] },
    ...{ count: 1, unit: 'cells', isUndone: true, action },
  };
  expect([texts.title(entry), texts.place(entry)]).toEqual([title, '1 celda en «A»']);
});

it.each<[string, readonly LeftPlace[], string]>([
  [
    'what somebody wrote in a row that was added',
    [
      { place: 'Sesiones!A5', reason: 'inUse', says: { cell: 'H5', text: 'ctl 5' } },
      { place: 'Sesiones!A7', reason: 'inUse', says: { cell: 'C7', text: '' } },
    ],
    'Sesiones!A5 (alguien escribió ahí: H5 dice «ctl 5»); Sesiones!A7 (alguien escribió ahí: C7 está vacía)',
  ],
  [
    'what somebody wrote in the first of many rows',
    [5, 6, 7, 8].map((row) => {
      return { place: `Hoja!A${row}`, reason: 'inUse', says: { cell: `H${row}`, text: 'x' } };
    }),
    'Hoja!A5 (alguien escribió ahí: H5 dice «x»); Hoja!A6 (alguien escribió ahí: H6 dice «x»); Hoja!A7 (alguien escribió ahí: H7 dice «x»); Hoja!A8 (alguien escribió ahí)',
  ],
  [
    'what somebody wrote in a row, with the cells that stay for it',
    ['A', 'B', 'C', 'D'].map((column) => {
      return { place: `Hoja!${column}5`, reason: 'inUse', says: { cell: 'D5', text: 'x' } };
    }),
    'Hoja!A5:D5 (alguien escribió ahí: D5 dice «x»)',
  ],
  [
    'the cells of a row together, and a reason once',
    [1, 2, 3, 5].map((column) => ({ place: `Hoja!${'ABCDE'[column - 1] ?? ''}5`, reason: 'notFound' })),
    'Hoja!A5:C5 y E5 (ya no se encontró su fila)',
  ],
  [
    'each reason with its places',
    [
      { place: 'Hoja!A5', reason: 'changed' },
      { place: '«Informe»', reason: 'replacedSince' },
      { place: 'Hoja!A7', reason: 'changed' },
    ],
    'Hoja!A5 y A7 (cambió después); «Informe» (el panel la generó otra vez después)',
  ],
  [
    'where it stands by now',
    [{ place: 'Hoja!I15', reason: 'moved', now: 'Hoja!I20' }],
    'Hoja!I15 (ya no dice lo que se escribió: está en Hoja!I20)',
  ],
  [
    'the change that has to be undone before',
    [{ place: 'Hoja!A5', reason: 'later', by: 'lookAgain' }],
    'Hoja!A5 (se cambió después: deshaga antes «Se volvió a revisar un hallazgo»)',
  ],
])('what stays names %s', (_, left, text) => {
  expect(texts.form.left(left)).toBe(`Se queda como está: ${text}.`);
});
