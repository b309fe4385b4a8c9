/** Rules of what the register of agreements says of their sending to the INE: before their own day, or on another day than the plan. */
import { isOfProcess } from '../anexo13/processDays';
import type { CalendarDate } from '../dates/calendarDate';
import { isBefore, isSameDate } from '../dates/calendarDate';
import type { DateReading } from '../dates/dateReading';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate } from '../dates/spanishFormat';
import type { DateField } from '../registers/cell';
import { cellAddress } from '../registers/cell';
import type { Agreement } from '../registers/records';
import { tidyBlanks } from '../text/foldText';
import type { HandedIn, SendingFacts } from '../assessment/documentSendings';
import { agreementOf, sendingRows } from '../assessment/documentSendings';
import { answered } from './deliveryFacts';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';

/** A day that was written whole: a year that was inferred contradicts nothing. */
function wholeDay(reading: DateReading | undefined): CalendarDate | null {
  return reading?.kind === 'date' && !reading.yearInferred ? reading.date : null;
}

/** The field in which a row of the plan says on what day it was sent, and not when the row was concluded. */
function sentFields(link: HandedIn, facts: SendingFacts): readonly DateField[] {
  const rows = [link.assessed.activity, ...sendingRows(link, facts).map(({ assessed }) => assessed.activity)];
  return [...new Set(rows)].flatMap(({ sentToIne }) =>
    sentToIne !== null && dayOfReading(sentToIne.value) !== null ? [sentToIne] : [],
  );
}

/** An agreement with the two days that contradict each other. */
interface TwoDays {
  readonly key: string;
  readonly sent: CalendarDate;
  readonly other: CalendarDate;
  /** The cell of the plan that gives the other day; null where it is the agreement's own. */
  readonly place: string | null;
}

const keyOf = ({ key }: Agreement): string => tidyBlanks(key.text);

function* sentBeforeItsDay({ registers, electionDay }: RuleContext): Generator<Hit<TwoDays>> {
  for (const agreement of registers.agreements?.rows ?? []) {
    const sent = wholeDay(agreement.sentToIne?.value);
    const other = wholeDay(agreement.date?.value);
    if (sent === null || other === null || !isBefore(sent, other)) continue;
    // Of a day outside the process its own finding tells.
    if (!isOfProcess(sent, electionDay) || !isOfProcess(other, electionDay)) continue;
    yield {
      cell: agreement.sentToIne?.cell ?? null,
      subject: keyOf(agreement),
      params: { key: keyOf(agreement), sent, other, place: null },
    };
  }
}

/** The field of the plan that gives a sending another day than the register; null where one of them agrees, or none is given. */
function contradicting(fields: readonly DateField[], sent: CalendarDate): DateField | null {
  const whole = fields.filter(({ value }) => wholeDay(value) !== null);
  const agrees = whole.some(({ value }) => {
    const day = wholeDay(value);
    return day !== null && isSameDate(day, sent);
  });
  return agrees ? null : (whole[0] ?? null);
}

function* sentOnTwoDays(context: RuleContext): Generator<Hit<TwoDays>> {
  const told = new Set<Agreement>();
  for (const link of answered(context)) {
    const agreement = agreementOf(link, context.sendings);
    const sent = wholeDay(agreement?.sentToIne?.value);
    if (agreement === null || sent === null || told.has(agreement)) continue;
    const field = contradicting(sentFields(link, context.sendings), sent);
    const other = wholeDay(field?.value);
    const { completed } = link.assessed;
    // What the plan dates before its own approval is told there.
    if (field === null || other === null || (completed !== null && isBefore(other, completed))) continue;
    told.add(agreement);
    yield {
      cell: agreement.sentToIne?.cell ?? null,
      subject: keyOf(agreement),
      params: { key: keyOf(agreement), sent, other, place: cellAddress(field.cell) },
    };
  }
}

export const AGREEMENT_SENDING_RULES: readonly Rule[] = [
  defineRule<TwoDays>({
    id: 'ACU-07',
    severity: 'error',
    register: 'agreements',
    source: SOURCES.dataQuality,
    title: 'Acuerdo remitido antes de su fecha',
    sentence: ({ key, sent, other }) =>
      `El acuerdo ${key} dice que se remitió al INE el ${formatLongDate(sent)}, antes de su propia fecha (${formatLongDate(other)}). Corrija la fecha equivocada.`,
    check: sentBeforeItsDay,
  }),
  defineRule<TwoDays>({
    id: 'ACU-08',
    severity: 'error',
    register: 'agreements',
    source: SOURCES.dataQuality,
    title: 'Remisión al INE con dos fechas',
    sentence: ({ key, sent, other, place }) =>
      `La remisión al INE del acuerdo ${key} aparece con dos fechas: ${formatLongDate(sent)} en el registro de acuerdos y ${formatLongDate(other)} en el plan (${place ?? ''}). Verifique en el oficio cuál es la correcta y corrija la otra.`,
    check: sentOnTwoDays,
  }),
];
