/** Rules of the calendar of Anexo 13: planned, completed and sent dates of each delivery against its legal date. */
import type { Delivery } from '../anexo13/calendar';
import { plannedDay } from '../anexo13/calendar';
import { inferredFrom } from '../anexo13/citation';
import { isOfProcess } from '../anexo13/processDays';
import type { UnknownLinkReason } from '../coverage/deliveryLink';
import { formatDeliveryLink, stagesInWords } from '../coverage/deliveryLink';
import type { AssessedActivity, AssessedDelivery, Fix } from '../assessment/assessment';
import type { CalendarEntry, StrayCalendarRow, VerificationSlip } from '../assessment/calendarEntries';
import { isNotApplicable as isLeftOut } from '../assessment/calendarEntries';
import type { PlanEntry } from '../assessment/planEntries';
import { ownTerm, stepKind } from '../assessment/stepWords';
import { isClosed, isFinished } from '../assessment/status';
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import { addDays, daysBetween, isAfter, isBefore, isSameDate, isSunday } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate, formatMonth, formatShortDate } from '../dates/spanishFormat';
import type { CellRef, DateField } from '../registers/cell';
import { COLUMNS } from '../registers/planHeadings';
import type { ProcessData } from '../registers/records';
import { listInWords, shortListInWords } from '../text/lists';
import { isDraft, isNotApplicable, isSimulacro, isTest, plannedDay as ownPlannedDay } from './planSteps';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import {
  activityInWords,
  capitalised,
  countOf,
  daysInWords,
  notedCause,
  numberOrRow,
  quoted,
} from './wording';

/**
 * How near a legal date must be, in natural days after the cut-off, for a missing activity to be a finding. Of the 54
 * deliveries most lie months ahead at any cut-off; naming them all would drown the ones that can still be saved.
 */
const NEAR_DAYS = 30;
/** The same for a delivery that no activity answers: until then there is time to plan it. */
const MISSING_DAYS = 15;
/** How near the end of the sending term must be, in natural days, to warn that it is running out: the term itself has five. */
const SENDING_WARNING_DAYS = 2;
/** Natural days that a document approved late has to be sent. */
const SENDING_DAYS = 5;

/** A delivery with the activity that answers it. */
interface Answered {
  readonly assessed: AssessedActivity;
  readonly delivery: Delivery;
  readonly owed: AssessedDelivery;
  /** What to say where its date is inferred on little and nobody has held it against the official text; else `''`. */
  readonly note: string;
}

function noteOf(owed: AssessedDelivery, { ruleSet }: RuleContext): string {
  return isUnverified(owed) ? ` La fecha es ${inferredFrom(ruleSet)}: verifíquela con el texto oficial.` : '';
}

/** What the date is called: an extraordinary process has its own plan's. */
function dateName({ legal, dateFrom }: Delivery): string {
  if (legal === null) return 'día orientativo, que no vence,';
  return dateFrom === 'rule' ? 'fecha legal' : 'fecha del plan del proceso';
}

function isUnverified({ delivery, verified }: AssessedDelivery): boolean {
  return delivery.confidence === 'low' && delivery.dateFrom === 'rule' && verified === null;
}

/**
 * What the other readings of a disputed date say of a day that is late by the one shown: the sentence that names them, and
 * no error where the day complies with one, or may.
 */
function disputeOf(
  { readings, ...delivery }: Delivery,
  which: 'legal' | 'sendBy',
  day: CalendarDate,
): { readonly note?: string; readonly severity?: 'warning' } {
  const shown = delivery[which];
  const others = readings
    .map((reading) => reading[which])
    .filter((other) => other === null || shown === null || !isSameDate(other, shown));
  if (others.length === 0) return {};
  const dates = others.flatMap((other) => (other === null ? [] : formatLongDate(other)));
  const note =
    dates.length === 0
      ? 'Las fuentes no coinciden: según otra lectura, la fecha depende de un día que aún no consta en Proceso.'
      : `Las fuentes no coinciden: según otra lectura, la fecha es el ${listInWords(dates)}.`;
  const isLateByAll = others.every((other) => other !== null && isAfter(day, other));
  return isLateByAll ? { note } : { note, severity: 'warning' };
}

function* answered(context: RuleContext): Generator<Answered> {
  const { deliveries, answers } = context;
  for (const owed of deliveries) {
    const { delivery, status } = owed;
    const assessed = answers.get(delivery.id)?.assessed;
    // Neither what the plan leaves out nor what the calendar sheet does has a date to meet.
    if (assessed === undefined || status === 'notApplicable' || assessed.status === 'notApplicable') continue;
    yield { assessed, delivery, owed, note: noteOf(owed, context) };
  }
}

function completedLate({ assessed, delivery }: Answered): boolean {
  const legal = delivery.legal;
  return (
    legal !== null &&
    assessed.completed !== null &&
    isFinished(assessed.status) &&
    isAfter(assessed.completed, legal)
  );
}

/** A delay of which the cause is noted asks for nothing more: it stays as a warning. */
function severityOfDelay(assessed: AssessedActivity): { readonly severity?: 'warning' } {
  return notedCause(assessed) === null ? {} : { severity: 'warning' };
}

function causeOrToDo(assessed: AssessedActivity): string {
  const cause = notedCause(assessed);
  return cause === null ? 'Documente la causa ante el INE.' : `Causa anotada: ${quoted(cause)}.`;
}

/** A delivery that no activity answers. */
interface Missing {
  readonly delivery: Delivery;
  readonly owed: AssessedDelivery;
  /** The legal date, or the day for orientation. */
  readonly day: CalendarDate;
  readonly days: number;
  readonly note: string;
  /** Whether the plan has a column Anexo 13. */
  readonly hasColumn: boolean;
}

