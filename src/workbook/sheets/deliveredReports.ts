/** The monthly reports of a workbook that a person marked as delivered to the INE. */
import type { DeliveredReport } from '../../domain/assessment/assessment';
import type { MonthKey } from '../../domain/dates/calendarDate';
import { isBefore, parseIsoDate, parseMonth } from '../../domain/dates/calendarDate';
import { tidyBlanks } from '../../domain/text/foldText';
import { parseReportMark } from '../edits/parseReportMark';
import type { WorkbookSnapshot } from '../snapshot/snapshot';

/**
 * The delivered reports by month, each with the first day on which it was. An internal edition, whose subject says more than the
 * month, is handed in to nobody.
 * @example deliveredReports(snapshot).get('2023-11')?.on // => 2023-12-05
 */
export function deliveredReports({ sheets }: WorkbookSnapshot): ReadonlyMap<MonthKey, DeliveredReport> {
  const found = new Map<MonthKey, DeliveredReport>();
  for (const { name, reportMark } of sheets) {
    const mark = reportMark === null ? null : parseReportMark(reportMark);
    const month = mark && parseMonth(mark.subject);
    const on = mark?.delivered ? parseIsoDate(mark.delivered.on) : null;
    if (month === null || on === null) continue;
    const letter = tidyBlanks(mark?.delivered?.document ?? '');
    const known = found.get(month);
    if (known === undefined || isBefore(on, known.on))
      found.set(month, {
        on,
        cell: { sheet: name, row: 1, column: 1 },
        ...(letter === '' ? {} : { letter }),
      });
  }
  return found;
}
