/** Where a document that the add-in makes goes: the name of its sheet, and which sheets give way to it. */
import type { PrintedLook } from './printedLook';
import type { ReportDelivery, ReportMark } from './parseReportMark';
import { isAsMarked, whileReplaced } from './reportMark';
import { parseReportMark } from './parseReportMark';
import { formulaAt } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';

/** While it is being written. */
const DRAFT_SUFFIX = 'borrador';
/** Excel takes sheet names of up to 31 characters; these leave room for the suffix and a number. */
const LONGEST_DRAFT_BASE = 18;

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The logo of a document: the one picture that is ours. */
export const LOGO_NAME = 'Logotipo';

/** A document that is to be placed. */
export interface PlacedDocument {
  /** What the sheet's mark says that it is about. */
  readonly subject: string;
  /** What it writes. */
  readonly look: PrintedLook;
}

/** Whether a person put a picture, a comment, a note, a rule or a link on a sheet of ours. */
function hasOtherObjects({ objects }: SheetSnapshot): boolean {
  if (objects === null) return false;
  const { notes, rules = 0 } = objects;
  return notes + rules > 0 || objects.shapes.length > 1 || objects.shapes.some((name) => name !== LOGO_NAME);
}

/** Whether a sheet is the same document, was not delivered and still holds what we wrote there. */
function isUntouched(sheet: SheetSnapshot, { subject, look }: PlacedDocument): boolean {
  const mark = markOf(sheet);
  return (
    mark !== null &&
    mark.delivered === undefined &&
    mark.subject === subject &&
    holdsOnlyOurs(sheet, mark, look)
  );
}

/** Whether a sheet with our mark holds nothing of a person. */
const holdsOnlyOurs = (sheet: SheetSnapshot, mark: ReportMark, look: PrintedLook): boolean =>
  isAsMarked(mark, sheet, look) && !hasOtherObjects(sheet) && !hasFormulas(sheet);

/** Whether a cell of a sheet holds a formula; the add-in writes none on documents. */
function hasFormulas(sheet: SheetSnapshot): boolean {
  const { firstRow, firstColumn } = sheet;
  return sheet.formulas.some((line, row) =>
    line.some((_, column) => formulaAt(sheet, firstRow + row, firstColumn + column) !== null),
  );
}

const markOf = ({ reportMark }: SheetSnapshot): ReportMark | null =>
  reportMark === null ? null : parseReportMark(reportMark);

/** A sheet that keeps its place because it was delivered. */
export interface DeliveredSheet extends ReportDelivery {
  readonly sheet: string;
}

export interface SheetPlace {
  readonly sheet: string;
  readonly draft: string;
  /** An untouched document whose content this one replaces. */
  readonly replaced: SheetSnapshot | null;
  /** A draft that a former run could not finish. */
  readonly unfinished: string | null;
  /** Delivered documents of that name, which are never replaced. */
  readonly delivered: readonly DeliveredSheet[];
}

/**
 * The name for a new sheet: the base, or the first `(2)`, `(3)` … whose sheet does not exist or is the same document,
 * untouched. A protected sheet cannot be replaced and counts as touched.
 *
 * @example placeFor('Informe 2023-11', { subject: '2023-11', look }, []).sheet // => 'Informe 2023-11'
 */
export function placeFor(
  base: string,
  document: PlacedDocument,
  sheets: readonly SheetSnapshot[],
): SheetPlace {
  const find = (name: string): SheetSnapshot | undefined =>
    sheets.find((sheet) => sameName(sheet.name, name));
  const numbered = (base: string, number: number): string => (number === 1 ? base : `${base} (${number})`);

  const delivered: DeliveredSheet[] = [];
  let number = 1;
  let existing = find(base);
  while (existing && (existing.isProtected || !isUntouched(existing, document))) {
    const mark = markOf(existing);
    if (mark?.delivered !== undefined) delivered.push({ sheet: existing.name, ...mark.delivered });
    number++;
    existing = find(numbered(base, number));
  }
  const draftBase = `${base.slice(0, LONGEST_DRAFT_BASE).trimEnd()} ${DRAFT_SUFFIX}`;
  let draft = 1;
  let left = find(draftBase);
  while (left && (left.isProtected || !isLeftOver(left, document))) {
    draft++;
    left = find(numbered(draftBase, draft));
  }
  return {
    sheet: existing?.name ?? numbered(base, number),
    draft: numbered(draftBase, draft),
    replaced: existing ?? null,
    unfinished: left?.name ?? null,
    delivered,
  };
}

/**
 * Whether a draft was left by a run that was interrupted: it has our mark and nothing but what we wrote, all or a part of it, or
 * was not even marked and holds nothing.
 */
function isLeftOver(sheet: SheetSnapshot, { look }: PlacedDocument): boolean {
  const mark = markOf(sheet);
  if (mark !== null) return holdsOnlyOurs(sheet, whileReplaced(mark), look);
  return sheet.reportMark === null && sheet.values.length === 0 && (sheet.objects?.shapes.length ?? 0) === 0;
}
