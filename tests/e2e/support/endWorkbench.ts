/** What jest runs after all tests on the workbench. */
import { endSharedWorkbench } from './sharedWorkbench';

// eslint-disable-next-line no-restricted-syntax -- jest takes it by its default export
export default endSharedWorkbench;
