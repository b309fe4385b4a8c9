/**
 * `npm run bench`: what the add-in costs. Round trips and bytes of each use case on the November workbook, the time to
 * judge a plan beside the time to read it through office.js, how well activities are linked to deliveries and any team's
 * workbook is understood, and the pane's first load beside the budget. Times are of this machine and this run; the ratios
 * are what to compare. `npm run bench -- reading` prints how well workbooks of other teams are read, `npm run bench -- findings` how much what is
 * found in labelled workbooks helps, `npm run bench -- live [address of a workbench]` how soon the pane shows an edit in Chromium,
 * `npm run bench -- recognition` what recognising a plan costs beside reading it, `npm run bench -- undo` what an undo costs.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WorkbookPort } from '../../src/app/port';
import type { AssessedWorkbook } from '../../src/app/assessWorkbook';
import { assessSnapshot, assessWorkbook } from '../../src/app/assessWorkbook';
import { highlightOverdue } from '../../src/app/highlightOverdue';
import { makeReport } from '../../src/app/makeReport';
import { parseMonth } from '../../src/domain/dates/calendarDate';
import type { Result } from '../../src/domain/result';
import type { OpenBook } from '../../src/workbench/batch/openBook';
import { openBook } from '../../src/workbench/batch/openBook';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { day } from '../support/registers';
import type { Cell } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';
import type { CellInput } from '../support/workbooks';
import { describeWorkbook } from '../support/workbooks';
import { corpusLines, measureCorpus } from './corpus';
import { build, paneSizes, sizeLines } from './bundleSize';
import { coverageLines, measureCoverage, overall } from './coverage';
import { largeWorkbook } from './largeWorkbook';
import { benchLive, benchUndo } from './live';
import { benchFindings } from './findings/main';
import { benchReading } from './reading/main';
import { benchRecognition } from './recognition';
import { measureYearReport, yearReportLines } from './yearReport';

const NOVEMBER = path.resolve('tests/fixtures/plan-noviembre-2023.xlsx');
const TODAY = day('2023-11-30');
const SIZES = [1_000, 10_000] as const;
/** Rows of the largest plan that must be judged. */
const HUGE = 100_000;
/** Numbers above it are days: 6 July 2009 and later. */
const LEAST_SERIAL = 40_000;
const ROUNDS = 5;
const WARM_UP = 10;

