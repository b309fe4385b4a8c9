/**
 * What there is to know besides of what is late or falls due: the day that the law gives to a row of the plan, where it is another than the plan's, that
 * a person ignored it, what became of the last report, and that a session was held.
 */
import { agendaRemarks } from '../../domain/agenda/agendaRemarks';
import type { Delivery } from '../../domain/anexo13/calendar';
import { dateName } from '../../domain/anexo13/dateName';
import { answeringActivities } from '../../domain/assessment/answeringActivities';
import type { AssessedActivity, Assessment, Statuses } from '../../domain/assessment/assessment';
import { isDeliveryOverdue } from '../../domain/assessment/deliveryState';
import { unrecordedSendings } from '../../domain/assessment/unrecordedSending';
import { ignoredLateness } from '../../domain/assessment/ignoredLateness';
import { watchedDelivery } from '../../domain/assessment/watchedDelivery';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { isSameDate, shiftMonth } from '../../domain/dates/calendarDate';
import type { NextReport } from '../../domain/overview/overview';
import type { Registers } from '../../domain/registers/records';
import { PROGRESS_TEXTS } from './progressTexts';
import type { DueRemarks, LateRemarks } from './todayLines';
import { TODAY_TEXTS } from './todayTexts';

/** The delivery that an overdue row hands in, with its legal date, or that it sends, with the last day for it. */
interface LawfulDay {
  readonly delivery: Delivery;
  readonly what: 'document' | 'sending';
  readonly day: CalendarDate;
}

/** What the law says of the rows that hand in a delivery, or send one that is done. */
function lawfulDays(statuses: Statuses): ReadonlyMap<AssessedActivity, LawfulDay> {
  const days = new Map<AssessedActivity, LawfulDay>();
  const answers = answeringActivities(statuses);
  for (const assessed of statuses.deliveries) {
    const delivery = watchedDelivery(assessed);
    const { sending } = assessed;
    const limit = sending !== null && 'limit' in sending ? sending.limit : null;
    const answer = answers.get(delivery.id);
    if (limit !== null)
      for (const row of assessed.sendingRows) days.set(row, { delivery, what: 'sending', day: limit });
    if (answer !== undefined && delivery.legal !== null && !days.has(answer))
      days.set(answer, { delivery, what: 'document', day: delivery.legal });
  }
  return days;
}

/** What gives the day of the law of a row, in words; `null` where it is the end that the row has in the plan. */
function lawOf(statuses: Statuses): LateRemarks['lawOf'] {
  const days = lawfulDays(statuses);
  return (row) => {
    const law = days.get(row);
    if (law === undefined || (row.end !== null && isSameDate(law.day, row.end))) return null;
    const name = law.what === 'sending' ? TODAY_TEXTS.sendingLimit : dateName(law.delivery);
    return TODAY_TEXTS.namedDay(name, law.day);
  };
}

/**
 * Returns what gives the remarks on what is late and what falls due.
 * @param assessment `null` until the rules are judged
 * @example lineRemarks(registers, statuses, assessment).lawOf(row) // => 'fecha legal, 6 sep'
 */
export function lineRemarks(
  registers: Pick<Registers, 'sessions' | 'questions'>,
  statuses: Statuses,
  assessment: Pick<Assessment, 'ignored'> | null,
): LateRemarks & DueRemarks {
  const remarksOn = agendaRemarks(registers, statuses);
  const isIgnored = ignoredLateness(assessment?.ignored ?? []);
  return {
    lawOf: lawOf(statuses),
    ignored: (late) => (isIgnored(late) ? PROGRESS_TEXTS.ignored : null),
    held: (item) =>
      item.row === null
        ? null
        : remarksOn(item)
            .map((remark) => remark.replace(/\.$/, ''))
            .join(' · ') || null,
  };
}

/**
 * What became of the reports before the next one, which are overdue and when the last one was delivered, and which documents
 * have no sending on record; `null` where nothing is known.
 * @example lastReport(statuses, nextReport) // => 'Informe de noviembre: entregado el 5 dic.'
 */
export function lastReport(
  { cutoff, delivered, deliveries }: Statuses,
  next: NextReport | null,
): string | null {
  const last = deliveries.flatMap(({ delivery }) => delivery.reportedMonth ?? []).at(-1);
  const month = next === null ? last : shiftMonth(next.month, -1);
  const report = month && delivered.get(month);
  const overdue = deliveries.flatMap((owed) => {
    const { reportedMonth, legal, sendBy } = watchedDelivery(owed);
    // What was made and not sent is not delivered either.
    const day = owed.status === 'overdue' ? legal : sendBy;
    const isOverdue = reportedMonth !== null && day !== null && isDeliveryOverdue(owed, cutoff);
    return isOverdue ? [{ month: reportedMonth, legal: day }] : [];
  });
  const unrecorded = unrecordedSendings(deliveries, cutoff);
  const told = [
    ...(report ? [PROGRESS_TEXTS.reportDelivered(TODAY_TEXTS.monthlyReport(month), report.on)] : []),
    ...(overdue.length === 0 ? [] : [PROGRESS_TEXTS.reportsOverdue(overdue)]),
    ...(unrecorded.size === 0 ? [] : [PROGRESS_TEXTS.unrecordedSendings(unrecorded.size)]),
  ];
  return told.length === 0 ? null : told.join(' ');
}
