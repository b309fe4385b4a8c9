/** Pieces of the sentences that findings say. */
import type { AssessedActivity } from '../assessment/assessment';
import type { CellRef } from '../registers/cell';
import { foldText, tidyBlanks } from '../text/foldText';

const LONGEST_QUOTE = 80;

/**
 * A count of days that agrees in number.
 * @example daysInWords(1) // => '1 día'
 */
export function daysInWords(days: number): string {
  return countOf(days, 'día', 'días');
}

/**
 * A count and its noun, in agreement.
 * @example countOf(2, 'fila', 'filas') // => '2 filas'
 */
export function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * What a cell says, in quotation marks, on one line and cut where it is long.
 * @example quoted('  03 de octubre ') // => '«03 de octubre»'
 */
export function quoted(text: string): string {
  const tidy = tidyBlanks(text);
  return `«${tidy.length > LONGEST_QUOTE ? `${tidy.slice(0, LONGEST_QUOTE).trimEnd()}…` : tidy}»`;
}

/** First letter in capitals, for the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('es-MX') + text.slice(1);
}

/**
 * How a sentence names an activity: by its number, or by its text where it has none.
 * @example activityInWords(assessed) // => 'la subactividad 7.5'
 */
export function activityInWords(assessed: AssessedActivity): string {
  const noun = assessed.isTopLevel ? 'la actividad' : 'la subactividad';
  const name = assessed.number === '' ? quoted(assessed.activity.name.text) : assessed.number;
  return `${noun} ${name}`;
}

/**
 * How a list names an activity: by its number, or by its row where it has none.
 * @example numberOrRow({ assessed }) // => '7.5'
 */
export function numberOrRow({ assessed }: { readonly assessed: AssessedActivity }): string {
  return assessed.number === '' ? `fila ${assessed.activity.row}` : assessed.number;
}

/**
 * The rows of cells as sentences list them, each with its sheet where they lie on several.
 * @example rowsInWords([{ sheet: 'Norte', row: 2 }, { sheet: 'Sur', row: 2 }]) // => ['2 de «Norte»', '2 de «Sur»']
 */
export function rowsInWords(cells: readonly Pick<CellRef, 'sheet' | 'row'>[]): readonly string[] {
  const areOnOne = new Set(cells.map(({ sheet }) => sheet)).size === 1;
  return cells.map(({ sheet, row }) => (areOnOne ? String(row) : `${row} de ${quoted(sheet)}`));
}

/** Article of a body by the first word of its name; any other name goes without one. */
const BODY_ARTICLES: readonly { readonly first: RegExp; readonly of: string }[] = [
  { first: /^(?:cotaprep|comite|consejo|co taprep|cg|cee)\b/, of: 'del' },
  { first: /^(?:comision|cetprep|junta|unidad|secretaria)\b/, of: 'de la' },
];

/**
 * A body after "de".
 * @example ofBody('COTAPREP') // => 'del COTAPREP'
 */
export function ofBody(name: string): string {
  const folded = foldText(name);
  const article = BODY_ARTICLES.find(({ first }) => first.test(folded))?.of ?? 'de';
  return `${article} ${tidyBlanks(name)}`;
}
