/** The columns of the registers in a new workbook, as tables: in the product's order, under its own headings. */
import { LIST_HEADINGS, OPTIONS, TERM_HEADING } from '../../domain/newWorkbook/sheetTexts';
import type { PlannedActivity } from '../../domain/newWorkbook/plannedActivities';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import type { ColumnsOf, TableKind } from '../vocabulary/headings';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import type { Paper } from '../edits/edits';

/** What the lists of the sheet «Listas» hold. */
export type ListName = 'link' | 'month';

export interface NewColumn {
  readonly heading: string;
  /** Points. */
  readonly width: number;
  readonly kind: 'text' | 'centred' | 'date' | 'number';
  /** Words to choose from: these, or those of a list. */
  readonly choices?: readonly string[] | ListName;
}

export interface PlanColumn extends NewColumn {
  /** Nothing where people write. */
  readonly value?: (activity: PlannedActivity) => string | CalendarDate | null;
}

/** The registers that a new workbook has as tables. */
export type NewTableKind = Exclude<TableKind, 'calendar'>;

export interface NewTable {
  readonly table: string;
  readonly columns: readonly NewColumn[];
  /** Rows that wait for what people write; an Excel table takes in those below it by itself. */
  readonly blankRows: number;
  readonly paper: Paper;
}

function column<Kind extends NewTableKind>(
  kind: Kind,
  field: ColumnsOf[Kind],
  width: number,
  look: NewColumn['kind'] = 'text',
): NewColumn {
  const fields: Readonly<Record<string, { readonly heading: string }>> = TABLE_HEADINGS[kind].fields;
  return { heading: fields[field]?.heading ?? field, width, kind: look };
}

export const PLAN_COLUMNS: readonly PlanColumn[] = [
  { ...column('plan', 'number', 48), value: ({ number }) => number },
  { ...column('plan', 'name', 270), value: ({ name }) => name },
  { ...column('plan', 'deliverable', 100), value: ({ deliverable }) => deliverable },
  { ...column('plan', 'start', 72, 'date'), value: ({ start }) => start },
  { ...column('plan', 'end', 72, 'date'), value: ({ end }) => end },
  { ...column('plan', 'area', 100), value: ({ area }) => area },
  { ...column('plan', 'status', 76, 'centred'), choices: OPTIONS.activityStatus },
  column('plan', 'completed', 86, 'date'),
  column('plan', 'evidence', 100),
  { ...column('plan', 'anexo13', 92, 'centred'), choices: 'link', value: ({ anexo13 }) => anexo13 },
  column('plan', 'sentToIne', 76, 'date'),
  column('plan', 'notes', 120),
  { heading: TERM_HEADING, width: 190, kind: 'text', value: ({ term }) => term },
];

/** In the order of their tabs. */
export const NEW_TABLES: Readonly<Record<NewTableKind, NewTable>> = {
  plan: { table: 'TablaPlan', columns: PLAN_COLUMNS, blankRows: 0, paper: 'legal' },
  sessions: {
    table: 'TablaSesiones',
    columns: [
      { ...column('sessions', 'body', 90), choices: OPTIONS.body },
      { ...column('sessions', 'type', 100), choices: OPTIONS.sessionType },
      column('sessions', 'number', 64, 'centred'),
      column('sessions', 'date', 74, 'date'),
      { ...column('sessions', 'status', 80, 'centred'), choices: OPTIONS.sessionStatus },
      column('sessions', 'orderOfTheDay', 250),
      column('sessions', 'agreements', 120),
      column('sessions', 'attendants', 80, 'number'),
      column('sessions', 'convocation', 90, 'date'),
      { ...column('sessions', 'minutes', 80, 'centred'), choices: OPTIONS.minutes },
    ],
    blankRows: 15,
    paper: 'letter',
  },
  members: {
    table: 'TablaIntegrantes',
    columns: [
      { ...column('members', 'body', 90), choices: OPTIONS.body },
      column('members', 'name', 170),
      { ...column('members', 'position', 110), choices: OPTIONS.position },
      column('members', 'appointed', 74, 'date'),
      column('members', 'appointmentAgreement', 130),
      column('members', 'departed', 74, 'date'),
      column('members', 'departureReason', 110),
      column('members', 'substituteFor', 130),
    ],
    blankRows: 12,
    paper: 'letter',
  },
  agreements: {
    table: 'TablaAcuerdos',
    columns: [
      column('agreements', 'key', 150),
      column('agreements', 'date', 74, 'date'),
      { ...column('agreements', 'body', 110), choices: OPTIONS.body },
      column('agreements', 'subject', 330),
      column('agreements', 'sentToIne', 82, 'date'),
    ],
    blankRows: 12,
    paper: 'letter',
  },
  notes: {
    table: 'TablaAvances',
    columns: [
      { ...column('notes', 'month', 100), choices: 'month' },
      { ...column('notes', 'section', 130), choices: OPTIONS.section },
      column('notes', 'text', 480),
    ],
    blankRows: 12,
    paper: 'letter',
  },
};

/** The two lists, each an Excel table, with a column between them. */
export const LIST_COLUMNS: Readonly<Record<ListName, readonly NewColumn[]>> = {
  link: [
    { heading: LIST_HEADINGS.link, width: 110, kind: 'text' },
    { heading: LIST_HEADINGS.delivery, width: 430, kind: 'text' },
  ],
  month: [{ heading: LIST_HEADINGS.month, width: 110, kind: 'text' }],
};
export const LIST_TABLES: Readonly<Record<ListName, string>> = {
  link: 'ListaAnexo13',
  month: 'ListaMeses',
};
