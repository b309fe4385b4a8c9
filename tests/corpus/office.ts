/** One Excel for the whole corpus: its workbooks are opened in it one after another. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { WorkbookPort } from '../../src/app/port';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import { createOfficePort } from '../../src/excel/officePort';
import type { WorkbookModel } from '../../src/workbench/host';
import { createSession, newWorkbook } from '../../src/workbench/host';
import { openOfficeWindow } from '../../src/workbench/host/node/officeWindow';
import { openModel } from '../support/workbooks';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import type { ExpectedBook } from './expected';

const WORKBOOKS = path.resolve('tests/corpus/workbooks');

export interface CorpusBook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: ExpectedBook;
}

/** The corpus as it lies in its folder; with a text, the workbooks whose name holds it. */
export function corpusBooks(part = ''): readonly CorpusBook[] {
  return readdirSync(WORKBOOKS)
    .filter((file) => file.endsWith('.xlsx') && file.includes(part))
    .map((file) => path.basename(file, '.xlsx'))
    .sort()
    .map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(path.join(WORKBOOKS, `${name}.xlsx`))),
      expected: JSON.parse(readFileSync(path.join(WORKBOOKS, `${name}.json`), 'utf8')) as ExpectedBook,
    }));
}

/** Excel with one of the workbooks open. */
export interface CorpusOffice {
  readonly port: WorkbookPort;
  readonly open: (book: Pick<CorpusBook, 'name' | 'bytes'>) => Promise<WorkbookModel>;
  readonly read: (book: Pick<CorpusBook, 'name' | 'bytes'>) => Promise<Result<WorkbookSnapshot, Problem>>;
  readonly close: () => void;
}

/** Starts Excel's stand-in and the unmodified office.js once. */
export async function openOffice(): Promise<CorpusOffice> {
  const session = createSession(newWorkbook('Hoja1'));
  const window = await openOfficeWindow(session, { installGlobals: true });
  const port = createOfficePort({ requestTimeout: Infinity });
  const open = async ({ name, bytes }: Pick<CorpusBook, 'name' | 'bytes'>): Promise<WorkbookModel> => {
    const model = await openModel(bytes);
    session.replaceModel(model, `${name}.xlsx`);
    return model;
  };
  return {
    port,
    open,
    read: async (book) => {
      await open(book);
      return port.read();
    },
    close: () => window.close(),
  };
}
