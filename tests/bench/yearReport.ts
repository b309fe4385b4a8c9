/**
 * What the largest report of a whole process costs: its round trips, and its time beside that of writing the same cells as
 * one plain block. Both are measured in turn, so that a busy machine slows both.
 */
import type { WorkbookPort } from '../../src/app/port';
import { makeReport, planReport } from '../../src/app/makeReport';
import type { MonthKey } from '../../src/domain/dates/calendarDate';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import { openBook } from '../../src/workbench/batch/openBook';
import type { Edit } from '../../src/workbook/edits/edits';
import { cutoffOf, fullYear, FULL_YEAR_MONTHS } from '../support/fullYear';
import { workbookOfRegisters } from '../support/registerSheets';
import { buildRegisters } from '../support/registers';

const ROUNDS = 5;
/** Requests larger than this go in several. */
const CHUNK = 1_500_000;
/** Whatever the report's size: two to read, one to check, one to write, one for what may fail at the end. */
const MOST_SYNCS = 5;
/** Times that of the plain block. */
const MOST_RATIO = 8;

export interface YearReportCost {
  readonly month: MonthKey;
  readonly pages: number;
  readonly cells: number;
  readonly syncs: number;
  /** Round trips that its bytes alone account for. */
  readonly syncsAllowed: number;
  readonly requestBytes: number;
  readonly reportMs: number;
  readonly plainMs: number;
  /** Median of the rounds' own ratios. */
  readonly ratio: number;
}

function valueOf<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

const bytesOf = (month: MonthKey): Promise<Uint8Array> =>
  workbookOfRegisters(buildRegisters(fullYear(cutoffOf(month)))).save();

type WriteEdit = Extract<Edit, { kind: 'write' }>;

const isWrite = (edit: Edit): edit is WriteEdit => edit.kind === 'write';
const cellsOf = (writes: readonly WriteEdit[]): number =>
  writes.reduce((sum, { values }) => sum + values.reduce((cells, line) => cells + line.length, 0), 0);

interface Opened {
  readonly port: WorkbookPort;
  readonly syncs: number;
  readonly requestBytes: number;
  readonly ms: number;
}

/** Opens the workbook anew and takes the time of what is done in it. */
async function onFreshBook(
  bytes: Uint8Array,
  work: (port: WorkbookPort) => Promise<unknown>,
): Promise<Opened> {
  const book = valueOf(await openBook(bytes, 'proceso.xlsx'));
  try {
    const start = performance.now();
    await work(book.port);
    const ms = performance.now() - start;
    return { port: book.port, ms, ...book.cost() };
  } finally {
    book.close();
  }
}

interface Candidate {
  readonly month: MonthKey;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly writes: readonly WriteEdit[];
}

async function largestReport(): Promise<Candidate> {
  let largest: Candidate | null = null;
  for (const month of FULL_YEAR_MONTHS) {
    const bytes = await bytesOf(month);
    await onFreshBook(bytes, async (port) => {
      const snapshot = valueOf(await port.read());
      const { report } = valueOf(planReport(snapshot, { today: cutoffOf(month), month, paper: 'letter' }));
      const writes = report.edits.filter(isWrite);
      if (largest === null || cellsOf(writes) > cellsOf(largest.writes)) {
        largest = { month, bytes, pages: report.pages, writes };
      }
    });
  }
  if (largest === null) throw new Error('a process without months');
  return largest;
}

/** Measures the report with the most cells among those of the full year, on letter. */
export async function measureYearReport(): Promise<YearReportCost> {
  const { month, bytes, pages, writes } = await largestReport();
  const sheet = 'Bloque';
  const plain: readonly Edit[] = [{ kind: 'addSheet', sheet }, ...writes.map((edit) => ({ ...edit, sheet }))];
  const reports: Opened[] = [];
  const plains: Opened[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    reports.push(
      await onFreshBook(bytes, async (port) =>
        valueOf(await makeReport(port, { today: cutoffOf(month), month, paper: 'letter' })),
      ),
    );
    plains.push(await onFreshBook(bytes, async (port) => valueOf(await port.apply(plain))));
  }
  const syncs = Math.max(...reports.map((one) => one.syncs));
  const requestBytes = Math.max(...reports.map((one) => one.requestBytes));
  return {
    month,
    pages,
    cells: cellsOf(writes),
    syncs,
    syncsAllowed: MOST_SYNCS + Math.floor(requestBytes / CHUNK),
    requestBytes,
    reportMs: median(reports.map(({ ms }) => ms)),
    plainMs: median(plains.map(({ ms }) => ms)),
    ratio: median(reports.map(({ ms }, round) => ms / (plains[round]?.ms ?? NaN))),
  };
}

/** The figures in words, a line each. */
export function yearReportLines(cost: YearReportCost): readonly string[] {
  const { month, pages, cells, syncs, syncsAllowed, requestBytes, reportMs, plainMs, ratio } = cost;
  return [
    `Largest report of a whole process: ${month}, ${pages} pages, ${cells} cells (median of ${ROUNDS})`,
    `  ${syncs} syncs of ${syncsAllowed} allowed, ${requestBytes} bytes out`,
    `  read, judge, lay out and write ${reportMs.toFixed(0)} ms; the same cells as one plain block ${plainMs.toFixed(0)} ms; ratio ${ratio.toFixed(1)}, aim ${MOST_RATIO}`,
  ];
}
