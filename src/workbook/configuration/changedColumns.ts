/** Tells whether a column that a person confirmed still holds what it held. */
import type { DeclaredStatus } from '../../domain/assessment/declaredStatus';
import { readDeclaredStatus } from '../../domain/assessment/declaredStatus';
import { readDateCell } from '../../domain/dates/dateCell';
import { readDateRange } from '../../domain/dates/dateRange';
import type { RegisterKind } from '../../domain/registers/records';
import { parseOutlineNumber } from '../../domain/registers/outlineNumber';
import { foldText } from '../../domain/text/foldText';
import { headingScores } from '../recognition/headingScores';
import { isTimelineHeading } from '../recognition/timelineHeading';
import { isBlankAt, lastUsedRow, numberFormatAt, textAt, valueAt } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';
import { fieldLabels } from './configurationSheet';

/** What the cells of a column are. */
export type ColumnContent = 'status' | 'date' | 'number' | 'text';

/** The kinds of content in the words of the configuration sheet. */
export const CONTENT_LABELS: Readonly<Record<ColumnContent, string>> = {
  status: 'Estados',
  date: 'Fechas',
  number: 'Números',
  text: 'Textos',
};

const KINDS = Object.keys(CONTENT_LABELS) as readonly ColumnContent[];

/** @example contentOfLabel('Fechas') // => 'date' */
export function contentOfLabel(text: string): ColumnContent | null {
  return KINDS.find((content) => foldText(CONTENT_LABELS[content]) === foldText(text)) ?? null;
}

/** A column of a register in a sheet, as a person confirmed it. */
export interface ConfirmedColumn {
  readonly register: RegisterKind;
  readonly field: string;
  readonly sheet: SheetSnapshot;
  /** The row of the column's heading, from 1. */
  readonly headingRow: number;
  readonly column: number;
  /** The heading when it was confirmed. */
  readonly saved: string;
  /** The content when it was confirmed; `null` where it was of no one kind, `undefined` in a list that does not keep it. */
  readonly content?: ColumnContent | null | undefined;
}

/** Rows below the heading that are looked at. */
const SAMPLE_ROWS = 40;
/** Under another heading, a column with a smaller share of cells of the expected kind holds something else. */
const LEAST_SHARE = 0.5;
/** From this share of one kind on, and from this number of cells on, that kind is the content of a column. */
const MOST_SHARE = 0.8;
const LEAST_CELLS = 3;
const NO_STATUS: ReadonlySet<DeclaredStatus> = new Set(['none', 'unknown']);
/** A number that would be a day before this year is a count and no date. */
const FIRST_YEAR = 2000;

const DATE_FIELDS: ReadonlySet<string> = new Set([
  'start',
  'end',
  'period',
  'completed',
  'sentToIne',
  'date',
  'convocation',
  'minutesDate',
  'appointed',
  'departed',
  'month',
]);
const PERIOD_ENDS: ReadonlySet<string> = new Set(['start', 'end']);
const NAME_FIELDS: ReadonlySet<string> = new Set(['name', 'subject', 'deliverable']);

function isDate(sheet: SheetSnapshot, row: number, column: number): boolean {
  const numberFormat = numberFormatAt(sheet, row, column);
  const reading = readDateCell(valueAt(sheet, row, column), { numberFormat });
  if (reading.kind === 'date') return reading.date.year >= FIRST_YEAR;
  if (reading.kind !== 'notDate') return true;
  const isUnsettled = reading.reason === 'noYear' || reading.reason === 'ambiguous';
  return isUnsettled || readDateRange(textAt(sheet, row, column)) !== null;
}

/** What a cell may be: «pendiente» is a state, and stands in columns of dates. */
function contentsAt(sheet: SheetSnapshot, row: number, column: number): readonly ColumnContent[] {
  const text = textAt(sheet, row, column);
  const date = isDate(sheet, row, column) ? (['date'] as const) : [];
  if (!NO_STATUS.has(readDeclaredStatus(text))) return ['status', ...date];
  if (date.length > 0) return date;
  const isNumber = typeof valueAt(sheet, row, column) === 'number' || parseOutlineNumber(text) !== null;
  return [isNumber ? 'number' : 'text'];
}

