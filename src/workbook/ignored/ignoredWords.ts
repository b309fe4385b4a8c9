/** What the words of the sheet «Hallazgos ignorados» for deliveries and rules stand for. Statuses need no more than these; `deliveryWords.ts` writes them. */
import { WORD_OF_STAGE } from '../../domain/coverage/formatDeliveryLink';
import { monthNumber } from '../../domain/dates/spanishMonths';
import { foldText } from '../../domain/text/foldText';

const WORDS = /^documento (\d+), (?:([a-z]+) de (\d{4})|([a-z]+)(?: (\d))?)$/;
const STAGES = Object.entries(WORD_OF_STAGE);
const RULE = /[A-Z][A-Z\d]*(?:-[A-Z]+)*-\d{2}(?!\d)/g;

/**
 * The delivery that `deliveryWords` names; any other text, an id among them, as it is.
 * @example deliveryOfWords('Documento 6, proyecto') // => '6-draft'
 */
export function deliveryOfWords(text: string): string {
  const [, document, month, year, word, test] = WORDS.exec(foldText(text)) ?? [];
  if (document === undefined) return text;
  const number = monthNumber(month ?? '');
  if (number !== null && year !== undefined) return `${document}-${year}-${String(number).padStart(2, '0')}`;
  const stage = STAGES.find(([, of]) => foldText(of) === word)?.[0];
  return stage === undefined ? text : `${document}-${stage}${test === undefined ? '' : `-${test}`}`;
}

/**
 * The rule that a text names by its code, the last one of several; a text without one as it is, in capitals.
 * @example ruleOfWords('Actividad vencida (PLAN-VEN-01)') // => 'PLAN-VEN-01'
 */
export function ruleOfWords(text: string): string {
  const capitals = text.toUpperCase();
  return capitals.match(RULE)?.at(-1) ?? capitals;
}
