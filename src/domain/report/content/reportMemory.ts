/** The data that a report keeps of the plan and the members, with which the next report computes the changes. */
import type { ActivityStatus } from '../../assessment/assessment';
import type { CalendarDate, MonthKey } from '../../dates/calendarDate';

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
