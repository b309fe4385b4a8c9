import type { RefObject } from 'react';
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { memberKey } from '../../app/rowRef';
import { isDated } from '../../domain/assessment/isDated';
import { countedDay } from '../../domain/assessment/countedDay';
import type { CellRef } from '../../domain/registers/cell';
import type { Explanation } from '../../domain/anexo13/explanation';
import { STATUS_WORDS } from '../../domain/assessment/statusWords';
import { explainer } from '../calendar/explainer';
import { WhyThisDate } from '../calendar/WhyThisDate';
import { canStart } from '../pane/canStart';
import type { PaneModel } from '../pane/paneModel';
import { LoadedEntryForm } from '../quickEntry/QuickEntry';
import { Button, mergeClasses } from '../shared/fluent';
import { FormContext } from '../shared/formContext';
import { useLayoutStyles } from '../shared/layout.styles';
import { ElectionDayField } from '../shared/ElectionDayField';
import { useStatusStyles } from '../shared/status.styles';
import { followRow, NOTHING_FOLLOWED } from './followRow';
import { useTabsKey } from './useTabsKey';
import { takeFocus } from '../shared/takeFocus';
import { useRowCardStyles } from './RowCard.styles';
import { ROW_CARD_TEXTS as texts } from './rowCardTexts';
import type { RowFacts, RowIndex } from './rowFacts';
import { rowIndex } from './rowFacts';
import type { RowForm } from './RowForms';
import { RowForms } from './RowForms';

interface RowCardProps {
  readonly pane: PaneModel;
  readonly onToReview: () => void;
}

const CROSS = '✕';
const SEPARATOR = ' · ';

/** Where the person is in the sheet; whether Excel tells it is `null` until it is known. */
function useSelection(pane: PaneModel, isOn: boolean) {
  const { onSelected, reportUnexpectedError } = pane;
  const [cell, setCell] = useState<CellRef | null>(null);
  const [isTold, setIsTold] = useState<boolean | null>(null);
  useEffect(() => {
    if (!isOn) return;
    let stop: (() => void) | null = null;
    let isClosed = false;
    onSelected(setCell).then((stopFollowing) => {
      setIsTold(stopFollowing !== null);
      if (isClosed) stopFollowing?.();
      else stop = stopFollowing;
    }, reportUnexpectedError);
    return () => {
      isClosed = true;
      stop?.();
    };
  }, [isOn, onSelected, reportUnexpectedError]);
  return { cell, setCell, isTold };
}

/**
 * Asks where the person is once the row that was shown is gone: a sheet that was renamed is selected as before, and Excel
 * tells of no selection.
 */
function useSelectionAfterRename(
  { selectedCell, reportUnexpectedError }: PaneModel,
  { cell, setCell, isTold }: ReturnType<typeof useSelection>,
  index: RowIndex | null,
): void {
  /** The last cell at which there was a row. */
  const known = useRef<CellRef | null>(null);
  useEffect(() => {
    if (index === null || cell === null || isTold !== true) return;
    if (index.at(cell) !== null) known.current = cell;
    else if (known.current === cell) {
      known.current = null;
      selectedCell().then((now) => now && setCell(now), reportUnexpectedError);
    }
  }, [index, cell, setCell, isTold, selectedCell, reportUnexpectedError]);
}

/** The row of the selected cell, and the one that was there and is gone. */
function useFollowed(index: RowIndex | null, cell: CellRef | null) {
  const [followed, setFollowed] = useState(NOTHING_FOLLOWED);
  if (followed.index === index && followed.cell === cell) return followed;
  const next = followRow(followed, index, cell);
  setFollowed(next);
  return next;
}

/** The row that the card shows, or the one that it showed until it was gone. */
function useShownRow(pane: PaneModel, isOn: boolean, pinned: RowFacts | null, held: RowFacts | null) {
  const selection = useSelection(pane, isOn);
  const { cell, isTold } = selection;
  const { registers, assessment } = pane.state;
  const index = useMemo(
    () => (registers === null || assessment === null ? null : rowIndex(registers, assessment)),
    [registers, assessment],
  );
  useSelectionAfterRename(pane, selection, index);
  // What is pinned hides the selected row, which is looked up anew afterwards.
  const followed = useFollowed(index, pinned === null ? cell : null);
  const kept = held ?? pinned;
  const again = useMemo(() => kept && (index?.again(kept) ?? null), [index, kept]);
  if (index === null) return { row: null, gone: null, isTold };
  const row = again ?? held ?? (pinned === null ? followed.row : null);
  return { row, gone: row === null ? (pinned ?? followed.gone) : null, isTold };
}

