/**
 * What the highlight's formula cannot work out by itself, as lookup tables: a formula reads no Spanish date and does not
 * know which row is above which. The keys are texts of the row itself, so they stay right when rows are sorted, and a
 * key that holds the cell's own text stops matching as soon as a person writes something else in it.
 */
import type { PlanEntry } from '../../domain/assessment/planEntries';
import { sendsToIne } from '../../domain/assessment/stepWords';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { toSerial } from '../../domain/dates/serial';
import type { Field } from '../../domain/registers/cell';
import type { Activity } from '../../domain/registers/records';
import { MAX_TEXT } from '../edits/arrayConstants';
import { typeAt, valueAt } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

/** For a row whose end cell looks like a date to a formula and is none: a bare year, say. */
const NO_DATE = '';
/** Since always: for rows that are closed by a declaration, which carries no date. */
const ALWAYS = 0;

export interface HighlightTables {
  /** Text of a date cell → serial. */
  readonly dateTexts: ReadonlyMap<string, number>;
  /** `number|text of the end cell` → serial of the effective planned end, or `''` when it has none. */
  readonly rowEnds: ReadonlyMap<string, number | typeof NO_DATE>;
  /** `number|texts of status and completion` → serial of the day since when it is closed with its parent, 0 for always. */
  readonly rowClosings: ReadonlyMap<string, number>;
  /** `number|texts of completion and sending` → serial of the completion that the formula does not find in its own cell. */
  readonly rowCompletions: ReadonlyMap<string, number>;
  /** `number|` of each row that sends to the INE and that notes it in a column of its own. */
  readonly sendingRows: ReadonlySet<string>;
  readonly doneWords: readonly string[];
  readonly notApplicableWords: readonly string[];
  /** Rows whose date could not be told to the formula: repeated numbers that disagree, texts over 255 characters. */
  readonly leftOut: ReadonlySet<Activity>;
}

/** What people write most; the texts of the plan itself are added, so that its own spelling always counts. */
const USUAL_DONE = [
  'Concluida',
  'Concluido',
  'Terminada',
  'Terminado',
  'Finalizada',
  'Finalizado',
  'Cumplida',
  'Cumplido',
  'Entregada',
  'Entregado',
  'Realizada',
  'Realizado',
  'Completada',
  'Completado',
];
const USUAL_NOT_APPLICABLE = ['No aplica', 'N/A', 'Cancelada', 'Cancelado'];

/**
 * What Excel's TRIM leaves of a text: only plain spaces go.
 * @example excelTrim(' 02  de noviembre ') // => '02 de noviembre'
 */
export function excelTrim(text: string): string {
  return text.replace(/ +/g, ' ').replace(/^ | $/g, '');
}

/** A cell as the formula sees it once joined to a text; `null` for an error, which no key can match. */
type CellText = string | null;

interface KeyTable<T> {
  /** A key that would have to mean two things means nothing. */
  readonly add: (key: string, value: T) => void;
  readonly settled: () => ReadonlyMap<string, T>;
}

function keyTable<T>(): KeyTable<T> {
  const values = new Map<string, T>();
  const contested = new Set<string>();
  return {
    add: (key, value) => {
      const folded = foldKey(key);
      if ((values.get(folded) ?? value) !== value) contested.add(folded);
      values.set(folded, value);
    },
    settled: () =>
      new Map([...values].filter(([key]) => key !== '' && key.length <= MAX_TEXT && !contested.has(key))),
  };
}

/** Lookups in Excel do not tell capitals from small letters. */
function foldKey(key: string): string {
  return key.toLocaleLowerCase('es-MX');
}

/**
 * Builds the tables for the plan's rows.
 * @param snapshot for the raw values: what a cell shows is not what a formula reads
 */
