/**
 * Builds the add-in into dist/: the pane, the ribbon's function file, the message page and the manifest.
 *
 * `webpack --mode production --env url=https://prep.example.mx` writes that address into the manifest. What is deployed has
 * no source maps; `--env sourceMaps` adds them.
 */
const path = require('node:path');
const { transformSync } = require('@swc/core');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { DefinePlugin } = require('webpack');
const { version } = require('./package.json');

const DEV_URL = 'https://localhost:3000';
const at = (...parts) => path.join(__dirname, ...parts);

/** The host that office.js comes from, and the one that Microsoft's pages name since September 2026. */
const OFFICE_HOSTS = 'https://appsforoffice.microsoft.com https://officeapis.public.onecdn.static.microsoft';

/** Only the add-in's own origin and the hosts of office.js; the web view gets no other network. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' ${OFFICE_HOSTS}`,
  // office.js and Griffel both put style elements into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Own doors to `makeStyles`, as the files with styles import them. */
const STYLE_SOURCES = ['./fluent', '../shared/fluent'];

/**
 * What the minifier may assume of our code and of its libraries: getters have no effects, nothing asks how many parameters a
 * function has, no function without `this` is called with `new`, and no regular expression goes on where it stopped the last time
 * (`tests/bench/bundleSize.ts` looks for one that did).
 */
const MINIFIED = {
  ecma: 2020,
  compress: {
    ecma: 2020,
    passes: 4,
    pure_getters: true,
    keep_fargs: false,
    unsafe_arrows: true,
    unsafe_regexp: true,
  },
  mangle: true,
};

/**
 * Lets calls of imported functions stand as `module.name()` where webpack writes `(0, module.name)()`: the second keeps the module
 * from being their `this`, which no exported function of ours or of the libraries asks for.
 */
const plainCalls = {
  apply: (compiler) =>
    compiler.hooks.compilation.tap('plainCalls', ({ hooks }) =>
      hooks.optimizeDependencies.tap('plainCalls', (modules) => {
        for (const module of modules) withPlainCalls(module);
      }),
    ),
};

function withPlainCalls({ dependencies, blocks }) {
  for (const dependency of dependencies) if (dependency.directImport) dependency.call = false;
  blocks.forEach(withPlainCalls);
}

const TYPESCRIPT = { syntax: 'typescript', tsx: true };

/** What the files with styles import, as JavaScript that runs while the add-in is built. */
function evaluable(filename, _options, text) {
  const options = { filename, module: { type: 'commonjs' }, jsc: { parser: TYPESCRIPT, target: 'es2021' } };
  return [transformSync(text, options).code, null];
}

/** TypeScript through swc, and the version that the pane shows. */
function base(mode, withSourceMaps) {
  return {
    mode,
    devtool: withSourceMaps && 'source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        // It only hands on: passed over, each part has what it names of it.
        { test: /[/\\]shared[/\\]fluent\.ts$/, include: at('src'), sideEffects: false },
        // Packages of pure functions that do not say so; with the styles made here nothing asks for them.
        { test: /[/\\]node_modules[/\\](?:rtl-css-js|stylis)[/\\]/, sideEffects: false },
        {
          test: /[/\\]vocabulary[/\\].*\.json$/,
          include: at('src'),
          loader: at('loaders/packVocabulary.js'),
        },
        { test: /[/\\]shared[/\\]theme\.ts$/, include: at('src'), loader: at('loaders/usedTheme.js') },
        {
          test: /\.styles\.ts$/,
          include: at('src'),
          enforce: 'post',
          loader: '@griffel/webpack-loader',
          options: {
            modules: STYLE_SOURCES.map((moduleSource) => ({ moduleSource, importName: 'makeStyles' })),
            evaluationRules: [
              { test: /\.ts$/, action: evaluable },
              { test: /[/\\]node_modules[/\\]/, action: 'ignore' },
            ],
          },
        },
        {
          test: /\.tsx?$/,
          include: at('src'),
          loader: 'swc-loader',
          options: {
            jsc: {
              parser: TYPESCRIPT,
              transform: { react: { runtime: 'automatic' } },
              target: 'es2021',
            },
          },
        },
      ],
    },
    plugins: [
      plainCalls,
      new DefinePlugin({
        // A library asks for it: every browser has it by this name.
        global: 'globalThis',
        APP_VERSION: JSON.stringify(version),
        BUILD_DATE: JSON.stringify(new Date().toISOString().slice(0, 10)),
      }),
    ],
  };
}

