/** jest's Node environment with the packages that its worker loaded, see shared. */
import { TestEnvironment } from 'jest-environment-node';
import { collectGarbage } from './collectGarbage';
import { leaveTestContexts } from './testContexts';
import { sharePackages } from './sharePackages';

export default class NodeEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    sharePackages(this.global);
  }

  override async teardown(): Promise<void> {
    await super.teardown();
    leaveTestContexts();
    collectGarbage();
  }
}
