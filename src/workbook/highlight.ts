/**
 * The highlight: conditional formats over the plan's rows, and the names they refer to. Nothing that a person typed,
 * coloured or formatted is touched, so taking the highlight away leaves the workbook as it was.
 *
 * The rules compare with the name `PREP_FechaCorte`. Where nothing fixes the cut-off date it is `=TODAY()`, and the
 * colours are right tomorrow with nobody opening the pane.
 */
import type { AssessedActivity } from '../domain/assessment/assessment';
import type { PlanEntry } from '../domain/assessment/planEntries';
import { planEntries } from '../domain/assessment/planEntries';
import type { CalendarDate } from '../domain/dates/calendarDate';
import { toSerial } from '../domain/dates/serial';
import { columnLetters, columnNumber } from '../domain/registers/cell';
import type { Activity, Register } from '../domain/registers/records';
import type { Area, ConditionalLook, Edit } from './edits';
import type { OwnedParts } from './highlightDifference';
import { editsTowards } from './highlightDifference';
import type { HighlightFormulas } from './highlightFormulas';
import { highlightLists } from './highlightLists';
import { highlightTables } from './highlightTables';
import { CUTOFF_NAME, PLAN_ROWS_NAME, WARNING_DAYS_NAME } from './ownNames';
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';

export interface HighlightInput {
  readonly snapshot: WorkbookSnapshot;
  readonly plan: Register<Activity>;
  /** The cut-off date on which the figures are given. */
  readonly cutoff: CalendarDate;
  /** Whether the cut-off stays where it is or moves on with the calendar. */
  readonly cutoffMoves: boolean;
  readonly warningDays: number;
}

/** What the highlight shows on the cut-off date, sub-activities included. */
export interface HighlightSummary {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly doneLate: number;
  /** Rows whose dates could not be told to the formula; see {@link HighlightTables.rowsLeftOut}. */
  readonly rowsLeftOut: number;
}

export interface HighlightPlan {
  /** Empty when the workbook already carries this very highlight. */
  readonly edits: readonly Edit[];
  readonly summary: HighlightSummary;
}

/** Bold and italic tell the three apart on a printer without colours. */
const LOOKS: Readonly<Record<keyof HighlightFormulas, ConditionalLook>> = {
  overdue: { fill: '#FFC7CE', fontColor: '#9C0006', bold: true },
  dueSoon: { fill: '#FFEB9C', fontColor: '#7F6000', bold: true, italic: true },
  doneLate: { fill: '#DDEBF7', fontColor: '#1F4E79', italic: true },
};

/** Excel puts each new rule on top, so the last one written is the first in its list. */
const WRITING_ORDER = ['doneLate', 'dueSoon', 'overdue'] as const;

type DesiredHighlight = OwnedParts & Pick<HighlightSummary, 'rowsLeftOut'>;

const NO_HIGHLIGHT: DesiredHighlight = { names: [], rules: [], rowsLeftOut: 0 };

/**
 * The edits that leave the plan highlighted, whatever highlight it has now.
 * @example highlightPlan(input).summary // => { overdue: 2, dueSoon: 1, doneLate: 1, rowsLeftOut: 0 }
 */
export function highlightPlan(input: HighlightInput): HighlightPlan {
  const { snapshot, plan, cutoff, warningDays } = input;
  const entries = planEntries(plan.rows, cutoff, warningDays);
  const count = (status: AssessedActivity['status']): number =>
    entries.filter((entry) => entry.assessed.status === status).length;
  const sheet = snapshot.sheets.find(({ name }) => name === plan.sheet);
  const area = rowsOfPlan(plan);
  const wanted =
    sheet === undefined || area === null ? NO_HIGHLIGHT : desiredHighlight(input, entries, sheet, area);
  return {
    edits: editsTowards(snapshot, wanted),
    summary: {
      overdue: count('overdue'),
      dueSoon: count('dueSoon'),
      doneLate: count('doneLate'),
      rowsLeftOut: wanted.rowsLeftOut,
    },
  };
}

/** The edits that take every rule and name of the highlight away, from all sheets. */
export function removeHighlightEdits(snapshot: WorkbookSnapshot): readonly Edit[] {
  return editsTowards(snapshot, NO_HIGHLIGHT);
}

function desiredHighlight(
  { snapshot, plan, cutoff, cutoffMoves, warningDays }: HighlightInput,
  entries: readonly PlanEntry[],
  sheet: SheetSnapshot,
  area: Area,
): DesiredHighlight {
  const tables = highlightTables(entries, sheet, snapshot.dateSystem);
  const lists = highlightLists(plan, tables, area.row);
  const serial = toSerial(cutoff, snapshot.dateSystem);
  return {
    names: [
      { name: CUTOFF_NAME, formula: cutoffMoves || serial === null ? '=TODAY()' : `=${serial}` },
      { name: WARNING_DAYS_NAME, formula: `=${warningDays}` },
      { name: PLAN_ROWS_NAME, formula: areaReference(plan.sheet, area) },
      ...lists.names,
    ],
    rules: WRITING_ORDER.map((rule) => ({
      sheet: plan.sheet,
      area,
      formula: lists.formulas[rule],
      look: LOOKS[rule],
    })),
    rowsLeftOut: tables.rowsLeftOut + lists.rowsLeftOut,
  };
}

/** The recognised columns of the data rows; `null` when the plan has no row or no column of planned ends. */
function rowsOfPlan(plan: Register<Activity>): Area | null {
  const columns = Object.values(plan.columns).map(columnNumber);
  const row = Math.max(0, ...plan.headerRows) + 1;
  if (plan.columns.end === undefined || plan.rows.length === 0 || plan.lastRow < row) return null;
  const column = Math.min(...columns);
  return { row, column, rows: plan.lastRow - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** @example areaReference('Plan', { row: 7, column: 1, rows: 13, columns: 8 }) // => "='Plan'!$A$7:$H$19" */
function areaReference(sheet: string, { row, column, rows, columns }: Area): string {
  const corner = (r: number, c: number): string => `$${columnLetters(c)}$${r}`;
  const last = corner(row + rows - 1, column + columns - 1);
  return `='${sheet.replace(/'/g, "''")}'!${corner(row, column)}:${last}`;
}
