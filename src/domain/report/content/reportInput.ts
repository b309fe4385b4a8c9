/** The input of every part of the report, gathered once. */
import type { Assessment } from '../../assessment/assessment';
import type { CalendarDate, MonthKey } from '../../dates/calendarDate';
import { compareDates, firstDay, isWithin, lastDay } from '../../dates/calendarDate';
import type { DateReading } from '../../dates/dateReading';
import { dayOfReading } from '../../dates/dateReading';
import { formatMonth } from '../../dates/spanishFormat';
import { bodyKind } from '../../registers/body';
import type { Field } from '../../registers/cell';
import type { BodyTerms } from '../../registers/membership';
import { membershipByBody } from '../../registers/membership';
import type { ProcessData, Registers } from '../../registers/records';
import type { PlanNode } from './order';
import { inReportOrder, planInOrder } from './order';
import { lineOf } from '../texts/prose';
import { BLANKS } from '../texts/reportTexts';

export interface ReportInput {
  /** Their rows in the report's order. */
  readonly registers: Registers;
  readonly assessment: Assessment;
  /** The activities in the report's order, as a tree. */
  readonly plan: readonly PlanNode[];
  /** Who was in office when, by body; see bodyKey. */
  readonly membership: ReadonlyMap<string, BodyTerms>;
  readonly month: MonthKey;
  /** `noviembre de 2023`. */
  readonly monthWords: string;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  /** The day for which members and vacancies are listed: the month's end, or the cut-off when that comes first. */
  readonly meaningfulDay: CalendarDate;
  readonly institution: string;
  readonly commission: string;
  readonly process: string;
  readonly area: string;
}

const COMMISSION = 'Comisión encargada del seguimiento del PREP';

/** What the members' sheet calls the commission, else the sessions'; `''` when neither names one. */
function commissionOf({ members, sessions }: Registers): string {
  const named = [...(members?.rows ?? []), ...(sessions?.rows ?? [])].find(
    ({ body }) => bodyKind(body.text) === 'commission',
  );
  return lineOf(named?.body ?? null);
}

/** Gathers the facts of a month's report. */
export function reportInput(registers: Registers, assessment: Assessment, month: MonthKey): ReportInput {
  const data = registers.process?.data ?? null;
  const text = (of: (data: ProcessData) => Field<unknown> | null): string => (data ? lineOf(of(data)) : '');
  const last = lastDay(month);
  const ordered = inReportOrder(registers);
  return {
    registers: ordered,
    assessment,
    plan: planInOrder(assessment.activities),
    membership: membershipByBody(registers.members?.rows ?? []),
    month,
    monthWords: formatMonth(month),
    firstDay: firstDay(month),
    lastDay: last,
    meaningfulDay: compareDates(assessment.cutoff, last) < 0 ? assessment.cutoff : last,
    institution: text(({ institution }) => institution) || BLANKS.institution,
    commission: text(({ commission }) => commission) || commissionOf(ordered) || COMMISSION,
    process: text(({ processName }) => processName),
    area: text(({ reportingArea }) => reportingArea),
  };
}

/** Whether a day is in the month reported. */
export function inMonth(date: CalendarDate | null, facts: ReportInput): boolean {
  return date !== null && isWithin(date, facts.firstDay, facts.lastDay);
}

/** The days of the simulacros that Proceso names, in order. */
export function simulacroDates({ registers }: ReportInput): readonly CalendarDate[] {
  return (registers.process?.data.simulacros ?? []).flatMap((field) => dayOf(field) ?? []).sort(compareDates);
}

/** The day a date cell holds, or `null`. */
export function dayOf(field: Field<DateReading> | null): CalendarDate | null {
  return field === null ? null : dayOfReading(field.value);
}
