/** The pictures of the guides: each view of the pane, and each step of the walk in Excel, as a person sees it. In output/, or with `UPDATE_DOCS=1` in docs/guia. */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser, openContext } from './support/browser';
import { activeTab, barButton, openPage, pane, workbenchAddress } from './support/workbench';

const GUIDE = path.resolve('docs/guia-de-usuario.md');
const WALK = path.resolve('docs/probar-en-excel.md');
const FOLDER = path.resolve(process.env['UPDATE_DOCS'] ? 'docs/guia' : 'output/guia');
/** Bytes; they are kept in the repository. */
const LARGEST_PICTURE = 90_000;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  browser = await launchBrowser();
  const context = await openContext(browser, {
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
    viewport: { width: 1300, height: 900 },
    colorScheme: 'light',
  });
  page = await context.newPage();
  await openPage(page, workbenchAddress(), ':root { --pane-width: 400px !important }');
}, 300_000);

afterAll(async () => {
  await browser.close();
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
  [
    '7-registrar',
    async (view) => {
      await open('Hoy')(view);
      await view.getByRole('button', { name: 'Acuerdo…' }).click();
      await view
        .getByRole('button', { name: /^El día del corte/ })
        .first()
        .click();
      await view.getByLabel('Clave').fill('IMPEPAC/CEE/400/2023');
      await view.getByLabel('Asunto').fill('Aprueba el plan de trabajo del PREP');
      await view.getByText(/^En «Acuerdos», fila \d+:$/).waitFor();
      await view.getByRole('form', { name: 'Registrar un acuerdo' }).scrollIntoViewIfNeeded();
    },
  ],
])('%s', async (name, arrange) => {
  await arrange(pane(page));
  const picture = await page.locator('#pane').screenshot({ path: path.join(FOLDER, `${name}.png`) });
  expect(picture.byteLength).toBeLessThan(LARGEST_PICTURE);
  expect(await readFile(GUIDE, 'utf8')).toContain(`(guia/${name}.png)`);
});

/** The first columns and rows of the grid. */
const GRID = { x: 0, y: 44, width: 440, height: 576 };

it.each<[string, 'pane' | 'grid' | 'dialog', (view: FrameLocator) => Promise<void>]>([
  [
    'probar-1-hoy',
    'pane',
    async (view) => {
      await view.getByRole('form').getByRole('button', { name: 'Cancelar' }).click();
      await view.getByRole('list', { name: 'Vencido' }).scrollIntoViewIfNeeded();
    },
  ],
  [
    'probar-2-pruebas',
    'pane',
    async (view) => {
      await view.getByRole('button', { name: 'Ayuda' }).click();
      // Drawing the sheets takes half of what the probes cost, which change them hundreds of times.
      const grid = page.locator('#grid');
      await grid.evaluate((element) => element.style.setProperty('display', 'none'));
      await view.getByRole('button', { name: 'Probar', exact: true }).click();
      await view.getByText(/pruebas salieron como se espera/).waitFor();
      await grid.evaluate((element) => element.style.removeProperty('display'));
      await view.getByRole('heading', { name: 'Probar este Excel' }).scrollIntoViewIfNeeded();
    },
  ],
  [
    'probar-3-resaltado',
    'grid',
    async () => {
      await barButton(page, 'Resaltar vencidas').click();
      await page.getByText('Resaltar vencidas: fin del comando.', { exact: false }).waitFor();
    },
  ],
  [
    'probar-4-informe',
    'grid',
    async (view) => {
      await open('Informe')(view);
      await view.getByLabel('Mes que se informa').selectOption('2023-11');
      await view.getByText('Se agregará la hoja').first().waitFor();
      for (const doubt of await view.getByRole('checkbox', { name: /generar así/ }).all())
        await doubt.check();
      await view.getByRole('button', { name: 'Generar', exact: true }).click();
      await activeTab(page)
        .filter({ hasText: /^Informe/ })
        .waitFor();
    },
  ],
  [
    'probar-5-cinta',
    'dialog',
    async () => {
      await barButton(page, 'Informe del mes').click();
      await page.frameLocator('dialog iframe').getByRole('button', { name: 'Cerrar' }).waitFor();
    },
  ],
])('%s', async (name, part, arrange) => {
  await arrange(pane(page));
  const file = { path: path.join(FOLDER, `${name}.png`) };
  const picture = await (part === 'grid'
    ? page.screenshot({ ...file, clip: GRID })
    : page.locator(part === 'pane' ? '#pane' : 'dialog').screenshot(file));
  expect(picture.byteLength).toBeLessThan(LARGEST_PICTURE);
  expect(await readFile(WALK, 'utf8')).toContain(`(guia/${name}.png)`);
});
