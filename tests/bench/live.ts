/**
 * `npm run bench -- live`: how soon the pane shows an edit, in Chromium on the workbench's page. The times are of this machine
 * and this run; what the pane needs is told apart from what the host and the grid of the workbench need, which are no part of
 * it. Nothing here is a limit.
 */
import type { Browser, Frame, Page } from 'playwright-core';
import { undoEntry } from '../../src/app/undoHistory';
import { writeEdits } from '../../src/app/writeEdits';
import { createOfficePort } from '../../src/excel/officePort';
import { DATE_TEXTS } from '../../src/taskpane/shared/dateTexts';
import { REFRESH_DELAY } from '../../src/taskpane/pane/refresh';
import { TODAY_TEXTS } from '../../src/taskpane/today/todayTexts';
import { createSession, openWorkbook } from '../../src/workbench/host';
import { openOfficeWindow } from '../../src/workbench/host/node/officeWindow';
import type { SessionMetrics } from '../../src/workbench/host/session/requestRunner';
import type { Edit } from '../../src/workbook/edits/edits';
import { launchBrowser } from '../e2e/support/browser';
import { startWorkbench } from '../e2e/support/startWorkbench';
import { barButton, isReviewed, openTab, pane } from '../e2e/support/workbench';
import { describeWorkbook } from '../support/workbooks';
import { day } from '../support/registers';
import { largeWorkbook } from './largeWorkbook';

/** Activities of the plan in which somebody types. */
const LARGE = 5000;
/** Activities of the plan that is reviewed anew. */
const SMALL = 500;
const EDITS = 6;
/** Edits right after one another, and milliseconds between them: less than the pane waits for. */
const TYPED = 10;
const BETWEEN = 250;
const VALIDATIONS = 7;
const READINGS = 5;
const UNDONE_ON = day('2023-11-30');
/** Milliseconds after which the browser calls a task long. */
const LONG = 50;

/** What the page writes down; times are milliseconds since the page began, also in the pane. */
interface Log {
  /** Keys pressed in the sheet. */
  readonly keys: number[];
  /** Changes of what the pane shows, but for the card of the chosen row, which every key that moves changes. */
  readonly shown: number[];
  /** Requests to the host. */
  readonly asked: number[];
  /** Answers of the host, with their characters. */
  readonly answered: { readonly at: number; readonly size: number }[];
  /** Tasks of the pane's own that the browser calls long, and those of the page around it. */
  readonly own: { readonly at: number; readonly ms: number }[];
  readonly around: { readonly at: number; readonly ms: number }[];
}

