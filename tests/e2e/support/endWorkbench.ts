/** What jest runs after all tests on the workbench. */
import { endSharedWorkbench } from './sharedWorkbench';

export default endSharedWorkbench;
