import type { CellRef } from '../../domain/registers/cell';
import { columnLetters } from '../../domain/registers/cell';
import { listInWords } from '../../domain/text/lists';

/** The sentences that forms share, in es-MX. */
export const FORM_TEXTS = {
  misread: (fields: readonly string[]) => `No se entiende: ${fields.join('; ')}.`,
  missing: (fields: readonly string[]) => `Falta: ${fields.join('; ')}.`,
  unseen: (cells: readonly CellRef[]) =>
    cells.length === 1
      ? `La columna ${columnsInWords(cells)} está oculta: lo que se escriba ahí no se verá hasta que la muestre.`
      : `Las columnas ${columnsInWords(cells)} están ocultas: lo que se escriba ahí no se verá hasta que las muestre.`,
  draft: 'Es lo que había escrito; todavía no se guarda.',
} as const;

/** The columns of cells by sheet: «H e I de «Plan» y B de «Sesiones»». */
function columnsInWords(cells: readonly CellRef[]): string {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return listInWords(
    sheets.map((name) => {
      const letters = cells.filter(({ sheet }) => sheet === name).map(({ column }) => columnLetters(column));
      return `${listInWords(letters)} de «${name}»`;
    }),
  );
}
