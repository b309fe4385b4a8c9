/**
 * The reports of a whole process on paper, every month on every paper: what the contents claim is what LibreOffice prints,
 * and nothing is clipped, lost or cut. Each is printed with columns a little narrower than Excel draws them; each month on one
 * of the papers also with the columns as wide as LibreOffice draws them, in which texts have room to spare.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { MonthKey } from '../../src/domain/dates/calendarDate';
import { formatMonth } from '../../src/domain/dates/spanishFormat';
import type { Paper } from '../../src/domain/report/layout/page';
import { GRID_COLUMNS } from '../../src/domain/report/layout/gridColumns';
import { REPORT_ANNEXES } from '../../src/domain/report/parts/annexPart';
import type { SheetModel } from '../../src/workbench/host';
import { cutoffOf, fullYear, FULL_YEAR_MONTHS } from '../support/fullYear';
import { openModel } from '../support/workbooks';
import type { MadeReport } from './support/fullYearReports';
import { makeYearReport, writeNarrow } from './support/fullYearReports';
import { printAllToPdf } from './support/pdf';
import type { PrintedPage } from './support/printedWords';
import { printedWords } from './support/printedWords';
import { complaintsAboutPrint, pageFills, sheetPages, squeeze } from './support/sheetOnPaper';

const PAPERS: readonly { readonly paper: Paper; readonly width: number; readonly height: number }[] = [
  { paper: 'letter', width: 612, height: 792 },
  { paper: 'legal', width: 612, height: 1008 },
  { paper: 'a4', width: 595, height: 842 },
];
const CASES = FULL_YEAR_MONTHS.flatMap((month, turn) =>
  PAPERS.map((paper, at) => ({ month, ...paper, isDrawn: turn % PAPERS.length === at })),
);
/** A page between the contents and the last is at least so full, unless a chapter starts on the next. */
const LEAST_FILLED = 1 / 2;
/** From this many characters on, a text of the registers is one of the monsters. */
const MONSTER = 1_000;

/** These have the internal edition with all annexes, which says all that the one for the INE says and more. */
const isInternal = ({ month, paper }: { readonly month: MonthKey; readonly paper: Paper }): boolean =>
  paper === 'a4' && ['2023-11', '2024-03', '2024-06'].includes(month);
const INTERNAL = { edition: 'internal', annexes: REPORT_ANNEXES } as const;

interface Printed extends MadeReport {
  readonly narrow: readonly PrintedPage[];
  /** The narrow print, and the one as LibreOffice draws the columns if there is one. */
  readonly prints: readonly (readonly PrintedPage[])[];
}

let folder: string;
const reports = new Map<string, Printed>();
const keyOf = (month: MonthKey, paper: Paper): string => `${month}-${paper}`;

function reportOf(month: MonthKey, paper: Paper): Printed {
  const report = reports.get(keyOf(month, paper));
  if (!report) throw new Error(`no report of ${month} on ${paper}`);
  return report;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'year-'));
  const made: { readonly report: MadeReport; readonly files: readonly string[] }[] = [];
  for (const { month, paper, isDrawn } of CASES) {
    const file = path.join(folder, `${keyOf(month, paper)}.xlsx`);
    const report = await makeYearReport(month, paper, file, isInternal({ month, paper }) ? INTERNAL : {});
    const narrow = await writeNarrow(report.file, report.bytes);
    made.push({ report, files: isDrawn ? [narrow, report.file] : [narrow] });
  }
  const pdfs = [...(await printAllToPdf(made.flatMap(({ files }) => files)))];
  for (const { report, files } of made) {
    const prints = await Promise.all(pdfs.splice(0, files.length).map(printedWords));
    reports.set(keyOf(report.month, report.paper), { ...report, narrow: prints[0] ?? [], prints });
  }
}, 3_600_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Headings are set larger than anything else but the cover. */
const HEADING_HEIGHT = 11;

const largeText = (page: PrintedPage): string =>
  page.words
    .filter(({ top, bottom }) => bottom - top >= HEADING_HEIGHT)
    .map(({ text }) => text)
    .join('');

/** A chapter's number stands in a box beside its title, so that it may come between two lines of it. */
const hasBoxed = (text: string, number: string, title: string): boolean =>
  [...text.matchAll(new RegExp(number, 'g'))].some(({ index }) =>
    (text.slice(0, index) + text.slice(index + number.length)).includes(
      title,
      Math.max(0, index - title.length),
    ),
  );

