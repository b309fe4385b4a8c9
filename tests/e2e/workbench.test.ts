/**
 * The pane in Chromium, on the workbench, under the real office.js: from opening the November workbook to its printed
 * report. The steps follow each other as a person's would.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { newWorkbook, openWorkbook, type WorkbookModel } from '../../src/workbench/host';
import { launchBrowser, openContext, type PageRecord, record } from './support/browser';
import { eventually } from './support/eventually';
import { pdfPages, printToPdf } from './support/pdf';
import {
  activeTab,
  barButton,
  countPixels,
  isReviewed,
  lookAt,
  openPage,
  openTab,
  pane,
  saveBook,
  workbenchAddress,
} from './support/workbench';

const FIXTURE = path.resolve('tests/fixtures/plan-noviembre-2023.xlsx');
const OVERDUE = '#FFC7CE';
const ACCEPT = 'Ya lo revisé: generar así el informe';
const REPORT = 'Informe 2023-11';

async function openFile(file: string): Promise<WorkbookModel> {
  const opened = await openWorkbook(new Uint8Array(await readFile(file)));
  if (!opened.ok) throw new Error(opened.detail);
  return opened.model;
}

const rulesOf = (model: WorkbookModel) => model.sheets.flatMap((sheet) => sheet.conditionalFormats());

/** Content and style of every cell, to compare two workbooks by. */
function cellsOf(model: WorkbookModel): unknown {
  return model.sheets.map((sheet) => {
    const used = sheet.usedArea(false);
    const cells: unknown[] = [];
    for (let row = 0; row <= (used?.bottom ?? -1); row++) {
      for (let column = 0; column <= (used?.right ?? -1); column++) {
        cells.push([sheet.content(row, column), sheet.style(row, column)]);
      }
    }
    return { name: sheet.name, cells };
  });
}

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'workbench-'));
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

async function newPage(query = ''): Promise<{ readonly page: Page; readonly written: PageRecord }> {
  const context = await openContext(browser, { locale: 'es-MX', timezoneId: 'America/Mexico_City' });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  const written = record(page, workbenchAddress());
  await openPage(page, `${workbenchAddress()}/${query}`);
  return { page, written };
}

/** A fresh page for each group; whatever it did, it asked only this machine and complained of nothing. */
function onPage(query?: string): () => Page {
  let current: { readonly page: Page; readonly written: PageRecord };
  beforeAll(async () => {
    current = await newPage(query);
  });
  afterAll(async () => {
    await current.page.context().close();
    expect(current.written).toEqual({ foreign: [], complaints: [] });
  });
  return () => current.page;
}

const outcome = (page: Page, text: string | RegExp): Promise<void> =>
  pane(page).getByRole('status').filter({ hasText: text }).waitFor();

/** The number on the tab of the findings. */
async function countFindings(page: Page): Promise<number> {
  return Number(
    /\d+/.exec((await pane(page).getByRole('tab', { name: 'Revisar' }).textContent()) ?? '')?.[0],
  );
}

/** Texts of the grid, the host and the workbook engine that no minifier takes away. */
const MARKS = ['sheet.mutation.', 'ContextActivationManager', 'xl/workbook.xml'];

describe('what is shipped', () => {
  const read = async (file: string): Promise<string> =>
    (await fetch(new URL(file, `${workbenchAddress()}/`))).text();
  const marksIn = (text: string): string[] => MARKS.filter((mark) => text.includes(mark));

  it.each(['taskpane.html', 'commands.html', 'message.html'])(
    'is %s with nothing of the workbench',
    async (file) => {
      const sources = [...(await read(file)).matchAll(/<script[^>]*?src="?([^\s">]+)/g)].map(
        ([, source = '']) => source,
      );
      const bundles = sources.filter((source) => source !== '/officejs/office.js');
      expect(bundles).toHaveLength(1);
      for (const bundle of bundles) expect(marksIn(await read(bundle))).toEqual([]);
    },
  );

  it('could be told from it', async () => {
    expect(marksIn(await read('workbench/workbench.js'))).toEqual(MARKS);
  });
});

