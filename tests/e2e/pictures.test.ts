/**
 * Pictures to look at, in output/: the pane in the widths and looks that it has to bear, of which axe complains in none. With `UPDATE_DOCS=1`, also the one
 * of the README.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { openModel, sheetOf } from '../support/workbooks';
import { launchBrowser, openContext } from './support/browser';
import { barButton, isReviewed, openPage, openTab, pane, workbenchAddress } from './support/workbench';

const FOLDER = path.resolve('output');
const README_PICTURE = path.resolve('docs/workbench.png');

/** Checks what it finds in a page against the rules of accessibility. */
let axe: string;
let browser: Browser;

beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  axe = await readFile(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
  const model = await openModel(await readFile('tests/fixtures/plan-noviembre-2023.xlsx'));
  sheetOf(model, 'Proceso').setContent(3, 1, { value: null, formula: null, quotePrefix: false });
  undated = Buffer.from(await model.save());
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser.close();
});

const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The November workbook without its election day. */
let undated: Buffer;

interface Look {
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'active' | 'none';
}

const LIGHT: Look = { name: 'light', colorScheme: 'light', forcedColors: 'none' };

const LOOKS: readonly Look[] = [
  LIGHT,
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced-colors', colorScheme: 'dark', forcedColors: 'active' },
];

/**
 * In pixels, with the looks in each: what is too wide does not depend on colours. `PICTURES=all` makes the others too, to be
 * looked at after a change of colours.
 */
const WIDTHS: readonly { readonly width: number; readonly looks: readonly Look[] }[] = [600, 400, 320].map(
  (width) => ({ width, looks: width === 320 || process.env['PICTURES'] === 'all' ? LOOKS : [LIGHT] }),
);

/** The page with the pane of this test. Opening a pane anew takes far less than a page with its grid. */
let page: Page;

/** Drawing the sheets takes half of what the probes of the help cost, which change them hundreds of times. */
const WITHOUT_GRID = '#grid { display: none !important }';

beforeAll(async () => {
  const context = await openContext(browser, {
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
    viewport: { width: 1300, height: 1600 },
    colorScheme: 'light',
  });
  page = await context.newPage();
  await openPage(page, workbenchAddress(), WITHOUT_GRID);
}, 120_000);

/** Closes the pane, and opens it as it is at first. */
async function reopenPane(): Promise<void> {
  await page.getByRole('button', { name: 'Cerrar el panel' }).click();
  await barButton(page, 'Panel').click();
  await isReviewed(page);
}

/** Shows the pane in a width and a look, and waits until it is drawn so. */
async function showPane(width: number, { colorScheme, forcedColors }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, forcedColors });
  await page.evaluate(
    (pixels) => document.documentElement.style.setProperty('--pane-width', `${pixels}px`, 'important'),
    width,
  );
  await paneFrame().evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await nextFrame();
    await nextFrame();
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
}

function paneFrame(): Frame {
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('there is no pane');
  return frame;
}

beforeEach(reopenPane);