/** Runs in each frame before its scripts: in the page, and in the pane. */
function writeDown(): void {
  const log: Log = { keys: [], shown: [], asked: [], answered: [], own: [], around: [] };
  const now = (): number => (window.top ?? window).performance.now();
  Object.assign(window, { benchLog: log });
  const isPane = window.top !== window;
  // The page takes over its own mail, and hands answers to the pane as events.
  let post = window.postMessage.bind(window) as (...args: unknown[]) => void;
  Object.defineProperty(window, 'postMessage', {
    get:
      () =>
      (...args: unknown[]) => {
        log.asked.push(now());
        post(...args);
      },
    set: (taken: typeof post) => (post = taken),
  });
  const hear = ({ data }: MessageEvent<unknown>): void =>
    void log.answered.push({ at: now(), size: String(data).length });
  if (isPane) window.addEventListener('message', hear, true);
  window.addEventListener('keydown', () => log.keys.push(now()), true);
  if (!isPane) return;
  new PerformanceObserver((list) => {
    const ahead = now() - performance.now();
    for (const { name, startTime, duration } of list.getEntries()) {
      const task = { at: startTime + ahead, ms: duration };
      (name === 'self' ? log.own : log.around).push(task);
    }
  }).observe({ type: 'longtask', buffered: true });
  let before = '';
  const look = (): void => {
    const card = document.querySelector('aside')?.textContent ?? '';
    const after = (document.body.textContent ?? '').replace(card, '');
    if (after !== before) log.shown.push(now());
    before = after;
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

const logOf = (frame: Frame): Promise<Log> =>
  frame.evaluate(() => (window as unknown as { readonly benchLog: Log }).benchLog);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const ms = (value: number): string => `${value.toFixed(0)} ms`;

interface Opened {
  readonly page: Page;
  readonly paneFrame: Frame;
}

async function withBook(
  browser: Browser,
  address: string,
  activities: number,
  body: (opened: Opened) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ locale: 'es-MX', timezoneId: 'America/Mexico_City' });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  // The function below was compiled with a helper of tsx's.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(writeDown);
  await page.goto(address, { timeout: 120_000 });
  page.setDefaultTimeout(120_000);
  await isReviewed(page);
  const buffer = Buffer.from(await describeWorkbook(largeWorkbook(activities)).save());
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type="file"]').setInputFiles({ name: 'Plan.xlsx', mimeType, buffer });
  await isReviewed(page, new RegExp(`Se revisaron ${activities.toLocaleString('es-MX')} actividades`));
  const paneFrame = page.frames().find((frame) => frame !== page.mainFrame() && /taskpane/.test(frame.url()));
  if (paneFrame === undefined) throw new Error('the page has no pane');
  try {
    await body({ page, paneFrame });
  } finally {
    await context.close();
  }
}

/** Goes to the status of the first activity, in the seventh column. */
async function goToStatus(page: Page): Promise<void> {
  await barButton(page, 'Abrir…').focus();
  await page.keyboard.press('F6');
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
}

async function benchEdits({ page, paneFrame }: Opened): Promise<void> {
  await openTab(page, 'Hoy');
  await goToStatus(page);
  const times: number[] = [];
  const asked: number[] = [];
  const longest: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const before = (await logOf(page.mainFrame())).asked.length;
    // Another activity each time: a workbook that the pane knows already is not judged again.
    await page.keyboard.type('Cancelada');
    await page.keyboard.press('Enter');
    const key = (await logOf(page.mainFrame())).keys.at(-1) ?? NaN;
    await paneFrame.waitForFunction(
      (since) => ((window as unknown as { benchLog: Log }).benchLog.shown.at(-1) ?? 0) > since,
      key,
    );
    await page.waitForTimeout(1500);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const shown = (await logOf(paneFrame)).shown.filter((at) => at > key);
    times.push((shown[0] ?? NaN) - key);
    asked.push((await logOf(page.mainFrame())).asked.length - before);
    const { answered } = await logOf(paneFrame);
    longest.push(Math.max(...answered.filter(({ at }) => at > key).map(({ size }) => size)));
  }
  const [first = NaN, ...others] = times;
  console.log(`An edit in a plan of ${LARGE} activities, from the last key to the changed count in the pane`);
  console.log(`  first ${ms(first)}, then median ${ms(median(others))}, longest ${ms(Math.max(...others))}`);
  const beyond = (time: number): number => time - REFRESH_DELAY;
  console.log(
    `  beyond the ${REFRESH_DELAY} ms of quiet that are waited for: first ${ms(beyond(first))}, then ${ms(beyond(median(others)))}, ratio ${(beyond(first) / beyond(median(others))).toFixed(2)}`,
  );
  console.log(`  characters in the longest answer of the host: ${longest.join(', ')}`);
  console.log(`  messages to the host: ${asked.join(', ')}`);
  const { own } = await logOf(paneFrame);
  const { keys } = await logOf(page.mainFrame());
  const after = own.filter(({ at }) => at > (keys[0] ?? 0));
  console.log(
    `  the pane's tasks over ${LONG} ms after an edit: ${after.map(({ ms: long }) => ms(long)).join(', ')}`,
  );
}

