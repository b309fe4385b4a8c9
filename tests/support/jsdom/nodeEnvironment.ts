/** jest's Node environment with jsdom as its worker loaded it, see sharedJsdom. */
import { TestEnvironment } from 'jest-environment-node';
import * as jsdom from 'jsdom';
import { SHARED } from './shared';

// eslint-disable-next-line no-restricted-syntax -- jest takes an environment by its default export
export default class NodeEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    // A function, since jest empties what it finds in the global object of a test file that has ended.
    Object.assign(this.global, { [SHARED]: () => jsdom });
  }
}
