/**
 * Pictures to look at, in output/: the pane in the widths and looks that it has to bear, of which axe complains in none. With `UPDATE_DOCS=1`, also the one
 * of the README.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { openModel, sheetOf } from '../support/workbooks';
import { launchBrowser } from './support/browser';
import { openPage, openTab, pane, startWorkbench, type RunningWorkbench } from './support/workbench';

const FOLDER = path.resolve('output');
const README_PICTURE = path.resolve('docs/workbench.png');

/** Checks what it finds in a page against the rules of accessibility. */
let axe: string;
let workbench: RunningWorkbench;
let browser: Browser;

beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  axe = await readFile(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
  const model = await openModel(await readFile('tests/fixtures/plan-noviembre-2023.xlsx'));
  sheetOf(model, 'Proceso').setContent(3, 1, { value: null, formula: null, quotePrefix: false });
  undated = Buffer.from(await model.save());
  [workbench, browser] = await Promise.all([startWorkbench(), launchBrowser()]);
}, 300_000);

afterAll(async () => {
  await browser.close();
  workbench.stop();
});

const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The November workbook without its election day. */
let undated: Buffer;

interface Look {
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  readonly forcedColors: 'active' | 'none';
}

async function openPane({ colorScheme, forcedColors }: Look, width: number): Promise<Page> {
  const context = await browser.newContext({
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
    viewport: { width: width + 900, height: 1600 },
    colorScheme,
    forcedColors,
  });
  const page = await context.newPage();
  await openPage(page, workbench.address, `:root { --pane-width: ${width}px !important }`);
  return page;
}

const LOOKS: readonly Look[] = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced-colors', colorScheme: 'dark', forcedColors: 'active' },
];

/** What is too wide does not depend on colours: the wider pane is drawn in one look. */
const looksAt = (width: number): readonly Look[] => (width === 320 ? LOOKS : LOOKS.slice(0, 1));

