/**
 * A new workbook as edits: all registers as Excel tables, the plan with the deliveries of the calendar. It only adds sheets,
 * so that a workbook that has others keeps them as they are.
 */
import { processCalendar, reportedMonths } from '../../domain/anexo13/calendar';
import { formatDeliveryLink } from '../../domain/coverage/formatDeliveryLink';
import type { RuleSet } from '../../domain/anexo13/ruleSet';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { toSerial } from '../../domain/dates/serial';
import { formatLongDate, formatMonth } from '../../domain/dates/spanishFormat';
import type { PlannedActivity } from '../../domain/newWorkbook/plannedActivities';
import { NO_DOCUMENT, plannedActivities } from '../../domain/newWorkbook/plannedActivities';
import type { ProposedDays } from '../../domain/newWorkbook/proposedDays';
import { proposedDays } from '../../domain/newWorkbook/proposedDays';
import type { NewSheetKind } from '../../domain/newWorkbook/sheetTexts';
import {
  DATUM_MARKS,
  NEW_SHEETS,
  PROCESS_HEADINGS,
  SHEET_TEXTS,
  START_TEXTS,
  STEPS,
} from '../../domain/newWorkbook/sheetTexts';
import type { CellRef } from '../../domain/registers/cell';
import type { Area, CellFormat, Edit, PageSetup } from '../edits/edits';
import type { NewWorkbookFacts, ProcessRow } from './newProcessRows';
import { newProcessRows, processNameOf } from './newProcessRows';
import type { ListName, NewColumn, NewTableKind } from './newWorkbookColumns';
import { LIST_COLUMNS, LIST_TABLES, NEW_TABLES, PLAN_COLUMNS } from './newWorkbookColumns';
import { NOTE_LOOK, noteSpan, tablePage } from '../sheets/tableSheet';
import { DATE_FORMAT, TEXT_FORMAT } from '../snapshot/numberFormats';
import type { CellValue, WorkbookSnapshot } from '../snapshot/snapshot';

/** A sheet that is made, and how many rows of it say something. */
export interface NewSheet {
  readonly kind: NewSheetKind;
  readonly sheet: string;
  readonly rows: number;
}

export interface NewWorkbook {
  readonly edits: readonly Edit[];
  readonly sheets: readonly NewSheet[];
  /** Activities of the plan that answer a delivery. */
  readonly deliveries: number;
}

const TABLE_STYLE = 'TableStyleLight1';

const TITLE_ROW = 1;
const NOTE_ROW = 2;
const HEADING_ROW = 4;
const FIRST_ROW = HEADING_ROW + 1;

/** Two lines: Excel's filter buttons take room of the heading. */
const HEADING_HEIGHT = 30;

const NAVY = '#1F3A5F';
/** Where the person still has to look. */
const PENDING = '#FFF2CC';

const LOOKS = {
  title: { font: { bold: true, size: 14, color: NAVY } },
  note: NOTE_LOOK,
  heading: {
    font: { bold: true, size: 10, color: '#FFFFFF' },
    fill: NAVY,
    horizontal: 'Center',
    vertical: 'Center',
    wrap: true,
    grid: '#A6A6A6',
  },
  row: { font: { size: 10 }, vertical: 'Top', wrap: true, grid: '#D0D0D0' },
  text: { numberFormat: TEXT_FORMAT },
  centred: { horizontal: 'Center', numberFormat: TEXT_FORMAT },
  date: { horizontal: 'Center', numberFormat: DATE_FORMAT },
  number: { horizontal: 'Center' },
  activity: { font: { bold: true }, fill: '#EEF2F7' },
  step: { horizontal: 'Left', indent: 1 },
  settled: { font: { color: '#595959' } },
  label: { font: { bold: true } },
  stepNumber: { font: { bold: true, size: 16, color: NAVY }, horizontal: 'Center', vertical: 'Center' },
  stepText: { font: { size: 11 }, vertical: 'Center', wrap: true },
  stepWhat: { font: { bold: true } },
  line: { bottomLine: '#D0D0D0' },
} as const satisfies Readonly<Record<string, CellFormat>>;

/** Edits of one sheet. */
interface SheetPen {
  readonly sheet: string;
  readonly write: (row: number, column: number, values: readonly (readonly (CellValue | null)[])[]) => Edit;
  readonly format: (format: CellFormat, ...areas: readonly Area[]) => Edit;
}

