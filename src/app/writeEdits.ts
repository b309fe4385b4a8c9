/** Writes the edits of a use case, once it is sure that the workbook takes them. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import { firstFilled } from '../workbook/edits/filledCells';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import { sheetsWithChangedCells } from '../workbook/edits/touchedSheets';
import type { ApplyOptions, ApplyOutcome, WorkbookPort } from './port';

/**
 * Applies edits that were planned on a snapshot. Nothing is written when the workbook is read-only, when a sheet to be
 * changed is protected or filtered, when Excel fills the cells by itself (a PivotTable, a query), or when the person
 * cancelled meanwhile. No edit is no round trip.
 */
export async function writeEdits(
  port: WorkbookPort,
  snapshot: WorkbookSnapshot,
  edits: readonly Edit[],
  options: ApplyOptions = {},
): Promise<Result<ApplyOutcome, Problem>> {
  if (edits.length === 0) return ok({ settingsNotTaken: [] });
  if (options.signal?.aborted) return fail({ code: 'cancelled' });
  const obstacle = obstacleTo(snapshot, edits);
  return obstacle === null ? port.apply(edits, options) : fail(obstacle);
}

function obstacleTo(snapshot: WorkbookSnapshot, edits: readonly Edit[]): Problem | null {
  if (snapshot.readOnly) return { code: 'readOnly' };
  const touched = new Set(edits.map((edit) => ('sheet' in edit ? edit.sheet : null)));
  const locked = snapshot.sheets.find(({ name, isProtected }) => isProtected && touched.has(name));
  if (locked !== undefined) return { code: 'protectedSheet', detail: locked.name };
  const written = new Set(sheetsWithChangedCells(edits));
  const filtered = snapshot.sheets.find(({ name, isFiltered }) => isFiltered && written.has(name));
  if (filtered !== undefined) return { code: 'filteredRows', detail: filtered.name };
  const filled = firstFilled(snapshot, edits);
  return filled === null ? null : { code: filled.code, detail: filled.sheet };
}
