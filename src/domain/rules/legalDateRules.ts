/** Rules of the legal date of a delivery: planned, adjusted or concluded after it. */
import { dateName } from '../anexo13/dateName';
import type { AssessedActivity, AssessedDelivery } from '../assessment/assessment';
import { delayCause } from '../assessment/deliveryDelay';
import { lastDayOf } from '../assessment/documentSendings';
import { completionCell } from '../assessment/completionCell';
import { isClosed, isFinished } from '../assessment/status';
import { adjustmentOf } from '../assessment/watchedDelivery';
import type { CalendarDate } from '../dates/calendarDate';
import { daysBetween, isAfter, isBefore } from '../dates/calendarDate';
import { formatLongDate } from '../dates/spanishFormat';
import { endPeriodStart } from './endPeriods';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { activityInWords, capitalised, daysInWords, numberOrRow } from './wording';
import type { Answered } from './deliveryFacts';
import {
  noteOf,
  disputeOf,
  goalOf,
  isUnverified,
  answered,
  completedLate,
  severityOfDelay,
  causeOrToDo,
  causesOrToDo,
  withCauseInWords,
  linkInWords,
} from './deliveryFacts';

/** A date that people plan with and that the law does not allow: an activity's end, or the calendar's adjusted date. */
type PlannedLate =
  | ({
      readonly kind: 'end';
      readonly end: CalendarDate;
      readonly legal: CalendarDate;
      /** Days since the legal date at the cut-off, negative before it. */
      readonly daysOver: number;
    } & Answered)
  | {
      readonly kind: 'adjusted';
      readonly owed: AssessedDelivery;
      readonly adjusted: CalendarDate;
      readonly legal: CalendarDate;
      readonly note: string;
    };

/** Whether the legal date has passed and the activity is still open. */
const isOver = ({ daysOver, assessed }: PlannedLate & { readonly kind: 'end' }): boolean =>
  daysOver > 0 && !isClosed(assessed.status);

/** The last day that complies, or that it has passed while the activity is open. */
function lastDay(late: PlannedLate & { readonly kind: 'end' }): string {
  const { legal, daysOver } = late;
  return isOver(late)
    ? `Esa fecha, ${formatLongDate(legal)}, pasó hace ${daysInWords(daysOver)}.`
    : `La última fecha que cumple es el ${formatLongDate(legal)}.`;
}

/** Whether an activity's end is already said to come after the legal date. */
function endsLate(link: Answered | undefined, legal: CalendarDate): boolean {
  const end = link?.assessed.end ?? null;
  return end !== null && isAfter(end, legal);
}

/** Whether a day before the end of an activity is in the week, half-month or month that it ends in: the plan may mean it, or one before it. */
function isInEndPeriod(day: CalendarDate, { activity, datesInherited }: AssessedActivity): boolean {
  const from = datesInherited ? null : endPeriodStart(activity);
  return from !== null && !isBefore(day, from);
}

/** By how many natural days a date is put off at most without a second look: a practice. */
const USUAL_EXTENSION = 30;

/** That the adjusted date of a delivery does not count yet, where it is later than the legal one and nobody verified it. */
function unverifiedAdjustment(id: string, { deliveries }: RuleContext): string {
  const owed = deliveries.find(({ delivery }) => delivery.id === id);
  if (owed === undefined || owed.adjusted === null || adjustmentOf(owed) !== 'unverified') return '';
  return ` Su fecha ajustada, ${formatLongDate(owed.adjusted)}, no cuenta mientras no conste quién la comparó con el texto oficial: anótelo en Verificado por y Fecha de verificación.`;
}

/** An adjusted date after the legal one: it is watched once a person held it against the official text. */
function adjustedInWords({
  owed,
  adjusted,
  legal,
  note,
}: PlannedLate & { readonly kind: 'adjusted' }): string {
  const { delivery, verified } = owed;
  const name = dateName(delivery);
  if (verified !== null)
    return `De «${delivery.name}» se vigila la fecha ajustada, ${formatLongDate(adjusted)}, ${daysInWords(daysBetween(legal, adjusted))} posterior a su ${name}, ${formatLongDate(legal)}: la comparó con ${delivery.dateFrom === 'ownCalendar' ? 'el plan del proceso' : 'el texto oficial'} ${verified.by} el ${formatLongDate(verified.on)}.${daysBetween(legal, adjusted) > USUAL_EXTENSION ? ' Confirme una prórroga tan larga en el documento que la otorga.' : ''}`;
  return `La fecha ajustada de «${delivery.name}», ${formatLongDate(adjusted)}, es ${daysInWords(daysBetween(legal, adjusted))} posterior a su ${name}, ${formatLongDate(legal)}, que se sigue vigilando. Si la comparó con el texto oficial o la fijó el INE, anote quién y cuándo en Verificado por y Fecha de verificación: entonces se vigilará la ajustada.${note}`;
}

