/** The workbench that all test files share: jest starts it before the first of them and ends it after the last. */
import { ADDRESS_VARIABLE } from './workbench';
import { startWorkbench, type RunningWorkbench } from './startWorkbench';

let running: RunningWorkbench | undefined;

/** Ends it. */
export async function endSharedWorkbench(): Promise<void> {
  await running?.stop();
}

export default async function startSharedWorkbench(): Promise<void> {
  running = await startWorkbench();
  process.env[ADDRESS_VARIABLE] = running.address;
}
