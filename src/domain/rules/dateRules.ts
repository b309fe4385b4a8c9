/** Rules for every date of every register: whether it can be read, whether Excel will treat it as a date, whether it makes sense. */
import type { MonthsAround } from '../anexo13/processDays';
import { allowedDays } from '../anexo13/processDays';
import type { DateOrigin, Fix } from '../assessment/assessment';
import { endOfReading, startOfReading } from '../assessment/planEntries';
import type { CalendarDate } from '../dates/calendarDate';
import { isSameDate, isWithin, weekdayOf } from '../dates/calendarDate';
import { readDateRange } from '../dates/dateRange';
import type { NotDateReason } from '../dates/dateReading';
import { formatLongDate } from '../dates/spanishFormat';
import { provenOrders, readDateText } from '../dates/spanishDate';
import { weekdayName } from '../dates/weekdayName';
import type { DateField, TextField } from '../registers/cell';
import { COLUMNS } from '../registers/planHeadings';
import type { RegisterKind } from '../registers/registerKind';
import { FIELDS, SHEETS } from '../registers/registerNames';
import type { DatedCell } from './dateFields';
import { datedCells, shownText } from './dateFields';
import { otherWeekdaysIn } from './datesInText';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { capitalised, quoted } from './wording';
import { inAnotherYear } from './yearSlips';

/** What the sentences about a cell say. */
interface CellSentence {
  readonly place: string;
  readonly label: string;
  readonly row: number;
  readonly written: string;
}

const column = ({ label }: CellSentence): string => label;
const example = ({ written }: CellSentence): string => written;
const cellInWords = ({ written, row }: CellSentence): string => `${written} en la fila ${row}`;

function sentenceOf({ owner, label, field }: DatedCell): CellSentence {
  return { place: `${owner}: ${label}`, label, row: field.cell.row, written: quoted(shownText(field)) };
}

function hitOn<Params>(dated: DatedCell, params: Params, fix: Fix | null = null): Hit<Params> {
  const hit = { register: dated.register, cell: dated.field.cell, subject: dated.subject || null, params };
  return fix === null ? hit : { ...hit, fix };
}

function fixOf(dated: DatedCell, after: CalendarDate, origin: DateOrigin): Fix {
  return { kind: 'date', cell: dated.field.cell, before: shownText(dated.field), after, origin };
}

const ALL_WRITTEN: DateOrigin = { year: 'written', order: 'written' };

/** Where the parts of a text's date come from: a part is not written when the text alone does not give it. */
function originOf({ field, other }: DatedCell, electionDay: CalendarDate | null): DateOrigin {
  const { value } = field;
  const alone = readDateText(field.text);
  const order = alone.kind === 'notDate' && alone.reason === 'ambiguous' ? 'otherDates' : 'written';
  if ((value.kind !== 'date' && value.kind !== 'month') || !value.yearInferred) {
    return { year: 'written', order };
  }
  const isByRow = other?.value.kind === 'date' && !other.value.yearInferred;
  if (electionDay === null) return { year: isByRow ? 'otherDateOfRow' : 'processName', order };
  const byElection = readDateText(field.text, { electionDay });
  const isOther =
    value.kind === 'date' && byElection.kind === 'date' && !isSameDate(byElection.date, value.date);
  if (!isOther) return { year: 'electionDay', order };
  return { year: isByRow ? 'otherDateOfRow' : 'otherRows', order };
}

/** The texts in which a day may stand with its day of the week, with the name of each column. */
function* textsOf({ plan, sessions, notes, agreements }: RuleContext['registers']): Generator<{
  readonly register: RegisterKind;
  readonly field: TextField | null;
  readonly owner: string;
  readonly label: string;
}> {
  for (const row of plan?.rows ?? []) {
    const owner = `Actividad ${row.number.text || quoted(row.name.text)}`;
    yield { register: 'plan', owner, label: COLUMNS.name, field: row.name };
    yield { register: 'plan', owner, label: COLUMNS.deliverable, field: row.deliverable };
    yield { register: 'plan', owner, label: COLUMNS.notes, field: row.notes };
  }
  for (const row of sessions?.rows ?? []) {
    const owner = `Sesión de la fila ${row.row}`;
    yield { register: 'sessions', owner, label: FIELDS.sessions.orderOfTheDay, field: row.orderOfTheDay };
    yield { register: 'sessions', owner, label: SHEETS.agreements, field: row.agreements };
  }
  for (const row of notes?.rows ?? [])
    yield {
      register: 'notes',
      owner: `Avance de la fila ${row.row}`,
      label: FIELDS.notes.text,
      field: row.text,
    };
  for (const row of agreements?.rows ?? [])
    yield {
      register: 'agreements',
      owner: `Acuerdo ${row.key.text}`,
      label: FIELDS.agreements.subject,
      field: row.subject,
    };
}

