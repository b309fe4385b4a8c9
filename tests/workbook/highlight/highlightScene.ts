/** A plan as rows of values, and its highlight evaluated by a real calculation engine, row by row. */
import { Workbook } from '@cj-tech-master/excelts';
import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import { fc } from '../../support/fastCheck';
import { readDateCell } from '../../../src/domain/dates/dateCell';
import type { CalendarDate } from '../../../src/domain/dates/calendarDate';
import { parseIsoDate } from '../../../src/domain/dates/calendarDate';
import type { DateField, TextField } from '../../../src/domain/registers/cell';
import { parseOutlineNumber } from '../../../src/domain/registers/outlineNumber';
import type { Activity, Register } from '../../../src/domain/registers/records';
import { registerOf } from '../../../src/domain/registers/records';
import type { Edit } from '../../../src/workbook/edits/edits';
import type {
  CellType,
  CellValue,
  OwnFormat,
  WorkbookSnapshot,
} from '../../../src/workbook/snapshot/snapshot';

export const SHEET = 'Plan de trabajo';
export const FIRST_ROW = 7;
export const ELECTION = day('2024-06-02');

/** Number, start, end, status, completion and, of a row that sends to the INE, its sending. */
export type PlanRow = readonly [CellValue, CellValue, CellValue, CellValue, CellValue, CellValue?];

const COLUMNS = { number: 'A', start: 'D', end: 'E', status: 'G', completed: 'H', sentToIne: 'I' } as const;
const COLUMN_NUMBERS = [1, 4, 5, 7, 8, 9];
const WIDTH = 9;

export function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(`${iso} is no date`);
  return date;
}

const isError = (value: CellValue): boolean => typeof value === 'string' && value.startsWith('#');

function typeOf(value: CellValue): CellType {
  if (value === '') return 'Empty';
  if (isError(value)) return 'Error';
  return typeof value === 'number' ? 'Double' : 'String';
}

export function planRegister(rows: readonly PlanRow[]): Register<Activity> {
  const activities = rows.map(([number, start, end, status, completed, sent], index): Activity => {
    const row = FIRST_ROW + index;
    const text = (column: number, value: CellValue): TextField => ({
      value: String(value).trim(),
      text: String(value).trim(),
      cell: { sheet: SHEET, row, column },
    });
    const date = (column: number, value: CellValue): DateField => ({
      ...text(column, value),
      value: readDateCell(value, { isError: isError(value) }, { electionDay: ELECTION }),
    });
    return {
      row,
      number: { ...text(1, number), value: parseOutlineNumber(String(number)) },
      numberStoredAsNumber: typeof number === 'number',
      name: text(2, sent === undefined ? 'Actividad' : 'Remitir al INE el informe'),
      deliverable: null,
      start: date(4, start),
      end: date(5, end),
      area: null,
      status: text(7, status),
      completed: date(8, completed),
      evidence: null,
      anexo13: null,
      sentToIne: sent === undefined ? null : date(9, sent),
      notes: null,
    };
  });
  return registerOf([
    {
      sheet: SHEET,
      headerRows: [FIRST_ROW - 2, FIRST_ROW - 1],
      lastRow: FIRST_ROW + rows.length - 1,
      columns: COLUMNS,
      rows: activities,
      confidence: 1,
      readings: [],
      isProtected: false,
      isHidden: false,
      isPivot: false,
      isFromQuery: false,
    },
  ]);
}

export function planSnapshot(
  rows: readonly PlanRow[],
  own: { readonly formats?: readonly OwnFormat[]; readonly names?: WorkbookSnapshot['ownNames'] } = {},
): WorkbookSnapshot {
  const values = rows.map((row) => {
    const line = new Array<CellValue>(WIDTH).fill('');
    row.forEach((value = '', index) => (line[(COLUMN_NUMBERS[index] ?? 0) - 1] = value));
    return line;
  });
  return {
    sheets: [
      {
        name: SHEET,
        visibility: 'Visible',
        isProtected: false,
        isFiltered: false,
        merges: [],
        tables: [],
        pivotTables: [],
        reservedNames: [],
        printArea: null,
        objects: null,
        firstRow: FIRST_ROW,
        firstColumn: 1,
        values,
        texts: values.map((line) => line.map(String)),
        types: values.map((line) => line.map(typeOf)),
        numberFormats: values.map((line) => line.map(() => 'General')),
        formulas: values,
        reportMark: null,
        ownFormats: own.formats ?? [],
      },
    ],
    ownNames: own.names ?? [],
    names: [],
    unfinished: [],
    readOnly: false,
    dateSystem: '1900',
  };
}

