import { takeFocus } from './takeFocus';

/** What each element was in when it took the focus, the innermost first. */
const places = new WeakMap<Element, readonly Element[]>();

const REACHED_BY_TAB = 'a[href], button, input, select, summary, textarea, [tabindex="0"]';

function placeOf(element: Element): readonly Element[] {
  const around: Element[] = [];
  for (let at = element.parentElement; at?.closest('[role="tabpanel"], aside'); at = at.parentElement)
    around.push(at);
  return around;
}

/** Not in every web view. */
const isShown = (element: Element): boolean =>
  typeof element.checkVisibility !== 'function' || element.checkVisibility();

/**
 * Gives the focus back to what was pressed, where that is gone to the nearest that is still there, at last to the chosen tab:
 * Tab would start again from the top, or leave the pane. Does nothing while the focus is somewhere.
 *
 * @example giveBackFocus(opener)
 */
export function giveBackFocus(pressed: Element | null): void {
  const { body } = document;
  if (document.activeElement !== body) return;
  if (pressed instanceof HTMLElement && pressed.isConnected) takeFocus(pressed);
  for (const around of (pressed && places.get(pressed)) ?? []) {
    if (document.activeElement !== body) return;
    const near =
      around.isConnected && [...around.querySelectorAll<HTMLElement>(REACHED_BY_TAB)].find(isShown);
    if (near) takeFocus(near);
  }
  if (document.activeElement !== body) return;
  takeFocus(document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'));
}

/** Milliseconds in which what follows a change may take the focus itself. */
const GRACE = 60;

/**
 * Keeps the focus in the pane: where the element that has it goes away and nothing else takes it, {@link giveBackFocus} does.
 *
 * @returns the function that ends it
 * @example useEffect(() => keepFocus(), [])
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    last = target;
    places.set(target, placeOf(target));
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A press beside everything leaves the element where it is, and nothing is to be given back.
  const forget = ({ target }: FocusEvent): void =>
    queueMicrotask(() => {
      if (target === last && last?.isConnected === true && document.activeElement === document.body)
        last = null;
    });
  const observer = new MutationObserver(() => {
    if (last === null || last.isConnected) return;
    const gone = last;
    last = null;
    timer = setTimeout(() => giveBackFocus(gone), GRACE);
  });
  document.addEventListener('focusin', note);
  document.addEventListener('focusout', forget);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', note);
    document.removeEventListener('focusout', forget);
  };
}
