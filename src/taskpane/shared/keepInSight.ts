/** Keeps what has the focus in sight, where a message, a card or the buttons of a form would lie over it. */

/** What scrolls by itself in the pane. */
const SCROLLS = 'main, aside';
/** What stays at the lower edge of what scrolls, over what goes on below it; see Forms.styles.ts. */
const FOOT = '[data-foot]';
/** Pixels around what has the focus, for its mark. */
const AROUND = 8;

/** Where what scrolls ends for an element: above the foot that would lie over it. */
function lowestSight(element: Element, scroll: Element): number {
  const { top } = element.getBoundingClientRect();
  const feet = [...scroll.querySelectorAll(FOOT)]
    .filter((foot) => !foot.contains(element))
    .map((foot) => foot.getBoundingClientRect())
    .filter(({ height, bottom }) => height > 0 && bottom > top);
  return Math.min(scroll.getBoundingClientRect().bottom, ...feet.map((foot) => foot.top));
}

/** Scrolls an element into sight. */
function show(element: Element, scroll: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const highest = scroll.getBoundingClientRect().top;
  const hidden = bottom + AROUND - lowestSight(element, scroll);
  if (hidden > 0) scroll.scrollTop += Math.min(hidden, Math.max(top - AROUND - highest, 0));
  else if (top < highest) scroll.scrollTop -= highest - top + AROUND;
}

/** With a button that stays in sight, what is above it is shown: what it will do. */
function showFocused(element: Element, scroll: Element): void {
  const foot = element.closest(FOOT);
  if (foot === null) return show(element, scroll);
  const above = foot.previousElementSibling;
  // Under the mouse a button stays where it is.
  if (above === null || !element.matches(':focus-visible')) return;
  const hidden = above.getBoundingClientRect().bottom - foot.getBoundingClientRect().top;
  if (hidden > 0) scroll.scrollTop += hidden;
}

/**
 * Scrolls what has the focus into sight: when it comes there, and when what is around it leaves less room.
 *
 * @returns the function that ends it
 * @example useEffect(() => keepInSight(), [])
 */
export function keepInSight(): () => void {
  const focused = (then: (element: Element, scroll: Element) => void): void => {
    const { activeElement } = document;
    const scroll = activeElement?.closest(SCROLLS);
    if (activeElement && scroll) then(activeElement, scroll);
  };
  // After the browser's own scrolling.
  const onFocus = (): void => void setTimeout(() => focused(showFocused));
  let height = 0;
  const onResize: ResizeObserverCallback = ([entry]) => {
    const before = height;
    height = entry?.target.clientHeight ?? 0;
    focused((element, scroll) => {
      const { top, bottom } = element.getBoundingClientRect();
      const highest = scroll.getBoundingClientRect().top;
      // What the person has scrolled away stays there.
      if (scroll === entry?.target && top >= highest && bottom <= highest + before) show(element, scroll);
    });
  };
  document.addEventListener('focusin', onFocus);
  // Not in every web view.
  const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(onResize);
  const main = document.querySelector('main');
  if (main !== null) observer?.observe(main);
  return () => {
    document.removeEventListener('focusin', onFocus);
    observer?.disconnect();
  };
}