interface UseCaseCost {
  readonly useCase: string;
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

interface PlanTime {
  readonly activities: number;
  readonly readMs: number;
  readonly assessMs: number;
  readonly assessToRead: number;
}

function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function withBook<T>(bytes: Uint8Array, body: (book: OpenBook) => Promise<T>): Promise<T> {
  const book = valueOf(await openBook(bytes, NOVEMBER));
  try {
    return await body(book);
  } finally {
    book.close();
  }
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function costs(): Promise<readonly UseCaseCost[]> {
  const bytes = readFileSync(NOVEMBER);
  const month = parseMonth('2023-11');
  if (month === null) throw new Error('2023-11 is a month');
  const useCases: Readonly<Record<string, (port: WorkbookPort) => Promise<Result<unknown, unknown>>>> = {
    validate: (port) => assessWorkbook(port, { today: TODAY }),
    highlight: (port) => highlightOverdue(port, { today: TODAY }),
    report: (port) => makeReport(port, { today: TODAY, month, acceptContradictions: true }),
  };
  const found: UseCaseCost[] = [];
  for (const [useCase, run] of Object.entries(useCases)) {
    found.push(
      await withBook(bytes, async (book) => {
        valueOf(await run(book.port));
        return { useCase, ...book.cost() };
      }),
    );
  }
  return found;
}

/** Judges a copy of a snapshot: the same one would be judged once. */
function judgeAnew(snapshot: WorkbookSnapshot): Result<AssessedWorkbook, unknown> {
  return assessSnapshot({ ...snapshot }, { today: TODAY });
}

interface HugePlan {
  readonly activities: number;
  readonly findings: number;
  readonly assessMs: number;
}

/** Judges the largest plan once, from a snapshot built by hand: opening such a workbook takes minutes. */
function hugePlan(): HugePlan {
  const sheets = Object.entries(largeWorkbook(HUGE)).map(([name, rows]) =>
    sheetOf(
      name,
      rows.map((row) => row.map(datedCell)),
    ),
  );
  const snapshot = workbookOf(...sheets);
  const start = performance.now();
  const { activities, findings } = valueOf(judgeAnew(snapshot)).assessment;
  const assessMs = performance.now() - start;
  if (activities.length !== HUGE) throw new Error(`${activities.length} of ${HUGE} activities were judged`);
  return { activities: activities.length, findings: findings.length, assessMs };
}

/** Serial numbers of days are shown as days. */
function datedCell(value: CellInput): Cell {
  if (typeof value === 'number') {
    return value > LEAST_SERIAL ? { value, numberFormat: 'dd/mm/yyyy' } : value;
  }
  return typeof value === 'object' && value !== null ? value.error : value;
}

async function planTime(activities: number): Promise<PlanTime> {
  const bytes = await describeWorkbook(largeWorkbook(activities)).save();
  return withBook(bytes, async ({ port }) => {
    const snapshot = valueOf(await port.read());
    const readTimes: number[] = [];
    const assessTimes: number[] = [];
    // The first rounds pay for compiling, which would make the small plan look slow beside the large one.
    for (let round = 0; round < WARM_UP; round++) valueOf(judgeAnew(snapshot));
    for (let round = 0; round < ROUNDS; round++) {
      readTimes.push(await timed(() => port.read()));
      assessTimes.push(await timed(() => judgeAnew(snapshot)));
    }
    const readMs = median(readTimes);
    const assessMs = median(assessTimes);
    return { activities, readMs, assessMs, assessToRead: assessMs / readMs };
  });
}

async function main(): Promise<void> {
  if (process.argv[2] === 'reading') {
    await benchReading(process.argv.slice(3));
    return;
  }
  if (process.argv[2] === 'findings') {
    await benchFindings(process.argv[3] === 'development' ? ['development'] : ['development', 'sealed']);
    return;
  }
  if (process.argv[2] === 'recognition') {
    await benchRecognition(process.argv[3] === 'once');
    return;
  }
  if (process.argv[2] === 'undo') {
    await benchUndo();
    return;
  }
  if (process.argv[2] === 'live') {
    await benchLive(process.argv[3]);
    return;
  }
  const useCases = await costs();
  const plans: PlanTime[] = [];
  for (const size of SIZES) plans.push(await planTime(size));
  const [small, large] = plans;
  const growth = (large?.assessMs ?? NaN) / (small?.assessMs ?? NaN);
  const huge = hugePlan();
  const yearReport = await measureYearReport();
  const coverage = await measureCoverage();
  const corpus = await measureCorpus();
  const pane = paneSizes(await build(path.resolve('output/size')));

  if (process.argv.includes('--json')) {
    const links = { plans: coverage, overall: overall(coverage) };
    console.log(
      JSON.stringify(
        { useCases, plans, assessGrowth: growth, hugePlan: huge, yearReport, coverage: links, corpus, pane },
        null,
        2,
      ),
    );
    return;
  }
  console.log('Round trips and bytes, November workbook');
  for (const { useCase, syncs, requestBytes, responseBytes } of useCases) {
    console.log(`  ${useCase}: ${syncs} syncs, ${requestBytes} bytes out, ${responseBytes} bytes in`);
  }
  console.log(`Judging a workbook beside reading it through office.js (median of ${ROUNDS})`);
  for (const { activities, readMs, assessMs, assessToRead } of plans) {
    console.log(
      `  ${activities} activities and as many sessions: read ${readMs.toFixed(0)} ms, judge ${assessMs.toFixed(0)} ms, judge/read ${assessToRead.toFixed(2)}`,
    );
  }
  console.log(`  ten times the activities take ${growth.toFixed(1)} times as long to judge`);
  console.log(
    `  ${huge.activities} activities: judged in ${huge.assessMs.toFixed(0)} ms, ${huge.findings} findings`,
  );
  for (const line of yearReportLines(yearReport)) console.log(line);
  for (const line of coverageLines(coverage)) console.log(line);
  for (const line of corpusLines(corpus)) console.log(line);
  console.log('Scripts of the pane, gzipped');
  for (const line of sizeLines(pane)) console.log(`  ${line}`);
}

void main();
