/**
 * The size gate: builds the add-in for production and fails when the first load of the pane (every script of its own
 * that taskpane.html asks for, gzipped) passes the budget.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Configuration } from 'webpack';

/** What the official React template ships to show one button, in bytes gzipped. */
export const BUDGET = 169_000;

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
    .map((file) => {
      const content = readFileSync(path.join(folder, file));
      return { file, bytes: content.length, gzipped: gzipSync(content, { level: 9 }).length };
    });
}

/** Bytes gzipped of all scripts together. */
export function totalGzipped(scripts: readonly ScriptSize[]): number {
  return scripts.reduce((sum, script) => sum + script.gzipped, 0);
}

/** Builds into a folder with the project's own webpack configuration. */
export async function build(folder: string): Promise<void> {
  const { default: webpack } = await import('webpack');
  const configure = createRequire(path.resolve('package.json'))('./webpack.config.js') as (
    env: object,
    argv: object,
  ) => Promise<Configuration>;
  const config = await configure({}, { mode: 'production' });
  const compiler = webpack({ ...config, output: { ...config.output, path: folder } });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      });
    });
  });
}

async function main(): Promise<void> {
  const folder = path.resolve('output/size');
  await build(folder);
  const scripts = firstLoad(folder);
  if (scripts.length === 0) throw new Error('The built pane loads no script.');
  const total = totalGzipped(scripts);
  for (const { file, bytes, gzipped } of scripts) console.log(`${file}: ${bytes} bytes, ${gzipped} gzipped`);
  console.log(`First load of the pane: ${(total / 1000).toFixed(1)} KB of ${BUDGET / 1000} KB.`);
  if (total > BUDGET) process.exitCode = 1;
}

if (process.argv[1]?.endsWith('bundleSize.ts')) void main();
