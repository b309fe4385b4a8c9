/** The records of each register. A column that the sheet does not have is `null`; a blank cell is a field with an empty value. */
import type { DateField, Field, TextField } from './cell';
import type { OutlineNumber } from './outlineNumber';
import type { Question } from './question';

export type { RegisterKind } from './registerKind';

/** What a column of its own says of the paper with which a document was sent: the oficio, or its acknowledgement. */
export interface SendingPaper {
  /** The column's heading as written. */
  readonly heading: string;
  readonly field: TextField;
}

/** One row of the plan. */
export interface Activity {
  readonly row: number;
  /** Parsed outline number; `null` when the cell is blank or is not an outline number. */
  readonly number: Field<OutlineNumber | null>;
  /** True when the cell holds a number and not a text: a trailing zero may be lost (3.10 → 3.1). */
  readonly numberStoredAsNumber: boolean;
  readonly name: TextField;
  readonly deliverable: TextField | null;
  readonly start: DateField | null;
  readonly end: DateField | null;
  readonly area: TextField | null;
  readonly status: TextField | null;
  readonly completed: DateField | null;
  readonly evidence: TextField | null;
  readonly anexo13: TextField | null;
  readonly sentToIne: DateField | null;
  /** The columns of the sending's papers; left out where the sheet has none. */
  readonly sendingPapers?: readonly SendingPaper[];
  readonly notes: TextField | null;
}

export interface Session {
  readonly row: number;
  readonly body: TextField;
  readonly type: TextField | null;
  readonly number: TextField | null;
  readonly date: DateField | null;
  readonly status: TextField | null;
  readonly orderOfTheDay: TextField | null;
  readonly agreements: TextField | null;
  /** Number of attendants when the cell is a number or a list of names; `null` value when blank or unreadable. */
  readonly attendants: Field<number | null> | null;
  readonly convocation: DateField | null;
  readonly minutes: TextField | null;
  /** The day of the minutes: of a column of its own, or of the column of the minutes where that holds dates. */
  readonly minutesDate: DateField | null;
}

export interface Member {
  readonly row: number;
  readonly body: TextField;
  readonly name: TextField;
  readonly position: TextField | null;
  readonly appointed: DateField | null;
  readonly appointmentAgreement: TextField | null;
  readonly departed: DateField | null;
  readonly departureReason: TextField | null;
  readonly substituteFor: TextField | null;
  /** Who took the place, where the row of the departure says it. */
  readonly substitutedBy: TextField | null;
}

export interface Agreement {
  readonly row: number;
  readonly key: TextField;
  readonly date: DateField | null;
  readonly body: TextField | null;
  readonly subject: TextField | null;
  readonly sentToIne: DateField | null;
}

export interface ProgressNote {
  readonly row: number;
  /** The month of the note; the reading is of kind `month` when it could be read. */
  readonly month: DateField;
  /** Section letter or word as written (`e`, `prueba`, `simulacros`, `presentación`). */
  readonly section: TextField;
  readonly text: TextField;
}

/**
 * One row of the sheet «Calendario Anexo 13». Document and stage say which delivery it is; the add-in writes the columns
 * up to where people decide, and both are read alike.
 */
export interface CalendarRow {
  readonly row: number;
  readonly number: TextField | null;
  readonly document: TextField;
  /** `Final`, `Proyecto` …; the month for a monthly report (`Octubre 2023`). */
  readonly stage: TextField;
  readonly name: TextField | null;
  readonly rule: TextField | null;
  readonly legalDate: DateField | null;
  readonly sendBy: DateField | null;
  /** The activity that the add-in found for it. */
  readonly answeredBy: TextField | null;
  readonly status: TextField | null;
  readonly confidence: TextField | null;
  /** Why the date is what it is, as the add-in wrote it. */
  readonly explanation: TextField | null;
  /** The day by the own plan of an extraordinary process. */
  readonly ownDate: DateField | null;
  readonly adjustedDate: DateField | null;
  readonly adjustmentReason: TextField | null;
  readonly applies: TextField | null;
  readonly appliesReason: TextField | null;
  /** The activity that a person linked to it, or that none is. */
  readonly activity: TextField | null;
  readonly verifiedBy: TextField | null;
  readonly verifiedOn: DateField | null;
  /** The law's own words, pasted by who verified. */
  readonly officialText: TextField | null;
  /** The day of the second act: presented, or accepted. */
  readonly eventOn: DateField | null;
  readonly notes: TextField | null;
}

/** The key/value sheet. Keys that are missing are `null`. */
export interface ProcessData {
  readonly institution: TextField | null;
  readonly acronym: TextField | null;
  readonly processName: TextField | null;
  /** «Ordinario» or «Extraordinario»; the name of the process may say it too. */
  readonly kind: TextField | null;
  /** The first day of the electoral process. */
  readonly start: DateField | null;
  readonly electionDay: DateField | null;
  /** The election day before it was moved. */
  readonly originalElectionDay: DateField | null;
  /** Who runs the PREP: the OPL alone, with a third party, or with the INE. */
  readonly implementation: TextField | null;
  readonly reportingArea: TextField | null;
  readonly commission: TextField | null;
  readonly cutoff: DateField | null;
  /** The tests of the system, in the order of the sheet. */
  readonly tests: readonly DateField[];
  readonly simulacros: readonly DateField[];
  readonly closing: DateField | null;
  readonly paper: TextField | null;
}

