/** Name of the global function of a test file that gives the worker's jsdom. */
export const SHARED = 'sharedJsdom';
