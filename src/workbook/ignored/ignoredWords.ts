/** The words that the sheet «Hallazgos ignorados» has for deliveries, and what those for rules stand for. Statuses need no more than these: names of rules load with the rules. */
import { WORD_OF_STAGE } from '../../domain/coverage/formatDeliveryLink';
import { monthName, monthNumber } from '../../domain/dates/spanishMonths';
import { foldText } from '../../domain/text/foldText';

const ID = /^(\d+)-(?:(\d{4})-(\d\d)|([a-z]+)(?:-(\d))?)$/;
const WORDS = /^documento (\d+), (?:([a-z]+) de (\d{4})|([a-z]+)(?: (\d))?)$/;
const STAGES = Object.entries(WORD_OF_STAGE);
const RULE = /[A-Z][A-Z\d]*(?:-[A-Z]+)*-\d{2}(?!\d)/g;

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

/**
 * The delivery that {@link deliveryWords} names; any other text, an id among them, as it is.
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
