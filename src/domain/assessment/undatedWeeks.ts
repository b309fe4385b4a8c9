/** Rows whose days are in the marked weeks of a time line that says no year: only the election day would tell it. */
import type { Registers } from '../registers/records';
import type { AssessedActivity, Statuses } from './assessment';

/** A day of a row that marked weeks may say. */
type WeekField = 'start' | 'end';

/**
 * Whether marked weeks say a day of a row, and nothing says their year while the election day is missing.
 * @example waitsForElectionDay(activity, 'start', { electionDay: null }, registers) // => true
 */
export function waitsForElectionDay(
  assessed: AssessedActivity,
  field: WeekField,
  { electionDay }: Pick<Statuses, 'electionDay'>,
  { plan }: Pick<Registers, 'plan'>,
): boolean {
  if (electionDay !== null || assessed[field] !== null) return false;
  const part = plan?.parts.find(({ sheet }) => sheet === assessed.activity.number.cell.sheet);
  return part?.weeks?.[field] !== undefined;
}

/**
 * How many activities have no start or no end because the election day is missing.
 * @example countUndatedWeeks(statuses, registers) // => 12
 */
export function countUndatedWeeks(statuses: Statuses, registers: Pick<Registers, 'plan'>): number {
  if (statuses.electionDay !== null) return 0;
  return statuses.activities.filter((assessed) =>
    (['start', 'end'] as const).some((field) => waitsForElectionDay(assessed, field, statuses, registers)),
  ).length;
}
