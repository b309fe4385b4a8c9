/** The days that a process is counted from, held against each other: which of them cannot be, and which may be counted from. */
import type { CalendarDate } from '../dates/calendarDate';
import {
  addDays,
  addMonths,
  compareDates,
  isAfter,
  isBefore,
  isSameDate,
  isSunday,
  isWithin,
  weekdayOf,
} from '../dates/calendarDate';
import { formatLongDate } from '../dates/spanishFormat';
import { listInWords } from '../text/lists';
import type { CalendarAnchors } from './calendar';

/** A stretch of days around the election day, in months. */
export interface MonthsAround {
  readonly before: number;
  readonly after: number;
}

/**
 * A process runs from nine months before the election to one month after it; preparation and paperwork reach further.
 * Beyond this a date is a slip in the year.
 */
export const PROCESS: MonthsAround = { before: 15, after: 6 };

/** First and last day that a cell may reasonably hold in the process of that election day. */
export function allowedDays(
  around: MonthsAround,
  electionDay: CalendarDate,
): { readonly first: CalendarDate; readonly last: CalendarDate } {
  return { first: addMonths(electionDay, -around.before), last: addMonths(electionDay, around.after) };
}

/** The days of a process that hang on each other. */
export type ProcessDays = Pick<CalendarAnchors, 'electionDay' | 'start' | 'tests' | 'simulacros' | 'closing'>;

/** Whether a day is near enough to the election day to be one of its process; any is while it is not known. */
export function isOfProcess(day: CalendarDate, electionDay: CalendarDate | null): boolean {
  if (electionDay === null) return true;
  const { first, last } = allowedDays(PROCESS, electionDay);
  return isWithin(day, first, last);
}

/** Why a day of the process cannot be what it is called, or is doubtful. */
export type DaySlipKind =
  | 'outside'
  | 'startNotBefore'
  | 'testNotBefore'
  | 'testAfterSimulacro'
  | 'simulacroNotBefore'
  | 'simulacroNotSunday'
  | 'closingBefore';

export interface DaySlip {
  readonly kind: DaySlipKind;
  readonly day: CalendarDate;
  /** The day that it is held against: the election day, or the first simulacro. */
  readonly against: CalendarDate;
}

function distinct(days: readonly CalendarDate[] | undefined): readonly CalendarDate[] {
  return (days ?? []).filter((day, index, all) => all.findIndex((other) => isSameDate(other, day)) === index);
}

/**
 * The days that may be counted from: those that are not of the process, or on the wrong side of the election day, are left
 * out, and a day given twice is one. Tests keep their order, which numbers them.
 *
 * @example countedDays({ electionDay: 2024-06-02, closing: 2024-06-01 }).closing // => null
 */
export function countedDays<Days extends ProcessDays>(days: Days): Days {
  const { electionDay, start, closing } = days;
  const isEarlier = (day: CalendarDate): boolean =>
    isOfProcess(day, electionDay) && isBefore(day, electionDay);
  return {
    ...days,
    start: start && isEarlier(start) ? start : null,
    tests: distinct(days.tests).filter(isEarlier),
    simulacros: distinct(days.simulacros).filter(isEarlier),
    closing: closing && isOfProcess(closing, electionDay) && !isBefore(closing, electionDay) ? closing : null,
  };
}

/**
 * What is wrong with the days of a process, in the order start, tests, simulacros, closing.
 *
 * @example daySlips({ electionDay: 2024-06-02, closing: 2024-06-01 })[0]?.kind // => 'closingBefore'
 */
