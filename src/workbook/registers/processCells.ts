/** The process: labels with their value at the right, below in a row of labels or, after a colon, in the same cell. */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { isSunday } from '../../domain/dates/calendarDate';
import { readDateCell } from '../../domain/dates/dateCell';
import { dayOfReading } from '../../domain/dates/dateReading';
import { tidyBlanks } from '../../domain/text/foldText';
import { readProcessYears } from '../../domain/dates/processYear';
import type { ProcessKey } from './processKeys';
import { processKey } from './processKeys';
import {
  isBlankAt,
  lastUsedColumn,
  lastUsedRow,
  numberFormatAt,
  textAt,
  typeAt,
  valueAt,
} from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot } from '../snapshot/snapshot';

/** A cell, or the part of it behind a colon. */
export interface ValueCell {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly text: string;
}

export interface ProcessBlock {
  readonly sheet: SheetSnapshot;
  /** The cells that hold each key's value; a key with no value has the blank cell at its right. */
  readonly values: ReadonlyMap<ProcessKey, readonly ValueCell[]>;
  /** The labels of each key, one for each of its values; a title has none. */
  readonly labels: ReadonlyMap<ProcessKey, readonly string[]>;
  /** The cells of further labels of a key that has one value, of this sheet and, for the election day, of the others. */
  readonly repeated: ReadonlyMap<ProcessKey, readonly ValueCell[]>;
}

/** Cells of a sheet that belong to a table are not looked at: an activity may be called «Jornada electoral». */
export type IsTaken = (sheet: SheetSnapshot, row: number, column: number) => boolean;

const DEEPEST_LABEL = 200;
const FARTHEST_LABEL = 30;
/** Merged labels leave blank cells between them and their value. */
const FARTHEST_VALUE = 5;
const WITH_COLON = /^([^:]{2,60}):\s*(\S[\s\S]*)$/;
const LEAST_KEYS = { withElectionDay: 2, without: 3 } as const;

interface Label {
  readonly key: ProcessKey;
  readonly row: number;
  readonly column: number;
  readonly values: readonly ValueCell[];
}

function cellAt(sheet: SheetSnapshot, row: number, column: number): ValueCell {
  return { sheet, row, column, value: valueAt(sheet, row, column), text: textAt(sheet, row, column) };
}

/** The filled cells at the right of a label, up to a wide gap or to the next label of the row. */
function valuesRightOf(sheet: SheetSnapshot, row: number, label: number): ValueCell[] {
  const values: ValueCell[] = [];
  let last = label;
  for (let column = label + 1; column <= lastUsedColumn(sheet) && column - last <= FARTHEST_VALUE; column++) {
    if (isBlankAt(sheet, row, column)) continue;
    const isLabel = typeAt(sheet, row, column) === 'String' && processKey(textAt(sheet, row, column));
    if (isLabel && column > label + 1) break;
    values.push(cellAt(sheet, row, column));
    last = column;
  }
  return values;
}

/** Whether a key's value stands below it: keys in a row, values in the next. */
function isAcross(sheet: SheetSnapshot, row: number, column: number, before: Label | null): boolean {
  const isKey = (r: number, c: number): boolean =>
    typeAt(sheet, r, c) === 'String' && processKey(textAt(sheet, r, c)) !== null;
  if (isBlankAt(sheet, row + 1, column) || isKey(row + 1, column)) return false;
  const [value] = before?.row === row ? before.values : [];
  const follows = value?.row === row + 1 && isBlankAt(sheet, row, column + 1);
  return follows || isKey(row, column + 1);
}

function labelAt(sheet: SheetSnapshot, row: number, column: number, before: Label | null): Label | null {
  if (typeAt(sheet, row, column) !== 'String') return null;
  const text = textAt(sheet, row, column);
  const key = processKey(text);
  if (key !== null && isAcross(sheet, row, column, before)) {
    return { key, row, column, values: [cellAt(sheet, row + 1, column)] };
  }
  if (key !== null) {
    const values = valuesRightOf(sheet, row, column);
    return { key, row, column, values: values.length > 0 ? values : [cellAt(sheet, row, column + 1)] };
  }
  const [, label, rest] = WITH_COLON.exec(text) ?? [];
  const inCell = label === undefined ? null : processKey(label);
  if (inCell === null || rest === undefined) return null;
  return { key: inCell, row, column, values: [{ sheet, row, column, value: rest, text: rest }] };
}

/** Keys with several values, gathered from all of their labels. */
const LISTS: ReadonlySet<ProcessKey> = new Set(['simulacros', 'tests']);

/** Rows below the label of a list with no label of their own hold more of its values. */
function moreValues(sheet: SheetSnapshot, label: Label): ValueCell[] {
  const [first] = label.values;
  if (first === undefined || first.column === label.column) return [];
  const more: ValueCell[] = [];
  for (let row = label.row + 1; row <= lastUsedRow(sheet); row++) {
    const isOneMore = isBlankAt(sheet, row, label.column) && !isBlankAt(sheet, row, first.column);
    if (!isOneMore) break;
    more.push(cellAt(sheet, row, first.column));
  }
  return more;
}

