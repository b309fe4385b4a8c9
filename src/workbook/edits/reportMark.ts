/**
 * The mark that a sheet made by the add-in carries, a report or a session's document, so that the next run can tell a sheet
 * nobody touched from one a person edited.
 * It is a hidden name of the sheet's own scope (`REPORT_MARK_NAME`) whose formula is a text: `="1|2023-11|2023-11-30|anexo13-1|0f3c…"`.
 */
import { textHash } from '../../domain/text/textHash';
import type { ReportMark } from './parseReportMark';
import { MARK_VERSION } from './parseReportMark';
import type { CellValue } from '../snapshot/snapshot';
import type { PrintedLook } from './printedLook';
import { arePartOf, lookHashes } from './printedLook';

/** Characters of an oficio; the whole mark is a text in a formula, which Excel lets have 255. */
export const LONGEST_DOCUMENT = 100;

/** Before the hash of what a sheet held: its content is being replaced, and what it holds now may be neither. */
const BEING_REPLACED = '~';
/** Between the hashes in a mark. */
const PART = '.';

/**
 * The mark of a sheet while its content is replaced.
 * @example whileReplaced(mark).hash // => '~0f'
 */
export function whileReplaced(mark: ReportMark): ReportMark {
  return mark.hash.startsWith(BEING_REPLACED) ? mark : { ...mark, hash: `${BEING_REPLACED}${mark.hash}` };
}

/** A field inside the mark may hold neither the separator nor the quote that ends a text in a formula. */
const clean = (text: string): string => text.replace(/[|"]/g, '_');

/**
 * The formula of the name that holds the mark.
 * @example formatReportMark({ subject: '2023-11', cutoff: '2023-11-30', ruleSet: 'r1', hash: '0f' })
 * // => '="1|2023-11|2023-11-30|r1|0f"'
 */
export function formatReportMark(mark: ReportMark): string {
  const { subject, cutoff, ruleSet, hash, delivered } = mark;
  const delivery =
    delivered === undefined ? [] : [delivered.on, delivered.document.slice(0, LONGEST_DOCUMENT)];
  return `="${[MARK_VERSION, subject, cutoff, ruleSet, hash, ...delivery].map(clean).join('|')}"`;
}

/**
 * What the mark keeps of a sheet: the hash of its values, of its headers and footers, and of its merged cells.
 * @example markHash(sheet) // => '0011223344556677.0f3c9a12.8d2b6c01'
 */
export const markHash = (sheet: PrintedLook): string =>
  [hashValues(sheet.values, sheet.firstRow, sheet.firstColumn), ...lookHashes(sheet)].join(PART);

/**
 * Whether a marked sheet holds what we wrote and nothing else. What this Excel does not tell, or an older mark does not keep, is
 * not compared. One whose replacing was interrupted holds what it held, or a part of what is to be written.
 * @param planned what is to be written
 */
export function isAsMarked({ hash }: ReportMark, now: PrintedLook, planned: PrintedLook): boolean {
  const own = markHash(now).split(PART);
  const isBeingReplaced = hash.startsWith(BEING_REPLACED);
  const [values, ...looks] = (isBeingReplaced ? hash.slice(BEING_REPLACED.length) : hash).split(PART);
  const parts = isBeingReplaced ? arePartOf(now, planned) : [];
  const isOurs = looks.every(
    (look, at) => !look || !own[at + 1] || look === own[at + 1] || parts[at] === true,
  );
  if (!isOurs || own[0] === values) return isOurs;
  if (!isBeingReplaced) return false;
  return now.values.every((line, row) =>
    line.every((value, column) => {
      const wanted =
        planned.values[now.firstRow + row - planned.firstRow]?.[
          now.firstColumn + column - planned.firstColumn
        ] ?? '';
      return value === '' || value === wanted;
    }),
  );
}

/**
 * Hash of a sheet's values by place. Blank cells do not count, so it does not matter whether the matrix is the block that
 * was written or the used range that was read back. It tells an edit from none; it is no protection against forgery.
 *
 * @param firstRow row of the matrix's first line, from 1
 * @param firstColumn column of its first value, from 1
 * @returns 16 hexadecimal digits
 */
export function hashValues(
  values: readonly (readonly (CellValue | null)[])[],
  firstRow: number,
  firstColumn: number,
): string {
  const parts: string[] = [];
  values.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value !== null && value !== '')
        parts.push(`${firstRow + row},${firstColumn + column}=${String(value)}`);
    });
  });
  return textHash(parts.join('\n'));
}
