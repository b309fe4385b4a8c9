/** The last report that the workbook still holds, for the next one to compare itself with. */
import type { MonthKey } from '../../domain/dates/calendarDate';
import type { LastReport } from '../../domain/report/parts/changesPart';
import { isMemoryText, parseReportMemory } from '../../domain/report/content/reportFingerprint';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import type { MarkedReport } from './markedReports';
import { markedReports } from './markedReports';

const COPY = /\((\d+)\)$/;

const copyNumber = ({ sheet }: MarkedReport): number => Number(COPY.exec(sheet.name)?.[1] ?? 1);

/** Whether one report is later than another: by month, by cut-off, and then the copy with the higher number. */
function isLater(one: MarkedReport, other: MarkedReport): boolean {
  if (one.month !== other.month) return one.month > other.month;
  if (one.mark.cutoff !== other.mark.cutoff) return one.mark.cutoff > other.mark.cutoff;
  return copyNumber(one) > copyNumber(other);
}

/**
 * What the newest report of a month before that one left for comparing; where reports were delivered, only those count. A report of the same month made again is compared
 * with the same one, so it comes out the same. What people edited on the sheet does not matter as long as those texts stand.
 *
 * @example lastReport(snapshot, '2023-11') // => { kind: 'facts', facts: { month: '2023-10', … } }
 */
export function lastReport(snapshot: WorkbookSnapshot, month: MonthKey): LastReport {
  const earlier = markedReports(snapshot).filter((marked) => marked.month < month);
  const delivered = earlier.filter(({ mark }) => mark.delivered !== undefined);
  const isDelivered = delivered.length > 0;
  const last = (isDelivered ? delivered : earlier).reduce<MarkedReport | null>(
    (newest, marked) => (newest === null || isLater(marked, newest) ? marked : newest),
    null,
  );
  if (last === null) return { kind: 'none' };
  const texts = last.sheet.values.flatMap((row) =>
    row.filter((value): value is string => typeof value === 'string' && isMemoryText(value)),
  );
  const facts = parseReportMemory(texts);
  if (facts === null) return { kind: 'unreadable', month: last.month };
  return { kind: 'facts', facts, ...(isDelivered ? { isDelivered } : {}) };
}
