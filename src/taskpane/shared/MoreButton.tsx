import type { MouseEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from './fluent';
import { takeFocus } from './takeFocus';

const REACHED_BY_TAB = 'button, a[href], input, summary, [tabindex="0"]';

/** Takes the focus to what a person operates in an item, or to the item itself. */
function focusOn(item: Element | undefined): void {
  if (!(item instanceof HTMLElement)) return;
  const inside = item.querySelector<HTMLElement>(REACHED_BY_TAB);
  // In Excel on the web, office.js moves the focus itself and, from what Tab cannot reach, out of the pane.
  if (inside === null) item.tabIndex = 0;
  takeFocus(inside ?? item);
}

/** The list before a button: the element before it, or the one in that element. */
function listBefore({ previousElementSibling: before }: Element): Element | null {
  return before?.matches('[data-paged]') === true ? before : (before?.querySelector('[data-paged]') ?? null);
}

interface MoreButtonProps {
  /** Looks like a link, with this style. */
  readonly linkClass?: string;
  readonly onMore: () => void;
  readonly children: ReactNode;
}

/** Shows more of the paged list before it; the focus goes to the first item that comes. */
export function MoreButton({ linkClass, onMore, children }: MoreButtonProps) {
  const press = ({ currentTarget }: MouseEvent<HTMLButtonElement>): void => {
    const list = listBefore(currentTarget);
    const known = new Set(list?.children);
    flushSync(onMore);
    focusOn([...(list?.children ?? [])].find((item) => !known.has(item)));
  };
  return linkClass === undefined ? (
    <Button size="small" onClick={press}>
      {children}
    </Button>
  ) : (
    <button type="button" className={linkClass} onClick={press}>
      {children}
    </button>
  );
}
