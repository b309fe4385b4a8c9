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

/**
 * Objects of the language that jest hands to every module as arguments: a lookup in the global object of a sandbox is about
 * a hundred times slower than in Node's own. Left out are `Date`, which fake timers replace, and the names that a package
 * declares itself (`Symbol`, `parseInt`).
 */
const BUILT_INS = [
  'Array',
  'ArrayBuffer',
  'BigInt',
  'Boolean',
  'Error',
  'Infinity',
  'Intl',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'TypeError',
  'Uint8Array',
  'WeakMap',
  'WeakSet',
  'isNaN',
  'parseFloat',
];

module.exports = {
  testEnvironment: '<rootDir>/tests/support/jsdom/nodeEnvironment.ts',
  // A busy machine is slow, not wrong: no time limit of ours may fail a test.
  testTimeout: 60_000,
  workerIdleMemoryLimit: '900MB',
  maxWorkers: '100%',
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/', '<rootDir>/tests/faults/'],
  moduleNameMapper: {
    '^@fluentui/react-components$': '<rootDir>/tests/support/fluent/components.ts',
    '^jsdom$': '<rootDir>/tests/support/jsdom/sharedJsdom.ts',
    '^@cj-tech-master/excelts$': '<rootDir>/tests/support/jsdom/sharedEngine.ts',
    '^@cj-tech-master/excelts/chart$': '<rootDir>/tests/support/jsdom/sharedCharts.ts',
    '^@cj-tech-master/excelts/formula$': '<rootDir>/tests/support/jsdom/sharedFormulas.ts',
    '^@fluentui/react-icons$': '<rootDir>/tests/support/fluent/icons.ts',
  },
  sandboxInjectedGlobals: BUILT_INS,
  transform: { '\\.[cm]?[jt]sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  testEnvironmentOptions: {
    url: 'https://localhost:3000/taskpane.html',
    customExportConditions: ['node', 'require', 'default'],
  },
};
