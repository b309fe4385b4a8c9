/** Runs the functions of a sample unchanged over the workbench's host, and tells how each ended. */
import { transformSync } from '@swc/core';
import { createSession, newWorkbook, type HostSession } from '../../src/workbench/host';
import { openOfficeWindow, type OfficeWindow } from '../../src/workbench/host/node/officeWindow';
import type { Sample } from './readSamples';

export type Ending =
  | { readonly kind: 'ran' }
  /** It stopped at a member that the host says it lacks, or follows a set-up that did. */
  | { readonly kind: 'lacking'; readonly member: string }
  | { readonly kind: 'failed'; readonly error: string };

export interface SampleRun {
  readonly sample: string;
  readonly function: string;
  readonly ending: Ending;
}

/** Milliseconds: a function that takes longer waits for a person. */
const LONGEST = 60_000;

interface FailedCall {
  readonly code?: string;
  readonly message?: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

/** How a call ended, by what it threw. */
function endingOf(thrown: unknown): Ending {
  const { code, message = String(thrown), debugInfo } = (thrown ?? {}) as FailedCall;
  const location = debugInfo?.errorLocation ?? '';
  if (code === 'ApiNotFound' || code === 'NotImplemented') {
    return { kind: 'lacking', member: location || message.slice(0, 80) };
  }
  return { kind: 'failed', error: `${code ?? 'error'} ${location} ${message}`.trim().slice(0, 200) };
}

async function endingWithin(call: () => unknown): Promise<Ending> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Ending>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'failed', error: 'no end' }), LONGEST);
  });
  try {
    const ran = Promise.resolve(call()).then(
      (): Ending => ({ kind: 'ran' }),
      (thrown: unknown) => endingOf(thrown),
    );
    return await Promise.race([ran, late]);
  } catch (thrown) {
    return endingOf(thrown);
  } finally {
    clearTimeout(timer);
  }
}

type Callback = () => unknown;

/** What a sample's page can be seen to do: each element that is clicked, with the function that it calls. */
interface Page {
  readonly clicks: ReadonlyMap<string, () => Promise<Ending>>;
}

const bugs: unknown[] = [];
let started: { readonly session: HostSession; readonly office: OfficeWindow } | null = null;

/** Starts office.js once for all samples. */
async function start(): Promise<NonNullable<typeof started>> {
  if (started !== null) return started;
  const session = createSession(newWorkbook(), { onBug: (error) => bugs.push(error), locale: 'en-US' });
  started = { session, office: await openOfficeWindow(session) };
  return started;
}

async function openPage(sample: Sample): Promise<Page> {
  const { session, office } = await start();
  session.replaceModel(newWorkbook());
  const { window } = office;
  window.document.body.innerHTML = sample.html;
  Object.assign(window, {
    console: { ...console, log: () => undefined, error: () => undefined, table: () => undefined },
    fetch: () => Promise.reject(new Error('no network')),
  });
  const { code } = transformSync(sample.script, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2021' },
    isModule: false,
  });
  try {
    window.eval(code);
  } catch {
    // A script that looks for an element which its page lacks ends there, in Excel too; what it did before stays.
  }
  const clicks = new Map<string, () => Promise<Ending>>();
  for (const element of window.document.querySelectorAll('button, [id]')) {
    clicks.set(element.id, () => click(window, element as unknown as HTMLElement));
  }
  return { clicks };
}

/** What functions threw that nobody waits for: samples that do not return their promise. */
const unhandled: unknown[] = [];
process.on('unhandledRejection', (error) => unhandled.push(error));

/** What is kept of the workbook before is released late. */
const isOfOtherWorkbook = (thrown: unknown): boolean => (thrown as FailedCall).code === 'InvalidReference';

/** Milliseconds in which what nobody waits for ends. */
const AFTER = 30;

/** Clicks, and waits for the function that the click hands to the sample's own `tryCatch`. */
async function click(window: { readonly Event: typeof Event }, element: HTMLElement): Promise<Ending> {
  const calls: Promise<Ending>[] = [];
  const tryCatch = (callback: Callback): Promise<Ending> => {
    const ending = endingWithin(callback);
    calls.push(ending);
    return ending;
  };
  bugs.length = 0;
  unhandled.length = 0;
  Object.assign(window, { tryCatch });
  element.dispatchEvent(new window.Event('click', { bubbles: true }));
  const endings = await Promise.all(calls);
  await new Promise((resolve) => setTimeout(resolve, AFTER));
  endings.push(...unhandled.filter((thrown) => !isOfOtherWorkbook(thrown)).map(endingOf));
  if (bugs.length > 0) return { kind: 'failed', error: `host: ${String(bugs[0])}` };
  return endings.find(({ kind }) => kind !== 'ran') ?? { kind: 'ran' };
}

/** The functions that a sample's elements call, in the order of its page. */
function calledFunctions({ script, html }: Sample): readonly (readonly [string, string])[] {
  const calls = script.matchAll(
    /(?:getElementById\(|\$\(\s*)["'`]#?([\w-]+)["'`]\)\s*\.(?:addEventListener\(\s*["']click["'],|on\(\s*["']click["'],|click\()\s*(?:async\s*)?\(\)\s*=>\s*tryCatch\((\w+)/g,
  );
  const found = [...calls].map(([, id = '', name = '']) => [id, name] as const);
  const place = ([id]: readonly [string, string]): number => html.search(new RegExp(`id=["']?${id}\\b`));
  return found.sort((a, b) => place(a) - place(b));
}

/** Runs each function that the sample's page can call, in one workbook. */
export async function runSample(sample: Sample): Promise<readonly SampleRun[]> {
  const functions = calledFunctions(sample);
  if (functions.length === 0) return [];
  const runs: SampleRun[] = [];
  let page: Page;
  try {
    page = await openPage(sample);
  } catch (error) {
    return functions.map(([, name]) => ({ sample: sample.path, function: name, ending: endingOf(error) }));
  }
  let stoppedAt: string | null = null;
  for (const [id, name] of functions) {
    const click = page.clicks.get(id);
    if (click === undefined) continue;
    const ending = await click();
    if (ending.kind === 'lacking' && stoppedAt === null) stoppedAt = ending.member;
    const follows = ending.kind === 'failed' && stoppedAt !== null;
    runs.push({
      sample: sample.path,
      function: name,
      ending: follows ? { kind: 'lacking', member: `${stoppedAt} (before)` } : ending,
    });
  }
  return runs;
}