/** Dates of the process that a new workbook proposes. */
export type ProposedDate = 'tests' | 'simulacros';

/** A text by field name: column letters as recognised from the headings, or the headings. */
export type ColumnMap<Row> = Readonly<Partial<Record<keyof Row & string, string>>>;

/** A row below the headings of a register that is of a body that is none of the PREP, with what names the body. */
export interface OtherRow {
  readonly row: number;
  readonly body: TextField;
}

/**
 * One part of a register: a table under headings of its own. Most registers have one; a plan kept in monthly sheets has
 * one a sheet. Rows count from 1; `headerRows` are the rows of its headings.
 */
export interface RegisterPart<Row> {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  /** Last row that holds a record; equal to the last heading row when there is none. */
  readonly lastRow: number;
  readonly columns: ColumnMap<Row>;
  /** What heads the column of each field; left out where that is not known. */
  readonly headings?: ColumnMap<Row>;
  /** The weeks of a time line, in their order, for each field that their marks say: no column, so that nothing is written there. */
  readonly weeks?: Readonly<Record<string, readonly string[]>>;
  /** The columns of other registers in the same rows, from 1: never read or written as its own; left out where there are none. */
  readonly beside?: readonly number[];
  readonly rows: readonly Row[];
  /** The numbers of titles over its rows, as written: `2` of «2 | COMITÉ»; left out where nothing is known of them. */
  readonly titleNumbers?: readonly string[];
  /** Rows of a body that is none of the PREP; left out where nothing is known of them. */
  readonly others?: readonly OtherRow[];
  /** The probability that the table is this register, from 0 to 1; 1 where a person said so. */
  readonly confidence: number;
  /** How each field was read. */
  readonly readings: readonly FieldReading[];
  /** The sheet is protected: it can be read and judged, not written. */
  readonly isProtected: boolean;
  /** The sheet is hidden: it can be read, and a person does not see it. */
  readonly isHidden: boolean;
  /** It is what a PivotTable shows: Excel writes it, nobody else can. */
  readonly isPivot: boolean;
  /** It is a table that a query fills: what is written there is gone with the next refresh. */
  readonly isFromQuery: boolean;
}

/** How one field was read: its column, how sure that is, and why. */
export interface FieldReading {
  readonly field: string;
  /** From 1. */
  readonly column: number;
  /** The probability that the column is the field, from 0 to 1; 1 where a person said so. */
  readonly confidence: number;
  /** The strongest evidence, strongest first. */
  readonly evidence: readonly FieldEvidence[];
}

/** What says that a column is a field; `reasonText` of recognition words it. */
export interface FieldEvidence {
  /** The measure of the column that says so; `confirmed` where a person did. */
  readonly measure: string;
  /** The column's heading as written. */
  readonly heading: string;
}

/**
 * Rows, one after the other, that are read as no record: of a plan's sheet those that have a text and a day, of another register those
 * of a body that is none of the PREP.
 */
export interface UnreadRows {
  readonly rows: readonly number[];
  /** The title above them; `''` where none is. */
  readonly title: string;
  /** The activity of the first of them, blank where it has none, or the body, with the cell to go to. */
  readonly name: TextField;
  readonly isOfOtherBody?: true;
}

/**
 * A register as found in the workbook, in one part or several. A row number alone is therefore no key: two parts may each
 * have a row 7. The cells of a record's fields say where it is.
 */
export interface Register<Row> {
  readonly parts: readonly [RegisterPart<Row>, ...RegisterPart<Row>[]];
  /** The records of all parts, in their order. */
  readonly rows: readonly Row[];
  /** What was not read on its sheets; left out where nothing is. */
  readonly unread?: readonly UnreadRows[];
}

/** A register from its parts. */
export function registerOf<Row>(parts: Register<Row>['parts']): Register<Row> {
  return { parts, rows: parts.flatMap(({ rows }) => rows) };
}

/**
 * The sheets a register lies on, each once.
 * @example registerSheets(plan) // => ['Octubre', 'Noviembre']
 */
export function registerSheets({ parts }: Pick<Register<unknown>, 'parts'>): readonly string[] {
  return [...new Set(parts.map(({ sheet }) => sheet))];
}

export interface ProcessRegister {
  readonly sheet: string;
  readonly data: ProcessData;
  /** What the sheet calls each datum, a label for each of its values; left out where that is not known. */
  readonly labels?: Readonly<Partial<Record<keyof ProcessData, readonly string[]>>>;
  /** Dates that the sheet marks as a proposal that nobody confirmed; left out where it marks none. */
  readonly proposals?: readonly ProposedDate[];
  /** Data that the workbook gives again with another value than the first, which counts; left out where it gives none. */
  readonly repeated?: readonly RepeatedDatum[];
}

/** A datum of the process that a workbook gives more than once. */
export interface RepeatedDatum {
  readonly key: 'electionDay' | 'cutoff' | 'kind' | 'implementation';
  readonly field: DateField | TextField;
}

/** Everything the add-in understood of a workbook. A missing register is `null`, never an error. */
export interface Registers {
  readonly plan: Register<Activity> | null;
  readonly sessions: Register<Session> | null;
  readonly members: Register<Member> | null;
  readonly agreements: Register<Agreement> | null;
  readonly notes: Register<ProgressNote> | null;
  readonly process: ProcessRegister | null;
  readonly calendar: Register<CalendarRow> | null;
  /** The questions that recognition asks the person. */
  readonly questions: readonly Question[];
}
