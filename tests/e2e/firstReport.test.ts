/**
 * From a blank workbook to the first report, as somebody who has never seen the add-in gets there: by what the screen says
 * alone. The steps follow each other. With `UPDATE_DOCS=1` their pictures become those of docs/primer-informe.md.
 */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { newWorkbook } from '../../src/workbench/host';
import { openModel, sheetOf } from '../support/workbooks';
import { launchBrowser, openContext, type PageRecord, record } from './support/browser';
import { eventually } from './support/eventually';
import { pdfPages, printToPdf } from './support/pdf';
import { sheetPages } from './support/sheetOnPaper';
import {
  activeTab,
  barButton,
  isReviewed,
  lookAt,
  openPage,
  openTab,
  pane,
  saveBook,
  workbenchAddress,
} from './support/workbench';

const PICTURES = process.env['UPDATE_DOCS'] ? path.resolve('docs/first-report') : path.resolve('output');
/** The first two deliveries of the process are overdue then. */
const TODAY = '2026-10-02';

/** Moves the day in every frame of the page. `Date.now` stays: what measures how long something takes goes on. */
function moveToday(day: string): void {
  globalThis.Date = new Proxy(Date, {
    construct: (clock, parts: readonly unknown[]) =>
      Reflect.construct(clock, parts.length === 0 ? [`${day}T12:00`] : parts) as Date,
  });
}

let browser: Browser;
let page: Page;
let written: PageRecord;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'first-report-'));
  await mkdir(PICTURES, { recursive: true });
  browser = await launchBrowser();
  const context = await openContext(browser, {
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
  });
  page = await context.newPage();
  await page.addInitScript(moveToday, TODAY);
  written = record(page, workbenchAddress());
  await openPage(page, workbenchAddress());
}, 300_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp): Locator => pane(page).getByRole('button', { name });
const says = (text: string | RegExp): Promise<void> =>
  pane(page).getByRole('status').filter({ hasText: text }).waitFor();

async function picture(name: string): Promise<void> {
  await page.mouse.move(640, 790);
  const taken = await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  expect(taken.byteLength).toBeLessThan(300_000);
}

/** The address of the selected cell. */
const selected = (): Promise<string> => page.locator('#grid input').first().inputValue();

async function isAt(sheet: string, address: string): Promise<void> {
  await eventually(async () => {
    expect([await activeTab(page).textContent(), await selected()]).toEqual([sheet, address]);
  });
}

/** From the pane to the sheet, with the keyboard. */
async function toSheet(): Promise<void> {
  await barButton(page, 'Abrir…').focus();
  await page.keyboard.press('F6');
}

