/**
 * The probes without Excel: `npm run probes` runs them on the workbench's host and prints what «Copiar resultado» copies;
 * `npm run probes -- compare A B` holds two saved texts against each other.
 */
import { readFileSync, statSync } from 'node:fs';
import packageJson from '../../package.json';
import type { SavedAnswer, SavedProbes } from '../excel/probes/probeResults';
import { compareProbes, probeEnd, probeText, readProbeText } from '../excel/probes/probeResults';
import { runProbes } from '../excel/probes/runProbes';
import { createSession, newWorkbook } from './host';
import { openOfficeWindow } from './host/node/officeWindow';

interface Output {
  readonly code: number;
  readonly text: string;
}

async function run(): Promise<Output> {
  const session = createSession(newWorkbook());
  const office = await openOfficeWindow(session, { installGlobals: true });
  const done = await runProbes();
  office.close();
  if (!done.ok) return { code: 1, text: done.problem.code };
  return {
    code: done.value.results.every((result) => probeEnd(result) === 'expected') ? 0 : 1,
    text: probeText(done.value, packageJson.version),
  };
}

const USE = `npm run probes                   hace las pruebas en el anfitrión del banco y escribe el resultado
npm run probes -- compare A B    dice en qué difieren dos resultados guardados con «Copiar resultado»

Termina con 0 si todo salió como se espera o no hay diferencias, con 1 si no, y con 2 si no pudo leer lo que se le dio.`;

/** The text of a file in the encodings that editors and shells write: UTF-8, or UTF-16 with its mark. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
}

/** A result of all probes takes some 20 KB; a larger file is something else, and not read. */
const LARGEST = 1_000_000;

/** What is in a saved text, or why there is nothing. */
function readSaved(file: string): SavedProbes | string {
  const unread = (why: string): string => `No se pudo leer «${file}» (${why}). Revise la ruta.`;
  let text;
  try {
    const about = statSync(file);
    if (!about.isFile()) return unread('no es un archivo');
    if (about.size > LARGEST) return unread('es demasiado grande');
    text = decoded(readFileSync(file));
  } catch (error) {
    return unread((error as NodeJS.ErrnoException).code ?? 'error');
  }
  const saved = readProbeText(text);
  if (typeof saved !== 'string') return saved;
  return `«${file}» no es un resultado completo de «Probar este Excel»: ${saved}. Guarde el texto completo de «Copiar resultado».`;
}

/** A text of somebody else without what would steer the terminal. */
const harmless = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '�');

const answerText = (answer: SavedAnswer | null): string =>
  answer === null ? 'no se hizo' : `${answer.mark} ${harmless(answer.got)}`;

/**
 * Holds two saved texts against each other.
 * @example compare('windows.txt', 'web.txt') // => { code: 1, text: '1. windows.txt: PC 16.0…\n2. web.txt: …\npaper: sí Legal | NO Letter\n1 de 89 pruebas difieren.' }
 */
export function compare(first: string, second: string): Output {
  const [a, b] = [readSaved(first), readSaved(second)];
  if (typeof a === 'string') return { code: 2, text: a };
  if (typeof b === 'string') return { code: 2, text: b };
  const differences = compareProbes(a.answers, b.answers);
  const all = Math.max(a.count, b.count);
  const lines = differences.map(
    (difference) => `${difference.id}: ${answerText(difference.first)} | ${answerText(difference.second)}`,
  );
  const count =
    lines.length === 0 ? `Las ${all} pruebas salieron igual.` : `${lines.length} de ${all} pruebas difieren.`;
  const heads = [`1. ${first}: ${harmless(a.excel)}`, `2. ${second}: ${harmless(b.excel)}`];
  return { code: lines.length === 0 ? 0 : 1, text: [...heads, ...lines, count].join('\n') };
}

async function main([command, first, second, ...more]: readonly string[]): Promise<Output> {
  if (command === undefined) return run();
  if (command === '--help') return { code: 0, text: USE };
  if (command === 'compare' && first !== undefined && second !== undefined && more.length === 0)
    return compare(first, second);
  return { code: 2, text: USE };
}

if (require.main === module) {
  void main(process.argv.slice(2)).then(({ code, text }) => {
    console.log(text);
    process.exit(code);
  });
}
