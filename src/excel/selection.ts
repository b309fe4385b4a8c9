/** Where the person is in the workbook, as it changes. */
import type { WorkbookPort } from '../app/port';
import { isExcelError } from './excelError';
import { selectedCell } from './navigation';

/** Milliseconds after the last change of selection: dragging changes it many times. */
const SELECTION_DELAY = 150;

/**
 * Follows the active cell of the workbook.
 * @returns what stops it; `null` where this Excel has no such event
 */
export const onSelected: WorkbookPort['onSelected'] = async (listener) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = async (): Promise<void> => {
    const selected = await selectedCell();
    if (selected.ok) listener(selected.value);
  };
  const later = (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), SELECTION_DELAY);
    return Promise.resolve();
  };
  try {
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onSelectionChanged.add(later);
      await context.sync();
      return added;
    });
    return () => {
      clearTimeout(timer);
      // The handler can only be taken away in the context in which it was added.
      void Excel.run(handler.context as Excel.RequestContext, async (context) => {
        handler.remove();
        await context.sync();
      });
    };
  } catch (error) {
    if (isExcelError(error)) return null;
    throw error;
  }
};
