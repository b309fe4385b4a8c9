/**
 * The workbench's server: builds the add-in as it is shipped and the page around it, and serves both, with office.js
 * from node_modules, over plain http on this machine only.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import webpack, { type Configuration, type MultiCompiler, type MultiStats } from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { OFFICE_SCRIPTS, withLocalOfficeScript } from './officeScript';
import { type PageBuild, PAGE_FILES, preparePage } from './pageBuild';
import { progressLines } from './progress';

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
  readonly onProgress: (line: string) => void;
  readonly onBuildErrors: (text: string) => void;
}

const FIRST_PORT = '3000';
const HOST = 'localhost';

type App = NonNullable<WebpackDevServer['app']>;

type MakeConfiguration = (env: object, argv: { readonly mode?: string }) => Promise<readonly Configuration[]>;

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
  const page = await preparePage(root);
  const pageBuilt = page.rebuild().catch((error: unknown) => onBuildErrors(String(error)));
  const compiler = await addInCompiler(options);
  const addInBuilt = new Promise<MultiStats>((resolve) => compiler.hooks.done.tap('workbench', resolve));

  process.env['WEBPACK_DEV_SERVER_BASE_PORT'] = FIRST_PORT;
  const port = Number(await WebpackDevServer.getFreePort(options.port ?? 'auto', HOST));
  const { resolve } = createRequire(path.join(root, 'package.json'));
  const officeScripts = path.join(path.dirname(resolve('@microsoft/office-js/package.json')), 'dist');
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
        const { app } = devServer;
        if (app) {
          serveAddIn(app, addInFiles(devServer, compiler.outputPath));
          serveBook(app, book);
          servePage(app, page, path.join(root, 'src/workbench/page/index.html'), !once);
        }
        return middlewares;
      },
    },
    compiler,
  );
  await server.start();
  const [stats] = await Promise.all([addInBuilt, pageBuilt]);
  if (stats.hasErrors()) onBuildErrors(stats.toString({ preset: 'errors-only' }));
  return {
    address: `http://${HOST}:${port}`,
    stop: async () => {
      await Promise.all([server.stop(), page.dispose()]);
      // The build that is kept for the next start is complete only when the compiler was closed.
      await new Promise((closed) => compiler.close(closed));
    },
  };
}

/** The shipped add-in, not minified: that takes half of the build and changes nothing that can be seen. */
async function addInCompiler({ root, once, onProgress }: WorkbenchServerOptions): Promise<MultiCompiler> {
  const fromRoot = createRequire(path.join(root, 'package.json'));
  const configure = fromRoot('./webpack.config.js') as MakeConfiguration;
  const builds = await configure({}, { mode: 'production' });
  const progress = progressLines('Building the pane', onProgress);
  const compiler = webpack(
    builds.map((build) => ({
      ...build,
      infrastructureLogging: { level: 'error' as const },
      optimization: { ...build.optimization, minimize: false },
      devtool: false as const,
      ...(once && { watchOptions: { ignored: /./ } }),
      // Built anew only where sources changed, also between starts.
      cache: {
        type: 'filesystem' as const,
        name: `workbench-${build.name}`,
        cacheDirectory: path.join(root, 'node_modules/.cache/webpack'),
        buildDependencies: { config: [path.join(root, 'webpack.config.js')] },
        idleTimeoutForInitialStore: 0,
      },
    })),
  );
  if (compiler === null) throw new Error('webpack made no compiler');
  new webpack.ProgressPlugin((share) => progress(share)).apply(compiler);
  return compiler;
}

/** The add-in's pages, with office.js from this server. */
function serveAddIn(app: App, files: (file: string) => Promise<string>): void {
  app.get(/^\/(?:taskpane|commands|message)\.html$/, (request, response, next) => {
    files(request.path)
      .then((html) => response.type('html').send(withLocalOfficeScript(html)))
      .catch(next);
  });
}

function serveBook(app: App, book: string): void {
  app.get(`${PAGE_FILES}/book.xlsx`, (_request, response, next) => {
    readFile(book)
      .then((bytes) => response.type('application/octet-stream').send(bytes))
      .catch(next);
  });
  app.get(`${PAGE_FILES}/book.json`, (_request, response) => {
    response.json({ name: path.basename(book) });
  });
}

/** The page and its bundle, which is brought up to date whenever the page is asked for. */
function servePage(app: App, page: PageBuild, html: string, isRebuilt: boolean): void {
  app.get('/', (_request, response, next) => {
    (isRebuilt ? page.rebuild() : Promise.resolve())
      .then(() => readFile(html))
      .then((bytes) => response.type('html').send(bytes))
      .catch(next);
  });
  app.get(new RegExp(`^${PAGE_FILES}/`), (request, response, next) => {
    const bytes = page.file(request.path);
    if (bytes === undefined) next();
    else response.type(path.extname(request.path)).send(Buffer.from(bytes));
  });
}

/** Returns a reader of what the add-in's build made, once it is up to date. */
function addInFiles(devServer: WebpackDevServer, folder: string): (file: string) => Promise<string> {
  return (file) =>
    new Promise((resolve, reject) => {
      devServer.middleware?.waitUntilValid(() => {
        const { outputFileSystem } = devServer.middleware?.context ?? {};
        if (!outputFileSystem?.readFile) {
          reject(new Error('the add-in is not built'));
          return;
        }
        outputFileSystem.readFile(path.join(folder, file), (error, content) => {
          if (error) reject(error);
          else resolve(String(content));
        });
      });
    });
}
