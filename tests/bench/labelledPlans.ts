/** The labelled plans of tests/fixtures/labelled-plans as workbooks, with the deliveries that each row answers. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseIsoDate } from '../../src/domain/dates/calendarDate';
import { toSerial } from '../../src/domain/dates/serial';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { readXlsx } from '../support/readXlsx';
import type { Cell } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';

const FIXTURES = path.join(__dirname, '../fixtures');
const FILES = [
  'noviembre-2023',
  'actividades-numeradas-2027',
  'fases-2026',
  'hablado-2024',
  'escrito-aparte-2027',
] as const;

/** Ids of deliveries; null for a row that answers none. */
type Answers = string | readonly string[] | null;

interface PlanOfRows {
  readonly title: string;
  readonly process: string;
  readonly electionDay: string;
  readonly cutoff: string;
  readonly sheet: string;
  /** The column of the activities' numbers, from 1. */
  readonly numberColumn: number;
  /** What stands above the headings. */
  readonly above: readonly (readonly string[])[];
  readonly headings: readonly (readonly string[])[];
  /** A cell such as `2026-10-05` is a date of Excel; every other one is text. */
  readonly rows: readonly { readonly answers: Answers; readonly cells: readonly string[] }[];
}

interface PlanOfWorkbook {
  readonly title: string;
  readonly electionDay: string;
  readonly cutoff: string;
  /** The .xlsx among the fixtures. */
  readonly workbook: string;
  /** By the number of the activity. */
  readonly answers: Readonly<Record<string, Answers>>;
}

/** A plan to measure on. */
export interface LabelledPlan {
  readonly file: string;
  readonly title: string;
  readonly cutoff: string;
  readonly electionDay: string;
  readonly snapshot: WorkbookSnapshot;
  /** By the normalised number of the activity (`6.1`): the deliveries it answers, none for a row that answers none. */
  readonly answers: ReadonlyMap<string, readonly string[]>;
}

function idsOf(answers: Answers): readonly string[] {
  if (answers === null) return [];
  return typeof answers === 'string' ? [answers] : answers;
}

function cellOf(text: string): Cell {
  const date = parseIsoDate(text);
  return date === null ? text : { value: toSerial(date) ?? text, numberFormat: 'dd/mm/yyyy' };
}

function planOfRows(file: string, plan: PlanOfRows): LabelledPlan {
  const table = sheetOf(plan.sheet, [
    ...[...plan.above, ...plan.headings].map((row) => [...row]),
    ...plan.rows.map(({ cells }) => cells.map(cellOf)),
  ]);
  const process = sheetOf('Proceso', [
    ['Proceso electoral', plan.process],
    ['Jornada electoral', cellOf(plan.electionDay)],
    ['Fecha de corte', cellOf(plan.cutoff)],
  ]);
  const numbered = plan.rows.map(({ answers, cells }): readonly [string, readonly string[]] => [
    (cells[plan.numberColumn - 1] ?? '').replace(/\.$/, ''),
    idsOf(answers),
  ]);
  const answers = new Map(numbered);
  if (answers.size !== plan.rows.length) throw new Error(`${file} has a number twice`);
  const { title, cutoff, electionDay } = plan;
  return { file, title, cutoff, electionDay, snapshot: workbookOf(table, process), answers };
}

async function planOfWorkbook(file: string, plan: PlanOfWorkbook): Promise<LabelledPlan> {
  const { title, cutoff, electionDay } = plan;
  const snapshot = await readXlsx(path.join(FIXTURES, plan.workbook));
  const answers = new Map(Object.entries(plan.answers).map(([number, ids]) => [number, idsOf(ids)]));
  return { file, title, cutoff, electionDay, snapshot, answers };
}

/** Reads the labelled plans. */
export async function readLabelledPlans(): Promise<readonly LabelledPlan[]> {
  return Promise.all(
    FILES.map(async (file) => {
      const text = readFileSync(path.join(FIXTURES, 'labelled-plans', `${file}.json`), 'utf8');
      const plan = JSON.parse(text) as PlanOfRows | PlanOfWorkbook;
      return 'workbook' in plan ? planOfWorkbook(file, plan) : planOfRows(file, plan);
    }),
  );
}