function* otherWeekdays({
  registers,
  electionDay,
}: RuleContext): Generator<Hit<CellSentence & { day: CalendarDate }>> {
  for (const dated of datedCells(registers)) {
    const { value } = dated.field;
    if (value.kind !== 'date' || otherWeekday(dated) === null) continue;
    yield hitOn(dated, { ...sentenceOf(dated), day: value.date });
  }
  for (const { register, field, owner, label } of textsOf(registers)) {
    if (field === null) continue;
    const { cell } = field;
    for (const { written, day } of otherWeekdaysIn(field.value || field.text, electionDay))
      yield {
        register,
        cell,
        subject: owner,
        params: { place: `${owner}: ${label}`, label, row: cell.row, written: quoted(written), day },
      };
  }
}

/** The weekday that is written beside a day which is another one; `null` where none is, or it is right. */
function otherWeekday({ field: { value } }: DatedCell): number | null {
  if (value.kind !== 'date' || value.weekday === undefined) return null;
  return value.weekday === weekdayOf(value.date) ? null : value.weekday;
}

type UnreadableReason = Exclude<NotDateReason, 'ambiguous' | 'impossible'> | 'monthOnly';

const WHY_UNREADABLE: Readonly<Record<UnreadableReason, (sentence: CellSentence) => string>> = {
  unreadable: ({ place, written }) =>
    `${place} dice ${written}, que no se puede leer como fecha. Escriba la fecha completa, con día, mes y año.`,
  errorValue: ({ place, written }) =>
    `${place} contiene el error ${written}. Corrija la fórmula o escriba la fecha.`,
  outOfRange: ({ place, written }) =>
    `${place} contiene ${written}, que no corresponde a ninguna fecha del proceso. Escriba la fecha completa, con día, mes y año.`,
  noYear: ({ place, written }) =>
    `${place} dice ${written}, sin año, y no hay con qué deducirlo. Escriba la fecha completa.`,
  monthOnly: ({ place, written }) =>
    `${place} dice ${written}: es un mes y se espera un día. Escriba la fecha completa.`,
};

const SEVERAL_UNREADABLE: Readonly<Record<UnreadableReason, string>> = {
  unreadable: 'fechas que no se pueden leer',
  errorValue: 'fechas con un error de fórmula',
  outOfRange: 'números que no corresponden a ninguna fecha',
  noYear: 'fechas sin año, que no se puede deducir,',
  monthOnly: 'meses donde se espera un día',
};

function unreadableReason({ field, month }: DatedCell): UnreadableReason | null {
  const { value } = field;
  if (value.kind === 'month') return month === 'none' ? 'monthOnly' : null;
  if (value.kind !== 'notDate' || value.reason === 'ambiguous' || value.reason === 'impossible') return null;
  return value.reason;
}

/** What the cell holds: a day, a month taken by its first or last day, a part of a date whose others are in other cells, a period of which this is one end, the mark of a week, or a duration. */
type WrittenAs = 'day' | 'month' | 'part' | 'range' | 'week' | 'duration';

interface ProposedDay {
  readonly day: CalendarDate;
  readonly writtenAs: WrittenAs;
}

/** What the sentence about a text's date says. */
interface TextDate extends CellSentence, ProposedDay {
  /** The last day of the period of which the day is the first; `null` where the place tells one day. */
  readonly until: CalendarDate | null;
  /** Its year is not written. */
  readonly inferred: boolean;
  readonly yearOrigin: DateOrigin['year'];
  /** False when the day would put an end before its start: then nobody can tell which day is meant. */
  readonly fits: boolean;
  /** It shows the order of day and month while other dates leave it open: as a date of Excel it would show nothing any more. */
  readonly isProof: boolean;
}