async function benchTyping({ page, paneFrame }: Opened): Promise<void> {
  const keysBefore = (await logOf(page.mainFrame())).keys.length;
  const { own: ownBefore, around: aroundBefore } = await logOf(paneFrame);
  for (let edit = 0; edit < TYPED; edit++) {
    await page.keyboard.type('Cancelada', { delay: 15 });
    await page.keyboard.press('Enter');
    await page.waitForTimeout(BETWEEN);
  }
  await page.waitForTimeout(3000);
  const { keys } = await logOf(page.mainFrame());
  const [first, last] = [keys[keysBefore] ?? NaN, keys.at(-1) ?? NaN];
  const { own, around, shown } = await logOf(paneFrame);
  const during = ({ at, ms: long }: { readonly at: number; readonly ms: number }): boolean =>
    at + long > first && at < last;
  const ofPane = own.slice(ownBefore.length).filter(during);
  const ofGrid = around.slice(aroundBefore.length).filter(during);
  console.log(`${TYPED} edits in ${ms(last - first)}, without a pause`);
  console.log(
    `  tasks over ${LONG} ms meanwhile: ${ofPane.length} of the pane, ${ofGrid.length} of the sheet's grid and the host`,
  );
  // Those before it tell of edits before it.
  console.log(`  the last of them shown after the last key in ${ms((shown.at(-1) ?? NaN) - last)}`);
}

/** How long the host had something to answer, from a moment on. */
function hostTime({ asked }: Log, { answered }: Log, since: number, until: number): number {
  const events = [...asked.map((at) => ({ at, step: 1 })), ...answered.map(({ at }) => ({ at, step: -1 }))]
    .filter(({ at }) => at >= since && at <= until)
    .sort((a, b) => a.at - b.at);
  let [open, busy, began] = [0, 0, 0];
  for (const { at, step } of events) {
    if (open === 0 && step > 0) began = at;
    open = Math.max(0, open + step);
    if (open === 0 && step < 0 && began > 0) {
      busy += at - began;
      began = 0;
    }
  }
  return busy;
}

async function benchValidation({ page, paneFrame }: Opened): Promise<void> {
  const results: { readonly total: number; readonly host: number }[] = [];
  await openTab(page, 'Hoy');
  await pane(page).getByRole('button', { name: TODAY_TEXTS.change }).click();
  const button = pane(page).getByRole('button', { name: DATE_TEXTS.validate, exact: true });
  for (let round = 0; round < VALIDATIONS; round++) {
    await button.evaluate((element) => {
      element.addEventListener(
        'click',
        () => Object.assign(window, { benchPressed: window.top?.performance.now() }),
        { once: true, capture: true },
      );
    });
    await button.click();
    await page.waitForTimeout(2500);
    const pressed = await paneFrame.evaluate(
      () => (window as unknown as { benchPressed: number }).benchPressed,
    );
    const shown = (await logOf(paneFrame)).shown.filter((at) => at > pressed).at(-1) ?? NaN;
    const host = hostTime(await logOf(page.mainFrame()), await logOf(paneFrame), pressed, shown);
    results.push({ total: shown - pressed, host });
  }
  const total = median(results.map((each) => each.total));
  const host = median(results.map((each) => each.host));
  console.log(
    `Reviewing a plan of ${SMALL} activities anew, from the press to what the pane says (median of ${VALIDATIONS})`,
  );
  console.log(
    `  ${ms(total)}, of them ${ms(host)} the host's: ${ms(total - host)} beside them, ratio ${(total / host).toFixed(2)}`,
  );
}

async function measureAt(browser: Browser, address: string): Promise<void> {
  await withBook(browser, address, LARGE, async (opened) => {
    await benchEdits(opened);
    await benchTyping(opened);
  });
  await withBook(browser, address, SMALL, benchValidation);
}

