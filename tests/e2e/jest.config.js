/** End to end: the pane in Chromium, printed sheets through LibreOffice. Needs chromium, soffice and poppler-utils. */
const base = require('../../jest.config.js');

module.exports = {
  ...base,
  rootDir: '../..',
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
  // One file prints while another has the browser.
  maxWorkers: 2,
};