describe('the pane', () => {
  it('fits its width with Hoy', async () => {
    await pane(page).getByRole('heading', { name: 'Avance' }).waitFor();
    await expectFits('today');
    await pane(page).getByRole('button', { name: 'Cambiar fechas' }).click();
    await pane(page).getByLabel('Fecha de corte').waitFor();
    for (const summary of ['Avance por área', 'Entregables del Anexo 13 por mes']) {
      await pane(page).getByText(summary).click();
    }
    await pane(page).getByRole('button', { name: 'Resaltar vencidas' }).click();
    await pane(page).getByText('se marcarán').waitFor();
    await expectFits('today-open');
  });

  it('fits its width with the timeline and the help', async () => {
    await openTab(page, 'Calendario');
    await pane(page).getByRole('button', { name: 'Línea de tiempo' }).click();
    await pane(page).getByRole('list', { name: 'Entregables y actividades en el tiempo' }).waitFor();
    await expectFits('timeline');
    await pane(page).getByRole('button', { name: 'Tabla' }).click();
    await pane(page)
      .getByRole('table', { name: /^Entregables y actividades/ })
      .waitFor();
    await expectFits('timeline-table');
    await pane(page).getByRole('button', { name: 'Ayuda' }).click();
    await pane(page).getByRole('heading', { name: 'Colores y símbolos' }).waitFor();
    await expectFits('help');
    await pane(page).getByRole('button', { name: 'Probar', exact: true }).click();
    await pane(page)
      .getByText(/^(\d+) de \1 pruebas salieron como se espera\.$/)
      .waitFor();
    await expectFits('probes');
  });

  it('fits its width with the findings', async () => {
    await openTab(page, 'Revisar');
    await pane(page).getByText('Todos los grupos').waitFor();
    await expectFits('findings');
    await pane(page).getByText('¿Por qué?', { exact: true }).click();
    await pane(page).getByRole('button', { name: 'Ignorar con motivo…' }).click();
    await expectFits('findings-open');
  });

  it('fits its width with the card of a row', async () => {
    await pane(page)
      .getByRole('list', { name: 'Vencido' })
      .getByRole('button', { name: /debió concluir/ })
      .first()
      .click();
    const card = pane(page).getByRole('complementary', { name: 'Ficha de la fila' });
    await card.getByRole('button', { name: /^Concluida el…: / }).waitFor();
    await expectFits('row-card-folded');
    await card.getByRole('button', { name: /^Concluida el…: / }).click();
    await card.getByRole('button', { name: 'Anotar' }).waitFor();
    await expectFits('row-card');
  });

  it('fits its width with quick entry', async () => {
    await pane(page).getByRole('button', { name: 'Sesión…' }).click();
    await pane(page)
      .getByRole('button', { name: /^El día del corte/ })
      .click();
    await pane(page)
      .getByRole('form', { name: 'Registrar una sesión' })
      .getByLabel('Estado')
      .selectOption('Celebrada');
    await pane(page).getByRole('group', { name: 'Asistieron' }).getByRole('checkbox').nth(1).check();
    await pane(page).getByLabel('Orden del día').fill('1. Lista de asistencia\n2. Clausura');
    await pane(page)
      .getByText(/^Orden del día: 1\. Lista de asistencia/)
      .waitFor();
    await expectFits('entry-session');
    await pane(page).getByRole('button', { name: 'Baja…' }).click();
    await pane(page)
      .getByRole('button', { name: /^El día del corte/ })
      .first()
      .click();
    await pane(page).getByLabel('Quién deja el cargo').selectOption({ index: 1 });
    await pane(page).getByLabel('Motivo').first().selectOption({ label: 'Otro…' });
    await pane(page).getByLabel('Quién entra').fill('Persona sustituta');
    await pane(page)
      .getByRole('button', { name: /^El día de la baja/ })
      .click();
    await pane(page)
      .getByText(/^Nombre: Persona sustituta/)
      .waitFor();
    await expectFits('entry-departure');
  });

  it('fits its width with the report', async () => {
    await pane(page).getByRole('button', { name: 'Generar informe' }).click();
    await pane(page).getByText('Se agregará la hoja').waitFor();
    await pane(page).getByLabel('2. Acuerdos').uncheck();
    await pane(page)
      .getByText(/^Firman/)
      .click();
    await pane(page).getByText('no se incluye').waitFor();
    await pane(page).getByText('Se agregarán: «Convocatoria').waitFor();
    await expectFits('report');
  });

  it('fits its width with the card «Así leí su libro»', async () => {
    await openTab(page, 'Libro');
    await pane(page)
      .getByRole('button', { name: /^Término: / })
      .click();
    await pane(page).getByRole('combobox', { name: 'Columna de Término' }).waitFor();
    await expectFits('card');
  });
});