/** Types into the selected cell and those after it; `Enter` goes down, `Tab` to the right. */
async function type(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (/^(?:Enter|Tab|Arrow\w+)$/.test(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}

it('begins with a workbook that has nothing', async () => {
  const buffer = Buffer.from(await newWorkbook('Hoja1').save());
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type="file"]').setInputFiles({ name: 'PREP 2027.xlsx', mimeType, buffer });
  await pane(page).getByRole('heading', { name: 'Le damos la bienvenida a Seguimiento PREP' }).waitFor();
  await pane(page).getByRole('heading', { name: 'Este libro está en blanco' }).waitFor();
  await picture('1-libro-en-blanco');
});

it('asks for three things and shows what it will make', async () => {
  await button('Crear un libro nuevo…').click();
  const form = pane(page).getByRole('form', { name: 'Crear un libro nuevo' });
  await form.getByLabel('Jornada electoral').fill('2027-06-06');
  await form.getByLabel('Institución').fill('Instituto Electoral del Estado');
  await form.getByLabel('Siglas').fill('IEE');
  await form.getByText('Se crearán 8 hojas, con 54 entregables del Anexo 13:').waitFor();
  await picture('2-vista-previa');
});

it('makes the sheets, shows the first one and says the next step', async () => {
  await pane(page).getByRole('button', { name: 'Crear', exact: true }).click();
  await says('Listo: se crearon 8 hojas.');
  await pane(page).getByRole('heading', { name: 'Siguiente paso' }).waitFor();
  await isAt('Empiece aquí', 'A1');
  await picture('3-libro-creado');
});

it('leads to the data of the process, where the person writes what is missing', async () => {
  await button('Ir a Proceso').click();
  await isAt('Proceso', 'C5');
  await toSheet();
  await type('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await isAt('Proceso', 'C9');
  await type('Secretaría Ejecutiva', 'Enter', 'Comisión de Seguimiento al PREP', 'Enter');
  await picture('4-proceso');
});

it('leads to what is overdue, where the person writes when it was done', async () => {
  await openTab(page, 'Revisar');
  await lookAt(page, /vencida/);
  await isAt('Plan de trabajo', 'E5');
  await toSheet();
  await type(
    'ArrowRight',
    'ArrowRight',
    'Concluida',
    'Tab',
    '03/09/2026',
    'Tab',
    'Acuerdo IEE/CG/010/2026',
    'Tab',
    'Tab',
    '07/09/2026',
    'Enter',
  );
  // Typing stays in the sheet: no key of it reaches a button of the pane or of the page.
  expect(await page.locator('#pane iframe').count()).toBe(1);
  await picture('5-plan');
});

it('has nothing left that the template is to blame for', async () => {
  const again = button('Validar de nuevo');
  await eventually(async () => {
    // On a busy machine reading takes too long to happen by itself.
    if (await again.isVisible()) await again.click();
    const findings = await pane(page).getByRole('heading', { name: 'Hallazgos' }).locator('..').innerText();
    expect(findings).toContain('Errores (1)');
    expect(findings).toContain(
      '(documento 2, actividad 2) venció y no consta como concluido: su fecha legal fue el 6 de septiembre de 2026',
    );
    expect(findings).toMatch(/5\s+Pasos atrasados de actividades que aún están en tiempo/);
    expect(findings).not.toContain('actividad 1)');
    expect(findings).not.toContain('actividad 1 ');
  });
  await openTab(page, 'Hoy');
  const overdue = pane(page).getByRole('list', { name: 'Vencido' });
  expect(await overdue.innerText()).not.toMatch(/^1\.? \p{Lu}/mu);
  await openTab(page, 'Revisar');
  await pane(page).getByRole('heading', { name: 'Hallazgos' }).scrollIntoViewIfNeeded();
  await picture('6-hallazgos');
});

it('makes the first report', async () => {
  await openTab(page, 'Informe');
  await pane(page).getByLabel('Mes que se informa').selectOption('2026-09');
  await pane(page).getByText('Se agregará la hoja «Informe 2026-09»').waitFor();
  await pane(page).getByRole('button', { name: 'Generar', exact: true }).click();
  await says('Listo: hoja «Informe 2026-09»');
  await eventually(async () => expect(await activeTab(page).textContent()).toBe('Informe 2026-09'));
  await picture('7-informe');
});

it('gives a workbook that prints', async () => {
  const file = path.join(folder, 'PREP 2027.xlsx');
  await saveBook(page, file);
  const pages = await pdfPages(await printToPdf(file));
  const text = pages.join('\n');
  expect(text).toContain('Instituto Electoral del Estado');
  expect(text).toContain('Secretaría Ejecutiva');
  expect(written).toEqual({ foreign: [], complaints: [] });
});

/** What the person writes into each section, in the order of the list. */
const TEXTS = Array.from({ length: 15 }, (_, index) => `Texto del apartado ${index + 1}.`);

/** Goes on with Tab until something of that name has the focus. */
async function tabTo(name: RegExp, key = 'Tab'): Promise<void> {
  const focused = pane(page).locator(':focus');
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    const label = await focused.evaluate((element) => {
      const { labels } = element as HTMLInputElement;
      return element.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element.textContent ?? '';
    });
    if (name.test(label)) return;
  }
  throw new Error(`nothing is called ${String(name)}`);
}

it('has every section written by keyboard, in a workbook without a sheet for it', async () => {
  const november = await openModel(await readFile('tests/fixtures/plan-noviembre-2023.xlsx'));
  november.removeSheet(sheetOf(november, 'Avances'));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const buffer = Buffer.from(await november.save());
  await page.locator('input[type="file"]').setInputFiles({ name: 'Noviembre.xlsx', mimeType, buffer });
  await isReviewed(page, 'Se revisaron 13 actividades');
  await pane(page).getByRole('tab', { name: 'Hoy' }).focus();
  for (let view = 0; view < 3; view++) await page.keyboard.press('ArrowRight');
  await pane(page).getByText('Se agregará la hoja «Informe 2023-11»').waitFor();
  await tabTo(/^Redactar los apartados/);
  await page.keyboard.press('Enter');
  await pane(page).getByRole('list', { name: 'Apartados por redactar' }).waitFor();
  await tabTo(/^1\. Presentación/);
  await page.keyboard.press('Enter');
  await tabTo(/^Texto de noviembre/);
  for (const text of TEXTS) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Enter');
  await says('Listo: 15 apartados guardados en «Avances».');

  await tabTo(/^Ya lo revisé/, 'Shift+Tab');
  await page.keyboard.press('Space');
  await tabTo(/^Generar$/);
  await page.keyboard.press('Enter');
  await says('Listo: hoja «Informe 2023-11»');
  const file = path.join(folder, 'Noviembre.xlsx');
  await saveBook(page, file);
  const saved = await openModel(await readFile(file));
  const [notes, report] = [sheetOf(saved, 'Avances'), sheetOf(saved, 'Informe 2023-11')];
  expect(notes.content(4, 0).value).toBe('noviembre de 2023');
  const printed = sheetPages(report).flatMap(({ cells }) =>
    cells.map(({ text }) => text.replaceAll('\u00a0', ' ')),
  );
  expect(TEXTS.filter((text) => !printed.includes(text))).toEqual([]);
});