/** Where the first rule's formula is written for each row. */
const FIRST_RULE_COLUMN = 20;

/** A workbook with the plan, the highlight's names, and in each row the formulas of its rules, not yet calculated. */
export function sceneWorkbook(
  rows: readonly PlanRow[],
  edits: readonly Edit[],
  cutoffFormula: string,
): { readonly workbook: Workbook; readonly ruleColumns: readonly number[] } {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(SHEET);
  // The engine counts a whole column from the first row that is used.
  sheet.getCell(1, 1).value = 'Plan';
  rows.forEach((row, index) =>
    row.forEach((value = '', column) => {
      const cell = sheet.getCell(FIRST_ROW + index, COLUMN_NUMBERS[column] ?? 0);
      if (isError(value)) cell.value = { error: value } as never;
      else if (value !== '') cell.value = value;
    }),
  );
  for (const edit of edits) {
    if (edit.kind !== 'setName') continue;
    const formula = edit.name === 'PREP_FechaCorte' ? cutoffFormula : edit.formula;
    workbook.definedNames.addFormula(edit.name, formula.replace(/^=/, ''));
  }
  const formulas = edits.flatMap((edit) => (edit.kind === 'conditionalFormat' ? [edit.formula] : []));
  rows.forEach((_, index) =>
    formulas.forEach((formula, rule) => {
      const row = FIRST_ROW + index;
      const ownRow = formula.slice(1).replace(new RegExp(`(\\$[A-Z]+)${FIRST_ROW}\\b`, 'g'), `$1${row}`);
      sheet.getCell(row, FIRST_RULE_COLUMN + rule).value = { formula: ownRow };
    }),
  );
  return { workbook, ruleColumns: formulas.map((_, rule) => FIRST_RULE_COLUMN + rule) };
}

/** Which rules hold in each row, as the calculation engine sees it, with the cut-off name set to `cutoffFormula`. */
export function evaluate(
  rows: readonly PlanRow[],
  edits: readonly Edit[],
  cutoffFormula: string,
): readonly (readonly boolean[])[] {
  const { workbook, ruleColumns } = sceneWorkbook(rows, edits, cutoffFormula);
  calculateFormulas(workbook as Parameters<typeof calculateFormulas>[0]);
  const sheet = workbook.getWorksheet(SHEET);
  return rows.map((_, index) =>
    ruleColumns.map((column) => {
      const cell = sheet?.getCell(FIRST_ROW + index, column).value as { result?: unknown };
      if (typeof cell.result !== 'boolean') throw new Error(`row ${index}: ${JSON.stringify(cell)}`);
      return cell.result;
    }),
  );
}

/** Rows of plans of any dates, statuses and outline numbers. */
export function anyPlan(size: {
  readonly minLength: number;
  readonly maxLength: number;
}): fc.Arbitrary<PlanRow[]> {
  const date = fc.constantFrom(
    '',
    '',
    '02 de noviembre',
    '10/12/2023',
    '15 de enero',
    45232,
    45260,
    45275,
    '-',
  );
  const status = fc.constantFrom('', '', 'Concluida', 'Pendiente', 'no aplica', 'En proceso', 'Terminadas');
  return fc
    .array(fc.tuple(fc.constantFrom('', '1', '2.', '3'), date, date, status, date), size)
    .map((parents) =>
      parents.map(([child, start, end, declared, completed], index): PlanRow => {
        const number = child === '' || index === 0 ? `${index + 1}.` : `${index}.${child}`;
        return [number, start, end, declared, completed];
      }),
    );
}
