/**
 * The workbench's server: builds the add-in as it is shipped and the page around it, and serves both, with office.js
 * from node_modules, over plain http on this machine only.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import webpack, { type Compiler, type Configuration, type MultiStats } from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { OFFICE_SCRIPTS, withLocalOfficeScript } from './officeScript';

export interface WorkbenchServer {
  readonly address: string;
  stop(): Promise<void>;
}

export interface WorkbenchServerOptions {
  readonly root: string;
  readonly port: number | null;
  readonly open: boolean;
  /** Builds once only. */
  readonly once: boolean;
  /** Path of the workbook to begin with. */
  readonly book: string;
  readonly onBuildErrors: (text: string) => void;
}

const FIRST_PORT = '3000';
const HOST = 'localhost';

type MakeConfiguration = (
  env: { readonly workbench?: boolean },
  argv: { readonly mode?: string },
) => Configuration | Promise<Configuration>;

function firstBuild(compiler: webpack.MultiCompiler): Promise<MultiStats> {
  return new Promise((resolve) => compiler.hooks.done.tap('workbench', resolve));
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

/** Builds and serves. Resolves when the pages can be opened; a later change of a source is built by itself. */
export async function startServer(options: WorkbenchServerOptions): Promise<WorkbenchServer> {
  const { root, book, open, once, onBuildErrors } = options;
  if (options.port !== null && !(await isFree(options.port))) {
    throw new Error(`Port ${options.port} is taken; leave --port out to use the next free one.`);
  }
  const require = createRequire(path.join(root, 'package.json'));
  const prepared = (configuration: Configuration, name: string): Configuration => ({
    ...configuration,
    name,
    infrastructureLogging: { level: 'error' },
    ...(once && { watchOptions: { ignored: /./ } }),
    // Rebuilt only where sources changed, also between starts.
    cache: {
      type: 'filesystem',
      name: `workbench-${name}`,
      cacheDirectory: path.join(root, 'node_modules/.cache/webpack'),
      buildDependencies: { config: [path.join(root, 'webpack.config.js')] },
    },
  });
  const configure = require('./webpack.config.js') as MakeConfiguration;
  const addIn = prepared(await configure({}, { mode: 'production' }), 'add-in');
  const page = prepared(await configure({ workbench: true }, { mode: 'development' }), 'page');
  const compiler = webpack([addIn, page]);
  if (!compiler) throw new Error('webpack made no compiler');
  const built = firstBuild(compiler);

  process.env['WEBPACK_DEV_SERVER_BASE_PORT'] = FIRST_PORT;
  const port = Number(await WebpackDevServer.getFreePort(options.port ?? 'auto', HOST));
  const officeScripts = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const server = new WebpackDevServer(
    {
      port,
      host: HOST,
      open,
      hot: false,
      liveReload: false,
      client: false,
      compress: false,
      webSocketServer: false,
      setupExitSignals: false,
      devMiddleware: { stats: 'none' },
      static: [{ directory: officeScripts, publicPath: OFFICE_SCRIPTS, watch: false, serveIndex: false }],
      setupMiddlewares: (middlewares, devServer) => {
        const files = addInFiles(devServer, compiler.compilers[0]);
        const { app } = devServer;
        app?.get(/^\/(?:taskpane|commands|message)\.html$/, (request, response, next) => {
          files(request.path)
            .then((html) => response.type('html').send(withLocalOfficeScript(html)))
            .catch(next);
        });
        app?.get('/workbench/book.xlsx', (_request, response, next) => {
          readFile(book)
            .then((bytes) => response.type('application/octet-stream').send(bytes))
            .catch(next);
        });
        app?.get('/workbench/book.json', (_request, response) => {
          response.json({ name: path.basename(book) });
        });
        return middlewares;
      },
    },
    compiler,
  );
  await server.start();
  const stats = await built;
  if (stats.hasErrors()) onBuildErrors(stats.toString({ preset: 'errors-only' }));
  return { address: `http://${HOST}:${port}`, stop: () => server.stop() };
}

/** Reads what the add-in's build made, once it is up to date. */
function addInFiles(
  devServer: WebpackDevServer,
  compiler: Compiler | undefined,
): (file: string) => Promise<string> {
  return (file) =>
    new Promise((resolve, reject) => {
      devServer.middleware?.waitUntilValid(() => {
        const { outputFileSystem, outputPath } = compiler ?? {};
        if (!outputFileSystem?.readFile || outputPath === undefined) {
          reject(new Error('the add-in is not built'));
          return;
        }
        outputFileSystem.readFile(path.join(outputPath, file), (error, content) => {
          if (error) reject(error);
          else resolve(String(content));
        });
      });
    });
}