describe('the November workbook, from opening to paper', () => {
  const page = onPage();
  let pages: number;

  it('shows how things stand and how many findings there are', async () => {
    await isReviewed(page(), /Se revisaron 13 actividades: \d+ hallazgos/);
    await pane(page())
      .getByRole('heading', { name: /^\d+ actividades? vencidas?/ })
      .waitFor();
    await pane(page()).getByText('De las 13 del plan, 2 no se cuentan aparte').waitFor();
    const said = (await pane(page()).getByRole('status').textContent()) ?? '';
    expect(await countFindings(page())).toBe(Number(/(\d+) hallazgos/.exec(said)?.[1]));
    expect(await activeTab(page()).textContent()).toBe('Plan de trabajo');
  });

  it('shows where each of the six registers was found', async () => {
    await openTab(page(), 'Libro');
    for (const name of ['Plan', 'Sesiones', 'Integrantes', 'Acuerdos', 'Avances', 'Proceso']) {
      await pane(page()).getByRole('heading', { level: 3, name }).waitFor();
    }
    expect(await pane(page()).getByText('No está en el libro').count()).toBe(0);
  });

  it('validates at another cut-off date, and again at the workbook’s own', async () => {
    await openTab(page(), 'Hoy');
    await pane(page()).getByRole('button', { name: 'Cambiar fechas' }).click();
    const date = pane(page()).getByLabel('Fecha de corte');
    const own = await date.inputValue();
    for (const [day, said] of [
      ['15/09/2023', 'Al 15 de septiembre de 2023'],
      ['', `${Number(own.slice(0, 2))} de `],
    ] as const) {
      await date.fill(day);
      await pane(page()).getByRole('button', { name: 'Validar', exact: true }).click();
      await isReviewed(page(), /Se revisaron 13 actividades/);
      await pane(page()).getByText(said).first().waitFor();
    }
    expect(await date.inputValue()).toBe(own);
    await pane(page()).getByRole('button', { name: 'Cambiar fechas' }).click();
  });

  it('goes to what is overdue', async () => {
    await page().locator('#grid').getByRole('tab', { name: 'Sesiones' }).click();
    await pane(page())
      .getByRole('list', { name: 'Vencido' })
      .getByRole('button', { name: /debió concluir/ })
      .first()
      .click();
    await eventually(async () => expect(await activeTab(page()).textContent()).toBe('Plan de trabajo'));
    expect(await page().locator('#grid input').first().inputValue()).toMatch(/^A\d+$/);
  });

  it('goes to the cell of a finding', async () => {
    await page().locator('#grid').getByRole('tab', { name: 'Sesiones' }).click();
    await pane(page())
      .getByRole('button', { name: /^Revisar \d+ hallazgos$/ })
      .click();
    await lookAt(page(), /Actividad vencida/);
    await page().locator('#grid input').first().waitFor();
    await eventually(async () =>
      expect(await page().locator('#grid input').first().inputValue()).toBe('A16'),
    );
    expect(await activeTab(page()).textContent()).toBe('Plan de trabajo');
  });

  it('highlights what is overdue after a preview, in the sheet and in the file', async () => {
    await openTab(page(), 'Hoy');
    expect(await countPixels(page(), OVERDUE)).toBe(0);
    await pane(page()).getByRole('button', { name: 'Resaltar vencidas' }).click();
    await pane(page()).getByText('En «Plan de trabajo» se marcarán').waitFor();
    expect(await countPixels(page(), OVERDUE)).toBe(0);
    await pane(page()).getByRole('button', { name: 'Resaltar', exact: true }).click();
    await outcome(page(), /Listo. Se marcaron/);
    await eventually(async () => expect(await countPixels(page(), OVERDUE)).toBeGreaterThan(1000));
    const file = path.join(folder, 'highlighted.xlsx');
    await saveBook(page(), file);
    expect(rulesOf(await openFile(file)).length).toBeGreaterThan(0);
  });

  it('makes the report, brings it to the front and says how many pages it has', async () => {
    await pane(page()).getByRole('button', { name: 'Generar informe' }).click();
    await pane(page()).getByLabel('Mes que se informa').selectOption('2023-11');
    await pane(page()).getByText(`Se agregará la hoja «${REPORT}»`).waitFor();
    await pane(page()).getByLabel(ACCEPT).check();
    await pane(page()).getByRole('button', { name: 'Generar', exact: true }).click();
    await outcome(page(), `Listo: hoja «${REPORT}»`);
    const said = (await pane(page()).getByText(`Listo: hoja «${REPORT}»`).textContent()) ?? '';
    pages = Number(/(\d+) páginas/.exec(said)?.[1]);
    expect(pages).toBeGreaterThan(5);
    await eventually(async () => expect(await activeTab(page()).textContent()).toBe(REPORT));
  });

  it('prints that many pages, with every section where the contents say', async () => {
    const file = path.join(folder, 'report.xlsx');
    await saveBook(page(), file);
    const printed = await pdfPages(await printToPdf(file));
    const report = printed.slice(-pages);
    expect(report[0]).toContain('Informe del mes de noviembre de 2023');
    const contents = [...(report[1] ?? '').matchAll(/^(?!Página)(?:\w\. )?(.+?)[ .]+(\d{1,2})$/gm)];
    expect(contents.length).toBeGreaterThan(10);
    for (const [, title = '', number] of contents) {
      expect(report[Number(number) - 1]).toContain(title);
    }
  });

  it('takes the highlight away and leaves every cell as it came', async () => {
    await openTab(page(), 'Hoy');
    await pane(page()).getByRole('button', { name: 'Resaltar vencidas' }).click();
    await pane(page()).getByRole('button', { name: 'Quitar resaltado' }).click();
    await outcome(page(), 'Se quitó el resaltado');
    await page().locator('#grid').getByRole('tab', { name: 'Plan de trabajo' }).click();
    await eventually(async () => expect(await countPixels(page(), OVERDUE)).toBe(0));
    const file = path.join(folder, 'taken-away.xlsx');
    await saveBook(page(), file);
    const model = await openFile(file);
    const report = model.sheets.find(({ name }) => name === REPORT);
    if (report) model.removeSheet(report);
    expect(rulesOf(model)).toEqual([]);
    expect(cellsOf(model)).toEqual(cellsOf(await openFile(FIXTURE)));
  });
});

