/** Reads samples in the layout of OfficeDev/office-js-snippets: YAML files with a script and the page that calls it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface Sample {
  /** The application that it is for: `EXCEL`. */
  readonly host: string;
  /** Path below the folder. */
  readonly path: string;
  readonly script: string;
  readonly html: string;
  /** The requirement sets that it names, with their versions. */
  readonly sets: Readonly<Record<string, string>>;
}

/** The indented text of a block `content: |-` below a key; empty when there is none. */
function blockBelow(yaml: string, key: string): string {
  const lines = yaml.split(/\r?\n/);
  const start = lines.findIndex((line) => line === `${key}:`);
  const content = lines.findIndex((line, index) => index > start && /^\s+content:/.test(line));
  if (start < 0 || content < 0) return '';
  const inline = /content:\s*(".*")\s*$/.exec(lines[content] ?? '')?.[1];
  if (inline !== undefined) return String(JSON.parse(inline));
  const from = lines.slice(content + 1);
  const length = from.findIndex((line) => /^\S|^ {2,4}language:/.test(line));
  const block = length < 0 ? from : from.slice(0, length);
  const indent = Math.min(...block.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return block.map((line) => line.slice(indent)).join('\n');
}

/**
 * Reads one sample.
 * @example readSample('a.yaml', text).sets // => { ExcelApi: '1.4' }
 */
export function readSample(path: string, yaml: string): Sample {
  const sets = /^api_set:\s*\r?\n((?:[ \t]+\S.*\r?\n)+)/m.exec(yaml)?.[1] ?? '';
  return {
    path,
    host: /^host:\s*(\w+)/m.exec(yaml)?.[1] ?? '',
    script: blockBelow(yaml, 'script'),
    html: blockBelow(yaml, 'template'),
    sets: Object.fromEntries(
      [...sets.matchAll(/(\w+):\s*'?"?([\d.]+)/g)].map(([, name = '', version = '']) => [name, version]),
    ),
  };
}

/** Reads the samples in a folder and below it, by path. */
export function readSamples(folder: string): readonly Sample[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) =>
      readSample(relative(folder, join(folder, path)), readFileSync(join(folder, path), 'utf8')),
    );
}
