/** Rules of what is late or soon due on the cut-off date, by its legal date or by the plan's own. */
import { dateName } from '../anexo13/dateName';
import type { Delivery } from '../anexo13/calendar';
import type { AssessedActivity, AssessedDelivery } from '../assessment/assessment';
import { isSendingOverdue } from '../assessment/deliveryState';
import type { PlanEntry } from '../assessment/planEntries';
import { completionCell } from '../assessment/completionCell';
import { lastDayOf } from '../assessment/documentSendings';
import { isFinished } from '../assessment/status';
import { ownTerm, sendsToIne } from '../assessment/stepWords';
import { workItems } from '../assessment/workItems';
import { notedCause } from '../assessment/notedCause';
import type { CalendarDate } from '../dates/calendarDate';
import { compareDates, daysBetween, isBefore, isSameDate } from '../dates/calendarDate';
import { formatLongDate } from '../dates/spanishFormat';
import { formatShortDate } from '../dates/shortFormat';
import { COLUMNS } from '../registers/planHeadings';
import { askedOfPlan } from '../registers/question';
import { tidyBlanks } from '../text/foldText';
import { shortListInWords } from '../text/otherLists';
import { isMarkedDelivered, severityOfDelay, watched } from './deliveryFacts';
import { isAnsweredBySession } from './sessionSteps';
import { numberOf } from './planSteps';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { activityInWords, capitalised, daysInWords, numberOrRow, quoted } from './wording';

/** What the law dates of an overdue row: the document, or its sending. */
interface Legal {
  readonly delivery: Delivery;
  readonly what: 'document' | 'sending';
}

interface Lateness {
  readonly assessed: AssessedActivity;
  readonly end: CalendarDate;
  /** The activity whose planned end it takes, or `null` when it has its own. */
  readonly owner: AssessedActivity | null;
  /** The delivery whose legal date has passed with it; null where only the plan dates it. */
  readonly legal: Legal | null;
  /** Days since the legal date, where there is one. */
  readonly legalDays: number;
  /** It is a step of an activity that is still in time. */
  readonly isInner: boolean;
  /** The delivery of what is soon due, where there is one. */
  readonly due: Delivery | null;
  /** The verified date, still to come, of the delivery of an overdue row. */
  readonly adjusted: CalendarDate | null;
  /** The plan is one that nobody fills in: what it has overdue is told together. */
  readonly isUnfilled: boolean;
}

/** " (fecha legal, 6 de febrero de 2027)" where the plan ends on another day. */
function legalDay({ end, due }: Lateness, inWords: (day: CalendarDate) => string): string {
  const day = due?.legal ?? null;
  return due === null || day === null || isSameDate(end, day) ? '' : ` (${dateName(due)}, ${inWords(day)})`;
}

/** "el 4 de noviembre de 2023", with whose date it is when the row has none of its own. */
function endInWords({ end, owner }: Lateness): string {
  const day = `el ${formatLongDate(end)}`;
  if (owner === null) return day;
  const isOwners = owner.end !== null && isSameDate(owner.end, end);
  const by = isOwners ? 'término de' : 'por el plazo que dice su texto, contado desde que concluyó';
  return `${day} (${by} ${activityInWords(owner)})`;
}

/** The deliveries that each activity answers, with the dates that they are watched by, the earliest first. */
function owedByRow({ deliveries, answers }: RuleContext): ReadonlyMap<unknown, readonly AssessedDelivery[]> {
  const owed = new Map<unknown, AssessedDelivery[]>();
  for (const delivery of deliveries) {
    const activity = answers.get(delivery.delivery.id)?.assessed.activity;
    if (activity === undefined) continue;
    const list = owed.get(activity);
    const watchedBy = watched(delivery).owed;
    if (list === undefined) owed.set(activity, [watchedBy]);
    else list.push(watchedBy);
  }
  return owed;
}

/** The delivery of which an overdue row is the document, or the sending, whose term is over. */
function legalOf(
  { assessed }: PlanEntry,
  owed: ReadonlyMap<unknown, readonly AssessedDelivery[]>,
  { deliveries, cutoff }: RuleContext,
): { readonly owed: AssessedDelivery; readonly what: Legal['what'] } | null {
  const isOver = (day: CalendarDate | null): boolean => day !== null && isBefore(day, cutoff);
  const document = owed.get(assessed.activity)?.find(({ delivery }) => isOver(lastDayOf(delivery, assessed)));
  if (document !== undefined) return { owed: document, what: 'document' };
  // What its activity hands in is done and has to be sent.
  const sending = deliveries.find(
    (each) => each.sendingRows.includes(assessed) && isSendingOverdue(each, cutoff),
  );
  return sending === undefined ? null : { owed: watched(sending).owed, what: 'sending' };
}

