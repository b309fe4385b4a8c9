import type { CellRef } from '../../../src/domain/registers/cell';
import { FORM_TEXTS } from '../../../src/taskpane/shared/formTexts';

const cell = (sheet: string, column: number): CellRef => ({ sheet, row: 2, column });

it.each<[readonly CellRef[], string]>([
  [[cell('Programa', 8)], 'La columna H de «Programa» está oculta'],
  [[cell('Programa', 8), cell('Programa', 9)], 'Las columnas H e I de «Programa» están ocultas'],
  [
    [cell('Programa', 8), cell('Sesiones', 2), cell('Programa', 9)],
    'Las columnas H e I de «Programa» y B de «Sesiones» están ocultas',
  ],
])('names the columns that are not seen by their sheets: %j', (cells, expected) => {
  expect(FORM_TEXTS.unseen(cells).split(':')[0]).toBe(expected);
});
