/**
 * The calendar of Anexo 13 as a sheet: made where there is none, and otherwise refreshed in place. A refresh writes only
 * in the add-in's own columns and only where they say something else; whatever people wrote, sorted, moved, coloured or
 * added stays as they left it.
 */
import { deliveryId } from '../../domain/anexo13/calendar';
import { inferredFrom, instrumentInWords } from '../../domain/anexo13/citation';
import type { RuleSetEvidence } from '../../domain/anexo13/evidence';
import { explainDelivery, explanationText } from '../../domain/anexo13/explanation';
import type { DeliveryRule, RuleSet } from '../../domain/anexo13/ruleSet';
import type { Assessment, AssessedDelivery, Dated } from '../../domain/assessment/assessment';
import { readCalendarEntries } from '../../domain/assessment/calendarEntries';
import { processAnchors } from '../../domain/assessment/processAnchors';
import { answeringActivities } from '../../domain/assessment/answeringActivities';
import { rowFacts } from '../../domain/assessment/rowFacts';
import type { DateSystem } from '../../domain/dates/serial';
import type { CellRef } from '../../domain/registers/cell';
import { columnNumber } from '../../domain/registers/cell';
import type { CalendarRow, Register, Registers } from '../../domain/registers/records';
import type { CalendarField, CalendarSheetColumn, RowFacts } from './calendarColumns';
import { APPLIES_OPTIONS, CALENDAR_COLUMNS, NOT_OWED, VERIFIED } from './calendarColumns';
import type { Area, CellFormat, Edit } from '../edits/edits';
import { CALENDAR_NOTE, CALENDAR_TITLE } from './ownCalendar';
import { roomBelow } from '../changes/appendedRows';
import { NOTE_LOOK, noteSpan, tablePage } from './tableSheet';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import { contentShown, showsDay } from '../snapshot/dateFormat';
import { DATE_FORMAT, TEXT_FORMAT } from '../snapshot/numberFormats';
import { formulaAt, lastUsedColumn, lastUsedRow, numberFormatAt, valueAt } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

export interface CalendarInput {
  readonly snapshot: WorkbookSnapshot;
  readonly registers: Registers;
  /** Judged with the same registers and rule set. */
  readonly assessment: Dated<Assessment>;
  readonly ruleSet: RuleSet;
  /** The public facts of the rule set, for the column that explains each date. */
  readonly evidence: RuleSetEvidence;
}

/** The figures of the closing sentence. */
export interface CalendarSummary {
  /** Rows that the sheet did not have. */
  readonly added: number;
  /** Rows of the sheet in which something was out of date. */
  readonly updated: number;
  /** Cells of the add-in's columns in which a person put a formula: they are left alone. */
  readonly kept: readonly CellRef[];
  /** Cells that are out of date and left alone, because parts of their texts have formats of their own. */
  readonly formatted: readonly CellRef[];
  /** Cells of the add-in's columns that said something else: first what it cannot have written itself, then in rows. */
  readonly replaced: readonly ReplacedCell[];
}

/** A cell of which the content is replaced. */
export interface ReplacedCell extends CellRef {
  /** What it shows and what it will show; `''` is nothing. */
  readonly before: string;
  readonly after: string;
}

export interface CalendarSheet {
  /** Empty when the sheet is already right. */
  readonly edits: readonly Edit[];
  /** The sheet's name, new or as the workbook has it. */
  readonly sheet: string;
  readonly isNew: boolean;
  readonly summary: CalendarSummary;
}

const SHEET_NAME = 'Calendario Anexo 13';
/** What the sheet says of itself below its title. */
const noteOf = (ruleSet: RuleSet): string =>
  `${CALENDAR_NOTE} las columnas de encabezado oscuro; las de encabezado claro son suyas y se conservan. ` +
  `Fechas del ${instrumentInWords(ruleSet)}. Una fecha legal en cursiva es ${inferredFrom(ruleSet)}: compárela con el texto oficial y anote quién lo hizo y cuándo.`;
const NOTE_ROW = 2;
const HEADING_ROW = 4;
/** Points: three lines, which is what the longest heading takes in any program. */
const HEADING_HEIGHT = 41;
/** The first row of a new sheet that is of a delivery. */
export const FIRST_ROW = HEADING_ROW + 1;

