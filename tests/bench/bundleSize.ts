/**
 * The size gate: builds the add-in for production and fails when what the pane needs to be drawn (every script of its
 * own that taskpane.html asks for), or what it needs until the first statuses are shown (that and the part that
 * reads), passes its budget. Both gzipped.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Configuration } from 'webpack';

/** What the official React template ships to show one button, in bytes gzipped: a measure to go by. */
export const REACT_TEMPLATE = 169_000;

/** In bytes gzipped; docs/decisions/14-what-the-pane-loads.md says how they are kept. */
export const BUDGETS = { firstLoad: 75_000, firstStatuses: 175_000 } as const;

/** The part that reads a workbook and computes its statuses, as src/taskpane/pane/loadLazyViews.ts names it. */
const TODAY = 'today';

export interface ScriptSize {
  readonly file: string;
  readonly bytes: number;
  readonly gzipped: number;
}

/** The add-in's own scripts that a built page loads; office.js comes from Microsoft and is cached for every add-in. */
export function firstLoad(folder: string, page = 'taskpane.html'): readonly ScriptSize[] {
  const html = readFileSync(path.join(folder, page), 'utf8');
  return Array.from(html.matchAll(/<script\b[^>]*?\bsrc="?([^"\s>]+)/g), (match) => match[1] ?? '')
    .filter((source) => !/^https?:/.test(source))
    .map((file) => measured(folder, file));
}

/** A built script with its size. */
export function measured(folder: string, file: string): ScriptSize {
  const content = readFileSync(path.join(folder, file));
  return { file, bytes: content.length, gzipped: gzipSync(content, { level: 9 }).length };
}

/** Bytes gzipped of all scripts together. */
export function totalGzipped(scripts: readonly ScriptSize[]): number {
  return scripts.reduce((sum, script) => sum + script.gzipped, 0);
}

/**
 * Returns the tokens of the theme that styles name and no script gives a value, sorted: the build ships those only that it finds
 * in the styles.
 *
 * @example undefinedTokens(['const light={shadow4:"0 0 2px"}', '.a{box-shadow:var(--shadow2)}']) // => ['shadow2']
 */
export function undefinedTokens(scripts: readonly string[]): readonly string[] {
  const found = (pattern: RegExp) =>
    scripts.flatMap((script) => Array.from(script.matchAll(pattern), ([, name = '']) => name));
  const defined = new Set(found(/[{,](\w+):["\d]/g));
  return [...new Set(found(/var\(--(\w+)\)/g))].filter((name) => !defined.has(name)).sort();
}

/**
 * Returns the regular expressions that keep a place between calls and stand where they are used, from which the minifier made a
 * new one for each call.
 *
 * @example restartedExpressions(['while(m=/a/g.exec(t))f(m)', 't.replace(/a/g,"")']) // => ['/a/g.exec(']
 */
export function restartedExpressions(scripts: readonly string[]): readonly string[] {
  return scripts.flatMap((script) => script.match(/\/[^/\n]*\/[a-z]*[gy][a-z]*\.(?:exec|test)\(/g) ?? []);
}

/** The scripts of the pane, in the order in which they are needed. */
export interface PaneScripts {
  readonly firstLoad: readonly ScriptSize[];
  /** Asked for by the first load, at once. */
  readonly today: readonly ScriptSize[];
}

/** Builds into a folder with the project's own webpack configuration. */
export async function build(folder: string): Promise<PaneScripts> {
  const { default: webpack } = await import('webpack');
  const configure = createRequire(path.resolve('package.json'))('./webpack.config.js') as (
    env: object,
    argv: object,
  ) => Promise<readonly Configuration[]>;
  const configs = await configure({}, { mode: 'production' });
  const compiler = webpack(
    configs.map((config) => ({ ...config, output: { ...config.output, path: folder } })),
  );
  if (compiler === null) throw new Error('webpack made no compiler');
  const today = await new Promise<readonly string[]>((resolve, reject) => {
    compiler.run((error, stats) => {
      const files = stats?.stats[0]?.compilation.namedChunkGroups.get(TODAY)?.getFiles() ?? [];
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve(files);
      });
    });
  });
  const scripts = { firstLoad: firstLoad(folder), today: today.map((file) => measured(folder, file)) };
  if (scripts.firstLoad.length === 0) throw new Error('The built pane loads no script.');
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const missing = undefinedTokens(texts);
  if (missing.length > 0) throw new Error(`The shipped theme has no ${missing.join(', ')}.`);
  const restarted = restartedExpressions(texts);
  if (restarted.length > 0) throw new Error(`These find the first place each time: ${restarted.join(' ')}`);
  if (scripts.today.length === 0) throw new Error(`The built pane has no part named ${TODAY}.`);
  return scripts;
}

/** The two figures with their budgets, in bytes gzipped. */
export function paneSizes({ firstLoad: first, today }: PaneScripts) {
  return {
    firstLoad: { gzipped: totalGzipped(first), budget: BUDGETS.firstLoad },
    firstStatuses: { gzipped: totalGzipped([...first, ...today]), budget: BUDGETS.firstStatuses },
  };
}

/** What `npm run check:size` and the bench print of them. */
export function sizeLines({
  firstLoad: first,
  firstStatuses,
}: ReturnType<typeof paneSizes>): readonly string[] {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
  const line = ({ gzipped, budget }: { readonly gzipped: number; readonly budget: number }): string =>
    `${kilobytes(gzipped)} of ${budget / 1000} KB (${(gzipped / REACT_TEMPLATE).toFixed(2)} of the official React template)`;
  return [
    `Until the pane is drawn: ${line(first)}`,
    `Until the first statuses are shown: ${line(firstStatuses)}`,
  ];
}

async function main(): Promise<void> {
  const folder = path.resolve('output/size');
  const scripts = await build(folder);
  for (const { file, bytes, gzipped } of [...scripts.firstLoad, ...scripts.today]) {
    console.log(`${file}: ${bytes} bytes, ${gzipped} gzipped`);
  }
  const sizes = paneSizes(scripts);
  for (const line of sizeLines(sizes)) console.log(line);
  if (Object.values(sizes).some(({ gzipped, budget }) => gzipped > budget)) process.exitCode = 1;
}

if (process.argv[1]?.endsWith('bundleSize.ts')) void main();
