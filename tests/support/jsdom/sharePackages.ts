/** Gives the worker's own packages to a test environment; the environments import it, test files do not. */
import './compileLater';
import './compileOnce';
import './inlineStyles';
import './parsedAddresses';
import './visibleStyles';
import { createRequire } from 'node:module';
import { SHARED } from './shared';

const workerRequire = createRequire(__filename);

/**
 * Defines what `sharedPackage` takes them from. The engine makes dates, so test files share its class of dates too.
 *
 * @example sharePackages(this.global)
 */
export function sharePackages(global: object): void {
  // A function, since jest empties what it finds in the global object of a test file that has ended.
  Object.assign(global, { [SHARED]: (name: string): unknown => workerRequire(name), Date });
}