/** The adjusted and verified date of what a row hands in, where it is still to come and the row's own end has passed. */
function correctedDay(
  { assessed }: PlanEntry,
  owed: ReadonlyMap<unknown, readonly AssessedDelivery[]>,
  cutoff: CalendarDate,
): CalendarDate | null {
  const [next, other] = owed.get(assessed.activity) ?? [];
  const day = next?.delivery.dateFrom === 'adjusted' && next.verified !== null ? next.delivery.legal : null;
  return day === null || other !== undefined || isBefore(day, cutoff) ? null : day;
}

/** Whether a row lies below an activity with an end of its own that is still to come. */
function isInner({ ancestor }: PlanEntry, cutoff: CalendarDate): boolean {
  for (let above = ancestor; above !== null; above = above.ancestor) {
    const { end, status } = above.assessed;
    if (end !== null && !isBefore(end, cutoff) && !isFinished(status)) return true;
  }
  return false;
}

/** What waits for something that may not happen, a session that the register has, and a report that was delivered after the cut-off. */
const isLeftOut = (entry: PlanEntry, owed: AssessedDelivery | undefined, context: RuleContext): boolean =>
  entry.isConditional ||
  isAnsweredBySession(entry, context) ||
  (entry.assessed.status === 'dueSoon' && isMarkedDelivered(owed?.delivery, context));

/**
 * Activities in a status that depends on the planned end, those that are counted everywhere. What waits for something that
 * may not happen is not announced, nor a session that the register has.
 */
function* lateness(context: RuleContext, status: AssessedActivity['status']): Generator<Hit<Lateness>> {
  const { plan, cutoff } = context;
  const counted = new Set(workItems(plan.map(({ assessed }) => assessed)));
  const owed = owedByRow(context);
  for (const entry of plan) {
    const { assessed } = entry;
    if (assessed.status !== status || assessed.end === null || !counted.has(assessed)) continue;
    if (isLeftOut(entry, owed.get(assessed.activity)?.[0], context)) continue;
    const hit = latenessHit(entry, status === 'overdue' ? legalOf(entry, owed, context) : null, context);
    const adjusted = status === 'overdue' ? correctedDay(entry, owed, cutoff) : null;
    if (adjusted !== null) {
      const params = { ...hit.params, isInner: false, adjusted };
      yield { ...hit, severity: 'warning', title: ADJUSTED_TITLE, params };
      continue;
    }
    const [next] = owed.get(assessed.activity) ?? [];
    yield status === 'overdue' || next === undefined
      ? hit
      : { ...hit, owed: next, params: { ...hit.params, due: next.delivery } };
  }
}

function latenessHit(
  entry: PlanEntry,
  legal: ReturnType<typeof legalOf>,
  { cutoff }: RuleContext,
): Hit<Lateness> {
  const { assessed, ancestor } = entry;
  const { end, number } = assessed.activity;
  const isStep = legal === null && assessed.status === 'overdue' && isInner(entry, cutoff);
  const day = legal?.owed.delivery.legal ?? null;
  return {
    cell: (assessed.datesInherited || end === null ? number : end).cell,
    subject: numberOf(entry),
    ...(legal === null ? {} : { owed: legal.owed }),
    ...(isStep ? { severity: 'warning' } : severityOfDelay(notedCause(assessed))),
    params: {
      assessed,
      end: assessed.end ?? cutoff,
      owner: assessed.datesInherited ? dateOwner(ancestor) : null,
      legal: legal && { delivery: legal.owed.delivery, what: legal.what },
      legalDays: day === null ? 0 : daysBetween(day, cutoff),
      isInner: isStep,
      due: null,
      adjusted: null,
      isUnfilled: false,
    },
  };
}

function dateOwner(ancestor: PlanEntry | null): AssessedActivity | null {
  let owner = ancestor;
  while (owner !== null && owner.assessed.datesInherited) owner = owner.ancestor;
  return owner?.assessed ?? null;
}

/** From this many overdue rows on, a plan in which nobody wrote a state or a date of completion is one that nobody fills in. */
const UNFILLED = 5;

/** Whether nobody wrote how far anything is; of a column that is asked for nobody knows yet. */
function isUnfilled({ plan, registers: { questions } }: RuleContext): boolean {
  const asked = askedOfPlan(questions);
  return (
    !['status', 'completed'].some((field) => asked.has(field)) &&
    plan.every(
      ({ declared, assessed: { activity } }) =>
        declared === 'none' && (activity.completed === null || activity.completed.value.kind === 'blank'),
    )
  );
}

