import { takeFocus } from './takeFocus';
/**
 * Gives the focus back to what was pressed, or to the chosen tab where that is gone: Tab would start again from the top, or
 * leave the pane. Does nothing while the focus is somewhere.
 *
 * @example giveBackFocus(opener)
 */
export function giveBackFocus(pressed: Element | null): void {
  if (document.activeElement !== document.body) return;
  if (pressed instanceof HTMLElement && pressed.isConnected) takeFocus(pressed);
  if (document.activeElement !== document.body) return;
  takeFocus(document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'));
}
