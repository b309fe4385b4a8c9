/** What a document has beside its texts and a person may change without touching one: headers, footers and merged cells. */
import { textHash } from '../../domain/text/textHash';
import type { Area } from '../snapshot/area';
import type { CellValue, SheetSnapshot } from '../snapshot/snapshot';

/** What of a sheet is compared. */
export type PrintedLook = Pick<
  SheetSnapshot,
  'values' | 'firstRow' | 'firstColumn' | 'merges' | 'headersFooters'
>;

const DIGITS = 8;
const hashOf = (parts: readonly string[]): string => textHash(parts.join('\n')).slice(0, DIGITS);

/** Codes that say how a header looks and not what it says: font, size, colour, bold and the like. */
const LOOKS = /&&|&"[^"]*"|&\d+|&K[\dA-F]{6}|&[BIUESXY]/g;

/** What a header or footer says; Excel may write codes and blanks otherwise than they were given. */
const wordsOf = (text: string): string =>
  text
    .replace(LOOKS, (code) => (code === '&&' ? code : ''))
    .replace(/\s+/g, ' ')
    .trim();

/** First and last place of a value, from 0; none in an empty list. */
function spanOf(isBlank: readonly boolean[]): readonly [number, number] {
  return [isBlank.indexOf(false), isBlank.lastIndexOf(false)];
}

/** The merged areas that begin among the cells with values: of those beside them Excel may tell or not. */
function mergesAmong(
  { values, firstRow, firstColumn }: PrintedLook,
  merges: readonly Area[],
): readonly Area[] {
  const blank = (value: CellValue | undefined): boolean => value === undefined || value === '';
  const [top, bottom] = spanOf(values.map((line) => line.every(blank)));
  const width = values[0]?.length ?? 0;
  const [left, right] = spanOf(
    Array.from({ length: width }, (_, column) => values.every((line) => blank(line[column]))),
  );
  return merges.filter(
    ({ row, column }) =>
      row >= firstRow + top &&
      row <= firstRow + bottom &&
      column >= firstColumn + left &&
      column <= firstColumn + right,
  );
}

/**
 * Whether the headers and footers of a sheet, and its merged cells, are a part of those that are to be written.
 * @example arePartOf({ ...sheet, merges: [] }, planned) // => [true, true]
 */
export function arePartOf(
  sheet: PrintedLook,
  planned: PrintedLook,
): readonly [headers: boolean, merges: boolean] {
  const words = (planned.headersFooters ?? []).map(wordsOf);
  const key = ({ row, column, rows, columns }: Area): string => [row, column, rows, columns].join();
  const wanted = new Set((planned.merges ?? []).map(key));
  return [
    (sheet.headersFooters ?? []).map(wordsOf).every((said, at) => said === '' || said === words[at]),
    mergesAmong(sheet, sheet.merges ?? []).every((area) => wanted.has(key(area))),
  ];
}

/**
 * Hashes of a document's headers and footers and of its merged cells, each blank where Excel does not tell.
 * @example lookHashes(sheet) // => ['0f3c9a12', '']
 */
export function lookHashes(sheet: PrintedLook): readonly [headers: string, merges: string] {
  const { headersFooters, merges } = sheet;
  const among = merges && mergesAmong(sheet, merges);
  return [
    headersFooters === undefined ? '' : hashOf(headersFooters.map(wordsOf)),
    among === null
      ? ''
      : hashOf(among.map(({ row, column, rows, columns }) => [row, column, rows, columns].join()).sort()),
  ];
}
