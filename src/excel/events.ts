/** Changes that people make. What exactly changed is not told: Excel drops details of fast edits, so the reader reads again. */
import type { WorkbookChange } from '../app/port';
import { supports } from './requirementSets';

/**
 * Calls back after each change of a cell in any sheet, but not after our own writes.
 * @returns what stops it
 */
export async function onChanged(listener: (change: WorkbookChange) => void): Promise<() => void> {
  const knowsTrigger = supports('1.14');
  const registration = await Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async (event) => {
      if (!knowsTrigger || event.triggerSource !== 'ThisLocalAddin')
        listener({ isRemote: event.source === 'Remote' });
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  return () => {
    void stop(registration);
  };
}

/** The handler can only be taken away in the context in which it was added. */
async function stop(
  registration: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>,
): Promise<void> {
  await Excel.run(registration.context as Excel.RequestContext, async (context) => {
    registration.remove();
    await context.sync();
  });
}
