/** Marks of delivered reports in the history: what a writing said of reports that are there, and how that is put back. Pure. */
import type { Edit } from '../edits/edits';
import { REPORT_MARK_NAME } from '../edits/hiddenNames';
import type { ReportDelivery } from '../edits/parseReportMark';
import { parseReportMark, reportIdentity } from '../edits/parseReportMark';
import type { SheetSnapshot } from '../snapshot/snapshot';
import type { HistoryEntry, Written, WrittenMark } from './historyEntry';

/** A report of which an undo says again how it was delivered, or with `null` that it was not. */
export interface RestoredMark {
  readonly sheet: string;
  readonly delivered: ReportDelivery | null;
}

interface UndoneMarks {
  readonly edits: readonly Edit[];
  readonly marks: readonly RestoredMark[];
  readonly left: readonly {
    readonly place: string;
    readonly reason: 'later' | 'changed' | 'noSheet';
    readonly by?: string;
  }[];
  /** Those that are not undone. */
  readonly remaining: readonly WrittenMark[];
}

/** A mark without what Excel may spell in its own way. */
const plainMark = (mark: string | null): string =>
  JSON.stringify(mark === null ? null : parseReportMark(mark));

/**
 * The marks that edits change of reports whose content stays.
 * @param sheets those that are there and are neither made nor replaced
 * @example writtenMarks([report], deliveryEdits(marked, delivery)) // => [{ sheet: 'Informe 2023-11', from: '="1|…"', to: '="1|…"' }]
 */
export function writtenMarks(
  sheets: readonly SheetSnapshot[],
  edits: readonly Edit[],
): readonly WrittenMark[] {
  return sheets.flatMap(({ name, reportMark: from }) => {
    const edit = edits.find(
      (each) => each.kind === 'setName' && each.name === REPORT_MARK_NAME && each.sheet === name,
    );
    if (edit?.kind !== 'setName' || from === null || plainMark(edit.formula) === plainMark(from)) return [];
    return [{ sheet: name, from, to: edit.formula }];
  });
}

/** The sheet of a mark: that of its name; where it was renamed, the only one of that report, however it is delivered. */
function sheetOfMark(
  sheets: readonly SheetSnapshot[],
  { sheet, to }: WrittenMark,
): SheetSnapshot | undefined {
  const named = sheets.find(({ name }) => name === sheet);
  if (named !== undefined) return named;
  const wanted = reportIdentity(to);
  const same =
    wanted === null ? [] : sheets.filter(({ reportMark }) => reportIdentity(reportMark) === wanted);
  return same.length === 1 ? same[0] : undefined;
}

/**
 * How the marks of an entry are put back where they say what it wrote. One that says again what it said before is left out.
 * @param later the entries after it that were not undone
 */
export function undoneMarks(
  { marks = [] }: Pick<Written, 'marks'>,
  sheets: readonly SheetSnapshot[],
  later: readonly HistoryEntry[],
): UndoneMarks {
  const edits: Edit[] = [];
  const restored: RestoredMark[] = [];
  const left: UndoneMarks['left'][number][] = [];
  const remaining: WrittenMark[] = [];
  for (const mark of marks) {
    const found = sheetOfMark(sheets, mark);
    const { from: formula, to } = mark;
    const now = found === undefined ? null : plainMark(found.reportMark);
    if (found !== undefined && now === plainMark(to)) {
      const sheet = found.name;
      edits.push({ kind: 'setName', name: REPORT_MARK_NAME, formula, sheet, visible: false, exists: true });
      restored.push({ sheet, delivered: parseReportMark(formula)?.delivered ?? null });
    } else if (now !== plainMark(formula)) {
      const [by] = later.filter((entry) => entry.marks?.some(({ sheet }) => sheet === found?.name));
      const reason = found === undefined ? 'noSheet' : by === undefined ? 'changed' : 'later';
      left.push({ place: `«${mark.sheet}»`, reason, ...(by && { by: by.action }) });
      remaining.push(mark);
    }
  }
  return { edits, marks: restored, left, remaining };
}