function* overdue(context: RuleContext): Generator<Hit<Lateness>> {
  const late = [...lateness(context, 'overdue')];
  if (late.length < UNFILLED || !isUnfilled(context)) {
    yield* late;
    return;
  }
  for (const { severity: _, ...hit } of late) yield { ...hit, params: { ...hit.params, isUnfilled: true } };
}

/** The sentence about all that is overdue in a plan that nobody fills in. */
function unfilledSentence(all: readonly Lateness[]): string | null {
  if (all.some((late) => !late.isUnfilled)) return null;
  const legal = all.flatMap((late) => (late.legal?.what === 'document' ? numberOrRow(late) : []));
  const numbers = `${legal.length === 1 ? 'actividad' : 'actividades'} ${shortListInWords(legal, MOST_NUMBERS)}`;
  const ofThem =
    legal.length === 0
      ? ''
      : ` ${legal.length === 1 ? 'Una es un entregable cuya fecha legal' : `${legal.length} son entregables cuya fecha legal`} ya pasó (${numbers}).`;
  return `En el plan no se lee ningún avance: ${all.length} actividades ya debieron concluir y de ninguna se lee estado ni fecha de cumplimiento.${ofThem} Anote en ${COLUMNS.status} y ${COLUMNS.completed} lo que ya se hizo.`;
}

const MOST_NUMBERS = 12;

/** "«Informe mensual …» (documento 3, actividad 40)". */
function documentInWords({ assessed }: Lateness, { delivery }: Legal): string {
  return `«${delivery.name}» (documento ${delivery.document}, ${activityInWords(assessed).replace(/^la /, '')})`;
}

/** ", y su término en el plan, el 4 de septiembre de 2026, hace 84 días" where that is another day than the legal one. */
function planDay({ assessed, end }: Lateness, day: CalendarDate): string {
  if (isSameDate(end, day)) return '';
  return `, y su término en el plan, el ${formatLongDate(end)}, hace ${daysInWords(assessed.daysLate)}`;
}

function lateInWords(late: Lateness): string {
  const { assessed, legal, adjusted } = late;
  if (adjusted !== null)
    return `El término de ${activityInWords(assessed)} pasó el ${formatLongDate(late.end)}, pero se vigila su fecha ajustada y verificada, ${formatLongDate(adjusted)}.`;
  const day = legal?.delivery.legal ?? null;
  if (legal === null || (legal.what === 'document' && day === null))
    return `${capitalised(activityInWords(assessed))} debió concluir ${endInWords(late)} y lleva ${daysInWords(assessed.daysLate)} de atraso.`;
  if (legal.what === 'sending' || day === null)
    return `La remisión al INE de ${documentInWords(late, legal)} debió concluir ${endInWords(late)} y lleva ${daysInWords(assessed.daysLate)} de atraso.`;
  return `${documentInWords(late, legal)} venció y no consta como concluido: su ${dateName(legal.delivery)} fue el ${formatLongDate(day)}, hace ${daysInWords(late.legalDays)}${planDay(late, day)}.`;
}

/** What says that a row is done: of one that sends to the INE, when it was sent. */
const doneInWords = ({ assessed }: Lateness): string =>
  sendsToIne(assessed.activity.name.value) ? 'su fecha de remisión al INE' : 'su fecha de cumplimiento';

function overdueSentence(late: Lateness): string {
  if (late.adjusted !== null) return `${lateInWords(late)} Actualice ${COLUMNS.end} en el plan.`;
  const cause = notedCause(late.assessed);
  const toDo =
    cause === null
      ? `Registre ${doneInWords(late)} o la causa del atraso.`
      : `Causa anotada: ${quoted(cause)}. Registre ${doneInWords(late)} cuando concluya.`;
  return `${lateInWords(late)} ${toDo}`;
}

/** How many characters of the name of an activity a list shows. */
const LONGEST_NAME = 45;

