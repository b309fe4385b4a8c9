/** The cells of a workbook file as a snapshot, without Excel: for tests of what is pure. */
import { Workbook } from '@cj-tech-master/excelts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import type { Cell } from './snapshot';
import { sheetOf, workbookOf } from './snapshot';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
const MILLISECONDS_A_DAY = 86_400_000;
const SERIAL_OF_1970 = 25_569;

function cellOf(raw: unknown, numberFormat: string): Cell {
  if (raw === null || raw === undefined) return '';
  if (raw instanceof Date)
    return { value: raw.getTime() / MILLISECONDS_A_DAY + SERIAL_OF_1970, numberFormat };
  if (typeof raw === 'number') return { value: raw, numberFormat };
  if (typeof raw === 'string' || typeof raw === 'boolean') return raw;
  throw new Error(`The reader of test workbooks does not know this value: ${JSON.stringify(raw)}`);
}

/** The library gives a format as its code or as an object that has it. */
function formatCode(format: string | { readonly formatCode: string } | undefined): string {
  if (format === undefined) return 'General';
  return typeof format === 'string' ? format : format.formatCode;
}

/** Reads an .xlsx of plain values. */
export async function readXlsx(path: string): Promise<WorkbookSnapshot> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  const sheets = workbook.worksheets.map((sheet): SheetSnapshot => {
    const rows: Cell[][] = [];
    for (let row = 1; row <= sheet.rowCount; row++) {
      const cells: Cell[] = [];
      for (let column = 1; column <= sheet.columnCount; column++) {
        const cell = sheet.getCell(row, column);
        // Excel keeps a merged area's value in its first cell; this library repeats it in all.
        const isCovered = cell.isMerged && cell.master.address !== cell.address;
        cells.push(isCovered ? '' : cellOf(cell.value, formatCode(cell.numFmt)));
      }
      rows.push(cells);
    }
    return sheetOf(sheet.name, rows, { visibility: VISIBILITY[sheet.state] });
  });
  return workbookOf(...sheets);
}
