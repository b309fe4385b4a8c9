/** Where a document that the add-in makes goes: the name of its sheet, and which sheets give way to it. */
import { hashValues, parseReportMark } from './reportMark';
import type { SheetSnapshot } from '../snapshot/snapshot';

/** While it is being written. */
const DRAFT_SUFFIX = 'borrador';
/** Excel takes sheet names of up to 31 characters; these leave room for the suffix and a number. */
const LONGEST_DRAFT_BASE = 18;

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether a sheet is the same document and still holds what we wrote there. */
function isUntouched(sheet: SheetSnapshot, subject: string): boolean {
  const mark = sheet.reportMark === null ? null : parseReportMark(sheet.reportMark);
  return (
    mark !== null &&
    mark.subject === subject &&
    mark.hash === hashValues(sheet.values, sheet.firstRow, sheet.firstColumn)
  );
}

export interface SheetPlace {
  readonly sheet: string;
  readonly draft: string;
  /** An untouched document that this one replaces, by its name as the workbook writes it. */
  readonly replaced: string | null;
  /** A draft that a former run could not finish. */
  readonly unfinished: string | null;
}

/**
 * The name for a new sheet: the base, or the first `(2)`, `(3)` … whose sheet does not exist or is the same document,
 * untouched. A protected sheet cannot be replaced and counts as touched.
 *
 * @param subject what the sheet's mark says that it is about
 * @example placeFor('Informe 2023-11', '2023-11', []).sheet // => 'Informe 2023-11'
 */
export function placeFor(base: string, subject: string, sheets: readonly SheetSnapshot[]): SheetPlace {
  const find = (name: string): SheetSnapshot | undefined =>
    sheets.find((sheet) => sameName(sheet.name, name));
  const numbered = (base: string, number: number): string => (number === 1 ? base : `${base} (${number})`);

  let number = 1;
  let existing = find(base);
  while (existing && (existing.isProtected || !isUntouched(existing, subject))) {
    number++;
    existing = find(numbered(base, number));
  }
  const draftBase = `${base.slice(0, LONGEST_DRAFT_BASE).trimEnd()} ${DRAFT_SUFFIX}`;
  let draft = 1;
  let left = find(draftBase);
  while (left && (left.isProtected || left.reportMark === null)) {
    draft++;
    left = find(numbered(draftBase, draft));
  }
  return {
    sheet: numbered(base, number),
    draft: numbered(draftBase, draft),
    replaced: existing?.name ?? null,
    unfinished: left?.name ?? null,
  };
}
