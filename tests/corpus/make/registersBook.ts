/** Workbooks with registers beside the plan: one line of a table each, one layout for each sheet. */
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
import { REGISTER_RECORDS } from './registerContent';
import type { RowTrouble } from './rowTroubles';
import { troubleRows } from './rowTroubles';
import type { SheetTrouble } from './sheetTroubles';
import { troubleSheet } from './sheetTroubles';
import type { TableLayout } from './table';
import { layTable } from './table';

export interface RegisterSheet extends TableLayout {
  readonly kind: 'plan' | keyof typeof REGISTER_RECORDS;
  readonly sheet: string;
  readonly titles?: readonly string[];
  readonly rows?: readonly RowTrouble[];
  readonly troubles?: readonly SheetTrouble[];
  readonly plan?: PlanOptions;
}

export interface RegistersBook {
  readonly name: string;
  readonly about: string;
  readonly process: number;
  readonly sheets: readonly RegisterSheet[];
  readonly processAs?: ProcessLayoutName;
  readonly before?: readonly DecoyName[];
  readonly after?: readonly DecoyName[];
}

/** The workbook of one line. Sheets of the same name hold several tables; each register has one. */
export function registersBook(
  line: RegistersBook,
  { heldOut, content }: { readonly heldOut: boolean; readonly content: readonly PlannedActivity[] },
): Book {
  const process = processOf(line.process);
  const sheets = new Map(line.sheets.map(({ sheet }) => [sheet, newSheet(sheet)]));
  const laid = line.sheets.map((entry) => {
    const sheet = sheets.get(entry.sheet) ?? newSheet(entry.sheet);
    const left = entry.column ?? 1;
    entry.titles?.forEach((title, index) => put(sheet, index + 1, left, { value: title, bold: true }));
    const records =
      entry.kind === 'plan'
        ? planRecords(process, entry.plan, content)
        : REGISTER_RECORDS[entry.kind](process);
    const table = layTable(sheet, entry, troubleRows(records.map(recordRow), entry.rows ?? []));
    troubleSheet(sheet, table, { left, troubles: entry.troubles ?? [] });
    return { kind: entry.kind, table };
  });
  const registers = laid.map(({ kind, table }) => expectRegister(kind, [table]));
  const data = line.processAs === undefined ? null : processSheet(line.processAs, process);
  return {
    name: line.name,
    sheets: [
      ...(line.before ?? []).map((decoy) => decoySheet(decoy, process)),
      ...sheets.values(),
      ...(data === null ? [] : [data.sheet]),
      ...(line.after ?? []).map((decoy) => decoySheet(decoy, process)),
    ],
    expected: {
      about: line.about,
      heldOut,
      registers,
      process: data?.expected ?? null,
      questions: [
        ...laid.flatMap(({ kind, table }) => columnQuestions(kind, [table])),
        ...registers.flatMap(dateQuestions),
      ],
    },
  };
}
