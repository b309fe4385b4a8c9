/**
 * `npm run bench -- recognition`: recognising a plan beside reading it through office.js. Cold is the first reading of a process, each
 * of a process of its own; warm are the ones after it. The ratios are what to compare: a busy machine slows both.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { openBook } from '../../src/workbench/batch/openBook';
import { recogniseRegisters } from '../../src/workbook/recognition/recognise';
import { describeWorkbook } from '../support/workbooks';
import { largeWorkbook } from './largeWorkbook';

const ACTIVITIES = 500;
const PROCESSES = 7;
const WARM_UP = 5;
const ROUNDS = 9;

interface Times {
  readonly readMs: number;
  readonly recogniseMs: number;
}

/** Reads and recognises the workbook again and again; each time another snapshot is recognised. */
async function readingTimes(rounds: number): Promise<readonly Times[]> {
  const bytes = await describeWorkbook(largeWorkbook(ACTIVITIES)).save();
  const times: Times[] = [];
  for (let round = 0; round < rounds; round++) {
    const book = await openBook(bytes, path.resolve('plan.xlsx'));
    if (!book.ok) throw new Error(JSON.stringify(book.problem));
    const start = performance.now();
    const read = await book.value.port.read();
    const readMs = performance.now() - start;
    if (!read.ok) throw new Error(read.problem.code);
    // What is found is kept with the sheets, and a sheet that reads as the last one is the same object.
    const anew = structuredClone(read.value);
    const between = performance.now();
    const recognised = recogniseRegisters(anew);
    times.push({ readMs, recogniseMs: performance.now() - between });
    if (!recognised.ok) throw new Error(recognised.problem.code);
    book.value.close();
  }
  return times;
}

/** The first reading of a process of its own. */
function coldTimes(): Times {
  const own = [...process.execArgv, ...process.argv.slice(1, 2), 'recognition', 'once'];
  return JSON.parse(execFileSync(process.execPath, own, { encoding: 'utf8' })) as Times;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function line(name: string, times: readonly Times[]): string {
  const [read, recognise] = [times.map(({ readMs }) => readMs), times.map((each) => each.recogniseMs)];
  const ratio = median(times.map(({ readMs, recogniseMs }) => recogniseMs / readMs));
  return `  ${name}: read ${median(read).toFixed(0)} ms, recognise ${median(recognise).toFixed(0)} ms, ratio ${ratio.toFixed(2)} (aim: below 1)`;
}

/**
 * Prints the figures.
 * @param isOnce whether only the times of the first reading are printed, as JSON
 */
export async function benchRecognition(isOnce: boolean): Promise<void> {
  if (isOnce) {
    console.log(JSON.stringify((await readingTimes(1))[0]));
    return;
  }
  const cold = Array.from({ length: PROCESSES }, coldTimes);
  const warm = (await readingTimes(WARM_UP + ROUNDS)).slice(WARM_UP);
  console.log(`Recognising a plan of ${ACTIVITIES} activities and as many sessions beside reading it`);
  console.log(line(`cold, median of ${PROCESSES} processes`, cold));
  console.log(line(`warm, median of ${ROUNDS}`, warm));
}
