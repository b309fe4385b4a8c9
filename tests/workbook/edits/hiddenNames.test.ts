import { unfinishedNames } from '../../../src/workbook/edits/hiddenNames';

it.each([
  ['no list', [{ name: 'Otro', formula: '="Plan"' }], []],
  ['one sheet', [{ name: 'SeguimientoPREP_EnPreparacion', formula: '="Calendario"' }], ['calendario']],
  [
    'sheets with quotes, the equals sign gone',
    [{ name: 'SeguimientoPREP_EnPreparacion', formula: '"Acta ""A""/Plan"' }],
    ['acta "a"', 'plan'],
  ],
])('reads the names of unfinished sheets: %s', (_title, names, expected) => {
  expect(unfinishedNames(names)).toEqual(expected);
});
