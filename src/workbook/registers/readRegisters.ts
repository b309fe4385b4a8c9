/** Reads a workbook's registers into typed records, each field knowing its cell. Nothing is judged here. */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { monthOf } from '../../domain/dates/calendarDate';
import type { DateReading, ProcessYears } from '../../domain/dates/dateReading';
import { dayOfReading } from '../../domain/dates/dateReading';
import { readProcessYears } from '../../domain/dates/processYear';
import type { Problem } from '../../domain/problem';
import type { CellRef, DateField, Field, TextField } from '../../domain/registers/cell';
import { columnLetters } from '../../domain/registers/cell';
import type { OutlineNumber } from '../../domain/registers/outlineNumber';
import type {
  Activity,
  Agreement,
  CalendarRow,
  ColumnMap,
  Member,
  OtherRow,
  ProgressNote,
  Register,
  RegisterPart,
  Registers,
  SendingPaper,
  Session,
} from '../../domain/registers/records';
import { registerOf } from '../../domain/registers/records';
import type { Steps } from '../../domain/steps';
import { finish, isStep } from '../../domain/steps';
import { readStatusAmongWords } from '../../domain/assessment/declaredStatus';
import { saysLeft } from '../../domain/registers/saysLeft';
import { foldText } from '../../domain/text/foldText';
import { isOtherBody } from '../../domain/registers/body';
import { namesNobody } from '../../domain/registers/namesNobody';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { Area } from '../snapshot/area';
import { bodyTitles } from '../recognition/bodyTitles';
import type { ColumnsOf } from '../vocabulary/headings';
import { cellRef, leadingNumber, readAttendants, readNumber, readText } from './readCells';
import { readProcess } from './readProcess';
import { isOwnCalendar } from '../sheets/ownCalendar';
import type { Dating } from './tableDates';
import { settleByRows } from './rowYears';
import { createDateReader, settleYears, workbookOrder } from './tableDates';
import { endByDuration } from './durationEnd';
import type { WeekReader } from './weekDates';
import { createWeekReader } from './weekDates';
import type { RegisterMapping } from '../recognition/mapping';
import type { RecognisedTable, SheetMap } from '../recognition/recognise';
import { OF_BODIES, recognitionSteps } from '../recognition/recognise';
import { lastUsedColumn, textAt, typeAt } from '../snapshot/sheetCells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

export interface ReadOptions {
  /** The election day a person gave; it goes before the one in the workbook. */
  readonly electionDay?: CalendarDate;
  /** Sheets that a person chose, by register. */
  readonly map?: SheetMap;
  /** What a person settled of the registers and keeps in the workbook. */
  readonly mappings?: readonly RegisterMapping[];
}

/** One row of a recognised table, read field by field; a field whose column is missing is `null`. */
interface RowReader<Column extends string> {
  readonly row: number;
  readonly text: (field: Column) => TextField | null;
  readonly date: (field: Column) => DateField | null;
  /** For fields that a record must have: a blank text where the column is missing and no title says it. */
  readonly requiredText: (field: Column) => TextField;
  readonly column: (field: Column) => number | null;
  /** The end that the cell with how long the record takes gives it, where it has none of its own. */
  readonly endByDuration: (start: DateField | null) => DateField | null;
  /** What the marked weeks of a time line say of the start or the end. */
  readonly week: WeekReader;
  /** The day of a field in its state: in the column of a field, else in the first that nothing is read from, whose text says what happened. */
  readonly stated: (field: Column, says: (text: string) => boolean, of?: Column) => DateField | null;
  /** What the columns of oficios and acknowledgements say, where a plan has such columns. */
  readonly papers: () => readonly SendingPaper[];
  /** Where a missing column would be looked for. */
  readonly place: CellRef;
}

function blankDate(cell: CellRef): DateField {
  return { value: { kind: 'blank' }, text: '', cell };
}

/** Fields that are a row's own: a merged cell says the others for every row that it covers, as `Área` over several. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'number',
  'name',
  'key',
  'subject',
  'text',
  'orderOfTheDay',
  'document',
  'stage',
  'activity',
]);

/** The first row of the merged area that a cell is covered by, by `row:column`. */
function coveringRows({ merges }: SheetSnapshot): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const area of merges ?? []) {
    for (let row = area.row + 1; row < area.row + area.rows; row++)
      rows.set(`${row}:${area.column}`, area.row);
  }
  return rows;
}

/** The column in which a cell begins that is merged across others. */
function columnAcross({ merges }: SheetSnapshot, row: number, column: number): number {
  const area = merges?.find(
    (each) => each.row === row && each.column <= column && column < each.column + each.columns,
  );
  return area?.column ?? column;
}

