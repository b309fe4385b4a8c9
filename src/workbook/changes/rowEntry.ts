/** What a person records about one row of a register: when it was concluded or sent, its evidence, a cause. As cells. */
import { asCause } from '../../domain/assessment/notedCause';
import { readDeclaredStatus, readStatusAmongWords } from '../../domain/assessment/declaredStatus';
import { sendsToIne } from '../../domain/assessment/stepWords';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { toSerial } from '../../domain/dates/serial';
import type { CellRef, Field } from '../../domain/registers/cell';
import type { Activity, Agreement, Register } from '../../domain/registers/records';
import { showsDay } from '../snapshot/dateFormat';
import { DATE_FORMAT } from '../snapshot/numberFormats';
import { formulaAt, numberFormatAt, textAt, valueAt } from '../snapshot/sheetCells';
import type { CellValue, WorkbookSnapshot } from '../snapshot/snapshot';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import type { RegisterPlace } from './appendedRows';
import { columnFor } from './appendedRows';
import type { CellChange } from './cellChanges';
import { cellChange } from './cellChanges';

/** What is recorded; what is left out stays as it is. */
export interface RowEntry {
  readonly completed?: CalendarDate | undefined;
  readonly sentToIne?: CalendarDate | undefined;
  /** Added below what the cell says. */
  readonly evidence?: string | undefined;
  /** Added below what Observaciones says. */
  readonly cause?: string | undefined;
}

export interface RowEntryChanges {
  /** The headings of columns that are made are among them. */
  readonly changes: readonly CellChange[];
  /** Where those headings go. */
  readonly newColumns: readonly CellRef[];
  /** Headings of columns whose cell holds a formula, which is never replaced. */
  readonly formulas: readonly string[];
}

/** What is written when no cell of the column says it otherwise. */
const DONE = 'Concluida';

/** What says that something is done and nothing else of its row: no text with a day or a number in it. */
function isPlainDone(text: string, value: CellValue): boolean {
  if (typeof value === 'string')
    return !/\p{L}.*\d|\d.*\p{L}/u.test(text) && readDeclaredStatus(text) === 'done';
  return readStatusAmongWords(text) === 'done';
}

/** How this plan says that something is done: the most frequent word, tick or share, which a cell of another format shows otherwise. */
function doneAs(
  { rows }: Pick<Register<Activity>, 'rows'>,
  { sheets }: WorkbookSnapshot,
  at: CellRef,
): CellValue {
  const formatAt = ({ sheet: name, row, column }: CellRef): string | undefined => {
    const sheet = sheets.find((each) => each.name === name);
    return sheet && numberFormatAt(sheet, row, column);
  };
  const counts = new Map<CellValue, number>();
  for (const { status } of rows) {
    const sheet = sheets.find(({ name }) => name === status?.cell.sheet);
    if (status === null || sheet === undefined) continue;
    const { row, column } = status.cell;
    const value = valueAt(sheet, row, column);
    const isShownAlike = typeof value !== 'number' || formatAt(status.cell) === formatAt(at);
    if (formulaAt(sheet, row, column) === null && isShownAlike && isPlainDone(status.text, value))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const none: readonly [CellValue, number] = [DONE, 0];
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), none)[0];
}

interface Writing {
  readonly field: Field<unknown> | null;
  readonly heading: string;
  readonly value: (cell: CellRef) => CellValue;
  readonly isDate: boolean;
}

/** A part of a register in which a row is. */
type PlacedPart = RegisterPlace & {
  readonly sheet: string;
  readonly rows: readonly { readonly row: number }[];
};

