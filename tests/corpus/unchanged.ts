/** What validating leaves of a workbook: its sheets as they would be written, and its cells. */
import { strFromU8, unzipSync } from 'fflate';
import { assessWorkbook } from '../../src/app/assessWorkbook';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import type { WorkbookModel } from '../../src/workbench/host';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import { day } from '../support/registers';
import { openModel } from '../support/workbooks';
import type { CorpusBook, CorpusOffice } from './office';

const TODAY = day('2024-01-31');
/** Where the workbook says none; without one nothing is judged. */
const ELECTION_DAY = day('2024-06-02');

/** The XML of the sheets in a package, by part. */
function sheetsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = unzipSync(bytes, { filter: ({ name }) => name.startsWith('xl/worksheets/sheet') });
  return Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strFromU8(content)]));
}

/** Every cell in use: its value, formula and number format, by sheet and place. */
function cellsOf({ sheets }: WorkbookModel): readonly string[] {
  return sheets.flatMap((sheet) => {
    const area = sheet.usedArea(false);
    if (area === null) return [];
    const cells: string[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const { value, formula } = sheet.content(row, column);
        const { numberFormat } = sheet.style(row, column);
        cells.push(JSON.stringify([sheet.name, row, column, value, formula, numberFormat]));
      }
    }
    return cells;
  });
}

/** A workbook before and after it was validated. */
export interface Comparison {
  /** What was read and validated. */
  readonly read: Result<WorkbookSnapshot, Problem>;
  readonly sheetsBefore: Readonly<Record<string, string>>;
  readonly sheetsAfter: Readonly<Record<string, string>>;
  /** Cells of the file as it lies in the corpus. */
  readonly cellsBefore: readonly string[];
  /** Cells of the file that is saved after validating. */
  readonly cellsAfter: readonly string[];
}

/** Validates the workbook through office.js, saves it, and gives both sides. */
export async function compareValidated(office: CorpusOffice, book: CorpusBook): Promise<Comparison> {
  const model = await office.open(book);
  const cellsBefore = cellsOf(model);
  const sheetsBefore = sheetsOf(await model.save());
  const read = await office.port.read();
  const port = { ...office.port, read: () => Promise.resolve(read) };
  await assessWorkbook(port, { today: TODAY, electionDay: ELECTION_DAY });
  const saved = await model.save();
  return {
    read,
    sheetsBefore,
    sheetsAfter: sheetsOf(saved),
    cellsBefore,
    cellsAfter: cellsOf(await openModel(saved)),
  };
}