/** The column that holds a row's name: the first filled one where names are spread over several by their level. */
function nameColumn({ sheet, columns, levels }: RecognisedTable, row: number): number | null {
  const column = columns.get('name');
  if (column === undefined) return null;
  const filled = [column, ...levels].find((each) => textAt(sheet, row, each) !== '');
  return filled ?? columnAcross(sheet, row, column);
}

/** Headings of the papers of a sending. A column that is read as something else is none, but the evidence may be one. */
const PAPER_HEADING =
  /^(?:(?:numero|num|no)\.? (?:de )?)?(?:oficio|acuse)(?: (?:de )?(?:remision|envio|recibo|recepcion))?(?: (?:al? |del? )?(?:ine|utsi))?$/;

/** What tells the paper of a sending from an evidence of any kind. */
const SENDING = /\b(?:remision|envio|recibo|recepcion|ine|utsi)\b/;

interface PaperColumn {
  readonly heading: string;
  readonly column: number;
}

function paperColumns(table: RecognisedTable): readonly PaperColumn[] {
  const { kind, sheet, headerRows, columns, beside } = table;
  if (kind !== 'plan') return [];
  const own = [...columns].flatMap(([field, column]) => (field === 'evidence' ? [] : [column]));
  const taken = new Set([...own, ...(beside ?? [])]);
  const evidence = columns.get('evidence');
  const found: PaperColumn[] = [];
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
    const heading = textAt(sheet, Math.max(...headerRows), column);
    const words = foldText(heading);
    const isPaper = PAPER_HEADING.test(words) && (column !== evidence || SENDING.test(words));
    if (isPaper && !taken.has(column)) found.push({ heading, column });
  }
  return found;
}

/** All that the rows of headings say over a column, from above. */
function headingOver({ sheet, headerRows }: RecognisedTable, column: number): string {
  const texts = [...headerRows].sort((a, b) => a - b).map((row) => textAt(sheet, row, column));
  return texts.filter((text) => text !== '').join(' ');
}

function rowReaders<Column extends string>(table: RecognisedTable, dating: Dating): RowReader<Column>[] {
  const { sheet, columns, recordRows } = table;
  const readDate = createDateReader(table, dating);
  const columnOf = (field: Column): number | null => columns.get(field) ?? null;
  const covering = coveringRows(sheet);
  const rowOf = (field: Column, row: number, column: number): number =>
    OWN_FIELDS.has(field) ? row : (covering.get(`${row}:${column}`) ?? row);
  const firstColumn = Math.min(...columns.values());
  const readWeek = createWeekReader(table, dating);
  const papers = paperColumns(table);
  const { duration, later } = table;
  const ofDuration = duration === null ? '' : headingOver(table, duration);
  const taken = new Set([...columns.values(), ...(table.beside ?? [])]);
  const unread = Array.from({ length: lastUsedColumn(sheet) }, (_, at) => at + 1).filter(
    (column) => !taken.has(column),
  );
  const bodies = OF_BODIES.has(table.kind) && !columns.has('body') ? bodyTitles(table) : null;
  return recordRows.map((row) => {
    const place = cellRef(sheet, row, firstColumn);
    const text = (field: Column): TextField | null => {
      const column = field === 'name' ? nameColumn(table, row) : columnOf(field);
      return column === null ? null : readText(sheet, rowOf(field, row, column), column);
    };
    return {
      row,
      text,
      date: (field) => {
        const column = columnOf(field);
        if (column === null) return null;
        const other = later.get(field);
        // «Pendiente» puts nothing off; a day that cannot be is a finding.
        const isLater = other !== undefined && /\d/.test(textAt(sheet, row, other));
        return isLater ? readDate(field, row, other) : readDate(field, rowOf(field, row, column), column);
      },
      requiredText: (field) => {
        const titled = field === 'body' ? bodies?.get(row) : undefined;
        return text(field) ?? titled ?? { value: '', text: '', cell: place };
      },
      column: columnOf,
      endByDuration: (start) =>
        duration === null ? null : endByDuration(start, readDate('duration', row, duration), ofDuration),
      week: readWeek,
      stated: (field, says, of) => {
        const at = (column: number): number => rowOf(field, row, column);
        const from = of === undefined ? unread : [columnOf(of) ?? []].flat();
        const column = from.find((each) => says(textAt(sheet, at(each), each)));
        if (column === undefined) return null;
        const { value, ...read } = readDate(field, at(column), column);
        return { ...read, value: value.kind === 'date' ? { ...value, source: 'state' } : value };
      },
      papers: () => papers.map(({ heading, column }) => ({ heading, field: readText(sheet, row, column) })),
      place,
    };
  });
}

