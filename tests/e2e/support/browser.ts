/** Chromium for the end-to-end tests: the machine's own, with every request and every complaint written down. */
import { existsSync } from 'node:fs';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-gpu',
  '--no-first-run',
];

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? CANDIDATES.find((candidate) => existsSync(candidate));
  if (executablePath === undefined) throw new Error('no Chromium found: name it in the variable CHROMIUM');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** Milliseconds that a page may take for one step, on a machine that runs other tests beside. */
const STEP_TIMEOUT = 90_000;

/** Opens a context of its own in the browser, with time for each step. */
export async function openContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(STEP_TIMEOUT);
  return context;
}

/** What a page asked for and complained about. */
export interface PageRecord {
  /** Addresses requested outside `origin`. */
  readonly foreign: string[];
  /** Errors and warnings of the console, uncaught errors, failed requests. */
  readonly complaints: string[];
}

export function record(page: Page, origin: string): PageRecord {
  const written: PageRecord = { foreign: [], complaints: [] };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(?:data|blob):/.test(url)) written.foreign.push(url);
  });
  page.on('requestfailed', (request) => {
    // A request that ends because its own frame was closed or opened anew did not fail.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    written.complaints.push(`failed: ${request.url()}`);
  });
  page.on('pageerror', (error) => written.complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      written.complaints.push(`${message.type()}: ${message.text()}`);
    }
  });
  return written;
}
