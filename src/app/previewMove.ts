/** Use case: what would move if the election day, the test, the simulacros or the closing moved. Writes nothing. */
import type { ProcessDays } from '../domain/anexo13/processDays';
import { countedDays } from '../domain/anexo13/processDays';
import { daySlipInWords, daySlips, simulacroGaps } from '../domain/anexo13/daySlips';
import { isSameDate } from '../domain/dates/calendarDate';
import { formatLongDate } from '../domain/dates/spanishFormat';
import { listInWords } from '../domain/text/lists';
import { answeringActivities } from '../domain/assessment/answeringActivities';
import type { CalendarAnchors } from '../domain/anexo13/calendar';
import type { MovedDates } from '../domain/assessment/movedDates';
import { movedDates } from '../domain/assessment/movedDates';
import { processAnchors } from '../domain/assessment/processAnchors';
import { writtenDays } from '../domain/assessment/writtenAnchors';
import type { CalendarDate } from '../domain/dates/calendarDate';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedProcess, AssessOptions } from './assessWorkbook';
import { assessProcess } from './assessWorkbook';
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
  readonly assessed: AssessedProcess;
  readonly before: CalendarAnchors;
  readonly after: CalendarAnchors;
  readonly moved: MovedDates;
  /** What would be wrong with the days of the process after the move, in es-MX sentences. */
  readonly warnings: readonly string[];
}

/** Plans the move on a workbook that was already read. */
export function planMove(snapshot: WorkbookSnapshot, options: MoveOptions): Result<MovePreview, Problem> {
  // The plan is read with its own election day: dates with no year would jump to another one with the new.
  const assessed = assessProcess(snapshot, options);
  if (!assessed.ok) return assessed;
  const { registers, assessment, ruleSet } = assessed.value;
  const { electionDay, tests, simulacros, closing } = options.move;
  const before = processAnchors(registers, assessment);
  const written = writtenDays(registers.process?.data, before.electionDay);
  const days: ProcessDays = {
    electionDay: electionDay ?? written.electionDay,
    start: written.start,
    tests: tests ?? written.tests,
    simulacros: simulacros ?? written.simulacros,
    closing: closing ?? written.closing,
  };
  const after: CalendarAnchors = { ...before, ...countedDays(days) };
  const answers = answeringActivities(assessment);
  const moved = movedDates(ruleSet, before, after, answers, assessment.cutoff, assessment.deliveries);
  const touchesSimulacros = simulacros !== undefined || electionDay !== undefined;
  const warnings = [
    ...daySlips(days).map(daySlipInWords),
    ...(touchesSimulacros ? simulacroGaps(days, ruleSet.settings.simulacrosMinimum.value) : []),
    ...daysLeftBehind(written, options.move, days),
  ];
  return ok({ assessed: assessed.value, before, after, moved, warnings });
}

const isSameDay = (a: CalendarDate, b: CalendarDate | undefined): boolean =>
  b !== undefined && isSameDate(a, b);

/** The days that stay where they are while the election day moves away from them. */
function daysLeftBehind(
  written: ProcessDays,
  { electionDay, tests, simulacros, closing }: AnchorMove,
  after: ProcessDays,
): readonly string[] {
  if (electionDay === undefined || isSameDate(electionDay, written.electionDay)) return [];
  const stays = (days: readonly CalendarDate[], moved: readonly CalendarDate[] = days): boolean =>
    days.length > 0 && moved.length === days.length && days.every((day, at) => isSameDay(day, moved[at]));
  const left = [
    ...(stays(written.tests ?? [], tests) ? ['la prueba'] : []),
    ...(stays(written.simulacros ?? [], simulacros) ? ['los simulacros'] : []),
    ...(stays(written.closing ? [written.closing] : [], closing && [closing])
      ? ['el cierre de la publicación']
      : []),
  ];
  if (left.length === 0) return [];
  const isOne = left.length === 1 && left[0] !== 'los simulacros';
  return [
    `La jornada pasaría al ${formatLongDate(after.electionDay)} y ${listInWords(left)} ${isOne ? 'quedaría' : 'quedarían'} donde ahora: confirme ${isOne ? 'esa fecha' : 'esas fechas'}.`,
  ];
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
