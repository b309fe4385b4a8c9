import { loadLazyViews } from '../pane/loadLazyViews';
import type { PaneModel } from '../pane/paneModel';

/** Loads what shows the history and undoes its entries. */
export const loadHistory = async () => (await loadLazyViews()).loadHistoryView();

/**
 * Undoes an entry of the history if all that it wrote is still there. What it takes loads with the first one.
 * @param onChanged called where it is not: the person is to see what would be undone
 */
export function undoLast(
  { perform, reportUnexpectedError }: PaneModel,
  entry: number,
  onChanged: () => void,
): void {
  loadHistory().then(({ undoWhole }) => perform('undo', undoWhole(entry, onChanged)), reportUnexpectedError);
}
