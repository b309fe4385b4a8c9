/** The reports that a workbook holds, and the edit that says whether one was delivered. */
import type { MonthKey } from '../../domain/dates/calendarDate';
import { parseMonth } from '../../domain/dates/calendarDate';
import type { Edit } from '../edits/edits';
import type { ReportDelivery, ReportMark } from '../edits/parseReportMark';
import { REPORT_MARK_NAME } from '../edits/hiddenNames';
import { formatReportMark } from '../edits/reportMark';
import { parseReportMark } from '../edits/parseReportMark';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

export interface MarkedReport {
  readonly sheet: SheetSnapshot;
  readonly mark: ReportMark;
  readonly month: MonthKey;
}

/** A report that a former run could not finish is none. */
const DRAFT = /borrador(?: \(\d+\))?$/i;

/**
 * The sheets of the workbook that are reports of a month, in its order.
 * @example markedReports(snapshot)[0]?.month // => '2023-10'
 */
export function markedReports({ sheets }: WorkbookSnapshot): readonly MarkedReport[] {
  return sheets.flatMap((sheet) => {
    const mark = sheet.reportMark === null ? null : parseReportMark(sheet.reportMark);
    // The internal edition has its word after the month.
    const month = mark && parseMonth(mark.subject.split(' ')[0] ?? '');
    return mark === null || month === null || DRAFT.test(sheet.name) ? [] : [{ sheet, mark, month }];
  });
}

/** The edits that mark a report as delivered, or with `null` as not delivered. The sheet itself stays as it is. */
export function deliveryEdits(
  { sheet, mark: { delivered: _, ...mark } }: MarkedReport,
  delivered: ReportDelivery | null,
): readonly Edit[] {
  return [
    {
      kind: 'setName',
      name: REPORT_MARK_NAME,
      formula: formatReportMark(delivered === null ? mark : { ...mark, delivered }),
      sheet: sheet.name,
      visible: false,
      exists: true,
    },
  ];
}