export function highlightTables(
  entries: readonly PlanEntry[],
  { sheets: all, dateSystem: system }: WorkbookSnapshot,
): HighlightTables {
  const sheets: Sheets = new Map(all.map((sheet) => [sheet.name, sheet]));
  const raw = (field: Field<unknown> | null, row: number): CellValue => rawValue(sheets, field, row);
  const text = (field: Field<unknown> | null, row: number): CellText => cellText(sheets, field, row);
  const serial = (date: CalendarDate | null): number | null =>
    date === null ? null : toSerial(date, system);

  const dates = keyTable<number>();
  for (const { assessed, ownEnd } of entries) {
    const { end, completed, row } = assessed.activity;
    for (const [field, date] of [
      [end, ownEnd],
      [completed, assessed.completed],
    ] as const) {
      const value = serial(date);
      if (value !== null && typeof raw(field, row) === 'string') dates.add(text(field, row) ?? '', value);
    }
  }
  const dateTexts = dates.settled();

  /** The serial that the formula finds in the cell by itself. */
  const found = (field: Field<unknown> | null, row: number): number | null => {
    const value = raw(field, row);
    if (typeof value === 'number') return Math.floor(value);
    return dateTexts.get(foldKey(text(field, row) ?? '')) ?? null;
  };

  const sendingRows = sendingKeys(entries, sheets);
  /** Whether the formula finds that the day of its sending concludes a row, or that it does not. */
  const isFoundSending = ({ assessed: { activity } }: PlanEntry): boolean => {
    const { completed, sentToIne, row } = activity;
    if (text(completed, row) !== '' || sentToIne?.value.kind !== 'date') return false;
    const keys = keysOf(sheets, activity, []);
    const isListed = keys.length > 0 && keys.every((key) => sendingRows.has(foldKey(key)));
    return isListed && serial(sentToIne.value.date) === Math.floor(Number(raw(sentToIne, row) || NaN));
  };

  const ends = keyTable<number | typeof NO_DATE>();
  const closings = keyTable<number>();
  const completions = keyTable<number>();
  const wanted = entries.map((entry): WantedRow => {
    const { activity, completed } = entry.assessed;
    const end = entry.isConditional ? null : entry.assessed.end;
    const done = serial(completed);
    const isFound = isFoundSending(entry) || done === found(activity.completed, activity.row);
    const row: WantedRow = {
      activity,
      end: serial(end) === found(activity.end, activity.row) ? null : (serial(end) ?? NO_DATE),
      endKeys: keysOf(sheets, activity, [activity.end]),
      closing: closedSince(entry, serial),
      closingKeys: keysOf(sheets, activity, [activity.status, activity.completed]),
      completion: isFound ? null : done,
      completionKeys: keysOf(sheets, activity, [activity.completed, activity.sentToIne]),
      isMisread: done === null && !isFound,
    };
    if (row.end !== null) for (const key of row.endKeys) ends.add(key, row.end);
    if (row.closing !== null) for (const key of row.closingKeys) closings.add(key, row.closing);
    if (row.completion !== null) for (const key of row.completionKeys) completions.add(key, row.completion);
    return row;
  });
  const rowEnds = ends.settled();
  const rowClosings = closings.settled();
  const rowCompletions = completions.settled();
  const isLeftOut = (row: WantedRow): boolean =>
    row.isMisread ||
    !isReached(rowEnds, row.endKeys, row.end) ||
    !isReached(rowClosings, row.closingKeys, row.closing) ||
    !isReached(rowCompletions, row.completionKeys, row.completion);

  return {
    dateTexts,
    rowEnds,
    rowClosings,
    rowCompletions,
    sendingRows,
    doneWords: words(entries, 'done', text, USUAL_DONE),
    notApplicableWords: words(entries, 'notApplicable', text, USUAL_NOT_APPLICABLE),
    leftOut: new Set(wanted.filter(isLeftOut).map(({ activity }) => activity)),
  };
}

/** The keys of the rows that send, without those that a row has which does not. */
function sendingKeys(entries: readonly PlanEntry[], sheets: Sheets): ReadonlySet<string> {
  const sends = keyTable<boolean>();
  for (const { assessed } of entries) {
    const { activity } = assessed;
    const isSending = activity.sentToIne !== null && sendsToIne(activity.name.value);
    for (const key of keysOf(sheets, activity, [])) sends.add(key, isSending);
  }
  return new Set([...sends.settled()].flatMap(([key, isSending]) => (isSending ? key : [])));
}