/** What is at the bottom of the window leaves this room, so that it covers neither messages nor what has the focus. */
const ROOM = '--row-card';

function useRoom(isShown: boolean) {
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const { current } = card;
    const measure = (): void => {
      const height = `${current?.offsetHeight ?? 0}px`;
      style.setProperty(ROOM, height);
      style.scrollPaddingBottom = height;
    };
    measure();
    // Not in every web view.
    const observer =
      current === null || typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    if (current !== null) observer?.observe(current);
    return () => {
      observer?.disconnect();
      style.removeProperty(ROOM);
      style.scrollPaddingBottom = '';
    };
  }, [isShown]);
  return card;
}

/** The row in which the person is: folded to one line at the bottom of the pane, opened to all that is known of it. */
export function RowCard({ pane, onToReview }: RowCardProps) {
  const styles = useRowCardStyles();
  const layout = useLayoutStyles();
  const [isOn, setIsOn] = useState(true);
  const on = useRef<HTMLButtonElement>(null);
  const bar = useRef<HTMLButtonElement>(null);
  const { isOpen, setIsOpen, recording, setRecording, ownForms } = useFolding();
  const [pinned, setPinned] = useState<RowFacts | null>(null);
  const { row, gone, isTold } = useShownRow(pane, isOn, pinned, recording?.row ?? null);
  useTabsKey();
  const isShown = isOn && isTold === true && (row ?? gone) !== null;
  const card = useRoom(isShown);
  if (!isOn) {
    const show = (): void => {
      flushSync(() => setIsOn(true));
      takeFocus(bar.current);
    };
    return <CardOff button={on} onShow={show} />;
  }
  if (isTold === false) return <p className={mergeClasses(layout.note, styles.off)}>{texts.notAvailable}</p>;
  if (!isShown) return null;
  if (row === null)
    return (
      <aside ref={card} className={styles.card} aria-label={texts.label}>
        <GoneRow gone={gone} onUnpin={pinned && (() => setPinned(null))} />
      </aside>
    );
  const place = texts.place(row.cell.sheet, row.cell.row);
  return (
    <aside ref={card} className={styles.card} aria-label={texts.label}>
      <Bar
        {...{ pane, row, place, bar, isOpen, setIsOpen, setRecording }}
        isPinned={pinned !== null}
        onPin={() => setPinned(pinned === null ? row : null)}
        onOff={() => {
          flushSync(() => {
            setRecording(null);
            setIsOn(false);
          });
          takeFocus(on.current);
        }}
      />
      {isOpen && (
        <FormContext.Provider value={ownForms}>
          <OpenCard
            key={`${row.kind} ${place}`}
            {...{ pane, row, onToReview, setRecording }}
            form={recording?.form ?? null}
          />
        </FormContext.Provider>
      )}
    </aside>
  );
}

interface BarProps extends Pick<Folding, 'isOpen' | 'setIsOpen' | 'setRecording'> {
  readonly pane: PaneModel;
  readonly row: RowFacts;
  readonly place: string;
  readonly bar: RefObject<HTMLButtonElement>;
  readonly isPinned: boolean;
  readonly onPin: () => void;
  readonly onOff: () => void;
}

/** The line of the card, which opens it; folded, it offers what an activity needs most. */
function Bar({ pane, row, place, bar, isOpen, setIsOpen, setRecording, isPinned, onPin, onOff }: BarProps) {
  const styles = useRowCardStyles();
  const layout = useLayoutStyles();
  const link = mergeClasses(layout.link, styles.link);
  return (
    <div className={styles.bar}>
      <button
        ref={bar}
        type="button"
        className={styles.open}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
        <span className={isOpen ? undefined : styles.oneLine}>
          {!isOpen && row.status !== null && <ShortStatus status={row.status} />}
          {!isOpen && `${row.title} · `}
          {place}
          {isPinned && ` (${texts.pinned})`}
        </span>
      </button>
      <span className={styles.links}>
        {!isOpen && formsOf(row).includes('complete') && (
          <button
            type="button"
            className={link}
            aria-label={texts.completeRow(row.title)}
            aria-disabled={!canStart(pane.state)}
            onClick={() => {
              if (!canStart(pane.state)) return;
              // This button goes; the form gives the focus back to what had it.
              takeFocus(bar.current);
              setIsOpen(true);
              setRecording({ form: 'complete', row });
            }}
          >
            {texts.complete}
          </button>
        )}
        <button type="button" className={link} aria-pressed={isPinned} onClick={onPin}>
          {isPinned ? texts.unpin : texts.pin}
        </button>
        <button type="button" className={link} aria-label={texts.off} title={texts.off} onClick={onOff}>
          {CROSS}
        </button>
      </span>
    </div>
  );
}