describe.each(['1.9', '1.12'])('in an Excel with ExcelApi %s', (excelApi) => {
  const page = onPage(`?excelApi=${excelApi}`);

  it('finds, highlights, reports and takes the highlight away', async () => {
    await isReviewed(page(), /Se revisaron 13 actividades: \d+ hallazgos/);
    await pane(page()).getByRole('button', { name: 'Resaltar vencidas' }).click();
    await pane(page()).getByRole('button', { name: 'Resaltar', exact: true }).click();
    await outcome(page(), /Listo. Se marcaron/);
    await eventually(async () => expect(await countPixels(page(), OVERDUE)).toBeGreaterThan(1000));

    await pane(page()).getByRole('button', { name: 'Generar informe' }).click();
    await pane(page()).getByText(`Se agregará la hoja «${REPORT}»`).waitFor();
    await pane(page()).getByLabel(ACCEPT).check();
    await pane(page()).getByRole('button', { name: 'Generar', exact: true }).click();
    await outcome(page(), `Listo: hoja «${REPORT}»`);

    await openTab(page(), 'Hoy');
    await pane(page()).getByRole('button', { name: 'Resaltar vencidas' }).click();
    await pane(page()).getByRole('button', { name: 'Quitar resaltado' }).click();
    await outcome(page(), 'Se quitó el resaltado');
    const file = path.join(folder, `excel-${excelApi}.xlsx`);
    await saveBook(page(), file);
    const saved = await openFile(file);
    expect(rulesOf(saved)).toEqual([]);
    expect(saved.sheets.map(({ name }) => name)).toContain(REPORT);
  });
});

describe('a part of the pane that does not arrive', () => {
  it('is said with the pane in sight, and asked for again', async () => {
    const context = await openContext(browser, { locale: 'es-MX' });
    const page = await context.newPage();
    const part = /\/\d+\.\w+\.js$/;
    // The first one is what reads the workbook; what tells of it has to arrive.
    let first: string | null = null;
    await page.route(part, (route) => {
      first ??= route.request().url();
      return route.request().url() === first ? route.abort() : route.continue();
    });
    await page.goto(workbenchAddress());
    await outcome(page, 'No se pudo cargar una parte del panel.');
    await pane(page).getByRole('tab', { name: 'Calendario' }).waitFor();
    await page.unroute(part);
    await pane(page).getByRole('button', { name: 'Reintentar' }).click();
    await isReviewed(page, /Se revisaron 13 actividades/);
    await openTab(page, 'Revisar');
    await pane(page).getByText('Todos los grupos').waitFor();
    await context.close();
  });
});