const LOOKS = {
  title: { font: { bold: true, size: 14, color: '#1F3A5F' } },
  note: NOTE_LOOK,
  heading: {
    font: { bold: true, size: 10 },
    horizontal: 'Center',
    vertical: 'Center',
    wrap: true,
    grid: '#A6A6A6',
  },
  ourHeading: { font: { color: '#FFFFFF' }, fill: '#1F3A5F' },
  peopleHeading: { font: { color: '#1F1F1F' }, fill: '#FFF2CC' },
  row: { font: { size: 10 }, vertical: 'Top', wrap: true, grid: '#D0D0D0' },
  ourCells: { fill: '#F3F4F6' },
  centred: { horizontal: 'Center' },
  date: { horizontal: 'Center', numberFormat: DATE_FORMAT },
  text: { numberFormat: TEXT_FORMAT },
  inferred: { font: { italic: true } },
  verified: { font: { italic: false } },
} as const satisfies Readonly<Record<string, CellFormat>>;

/**
 * All columns on one page would be too small to read. They are on three beside each other, each with what names the row:
 * the calendar, what people decide, and why each date is what it is.
 */
const PAGE = tablePage({
  paper: 'letter',
  orientation: 'landscape',
  scale: { pagesWide: 3 },
  titleRow: HEADING_ROW,
  titleColumns: 3,
});

/** A column of the table and where the sheet has it. */
export interface PlacedColumn extends CalendarSheetColumn {
  readonly column: number;
}

/**
 * Makes or refreshes the calendar sheet. The second time there is nothing to write.
 *
 * Rows are known by document and stage. Deliveries that have no row get one below the last of those; a row that
 * answers for no delivery of the process stays, and the monthly reports among them are marked as no longer owed.
 *
 * @param formatted cells that are left alone, because parts of their texts have formats of their own
 * @example calendarEdits({ snapshot, registers, assessment, ruleSet }).summary // => { added: 54, updated: 0, kept: [], … }
 */
export function calendarEdits(input: CalendarInput, formatted: readonly CellRef[] = []): CalendarSheet {
  const { calendar } = input.registers;
  const sheet = calendar && input.snapshot.sheets.find(({ name }) => name === calendar.parts[0].sheet);
  return calendar && sheet ? refresh(input, calendar, sheet, formatted) : make(input);
}

function factsOf(input: CalendarInput): (assessed: AssessedDelivery) => RowFacts {
  const { snapshot, ruleSet, evidence, registers, assessment } = input;
  const context = { ruleSet, evidence, anchors: processAnchors(registers, assessment) };
  const answers = answeringActivities(assessment);
  const rules = new Map<string, DeliveryRule>();
  for (const rule of ruleSet.deliveries) rules.set(deliveryId(rule), rule);
  return (assessed) => ({
    assessed,
    rule: rules.get(deliveryId(assessed.delivery)),
    explanation: explanationText(
      explainDelivery(assessed.delivery, context, { ...rowFacts(assessed), officialText: '' }),
    ),
    dateSystem: snapshot.dateSystem,
    planned: answers.get(assessed.delivery.id)?.end ?? null,
    cutoff: assessment.cutoff,
  });
}

