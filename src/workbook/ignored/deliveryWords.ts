/** The words by which the sheet «Hallazgos ignorados» names a delivery; `ignoredWords.ts` reads them. */
import { WORD_OF_STAGE } from '../../domain/coverage/formatDeliveryLink';
import { monthName } from '../../domain/dates/spanishMonths';

const ID = /^(\d+)-(?:(\d{4})-(\d\d)|([a-z]+)(?:-(\d))?)$/;
const STAGES = Object.entries(WORD_OF_STAGE);

/**
 * A delivery's id in words; any other text as it is.
 * @example deliveryWords('6-draft') // => 'Documento 6, proyecto'
 * @example deliveryWords('3-2023-10') // => 'Documento 3, octubre de 2023'
 */
export function deliveryWords(id: string): string {
  const [, document, year, month, stage, test] = ID.exec(id) ?? [];
  if (document === undefined) return id;
  if (year !== undefined) return `Documento ${document}, ${monthName(Number(month))} de ${year}`;
  const word = STAGES.find(([key]) => key === stage)?.[1];
  return word === undefined ? id : `Documento ${document}, ${word}${test === undefined ? '' : ` ${test}`}`;
}
