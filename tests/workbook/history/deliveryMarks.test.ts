/** A report that was marked as delivered, or not any more: what the history keeps of it, and how it is undone. */
import type { Edit } from '../../../src/workbook/edits/edits';
import { REPORT_MARK_NAME } from '../../../src/workbook/edits/hiddenNames';
import type { ReportDelivery, ReportMark } from '../../../src/workbook/edits/parseReportMark';
import { formatReportMark } from '../../../src/workbook/edits/reportMark';
import type { HistoryEntry } from '../../../src/workbook/history/historyEntry';
import { formatHistory, parseHistory } from '../../../src/workbook/history/historyText';
import {
  countOf,
  isWorthTelling,
  joined,
  unitOf,
  writtenBy,
} from '../../../src/workbook/history/recordWriting';
import { isDone, isForGood, planUndo } from '../../../src/workbook/history/undoWriting';
import { deliveryEdits, markedReports } from '../../../src/workbook/sheets/markedReports';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const REPORT = 'Informe 2023-11';
const ON_5: ReportDelivery = { on: '2023-12-05', document: 'SE/12' };
const ON_6: ReportDelivery = { on: '2023-12-06', document: '' };

const report = (delivered: ReportDelivery | null, hash = '0f', name = REPORT): SheetSnapshot => {
  const mark: ReportMark = { subject: '2023-11', cutoff: '2023-11-30', ruleSet: 'r1', hash };
  return sheetOf(name, [['Informe']], {
    reportMark: formatReportMark(delivered === null ? mark : { ...mark, delivered }),
  });
};

/** The edits that say of a report how it was delivered. */
function marking(sheet: SheetSnapshot, delivered: ReportDelivery | null): readonly Edit[] {
  const [marked] = markedReports(workbookOf(sheet));
  return marked === undefined ? [] : deliveryEdits(marked, delivered);
}

/** The entry of a report that is marked, as it is read back from the file. */
function entryOf(from: ReportDelivery | null, to: ReportDelivery | null, id = 1): HistoryEntry {
  const written = writtenBy(workbookOf(report(from)), marking(report(from), to));
  const counted = { count: countOf(written), unit: unitOf(written) };
  const more = { id, action: 'deliver', at: '2023-12-05T10:44', where: [], isUndone: false };
  const [kept] = parseHistory(formatHistory([{ ...written, ...counted, ...more }]));
  if (kept === undefined) throw new Error('not kept');
  return kept;
}

const MARKED = entryOf(null, ON_5);

it('is told, as one sheet', () => {
  expect(isWorthTelling(MARKED)).toBe(true);
  expect([MARKED.count, MARKED.unit]).toEqual([1, 'sheets']);
});

it.each<[string, HistoryEntry, ReportDelivery | null, ReportDelivery | null]>([
  ['a mark goes', MARKED, ON_5, null],
  ['a mark that was taken away comes back', entryOf(ON_5, null), null, ON_5],
  ['the former day comes back', entryOf(ON_5, ON_6), ON_6, ON_5],
])('%s', (_, entry, now, back) => {
  const plan = planUndo(entry, workbookOf(report(now)));
  expect(plan.edits).toEqual(marking(report(now), back));
  expect(plan.marks).toEqual([{ sheet: REPORT, delivered: back }]);
  expect([plan.left, isDone(plan)]).toEqual([[], true]);
});

it('a report that was renamed is known by its mark', () => {
  const plan = planUndo(MARKED, workbookOf(report(ON_5, '0f', 'Informe final')));
  expect(plan.marks).toEqual([{ sheet: 'Informe final', delivered: null }]);
});

it('a report that was renamed, and of which the mark was taken away, has nothing left to undo', () => {
  const plan = planUndo(MARKED, workbookOf(report(null, '0f', 'Informe final')));
  expect([plan.edits, plan.left, isDone(plan)]).toEqual([[], [], true]);
});

it('nothing is left to undo where the mark says again what it said', () => {
  const plan = planUndo(MARKED, workbookOf(report(null)));
  expect([plan.edits, plan.left, isDone(plan)]).toEqual([[], [], true]);
});

const LATER = entryOf(ON_5, ON_6, 2);
it.each<[string, readonly SheetSnapshot[], readonly HistoryEntry[], object, boolean]>([
  ['another day was given', [report(ON_6)], [], { reason: 'changed' }, true],
  ['the pane gave another day', [report(ON_6)], [LATER], { reason: 'later', by: 'deliver' }, false],
  [
    'another day was given, on a sheet of another name',
    [report(ON_6, '0f', 'Final')],
    [],
    { reason: 'changed' },
    true,
  ],
  ['the content is another', [report(ON_5, '1a')], [], { reason: 'changed' }, true],
  ['the sheet is gone', [], [], { reason: 'noSheet' }, true],
  [
    'two sheets have the mark',
    ['Una', 'Dos'].map((name) => report(ON_5, '0f', name)),
    [],
    { reason: 'noSheet' },
    true,
  ],
])('a mark stays where %s', (_, sheets, later, left, isEnd) => {
  const plan = planUndo(MARKED, workbookOf(sheetOf('Plan', [['Núm.']]), ...sheets), undefined, later);
  expect([plan.edits, plan.marks, plan.left]).toEqual([[], [], [{ place: `«${REPORT}»`, ...left }]]);
  expect([plan.remaining.marks, isDone(plan), isForGood(plan)]).toEqual([MARKED.marks, false, isEnd]);
});

it.each<[string, SheetSnapshot, readonly Edit[]]>([
  ['a mark that is set as it is', report(ON_5), marking(report(ON_5), ON_5)],
  [
    'another name of the sheet',
    report(null),
    [{ kind: 'setName', name: 'Otro', formula: '=1', sheet: REPORT, visible: false, exists: false }],
  ],
  [
    'the mark of a sheet that had none',
    sheetOf(REPORT, [['Informe']]),
    [
      {
        kind: 'setName',
        name: REPORT_MARK_NAME,
        formula: '="1"',
        sheet: REPORT,
        visible: false,
        exists: false,
      },
    ],
  ],
  [
    'the mark of a report whose content is replaced',
    report(null),
    [{ kind: 'clearSheet', sheet: REPORT, shapes: [] }, ...marking(report(null), ON_5)],
  ],
])('%s is no delivery', (_, sheet, edits) => {
  expect(writtenBy(workbookOf(sheet), edits).marks).toBeUndefined();
});

it('two reports that are marked one after the other are one writing; the same one twice is none', () => {
  const other = { ...MARKED, marks: [{ sheet: 'Informe 2023-10', from: 'a', to: 'b' }] };
  expect(joined(MARKED, other)?.marks).toEqual([...(MARKED.marks ?? []), ...other.marks]);
  expect(joined(MARKED, LATER)).toBeNull();
});