export function daySlips(days: ProcessDays): readonly DaySlip[] {
  const { electionDay, start, closing } = days;
  const [first] = [...(countedDays(days).simulacros ?? [])].sort(compareDates);
  const slip = (kind: DaySlipKind, day: CalendarDate, against = electionDay): DaySlip => ({
    kind,
    day,
    against,
  });
  const held = (
    day: CalendarDate | null | undefined,
    kindOf: (day: CalendarDate) => DaySlipKind | null,
  ): readonly DaySlip[] => {
    if (!day) return [];
    const kind = isOfProcess(day, electionDay) ? kindOf(day) : 'outside';
    return kind === null ? [] : [slip(kind, day, kind === 'testAfterSimulacro' ? first : electionDay)];
  };
  const isEarlier = (day: CalendarDate): boolean => isBefore(day, electionDay);
  return [
    ...held(start, (day) => (isEarlier(day) ? null : 'startNotBefore')),
    ...distinct(days.tests).flatMap((test) =>
      held(test, (day) => {
        if (!isEarlier(day)) return 'testNotBefore';
        return first !== undefined && isAfter(day, first) ? 'testAfterSimulacro' : null;
      }),
    ),
    ...distinct(days.simulacros).flatMap((simulacro) =>
      held(simulacro, (day) => {
        if (!isEarlier(day)) return 'simulacroNotBefore';
        return isSunday(day) ? null : 'simulacroNotSunday';
      }),
    ),
    ...held(closing, (day) => (isEarlier(day) ? 'closingBefore' : null)),
  ];
}

const DAYS_IN_WEEK = 7;

/**
 * The Sundays right before the election day, the earliest first: one for each simulacro.
 *
 * @example previousSundays(2024-06-02, 3) // => [2024-05-12, 2024-05-19, 2024-05-26]
 */
export function previousSundays(electionDay: CalendarDate, count: number): readonly CalendarDate[] {
  // A Sunday's day of the week is 7: the election's own Sunday must not count.
  const last = addDays(electionDay, -weekdayOf(electionDay));
  return Array.from({ length: count }, (_, index) => addDays(last, DAYS_IN_WEEK * (index + 1 - count)));
}

/**
 * What the simulacros lack: that there are fewer than the minimum, or that one of the Sundays right before the election day
 * has none. Nothing is lacking while no day is known.
 *
 * @example simulacroGaps({ electionDay: 2024-06-09, simulacros }, 3)
 *   // => ['El domingo 2 de junio de 2024 no tiene simulacro: deben ser …']
 */
export function simulacroGaps(days: ProcessDays, minimum: number): readonly string[] {
  const counted = countedDays(days).simulacros ?? [];
  if ((days.simulacros ?? []).length === 0) return [];
  const without = previousSundays(days.electionDay, minimum).filter(
    (sunday) => !counted.some((day) => isSameDate(day, sunday)),
  );
  return [
    ...(counted.length < minimum
      ? [
          `${counted.length === 1 ? 'Queda 1 simulacro' : `Quedan ${counted.length} simulacros`} y deben ser al menos ${minimum}.`,
        ]
      : []),
    ...(without.length === 0
      ? []
      : [
          `${without.length === 1 ? 'El domingo' : 'Los domingos'} ${listInWords(without.map(formatLongDate))} no ${without.length === 1 ? 'tiene' : 'tienen'} simulacro: deben ser los ${minimum} domingos previos a la jornada.`,
        ]),
  ];
}

const SLIP_SENTENCES: Readonly<Record<DaySlipKind, (day: string, against: string) => string>> = {
  outside: (day, election) => `El ${day} queda fuera del proceso electoral (la jornada es el ${election}).`,
  startNotBefore: (day, election) =>
    `El inicio del proceso electoral, ${day}, no es anterior a la jornada (${election}).`,
  testNotBefore: (day, election) =>
    `La prueba del sistema informático del ${day} no es anterior a la jornada (${election}).`,
  testAfterSimulacro: (day, simulacro) =>
    `La prueba del sistema informático del ${day} es posterior al primer simulacro (${simulacro}).`,
  simulacroNotBefore: (day, election) => `El simulacro del ${day} no es anterior a la jornada (${election}).`,
  simulacroNotSunday: (day) => `El simulacro del ${day} no cae en domingo.`,
  closingBefore: (day, election) =>
    `El cierre de la publicación, ${day}, es anterior a la jornada (${election}).`,
};

/**
 * What is wrong with a day, as an es-MX sentence.
 *
 * @example daySlipInWords(slip) // => 'El simulacro del 18 de mayo de 2024 no cae en domingo.'
 */
export function daySlipInWords({ kind, day, against }: DaySlip): string {
  return SLIP_SENTENCES[kind](formatLongDate(day), formatLongDate(against));
}
