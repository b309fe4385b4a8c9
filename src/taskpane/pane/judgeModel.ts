/** What judges the snapshots of one workbook for the pane, see judge.ts. */
import type { AssessedWorkbook, AssessOptions } from '../../app/assessWorkbook';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import type { WorkbookSnapshot } from '../../workbook/snapshot/snapshot';
import type { PaneState } from './paneState';
import type { Difference } from './transitions';

/** What the person chose for every use case. */
export type Choices = Pick<PaneState, 'dates' | 'planSheets'>;

export interface Judge {
  /** The last workbook that was read, judged or not; `null` before the first. */
  readonly lastSnapshot: () => WorkbookSnapshot | null;
  readonly optionsFor: (choices: Choices) => Promise<AssessOptions>;
  /**
   * Judges a snapshot. Its statuses are shown before the rules are loaded where nothing is shown yet; one that cannot be
   * judged is shown at once with what was recognised in it.
   */
  readonly judge: (
    snapshot: WorkbookSnapshot,
    options: AssessOptions,
  ) => Promise<Result<AssessedWorkbook, Problem>>;
  /** What became of the findings between two judgements, in words; `null` where nothing did. */
  readonly difference: (
    before: Pick<PaneState, 'assessment' | 'registers'>,
    after: AssessedWorkbook,
    byOthers: boolean,
    byUndo?: boolean,
  ) => Promise<Difference | null>;
  readonly show: (assessed: AssessedWorkbook) => void;
}
