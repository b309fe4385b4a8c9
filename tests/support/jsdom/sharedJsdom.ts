/**
 * Stands for `jsdom` in the tests: the one that the worker has loaded, once for all its test files. jsdom has 640 files and
 * takes longer to load than most test files to run. Its windows are worlds of their own either way.
 */
import { SHARED } from './shared';

const shared: unknown = Reflect.get(globalThis, SHARED);
if (typeof shared !== 'function') throw new Error('this test environment shares no jsdom');
module.exports = (shared as () => unknown)();
