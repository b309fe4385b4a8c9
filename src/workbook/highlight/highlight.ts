/**
 * The highlight: conditional formats over the plan's rows, and the names they refer to. Nothing that a person typed,
 * coloured or formatted is touched, so taking the highlight away leaves the workbook as it was.
 *
 * The rules compare with the name `PREP_FechaCorte`. Where nothing fixes the cut-off date it is `=TODAY()`, and the
 * colours are right tomorrow with nobody opening the pane.
 */
import type { ActivityStatus } from '../../domain/assessment/assessment';
import type { KnownOfPlan, PlanEntry } from '../../domain/assessment/planEntries';
import { planEntries } from '../../domain/assessment/planEntries';
import { workItems } from '../../domain/assessment/workItems';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { toSerial } from '../../domain/dates/serial';
import { columnLetters, columnNumber } from '../../domain/registers/cell';
import type { Activity, Register, RegisterPart } from '../../domain/registers/records';
import type { Area, ConditionalLook, Edit } from '../edits/edits';
import type { OwnedParts } from './highlightDifference';
import { editsTowards } from './highlightDifference';
import type { HighlightFormulas } from './highlightFormulas';
import type { HighlightPlace } from './highlightLists';
import { highlightLists } from './highlightLists';
import type { HighlightTables } from './highlightTables';
import { highlightTables } from './highlightTables';
import { CUTOFF_NAME, PLAN_ROWS_NAME, WARNING_DAYS_NAME } from './ownNames';
import { hasShortRules, listPartName } from './highlightNames';
import type { WorkbookSnapshot } from '../snapshot/snapshot';

export interface HighlightInput {
  readonly snapshot: WorkbookSnapshot;
  readonly plan: Register<Activity>;
  /** The cut-off date on which the figures are given. */
  readonly cutoff: CalendarDate;
  /** Whether the cut-off stays where it is or moves on with the calendar. */
  readonly cutoffMoves: boolean;
  readonly warningDays: number;
  /** The rows that are reports which a person marked as delivered; none unless given. */
  readonly delivered?: KnownOfPlan['delivered'] | undefined;
  /** The delivery that a row answers, with which its steps are counted; none unless given. */
  readonly answers?: ReadonlyMap<Activity, string> | undefined;
  /** Whether Excel has refused long rules; a workbook that has short ones keeps them. */
  readonly isShort?: boolean | undefined;
}

