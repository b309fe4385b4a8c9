/** The last report that the workbook still holds, for the next one to compare itself with. */
import type { MonthKey } from '../../domain/dates/calendarDate';
import { parseMonth } from '../../domain/dates/calendarDate';
import type { LastReport } from '../../domain/report/parts/changesPart';
import { isMemoryText, parseReportMemory } from '../../domain/report/content/reportFingerprint';
import type { ReportMark } from '../edits/reportMark';
import { parseReportMark } from '../edits/reportMark';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

interface MarkedSheet {
  readonly sheet: SheetSnapshot;
  readonly mark: ReportMark;
  readonly month: MonthKey;
}

/** A report that a former run could not finish is none. */
const DRAFT = /borrador(?: \(\d+\))?$/i;
const COPY = /\((\d+)\)$/;

function markedSheet(sheet: SheetSnapshot): readonly MarkedSheet[] {
  const mark = sheet.reportMark === null ? null : parseReportMark(sheet.reportMark);
  // The internal edition has its word after the month.
  const month = mark && parseMonth(mark.subject.split(' ')[0] ?? '');
  return mark === null || month === null || DRAFT.test(sheet.name) ? [] : [{ sheet, mark, month }];
}

const copyNumber = ({ sheet }: MarkedSheet): number => Number(COPY.exec(sheet.name)?.[1] ?? 1);

/** Whether one report is later than another: by month, by cut-off, and then the copy with the higher number. */
function isLater(one: MarkedSheet, other: MarkedSheet): boolean {
  if (one.month !== other.month) return one.month > other.month;
  if (one.mark.cutoff !== other.mark.cutoff) return one.mark.cutoff > other.mark.cutoff;
  return copyNumber(one) > copyNumber(other);
}

/**
 * What the newest report of a month before that one left for comparing. A report of the same month made again is compared
 * with the same one, so it comes out the same. What people edited on the sheet does not matter as long as those texts stand.
 *
 * @example lastReport(snapshot, '2023-11') // => { kind: 'facts', facts: { month: '2023-10', … } }
 */
export function lastReport({ sheets }: WorkbookSnapshot, month: MonthKey): LastReport {
  const last = sheets
    .flatMap(markedSheet)
    .filter((marked) => marked.month < month)
    .reduce<MarkedSheet | null>(
      (newest, marked) => (newest === null || isLater(marked, newest) ? marked : newest),
      null,
    );
  if (last === null) return { kind: 'none' };
  const texts = last.sheet.values.flatMap((row) =>
    row.filter((value): value is string => typeof value === 'string' && isMemoryText(value)),
  );
  const facts = parseReportMemory(texts);
  return facts === null ? { kind: 'unreadable', month: last.month } : { kind: 'facts', facts };
}
