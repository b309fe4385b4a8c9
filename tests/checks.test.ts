/** What `npm run check` refuses: each row is planted as a file in a tree of its own, with the rules that must find it. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

type Row = readonly [title: string, file: string, code: string, rules: readonly string[]];

const ROOT = path.resolve(__dirname, '..');
const LAYER_FILES = ['domain/text', 'domain/rules', 'workbook', 'app', 'excel', 'taskpane', 'workbench'];

const NOT_LISTED = ['not-in-allowed'];
const IMPORTS: readonly Row[] = [
  ['the domain taking the workbook', 'src/domain/text/up.ts', "import '../../workbook/base';", NOT_LISTED],
  ['a type from above', 'src/app/type.ts', "import type { Base } from '../excel/base';", NOT_LISTED],
  [
    'a type named by its import',
    'src/app/typeof.ts',
    "export type B = import('../excel/base').Base;",
    NOT_LISTED,
  ],
  ['a lazy import from above', 'src/excel/lazy.ts', "void import('../taskpane/base');", NOT_LISTED],
  ['a re-export from above', 'src/workbook/again.ts', "export * from '../app/base';", NOT_LISTED],
  ['an import from below', 'src/excel/down.ts', "import '../domain/text/base';", []],
  ['the pane taking the workbench', 'src/taskpane/host.ts', "import '../workbench/base';", NOT_LISTED],
  ['the workbench taking the pane', 'src/workbench/pane.ts', "import '../taskpane/base';", NOT_LISTED],
  ['an import of tests', 'src/workbook/tests.ts', "import '../../tests/support/base';", NOT_LISTED],
  ['a re-export of tests', 'src/workbench/t.ts', "export * from '../../tests/support/base';", NOT_LISTED],
  ['a loose file', 'src/loose.ts', 'export const loose = 1;', ['no-layer']],
  ['a loose file that imports', 'src/x.ts', "import './domain/text/base';", NOT_LISTED],
  ['an import of a loose file', 'src/app/loose.ts', "import '../used';", NOT_LISTED],
  ['a folder that is no layer', 'src/layer/a.ts', 'export const a = 1;', ['no-layer']],
  ['a folder of the domain that is no part', 'src/domain/part/a.ts', 'export const a = 1;', ['no-layer']],
  ['a file of the domain that is no part', 'src/domain/a.ts', "import './text/base';", NOT_LISTED],
  ['the order of the domain', 'src/domain/dates/late.ts', "import '../rules/base';", NOT_LISTED],
  ['the domain, downwards', 'src/domain/dates/early.ts', "import '../text/base';", []],
  ['markup in the domain', 'src/domain/text/markup.tsx', 'export const a = 1;', ['no-layer']],
  ['declarations only', 'src/app/global.d.ts', 'declare const a: 1;', ['no-layer']],
  ['React in the domain', 'src/domain/text/react.ts', "void import('react');", NOT_LISTED],
  ['Node in the domain', 'src/domain/text/node.ts', "import 'node:os';", NOT_LISTED],
  ['Node without its prefix', 'src/app/node.ts', "import 'os';", NOT_LISTED],
  [
    'a package that the layer does not list',
    'src/domain/text/zip.ts',
    "import 'fflate';",
    ['not-in-allowed', 'shipped-packages'],
  ],
  ['a package that is not there', 'src/workbook/none.ts', "import 'not-installed';", NOT_LISTED],
  ['a package that the layer lists', 'src/taskpane/listed.ts', "import 'react';", []],
  ['Node in the workbench', 'src/workbench/node.ts', "import 'node:os';", []],
  ['a file that imports itself', 'src/app/circle.ts', "import './circle';", ['no-circular']],
];

const lines = (count: number): string => 'void 0;\n'.repeat(count);
const branches = (depth: number): string => 'if (a) { '.repeat(depth) + '}'.repeat(depth);
const CODE: readonly Row[] = [
  ['a global of the window', 'src/taskpane/a.ts', 'globalThis.Excel;', ['no-restricted-syntax', 'no-undef']],
  ['window', 'src/commands/b.ts', 'window.Office;', ['no-restricted-syntax', 'no-undef']],
  ['a name in brackets', 'src/taskpane/c.ts', "document.defaultView?.['Excel'];", ['no-restricted-syntax']],
  ['a declared global', 'src/taskpane/d.ts', 'declare const Excel: unknown;', ['no-restricted-syntax']],
  [
    'a declared global of another name',
    'src/app/e.ts',
    'declare const host: unknown;',
    ['no-restricted-syntax'],
  ],
  ['a type of Excel', 'src/app/f.ts', 'export type A = Excel.Range;', ['no-restricted-syntax', 'no-undef']],
  ['Excel in the workbench', 'src/workbench/g.ts', 'void Excel.run;', ['no-restricted-syntax', 'no-undef']],
  ['Excel in its layer', 'src/excel/h.ts', 'export type A = Excel.Range;', []],
  [
    'a template in an import',
    'src/app/i.ts',
    'export const a = (x: string) => import(`../taskpane/${x}`);',
    ['no-restricted-syntax'],
  ],
  ['a sum in an import', 'src/app/j.ts', "void import('../task' + 'pane/a');", ['no-restricted-syntax']],
  ['require of a sum', 'src/workbench/k.ts', "require('../task' + 'pane/a');", ['no-restricted-syntax']],
  ['require in a layer without Node', 'src/app/l.ts', "require('a');", ['no-undef']],
  ['a browser in the domain', 'src/domain/text/m.ts', 'void document.title;', ['no-undef']],
  ['a type of the browser', 'src/domain/text/n.ts', 'export type A = HTMLElement;', ['no-undef']],
  ['a browser in markup of the domain', 'src/domain/text/o.tsx', 'void document.title;', ['no-undef']],
  ['the clock', 'src/domain/text/p.ts', 'export const a = new Date();', ['no-restricted-syntax']],
  ['the clock in markup', 'src/app/q.tsx', 'export const a = Date.now();', ['no-restricted-syntax']],
  ['the clock under another name', 'src/app/r.ts', 'export const D = Date;', ['no-restricted-syntax']],
  [
    'the clock of a format',
    'src/app/s.ts',
    'export const a = Intl.DateTimeFormat().format();',
    ['no-restricted-syntax'],
  ],
  ['a day as a parameter', 'src/app/t.ts', 'export const a = (day: Date) => day;', []],
  ['chance', 'src/domain/text/u.ts', 'export const { random } = Math;', ['no-restricted-syntax']],
  ['a function of 80 lines', 'src/app/v.ts', `export function f() {\n${lines(78)}}`, []],
  ['one of 81', 'src/app/w.ts', `export function f() {\n${lines(79)}}`, ['max-lines-per-function']],
  [
    'one of 81 in the tools of tests',
    'tests/support/x.ts',
    `export function f() {\n${lines(79)}}`,
    ['max-lines-per-function'],
  ],
  [
    'one of 81 in a loader',
    'loaders/y.js',
    `module.exports = function () {\n${lines(79)}};`,
    ['max-lines-per-function'],
  ],
  ['a describe of 81', 'tests/z.test.ts', `describe('a', () => {\n${lines(79)}});`, []],
  [
    'branches',
    'tests/bench/a.ts',
    `export const f = (a: unknown) => { ${branches(6)} };`,
    ['sonarjs/cognitive-complexity'],
  ],
  [
    'rules switched off for a file',
    'src/app/b.ts',
    '/* eslint-disable */\nvoid document.title;',
    ['no comment', 'no-undef'],
  ],
  [
    'a rule switched off for a line',
    'src/app/c.ts',
    '// eslint-disable-next-line no-undef\nvoid document.title;',
    ['no comment', 'no-undef'],
  ],
  [
    'a rule set by a comment',
    'src/app/d.ts',
    '/* eslint no-undef: off */\nvoid document.title;',
    ['no comment', 'no-undef'],
  ],
  [
    'a global named by a comment',
    'src/app/g.ts',
    '/* global document */\nvoid document.title;',
    ['no comment', 'no-undef'],
  ],
];