/** A month around a day, for asking only whether a text has two ends. */
const ANY_MONTH = { monthAround: { month: 1, year: 2000 } };
const isRange = (text: string): boolean => readDateRange(text, ANY_MONTH) !== null;

/** The day that a cell written as text stands for, with whether its year was inferred. */
function proposedDay({ field, month, other }: DatedCell): (ProposedDay & { inferred: boolean }) | null {
  const { value } = field;
  if (value.kind === 'date' && value.source !== 'serial' && value.source !== 'state') {
    const among = value.inRange !== true ? 'day' : isRange(field.text) ? 'range' : 'part';
    const writtenAs = value.source === 'text' ? among : value.source;
    return { day: value.date, inferred: value.yearInferred, writtenAs };
  }
  if (value.kind !== 'month' || (month !== 'firstDay' && month !== 'lastDay')) return null;
  const day = month === 'firstDay' ? startOfReading(value) : endOfReading(value);
  // A month that is start and end of a period is both of its days, of which a cell holds one.
  const isPeriod = value.inRange === true || (other !== null && areOnePeriod(other, field));
  const writtenAs = isPeriod ? 'range' : 'month';
  return day === null ? null : { day, inferred: value.yearInferred, writtenAs };
}

/** Whether an end before its start is told as such: both dates say their year, so neither is in doubt for being text. */
function isToldByPeriod(
  { register, other, fits }: DatedCell,
  { day, inferred }: ProposedDay & { inferred: boolean },
): boolean {
  return (
    register === 'plan' &&
    !inferred &&
    !fits(day) &&
    other?.value.kind === 'date' &&
    !other.value.yearInferred
  );
}

const isAmbiguous = ({ field: { value } }: DatedCell): boolean =>
  value.kind === 'notDate' && value.reason === 'ambiguous';

/** Whether two dates are the ends of one period, which one cell holds. */
const areOnePeriod = ({ cell: one }: DateField, { cell: other }: DateField): boolean =>
  one.row === other.row && one.column === other.column && one.sheet === other.sheet;

/** Whether no year is written of a date, or of the other end of its period. */
const isYearInferred = ({ field, other }: DatedCell): boolean =>
  [field, ...(other !== null && areOnePeriod(other, field) ? [other] : [])].some(
    ({ value }) => (value.kind === 'date' || value.kind === 'month') && value.yearInferred,
  );

/** The places with the two ends of a period in one of them, in the order of the first. */
function withPeriodsOnce(
  hits: readonly (Hit<TextDate> & { readonly field: DateField })[],
): readonly Hit<TextDate>[] {
  const told: (Hit<TextDate> & { readonly field: DateField })[] = [];
  for (const hit of hits) {
    const before = told.at(-1);
    if (before === undefined || !areOnePeriod(before.field, hit.field)) told.push(hit);
    else {
      const { day: until, fits, yearOrigin } = hit.params;
      const first = before.params;
      told[told.length - 1] = {
        ...before,
        params: {
          ...first,
          until,
          fits: first.fits && fits,
          yearOrigin: first.yearOrigin === 'written' ? yearOrigin : first.yearOrigin,
        },
      };
    }
  }
  return told.map(({ field: _, ...hit }) => hit);
}

/**
 * A period is two dates, told once: no one date can take its place. What proves the order of day and month stays as it is written while any date is
 * in doubt: without it, that date would be read without a question.
 */
function textDates(
  { registers, electionDay }: RuleContext,
  withInferredYear: boolean,
): readonly Hit<TextDate>[] {
  const hits: (Hit<TextDate> & { readonly field: DateField })[] = [];
  const cells = [...datedCells(registers)];
  const isInDoubt = cells.some(isAmbiguous);
  for (const dated of cells) {
    const proposed = proposedDay(dated);
    if (proposed === null) continue;
    const { day, writtenAs } = proposed;
    const inferred = isYearInferred(dated);
    if (inferred !== withInferredYear) continue;
    if (isToldByPeriod(dated, proposed) || otherWeekday(dated) !== null) continue;
    const origin = originOf(dated, electionDay);
    const fits = dated.fits(day);
    // Beside its label a day may well be in words: nobody sorts, filters or counts the sheet Proceso.
    const isPlain = writtenAs === 'day' && !inferred && fits && origin.order === 'written';
    if (dated.register === 'process' && isPlain) continue;
    const isProof = isInDoubt && provenOrders([dated.field.text]).size > 0;
    const isOneDay = writtenAs === 'day' || writtenAs === 'month';
    const fix = isOneDay && fits && !isProof ? fixOf(dated, day, origin) : null;
    const params = { day, until: null, writtenAs, inferred, yearOrigin: origin.year, fits, isProof };
    hits.push({ ...hitOn(dated, { ...sentenceOf(dated), ...params }, fix), field: dated.field });
  }
  return withPeriodsOnce(hits);
}

