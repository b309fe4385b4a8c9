/** Steps of the plan that hold a session, which the register of sessions answers. */
import type { PlanEntry } from '../assessment/planEntries';
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import { addMonths, isAfter, isBefore, monthOf, numberOfMonth } from '../dates/calendarDate';
import { MONTH_WORDS, monthNumber } from '../dates/spanishMonths';
import type { BodyKind } from '../registers/body';
import { bodyKind } from '../registers/body';
import type { SessionType } from '../registers/sessionType';
import { sessionType } from '../registers/sessionType';
import { foldText } from '../text/foldText';
import { dateOfSession, outcomeOf, sessionsOf } from './judgedSession';
import { oncePer } from './oncePer';
import { foldedName } from './planSteps';
import type { RuleContext } from './rule';
import { monthsWithoutOrdinarySession } from './sessionRules';

const HOLDS_SESSION =
  /^(?:celebra(?:r|cion)|realiza(?:r|cion)|efectuar|llevar a cabo|desahogar)\b(?: (?:de|del|la|el|una|las?|primera?|segunda|tercera|cuarta|quinta|sexta|septima|octava|novena|decima)\b)* ?sesion\b/;
const MONTH = new RegExp(`\\b(${MONTH_WORDS})\\b`);
/** How many months before its end the session of a step without a start may have been. */
const MONTHS_BEFORE = 1;

/** The session that a step holds, as far as its words and those of its activity say. */
interface StepSession {
  readonly type: SessionType | null;
  readonly body: BodyKind | null;
  /** The month of the year that it names. */
  readonly month: number | null;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

function sessionOfStep(entry: PlanEntry): StepSession | null {
  const name = foldedName(entry);
  const { start, end, activity } = entry.assessed;
  if (!HOLDS_SESSION.test(name) || end === null) return null;
  const [, word] = MONTH.exec(name) ?? [];
  const above = entry.ancestor === null ? '' : foldedName(entry.ancestor);
  return {
    type: sessionType(name),
    body: bodyKind(name) ?? bodyKind(above) ?? bodyKind(foldText(activity.area?.text ?? '')),
    month: word === undefined ? null : monthNumber(word),
    first: start ?? addMonths(end, -MONTHS_BEFORE),
    last: end,
  };
}

/** Months of which another finding says that the COTAPREP held no ordinary session. */
const missedMonths = oncePer(
  (context: RuleContext): ReadonlySet<MonthKey> => new Set(monthsWithoutOrdinarySession(context)),
);

/**
 * Whether the register of sessions says of a step that holds a session all that there is to say: that the session was held,
 * or, of the monthly one of the COTAPREP, that it was not.
 *
 * @example isAnsweredBySession(step, context) // => true, for «Celebrar la sesión ordinaria de diciembre» with that session in Sesiones
 */
export function isAnsweredBySession(entry: PlanEntry, context: RuleContext): boolean {
  const step = sessionsOf(context).length === 0 ? null : sessionOfStep(entry);
  // Without a type or a body any session would do.
  if (step === null || (step.type === null && step.body === null)) return false;
  const isHeld = sessionsOf(context).some((session) => {
    const date = dateOfSession(session);
    if (date === null || isAfter(date, context.cutoff) || outcomeOf(session) === 'notHeld') return false;
    if (step.type !== null && sessionType(session.type?.text ?? '') !== step.type) return false;
    if (step.body !== null && bodyKind(session.body.text) !== step.body) return false;
    return step.month === null
      ? !isBefore(date, step.first) && !isAfter(date, step.last)
      : numberOfMonth(monthOf(date)) === step.month;
  });
  const isMonthly = step.type === 'ordinary' && (step.body ?? 'cotaprep') === 'cotaprep';
  return isHeld || (isMonthly && missedMonths(context).has(monthOf(step.last)));
}
