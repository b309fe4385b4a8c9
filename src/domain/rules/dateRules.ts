/** Rules for every date of every register: whether it can be read, whether Excel will treat it as a date, whether it makes sense. */
import type { DateOrigin, Fix } from '../assessment/assessment';
import { endOfReading, startOfReading } from '../assessment/planEntries';
import type { CalendarDate } from '../dates/calendarDate';
import { isSameDate, isWithin } from '../dates/calendarDate';
import type { NotDateReason } from '../dates/dateReading';
import { formatLongDate } from '../dates/spanishFormat';
import { readDateText } from '../dates/spanishDate';
import type { DatedCell, MonthsAround } from './dateFields';
import { allowedDays, datedCells, shownText } from './dateFields';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { quoted } from './wording';

/** What the sentences about a cell say. */
interface CellSentence {
  readonly place: string;
  readonly written: string;
}

function sentenceOf({ owner, label, field }: DatedCell): CellSentence {
  return { place: `${owner}: ${label}`, written: quoted(shownText(field)) };
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
function originOf({ field }: DatedCell, electionDay: CalendarDate): DateOrigin {
  const { value } = field;
  const alone = readDateText(field.text);
  const order = alone.kind === 'notDate' && alone.reason === 'ambiguous' ? 'otherDates' : 'written';
  if ((value.kind !== 'date' && value.kind !== 'month') || !value.yearInferred) {
    return { year: 'written', order };
  }
  const byElection = readDateText(field.text, { electionDay });
  const isOther =
    value.kind === 'date' && byElection.kind === 'date' && !isSameDate(byElection.date, value.date);
  return { year: isOther ? 'otherDateOfRow' : 'electionDay', order };
}

type UnreadableReason = Exclude<NotDateReason, 'ambiguous' | 'impossible'> | 'monthOnly';

const WHY_UNREADABLE: Readonly<Record<UnreadableReason, (sentence: CellSentence) => string>> = {
  unreadable: ({ place, written }) =>
    `${place} dice ${written}, que no se puede leer como fecha. Escriba la fecha completa, por ejemplo 02/11/2023.`,
  errorValue: ({ place, written }) =>
    `${place} contiene el error ${written}. Corrija la fórmula o escriba la fecha.`,
  outOfRange: ({ place, written }) =>
    `${place} contiene ${written}, que no corresponde a ninguna fecha. Escriba la fecha completa, por ejemplo 02/11/2023.`,
  noYear: ({ place, written }) =>
    `${place} dice ${written}, sin año, y no hay con qué deducirlo. Escriba la fecha completa.`,
  monthOnly: ({ place, written }) =>
    `${place} dice ${written}: es un mes y se espera un día. Escriba la fecha completa.`,
};

function unreadableReason({ field, month }: DatedCell): UnreadableReason | null {
  const { value } = field;
  if (value.kind === 'month') return month === 'none' ? 'monthOnly' : null;
  if (value.kind !== 'notDate' || value.reason === 'ambiguous' || value.reason === 'impossible') return null;
  return value.reason;
}

/** What the cell holds: a day, a month taken by its first or last day, or a period of which this is one end. */
type WrittenAs = 'day' | 'month' | 'range';

interface ProposedDay {
  readonly day: CalendarDate;
  readonly writtenAs: WrittenAs;
}

/** What the sentence about a text's date says. */
interface TextDate extends CellSentence, ProposedDay {
  readonly origin: DateOrigin;
  /** False when the day would put an end before its start: then nobody can tell which day is meant. */
  readonly fits: boolean;
}

/** The day that a cell written as text stands for, with whether its year was inferred. */
function proposedDay({ field, month }: DatedCell): (ProposedDay & { inferred: boolean }) | null {
  const { value } = field;
  if (value.kind === 'date' && value.source === 'text') {
    const writtenAs = value.inRange === true ? 'range' : 'day';
    return { day: value.date, inferred: value.yearInferred, writtenAs };
  }
  if (value.kind !== 'month' || (month !== 'firstDay' && month !== 'lastDay')) return null;
  const day = month === 'firstDay' ? startOfReading(value) : endOfReading(value);
  const writtenAs = value.inRange === true ? 'range' : 'month';
  return day === null ? null : { day, inferred: value.yearInferred, writtenAs };
}

/** A period is two dates: no one date can take its place. */
function* textDates(
  { registers, electionDay }: RuleContext,
  withInferredYear: boolean,
): Generator<Hit<TextDate>> {
  for (const dated of datedCells(registers)) {
    const proposed = proposedDay(dated);
    if (proposed === null || proposed.inferred !== withInferredYear) continue;
    const { day, writtenAs } = proposed;
    const origin = originOf(dated, electionDay);
    const fits = dated.fits(day);
    const fix = writtenAs === 'range' || !fits ? null : fixOf(dated, day, origin);
    yield hitOn(dated, { ...sentenceOf(dated), day, writtenAs, origin, fits }, fix);
  }
}

const WRITTEN_AS_TEXT: Readonly<Record<WrittenAs, (sentence: CellSentence, day: string) => string>> = {
  day: ({ place, written }, day) =>
    `${place} dice ${written}, escrito como texto. Corresponde al ${day}: cámbielo por esa fecha para que Excel la reconozca.`,
  month: ({ place, written }, day) =>
    `${place} dice ${written}, un mes sin día; se toma el ${day}. Escriba la fecha completa.`,
  range: ({ place, written }, day) =>
    `${place} está en un periodo escrito en una sola celda, ${written}; se toma el ${day}. Escriba inicio y término en columnas distintas.`,
};

const BY_YEAR: Readonly<Record<Exclude<DateOrigin['year'], 'written'>, string>> = {
  electionDay: 'Por el proceso electoral',
  otherDateOfRow: 'Por la otra fecha de la fila',
};

const WRITTEN_WITH_NO_YEAR: Readonly<
  Record<WrittenAs, (sentence: CellSentence, by: string, day: string) => string>
> = {
  day: ({ place, written }, by, day) =>
    `${place} dice ${written}, como texto y sin año. ${by} corresponde al ${day}: cámbielo por esa fecha.`,
  month: ({ place, written }, by, day) =>
    `${place} dice ${written}, un mes sin día ni año. ${by} se toma el ${day}: escriba la fecha completa.`,
  range: ({ place, written }, by, day) =>
    `${place} está en un periodo sin año escrito en una sola celda, ${written}. ${by} se toma el ${day}: escriba inicio y término completos en columnas distintas.`,
};

/** The sentence about a day that would put an end before its start. */
const outOfOrder = ({ place, written }: CellSentence, day: string): string =>
  `${place} dice ${written}. Leído como ${day}, el término quedaría antes del inicio: escriba la fecha completa.`;

function textDateSentence({ day, writtenAs, origin, fits, ...sentence }: TextDate): string {
  const date = formatLongDate(day);
  if (!fits) return outOfOrder(sentence, date);
  return origin.year === 'written'
    ? WRITTEN_AS_TEXT[writtenAs](sentence, date)
    : WRITTEN_WITH_NO_YEAR[writtenAs](sentence, BY_YEAR[origin.year], date);
}

export const DATE_RULES: readonly Rule[] = [
  defineRule<CellSentence & { reason: UnreadableReason }>({
    id: 'DATE-01',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Fecha que no se puede leer',
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
    sentence: textDateSentence,
    check: (context) => textDates(context, false),
  }),
  defineRule<CellSentence & { candidates: readonly [CalendarDate, CalendarDate] | null }>({
    id: 'DATE-03',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Día y mes ambiguos',
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
        if (value.kind !== 'notDate' || value.reason !== 'ambiguous') continue;
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
    sentence: textDateSentence,
    check: (context) => textDates(context, true),
  }),
  defineRule<CellSentence & { day: CalendarDate }>({
    id: 'DATE-06',
    severity: 'info',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Fecha con hora',
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
  defineRule<CellSentence & { day: CalendarDate; electionDay: CalendarDate }>({
    id: 'DATE-07',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Fecha fuera del proceso electoral',
    sentence: ({ place, day, electionDay }) =>
      `${place} es el ${formatLongDate(day)}, fuera del proceso electoral (la jornada es el ${formatLongDate(electionDay)}). Revise el año.`,
    *check({ registers, electionDay }) {
      const windows = new Map<MonthsAround, ReturnType<typeof allowedDays>>();
      for (const dated of datedCells(registers)) {
        const day =
          dated.month === 'lastDay' ? endOfReading(dated.field.value) : startOfReading(dated.field.value);
        const allowed = windows.get(dated.around) ?? allowedDays(dated.around, electionDay);
        windows.set(dated.around, allowed);
        if (day === null || isWithin(day, allowed.first, allowed.last)) continue;
        yield hitOn(dated, { ...sentenceOf(dated), day, electionDay });
      }
    },
  }),
];
