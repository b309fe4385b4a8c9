/**
 * Activities added to the plan for deliveries that it lacks: rows after the last one of its last part and before whatever
 * stands below, numbered and dressed like their neighbours. Nothing that is there is changed.
 */
import { deliverableName } from '../../domain/coverage/deliverableNames';
import { formatDeliveryLink } from '../../domain/coverage/formatDeliveryLink';
import type { Delivery, DeliveryId } from '../../domain/anexo13/calendar';
import { plannedDay } from '../../domain/anexo13/calendar';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { toSerial } from '../../domain/dates/serial';
import type { DateField } from '../../domain/registers/cell';
import { columnNumber } from '../../domain/registers/cell';
import type { Activity, Register } from '../../domain/registers/records';
import type { Area, Edit } from '../edits/edits';
import type { NewRow } from '../snapshot/insertIntoSnapshot';
import { insertIntoSnapshot } from '../snapshot/insertIntoSnapshot';
import { DATE_FORMAT, TEXT_FORMAT } from '../snapshot/numberFormats';
import { lastUsedColumn, numberFormatAt } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import { calculatedColumns } from './appendedRows';

/** An activity as it will stand in the plan. */
export interface AddedActivity {
  readonly delivery: DeliveryId;
  readonly sheet: string;
  readonly row: number;
  /** As it is written; `''` in a plan without numbers. */
  readonly number: string;
  readonly name: string;
  /** Null where the plan has no such column. */
  readonly deliverable: string | null;
  readonly end: CalendarDate | null;
  readonly anexo13: string | null;
}

export interface Additions {
  readonly activities: readonly AddedActivity[];
  /** Empty when there is nothing to add. */
  readonly edits: readonly Edit[];
  /** What the workbook will read like. */
  readonly after: WorkbookSnapshot;
}

type PlanColumn = keyof Activity;

/** The next top-level numbers of the plan, written as it writes them: `9.`, `9.-`, `09`. */
interface Numbering {
  readonly valueOf: (index: number) => CellValue;
  readonly textOf: (index: number) => string;
}

const hasTopLevelNumber = ({ number }: Activity): boolean => number.value?.length === 1;

function lastOf<T>(items: readonly T[], picked: (item: T) => boolean): T | undefined {
  return [...items].reverse().find(picked);
}

const NO_NUMBERS: Numbering = { valueOf: () => '', textOf: () => '' };

function numberingOf(activities: readonly Activity[]): Numbering {
  const last = activities.reduce((most, { number }) => Math.max(most, number.value?.[0] ?? 0), 0);
  const model = lastOf(activities, hasTopLevelNumber);
  if (last === 0) return NO_NUMBERS;
  const [, before = '', digits = '', behind = '.'] =
    /^(\D*)(\d+)([^\s\d\p{L}]*)/u.exec(model?.number.text ?? '') ?? [];
  const width = digits.startsWith('0') ? digits.length : 0;
  const textOf = (index: number): string =>
    `${before}${String(last + 1 + index).padStart(width, '0')}${behind}`;
  return {
    textOf,
    valueOf: (index) => (model?.numberStoredAsNumber ? last + 1 + index : textOf(index)),
  };
}

const isRealDate = (field: DateField | null): boolean =>
  field?.value.kind === 'date' && field.value.source === 'serial';

/** The format of the plan's own real dates, those of Término before others. */
function dateFormatOf(sheets: readonly SheetSnapshot[], activities: readonly Activity[]): string {
  const fields: readonly ((activity: Activity) => DateField | null)[] = [
    ({ end }) => end,
    ({ start }) => start,
    ({ completed }) => completed,
    ({ sentToIne }) => sentToIne,
  ];
  for (const fieldOf of fields) {
    const cell = lastOf(activities.map(fieldOf), isRealDate)?.cell;
    const sheet = sheets.find(({ name }) => name === cell?.sheet);
    if (cell !== undefined && sheet !== undefined) return numberFormatAt(sheet, cell.row, cell.column);
  }
  return DATE_FORMAT;
}

/** The row that new ones are dressed like: the last activity of the top level, or else the last row. */
function modelRow(activities: readonly Activity[], lastRow: number): number {
  return lastOf(activities, hasTopLevelNumber)?.row ?? lastRow;
}

/** The table that ends where the new rows begin takes them in; one that goes further does so by itself. */
function tableToGrow(sheet: SheetSnapshot, row: number, column: number, rows: number): readonly Edit[] {
  const table = sheet.tables.find(
    (each) =>
      each.hasTotals !== true &&
      each.row + each.rows === row &&
      each.column <= column &&
      column < each.column + each.columns,
  );
  if (table === undefined) return [];
  const { name, isFromQuery: _, hasTotals: __, ...area } = table;
  return [
    {
      kind: 'resizeTable',
      sheet: sheet.name,
      table: name,
      area: { ...area, rows: area.rows + rows },
    },
  ];
}

