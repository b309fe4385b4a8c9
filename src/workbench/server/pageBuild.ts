/** The page around the pane, bundled in memory. esbuild takes seconds where webpack took most of a minute. */
import path from 'node:path';
import { context } from 'esbuild';

export interface PageBuild {
  /** Bundles what changed since the last time. Rejects with the compiler's sentences. */
  rebuild(): Promise<void>;
  /**
   * Returns a file of the last bundle.
   * @example file('/workbench/workbench.js')
   */
  file(address: string): Uint8Array | undefined;
  dispose(): Promise<void>;
}

/** Where the page asks for its files. */
export const PAGE_FILES = '/workbench';

/** Prepares the bundler; `rebuild` bundles. */
export async function preparePage(root: string): Promise<PageBuild> {
  const outdir = path.join(root, 'output', PAGE_FILES);
  const bundler = await context({
    absWorkingDir: root,
    entryPoints: { workbench: 'src/workbench/page/main.ts' },
    bundle: true,
    write: false,
    outdir,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    // The grid's packages call themselves free of side effects and are not.
    ignoreAnnotations: true,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'silent',
  });
  let files = new Map<string, Uint8Array>();
  return {
    async rebuild() {
      const { outputFiles } = await bundler.rebuild();
      files = new Map(
        outputFiles.map((file) => [path.posix.join(PAGE_FILES, path.basename(file.path)), file.contents]),
      );
    },
    file: (address) => files.get(address),
    dispose: () => bundler.dispose(),
  };
}
