/** The menu of the grid: what a person does to whole rows, which the view must not do by itself. */
import { button, element } from './elements';

export interface GridMenuItem {
  readonly label: string;
  readonly act: () => void;
}

/** The item to go to with a key; `null` where the key moves nothing. */
function next(items: readonly HTMLElement[], key: string): HTMLElement | null {
  const at = items.findIndex((item) => item === document.activeElement);
  if (key === 'ArrowDown') return items[(at + 1) % items.length] ?? null;
  return key === 'ArrowUp' ? (items.at(at - 1) ?? null) : null;
}

/**
 * Opens the menu on a right click, or with the keys for one. Esc and a press elsewhere close it.
 *
 * @param itemsNow what can be done with what is selected
 * @param giveBack takes the keyboard back to the grid
 * @returns the function that takes it away
 */
export function addGridMenu(
  container: HTMLElement,
  label: string,
  itemsNow: () => readonly GridMenuItem[],
  giveBack: () => void,
): () => void {
  let menu: HTMLElement | null = null;
  const close = (): void => {
    menu?.remove();
    menu = null;
  };
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    close();
    const buttons = itemsNow().map((item) =>
      button(
        item.label,
        () => {
          close();
          item.act();
          giveBack();
        },
        { role: 'menuitem' },
      ),
    );
    menu = element('div', { role: 'menu', class: 'grid-menu', 'aria-label': label }, ...buttons);
    menu.style.left = `${event.clientX}px`;
    menu.style.top = `${event.clientY}px`;
    menu.addEventListener('keydown', (pressed) => {
      pressed.stopPropagation();
      next(buttons, pressed.key)?.focus();
      if (pressed.key !== 'Escape') return;
      close();
      giveBack();
    });
    document.body.append(menu);
    buttons[0]?.focus();
  };
  const onPress = ({ target }: PointerEvent): void => {
    if (target instanceof Node && menu?.contains(target) === false) close();
  };
  container.addEventListener('contextmenu', open);
  document.addEventListener('pointerdown', onPress, true);
  return () => {
    close();
    container.removeEventListener('contextmenu', open);
    document.removeEventListener('pointerdown', onPress, true);
  };
}
