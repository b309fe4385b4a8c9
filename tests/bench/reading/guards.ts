/**
 * The guards of recognition: its functions that say that they answer yes or no. They are found in the sources, and the reading is
 * bundled once more with each of them asked through a function of the bench, so that the product knows nothing of it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import ts from 'typescript';
import type * as Scoring from './scoreBooks';

const GUARDED = /[\\/]src[\\/]workbook[\\/]recognition[\\/]\w+\.ts$/;

/** What a guard is asked through: its name, and how to compute its answer. */
export type Ask = (guard: string, answer: () => boolean) => boolean;

/** Loads the reading anew, each time without what was remembered before. */
export type Load = (ask: Ask) => typeof Scoring.scoreBooks;

const nameOf = (node: ts.Node): string | undefined =>
  (ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node)) &&
  node.name &&
  ts.isIdentifier(node.name)
    ? node.name.text
    : undefined;

const isGuard = (node: ts.Node): node is ts.FunctionDeclaration | ts.ArrowFunction =>
  (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node)) &&
  node.type?.kind === ts.SyntaxKind.BooleanKeyword &&
  node.body !== undefined;

/**
 * A source in which each guard is asked through the function `ask`, by the names of the functions that it stands in.
 * @example withGuardsAsked('a.ts', 'const is = (x: number): boolean => x > 1;')
 * // => 'const is = (x: number): boolean => ask("a.is", (): boolean => (x > 1));'
 */
export function withGuardsAsked(file: string, source: string): string {
  const edits: { readonly at: number; readonly text: string }[] = [];
  const walk = (node: ts.Node, names: readonly string[]): void => {
    const name = nameOf(node);
    const own = name === undefined ? names : [...names, name];
    if (isGuard(node) && node.body) {
      const call = `ask(${JSON.stringify(own.join('.'))}, (): boolean => `;
      const isBlock = ts.isBlock(node.body);
      edits.push({ at: node.body.getStart(), text: isBlock ? `{ return ${call}` : `${call}(` });
      edits.push({ at: node.body.getEnd(), text: isBlock ? '); }' : '))' });
    }
    ts.forEachChild(node, (child) => walk(child, own));
  };
  walk(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true), [path.basename(file, '.ts')]);
  const ordered = [...edits].sort((a, b) => b.at - a.at);
  return ordered.reduce((text, { at, text: more }) => text.slice(0, at) + more + text.slice(at), source);
}

/** Bundles the reading with its guards asked. */
export async function buildGuarded(): Promise<Load> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve('tests/bench/reading/scoreBooks.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    plugins: [
      {
        name: 'guards',
        setup: (bundle) =>
          bundle.onLoad({ filter: GUARDED }, ({ path: file }) => ({
            contents: withGuardsAsked(file, readFileSync(file, 'utf8')),
            loader: 'ts',
          })),
      },
    ],
  });
  const code = `(function (require, module, ask) {${outputFiles[0]?.text ?? ''}\n})`;
  const load = runInThisContext(code) as (require: NodeJS.Require, module: object, ask: Ask) => void;
  const requireHere = createRequire(path.resolve('package.json'));
  return (ask) => {
    const loaded = { exports: {} as typeof Scoring };
    load(requireHere, loaded, ask);
    return loaded.exports.scoreBooks;
  };
}
