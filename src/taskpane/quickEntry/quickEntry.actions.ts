/** What is registered in quick entry, as the pane previews and runs it. */
import type { NewRecord, PlannedRecord } from '../../app/addRecord';
import { addRecord, planRecord, unreadPart } from '../../app/addRecord';
import { assessSnapshot } from '../../app/assessWorkbook';
import { uncoveredInWords } from '../../app/newRowTexts';
import type { Assessment } from '../../domain/assessment/assessment';
import { settledBetween } from '../../domain/assessment/settledDeliveries';
import { ok } from '../../domain/result';
import type { PaneAction, PanePreview } from '../pane/paneModel';
import { refusalText, toldPreview } from '../pane/toldPreview';
import type { HistoryName } from '../history/historyTexts';
import { asShown } from '../shared/asShown';
import { sentences } from '../shared/sentences';
import type { Previewed } from '../shared/usePlanned';
import type { EntryFormName } from './entryForms';
import { QUICK_ENTRY_TEXTS as texts } from './quickEntryTexts';

export const previewRecord = (record: NewRecord): PanePreview<Previewed<PlannedRecord>> =>
  toldPreview((snapshot, options) => planRecord(snapshot, { ...options, entry: record }));

const REGISTERS = {
  session: 'sessions',
  agreement: 'agreements',
  member: 'members',
  departure: 'members',
} as const satisfies Record<EntryFormName, NewRecord['kind']>;

/** Why a form could register nothing, whatever is filled in; `null` where it could. */
export const previewUnread =
  (form: EntryFormName): PanePreview<Previewed<PlannedRecord> | null> =>
  async (snapshot, options) => {
    const assessed = assessSnapshot(snapshot, options);
    const problem = assessed.ok ? unreadPart(assessed.value.registers, { kind: REGISTERS[form] }) : null;
    return ok(problem && { refusal: await refusalText(problem) });
  };

/** What the preview shows, whichever row it is by now. */
const shownOf = ({ sheet, newColumns, cells, same }: PlannedRecord): unknown => [
  sheet,
  newColumns,
  cells.map(({ heading, before, value }) => [heading, before, String(value)]),
  same !== null,
];

/** How the history names the registering of a record. */
function historyName({ kind, changed }: NewRecord): HistoryName {
  if (kind === 'sessions') return 'session';
  if (kind === 'agreements') return 'agreement';
  return changed?.values.departed === undefined ? 'appointment' : 'departure';
}

/** Which deliveries an agreement settles, and which it may. */
function whatItSettles(before: Assessment, after: Assessment): readonly string[] {
  const { settled, likely } = settledBetween(before, after);
  return [
    ...(settled.length === 0 ? [] : [texts.settled(settled)]),
    ...(likely.length === 0 ? [] : [texts.likely(likely)]),
  ];
}

/** @param onDone called once the workbook has it: until then what was typed stays */
export const writeRecord =
  (record: NewRecord, onDone: () => void): PaneAction =>
  async (port, options) => {
    const approves = asShown(
      options.seen,
      (snapshot) => planRecord(snapshot, { ...options, entry: record }),
      shownOf,
    );
    const named = { ...options.record, action: historyName(record) };
    const done = await addRecord(port, { ...options, record: named, entry: record, approves });
    if (!done.ok) return done;
    const { same, sheet, cells, around } = done.value;
    // What was typed and is not there stays in the form.
    if (same === null) onDone();
    const after = await port.read();
    const isPartial = around.uncovered.length > 0;
    const said = sentences(texts.done(sheet), uncoveredInWords(around));
    const place = cells.at(-1)?.cell ?? same ?? undefined;
    if (same !== null || record.kind !== 'agreements' || !after.ok) {
      const outcome = sentences(cells.length > 0 && said, same !== null && texts.same(same));
      return ok({ outcome, isPartial, place, ...(after.ok ? { snapshot: after.value } : {}) });
    }
    const judged = assessSnapshot(after.value, options);
    if (!judged.ok) return ok({ outcome: said, isPartial, place, snapshot: after.value });
    const settled = whatItSettles(done.value.assessed.assessment, judged.value.assessment);
    return ok({ outcome: [said, ...settled].join(' '), isPartial, place, assessed: judged.value });
  };
