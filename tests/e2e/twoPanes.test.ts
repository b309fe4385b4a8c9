/** Two panes on one workbook, as of two people: one follows what the other writes, and the cells are as both were told. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { openWorkbook } from '../../src/workbench/host';
import { launchBrowser, openContext, type PageRecord, record } from './support/browser';
import { openPage, saveBook, workbenchAddress } from './support/workbench';

const PLAN = 'Plan de trabajo';
const FIXTURE = path.resolve('tests/fixtures/plan-noviembre-2023.xlsx');

let browser: Browser;
let folder: string;
let page: Page;
let written: PageRecord;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'two-panes-'));
  browser = await launchBrowser();
  const context = await openContext(browser, { locale: 'es-MX', timezoneId: 'America/Mexico_City' });
  page = await context.newPage();
  await page.setViewportSize({ width: 1500, height: 900 });
  written = record(page, workbenchAddress());
  await openPage(page, `${workbenchAddress()}/?panes=2`);
}, 300_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const first = (): FrameLocator => page.frameLocator('#pane iframe');
const second = (): FrameLocator => page.frameLocator('#pane-2 iframe');

const press = (pane: FrameLocator, name: string | RegExp): Promise<void> =>
  pane.getByRole('button', { name }).first().click();
const openTab = (pane: FrameLocator, name: string): Promise<void> => pane.getByRole('tab', { name }).click();
const isTold = (pane: FrameLocator, text: string | RegExp): Promise<void> =>
  pane.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' });

/** The filled cells of the plan in a file, by row and column from 1. */
async function cellsOf(file: string): Promise<ReadonlyMap<string, unknown>> {
  const opened = await openWorkbook(new Uint8Array(await readFile(file)));
  if (!opened.ok) throw new Error(opened.detail);
  const sheet = opened.model.sheets.find(({ name }) => name === PLAN);
  const used = sheet?.usedArea(true);
  const cells = new Map<string, unknown>();
  for (let row = 0; row <= (used?.bottom ?? -1); row++)
    for (let column = 0; column <= (used?.right ?? -1); column++) {
      const value = sheet?.content(row, column).value ?? null;
      if (value !== null) cells.set(`${row + 1} ${column + 1}`, value);
    }
  return cells;
}

/** The cells of the plan that are others than those of the file that was opened, with what they hold now. */
async function changedCells(name: string): Promise<Readonly<Record<string, unknown>>> {
  const file = path.join(folder, name);
  await saveBook(page, file);
  const [before, now] = [await cellsOf(FIXTURE), await cellsOf(file)];
  const places = new Set([...before.keys(), ...now.keys()]);
  return Object.fromEntries(
    [...places].filter((at) => before.get(at) !== now.get(at)).map((at) => [at, now.get(at) ?? null]),
  );
}

const CORRECTED = {
  '7 4': 45_202,
  '7 5': 45_232,
  '11 4': 45_201,
  '11 5': 45_234,
  '17 4': 45_201,
  '17 5': 45_235,
};

it('shows what the other corrected, where the old findings were shown', async () => {
  await openTab(second(), 'Revisar');
  const group = second().getByRole('list', { name: 'Todos los grupos' });
  await group.getByRole('button', { name: /Fechas sin año/ }).waitFor();

  await openTab(first(), 'Revisar');
  await first()
    .getByRole('list', { name: 'Todos los grupos' })
    .getByRole('button', { name: /Fechas sin año/ })
    .click();
  await press(first(), /^Corregir todas/);
  await press(first(), /^Corregir \(6\)$/);
  await isTold(first(), 'Se corrigieron 6 celdas');

  await isTold(second(), 'Otra persona cambió el libro');
  await group.getByRole('button', { name: /Fechas sin año/ }).waitFor({ state: 'detached' });
  expect(await changedCells('corrected.xlsx')).toEqual(CORRECTED);
  expect(written).toEqual({ foreign: [], complaints: [] });
});

it('offers nobody what the other typed and did not confirm', async () => {
  const subject = async (pane: FrameLocator) => {
    await openTab(pane, 'Hoy');
    await press(pane, /^Acuerdo…/);
    return pane.getByRole('textbox', { name: /^Asunto/ });
  };
  const typed = await subject(first());
  await typed.fill('Aprueba el plan');
  const other = await subject(second());
  expect([await typed.inputValue(), await other.inputValue()]).toEqual(['Aprueba el plan', '']);
});
