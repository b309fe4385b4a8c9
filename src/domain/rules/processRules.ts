/** Rules of the process sheet: what everything else is counted from. */
import type { AwaitedFact } from '../anexo13/calendar';
import { isClosed } from '../assessment/status';
import type { CalendarDate } from '../dates/calendarDate';
import { daysBetween, isSunday } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate, formatShortDate } from '../dates/spanishFormat';
import type { CellRef, DateField } from '../registers/cell';
import type { ProcessData, Registers } from '../registers/records';
import { registerSheets } from '../registers/records';
import { listInWords, quotedList } from '../text/lists';
import type { Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { shownText } from './dateFields';
import { SOURCES } from './sources';
import { daysInWords, quoted } from './wording';

/** What the report's cover shows, by the key of the sheet Proceso. */
const COVER: readonly {
  readonly name: string;
  readonly of: (data: ProcessData) => { text: string } | null;
}[] = [
  { name: 'Institución', of: (data) => data.institution },
  { name: 'Proceso electoral', of: (data) => data.processName },
  { name: 'Área que informa', of: (data) => data.reportingArea },
];

/** A day that the calendar counts from, as the sheet Proceso asks for it. */
interface ProcessDay {
  readonly fact: AwaitedFact;
  readonly what: string;
  /** The row of the sheet. */
  readonly label: string;
  readonly fields: (data: ProcessData) => readonly (DateField | null)[];
  /**
   * Natural days before the election day from which it is missed. The test and the simulacros are arranged when the
   * technical process has been approved, five months before, and their documents are due days before them; the closing
   * follows the election.
   */
  readonly daysBefore: number;
}

const PROCESS_DAYS: readonly ProcessDay[] = [
  {
    fact: 'test',
    what: 'la fecha de la prueba del sistema informático',
    label: 'Fecha de la prueba',
    fields: ({ tests }) => tests,
    daysBefore: 150,
  },
  {
    fact: 'firstSimulacro',
    what: 'las fechas de los simulacros',
    label: 'Simulacros',
    fields: ({ simulacros }) => simulacros,
    daysBefore: 150,
  },
  {
    fact: 'closing',
    what: 'la fecha de cierre de la publicación',
    label: 'Cierre de la publicación',
    fields: ({ closing }) => [closing],
    daysBefore: 30,
  },
];

/** The same at most where the workbook has no sheet Proceso, or only a cover over the plan: no place waits for such days. */
const DAYS_BEFORE_WITHOUT_SHEET = 60;

interface MissingDay {
  readonly day: ProcessDay;
  readonly cell: CellRef | null;
  /** Documents whose legal date waits for it. */
  readonly documents: readonly number[];
}

function hasOwnSheet({ process, plan }: Registers): boolean {
  return process !== null && (plan === null || !registerSheets(plan).includes(process.sheet));
}

/** Returns what hangs on a day that the sheet Proceso lacks; `null` where it is there or is not missed yet. */
function missingDay(day: ProcessDay, context: RuleContext): MissingDay | null {
  const { registers, deliveries, cutoff, electionDay } = context;
  const data = registers.process?.data ?? null;
  const fields = (data === null ? [] : day.fields(data)).filter((field) => field !== null);
  // What is written and cannot be read as a day already has its own finding.
  if (fields.some(({ value }) => value.kind === 'notDate' || value.kind === 'month')) return null;
  const waiting = deliveries.filter(
    ({ delivery, status }) => delivery.waitsFor === day.fact && !isClosed(status),
  );
  const daysBefore = hasOwnSheet(registers)
    ? day.daysBefore
    : Math.min(day.daysBefore, DAYS_BEFORE_WITHOUT_SHEET);
  if (waiting.length === 0 || daysBetween(cutoff, electionDay) > daysBefore) return null;
  return {
    day,
    cell: fields[0]?.cell ?? null,
    documents: waiting.map(({ delivery }) => delivery.document),
  };
}

/** "en 60 días es la jornada". */
function electionInWords(daysLeft: number): string {
  if (daysLeft === 0) return 'el corte es el día de la jornada';
  return daysLeft > 0
    ? `en ${daysInWords(daysLeft)} es la jornada`
    : `la jornada fue hace ${daysInWords(-daysLeft)}`;
}

interface MissingDays {
  readonly missing: readonly MissingDay[];
  readonly daysLeft: number;
}

function missingDaysInWords({ missing, daysLeft }: MissingDays): string {
  const what = listInWords(missing.map(({ day }) => day.what));
  const labels = quotedList(missing.map(({ day }) => day.label));
  const documents = [...new Set(missing.flatMap((each) => each.documents))].sort((a, b) => a - b);
  const waiting = `${documents.length === 1 ? 'del documento' : 'de los documentos'} ${listInWords(documents.map(String))}`;
  const verb = missing.length > 1 || what.startsWith('las ') ? 'Faltan' : 'Falta';
  return `${verb} ${what}, y ${electionInWords(daysLeft)}; sin ese dato no se calcula la fecha legal ${waiting}. Complete ${labels} en la hoja Proceso.`;
}

export const PROCESS_RULES: readonly Rule[] = [
  defineRule<{ written: string; hasSheet: boolean; day: CalendarDate }>({
    id: 'PRO-01',
    severity: 'error',
    register: 'process',
    source: SOURCES.calendar,
    title: 'Sin fecha de la jornada electoral',
    sentence: ({ written, hasSheet, day }) => {
      if (!hasSheet)
        return `El libro no tiene la hoja Proceso, que dice la fecha de la jornada electoral; de ella dependen todas las fechas legales. Agregue una hoja «Proceso» y escriba «Jornada electoral» en A1 y la fecha en B1, por ejemplo ${formatShortDate(day)}.`;
      const there =
        written === ''
          ? 'Ninguna hoja dice la fecha de la jornada electoral'
          : `La jornada electoral dice ${quoted(written)}, que no es una fecha`;
      return `${there}; de ella dependen todas las fechas legales. Escríbala en «Jornada electoral», por ejemplo ${formatShortDate(day)}.`;
    },
    *check({ registers, electionDay: day }) {
      const field = registers.process?.data.electionDay ?? null;
      if (field !== null && dayOfReading(field.value) !== null) return;
      const written = field === null ? '' : shownText(field);
      const params = { written, hasSheet: registers.process !== null, day };
      yield { cell: field?.cell ?? null, subject: 'Jornada electoral', params };
    },
  }),
  defineRule<{ day: CalendarDate }>({
    id: 'PRO-02',
    severity: 'warning',
    register: 'process',
    source: SOURCES.dataQuality,
    title: 'Jornada que no es domingo',
    sentence: ({ day }) =>
      `La jornada electoral, ${formatLongDate(day)}, no cae en domingo. Confirme la fecha: de ella dependen todas las fechas legales.`,
    *check({ registers }) {
      const field = registers.process?.data.electionDay ?? null;
      const day = field === null ? null : dayOfReading(field.value);
      if (field === null || day === null || isSunday(day)) return;
      yield { cell: field.cell, subject: 'Jornada electoral', params: { day } };
    },
  }),
  defineRule<{ missing: readonly string[] }>({
    id: 'PRO-03',
    severity: 'info',
    register: 'process',
    source: SOURCES.dataQuality,
    title: 'Datos que faltan en la portada',
    sentence: ({ missing }) =>
      `La portada del informe quedará sin ${listInWords(missing)}. Complete la hoja Proceso.`,
    *check({ registers }) {
      // Without the sheet another rule asks for it.
      if (registers.process === null) return;
      const { data } = registers.process;
      const missing = COVER.filter(({ of }) => (of(data)?.text ?? '') === '');
      if (missing.length === 0) return;
      yield { cell: null, subject: 'Proceso', params: { missing: missing.map(({ name }) => name) } };
    },
  }),
  defineRule<MissingDays>({
    id: 'A13-08',
    severity: 'warning',
    register: 'process',
    source: SOURCES.calendar,
    title: 'Falta una fecha para el calendario',
    sentence: missingDaysInWords,
    *check(context) {
      const missing = PROCESS_DAYS.flatMap((day) => missingDay(day, context) ?? []);
      if (missing.length === 0) return;
      const cell = missing.find((each) => each.cell !== null)?.cell ?? null;
      const daysLeft = daysBetween(context.cutoff, context.electionDay);
      yield { cell, subject: 'Proceso', params: { missing, daysLeft } };
    },
  }),
];