/** A page that loads office.js and one bundle. */
function page(name, template) {
  return new HtmlPlugin({
    filename: `${name}.html`,
    template: at(template),
    chunks: [name],
    scriptLoading: 'defer',
    csp: CONTENT_SECURITY_POLICY,
  });
}

/** Excel takes only https, with a certificate that the machine trusts; elsewhere a self-signed one will do. */
async function devServer() {
  const hasExcel = ['win32', 'darwin'].includes(process.platform);
  const options = hasExcel ? await require('office-addin-dev-certs').getHttpsServerOptions() : {};
  return {
    port: Number(new URL(DEV_URL).port),
    server: { type: 'https', options },
    headers: { 'Access-Control-Allow-Origin': '*' },
    static: false,
    // A reload by hand is enough: hot replacement would register Excel's event handlers twice.
    hot: false,
    liveReload: false,
    client: false,
  };
}

/** What both builds put into dist/: scripts beside their pages, with addresses that none has to find out. */
function shipped(shared) {
  return {
    ...shared,
    // One hash for all parts: the page need not carry the name and the hash of each.
    output: {
      path: at('dist'),
      publicPath: '',
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[id].[fullhash:8].js',
      uniqueName: 'prep',
    },
    optimization: {
      // The shortest names for exports and numbers in the order of use: none need be the same in the next build.
      mangleExports: 'size',
      chunkIds: 'size',
      moduleIds: 'natural',
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, minimizerOptions: MINIFIED })],
    },
    // The budget is measured gzipped, in tests/bench/bundleSize.ts.
    performance: { hints: false },
  };
}

async function pane(env, mode) {
  const build = shipped(base(mode, mode !== 'production' || Boolean(env.sourceMaps)));
  const url = (env.url ?? DEV_URL).replace(/\/$/, '');
  return {
    ...build,
    name: 'pane',
    entry: { taskpane: at('src/taskpane/index.tsx') },
    output: { ...build.output, clean: true },
    optimization: {
      ...build.optimization,
      // One file: what reads the workbook is compressed with what shows it, and later parts find it loaded.
      splitChunks: {
        cacheGroups: {
          reading: {
            name: 'reading',
            chunks: 'async',
            enforce: true,
            test: (module, { chunkGraph }) =>
              Array.from(chunkGraph.getModuleChunks(module)).some(({ name }) => name === 'today'),
          },
        },
      },
    },
    plugins: [
      ...build.plugins,
      page('taskpane', 'src/taskpane/taskpane.html'),
      new HtmlPlugin({ filename: 'help.html', template: at('src/taskpane/help.html'), chunks: [] }),
      new CopyPlugin({
        patterns: [
          { from: at('assets/*.png'), to: 'assets/[name][ext]' },
          {
            from: at('manifest.xml'),
            transform: (content) => content.toString().replaceAll(DEV_URL, url),
          },
        ],
      }),
    ],
    ...(env.WEBPACK_SERVE ? { devServer: await devServer() } : {}),
  };
}

/** The ribbon's functions, apart: in one build with the pane, what only they use of a module is in the pane's part too. */
function ribbon(env, mode) {
  const build = shipped(base(mode, mode !== 'production' || Boolean(env.sourceMaps)));
  return {
    ...build,
    name: 'ribbon',
    // The pane's build empties the folder first.
    dependencies: ['pane'],
    entry: { commands: at('src/commands/index.ts'), message: at('src/commands/message.ts') },
    plugins: [
      ...build.plugins,
      page('commands', 'src/commands/commands.html'),
      page('message', 'src/commands/message.html'),
    ],
  };
}

module.exports = async (env = {}, { mode = 'production' } = {}) => [await pane(env, mode), ribbon(env, mode)];
