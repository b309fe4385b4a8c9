/**
 * The module `officeWindow` with windows that are used again, for `jest.mock`: the batch runner starts office.js for each
 * workbook, which takes longer than judging a small one. Of what office.js asks for at its start, the add-in uses nothing later:
 * not the workbook's name, and the settings in it are read anew each time.
 */
import type { HostSession } from '../../src/workbench/host';
import type * as Module from '../../src/workbench/host/node/officeWindow';
import type { OfficeWindow, OfficeWindowOptions } from '../../src/workbench/host/node/officeWindow';

const original = jest.requireActual<typeof Module>('../../src/workbench/host/node/officeWindow');

const idle: OfficeWindow[] = [];

/** A session that answers nobody any more. */
const NOBODY = { listen: () => () => undefined };

export const { installGlobals, nodeChannel } = original;

/** Opens a window in front of the session; one that was closed, if there is any. */
export async function openOfficeWindow(
  session: HostSession,
  { installGlobals: isGlobal = false }: OfficeWindowOptions = {},
): Promise<OfficeWindow> {
  const waiting = idle.pop();
  const office = waiting ?? (await original.openOfficeWindow(session));
  if (waiting) session.attach(original.nodeChannel(office.window));
  const uninstall = isGlobal ? installGlobals(office) : () => undefined;
  return {
    ...office,
    close() {
      uninstall();
      session.attach(NOBODY);
      idle.push(office);
    },
  };
}

/** Ends the windows that wait: for `afterAll`. */
export function closeReusedWindows(): void {
  for (const office of idle.splice(0)) office.close();
}