describe('a delivery of the calendar', () => {
  it.each(['why', 'link', 'verify', 'proposals', 'move'])('fits its width: %s', async (part) => {
    await openTab(page, 'Calendario');
    await pane(page)
      .getByRole('button', { name: /^Todos/ })
      .click();
    const item = pane(page).getByRole('listitem').filter({ hasText: 'Documento 14.' }).first();
    await item.waitFor();
    if (part === 'why') await item.getByText('¿Por qué esta fecha?').click();
    if (part === 'link') {
      await item.getByRole('button', { name: /^Vincular con/ }).click();
      await item.getByText('ninguna actividad parece corresponderle').waitFor();
    }
    if (part === 'verify') await item.getByRole('button', { name: /^Verificar la fecha/ }).click();
    if (part === 'proposals')
      await pane(page)
        .getByRole('button', { name: /^Revisar propuestas/ })
        .click();
    if (part === 'move') {
      await pane(page).getByRole('button', { name: '¿Qué se mueve?' }).click();
      await pane(page).getByLabel('Nueva jornada electoral').fill('09/06/2024');
      await pane(page).getByRole('button', { name: 'Ver qué se mueve' }).click();
      await pane(page).getByRole('button', { name: 'Escribir las fechas nuevas' }).waitFor();
    } else if (part !== 'proposals') await item.scrollIntoViewIfNeeded();
    for (const { width } of WIDTHS) await expectFitsIn(width, LIGHT, `calendar-${part}-${width}`);
  });
});

/** Doubles the size of texts, as a person does in the browser who reads with large letters. */
async function doubleText(frame: Frame): Promise<void> {
  const sizeOfText = () =>
    frame.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.querySelector('h2') ?? document.body).fontSize),
    );
  const usual = await sizeOfText();
  await frame.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await sizeOfText()).toBe(2 * usual);
}

/** What has the focus, unless it is out of the view; `null` there. */
interface Focused {
  readonly words: string;
  /** Its first and its last line are what is seen at their places, or it has more lines than there is room for. */
  readonly isSeen: boolean;
}

const focusedIn = (frame: Frame): Promise<Focused | null> =>
  frame.evaluate(() => {
    const { activeElement: element } = document;
    const main = document.querySelector('main');
    if (element === null || main?.contains(element) !== true || !document.hasFocus()) return null;
    const { left, width, top, bottom, height } = element.getBoundingClientRect();
    const isSeenAt = (y: number): boolean => {
      const hit = document.elementFromPoint(left + Math.min(width / 2, 20), y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    };
    const feet = [...document.querySelectorAll('[data-foot]')].map((foot) => foot.clientHeight);
    const isTaller = height > main.clientHeight - Math.max(0, ...feet) - 20;
    return {
      words: `${element.tagName} ${element.textContent?.slice(0, 60) ?? ''}`,
      isSeen: isTaller || (isSeenAt(top + Math.min(10, height / 2)) && isSeenAt(bottom - 3)),
    };
  });

/** Goes by Tab from the tabs through the whole view; returns what had the focus and was not seen, and how much there was. */
async function walkByTab(
  tab: string,
): Promise<{ readonly covered: readonly string[]; readonly all: number }> {
  await pane(page).getByRole('tab', { name: tab }).focus();
  const covered: string[] = [];
  for (let all = 0; ; all++) {
    await page.keyboard.press('Tab');
    // The pane scrolls after the browser did.
    await page.waitForTimeout(20);
    const focused = await focusedIn(paneFrame());
    if (focused === null) return { covered, all };
    if (!focused.isSeen) covered.push(focused.words);
  }
}

/** In how many rows the tabs are, and whether the chosen one is in sight. */
const tabsIn = (frame: Frame) =>
  frame.evaluate(() => {
    const tabs = [...document.querySelectorAll('[role="tab"]')].map((tab) => tab.getBoundingClientRect());
    const chosen = document.querySelector('[role="tab"][aria-selected="true"]')?.getBoundingClientRect();
    const list = document.querySelector('[role="tablist"]')?.getBoundingClientRect();
    return {
      rows: new Set(tabs.map(({ top }) => Math.round(top))).size,
      isChosenInSight: !!chosen && !!list && chosen.left >= list.left && chosen.right <= list.right,
    };
  });

it('has nothing outside the pane, 320 pixels wide with texts twice as large, and covers nothing that Tab comes to', async () => {
  await doubleText(paneFrame());
  for (const tab of ['Hoy', 'Revisar', 'Calendario', 'Informe', 'Libro']) {
    await openTab(page, tab);
    await pane(page)
      .getByRole('tabpanel', { name: tab })
      .getByRole('heading', { level: 2 })
      .first()
      .waitFor();
    await expectFitsIn(320, LIGHT, `large-${tab.toLowerCase()}-320`);
    expect(await tabsIn(paneFrame())).toEqual({ rows: 1, isChosenInSight: true });
    const { covered, all } = await walkByTab(tab);
    expect(covered).toEqual([]);
    expect(all).toBeGreaterThan(5);
  }
});

it('has nothing outside the folded card of a row, 320 pixels wide with texts twice as large', async () => {
  await pane(page)
    .getByRole('list', { name: 'Vencido' })
    .getByRole('button', { name: /debió concluir/ })
    .first()
    .click();
  await doubleText(paneFrame());
  const card = pane(page).getByRole('complementary', { name: 'Ficha de la fila' });
  await card.getByRole('button', { name: /^Concluida el…: / }).waitFor();
  await expectFitsIn(320, LIGHT, 'large-row-card-folded-320');
  const beyond = await card.evaluate((aside) => {
    const { left, right } = aside.getBoundingClientRect();
    return [...aside.querySelectorAll('button')].filter((button) => {
      const box = button.getBoundingClientRect();
      return box.left < left || box.right > right;
    }).length;
  });
  expect(beyond).toBe(0);
});

it('fits its width on a workbook without an election day', async () => {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'Sin jornada.xlsx', mimeType, buffer: undated });
  await pane(page).getByText('Sin la jornada electoral').waitFor();
  await expectFits('undated-today');
  for (const tab of ['Calendario', 'Informe']) {
    await openTab(page, tab);
    // That of Hoy is there as well, out of sight.
    await pane(page).getByLabel('Jornada electoral').last().waitFor();
    await expectFits(`undated-${tab.toLowerCase()}`);
  }
});

