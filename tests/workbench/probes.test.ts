import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compare } from '../../src/workbench/probes';

const TITLE = 'Seguimiento PREP, prueba de Excel';
const folder = mkdtempSync(path.join(tmpdir(), 'probes-'));
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, text: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** A result of one probe, with the line of that probe. */
const textOf = (line = 'one\tsí\ta'): string =>
  `${TITLE}\nMac 16\n1 de 1 como se espera\n${line}\tb\tExcelApi 1.9\tuno`;

it.each([
  ['the same', textOf(), 0, /\nLas 1 pruebas salieron igual\.$/],
  ['the same, with lines of Windows', textOf().replaceAll('\n', '\r\n'), 0, /salieron igual/],
  ['the same, as a shell of Windows writes it', Buffer.from(`\uFEFF${textOf()}`, 'utf16le'), 0, /igual/],
  ['another answer', textOf('one\tNO\tb'), 1, /\none: sí a \| NO b\n1 de 1 pruebas difieren\.$/],
  ['another mark', textOf('one\tNO\ta'), 1, /\none: sí a \| NO a\n/],
  ['a probe that was not run', textOf('one\t—\t'), 1, /\none: sí a \| no se hizo/],
  ['what would steer the terminal', textOf('one\tNO\t\u001B[31mred\u0007'), 1, /NO �\[31mred�\n/],
  ['its first line', TITLE, 2, /no es un resultado completo/],
  ['another text', 'one\tsí\ta', 2, /no es un resultado completo/],
  ['a text in Latin-1', Buffer.from(textOf(), 'latin1'), 2, /dice 1 pruebas y se leen 0; se guarda en UTF-8/],
  ['an empty text', '', 2, /no es un resultado completo/],
  ['too large a file', 'x'.repeat(1_000_001), 2, /es demasiado grande/],
])('a result beside %s', (_, second, code, text) => {
  const first = saved('a.txt', textOf());
  const result = compare(first, saved('b.txt', second));
  expect(result.text).toMatch(text);
  expect(result.code).toBe(code);
});

it.each([
  ['a file that is not there', 'none.txt', /ENOENT/],
  ['a folder', '.', /no es un archivo/],
])('a result beside %s', (_, name, text) => {
  const result = compare(saved('a.txt', textOf()), path.join(folder, name));
  expect(result.text).toMatch(text);
  expect(result.code).toBe(2);
});

it('tells which Excel is which', () => {
  const [first, second] = [saved('a.txt', textOf()), saved('b.txt', textOf().replace('Mac 16', 'PC 16.0'))];
  expect(compare(first, second).text).toBe(
    `1. ${first}: Mac 16\n2. ${second}: PC 16.0\nLas 1 pruebas salieron igual.`,
  );
});
