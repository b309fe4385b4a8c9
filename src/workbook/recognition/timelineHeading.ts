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
  if (folded === '') return false;
  const words = wordsOf(text).filter((word) => !/^\d+$/.test(word) && word !== 'de');
  if (words.length > 0 && words.every((word) => monthNumber(word) !== null)) return true;
  return (
    /^20\d{2}$/.test(folded) ||
    WEEK.test(folded) ||
    DAY_LETTERS.test(folded) ||
    /^\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?$/.test(folded)
  );
}
