/**
 * Registers as a test writes them: rows of plain values. A key that no row has is a column that the sheet does not
 * have. Dates in ISO form are real dates, `{ error }` is an error value, any other text is read as people's text.
 */
import type { CalendarDate } from '../../src/domain/dates/calendarDate';
import { parseIsoDate } from '../../src/domain/dates/calendarDate';
import type { DateReading } from '../../src/domain/dates/dateReading';
import { readDateText } from '../../src/domain/dates/spanishDate';
import type { CellRef, DateField, TextField } from '../../src/domain/registers/cell';
import { parseOutlineNumber } from '../../src/domain/registers/outlineNumber';
import type { Question } from '../../src/domain/registers/question';
import type {
  Activity,
  Agreement,
  CalendarRow,
  ColumnMap,
  Member,
  ProcessData,
  ProcessRegister,
  ProgressNote,
  Register,
  Registers,
  Session,
  UnreadRows,
} from '../../src/domain/registers/records';
import { registerOf } from '../../src/domain/registers/records';

export type DateValue = string | { readonly error: string } | { readonly withHour: string };

export interface PlanRow {
  readonly number?: string | number;
  readonly name?: string;
  readonly deliverable?: string;
  readonly start?: DateValue;
  readonly end?: DateValue;
  readonly area?: string;
  readonly status?: string;
  readonly completed?: DateValue;
  readonly evidence?: string;
  readonly anexo13?: string;
  readonly sentToIne?: DateValue;
  readonly notes?: string;
}

export interface SessionRow {
  readonly body?: string;
  readonly type?: string;
  readonly number?: string;
  readonly date?: DateValue;
  readonly status?: string;
  readonly orderOfTheDay?: string;
  readonly agreements?: string;
  readonly attendants?: number | null;
  readonly convocation?: DateValue;
  readonly minutes?: string;
  readonly minutesDate?: DateValue;
}

export interface MemberRow {
  readonly body?: string;
  readonly name?: string;
  readonly position?: string;
  readonly appointed?: DateValue;
  readonly appointmentAgreement?: string;
  readonly departed?: DateValue;
  readonly departureReason?: string;
  readonly substituteFor?: string;
  readonly substitutedBy?: string;
}

export interface AgreementRow {
  readonly key?: string;
  readonly date?: DateValue;
  readonly body?: string;
  readonly subject?: string;
  readonly sentToIne?: DateValue;
}

export interface NoteRow {
  readonly month?: DateValue;
  readonly section?: string;
  readonly text?: string;
}

/** A row of «Calendario Anexo 13», as far as people fill it in and rules read it. */
export interface CalendarSheetRow {
  readonly document?: string | number;
  readonly stage?: string;
  readonly confidence?: string;
  readonly adjustedDate?: DateValue;
  readonly adjustmentReason?: string;
  readonly applies?: string;
  readonly appliesReason?: string;
  readonly activity?: string;
  readonly verifiedBy?: string;
  readonly verifiedOn?: DateValue;
  readonly officialText?: string;
  readonly eventOn?: DateValue;
  readonly ownDate?: DateValue;
}

export interface ProcessRow {
  readonly institution?: string;
  readonly acronym?: string;
  readonly processName?: string;
  readonly electionDay?: DateValue;
  readonly reportingArea?: string;
  readonly cutoff?: DateValue;
  readonly kind?: string;
  readonly start?: DateValue;
  readonly originalElectionDay?: DateValue;
  readonly implementation?: string;
  readonly testDate?: DateValue;
  /** Tests after the first. */
  readonly moreTests?: readonly DateValue[];
  readonly simulacros?: readonly DateValue[];
  readonly closing?: DateValue;
  /** A second election day in the sheet. */
  readonly otherElectionDay?: DateValue;
}

export interface RegisterRows {
  readonly plan?: readonly PlanRow[];
  readonly sessions?: readonly SessionRow[];
  readonly members?: readonly MemberRow[];
  readonly agreements?: readonly AgreementRow[];
  readonly notes?: readonly NoteRow[];
  readonly process?: ProcessRow;
  readonly calendar?: readonly CalendarSheetRow[];
  /** What stands with a day below the plan and is no activity. */
  readonly unread?: readonly string[];
  /** What recognition asks. */
  readonly questions?: readonly Question[];
  /** The election day by which years are inferred; 2 June 2024 unless given. */
  readonly electionDay?: string;
}