/** The changes that write in one row, in columns that are made where the sheet has none. */
function cellsOf(
  snapshot: WorkbookSnapshot,
  { parts }: { readonly parts: readonly PlacedPart[] },
  at: CellRef,
  writings: readonly Writing[],
): RowEntryChanges {
  const changes: CellChange[] = [];
  const newColumns: CellRef[] = [];
  const formulas: string[] = [];
  const part = parts.find(({ sheet, rows }) => sheet === at.sheet && rows.some(({ row }) => row === at.row));
  const sheet = snapshot.sheets.find(({ name }) => name === at.sheet);
  if (part === undefined || sheet === undefined) return { changes, newColumns, formulas };
  const made = (heading: string): CellRef => {
    const taken = newColumns.map((cell) => cell.column);
    const { column, isNew } = columnFor(sheet, part, heading, taken);
    if (!isNew) return { sheet: sheet.name, row: at.row, column };
    const cell = { sheet: sheet.name, row: Math.max(...part.headerRows), column };
    newColumns.push(cell);
    changes.push(...asList(cellChange(snapshot, cell, heading)));
    return { ...cell, row: at.row };
  };
  for (const { field, heading, value, isDate } of writings) {
    const cell = field?.cell ?? made(heading);
    if (formulaAt(sheet, cell.row, cell.column) !== null) {
      formulas.push(heading);
      continue;
    }
    const own = numberFormatAt(sheet, cell.row, cell.column);
    const format = isDate && !showsDay(own) ? DATE_FORMAT : own;
    changes.push(...asList(cellChange(snapshot, cell, value(cell), format)));
  }
  return { changes, newColumns, formulas };
}

const asList = (change: CellChange | null): readonly CellChange[] => (change === null ? [] : [change]);

function writer(snapshot: WorkbookSnapshot) {
  const added =
    (text: string) =>
    ({ sheet: name, row, column }: CellRef): CellValue => {
      const sheet = snapshot.sheets.find((each) => each.name === name);
      const written = sheet === undefined ? '' : textAt(sheet, row, column);
      return written === '' || written.split('\n').includes(text) ? written || text : `${written}\n${text}`;
    };
  return {
    day: (
      field: Field<unknown> | null,
      heading: string,
      day: CalendarDate | undefined,
    ): readonly Writing[] => {
      const serial = day && toSerial(day, snapshot.dateSystem);
      return typeof serial === 'number' ? [{ field, heading, value: () => serial, isDate: true }] : [];
    },
    text: (field: Field<unknown> | null, heading: string, text: string | undefined): readonly Writing[] =>
      text === undefined || text === '' ? [] : [{ field, heading, value: added(text), isDate: false }],
  };
}

/**
 * The cells that record something about an activity. A completion date goes with Estado, in the way of the plan, and so
 * does the sending of a step of which that is the deed.
 *
 * @example activityEntryChanges(snapshot, plan, activity, { completed, evidence: 'Oficio 12' }).changes.length // => 3
 */
export function activityEntryChanges(
  snapshot: WorkbookSnapshot,
  plan: Register<Activity>,
  activity: Activity,
  { completed, sentToIne, evidence, cause }: RowEntry,
): RowEntryChanges {
  const { fields } = TABLE_HEADINGS.plan;
  const { day, text } = writer(snapshot);
  const { status } = activity;
  const saysDone = status === null || readStatusAmongWords(status.text) === 'done';
  const concludes = completed ?? (sendsToIne(activity.name.value) ? sentToIne : undefined);
  return cellsOf(snapshot, plan, activity.number.cell, [
    // A day in the cell of the state gets a cell of its own.
    ...day(
      activity.completed?.cell.column === status?.cell.column ? null : activity.completed,
      fields.completed.heading,
      completed,
    ),
    ...(concludes === undefined || saysDone
      ? []
      : [
          {
            field: status,
            heading: fields.status.heading,
            value: (cell: CellRef) => doneAs(plan, snapshot, cell),
            isDate: false,
          },
        ]),
    ...day(activity.sentToIne, fields.sentToIne.heading, sentToIne),
    ...text(activity.evidence, fields.evidence.heading, evidence),
    ...text(activity.notes, fields.notes.heading, cause && asCause(cause)),
  ]);
}

/** The cells that record when an agreement was sent. */
export function agreementEntryChanges(
  snapshot: WorkbookSnapshot,
  agreements: Register<Agreement>,
  agreement: Agreement,
  { sentToIne }: RowEntry,
): RowEntryChanges {
  const { heading } = TABLE_HEADINGS.agreements.fields.sentToIne;
  const day = writer(snapshot).day(agreement.sentToIne, heading, sentToIne);
  return cellsOf(snapshot, agreements, agreement.key.cell, day);
}
