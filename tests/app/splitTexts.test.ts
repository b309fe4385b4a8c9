import { splitInWords } from '../../src/app/splitTexts';

const at = (column: number, table: string | null = null) => ({ table, row: 6, column, rows: 25, columns: 2 });

it.each([
  [[at(11, 'TLado')], 6, 'la tabla «TLado» (K6:L30) queda con 6 filas en blanco.'],
  [[at(11, 'TLado'), at(14)], 1, 'la tabla «TLado» (K6:L30) y N6:O30 quedan con una fila en blanco.'],
  [[at(1), at(3), at(5), at(7)], 2, 'A6:B30, C6:D30, E6:F30 y 1 más quedan con 2 filas en blanco.'],
])('%j, %d', (areas, added, text) => {
  expect(splitInWords(areas, added)).toBe(`Las filas van a todo lo ancho de la hoja: ${text}`);
});
