/**
 * What each layer of `src` may use: other layers, packages and globals. What is not listed is refused: imports by
 * `.dependency-cruiser.cjs`, globals by `eslint.config.mjs`. A new folder in `src` or in `src/domain` is listed here first.
 */

/** The parts of `src/domain`, from the lowest up: each may use itself and those before it. */
const DOMAIN_PARTS = [
  ['problem.ts', 'result.ts', 'steps.ts'],
  ['text/'],
  ['dates/'],
  ['anexo13/'],
  ['registers/'],
  ['coverage/'],
  ['assessment/'],
  ['rules/'],
  ['newWorkbook/'],
  ['agenda/'],
  ['overview/'],
  ['report/'],
  ['sessionDocuments/'],
  ['assessStatuses.ts', 'assess.ts'],
];

/** TypeScript's names of the language's types, and of those that a browser adds. */
const LANGUAGE = ['es2022'];
const BROWSER = ['es2022', 'dom', 'dom.iterable'];

/**
 * - `uses`: the layers whose files it may import; for the domain the order of its parts says so.
 * - `packages`: the packages that it may import; `node` stands for Node's own modules.
 * - `ships`: whether its packages reach the people who install the add-in.
 * - `lib`, `globals`: the libraries whose types and classes it may name, and every other global.
 */
const LAYERS = {
  domain: {
    uses: [],
    packages: [],
    ships: true,
    lib: LANGUAGE,
    globals: [],
  },
  workbook: {
    uses: ['domain', 'workbook'],
    packages: [],
    ships: true,
    lib: LANGUAGE,
    globals: ['atob', 'TextEncoder'],
  },
  app: {
    uses: ['domain', 'workbook', 'app'],
    packages: [],
    ships: true,
    lib: LANGUAGE,
    globals: ['atob', 'btoa', 'AbortSignal'],
  },
  excel: {
    uses: ['domain', 'workbook', 'app', 'excel'],
    packages: [],
    ships: true,
    lib: LANGUAGE,
    globals: [
      'Excel',
      'Office',
      'OfficeExtension',
      'AbortSignal',
      'performance',
      'setTimeout',
      'clearTimeout',
      'globalThis',
    ],
  },
  taskpane: {
    uses: ['domain', 'workbook', 'app', 'excel', 'taskpane'],
    packages: ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-tabster'],
    ships: true,
    lib: BROWSER,
    globals: [
      'document',
      'location',
      'navigator',
      'performance',
      'localStorage',
      'sessionStorage',
      'matchMedia',
      'innerWidth',
      'innerHeight',
      'devicePixelRatio',
      'getComputedStyle',
      'Image',
      'setTimeout',
      'clearTimeout',
      'queueMicrotask',
    ],
  },
  commands: {
    uses: ['domain', 'workbook', 'app', 'excel', 'commands'],
    packages: [],
    ships: true,
    lib: BROWSER,
    globals: ['document', 'location'],
  },
  workbench: {
    uses: ['domain', 'workbook', 'app', 'excel', 'workbench'],
    packages: [
      'node',
      '@cj-tech-master/excelts',
      '@univerjs/core',
      '@univerjs/preset-sheets-core',
      '@univerjs/sheets',
      '@univerjs/sheets-ui',
      'esbuild',
      'fflate',
      'jsdom',
      'numfmt',
      'webpack',
      'webpack-dev-server',
    ],
    ships: false,
    lib: BROWSER,
    globals: [
      'NodeJS',
      'Buffer',
      'process',
      'require',
      'module',
      '__dirname',
      'globalThis',
      'window',
      'document',
      'console',
      'atob',
      'fetch',
      'structuredClone',
      'requestAnimationFrame',
      'setTimeout',
      'clearTimeout',
      'queueMicrotask',
    ],
  },
};

module.exports = { DOMAIN_PARTS, LAYERS };
