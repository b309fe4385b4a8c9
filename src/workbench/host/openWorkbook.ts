/** Opens and creates workbooks. Only this file chooses the engine. */
import { Workbook } from '@cj-tech-master/excelts';
import { engineInput } from './model/excelts/engineInput';
import {
  PackageTooLarge,
  readPackage,
  relationshipsOf,
  sheetEntries,
  textPart,
  type PackageParts,
  type SheetEntry,
} from './model/excelts/package';
import { createWorkbookModel } from './model/excelts/workbookAdapter';
import { emptyPackage } from './model/saving/newPackage';
import { withUsualParts } from './model/saving/usualPrefixes';
import type { WorkbookModel } from './model/workbookModel';

export type OpenProblem = 'notAWorkbook' | 'encrypted' | 'legacyFormat' | 'tooLarge';

export type OpenResult =
  | { readonly ok: true; readonly model: WorkbookModel }
  | { readonly ok: false; readonly code: OpenProblem; readonly detail: string };

/** First bytes of the container that old .xls files and encrypted .xlsx files share. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Name of the stream that holds an encrypted workbook, in the container's UTF-16. */
const ENCRYPTED_STREAM = 'EncryptedPackage';

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const codes = [...text].map((letter) => letter.charCodeAt(0));
  const last = bytes.length - codes.length * 2;
  for (let at = 0; at <= last; at++) {
    if (codes.every((code, index) => bytes[at + index * 2] === code && bytes[at + index * 2 + 1] === 0))
      return true;
  }
  return false;
}

function problem(code: OpenProblem, detail: string): OpenResult {
  return { ok: false, code, detail };
}

/**
 * Opens an .xlsx workbook.
 *
 * @example const opened = await openWorkbook(bytes); // => { ok: false, code: 'notAWorkbook', … } for other files
 */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenResult> {
  if (startsWith(bytes, COMPOUND_FILE)) {
    return holdsUtf16(bytes, ENCRYPTED_STREAM)
      ? problem('encrypted', 'the workbook has a password')
      : problem('legacyFormat', 'the file is of Excel 97-2003');
  }
  try {
    return await openParts(readPackage(bytes));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return problem(error instanceof PackageTooLarge ? 'tooLarge' : 'notAWorkbook', detail);
  }
}

/** A cell, a row or a column with a format other than the first one. */
const FORMATTED = /<(?:c|row|col)\s(?:[^>]*\s)?(?:s|style)="[1-9]/;

/** Whether the part with the formats is gone, so that those of the cells are not known: Excel calls such a file damaged. */
function lacksStyles(parts: PackageParts, sheets: readonly SheetEntry[]): boolean {
  const styles = relationshipsOf(parts, 'xl/workbook.xml').find(({ type }) => type === 'styles');
  if (styles !== undefined && parts.has(styles.target)) return false;
  return sheets.some(({ path }) => path !== null && FORMATTED.test(textPart(parts, path) ?? ''));
}

async function openParts(given: PackageParts): Promise<OpenResult> {
  const parts = withUsualParts(given);
  if (parts.has('xl/workbook.bin')) return problem('legacyFormat', 'the file is a binary workbook (.xlsb)');
  if (!parts.has('xl/workbook.xml')) return problem('notAWorkbook', 'the file holds no workbook');
  const sheets = sheetEntries(parts);
  if (sheets.some(({ path }) => path === null)) return problem('notAWorkbook', 'a sheet has no part');
  if (lacksStyles(parts, sheets))
    return problem('notAWorkbook', 'cells have formats, and no part says which');
  const engine = new Workbook();
  const withCells = sheets.filter(({ isWorksheet }) => isWorksheet);
  await engine.xlsx.load(engineInput(parts, withCells));
  return { ok: true, model: createWorkbookModel(engine, given, parts) };
}

/** @example newWorkbook('Plan').sheets.length // => 1, an empty sheet */
export function newWorkbook(sheetName = 'Sheet1'): WorkbookModel {
  const engine = new Workbook();
  // Otherwise the engine would take the current time for that of the file.
  const noTime = new Date(0);
  engine.created = noTime;
  engine.modified = noTime;
  engine.addWorksheet(sheetName);
  return createWorkbookModel(engine, emptyPackage(sheetName));
}
