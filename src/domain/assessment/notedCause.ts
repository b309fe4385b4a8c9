/** The cause of a delay that a person noted in the row of an activity. */
import type { Activity } from '../registers/records';
import { foldText, tidyBlanks } from '../text/foldText';

/** Words of a remark that gives a reason, whatever else it says. */
const SAYS_WHY =
  /\b(?:tarde|despues|porque|falt\w+|debido|motivos?|causas?|derivad\w+|extempor\w*|retras\w*|atras\w*|demor\w*|posp\w*|difer\w*|difir\w*|reprogram\w*|suspend\w*|cancel\w*|aplaz\w*|prorrog\w*|espera\w*|quorum|renunci\w*|impugn\w*|desiert\w*|(?:no|aun no) (?:se|hubo|conto|llego|entrego))\b/;
/** Words of a remark about something else: that it was done or sent, where the file lies, who answers, that there is nothing to say. */
const SAYS_ELSE =
  /\b(?:enviad\w*|remitid\w*|remite|remision|remitio|envio|entregad\w*|recibid\w*|aprobad\w*|aprobo|concluid\w*|cumplid\w*|realizad\w*|celebrad\w*|publicad\w*|terminad\w*|validad\w*|revisad\w*|firmad\w*|vincul\w*|atendid\w*|oficios?|acuses?|correos?|acuerdo|acta|anexos?|carpetas?|archivos?|expedientes?|enlaces?|https?|drive|ver|vease|consultar|respons\w*|encargad\w*|contacto|seguimiento|actividad|documentos?|sesion(?:es)?|avance|pendientes?|proximo|confirmar|revisar|nota|sin (?:observaci\w+|comentarios?|novedad\w*|incidencias?)|ningun[ao]?|no aplica)\b|^n ?[/.] ?a\b|[\w-]+\.(?:pdf|docx?|xlsx?)\b/;
/** A remark of a single word names no cause, unless it is one of those that give a reason. */
const LEAST_WORDS = 2;
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
  if (SAYS_WHY.test(folded)) return true;
  const words = folded.match(/[a-z]{2,}/g) ?? [];
  return words.length >= LEAST_WORDS && !SAYS_ELSE.test(folded);
}

/**
 * A cause as it is written in the row of an activity, so that it is read as one whatever its words.
 * @example asCause('Ver oficio 12') // => 'Causa: Ver oficio 12'
 */
export function asCause(text: string): string {
  return saysWhy(tidyBlanks(text).replace(/\.$/, '')) ? text : `Causa: ${text}`;
}
