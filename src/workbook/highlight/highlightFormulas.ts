/**
 * The highlight's three conditions as formulas of the plan's row. Only functions that Excel 2010 has, and English names, as
 * conditional formats want them. The order of questions is that of the computed status: a completion date wins over the
 * declaration, the declaration over the calendar.
 */
import type { NameSnapshot } from '../snapshot/snapshot';
import { CUTOFF_NAME, ROW_DONE_NAME, ROW_END_NAME, ROW_OPEN_NAME, WARNING_DAYS_NAME } from './ownNames';
import { listPartName } from './highlightNames';

/** Column letters of the plan that the conditions read; `null` when the plan has no such column. */
export interface HighlightColumns {
  readonly number: string | null;
  readonly end: string | null;
  readonly status: string | null;
  readonly completed: string | null;
  readonly sentToIne: string | null;
}

/** The names that hold each table, in the order in which they are searched. */
export interface HighlightNames {
  readonly dateTexts: readonly string[];
  readonly rowEnds: readonly string[];
  readonly rowClosings: readonly string[];
  readonly rowCompletions: readonly string[];
  readonly sendingRows: readonly string[];
  readonly doneWords: readonly string[];
  readonly notApplicableWords: readonly string[];
}

export interface HighlightFormulas {
  readonly overdue: string;
  readonly dueSoon: string;
  /** `null` where no row says when it was completed. */
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

/** What the conditions ask of a row, each without its equals sign. */
interface RowParts {
  /** The serial number of its planned end; a text without one. */
  readonly end: string;
  /** Conditions that hold together while it is open. */
  readonly open: string;
  /** The serial number of its completion; `null` where no row says one. */
  readonly done: string | null;
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
  return conditions(rowParts(columns, names, (column) => `$${column}${row}`));
}

/** Conditions no longer than Excel's own dialog takes, and the names that say what they ask of a row. */
export interface ShortFormulas {
  readonly names: readonly NameSnapshot[];
  readonly formulas: HighlightFormulas;
}

/**
 * Writes the three conditions over names that read the row in which they are asked, by its number: a name with a relative
 * reference would depend on the cell that is active when it is made. SUM, because ROW gives an array in a name.
 * @param part the number of the plan's part, from 1
 * @example shortFormulas(columns, names, 'Plan', 1).formulas.overdue // => '=AND(PREP_FilaTermino<PREP_FechaCorte,PREP_FilaAbierta)'
 */
export function shortFormulas(
  columns: HighlightColumns,
  names: HighlightNames,
  sheet: string,
  part: number,
): ShortFormulas {
  const onSheet = `'${sheet.replace(/'/g, "''")}'!`;
  const { end, open, done } = rowParts(
    columns,
    names,
    (column) => `INDEX(${onSheet}$${column}:$${column},SUM(ROW()))`,
  );
  const named = (name: string): string => listPartName(name, part);
  return {
    names: [
      { name: named(ROW_END_NAME), formula: `=${end}` },
      { name: named(ROW_OPEN_NAME), formula: `=AND(${open})` },
      ...(done === null ? [] : [{ name: named(ROW_DONE_NAME), formula: `=${done}` }]),
    ],
    formulas: conditions({
      end: named(ROW_END_NAME),
      open: named(ROW_OPEN_NAME),
      done: done === null ? null : named(ROW_DONE_NAME),
    }),
  };
}

function rowParts(
  columns: HighlightColumns,
  names: HighlightNames,
  at: (column: string) => string,
): RowParts {
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

  const completedOn = columns.completed === null ? null : dateIn(columns.completed);
  const ownDone = ((): string | null => {
    const { number, sentToIne, completed } = columns;
    if (number === null || sentToIne === null || names.sendingRows.length === 0) return completedOn;
    const sent = at(sentToIne);
    const sends = names.sendingRows.map((name) => `ISNUMBER(MATCH(${key([])},${name},0))`).join(',');
    const conditions = [
      ...(completed === null ? [] : [`${joined([completed])}=""`]),
      `ISNUMBER(${sent})`,
      `OR(${sends})`,
      ...isNot(names.notApplicableWords),
    ];
    const sentOn = `IF(INT(${sent})<=${CUTOFF_NAME},INT(${sent}),${NOTHING})`;
    return `IF(AND(${conditions.join(',')}),${sentOn},${completedOn ?? NOTHING})`;
  })();
  const done =
    columns.number === null || names.rowCompletions.length === 0
      ? ownDone
      : `IFERROR(${lookUp(key([columns.completed, columns.sentToIne]), names.rowCompletions)},${ownDone ?? NOTHING})`;

  const openAbove =
    columns.number === null || names.rowClosings.length === 0
      ? []
      : [
          `IFERROR(${lookUp(key([columns.status, columns.completed]), names.rowClosings)}>${CUTOFF_NAME},TRUE)`,
        ];
  const openByWords = [...isNot(names.doneWords), ...openAbove];
  const silent = openByWords.length === 0 ? 'TRUE' : `AND(${openByWords.join(',')})`;
  const open = done === null ? silent : `IFERROR(${done}>${CUTOFF_NAME},${silent})`;
  return {
    end,
    open: [open, ...isNot(names.notApplicableWords)].join(','),
    done,
  };
}

function conditions({ end, open, done }: RowParts): HighlightFormulas {
  return {
    overdue: `=AND(${end}<${CUTOFF_NAME},${open})`,
    // A text is greater than any number, so a row with no planned end is neither before nor within.
    dueSoon: `=AND(${end}>=${CUTOFF_NAME},${end}<=${CUTOFF_NAME}+${WARNING_DAYS_NAME},${open})`,
    doneLate: done === null ? null : `=IFERROR(AND(${done}<=${CUTOFF_NAME},${done}>${end}),FALSE)`,
  };
}