interface Span {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** Deliveries outside the days that a plan covers. */
interface Outside {
  readonly kind: 'outside';
  readonly deliveries: readonly Missing[];
  readonly span: Span;
}

/** Deliveries that fall due later, in the days that the plan covers. */
interface Later {
  readonly kind: 'later';
  readonly deliveries: readonly Missing[];
}

/** A plan of no more days than these covers a month or two, and was never meant to hold the others. */
const SHORT_PLAN_DAYS = 70;

/** The days on which what a plan holds ends; `null` for a plan that is hardly dated. */
function planSpan(plan: readonly PlanEntry[]): Span | null {
  const days = plan.map(({ ownEnd }) => ownEnd).filter((day) => day !== null);
  const [some] = days;
  // The few days of a plan that is hardly dated do not say what it covers.
  if (some === undefined || days.length * 2 < plan.filter(({ assessed }) => assessed.isTopLevel).length)
    return null;
  const first = days.reduce((least, day) => (isBefore(day, least) ? day : least), some);
  const last = days.reduce((most, day) => (isAfter(day, most) ? day : most), some);
  return { first, last };
}

const isShort = ({ first, last }: Span): boolean => daysBetween(first, last) <= SHORT_PLAN_DAYS;

/** What of a plan that lasts months falls due after the next days and before its own last one; the monthly reports repeat themselves. */
function laterMissing(missing: readonly Missing[], span: Span | null): readonly Missing[] {
  if (span === null || isShort(span)) return [];
  return missing.filter(
    ({ delivery: { legal, reportedMonth }, days }) =>
      legal !== null && reportedMonth === null && days > MISSING_DAYS && !isAfter(legal, span.last),
  );
}

/** What applies only on a condition is not missed, nor what is done without an activity. */
function* missingDeliveries(context: RuleContext): Generator<Missing> {
  const { deliveries, cutoff } = context;
  const hasColumn = hasLinkColumn(context);
  const named = documentsOfUnknownLinks(context);
  for (const owed of deliveries) {
    const { delivery, activity, status, proposed } = owed;
    const day = plannedDay(delivery);
    // Of what an activity looks like it is asked whether it is that.
    if (activity !== null || proposed !== null || named.has(delivery.document)) continue;
    if (isClosed(status) || delivery.conditional) continue;
    if (day === null) continue;
    yield { delivery, owed, day, days: daysBetween(cutoff, day), note: noteOf(owed, context), hasColumn };
  }
}

/** The documents that the column Anexo 13 names without saying which delivery: that is asked for, and none of them is missing. */
function documentsOfUnknownLinks({ coverage }: RuleContext): ReadonlySet<number> {
  return new Set(
    coverage.unknownLinks.flatMap(({ text, document }) => document ?? (text.match(/\d+/g) ?? []).map(Number)),
  );
}

/** Whether a delivery that every process owes is due by a day. */
function isDue({ legal, conditional }: Delivery, day: CalendarDate): boolean {
  return legal !== null && !conditional && !isAfter(legal, day);
}

function hasLinkColumn({ plan }: RuleContext): boolean {
  return plan.some(({ assessed }) => assessed.activity.anexo13 !== null);
}

/** What to do to link an activity: nobody can write in a column that the plan does not have. */
function howToLink(delivery: Delivery, hasColumn: boolean): string {
  return hasColumn
    ? `anote «${formatDeliveryLink(delivery)}» en su columna ${COLUMNS.anexo13}`
    : 'vincúlela en el panel con «Vincular con…»';
}

function missingSentence({ delivery, day, days, note, hasColumn }: Missing): string {
  const when =
    days < 0 ? `hace ${daysInWords(-days)}` : days === 0 ? 'el día del corte' : `en ${daysInWords(days)}`;
  const what = `Su ${dateName(delivery)} ${days < 0 ? 'fue' : 'es'} el`;
  const toDo = `Agréguela o, si ya está con otras palabras, ${howToLink(delivery, hasColumn)}.`;
  return `Ninguna actividad del plan corresponde a «${delivery.name}» (documento ${delivery.document}). ${what} ${formatLongDate(day)}, ${when}. ${toDo}${note}`;
}

/** How many names of deliveries a line lists: each is long. */
const MOST_NAMES = 4;

/** What several missing deliveries have in common: that they are overdue, that they fall due soon, or that they have no legal date. */
function missingInWords({ delivery, days }: Missing): string {
  if (delivery.legal === null) return 'entregables del Anexo 13 sin fecha legal que no están en el plan';
  return days < 0
    ? 'entregables del Anexo 13 que ya vencieron y no están en el plan'
    : `entregables del Anexo 13 que vencen en los siguientes ${MISSING_DAYS} días y no están en el plan`;
}

function nameWithDay({ delivery, day }: Missing): string {
  return `«${delivery.name}»${delivery.legal === null ? '' : `, el ${formatShortDate(day)}`}`;
}

function laterSentence({ deliveries }: Later): string {
  const [first, ...others] = deliveries;
  if (first !== undefined && others.length === 0)
    return `«${first.delivery.name}» (documento ${first.delivery.document}), que vence el ${formatLongDate(first.day)}, no está en el plan. Agréguelo con tiempo o vincule la actividad que lo atiende.`;
  return `${deliveries.length} entregables del Anexo 13 que vencen más adelante no están en el plan: ${shortListInWords(deliveries.map(nameWithDay), MOST_NAMES)}. Agréguelos con tiempo o vincule las actividades que los atienden.`;
}

function outsideSentence({ deliveries, span }: Outside): string {
  const names = deliveries.map(({ delivery }) => `«${delivery.name}»`);
  const days = isSameDate(span.first, span.last)
    ? `el ${formatLongDate(span.first)}`
    : `del ${formatLongDate(span.first)} al ${formatLongDate(span.last)}`;
  return `Las actividades del plan terminan ${days}. Quedan fuera ${countOf(deliveries.length, 'entregable del Anexo 13 que venció antes', 'entregables del Anexo 13 que vencieron antes')}: ${shortListInWords(names, MOST_NAMES)}. Si este libro es de todo el proceso, agréguelos.`;
}

const WHY_UNKNOWN: Readonly<Record<UnknownLinkReason, string>> = {
  unreadable: 'no se entiende',
  document: 'el numeral 33 no tiene ese documento',
  stage: 'ese documento no tiene esa etapa',
  stageMissing: 'falta la etapa',
  monthMissing: 'falta el mes del informe',
  month: 'ese mes no tiene informe en este proceso',
};

/** A link that leads nowhere: of the plan's column Anexo 13, or of the calendar sheet. */
type UnknownLink =
  | {
      readonly kind: 'plan';
      readonly assessed: AssessedActivity;
      readonly written: string;
      readonly reason: UnknownLinkReason;
      /** What the document's stages are called, where the link says none. */
      readonly stages: string;
      readonly reportedMonth: MonthKey | null;
    }
  | {
      readonly kind: 'row';
      readonly row: number;
      readonly written: string;
      readonly reason: StrayCalendarRow['reason'];
    }
  | { readonly kind: 'activity'; readonly delivery: Delivery; readonly written: string };

type Sending =
  | {
      readonly kind: 'sentLate';
      readonly sent: CalendarDate;
      readonly sendBy: CalendarDate;
      /** The day is still to come at the cut-off. */
      readonly isPlanned: boolean;
    }
  | { readonly kind: 'termOver'; readonly days: number; readonly sendBy: CalendarDate }
  | { readonly kind: 'termEnding'; readonly days: number; readonly sendBy: CalendarDate };

/**
 * The last row that sends what an activity hands in and was concluded by itself: a step, or the activity where it is the
 * sending. A draft's sending is not that of the final version.
 */
function concludedSending(link: Answered, context: RuleContext): PlanEntry | undefined {
  return sendingsOf(link, context)
    .filter(({ assessed }) => isFinished(assessed.status) && !assessed.statusInherited)
    .at(-1);
}

function sendingsOf({ assessed, delivery }: Answered, { plan }: RuleContext): readonly PlanEntry[] {
  const { activity } = assessed;
  return plan.filter(
    (entry) =>
      [entry.assessed.activity, entry.ancestor?.assessed.activity].includes(activity) &&
      stepKind(entry.assessed.activity.name.value) === 'sending' &&
      (delivery.stage === 'draft' || !isDraft(entry)),
  );
}

/** The cause that is noted beside the document, or beside the step that sends it. */
function causeOfSending(link: Answered, context: RuleContext): string | null {
  const rows = [link.assessed, ...sendingsOf(link, context).map(({ assessed }) => assessed)];
  return rows.map(notedCause).find((cause) => cause !== null) ?? null;
}

/**
 * The day that a field gives for the sending, against its limit; null where it was in time. What was approved late and sent
 * within the term of its approval is late by its approval alone.
 */
function lateSending(
  field: DateField | null,
  link: Answered,
  cutoff: CalendarDate,
): (Sending & { readonly kind: 'sentLate' }) | null {
  const { completed } = link.assessed;
  const { sendBy } = link.delivery;
  const sent = field && dayOfReading(field.value);
  if (sent === null || sendBy === null || !isAfter(sent, sendBy)) return null;
  if (completed !== null && completedLate(link) && !isAfter(sent, addDays(completed, SENDING_DAYS)))
    return null;
  return { kind: 'sentLate', sent, sendBy, isPlanned: isAfter(sent, cutoff) };
}

/** What is wrong with the sending of a document, with the cell that says it: its own, or that of the step that sends it. */
function sendingSlip(link: Answered, context: RuleContext): (Sending & { readonly cell: CellRef }) | null {
  const { assessed } = link;
  const { cutoff } = context;
  const field = assessed.activity.sentToIne;
  const { sendBy } = link.delivery;
  if (field === null || sendBy === null) return null;
  const { cell } = field;
  if (dayOfReading(field.value) !== null) {
    const late = lateSending(field, link, cutoff);
    return late && { ...late, cell };
  }
  // An unreadable date has its own finding; an unfinished document has nothing to send yet.
  if (field.value.kind === 'notDate' || !isFinished(assessed.status)) return null;
  const sending = concludedSending(link, context)?.assessed.activity;
  if (sending !== undefined) {
    const day = [sending.sentToIne, sending.completed].find((own) => own !== null && dayOfReading(own.value));
    const late = lateSending(day ?? null, link, cutoff);
    // A step that says its own term is held against it by another rule.
    return late && ownTerm(sending.name.text) === null ? { ...late, cell: day?.cell ?? cell } : null;
  }
  const days = daysBetween(cutoff, sendBy);
  if (days < 0) return { kind: 'termOver', days: -days, sendBy, cell };
  return days <= SENDING_WARNING_DAYS ? { kind: 'termEnding', days, sendBy, cell } : null;
}

const SEVERAL_SENDINGS: Readonly<Record<Sending['kind'], string>> = {
  sentLate: 'documentos que se remitieron al INE después del plazo',
  termOver: 'documentos concluidos cuyo envío al INE no consta y cuyo plazo ya terminó',
  termEnding: 'documentos concluidos cuyo envío al INE no consta y cuyo plazo está por terminar',
};

/** How a list names a delivery: as the column Anexo 13 has it. */
const linkInWords = ({ delivery }: { readonly delivery: Delivery }): string =>
  quoted(formatDeliveryLink(delivery));

type SimulacroSlip =
  | { readonly kind: 'notSunday'; readonly day: CalendarDate }
  | { readonly kind: 'notBefore'; readonly day: CalendarDate; readonly electionDay: CalendarDate }
  | { readonly kind: 'tooFew'; readonly count: number; readonly minimum: number }
  | {
      readonly kind: 'otherDay';
      readonly what: string;
      readonly assessed: AssessedActivity;
      readonly day: CalendarDate;
      /** The days that the sheet Proceso gives for the same. */
      readonly written: readonly CalendarDate[];
    };

/** What the plan and the sheet Proceso both give a day. */
const DAYS_OF_BOTH: readonly {
  readonly what: string;
  readonly is: (entry: PlanEntry) => boolean;
  readonly of: (data: ProcessData) => readonly DateField[];
}[] = [
  { what: 'un simulacro', is: isSimulacro, of: ({ simulacros }) => simulacros },
  { what: 'la prueba del sistema', is: isTest, of: ({ tests }) => tests },
];

/** The day of an activity that applies and takes one day alone; null for any other. */
function onlyDay(entry: PlanEntry, context: RuleContext): CalendarDate | null {
  const day = isNotApplicable(entry) ? null : ownPlannedDay(entry, context);
  return day === null || (entry.ownStart !== null && !isSameDate(entry.ownStart, day)) ? null : day;
}

/** Simulacros and tests that the plan has on one day of its own, of which the sheet Proceso has none on that day. */
function* otherDays(context: RuleContext): Generator<Hit<SimulacroSlip>> {
  const data = context.registers.process?.data;
  if (data === undefined) return;
  for (const { what, is, of } of DAYS_OF_BOTH) {
    const written = of(data).flatMap(({ value }) => dayOfReading(value) ?? []);
    if (written.length === 0 || written.length < of(data).length) continue;
    for (const entry of context.plan) {
      const { assessed } = entry;
      const day = is(entry) ? onlyDay(entry, context) : null;
      if (day === null) continue;
      if (written.some((each) => isSameDate(each, day))) continue;
      yield {
        register: 'plan',
        cell: assessed.activity.end?.cell ?? null,
        subject: assessed.number,
        params: { kind: 'otherDay', what, assessed, day, written },
      };
    }
  }
}

/** The simulacros that the plan alone dates: the sheet Proceso has none. */
function* plannedSimulacroSlips(context: RuleContext): Generator<Hit<SimulacroSlip>> {
  const { plan, registers, electionDay } = context;
  if ((registers.process?.data.simulacros ?? []).length > 0) return;
  for (const entry of plan) {
    const day = isSimulacro(entry) ? onlyDay(entry, context) : null;
    if (day === null || !isOfProcess(day, electionDay)) continue;
    const { activity, number } = entry.assessed;
    const at = { register: 'plan', cell: activity.end?.cell ?? null, subject: number } as const;
    if (electionDay !== null && !isBefore(day, electionDay))
      yield { ...at, params: { kind: 'notBefore', day, electionDay } };
    else if (!isSunday(day)) yield { ...at, params: { kind: 'notSunday', day } };
  }
}

function* simulacroSlips({ registers, ruleSet, electionDay }: RuleContext): Generator<Hit<SimulacroSlip>> {
  const fields = registers.process?.data.simulacros ?? [];
  const subject = 'Simulacros';
  const distinct = new Set<string>();
  for (const [index, { value, cell }] of fields.entries()) {
    const day = dayOfReading(value);
    // One that cannot be read has its own finding and still is a simulacro.
    if (day === null && value.kind !== 'word') distinct.add(`#${index}`);
    if (day === null) continue;
    distinct.add(day.toString());
    // Of one that is far from the process its date's own finding tells.
    if (!isOfProcess(day, electionDay)) continue;
    if (electionDay !== null && !isBefore(day, electionDay))
      yield { cell, subject, params: { kind: 'notBefore', day, electionDay } };
    else if (!isSunday(day)) yield { cell, subject, params: { kind: 'notSunday', day } };
  }
  const minimum = ruleSet.settings.simulacrosMinimum.value;
  const count = distinct.size;
  // A process with none at all lacks their dates, which is a finding of its own.
  if (count === 0 || count >= minimum) return;
  yield { cell: fields[0]?.cell ?? null, subject, params: { kind: 'tooFew', count, minimum } };
}

/** A date that people plan with and that the law does not allow: an activity's end, or the calendar's adjusted date. */
type PlannedLate =
  | ({ readonly kind: 'end'; readonly end: CalendarDate; readonly legal: CalendarDate } & Answered)
  | {
      readonly kind: 'adjusted';
      readonly owed: AssessedDelivery;
      readonly adjusted: CalendarDate;
      readonly legal: CalendarDate;
      readonly note: string;
    };

/** Whether an activity's end is already said to come after the legal date. */
function endsLate(link: Answered | undefined, legal: CalendarDate): boolean {
  const end = link?.assessed.end ?? null;
  return end !== null && isAfter(end, legal);
}

function* adjustedLate(context: RuleContext): Generator<Hit<PlannedLate>> {
  const links = new Map(Array.from(answered(context), (link) => [link.delivery.id, link]));
  for (const owed of context.deliveries) {
    const { delivery, adjusted, status } = owed;
    const legal = delivery.legal;
    if (adjusted === null || legal === null || !isAfter(adjusted, legal) || isClosed(status)) continue;
    // Of a date far from the process its own finding tells.
    if (!isOfProcess(adjusted, context.electionDay)) continue;
    if (endsLate(links.get(delivery.id), legal)) continue;
    yield {
      register: 'calendar',
      cell: context.calendar.byDelivery.get(delivery.id)?.row.adjustedDate?.cell ?? null,
      subject: delivery.id,
      owed,
      ...disputeOf(delivery, 'legal', adjusted),
      params: { kind: 'adjusted', owed, adjusted, legal, note: noteOf(owed, context) },
    };
  }
}

/** Who answers a delivery by what is written: two rows of the plan, or the plan and the calendar sheet. */
type Contradiction =
  | { readonly kind: 'plan'; readonly delivery: Delivery; readonly numbers: readonly string[] }
  | {
      readonly kind: 'calendar';
      readonly delivery: Delivery;
      readonly numbers: readonly string[];
      /** The activity that the calendar sheet says; null when it says that there is none. */
      readonly chosen: string | null;
    };

/** What the calendar sheet says about a delivery and cannot be taken as it stands. */
type CalendarSlip =
  | { readonly kind: 'adjusted' | 'notApplicable' | 'mandatory'; readonly delivery: Delivery }
  | { readonly kind: VerificationSlip; readonly delivery: Delivery }
  | { readonly kind: 'unreadable'; readonly delivery: Delivery; readonly written: string };

const SEVERAL_CALENDAR_SLIPS: Readonly<Record<CalendarSlip['kind'], string>> = {
  adjusted: 'fechas ajustadas sin motivo',
  notApplicable: 'entregables marcados como que no aplican, sin motivo',
  unreadable: 'entregables en que no se entiende lo que dice ¿Aplica?',
  mandatory: 'entregables obligatorios marcados como que no aplican',
  noName: 'fechas de verificación sin el nombre de quien verificó',
  noDay: 'verificaciones sin una fecha que se pueda leer',
  future: 'verificaciones con una fecha que aún no llega',
};

function calendarSlipInWords(slip: CalendarSlip): string {
  const name = `«${slip.delivery.name}»`;
  switch (slip.kind) {
    case 'adjusted':
      return `La fecha ajustada de ${name} no tiene motivo y no se toma en cuenta. Anótelo en Motivo del ajuste.`;
    case 'notApplicable':
      return `${name} se marcó como que no aplica sin decir por qué y se sigue pidiendo. Anote el motivo en Motivo por el que no aplica.`;
    case 'mandatory':
      return `En el calendario, ¿Aplica? de ${name} (documento ${slip.delivery.document}) dice que no, pero es obligatorio en todo proceso ordinario. Escriba Sí, o consulte al INE antes de dejarlo fuera.`;
    case 'unreadable':
      return `En ${name}, ¿Aplica? dice ${quoted(slip.written)} y no se entiende; se sigue pidiendo. Escriba Sí o No.`;
    case 'noName':
      return `${name} tiene fecha de verificación y no dice quién verificó; no cuenta como verificada. Anote el nombre en Verificado por.`;
    case 'noDay':
      return `${name} dice quién verificó y no cuándo, o la fecha no se puede leer; no cuenta como verificada. Anote el día en Fecha de verificación.`;
    case 'future':
      return `La fecha de verificación de ${name} aún no llega; no cuenta como verificada. Corríjala en Fecha de verificación.`;
  }
}

/** What the row of a delivery says that cannot be taken as it stands, each with its cell. */
function* calendarSlips(
  delivery: Delivery,
  entry: CalendarEntry,
): Generator<CalendarSlip & { readonly cell: CellRef | null }> {
  const { row, adjustedDate, hasAdjustmentReason, applies, hasAppliesReason, verificationSlip } = entry;
  if (adjustedDate !== null && !hasAdjustmentReason)
    yield { kind: 'adjusted', delivery, cell: (row.adjustmentReason ?? row.adjustedDate)?.cell ?? null };
  if (applies === 'no' && !hasAppliesReason)
    yield { kind: 'notApplicable', delivery, cell: (row.appliesReason ?? row.applies)?.cell ?? null };
  const isMandatory = delivery.dateFrom === 'rule' && !delivery.conditional && delivery.condition === null;
  if (isLeftOut(entry) && isMandatory) yield { kind: 'mandatory', delivery, cell: row.applies?.cell ?? null };
  if (applies === 'unreadable' && row.applies !== null)
    yield { kind: 'unreadable', delivery, written: row.applies.text, cell: row.applies.cell };
  if (verificationSlip !== null) {
    const field =
      verificationSlip === 'noName' ? (row.verifiedBy ?? row.verifiedOn) : (row.verifiedOn ?? row.verifiedBy);
    yield { kind: verificationSlip, delivery, cell: field?.cell ?? null };
  }
}

function linkFix(cell: CellRef, delivery: Delivery): Fix {
  return { kind: 'link', cell, before: '', after: formatDeliveryLink(delivery) };
}

export const ANEXO13_RULES: readonly Rule[] = [
  defineRule<PlannedLate>({
    id: 'A13-01',
    severity: 'error',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Término posterior a la fecha legal',
    group: {
      what: ({ kind }) =>
        kind === 'end'
          ? 'actividades que terminan después de la fecha legal de su entregable'
          : 'fechas ajustadas posteriores a la fecha legal',
      toDo: 'Adelántelas: la ley se cumple con la fecha legal.',
      item: (late) => (late.kind === 'end' ? numberOrRow(late) : linkInWords(late.owed)),
      from: 3,
    },
    sentence: (late) => {
      const { legal, note } = late;
      const name = dateName(late.owed.delivery);
      if (late.kind === 'adjusted') {
        const { owed, adjusted } = late;
        return `La fecha ajustada de «${owed.delivery.name}», ${formatLongDate(adjusted)}, es ${daysInWords(daysBetween(legal, adjusted))} posterior a su ${name}. La última fecha que cumple es el ${formatLongDate(legal)}.${note}`;
      }
      const { assessed, delivery, end } = late;
      return `${capitalised(activityInWords(assessed))} termina el ${formatLongDate(end)}, ${daysInWords(daysBetween(legal, end))} después de la ${name} de «${delivery.name}». La última fecha que cumple es el ${formatLongDate(legal)}.${note}`;
    },
    *check(context) {
      for (const link of answered(context)) {
        const { assessed, delivery } = link;
        const legal = delivery.legal;
        const { end } = assessed;
        if (legal === null || end === null || !isAfter(end, legal) || completedLate(link)) continue;
        yield {
          cell: assessed.activity.end?.cell ?? null,
          subject: assessed.number,
          owed: link.owed,
          ...disputeOf(delivery, 'legal', end),
          params: { kind: 'end', ...link, end, legal },
        };
      }
      yield* adjustedLate(context);
    },
  }),
  defineRule<Missing | Outside | Later>({
    id: 'A13-02',
    severity: 'error',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Entregable del Anexo 13 que no está en el plan',
    group: {
      what: (missing) => ('kind' in missing ? null : missingInWords(missing)),
      toDo: (missing) =>
        'kind' in missing || missing.hasColumn
          ? `Agréguelos o, si ya están con otras palabras, anote cada uno en la columna ${COLUMNS.anexo13} de su actividad.`
          : 'Agréguelos o, si ya están con otras palabras, vincúlelos en el panel con «Vincular con…».',
      item: (missing) => ('kind' in missing ? '' : nameWithDay(missing)),
      longest: MOST_NAMES,
    },
    sentence: (missing) => {
      if (!('kind' in missing)) return missingSentence(missing);
      return missing.kind === 'later' ? laterSentence(missing) : outsideSentence(missing);
    },
    *check(context) {
      if (context.registers.plan === null) return;
      const all = [...missingDeliveries(context)];
      const missing = all.filter(({ days }) => days <= MISSING_DAYS);
      const span = planSpan(context.plan);
      // A plan that begins with a later month was not meant to hold what fell due before it.
      const outside = missing.filter(
        ({ delivery: { legal }, days }) =>
          legal !== null && days < 0 && span !== null && isShort(span) && isBefore(legal, span.first),
      );
      for (const params of missing) {
        if (outside.length > 1 && outside.includes(params)) continue;
        const { delivery, days } = params;
        yield {
          cell: null,
          subject: delivery.id,
          // Until it is due there is time to plan it, and what has no legal date cannot be overdue.
          severity: delivery.legal === null || days >= 0 ? 'warning' : 'error',
          owed: params.owed,
          params,
        };
      }
      const later = laterMissing(all, span);
      if (later.length > 0)
        yield { cell: null, subject: null, severity: 'info', params: { kind: 'later', deliveries: later } };
      if (span === null || outside.length < 2) return;
      yield {
        cell: null,
        subject: null,
        severity: 'info',
        params: { kind: 'outside', deliveries: outside, span },
      };
    },
  }),
  defineRule<Answered & { completed: CalendarDate; legal: CalendarDate }>({
    id: 'A13-03',
    severity: 'error',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Concluida después de la fecha legal',
    group: {
      what: 'actividades concluidas después de la fecha legal de su entregable',
      toDo: 'Documente la causa ante el INE.',
      item: numberOrRow,
      from: 3,
    },
    sentence: ({ assessed, delivery, completed, legal, note }) =>
      `${capitalised(activityInWords(assessed))} se concluyó el ${formatLongDate(completed)}, ${daysInWords(daysBetween(legal, completed))} después de la ${dateName(delivery)} de «${delivery.name}» (${formatLongDate(legal)}). ${causeOrToDo(assessed)}${note}`,
    *check(context) {
      for (const link of answered(context)) {
        const { assessed, delivery } = link;
        const legal = delivery.legal;
        if (!completedLate(link) || legal === null || assessed.completed === null) continue;
        yield {
          cell: assessed.activity.completed?.cell ?? null,
          subject: assessed.number,
          owed: link.owed,
          ...severityOfDelay(assessed),
          ...disputeOf(delivery, 'legal', assessed.completed),
          params: { ...link, completed: assessed.completed, legal },
        };
      }
    },
  }),
  defineRule<Answered & { sending: Sending; cause: string | null }>({
    id: 'A13-04',
    severity: 'error',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Envío al INE fuera de plazo',
    group: {
      what: ({ sending }) => SEVERAL_SENDINGS[sending.kind],
      toDo: `Remítalos y anote la fecha en ${COLUMNS.sentToIne} o, si se remitieron tarde, documente la causa.`,
      item: numberOrRow,
      from: 3,
    },
    sentence: ({ assessed, delivery, sending, cause }) => {
      const limit = formatLongDate(sending.sendBy);
      const noted = cause === null ? '' : ` Causa anotada: ${quoted(cause)}.`;
      const what = `«${delivery.name}» (${activityInWords(assessed).replace(/^la /, '')})`;
      switch (sending.kind) {
        case 'sentLate':
          return `${what} ${sending.isPlanned ? 'tiene como fecha de envío al INE' : 'se remitió al INE'} el ${formatLongDate(sending.sent)}, ${daysInWords(daysBetween(sending.sendBy, sending.sent))} después del plazo (${limit}). ${sending.isPlanned ? 'Adelante el envío o documente la causa ante el INE.' : causeOrToDo(assessed)}`;
        case 'termOver':
          return `${what} está concluido y no consta su envío al INE; el plazo terminó el ${limit}, hace ${daysInWords(sending.days)}.${noted} Remítalo y anote la fecha en ${COLUMNS.sentToIne}.`;
        case 'termEnding':
          return `${what} está concluido y no consta su envío al INE; el plazo termina el ${limit}${sending.days === 0 ? ', el día del corte' : `, en ${daysInWords(sending.days)}`}.${noted} Remítalo y anote la fecha en ${COLUMNS.sentToIne}.`;
      }
    },
    *check(context) {
      for (const link of answered(context)) {
        const sending = sendingSlip(link, context);
        if (sending === null) continue;
        yield {
          cell: sending.cell,
          subject: link.assessed.number,
          owed: link.owed,
          ...(sending.kind === 'sentLate' && !sending.isPlanned ? severityOfDelay(link.assessed) : {}),
          ...disputeOf(link.delivery, 'sendBy', sending.kind === 'sentLate' ? sending.sent : context.cutoff),
          params: { ...link, sending, cause: causeOfSending(link, context) },
        };
      }
    },
  }),
  defineRule<Contradiction>({
    id: 'A13-05',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Dos actividades para el mismo entregable',
    sentence: (slip) => {
      const { delivery, numbers } = slip;
      if (slip.kind === 'plan') {
        return `Las actividades ${shortListInWords(numbers)} están vinculadas a «${delivery.name}»; se toma la que termina primero. Deje el dato de la columna ${COLUMNS.anexo13} en una sola.`;
      }
      const says =
        slip.chosen === null
          ? `que ninguna actividad corresponde a «${delivery.name}»`
          : `que a «${delivery.name}» le corresponde la actividad ${slip.chosen}`;
      return `El calendario dice ${says} y la columna ${COLUMNS.anexo13} del plan, que ${numbers.length === 1 ? 'la' : 'las'} ${listInWords(numbers)}; vale el calendario. Corrija uno de los dos.`;
    },
    *check({ coverage, plan, deliveries, calendar }) {
      const byId = new Map(deliveries.map((owed) => [owed.delivery.id, owed]));
      for (const { deliveryId, activityKeys } of coverage.conflicts) {
        const owed = byId.get(deliveryId);
        const claims = activityKeys.flatMap((key) => plan[Number(key)]?.assessed ?? []);
        const second = claims[1];
        if (owed === undefined || second === undefined) continue;
        yield {
          cell: second.activity.anexo13?.cell ?? null,
          subject: deliveryId,
          owed,
          params: { kind: 'plan', delivery: owed.delivery, numbers: claims.map(({ number }) => number) },
        };
      }
      for (const { deliveryId, activityKeys } of coverage.overruled) {
        const owed = byId.get(deliveryId);
        const claims = activityKeys.flatMap((key) => plan[Number(key)]?.assessed ?? []);
        const chosen = coverage.links.get(deliveryId);
        if (owed === undefined || claims.length === 0) continue;
        yield {
          register: 'calendar',
          cell: calendar.byDelivery.get(deliveryId)?.row.activity?.cell ?? null,
          subject: deliveryId,
          owed,
          params: {
            kind: 'calendar',
            delivery: owed.delivery,
            numbers: claims.map(({ number }) => number),
            chosen: (chosen && plan[Number(chosen.activityKey)]?.assessed.number) ?? null,
          },
        };
      }
    },
  }),
  defineRule<UnknownLink>({
    id: 'A13-06',
    severity: 'error',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Entregable que no existe',
    group: {
      what: ({ kind }) =>
        kind === 'plan'
          ? `datos de la columna ${COLUMNS.anexo13} que no corresponden a un entregable`
          : 'datos del calendario que no corresponden a un entregable o a una actividad',
      toDo: 'Corríjalos: se espera el documento y la etapa, por ejemplo «4 final».',
      item: ({ written }) => quoted(written),
      from: 3,
    },
    sentence: (link) => {
      const { written } = link;
      switch (link.kind) {
        case 'plan':
          return `En ${activityInWords(link.assessed)}, ${COLUMNS.anexo13} dice ${quoted(written)}: ${WHY_UNKNOWN[link.reason]}${link.stages === '' ? '' : ` (${link.stages})`}. Escriba el documento y la etapa, por ejemplo «4 final»${link.reportedMonth === null ? '' : ` o «3 ${formatMonth(link.reportedMonth).replace(' de ', ' ')}»`}.`;
        case 'row':
          return link.reason === 'repeated'
            ? `En el calendario, la fila ${link.row} repite el entregable ${quoted(written)}; se toma la primera. Deje una sola fila.`
            : `En el calendario, la fila ${link.row} dice ${quoted(written)}: ${WHY_UNKNOWN[link.reason]}. Corrija Documento y Etapa o borre la fila.`;
        case 'activity':
          return `En el calendario, Actividad vinculada de «${link.delivery.name}» dice ${quoted(written)}, que no es el número de una actividad del plan. Corríjalo o escriba «Ninguna».`;
      }
    },
    *check({ coverage, plan, calendar, deliveries, ruleSet }) {
      const reportedMonth =
        deliveries.find(({ delivery }) => delivery.reportedMonth !== null)?.delivery.reportedMonth ?? null;
      for (const { activityKey, text, reason, document } of coverage.unknownLinks) {
        const assessed = plan[Number(activityKey)]?.assessed;
        if (assessed === undefined) continue;
        yield {
          cell: assessed.activity.anexo13?.cell ?? null,
          subject: assessed.number,
          params: {
            kind: 'plan',
            assessed,
            written: text,
            reason,
            stages: reason === 'stageMissing' ? stagesInWords(document, ruleSet) : '',
            reportedMonth,
          },
        };
      }
      for (const { row, reason } of calendar.strays) {
        // Without its start nobody knows which months an extraordinary process reports on.
        if (reason === 'month' && reportedMonth === null) continue;
        const written = `${row.document.text} ${row.stage.text}`.trim();
        yield {
          register: 'calendar',
          cell: row.document.cell,
          subject: written,
          params: { kind: 'row', row: row.row, written, reason },
        };
      }
      const numbers = new Set(plan.map(({ assessed }) => assessed.number));
      for (const owed of deliveries) {
        const { delivery } = owed;
        const { link, row } = calendar.byDelivery.get(delivery.id) ?? { link: null, row: null };
        if (link === null || link.kind === 'nobody') continue;
        if (link.kind === 'activity' && numbers.has(link.number)) continue;
        yield {
          register: 'calendar',
          cell: row.activity?.cell ?? null,
          subject: delivery.id,
          owed,
          params: { kind: 'activity', delivery, written: row.activity?.text ?? '' },
        };
      }
    },
  }),
  defineRule<{ assessed: AssessedActivity; delivery: Delivery }>({
    id: 'A13-07',
    severity: 'info',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Actividad que parece un entregable',
    group: {
      what: 'actividades que parecen un entregable del Anexo 13',
      toDo: ({ assessed }) =>
        assessed.activity.anexo13 === null
          ? 'Confirme cada una en el panel con «Vincular con…».'
          : `Confirme cada una y anótela en su columna ${COLUMNS.anexo13}.`,
      item: (likely) => `${numberOrRow(likely)}: ${linkInWords(likely)}`,
    },
    sentence: ({ assessed, delivery }) =>
      `${capitalised(activityInWords(assessed))} parece corresponder a «${delivery.name}» (documento ${delivery.document}). Si es así, ${howToLink(delivery, assessed.activity.anexo13 !== null)}.`,
    *check({ coverage, plan, deliveries, cutoff }) {
      const byId = new Map(deliveries.map((owed) => [owed.delivery.id, owed]));
      const horizon = addDays(cutoff, MISSING_DAYS);
      const proposed = new Set<unknown>();
      for (const { activityKey, deliveryId } of coverage.proposals) {
        // The most likely comes first and is the only one worth a sentence.
        if (proposed.has(activityKey)) continue;
        proposed.add(activityKey);
        const assessed = plan[Number(activityKey)]?.assessed;
        const owed = byId.get(deliveryId);
        if (assessed === undefined || owed === undefined) continue;
        const { delivery } = owed;
        const { anexo13, number } = assessed.activity;
        const hit = {
          cell: (anexo13 ?? number).cell,
          subject: assessed.number,
          owed,
          params: { assessed, delivery },
          // Until somebody confirms it, what is due counts as missing.
          ...(isDue(delivery, horizon) ? { severity: 'warning' as const } : {}),
        };
        const canLink = anexo13 !== null && anexo13.text === '';
        yield canLink ? { ...hit, fix: linkFix(anexo13.cell, delivery) } : hit;
      }
    },
  }),
  defineRule<SimulacroSlip>({
    id: 'A13-09',
    severity: 'warning',
    register: 'process',
    source: SOURCES.simulacros,
    title: 'Simulacros fuera de lo previsto',
    sentence: (slip) => {
      switch (slip.kind) {
        case 'notSunday':
          return `El simulacro del ${formatLongDate(slip.day)} no cae en domingo. Confirme la fecha o cámbiela por la de un domingo previo a la jornada.`;
        case 'notBefore':
          return `El simulacro del ${formatLongDate(slip.day)} no es anterior a la jornada (${formatLongDate(slip.electionDay)}). Corrija la fecha.`;
        case 'otherDay':
          return `${capitalised(activityInWords(slip.assessed))} tiene ${slip.what} el ${formatLongDate(slip.day)}, pero la hoja Proceso dice ${listInWords(slip.written.map(formatLongDate))}. Corrija la fecha equivocada.`;
        case 'tooFew':
          return `Solo hay ${countOf(slip.count, 'simulacro', 'simulacros')} en la hoja Proceso y deben ser al menos ${slip.minimum}, en domingos previos a la jornada. Escriba las fechas que faltan en «Simulacros».`;
      }
    },
    *check(context) {
      const others = [...otherDays(context)];
      yield* others;
      yield* plannedSimulacroSlips(context);
      for (const slip of simulacroSlips(context)) {
        // A day that the plan contradicts is told with it.
        if (slip.params.kind !== 'notSunday' || others.length === 0) yield slip;
      }
    },
  }),
  defineRule<{ delivery: Delivery; legal: CalendarDate; from: string }>({
    id: 'A13-10',
    severity: 'info',
    register: 'calendar',
    source: SOURCES.calendar,
    title: 'Fecha que nadie ha comparado con el texto oficial',
    group: {
      what: 'fechas legales cercanas y con poco sustento que nadie ha comparado con el texto oficial',
      toDo: 'Compárelas primero y anote quién y cuándo en Verificado por y Fecha de verificación.',
      item: ({ delivery }) => quoted(delivery.name),
    },
    sentence: ({ delivery, legal, from }) =>
      `La fecha legal de «${delivery.name}», ${formatLongDate(legal)}, es ${from}; nadie anotó haberla comparado con el texto oficial. Compárela y anote quién y cuándo en Verificado por y Fecha de verificación.`,
    *check({ deliveries, calendar, cutoff, ruleSet }) {
      const horizon = addDays(cutoff, NEAR_DAYS);
      for (const owed of deliveries) {
        const { delivery, status } = owed;
        const { legal } = delivery;
        const entry = calendar.byDelivery.get(delivery.id);
        // Of the whole calendar only what is near asks for somebody's time.
        if (entry === undefined || legal === null || isAfter(legal, horizon)) continue;
        if (!isUnverified(owed) || isClosed(status)) continue;
        const { verifiedBy, document } = entry.row;
        const params = { delivery, legal, from: inferredFrom(ruleSet) };
        yield { cell: (verifiedBy ?? document).cell, subject: delivery.id, owed, params };
      }
    },
  }),
  defineRule<CalendarSlip>({
    id: 'A13-11',
    severity: 'warning',
    register: 'calendar',
    source: SOURCES.calendar,
    title: 'Dato del calendario que no se puede tomar así',
    group: {
      what: ({ kind }) => SEVERAL_CALENDAR_SLIPS[kind],
      toDo: 'Complete o corrija cada dato; mientras tanto no cuenta.',
      item: linkInWords,
      from: 3,
    },
    sentence: (slip) => calendarSlipInWords(slip),
    *check({ deliveries, calendar }) {
      for (const owed of deliveries) {
        const entry = calendar.byDelivery.get(owed.delivery.id);
        if (entry === undefined) continue;
        for (const { cell, ...slip } of calendarSlips(owed.delivery, entry)) {
          yield {
            cell,
            subject: owed.delivery.id,
            owed,
            ...(slip.kind === 'mandatory' ? { severity: 'error' as const } : {}),
            params: slip,
          };
        }
      }
    },
  }),
  defineRule<{ assessed: AssessedActivity; delivery: Delivery; why: string }>({
    id: 'A13-12',
    severity: 'info',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Actividad de un documento que el proceso no debe',
    group: {
      what: 'actividades de documentos que el proceso no debe por quién implementa el PREP',
      toDo: 'No se vigilan sus fechas; márquelas como «No aplica» o, si sí se harán, corrija «Implementación del PREP».',
      item: numberOrRow,
    },
    sentence: ({ assessed, delivery, why }) =>
      `${capitalised(activityInWords(assessed))} es de «${delivery.name}» (documento ${delivery.document}), que no se debe: ${why}, según «Implementación del PREP». ${assessed.status === 'notApplicable' ? 'No se vigila su fecha; márquela como «No aplica»' : 'Márquela como «No aplica»'} o, si sí se hará, corrija ese dato.`,
    *check({ deliveries, answers }) {
      for (const owed of deliveries) {
        const entry = answers.get(owed.delivery.id);
        const why = owed.delivery.notOwed;
        if (entry === undefined || why === null || entry.declared === 'notApplicable') continue;
        const { assessed } = entry;
        if (isFinished(assessed.status)) continue;
        const cell = (assessed.activity.status ?? assessed.activity.number).cell;
        yield { cell, subject: assessed.number, owed, params: { assessed, delivery: owed.delivery, why } };
      }
    },
  }),
];
