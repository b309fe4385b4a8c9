/** What jest runs after all tests. */
import { stopWorkbench } from './startWorkbench';

// eslint-disable-next-line no-restricted-syntax -- jest takes it by its default export
export default stopWorkbench;