function* adjustedLate(context: RuleContext): Generator<Hit<PlannedLate>> {
  const links = new Map(Array.from(answered(context), (link) => [link.delivery.id, link]));
  for (const owed of context.deliveries) {
    const { delivery, adjusted, status } = owed;
    const legal = delivery.legal;
    if (adjusted === null || legal === null || !isAfter(adjusted, legal) || isClosed(status)) continue;
    const isVerified = owed.verified !== null;
    if (!isVerified && endsLate(links.get(delivery.id), legal)) continue;
    yield {
      register: 'calendar',
      cell: context.calendar.byDelivery.get(delivery.id)?.row.adjustedDate?.cell ?? null,
      subject: delivery.id,
      owed,
      ...disputeOf(delivery, 'legal', adjusted),
      severity: isVerified && daysBetween(legal, adjusted) <= USUAL_EXTENSION ? 'info' : 'warning',
      params: { kind: 'adjusted', owed, adjusted, legal, note: noteOf(owed, context) },
    };
  }
}

export const PLANNED_LATE: Rule = defineRule<PlannedLate>({
  id: 'A13-01',
  severity: 'error',
  register: 'plan',
  source: SOURCES.calendar,
  title: 'Término posterior a la fecha legal',
  group: {
    what: (late) => {
      if (late.kind === 'end')
        return isOver(late)
          ? 'entregables sin concluir cuya fecha legal ya pasó'
          : 'entregables cuya actividad termina después de su fecha legal';
      return late.owed.verified === null
        ? 'fechas ajustadas posteriores a la fecha legal, que se sigue vigilando'
        : 'fechas ajustadas y verificadas que se vigilan en lugar de la legal';
    },
    toDo: (late) => {
      if (late.kind === 'end')
        return isOver(late)
          ? 'Conclúyalos y documente la causa ante el INE.'
          : 'Adelante su término: la ley se cumple con la fecha legal.';
      return late.owed.verified === null
        ? 'Anote quién comparó cada una con el texto oficial y cuándo, o adelántela.'
        : 'Nada que hacer; constan la fecha y quién la verificó.';
    },
    item: (late) => {
      if (late.kind === 'adjusted') return linkInWords(late.owed);
      const what = `${linkInWords(late)} de la ${numberOrRow(late)}`;
      return isOver(late) ? `${what}, hace ${daysInWords(late.daysOver)}` : what;
    },
    from: 3,
  },
  sentence: (late) => {
    if (late.kind === 'adjusted') return adjustedInWords(late);
    const { legal, note } = late;
    const { assessed, delivery, end } = late;
    const name = legal === delivery.legal ? dateName(delivery) : 'fecha límite para remitir';
    return `${capitalised(activityInWords(assessed))} termina el ${formatLongDate(end)}, ${daysInWords(daysBetween(legal, end))} después de la ${name}${legal === delivery.legal ? ' de' : ''} «${delivery.name}». ${lastDay(late)}${note}`;
  },
  *check(context) {
    for (const link of answered(context)) {
      const { assessed, delivery } = link;
      const legal = lastDayOf(delivery, assessed);
      const { end } = assessed;
      if (legal === null || end === null || !isAfter(end, legal) || isInEndPeriod(legal, assessed)) continue;
      // What was concluded has met the date or has a finding of its own; without days of its own no end was planned for it.
      if (isFinished(assessed.status) && (assessed.completed !== null || assessed.datesInherited)) continue;
      const dispute = disputeOf(delivery, legal === delivery.legal ? 'legal' : 'sendBy', end);
      // A plan in time by one of several doubtful readings needs no other day; the calendar tells them all.
      if (dispute.severity === 'warning' && isUnverified(link.owed)) continue;
      yield {
        cell: assessed.activity.end?.cell ?? null,
        subject: assessed.number,
        owed: link.owed,
        ...dispute,
        ...goalOf(delivery.id, end, context),
        params: {
          kind: 'end',
          ...link,
          note: link.note + unverifiedAdjustment(delivery.id, context),
          end,
          legal,
          daysOver: daysBetween(legal, context.cutoff),
        },
      };
    }
    yield* adjustedLate(context);
  },
});

export const CONCLUDED_LATE: Rule = defineRule<
  Answered & { completed: CalendarDate; legal: CalendarDate; cause: string | null }
>({
  id: 'A13-03',
  severity: 'error',
  register: 'plan',
  source: SOURCES.calendar,
  title: 'Concluida después de la fecha legal',
  group: {
    what: ({ cause }) =>
      `actividades concluidas después de la fecha legal de su entregable${withCauseInWords(cause)}`,
    toDo: ({ cause }) => causesOrToDo(cause),
    item: numberOrRow,
    from: 3,
  },
  sentence: ({ assessed, delivery, completed, legal, note, cause }) =>
    `${capitalised(activityInWords(assessed))} se concluyó el ${formatLongDate(completed)}, ${daysInWords(daysBetween(legal, completed))} después de la ${dateName(delivery)} de «${delivery.name}» (${formatLongDate(legal)}). ${causeOrToDo(cause, delivery)}${note}`,
  *check(context) {
    for (const link of answered(context)) {
      const { assessed, delivery } = link;
      const legal = delivery.legal;
      if (!completedLate(link) || legal === null || assessed.completed === null) continue;
      const cause = delayCause(link.owed, assessed);
      yield {
        cell: completionCell(assessed),
        subject: assessed.number,
        owed: link.owed,
        ...severityOfDelay(cause),
        ...disputeOf(delivery, 'legal', assessed.completed),
        ...goalOf(delivery.id, assessed.completed, context),
        params: {
          ...link,
          note: link.note + unverifiedAdjustment(delivery.id, context),
          completed: assessed.completed,
          legal,
          cause,
        },
      };
    }
  },
});