/** The day that a place stands for, and the same, or its period, with its article. */
interface DaysInWords {
  readonly day: string;
  readonly days: string;
}

function daysInSentence({ day, until }: Pick<TextDate, 'day' | 'until'>): DaysInWords {
  const first = formatLongDate(day);
  const isPeriod = until !== null && !isSameDate(day, until);
  return { day: first, days: isPeriod ? `del ${first} al ${formatLongDate(until)}` : `el ${first}` };
}

type SentenceOfDays = (sentence: CellSentence, days: DaysInWords, by: string) => string;

const OF_WEEK = 'de la semana marcada';
const OF_DURATION = 'del inicio y la duración';

const takenFrom =
  (from: string): SentenceOfDays =>
  ({ place, written }, { days }) =>
    `${place} se toma ${from}, ${written}: ${days}. Si es otra fecha, agregue una columna para ella.`;

const WRITTEN_AS_TEXT: Readonly<Record<WrittenAs, SentenceOfDays>> = {
  day: ({ place, written }, { day }) =>
    `${place} dice ${written}, escrito como texto. Corresponde al ${day}: cámbielo por esa fecha para que Excel la reconozca.`,
  month: ({ place, written }, { days }) =>
    `${place} dice ${written}, un mes sin día; se toma ${days}. Escriba la fecha completa.`,
  range: ({ place, written }, { days }) =>
    `${place} está en un periodo escrito en una sola celda, ${written}; se toma ${days}. Escriba inicio y término en columnas distintas.`,
  part: ({ place, written }, { days }) =>
    `${place} dice ${written}; con el mes y el año que están en otra celda es ${days}. Escriba la fecha completa en una sola celda para que Excel la reconozca.`,
  week: takenFrom(OF_WEEK),
  duration: takenFrom(OF_DURATION),
};

const SEVERAL_AS_TEXT: Readonly<Record<WrittenAs, string>> = {
  day: 'fechas escritas como texto',
  month: 'meses sin día',
  range: 'periodos escritos en una sola celda',
  part: 'fechas con el mes en otra celda',
  week: 'fechas tomadas de semanas marcadas',
  duration: `fechas tomadas ${OF_DURATION}`,
};
const severalWithNoYear = (writtenAs: WrittenAs): string =>
  `${writtenAs === 'day' ? 'fechas' : `${SEVERAL_AS_TEXT[writtenAs]} y`} sin año`;
const PROOFS = 'fechas escritas como texto que muestran el orden de día y mes';
const AFTER_THE_DOUBT = 'después de aclarar las fechas en que no se distingue el día del mes';
const OUT_OF_ORDER = 'fechas que, tal como están escritas, dejan el término antes del inicio';

/** What gives a date the year that it does not say. */
const YEAR_BY: Readonly<Record<DateOrigin['year'], string>> = {
  written: 'como está escrita',
  electionDay: 'por el proceso electoral',
  processName: 'por el nombre del proceso',
  otherDateOfRow: 'por la otra fecha de la fila',
  otherRows: 'por el orden de las filas',
};
const YEAR_GIVEN_BY: Readonly<Record<DateOrigin['year'], string>> = {
  written: 'que está escrito',
  electionDay: 'que les da la jornada',
  processName: 'que les da el nombre del proceso',
  otherDateOfRow: 'de la otra fecha de su fila',
  otherRows: 'que les da el orden de las filas',
};

const takenWithNoYear =
  (from: string): SentenceOfDays =>
  ({ place, written }, { days }, by) =>
    `${place} se toma ${from}, ${written}, sin año. ${capitalised(by)} es ${days}: si es otra fecha, agregue una columna para ella.`;

