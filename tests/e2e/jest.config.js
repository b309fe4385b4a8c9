/** End to end: the pane in Chromium, printed sheets through LibreOffice. Needs chromium, soffice and poppler-utils. */
const base = require('../../jest.config.js');

module.exports = {
  rootDir: '../..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  transform: base.transform,
  transformIgnorePatterns: base.transformIgnorePatterns,
  testTimeout: 120_000,
  maxWorkers: 1,
};