/** A name that no sheet has: Excel takes upper and lower case for the same. */
function freeName(sheets: readonly SheetSnapshot[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = SHEET_NAME;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${SHEET_NAME} (${number})`;
  return name;
}

/** The columns of a new sheet: that of the own plan only where the process has one. */
export function newSheetColumns({ processKind }: Assessment): readonly PlacedColumn[] {
  return CALENDAR_COLUMNS.filter(({ field }) => field !== 'ownDate' || processKind === 'extraordinary').map(
    (column, index) => ({ ...column, column: index + 1 }),
  );
}

const NOTHING_LEFT: CalendarSummary = { added: 0, updated: 0, kept: [], formatted: [], replaced: [] };

function make(input: CalendarInput): CalendarSheet {
  const { snapshot, assessment } = input;
  const sheet = freeName(snapshot.sheets);
  const columns = newSheetColumns(assessment);
  const facts = assessment.deliveries.map(factsOf(input));
  const headings = columns.map(({ field }) => TABLE_HEADINGS.calendar.fields[field].heading);
  const heading = (owned: boolean): readonly Area[] =>
    columns
      .filter(({ owner }) => (owner !== 'people') === owned)
      .map(({ column }) => ({ row: HEADING_ROW, column, rows: 1, columns: 1 }));
  const line = (row: number): Area => ({ row, column: 1, rows: 1, columns: 1 });
  const format = (areas: readonly Area[], look: CellFormat): Edit => ({
    kind: 'format',
    sheet,
    areas,
    format: look,
  });
  const widths = columns.map(({ width }) => width);
  const note = noteOf(input.ruleSet);
  const span = noteSpan(note, widths);
  const noteArea = { ...line(NOTE_ROW), columns: span.columns };
  const edits: readonly Edit[] = [
    { kind: 'addSheet', sheet },
    { kind: 'columnWidths', sheet, widths },
    format([line(1)], LOOKS.title),
    format([noteArea], LOOKS.note),
    { kind: 'merge', sheet, areas: [noteArea] },
    format([{ row: HEADING_ROW, column: 1, rows: 1, columns: columns.length }], LOOKS.heading),
    format(heading(true), LOOKS.ourHeading),
    format(heading(false), LOOKS.peopleHeading),
    { kind: 'write', sheet, row: 1, column: 1, values: [[CALENDAR_TITLE], [note]] },
    { kind: 'rowHeights', sheet, row: NOTE_ROW, heights: [span.height] },
    { kind: 'write', sheet, row: HEADING_ROW, column: 1, values: [headings] },
    { kind: 'rowHeights', sheet, row: HEADING_ROW, heights: [HEADING_HEIGHT] },
    ...newRows(sheet, FIRST_ROW, columns, facts),
    { kind: 'freezeRows', sheet, rows: HEADING_ROW },
    { kind: 'pageSetup', sheet, setup: PAGE },
    { kind: 'activate', sheet, row: FIRST_ROW, column: 1 },
  ];
  return { edits, sheet, isNew: true, summary: { ...NOTHING_LEFT, added: facts.length } };
}

/** Rows that the sheet did not have: their look, then what they say. Columns of other people in between are left alone. */
function newRows(
  sheet: string,
  row: number,
  columns: readonly PlacedColumn[],
  facts: readonly RowFacts[],
  areThere = false,
): readonly Edit[] {
  if (facts.length === 0 || columns.length === 0) return [];
  const block = ({ column }: PlacedColumn): Area => ({ row, column, rows: facts.length, columns: 1 });
  const format = (chosen: readonly PlacedColumn[], look: CellFormat): readonly Edit[] =>
    chosen.length === 0 ? [] : [{ kind: 'format', sheet, areas: chosen.map(block), format: look }];
  const first = Math.min(...columns.map(({ column }) => column));
  const last = Math.max(...columns.map(({ column }) => column));
  const byColumn = new Map(columns.map((column) => [column.column, column]));
  const values = facts.map((each) =>
    Array.from({ length: last - first + 1 }, (_, index) => byColumn.get(first + index)?.value(each) ?? null),
  );
  const legal = columns.find(({ field }) => field === 'legalDate');
  const applies = columns.find(({ field }) => field === 'applies');
  const inferred = facts.flatMap(({ assessed }, index): readonly Area[] =>
    legal === undefined || assessed.verified !== null ? [] : [{ ...block(legal), row: row + index, rows: 1 }],
  );
  return [
    ...format(columns, LOOKS.row),
    ...format(
      columns.filter(({ owner }) => owner !== 'people'),
      LOOKS.ourCells,
    ),
    ...format(
      columns.filter(({ kind }) => kind === 'centred'),
      LOOKS.centred,
    ),
    ...format(
      columns.filter(({ kind }) => kind === 'date'),
      LOOKS.date,
    ),
    ...format(
      columns.filter(({ keepsText }) => keepsText === true),
      LOOKS.text,
    ),
    ...(inferred.length === 0
      ? []
      : [{ kind: 'format', sheet, areas: joined(inferred), format: LOOKS.inferred } as const]),
    ...(applies === undefined
      ? []
      : [{ kind: 'choices', sheet, area: block(applies), options: APPLIES_OPTIONS } as const]),
    // Last, because a row with values is known to be there the next time.
    { kind: 'write', sheet, row, column: first, values, ...(areThere ? { areNewRows: true } : {}) },
    { kind: 'autofitRows', sheet, row, rows: facts.length },
  ];
}

/** Cells of one column, from top to bottom, with those that touch as one area. */
function joined(areas: readonly Area[]): readonly Area[] {
  const blocks: Area[] = [];
  for (const area of areas) {
    const above = blocks.at(-1);
    if (above !== undefined && above.row + above.rows === area.row) {
      blocks[blocks.length - 1] = { ...above, rows: above.rows + area.rows };
    } else blocks.push(area);
  }
  return blocks;
}

/** What one of our cells should say. */
interface WantedCell {
  readonly row: number;
  readonly column: PlacedColumn;
  readonly value: CellValue;
}

/** In the row of a report that is no longer owed nothing may look like a date to keep. */
const NOT_OWED_CELLS: Readonly<Partial<Record<CalendarField, CellValue>>> = {
  number: '',
  legalDate: '',
  sendBy: '',
  answeredBy: '',
  status: NOT_OWED,
  confidence: '',
};

function placedColumns({ parts: [{ columns }] }: Register<CalendarRow>): readonly PlacedColumn[] {
  return CALENDAR_COLUMNS.flatMap((column) => {
    const letters = columns[column.field];
    return letters === undefined ? [] : [{ ...column, column: columnNumber(letters) }];
  });
}

/** The rows of deliveries that the sheet does not have: below its last one, and above whatever a person has below that. */
function addedRows(
  sheet: SheetSnapshot,
  { parts: [part] }: Register<CalendarRow>,
  columns: readonly PlacedColumn[],
  missing: readonly RowFacts[],
): readonly Edit[] {
  if (missing.length === 0 || columns.length === 0) return [];
  const written = columns.map(({ column }) => column);
  const width = lastUsedColumn(sheet) - sheet.firstColumn + 1;
  const all = Array.from({ length: width }, (_, at) => sheet.firstColumn + at);
  const room = roomBelow(sheet, part, missing.length, written, all);
  const filled = columns.filter(({ column }) => !room.formulaColumns.has(column));
  return [...room.edits, ...newRows(sheet.name, room.row, filled, missing, room.isThere)];
}

function refresh(
  input: CalendarInput,
  calendar: Register<CalendarRow>,
  sheet: SheetSnapshot,
  formatted: readonly CellRef[],
): CalendarSheet {
  const { assessment, ruleSet } = input;
  const owed = assessment.deliveries.flatMap(({ delivery }) => delivery.reportedMonth ?? []);
  const { byDelivery, strays } = readCalendarEntries(calendar.rows, ruleSet, owed);
  const columns = placedColumns(calendar);
  const ours = columns.filter(({ owner }) => owner === 'ours');
  const toFacts = factsOf(input);

  const taken = new Set([...byDelivery.values()].map(({ row }) => row.row));
  const rowWithoutKey = rowsByOthers(sheet, calendar, columns, taken);

  const wanted: WantedCell[] = [];
  const isFormatted = ({ row, column }: WantedCell): boolean =>
    formatted.some((cell) => cell.sheet === sheet.name && cell.row === row && cell.column === column.column);
  const missing: RowFacts[] = [];
  for (const assessed of assessment.deliveries) {
    const facts = toFacts(assessed);
    const entry = byDelivery.get(assessed.delivery.id);
    const row = entry?.row.row ?? rowWithoutKey(facts);
    if (row === null) missing.push(facts);
    else wanted.push(...ours.map((column) => ({ row, column, value: column.value(facts) })));
  }
  for (const { row, reason } of strays) {
    if (reason !== 'month') continue;
    for (const column of ours) {
      const value = NOT_OWED_CELLS[column.field];
      if (value !== undefined) wanted.push({ row: row.row, column, value });
    }
  }

  const kept = wanted.filter(({ row, column }) => formulaAt(sheet, row, column.column) !== null);
  const outdated = wanted.filter(
    ({ row, column, value }) =>
      formulaAt(sheet, row, column.column) === null && valueAt(sheet, row, column.column) !== value,
  );
  const changed = outdated.filter((each) => !isFormatted(each));
  const cellsOf = (cells: readonly WantedCell[]): readonly CellRef[] =>
    cells.map(({ row, column }) => ({ sheet: sheet.name, row, column: column.column }));
  const legal = columns.find(({ field }) => field === 'legalDate');
  return {
    edits: [
      ...dateFormats(sheet, changed),
      ...(legal === undefined ? [] : inferredLooks(sheet, legal, changed)),
      ...changedCells(sheet, changed),
      // Last: the rows above keep their places.
      ...addedRows(sheet, calendar, columns, missing),
    ],
    sheet: sheet.name,
    isNew: false,
    summary: {
      added: missing.length,
      updated: new Set(changed.map(({ row }) => row)).size,
      kept: cellsOf(kept),
      formatted: cellsOf(outdated.filter(isFormatted)),
      replaced: replacedCells(sheet, changed, input.snapshot.dateSystem),
    },
  };
}

function replacedCells(
  sheet: SheetSnapshot,
  changed: readonly WantedCell[],
  system: DateSystem,
): readonly ReplacedCell[] {
  const contentOf = ({ row, column }: WantedCell): CellValue => valueAt(sheet, row, column.column);
  const filled = changed.filter((each) => contentOf(each) !== '');
  const isForeign = (each: WantedCell): number => (each.column.isOurs?.(contentOf(each)) === false ? 0 : 1);
  return [...filled]
    .sort((a, b) => isForeign(a) - isForeign(b) || a.row - b.row || a.column.column - b.column.column)
    .map((each) => {
      const { row, column, value } = each;
      const own = numberFormatAt(sheet, row, column.column);
      const numberFormat = column.kind === 'date' && !showsDay(own) ? DATE_FORMAT : own;
      return {
        ...{ sheet: sheet.name, row, column: column.column },
        before: contentShown({ value: contentOf(each), numberFormat: own }, system),
        after: contentShown({ value, numberFormat }, system),
      };
    });
}

/**
 * Returns what finds the row of a delivery in which somebody wrote over one of the two cells of its key: the only one that
 * still has its name, the other cell of the key, and its legal date or its number.
 * @param taken rows that are of a delivery
 */
function rowsByOthers(
  sheet: SheetSnapshot,
  { parts: [{ headerRows }] }: Register<CalendarRow>,
  columns: readonly PlacedColumn[],
  taken: ReadonlySet<number>,
): (facts: RowFacts) => number | null {
  const first = Math.max(...headerRows) + 1;
  const rows = Array.from({ length: Math.max(0, lastUsedRow(sheet) - first + 1) }, (_, at) => first + at);
  const free = rows.filter((row) => !taken.has(row));
  return (facts) => {
    const says = (row: number, ...fields: readonly CalendarField[]): boolean =>
      columns.some((column) => {
        if (!fields.includes(column.field)) return false;
        const value = column.value(facts);
        return value !== '' && String(valueAt(sheet, row, column.column)) === String(value);
      });
    const found = free.filter(
      (row) => says(row, 'name') && says(row, 'document', 'stage') && says(row, 'legalDate', 'number'),
    );
    return found.length === 1 ? (found[0] ?? null) : null;
  };
}

function cellOf({ row, column }: Pick<WantedCell, 'row' | 'column'>): Area {
  return { row, column: column.column, rows: 1, columns: 1 };
}

/** A date in a cell with no format of dates would be seen as a number; one that a person chose is kept. */
function dateFormats(sheet: SheetSnapshot, changed: readonly WantedCell[]): readonly Edit[] {
  const areas = changed
    .filter(({ row, column, value }) => {
      const numberFormat = numberFormatAt(sheet, row, column.column);
      return (
        column.kind === 'date' &&
        typeof value === 'number' &&
        (numberFormat === 'General' || numberFormat === TEXT_FORMAT)
      );
    })
    .map(cellOf);
  return areas.length === 0
    ? []
    : [{ kind: 'format', sheet: sheet.name, areas, format: { numberFormat: DATE_FORMAT } }];
}

/**
 * A legal date is in italics until somebody verifies it. The look is not read back: it changes when «Confianza» does,
 * which says the same in words.
 */
function inferredLooks(
  sheet: SheetSnapshot,
  legal: PlacedColumn,
  changed: readonly WantedCell[],
): readonly Edit[] {
  const told = changed.filter(({ column, value }) => column.field === 'confidence' && value !== '');
  const look = (isVerified: boolean): readonly Edit[] => {
    const areas = told
      .filter(({ value }) => String(value).startsWith(VERIFIED) === isVerified)
      .map(({ row }) => cellOf({ row, column: legal }));
    const format = isVerified ? LOOKS.verified : LOOKS.inferred;
    return areas.length === 0 ? [] : [{ kind: 'format', sheet: sheet.name, areas, format }];
  };
  return [...look(true), ...look(false)];
}

/** One block a column, from its first changed cell to its last; what lies between is left as it is. */
function changedCells(sheet: SheetSnapshot, changed: readonly WantedCell[]): readonly Edit[] {
  const byColumn = new Map<number, Map<number, CellValue>>();
  for (const { row, column, value } of changed) {
    const cells = byColumn.get(column.column) ?? new Map<number, CellValue>();
    cells.set(row, value);
    byColumn.set(column.column, cells);
  }
  return [...byColumn].map(([column, cells]) => {
    const rows = [...cells.keys()];
    const first = Math.min(...rows);
    const values = Array.from({ length: Math.max(...rows) - first + 1 }, (_, index) => [
      cells.get(first + index) ?? null,
    ]);
    return { kind: 'write', sheet: sheet.name, row: first, column, values };
  });
}