const WRITTEN_WITH_NO_YEAR: Readonly<Record<WrittenAs, SentenceOfDays>> = {
  day: ({ place, written }, { day }, by) =>
    `${place} dice ${written}, como texto y sin año. ${capitalised(by)} corresponde al ${day}: cámbielo por esa fecha.`,
  month: ({ place, written }, { days }, by) =>
    `${place} dice ${written}, un mes sin día ni año. ${capitalised(by)} se toma ${days}: escriba la fecha completa.`,
  range: ({ place, written }, { days }, by) =>
    `${place} está en un periodo sin año escrito en una sola celda, ${written}. ${capitalised(by)} se toma ${days}: escriba inicio y término completos en columnas distintas.`,
  part: ({ place, written }, { day }, by) =>
    `${place} dice ${written}, sin año y con su mes en otra celda. ${capitalised(by)} corresponde al ${day}: escriba la fecha completa.`,
  week: takenWithNoYear(OF_WEEK),
  duration: takenWithNoYear(OF_DURATION),
};

const severalOf = ({ fits, isProof }: TextDate, several: string): string =>
  isProof && fits ? PROOFS : fits ? several : OUT_OF_ORDER;

/** The sentence about a day that would put an end before its start. */
const outOfOrder = ({ place, written }: CellSentence, day: string): string =>
  `${place} dice ${written}. Leído como ${day}, el término quedaría antes del inicio: escriba la fecha completa.`;

function textDateSentence(params: TextDate): string {
  const { day: _, until: __, writtenAs, inferred, yearOrigin, fits, isProof, ...sentence } = params;
  const days = daysInSentence(params);
  if (!fits) return outOfOrder(sentence, days.day);
  if (isProof)
    return `${sentence.place} dice ${sentence.written}, escrito como texto: ${days.day}. Cámbielo ${AFTER_THE_DOUBT}, porque muestra en qué orden se escriben.`;
  return inferred
    ? WRITTEN_WITH_NO_YEAR[writtenAs](sentence, days, YEAR_BY[yearOrigin])
    : WRITTEN_AS_TEXT[writtenAs](sentence, days, '');
}

