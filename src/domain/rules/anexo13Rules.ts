/** Rules of the calendar of Anexo 13: planned, completed and sent dates of each delivery against its legal date. */
import type { Delivery } from '../anexo13/calendar';
import type { UnknownLinkReason } from '../anexo13/deliveryLink';
import type { DeliveryStage } from '../anexo13/ruleSet';
import type { AssessedActivity, AssessedDelivery } from '../assessment/assessment';
import { isFinished } from '../assessment/status';
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, daysBetween, isAfter } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate, formatMonth } from '../dates/spanishFormat';
import type { Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { activityInWords, capitalised, daysInWords, listInWords, quoted } from './wording';

/**
 * How near a legal date must be, in natural days after the cut-off, for a missing activity to be a finding. Of the 54
 * deliveries most lie months ahead at any cut-off; naming them all would drown the ones that can still be saved.
 */
const NEAR_DAYS = 30;
/** How near the end of the sending term must be, in natural days, to warn that it is running out: the term itself. */
const SENDING_WARNING_DAYS = 5;

const UNVERIFIED = ' La regla de esta fecha es inferida: verifíquela con el texto oficial.';

/** A delivery with the activity that answers it. */
interface Answered {
  readonly assessed: AssessedActivity;
  readonly delivery: Delivery;
}

function* answered({ deliveries, answers }: RuleContext): Generator<Answered> {
  for (const { delivery } of deliveries) {
    const assessed = answers.get(delivery.id)?.assessed;
    if (assessed !== undefined && assessed.status !== 'notApplicable') yield { assessed, delivery };
  }
}

/** The date by which the law wants the document; none where it counts from the document's own approval. */
function bindingDate({ legal, planning }: Delivery): CalendarDate | null {
  return planning ? null : legal;
}

function completedLate({ assessed, delivery }: Answered): boolean {
  const legal = bindingDate(delivery);
  return (
    legal !== null &&
    assessed.completed !== null &&
    isFinished(assessed.status) &&
    isAfter(assessed.completed, legal)
  );
}

function confidenceNote({ confidence }: Delivery): string {
  return confidence === 'low' ? UNVERIFIED : '';
}

const STAGE_WORDS: Readonly<Record<DeliveryStage, string>> = {
  draft: 'proyecto',
  final: 'final',
  simulacros: 'simulacros',
  operation: 'operación',
  modification: 'modificación',
  other: 'otro',
  monthly: 'mensual',
};

/**
 * What a person writes in the column Anexo 13 to link an activity to that delivery.
 * @example linkInWords(october) // => '«3 octubre 2023»'
 */
export function linkInWords({ document, stage, reportedMonth }: Delivery): string {
  const which = reportedMonth === null ? STAGE_WORDS[stage] : formatMonth(reportedMonth).replace(' de ', ' ');
  return `«${document} ${which}»`;
}

/** Drafts lose their purpose once the final version is done: what is missing is then a row of the plan, not the document. */
function isSuperseded(delivery: Delivery, finished: ReadonlySet<number>): boolean {
  return delivery.stage === 'draft' && finished.has(delivery.document);
}

function documentsFinished(deliveries: readonly AssessedDelivery[]): ReadonlySet<number> {
  return new Set(
    deliveries
      .filter(({ delivery, status }) => delivery.stage === 'final' && isFinished(status))
      .map(({ delivery }) => delivery.document),
  );
}

const WHY_UNKNOWN: Readonly<Record<UnknownLinkReason, string>> = {
  unreadable: 'no se entiende',
  document: 'el numeral 33 no tiene ese documento',
  stage: 'ese documento no tiene esa etapa',
  stageMissing: 'falta la etapa (proyecto o final)',
  month: 'ese mes no tiene informe en este proceso',
};

type Sending =
  | { readonly kind: 'sentLate'; readonly sent: CalendarDate; readonly sendBy: CalendarDate }
  | { readonly kind: 'termOver'; readonly days: number; readonly sendBy: CalendarDate }
  | { readonly kind: 'termEnding'; readonly days: number; readonly sendBy: CalendarDate };

function sendingSlip({ assessed, delivery }: Answered, cutoff: CalendarDate): Sending | null {
  const field = assessed.activity.sentToIne;
  const { sendBy } = delivery;
  if (field === null || sendBy === null) return null;
  const sent = dayOfReading(field.value);
  if (sent !== null && !isAfter(sent, cutoff)) {
    return isAfter(sent, sendBy) ? { kind: 'sentLate', sent, sendBy } : null;
  }
  // An unreadable date has its own finding; an unfinished document has nothing to send yet.
  if (field.value.kind === 'notDate' || !isFinished(assessed.status)) return null;
  const days = daysBetween(cutoff, sendBy);
  if (days < 0) return { kind: 'termOver', days: -days, sendBy };
  return days <= SENDING_WARNING_DAYS ? { kind: 'termEnding', days, sendBy } : null;
}

export const ANEXO13_RULES: readonly Rule[] = [
  defineRule<Answered & { end: CalendarDate; legal: CalendarDate }>({
    id: 'A13-01',
    severity: 'error',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Término posterior a la fecha legal',
    sentence: ({ assessed, delivery, end, legal }) =>
      `${capitalised(activityInWords(assessed))} termina el ${formatLongDate(end)}, ${daysInWords(daysBetween(legal, end))} después de la fecha legal de «${delivery.name}». La última fecha que cumple es el ${formatLongDate(legal)}.${confidenceNote(delivery)}`,
    *check(context) {
      for (const link of answered(context)) {
        const { assessed, delivery } = link;
        const legal = bindingDate(delivery);
        const { end } = assessed;
        if (legal === null || end === null || !isAfter(end, legal) || completedLate(link)) continue;
        yield {
          cell: assessed.activity.end?.cell ?? null,
          subject: assessed.number,
          params: { ...link, end, legal },
        };
      }
    },
  }),
  defineRule<{ delivery: Delivery; legal: CalendarDate; days: number; superseded: boolean }>({
    id: 'A13-02',
    severity: 'error',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Entregable del Anexo 13 que no está en el plan',
    sentence: ({ delivery, legal, days, superseded }) => {
      const when =
        days < 0 ? `hace ${daysInWords(-days)}` : days === 0 ? 'el día del corte' : `en ${daysInWords(days)}`;
      const what = delivery.planning ? 'Como planeación le corresponde el' : 'Su fecha legal es el';
      const only = delivery.condition === null ? '' : ` Aplica ${delivery.condition}.`;
      const toDo = superseded
        ? 'La versión final ya está concluida; agregue el proyecto al plan para dejar constancia.'
        : `Agréguela o, si ya está con otras palabras, anote ${linkInWords(delivery)} en su columna Anexo 13.`;
      return `Ninguna actividad del plan corresponde a «${delivery.name}» (documento ${delivery.document}). ${what} ${formatLongDate(legal)}, ${when}.${only} ${toDo}${confidenceNote(delivery)}`;
    },
    *check({ deliveries, registers, cutoff }) {
      if (registers.plan === null) return;
      const finished = documentsFinished(deliveries);
      const horizon = addDays(cutoff, NEAR_DAYS);
      for (const { delivery, activity } of deliveries) {
        const { legal } = delivery;
        if (activity !== null || legal === null || isAfter(legal, horizon)) continue;
        const superseded = isSuperseded(delivery, finished);
        yield {
          cell: null,
          subject: delivery.id,
          severity: delivery.conditional || delivery.planning || superseded ? 'warning' : 'error',
          params: { delivery, legal, days: daysBetween(cutoff, legal), superseded },
        };
      }
    },
  }),
  defineRule<Answered & { completed: CalendarDate; legal: CalendarDate }>({
    id: 'A13-03',
    severity: 'error',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Concluida después de la fecha legal',
    sentence: ({ assessed, delivery, completed, legal }) =>
      `${capitalised(activityInWords(assessed))} se concluyó el ${formatLongDate(completed)}, ${daysInWords(daysBetween(legal, completed))} después de la fecha legal de «${delivery.name}» (${formatLongDate(legal)}). Documente la causa ante el INE.${confidenceNote(delivery)}`,
    *check(context) {
      for (const link of answered(context)) {
        const { assessed, delivery } = link;
        const legal = bindingDate(delivery);
        if (!completedLate(link) || legal === null || assessed.completed === null) continue;
        yield {
          cell: assessed.activity.completed?.cell ?? null,
          subject: assessed.number,
          params: { ...link, completed: assessed.completed, legal },
        };
      }
    },
  }),
  defineRule<Answered & { sending: Sending }>({
    id: 'A13-04',
    severity: 'error',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Envío al INE fuera de plazo',
    sentence: ({ assessed, delivery, sending }) => {
      const limit = formatLongDate(sending.sendBy);
      const what = `«${delivery.name}» (${activityInWords(assessed).replace(/^la /, '')})`;
      switch (sending.kind) {
        case 'sentLate':
          return `${what} se remitió al INE el ${formatLongDate(sending.sent)}, ${daysInWords(daysBetween(sending.sendBy, sending.sent))} después del plazo (${limit}). Documente la causa ante el INE.`;
        case 'termOver':
          return `${what} está concluido y no consta su envío al INE; el plazo terminó el ${limit}, hace ${daysInWords(sending.days)}. Remítalo y anote la fecha en Remitido al INE.`;
        case 'termEnding':
          return `${what} está concluido y no consta su envío al INE; el plazo termina el ${limit}${sending.days === 0 ? ', el día del corte' : `, en ${daysInWords(sending.days)}`}. Remítalo y anote la fecha en Remitido al INE.`;
      }
    },
    *check(context) {
      for (const link of answered(context)) {
        const sending = sendingSlip(link, context.cutoff);
        const field = link.assessed.activity.sentToIne;
        if (sending === null || field === null) continue;
        yield { cell: field.cell, subject: link.assessed.number, params: { ...link, sending } };
      }
    },
  }),
  defineRule<{ delivery: Delivery; numbers: readonly string[] }>({
    id: 'A13-05',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Dos actividades para el mismo entregable',
    sentence: ({ delivery, numbers }) =>
      `Las actividades ${listInWords(numbers)} dicen corresponder a «${delivery.name}»; se toma la primera. Deje el dato de la columna Anexo 13 en una sola.`,
    *check({ coverage, plan, deliveries }) {
      const byId = new Map(deliveries.map(({ delivery }) => [delivery.id, delivery]));
      for (const { deliveryId, activityKeys } of coverage.conflicts) {
        const delivery = byId.get(deliveryId);
        const claims = activityKeys.flatMap((key) => plan[Number(key)]?.assessed ?? []);
        const second = claims[1];
        if (delivery === undefined || second === undefined) continue;
        yield {
          cell: second.activity.anexo13?.cell ?? null,
          subject: deliveryId,
          params: { delivery, numbers: claims.map(({ number }) => number) },
        };
      }
    },
  }),
  defineRule<{ assessed: AssessedActivity; written: string; reason: UnknownLinkReason }>({
    id: 'A13-06',
    severity: 'error',
    register: 'plan',
    source: SOURCES.calendar,
    title: 'Entregable que no existe',
    sentence: ({ assessed, written, reason }) =>
      `En ${activityInWords(assessed)}, Anexo 13 dice ${quoted(written)}: ${WHY_UNKNOWN[reason]}. Escriba el documento y la etapa, por ejemplo «4 final» o «3 octubre 2023».`,
    *check({ coverage, plan }) {
      for (const { activityKey, text, reason } of coverage.unknownLinks) {
        const assessed = plan[Number(activityKey)]?.assessed;
        if (assessed === undefined) continue;
        yield {
          cell: assessed.activity.anexo13?.cell ?? null,
          subject: assessed.number,
          params: { assessed, written: text, reason },
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
    sentence: ({ assessed, delivery }) =>
      `${capitalised(activityInWords(assessed))} parece corresponder a «${delivery.name}» (documento ${delivery.document}). Si es así, anote ${linkInWords(delivery)} en su columna Anexo 13.`,
    *check({ coverage, plan, deliveries }) {
      const byId = new Map(deliveries.map(({ delivery }) => [delivery.id, delivery]));
      const proposed = new Set<unknown>();
      for (const { activityKey, deliveryId } of coverage.proposals) {
        // The most likely comes first and is the only one worth a sentence.
        if (proposed.has(activityKey)) continue;
        proposed.add(activityKey);
        const assessed = plan[Number(activityKey)]?.assessed;
        const delivery = byId.get(deliveryId);
        if (assessed === undefined || delivery === undefined) continue;
        const { anexo13, number } = assessed.activity;
        yield { cell: (anexo13 ?? number).cell, subject: assessed.number, params: { assessed, delivery } };
      }
    },
  }),
];
