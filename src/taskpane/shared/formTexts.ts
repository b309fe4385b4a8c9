import type { CellRef } from '../../domain/registers/cell';
import { columnLetters } from '../../domain/registers/cell';
import { listInWords } from '../../domain/text/lists';

/** The sentences that forms share, in es-MX. */
export const FORM_TEXTS = {
  missing: (fields: readonly string[]) => `Falta: ${fields.join('; ')}.`,
  unseen: (cells: readonly CellRef[]) =>
    cells.length === 1
      ? `La columna ${columnsInWords(cells)} está oculta: lo que se escriba ahí no se verá hasta que la muestre.`
      : `Las columnas ${columnsInWords(cells)} están ocultas: lo que se escriba ahí no se verá hasta que las muestre.`,
  draft: 'Es lo que había escrito; todavía no se guarda.',
} as const;

function columnsInWords(cells: readonly CellRef[]): string {
  return listInWords(cells.map(({ sheet, column }) => `${columnLetters(column)} de «${sheet}»`));
}