export const DATE_RULES: readonly Rule[] = [
  defineRule<CellSentence & { reason: UnreadableReason }>({
    id: 'DATE-01',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Fecha que no se puede leer',
    group: {
      what: ({ reason }) => SEVERAL_UNREADABLE[reason],
      toDo: 'Escriba cada fecha completa.',
      item: cellInWords,
      column,
    },
    sentence: ({ reason, ...sentence }) => WHY_UNREADABLE[reason](sentence),
    *check({ registers }) {
      for (const dated of datedCells(registers)) {
        const reason = unreadableReason(dated);
        if (reason !== null) yield hitOn(dated, { ...sentenceOf(dated), reason });
      }
    },
  }),
  defineRule<TextDate>({
    id: 'DATE-02',
    severity: 'info',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Fecha escrita como texto',
    group: {
      acrossRegisters: true,
      what: (date) => severalOf(date, SEVERAL_AS_TEXT[date.writtenAs]),
      toDo: ({ isProof, fits, writtenAs }) =>
        isProof
          ? `Cámbielas ${AFTER_THE_DOUBT}.`
          : fits && writtenAs === 'range'
            ? 'Escriba inicio y término completos en columnas distintas.'
            : 'Cámbielas por fechas completas para que Excel las reconozca.',
      column,
      example,
    },
    sentence: textDateSentence,
    check: (context) => textDates(context, false),
  }),
  defineRule<CellSentence & { candidates: readonly [CalendarDate, CalendarDate] | null }>({
    id: 'DATE-03',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Día y mes ambiguos',
    group: {
      what: 'fechas en que no se distingue el día del mes',
      toDo: 'Escriba el mes con letra o capture una fecha de Excel.',
      item: cellInWords,
      column,
    },
    sentence: ({ place, written, candidates }) => {
      const readings =
        candidates === null
          ? 'de dos maneras'
          : `como ${formatLongDate(candidates[0])} o como ${formatLongDate(candidates[1])}`;
      return `${place} dice ${written}, que se puede leer ${readings}. Escriba el mes con letra o capture una fecha de Excel.`;
    },
    *check({ registers }) {
      for (const dated of datedCells(registers)) {
        const { value } = dated.field;
        if (value.kind !== 'notDate' || !isAmbiguous(dated)) continue;
        yield hitOn(dated, { ...sentenceOf(dated), candidates: value.candidates ?? null });
      }
    },
  }),
  defineRule<CellSentence>({
    id: 'DATE-04',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Fecha imposible',
    group: { what: 'fechas que no existen en el calendario', toDo: 'Corríjalas.', item: cellInWords, column },
    sentence: ({ place, written }) =>
      `${place} dice ${written}, un día que no existe en el calendario. Corrija la fecha.`,
    *check({ registers }) {
      for (const dated of datedCells(registers)) {
        const { value } = dated.field;
        if (value.kind === 'notDate' && value.reason === 'impossible') yield hitOn(dated, sentenceOf(dated));
      }
    },
  }),
  defineRule<TextDate>({
    id: 'DATE-05',
    severity: 'info',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Fecha sin año',
    group: {
      acrossRegisters: true,
      what: (date) => severalOf(date, severalWithNoYear(date.writtenAs)),
      toDo: ({ fits, isProof, writtenAs, yearOrigin }) =>
        fits && !isProof && writtenAs === 'day'
          ? `Se toma el año ${YEAR_GIVEN_BY[yearOrigin]}: confírmelo, y «Corregir todas» en el panel las completa de una vez.`
          : fits && writtenAs === 'range'
            ? 'Confirme el año y escriba inicio y término completos en columnas distintas.'
            : 'Confirme el año y escriba la fecha completa.',
      column,
      example: (date) => (date.fits ? `${date.written}, que se toma de ${date.day.year}` : date.written),
    },
    sentence: textDateSentence,
    check: (context) => textDates(context, true),
  }),
  defineRule<CellSentence & { day: CalendarDate }>({
    id: 'DATE-06',
    severity: 'info',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Fecha con hora',
    group: { acrossRegisters: true, what: 'fechas con hora', toDo: 'Deje solo la fecha.', column },
    sentence: ({ place, day }) =>
      `${place} trae hora además de la fecha. Deje solo el ${formatLongDate(day)}.`,
    *check({ registers }) {
      for (const dated of datedCells(registers)) {
        const { value } = dated.field;
        if (value.kind !== 'date' || value.source !== 'serial' || !value.hasTime) continue;
        const fix = dated.fits(value.date) ? fixOf(dated, value.date, ALL_WRITTEN) : null;
        yield hitOn(dated, { ...sentenceOf(dated), day: value.date }, fix);
      }
    },
  }),
  defineRule<CellSentence & { day: CalendarDate }>({
    id: 'DATE-08',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Día de la semana que no es el de la fecha',
    group: {
      what: 'fechas con otro día de la semana',
      toDo: 'Corrija en cada una el día de la semana o la fecha.',
      item: cellInWords,
      column,
    },
    sentence: ({ place, written, day }) =>
      `${place} dice ${written}, y el ${formatLongDate(day)} es ${weekdayName(day)}. Corrija el día de la semana o la fecha.`,
    check: otherWeekdays,
  }),
  defineRule<CellSentence & { day: CalendarDate; electionDay: CalendarDate; meant: CalendarDate | null }>({
    id: 'DATE-07',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Fecha fuera del proceso electoral',
    group: { what: 'fechas fuera del proceso electoral', toDo: 'Revise el año.', column, example },
    sentence: ({ place, day, electionDay, meant }) =>
      `${place} es el ${formatLongDate(day)}, fuera del proceso electoral (la jornada es el ${formatLongDate(electionDay)}). ${meant === null ? '' : `¿Es el ${formatLongDate(meant)}? `}Revise el año.`,
    *check({ registers, electionDay }) {
      if (electionDay === null) return;
      const windows = new Map<MonthsAround, ReturnType<typeof allowedDays>>();
      let before: DateField | null = null;
      for (const dated of datedCells(registers)) {
        const day =
          dated.month === 'lastDay' ? endOfReading(dated.field.value) : startOfReading(dated.field.value);
        const allowed = windows.get(dated.around) ?? allowedDays(dated.around, electionDay);
        windows.set(dated.around, allowed);
        if (day === null || isWithin(day, allowed.first, allowed.last)) continue;
        if (before !== null && areOnePeriod(before, dated.field)) continue;
        before = dated.field;
        const meant = inAnotherYear(day, dated.fits, electionDay);
        yield hitOn(dated, { ...sentenceOf(dated), day, electionDay, meant });
      }
    },
  }),
];
