/** End to end: the pane in Chromium, printed sheets through LibreOffice. Needs chromium, soffice and poppler-utils. */
const path = require('node:path');
const base = require('../../jest.config.js');

const ROOT = path.resolve(__dirname, '../..');
/** What jest takes from the whole run, not from a project. */
const {
  maxWorkers: _workers,
  testTimeout: _timeout,
  testMatch: _files,
  workerIdleMemoryLimit,
  ...ofFiles
} = base;
const shared = {
  ...ofFiles,
  rootDir: ROOT,
  testPathIgnorePatterns: ['/node_modules/'],
};

/** The files that open the workbench: it is built and started once for all of them, and for no others. */
const ON_THE_WORKBENCH = '/tests/e2e/(?:firstReport|guidePictures|pictures|twoPanes|workbench)\\.test\\.ts$';

module.exports = {
  rootDir: ROOT,
  testTimeout: 300_000,
  workerIdleMemoryLimit,
  // One file prints while another has the browser.
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'workbench',
      testRegex: ON_THE_WORKBENCH,
      globalSetup: '<rootDir>/tests/e2e/support/sharedWorkbench.ts',
      globalTeardown: '<rootDir>/tests/e2e/support/endWorkbench.ts',
    },
    {
      ...shared,
      displayName: 'paper',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, ON_THE_WORKBENCH],
    },
  ],
};
