/** The cause of a delay that a person noted in the row of an activity. */
import type { Activity } from '../registers/records';
import { foldText, tidyBlanks } from '../text/foldText';

/** Words of a remark that gives a reason: that something was late, missing or put off. */
const SAYS_WHY =
  /\b(?:tarde|despues|porque|falt\w+|debido|motivos?|causas?|derivad\w+|extempor\w*|retras\w*|atras\w*|demor\w*|posp\w*|difer\w*|difir\w*|reprogram\w*|suspend\w*|cancel\w*|aplaz\w*|prorrog\w*|esper[ao]\w*|quorum|por agenda|agenda de|a (?:solicitud|peticion) de|se ampli[oa]\w*|renunci\w*|impugn\w*|desiert\w*|(?:no|aun no) (?:se|hubo|conto|llego|entrego))\b/;
/** Words of what hinders work: a breakdown, an absence, weather, a want of people, money or an answer. */
const HINDRANCE =
  /\b(?:caid[oa]s?|caida|fall[oa]s?|fallaron|averi\w+|descompu\w+|errores|problemas?|dificultad\w*|imprevist\w+|imposib\w+|insuficien\w+|incumpli\w+|omision|olvido|extravi\w+|inconsisten\w+|fuerza mayor|contingencia|lluvias?|inundaci\w+|sismo|huracan|huelga|paro|bloqueos?|apagon|saturad[oa]|saturacion|carga de trabajo|enferm\w+|incapacidad|licencia medica|vacaciones|ausencia|vacante|rechaz\w+|negativa|cambios? de (?:fecha|sede|proveedor|titular|personal)|sin (?:sistema|firmas?|luz|energia|internet|red|acceso|servicio|personal|presupuesto|recursos|respuesta|contestacion|proveedor(?:es)?|titular|insumos))\b/;
const LEAD = /^causa(?: del (?:retraso|atraso))?: */i;

/**
 * The cause that a person noted in the row of an activity; null where there is none. A remark about something else is none: where
 * the file lies, who answers, that it was sent.
 * @example notedCause(assessed) // => 'Se pospuso la sesión'
 */
export function notedCause({ activity }: { readonly activity: Pick<Activity, 'notes'> }): string | null {
  const text = tidyBlanks(activity.notes?.text ?? '').replace(/\.$/, '');
  return saysWhy(text) ? text.replace(LEAD, '') : null;
}

function saysWhy(text: string): boolean {
  const folded = foldText(text);
  return SAYS_WHY.test(folded) || HINDRANCE.test(folded);
}

/**
 * A cause as it is written in the row of an activity, so that it is read as one whatever its words.
 * @example asCause('Cotización del proveedor') // => 'Causa: Cotización del proveedor'
 */
export function asCause(text: string): string {
  return saysWhy(text) ? text : `Causa: ${text}`;
}
