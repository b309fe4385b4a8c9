/** Every date that the registers hold, as one list: the rules about dates are the same for all of them. */
import type { MonthsAround } from '../anexo13/processDays';
import { PROCESS } from '../anexo13/processDays';
import { endOfReading, startOfReading } from '../assessment/planEntries';
import type { CalendarDate } from '../dates/calendarDate';
import { isAfter } from '../dates/calendarDate';
import type { DateField } from '../registers/cell';
import { COLUMNS } from '../registers/planHeadings';
import type { Activity, RegisterKind, Registers } from '../registers/records';
import { FIELDS, SHEETS } from '../registers/registerNames';
import { foldText } from '../text/foldText';
import { oncePer } from '../text/oncePer';
import { quoted } from './wording';

/**
 * What a cell may hold instead of one day: a month where a period begins (its first day) or ends (its last), or the
 * month itself where that is what is asked.
 */
export type MonthMeaning = 'firstDay' | 'lastDay' | 'month' | 'none';

/** A date is verified when somebody has the time: before its process, or years after it. */
const VERIFICATION: MonthsAround = { before: 10 * 12, after: 50 * 12 };
/** Members may have been in office long before the process: the councillors' term is seven years. */
const APPOINTMENT: MonthsAround = { before: 7 * 12, after: 6 };

interface DateColumn<Row> {
  /** The field, as the sheets head it. */
  readonly label: string;
  readonly of: (row: Row) => DateField | null;
  readonly month: MonthMeaning;
  readonly around: MonthsAround;
  readonly fits: FitsRow<Row>;
  readonly other: (row: Row) => DateField | null;
}

/** Whether a day can be the row's date: an end before its start, or a start after its end, cannot. */
type FitsRow<Row> = (row: Row, day: CalendarDate) => boolean;

/** One dated cell and how a sentence names its place. */
export interface DatedCell {
  readonly register: RegisterKind;
  readonly label: string;
  /** Whose date it is: `Actividad 6`, `Acuerdo IMPEPAC/CEE/325/2023`. */
  readonly owner: string;
  readonly subject: string;
  readonly field: DateField;
  readonly month: MonthMeaning;
  readonly around: MonthsAround;
  /** Whether a day can take the cell's place without putting an end before its start. */
  readonly fits: (day: CalendarDate) => boolean;
  /** The other end of its period; `null` where it is of none. */
  readonly other: DateField | null;
}

function column<Row>(
  label: string,
  of: (row: Row) => DateField | null,
  month: MonthMeaning = 'none',
  around: MonthsAround = PROCESS,
  fits: FitsRow<Row> = () => true,
  other: (row: Row) => DateField | null = () => null,
): DateColumn<Row> {
  return { label, of, month, around, fits, other };
}

function startsInTime({ end }: Activity, day: CalendarDate): boolean {
  const last = end && endOfReading(end.value);
  return last === null || !isAfter(day, last);
}

function endsInTime({ start }: Activity, day: CalendarDate): boolean {
  const first = start && startOfReading(start.value);
  return first === null || !isAfter(first, day);
}

const PLAN: readonly DateColumn<Activity>[] = [
  column(
    COLUMNS.start,
    (row) => row.start,
    'firstDay',
    PROCESS,
    startsInTime,
    (row) => row.end,
  ),
  column(
    COLUMNS.end,
    (row) => row.end,
    'lastDay',
    PROCESS,
    endsInTime,
    (row) => row.start,
  ),
  column(COLUMNS.completed, (row) => row.completed),
  column(COLUMNS.sentToIne, (row) => row.sentToIne),
];

/** A cell merged over several rows is one cell, that of the first; the process has no rows. */
function isOfRowAbove({ cell }: DateField, record: object): boolean {
  return 'row' in record && typeof record.row === 'number' && cell.row < record.row;
}

/** What people write where there is no date: it is as good as blank. */
const NO_DATE =
  /^(?:nod|n ?\/? ?[ad]\.?|n\.[ad]\.|s ?\/ ?f|no (?:aplica|disponible|corresponde)|sin fecha|por (?:definir|confirmar)|pendiente|en proceso|tbd|[-–—_. ]+)$/;

function saysNoDate({ value, text }: DateField): boolean {
  return value.kind === 'blank' || (value.kind === 'notDate' && NO_DATE.test(foldText(text).trim()));
}

function* cellsOf<Row extends object>(
  register: RegisterKind,
  rows: readonly Row[],
  columns: readonly DateColumn<Row>[],
  name: (row: Row) => { owner: string; subject: string },
): Generator<DatedCell> {
  for (const row of rows) {
    let before: DateField | null = null;
    for (const { label, of, month, around, fits, other } of columns) {
      const field = of(row);
      if (field === null || saysNoDate(field) || isOfRowAbove(field, row)) continue;
      // A period that cannot be read is one cell, not a start and an end.
      const isSame = before?.cell.row === field.cell.row && before.cell.column === field.cell.column;
      before = field;
      if (isSame && field.value.kind === 'notDate') continue;
      yield {
        register,
        label,
        ...name(row),
        field,
        month,
        around,
        fits: (day) => fits(row, day),
        other: other(row),
      };
    }
  }
}

