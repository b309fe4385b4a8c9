/** A workbook file open in Excel's stand-in, with the real Office.js in front of it. */
import { basename } from 'node:path';
import type { WorkbookPort } from '../../app/port';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { createOfficePort } from '../../excel/officePort';
import type { WorkbookModel } from '../host';
import { createSession, newWorkbook, openWorkbook } from '../host';
import { openOfficeWindow } from '../host/node/officeWindow';
import type { ExcelCost } from './shared/json';

export interface OpenBook {
  readonly port: WorkbookPort;
  /** Round trips and bytes since the workbook was opened. */
  readonly cost: () => ExcelCost;
  /** The workbook as it is now, as .xlsx. */
  readonly save: () => Promise<Uint8Array>;
  readonly close: () => void;
}

/**
 * Opens a workbook.
 * @param path for its name only; the file is not touched
 * @returns the problem `notAWorkbook` for other files, old formats and files with a password
 */
export async function openBook(bytes: Uint8Array, path: string): Promise<Result<OpenBook, Problem>> {
  const opened = await openWorkbook(bytes);
  const name = basename(path);
  if (!opened.ok) return fail({ code: 'notAWorkbook', detail: name });
  return ok(await openModel(opened.model, name));
}

/** Opens a workbook with one empty sheet of that name. */
export async function openNewBook(path: string, sheet: string): Promise<OpenBook> {
  return openModel(newWorkbook(sheet), basename(path));
}

async function openModel(model: WorkbookModel, name: string): Promise<OpenBook> {
  const session = createSession(model, { name });
  const window = await openOfficeWindow(session, { installGlobals: true });
  return {
    // Nobody types in a cell here, and a slow machine is no sign of it.
    port: createOfficePort({ requestTimeout: Infinity }),
    cost: () => session.metrics(),
    save: () => session.save(),
    close: () => window.close(),
  };
}
