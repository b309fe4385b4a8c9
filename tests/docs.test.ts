/** What the documents name exists: files, links, commands, and in the map the names that its files are said to hold. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { scripts } from '../package.json';

const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => existsSync(file));
const DOCUMENTS = FILES.filter((file) => /^(?:docs\/.*|[^/]*)\.md$/.test(file));

const PATHS = /(?<![\w/.-])(?:src|tests|docs|loaders|assets|\.ci|\.github)\/[\w./{},*-]*[\w}*]/g;
const BASE_NAMES = /`([\w.-]+\.(?:tsx?|mjs|cjs|json|md|xml))`/g;
const LINKS = /\]\((?!https?:|mailto:|#|<)([^)#\s]+)[^)]*\)/g;
const COMMANDS = /npm run (?:-s )?([a-z][\w:]*)/g;

const all = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map(([whole, group]) => group ?? whole)),
];

/** `a/{b,c}` as `a/b` and `a/c`. */
function expanded(name: string): readonly string[] {
  const [, before = '', choices, after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(name) ?? [];
  if (choices === undefined) return [name];
  return choices.split(',').flatMap((choice) => expanded(`${before}${choice}${after}`));
}

/** The files of the repository under a name, which may have an asterisk. */
function filesOf(name: string): readonly string[] {
  const pattern = name
    .replace(/[.+]/g, '\\$&')
    .replaceAll('**/', '(?:.*/)?')
    .replace(/(?<!\.)\*/g, '[^/]*');
  const at = new RegExp(`^${pattern}(?:/|$)`);
  return FILES.filter((file) => at.test(file));
}

it.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(document, 'utf8');
  const links = all(text, LINKS).map((link) => path.join(path.dirname(document), link));
  const bases = all(text, BASE_NAMES);
  expect({
    files: all(text, PATHS)
      .flatMap(expanded)
      .filter((name) => filesOf(name).length === 0),
    names: bases.filter((base) => !FILES.some((file) => path.basename(file) === base)),
    links: links.filter((link) => !existsSync(link)),
    commands: all(text, COMMANDS).filter((command) => !(command in scripts)),
  }).toEqual({ files: [], names: [], links: [], commands: [] });
});

const MAP = readFileSync('CONTRIBUTING.md', 'utf8');
const QUESTIONS = [
  ...MAP.slice(MAP.indexOf('### Where is'), MAP.indexOf('## How to add')).matchAll(
    /^\| (?!-|question)(.*?) *\| (.*?) *\|$/gm,
  ),
].map(([, question = '', answer = '']) => [question, answer] as const);

describe('the map', () => {
  it('has its questions', () => expect(QUESTIONS.length).toBeGreaterThanOrEqual(10));

  it.each(QUESTIONS)('%s', (_, answer) => {
    const files = all(answer, PATHS)
      .flatMap(expanded)
      .flatMap(filesOf)
      .filter((file) => statSync(file).isFile());
    expect(files).not.toEqual([]);
    const content = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    const names = all(answer, /`([\w-]+)`/g);
    expect(names.filter((name) => !content.includes(name))).toEqual([]);
  });
});