/** The row that was shown is no longer there. */
function GoneRow({
  gone,
  onUnpin,
}: {
  readonly gone: RowFacts | null;
  readonly onUnpin: (() => void) | null;
}) {
  const layout = useLayoutStyles();
  const styles = useRowCardStyles();
  return (
    <>
      <p className={layout.note}>{gone !== null && texts.gone(gone.title)}</p>
      {onUnpin !== null && (
        <button type="button" className={mergeClasses(layout.link, styles.link)} onClick={onUnpin}>
          {texts.unpin}
        </button>
      )}
    </>
  );
}

/** A form that is open, and its row: what is typed must not go with the selection. */
interface Recording {
  readonly form: CardForm;
  readonly row: RowFacts;
}

type Folding = ReturnType<typeof useFolding>;

/** A form of a view needs the room: the card folds while one is open, until the person opens it again. */
function useFolding() {
  const forms = useContext(FormContext);
  const hasForm = forms.openForms > 0;
  const [isOpen, setIsUnfolded] = useState(false);
  const [recording, setRecording] = useState<Recording | null>(null);
  const [hadForm, setHadForm] = useState(hasForm);
  const [wasFolded, setWasFolded] = useState(false);
  /** Opens or folds the card, without a form. */
  const setIsOpen = (next: boolean): void => {
    setRecording(null);
    setIsUnfolded(next);
  };
  if (hasForm !== hadForm) {
    setHadForm(hasForm);
    setWasFolded(hasForm && isOpen);
    setIsOpen(hasForm ? false : isOpen || wasFolded);
  }
  // The card's own forms are in it.
  const ownForms = useMemo(() => ({ ...forms, onOpened: () => () => undefined }), [forms]);
  return { isOpen, setIsOpen, recording, setRecording, ownForms };
}

interface CardOffProps {
  readonly button: RefObject<HTMLButtonElement>;
  readonly onShow: () => void;
}

/** Brings the card back that a person turned off. */
function CardOff({ button, onShow }: CardOffProps) {
  const layout = useLayoutStyles();
  const styles = useRowCardStyles();
  return (
    <div className={styles.off}>
      <button ref={button} type="button" className={mergeClasses(layout.link, styles.link)} onClick={onShow}>
        {texts.on}
      </button>
    </div>
  );
}

/** The status in front of the folded card's line, which may be cut at its end. */
function ShortStatus({ status: { of, word } }: { readonly status: NonNullable<RowFacts['status']> }) {
  const styles = useRowCardStyles();
  const colours = useStatusStyles();
  return (
    <>
      <span className={mergeClasses(styles.status, of !== null && colours[of])}>
        {of !== null && <span aria-hidden="true">{STATUS_WORDS[of].symbol} </span>}
        {word}
      </span>
      {SEPARATOR}
    </>
  );
}

interface OpenCardProps extends RowCardProps, Pick<Folding, 'setRecording'> {
  readonly row: RowFacts;
  readonly form: CardForm | null;
}

