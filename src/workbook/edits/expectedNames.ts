/**
 * What the names that edits set or remove, and the marks of sheets that they delete, must still be when they are written:
 * derived from the edits and the snapshot, as `expectations` derives the cells.
 */
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import type { Edit } from './edits';
import { REPORT_MARK_NAME } from './hiddenNames';

/** A name as it was read. */
export interface ExpectedName {
  readonly name: string;
  /** Sheet scope, or `null` for the workbook's. */
  readonly sheet: string | null;
  /**
   * `absent`: nobody has defined it. `ours`: it is the add-in's, whatever it refers to by now. `gone`: as `ours`, or nobody has
   * it any more. A text: its formula.
   */
  readonly is: 'absent' | 'ours' | 'gone' | { readonly formula: string };
}

type NameEdit = Extract<Edit, { readonly kind: 'setName' | 'removeName' }>;

function expectedOf({ sheets, unfinished }: WorkbookSnapshot, edit: NameEdit): ExpectedName['is'] | null {
  if (edit.sheet === null) {
    if (edit.kind === 'removeName') return 'gone';
    return edit.exists ? 'ours' : 'absent';
  }
  const sheet = [...sheets, ...unfinished].find(({ name }) => name === edit.sheet);
  if (sheet === undefined || edit.name !== REPORT_MARK_NAME) return null;
  return sheet.reportMark === null ? 'absent' : { formula: sheet.reportMark };
}

/** The name that an edit sets or removes, or the mark of a sheet that it deletes. */
function namedBy({ sheets }: WorkbookSnapshot, edit: Edit): NameEdit | null {
  if (edit.kind === 'setName' || edit.kind === 'removeName') return edit;
  if (edit.kind !== 'deleteSheet') return null;
  const isMarked = sheets.some(({ name, reportMark }) => name === edit.sheet && reportMark !== null);
  return isMarked ? { kind: 'removeName', name: REPORT_MARK_NAME, sheet: edit.sheet } : null;
}

/**
 * The names as the edits rely on them, once each. Those of sheets that the edits make are left out.
 *
 * @example expectedNamesOf(snapshot, [{ kind: 'removeName', name: 'PREP_Plan', sheet: null }])
 *   // => [{ name: 'PREP_Plan', sheet: null, is: 'gone' }]
 */
export function expectedNamesOf(snapshot: WorkbookSnapshot, edits: readonly Edit[]): readonly ExpectedName[] {
  const expected = new Map<string, ExpectedName>();
  const made = new Set<string>();
  for (const edit of edits) {
    if (edit.kind === 'addSheet') made.add(edit.sheet);
    if (edit.kind === 'renameSheet') made.add(edit.to);
    const named = namedBy(snapshot, edit);
    if (named === null) continue;
    const { name, sheet } = named;
    const key = JSON.stringify([sheet, name.toLowerCase()]);
    const is = expectedOf(snapshot, named);
    if (is === null || expected.has(key) || (sheet !== null && made.has(sheet))) continue;
    expected.set(key, { name, sheet, is });
  }
  return [...expected.values()];
}
