/** The real office.js in a window of jsdom, for Node: the batch runner, measurements and integration tests. */
import { setImmediate } from 'node:timers';
import { JSDOM, ResourceLoader, VirtualConsole, type AbortablePromise } from 'jsdom';
import type { OfficeGlobals } from '../../../excel/officeGlobals';
import type { HostSession } from '../session';
import type { HostChannel } from '../channel';
import { windowChannel, type ChannelWindow } from '../windowChannel';
import { OFFICE_FILES_PATH, readOfficeFile } from './officeFiles';

export interface OfficeWindow extends OfficeGlobals {
  readonly window: JSDOM['window'];
  /** Closes the window and removes its globals. */
  close(): void;
}

export interface OfficeWindowOptions {
  /** Whether to define Office, Excel and OfficeExtension on `globalThis`, where the add-in's code expects them. */
  readonly installGlobals?: boolean;
}

const GLOBAL_NAMES = ['Office', 'Excel', 'OfficeExtension'] as const;

/** Serves office.js its own files only; no request goes to the network. */
class OfficeFiles extends ResourceLoader {
  override fetch(url: string): AbortablePromise<Buffer> | null {
    const { pathname } = new URL(url);
    const content = pathname.startsWith(OFFICE_FILES_PATH)
      ? readOfficeFile(pathname.slice(OFFICE_FILES_PATH.length))
      : null;
    const answer =
      content === null ? Promise.reject(new Error(`no such file: ${url}`)) : Promise.resolve(content);
    return Object.assign(answer, { abort: () => undefined });
  }
}

/** Defines Office, Excel and OfficeExtension on `globalThis`. Returns the function that restores the old globals. */
export function installGlobals(globals: OfficeGlobals): () => void {
  const before = GLOBAL_NAMES.map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const name of GLOBAL_NAMES) {
    Object.defineProperty(globalThis, name, { value: globals[name], configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}

/** The channel of a window, without the millisecond that Node's timers wait at least. A window that was closed gets nothing more. */
export const nodeChannel = (window: ChannelWindow): HostChannel =>
  windowChannel(window, (callback) => void setImmediate(callback));

/**
 * Loads office.js into a window of its own and waits until an add-in can start. Requests that office.js sends meanwhile
 * are not counted.
 */
export async function openOfficeWindow(
  session: HostSession,
  options: OfficeWindowOptions = {},
): Promise<OfficeWindow> {
  const { hostOrigin, hostInfo, windowName } = session.control;
  let detach = (): void => undefined;
  const dom = new JSDOM(
    `<!doctype html><html><head><script src="${hostOrigin}${OFFICE_FILES_PATH}office.js"></script></head><body></body></html>`,
    {
      url: `${hostOrigin}/taskpane.html?_host_Info=${hostInfo}`,
      runScripts: 'dangerously',
      resources: new OfficeFiles(),
      pretendToBeVisual: true,
      // Errors inside the page reach the caller as rejections; nothing is logged to the console.
      virtualConsole: new VirtualConsole(),
      beforeParse(window) {
        window.name = windowName;
        if (!window.document.domain) Object.defineProperty(window.document, 'domain', { value: 'localhost' });
        detach = session.attach(nodeChannel(window));
      },
    },
  );
  await new Promise<void>((resolve) => dom.window.addEventListener('load', () => resolve(), { once: true }));
  const globals = dom.window as unknown as OfficeGlobals;
  await globals.Office.onReady();
  session.resetMetrics();
  const uninstall = options.installGlobals ? installGlobals(globals) : () => undefined;
  return {
    window: dom.window,
    Office: globals.Office,
    Excel: globals.Excel,
    OfficeExtension: globals.OfficeExtension,
    close() {
      detach();
      uninstall();
      dom.window.close();
    },
  };
}
