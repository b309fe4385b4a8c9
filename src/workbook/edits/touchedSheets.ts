/** Which sheets that people made a list of edits changes cells of. */
import type { Edit } from './edits';

/** Edits that put something into cells; a filter would send values to the wrong rows (office-js #224). */
const CELL_EDITS: ReadonlySet<Edit['kind']> = new Set([
  'write',
  'writeFormulas',
  'format',
  'merge',
  'insertRows',
  'newColumn',
  'restoreLook',
  'deleteRows',
  'addTable',
  'resizeTable',
  'rowHeights',
  'autofitRows',
  'columnWidths',
  'clearSheet',
]);

/**
 * Sheets that the edits make under names that must be free: not those that the edits themselves give up before.
 * @example addedSheets([{ kind: 'addSheet', sheet: 'Calendario Anexo 13' }]) // => ['Calendario Anexo 13']
 */
export function addedSheets(edits: readonly Edit[]): readonly string[] {
  const given = new Set<string>();
  const added: string[] = [];
  for (const edit of edits) {
    if (edit.kind === 'deleteSheet' || edit.kind === 'renameSheet') given.add(edit.sheet.toLowerCase());
    if (edit.kind === 'addSheet' && !given.has(edit.sheet.toLowerCase())) added.push(edit.sheet);
  }
  return added;
}

/**
 * Sheets that exist before the edits and whose cells they change, once each.
 * @example sheetsWithChangedCells([{ kind: 'write', sheet: 'Plan', … }]) // => ['Plan']
 */
export function sheetsWithChangedCells(edits: readonly Edit[]): readonly string[] {
  const made = new Set(edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : [])));
  const touched = edits.flatMap((edit) =>
    CELL_EDITS.has(edit.kind) && 'sheet' in edit && edit.sheet !== null && !made.has(edit.sheet)
      ? [edit.sheet]
      : [],
  );
  return [...new Set(touched)];
}