function labelsOf(sheet: SheetSnapshot, isTaken: IsTaken): Label[] {
  const labels: Label[] = [];
  const lastRow = Math.min(lastUsedRow(sheet), DEEPEST_LABEL);
  const lastColumn = Math.min(lastUsedColumn(sheet), FARTHEST_LABEL);
  for (let row = sheet.firstRow; row <= lastRow; row++) {
    for (let column = sheet.firstColumn; column <= lastColumn; column++) {
      const before = labels.at(-1) ?? null;
      const label = isTaken(sheet, row, column) ? null : labelAt(sheet, row, column, before);
      if (label === null) continue;
      labels.push(label);
      column = Math.max(column, ...label.values.map((cell) => cell.column));
    }
  }
  return labels;
}

/** Whether there is nothing beside a label: a title such as «Proceso» over the data says none. */
const isBlank = (cells: readonly ValueCell[]): boolean => cells.every(({ text }) => text.trim() === '');

/** The first label of each key that has a value counts; the values of a list are gathered from all of its labels. */
function gather(sheet: SheetSnapshot, labels: readonly Label[]): ProcessBlock {
  const values = new Map<ProcessKey, readonly ValueCell[]>();
  const repeated = new Map<ProcessKey, readonly ValueCell[]>();
  const named = new Map<ProcessKey, readonly string[]>();
  for (const label of labels) {
    const first = values.get(label.key);
    const known = first === undefined || isBlank(first) ? undefined : first;
    if (first !== undefined && known === undefined && isBlank(label.values)) continue;
    if (known === undefined) named.delete(label.key);
    if (known === undefined || LISTS.has(label.key)) {
      const text = textAt(sheet, label.row, label.column);
      const [, beforeColon = text] = WITH_COLON.exec(text) ?? [];
      named.set(label.key, [...(named.get(label.key) ?? []), beforeColon.replace(/\s*:\s*$/, '')]);
    }
    if (LISTS.has(label.key)) {
      values.set(label.key, [...(known ?? []), ...label.values, ...moreValues(sheet, label)]);
    } else if (known === undefined || (label.key === 'electionDay' && !known.some(isDate))) {
      // «Elección: Ayuntamientos» may stand above «Jornada: 6 de junio de 2027».
      values.set(label.key, label.values.slice(0, 1));
    } else {
      repeated.set(label.key, [...(repeated.get(label.key) ?? []), ...label.values.slice(0, 1)]);
    }
  }
  return { sheet, values, labels: named, repeated };
}

function isDay({ values }: ProcessBlock): boolean {
  const [cell] = values.get('electionDay') ?? [];
  return cell !== undefined && isDate(cell);
}

function isDate(cell: ValueCell): boolean {
  const { sheet } = cell;
  const isError = typeAt(sheet, cell.row, cell.column) === 'Error';
  const numberFormat = numberFormatAt(sheet, cell.row, cell.column);
  const reading = readDateCell(cell.value, { isError, numberFormat }, { dayMonthOrder: 'dmy' });
  return reading.kind === 'date';
}

/** Titles stand within these rows. */
const DEEPEST_TITLE = 20;
/** «Proceso Electoral Local Ordinario 2026-2027», «PEL 2026-2027», in any title. */
const PROCESS_NAME =
  /(?:proceso electoral(?: [\p{L}().]+){0,5}|\bPEL[A-Z]{0,2}) ?,? ?20\d{2} ?[-/\u2010-\u2015] ?(?:20)?\d{2}(?!\d)/iu;
/**
 * «La Jornada Electoral se celebrará el domingo 6 de junio de 2027», with what is before it: «elección» is more of a name than
 * «jornada» alone, which the day follows.
 */