/** Notes and repeated headings are small; they come between the parts of a text that a page break divided. */
const SMALL = 8;

/** All texts of a sheet, column by column, in one piece: parts of a divided text follow each other. */
function columnsOfText(sheet: SheetModel): readonly string[] {
  const columns: string[] = [];
  for (const { row, column, text } of sheetPages(sheet).flatMap(({ cells }) => cells)) {
    if (sheet.style(row, column).font.size <= SMALL) continue;
    columns[column] = (columns[column] ?? '') + squeeze(text);
  }
  return columns;
}

const isWhole = (text: string, columns: readonly string[]): boolean =>
  columns.some((column) => column.includes(squeeze(text)));

const withoutMarkers = (text: string): string => text.replace(/^\d+\. /gm, '');

describe.each(CASES)('the report of $month on $paper', ({ month, paper, width, height }) => {
  it('is printed on that paper, in the pages that it claims', () => {
    const { pages, prints } = reportOf(month, paper);
    expect(prints.map(({ length }) => length)).toEqual(prints.map(() => pages));
    for (const page of prints.flat()) {
      expect(Math.abs(page.width - width)).toBeLessThan(1);
      expect(Math.abs(page.height - height)).toBeLessThan(1);
    }
  });

  it('starts every section on the page that its contents name', () => {
    const { sections, prints, sheet } = reportOf(month, paper);
    const contents = sheetPages(sheet)[1]?.cells.map(({ text }) => text) ?? [];
    for (const { number, title, level, page } of sections) {
      const heading = number === '' ? title : `${number}. ${title}`;
      const named = contents.slice(contents.indexOf(heading) + 1).find((text) => !/^[. ]+$/.test(text));
      expect(named).toBe(String(page));
      const isBoxed = level === 1 && number !== '';
      const found = prints.map((print) =>
        print.flatMap((one, index) => {
          const text = largeText(one);
          const isThere = isBoxed ? hasBoxed(text, number, squeeze(title)) : text.includes(squeeze(heading));
          return index > 1 && isThere ? [index + 1] : [];
        }),
      );
      expect({ heading, found }).toEqual({ heading, found: prints.map(() => [page]) });
    }
  });

  it('prints every row on its page, with every text whole inside its cell', () => {
    const { sheet, prints } = reportOf(month, paper);
    for (const print of prints) expect(complaintsAboutPrint(sheet, print)).toEqual([]);
  });

  it('leaves no page less than half filled, but for the last and those before a chapter', () => {
    const { sheet, sections, narrow } = reportOf(month, paper);
    const chapters = new Set(sections.flatMap(({ level, page }) => (level === 1 ? [page] : [])));
    const fills = pageFills(sheet, narrow);
    const sparse = fills.flatMap((fill, index) =>
      index > 0 && index < fills.length - 1 && fill < LEAST_FILLED && !chapters.has(index + 2)
        ? [{ page: index + 1, fill }]
        : [],
    );
    expect(sparse).toEqual([]);
  });

  it('holds every progress note and order of the day of its month whole', () => {
    const { sheet, rows } = reportOf(month, paper);
    const columns = columnsOfText(sheet);
    const notes = (rows.notes ?? []).filter((note) => note.month === formatMonth(month));
    const sessions = (rows.sessions ?? []).filter(
      ({ date }) => typeof date === 'string' && date.startsWith(month),
    );
    const texts = [
      ...notes.map(({ text = '' }) => text),
      ...sessions.map(({ orderOfTheDay = '' }) => withoutMarkers(orderOfTheDay)),
    ];
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => !isWhole(text, columns))).toEqual([]);
  });
});

it('prints every month and every paper also as LibreOffice draws the columns', () => {
  const drawn = CASES.filter(({ month, paper }) => reportOf(month, paper).prints.length === 2);
  expect(new Set(drawn.map(({ month }) => month)).size).toBe(FULL_YEAR_MONTHS.length);
  expect(new Set(drawn.map(({ paper }) => paper)).size).toBe(PAPERS.length);
});

it('proves the internal edition and every annex', () => {
  const internal = CASES.filter(isInternal).map(({ month, paper }) => reportOf(month, paper));
  const ids = internal.map(({ sections }) => sections.map(({ id }) => id));
  const annexes = ['annexCalendar', 'annexAttendance', 'annex', 'annexFindings', 'annexCoverage'];
  expect(ids).toEqual(Array.from({ length: 3 }, () => expect.arrayContaining(annexes) as unknown));
});

