/** What the JSON of several commands shares. Dates are `AAAA-MM-DD`; what is not known is null. */
import type { CalendarDate } from '../../../domain/dates/calendarDate';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = Record<string, Json>;

/** What a use case cost, as the host counted it. */
export interface ExcelCost {
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/**
 * Returns a date as `AAAA-MM-DD`, or null when there is none.
 * @example iso(null) // => null
 */
export const iso = (date: CalendarDate | null | undefined): string | null => date?.toString() ?? null;

/** Returns the text that `--json` prints. */
export const inJson = (value: Json): string => JSON.stringify(value, null, 2);
