/** Changes that people make. What exactly changed is not told: Excel drops details of fast edits, so the reader reads again. */
import type { WorkbookChange } from '../app/port';
import { isExcelError } from './errorCodes';
import { supports } from './requirementSets';

type Listener = (change: WorkbookChange) => void;
type Registration = OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;

export interface ChangeEvents {
  /** Calls back after each change of a cell in any sheet, but not after our own writes; returns what stops it. */
  readonly onChanged: (listener: Listener) => Promise<() => void>;
  /** To be called when events could not be turned on again after a writing. */
  readonly areOff: () => void;
  /** Turns events on again, and registers again what Excel did not register; no round trip where nothing is amiss. */
  readonly restore: () => Promise<void>;
}

/** Makes the events of one workbook. */
export function createChangeEvents(): ChangeEvents {
  /** What listens, with what Excel gave for it; `null` where it gave nothing. */
  const listeners = new Map<Listener, Registration | null>();
  let isOff = false;

  const registerAgain = async (): Promise<void> => {
    for (const [listener, registration] of listeners) {
      if (registration !== null) continue;
      const registered = await attempt(() => register(listener));
      if (registered === null) return;
      if (listeners.has(listener)) listeners.set(listener, registered);
      else void stop(registered);
    }
  };
  return {
    onChanged: async (listener) => {
      listeners.set(listener, null);
      await registerAgain();
      return () => {
        const registration = listeners.get(listener) ?? null;
        listeners.delete(listener);
        if (registration !== null) void stop(registration);
      };
    },
    areOff: () => {
      isOff = true;
    },
    restore: async () => {
      if (isOff) isOff = (await attempt(turnOn)) === null;
      await registerAgain();
    },
  };
}

async function turnOn(): Promise<true> {
  return Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
    return true as const;
  });
}

async function register(listener: Listener): Promise<Registration> {
  const knowsTrigger = supports('1.14');
  return Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async (event) => {
      if (!knowsTrigger || event.triggerSource !== 'ThisLocalAddin')
        listener({ isRemote: event.source === 'Remote' });
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
}

async function attempt<T>(step: () => Promise<T>): Promise<T | null> {
  try {
    return await step();
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return null;
  }
}

/** The handler can only be taken away in the context in which it was added. */
async function stop(registration: Registration): Promise<void> {
  await Excel.run(registration.context as Excel.RequestContext, async (context) => {
    registration.remove();
    await context.sync();
  });
}
