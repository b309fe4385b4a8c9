import { useEffect } from 'react';
import { takeFocus } from '../shared/takeFocus';

/** Takes the focus to the chosen tab at Alt+Arrow up, past all that lies between; a list keeps that key. */
export function useTabsKey(): void {
  useEffect(() => {
    const toTabs = (event: KeyboardEvent): void => {
      const isOfList = event.target instanceof Element && event.target.closest('select') !== null;
      if (!event.altKey || event.key !== 'ArrowUp' || isOfList) return;
      event.preventDefault();
      takeFocus(document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'));
    };
    document.addEventListener('keydown', toTabs);
    return () => document.removeEventListener('keydown', toTabs);
  }, []);
}
