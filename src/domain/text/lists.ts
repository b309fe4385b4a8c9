/** Lists as Spanish sentences hold them. */

/** How the last item of a list is joined: all of them, or one of them. */
export type Conjunction = 'y' | 'o';

/**
 * The word that takes the conjunction's place before its own sound; not before a diphthong, as in "hielo". A quotation mark
 * has no sound.
 */
const BEFORE_SAME_SOUND: Readonly<Record<Conjunction, { readonly sound: RegExp; readonly word: string }>> = {
  y: { sound: /^[«“]?h?(?:í|i(?![aeou]))/iu, word: 'e' },
  o: { sound: /^[«“]?(?:h?[oó]|8|11(?!\d))/iu, word: 'u' },
};

/**
 * A list as a sentence holds it: `y` becomes `e` before the sound of an i, and `o` becomes `u` before that of an o.
 * @example listInWords(['7', '12', '15']) // => '7, 12 y 15'
 * @example listInWords(['Sesiones', 'Integrantes']) // => 'Sesiones e Integrantes'
 * @example listInWords(['minutos', 'horas'], 'o') // => 'minutos u horas'
 */
export function listInWords(items: readonly string[], conjunction: Conjunction = 'y'): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const { sound, word } = BEFORE_SAME_SOUND[conjunction];
  return `${items.slice(0, -1).join(', ')} ${sound.test(last) ? word : conjunction} ${last}`;
}
