/** Why a delivery's date is what it is: each step of the count, its source, how surely it is known, and what would change it. */
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, addMonths, isAfter, isBefore, isSameDate, isSunday } from '../dates/calendarDate';
import { parseDuration } from '../dates/duration';
import { formatLongDate } from '../dates/spanishFormat';
import { listInWords } from '../text/lists';
import type { CalendarAnchors, Delivery, ReadingDates } from './calendar';
import { anchorDay, approvalDay, deliveryId } from './calendar';
import { instrumentInWords, writtenDate } from './citation';
import { certaintyOf, citationOf, CONFIDENCE_WORDS } from './deliverySource';
import type { EvidenceFact, RuleSetEvidence } from './evidence';
import { fromMonth, shownReading } from './ruleInWords';
import type { Confidence, DeliveryAnchor, DeliveryReading, DeliveryRule, RuleSet } from './ruleSet';

/** One step of the count, in Spanish, with where it can be looked up. */
export interface ExplanationStep {
  readonly text: string;
  /** The day that the step gives; null while it is not known. */
  readonly day: CalendarDate | null;
  readonly citation: string;
}

/** One reading of the rule where the sources disagree. */
export interface ExplainedReading extends ReadingDates {
  /** In Spanish. */
  readonly text: string;
  /** Whether its date is the one shown. */
  readonly isShown: boolean;
  /** Whether it is the one shown while another has no day yet, which may be earlier. */
  readonly isOnlyDated: boolean;
  /** Whether the readings differ in the sending alone. */
  readonly isOfSending: boolean;
}

export interface Explanation {
  readonly citation: string;
  /** The version of the law and whether the rule set was held against it, in Spanish. */
  readonly instrument: string;
  readonly steps: readonly ExplanationStep[];
  /** How surely the date and the sending term are known, in Spanish sentences. */
  readonly confidence: readonly string[];
  readonly sources: readonly EvidenceFact[];
  /** Empty where the sources agree. */
  readonly readings: readonly ExplainedReading[];
  /** What there is to know besides, in Spanish sentences. */
  readonly notes: readonly string[];
  /** What would change the date, in Spanish sentences. */
  readonly wouldChange: readonly string[];
  /** The law's own words, `''` while nobody pasted them. */
  readonly officialText: string;
}

/** What a date is explained with. */
export interface ExplanationContext {
  readonly ruleSet: RuleSet;
  readonly evidence: RuleSetEvidence;
  /** Those that the delivery's dates were computed with. */
  readonly anchors: CalendarAnchors;
  /** Whether the anchors were given without a workbook. */
  readonly isWithoutBook?: boolean;
}

/** What people wrote about the row in their calendar sheet. */
export interface RowVerification {
  readonly verified: { readonly by: string; readonly on: CalendarDate } | null;
  readonly officialText: string;
  /** What the adjusted date of the sheet does, in a Spanish sentence; left out where there is none. */
  readonly adjustment?: string | undefined;
}

const UNVERIFIED: RowVerification = { verified: null, officialText: '' };

const ANCHOR_NAMES: Readonly<Record<DeliveryAnchor, string>> = {
  electionDay: 'jornada electoral',
  month: 'primer día del mes que se informa',
  test: 'prueba de funcionalidad',
  firstSimulacro: 'primer simulacro',
  lastSimulacro: 'último simulacro',
  closing: 'cierre de la publicación',
  approval: 'aprobación del documento',
  endOfElectionMonth: 'último día del mes de la jornada electoral',
};

const ANCHOR_SOURCE: Readonly<Partial<Record<DeliveryAnchor, string>>> = {
  month: 'El mes de este informe',
  approval: 'La conclusión de la actividad que lo elabora',
};
const PROCESS_SOURCE = 'Hoja Proceso';
const ASKED_SOURCE = 'La fecha que se indicó';