interface Numbered {
  readonly number: Field<OutlineNumber | null>;
  readonly name: TextField;
  readonly numberStoredAsNumber: boolean;
}

/** The number has its own column or, in a plan with no such column, begins the activity's text. */
function readNumbered(sheet: SheetSnapshot, reader: RowReader<ColumnsOf['plan']>): Numbered {
  const { row } = reader;
  const name = reader.requiredText('name');
  const column = reader.column('number');
  if (column !== null) {
    const numberStoredAsNumber = typeAt(sheet, row, column) === 'Double';
    return { number: readNumber(sheet, row, column), name, numberStoredAsNumber };
  }
  const leading = leadingNumber(name.value);
  return {
    number: { value: leading?.number ?? null, text: leading === null ? '' : name.text, cell: name.cell },
    name: leading === null ? name : { ...name, value: leading.rest },
    numberStoredAsNumber: false,
  };
}

function readActivity(sheet: SheetSnapshot, reader: RowReader<ColumnsOf['plan']>): Activity {
  const { start, end, completed } = settleYears({
    start: reader.date('start') ?? reader.week('start', reader.row),
    end: reader.date('end') ?? reader.week('end', reader.row),
    completed:
      reader.date('completed') ??
      dayOrNothing(reader.stated('completed', (text) => readStatusAmongWords(text) === 'done', 'status')),
  });
  const sendingPapers = reader.papers();
  return {
    row: reader.row,
    ...readNumbered(sheet, reader),
    deliverable: reader.text('deliverable'),
    start,
    end: end ?? reader.endByDuration(start),
    area: reader.text('area'),
    status: reader.text('status'),
    completed,
    evidence: reader.text('evidence'),
    anexo13: reader.text('anexo13'),
    sentToIne: reader.date('sentToIne'),
    ...(sendingPapers.length > 0 && { sendingPapers }),
    notes: reader.text('notes'),
  };
}

/** The field where its cell holds a day; a column of words that now and then holds one has no other dates. */
function dayOrNothing(field: DateField | null): DateField | null {
  return field?.value.kind === 'date' ? field : null;
}

function readSession(sheet: SheetSnapshot, reader: RowReader<ColumnsOf['sessions']>): Session {
  const attendants = reader.column('attendants');
  return {
    row: reader.row,
    body: reader.requiredText('body'),
    type: reader.text('type'),
    number: reader.text('number'),
    date: reader.date('date'),
    status: reader.text('status'),
    orderOfTheDay: reader.text('orderOfTheDay'),
    agreements: reader.text('agreements'),
    attendants: attendants === null ? null : readAttendants(sheet, reader.row, attendants),
    convocation: reader.date('convocation'),
    minutes: reader.text('minutes'),
    minutesDate: reader.date('minutesDate') ?? dayOrNothing(reader.date('minutes')),
  };
}

function readMember(_: SheetSnapshot, reader: RowReader<ColumnsOf['members']>): Member {
  const departed = reader.date('departed');
  return {
    row: reader.row,
    body: reader.requiredText('body'),
    name: reader.requiredText('name'),
    position: reader.text('position'),
    appointed: reader.date('appointed'),
    appointmentAgreement: reader.text('appointmentAgreement'),
    departed: (departed?.text ? null : reader.stated('departed', saysLeft)) ?? departed,
    departureReason: reader.text('departureReason'),
    substituteFor: reader.text('substituteFor'),
    substitutedBy: reader.text('substitutedBy'),
  };
}

function readAgreement(_: SheetSnapshot, reader: RowReader<ColumnsOf['agreements']>): Agreement {
  return {
    row: reader.row,
    key: reader.requiredText('key'),
    date: reader.date('date'),
    body: reader.text('body'),
    subject: reader.text('subject'),
    sentToIne: reader.date('sentToIne'),
  };
}

/** A note speaks of a month: any day of it names it as well. */
function asMonth(reading: DateReading): DateReading {
  if (reading.kind !== 'date') return reading;
  const { date, source, yearInferred, text } = reading;
  return { kind: 'month', month: monthOf(date), source, yearInferred, text };
}

function readNote(_: SheetSnapshot, reader: RowReader<ColumnsOf['notes']>): ProgressNote {
  const month = reader.date('month') ?? blankDate(reader.place);
  return {
    row: reader.row,
    month: { ...month, value: asMonth(month.value) },
    section: reader.requiredText('section'),
    text: reader.requiredText('text'),
  };
}

