import { takeFocus } from './takeFocus';

/** Takes the focus near where an element was that is gone; `keepFocus.ts` says where that is, once it has loaded. */
export const near: { take: (gone: Element) => void } = { take: () => undefined };

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
  if (document.activeElement === body && pressed !== null) near.take(pressed);
  if (document.activeElement !== body) return;
  takeFocus(document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'));
}