const CONFIDENCE_REASONS: Readonly<Record<Confidence, string>> = {
  high: 'dos organismos coinciden y hay una fecha que lo confirma',
  medium: 'hay una fuente explícita y una fecha compatible',
  low: 'hay una sola fuente no oficial, o ninguna con dirección',
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** "se toma el último día de febrero de 2027" where the month has no such day. */
function clampNote(from: CalendarDate, moved: CalendarDate): string {
  if (from.day === moved.day) return '';
  const leap = moved.month === 2 && moved.day === 29 ? ', año bisiesto' : '';
  return ` (ese mes no tiene día ${from.day}: se toma el último${leap})`;
}

/** The steps from the anchor to the legal date: months, then days, both of one term that runs from the anchor. */
function termSteps(from: CalendarDate, offset: string, citation: string): readonly ExplanationStep[] {
  const { months, days } = parseDuration(offset);
  const way = offset.startsWith('-') ? 'antes' : 'después';
  const afterMonths = addMonths(from, months);
  const day = addDays(afterMonths, days);
  return [
    ...(months === 0
      ? []
      : [
          {
            text: `${counted(Math.abs(months), 'mes', 'meses')} ${way}${clampNote(from, afterMonths)}`,
            day: afterMonths,
            citation,
          },
        ]),
    ...(days === 0
      ? []
      : [{ text: `${counted(Math.abs(days), 'día natural', 'días naturales')} ${way}`, day, citation }]),
  ];
}

/** A term whose anchor is not known yet: «5 días naturales antes». */
function lengthAndWay(offset: string): string {
  const { months, days } = parseDuration(offset);
  const length = [
    ...(months === 0 ? [] : [counted(Math.abs(months), 'mes', 'meses')]),
    ...(days === 0 ? [] : [counted(Math.abs(days), 'día natural', 'días naturales')]),
  ];
  return `${listInWords(length)} ${offset.startsWith('-') ? 'antes' : 'después'}`;
}

/** Whether a term is of no days: the day itself. */
function isNoTerm(term: string): boolean {
  const { months, days } = parseDuration(term);
  return months === 0 && days === 0;
}

function sendingStep(
  term: string,
  sendBy: CalendarDate,
  citation: string,
  approved: CalendarDate | null = null,
): ExplanationStep {
  const { days, months } = parseDuration(term);
  // What was approved so early that its term is over before the legal date may be sent until that date.
  if (approved !== null && isAfter(sendBy, addDays(addMonths(approved, months), days)))
    return { text: 'Remisión al INE, a más tardar en la fecha legal', day: sendBy, citation };
  const length = [
    ...(months === 0 ? [] : [counted(months, 'mes', 'meses')]),
    ...(days === 0 ? [] : [counted(days, 'día natural', 'días naturales')]),
  ];
  const text =
    length.length === 0 ? 'Remisión al INE, el mismo día' : `Remisión al INE, ${listInWords(length)} después`;
  return { text, day: sendBy, citation };
}

/** The law names the day of the month after; nobody counts it from the first of the month before. */
const dayOfMonthInWords = (offset: string): string =>
  capitalised(fromMonth(offset).replace(/^El día/, 'día'));

const sentOn = ({ legal, sendBy }: Delivery, citation: string): readonly ExplanationStep[] =>
  sendBy === null
    ? []
    : [
        isSameDate(legal, sendBy)
          ? sendingStep('P0D', sendBy, citation)
          : { text: 'Remisión al INE', day: sendBy, citation },
      ];

function stepsOf(
  rule: DeliveryRule,
  delivery: Delivery,
  context: ExplanationContext,
): readonly ExplanationStep[] {
  const citation = citationOf(context.ruleSet, delivery);
  const { anchors } = context;
  if (delivery.dateFrom === 'ownCalendar') {
    return [...ownSteps(delivery), ...ownSendingSteps(rule, delivery, anchors)];
  }
  const { anchor, offset, sendingTerm } = shownReading(rule, delivery);
  const from = anchorDay(anchor, anchors, delivery);
  const steps: ExplanationStep[] = [
    {
      text: capitalised(ANCHOR_NAMES[anchor]),
      day: from,
      citation: ANCHOR_SOURCE[anchor] ?? (context.isWithoutBook === true ? ASKED_SOURCE : PROCESS_SOURCE),
    },
  ];
  if (anchor === 'month' && delivery.legal !== null && offset !== null)
    return [
      { text: dayOfMonthInWords(offset), day: delivery.legal, citation },
      ...sentOn(delivery, citation),
    ];
  if (from !== null && offset !== null) steps.push(...termSteps(from, offset, citation));
  if (from === null && offset !== null && !isNoTerm(offset))
    steps.push({ text: capitalised(lengthAndWay(offset)), day: null, citation });
  if (delivery.orientative !== null) {
    steps.push({ text: 'Día orientativo: no vence', day: delivery.orientative, citation });
  }
  if (delivery.sendBy === null) return steps;
  const approved = anchor === 'approval' ? null : approvalDay(rule, anchors, delivery);
  if (approved !== null) steps.push(approvalStep(approved));
  return [...steps, sendingStep(sendingTerm, delivery.sendBy, citation, approved)];
}

const OWN_CALENDAR = 'Plan y calendario del propio proceso (proceso extraordinario)';

function ownSteps({ legal, orientative }: Delivery): readonly ExplanationStep[] {
  if (legal !== null) {
    return [{ text: 'Fecha del plan propio, de la hoja Calendario', day: legal, citation: OWN_CALENDAR }];
  }
  return [
    { text: 'Aún sin fecha: escríbala en Fecha del plan propio', day: null, citation: OWN_CALENDAR },
    ...(orientative === null
      ? []
      : [
          {
            text: 'Día orientativo, según lo usual en un proceso ordinario: no vence',
            day: orientative,
            citation: OWN_CALENDAR,
          },
        ]),
  ];
}

const OWN_SENDING_CERTAINTY =
  'Término de remisión inferido de los procesos ordinarios, confianza baja: ningún acto público lo muestra en uno extraordinario.';
const OWN_SENDING = 'Término usual en un proceso ordinario';

function ownSendingSteps(
  rule: DeliveryRule,
  delivery: Delivery,
  anchors: CalendarAnchors,
): readonly ExplanationStep[] {
  if (delivery.sendBy === null) return [];
  const approved = approvalDay(rule, anchors, delivery);
  return [
    ...(approved === null ? [] : [approvalStep(approved)]),
    sendingStep(rule.sendingTerm, delivery.sendBy, OWN_SENDING, approved),
  ];
}

const approvalStep = (day: CalendarDate): ExplanationStep => ({
  text: capitalised(ANCHOR_NAMES.approval),
  day,
  citation: ANCHOR_SOURCE.approval ?? PROCESS_SOURCE,
});

function confidenceOf(
  delivery: Delivery,
  { ruleSet }: ExplanationContext,
  { verified }: RowVerification,
): readonly string[] {
  const certainty = `Fecha ${certaintyOf(ruleSet, delivery, verified)}`;
  if (delivery.dateFrom === 'ownCalendar') {
    return [
      ...(delivery.legal === null ? [] : [`${certainty}.`]),
      ...(delivery.sendBy === null ? [] : [OWN_SENDING_CERTAINTY]),
    ];
  }
  if (verified !== null) return [`${certainty}.`];
  return [
    `${certainty}: ${CONFIDENCE_REASONS[delivery.confidence]}.`,
    // What is sent on its own day has no term.
    ...(delivery.sendBy !== null &&
    isSameDate(delivery.legal, delivery.sendBy) &&
    !onlySendingDiffers(delivery)
      ? []
      : [
          `Término de remisión, confianza ${CONFIDENCE_WORDS[delivery.sendingConfidence]}: ${CONFIDENCE_REASONS[delivery.sendingConfidence]}.`,
        ]),
    `Los días se cuentan como naturales, confianza ${CONFIDENCE_WORDS[ruleSet.settings.dayKind.confidence]}.`,
  ];
}

/** Whether the readings of a rule give different days. */
const disagree = ({ readings: [first, ...others] }: Delivery): boolean =>
  first !== undefined &&
  others.some(({ legal, sendBy }) => !isSameDate(legal, first.legal) || !isSameDate(sendBy, first.sendBy));

/** Whether all give the same legal date, and only the sending is disputed. */
const onlySendingDiffers = ({ readings: [first, ...others] }: Delivery): boolean =>
  first !== undefined && others.every(({ legal }) => isSameDate(legal, first.legal));

/** Whether one reading gives a day and another waits for something. */
function isPartlyDated({ readings, legal }: Delivery): boolean {
  return legal !== null && readings.some((reading) => reading.legal === null);
}

/** Empty too where every reading gives the same days in this process. */
function readingsOf(
  rule: DeliveryRule,
  delivery: Delivery,
  texts: readonly string[],
): readonly ExplainedReading[] {
  if (!disagree(delivery)) return [];
  const shown = shownReading(rule, delivery);
  const all: readonly DeliveryReading[] = [rule, ...(rule.readings ?? [])];
  return delivery.readings.map((dates, index) => ({
    ...dates,
    text: texts[index] ?? `lectura ${index + 1}`,
    isShown: all[index] === shown,
    isOnlyDated: all[index] === shown && isPartlyDated(delivery),
    isOfSending: onlySendingDiffers(delivery),
  }));
}

function disputeNote(delivery: Delivery): string {
  if (!disagree(delivery)) return 'Hay dos lecturas de la regla; en este proceso dan la misma fecha.';
  if (isPartlyDated(delivery))
    return 'Las fuentes no coinciden: se muestra la lectura que ya tiene día; la otra aún no lo tiene y puede dar uno anterior.';
  return onlySendingDiffers(delivery)
    ? 'Las fuentes coinciden en la fecha y no en la remisión: se muestra la más temprana.'
    : 'Las fuentes no coinciden: se muestra la fecha más temprana.';
}

/** The later limit of the sending of what was approved before its legal date, by the other reading of its term. */
function sendingNote({ sendBy, sendByCalendar }: Delivery): readonly string[] {
  if (sendBy === null || sendByCalendar === null || !isBefore(sendBy, sendByCalendar)) return [];
  return [
    `La remisión se cuenta desde la aprobación; contado desde la fecha legal, el límite es el ${formatLongDate(sendByCalendar)}.`,
  ];
}

/** Whether the date counts from an election day that is no Sunday. */
function countsFromDoubtfulElection(
  rule: DeliveryRule,
  delivery: Delivery,
  { anchors: { electionDay } }: ExplanationContext,
): boolean {
  const { anchor } = shownReading(rule, delivery);
  return (anchor === 'electionDay' || anchor === 'endOfElectionMonth') && !isSunday(electionDay);
}

function notesOf(rule: DeliveryRule, delivery: Delivery, context: ExplanationContext): readonly string[] {
  const { start } = context.anchors;
  const known = context.evidence.rules[deliveryId(delivery)];
  return [
    // What acts of ordinary processes showed says nothing of an extraordinary one.
    // Nor is that of the closing of use once its day is known.
    ...(known?.note === undefined ||
    delivery.dateFrom === 'ownCalendar' ||
    (rule.anchor === 'closing' && delivery.legal !== null)
      ? []
      : [known.note]),
    ...(delivery.readings.length > 0 ? [disputeNote(delivery)] : []),
    ...sendingNote(delivery),
    // The note of a document may name its second event already.
    ...(known?.secondEvent === undefined || known.note?.includes('otro hecho') === true
      ? []
      : [`${known.secondEvent}: otro hecho, con su propia fecha.`]),
    ...(countsFromDoubtfulElection(rule, delivery, context)
      ? [`La jornada, ${formatLongDate(context.anchors.electionDay)}, no cae en domingo: confírmela.`]
      : []),
    ...(delivery.notOwed === null ? [] : [`No se debe: ${delivery.notOwed}.`]),
    ...(delivery.conditional && rule.condition !== undefined ? [`Se debe ${rule.condition}.`] : []),
    ...(delivery.isBeforeStart && start
      ? [`Cae antes del inicio del proceso electoral (${formatLongDate(start)}): confírmela.`]
      : []),
  ];
}

function changesOf(rule: DeliveryRule, delivery: Delivery, { verified }: RowVerification): readonly string[] {
  if (delivery.dateFrom === 'ownCalendar') return ['Cambia si se modifica el plan y calendario del proceso.'];
  const { anchor } = shownReading(rule, delivery);
  const counts = anchor === 'month' ? 'el mes que se informa' : ANCHOR_NAMES[anchor];
  return [
    ...(anchor === 'month'
      ? [`Cambia si la jornada electoral pasa a otro mes: de ella salen los meses que se informan.`]
      : [
          `Cambia si se mueve: ${counts}. El plazo se cuenta siempre desde ahí, no desde otra fecha ya contada.`,
        ]),
    ...(delivery.readings.length > 0 ? ['Cambia si el texto oficial confirma otra de las lecturas.'] : []),
    ...(verified === null ? ['Cambia si el texto oficial dice otra cosa.'] : []),
  ];
}

/** The facts about a rule, then those about the whole rule set. */
function sourcesOf(
  key: string,
  { facts }: RuleSetEvidence,
  isExtraordinary: boolean,
): readonly EvidenceFact[] {
  // What contradicts a rule in extraordinary processes is told of that rule in every process.
  const own = facts.filter(
    ({ rules, scope, verdict }) =>
      rules.includes(key) && (scope === undefined || isExtraordinary || verdict === 'contradicts'),
  );
  const general = facts.filter(
    (fact) =>
      !own.includes(fact) && fact.rules.includes('*') && (fact.scope === undefined || isExtraordinary),
  );
  return [...own, ...general];
}

/**
 * Why the dates of a delivery are what they are.
 *
 * @param row what people wrote about it in their calendar sheet
 * @example explainDelivery(delivery, { ruleSet, evidence, anchors }).steps.map(({ text }) => text)
 *   // => ['Jornada electoral', '7 meses antes', 'Remisión al INE, 5 días naturales después']
 */
export function explainDelivery(
  delivery: Delivery,
  context: ExplanationContext,
  row: RowVerification = UNVERIFIED,
): Explanation {
  const key = deliveryId(delivery);
  const rule = context.ruleSet.deliveries.find((each) => deliveryId(each) === key);
  if (rule === undefined) throw new RangeError(`The rule set has no ${key}`);
  const { evidence, anchors, ruleSet } = context;
  const known = evidence.rules[key];
  const isExtraordinary = anchors.kind === 'extraordinary';
  return {
    citation: citationOf(ruleSet, delivery),
    // Of a row that a person verified nothing is said to be unverified.
    instrument:
      row.verified === null
        ? instrumentInWords(ruleSet)
        : `${ruleSet.instrument.name} según ${ruleSet.instrument.version}`,
    steps: stepsOf(rule, delivery, context),
    confidence: confidenceOf(delivery, context, row),
    sources: sourcesOf(key, evidence, isExtraordinary),
    readings: readingsOf(rule, delivery, known?.readings ?? []),
    notes: [...(row.adjustment === undefined ? [] : [row.adjustment]), ...notesOf(rule, delivery, context)],
    wouldChange: changesOf(rule, delivery, row),
    officialText: row.officialText || (known?.text ?? ''),
  };
}

/** A step as one line: «7 meses antes: 2 de noviembre de 2023». */
export function stepText({ text, day }: ExplanationStep): string {
  return `${text}: ${day === null ? 'por definir' : formatLongDate(day)}`;
}

/** A reading as one line, with its dates. */
export function readingText({
  text,
  legal,
  sendBy,
  isShown,
  isOnlyDated,
  isOfSending,
}: ExplainedReading): string {
  const inWords = (day: CalendarDate | null): string => (day === null ? 'por definir' : formatLongDate(day));
  const date = inWords(isOfSending ? sendBy : legal);
  const sent =
    isOfSending || sendBy === null || isSameDate(sendBy, legal) ? '' : `, remisión ${formatLongDate(sendBy)}`;
  const which = isOnlyDated ? 'la que se muestra, la única con día' : 'la que se muestra, la más temprana';
  return `${capitalised(text)}: ${date}${sent}${isShown ? ` (${which})` : ''}`;
}

/** A fact as one line, with its date and its addresses. */
export function factText({ fact, date, addresses }: EvidenceFact): string {
  const where = addresses.length === 0 ? 'sin dirección pública' : addresses.join(' ; ');
  return `${fact} (${writtenDate(date)}; ${where})`;
}

/**
 * An explanation as the text of one cell.
 *
 * @example explanationText(explanation) // => 'Jornada electoral: 2 de junio de 2024. 7 meses antes: 2 de noviembre de 2023. …'
 */
export function explanationText({
  steps,
  confidence,
  readings,
  notes,
  citation,
  instrument,
}: Explanation): string {
  // Readings that differ in the sending say when it is.
  const counted = readings.some(({ isOfSending }) => isOfSending) ? steps.slice(0, -1) : steps;
  return [
    ...counted.map((step) => `${stepText(step)}.`),
    ...readings.map((reading) => `${readingText(reading)}.`),
    ...confidence.slice(0, 1).map((text) => `${text.split(':')[0] ?? ''}.`.replace('..', '.')),
    ...notes,
    `${citation} (${instrument}).`,
  ].join(' ');
}
