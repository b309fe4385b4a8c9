/**
 * Makes a query that is tried again and again print the document only when its time is over: testing-library prints it for
 * each try. Imported for its effect.
 */
import { configure, getConfig } from '@testing-library/react';

const { getElementError } = getConfig();

/** Whether `waitFor` will ask once more; it asks without details then. */
const isRetried = (): boolean => Reflect.get(getConfig(), '_disableExpensiveErrorDiagnostics') === true;

configure({
  getElementError: (message, container) => {
    if (!isRetried()) return getElementError(message, container);
    const error = Object.assign(new Error(), { name: 'TestingLibraryElementError' });
    // `waitFor` takes it from the last error when it gives up.
    return Object.defineProperty(error, 'message', {
      configurable: true,
      get: () => getElementError(message, container).message,
    });
  },
});
