/** Stands for `jsdom` in the tests: the one that the worker has loaded. Its windows are worlds of their own either way. */
import { sharedPackage } from './shared';

module.exports = sharedPackage('jsdom');