function shortName({ activity }: AssessedActivity): string {
  const name = tidyBlanks(activity.name.text).replace(/\.$/, '');
  return `«${name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()}…` : name}»`;
}

/** From how many rows on what is late, or soon due, is told in one line: fewer are worth a sentence each. */
const MANY_ROWS = 3;

const OVERDUE = 'actividades vencidas';
const ADJUSTED_TITLE = 'Término anterior a su fecha ajustada';

/** What several overdue rows have in common; null for what is told by itself. */
function overdueInWords(late: Lateness): string | null {
  if (late.isUnfilled) return OVERDUE;
  if (late.adjusted !== null) return null;
  if (late.legal?.what === 'sending') return 'remisiones al INE con su plazo vencido';
  if (late.legal !== null) return 'entregables del Anexo 13 con su fecha legal vencida';
  if (late.isInner) return 'pasos atrasados de actividades que aún están en tiempo';
  return notedCause(late.assessed) === null ? OVERDUE : 'actividades vencidas con su causa anotada';
}

function overdueItem(late: Lateness): string {
  const { legal, end } = late;
  const day = legal?.what === 'document' ? (legal.delivery.legal ?? end) : end;
  const since = `desde el ${formatShortDate(day)}`;
  return legal === null
    ? `${numberOrRow(late)} ${since}`
    : `${legal.what === 'sending' ? 'remisión del ' : ''}documento ${legal.delivery.document}, ${activityInWords(late.assessed).replace(/^la /, '')}, ${since}`;
}

export const LATENESS_RULES: readonly Rule[] = [
  defineRule<Lateness>({
    id: 'PLAN-VEN-01',
    severity: 'error',
    register: 'plan',
    source: SOURCES.followUp,
    title: 'Actividad vencida',
    group: {
      what: overdueInWords,
      whole: unfilledSentence,
      toDo: (late) =>
        notedCause(late.assessed) === null
          ? `Registre ${doneInWords(late)} o la causa del atraso.`
          : `Registre ${doneInWords(late)} cuando concluyan.`,
      item: overdueItem,
      order: (a, b) => compareDates(a.end, b.end),
      from: MANY_ROWS,
    },
    sentence: overdueSentence,
    check: overdue,
  }),
  defineRule<Lateness>({
    id: 'PLAN-VEN-02',
    severity: 'warning',
    register: 'plan',
    source: SOURCES.followUp,
    title: 'Actividad por vencer',
    group: {
      what: 'actividades por vencer',
      toDo: 'Confirme que se concluirán a tiempo.',
      item: (late) =>
        `${numberOrRow(late)} ${shortName(late.assessed)}, el ${formatShortDate(late.end)}${legalDay(late, formatShortDate)}`,
      longest: 5,
      order: (a, b) => compareDates(a.end, b.end),
      from: MANY_ROWS,
    },
    sentence: (late) => {
      const left = late.assessed.daysLeft ?? 0;
      const when =
        left === 0 ? 'el mismo día del corte' : left === 1 ? 'falta 1 día' : `faltan ${daysInWords(left)}`;
      const name = late.assessed.number === '' ? '' : `, ${shortName(late.assessed)},`;
      return `${capitalised(activityInWords(late.assessed))}${name} vence ${endInWords(late)}${legalDay(late, formatLongDate)}: ${when}. Confirme que se concluirá a tiempo.`;
    },
    check: (context) => lateness(context, 'dueSoon'),
  }),
  defineRule<{ assessed: AssessedActivity; end: CalendarDate; completed: CalendarDate }>({
    id: 'PLAN-VEN-03',
    severity: 'info',
    register: 'plan',
    source: SOURCES.followUp,
    title: 'Actividad concluida con retraso',
    group: {
      what: 'actividades concluidas con retraso',
      toDo: 'Anote la causa para el informe.',
      item: (late) => `${numberOrRow(late)}: ${daysInWords(daysBetween(late.end, late.completed))}`,
    },
    sentence: ({ assessed, end, completed }) =>
      `${capitalised(activityInWords(assessed))} se concluyó el ${formatLongDate(completed)}, ${daysInWords(daysBetween(end, completed))} después del término ${assessed.datesInherited ? 'de su actividad' : 'que le puso el plan'} (${formatLongDate(end)})${assessed.delivery === null ? '' : ', que no es su fecha legal'}. Anote la causa para el informe.`,
    *check(context) {
      const owed = owedByRow(context);
      for (const assessed of workItems(context.plan.map((entry) => entry.assessed))) {
        const { end, completed } = assessed;
        const [delivery] = owed.get(assessed.activity) ?? [];
        if (assessed.status !== 'doneLate' || end === null || completed === null) continue;
        // What has a term of its own is held against it, and a noted cause is all that the report needs.
        if (ownTerm(assessed.activity.name.text) !== null || notedCause(assessed) !== null) continue;
        yield {
          cell: completionCell(assessed),
          subject: assessed.number === '' ? null : assessed.number,
          ...(delivery === undefined ? {} : { owed: delivery }),
          params: { assessed, end, completed },
        };
      }
    },
  }),
];
