import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import type { WorkbookSnapshot } from '../../workbook/snapshot/snapshot';

/**
 * Returns the test whether a plan shows what the person was shown: the same plan on the workbook as the pane had read it.
 * A plan that could not be made then was not shown, and passes.
 *
 * @param shown what a preview shows of a plan
 * @example asShown(options.seen, (snapshot) => planCalendar(snapshot, options), sheetPreview)(planned) // => false
 */
export function asShown<Planned>(
  seen: WorkbookSnapshot | null | undefined,
  plan: (snapshot: WorkbookSnapshot) => Result<Planned, Problem>,
  shown: (planned: Planned) => unknown,
): (planned: Planned) => boolean {
  return (planned) => {
    if (!seen) return true;
    const before = plan(seen);
    return !before.ok || JSON.stringify(shown(before.value)) === JSON.stringify(shown(planned));
  };
}

/** What an action gets besides what is judged with. */
export interface Seen {
  /** The workbook as the pane shows it; `null` before the first reading. */
  readonly seen?: WorkbookSnapshot | null;
}
