/** The session that a step of the plan holds, and whether the register of sessions has it. */
import type { AssessedActivity } from '../assessment/assessment';
import type { CalendarDate } from '../dates/calendarDate';
import { addMonths, isAfter, isBefore, monthOf, numberOfMonth } from '../dates/calendarDate';
import { MONTH_WORDS, monthNumber } from '../dates/spanishMonths';
import type { BodyKind } from '../registers/body';
import { bodyKind } from '../registers/body';
import type { Session } from '../registers/records';
import type { SessionType } from '../registers/sessionType';
import { sessionType } from '../registers/sessionType';
import { dateOfSession, isCalledOff } from '../registers/sessionOutcome';
import { foldText } from '../text/foldText';

const HOLDS_SESSION =
  /^(?:celebra(?:r|cion)|realiza(?:r|cion)|efectuar|llevar a cabo|desahogar)\b(?: (?:de|del|la|el|una|las?|primera?|segunda|tercera|cuarta|quinta|sexta|septima|octava|novena|decima)\b)* ?sesion\b/;
const MONTH = new RegExp(`\\b(${MONTH_WORDS})\\b`);
/** How many months before its end the session of a step without a start may have been. */
const MONTHS_BEFORE = 1;

/** The session that a step holds, as far as its words and those of its activity say. */
export interface StepSession {
  readonly type: SessionType | null;
  readonly body: BodyKind | null;
  /** The month of the year that it names. */
  readonly month: number | null;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/**
 * Returns the session that a step holds; `null` where it holds none, and where it names neither type nor body, because any
 * session would do.
 *
 * @param above the name of its activity
 * @example sessionOfStep(step, '') // => { type: 'ordinary', body: 'cotaprep', … }, of «Celebrar la sesión ordinaria del COTAPREP»
 */
export function sessionOfStep({ activity, start, end }: AssessedActivity, above: string): StepSession | null {
  const name = foldText(activity.name.value);
  if (!HOLDS_SESSION.test(name) || end === null) return null;
  const [, word] = MONTH.exec(name) ?? [];
  const type = sessionType(name);
  const body = bodyKind(name) ?? bodyKind(foldText(above)) ?? bodyKind(foldText(activity.area?.text ?? ''));
  if (type === null && body === null) return null;
  return {
    type,
    body,
    month: word === undefined ? null : monthNumber(word),
    first: start ?? addMonths(end, -MONTHS_BEFORE),
    last: end,
  };
}

/**
 * Whether a session of that kind was held in time, up to the cut-off date.
 * @example isHeld(step, registers.sessions.rows, cutoff)
 */
export function isHeld(step: StepSession, sessions: readonly Session[], cutoff: CalendarDate): boolean {
  return sessions.some((session) => {
    const date = dateOfSession(session);
    if (date === null || isAfter(date, cutoff) || isCalledOff(session)) return false;
    if (step.type !== null && sessionType(session.type?.text ?? '') !== step.type) return false;
    if (step.body !== null && bodyKind(session.body.text) !== step.body) return false;
    return step.month === null
      ? !isBefore(date, step.first) && !isAfter(date, step.last)
      : numberOfMonth(monthOf(date)) === step.month;
  });
}