/** What a row needs from the tables; `null` where its own cells suffice. */
interface WantedRow {
  readonly activity: Activity;
  readonly end: number | typeof NO_DATE | null;
  readonly endKeys: readonly string[];
  readonly closing: number | null;
  readonly closingKeys: readonly string[];
  readonly completion: number | null;
  readonly completionKeys: readonly string[];
  /** The formula finds a day of completion where the assessment reads none. */
  readonly isMisread: boolean;
}

function isReached<T>(table: ReadonlyMap<string, T>, keys: readonly string[], value: T | null): boolean {
  return value === null || (keys.length > 0 && keys.every((key) => table.get(foldKey(key)) === value));
}

type Sheets = ReadonlyMap<string, SheetSnapshot>;

/** Whether a merged cell above says the field: the row's own cell, which is what the formula reads, is blank. */
function isCovered(field: Field<unknown> | null, row: number): boolean {
  return field !== null && field.cell.row !== row;
}

function rawValue(sheets: Sheets, field: Field<unknown> | null, row: number): CellValue {
  const sheet = field === null ? undefined : sheets.get(field.cell.sheet);
  return field === null || sheet === undefined ? '' : valueAt(sheet, row, field.cell.column);
}

function cellText(sheets: Sheets, field: Field<unknown> | null, row: number): CellText {
  if (field === null) return '';
  const sheet = sheets.get(field.cell.sheet);
  if (sheet !== undefined && typeAt(sheet, row, field.cell.column) === 'Error') return null;
  return excelTrim(String(rawValue(sheets, field, row)));
}

/**
 * The keys of a row, `number|texts`. A number with decimals is joined to a text with the comma of Excel's language in
 * some countries and with the point in others, Mexico among them: both are keys.
 */
function keysOf(
  sheets: Sheets,
  activity: PlanEntry['assessed']['activity'],
  fields: readonly (Field<unknown> | null)[],
): readonly string[] {
  const number = cellText(sheets, activity.number, activity.row);
  if (
    number === null ||
    number === '' ||
    fields.some((field) => cellText(sheets, field, activity.row) === null)
  )
    return [];
  const rest = excelTrim(fields.map((field) => String(rawValue(sheets, field, activity.row))).join(''));
  const numbers =
    typeof rawValue(sheets, activity.number, activity.row) === 'number' && number.includes('.')
      ? [number, number.replace('.', ',')]
      : [number];
  return numbers.map((each) => `${each}|${rest}`);
}

/**
 * The day since when a row is closed because one above it is, or a merged cell that covers it says so; `null` when it
 * speaks for itself or none above is.
 */
function closedSince(entry: PlanEntry, serial: (date: CalendarDate | null) => number | null): number | null {
  const { completed, status, row } = entry.assessed.activity;
  if (isCovered(status, row) && (entry.declared === 'done' || entry.declared === 'notApplicable'))
    return ALWAYS;
  const { delivered } = entry.assessed;
  if (delivered !== null && entry.ancestor !== null && entry.assessed.completed === null)
    return serial(delivered.on);
  if (entry.declared !== 'none' || (completed !== null && completed.value.kind !== 'blank')) return null;
  const { ancestor } = entry;
  if (ancestor === null) return null;
  if (ancestor.declared === 'notApplicable') return ALWAYS;
  if (ancestor.assessed.completed !== null) return serial(ancestor.assessed.completed);
  if (ancestor.declared === 'done') return ALWAYS;
  return closedSince(ancestor, serial);
}

function words(
  entries: readonly PlanEntry[],
  declared: PlanEntry['declared'],
  text: (field: Field<unknown> | null, row: number) => CellText,
  usual: readonly string[],
): readonly string[] {
  const written = entries
    .filter((entry) => entry.declared === declared)
    .map(({ assessed: { activity } }) => text(activity.status, activity.row) ?? '')
    .filter((word) => word !== '' && word.length <= MAX_TEXT);
  const byFolded = new Map<string, string>();
  for (const word of [...usual, ...written]) {
    const folded = foldKey(word);
    if (!byFolded.has(folded)) byFolded.set(folded, word);
  }
  return [...byFolded.values()];
}
