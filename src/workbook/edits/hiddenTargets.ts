/** Sheets that nobody sees, in which edits would write, or beside which they would make another. */
import { isSettledSheet } from '../ignored/ignoredSheet';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { Edit } from './edits';
import { REPORT_MARK_NAME } from './hiddenNames';
import { addedSheets, sheetsWithChangedCells } from './touchedSheets';

/** What the add-in made for itself may be hidden: people read it in the pane. */
const isForPeople = (sheet: SheetSnapshot): boolean => sheet.reportMark === null && !isSettledSheet(sheet);

/** The number that a name gets where another sheet has it: «Sesiones (2)». */
const NUMBER = / \(\d+\)$/;

/**
 * Returns the first sheet that is hidden and gets content, or is very hidden, so that no person and no add-in sees it, and would
 * get another beside it; `null` for none.
 * @example hiddenTarget(snapshot, edits)?.name // => 'Sesiones'
 */
export function hiddenTarget({ sheets }: WorkbookSnapshot, edits: readonly Edit[]): SheetSnapshot | null {
  const hidden = sheets.filter(({ visibility }) => visibility !== 'Visible');
  if (hidden.length === 0) return null;
  const written = new Set(sheetsWithChangedCells(edits));
  const documents = new Set(
    edits.flatMap((edit) => (edit.kind === 'setName' && edit.name === REPORT_MARK_NAME ? [edit.sheet] : [])),
  );
  const beside = new Set(
    addedSheets(edits).flatMap((name) =>
      documents.has(name) || !NUMBER.test(name) ? [] : [name.replace(NUMBER, '').toLowerCase()],
    ),
  );
  return (
    hidden.find(
      (sheet) =>
        (written.has(sheet.name) && isForPeople(sheet)) ||
        (sheet.visibility === 'VeryHidden' && beside.has(sheet.name.toLowerCase())),
    ) ?? null
  );
}
