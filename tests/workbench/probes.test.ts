import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compare } from '../../src/workbench/probes';

const TITLE = 'Seguimiento PREP, prueba de Excel';
const folder = mkdtempSync(path.join(tmpdir(), 'probes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

it.each([
  ['the same', `${TITLE}\nMac 16\none\tsí\ta`, 0, /\nLas 1 pruebas salieron igual\.$/],
  ['the same, with lines of Windows', `${TITLE}\r\none\tsí\ta\tb\tExcelApi 1.9\r\n`, 0, /salieron igual/],
  ['another answer', `${TITLE}\none\tNO\tb`, 1, /\none: a \| b\n1 de 1 pruebas difieren\.$/],
  ['a probe less', TITLE, 1, /\none: a \| no se hizo\n/],
  ['a probe that was not run', `${TITLE}\none\t—\t`, 1, /\none: a \| no se hizo/],
  ['another text', 'one\tsí\ta', 2, /no es un resultado/],
  ['an empty text', '', 2, /no es un resultado/],
])('a result beside %s', (_, second, code, text) => {
  const first = saved('a.txt', `${TITLE}\none\tsí\ta`);
  const result = compare(first, saved('b.txt', second));
  expect(result.code).toBe(code);
  expect(result.text).toMatch(text);
});

it('a result beside a file that is not there', () => {
  const first = saved('a.txt', TITLE);
  const result = compare(first, path.join(folder, 'none.txt'));
  expect(result.code).toBe(2);
  expect(result.text).toMatch(/ENOENT/);
});

it('tells which Excel is which', () => {
  const [first, second] = [saved('a.txt', `${TITLE}\nMac 16.90`), saved('b.txt', `${TITLE}\nPC 16.0`)];
  expect(compare(first, second).text).toBe(
    `1. ${first}: Mac 16.90\n2. ${second}: PC 16.0\nLas 0 pruebas salieron igual.`,
  );
});
