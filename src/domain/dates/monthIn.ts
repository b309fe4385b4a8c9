/** Finds the month that a text names: of a band, a title, a heading. */
import { foldText } from '../text/foldText';
import type { MonthAround } from './dateReading';
import { monthNumber } from './spanishMonths';

/**
 * A month in words with its year where that is written; `null` where a text names none, or several.
 * @example monthIn('2026 OCTUBRE') // => { month: 10, year: 2026 }
 */
export function monthIn(text: string): MonthAround | null {
  const words = foldText(text).split(/[^\p{L}\p{N}]+/u);
  const months = words.filter((word) => monthNumber(word) !== null && word.length > 2);
  const month = monthNumber(months[0] ?? '');
  if (month === null || new Set(months).size > 1) return null;
  const year = words.find((word) => /^20\d\d$/.test(word)) ?? words.find((word) => /^2\d$/.test(word));
  return { month, year: year === undefined ? null : Number(year.length === 2 ? `20${year}` : year) };
}