function readCalendarRow(_: SheetSnapshot, reader: RowReader<ColumnsOf['calendar']>): CalendarRow {
  return {
    row: reader.row,
    number: reader.text('number'),
    document: reader.requiredText('document'),
    stage: reader.requiredText('stage'),
    name: reader.text('name'),
    rule: reader.text('rule'),
    legalDate: reader.date('legalDate'),
    sendBy: reader.date('sendBy'),
    answeredBy: reader.text('answeredBy'),
    status: reader.text('status'),
    confidence: reader.text('confidence'),
    adjustedDate: reader.date('adjustedDate'),
    adjustmentReason: reader.text('adjustmentReason'),
    applies: reader.text('applies'),
    appliesReason: reader.text('appliesReason'),
    activity: reader.text('activity'),
    verifiedBy: reader.text('verifiedBy'),
    verifiedOn: reader.date('verifiedOn'),
    officialText: reader.text('officialText'),
    eventOn: reader.date('eventOn'),
    explanation: reader.text('explanation'),
    ownDate: reader.date('ownDate'),
    notes: reader.text('notes'),
  };
}

/** Whether an area holds a cell. */
function holds(area: Area, row: number, column: number): boolean {
  const isInRows = row >= area.row && row < area.row + area.rows;
  return isInRows && column >= area.column && column < area.column + area.columns;
}

/** The lowest heading of each field's column: that of a group lies above it. */
function headingsIn({ sheet, headerRows, columns }: RecognisedTable): Readonly<Record<string, string>> {
  const rows = [...headerRows].sort((a, b) => b - a);
  return Object.fromEntries(
    [...columns].map(([field, column]) => [
      field,
      rows.map((row) => textAt(sheet, row, column)).find((text) => text !== '') ?? '',
    ]),
  );
}

function* readPart<Row, Column extends keyof Row & string>(
  table: RecognisedTable,
  dating: Dating,
  readRow: (sheet: SheetSnapshot, reader: RowReader<Column>) => Row,
): Steps<RegisterPart<Row>> {
  const { sheet, headerRows, recordRows, columns, bands, weeks } = table;
  const heading = Math.max(...headerRows);
  const column = Math.min(...columns.values());
  const rows: Row[] = [];
  const others: OtherRow[] = [];
  for (const [index, reader] of rowReaders<Column>(table, dating).entries()) {
    const body = OF_BODIES.has(table.kind) ? reader.requiredText('body' as Column) : null;
    if (body !== null && isOtherBody(body.text)) others.push({ row: reader.row, body });
    else rows.push(readRow(sheet, reader));
    if (isStep(index)) yield;
  }
  return {
    sheet: sheet.name,
    headerRows,
    lastRow: recordRows.at(-1) ?? heading,
    columns: Object.fromEntries(
      [...columns].sort(([, a], [, b]) => a - b).map(([field, column]) => [field, columnLetters(column)]),
    ) as ColumnMap<Row>,
    headings: headingsIn(table) as ColumnMap<Row>,
    ...(weeks !== null && {
      weeks: Object.fromEntries(weeks.fields.map((field) => [field, weeks.columns.map(columnLetters)])),
    }),
    ...(table.beside !== undefined && { beside: table.beside }),
    rows,
    titleNumbers: bands.map(({ row }) => textAt(sheet, row, columns.get('number') ?? 0)),
    others,
    confidence: table.confidence,
    readings: table.readings,
    isProtected: sheet.isProtected,
    isHidden: sheet.visibility !== 'Visible',
    isPivot: sheet.pivotTables.some((area) => holds(area, heading, column)),
    isFromQuery: sheet.tables.some((area) => area.isFromQuery && holds(area, heading, column)),
  };
}

/** What was read of a table, with what its dates were read with. A sheet that did not change keeps its tables. */
const partsRead = new WeakMap<
  RecognisedTable,
  { readonly key: string; readonly part: RegisterPart<unknown> }
>();

function* readTable<Row, Column extends keyof Row & string>(
  tables: readonly RecognisedTable[] | undefined,
  dating: Dating,
  readRow: (sheet: SheetSnapshot, reader: RowReader<Column>) => Row,
): Steps<Register<Row> | null> {
  const [first, ...others] = tables ?? [];
  if (first === undefined) return null;
  const key = JSON.stringify(dating);
  function* part(table: RecognisedTable): Steps<RegisterPart<Row>> {
    const known = partsRead.get(table);
    if (known?.key === key) return known.part as RegisterPart<Row>;
    const read = yield* readPart(table, dating, readRow);
    partsRead.set(table, { key, part: read });
    return read;
  }
  const parts: [RegisterPart<Row>, ...RegisterPart<Row>[]] = [yield* part(first)];
  for (const table of others) parts.push(yield* part(table));
  return registerOf(parts);
}