/** What axe finds wrong, a line for each rule. */
async function complaintsOf(frame: Frame): Promise<readonly string[]> {
  if (await frame.evaluate(() => !('axe' in window))) await frame.evaluate(axe);
  return frame.evaluate(async () => {
    interface Violation {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const { axe: checker } = window as unknown as {
      axe: { run: (root: Document) => Promise<{ violations: readonly Violation[] }> };
    };
    const { violations } = await checker.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
  });
}

/** Takes pictures of the pane in all widths and looks, and holds that it fits each. */
async function expectFits(name: string): Promise<void> {
  for (const { width, looks } of WIDTHS) {
    for (const look of looks) await expectFitsIn(width, look, `${name}-${width}-${look.name}`);
  }
}

/** Takes a picture and holds that nothing is wider than the pane and, where that is narrow, that axe finds nothing. */
async function expectFitsIn(width: number, look: Look, name: string): Promise<void> {
  await showPane(width, look);
  const frame = paneFrame();
  const sizes = await frame.evaluate(() => {
    // Parts that scroll by themselves hide what is wider from the page. Tabs may be scrolled to where text is large.
    const isLarge = document.documentElement.style.fontSize !== '';
    const names = ['main', ...(isLarge ? [] : ['[role="tablist"]'])];
    const parts = names.map((part) => document.querySelector(part) ?? document.body);
    return [document.documentElement, ...parts].map(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    );
  });
  await page.locator('#pane').screenshot({ path: path.join(FOLDER, `${name}.png`) });
  expect(new Set(sizes)).toEqual(new Set([0]));
  // Each width draws the same.
  if (width === 320) expect(await complaintsOf(frame)).toEqual([]);
}

it('shows the whole workbench', async () => {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await openPage(page, workbenchAddress());
  await pane(page).getByRole('button', { name: 'Resaltar vencidas' }).click();
  await pane(page).getByRole('button', { name: 'Resaltar', exact: true }).click();
  await pane(page).getByText('Listo. Se marcaron').waitFor();
  await pane(page)
    .locator('main')
    .evaluate(() => scrollTo(0, 0));
  await page.mouse.move(640, 780);
  const target = process.env['UPDATE_DOCS'] ? README_PICTURE : path.join(FOLDER, 'workbench.png');
  const picture = await page.screenshot({ path: target });
  expect(picture.byteLength).toBeLessThan(300_000);
});
