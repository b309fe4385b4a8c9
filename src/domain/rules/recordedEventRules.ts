/** Rules of documents that record something: they are not made before it has happened. */
import type { Delivery } from '../anexo13/calendar';
import type { PlanEntry } from '../assessment/planEntries';
import { isFinished } from '../assessment/status';
import { writtenAnchors } from '../assessment/writtenAnchors';
import type { CalendarDate } from '../dates/calendarDate';
import { isBefore } from '../dates/calendarDate';
import { formatLongDate } from '../dates/spanishFormat';
import { concludedDay, isNotApplicable, namedActivity, numberOf, plannedDay } from './planSteps';
import type { Hit, Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { capitalised } from './wording';

/** What a document records, and the first day on which that can be done. */
interface RecordedEvent {
  readonly name: string;
  readonly day: CalendarDate;
}

interface TooEarly {
  readonly entry: PlanEntry;
  readonly day: CalendarDate;
  readonly event: RecordedEvent;
  /** Its completion date says so, and not only its planned end. */
  readonly isDone: boolean;
}

/** The final reports of the auditor, of the PREP and of the committee. */
const FINAL_REPORTS: ReadonlySet<number> = new Set([29, 31, 32]);

function recordedEvent(
  { document, test }: Delivery,
  { registers, electionDay }: RuleContext,
): RecordedEvent | null {
  if (electionDay === null) return null;
  const { tests = [], closing = null } = writtenAnchors(registers, electionDay);
  if (FINAL_REPORTS.has(document)) return { name: 'la jornada', day: electionDay };
  if (document === 28)
    return closing === null
      ? { name: 'la jornada', day: electionDay }
      : { name: 'el cierre de la publicación', day: closing };
  const day = document === 23 ? tests[(test ?? 1) - 1] : undefined;
  return day === undefined ? null : { name: 'la prueba', day };
}

/** What was done counts; what is still open goes by its planned end. */
function* recordsBeforeEvents(context: RuleContext): Generator<Hit<TooEarly>> {
  for (const owed of context.deliveries) {
    const entry = context.answers.get(owed.delivery.id);
    const event = recordedEvent(owed.delivery, context);
    if (entry === undefined || event === null || isNotApplicable(entry)) continue;
    const isDone = isFinished(entry.assessed.status);
    const day = isDone ? concludedDay(entry, context) : plannedDay(entry, context);
    if (day === null || !isBefore(day, event.day)) continue;
    const { completed, end } = entry.assessed.activity;
    yield {
      cell: (isDone ? completed : end)?.cell ?? null,
      subject: numberOf(entry),
      owed,
      ...(isDone ? {} : { severity: 'warning' as const }),
      params: { entry, day, event, isDone },
    };
  }
}

export const RECORDED_EVENT_RULES: readonly Rule[] = [
  defineRule<TooEarly>({
    id: 'PLAN-SEC-12',
    severity: 'error',
    register: 'plan',
    source: SOURCES.dataQuality,
    title: 'Documento anterior a lo que hace constar',
    sentence: ({ entry, day, event, isDone }) =>
      `${capitalised(namedActivity(entry))} ${isDone ? 'se concluyó' : 'termina'} el ${formatLongDate(day)}, antes de lo que hace constar: ${event.name}, el ${formatLongDate(event.day)}. Corrija la fecha equivocada.`,
    check: recordsBeforeEvents,
  }),
];
