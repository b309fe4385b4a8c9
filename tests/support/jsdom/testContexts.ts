/**
 * Lets go of what jest keeps for each test file. It finds the test of an error by an AsyncLocalStorage, a new one for each file,
 * that it never disables; until then Node copies all of them to every promise that is made.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const entered = new Set<AsyncLocalStorage<unknown>>();
const { run } = AsyncLocalStorage.prototype as { readonly run: (...given: unknown[]) => unknown };

AsyncLocalStorage.prototype.run = function (this: AsyncLocalStorage<unknown>, ...given: unknown[]): unknown {
  entered.add(this);
  return Reflect.apply(run, this, given);
} as AsyncLocalStorage<unknown>['run'];

/** Disables those that were entered since the last time. */
export function leaveTestContexts(): void {
  for (const context of entered) context.disable();
  entered.clear();
}