function OpenCard({ pane, row, onToReview, form, setRecording }: OpenCardProps) {
  const layout = useLayoutStyles();
  const styles = useRowCardStyles();
  const { title, status, facts, findings } = row;
  const { stale } = pane.state;
  return (
    <div className={styles.body}>
      <h2 className={layout.subheading}>{title}</h2>
      {stale !== null && stale !== 'dates' && <p className={layout.note}>{texts.stale}</p>}
      {status !== null && <Status status={status} />}
      {row.needsDay === true && <ElectionDayField pane={pane} needs={texts.askDay} />}
      <dl className={styles.facts}>
        {facts.map(({ label, text }, at) => (
          <Fact key={`${label} ${at}`} label={label} text={text} />
        ))}
      </dl>
      <LegalDate pane={pane} row={row} />
      <Actions {...{ pane, row, form, setRecording }} />
      {findings.length > 0 && (
        <section aria-label={texts.findings(findings.length)}>
          <h3 className={layout.subheading}>{texts.findings(findings.length)}</h3>
          <ul className={mergeClasses(layout.bullets, styles.findings)}>
            {findings.map(({ message }, at) => (
              <li key={at}>{message}</li>
            ))}
          </ul>
          <button type="button" className={mergeClasses(layout.link, styles.link)} onClick={onToReview}>
            {texts.toReview}
          </button>
        </section>
      )}
    </div>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  const styles = useRowCardStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.fact}>{text}</dd>
    </>
  );
}

function Status({ status: { of, word, reason } }: { readonly status: NonNullable<RowFacts['status']> }) {
  const layout = useLayoutStyles();
  const styles = useRowCardStyles();
  const colours = useStatusStyles();
  return (
    <p className={layout.note}>
      <span className={mergeClasses(styles.status, of !== null && colours[of])}>
        {of !== null && <span aria-hidden="true">{STATUS_WORDS[of].symbol} </span>}
        {word}
      </span>{' '}
      {reason}
    </p>
  );
}

/** The delivery that the row answers, with its legal date and why it is that one. */
function LegalDate({ pane, row: { delivery } }: { readonly pane: PaneModel; readonly row: RowFacts }) {
  const styles = useRowCardStyles();
  const { registers, assessment } = pane.state;
  const explain = useMemo(
    () =>
      registers === null || assessment === null || !isDated(assessment)
        ? null
        : explainer(registers, assessment),
    [registers, assessment],
  );
  if (delivery === null || explain === null) return null;
  const { id, document, name } = delivery.delivery;
  const due = texts.due(countedDay(delivery));
  return (
    <div>
      <dl className={styles.facts}>
        <Fact label={texts.delivery} text={texts.document(document, name)} />
        {due !== '' && <Fact label={texts.legal} text={due} />}
      </dl>
      <WhyThisDate id={id} explain={(asked): Explanation => explain(asked)} />
    </div>
  );
}

/** What can be recorded about a row, and that a member leaves. */
type CardForm = RowForm | 'departure';

/** Which of the forms a row has: an activity all, an agreement its sending. */
const FORMS = {
  plan: ['complete', 'send', 'evidence', 'cause', 'link'],
  agreements: ['send'],
} as const satisfies Readonly<Record<string, readonly RowForm[]>>;

function formsOf({ kind, ref, hasLeft }: RowFacts): readonly CardForm[] {
  if (kind === 'members') return hasLeft === true ? [] : ['departure'];
  return ref === null ? [] : FORMS[ref.kind].filter((form) => form !== 'complete' || ref.completed === null);
}

const FORM_TEXTS: Readonly<Record<CardForm, string>> = {
  complete: texts.complete,
  send: texts.send,
  evidence: texts.addEvidence,
  cause: texts.cause,
  link: texts.link,
  departure: texts.departure,
};

function Actions({ pane, row, form, setRecording }: Omit<OpenCardProps, 'onToReview'>) {
  const styles = useRowCardStyles();
  const show = (next: CardForm | null): void => setRecording(next && { form: next, row });
  const isBusy = !canStart(pane.state);
  const { ref } = row;
  const forms = formsOf(row);
  return (
    <>
      <div className={styles.buttons}>
        {forms.map((each) => (
          <Button
            key={each}
            size="small"
            disabledFocusable={isBusy}
            aria-expanded={form === each}
            onClick={() => show(form === each ? null : each)}
          >
            {FORM_TEXTS[each]}
          </Button>
        ))}
        <Button size="small" onClick={() => pane.goTo(row.cell)}>
          {texts.goTo}
        </Button>
      </div>
      {form === 'departure' && (
        <LoadedEntryForm
          form={form}
          start={{ person: memberKey(row) }}
          pane={pane}
          onClose={() => show(null)}
        />
      )}
      {form !== null && form !== 'departure' && ref !== null && (
        <RowForms key={form} form={form} row={ref} pane={pane} onClose={() => show(null)} />
      )}
    </>
  );
}