function penFor(kind: NewSheetKind, sheet: string = SHEET_TEXTS[kind].name): SheetPen {
  return {
    sheet,
    write: (row, column, values) => ({ kind: 'write', sheet, row, column, values }),
    format: (format, ...areas) => ({ kind: 'format', sheet, areas, format }),
  };
}

const block = (row: number, column: number, rows: number, columns: number): Area => ({
  row,
  column,
  rows,
  columns,
});

/** The title and the note that stand over every table. */
function headEdits(kind: NewSheetKind, widths: readonly number[], name?: string): readonly Edit[] {
  const { sheet, write, format } = penFor(kind, name);
  const { title, note } = SHEET_TEXTS[kind];
  const { columns, height } = noteSpan(note, widths);
  const noteArea = block(NOTE_ROW, 1, 1, columns);
  return [
    { kind: 'columnWidths', sheet, widths },
    format(LOOKS.title, block(TITLE_ROW, 1, 1, 1)),
    format(LOOKS.note, noteArea),
    { kind: 'merge', sheet, areas: [noteArea] },
    write(TITLE_ROW, 1, [[title], [note]]),
    { kind: 'rowHeights', sheet, row: NOTE_ROW, heights: [height] },
    { kind: 'gridlines', sheet, visible: false },
  ];
}

interface TableContent {
  readonly name: string;
  /** The name of its sheet where that is not the usual one. */
  readonly sheet?: string;
  readonly column: number;
  readonly columns: readonly NewColumn[];
  readonly values: readonly (readonly CellValue[])[];
  readonly rows: number;
}

/** Where the words of each list stand. */
type ListSources = Readonly<Record<ListName, string>>;

/** A table with its heading, its looks and its lists; its values after its formats, so that texts stay texts. */
function tableEdits(kind: NewSheetKind, content: TableContent, sources: ListSources | null): readonly Edit[] {
  const { sheet, write, format } = penFor(kind, content.sheet);
  const { name, column, columns, values, rows } = content;
  const body = block(FIRST_ROW, column, rows, columns.length);
  const columnArea = (at: number): Area => block(FIRST_ROW, column + at, rows, 1);
  const ofKind = (look: NewColumn['kind']): readonly Area[] =>
    columns.flatMap((each, at) => (each.kind === look ? [columnArea(at)] : []));
  return [
    format(LOOKS.heading, block(HEADING_ROW, column, 1, columns.length)),
    format(LOOKS.row, body),
    ...(['text', 'centred', 'date', 'number'] as const).flatMap((look) => {
      const areas = ofKind(look);
      return areas.length === 0 ? [] : [format(LOOKS[look], ...areas)];
    }),
    write(HEADING_ROW, column, [columns.map(({ heading }) => heading)]),
    ...(values.length === 0 ? [] : [write(FIRST_ROW, column, values)]),
    {
      kind: 'addTable',
      sheet,
      area: { ...body, row: HEADING_ROW, rows: rows + 1 },
      name,
      style: TABLE_STYLE,
      banded: false,
    },
    ...columns.flatMap(({ choices }, at): readonly Edit[] => {
      if (choices === undefined) return [];
      const options = typeof choices === 'string' ? sources?.[choices] : choices;
      return options === undefined ? [] : [{ kind: 'choices', sheet, area: columnArea(at), options }];
    }),
    { kind: 'rowHeights', sheet, row: HEADING_ROW, heights: [HEADING_HEIGHT] },
    { kind: 'autofitRows', sheet, row: FIRST_ROW, rows },
  ];
}

/** What is the same in every sheet with a table under a title. */
function registerEdits(
  kind: NewSheetKind,
  content: TableContent,
  page: Pick<PageSetup, 'paper' | 'orientation'>,
  sources: ListSources | null = null,
): readonly Edit[] {
  const { sheet } = penFor(kind, content.sheet);
  const widths = content.columns.map(({ width }) => width);
  return [
    ...headEdits(kind, widths, sheet),
    ...tableEdits(kind, content, sources),
    { kind: 'freezeRows', sheet, rows: HEADING_ROW },
    { kind: 'pageSetup', sheet, setup: tablePage({ ...page, titleRow: HEADING_ROW }) },
  ];
}

type ToSerial = (date: CalendarDate) => CellValue;

