/** Rules of the process sheet: what everything else is counted from. */
import type { AwaitedFact } from '../anexo13/calendar';
import type { AssessedDelivery } from '../assessment/assessment';
import type { DaySlip, DaySlipKind } from '../anexo13/daySlips';
import { daySlipInWords, daySlips } from '../anexo13/daySlips';
import { processKind, writtenDays } from '../assessment/writtenAnchors';
import { unreadChoices, unusableDayInWords } from '../assessment/unreadAnswers';
import { watchedDelivery } from '../assessment/watchedDelivery';
import { isClosed } from '../assessment/status';
import type { CalendarDate } from '../dates/calendarDate';
import { dateOf, daysBetween, isAfter, isSameDate, isSunday } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { readProcessYears } from '../dates/processYear';
import { readDateText } from '../dates/spanishDate';
import { formatLongDate } from '../dates/spanishFormat';
import { formatShortDate } from '../dates/shortFormat';
import type { CellRef, DateField, TextField } from '../registers/cell';
import type { ProcessData, Registers, RepeatedDatum } from '../registers/records';
import { registerSheets } from '../registers/records';
import { listInWords } from '../text/lists';
import { shortListInWords } from '../text/otherLists';
import { FIELDS, SHEETS } from '../registers/registerNames';
import { isMonthlyReport } from './planSteps';
import type { Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { daysInWords, quoted } from './wording';

/** What the report's cover shows, by the key of the sheet Proceso. */
const COVER: readonly {
  readonly name: string;
  readonly of: (data: ProcessData) => { text: string } | null;
  /** Every sheet Proceso is to have it. */
  readonly isAlwaysKept: boolean;
}[] = [
  { name: 'Institución', of: (data) => data.institution, isAlwaysKept: true },
  { name: 'Proceso electoral', of: (data) => data.processName, isAlwaysKept: false },
  { name: 'Área que informa', of: (data) => data.reportingArea, isAlwaysKept: false },
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
    label: FIELDS.process.tests,
    fields: ({ tests }) => tests,
    daysBefore: 150,
  },
  {
    fact: 'firstSimulacro',
    what: 'las fechas de los simulacros',
    label: FIELDS.process.simulacros,
    fields: ({ simulacros }) => simulacros,
    daysBefore: 150,
  },
  {
    fact: 'closing',
    what: 'la fecha de cierre de la publicación',
    label: FIELDS.process.closing,
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
  // and so does a date that cannot be counted from.
  if (fields.some(({ value }) => ['notDate', 'month', 'date'].includes(value.kind))) return null;
  const waiting = deliveries.filter(
    ({ delivery, status }) => delivery.waitsFor === day.fact && !isClosed(status),
  );
  const daysBefore = hasOwnSheet(registers)
    ? day.daysBefore
    : Math.min(day.daysBefore, DAYS_BEFORE_WITHOUT_SHEET);
  if (waiting.length === 0 || electionDay === null || daysBetween(cutoff, electionDay) > daysBefore)
    return null;
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
  const labels = listInWords(missing.map(({ day }) => day.label));
  const documents = [...new Set(missing.flatMap((each) => each.documents))].sort((a, b) => a - b);
  const waiting = `${documents.length === 1 ? 'del documento' : 'de los documentos'} ${listInWords(documents.map(String))}`;
  const verb = missing.length > 1 || what.startsWith('las ') ? 'Faltan' : 'Falta';
  return `${verb} ${what}, y ${electionInWords(daysLeft)}; sin ese dato no se calcula la fecha legal ${waiting}. Complete ${labels} en la hoja ${SHEETS.process}.`;
}

/** The slips of days that other rules do not tell. */
const NOT_COUNTED: ReadonlySet<DaySlipKind> = new Set(['startNotBefore', 'testNotBefore', 'closingBefore']);

const DATUM_LABELS: Readonly<Record<RepeatedDatum['key'], string>> = {
  electionDay: FIELDS.process.electionDay,
  cutoff: FIELDS.process.cutoff,
  kind: FIELDS.process.kind,
  implementation: FIELDS.process.implementation,
};

/** A day in words, or the text as it is. */
function datumInWords(field: DateField | TextField | null): string {
  if (field === null || typeof field.value === 'string') return field?.text ?? '';
  const day = dayOfReading(field.value);
  return day === null ? field.text : formatLongDate(day);
}

/** One datum of the process that is there twice, or the years of its name beside its election day. */
type ProcessContradiction =
  | {
      readonly kind: 'repeated';
      readonly repeated: RepeatedDatum;
      readonly first: DateField | TextField | null;
    }
  | { readonly kind: 'years'; readonly written: string; readonly electionDay: CalendarDate };

/** A datum that decides on the calendar and was not understood, or not surely. */
type DoubtfulDatum =
  | { readonly of: 'kind' | 'implementation'; readonly written: string; readonly isExtraordinary: boolean }
  | {
      readonly of: 'electionDay';
      readonly written: string;
      readonly taken: CalendarDate;
      readonly other: CalendarDate;
    };

function doubtInWords(doubt: DoubtfulDatum): string {
  const written = quoted(doubt.written);
  switch (doubt.of) {
    case 'kind':
      return `${FIELDS.process.kind} dice ${written}, que no se reconoce; se cuenta como ${doubt.isExtraordinary ? 'extraordinario, por el nombre del proceso' : 'ordinario'}. Escriba «Ordinario» o «Extraordinario»: de ello dependen todas las fechas.`;
    case 'implementation':
      return `${FIELDS.process.implementation} dice ${written}, que no se reconoce; el documento 10 queda sujeto a que haya un tercero. Escriba «Solo el OPL», «Con un tercero» o «Con apoyo del INE».`;
    case 'electionDay':
      return `La jornada electoral dice ${written}; se toma el ${formatLongDate(doubt.taken)}, pero también se puede leer como ${formatLongDate(doubt.other)}. Escriba el mes con letra: de esa fecha dependen todas las fechas legales.`;
  }
}

/** An election day whose text alone could be two days: it was chosen by the other dates, or because it is a Sunday. */
function guessedElectionDay(
  field: DateField | null,
): { readonly cell: CellRef; readonly params: DoubtfulDatum } | null {
  const taken = field === null ? null : dayOfReading(field.value);
  if (field === null || taken === null || field.value.kind !== 'date' || field.value.source !== 'text')
    return null;
  const alone = readDateText(field.text);
  const other =
    alone.kind === 'notDate'
      ? alone.candidates?.find((candidate) => !isSameDate(candidate, taken))
      : undefined;
  if (other === undefined) return null;
  return { cell: field.cell, params: { of: 'electionDay', written: field.text, taken, other } };
}

/** The first Sunday of June, of this year or after it of the next: the day of most elections, as an example. */
function usualElectionDay(cutoff: CalendarDate): CalendarDate {
  const inYear = (year: number): CalendarDate | undefined =>
    [1, 2, 3, 4, 5, 6, 7].flatMap((day) => dateOf(year, 6, day) ?? []).find(isSunday);
  const own = inYear(cutoff.year);
  return (own && !isAfter(cutoff, own) ? own : inYear(cutoff.year + 1)) ?? cutoff;
}

/** What the workbook of an extraordinary process lacks of its own dates, and what follows from it. */
interface Lacking {
  readonly sentence: string;
  /** Only some of it is missing. */
  readonly isPartly: boolean;
}

/** How many documents a sentence lists. */
const MOST_DOCUMENTS = 6;

function lackingDates({ deliveries, answers, registers }: RuleContext): readonly Lacking[] {
  // The plan dates what it holds: its own end is watched.
  const isDated = (owed: AssessedDelivery): boolean =>
    watchedDelivery(owed).legal !== null || (answers.get(owed.delivery.id)?.assessed.end ?? null) !== null;
  const undated = deliveries.filter(
    (owed) => !isDated(owed) && !owed.delivery.conditional && !isClosed(owed.status),
  );
  const isPartly = deliveries.some(isDated);
  if (undated.length === 0) return [];
  const sheet = registers.calendar === null ? ', una hoja que el panel agrega al libro' : '';
  const where = `en «Fecha del plan propio» del Calendario Anexo 13${sheet}`;
  if (!isPartly) {
    const sentence = `Ningún entregable tiene fecha y por eso no se avisa de ninguno que venza: escríbalas ${where}.`;
    return [{ sentence, isPartly }];
  }
  const documents = [...new Set(undated.map(({ delivery }) => String(delivery.document)))];
  const sentence = `${undated.length === 1 ? 'Queda un entregable' : `Quedan ${undated.length} entregables`} sin fecha (${documents.length === 1 ? 'documento' : 'documentos'} ${shortListInWords(documents, MOST_DOCUMENTS)}), de los que no se avisa que vencen: escríbala ${where}, o «No» y el motivo en ¿Aplica? de los que no se deben (ambos se pueden rellenar hacia abajo).`;
  return [{ sentence, isPartly }];
}

function lackingOf(context: RuleContext): readonly Lacking[] {
  const data = context.registers.process?.data;
  const whole = (sentence: string): Lacking => ({ sentence, isPartly: false });
  const partly = (sentence: string): Lacking => ({ sentence, isPartly: true });
  return [
    ...lackingDates(context),
    // A plan that has its reports says itself which months it answers for.
    ...(data?.start?.value.kind === 'date' || context.plan.some(isMonthlyReport)
      ? []
      : [
          partly(
            `Falta el inicio del proceso, del que salen los meses que deben informe: escríbalo en ${FIELDS.process.start}.`,
          ),
        ]),
    ...((data?.simulacros.length ?? 0) > 0
      ? []
      : [
          whole(
            `Faltan las fechas de los simulacros, al menos tres en los domingos previos: escríbalas en ${FIELDS.process.simulacros}.`,
          ),
        ]),
  ];
}

export const PROCESS_RULES: readonly Rule[] = [
  defineRule<{ written: string; hasSheet: boolean; day: CalendarDate }>({
    id: 'PRO-01',
    severity: 'error',
    register: 'process',
    source: SOURCES.calendar,
    title: 'Falta en el libro la fecha de la jornada electoral',
    sentence: ({ written, hasSheet, day }) => {
      if (!hasSheet)
        return `El libro no tiene la hoja Proceso, que dice la fecha de la jornada electoral; de ella dependen todas las fechas legales. Agregue una hoja «Proceso» con el dato «Jornada electoral» y, en la celda de al lado, la fecha, por ejemplo ${formatShortDate(day)}.`;
      const there =
        written === ''
          ? 'Ninguna hoja dice la fecha de la jornada electoral'
          : `La jornada electoral dice ${written}`;
      return `${there}; de ella dependen todas las fechas legales. Escríbala en ${FIELDS.process.electionDay}, por ejemplo ${formatShortDate(day)}.`;
    },
    *check({ registers, electionDay, cutoff }) {
      const field = registers.process?.data.electionDay ?? null;
      if (field !== null && dayOfReading(field.value) !== null) return;
      const written = field === null ? '' : unusableDayInWords(field);
      const params = {
        written,
        hasSheet: registers.process !== null,
        day: electionDay ?? usualElectionDay(cutoff),
      };
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
      `La portada del informe quedará sin ${listInWords(missing)}. Complete la hoja ${SHEETS.process}.`,
    *check({ registers }) {
      // Without the sheet another rule asks for it.
      if (registers.process === null) return;
      const { data } = registers.process;
      // What the sheet has no row for its people do not keep there, but for the institution, whose report it is.
      const missing = COVER.filter(({ of, isAlwaysKept }) => {
        const field = of(data);
        return field === null ? isAlwaysKept && hasOwnSheet(registers) : field.text === '';
      });
      if (missing.length === 0) return;
      yield { cell: null, subject: 'Proceso', params: { missing: missing.map(({ name }) => name) } };
    },
  }),
  defineRule<DaySlip>({
    id: 'PRO-04',
    severity: 'error',
    register: 'process',
    source: SOURCES.dataQuality,
    title: 'Fecha del proceso que no concuerda con la jornada',
    sentence: (slip) => `${daySlipInWords(slip)} Corrija la fecha; mientras tanto no se cuenta desde ella.`,
    *check({ registers, electionDay }) {
      const data = registers.process?.data;
      if (data === undefined || electionDay === null) return;
      const fields = [data.start, ...data.tests, data.closing];
      for (const slip of daySlips(writtenDays(data, electionDay))) {
        if (!NOT_COUNTED.has(slip.kind)) continue;
        const field = fields.find((each) => {
          const day = each && dayOfReading(each.value);
          return day !== null && isSameDate(day, slip.day);
        });
        yield { cell: field?.cell ?? null, subject: 'Proceso', params: slip };
      }
    },
  }),
  defineRule<ProcessContradiction>({
    id: 'PRO-05',
    severity: 'error',
    register: 'process',
    source: SOURCES.dataQuality,
    title: 'Dato del proceso que se contradice',
    sentence: (slip) => {
      if (slip.kind === 'years')
        return `${FIELDS.process.processName} dice ${quoted(slip.written)} y la jornada electoral es el ${formatLongDate(slip.electionDay)}. Corrija uno de los dos datos.`;
      const {
        repeated: { key, field },
        first,
      } = slip;
      const isDate = key === 'electionDay' || key === 'cutoff';
      return `El libro dice dos veces ${DATUM_LABELS[key]} y no lo mismo: ${quoted(datumInWords(first))} y ${quoted(datumInWords(field))}; se toma ${isDate ? 'la primera fecha' : 'el primer dato'}. Deje uno solo${key === 'electionDay' ? ': de él dependen todas las fechas legales' : key === 'cutoff' ? ': de él depende lo que está vencido' : ''}.`;
    },
    *check({ registers: { process } }) {
      for (const repeated of process?.repeated ?? []) {
        const first = process?.data[repeated.key] ?? null;
        yield {
          cell: repeated.field.cell,
          subject: 'Proceso',
          params: { kind: 'repeated', repeated, first },
        };
      }
      const field = process?.data.processName ?? null;
      const years = field === null ? null : readProcessYears(field.value);
      const election = process?.data.electionDay ?? null;
      const day = election === null ? null : dayOfReading(election.value);
      if (field === null || years === null || day === null || election?.value.kind !== 'date') return;
      if (election.value.yearInferred || (day.year >= years.from && day.year <= years.to)) return;
      const params = { kind: 'years', written: field.text, electionDay: day } as const;
      yield { cell: field.cell, subject: 'Proceso', params };
    },
  }),
  defineRule<DoubtfulDatum>({
    id: 'PRO-06',
    severity: 'warning',
    register: 'process',
    source: SOURCES.dataQuality,
    title: 'Dato del proceso que no se reconoce',
    sentence: doubtInWords,
    *check({ registers: { process } }) {
      if (process === null) return;
      const { data } = process;
      const kind = processKind(data);
      for (const { of, field } of unreadChoices(data)) {
        const params = { of, written: field.text, isExtraordinary: kind === 'extraordinary' } as const;
        yield { cell: field.cell, subject: 'Proceso', params };
      }
      const doubt = guessedElectionDay(data.electionDay);
      if (doubt !== null) yield { cell: doubt.cell, subject: 'Jornada electoral', params: doubt.params };
    },
  }),
  defineRule<{ lacking: readonly Lacking[] }>({
    id: 'PRO-07',
    severity: 'warning',
    register: 'process',
    source: SOURCES.calendar,
    title: 'Proceso extraordinario sin sus propias fechas',
    sentence: ({ lacking }) =>
      `El proceso es extraordinario y sus fechas son las de su propio plan y calendario. ${lacking.map(({ sentence }) => sentence).join(' ')}`,
    *check(context) {
      if (processKind(context.registers.process?.data) !== 'extraordinary') return;
      const lacking = lackingOf(context);
      const { kind, processName } = context.registers.process?.data ?? { kind: null, processName: null };
      const cell = (kind ?? processName)?.cell ?? null;
      if (lacking.length === 0) return;
      const severity = lacking.some(({ isPartly }) => !isPartly) ? 'warning' : 'info';
      yield { cell, subject: 'Proceso', severity, params: { lacking } };
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
      const { cutoff, electionDay } = context;
      const missing = PROCESS_DAYS.flatMap((day) => missingDay(day, context) ?? []);
      if (missing.length === 0 || electionDay === null) return;
      const cell = missing.find((each) => each.cell !== null)?.cell ?? null;
      const daysLeft = daysBetween(cutoff, electionDay);
      yield { cell, subject: 'Proceso', params: { missing, daysLeft } };
    },
  }),
];
