/** Steps of the plan that hold a session, which the register of sessions answers. */
import type { PlanEntry } from '../assessment/planEntries';
import type { MonthKey } from '../dates/calendarDate';
import { monthOf } from '../dates/calendarDate';
import { isHeld, sessionOfStep } from './heldSession';
import { sessionsOf } from './judgedSession';
import { oncePer } from '../text/oncePer';
import type { RuleContext } from './rule';
import { monthsWithoutOrdinarySession } from './sessionRules';

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
  const sessions = sessionsOf(context);
  if (sessions.length === 0) return false;
  const step = sessionOfStep(entry.assessed, entry.ancestor?.assessed.activity.name.value ?? '');
  if (step === null) return false;
  const isMonthly = step.type === 'ordinary' && (step.body ?? 'cotaprep') === 'cotaprep';
  return (
    isHeld(step, sessions, context.cutoff) || (isMonthly && missedMonths(context).has(monthOf(step.last)))
  );
}
