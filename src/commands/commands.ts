/**
 * Runs the ribbon's buttons without the pane. The workbook itself shows the result; a dialog is shown only when nothing
 * changed in it, or when something was left out.
 */
import { assessSnapshot } from '../app/assessWorkbook';
import { highlightOverdue } from '../app/highlightOverdue';
import { applyReport, planReport } from '../app/makeReport';
import type { ReportOutcome } from '../app/makeReport';
import { recallLogo } from '../app/reportLogo';
import type { WorkbookPort, WritingRecord } from '../app/port';
import type { RibbonDone, RibbonNews } from '../app/ribbonNews';
import type { CalendarDate } from '../domain/dates/calendarDate';
import { monthOf } from '../domain/dates/calendarDate';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import type { CommandMessage } from './messages';

export interface CommandHost {
  readonly port: WorkbookPort;
  readonly today: () => CalendarDate;
  /** The time for the history: `2026-11-26T10:44`. */
  readonly now: () => string;
  /** Tells a pane that is open what was done. */
  readonly tell: (news: Omit<RibbonNews, 'workbook'>) => void;
  /** Shows a message and waits until the person closes it. */
  readonly show: (message: CommandMessage) => Promise<unknown>;
}

/** «Resaltar vencidas». */
export async function highlightCommand(host: CommandHost): Promise<void> {
  const { port, today, show } = host;
  const { record, telling } = recordOf(host, 'highlight');
  const done = await highlightOverdue(port, { today: today(), record });
  if (!done.ok) {
    await show({ kind: 'problem', problem: done.problem });
    return;
  }
  const { assessed: _, ...told } = done.value;
  telling({ action: 'highlight', ...told });
  const { overdue, dueSoon, doneLate, rowsLeftOut } = told;
  if (rowsLeftOut > 0) await show({ kind: 'rowsLeftOut', rows: rowsLeftOut });
  else if (overdue + dueSoon + doneLate === 0) await show({ kind: 'nothingToHighlight' });
}

/** How the history names what a command writes, and what tells the pane of it with the entry that it became. */
function recordOf({ now, tell }: CommandHost, action: RibbonDone['action']) {
  const at = now();
  let entry: RibbonNews['entry'] = null;
  const record: WritingRecord = {
    action,
    at,
    onKept: (id, isUndoable) => {
      entry = { id, at, isUndoable };
    },
  };
  return { record, telling: (done: RibbonDone): void => tell({ entry, done }) };
}

/** «Informe del mes»: of the month of the cut-off date. */
export async function reportCommand(host: CommandHost): Promise<void> {
  const { port, today, show } = host;
  const { record, telling } = recordOf(host, 'report');
  const done = await reportOfCutoffMonth(port, today(), record);
  if (!done.ok) {
    await show({ kind: 'problem', problem: done.problem });
    return;
  }
  const { report, settingsNotTaken } = done.value;
  telling({ action: 'report', sheet: report.sheet, pages: report.pages });
  if (settingsNotTaken.length > 0) await show({ kind: 'settingsNotTaken', settings: settingsNotTaken });
}

async function reportOfCutoffMonth(
  port: WorkbookPort,
  today: CalendarDate,
  record: WritingRecord,
): Promise<Result<ReportOutcome, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const assessed = assessSnapshot(read.value, { today });
  if (!assessed.ok) return assessed;
  const month = monthOf(assessed.value.assessment.cutoff);
  const logo = (await recallLogo(port)) ?? undefined;
  const planned = planReport(read.value, { today, month, logo });
  return planned.ok ? applyReport(port, planned.value, { record }) : planned;
}

/** Runs a command; an exception is shown as a problem, and still reaches the console. */
export async function runCommand(
  command: (host: CommandHost) => Promise<void>,
  host: CommandHost,
): Promise<void> {
  try {
    await command(host);
  } catch (error) {
    await host.show({ kind: 'problem', problem: { code: 'unexpected' } });
    throw error;
  }
}