/** The plan with the years that only the order of all its rows tells, whatever part they are in. */
function settlePlan(
  plan: Register<Activity> | null,
  electionDay: CalendarDate | null,
): Register<Activity> | null {
  if (plan === null) return null;
  const settled = settleByRows(plan.rows, electionDay);
  if (settled.every((row, index) => row === plan.rows[index])) return plan;
  let index = 0;
  return withRows(plan, (rows) => rows.map((row) => settled[index++] ?? row));
}

/** A register with other rows in each of its parts. */
function withRows<Row>(
  { parts: [first, ...others] }: Register<Row>,
  change: (rows: readonly Row[]) => readonly Row[],
): Register<Row> {
  const changed = (part: RegisterPart<Row>): RegisterPart<Row> => ({ ...part, rows: change(part.rows) });
  return registerOf([changed(first), ...others.map(changed)]);
}

/** The members without the places that nobody holds, each substitute with whom the row of a departure says that it replaces. */
function settleMembers(members: Register<Member> | null): Register<Member> | null {
  if (members === null) return null;
  const replacedBy = new Map(
    members.rows.map(({ substitutedBy, name }) => [foldText(substitutedBy?.text ?? ''), name]),
  );
  return withRows(members, (rows) =>
    rows.flatMap((member) => {
      const { name, substituteFor } = member;
      if (name.text === '') return [member];
      if (namesNobody(name.text)) return [];
      const replaced = replacedBy.get(foldText(name.text));
      const isSaid = (substituteFor?.text ?? '') !== '';
      return [replaced === undefined || isSaid ? member : { ...member, substituteFor: replaced }];
    }),
  );
}

/** The calendar that the add-in made: a person's own list with such headings is none. */
const ownCalendars = (tables: readonly RecognisedTable[] = []): readonly RecognisedTable[] =>
  tables.filter(isOwnCalendar);

/** The years in the titles above a table: «Proceso Electoral Local 2023-2024». */
function yearsInTitles({ sheet, headerRows }: RecognisedTable): ProcessYears | null {
  const firstRow = Math.min(...headerRows);
  for (let row = sheet.firstRow; row < firstRow; row++) {
    for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
      const text = textAt(sheet, row, column);
      const years = /proceso|electoral|\bPEL/i.test(text) ? readProcessYears(text) : null;
      if (years !== null) return years;
    }
  }
  return null;
}

/**
 * Reads the registers of a workbook, whichever are found; what has to be asked is among the `questions`.
 *
 * @returns the problems `emptyWorkbook` or `sheetNotFound`. A missing plan or an unreadable election day is no problem
 *   here: see `plan` and the process's `electionDay`.
 */
export function readRegisters(
  snapshot: WorkbookSnapshot,
  options: ReadOptions = {},
): Result<Registers, Problem> {
  return finish(registerSteps(snapshot, options));
}

/** {@link readRegisters} in steps. */
export function* registerSteps(
  snapshot: WorkbookSnapshot,
  options: ReadOptions,
): Steps<Result<Registers, Problem>> {
  const recognised = yield* recognitionSteps(snapshot, options);
  if (!recognised.ok) return recognised;
  const { tables, process: block, questions } = recognised.value;
  const system = snapshot.dateSystem;
  const given = options.electionDay ?? null;
  const plan = tables.get('plan');
  const titleYears = plan?.[0] === undefined ? null : yearsInTitles(plan[0]);
  const process = block === null ? null : readProcess(block, { system, electionDay: given, titleYears });
  const written = process?.register.data.electionDay?.value;
  const dating: Dating = {
    system,
    electionDay: given ?? (written === undefined ? null : dayOfReading(written)),
    processYears: process?.processYears ?? titleYears,
    dayMonthOrder: workbookOrder(tables.values()),
  };
  return ok({
    plan: settlePlan(yield* readTable(plan, dating, readActivity), dating.electionDay),
    sessions: yield* readTable(tables.get('sessions'), dating, readSession),
    members: settleMembers(yield* readTable(tables.get('members'), dating, readMember)),
    agreements: yield* readTable(tables.get('agreements'), dating, readAgreement),
    notes: yield* readTable(tables.get('notes'), dating, readNote),
    process: process?.register ?? null,
    calendar: yield* readTable(ownCalendars(tables.get('calendar')), dating, readCalendarRow),
    questions,
  });
}
