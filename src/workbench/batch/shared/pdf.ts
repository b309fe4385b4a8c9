/** A saved workbook as PDF, through the LibreOffice of this machine. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Problem } from '../../../domain/problem';
import type { Result } from '../../../domain/result';
import { fail, ok } from '../../../domain/result';

const run = promisify(execFile);

/** Names of the program, tried in this order. */
const PROGRAMS = ['soffice', 'libreoffice'] as const;

const STYLES = 'xl/styles.xml';
const DEFAULT_FONT = /(<fonts[^>]*><font>).*?(<\/font>)/s;
/** The digits of Arial at this size are as wide as Excel counts those of Calibri. */
const NARROW_FONT = '<sz val="9.4"/><name val="Arial"/>';

/**
 * The workbook with a default font that LibreOffice has: files keep column widths in digits of it, and where it is missing
 * they come out a third wider than in Excel.
 */
function withKnownFont(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  const styles = parts[STYLES];
  if (styles === undefined) return workbook;
  const narrow = strFromU8(styles).replace(DEFAULT_FONT, `$1${NARROW_FONT}$2`);
  return zipSync({ ...parts, [STYLES]: strToU8(narrow) });
}

const isMissing = (error: unknown): boolean =>
  (error as { readonly code?: unknown } | null)?.code === 'ENOENT';

/** Whether the workbook in a folder was converted; false where no program of those names is installed. */
async function convert(folder: string, workbook: string): Promise<boolean> {
  const args = [
    // A profile of its own: LibreOffice runs once per profile, and the person's own may be open.
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    workbook,
  ];
  for (const program of PROGRAMS) {
    try {
      await run(program, args, { env: process.env });
      return true;
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  return false;
}

/**
 * Converts a workbook to PDF.
 * @returns the problem `noLibreOffice` where it is not installed, `noPdf` where it made none
 * @example await pdfOf(workbook) // => { ok: true, value: Uint8Array [0x25, 0x50, 0x44, 0x46, …] }
 */
export async function pdfOf(workbook: Uint8Array): Promise<Result<Uint8Array, Problem>> {
  const folder = await mkdtemp(join(tmpdir(), 'informe-'));
  try {
    const file = join(folder, 'informe.xlsx');
    await writeFile(file, withKnownFont(workbook));
    if (!(await convert(folder, file))) return fail({ code: 'noLibreOffice' });
    return ok(await readFile(join(folder, 'informe.pdf')));
  } catch {
    return fail({ code: 'noPdf' });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
