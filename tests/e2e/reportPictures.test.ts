/**
 * The November report as pictures to look at, as wide as Excel draws it and in the greys of a printer: in output/, or with
 * `UPDATE_DOCS=1` those beside the comparison with the report that an institution delivered.
 */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { MonthKey } from '../../src/domain/dates/calendarDate';
import { openModel } from '../support/workbooks';
import type { ReportFile } from './support/fullYearReports';
import { makeReportFile, writeNarrow } from './support/fullYearReports';
import { greyPng } from './support/greyPicture';
import { pdfGreyMaps, printAllToPdf } from './support/pdf';

const ROOT = path.join(__dirname, '../..');
const BOOK = path.join(ROOT, 'tests/fixtures/plan-noviembre-2023.xlsx');
const TARGET = path.join(ROOT, process.env['UPDATE_DOCS'] ? 'docs/informe' : 'output/informe');
const COMPARISON = path.join(ROOT, 'docs/informe-comparado.md');
const PICTURE = /^pagina-\d+\.png$/;
/** Bytes; they are kept in the repository. */
const LARGEST_PICTURE = 70_000;

let folder: string;
let report: ReportFile;
let pictures: string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'informe-'));
  const file = path.join(folder, 'informe.xlsx');
  report = await makeReportFile(
    await openModel(await readFile(BOOK)),
    '2023-11' as MonthKey,
    'letter',
    file,
    {
      acceptContradictions: true,
    },
  );
  const [pdf = ''] = await printAllToPdf([await writeNarrow(file, report.bytes)]);
  await pdfGreyMaps(pdf, path.join(folder, 'pagina'));
  pictures = [];
  for (const map of (await readdir(folder)).filter((name) => name.endsWith('.pgm')).sort()) {
    const name = map.replace('.pgm', '.png');
    await writeFile(path.join(folder, name), greyPng(await readFile(path.join(folder, map))));
    pictures.push(name);
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the November report in pictures', () => {
  it('has one a page, small enough to be kept', async () => {
    await mkdir(TARGET, { recursive: true });
    for (const old of await readdir(TARGET)) if (PICTURE.test(old)) await rm(path.join(TARGET, old));
    for (const name of pictures) await copyFile(path.join(folder, name), path.join(TARGET, name));
    expect(pictures).toHaveLength(report.pages);
    const sizes = await Promise.all(pictures.map((name) => stat(path.join(folder, name))));
    expect(Math.max(...sizes.map(({ size }) => size))).toBeLessThan(LARGEST_PICTURE);
  });

  it('is shown page by page in the comparison, which names every section', async () => {
    const comparison = await readFile(COMPARISON, 'utf8');
    const shown = [...comparison.matchAll(/\(informe\/(pagina-\d+\.png)\)/g)].map((match) => match[1]);
    expect(shown).toEqual(pictures);
    for (const { title } of report.sections) expect(comparison).toContain(title);
  });
});