describe.each([320, 400])('the pane, %i pixels wide', (width) => {
  it.each(looksAt(width))('fits its width with Hoy: $name', async (look) => {
    const page = await openPane(look, width);
    await pane(page).getByRole('heading', { name: 'Avance' }).waitFor();
    await expectFits(page, `today-${width}-${look.name}`);
    await pane(page).getByRole('button', { name: 'Cambiar fechas' }).click();
    await pane(page).getByLabel('Fecha de corte').waitFor();
    for (const summary of ['Avance por área', 'Entregables del Anexo 13 por mes']) {
      await pane(page).getByText(summary).click();
    }
    await pane(page).getByRole('button', { name: 'Resaltar vencidas' }).click();
    await pane(page).getByText('se marcarán').waitFor();
    await expectFits(page, `today-open-${width}-${look.name}`);
    await page.context().close();
  });

  it.each(looksAt(width))('fits its width with the timeline and the help: $name', async (look) => {
    const page = await openPane(look, width);
    await openTab(page, 'Calendario');
    await pane(page).getByRole('button', { name: 'Línea de tiempo' }).click();
    await pane(page).getByRole('list', { name: 'Entregables y actividades en el tiempo' }).waitFor();
    await expectFits(page, `timeline-${width}-${look.name}`);
    await pane(page).getByRole('button', { name: 'Tabla' }).click();
    await pane(page)
      .getByRole('table', { name: /^Entregables y actividades/ })
      .waitFor();
    await expectFits(page, `timeline-table-${width}-${look.name}`);
    await pane(page).getByRole('button', { name: 'Ayuda' }).click();
    await pane(page).getByRole('heading', { name: 'Colores y símbolos' }).waitFor();
    await expectFits(page, `help-${width}-${look.name}`);
    await pane(page).getByRole('button', { name: 'Probar', exact: true }).click();
    await pane(page)
      .getByText(/^87 de 87 pruebas salieron como se espera\.$/)
      .waitFor();
    await expectFits(page, `probes-${width}-${look.name}`);
    await page.context().close();
  });

  it.each(looksAt(width))('fits its width with the findings: $name', async (look) => {
    const page = await openPane(look, width);
    await openTab(page, 'Revisar');
    await pane(page).getByText('Todos los grupos').waitFor();
    await expectFits(page, `findings-${width}-${look.name}`);
    await pane(page).getByText('¿Por qué?', { exact: true }).click();
    await pane(page).getByRole('button', { name: 'Ignorar con motivo…' }).click();
    await expectFits(page, `findings-open-${width}-${look.name}`);
    await page.context().close();
  });

  it.each(looksAt(width))('fits its width with the card of a row: $name', async (look) => {
    const page = await openPane(look, width);
    await pane(page).getByRole('list', { name: 'Vencido' }).getByRole('button').first().click();
    const card = pane(page).getByRole('complementary', { name: 'Ficha de la fila' });
    await card.getByRole('button', { expanded: false }).first().click();
    await card.getByRole('button', { name: 'Concluida el…' }).click();
    await card.getByRole('button', { name: 'Anotar' }).waitFor();
    await expectFits(page, `row-card-${width}-${look.name}`);
    await page.context().close();
  });

  it.each(looksAt(width))('fits its width with quick entry: $name', async (look) => {
    const page = await openPane(look, width);
    await pane(page).getByRole('button', { name: 'Sesión…' }).click();
    await pane(page).getByRole('group', { name: 'Asistieron' }).getByRole('checkbox').first().check();
    await pane(page).getByLabel('Orden del día').fill('1. Lista de asistencia\n2. Clausura');
    await pane(page)
      .getByText(/^Orden del día: 1\. Lista de asistencia/)
      .waitFor();
    await expectFits(page, `entry-session-${width}-${look.name}`);
    await pane(page).getByRole('button', { name: 'Baja…' }).click();
    await pane(page).getByLabel('Quién deja el cargo').selectOption({ index: 1 });
    await pane(page).getByLabel('Motivo').first().selectOption({ label: 'Otro…' });
    await pane(page).getByLabel('Quién entra').fill('Persona sustituta');
    await pane(page)
      .getByText(/^Nombre: Persona sustituta/)
      .waitFor();
    await expectFits(page, `entry-departure-${width}-${look.name}`);
    await page.context().close();
  });

  it.each(looksAt(width))('fits its width without an election day: $name', async (look) => {
    const page = await openPane(look, width);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'Sin jornada.xlsx', mimeType, buffer: undated });
    await pane(page).getByText('Sin la jornada electoral').waitFor();
    await expectFits(page, `undated-today-${width}-${look.name}`);
    for (const tab of ['Calendario', 'Informe']) {
      await openTab(page, tab);
      // That of Hoy is there as well, out of sight.
      await pane(page).getByLabel('Jornada electoral').last().waitFor();
      await expectFits(page, `undated-${tab.toLowerCase()}-${width}-${look.name}`);
    }
    await page.context().close();
  });

  it.each(looksAt(width))('fits its width with the report: $name', async (look) => {
    const page = await openPane(look, width);
    await pane(page).getByRole('button', { name: 'Generar informe' }).click();
    await pane(page).getByText('Se agregará la hoja').waitFor();
    await pane(page).getByLabel('2. Acuerdos').uncheck();
    await pane(page)
      .getByText(/^Firman/)
      .click();
    await pane(page).getByText('no se incluye').waitFor();
    await pane(page).getByText('Se agregarán: «Convocatoria').waitFor();
    await expectFits(page, `report-${width}-${look.name}`);
    await page.context().close();
  });

  it.each(looksAt(width))('fits its width with the card «Así leí su libro»: $name', async (look) => {
    const page = await openPane(look, width);
    await openTab(page, 'Libro');
    await pane(page)
      .getByRole('button', { name: /^Término: / })
      .click();
    await pane(page).getByRole('combobox', { name: 'Columna de Término' }).waitFor();
    await expectFits(page, `card-${width}-${look.name}`);
    await page.context().close();
  });
});

