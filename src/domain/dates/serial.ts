/**
 * Excel's serial numbers and civil days, by integers: a serial counts days, so no instant and no time zone takes
 * part in the conversion.
 */
import type { CalendarDate } from './calendarDate';
import { dayAtEpoch, epochDay } from './calendarDate';
import { epochDayOf } from './epochDays';

/** The workbook's day count: `1900` unless "Usar sistema de fechas 1904" is on. */
export type DateSystem = '1900' | '1904';

/** A serial as a day; `hasTime` says that the number carried a fraction, that is, an hour. */
export interface SerialDate {
  readonly date: CalendarDate;
  readonly hasTime: boolean;
}

interface SystemBounds {
  /** The epoch day whose serial is 0. */
  readonly origin: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Excel believes that 1900 was a leap year: serial 60 is a 29 February that never was and the serials before it
 * are one day off from any honest count, so the 1900 system is read from 61 (1 March 1900) on. Both systems end on
 * 31 December 9999. Zero is left out in the 1904 system: it is what a formula gives for an empty cell.
 */
const SYSTEMS: Readonly<Record<DateSystem, SystemBounds>> = {
  '1900': { origin: epochDayOf(1899, 12, 30), first: 61, last: 2_958_465 },
  '1904': { origin: epochDayOf(1904, 1, 1), first: 1, last: 2_957_003 },
};

/**
 * Reads a serial number as a day, or null when the number is no day of that system.
 *
 * @param serial days since the system's origin; the fraction is the hour and is dropped
 * @example fromSerial(45226, '1900') // => { date: 2023-10-27, hasTime: false }
 * @example fromSerial(45226.5, '1900') // => { date: 2023-10-27, hasTime: true }
 * @example fromSerial(60, '1900') // => null, the 29 February 1900 that never was
 */
export function fromSerial(serial: number, system: DateSystem = '1900'): SerialDate | null {
  if (!Number.isFinite(serial)) return null;
  const { origin, first, last } = SYSTEMS[system];
  const days = Math.floor(serial);
  if (days < first || days > last) return null;
  return { date: dayAtEpoch(origin + days), hasTime: serial !== days };
}

/**
 * The serial number of a day, or null when the system has none for it (before 1 March 1900, after 9999).
 *
 * @example toSerial(2023-10-27, '1900') // => 45226
 */
export function toSerial(date: CalendarDate, system: DateSystem = '1900'): number | null {
  const { origin, first, last } = SYSTEMS[system];
  const days = epochDay(date) - origin;
  return days < first || days > last ? null : days;
}
