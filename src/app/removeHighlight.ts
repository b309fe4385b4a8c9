/** Use case: take the highlight away, all of it, and leave the workbook as it was without it. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import { removeHighlightEdits } from '../workbook/highlight/highlight';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { ApplyOptions, WorkbookPort } from './port';
import { writeEdits } from './writeEdits';

export interface RemovalOutcome {
  /** Conditional formats taken away; 0 when there was no highlight. */
  readonly rules: number;
  /** Workbook names taken away. */
  readonly names: number;
  /** Whether rules stay behind, without effect, because Excel does not tell which they are. */
  readonly leavesRules: boolean;
}

/** The edits that take the highlight away. Pure; needs no plan, so it works in any workbook that was highlighted. */
export function planRemoval(snapshot: WorkbookSnapshot): readonly Edit[] {
  return removeHighlightEdits(snapshot);
}

/**
 * Takes the highlight away.
 * @returns besides the port's problems: `readOnly`, `protectedSheet`, `cancelled`
 */
export async function removeHighlight(
  port: WorkbookPort,
  options: ApplyOptions = {},
): Promise<Result<RemovalOutcome, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const edits = planRemoval(read.value);
  const written = await writeEdits(port, read.value, edits, options);
  if (!written.ok) return written;
  const count = (kind: Edit['kind']): number => edits.filter((edit) => edit.kind === kind).length;
  return ok({
    rules: count('removeConditionalFormat'),
    names: count('removeName'),
    leavesRules: read.value.isHighlightUnread === true,
  });
}