/** What reading a change costs beside reading the workbook, over office.js and without a browser. */
async function benchReading(): Promise<void> {
  const opened = await openWorkbook(await describeWorkbook(largeWorkbook(LARGE)).save());
  if (!opened.ok) throw new Error(opened.code);
  const session = createSession(opened.model);
  const office = await openOfficeWindow(session, { installGlobals: true });
  const port = createOfficePort({ requestTimeout: Infinity });
  const stop = await port.onChanged(() => undefined);
  const measure = async (read: () => Promise<unknown>): Promise<readonly [number, SessionMetrics]> => {
    const times: number[] = [];
    for (let round = 0; round < READINGS; round++) {
      session.userEdit('Plan', 'G2', round % 2 === 0 ? 'Cancelada' : 'En proceso');
      await new Promise((resolve) => setTimeout(resolve, 20));
      session.resetMetrics();
      const start = performance.now();
      await read();
      times.push(performance.now() - start);
    }
    return [median(times), session.metrics()];
  };
  const [whole, wholeCost] = await measure(() => port.read());
  const [changes, changesCost] = await measure(() => port.readChanges());
  stop();
  console.log(`Reading a plan of ${LARGE} activities over office.js after an edit (median of ${READINGS})`);
  for (const [name, time, { syncs, responseBytes }] of [
    ['the workbook', whole, wholeCost],
    ['what changed', changes, changesCost],
  ] as const)
    console.log(`  ${name}: ${ms(time)}, ${syncs} syncs, ${responseBytes} bytes in`);
  console.log(`  ratio ${(changes / whole).toFixed(3)}`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  office.close();
}

/** What an undo costs that reads what changed first, beside one that reads the workbook before and after, in turns. */
async function benchUndo(): Promise<void> {
  const opened = await openWorkbook(await describeWorkbook(largeWorkbook(LARGE)).save());
  if (!opened.ok) throw new Error(opened.code);
  const office = await openOfficeWindow(createSession(opened.model), { installGlobals: true });
  const port = createOfficePort({ requestTimeout: Infinity });
  const stop = await port.onChanged(() => undefined);
  const readingAll = { ...port, readChanges: () => port.read() };
  const [whole, changes]: [number[], number[]] = [[], []];
  for (let round = 0; round < 2 * READINGS; round++) {
    const [undoing, times] = round % 2 === 0 ? [readingAll, whole] : ([port, changes] as const);
    const read = await port.read();
    if (!read.ok) throw new Error(read.problem.code);
    const write: Edit = { kind: 'write', sheet: 'Plan', row: 1 + round, column: 6, values: [['Cancelada']] };
    let kept = 0;
    const onKept = (id: number): void => void (kept = id);
    const record = { action: 'Estado', at: '2026-11-26T10:44', onKept };
    const written = await writeEdits(port, read.value, [write], { record });
    if (!written.ok) throw new Error(written.problem.code);
    await port.read();
    const start = performance.now();
    const undone = await undoEntry(undoing, kept, { today: UNDONE_ON });
    if (!undone.ok) throw new Error(undone.problem.code);
    times.push(performance.now() - start);
  }
  stop();
  const [before, after] = [median(whole), median(changes)];
  console.log(
    `Undoing a written cell in a plan of ${LARGE} activities, over office.js (median of ${READINGS})`,
  );
  console.log(`  reading the workbook twice ${ms(before)}, what changed and the workbook ${ms(after)}`);
  console.log(`  ratio ${(after / before).toFixed(3)}`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  office.close();
}

/**
 * Prints the figures.
 * @param running the address of a workbench that runs already; one is started otherwise
 */
export async function benchLive(running?: string): Promise<void> {
  await benchReading();
  await benchUndo();
  const workbench = running === undefined ? await startWorkbench() : null;
  const browser = await launchBrowser();
  try {
    await measureAt(browser, running ?? workbench?.address ?? '');
  } finally {
    await browser.close();
    await workbench?.stop();
  }
}
