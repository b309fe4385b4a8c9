/** What contradicts itself in the days of a process. */
import type { CalendarDate } from '../dates/calendarDate';
import type { ProcessDays } from './processDays';
import { compareDates, isAfter, isBefore, isSameDate, isSunday } from '../dates/calendarDate';
import { countedDays, distinct, isOfProcess } from './processDays';
import { previousSundays } from './previousSundays';
import { formatLongDate } from '../dates/spanishFormat';
import { listInWords } from '../text/lists';

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
