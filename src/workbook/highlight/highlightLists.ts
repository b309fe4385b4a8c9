/** The highlight's tables as workbook names, as many as the formulas have room for. */
import type { Activity, ColumnMap } from '../../domain/registers/records';
import type { Constant } from '../edits/arrayConstants';
import { arrayConstants } from '../edits/arrayConstants';
import type { HighlightColumns, HighlightFormulas, HighlightNames, ShortFormulas } from './highlightFormulas';
import { highlightFormulas, MAX_FORMULA, shortFormulas } from './highlightFormulas';
import type { HighlightTables } from './highlightTables';
import {
  DATE_TEXTS_NAME,
  DONE_WORDS_NAME,
  NOT_APPLICABLE_WORDS_NAME,
  ROW_CLOSINGS_NAME,
  ROW_COMPLETIONS_NAME,
  ROW_ENDS_NAME,
  SENDING_ROWS_NAME,
} from './ownNames';
import { listPartName } from './highlightNames';
import type { NameSnapshot } from '../snapshot/snapshot';

type ListPart = NameSnapshot & { readonly rows: number };

type Lists = Readonly<Record<keyof HighlightNames, readonly ListPart[]>>;

/** Each part is one level of IFERROR, and Excel nests functions 64 deep at most. */
const MAX_PARTS = 50;

/** A part of the plan whose rows are highlighted. */
export interface HighlightPlace {
  readonly sheet: string;
  /** Its first row, from 1. */
  readonly row: number;
  readonly columns: ColumnMap<Activity>;
}

export interface HighlightLists {
  readonly names: readonly NameSnapshot[];
  /** The conditions of each place, in the order given. */
  readonly formulas: readonly HighlightFormulas[];
  /** Rows of the tables that found no room. */
  readonly rowsLeftOut: number;
}

/**
 * Writes the tables as names and the formulas that search them. A formula has room for some fifty names, that is, for more
 * than ten thousand rows; beyond that the last rows of the longest list are left out and counted, never silently.
 * @param isShort whether the conditions must be no longer than Excel's own dialog takes
 */
export function highlightLists(
  places: readonly HighlightPlace[],
  tables: HighlightTables,
  isShort: boolean,
): HighlightLists {
  const all = listsOf(tables);
  let used = all;
  for (;;) {
    const lists = namesOnly(used);
    const written = places.map(({ sheet, columns, row }, index): ShortFormulas => {
      const read = columnsRead(columns);
      return isShort
        ? shortFormulas(read, lists, sheet, index + 1)
        : { names: [], formulas: highlightFormulas(read, lists, row) };
    });
    const formulas = written.map((place) => place.formulas);
    const rowNames = written.flatMap(({ names }) => names);
    const texts = formulas.flatMap((each) => Object.values<string | null>({ ...each }));
    const fit = [...texts, ...rowNames.map(({ formula }) => formula)].every(
      (formula) => (formula?.length ?? 0) <= MAX_FORMULA,
    );
    if (fit && longestOf(used).length <= MAX_PARTS) {
      const names = [...partsOf(used).map(({ name, formula }) => ({ name, formula })), ...rowNames];
      return { names, formulas, rowsLeftOut: rowsIn(all) - rowsIn(used) };
    }
    used = withoutLastPart(used);
  }
}

/** Without a column of its own the number begins the text of the activity. */
function columnsRead({
  number,
  name,
  end,
  status,
  completed,
  sentToIne,
}: ColumnMap<Activity>): HighlightColumns {
  return {
    number: number ?? name ?? null,
    end: end ?? null,
    status: status ?? null,
    completed: completed ?? null,
    sentToIne: sentToIne ?? null,
  };
}

function listsOf(tables: HighlightTables): Lists {
  return {
    dateTexts: parts(DATE_TEXTS_NAME, [...tables.dateTexts]),
    rowEnds: parts(ROW_ENDS_NAME, [...tables.rowEnds]),
    rowClosings: parts(ROW_CLOSINGS_NAME, [...tables.rowClosings]),
    rowCompletions: parts(ROW_COMPLETIONS_NAME, [...tables.rowCompletions]),
    sendingRows: parts(
      SENDING_ROWS_NAME,
      [...tables.sendingRows].map((key) => [key]),
    ),
    doneWords: parts(
      DONE_WORDS_NAME,
      tables.doneWords.map((word) => [word]),
    ),
    notApplicableWords: parts(
      NOT_APPLICABLE_WORDS_NAME,
      tables.notApplicableWords.map((word) => [word]),
    ),
  };
}

function parts(list: string, rows: readonly (readonly Constant[])[]): readonly ListPart[] {
  return arrayConstants(rows).map((part, index) => ({ name: listPartName(list, index + 1), ...part }));
}

function partsOf(lists: Lists): readonly ListPart[] {
  return Object.values(lists).flat();
}

function longestOf(lists: Lists): readonly ListPart[] {
  return Object.values(lists).reduce((longest, list) => (list.length > longest.length ? list : longest));
}

function withoutLastPart(lists: Lists): Lists {
  const longest = longestOf(lists);
  const shortened = Object.entries(lists).map(([key, list]) => [
    key,
    list === longest ? list.slice(0, -1) : list,
  ]);
  return Object.fromEntries(shortened) as Lists;
}

function namesOnly(lists: Lists): HighlightNames {
  const only = (list: readonly ListPart[]): readonly string[] => list.map(({ name }) => name);
  return {
    dateTexts: only(lists.dateTexts),
    rowEnds: only(lists.rowEnds),
    rowClosings: only(lists.rowClosings),
    rowCompletions: only(lists.rowCompletions),
    sendingRows: only(lists.sendingRows),
    doneWords: only(lists.doneWords),
    notApplicableWords: only(lists.notApplicableWords),
  };
}

function rowsIn(lists: Lists): number {
  return partsOf(lists).reduce((sum, { rows }) => sum + rows, 0);
}
