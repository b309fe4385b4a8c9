/** The days on which what each area has to do ends: never more on one day than an area can attend to. */
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, isAfter, isBefore } from '../dates/calendarDate';
import { isWorkday } from '../dates/workdays';

/** How many activities and steps of one area a new plan lets end on one day. */
const MOST_A_DAY = 3;

/** Remembers how much ends on each day in each area, and finds workdays that are free. */
export class AreaDays {
  readonly #ends = new Map<string, number>();

  /** Notes that something ends on a day, free or not. */
  take(area: string, day: CalendarDate): CalendarDate {
    const key = `${area} ${day.toString()}`;
    this.#ends.set(key, (this.#ends.get(key) ?? 0) + 1);
    return day;
  }

  /** Returns the last free workday up to a day and not before another; null where there is none. */
  freeUpTo(area: string, day: CalendarDate, first: CalendarDate): CalendarDate | null {
    let other = day;
    while (!isBefore(other, first)) {
      if (isWorkday(other) && this.#hasRoom(area, other)) return other;
      other = addDays(other, -1);
    }
    return null;
  }

  /**
   * Returns the first free workday from a day on and not after another; null where there is none.
   * @param isGood which days count, where the recess does too
   */
  freeFrom(
    area: string,
    day: CalendarDate,
    last: CalendarDate,
    isGood: (day: CalendarDate) => boolean = isWorkday,
  ): CalendarDate | null {
    let other = day;
    while (!isAfter(other, last)) {
      if (isGood(other) && this.#hasRoom(area, other)) return other;
      other = addDays(other, 1);
    }
    return null;
  }

  #hasRoom(area: string, day: CalendarDate): boolean {
    return (this.#ends.get(`${area} ${day.toString()}`) ?? 0) < MOST_A_DAY;
  }
}