function planEdits(
  name: string,
  activities: readonly PlannedActivity[],
  serial: ToSerial,
  sources: ListSources,
): readonly Edit[] {
  const { format } = penFor('plan');
  const { paper } = NEW_TABLES.plan;
  const cell = (value: string | CalendarDate | null): CellValue =>
    value === null || typeof value === 'string' ? (value ?? '') : serial(value);
  const content: TableContent = {
    name,
    column: 1,
    columns: PLAN_COLUMNS,
    values: activities.map((activity) => PLAN_COLUMNS.map(({ value }) => cell(value?.(activity) ?? null))),
    rows: activities.length,
  };
  const areas = (isStep: boolean, column: number, columns: number): readonly Area[] =>
    activities.flatMap((activity, index) =>
      activity.isStep === isStep ? [block(FIRST_ROW + index, column, 1, columns)] : [],
    );
  return [
    ...registerEdits('plan', content, { paper, orientation: 'landscape' }, sources),
    format(LOOKS.activity, ...areas(false, 1, 2)),
    format({ fill: LOOKS.activity.fill }, ...areas(false, 3, PLAN_COLUMNS.length - 2)),
    format(LOOKS.step, ...areas(true, 2, 1)),
  ];
}

const VALUE_COLUMN = 3;
/** Where a new workbook is filled in first: the values of the sheet Proceso. */
export const FIRST_TO_WRITE: CellRef = {
  sheet: SHEET_TEXTS.process.name,
  row: FIRST_ROW,
  column: VALUE_COLUMN,
};

const PROCESS_COLUMNS: readonly NewColumn[] = [
  { heading: PROCESS_HEADINGS[0], width: 120, kind: 'text' },
  { heading: PROCESS_HEADINGS[1], width: 140, kind: 'text' },
  { heading: PROCESS_HEADINGS[2], width: 250, kind: 'text' },
];
/** Excel lets the title of a prompt have so many letters. */
const LONGEST_PROMPT_TITLE = 32;

/**
 * What is to be done with each datum goes on being so: what is blank asks to be written until it is, and what is proposed
 * is settled when the person says so. Both are coloured meanwhile.
 */
function markEdits(sheet: string, rows: readonly ProcessRow[]): readonly Edit[] {
  const { write, confirm, ready } = DATUM_MARKS;
  const mark = (row: number): string => `$A${row}`;
  return rows
    .flatMap((row, index): readonly Edit[] => {
      const at = FIRST_ROW + index;
      const area = block(at, 1, 1, 1);
      if (row.mark === 'confirm') return [{ kind: 'choices', sheet, area, options: [confirm, ready] }];
      if (row.mark === 'optional' || row.isDate) return [];
      const formula = `=IF($C${at}="","${write}","${ready}")`;
      return [
        { kind: 'format', sheet, areas: [area], format: { numberFormat: 'General' } },
        { kind: 'writeFormulas', sheet, row: at, column: 1, formulas: [[formula]] },
      ];
    })
    .concat({
      kind: 'conditionalFormat',
      sheet,
      area: block(FIRST_ROW, 1, rows.length, VALUE_COLUMN),
      formula: `=OR(${mark(FIRST_ROW)}="${write}",${mark(FIRST_ROW)}="${confirm}")`,
      look: { fill: PENDING },
    });
}

function processEdits(name: string, rows: readonly ProcessRow[], serial: ToSerial): readonly Edit[] {
  const { sheet, write, format } = penFor('process');
  const valueAt = (index: number): Area => block(FIRST_ROW + index, VALUE_COLUMN, 1, 1);
  const where = (picked: (row: ProcessRow) => boolean): readonly Area[] =>
    rows.flatMap((row, index) => (picked(row) ? [valueAt(index)] : []));
  const widths = PROCESS_COLUMNS.map(({ width }) => width);
  const content: TableContent = {
    name,
    column: 1,
    columns: PROCESS_COLUMNS,
    values: rows.map(({ mark, label }) => [DATUM_MARKS[mark], label]),
    rows: rows.length,
  };
  return [
    ...headEdits('process', widths),
    ...tableEdits('process', content, null),
    format(LOOKS.settled, block(FIRST_ROW, 1, rows.length, 1)),
    format(LOOKS.label, block(FIRST_ROW, 2, rows.length, 1)),
    format({ numberFormat: DATE_FORMAT, horizontal: 'Left' }, ...where(({ isDate }) => isDate)),
    write(
      FIRST_ROW,
      VALUE_COLUMN,
      rows.map(({ value }) => [typeof value === 'string' ? value : serial(value)]),
    ),
    ...markEdits(sheet, rows),
    { kind: 'autofitRows', sheet, row: FIRST_ROW, rows: rows.length },
    ...rows.map(({ label, hint, choices }, index): Edit => {
      const prompt = { title: label.slice(0, LONGEST_PROMPT_TITLE), message: hint };
      const area = valueAt(index);
      return choices === undefined
        ? { kind: 'prompt', sheet, area, prompt }
        : { kind: 'choices', sheet, area, options: choices, prompt };
    }),
    { kind: 'freezeRows', sheet, rows: HEADING_ROW },
    { kind: 'pageSetup', sheet, setup: tablePage({ paper: 'letter', orientation: 'portrait' }) },
  ];
}

