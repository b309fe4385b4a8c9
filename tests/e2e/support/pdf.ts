/** What a saved workbook looks like on paper: LibreOffice prints it, poppler reads it. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Converts workbooks of one folder to another format, beside them. One start of LibreOffice converts them all, and leaves
 * out what it cannot open.
 * @param format as LibreOffice names it: an ending, perhaps with a filter
 */
export async function convertAll(workbooks: readonly string[], format: string): Promise<void> {
  const folder = path.dirname(workbooks[0] ?? '');
  // A profile of its own: LibreOffice runs once per profile, and a person's own may be open.
  const profile = await mkdtemp(path.join(os.tmpdir(), 'soffice-'));
  try {
    await run('soffice', [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      ...workbooks,
    ]);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/**
 * Prints workbooks of one folder to PDF, beside them.
 * @returns paths of the PDFs, in the same order
 */
export async function printAllToPdf(workbooks: readonly string[]): Promise<readonly string[]> {
  await convertAll(workbooks, 'pdf');
  return workbooks.map((workbook) => path.join(path.dirname(workbook), `${path.parse(workbook).name}.pdf`));
}

/**
 * Prints a workbook to PDF, in the same folder.
 * @returns path of the PDF
 */
export async function printToPdf(workbook: string): Promise<string> {
  const [pdf = ''] = await printAllToPdf([workbook]);
  return pdf;
}

/** The text of each page of a PDF, line by line, with runs of blanks as one. */
export async function pdfPages(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 });
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) =>
      page
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .join('\n')
        .trim(),
    );
}

/** Draws each page in grey, as a printer without colours does, as a map `<prefix>-<page>.pgm`. */
export async function pdfGreyMaps(pdf: string, prefix: string): Promise<void> {
  await run('pdftoppm', ['-r', '80', '-gray', pdf, prefix]);
}

/** Draws each page as a picture `<prefix>-<page>.png`. */
export async function pdfPictures(pdf: string, prefix: string): Promise<void> {
  await run('pdftoppm', ['-r', '70', '-png', pdf, prefix]);
}
