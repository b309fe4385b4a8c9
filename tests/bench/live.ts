/**
 * `npm run bench -- live`: how soon the pane shows an edit and a review, in Chromium on the workbench's page: four figures beside
 * what is aimed at, and how much the same work varied on this machine in this run. What the pane needs is told apart from what the
 * host and the grid of the workbench need, which are no part of it. Nothing here is a limit. `npm run bench -- undo` prints what an
 * undo costs.
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

/** What is aimed at, in milliseconds. */
const AIMS = { shown: 1200, beside: 100 } as const;
/** Rounds of the same work by which the machine's noise is told. */
const SAME_WORK = 60;

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

/** Waits until the pane shows something new after a moment; gives when it first did. */
async function shownAfter(paneFrame: Frame, moment: number): Promise<number> {
  await paneFrame.waitForFunction(
    (since) => (window as unknown as { benchLog: Log }).benchLog.shown.some((at) => at > since),
    moment,
  );
  return (await logOf(paneFrame)).shown.find((at) => at > moment) ?? NaN;
}

const lastKey = async (page: Page): Promise<number> => (await logOf(page.mainFrame())).keys.at(-1) ?? NaN;

/** Milliseconds of the long tasks that began within a time. */
const longTasks = (tasks: Log['around'], since: number, until: number): number =>
  tasks.filter(({ at }) => at >= since && at < until).reduce((sum, task) => sum + task.ms, 0);

async function benchEdits({ page, paneFrame }: Opened): Promise<void> {
  await openTab(page, 'Hoy');
  await goToStatus(page);
  const times: number[] = [];
  const around: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    // Another activity each time: a workbook that the pane knows already is not judged again.
    await page.keyboard.type('Cancelada');
    await page.keyboard.press('Enter');
    const key = await lastKey(page);
    const shown = await shownAfter(paneFrame, key);
    times.push(shown - key);
    around.push(longTasks((await logOf(paneFrame)).around, key, shown));
    await page.waitForTimeout(1500);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
  }
  console.log(
    `An edit in a plan of ${LARGE} activities shows ${ms(median(times))} after the last key, at most ${ms(Math.max(...times))} (aim: ${ms(AIMS.shown)}); ${ms(REFRESH_DELAY)} of them are the quiet that is waited for, ${ms(median(around))} long tasks of the sheet's grid and the host`,
  );
}

async function benchTyping({ page, paneFrame }: Opened): Promise<void> {
  const keysBefore = (await logOf(page.mainFrame())).keys.length;
  const { own: ownBefore, around: aroundBefore } = await logOf(paneFrame);
  for (let edit = 0; edit < TYPED; edit++) {
    await page.keyboard.type('Cancelada', { delay: 15 });
    await page.keyboard.press('Enter');
    if (edit < TYPED - 1) await page.waitForTimeout(BETWEEN);
  }
  const last = await lastKey(page);
  const shown = await shownAfter(paneFrame, last);
  const first = (await logOf(page.mainFrame())).keys[keysBefore] ?? NaN;
  const { own, around } = await logOf(paneFrame);
  const during = ({ at, ms: long }: { readonly at: number; readonly ms: number }): boolean =>
    at + long > first && at < last;
  const ofPane = own.slice(ownBefore.length).filter(during);
  const ofGrid = around.slice(aroundBefore.length).filter(during);
  const longest = Math.max(0, ...ofPane.map(({ ms: long }) => long));
  console.log(
    `While ${TYPED} edits are typed in ${ms(last - first)}: ${ofPane.length} tasks of the pane over ${LONG} ms (aim: 0), the longest of ${ms(longest)}; ${ofGrid.length} of the sheet's grid and the host; the last edit shows ${ms(shown - last)} after its key`,
  );
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
    `Reviewing a plan of ${SMALL} activities anew takes ${ms(total)}, of them ${ms(host)} the host's: ${ms(total - host)} beside them (aim: ${ms(AIMS.beside)}), ratio ${(total / host).toFixed(2)}`,
  );
}

/** Says how much the same work in the pane's own frame varied: what the other figures may be off by. */
async function sayNoise(paneFrame: Frame): Promise<void> {
  const times = await paneFrame.evaluate(async (rounds) => {
    const found: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      const start = performance.now();
      let sum = 0;
      for (let at = 0; at < 2_000_000; at++) sum = (sum * 31 + at) % 65_521;
      found.push(performance.now() - start + (sum < 0 ? 1 : 0));
    }
    return found;
  }, SAME_WORK);
  const [usual, longest] = [median(times), Math.max(...times)];
  console.log(
    `The machine's noise: the same work took ${usual.toFixed(1)} ms, at most ${longest.toFixed(1)} ms, ratio ${(longest / usual).toFixed(1)}`,
  );
}

async function measureAt(browser: Browser, address: string): Promise<void> {
  await withBook(browser, address, LARGE, async (opened) => {
    await benchEdits(opened);
    await sayNoise(opened.paneFrame);
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
  console.log(
    `Reading an edit in it over office.js: ${changesCost.syncs} sync (aim: 1), ${changesCost.responseBytes} bytes in, of ${wholeCost.responseBytes} of the workbook; ${ms(changes)}, of ${ms(whole)}, ratio ${(changes / whole).toFixed(3)}`,
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
  office.close();
}

/** What an undo costs that reads what changed first, beside one that reads the workbook before and after, in turns. */
export async function benchUndo(): Promise<void> {
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
  const workbench = running === undefined ? await startWorkbench() : null;
  const browser = await launchBrowser();
  try {
    await measureAt(browser, running ?? workbench?.address ?? '');
    await benchReading();
  } finally {
    await browser.close();
    await workbench?.stop();
  }
}