/**
 * A day of a test, in ISO form.
 * @example day('2023-11-30').day // => 30
 */
export function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(`The test names an impossible day: ${iso}`);
  return date;
}

export const ELECTION_DAY = '2024-06-02';

const PLAN_COLUMNS = [
  'number',
  'name',
  'deliverable',
  'start',
  'end',
  'area',
  'status',
  'completed',
  'evidence',
  'anexo13',
  'sentToIne',
  'notes',
] as const;
const SESSION_COLUMNS = [
  'body',
  'type',
  'number',
  'date',
  'status',
  'orderOfTheDay',
  'attendants',
  'agreements',
  'convocation',
  'minutes',
  'minutesDate',
] as const;
const MEMBER_COLUMNS = [
  'body',
  'name',
  'position',
  'appointed',
  'appointmentAgreement',
  'departed',
  'departureReason',
  'substituteFor',
  'substitutedBy',
] as const;
const CALENDAR_COLUMNS = [
  'document',
  'stage',
  'confidence',
  'adjustedDate',
  'adjustmentReason',
  'applies',
  'appliesReason',
  'activity',
  'verifiedBy',
  'verifiedOn',
  'officialText',
  'eventOn',
  'ownDate',
] as const;
const AGREEMENT_COLUMNS = ['key', 'date', 'body', 'subject', 'sentToIne'] as const;

/** Makes the cells of one sheet: text and date fields with their places, `null` for columns nobody uses. */
function sheetOf<Row extends object>(
  sheet: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
  firstRow: number,
  electionDay: CalendarDate,
) {
  const used = new Set(rows.flatMap((row) => Object.keys(row)));
  const cell = (index: number, column: keyof Row & string): CellRef => ({
    sheet,
    row: firstRow + index,
    column: columns.indexOf(column) + 1,
  });
  const valueOf = (index: number, column: keyof Row & string): unknown => rows[index]?.[column];
  const has = (column: keyof Row & string): boolean => used.has(column);
  const mustText = (index: number, column: keyof Row & string): TextField => {
    const value = valueOf(index, column);
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    return { value: text, text, cell: cell(index, column) };
  };
  const text = (index: number, column: keyof Row & string): TextField | null =>
    has(column) ? mustText(index, column) : null;
  const mustDate = (index: number, column: keyof Row & string): DateField =>
    dateField(valueOf(index, column) as DateValue | undefined, cell(index, column), electionDay);
  const date = (index: number, column: keyof Row & string): DateField | null =>
    has(column) ? mustDate(index, column) : null;
  return { cell, has, text, mustText, date, mustDate };
}

function dateField(value: DateValue | undefined, cell: CellRef, electionDay: CalendarDate): DateField {
  if (value === undefined || value === '') return { value: { kind: 'blank' }, text: '', cell };
  if (typeof value === 'object') {
    const [kind, text] =
      'error' in value ? (['error', value.error] as const) : (['hour', value.withHour] as const);
    const reading: DateReading =
      kind === 'error'
        ? { kind: 'notDate', reason: 'errorValue', text }
        : { kind: 'date', date: day(text), source: 'serial', yearInferred: false, hasTime: true, text };
    return { value: reading, text, cell };
  }
  const real = parseIsoDate(value);
  const reading: DateReading =
    real === null
      ? readDateText(value, { electionDay })
      : { kind: 'date', date: real, source: 'serial', yearInferred: false, hasTime: false, text: value };
  return { value: reading, text: value, cell };
}

function register<Row>(sheet: string, firstRow: number, rows: readonly Row[]): Register<Row> {
  return registerOf([
    {
      sheet,
      headerRows: [firstRow - 1],
      lastRow: firstRow + rows.length - 1,
      columns: {} as ColumnMap<Row>,
      rows,
      confidence: 1,
      readings: [],
      isProtected: false,
      isHidden: false,
      isPivot: false,
      isFromQuery: false,
    },
  ]);
}

