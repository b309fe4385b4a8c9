import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

interface Open {
  readonly element: RefObject<HTMLElement>;
  readonly close: () => void;
}

/** What is open, the last one on top. */
const open: Open[] = [];

/** Not in every web view; what is hidden with its view is not on top. */
const isShown = ({ element: { current } }: Open): boolean =>
  current !== null && (typeof current.checkVisibility !== 'function' || current.checkVisibility());

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const top = open.filter(isShown).at(-1);
  if (top === undefined) return;
  event.preventDefault();
  // In Excel on the web, office.js answers Esc at the window: it takes the focus to the first element of the pane.
  event.stopPropagation();
  top.close();
}

/**
 * Closes what is open when Esc is pressed anywhere in the pane and nothing that was opened later is.
 * @param element what is open; while it is hidden the key passes to what lies below
 * @param close `null` while it is not open
 */
export function useEscape(element: RefObject<HTMLElement>, close: (() => void) | null): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  const isOpen = close !== null;
  useEffect(() => {
    if (!isOpen) return;
    const own: Open = { element, close: () => latest.current?.() };
    if (open.length === 0) document.addEventListener('keydown', onKeyDown);
    open.push(own);
    return () => {
      open.splice(open.indexOf(own), 1);
      if (open.length === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, [element, isOpen]);
}
