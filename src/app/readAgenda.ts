/** Use case: what falls due in the days after the cut-off date, as a list and as a calendar file. Writes nothing. */
import type { AgendaItem } from '../domain/agenda/agenda';
import { agenda } from '../domain/agenda/agenda';
import { AGENDA_DAYS } from '../domain/agenda/plainAgenda';
import { icsCalendar } from '../domain/agenda/icsCalendar';
import { tidyBlanks } from '../domain/text/foldText';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedWorkbook, AssessOptions } from './assessWorkbook';
import { assessSnapshot } from './assessWorkbook';
import type { WorkbookPort } from './port';

export interface AgendaOptions extends AssessOptions {
  /** Natural days to look ahead; 30 unless given. */
  readonly days?: number | undefined;
}

export interface WorkbookAgenda {
  readonly assessed: AssessedWorkbook;
  readonly days: number;
  /** In date order. */
  readonly items: readonly AgendaItem[];
}

/** The agenda of a workbook that was already judged. Pure. */
export function agendaOf(assessed: AssessedWorkbook, days: number = AGENDA_DAYS): WorkbookAgenda {
  const { registers, assessment } = assessed;
  return { assessed, days, items: agenda(registers, assessment, { from: assessment.cutoff, days }) };
}

/**
 * The agenda as the text of an .ics file, the same for the same workbook.
 * @returns null when nothing falls due
 */
export function agendaFile({ assessed, items }: WorkbookAgenda): string | null {
  const { assessment, registers } = assessed;
  const acronym = tidyBlanks(registers.process?.data.acronym?.text ?? '');
  return icsCalendar(items, {
    cutoff: assessment.cutoff,
    process: { acronym, year: (assessment.electionDay ?? assessment.cutoff).year },
  });
}

/** Works the agenda out on a workbook that was already read. Pure. */
export function planAgenda(
  snapshot: WorkbookSnapshot,
  options: AgendaOptions,
): Result<WorkbookAgenda, Problem> {
  const assessed = assessSnapshot(snapshot, options);
  return assessed.ok ? ok(agendaOf(assessed.value, options.days)) : assessed;
}

/**
 * Reads the workbook and its agenda.
 * @returns besides the port's problems: `emptyWorkbook`, `noPlan`, `twoPlans`, `sheetNotFound`
 */
export async function readAgenda(
  port: WorkbookPort,
  options: AgendaOptions,
): Promise<Result<WorkbookAgenda, Problem>> {
  const read = await port.read();
  return read.ok ? planAgenda(read.value, options) : read;
}
