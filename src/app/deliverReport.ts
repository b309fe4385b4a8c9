/** Use case: say that a report was delivered, with the day and the oficio, or that it was not. */
import type { CalendarDate, MonthKey } from '../domain/dates/calendarDate';
import { parseIsoDate } from '../domain/dates/calendarDate';
import { formatLongDate } from '../domain/dates/spanishFormat';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { ReportDelivery } from '../workbook/edits/parseReportMark';
import { reportIdentity } from '../workbook/edits/parseReportMark';
import { isAsMarked } from '../workbook/edits/reportMark';
import type { MarkedReport } from '../workbook/sheets/markedReports';
import { deliveryEdits, markedReports } from '../workbook/sheets/markedReports';
import { firstChange } from '../workbook/snapshot/firstChange';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessOptions } from './assessWorkbook';
import { refreshHighlight } from './highlightOverdue';
import type { ApplyOptions, WorkbookPort } from './port';
import { notAsSeen, writeEdits } from './writeEdits';

/** A report in the workbook. */
export interface HeldReport {
  readonly sheet: string;
  readonly month: MonthKey;
  readonly delivered: ReportDelivery | null;
  /** It is not as it was made: a person wrote in it, or a row or a column of it went. */
  readonly isEdited: boolean;
}

/** A report as it is told. */
const heldReport = ({ sheet, month, mark }: MarkedReport): HeldReport => ({
  sheet: sheet.name,
  month,
  delivered: mark.delivered ?? null,
  isEdited: !isAsMarked(mark, sheet, sheet),
});

/**
 * The reports that the workbook holds, the latest month first.
 * @example heldReports(snapshot)[0] // => { sheet: 'Informe 2023-11', month: '2023-11', delivered: null, isEdited: false }
 */
export function heldReports(snapshot: WorkbookSnapshot): readonly HeldReport[] {
  return markedReports(snapshot)
    .map(heldReport)
    .sort((a, b) => (a.month === b.month ? 0 : a.month < b.month ? 1 : -1));
}

export interface DeliveryOptions extends ApplyOptions {
  readonly sheet: string;
  /** How the workbook is judged: a plan that is highlighted gets its highlight anew; it stays as it is where this is left out. */
  readonly judged?: AssessOptions | undefined;
  /** `null` takes the mark away. */
  readonly delivered: { readonly on: CalendarDate; readonly document: string } | null;
  /**
   * The workbook as the person was shown it: a report that was renamed since is followed, another mark than the one in it is not
   * replaced, and one that says something else since is not marked. Left out, whatever is on the sheet of that name is.
   */
  readonly seen?: WorkbookSnapshot | null | undefined;
}

/** What a report says of its delivery, for the sentence that it is not what was shown. */
function markInWords(sheet: string, delivered: ReportDelivery | null): string {
  if (delivered === null) return `«${sheet}» ya no está marcado como entregado`;
  const day = parseIsoDate(delivered.on);
  const letter = delivered.document === '' ? '' : ` con el oficio ${delivered.document}`;
  return `«${sheet}» ya está marcado como entregado el ${day === null ? delivered.on : formatLongDate(day)}${letter}`;
}

/** The report on a sheet of some name. */
const reportOn = (snapshot: WorkbookSnapshot, sheet: string): MarkedReport | undefined =>
  markedReports(snapshot).find(({ sheet: { name } }) => name.toLowerCase() === sheet.toLowerCase());

/** Where a report is that was seen and whose sheet of then is gone: the only sheet of that report, with a name that was none then. */
function renamedReport(
  now: WorkbookSnapshot,
  seen: WorkbookSnapshot,
  { sheet }: MarkedReport,
): MarkedReport | undefined {
  const known = new Set(seen.sheets.map(({ name }) => name));
  const same = markedReports(now).filter(
    (each) =>
      !known.has(each.sheet.name) &&
      reportIdentity(each.sheet.reportMark) === reportIdentity(sheet.reportMark),
  );
  return same.length === 1 ? same[0] : undefined;
}

/** Why a report is not marked in which a cell, a row or a column is another than the person was shown. */
function notAsShown(before: MarkedReport, report: MarkedReport, now: WorkbookSnapshot): Problem | null {
  const seen = { ...now, sheets: [before.sheet] };
  const there = { ...now, sheets: [report.sheet] };
  return notAsSeen(report, there, { approves: () => firstChange(seen, there) === null, seen });
}

export interface DeliveryOutcome extends HeldReport {
  /** The highlight could not be written anew, and still shows the row of the report as it was. */
  readonly isHighlightOutdated: boolean;
}

/**
 * Marks the report on a sheet as delivered. It is never replaced from then on, and the next report is compared with it.
 * @returns besides the problems of reading and writing: `sheetNotFound`, `noReport` where the sheet is no report of the add-in,
 *   `changedMeanwhile` where its mark, or what it says, is not what was shown
 */
export async function deliverReport(
  port: WorkbookPort,
  { sheet, delivered, seen, judged, ...options }: DeliveryOptions,
): Promise<Result<DeliveryOutcome, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const there = read.value.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  const before = seen ? reportOn(seen, sheet) : undefined;
  const report =
    reportOn(read.value, sheet) ??
    (seen && before && !there ? renamedReport(read.value, seen, before) : undefined);
  if (report === undefined)
    return fail({ code: there ? 'noReport' : 'sheetNotFound', detail: there?.name ?? sheet });
  const found = report.mark.delivered ?? null;
  const shown = before && (before.mark.delivered ?? null);
  if (shown !== undefined && (found?.on !== shown?.on || found?.document !== shown?.document))
    return fail({ code: 'changedMeanwhile', detail: markInWords(report.sheet.name, found) });
  const outdated = before && delivered && notAsShown(before, report, read.value);
  if (outdated) return fail(outdated);
  const delivery = delivered && { on: delivered.on.toString(), document: delivered.document.trim() };
  const written = await writeEdits(port, read.value, deliveryEdits(report, delivery), options);
  if (!written.ok) return written;
  const isRefreshed =
    judged === undefined || (await refreshHighlight(port, read.value, { ...options, ...judged }));
  return ok({
    ...heldReport(report),
    delivered: delivery,
    isHighlightOutdated: !isRefreshed,
  });
}
