import { aroundInWords, uncoveredInWords } from '../../src/app/newRowTexts';
import type { UncoveredRange } from '../../src/workbook/changes/uncoveredRanges';

const at = (column: number, table: string | null = null) => ({ table, row: 6, column, rows: 25, columns: 2 });
const NOTHING = { rows: 1, pushesFrom: null, split: [], uncovered: [], uncoveredAfter: [] };

it.each([
  [[at(11, 'TLado')], 6, 'la tabla «TLado» (K6:L30) queda con 6 filas en blanco.'],
  [[at(11, 'TLado'), at(14)], 1, 'la tabla «TLado» (K6:L30) y N6:O30 quedan con una fila en blanco.'],
  [[at(1), at(3), at(5), at(7)], 2, 'A6:B30, C6:D30, E6:F30 y 1 más quedan con 2 filas en blanco.'],
])('%j, %d', (split, rows, text) => {
  const said = [`Las filas van a todo lo ancho de la hoja: ${text}`];
  expect(aroundInWords({ ...NOTHING, split, rows })).toEqual(said);
});

it.each([
  [1, 'Se inserta la fila 9: lo que hay desde ahí baja una fila.'],
  [6, 'Se insertan las filas 9 a 14: lo que hay desde ahí baja 6 filas.'],
])('%d rows above something else, before they are there', (rows, text) => {
  const around = { ...NOTHING, rows, pushesFrom: 9, split: [at(11)] };
  expect(aroundInWords(around)).toEqual([text, expect.stringContaining('Las filas van')]);
  expect(aroundInWords(around, true)).toEqual([expect.stringContaining('Las filas van')]);
});

const formula = (row: number): UncoveredRange => {
  return { kind: 'formula', range: 'G7:G19', cell: { sheet: 'Plan', row, column: 7 }, name: '' };
};
const name: UncoveredRange = { kind: 'name', range: 'G7:G19', cell: null, name: 'Avance' };
const printed: UncoveredRange = { kind: 'printArea', range: 'A1:H19', cell: null, name: '' };

it.each([
  [
    1,
    [formula(21)],
    [formula(22)],
    [
      'incluirá la fila nueva: Plan!G21 (G7:G19). Amplíelo',
      'incluye la fila nueva: Plan!G22 (G7:G19). Amplíelo',
    ],
  ],
  [
    2,
    [formula(21), name, printed],
    [formula(23), name, printed],
    [
      'incluirán las filas nuevas: Plan!G21 (G7:G19), el nombre Avance (G7:G19) y el área de impresión (A1:H19). Amplíelos',
      'incluyen las filas nuevas: Plan!G23 (G7:G19), el nombre Avance (G7:G19) y el área de impresión (A1:H19). Amplíelos',
    ],
  ],
] as const)('%d rows that %j does not take in', (rows, uncovered, uncoveredAfter, [before, after]) => {
  const around = { ...NOTHING, rows, uncovered, uncoveredAfter };
  expect(aroundInWords(around)).toEqual([`No ${before} a mano después.`]);
  expect(uncoveredInWords(around)).toBe(`No ${after} a mano.`);
});
