/** Workbooks whose only register is the plan (and, where asked for, the process): one line of a table each. */
import type { Book } from './book';
import { columnQuestions, dateQuestions, expectRegister } from './book';
import { newSheet, put } from './cells';
import type { DecoyName } from './decoys';
import { decoySheet } from './decoys';
import type { PlanOptions, PlannedActivity } from './planContent';
import { planRecords } from './planContent';
import { processOf } from './process';
import type { ProcessLayoutName } from './processSheet';
import { processSheet } from './processSheet';
import { recordRow } from './records';
import type { RowTrouble } from './rowTroubles';
import { troubleRows } from './rowTroubles';
import type { SheetTrouble } from './sheetTroubles';
import { troubleSheet } from './sheetTroubles';
import type { TableLayout } from './table';
import { layTable } from './table';

export interface PlanBook extends TableLayout, PlanOptions {
  readonly name: string;
  readonly about: string;
  readonly sheet: string;
  readonly process: number;
  /** Lines above the heading, from the first row of the sheet. */
  readonly titles?: readonly string[];
  readonly rows?: readonly RowTrouble[];
  readonly troubles?: readonly SheetTrouble[];
  readonly before?: readonly DecoyName[];
  readonly after?: readonly DecoyName[];
  readonly processAs?: ProcessLayoutName;
  readonly date1904?: boolean;
}

/** The workbook of one line. */
export function planBook(
  line: PlanBook,
  { heldOut, content }: { readonly heldOut: boolean; readonly content: readonly PlannedActivity[] },
): Book {
  const process = processOf(line.process);
  const sheet = newSheet(line.sheet);
  const left = line.column ?? 1;
  line.titles?.forEach((title, index) => put(sheet, index + 1, left, { value: title, bold: true }));
  const rows = troubleRows(planRecords(process, line, content).map(recordRow), line.rows ?? []);
  const table = layTable(sheet, line, rows);
  troubleSheet(sheet, table, { left, troubles: line.troubles ?? [] });
  const plan = expectRegister('plan', [table]);
  const data = line.processAs === undefined ? null : processSheet(line.processAs, process);
  return {
    name: line.name,
    sheets: [
      ...(line.before ?? []).map((decoy) => decoySheet(decoy, process)),
      ...(data === null ? [] : [data.sheet]),
      sheet,
      ...(line.after ?? []).map((decoy) => decoySheet(decoy, process)),
    ],
    date1904: line.date1904 ?? false,
    expected: {
      about: line.about,
      heldOut,
      registers: [plan],
      process: data?.expected ?? null,
      questions: [...columnQuestions('plan', [table]), ...dateQuestions(plan)],
    },
  };
}
