/**
 * The probes without Excel: `npm run probes` runs them on the workbench's host and prints what «Copiar resultado» copies;
 * `npm run probes -- compare A B` holds two saved texts against each other.
 */
import { readFileSync } from 'node:fs';
import { compareProbeTexts, isAsExpected, probeText } from '../excel/probes/probeResults';
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
  return { code: done.value.results.every(isAsExpected) ? 0 : 1, text: probeText(done.value) };
}

/**
 * Holds two texts against each other.
 * @example compare('onReady\tsí\tExcel', 'onReady\tsí\tExcel') // => { code: 0, text: 'Sin diferencias.' }
 */
export function compare(first: string, second: string): Output {
  const differences = compareProbeTexts(first, second);
  if (differences.length === 0) return { code: 0, text: 'Sin diferencias.' };
  const lines = differences.map(({ id, first: a, second: b }) => `${id}: ${a ?? '—'} | ${b ?? '—'}`);
  return { code: 1, text: lines.join('\n') };
}

async function main([command, first, second]: readonly string[]): Promise<Output> {
  if (command === undefined) return run();
  if (command === 'compare' && first !== undefined && second !== undefined)
    return compare(readFileSync(first, 'utf8'), readFileSync(second, 'utf8'));
  return { code: 2, text: 'npm run probes [-- compare A B]' };
}

if (require.main === module) {
  void main(process.argv.slice(2)).then(({ code, text }) => {
    console.log(text);
    process.exit(code);
  });
}