interface Line {
  readonly activity: AddedActivity;
  readonly cells: NewRow;
}

function lineOf(
  delivery: Delivery,
  row: number,
  number: { readonly text: string; readonly value: CellValue },
  place: {
    readonly columnOf: (field: PlanColumn) => number | null;
    readonly dateFormat: string;
    readonly snapshot: WorkbookSnapshot;
    readonly sheet: string;
  },
): Line {
  const { columnOf, dateFormat, snapshot, sheet } = place;
  const has = (field: PlanColumn): boolean => columnOf(field) !== null;
  const day = plannedDay(delivery);
  const serial = day === null ? null : toSerial(day, snapshot.dateSystem);
  const deliverable = has('deliverable') ? deliverableName(delivery) : null;
  const anexo13 = has('anexo13') ? formatDeliveryLink(delivery) : null;
  // A plan with no column of numbers begins its texts with them.
  const name =
    has('number') || number.text === ''
      ? delivery.name
      : `${number.text.replace(/(?<=\d)$/, '.')} ${delivery.name}`;

  const cells = new Map<number, { readonly value: CellValue; readonly numberFormat: string }>();
  const put = (field: PlanColumn, value: CellValue | null, numberFormat = TEXT_FORMAT): void => {
    const column = columnOf(field);
    if (column !== null && value !== null) cells.set(column, { value, numberFormat });
  };
  put('number', number.value);
  put('name', name);
  put('deliverable', deliverable);
  put('end', serial, dateFormat);
  put('anexo13', anexo13);
  return {
    activity: {
      delivery: delivery.id,
      sheet,
      row,
      number: number.text,
      name: delivery.name,
      deliverable,
      end: has('end') ? day : null,
      anexo13,
    },
    cells,
  };
}

/**
 * The edits that add one activity for each delivery, in the order given, and what the workbook reads like with them.
 *
 * The planned end is the legal date, as a real date. Columns that only people can fill stay blank. Whether the deliveries
 * are really missing is for the caller to ask, see `missingDeliveries`.
 *
 * @example addActivities(snapshot, plan, [sixFinal]).activities[0]
 *   // => { delivery: '6-final', sheet: 'Plan', row: 20, number: '9.', name: 'Plan de trabajo …', deliverable: 'Plan de trabajo', … }
 */
export function addActivities(
  snapshot: WorkbookSnapshot,
  plan: Register<Activity>,
  deliveries: readonly Delivery[],
): Additions {
  const part = plan.parts.at(-1) ?? plan.parts[0];
  const sheet = snapshot.sheets.find(({ name }) => name === part.sheet);
  if (sheet === undefined || deliveries.length === 0) return { activities: [], edits: [], after: snapshot };
  const columnOf = (field: PlanColumn): number | null => {
    const letters = part.columns[field];
    return letters === undefined ? null : columnNumber(letters);
  };
  const row = part.lastRow + 1;
  const rows = deliveries.length;
  const dateFormat = dateFormatOf(snapshot.sheets, plan.rows);
  const numbering = numberingOf(plan.rows);
  const lines = deliveries.map((delivery, index) =>
    lineOf(
      delivery,
      row + index,
      { text: numbering.textOf(index), value: numbering.valueOf(index) },
      { columnOf, dateFormat, snapshot, sheet: sheet.name },
    ),
  );

  const columns = Object.values(part.columns).map(columnNumber);
  const first = Math.min(...columns);
  const last = Math.max(...columns);
  const like: Area = {
    row: modelRow(part.rows, part.lastRow),
    column: sheet.firstColumn,
    rows: 1,
    columns: lastUsedColumn(sheet) - sheet.firstColumn + 1,
  };
  const endColumn = columnOf('end');
  const place = { sheet: sheet.name };
  const edits: readonly Edit[] = [
    { kind: 'insertRows', ...place, row, rows, like },
    ...tableToGrow(sheet, row, first, rows),
    ...calculatedColumns(sheet, row, rows),
    // Before the values: a number written into a cell of text format would become a text.
    ...(endColumn === null
      ? []
      : [
          {
            kind: 'format',
            ...place,
            areas: [{ row, column: endColumn, rows, columns: 1 }],
            format: { numberFormat: dateFormat },
          } as const,
        ]),
    {
      kind: 'write',
      ...place,
      row,
      column: first,
      values: lines.map(({ cells }) =>
        Array.from({ length: last - first + 1 }, (_, index) => cells.get(first + index)?.value ?? null),
      ),
    },
    // The row above may have been given a height by hand, which new rows inherit.
    { kind: 'autofitRows', ...place, row, rows },
    { kind: 'activate', ...place, row, column: first },
  ];
  return {
    activities: lines.map(({ activity }) => activity),
    edits,
    after: insertIntoSnapshot(
      snapshot,
      sheet.name,
      row,
      lines.map(({ cells }) => cells),
    ),
  };
}
