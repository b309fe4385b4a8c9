import { useEffect, useState } from 'react';
import { isOpen, isReplacedSince, isUndoable, recallHistory, settledHistory } from '../../app/history';
import { ok } from '../../domain/result';
import type { HistoryEntry } from '../../workbook/history/historyEntry';
import { canStart } from '../pane/canStart';
import type { PaneModel } from '../pane/paneModel';
import { ConfirmForm } from '../shared/ConfirmForm';
import { Button } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { MoreButton } from '../shared/MoreButton';
import { PAGED } from '../shared/paged';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { usePreview } from '../shared/usePreview';
import type { UndoPreview } from './history.actions';
import { previewUndo, undo } from './history.actions';
import { HISTORY_TEXTS } from './historyTexts';
import { isForGood } from '../../workbook/history/undoWriting';
import { useHistoryStyles } from './history.styles';

const texts = HISTORY_TEXTS;

/** Entries that are shown at a time. */
const PAGE = 10;

interface HistoryProps {
  readonly pane: PaneModel;
  readonly asked: number | null;
  /** Called once the entries are shown. */
  readonly onRead: () => void;
}

/** The entries, once the workbook has been read with those settled that were interrupted, and with all that this pane wrote. */
async function entriesOf(pane: PaneModel): Promise<readonly HistoryEntry[]> {
  const kept = await recallHistory(pane);
  const settled = await pane.preview(async (_, __, port) => ok(await settledHistory(port)));
  return (settled ?? kept).filter((entry) => !isOpen(entry));
}

/** What the add-in wrote in this workbook, the last first, each with its undo. */
export function History({ pane, asked, onRead }: HistoryProps) {
  const layout = useLayoutStyles();
  const styles = useHistoryStyles();
  const { running, readings, undoable } = pane.state;
  const key = `${readings} ${undoable} ${running === null}`;
  const known = usePreview(key, () => entriesOf(pane));
  const [last, setLast] = useState<readonly HistoryEntry[] | null>(null);
  if (known !== null && known !== last) setLast(known);
  const isRead = last !== null;
  useEffect(() => {
    if (isRead) onRead();
  }, [isRead, onRead]);
  const [shown, setShown] = useState(PAGE);
  const [open, setOpen] = useState<number | null>(asked);
  if (last === null) return null;
  if (last.length === 0) return <p className={layout.note}>{texts.empty}</p>;
  const entries = [...last].reverse();
  return (
    <>
      <p className={layout.note}>{texts.ctrlZ}</p>
      <ol {...PAGED} className={styles.list} aria-label={texts.list}>
        {entries.slice(0, shown).map((entry) => (
          <Entry
            key={entry.id}
            pane={pane}
            entry={entry}
            isReplaced={isReplacedSince(entry, last)}
            isOpen={open === entry.id}
            onOpen={(isOpen) => setOpen(isOpen ? entry.id : null)}
          />
        ))}
      </ol>
      {entries.length > shown && (
        <MoreButton onMore={() => setShown(shown + PAGE)}>
          {texts.more(Math.min(PAGE, entries.length - shown))}
        </MoreButton>
      )}
    </>
  );
}

interface EntryProps {
  readonly pane: PaneModel;
  readonly entry: HistoryEntry;
  /** All that it made was made again since. */
  readonly isReplaced: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

function Entry({ pane, entry, isReplaced, isOpen, onOpen }: EntryProps) {
  const layout = useLayoutStyles();
  const styles = useHistoryStyles();
  const title = texts.title(entry);
  const place = texts.place(entry);
  const { isUndone, isPartlyUndone, hasEnded, obstacle, replaced = [] } = entry;
  const isWhole = isUndone && !hasEnded && replaced.length === 0;
  const canUndo = isUndoable(entry) && !isReplaced;
  return (
    <li className={styles.entry}>
      <p className={layout.text}>
        <strong>{title}</strong>
        {place && `, ${place}`}
      </p>
      <p className={layout.note}>
        <time dateTime={entry.at}>{texts.when(entry.at)}</time>
        {isWhole && ` · ${texts.isUndone}`}
        {(isPartlyUndone || (isUndone && !isWhole && !hasEnded)) && ` · ${texts.isPartlyUndone}`}
        {hasEnded && ` · ${texts.hasEnded}`}
        {!isUndone && isReplaced && ` · ${texts.replacedSince}`}
        {!isUndone && obstacle !== null && ` · ${texts[obstacle]}`}
      </p>
      {canUndo && (
        <Button
          size="small"
          disabledFocusable={!canStart(pane.state)}
          aria-label={texts.undoLabel(entry)}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          {texts.undo}
        </Button>
      )}
      {isOpen && canUndo && (
        <UndoForm
          pane={pane}
          entry={entry}
          onConfirm={(seen) => {
            onOpen(false);
            pane.perform('undo', undo(entry.id, seen));
          }}
          onClose={() => onOpen(false)}
        />
      )}
    </li>
  );
}

interface UndoFormProps {
  readonly pane: PaneModel;
  readonly entry: HistoryEntry;
  readonly onConfirm: (seen: UndoPreview) => void;
  readonly onClose: () => void;
}

/** What will be undone, and what stays because somebody changed it. */
function UndoForm({ pane, entry, onConfirm, onClose }: UndoFormProps) {
  const layout = useLayoutStyles();
  const plan = usePreview(`${entry.id} ${pane.state.readings}`, () => pane.preview(previewUndo(entry)));
  const { form } = texts;
  const hasEdits = plan === null || plan.edits.length > 0;
  const ends = plan !== null && (isForGood(plan) || plan.edits.length + plan.left.length === 0);
  return (
    <ConfirmForm
      heading={form.heading(entry)}
      confirm={hasEdits ? form.confirm(texts.title(entry)) : ends ? form.end : null}
      canConfirm={plan !== null}
      close={hasEdits ? ACTION_TEXTS.back : form.close}
      onConfirm={() => {
        if (plan !== null) onConfirm(plan);
      }}
      onClose={onClose}
    >
      {plan === null ? (
        <p className={layout.note}>{ACTION_TEXTS.preparing}</p>
      ) : (
        <>
          {plan.cells.length > 0 && (
            <>
              <p className={layout.text}>{form.cells(plan.cells.length)}</p>
              <ul className={layout.list}>
                {form.lines(plan.cells, plan.system).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
          {plan.rows.length > 0 && <p className={layout.text}>{form.rows(plan.rows.length)}</p>}
          {plan.sheets.length > 0 && <p className={layout.text}>{form.sheets(plan.sheets)}</p>}
          {plan.marks.map((mark) => (
            <p key={mark.sheet} className={layout.text}>
              {form.mark(mark)}
            </p>
          ))}
          {plan.removesHighlight && <p className={layout.text}>{form.highlight}</p>}
          {plan.untold.length > 0 && <p className={layout.note}>{form.untold(plan.untold)}</p>}
          {plan.left.length > 0 && <p className={layout.note}>{form.left(plan.left)}</p>}
          {ends && plan.left.length > 0 && <p className={layout.text}>{form.ended}</p>}
          {plan.edits.length + plan.left.length === 0 && <p className={layout.text}>{form.nothing}</p>}
        </>
      )}
    </ConfirmForm>
  );
}