describe('the reports of the year', () => {
  it.each(PAPERS)('lose no part of the longest texts of the plan on $paper', ({ paper }) => {
    const columns = FULL_YEAR_MONTHS.flatMap((month) => columnsOfText(reportOf(month, paper).sheet));
    const texts = fullYear(cutoffOf(FULL_YEAR_MONTHS[0] as MonthKey)).plan?.flatMap(
      ({ name = '', deliverable = '', area = '' }) => [name, deliverable, area],
    );
    const monsters = (texts ?? []).filter((text) => text.length >= MONSTER || /\S{150}/.test(text));
    expect(monsters.length).toBeGreaterThan(10);
    expect(Math.max(...monsters.map((text) => text.length))).toBe(8_000);
    expect(monsters.filter((text) => !isWhole(text, columns))).toEqual([]);
  });
});

/** The same rows in another order, always the same other order. */
function shuffled<Row>(rows: readonly Row[]): readonly Row[] {
  const mixed = [...rows];
  let state = 20_231_130;
  for (let last = mixed.length - 1; last > 0; last--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as Row, mixed[last] as Row];
  }
  return mixed;
}

const cellTexts = (sheet: SheetModel): readonly string[] =>
  sheetPages(sheet).flatMap(({ cells }, page) =>
    cells.map(({ row, column, text }) => `${page + 1}: ${row + 1}, ${column + 1}: ${text}`),
  );

describe.each(['2023-11', '2024-03', '2024-06'] as MonthKey[])('the report of %s', (month) => {
  it('is the same file when it is made again', async () => {
    const again = await makeYearReport(month, 'letter', path.join(folder, 'again.xlsx'));
    expect(Buffer.from(again.bytes).equals(reportOf(month, 'letter').bytes)).toBe(true);
    expect(again.syncs).toBeLessThanOrEqual(5);
  });

  it('says the same in the same places when the rows of every register lie in another order', async () => {
    const rows = fullYear(cutoffOf(month), shuffled);
    const mixed = await makeYearReport(month, 'letter', path.join(folder, 'mixed.xlsx'), { rows });
    expect(cellTexts(mixed.sheet)).toEqual(cellTexts(reportOf(month, 'letter').sheet));
  });
});

/** What the proof has to notice, done to the sheet of a report; `row` is that of its longest text on a page. */
const HARMS: readonly {
  readonly broken: string;
  readonly harm: (sheet: SheetModel, row: number) => void;
}[] = [
  {
    broken: 'a row too low for its text',
    harm: (sheet, row) => sheet.setRow(row, { height: sheet.row(row).height - 12 }),
  },
  {
    broken: 'columns narrower than was reckoned with',
    harm: (sheet) => {
      for (let column = 0; column < GRID_COLUMNS; column++) {
        sheet.setColumn(column, { width: sheet.column(column).width * 0.7 });
      }
    },
  },
  {
    broken: 'a page break that is missing',
    harm: (sheet) => (sheet.rowBreaks = sheet.rowBreaks.filter((_, index) => index !== 1)),
  },
  {
    broken: 'a text other than the sheet says',
    harm: (sheet, row) =>
      sheet.setContent(row, 0, { value: 'Otro texto', formula: null, quotePrefix: false }),
  },
];

describe('the proof itself', () => {
  let printed: readonly string[];

  beforeAll(async () => {
    const { file, sheet } = reportOf('2023-11' as MonthKey, 'letter');
    const damaged: string[] = [];
    for (const [index, { harm }] of HARMS.entries()) {
      const model = await openModel(await readFile(file));
      const broken = model.sheets.find(({ name }) => name === sheet.name);
      const longest = sheetPages(sheet)[2]?.cells.reduce((most, one) =>
        one.column === 0 && one.text.length > most.text.length ? one : most,
      );
      if (!broken || !longest) throw new Error('nothing to break');
      harm(broken, longest.row);
      damaged.push(await writeNarrow(path.join(folder, `broken-${index}.xlsx`), await model.save()));
    }
    printed = await printAllToPdf(damaged);
  });

  it.each(HARMS.map(({ broken }, index) => ({ broken, index })))('notices $broken', async ({ index }) => {
    const { sheet } = reportOf('2023-11' as MonthKey, 'letter');
    expect(complaintsAboutPrint(sheet, await printedWords(printed[index] ?? ''))).not.toEqual([]);
  });
});
