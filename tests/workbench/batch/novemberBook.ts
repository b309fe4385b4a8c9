/** A folder with the November workbook, and the batch runner on it over the real office.js. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CalendarDate } from '../../../src/domain/dates/calendarDate';
import { parseIsoDate } from '../../../src/domain/dates/calendarDate';
import { runBatch } from '../../../src/workbench/batch/run';
import type { WorkbookModel } from '../../../src/workbench/host';
import { closeReusedWindows } from '../../support/reusedOfficeWindow';
import { openModel } from '../../support/workbooks';

// main.test.ts runs the commands in a process of their own, each with a window of its own.
jest.mock<unknown>('../../../src/workbench/host/node/officeWindow', () =>
  jest.requireActual('../../support/reusedOfficeWindow'),
);

export const NOVEMBER = 'tests/fixtures/plan-noviembre-2023.xlsx';
export const PLAN = 'Plan de trabajo';
const TODAY = parseIsoDate('2026-03-01') as CalendarDate;

export const folder = mkdtempSync(join(tmpdir(), 'batch-'));
export const original = readFileSync(NOVEMBER);
export const book = path('plan.xlsx');

beforeEach(() => copyFile(NOVEMBER, book));

afterEach(async () => {
  expect((await readFile(book)).equals(original)).toBe(true);
});

afterAll(() => {
  closeReusedWindows();
  return rm(folder, { recursive: true });
});

/** The path of a file in the folder. */
export function path(name: string): string {
  return join(folder, name);
}

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function batch(...argv: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runBatch(argv, {
    today: TODAY,
    print: (text) => out.push(text),
    complain: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

export interface Validation {
  readonly cutoff: string;
  readonly election: string;
  readonly registers: readonly { readonly kind: string; readonly sheet: string; readonly rows: number }[];
  readonly activities: readonly Record<string, unknown>[];
  readonly deliveries: readonly Record<string, unknown>[];
  readonly counts: Record<string, number>;
  readonly findings: readonly {
    readonly rule: string;
    readonly address: string | null;
    readonly message: string;
  }[];
  readonly ignored: readonly Record<string, unknown>[];
  readonly excel: { readonly syncs: number; readonly requestBytes: number; readonly responseBytes: number };
}

export async function validated(...argv: readonly string[]): Promise<Validation> {
  const run = await batch('validate', ...argv, '--json');
  expect([run.code, run.err]).toEqual([0, '']);
  return JSON.parse(run.out) as Validation;
}

export async function opened(file: string): Promise<WorkbookModel> {
  return openModel(await readFile(file));
}

/** Saves another workbook beside the November one. */
export async function saved(name: string, model: WorkbookModel): Promise<string> {
  await writeFile(path(name), await model.save());
  return path(name);
}

/** The November workbook with its model changed. */
export async function variant(name: string, change: (model: WorkbookModel) => void): Promise<string> {
  const model = await openModel(original);
  change(model);
  return saved(name, model);
}
