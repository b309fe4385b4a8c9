/** A workbook file open in Excel's stand-in, with the real Office.js in front of it. */
import { basename } from 'node:path';
import type { WorkbookPort } from '../../app/port';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { createOfficePort } from '../../excel/officePort';
import { isDocumentName } from '../../workbook/edits/documentNames';
import type { SheetSnapshot } from '../../workbook/snapshot/snapshot';
import type { WorkbookModel } from '../host';
import { createSession, newWorkbook, openWorkbook } from '../host';
import { lossesInWords } from '../lossTexts';
import { openOfficeWindow } from '../host/node/officeWindow';
import { BatchRefusal } from './shared/batchRefusal';
import type { ExcelCost } from './shared/json';
import { FILE_TEXTS } from './texts';

export interface OpenBook {
  readonly port: WorkbookPort;
  /** Round trips and bytes since the workbook was opened. */
  readonly cost: () => ExcelCost;
  /**
   * The workbook as it is now, as .xlsx.
   * @throws BatchRefusal when it would have less in it than the file, and any error of Excel's stand-in on the way
   */
  readonly save: () => Promise<Uint8Array>;
  /** The ending that the name of its file needs. */
  readonly ending: string;
  readonly close: () => void;
}

/**
 * Opens a workbook.
 * @param path for its name only; the file is not touched
 * @returns the problem `notAWorkbook` for other files, old formats and files with a password
 * @throws BatchRefusal for a file that is too large to be read
 */
export async function openBook(bytes: Uint8Array, path: string): Promise<Result<OpenBook, Problem>> {
  const opened = await openWorkbook(bytes);
  const name = basename(path);
  if (!opened.ok && opened.code === 'tooLarge') throw new BatchRefusal(FILE_TEXTS.tooLarge(name));
  if (!opened.ok) return fail({ code: 'notAWorkbook', detail: name });
  return ok(await openModel(opened.model, name));
}

/** Opens a workbook with one empty sheet of that name. */
export async function openNewBook(path: string, sheet: string): Promise<OpenBook> {
  return openModel(newWorkbook(sheet), basename(path));
}

async function openModel(model: WorkbookModel, name: string): Promise<OpenBook> {
  const faults: unknown[] = [];
  const session = createSession(model, { name, onBug: (error) => faults.push(error) });
  const window = await openOfficeWindow(session, { installGlobals: true });
  return {
    // Nobody types in a cell here, and a slow machine is no sign of it.
    port: withNotes(createOfficePort({ requestTimeout: Infinity }), model),
    cost: () => session.metrics(),
    save: async () => {
      if (faults.length > 0) throw faults[0];
      const saved = await session.save();
      const lost = session.lossesIn(saved);
      if (lost.length > 0) throw new BatchRefusal(FILE_TEXTS.wouldLose(lossesInWords(lost)));
      return saved;
    },
    ending: model.fileEnding,
    close: () => window.close(),
  };
}

/** The port with the notes of documents, which the file tells and Excel only from ExcelApi 1.18 on. */
function withNotes(port: WorkbookPort, model: WorkbookModel): WorkbookPort {
  const notesOn = (name: string): number =>
    model.sheets.find((sheet) => sheet.name === name)?.comments.filter(({ isNote }) => isNote).length ?? 0;
  const noted = (sheet: SheetSnapshot): SheetSnapshot => {
    const notes = isDocumentName(sheet.name) ? notesOn(sheet.name) : 0;
    if (notes === 0 || sheet.objects === null) return sheet;
    return { ...sheet, objects: { ...sheet.objects, notes: sheet.objects.notes + notes } };
  };
  return {
    ...port,
    read: async () => {
      const read = await port.read();
      return read.ok ? ok({ ...read.value, sheets: read.value.sheets.map(noted) }) : read;
    },
  };
}