const START_WIDTHS = [36, 190, 330] as const;
const STEP_HEIGHT = 42;
const STEPS_ROW = 5;

function startEdits(facts: NewWorkbookFacts): readonly Edit[] {
  const { sheet, write, format } = penFor('start');
  const { title, note } = SHEET_TEXTS.start;
  const steps = block(STEPS_ROW, 1, STEPS.length, START_WIDTHS.length);
  return [
    { kind: 'columnWidths', sheet, widths: START_WIDTHS },
    format(LOOKS.title, block(1, 1, 1, 1)),
    format({ ...LOOKS.note, wrap: false }, block(2, 1, 2, 1)),
    format(LOOKS.stepText, steps),
    format(LOOKS.stepNumber, { ...steps, columns: 1 }),
    format(LOOKS.stepWhat, { ...steps, column: 2, columns: 1 }),
    ...STEPS.map((_, index) => format(LOOKS.line, block(STEPS_ROW + index, 1, 1, START_WIDTHS.length))),
    write(1, 1, [
      [title],
      [START_TEXTS.of(facts.institution, processNameOf(facts))],
      [`${START_TEXTS.electionDay(formatLongDate(facts.electionDay))} ${note}`],
    ]),
    write(
      STEPS_ROW,
      1,
      STEPS.map(({ what, how }, index) => [index + 1, what, how]),
    ),
    { kind: 'rowHeights', sheet, row: STEPS_ROW, heights: STEPS.map(() => STEP_HEIGHT) },
    { kind: 'gridlines', sheet, visible: false },
    { kind: 'pageSetup', sheet, setup: tablePage({ paper: 'letter', orientation: 'portrait' }) },
  ];
}

interface Lists {
  readonly edits: readonly Edit[];
  readonly sources: ListSources;
  readonly rows: number;
}

const LIST_GAP: NewColumn = { heading: '', width: 24, kind: 'text' };

function listsOf(
  ruleSet: RuleSet,
  electionDay: CalendarDate,
  days: ProposedDays,
  tableName: (name: string) => string,
): Lists {
  const { sheet } = penFor('lists');
  const links = [
    ...processCalendar(ruleSet, { electionDay, ...days }).map((delivery) => [
      formatDeliveryLink(delivery),
      delivery.name,
    ]),
    [NO_DOCUMENT, 'La actividad no corresponde a ningún documento'],
  ];
  const months = reportedMonths(ruleSet, electionDay).map((month) => [formatMonth(month)]);
  const monthColumn = LIST_COLUMNS.link.length + 2;
  const table = (list: ListName, column: number, values: readonly (readonly string[])[]): TableContent => ({
    name: tableName(LIST_TABLES[list]),
    column,
    columns: LIST_COLUMNS[list],
    values,
    rows: values.length,
  });
  const widths = [...LIST_COLUMNS.link, LIST_GAP, ...LIST_COLUMNS.month].map(({ width }) => width);
  const source = (letters: string, rows: number): string =>
    `='${sheet}'!$${letters}$${FIRST_ROW}:$${letters}$${FIRST_ROW + rows - 1}`;
  return {
    edits: [
      ...headEdits('lists', widths),
      ...tableEdits('lists', table('link', 1, links), null),
      ...tableEdits('lists', table('month', monthColumn, months), null),
      { kind: 'freezeRows', sheet, rows: HEADING_ROW },
      {
        kind: 'pageSetup',
        sheet,
        setup: tablePage({ paper: 'letter', orientation: 'portrait', titleRow: HEADING_ROW }),
      },
    ],
    sources: { link: source('A', links.length), month: source('D', months.length) },
    rows: links.length,
  };
}

