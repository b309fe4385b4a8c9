/** The workbench that the tests share, and what they do in it. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** Tells the test files where it is, see sharedWorkbench. */
export const ADDRESS_VARIABLE = 'WORKBENCH_ADDRESS';

/** Where the workbench is that was started for all test files. */
export function workbenchAddress(): string {
  const address = process.env[ADDRESS_VARIABLE];
  if (address === undefined) throw new Error('no workbench was started: see tests/e2e/jest.config.js');
  return address;
}

/** The pane's frame. */
export const pane = (page: Page): FrameLocator => page.frameLocator('#pane iframe');

/** A button of the bar above the grid. */
export const barButton = (page: Page, name: string): Locator =>
  page.locator('#bar').getByRole('button', { name, exact: true });

/** The tab of the sheet that is in front. */
export const activeTab = (page: Page): Locator => page.locator('#grid [role="tab"][aria-selected="true"]');

/** Waits until the pane has read the workbook. Only screen readers are told: what was read is seen. */
export const isReviewed = (page: Page, text: string | RegExp = 'Se revisaron'): Promise<void> =>
  pane(page).getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });

/** Shows a view of the pane. */
export const openTab = (page: Page, name: string): Promise<void> =>
  pane(page).getByRole('tab', { name }).click();

/** Shows the first finding of a group. */
export const lookAt = (page: Page, group: RegExp): Promise<void> =>
  pane(page)
    .getByRole('list', { name: 'Todos los grupos' })
    .getByRole('button', { name: group })
    .first()
    .click();

/** Opens the page and waits until the pane has read the workbook. It shows Hoy. `style` is laid over the page's own. */
export async function openPage(page: Page, address: string, style?: string): Promise<void> {
  await page.goto(address);
  if (style !== undefined) await page.addStyleTag({ content: style });
  await isReviewed(page);
}

/** Saves the workbook under a path. */
export async function saveBook(page: Page, file: string): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    barButton(page, 'Guardar como…').click(),
  ]);
  await download.saveAs(file);
}

/** How many pixels of the sheet, as it is drawn, have a colour `#RRGGBB`. */
export function countPixels(page: Page, color: string): Promise<number> {
  return page.evaluate((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>('#grid canvas[id^="univer-sheet-main-canvas"]');
    const { width, height } = canvas ?? { width: 0, height: 0 };
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!canvas || !copy) throw new Error('there is no sheet');
    copy.drawImage(canvas, 0, 0);
    const image = copy.getImageData(0, 0, width, height).data;
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
    let count = 0;
    for (let at = 0; at < image.length; at += 4) {
      if (image[at] === red && image[at + 1] === green && image[at + 2] === blue) count++;
    }
    return count;
  }, color);
}
