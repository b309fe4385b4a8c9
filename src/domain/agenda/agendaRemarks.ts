/** What there is to know of the items of the agenda besides their day. Pure. */
import type { AssessedActivity, AssessedDelivery, Statuses } from '../assessment/assessment';
import { formatLongDate } from '../dates/spanishFormat';
import { judgedRegisters } from '../registers/judgedRegisters';
import type { Registers } from '../registers/records';
import { isHeld, sessionOfStep } from '../rules/heldSession';
import { REMARK_TEXTS } from './remarkTexts';
import type { PlainAgendaItem } from './plainAgenda';

function deliveryRemarks(
  { delivery, adjusted }: AssessedDelivery,
  { planned, activity }: PlainAgendaItem,
): readonly string[] {
  const { conditional, condition, legal } = delivery;
  return [
    ...(adjusted === null ? [] : [REMARK_TEXTS.adjusted(legal && formatLongDate(legal))]),
    ...(legal === null && adjusted === null ? [REMARK_TEXTS.planning] : []),
    ...(conditional && condition !== null ? [REMARK_TEXTS.conditional(condition)] : []),
    ...(planned === null ? [] : [REMARK_TEXTS.planned(formatLongDate(planned))]),
    ...(activity === null ? [REMARK_TEXTS.unplanned] : []),
  ];
}

/** What tells whether the session that a step of the plan holds is in the register of sessions. */
function heldTest(
  registers: Pick<Registers, 'sessions' | 'questions'>,
  { activities, cutoff }: Statuses,
): (row: AssessedActivity) => boolean {
  const sessions = judgedRegisters(registers).sessions?.rows ?? [];
  if (sessions.length === 0) return () => false;
  const names = new Map(activities.map(({ number, activity }) => [number, activity.name.value]));
  return (row) => {
    const step = sessionOfStep(row, names.get(row.parent ?? '') ?? '');
    return step !== null && isHeld(step, sessions, cutoff);
  };
}

/**
 * Returns what gives the remarks on an item of the agenda, in Spanish sentences; none as a rule.
 * @example agendaRemarks(registers, statuses)(item) // => ['La sesión ya consta: falta su fecha de cumplimiento.']
 */
export function agendaRemarks(
  registers: Pick<Registers, 'sessions' | 'questions'>,
  statuses: Statuses,
): (item: PlainAgendaItem) => readonly string[] {
  const deliveries = new Map(statuses.deliveries.map((owed) => [owed.delivery.id, owed]));
  const isSessionHeld = heldTest(registers, statuses);
  return (item) => {
    const { kind, row, delivery } = item;
    if (kind === 'sending') return [REMARK_TEXTS.noSending];
    if (row !== null) return isSessionHeld(row) ? [REMARK_TEXTS.held] : [];
    const owed = delivery === null ? undefined : deliveries.get(delivery);
    return owed === undefined ? [] : deliveryRemarks(owed, item);
  };
}