function planRegister(rows: readonly PlanRow[], electionDay: CalendarDate): Register<Activity> {
  const firstRow = 7;
  const sheet = sheetOf<PlanRow>('Plan de trabajo', PLAN_COLUMNS, rows, firstRow, electionDay);
  const activities = rows.map((row, index): Activity => {
    const number = sheet.mustText(index, 'number');
    return {
      row: firstRow + index,
      number: { ...number, value: parseOutlineNumber(number.text) },
      numberStoredAsNumber: typeof row.number === 'number',
      name: sheet.mustText(index, 'name'),
      deliverable: sheet.text(index, 'deliverable'),
      start: sheet.date(index, 'start'),
      end: sheet.date(index, 'end'),
      area: sheet.text(index, 'area'),
      status: sheet.text(index, 'status'),
      completed: sheet.date(index, 'completed'),
      evidence: sheet.text(index, 'evidence'),
      anexo13: sheet.text(index, 'anexo13'),
      sentToIne: sheet.date(index, 'sentToIne'),
      notes: sheet.text(index, 'notes'),
    };
  });
  return register('Plan de trabajo', firstRow, activities);
}

/** The plan with what stands below it, each row told by itself. */
function withUnread(plan: Register<Activity>, names: readonly string[] = []): Register<Activity> {
  const [{ sheet, lastRow }] = plan.parts;
  const column = plan.rows[0]?.name.cell.column ?? 1;
  const unread = names.map((text, index): UnreadRows => {
    const row = lastRow + 1 + index;
    return { rows: [row], title: '', name: { value: text, text, cell: { sheet, row, column } } };
  });
  return unread.length === 0 ? plan : { ...plan, unread };
}

function sessionRegister(rows: readonly SessionRow[], electionDay: CalendarDate): Register<Session> {
  const sheet = sheetOf<SessionRow>('Sesiones', SESSION_COLUMNS, rows, 2, electionDay);
  const sessions = rows.map((row, index): Session => {
    const attendants = row.attendants ?? null;
    return {
      row: 2 + index,
      body: sheet.mustText(index, 'body'),
      type: sheet.text(index, 'type'),
      number: sheet.text(index, 'number'),
      date: sheet.date(index, 'date'),
      status: sheet.text(index, 'status'),
      orderOfTheDay: sheet.text(index, 'orderOfTheDay'),
      agreements: sheet.text(index, 'agreements'),
      attendants: sheet.has('attendants')
        ? {
            value: attendants,
            text: attendants === null ? '' : String(attendants),
            cell: sheet.cell(index, 'attendants'),
          }
        : null,
      convocation: sheet.date(index, 'convocation'),
      minutes: sheet.text(index, 'minutes'),
      minutesDate: sheet.date(index, 'minutesDate'),
    };
  });
  return register('Sesiones', 2, sessions);
}

function memberRegister(rows: readonly MemberRow[], electionDay: CalendarDate): Register<Member> {
  const sheet = sheetOf<MemberRow>('Integrantes', MEMBER_COLUMNS, rows, 2, electionDay);
  const members = rows.map((_, index): Member => ({
    row: 2 + index,
    body: sheet.mustText(index, 'body'),
    name: sheet.mustText(index, 'name'),
    position: sheet.text(index, 'position'),
    appointed: sheet.date(index, 'appointed'),
    appointmentAgreement: sheet.text(index, 'appointmentAgreement'),
    departed: sheet.date(index, 'departed'),
    departureReason: sheet.text(index, 'departureReason'),
    substituteFor: sheet.text(index, 'substituteFor'),
    substitutedBy: sheet.text(index, 'substitutedBy'),
  }));
  return register('Integrantes', 2, members);
}

function agreementRegister(rows: readonly AgreementRow[], electionDay: CalendarDate): Register<Agreement> {
  const sheet = sheetOf<AgreementRow>('Acuerdos', AGREEMENT_COLUMNS, rows, 2, electionDay);
  const agreements = rows.map((_, index): Agreement => ({
    row: 2 + index,
    key: sheet.mustText(index, 'key'),
    date: sheet.date(index, 'date'),
    body: sheet.text(index, 'body'),
    subject: sheet.text(index, 'subject'),
    sentToIne: sheet.date(index, 'sentToIne'),
  }));
  return register('Acuerdos', 2, agreements);
}

