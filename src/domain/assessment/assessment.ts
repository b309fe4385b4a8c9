/**
 * The assessment: what the workbook says, judged. A pure function of registers, cut-off date and rule set.
 * This file: its shape.
 */
import type { Delivery, ProcessKind } from '../anexo13/calendar';
import type { Confidence } from '../anexo13/ruleSet';
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import type { CellRef } from '../registers/cell';
import type { PlanHeadings } from '../registers/planHeadings';
import type { Activity, RegisterKind } from '../registers/records';
import type { IgnoredEntry } from './ignoredEntry';
import type { RuleId } from './ruleIds';

/** In the order in which summaries list them. */
export const ACTIVITY_STATUSES = [
  'done',
  'doneLate',
  'overdue',
  'dueSoon',
  'inProgress',
  'notStarted',
  'noDate',
  'notApplicable',
] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

export type Severity = 'error' | 'warning' | 'info';

export interface AssessedActivity {
  readonly activity: Activity;
  /** Normalised outline number (`6.1`), or the text of the cell when it is not one. */
  readonly number: string;
  /** Parent's number; `null` at the top level or when the parent is not in the plan. */
  readonly parent: string | null;
  /** No row above it in the plan: an activity of its own, even `2.1` where `2` is a title or missing. */
  readonly isTopLevel: boolean;
  /** Effective dates: a sub-activity with no dates of its own takes its parent's. */
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  readonly completed: CalendarDate | null;
  /** The monthly report that it is, marked as delivered, where that alone says on which day it was completed. */
  readonly markedReport: DeliveredReport | null;
  /** The delivered report that it is, or that it leads to as a step, whatever its row says. */
  readonly delivered: DeliveredReport | null;
  readonly datesInherited: boolean;
  /** Status taken from the parent: the row declares none and its parent is done or not applicable. */
  readonly statusInherited: boolean;
  readonly status: ActivityStatus;
  /** Days of delay (`doneLate`), days overdue (`overdue`), else 0. */
  readonly daysLate: number;
  /** Days left until the planned end for `dueSoon`, else `null`. */
  readonly daysLeft: number | null;
  /** Finished and total leaves below; `null` for an activity with no sub-activities. */
  readonly progress: { readonly finished: number; readonly total: number } | null;
  /** Id of the delivery it answers (`4-final`), or `null`. */
  readonly delivery: string | null;
}

/** Who held a date against the official text, and when. */
export interface Verification {
  readonly by: string;
  readonly on: CalendarDate;
}

/** An agreement in its register. */
export interface AgreementPlace {
  readonly key: string;
  readonly cell: CellRef;
}

/** A monthly report that a person marked as delivered: the day, its sheet, and the letter, where the mark names it. */
export interface DeliveredReport {
  readonly on: CalendarDate;
  readonly cell: CellRef;
  readonly letter?: string;
}

/** By what a delivery is done that no concluded row of the plan answers: its agreement, the report, or what answers its final version. */
export type DoneElsewhere =
  | { readonly kind: 'agreement'; readonly agreement: AgreementPlace }
  | ({ readonly kind: 'report' } & DeliveredReport)
  | { readonly kind: 'final'; readonly activity: string | null; readonly agreement: AgreementPlace | null };

/** By what a delivery is concluded, and when; the day is `null` where the workbook does not say it, or it is that of another stage. */
export interface Conclusion {
  readonly by: 'activity' | 'step' | 'agreement' | 'report' | 'final';
  readonly on: CalendarDate | null;
}

/**
 * What the workbook says of the sending of a delivery to the INE. `sent`: a row notes the day, or is the sending and is
 * concluded. `unread`: the cell says something that is no day. Of what is concluded: `pending` where a cell or an open step waits for
 * it, `unrecorded` where nothing in the workbook follows it.
 */
export type Sending =
  | {
      readonly kind: 'sent';
      /** `null` where the row that sends is concluded and does not say when. */
      readonly on: CalendarDate | null;
      readonly cell: CellRef;
      /** The row of the plan that says so; `null` for the register of agreements and a report that was delivered. */
      readonly row: Activity | null;
      /** The mark of the report, where it says another day: the row decides. */
      readonly contradicted?: DeliveredReport;
    }
  | { readonly kind: 'unread'; readonly text: string; readonly cell: CellRef }
  | {
      readonly kind: 'pending' | 'unrecorded';
      /** The last day to send it. */
      readonly limit: CalendarDate | null;
      /** Where it would be noted. */
      readonly cell: CellRef | null;
    };

export interface AssessedDelivery {
  readonly delivery: Delivery;
  /** Number of the activity that answers it, or `null`. */
  readonly activity: string | null;
  /**
   * That of the activity, but overdue by the day that is watched, and late by either. With no activity, by that day. `notApplicable` when a
   * person says so in the calendar sheet, with a reason.
   */
  readonly status: ActivityStatus;
  /** How sure the link is, 0 to 1; `null` without a link. */
  readonly linkConfidence: number | null;
  /** Number of the activity that looks like it without being sure (A13-07), or `null`. */
  readonly proposed: string | null;
  /** Number of the activity of which the plan says that it does not answer it, or `null`. */
  readonly denied: string | null;
  /** The date that a person gives in place of the legal one, with a reason; `adjustmentOf` tells what it does. */
  readonly adjusted: CalendarDate | null;
  /** Present when a person verified the rule of its date. */
  readonly verified: Verification | null;
  /** `null` where a row of the plan answers it, unless the report was delivered and the row is open; and where nothing does. */
  readonly doneElsewhere: DoneElsewhere | null;
  /** An agreement that may settle it and is not sure to; a person decides. `null` where there is none, or the delivery is settled. */
  readonly likelyAgreement: AgreementPlace | null;
  /** The registered agreement that approves it; `null` where none does by its subject, or its row names none. */
  readonly agreement: AgreementPlace | null;
  /** `null` while it is open. */
  readonly concluded: Conclusion | null;
  /** `null` while there is nothing to send, and for what its final version settles. */
  readonly sending: Sending | null;
  /** The rows of the plan that send it: steps of its activity, or rows beside it. */
  readonly sendingRows: readonly AssessedActivity[];
  /** It is overdue by the day that is watched, and no row of the plan that is overdue by its own end answers it. */
  readonly isOverdueAlone: boolean;
  /** No activity answers it, and a person ignored the finding that says so, with a reason: it is counted nowhere. */
  readonly isIgnored: boolean;
}