/** The content of a field that has only one; `null` for fields of which any text may be. */
function usualContent(register: RegisterKind, field: string): ColumnContent | null {
  if (DATE_FIELDS.has(field)) return 'date';
  if (register === 'plan' && field === 'number') return 'number';
  return NAME_FIELDS.has(field) ? 'text' : null;
}

interface Counted {
  readonly filled: number;
  readonly share: (content: ColumnContent) => number;
}

function countBelow(sheet: SheetSnapshot, headingRow: number, column: number): Counted {
  const counts = new Map<ColumnContent, number>();
  let filled = 0;
  const last = Math.min(lastUsedRow(sheet), headingRow + SAMPLE_ROWS);
  for (let row = headingRow + 1; row <= last; row++) {
    if (isBlankAt(sheet, row, column)) continue;
    filled += 1;
    for (const content of contentsAt(sheet, row, column)) counts.set(content, (counts.get(content) ?? 0) + 1);
  }
  return { filled, share: (content) => (filled === 0 ? 0 : (counts.get(content) ?? 0) / filled) };
}

function contentOf({ filled, share }: Counted): ColumnContent | null {
  if (filled < LEAST_CELLS) return null;
  return KINDS.find((content) => share(content) >= MOST_SHARE) ?? null;
}

/**
 * Returns the kind of nearly all cells below a heading; `null` where they are few or of several kinds.
 * @example contentBelow(plan, 6, 5) // => 'date'
 */
export function contentBelow(sheet: SheetSnapshot, headingRow: number, column: number): ColumnContent | null {
  return contentOf(countBelow(sheet, headingRow, column));
}

/** Whether a heading is a word for another field of the register, or for none of its fields, and none for this one. */
function namesAnother(register: RegisterKind, field: string, heading: string): boolean {
  if (register === 'process') return false;
  const folded = foldText(heading);
  const labels = [...fieldLabels(register)].filter(([, label]) => foldText(label) === folded);
  const phrases = [...(headingScores(heading)[register] ?? [])].filter(([, { exact }]) => exact > 0);
  const named = new Set([...labels, ...phrases].map(([each]) => each));
  // A period is both of its ends.
  const isPart = named.has('period') && PERIOD_ENDS.has(field);
  return named.size > 0 && !named.has(field) && !isPart;
}

/** Whether another kind of content took the place of the one that the column had. */
function isReplaced({ register, field, content }: ConfirmedColumn, counted: Counted): boolean {
  if (content === undefined) return false;
  const usual = usualContent(register, field);
  const before = content ?? usual;
  const now = contentOf(counted);
  return before !== null && now !== null && now !== before && now !== usual;
}

/**
 * Whether a confirmed column holds something else now: its heading became that of another field, or its cells became of
 * another kind. A column that was only renamed still holds the same.
 *
 * @example holdsSomethingElse({ field: 'end', saved: 'Término', … }) // => true under «Responsable», false under «Vence»
 */
export function holdsSomethingElse(confirmed: ConfirmedColumn): boolean {
  const { register, field, sheet, headingRow, column, saved, content } = confirmed;
  const heading = textAt(sheet, headingRow, column);
  // Of a time line only the first week is confirmed: what is marked in it is no date.
  if (isTimelineHeading(saved) && foldText(heading) === foldText(saved)) return false;
  const counted = countBelow(sheet, headingRow, column);
  if (isReplaced(confirmed, counted)) return true;
  if (saved === '' || foldText(heading) === foldText(saved)) return false;
  if (namesAnother(register, field, heading)) return true;
  const expected = content ?? usualContent(register, field);
  return expected !== null && counted.filled > 0 && counted.share(expected) < LEAST_SHARE;
}