function noteRegister(rows: readonly NoteRow[], electionDay: CalendarDate): Register<ProgressNote> {
  const sheet = sheetOf<NoteRow>('Avances', ['month', 'section', 'text'], rows, 2, electionDay);
  const notes = rows.map((_, index): ProgressNote => ({
    row: 2 + index,
    month: sheet.mustDate(index, 'month'),
    section: sheet.mustText(index, 'section'),
    text: sheet.mustText(index, 'text'),
  }));
  return register('Avances', 2, notes);
}

function calendarRegister(
  rows: readonly CalendarSheetRow[],
  electionDay: CalendarDate,
): Register<CalendarRow> {
  const name = 'Calendario Anexo 13';
  const sheet = sheetOf<CalendarSheetRow>(name, CALENDAR_COLUMNS, rows, 2, electionDay);
  const deliveries = rows.map((_, index): CalendarRow => ({
    row: 2 + index,
    number: null,
    document: sheet.mustText(index, 'document'),
    stage: sheet.mustText(index, 'stage'),
    name: null,
    rule: null,
    legalDate: null,
    sendBy: null,
    answeredBy: null,
    status: null,
    confidence: sheet.text(index, 'confidence'),
    adjustedDate: sheet.date(index, 'adjustedDate'),
    adjustmentReason: sheet.text(index, 'adjustmentReason'),
    applies: sheet.text(index, 'applies'),
    appliesReason: sheet.text(index, 'appliesReason'),
    activity: sheet.text(index, 'activity'),
    verifiedBy: sheet.text(index, 'verifiedBy'),
    verifiedOn: sheet.date(index, 'verifiedOn'),
    officialText: sheet.text(index, 'officialText'),
    eventOn: sheet.date(index, 'eventOn'),
    explanation: null,
    ownDate: sheet.date(index, 'ownDate'),
    notes: null,
  }));
  return register(name, 2, deliveries);
}

function processData(row: ProcessRow, electionDay: CalendarDate): ProcessData {
  const at = (place: number): CellRef => ({ sheet: 'Proceso', row: place, column: 2 });
  const text = (value: string | undefined, place: number): TextField | null =>
    value === undefined ? null : { value, text: value, cell: at(place) };
  const date = (value: DateValue | undefined, place: number): DateField | null =>
    value === undefined ? null : dateField(value, at(place), electionDay);
  return {
    institution: text(row.institution, 1),
    acronym: text(row.acronym, 2),
    processName: text(row.processName, 3),
    kind: text(row.kind, 21),
    start: date(row.start, 22),
    electionDay: date(row.electionDay, 4),
    originalElectionDay: date(row.originalElectionDay, 23),
    implementation: text(row.implementation, 24),
    reportingArea: text(row.reportingArea, 5),
    commission: null,
    cutoff: date(row.cutoff, 7),
    tests: [row.testDate ?? [], row.moreTests ?? []]
      .flat()
      .map((value, index) => dateField(value, { ...at(8), column: 2 + index }, electionDay)),
    simulacros: (row.simulacros ?? []).map((value, index) => dateField(value, at(9 + index), electionDay)),
    closing: date(row.closing, 20),
    paper: null,
  };
}

function processRegister(row: ProcessRow, electionDay: CalendarDate): ProcessRegister {
  const register = { sheet: 'Proceso', data: processData(row, electionDay) };
  if (row.otherElectionDay === undefined) return register;
  const field = dateField(row.otherElectionDay, { sheet: 'Proceso', row: 25, column: 2 }, electionDay);
  return { ...register, repeated: [{ key: 'electionDay', field }] };
}

/** Builds registers; those that are not given are not in the workbook. */
export function buildRegisters(rows: RegisterRows): Registers {
  const electionDay = day(rows.electionDay ?? ELECTION_DAY);
  return {
    plan: rows.plan ? withUnread(planRegister(rows.plan, electionDay), rows.unread) : null,
    sessions: rows.sessions ? sessionRegister(rows.sessions, electionDay) : null,
    members: rows.members ? memberRegister(rows.members, electionDay) : null,
    agreements: rows.agreements ? agreementRegister(rows.agreements, electionDay) : null,
    notes: rows.notes ? noteRegister(rows.notes, electionDay) : null,
    process: rows.process ? processRegister(rows.process, electionDay) : null,
    calendar: rows.calendar ? calendarRegister(rows.calendar, electionDay) : null,
    questions: rows.questions ?? [],
  };
}