/** A name that no table of the workbook has: Excel takes upper and lower case for the same. */
function freeTableNames({ sheets }: WorkbookSnapshot): (name: string) => string {
  const taken = new Set(sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  return (name) => {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}_${number}`;
    return free;
  };
}

const EMPTY_TABLES = ['sessions', 'members', 'agreements', 'notes'] as const satisfies NewTableKind[];

/** The registers that begin with blank rows. */
export type EmptyTableKind = (typeof EMPTY_TABLES)[number];

/** The usual name of a register's sheet, with a number where another sheet has it. */
function freeSheetName({ sheets }: WorkbookSnapshot, kind: EmptyTableKind): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const base = SHEET_TEXTS[kind].name;
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} (${number})`;
  return name;
}

/** A register's sheet alone, as it is made in a workbook that lacks it. */
export interface NewRegisterSheet {
  readonly sheet: string;
  readonly edits: readonly Edit[];
  /** Where the first record goes. */
  readonly firstRow: number;
}

/**
 * The edits that add the sheet of one register, with its heading and blank rows in an Excel table.
 *
 * @param rows how many records there is room for at least
 * @example newRegisterSheet(snapshot, 'notes', 1).sheet // => 'Avances'
 */
export function newRegisterSheet(
  snapshot: WorkbookSnapshot,
  kind: EmptyTableKind,
  rows: number,
): NewRegisterSheet {
  const sheet = freeSheetName(snapshot, kind);
  const { table, columns, blankRows, paper } = NEW_TABLES[kind];
  const content: TableContent = {
    name: freeTableNames(snapshot)(table),
    sheet,
    column: 1,
    columns,
    values: [],
    rows: Math.max(blankRows, rows),
  };
  return {
    sheet,
    edits: [
      { kind: 'addSheet', sheet },
      ...registerEdits(kind, content, { paper, orientation: 'landscape' }),
    ],
    firstRow: FIRST_ROW,
  };
}

/**
 * The sheets of the workbook that bear a name which a new workbook needs, as the workbook writes them.
 * @example takenSheets(snapshot) // => ['Proceso']
 */
export function takenSheets({ sheets }: WorkbookSnapshot): readonly string[] {
  const needed = new Set(NEW_SHEETS.map((kind) => SHEET_TEXTS[kind].name.toLowerCase()));
  return sheets.map(({ name }) => name).filter((name) => needed.has(name.toLowerCase()));
}

/**
 * The edits that add all the sheets. Whether their names are free is for the caller to ask, see `takenSheets`.
 *
 * @example newWorkbookEdits(snapshot, facts, ruleSet2026).sheets[2] // => { kind: 'plan', sheet: 'Plan de trabajo', rows: 266 }
 */
export function newWorkbookEdits(
  snapshot: WorkbookSnapshot,
  facts: NewWorkbookFacts,
  ruleSet: RuleSet,
): NewWorkbook {
  const { electionDay } = facts;
  const days = proposedDays(electionDay, ruleSet.settings.simulacrosMinimum.value);
  const serial: ToSerial = (date) => toSerial(date, snapshot.dateSystem) ?? '';
  const tableName = freeTableNames(snapshot);
  const activities = plannedActivities(ruleSet, electionDay, days);
  const data = newProcessRows(facts, days);
  const lists = listsOf(ruleSet, electionDay, days, tableName);
  const rows: Readonly<Record<NewSheetKind, number>> = {
    start: STEPS.length,
    process: data.length,
    plan: activities.length,
    sessions: 0,
    members: 0,
    agreements: 0,
    notes: 0,
    lists: lists.rows,
  };
  const edits: readonly Edit[] = [
    // All of them first: their tabs are in order then, and the lists stand where others look for them.
    ...NEW_SHEETS.map((kind): Edit => ({ kind: 'addSheet', sheet: SHEET_TEXTS[kind].name })),
    ...lists.edits,
    ...startEdits(facts),
    ...processEdits(tableName('TablaProceso'), data, serial),
    ...planEdits(tableName(NEW_TABLES.plan.table), activities, serial, lists.sources),
    ...EMPTY_TABLES.flatMap((kind) => {
      const { table, columns, blankRows, paper } = NEW_TABLES[kind];
      const content = { name: tableName(table), column: 1, columns, values: [], rows: blankRows };
      return registerEdits(kind, content, { paper, orientation: 'landscape' }, lists.sources);
    }),
    { kind: 'activate', sheet: SHEET_TEXTS.start.name, row: 1, column: 1 },
  ];
  return {
    edits,
    sheets: NEW_SHEETS.map((kind) => ({ kind, sheet: SHEET_TEXTS[kind].name, rows: rows[kind] })),
    deliveries: activities.filter(({ isDelivery }) => isDelivery).length,
  };
}