/** Only the rules that have exceptions, and those taken back. */
const WITHOUT_EXCEPTIONS = `
import config, { EXCEPTIONS } from ${JSON.stringify(path.join(ROOT, 'eslint.config.mjs'))};
const back = EXCEPTIONS.map(({ files, rules }) => ({
  files,
  rules: Object.fromEntries(rules.map((rule) => [rule, 'error'])),
}));
const off = config.map(({ files, rules = {}, plugins }) => ({
  ...(files && { files }),
  ...(plugins && { plugins }),
  rules: Object.fromEntries(Object.keys(rules).map((rule) => [rule, 'off'])),
}));
export default [...config, ...off, { languageOptions: { parserOptions: { projectService: false } } }, ...back];`;

/** ESLint without what needs the types of a whole program, nor the rules that a planted line cannot keep. */
const ESLINT_CONFIG = `
import config from ${JSON.stringify(path.join(ROOT, 'eslint.config.mjs'))};
import tseslint from 'typescript-eslint';
export default [...config, { ...tseslint.configs.disableTypeChecked }, {
  languageOptions: { parserOptions: { projectService: false } },
  rules: {
    '@typescript-eslint/no-unused-expressions': 'off',
    '@typescript-eslint/no-require-imports': 'off',
    '@typescript-eslint/no-unused-vars': 'off',
    'no-empty': 'off',
  },
}];`;