/** A repair that is certain enough to be offered. It changes one cell. */
export type Fix = DateFix | LinkFix;

export interface DateFix {
  readonly kind: 'date';
  readonly cell: CellRef;
  /** What the cell shows. */
  readonly before: string;
  /** The date the cell would hold, as a real date. */
  readonly after: CalendarDate;
  /** `null` where another cell says the whole date, and a person chooses which of the two is right. */
  readonly origin: DateOrigin | null;
}

/** Where the parts of a date that the cell does not say come from. */
export interface DateOrigin {
  readonly year: 'written' | 'electionDay' | 'processName' | 'otherDateOfRow' | 'otherRows';
  /** Which of two figures is the day. */
  readonly order: 'written' | 'otherDates';
}

/** The document that an activity answers, for its blank cell in the column Anexo 13. A person decides whether it is so. */
export interface LinkFix {
  readonly kind: 'link';
  readonly cell: CellRef;
  readonly before: '';
  readonly after: string;
}

/** One of two dates that contradict each other, and what corrects the workbook where it is the right one. */
export interface DateChoice {
  readonly right: CalendarDate;
  /** The cells that hold the other date; none where only texts say it. */
  readonly fixes: readonly DateFix[];
  /** The texts that say the other date, which a person corrects. */
  readonly texts: readonly CellRef[];
}

/** One place where a rule is not met. */
export interface FindingPlace {
  /** Where to look; `null` when what is wrong is an absence. */
  readonly cell: CellRef | null;
  /** Activity number, delivery id, agreement key or name that is spoken of; `null` where it is several. */
  readonly subject: string | null;
  /** One es-MX sentence: what is there, what is expected, what to do. */
  readonly message: string;
  readonly fix: Fix | null;
  /** The corrections of which a person has to choose one; left out where there is no choice. */
  readonly choices?: readonly DateChoice[];
  /** Id of the delivery it is about; left out where it is about none. */
  readonly delivery?: string;
  /** How surely the date of its delivery is known, the least sure where it is about several; left out where it is about none. */
  readonly confidence?: Confidence;
  /** What to write in the cell, where it is something else than what the rule asks for. */
  readonly write?: string;
}

/** One line of what is found. Where the same is wrong in several places, cell and message are those of all. */
export interface Finding extends FindingPlace {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly register: RegisterKind;
  readonly source: string;
  /** The places that the line tells in one, each with its fix; empty where it speaks of one place only. */
  readonly places: readonly FindingPlace[];
  /** What is wrong, where the name of its rule does not say all of it. */
  readonly title?: string;
  /** What its places are, or would be if they were several, in the plural: `fechas sin año`; left out where the name of its rule says it. */
  readonly what?: string;
}

/** A finding that a person decided to ignore. */
export interface IgnoredFinding {
  readonly entry: IgnoredEntry;
  /** `null` where nothing in the workbook answers the entry any more. */
  readonly finding: Finding | null;
}

export type StatusCounts = Readonly<Record<ActivityStatus, number>>;

/** What holds on the cut-off date, before any rule is judged. */
export interface Statuses {
  readonly cutoff: CalendarDate;
  /** The cut-off is the end of a past month: what a row says without a day is so since then, and counts from its end on. */
  readonly isPast?: boolean | undefined;
  /** `null` where nobody gave it: no delivery is known then, and the plan is judged by its own dates. */
  readonly electionDay: CalendarDate | null;
  readonly ruleSet: string;
  readonly processKind: ProcessKind;
  /** In the order of the sheet. */
  readonly activities: readonly AssessedActivity[];
  /** In date order. */
  readonly deliveries: readonly AssessedDelivery[];
  /** The monthly reports that a person marked as delivered, by month; those after the cut-off do not count yet. */
  readonly delivered: ReadonlyMap<MonthKey, DeliveredReport>;
  /** Top-level activities by status; adds up to their number. */
  readonly counts: StatusCounts;
}

/** What hangs on the election day, which is known. */
export type Dated<Judged extends Statuses> = Judged & { readonly electionDay: CalendarDate };

export interface Assessment extends Statuses {
  /** What the plan calls its columns. */
  readonly headings: PlanHeadings;
  /** The version of the law that the rule set follows, in Spanish: `Anexo 13 según INE/CG1690/2021, no verificado`. */
  readonly instrument: string;
  /** How unverified dates came to be known, in Spanish, with the day of the look-up. */
  readonly inferredFrom: string;
  /** By severity, then by place in the workbook. */
  readonly findings: readonly Finding[];
  /** Those that a person decided to ignore, one for each entry; none of them is among the findings. */
  readonly ignored: readonly IgnoredFinding[];
  /** Those that only follow from another one, place by place: they still hold, and are told with it. */
  readonly implied: readonly Finding[];
}
