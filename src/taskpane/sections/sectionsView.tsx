/** Writing the sections of the month's report, which loads when it is first opened. */
import { useId, useState } from 'react';
import { aroundInWords } from '../../app/newRowTexts';
import type { SectionTexts } from '../../app/writeSections';
import type { MonthKey } from '../../domain/dates/calendarDate';
import { formatMonth } from '../../domain/dates/spanishFormat';
import type { DraftState, SectionDraft, WrittenSection } from '../../domain/report/sectionDrafts';
import { canStart } from '../pane/canStart';
import type { PaneModel } from '../pane/paneModel';
import { Button, mergeClasses } from '../shared/fluent';
import { AroundNewRows } from '../shared/AroundNewRows';
import { useLayoutStyles } from '../shared/layout.styles';
import { ACTION_TEXTS } from '../shared/actionTexts';
import { usePlanned } from '../shared/usePlanned';
import { useReportStyles } from '../report/Report.styles';
import { readingKey, useLastPreview } from '../report/useLastPreview';
import { SectionEditor } from './SectionEditor';
import { previewSections, previewTexts, saveSections } from './sections.actions';
import { useSectionsStyles } from './Sections.styles';
import { SECTION_TEXTS as texts } from './sectionTexts';
import { takeFocus } from '../shared/takeFocus';

interface SectionsViewProps {
  readonly pane: PaneModel;
  readonly month: MonthKey;
  readonly isShown: boolean;
}

/** What a section says of the month as it is written. */
const savedText = ({ notes }: SectionDraft): string => notes[0]?.text ?? '';

const IS_PENDING: Readonly<Record<DraftState, boolean>> = {
  written: false,
  repeated: true,
  nothing: false,
  facts: true,
  empty: true,
};

function countsOf(drafts: readonly SectionDraft[]): Readonly<Record<DraftState, number>> {
  const counts: Record<DraftState, number> = { written: 0, repeated: 0, nothing: 0, facts: 0, empty: 0 };
  for (const { state } of drafts) counts[state] += 1;
  return counts;
}

/** The list of the sections that a person writes, with what is still to be done, and the text of the one that is open. */
export function SectionsView({ pane, month, isShown }: SectionsViewProps) {
  const layout = useLayoutStyles();
  const report = useReportStyles();
  const [typed, setTyped] = useState<Readonly<Partial<Record<MonthKey, SectionTexts>>>>({});
  const [open, setOpen] = useState<{ readonly id: WrittenSection; readonly takesFocus: boolean } | null>(
    null,
  );
  const saveId = useId();
  const key = isShown ? JSON.stringify([readingKey(pane.state), month]) : null;
  const last = useLastPreview(key, () => pane.preview(previewSections(month)));
  const ofMonth = typed[month] ?? {};
  const { planned, refusal } = usePlanned(JSON.stringify([month, ofMonth]), () =>
    Object.keys(ofMonth).length === 0 ? Promise.resolve(null) : pane.preview(previewTexts(month, ofMonth)),
  );
  if (last.kind !== 'ready') return <p className={layout.text}>{ACTION_TEXTS.preparing}</p>;
  const { drafts, calculated, sheet, isNewSheet, isUnread } = last.preview;
  if (isUnread) return <p className={layout.text}>{texts.unread}</p>;

  const unsaved = drafts.filter(
    (draft) => (ofMonth[draft.id] ?? savedText(draft)).trim() !== savedText(draft),
  );
  const isUnsaved = (draft: SectionDraft): boolean => unsaved.includes(draft);
  const toNext = (from: SectionDraft): void => {
    const at = drafts.indexOf(from);
    const others = [...drafts.slice(at + 1), ...drafts.slice(0, at)];
    const next = others.find((draft) => IS_PENDING[draft.state] && !isUnsaved(draft));
    setOpen(next === undefined ? null : { id: next.id, takesFocus: true });
    if (next === undefined) takeFocus(document.getElementById(saveId));
  };
  const canSave = canStart(pane.state) && unsaved.length > 0 && refusal === null;
  const write = (): void => {
    if (!canSave) return;
    const wanted = Object.fromEntries(unsaved.map(({ id }) => [id, ofMonth[id] ?? '']));
    pane.perform(
      'sections',
      saveSections(month, wanted, () => setTyped((before) => ({ ...before, [month]: {} }))),
    );
  };
  return (
    <>
      <p className={layout.text} aria-live="polite">
        {texts.checklist(countsOf(drafts))}
      </p>
      <ul className={report.sections} aria-label={texts.list}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Entry
              draft={draft}
              isUnsaved={isUnsaved(draft)}
              isOpen={open?.id === draft.id}
              onToggle={() => setOpen(open?.id === draft.id ? null : { id: draft.id, takesFocus: false })}
            />
            {open?.id === draft.id && (
              <SectionEditor
                draft={draft}
                isCalculated={calculated.includes(draft.id)}
                monthWords={formatMonth(month)}
                text={ofMonth[draft.id] ?? savedText(draft)}
                takesFocus={open.takesFocus}
                onChange={(text) =>
                  setTyped((before) => ({ ...before, [month]: { ...before[month], [draft.id]: text } }))
                }
                onNext={() => toNext(draft)}
              />
            )}
          </li>
        ))}
      </ul>
      {isNewSheet && <p className={layout.note}>{texts.makes(sheet)}</p>}
      <div aria-live="polite">
        <AroundNewRows sentences={planned ? aroundInWords(planned.around) : []} />
        {refusal !== null && <p className={layout.note}>{refusal}</p>}
      </div>
      <div>
        <Button id={saveId} disabledFocusable={!canSave} onClick={write}>
          {texts.save(unsaved.length)}
        </Button>
      </div>
    </>
  );
}

interface EntryProps {
  readonly draft: SectionDraft;
  readonly isUnsaved: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Entry({ draft, isUnsaved, isOpen, onToggle }: EntryProps) {
  const layout = useLayoutStyles();
  const styles = useSectionsStyles();
  const isPending = IS_PENDING[draft.state] && !isUnsaved;
  return (
    <button
      type="button"
      className={mergeClasses(styles.entry, isPending && styles.pending)}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      <span>{texts.title(draft)}</span>
      <span className={layout.note}>{texts.state(draft.state, isUnsaved)}</span>
    </button>
  );
}
