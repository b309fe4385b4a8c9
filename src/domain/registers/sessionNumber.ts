/** The number of a session, wherever and however it is written: "Tercera", "3ª", "Tercera sesión extraordinaria". */
import { foldText } from '../text/foldText';
import { readOrdinal } from '../dates/spanishOrdinals';

/** Words that say which kind of session it is and not which one. */
const KIND_WORDS =
  /\b(?:sesion(?:es)?|reunion(?:es)?|extra ?-?ordinari[ao]s?|ordinari[ao]s?|extraord|ord|ext|instalacion|solemne|especial|urgente|permanente|(?:mesa )?de trabajo|con (?:las )?(?:representaciones de )?(?:los )?partidos(?: politicos)?|numero|de)\b\.?/g;

/**
 * Reads the number of a session.
 * @returns `null` when nothing is left of the text, `'unreadable'` when what is left is no ordinal
 * @example readSessionNumber('Tercera sesión extraordinaria') // => 3
 * @example readSessionNumber('Ordinaria') // => null
 * @example readSessionNumber('SE/03/2023') // => 'unreadable'
 */
export function readSessionNumber(text: string): number | 'unreadable' | null {
  const folded = foldText(text);
  const whole = readOrdinal(folded);
  if (whole !== null) return whole;
  const rest = foldText(folded.replace(KIND_WORDS, ' ')).replace(/^[-.,;:\s]+$/, '');
  return rest === '' ? null : (readOrdinal(rest) ?? 'unreadable');
}
