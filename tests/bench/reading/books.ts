/**
 * The labelled workbooks, by set and author. What is in `development` is tuned on; `sealed` was written and labelled by people
 * who have not seen the code, and is only looked at as totals, once per version.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { ExpectedBook } from '../../corpus/expected';
import type { CorpusBook } from '../../corpus/office';
import { corpusBooks, openOffice } from '../../corpus/office';
import { valuesOf } from '../../support/modelValues';
import { sheetOf, workbookOf } from '../../support/snapshot';
import { openModel } from '../../support/workbooks';
import { listSheet, OTHER_LISTS, overMonths, withoutHeadings } from '../../workbook/recognition/lists';
import { NO_PLANS } from '../../workbook/recognition/noPlans';
import { layoutSheets, PLAN_LAYOUTS } from '../../workbook/recognition/planLayouts';
import type { Label, OtherLabel, PlanLabel } from './label';

export type SetName = 'development' | 'sealed';

export interface LabelledBook {
  readonly set: SetName;
  readonly author: string;
  readonly name: string;
  readonly label: Label;
  readonly snapshot: WorkbookSnapshot;
}

const SETS = path.resolve('tests/bench/reading/sets');

/** What makes a snapshot of a workbook file. */
type Reader = (book: Pick<CorpusBook, 'name' | 'bytes'>) => Promise<WorkbookSnapshot>;

/** Reads the workbooks of a set; none where the set has no folder yet. */
async function readSet(set: SetName, read: Reader): Promise<readonly LabelledBook[]> {
  if (!existsSync(path.join(SETS, set))) return [];
  const books: LabelledBook[] = [];
  for (const author of readdirSync(path.join(SETS, set)).sort()) {
    const folder = path.join(SETS, set, author);
    for (const file of readdirSync(folder).sort()) {
      if (!file.endsWith('.json')) continue;
      const name = path.basename(file, '.json');
      const label = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Label;
      const bytes = new Uint8Array(readFileSync(path.join(folder, `${name}.xlsx`)));
      books.push({ set, author, name, label, snapshot: await read({ name: `${author} ${name}`, bytes }) });
    }
  }
  return books;
}

/** Reads the workbooks of a set through office.js. */
export async function readBooks(set: SetName): Promise<readonly LabelledBook[]> {
  const office = await openOffice();
  try {
    return await readSet(set, async (book) => {
      const read = await office.read(book);
      if (!read.ok) throw new Error(`${book.name}: ${read.problem.code}`);
      return read.value;
    });
  } finally {
    office.close();
  }
}

/** Reads the values and merged areas of the workbooks of a set without office.js, which takes three times as long. */
export function readValues(set: SetName): Promise<readonly LabelledBook[]> {
  return readSet(set, async ({ bytes }) => valuesOf(await openModel(bytes)));
}

/** The columns of a register as labels write them: one column of two fields is a period. */
function columnsOf(columns: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { start, end, ...others } = columns;
  if (start !== undefined && start === end) return { ...others, period: start };
  return columns;
}

/** The right answer of a workbook of the corpus as far as its first part of each register says it. */
function labelOf({ registers, questions }: ExpectedBook): Label {
  const plan = registers.find(({ kind }) => kind === 'plan')?.parts[0];
  const unsure = [
    ...Object.entries(plan?.acceptable ?? {}).map(([letter, field]) => [field, letter] as const),
    ...questions.flatMap(({ field, candidates }) =>
      field === undefined ? [] : candidates.map((letter) => [field, letter] as const),
    ),
  ];
  const others = registers
    .filter(({ kind }) => kind !== 'plan' && kind !== 'calendar')
    .flatMap(({ kind, parts }) =>
      parts.slice(0, 1).map(({ sheet, columns }) => ({ kind: kind as OtherLabel['kind'], sheet, columns })),
    );
  return {
    plan:
      plan === undefined
        ? null
        : {
            sheet: plan.sheet,
            headerRows: plan.headerRows,
            recordRows: [],
            columns: columnsOf(plan.columns),
            ambiguous: Object.fromEntries(unsure),
          },
    others,
  };
}

/** The workbooks of the corpus, which are tuned on like the development set; their records are not labelled here. */
export async function readCorpus(): Promise<readonly LabelledBook[]> {
  const office = await openOffice();
  const books: LabelledBook[] = [];
  try {
    for (const book of corpusBooks()) {
      const read = await office.read(book);
      if (!read.ok) continue;
      books.push({
        set: 'development',
        author: 'corpus',
        name: book.name,
        label: labelOf(book.expected),
        snapshot: read.value,
      });
    }
  } finally {
    office.close();
  }
  return books;
}

/** Lists of something else that teams keep, each as a workbook without a plan, also without headings and over months. */
export function readLists(): readonly LabelledBook[] {
  return Object.entries({ ...OTHER_LISTS, ...NO_PLANS }).flatMap(([name, list]) => {
    const forms = { [name]: list, [`${name} without headings`]: withoutHeadings(overMonths(list)) };
    return Object.entries(forms).map(([form, formed]): LabelledBook => ({
      set: 'development',
      author: 'lists',
      name: form,
      label: { plan: null },
      snapshot: workbookOf(listSheet(formed)),
    }));
  });
}

/** A workbook of which somebody has done no more than open it. */
export const EMPTY_BOOK: LabelledBook = {
  set: 'development',
  author: 'lists',
  name: 'nothing but blanks',
  label: { plan: null, problem: 'emptyWorkbook' },
  snapshot: workbookOf(sheetOf('Hoja1', [['', ' ']]), sheetOf('Hoja2', [])),
};

/** The forms in which teams lay out a plan, labelled with their records and days, a few with their columns. */
export function readLayouts(): readonly LabelledBook[] {
  return Object.entries(PLAN_LAYOUTS).map(([name, layout]) => {
    const sheets = layoutSheets(layout);
    const [own, ...others] = sheets.filter(({ records }) => records.length > 0);
    if (own === undefined) throw new Error(`${name} has no records`);
    const plan: PlanLabel = {
      sheet: own.snapshot.name,
      parts: others.map(({ snapshot, records }) => ({ sheet: snapshot.name, recordRows: records })),
      headerRows: [],
      recordRows: own.records,
      columns: layout.columns ?? {},
      dates: Object.entries(layout.days ?? {}).map(([row, [start, end]]) => ({
        row: Number(row),
        start,
        end,
      })),
    };
    return {
      set: 'development',
      author: 'layouts',
      name,
      label: { plan },
      snapshot: workbookOf(...sheets.map(({ snapshot }) => snapshot)),
    };
  });
}
