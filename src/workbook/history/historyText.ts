/** The history as the text that the workbook keeps, bounded in size: the oldest entries go first. */
import type { CellContent } from '../changes/repairs';
import type { CellValue } from '../snapshot/snapshot';
import type { HistoryEntry, MadeSheet, Written, WrittenCell, WrittenRow, WrittenSheet } from './historyEntry';

const VERSION = 2;
/** Entries that are kept at most. */
export const MOST_ENTRIES = 60;
/** Characters of the kept text at most; Office keeps 2 MB of settings for an add-in. */
export const MOST_CHARACTERS = 400_000;

/** Values and the places of their number formats in the sheet's list: from, its format, to, its format, whether it is the only such cell. */
type CellText = readonly [
  number,
  CellValue,
  number,
  CellValue,
  number,
  ...(readonly [] | readonly [isOnly: 1]),
];
type RowText = readonly [
  number,
  readonly number[],
  string,
  readonly CellText[],
  ...(readonly [] | readonly [count: number, place: number]),
];

interface SheetText extends Pick<WrittenSheet, 'sheet' | 'headings' | 'attached' | 'grown' | 'looks'> {
  readonly names?: string;
  readonly formats: readonly string[];
  readonly rows: readonly RowText[];
  readonly added: readonly (readonly [number, readonly (readonly [number, CellValue])[]])[];
}

type MadeText = Omit<MadeSheet, 'filled'> & { readonly filled?: SheetText };

type EntryText = Omit<HistoryEntry, 'sheets' | 'made'> & {
  readonly sheets: readonly SheetText[];
  readonly made: readonly MadeText[];
};

function sheetText({ sheet, headings, rows, added, attached, names, grown, looks }: WrittenSheet): SheetText {
  const formats: string[] = [];
  const indexOf = ({ numberFormat }: CellContent): number => {
    const known = formats.indexOf(numberFormat);
    return known < 0 ? formats.push(numberFormat) - 1 : known;
  };
  const cellText = ({ column, from, to, isOnly }: WrittenCell): CellText => {
    const text = [column, from.value, indexOf(from), to.value, indexOf(to)] as const;
    return isOnly ? [...text, 1] : text;
  };
  return {
    sheet,
    headings,
    attached,
    rows: rows.map(({ row, keys, key, cells, alike }): RowText => {
      const text = [row, keys, key, cells.map(cellText)] as const;
      return alike === undefined ? text : [...text, alike.count, alike.place];
    }),
    added: added.map(({ row, cells }) => [row, cells]),
    formats,
    ...(names.length === 0 ? {} : { names: names.join(' ') }),
    ...(grown === undefined ? {} : { grown }),
    ...(looks === undefined ? {} : { looks }),
  };
}

function sheetOf({
  sheet,
  headings,
  formats,
  rows,
  added,
  attached,
  names = '',
  grown,
  looks,
}: SheetText): WrittenSheet {
  const content = (value: CellValue, format: number): CellContent => ({
    value,
    numberFormat: formats[format] ?? 'General',
  });
  const rowOf = ([row, keys, key, cells, count, place]: RowText): WrittenRow => ({
    row,
    keys,
    key,
    cells: cells.map(([column, from, fromFormat, to, toFormat, isOnly]) => ({
      column,
      from: content(from, fromFormat),
      to: content(to, toFormat),
      ...(isOnly && { isOnly: true }),
    })),
    ...(count === undefined || place === undefined ? {} : { alike: { count, place } }),
  });
  return {
    sheet,
    headings,
    attached,
    rows: rows.map(rowOf),
    added: added.map(([row, cells]) => ({ row, cells })),
    names: names === '' ? [] : names.split(' '),
    ...(grown === undefined ? {} : { grown }),
    ...(looks === undefined ? {} : { looks }),
  };
}

const madeText = ({ filled, ...made }: MadeSheet): MadeText =>
  filled === null ? made : { ...made, filled: sheetText(filled) };

const madeOf = ({ filled, ...made }: MadeText): MadeSheet => ({
  ...made,
  filled: filled === undefined ? null : sheetOf(filled),
});

/** Rows that an entry is about, unless they are those of a replaced sheet, as earlier versions kept them: nobody knows a row by those texts. */
function aboutOf({ obstacle, sheets, about }: EntryText): Pick<HistoryEntry, 'about'> {
  if (about === undefined) return {};
  const known = sheets.reduce((sum, { rows, added }) => sum + rows.length + added.length, 0);
  return obstacle === 'replaced' && about.names.length + about.more > known ? {} : { about };
}

/**
 * Reads the history back, the oldest entry first. A text that is none gives an empty history.
 * @example parseHistory(null) // => []
 */
export function parseHistory(text: string | null): readonly HistoryEntry[] {
  try {
    const kept = JSON.parse(text ?? '{}') as { readonly version?: unknown; readonly entries?: EntryText[] };
    if (kept.version !== VERSION || !Array.isArray(kept.entries)) return [];
    return kept.entries.map((text) => {
      const { about: _, ...entry } = text;
      const [sheets, made] = [entry.sheets.map(sheetOf), entry.made.map(madeOf)];
      return { ...entry, ...aboutOf(text), sheets, made };
    });
  } catch {
    return [];
  }
}

const EMPTY: Written = { sheets: [], made: [], highlight: null, obstacle: 'tooLarge' };

function entryText(entry: HistoryEntry): string {
  const { sheets, made } = entry;
  const text = JSON.stringify({ ...entry, sheets: sheets.map(sheetText), made: made.map(madeText) });
  return text.length <= MOST_CHARACTERS ? text : entryText({ ...entry, ...EMPTY });
}

/**
 * The text that keeps a history. What is too large is kept without what it takes to undo it.
 * @param entries the oldest first
 */
export function formatHistory(entries: readonly HistoryEntry[]): string {
  const kept: string[] = [];
  let length = 0;
  for (const entry of [...entries].reverse()) {
    const text = entryText(entry);
    if (kept.length === MOST_ENTRIES || length + text.length > MOST_CHARACTERS) break;
    kept.unshift(text);
    length += text.length;
  }
  return `{"version":${VERSION},"entries":[${kept.join(',')}]}`;
}
