/** The order of the day as the session documents have it. */
import type { OrderPoint } from '../registers/orderOfTheDay';
import { foldText } from '../text/foldText';
import { DOCUMENT_TEXTS } from './sessionDocumentTexts';
import type { SessionFacts } from './sessionFacts';

const ROLL_CALL = /\b(?:lista de asistencia|pase de lista|quorum)\b/;

/**
 * The points, numbered from 1, with the roll call and the quorum first where the register leaves them out; blank ones where it
 * has none.
 *
 * @example sessionPoints(facts)[0] // => { marker: '1.', text: 'Lista de asistencia y declaración de quórum.' }
 */
export function sessionPoints({ orderOfTheDay }: Pick<SessionFacts, 'orderOfTheDay'>): readonly OrderPoint[] {
  const { firstPoint, blankPoints, blankPoint } = DOCUMENT_TEXTS.convocation;
  const first = { marker: '1.', text: firstPoint };
  if (orderOfTheDay.length === 0)
    return [first, ...blankPoints.map((marker) => ({ marker, text: blankPoint }))];
  const hasRollCall = orderOfTheDay.some(({ text }) => ROLL_CALL.test(foldText(text)));
  if (hasRollCall) return orderOfTheDay;
  return [first, ...orderOfTheDay].map(({ text }, index) => ({ marker: `${index + 1}.`, text }));
}