describe.each([320, 400])('a delivery of the calendar, %i pixels wide', (width) => {
  const look: Look = { name: 'light', colorScheme: 'light', forcedColors: 'none' };

  it.each(['why', 'link', 'verify', 'proposals', 'move'])('fits its width: %s', async (part) => {
    const page = await openPane(look, width);
    await openTab(page, 'Calendario');
    const item = pane(page).getByRole('listitem').filter({ hasText: 'Documento 14.' }).first();
    await item.waitFor();
    if (part === 'why') await item.getByText('¿Por qué esta fecha?').click();
    if (part === 'link') {
      await item.getByRole('button', { name: /^Vincular con/ }).click();
      await item.getByLabel('Actividad del plan').selectOption({ index: 1 });
      await item.getByText(/se escribirá|es de otro documento/).waitFor();
    }
    if (part === 'verify') await item.getByRole('button', { name: /^Verificar la fecha/ }).click();
    if (part === 'proposals')
      await pane(page)
        .getByRole('button', { name: /^Revisar propuestas/ })
        .click();
    if (part === 'move') {
      await pane(page).getByRole('button', { name: '¿Qué se mueve?' }).click();
      await pane(page).getByLabel('Nueva jornada electoral').fill('2024-06-09');
      await pane(page).getByRole('button', { name: 'Ver qué se mueve' }).click();
      await pane(page).getByRole('button', { name: 'Escribir las fechas nuevas' }).waitFor();
    } else if (part !== 'proposals') await item.scrollIntoViewIfNeeded();
    await expectFits(page, `calendar-${part}-${width}`);
    await page.context().close();
  });
});

/** Doubles the sizes of the theme's texts, as a person does who reads with large letters. */
async function doubleText(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const root = document.querySelector<HTMLElement>('.fui-FluentProvider');
    if (!root) throw new Error('there is no pane');
    const style = getComputedStyle(root);
    for (const size of ['Base100', 'Base200', 'Base300', 'Base400', 'Base500']) {
      for (const name of [`--fontSize${size}`, `--lineHeight${size}`]) {
        const value = Number.parseFloat(style.getPropertyValue(name));
        if (value > 0) root.style.setProperty(name, `${value * 2}px`);
      }
    }
  });
}

it('has nothing outside the pane, 320 pixels wide with texts twice as large', async () => {
  const page = await openPane({ name: 'large', colorScheme: 'light', forcedColors: 'none' }, 320);
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('there is no pane');
  await doubleText(frame);
  for (const tab of ['Hoy', 'Revisar', 'Calendario', 'Informe', 'Libro']) {
    await openTab(page, tab);
    await pane(page)
      .getByRole('tabpanel', { name: tab })
      .getByRole('heading', { level: 2 })
      .first()
      .waitFor();
    await expectFits(page, `large-${tab.toLowerCase()}-320`);
  }
  await page.context().close();
});

/** What axe finds wrong, a line for each rule, at the narrowest width only: the others draw the same. */
async function complaintsOf(frame: Frame): Promise<readonly string[]> {
  if ((await frame.evaluate(() => window.innerWidth)) > 320) return [];
  await frame.evaluate(axe);
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

/** Takes a picture of the pane and holds that nothing in it is wider, and that axe finds nothing. */
async function expectFits(page: Page, name: string): Promise<void> {
  const frame = page.frames()[1];
  const sizes = await frame?.evaluate(() => {
    // The part that scrolls by itself hides what is wider from the page.
    const boxes = [document.documentElement, document.querySelector('main') ?? document.body];
    return boxes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  });
  await page.locator('#pane').screenshot({ path: path.join(FOLDER, `${name}.png`) });
  expect(sizes).toEqual([0, 0]);
  expect(frame && (await complaintsOf(frame))).toEqual([]);
}

it('shows the whole workbench', async () => {
  const context = await browser.newContext({
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
  });
  const page = await context.newPage();
  await openPage(page, workbench.address);
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
  await context.close();
});
