/** Headings that are a month, a week or a day: parts of a time line. */
import { monthNumber } from '../../domain/dates/spanishMonths';
import { foldText } from '../../domain/text/foldText';
import { wordsOf } from '../../domain/text/words';

const WEEK =
  /^(?:s|sem|semana|week|w|dia|d|q|quincena|t|trim|trimestre|bim|bimestre)?[ .-]?\d{1,3}(?:[ªao])?$/;
const DAY_LETTERS = /^(?:l|m|x|j|v|s|d|lu|ma|mi|ju|vi|sa|do)$/;

/**
 * Whether a heading is a part of a time line and no name of a field.
 *
 * @example isTimelineHeading('Sem 3') // => true, and so are 'enero', 'ago-26', '14' and '05/10'
 */
export function isTimelineHeading(text: string): boolean {
  const folded = foldText(text);
  return (
    areMonths(wordsOf(text)) ||
    /^20\d{2}$/.test(folded) ||
    WEEK.test(folded) ||
    DAY_LETTERS.test(folded) ||
    /^\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?$/.test(folded)
  );
}

/** Whether words name months and nothing else but numbers beside them. */
function areMonths(words: readonly string[]): boolean {
  let months = 0;
  for (const word of words) {
    if (word === 'de' || /^\d+$/.test(word)) continue;
    if (monthNumber(word) === null) return false;
    months += 1;
  }
  return months > 0;
}
