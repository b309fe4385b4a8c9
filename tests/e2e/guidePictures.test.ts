/** The pictures of the user guide: each view of the pane as a person sees it. In output/, or with `UPDATE_DOCS=1` in docs/guia. */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { openPage, pane, startWorkbench, type RunningWorkbench } from './support/workbench';

const GUIDE = path.resolve('docs/guia-de-usuario.md');
const FOLDER = path.resolve(process.env['UPDATE_DOCS'] ? 'docs/guia' : 'output/guia');
/** Bytes; they are kept in the repository. */
const LARGEST_PICTURE = 90_000;

let workbench: RunningWorkbench;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  [workbench, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
  const context = await browser.newContext({
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
    viewport: { width: 1300, height: 900 },
    colorScheme: 'light',
  });
  page = await context.newPage();
  await openPage(page, workbench.address, ':root { --pane-width: 400px !important }');
}, 300_000);

afterAll(async () => {
  await browser.close();
  workbench.stop();
});

const open = (tab: string) => async (view: FrameLocator) => {
  await view.getByRole('tab', { name: tab }).click();
};

it.each<[string, (view: FrameLocator) => Promise<void>]>([
  ['1-hoy', async (view) => view.getByRole('heading', { name: 'Avance' }).waitFor()],
  [
    '2-revisar',
    async (view) => {
      await open('Revisar')(view);
      await view.getByText('Todos los grupos').waitFor();
    },
  ],
  [
    '3-reparar',
    async (view) => {
      await view
        .getByRole('list', { name: 'Todos los grupos' })
        .getByRole('button', { name: /sin año/ })
        .click();
      const repair = view.getByRole('button', { name: /^Corregir todas/ }).first();
      await repair.click();
      await view.getByText('Cada celda recibirá la fecha que se indica').first().waitFor();
      await view.getByText('Cada celda recibirá la fecha que se indica').first().scrollIntoViewIfNeeded();
    },
  ],
  [
    '4-calendario',
    async (view) => {
      await open('Calendario')(view);
      await view.getByRole('heading', { name: 'Calendario del Anexo 13' }).waitFor();
    },
  ],
  [
    '5-informe',
    async (view) => {
      await open('Informe')(view);
      await view.getByText('Se agregará la hoja').first().waitFor();
    },
  ],
  [
    '6-libro',
    async (view) => {
      await open('Libro')(view);
      await view.getByRole('heading', { name: 'Así leí su libro' }).waitFor();
      await view.getByRole('heading', { level: 3, name: 'Plan' }).waitFor();
    },
  ],
])('%s', async (name, arrange) => {
  await arrange(pane(page));
  const picture = await page.locator('#pane').screenshot({ path: path.join(FOLDER, `${name}.png`) });
  expect(picture.byteLength).toBeLessThan(LARGEST_PICTURE);
  expect(await readFile(GUIDE, 'utf8')).toContain(`(guia/${name}.png)`);
});
