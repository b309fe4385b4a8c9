/** What a report remembers of itself, so that the next one can tell what changed. */
import type { ActivityStatus } from '../../assessment/assessment';
import { isFinished } from '../../assessment/status';
import type { CalendarDate, MonthKey } from '../../dates/calendarDate';
import { isMemberInOffice } from '../../registers/membership';
import type { Member } from '../../registers/records';
import { lineOf } from '../texts/prose';
import type { ReportInput } from './reportInput';

export interface ReportedActivity {
  /** As in the assessment: `6.1`, or what the cell says; `''` when it says nothing. */
  readonly number: string;
  /** Shortened to {@link LONGEST_NAME}. */
  readonly name: string;
  /** The planned end; `null` when the row has none of its own. */
  readonly end: CalendarDate | null;
  /** `null` when it is the parent's. */
  readonly status: ActivityStatus | null;
  /** Of a finished activity. */
  readonly completed: CalendarDate | null;
}

/** Somebody in office on the day of the report. */
export interface ReportedMember {
  readonly body: string;
  readonly name: string;
  readonly position: string;
}

export interface ReportMemory {
  readonly month: MonthKey;
  readonly cutoff: CalendarDate;
  readonly ruleSet: string;
  /** In the report's order. */
  readonly activities: readonly ReportedActivity[];
  readonly members: readonly ReportedMember[];
}

/** Enough of a name to know an activity again and to say which one it was. */
export const LONGEST_NAME = 160;

function shortened(name: string): string {
  const characters = [...name];
  return characters.length <= LONGEST_NAME ? name : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

function reportedMember(member: Member): ReportedMember {
  return { body: lineOf(member.body), name: lineOf(member.name), position: lineOf(member.position) };
}

/** What a report remembers: the plan as it stood and who was in office. */
export function reportMemory(facts: ReportInput): ReportMemory {
  const { assessment, plan, registers, month, meaningfulDay } = facts;
  return {
    month,
    cutoff: assessment.cutoff,
    ruleSet: assessment.ruleSet,
    activities: plan.map(({ assessed }) => ({
      number: assessed.number,
      name: shortened(lineOf(assessed.activity.name)),
      end: assessed.datesInherited ? null : assessed.end,
      status: assessed.statusInherited ? null : assessed.status,
      completed: isFinished(assessed.status) ? assessed.completed : null,
    })),
    members: (registers.members?.rows ?? [])
      .filter((member) => lineOf(member.name) !== '' && isMemberInOffice(member, meaningfulDay))
      .map(reportedMember),
  };
}
