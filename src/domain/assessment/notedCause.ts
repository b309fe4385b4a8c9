/** The cause of a delay that a person noted in the row of an activity. */
import type { Activity } from '../registers/records';
import { foldText, tidyBlanks } from '../text/foldText';

/** Words of a remark that gives a reason. */
const SAYS_WHY =
  /\b(?:tarde|despues|porque|falt\w+|debido|motivos?|causas?|derivad\w+|extempor\w*|retras\w*|atras\w*|demor\w*|posp\w*|difer\w*|difir\w*|reprogram\w*|suspend\w*|cancel\w*|aplaz\w*|prorrog\w*|espera\w*|quorum|renunci\w*|impugn\w*|desiert\w*|(?:no|aun no) (?:se|hubo|conto|llego|entrego))\b/;

/**
 * The cause that a person noted in the row of an activity; null where there is none. A remark about something else is none: where
 * the file lies, who answers, that it was sent.
 * @example notedCause(assessed) // => 'Se pospuso la sesión'
 */
export function notedCause({ activity }: { readonly activity: Pick<Activity, 'notes'> }): string | null {
  const text = tidyBlanks(activity.notes?.text ?? '').replace(/\.$/, '');
  return saysWhy(text) ? text : null;
}

const saysWhy = (text: string): boolean => SAYS_WHY.test(foldText(text));

/**
 * A cause as it is written in the row of an activity, so that it is read as one whatever its words.
 * @example asCause('Proveedor sin firma') // => 'Causa: Proveedor sin firma'
 */
export function asCause(text: string): string {
  return saysWhy(text) ? text : `Causa: ${text}`;
}
