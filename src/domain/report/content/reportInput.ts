/** The input of every part of the report, gathered once. */
import type { Assessment, Dated } from '../../assessment/assessment';
import { kindIn } from '../../assessment/writtenAnchors';
import type { CalendarDate, MonthKey } from '../../dates/calendarDate';
import { compareDates, firstDay, isAfter, isWithin, lastDay } from '../../dates/calendarDate';
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
import { inNameCase } from '../texts/typography';
import type { ReportEdition } from './reportContent';
import { BLANKS } from '../texts/reportTexts';

export interface ReportInput {
  readonly edition: ReportEdition;
  /** Their rows in the report's order. */
  readonly registers: Registers;
  readonly assessment: Dated<Assessment>;
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
  /** `''` where the workbook has none. */
  readonly acronym: string;
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
  return inNameCase(lineOf(named?.body ?? null));
}

const LOCAL_PROCESS = /^(proceso electoral(?: local)?)\b/i;
const KIND_WORDS = { ordinary: 'Ordinario', extraordinary: 'Extraordinario' } as const;

/** The process as the cover has it: its name, with the kind that the workbook gives elsewhere where the name says none. */
function processTitle(name: string, data: ProcessData | null): string {
  const kind = kindIn(data?.kind);
  if (kind === null || kindIn(data?.processName) !== null) return name;
  return name.replace(LOCAL_PROCESS, `$1 ${KIND_WORDS[kind]}`);
}

/** Gathers the facts of a month's report. */
export function reportInput(
  registers: Registers,
  assessment: Dated<Assessment>,
  month: MonthKey,
  edition: ReportEdition = 'ine',
): ReportInput {
  const data = registers.process?.data ?? null;
  const text = (of: (data: ProcessData) => Field<unknown> | null): string =>
    data ? inNameCase(lineOf(of(data))) : '';
  const last = lastDay(month);
  const ordered = inReportOrder(registers);
  return {
    edition,
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
    acronym: lineOf(data?.acronym ?? null),
    commission: text(({ commission }) => commission) || commissionOf(ordered) || COMMISSION,
    process: processTitle(
      text(({ processName }) => processName),
      data,
    ),
    area: text(({ reportingArea }) => reportingArea),
  };
}

/** What the cover needs, by the name of its row in the sheet of the process. */
const COVER: readonly (readonly [name: string, of: (data: ProcessData) => Field<unknown> | null])[] = [
  ['Institución', ({ institution }) => institution],
  ['Área que informa', ({ reportingArea }) => reportingArea],
];

/**
 * What the cover of a report lacks because the workbook does not say it.
 * @example coverBlanks(registers) // => ['Institución', 'Área que informa']
 */
export function coverBlanks({ process }: Pick<Registers, 'process'>): readonly string[] {
  return COVER.flatMap(([name, of]) => (lineOf(process ? of(process.data) : null) === '' ? [name] : []));
}

/** Whether a day is in the month reported. */
export function inMonth(date: CalendarDate | null, facts: ReportInput): boolean {
  return date !== null && isWithin(date, facts.firstDay, facts.lastDay);
}

/** The day a date cell holds, unless it is after the cut-off, when it had not happened yet; `null` then. */
export function pastDay(field: Field<DateReading> | null, { assessment }: ReportInput): CalendarDate | null {
  const day = dayOf(field);
  return day === null || isAfter(day, assessment.cutoff) ? null : day;
}

/** The day a date cell holds, or `null`. */
export function dayOf(field: Field<DateReading> | null): CalendarDate | null {
  return field === null ? null : dayOfReading(field.value);
}
