/** Use case: what would move if the election day, the test, the simulacros or the closing moved. Writes nothing. */
import { answeringActivities } from '../domain/assessment/answeringActivities';
import type { CalendarAnchors } from '../domain/anexo13/calendar';
import type { MovedDates } from '../domain/assessment/movedDates';
import { movedDates } from '../domain/assessment/movedDates';
import { processAnchors } from '../domain/assessment/processAnchors';
import type { CalendarDate } from '../domain/dates/calendarDate';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedWorkbook, AssessOptions } from './assessWorkbook';
import { assessSnapshot } from './assessWorkbook';
import type { WorkbookPort } from './port';

/** Where the anchors would move to; what is left out stays where the workbook has it. */
export interface AnchorMove {
  readonly electionDay?: CalendarDate | undefined;
  readonly tests?: readonly CalendarDate[] | undefined;
  readonly simulacros?: readonly CalendarDate[] | undefined;
  readonly closing?: CalendarDate | undefined;
}

export interface MoveOptions extends AssessOptions {
  readonly move: AnchorMove;
}

export interface MovePreview {
  readonly assessed: AssessedWorkbook;
  readonly before: CalendarAnchors;
  readonly after: CalendarAnchors;
  readonly moved: MovedDates;
}

/** Plans the move on a workbook that was already read. */
export function planMove(snapshot: WorkbookSnapshot, options: MoveOptions): Result<MovePreview, Problem> {
  // The plan is read with its own election day: dates with no year would jump to another one with the new.
  const assessed = assessSnapshot(snapshot, options);
  if (!assessed.ok) return assessed;
  const { registers, assessment, ruleSet } = assessed.value;
  const { electionDay, tests, simulacros, closing } = options.move;
  const before = processAnchors(registers, assessment);
  const after: CalendarAnchors = {
    ...before,
    electionDay: electionDay ?? before.electionDay,
    tests: tests ?? before.tests,
    simulacros: simulacros ?? before.simulacros,
    closing: closing ?? before.closing,
  };
  const moved = movedDates(ruleSet, before, after, answeringActivities(assessment), assessment.cutoff);
  return ok({ assessed: assessed.value, before, after, moved });
}

/**
 * Reads the workbook and returns what would move.
 * @returns besides the port's problems: `emptyWorkbook`, `noPlan`, `twoPlans`, `sheetNotFound`, `noElectionDate`
 */
export async function previewMove(
  port: WorkbookPort,
  options: MoveOptions,
): Promise<Result<MovePreview, Problem>> {
  const read = await port.read();
  return read.ok ? planMove(read.value, options) : read;
}
