import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { mergeClasses } from '../shared/fluent';
import type { Problem } from '../../domain/problem';
import type { CellRef } from '../../domain/registers/cell';
import type { PaneState, Running } from './paneState';
import { isCuredByReading, isWorthRetrying } from './retry';
import { useProblemText } from './problemTexts';
import { runningText, TEXTS } from '../shared/texts';
import { useFeedbackStyles } from './Feedback.styles';
import { MessageButton } from './MessageButton';
import { giveBackFocus } from '../shared/giveBackFocus';
import { useLayoutStyles } from '../shared/layout.styles';
import { useEscape } from '../shared/useEscape';
import { takeFocus } from '../shared/takeFocus';

interface FeedbackProps {
  readonly state: PaneState;
  readonly version: string;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
  readonly onValidate: () => void;
  readonly onGoTo: (cell: CellRef) => void;
  /** Shows the findings that the message says are new. */
  readonly onNews: () => void;
  /** Undoes what the last action wrote. */
  readonly onUndo: (entry: number) => void;
}

const CROSS = '✕';

type Tone = 'running' | 'error' | 'warning' | 'success';

function toneOf(state: PaneState): Tone | null {
  const { running, failure, stale, outcome, isOutcomeSeen, isOutcomePartial } = state;
  if (running) return 'running';
  if (failure) return 'error';
  if (stale) return 'warning';
  if (outcome === null || isOutcomeSeen) return null;
  return isOutcomePartial ? 'warning' : 'success';
}

/** Gives the focus back, when a button with it goes away, to what had it before it came to the message. */
function useFocusBefore(tone: Tone | null) {
  const before = useRef<Element | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (before.current === null || panel.current?.contains(document.activeElement)) return;
    giveBackFocus(before.current);
    before.current = null;
  }, [tone]);
  useEffect(() => {
    const element = panel.current;
    const onFocus = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof Element && !element?.contains(relatedTarget)) {
        before.current = relatedTarget;
      }
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, []);
  return panel;
}

/** What a person presses to do something else; a tab shows another view, with which the message waits. */
const PRESSED = 'button:not([role="tab"]), summary, a';

/**
 * How an action ended is told until the person presses something else in its view. What leads to another view hides the message
 * first, which waits.
 */
function useGoneWithNextPress(panel: RefObject<HTMLElement>, isOn: boolean, onDismiss: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    let isShown = true;
    const onClick = ({ target }: MouseEvent): void => {
      const isElsewhere = target instanceof Element && panel.current?.contains(target) === false;
      if (isElsewhere && target.closest(PRESSED) !== null) queueMicrotask(() => isShown && onDismiss());
    };
    document.addEventListener('click', onClick);
    return () => {
      isShown = false;
      document.removeEventListener('click', onClick);
    };
  }, [panel, isOn, onDismiss]);
}

/** The running action, how the last one ended, or that what is shown is out of date; always visible. */
export function Feedback(props: FeedbackProps) {
  const { state, version, onCancel, onRetry, onDismiss, onValidate, onGoTo, onNews, onUndo } = props;
  const layout = useLayoutStyles();
  const styles = useFeedbackStyles();
  const { running, failure, stale, outcome, outcomePlace, undoable } = state;
  const tone = toneOf(state);
  const isLong = tone === 'running' || tone === 'error';
  const panel = useFocusBefore(tone);
  const canUndo = !running && failure === null && outcome !== null && undoable !== null;
  const canDismiss = !running && (failure !== null || (outcome !== null && tone !== null));
  useEscape(panel, canDismiss ? onDismiss : null);
  useGoneWithNextPress(panel, canDismiss && failure === null, onDismiss);
  return (
    <div ref={panel} className={mergeClasses(...(tone ? [styles.panel, styles[tone]] : []))}>
      {/* Always mounted: a screen reader only announces what changes inside a region it already knows. */}
      <div role="status" aria-live="polite" className={mergeClasses(styles.message, isLong && styles.long)}>
        {tone === 'running' && running && <p className={styles.title}>{runningText(running.action)}</p>}
        {running?.isWaiting && <p>{TEXTS.progress.waiting}</p>}
        {tone === 'error' && failure && <ProblemSentences problem={failure.problem} />}
        {!running && outcome !== null && (
          <p className={state.isOutcomeSeen ? layout.forScreenReaders : styles.title}>{outcome}</p>
        )}
        {tone === 'warning' && stale && <p className={styles.title}>{TEXTS.stale[stale]}</p>}
      </div>
      {tone === 'running' && running && <RunningControls running={running} onCancel={onCancel} />}
      {tone === 'error' && failure?.technical && (
        <details>
          <summary tabIndex={0}>{TEXTS.problem.diagnosis}</summary>
          <code>{TEXTS.problem.diagnosisOf(version, failure.technical)}</code>
        </details>
      )}
      {tone !== 'running' && (tone !== null || canUndo) && (
        <div className={styles.buttons}>
          {canUndo && <UndoButton onUndo={() => onUndo(undoable)} />}
          {tone !== 'error' && outcome !== null && outcomePlace !== null && (
            <MessageButton onClick={() => onGoTo(outcomePlace)}>{TEXTS.toRow}</MessageButton>
          )}
          {tone !== 'error' && outcome !== null && state.hasNews && (
            <MessageButton onClick={onNews}>{TEXTS.toNews}</MessageButton>
          )}
          {failure && failure.action !== null && isWorthRetrying(failure.problem) && (
            <MessageButton onClick={onRetry}>{TEXTS.problem.retry}</MessageButton>
          )}
          {(failure ? isCuredByReading(failure.problem) : stale) && (
            <MessageButton onClick={onValidate}>{TEXTS.stale.again}</MessageButton>
          )}
          {canDismiss && (
            <MessageButton appearance="subtle" title={TEXTS.problem.dismiss} onClick={onDismiss}>
              {CROSS}
            </MessageButton>
          )}
        </div>
      )}
    </div>
  );
}

/** Takes the focus where the button that was pressed went with what it was for. */
function UndoButton({ onUndo }: { readonly onUndo: () => void }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) takeFocus(place.current?.querySelector('button'));
  }, []);
  return (
    <span ref={place}>
      <MessageButton onClick={onUndo}>{TEXTS.undo}</MessageButton>
    </span>
  );
}

function ProblemSentences({ problem }: { readonly problem: Problem }) {
  const layout = useLayoutStyles();
  const styles = useFeedbackStyles();
  const text = useProblemText(problem);
  if (text === null) return null;
  const { what, why, whatToDo } = text;
  return (
    <>
      <p className={styles.title}>{what}</p>
      <p className={layout.text}>{why}</p>
      <p className={layout.text}>{whatToDo}</p>
    </>
  );
}

interface RunningControlsProps {
  readonly running: Running;
  readonly onCancel: () => void;
}

function RunningControls({ running, onCancel }: RunningControlsProps) {
  const styles = useFeedbackStyles();
  const { progress, isCancelling } = running;
  return (
    <div className={styles.controls}>
      <progress
        className={styles.progress}
        aria-label={TEXTS.progress.label}
        {...(progress === null ? {} : { value: progress })}
      />
      <span>{progress === null ? null : TEXTS.progress.percent(progress)}</span>
      <MessageButton disabledFocusable={isCancelling} onClick={onCancel}>
        {isCancelling ? TEXTS.progress.cancelling : TEXTS.progress.cancel}
      </MessageButton>
    </div>
  );
}