describe('by keyboard alone', () => {
  const page = onPage();

  /** Tabs to a button of the pane and presses it. */
  async function press(name: string, key: 'Tab' | 'Shift+Tab' | 'ArrowDown' = 'Tab'): Promise<void> {
    await pane(page()).locator('main[aria-busy="false"]').waitFor();
    if (name !== ACCEPT) await pane(page()).getByRole('button', { name, exact: true }).waitFor();
    for (let step = 0; step < 60; step++) {
      const frame = page().frames()[1];
      const focused = await frame?.evaluate(() => {
        const active = document.activeElement;
        return (active?.textContent || active?.closest('label')?.textContent?.trim()) ?? '';
      });
      if (focused === name) {
        await page().keyboard.press(name === ACCEPT ? 'Space' : 'Enter');
        return;
      }
      await page().keyboard.press(key);
    }
    throw new Error(`no way to «${name}» with ${key}`);
  }

  async function enterPane(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) {
      if (await page().evaluate(() => document.activeElement?.tagName === 'IFRAME')) return;
      await page().keyboard.press('F6');
    }
    throw new Error('no way into the pane with F6');
  }

  it('F6 goes from the bar to the sheet, to the pane and around', async () => {
    await barButton(page(), 'Abrir…').focus();
    const region = () =>
      page().evaluate(() => document.activeElement?.closest('#bar, #grid, #pane')?.id ?? 'none');
    const visited = [await region()];
    for (let turn = 0; turn < 3; turn++) {
      await page().keyboard.press('F6');
      visited.push(await region());
    }
    expect(visited).toEqual(['bar', 'grid', 'pane', 'bar']);
  });

  /** Shows a view by the arrows of the tabs. */
  async function showTab(name: string): Promise<void> {
    for (let step = 0; step < 80; step++) {
      const role = await page()
        .frames()[1]
        ?.evaluate(() => document.activeElement?.getAttribute('role') ?? '');
      if (role === 'tab') break;
      await page().keyboard.press('Shift+Tab');
    }
    for (let step = 0; step < 5; step++) {
      const tab = pane(page()).getByRole('tab', { name });
      if ((await tab.getAttribute('aria-selected')) === 'true') return;
      await page().keyboard.press('ArrowRight');
    }
    throw new Error(`no way to the tab ${name}`);
  }

  it('skips the first steps, opens the help and closes it with Esc', async () => {
    await enterPane();
    await press('Omitir');
    await press('Ayuda');
    await pane(page()).getByRole('heading', { name: 'Colores y símbolos' }).waitFor();
    await page().keyboard.press('Escape');
    await pane(page()).getByRole('heading', { name: 'Colores y símbolos' }).waitFor({ state: 'detached' });
  });

  it('confirms the reading, and goes from the timeline to a row', async () => {
    await showTab('Libro');
    await press('Es correcto');
    await outcome(page(), 'Listo. Quedó guardado');
    await showTab('Calendario');
    await press('Línea de tiempo');
    await press('Tabla');
    await page().locator('#grid').getByRole('tab', { name: 'Plan de trabajo' }).waitFor();
    // One stop of Tab; the arrows go through it.
    await page().keyboard.press('Tab');
    await press('6 Integrar el COTAPREP', 'ArrowDown');
    await eventually(async () => expect(await page().locator('#grid input').first().inputValue()).toBe('A7'));
    await showTab('Hoy');
  });

  it('validates, highlights, makes the report and prints it', async () => {
    await press('Cambiar fechas');
    await press('Validar');
    await isReviewed(page(), /Se revisaron 13 actividades/);
    await press('Resaltar vencidas');
    await press('Resaltar');
    await outcome(page(), /Listo. Se marcaron/);
    await press('Generar informe', 'Shift+Tab');
    await pane(page()).getByText(`Se agregará la hoja «${REPORT}»`).waitFor();
    await press(ACCEPT);
    await press('Generar');
    await outcome(page(), `Listo: hoja «${REPORT}»`);
    for (let turn = 0; turn < 3; turn++) {
      if (await page().evaluate(() => document.activeElement?.closest('#bar') !== null)) break;
      await page().keyboard.press('F6');
    }
    await barButton(page(), 'Guardar como…').focus();
    const [download] = await Promise.all([page().waitForEvent('download'), page().keyboard.press('Enter')]);
    const file = path.join(folder, 'keyboard.xlsx');
    await download.saveAs(file);
    const printed = await pdfPages(await printToPdf(file));
    expect(printed.some((text) => text.includes('Informe del mes de noviembre de 2023'))).toBe(true);
  });
});