const ELECTION_DAY =
  /(.{0,40})\b(?:(?:jornada (?:electoral|comicial)|elecci[oó]n(?:es)?)\D{0,60}?|(?:jornada|comicios|votaci[oó]n|votamos|se vota|rumbo al?)(?:[\s:,(·–—-]|del?\b|el\b|d[ií]a\b|es\b|ser[aá]|tendr[aá] verificativo|domingo)*)\b((?:\d|primero)[\p{L}\d ()º°/.-]{3,28}?\b(?:20)?\d{2}(?!\d)|\p{L}+ de \p{L}+ del? (?:a[nñ]o )?dos mil \p{L}+)/iu;
/** A day that is counted from the election day is not it. */
const COUNTED = /\b(?:antes|despu[eé]s|previ|posterior|anterior|a partir|plazo|siguiente)/i;

const dayIn = (text: string): CalendarDate | null =>
  dayOfReading(readDateCell(text, {}, { dayMonthOrder: 'dmy' }));

/** What a title says of the process. An election day counts when it is a Sunday. */
function inTitle(
  sheet: SheetSnapshot,
  row: number,
  column: number,
): readonly (readonly [ProcessKey, ValueCell])[] {
  if (typeAt(sheet, row, column) !== 'String') return [];
  const text = tidyBlanks(textAt(sheet, row, column));
  const found: (readonly [ProcessKey, ValueCell])[] = [];
  const cellOf = (value: string): ValueCell => ({ sheet, row, column, value, text: value });
  const [name] = PROCESS_NAME.exec(text) ?? [];
  if (name !== undefined && readProcessYears(name) !== null) found.push(['processName', cellOf(name)]);
  const [whole = '', , day = ''] = ELECTION_DAY.exec(text) ?? [];
  const date = COUNTED.test(whole) ? null : dayIn(day);
  if (date !== null && isSunday(date)) found.push(['electionDay', cellOf(day)]);
  return found;
}

/** What titles say of the process, and the cut-off that a label gives wherever it stands, as far as they agree. */
function scatteredValues(
  sheets: readonly SheetSnapshot[],
  isTaken: IsTaken,
  blocks: readonly ProcessBlock[],
): ReadonlyMap<ProcessKey, ValueCell> {
  const found = new Map<ProcessKey, readonly ValueCell[]>([['cutoff', datesOf(blocks, 'cutoff')]]);
  for (const sheet of sheets) {
    const lastRow = Math.min(lastUsedRow(sheet), DEEPEST_TITLE);
    const lastColumn = Math.min(lastUsedColumn(sheet), FARTHEST_LABEL);
    for (let row = sheet.firstRow; row <= lastRow; row++) {
      for (let column = sheet.firstColumn; column <= lastColumn; column++) {
        if (isTaken(sheet, row, column)) continue;
        for (const [key, cell] of inTitle(sheet, row, column))
          found.set(key, [...(found.get(key) ?? []), cell]);
      }
    }
  }
  return agreeing(found);
}

/** The keys of which every title says the same, each with the first cell that says it. */
function agreeing(found: ReadonlyMap<ProcessKey, readonly ValueCell[]>): ReadonlyMap<ProcessKey, ValueCell> {
  const agreed = new Map<ProcessKey, ValueCell>();
  for (const [key, cells] of found) {
    const [first] = cells;
    const said = new Set(
      cells.map(({ text }) =>
        key === 'processName' ? readProcessYears(text)?.from : dayIn(text)?.toString(),
      ),
    );
    if (first !== undefined && said.size === 1) agreed.set(key, first);
  }
  return agreed;
}

function scoreOf(block: ProcessBlock): number {
  return block.values.size + (isDay(block) ? 1 : 0) - (block.sheet.visibility === 'Visible' ? 0 : 0.5);
}

/**
 * The sheet that describes the process: the one with most of its keys. A lone election day counts when it is a date,
 * wherever a team keeps it.
 *
 * @returns `null` when no sheet has enough of the keys
 */
export function findProcess(sheets: readonly SheetSnapshot[], isTaken: IsTaken): ProcessBlock | null {
  let found: ProcessBlock | null = null;
  const blocks = sheets.map((sheet) => gather(sheet, labelsOf(sheet, isTaken)));
  for (const block of blocks) {
    const { size } = block.values;
    const isEnough = block.values.has('electionDay')
      ? size >= LEAST_KEYS.withElectionDay || isDay(block)
      : size >= LEAST_KEYS.without;
    if (isEnough && (found === null || scoreOf(block) > scoreOf(found))) found = block;
  }
  return withScattered(found && withOtherSheets(found, blocks), scatteredValues(sheets, isTaken, blocks));
}

/** The dates that the visible sheets give for a key. */
function datesOf(blocks: readonly ProcessBlock[], key: ProcessKey): readonly ValueCell[] {
  return blocks
    .filter(({ sheet }) => sheet.visibility === 'Visible')
    .flatMap(({ values }) => values.get(key) ?? [])
    .filter(isDate);
}

/** The election days that other sheets give. */
function withOtherSheets(found: ProcessBlock, blocks: readonly ProcessBlock[]): ProcessBlock {
  const others = datesOf(
    blocks.filter((block) => block !== found),
    'electionDay',
  );
  const repeated = new Map(found.repeated);
  repeated.set('electionDay', [...(repeated.get('electionDay') ?? []), ...others]);
  return { ...found, repeated };
}

/** What no key of the sheet says, a title or another sheet may. A process of which only those tell is one when they say a day of it. */
function withScattered(
  found: ProcessBlock | null,
  scattered: ReadonlyMap<ProcessKey, ValueCell>,
): ProcessBlock | null {
  const { sheet } = found ?? scattered.get('electionDay') ?? scattered.get('cutoff') ?? {};
  if (sheet === undefined) return null;
  const values = new Map(found?.values);
  for (const [key, cell] of scattered) {
    const isBlank = (values.get(key) ?? []).every(({ text }) => text === '');
    if (isBlank) values.set(key, [cell]);
  }
  return { sheet, values, labels: found?.labels ?? new Map(), repeated: found?.repeated ?? new Map() };
}
