/** The real office.js for tests: in a window of its own (node), or in the test's own window (jsdom). */
import {
  createSession,
  type HostSession,
  type SessionOptions,
  type WorkbookModel,
} from '../../src/workbench/host';
import { OFFICE_FILES_PATH, readOfficeFile } from '../../src/workbench/host/node/officeFiles';
import type { OfficeGlobals } from '../../src/excel/officeGlobals';
import {
  installGlobals,
  openOfficeWindow,
  type OfficeWindow,
  type OfficeWindowOptions,
} from '../../src/workbench/host/node/officeWindow';
import { windowChannel } from '../../src/workbench/host/windowChannel';
import { describeWorkbook, openModel, reopen, type WorkbookDescription } from './workbooks';

/** A workbook that is open in Excel, with the add-in's runtime beside it. */
export interface OpenBook extends OfficeGlobals {
  readonly session: HostSession;
  readonly model: WorkbookModel;
  /** What a reader of the saved file finds. */
  readonly reopened: () => Promise<WorkbookModel>;
}

export type BookSource = WorkbookDescription | Uint8Array | WorkbookModel;

function isModel(source: BookSource): source is WorkbookModel {
  return 'save' in source && typeof source.save === 'function';
}

async function modelOf(source: BookSource): Promise<WorkbookModel> {
  if (source instanceof Uint8Array) return openModel(source);
  return isModel(source) ? source : describeWorkbook(source);
}

export interface BookOptions extends SessionOptions, OfficeWindowOptions {
  /** Starts office.js anew for this test, where its start is what is tested. */
  readonly fresh?: boolean;
}

/** An office.js that has started and waits for a workbook. Starting one takes far longer than a test. */
interface IdleOffice {
  readonly key: string;
  readonly session: HostSession;
  readonly office: OfficeWindow;
  readonly faults: unknown[];
}

const idle: IdleOffice[] = [];

afterAll(() => {
  for (const { office } of idle.splice(0)) office.close();
});

/** Callbacks and limits of a test's own are for one window only. */
function isShareable({ fresh = false, onBug, currentYear, payloadLimit }: BookOptions): boolean {
  return !fresh && onBug === undefined && currentYear === undefined && payloadLimit === undefined;
}

async function takeOffice(model: WorkbookModel, options: BookOptions): Promise<IdleOffice> {
  const { excelApi, readOnly, locale, origin } = options;
  const key = JSON.stringify([excelApi, readOnly, locale, origin]);
  const at = isShareable(options) ? idle.findIndex((entry) => entry.key === key) : -1;
  const [waiting] = at < 0 ? [] : idle.splice(at, 1);
  if (waiting) {
    waiting.session.replaceModel(model, options.name);
    waiting.faults.length = 0;
    return waiting;
  }
  const faults: unknown[] = [];
  const session = createSession(model, {
    currentYear: () => 2023,
    onBug: (error) => faults.push(error),
    ...options,
  });
  return { key, session, office: await openOfficeWindow(session), faults };
}

/** Keeps what can serve another test: not what still listens to a workbook that is gone. */
function giveBack(entry: IdleOffice, options: BookOptions): void {
  if (isShareable(options) && !entry.session.hasListeners) idle.push(entry);
  else entry.office.close();
}

/** Opens a workbook, runs the test's body on it through the real office.js, and closes it. */
export async function withWorkbook<Result>(
  source: BookSource,
  body: (book: OpenBook) => Promise<Result>,
  options: BookOptions = {},
): Promise<Result> {
  const entry = await takeOffice(await modelOf(source), options);
  const { session, office, faults } = entry;
  const uninstall = options.installGlobals ? installGlobals(office) : () => undefined;
  try {
    return await body({ ...office, session, model: session.model, reopened: () => reopen(session.model) });
  } catch (error) {
    // A fault of the host says more than the GeneralException that it became.
    throw faults[0] ?? error;
  } finally {
    uninstall();
    giveBack(entry, options);
  }
}

/** The code of the error that a call to Excel ends with; `null` when it succeeds. */
export async function errorCodeOf(call: Promise<unknown>): Promise<string | null> {
  try {
    await call;
    return null;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
    throw error;
  }
}

/** Runs a script in the realm of the test's own window, as its global code. */
function runScript(path: string): void {
  const content = readOfficeFile(path);
  if (content === null) throw new Error(`no such file: ${path}`);
  const globalEval = eval;
  globalEval(`${content.toString('utf8')}\n//# sourceURL=${path}`);
}

/** What office.js takes away from a window, and the tests of components need. */
const TAKEN = ['alert', 'confirm', 'prompt'] as const;

/**
 * Loads office.js into the window that jest's jsdom environment gives the test file, once for each file. Afterwards
 * `Office`, `Excel` and `OfficeExtension` are real; another workbook is put in place with `session.replaceModel`.
 */
export async function loadOffice(session: HostSession): Promise<OfficeGlobals> {
  const { hostOrigin, hostInfo, windowName } = session.control;
  const { history, document } = window;
  const [pushState, replaceState] = [history.pushState.bind(history), history.replaceState.bind(history)];
  const taken = TAKEN.map((name) => [name, Reflect.get(window, name) as unknown] as const);
  window.sessionStorage.clear();
  window.history.replaceState({}, '', `${window.location.pathname}?_host_Info=${hostInfo}`);
  window.name = windowName;
  if (!document.domain) Object.defineProperty(document, 'domain', { value: window.location.hostname });
  session.attach(windowChannel(window));

  // Scripts that office.js adds to the page come from the package; jsdom itself loads none.
  const prototype = window.HTMLHeadElement.prototype;
  const appendChild = Object.getOwnPropertyDescriptor(Node.prototype, 'appendChild')?.value as (
    this: Node,
    child: Node,
  ) => Node;
  prototype.appendChild = function append<Child extends Node>(this: HTMLHeadElement, child: Child): Child {
    if (!(child instanceof HTMLScriptElement) || !child.src.includes(OFFICE_FILES_PATH)) {
      return appendChild.call(this, child) as Child;
    }
    const { pathname } = new URL(child.src);
    setTimeout(() => {
      try {
        runScript(pathname.slice(OFFICE_FILES_PATH.length));
        child.dispatchEvent(new Event('load'));
      } catch {
        child.dispatchEvent(new Event('error'));
      }
    }, 0);
    return child;
  };
  // office.js finds its folder by the address of its own script element.
  const marker = document.createElement('script');
  marker.type = 'text/plain';
  marker.setAttribute('src', `${hostOrigin}${OFFICE_FILES_PATH}office.js`);
  appendChild.call(document.head, marker);
  runScript('office.js');
  const globals = window as unknown as OfficeGlobals;
  await globals.Office.onReady();
  Reflect.deleteProperty(prototype, 'appendChild');
  Object.assign(history, { pushState, replaceState });
  for (const [name, value] of taken) Object.assign(window, { [name]: value });
  session.resetMetrics();
  return globals;
}
