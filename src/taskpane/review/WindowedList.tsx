import type { KeyboardEvent } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { mergeClasses } from '../shared/fluent';
import { useReviewStyles } from './Review.styles';
import { takeFocus } from '../shared/takeFocus';

/** Pixels of a row at the usual text size; rows grow with the text. */
const ROW = 32;
/** Rows that are drawn above and below those in sight. */
const MARGIN = 4;
/** Rows in sight where the web view gives no height. */
const USUAL_ROWS = 12;
/** Pixels of the text size for which {@link ROW} holds. */
const USUAL_TEXT = 16;

interface WindowedListProps {
  readonly label: string;
  readonly lines: readonly { readonly key: string; readonly text: string }[];
  /** The line that is looked at. */
  readonly current: number;
  readonly onChoose: (at: number) => void;
}

/** Moves of the keys in the list. */
const MOVES: Readonly<Record<string, (at: number, last: number, page: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, _last, page) => at + page,
  PageUp: (at, _last, page) => at - page,
  Home: () => 0,
  End: (_at, last) => last,
};

/** A list of which only the rows in sight are drawn. Tab stops once; the arrows go through the rows. */
export function WindowedList({ label, lines, current, onChoose }: WindowedListProps) {
  const styles = useReviewStyles();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [active, setActive] = useState(current);
  const wantsFocus = useRef(false);
  const row = rowHeight();
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => setHeight(list.current?.clientHeight ?? 0), [lines.length, row]);
  const page = Math.max(1, Math.ceil((height === 0 ? USUAL_ROWS * row : height) / row));
  const first = Math.max(0, Math.floor(top / row) - MARGIN);
  const drawn = lines.slice(first, first + page + 2 * MARGIN);
  const shownActive = Math.min(active, lines.length - 1);
  const isDrawn = shownActive >= first && shownActive < first + drawn.length;
  /** The row at which Tab stops: the active one, or the first in sight where that was scrolled away. */
  const tabStop = isDrawn ? shownActive : Math.ceil(top / row);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    takeFocus(list.current?.querySelector<HTMLElement>('[tabindex="0"]'));
  });
  const scrollTo = (at: number): void => {
    const { current: box } = list;
    if (box === null) return;
    const lowest = (at + 1) * row - (height === 0 ? page * row : height);
    const position = Math.min(Math.max(box.scrollTop, lowest), at * row);
    box.scrollTop = position;
    setTop(position);
  };
  const move = (event: KeyboardEvent): void => {
    const next = MOVES[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const at = Math.min(Math.max(next(tabStop, lines.length - 1, page), 0), lines.length - 1);
    wantsFocus.current = true;
    setActive(at);
    scrollTo(at);
  };
  return (
    <ul
      ref={list}
      className={mergeClasses(styles.lines, styles.window)}
      style={{ height: lines.length * row }}
      aria-label={label}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <li aria-hidden="true" style={{ height: lines.length * row }} />
      {drawn.map(({ key, text }, index) => {
        const at = first + index;
        return (
          <li
            key={key}
            className={styles.windowLine}
            style={{ top: at * row, height: row }}
            aria-setsize={lines.length}
            aria-posinset={at + 1}
          >
            <button
              type="button"
              className={mergeClasses(styles.windowPress, at === current && styles.current)}
              title={text}
              tabIndex={at === tabStop ? 0 : -1}
              aria-current={at === current}
              onClick={() => {
                setActive(at);
                onChoose(at);
              }}
              onKeyDown={move}
            >
              {text}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function rowHeight(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.round(ROW * (Number.isFinite(size) ? size / USUAL_TEXT : 1));
}
