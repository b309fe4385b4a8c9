/** Reads each of the extras in a request of its own, so that the one over which Excel fails takes no other with it. */
import { isExcelError } from './excelError';
import type { Extras, ExtrasScene } from './extras';
import { documentsFor, loadMerges, loadObjects, loadPivot, loadPrintArea, loadQueries } from './extras';

/**
 * Reads what can be read.
 * @returns `undefined`, or nothing, in the place of what Excel fails over
 */
export async function readExtrasApart(scene: ExtrasScene): Promise<Extras> {
  const { workbook, worksheets, ranges, pivotTables } = scene;
  const sheets = worksheets.map((worksheet, index) => ({ worksheet, documents: documentsFor(scene, index) }));
  const pivots = await readEach(workbook, pivotTables, loadPivot);
  return {
    merges: await readEach(workbook, ranges, loadMerges),
    objects: await readEach(workbook, sheets, ({ worksheet, documents }) =>
      loadObjects(worksheet, documents),
    ),
    printAreas: await readEach(workbook, worksheets, loadPrintArea),
    headersFooters: await readEach(workbook, sheets, ({ worksheet, documents }) =>
      documents?.loadHeadersFooters(worksheet),
    ),
    pivots: pivots.filter((pivot) => pivot !== undefined),
    queries: (await readEach(workbook, [workbook], loadQueries))[0] ?? null,
  };
}

/** Reads one thing of each item, in as many requests; all at once first, which is enough where Excel fails over others. */
async function readEach<Item, T>(
  { context }: Excel.Workbook,
  items: readonly Item[],
  load: (item: Item) => T | undefined,
): Promise<readonly (T | undefined)[]> {
  const together = await attempt(context, () => items.map(load));
  if (together !== undefined) return together;
  const read: (T | undefined)[] = [];
  for (const item of items) read.push(await attempt(context, () => load(item)));
  return read;
}

async function attempt<T>(
  context: OfficeExtension.ClientRequestContext,
  load: () => T,
): Promise<T | undefined> {
  try {
    const loaded = load();
    await context.sync();
    return loaded;
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return undefined;
  }
}
