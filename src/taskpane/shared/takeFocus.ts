/**
 * Takes the focus to an element of the pane. Does nothing while the person is in the sheet, where the keys that follow belong.
 *
 * @example takeFocus(heading.current)
 */
export function takeFocus(element: HTMLElement | null | undefined): void {
  // The only place.
  if (document.hasFocus()) element?.focus();
}