/** ESLint over one tree after another, in one process: loading its plug-ins takes longer than the files. */
const LINT = `
import { ESLint } from 'eslint';
import { cpSync } from 'node:fs';
import { EXCEPTIONS } from ${JSON.stringify(path.join(ROOT, 'eslint.config.mjs'))};
for (const file of EXCEPTIONS.flatMap(({ files }) => files))
  cpSync(${JSON.stringify(ROOT)} + '/' + file, 'excepted/' + file);
const found = [];
for (const folder of ['code', 'excepted'])
  found.push(await new ESLint({ cwd: process.cwd() + '/' + folder }).lintFiles(['.']));
console.log(JSON.stringify({ found, exceptions: EXCEPTIONS }));`;

let tree = '';

function plant(file: string, code: string): void {
  mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
  writeFileSync(path.join(tree, file), `${code}\n`);
}

/** Runs a script of Node in the tree; what it prints is JSON. */
function run<Answer>(script: string, ...options: readonly string[]): Answer {
  const { stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Answer;
}

interface Exception {
  readonly files: readonly string[];
  readonly rules: readonly string[];
}

interface Linted {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

/** What ESLint finds in a folder of the tree: a rule, or a comment that would have switched one off. */
function foundBy(folder: string, files: readonly Linted[]) {
  return files.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => ({
      file: path.relative(path.join(tree, folder), filePath),
      rule: ruleId ?? (message.includes('noInlineConfig') ? 'no comment' : message),
    })),
  );
}

beforeAll(() => {
  tree = mkdtempSync(path.join(os.tmpdir(), 'checks-'));
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(tree, 'node_modules'));
  for (const folder of ['', 'code', 'excepted']) {
    mkdirSync(path.join(tree, folder), { recursive: true });
    for (const file of ['package.json', 'tsconfig.json'])
      copyFileSync(path.join(ROOT, file), path.join(tree, folder, file));
  }
});

afterAll(() => {
  rmSync(tree, { recursive: true });
});

/** What was found in the files of the rows, as rows. */
function foundIn(rows: readonly Row[], found: ReadonlyMap<string, ReadonlySet<string>>) {
  return rows.map(([title, file]) => [title, file, [...(found.get(file) ?? [])].sort()]);
}

const wantedOf = (rows: readonly Row[]) => rows.map(([title, file, , rules]) => [title, file, rules]);

function add(found: Map<string, Set<string>>, file: string, rule: string): void {
  found.set(file, (found.get(file) ?? new Set()).add(rule));
}

it('imports', () => {
  for (const folder of LAYER_FILES) plant(`src/${folder}/base.ts`, 'export interface Base {}');
  plant('tests/support/base.ts', 'export const base = 1;');
  plant('src/used.ts', 'export const used = 1;');
  for (const [, file, code] of IMPORTS) plant(file, code);
  const { summary } = run<{ summary: { violations: { from: string; rule: { name: string } }[] } }>(
    path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    path.join(ROOT, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    'src',
  );
  const found = new Map<string, Set<string>>();
  for (const { from, rule } of summary.violations) add(found, from, rule.name);
  expect(foundIn(IMPORTS, found)).toEqual(wantedOf(IMPORTS));
});

describe('ESLint', () => {
  let code: ReturnType<typeof foundBy>;
  let excepted: ReturnType<typeof foundBy>;
  let exceptions: readonly Exception[];

  beforeAll(() => {
    plant('code/eslint.config.mjs', ESLINT_CONFIG);
    for (const [, file, text] of CODE) plant(`code/${file}`, text);
    plant('excepted/eslint.config.mjs', WITHOUT_EXCEPTIONS);
    plant('lint.mjs', LINT);
    const answer = run<{ found: readonly [Linted[], Linted[]]; exceptions: readonly Exception[] }>(
      'lint.mjs',
    );
    code = foundBy('code', answer.found[0]);
    excepted = foundBy('excepted', answer.found[1]);
    exceptions = answer.exceptions;
  });

  it('code', () => {
    const found = new Map<string, Set<string>>();
    for (const { file, rule } of code) add(found, file, rule);
    expect(foundIn(CODE, found)).toEqual(wantedOf(CODE));
  });

  it('every exception is needed', () => {
    const found = new Set(excepted.map(({ file, rule }) => `${file} ${rule}`));
    const wanted = exceptions.flatMap(({ files, rules }) =>
      files.flatMap((file) => rules.map((rule) => `${file} ${rule}`)),
    );
    expect(wanted.filter((each) => !found.has(each))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(0);
  });
});
