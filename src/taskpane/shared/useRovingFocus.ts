import type { FocusEvent, KeyboardEvent, RefObject } from 'react';
import { useRef, useState } from 'react';
import { takeFocus } from './takeFocus';

/** Moves of the keys among the items, of which the last is `last`. */
const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + 10,
  PageUp: (at) => at - 10,
  Home: () => 0,
  End: (_at, last) => last,
};

/** What a list of buttons takes of {@link useRovingFocus}. */
export interface RovingFocus<T> {
  readonly list: {
    readonly ref: RefObject<T>;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
  };
  /** Of the button of an item. */
  readonly tabIndex: (at: number) => 0 | -1;
}

/**
 * Makes Tab stop once in a list with a button in each item: where it was left. Arrows, Home and End go through the buttons.
 * @example const { list, tabIndex } = useRovingFocus<HTMLUListElement>(items.length)
 */
export function useRovingFocus<T extends HTMLElement>(count: number): RovingFocus<T> {
  const ref = useRef<T>(null);
  const [active, setActive] = useState(0);
  const buttons = (): readonly HTMLElement[] => [
    ...(ref.current?.querySelectorAll<HTMLElement>('button') ?? []),
  ];
  const stop = Math.min(active, count - 1);
  return {
    list: {
      ref,
      onKeyDown: (event) => {
        const next = MOVES[event.key];
        if (next === undefined) return;
        event.preventDefault();
        takeFocus(buttons()[Math.min(Math.max(next(stop, count - 1), 0), count - 1)]);
      },
      onFocus: ({ target }) => {
        const at = buttons().indexOf(target as HTMLElement);
        if (at >= 0) setActive(at);
      },
    },
    tabIndex: (at) => (at === stop ? 0 : -1),
  };
}
