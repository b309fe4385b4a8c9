/** Keeps the focus in the pane when what has it goes away. */
import { giveBackFocus, near } from './giveBackFocus';
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

/** Takes the focus to what Tab reaches first in the innermost of what an element was in. */
function takeNear(gone: Element): void {
  const reached = (places.get(gone) ?? [])
    .filter(({ isConnected }) => isConnected)
    .map((around) => [...around.querySelectorAll<HTMLElement>(REACHED_BY_TAB)].find(isShown));
  takeFocus(reached.find((each) => each !== undefined));
}

/** Milliseconds in which what follows a change may take the focus itself. */
const GRACE = 60;

/**
 * Where the element with the focus goes away and nothing else takes it, {@link giveBackFocus} does.
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
  // A press beside everything leaves the element where it is, and nothing is to be given back.
  const forget = ({ target }: FocusEvent): void =>
    queueMicrotask(() => {
      if (target === last && last?.isConnected === true && document.activeElement === document.body)
        last = null;
    });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    if (last === null || last.isConnected) return;
    const gone = last;
    last = null;
    timer = setTimeout(() => giveBackFocus(gone), GRACE);
  });
  near.take = takeNear;
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
