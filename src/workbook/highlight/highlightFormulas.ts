/**
 * The highlight's three conditions as formulas of the plan's row. Only functions that Excel 2010 has, and English names, as
 * conditional formats want them. The order of questions is that of the computed status: a completion date wins over the
 * declaration, the declaration over the calendar.
 */
import { CUTOFF_NAME, WARNING_DAYS_NAME } from './ownNames';

/** Column letters of the plan that the conditions read; `null` when the plan has no such column. */
export interface HighlightColumns {
  readonly number: string | null;
  readonly end: string | null;
  readonly status: string | null;
  readonly completed: string | null;
}

/** The names that hold each table, in the order in which they are searched. */
export interface HighlightNames {
  readonly dateTexts: readonly string[];
  readonly rowEnds: readonly string[];
  readonly rowClosings: readonly string[];
  readonly doneWords: readonly string[];
  readonly notApplicableWords: readonly string[];
}

export interface HighlightFormulas {
  readonly overdue: string;
  readonly dueSoon: string;
  /** `null` without a column of completion dates. */
  readonly doneLate: string | null;
}

/** A formula in a cell or a rule may have 8192 characters. */
export const MAX_FORMULA = 8192;

const NOTHING = 'NA()';

/** Searches the parts one after another; an error when none has the key. */
function lookUp(key: string, parts: readonly string[]): string {
  const [first, ...rest] = parts;
  if (first === undefined) return NOTHING;
  const search = `VLOOKUP(${key},${first},2,FALSE)`;
  return rest.length === 0 ? search : `IFERROR(${search},${lookUp(key, rest)})`;
}

/**
 * Writes the three conditions for the row of the first cell of the area they are applied to.
 * @param row that row, from 1
 * @example highlightFormulas(columns, names, 7).overdue // => '=AND(IFERROR(VLOOKUP(TRIM($A7)&"|"&TRIM($E7),PREP_Terminos,2,FALSE),…'
 */
export function highlightFormulas(
  columns: HighlightColumns,
  names: HighlightNames,
  row: number,
): HighlightFormulas {
  const at = (column: string): string => `$${column}${row}`;
  const joined = (letters: readonly (string | null)[]): string => {
    const cells = letters.filter((column) => column !== null).map(at);
    return cells.length === 0 ? '""' : `TRIM(${cells.join('&')})`;
  };
  const key = (letters: readonly (string | null)[]): string =>
    `${joined([columns.number])}&"|"&${joined(letters)}`;

  const dateIn = (column: string): string =>
    `IF(ISNUMBER(${at(column)}),INT(${at(column)}),${lookUp(joined([column]), names.dateTexts)})`;

  const ownEnd = columns.end === null ? '""' : `IFERROR(${dateIn(columns.end)},"")`;
  const end =
    columns.number === null || names.rowEnds.length === 0
      ? ownEnd
      : `IFERROR(${lookUp(key([columns.end]), names.rowEnds)},${ownEnd})`;

  const isNot = (words: readonly string[]): string[] =>
    columns.status === null
      ? []
      : words.map((name) => `ISERROR(MATCH(${joined([columns.status])},${name},0))`);
  const openAbove =
    columns.number === null || names.rowClosings.length === 0
      ? []
      : [
          `IFERROR(${lookUp(key([columns.status, columns.completed]), names.rowClosings)}>${CUTOFF_NAME},TRUE)`,
        ];
  const openByWords = [...isNot(names.doneWords), ...openAbove];
  const silent = openByWords.length === 0 ? 'TRUE' : `AND(${openByWords.join(',')})`;
  const open =
    columns.completed === null ? silent : `IFERROR(${dateIn(columns.completed)}>${CUTOFF_NAME},${silent})`;
  const pending = [open, ...isNot(names.notApplicableWords)].join(',');

  return {
    overdue: `=AND(${end}<${CUTOFF_NAME},${pending})`,
    // A text is greater than any number, so a row with no planned end is neither before nor within.
    dueSoon: `=AND(${end}>=${CUTOFF_NAME},${end}<=${CUTOFF_NAME}+${WARNING_DAYS_NAME},${pending})`,
    doneLate:
      columns.completed === null
        ? null
        : `=IFERROR(AND(${dateIn(columns.completed)}<=${CUTOFF_NAME},${dateIn(columns.completed)}>${end}),FALSE)`,
  };
}