describe('a person at the sheet', () => {
  const page = onPage();

  it('edits a cell, and the pane reads it again and says what became of the findings', async () => {
    await openTab(page(), 'Revisar');
    await lookAt(page(), /Actividad vencida/);
    await eventually(async () =>
      expect(await page().locator('#grid input').first().inputValue()).toBe('A16'),
    );
    await barButton(page(), 'Abrir…').focus();
    await page().keyboard.press('F6');
    for (let step = 0; step < 7; step++) await page().keyboard.press('ArrowRight');
    await page().keyboard.type('04/11/2023');
    await page().keyboard.press('Enter');
    const found = await countFindings(page());
    await outcome(page(), /^(?:Se resolvi|Hay )/);
    const said = (await pane(page()).getByRole('status').textContent()) ?? '';
    const [, resolved = '0'] = /Se resolvi\S+ (\d+)/.exec(said) ?? [];
    const [, merged = '0'] = /(\d+) hallazgos? se piden? ahora/.exec(said) ?? [];
    const [, added = '0'] = /Hay (\d+)/.exec(said) ?? [];
    expect(await countFindings(page())).toBe(found - Number(resolved) - Number(merged) + Number(added));
    const file = path.join(folder, 'edited.xlsx');
    await saveBook(page(), file);
    const plan = (await openFile(file)).sheets[0];
    expect(plan?.content(15, 7).value).toBe(45_234);
  });

  it('opens another workbook, and the pane reads that one', async () => {
    const model = newWorkbook();
    model.sheets[0]?.setContent(0, 0, { value: 'Notas', formula: null, quotePrefix: false });
    const buffer = Buffer.from(await model.save());
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page().locator('input[type="file"]').setInputFiles({ name: 'Otro libro.xlsx', mimeType, buffer });
    await pane(page()).getByText('No se encontró el plan de trabajo.').waitFor();
    await page().getByText('Se abrió Otro libro.xlsx.').waitFor();
  });

  it('is told that a file is no workbook, and keeps the one that is open', async () => {
    const file = { name: 'nota.xlsx', mimeType: 'text/plain', buffer: Buffer.from('no soy un libro') };
    await page().locator('input[type="file"]').setInputFiles(file);
    await page().getByText('No se pudo abrir nota.xlsx').waitFor();
    expect(await page().locator('.book-name').textContent()).toBe('Otro libro.xlsx');
  });
});

describe('ribbon commands with the pane closed', () => {
  const page = onPage();

  it('highlights', async () => {
    await page().getByRole('button', { name: 'Cerrar el panel' }).click();
    await barButton(page(), 'Resaltar vencidas').click();
    await page().getByText('Resaltar vencidas: fin del comando.', { exact: false }).waitFor();
    await eventually(async () => expect(await countPixels(page(), OVERDUE)).toBeGreaterThan(1000));
  });

  it('makes no report where the workbook contradicts itself, and says where', async () => {
    await barButton(page(), 'Informe del mes').click();
    const dialog = page().frameLocator('dialog iframe');
    await dialog.getByRole('heading', { name: /su libro se contradice/ }).waitFor();
    await dialog.getByText(/IMPEPAC\/CEE\/325\/2023 aparece con dos fechas/).waitFor();
    await dialog.getByRole('button', { name: 'Cerrar' }).click();
    expect(await activeTab(page()).textContent()).not.toBe(REPORT);
  });

  it('opens the pane again, validated', async () => {
    await barButton(page(), 'Validar').click();
    await isReviewed(page(), /Se revisaron 13 actividades/);
  });

  it('speaks in a dialog when there is a problem, which Esc closes', async () => {
    const model = newWorkbook();
    model.sheets[0]?.setContent(0, 0, { value: 'Notas', formula: null, quotePrefix: false });
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const buffer = Buffer.from(await model.save());
    await page().locator('input[type="file"]').setInputFiles({ name: 'Notas.xlsx', mimeType, buffer });
    await page().getByText('Se abrió Notas.xlsx.').waitFor();
    await barButton(page(), 'Informe del mes').click();
    const dialog = page().frameLocator('dialog iframe');
    await dialog.getByRole('heading', { name: 'No se encontró el plan de trabajo.' }).waitFor();
    await dialog.getByRole('button', { name: 'Cerrar' }).click();
    await page().getByText('Informe del mes: fin del comando.', { exact: false }).waitFor();
    await barButton(page(), 'Resaltar vencidas').click();
    await dialog.getByRole('heading', { name: 'No se encontró el plan de trabajo.' }).waitFor();
    await page().keyboard.press('Escape');
    await page().getByText('Resaltar vencidas: fin del comando.', { exact: false }).waitFor();
    expect(await page().locator('dialog').count()).toBe(0);
  });
});