/** What the highlight shows on the cut-off date, counted as everywhere, without the rows that it cannot mark. */
export interface HighlightSummary {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly doneLate: number;
  /** Rows that are marked and not counted by themselves: steps that tell nothing new of the activity above. */
  readonly rowsCountedWith: number;
  /** Rows whose dates could not be told to the formula; see {@link HighlightTables.leftOut}. */
  readonly rowsLeftOut: number;
  /**
   * Whether a PivotTable or a query fills the plan. Excel takes conditional formats there and they harm nothing, but a
   * refresh may bring rows that they do not reach.
   */
  readonly isRefreshed: boolean;
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

type DesiredHighlight = OwnedParts & Pick<HighlightTables, 'leftOut'> & Pick<HighlightSummary, 'rowsLeftOut'>;

const NO_HIGHLIGHT: DesiredHighlight = { names: [], rules: [], leftOut: new Set(), rowsLeftOut: 0 };

/**
 * The edits that leave the plan highlighted, whatever highlight it has now.
 * @example highlightPlan(input).summary // => { overdue: 2, dueSoon: 1, doneLate: 1, rowsCountedWith: 1, rowsLeftOut: 0, isRefreshed: false }
 */
export function highlightPlan(input: HighlightInput): HighlightPlan {
  const { snapshot, plan, cutoff, warningDays, delivered, answers } = input;
  const entries = planEntries(plan.rows, cutoff, warningDays, { delivered });
  const areas = plan.parts.flatMap(rowsOfPart);
  const wanted = areas.length === 0 ? NO_HIGHLIGHT : desiredHighlight(input, entries, areas);
  const counted = workItems(
    entries.map(({ assessed }) => ({ ...assessed, delivery: answers?.get(assessed.activity) ?? null })),
  );
  const standing = new Set(counted.map(({ activity }) => activity));
  const marked = (wantedStatus: ActivityStatus): number =>
    counted.filter(({ status, activity }) => status === wantedStatus && !wanted.leftOut.has(activity)).length;
  return {
    edits: editsTowards(snapshot, wanted),
    summary: {
      overdue: marked('overdue'),
      dueSoon: marked('dueSoon'),
      doneLate: marked('doneLate'),
      rowsCountedWith: entries.filter(
        ({ assessed: { activity, status } }) =>
          status in LOOKS && !wanted.leftOut.has(activity) && !standing.has(activity),
      ).length,
      rowsLeftOut: wanted.rowsLeftOut,
      isRefreshed: plan.parts.some(({ isPivot, isFromQuery }) => isPivot || isFromQuery),
    },
  };
}

/** The edits that take every rule and name of the highlight away, from all sheets. */
export function removeHighlightEdits(snapshot: WorkbookSnapshot): readonly Edit[] {
  return editsTowards(snapshot, NO_HIGHLIGHT);
}

/** The edits that take the rules of the highlight away and leave its names, by which it is known to be written anew. */
export function removeRulesEdits(snapshot: WorkbookSnapshot): readonly Edit[] {
  return removeHighlightEdits(snapshot).filter(({ kind }) => kind !== 'removeName');
}

function desiredHighlight(
  { snapshot, cutoff, cutoffMoves, warningDays, isShort = hasShortRules(snapshot.ownNames) }: HighlightInput,
  entries: readonly PlanEntry[],
  areas: readonly PartArea[],
): DesiredHighlight {
  const tables = highlightTables(entries, snapshot);
  const lists = highlightLists(areas, tables, isShort);
  const serial = toSerial(cutoff, snapshot.dateSystem);
  return {
    names: [
      { name: CUTOFF_NAME, formula: cutoffMoves || serial === null ? '=TODAY()' : `=${serial}` },
      { name: WARNING_DAYS_NAME, formula: `=${warningDays}` },
      ...areas.map(({ sheet, area }, index) => ({
        name: listPartName(PLAN_ROWS_NAME, index + 1),
        formula: areaReference(sheet, area),
      })),
      ...lists.names,
    ],
    rules: areas.flatMap(({ sheet, area }, index) =>
      WRITING_ORDER.flatMap((rule) => {
        const formula = lists.formulas[index]?.[rule] ?? null;
        // A rule without a name of ours could not be told from a person's own, and would stay for ever.
        return formula === null ? [] : [{ sheet, area, formula, look: LOOKS[rule] }];
      }),
    ),
    leftOut: tables.leftOut,
    rowsLeftOut: tables.leftOut.size + lists.rowsLeftOut,
  };
}

/** Where one part of the plan is highlighted, and the columns that its formulas read. */
interface PartArea extends HighlightPlace {
  readonly area: Area;
}

/** The recognised columns of the data rows; none when the part has no row or no column of planned ends. */
function rowsOfPart(part: RegisterPart<Activity>): readonly PartArea[] {
  const columns = Object.values(part.columns).map(columnNumber);
  const row = Math.max(0, ...part.headerRows) + 1;
  if (part.columns.end === undefined || part.rows.length === 0 || part.lastRow < row) return [];
  const column = Math.min(...columns);
  const area = { row, column, rows: part.lastRow - row + 1, columns: Math.max(...columns) - column + 1 };
  return [{ sheet: part.sheet, area, row, columns: part.columns }];
}

/** @example areaReference('Plan', { row: 7, column: 1, rows: 13, columns: 8 }) // => "='Plan'!$A$7:$H$19" */
function areaReference(sheet: string, { row, column, rows, columns }: Area): string {
  const corner = (r: number, c: number): string => `$${columnLetters(c)}$${r}`;
  const last = corner(row + rows - 1, column + columns - 1);
  return `='${sheet.replace(/'/g, "''")}'!${corner(row, column)}:${last}`;
}
