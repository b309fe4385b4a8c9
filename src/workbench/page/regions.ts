/** F6 and Shift+F6 go around the parts of the page, as in Excel: the grid keeps the Tab key for itself. */

export interface Region {
  /** Whether the focus is in it now. */
  readonly hasFocus: () => boolean;
  /** Takes the focus; false when there is nothing to take it, as in a closed pane. */
  readonly takeFocus: () => boolean;
}

export interface RegionWalk {
  /** Moves the focus to the next region that takes it, or to the one before. */
  move(backward: boolean): void;
  /** Listener for the key; windows of frames need it too, because keys pressed in them are not heard outside. */
  readonly onKey: (event: KeyboardEvent) => void;
}

const FOCUSABLE = 'button:not([disabled]), input, select, textarea, a[href], [tabindex]:not([tabindex="-1"])';

/** Focuses the first thing in an element that can be operated. */
export function focusFirst(container: ParentNode | null | undefined): boolean {
  const first = container?.querySelector<HTMLElement>(FOCUSABLE);
  first?.focus();
  return first !== null && first !== undefined;
}

/** Walks the regions in their order, around and around. */
export function regionWalk(regions: readonly Region[]): RegionWalk {
  const move = (backward: boolean): void => {
    const from = regions.findIndex(({ hasFocus }) => hasFocus());
    const step = backward ? regions.length - 1 : 1;
    const start = from < 0 ? regions.length - step : from;
    for (let turn = 1; turn <= regions.length; turn++) {
      if (regions[(start + turn * step) % regions.length]?.takeFocus()) return;
    }
  };
  return {
    move,
    onKey(event) {
      if (event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      move(event.shiftKey);
    },
  };
}
