/** Lengths of time between civil days, as ISO 8601 writes them. */

/** Both parts have the same sign. */
export interface CivilDuration {
  readonly months: number;
  readonly days: number;
}

const DURATION = /^(-?)P(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/**
 * Reads a duration of months, weeks and days; throws a RangeError at any other text.
 *
 * @example parseDuration('-P2M15D') // => { months: -2, days: -15 }
 */
export function parseDuration(text: string): CivilDuration {
  const [, sign, months, weeks, days] = DURATION.exec(text) ?? [];
  if (months === undefined && weeks === undefined && days === undefined)
    throw new RangeError(`«${text}» is no duration`);
  const count = (digits: string | number = 0): number => (sign === '-' ? 0 - Number(digits) : Number(digits));
  return { months: count(months), days: count(weeks) * 7 + count(days) };
}