/** The dates that have a cell of their own: several in one cell can only be text. */
function ownCells(fields: readonly DateField[]): readonly DateField[] {
  return fields.filter(
    ({ cell }) =>
      fields.filter((other) => other.cell.row === cell.row && other.cell.column === cell.column).length === 1,
  );
}

function* gatheredCells(registers: Registers): Generator<DatedCell> {
  const { plan, sessions, members, agreements, notes, process, calendar } = registers;
  yield* cellsOf('plan', plan?.rows ?? [], PLAN, (row) => {
    const isTop = row.number.value === null || row.number.value.length === 1;
    const subject = row.number.value?.join('.') ?? row.number.text;
    return { owner: `${isTop ? 'Actividad' : 'Subactividad'} ${subject || quoted(row.name.text)}`, subject };
  });
  yield* cellsOf(
    'sessions',
    sessions?.rows ?? [],
    [
      column(FIELDS.sessions.date, (row) => row.date),
      column(FIELDS.sessions.convocation, (row) => row.convocation),
      column(FIELDS.sessions.minutesDate, ({ minutesDate }) =>
        // In words it says how far the minutes are.
        minutesDate?.value.kind === 'date' ? minutesDate : null,
      ),
    ],
    (row) => ({ owner: `Sesión de la fila ${row.row} (${row.body.text})`, subject: row.body.text }),
  );
  yield* cellsOf(
    'members',
    members?.rows ?? [],
    [
      column(FIELDS.members.appointed, (row) => row.appointed, 'none', APPOINTMENT),
      column(FIELDS.members.departed, (row) => row.departed, 'none', APPOINTMENT),
    ],
    (row) => ({ owner: row.name.text || `Integrante de la fila ${row.row}`, subject: row.name.text }),
  );
  yield* cellsOf(
    'agreements',
    agreements?.rows ?? [],
    [
      column(FIELDS.agreements.date, (row) => row.date),
      column(FIELDS.agreements.sentToIne, (row) => row.sentToIne),
    ],
    (row) => ({ owner: `Acuerdo ${row.key.text}`, subject: row.key.text }),
  );
  yield* cellsOf(
    'notes',
    notes?.rows ?? [],
    [column(FIELDS.notes.month, (row) => row.month, 'month')],
    (row) => ({
      owner: `Avance de la fila ${row.row}`,
      subject: row.section.text,
    }),
  );
  yield* cellsOf(
    'process',
    process === null ? [] : [process.data],
    [
      column(FIELDS.process.cutoff, (data) => data.cutoff),
      column(FIELDS.process.start, (data) => data.start),
      ...ownCells(process?.data.tests ?? []).map((test) => column(FIELDS.process.tests, () => test)),
      column(FIELDS.process.closing, (data) => data.closing),
      ...ownCells(process?.data.simulacros ?? []).map((simulacro) =>
        column(FIELDS.process.simulacros, () => simulacro),
      ),
    ],
    () => ({ owner: SHEETS.process, subject: 'Proceso' }),
  );
  yield* cellsOf(
    'calendar',
    calendar?.rows ?? [],
    [
      column('Fecha ajustada', (row) => row.adjustedDate),
      column('Fecha de verificación', (row) => row.verifiedOn, 'none', VERIFICATION),
      column('Fecha del plan propio', (row) => row.ownDate),
      column('Fecha de presentación o aceptación', (row) => row.eventOn),
    ],
    (row) => {
      const subject = `${row.document.text} ${row.stage.text}`.trim();
      return { owner: `Documento ${subject}`, subject };
    },
  );
}

/**
 * Returns every dated cell of a workbook that is not blank, register by register, row by row; the cells of the same
 * registers are gathered once. The election day has a rule of its own.
 *
 * @example datedCells(registers)[0] // => { register: 'plan', label: 'Inicio', owner: 'Actividad 1', … }
 */
export const datedCells = oncePer((registers: Registers): readonly DatedCell[] => [
  ...gatheredCells(registers),
]);

/**
 * How many dates each register has that say their own year.
 * @example writtenDates(registers).plan // => 12
 */
export function writtenDates(registers: Registers): Readonly<Partial<Record<RegisterKind, number>>> {
  const written: Partial<Record<RegisterKind, number>> = {};
  for (const { register, field } of datedCells(registers)) {
    const { value } = field;
    if ((value.kind !== 'date' && value.kind !== 'month') || value.yearInferred) continue;
    written[register] = (written[register] ?? 0) + 1;
  }
  return written;
}

/** What the cell shows, or what was read where it shows nothing. */
export function shownText(field: DateField): string {
  const { value, text } = field;
  // A mark says nothing by itself: its week does.
  if (value.kind === 'date' && value.source === 'week') return value.text;
  return text !== '' || value.kind === 'blank' ? text : value.text;
}
