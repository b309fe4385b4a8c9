import { Button } from './fluent';
import type { FormEvent, ReactNode, RefObject } from 'react';
import { useContext, useEffect, useId, useRef } from 'react';
import { FormContext } from './formContext';
import { FORM_TEXTS } from './formTexts';
import { giveBackFocus } from './giveBackFocus';
import { ACTION_TEXTS } from './actionTexts';
import { useEscape } from './useEscape';
import { useFormStyles } from './Forms.styles';
import { useLayoutStyles } from './layout.styles';
import { takeFocus } from './takeFocus';

interface ConfirmFormProps {
  readonly heading: string;
  /** The word of the button that confirms; `null` where there is nothing to confirm. */
  readonly confirm: string | null;
  /** False while something has to be chosen first. */
  readonly canConfirm?: boolean;
  /** In words why it cannot be confirmed. */
  readonly refusal?: string | null | undefined;
  /** In words which hidden columns get something. */
  readonly unseen?: string | null | undefined;
  /** The labels of what has to be filled in first. */
  readonly missing?: readonly string[];
  /** The labels of what is filled in and not understood; each of these fields says why. */
  readonly misread?: readonly string[];
  /** The word of the other button, where it is not «Cancelar». */
  readonly close?: string;
  /** Another button beside the two. */
  readonly other?: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The result, below the buttons. */
  readonly result?: ReactNode;
}

/** What a person does who goes on by himself. */
const OWN_MOVES = ['wheel', 'pointerdown', 'keydown'] as const;

/**
 * Brings a form into view when it opens, as the focus brings only its title, and again as its preview comes and makes it longer,
 * until the person moves.
 */
function useInView(form: RefObject<HTMLFormElement>): void {
  useEffect(() => {
    const { current } = form;
    // Neither is in every web view.
    const show = (): void => current?.scrollIntoView?.({ block: 'nearest' });
    show();
    if (current === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(show);
    const stop = (): void => observer.disconnect();
    observer.observe(current);
    for (const move of OWN_MOVES) document.addEventListener(move, stop);
    return () => {
      stop();
      for (const move of OWN_MOVES) document.removeEventListener(move, stop);
    };
  }, [form]);
}

/**
 * Whether Enter in a field may confirm: only where the person sees all that is above the foot, and with it what will be written.
 * Otherwise the foot is over it; then that is shown, and the button takes the focus.
 */
function isSeen(form: HTMLFormElement, foot: HTMLElement | null): boolean {
  const above = foot?.previousElementSibling;
  const field = document.activeElement;
  if (!foot || !above || field?.matches('button') === true || !form.contains(field)) return true;
  if (above.getBoundingClientRect().bottom <= foot.getBoundingClientRect().top + 1) return true;
  takeFocus(foot.querySelector('button'));
  form.scrollIntoView?.({ block: 'end' });
  return false;
}

/** Names the fields that are not understood, and leads to the first of them, which says why. */
function Misread({
  form,
  fields,
}: {
  readonly form: RefObject<HTMLFormElement>;
  readonly fields: readonly string[];
}) {
  const layout = useLayoutStyles();
  if (fields.length === 0) return null;
  const show = (): void => takeFocus(form.current?.querySelector<HTMLElement>('[aria-invalid]'));
  return (
    <button type="button" className={layout.link} onClick={show}>
      {FORM_TEXTS.misread(fields)}
    </button>
  );
}

/**
 * Says what will be written and asks before it is. It opens below the buttons, takes the focus because the person asked
 * for it, and gives it back to the button that opened it. Esc closes it.
 */
export function ConfirmForm({
  heading,
  confirm,
  canConfirm: isAllowed = true,
  refusal = null,
  unseen = null,
  missing = [],
  misread = [],
  close = ACTION_TEXTS.back,
  other,
  onConfirm,
  onClose,
  children,
  result,
}: ConfirmFormProps) {
  const layout = useLayoutStyles();
  const styles = useFormStyles();
  const { isBusy, onOpened } = useContext(FormContext);
  const headingId = useId();
  const whyNotId = useId();
  const isFilled = missing.length + misread.length === 0;
  const canConfirm = isAllowed && refusal === null && isFilled && !isBusy;
  const isExplained = refusal !== null || !isFilled;
  const title = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  useEscape(form, onClose);
  useEffect(() => {
    const opener = document.activeElement;
    takeFocus(title.current);
    return () => giveBackFocus(opener);
  }, []);
  useInView(form);
  useEffect(onOpened, [onOpened]);
  // A web view may leave the focus in a field when its button is clicked, and who clicks sees the button.
  const isClicked = useRef(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canConfirm && form.current !== null && (isClicked.current || isSeen(form.current, foot.current)))
      onConfirm();
    isClicked.current = false;
  };
  return (
    <form ref={form} className={styles.form} aria-labelledby={headingId} onSubmit={submit}>
      {/* In Excel on the web, office.js moves the focus itself and, from what Tab cannot reach, out of the pane. */}
      <h3 id={headingId} ref={title} tabIndex={0} className={layout.subheading}>
        {heading}
      </h3>
      {children}
      <div ref={foot} data-foot="" className={styles.foot}>
        <div id={whyNotId}>
          <div aria-live="polite">
            {refusal !== null && <p className={layout.note}>{refusal}</p>}
            {refusal === null && unseen !== null && <p className={layout.note}>{unseen}</p>}
          </div>
          <Misread form={form} fields={misread} />
          {missing.length > 0 && <p className={layout.note}>{FORM_TEXTS.missing(missing)}</p>}
        </div>
        <div className={styles.buttons}>
          {confirm !== null && (
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={!canConfirm}
              onClick={({ detail }) => (isClicked.current = detail > 0)}
              {...(isExplained ? { 'aria-describedby': whyNotId } : {})}
            >
              {confirm}
            </Button>
          )}
          {other}
          <Button onClick={onClose}>{close}</Button>
        </div>
      </div>
      {result}
    </form>
  );
}
