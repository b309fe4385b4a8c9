/** The report as paper: batch runner → saved .xlsx → LibreOffice → PDF. What the contents claim must be what is printed. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Workbook } from '@cj-tech-master/excelts';
import { localDay } from '../../src/domain/dates/calendarDate';
import { runBatch } from '../../src/workbench/batch/run';
import { printAllToPdf } from './support/pdf';

const run = promisify(execFile);
const ROOT = path.join(__dirname, '../..');
const BOOK = path.join(ROOT, 'tests/fixtures/plan-noviembre-2023.xlsx');
const LONG_OUTPUT = { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 };

interface Outcome {
  readonly sheet: string;
  readonly pages: number;
  readonly sections: readonly { readonly title: string; readonly page: number }[];
  readonly excel: { readonly syncs: number };
}

const argumentsOf = (input: string, out: string, ...more: readonly string[]): readonly string[] => [
  ...['report', input, '--month', '2023-11', '--out', out, '--json', '--accept-contradictions'],
  ...more,
];

/** Runs the batch runner, as its process does. */
async function report(...[input, out, ...more]: Parameters<typeof argumentsOf>): Promise<Outcome> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runBatch(argumentsOf(input, out, ...more), {
    today: localDay(new Date()),
    print: (text) => void printed.push(text),
    complain: (text) => void complaints.push(text),
  });
  expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
  return JSON.parse(printed.join('\n')) as Outcome;
}

/** The same in a process of its own. */
async function reportApart(input: string, out: string): Promise<void> {
  const runner = ['--import', 'tsx', 'src/workbench/batch/main.ts'];
  await run(process.execPath, [...runner, ...argumentsOf(input, out)], LONG_OUTPUT);
}

/** The grid of the report; what it remembers for the next one stands beside it, hidden. */
const PRINTED = /^(?:[A-Z]|A[A-J])\d/;

/** What a saved report says, row by row; a merged cell counts once. */
async function rowsOf(file: string, sheet: string): Promise<(string | number)[][]> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  const rows: (string | number)[][] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => {
    const values: (string | number)[] = [];
    row.eachCell(({ value, address, master }) => {
      const isPrinted = master.address === address && PRINTED.test(address);
      if (isPrinted && (typeof value === 'string' || typeof value === 'number')) values.push(value);
    });
    rows.push(values);
  });
  return rows;
}

/** Page by page, in the order in which the page was drawn, without blanks: how lines break must not matter. */
async function printedPages(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-raw', pdf, '-'], LONG_OUTPUT);
  return stdout.split('\f').slice(0, -1).map(squeeze);
}

const squeeze = (text: string): string => text.replace(/\s/g, '');

let folder: string;

const PAPERS = [
  { paper: 'letter', size: '612 x 792' },
  { paper: 'legal', size: '612 x 1008' },
  { paper: 'a4', size: '595' },
];

interface Printed {
  readonly outcome: Outcome;
  readonly file: string;
  readonly pdf: string;
  /** The pages of the report: its sheet is the workbook's last. */
  readonly pages: readonly string[];
}
const onPaper = new Map<string, Printed>();

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'informe-'));
  const made: Omit<Printed, 'pdf' | 'pages'>[] = [];
  for (const { paper } of PAPERS) {
    const file = path.join(folder, `${paper}.xlsx`);
    made.push({ file, outcome: await report(BOOK, file, '--paper', paper) });
  }
  const pdfs = await printAllToPdf(made.map(({ file }) => file));
  for (const [index, { paper }] of PAPERS.entries()) {
    const [one, pdf] = [made[index], pdfs[index]];
    if (one === undefined || pdf === undefined) throw new Error(`nothing printed on ${paper}`);
    const printed = await printedPages(pdf);
    const cover = printed.findIndex((page) => page.includes('Informedelmesdenoviembrede2023sobreelavance'));
    onPaper.set(paper, { ...one, pdf, pages: printed.slice(cover) });
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe.each(PAPERS)('the November report on $paper', ({ paper, size }) => {
  let { outcome, file, pdf, pages } = {} as Printed;

  beforeAll(() => {
    const printed = onPaper.get(paper);
    if (printed === undefined) throw new Error(`no report on ${paper}`);
    ({ outcome, file, pdf, pages } = printed);
  });

  it('has the pages that it claims', () => {
    expect(pages).toHaveLength(outcome.pages);
  });

  it('starts every section on the page that the contents name', async () => {
    expect(outcome.sections).toHaveLength(17);
    for (const { title, page } of outcome.sections) expect(pages[page - 1]).toContain(squeeze(title));
    // A title, the dots where there is room for them, and the page.
    const contents = (await rowsOf(file, outcome.sheet)).flatMap(([text, ...more]) => {
      const [page, ...others] = more.filter((value) => typeof value === 'number' || !/^[. ]+$/.test(value));
      return typeof text === 'string' && typeof page === 'number' && others.length === 0
        ? [{ title: text.replace(/^(?:\w|[a-l, –]+)\. /, ''), page }]
        : [];
    });
    expect(contents).toEqual(outcome.sections.map(({ title, page }) => ({ title, page })));
  });

  it('counts its own pages, all but the cover', () => {
    pages.forEach((page, index) => {
      const footer = expect(page);
      if (index === 0) footer.not.toContain('Página');
      else footer.toContain(`Página${index + 1}de`);
    });
  });

  it('prints every text whole, on one page', async () => {
    const texts = (await rowsOf(file, outcome.sheet)).flat().map(String);
    expect(texts.length).toBeGreaterThan(150);
    const lost = texts.filter((text) => !pages.some((page) => page.includes(squeeze(text))));
    expect(lost).toEqual([]);
  });

  it('is on that paper', async () => {
    const { stdout } = await run('pdfinfo', ['-f', String(outcome.pages), '-l', '99', pdf]);
    const sizes = [...stdout.matchAll(/size:\s+([\d.]+ x [\d.]+) pts/g)].map((match) => match[1]);
    expect(sizes.at(-1)?.startsWith(size)).toBe(true);
  });
});

describe('the November report', () => {
  it('is the same workbook, byte by byte, when it is made again from the same input', async () => {
    const [one, two] = [path.join(folder, 'one.xlsx'), path.join(folder, 'two.xlsx')];
    const first = await report(BOOK, one);
    await reportApart(BOOK, two);
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
    expect(first.excel.syncs).toBeLessThanOrEqual(5);
  });

  it('gives way to a new one of the same month, cell by cell the same', async () => {
    const [once, twice] = [path.join(folder, 'once.xlsx'), path.join(folder, 'twice.xlsx')];
    const first = await report(BOOK, once);
    const second = await report(once, twice);
    expect(second.sheet).toBe('Informe 2023-11');
    expect(await rowsOf(twice, second.sheet)).toEqual(await rowsOf(once, first.sheet));
    const workbook = new Workbook();
    await workbook.xlsx.readFile(twice);
    expect(workbook.worksheets.filter(({ name }) => name.startsWith('Informe'))).toHaveLength(1);
  });
});
