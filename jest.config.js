/**
 * Unit and integration tests. They mirror src; tests/e2e has its own configuration because it needs a browser
 * and LibreOffice. Tests that need a window say so with a `@jest-environment jsdom` comment.
 */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

/** Packages that publish ES modules only: jest needs them as CommonJS. */
const esmOnly = ['temporal-polyfill', 'temporal-utils'];

module.exports = {
  testEnvironment: 'node',
  // A busy machine is slow, not wrong: no time limit of ours may fail a test.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/'],
  transform: { '\\.[cm]?[jt]sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  testEnvironmentOptions: {
    url: 'https://localhost:3000/taskpane.html',
    customExportConditions: ['node', 'require', 'default'],
  },
};
