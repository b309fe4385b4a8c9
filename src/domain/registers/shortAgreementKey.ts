/** Keys of agreements of any length, also short ones that name no institution: «CG/041/2026», «IEE/CG-041/2026». */
import { tidyBlanks } from '../text/foldText';

const ANY_KEY = String.raw`\p{L}[\p{L}.-]*(?:\/\p{L}[\p{L}.-]*)*[/-]\d{1,5}\/(?:19|20)\d{2}(?!\d)`;

/**
 * Whether a text has a key.
 * @example hasAnyKey('CG/041/2026') // => true
 */
export const hasAnyKey = (text: string): boolean => new RegExp(ANY_KEY, 'u').test(text);

/**
 * The keys that a text calls agreements, as it writes them.
 * @example calledAgreements('Acuerdo CG/041/2026 y oficio SE/12/2026') // => ['CG/041/2026']
 */
export function calledAgreements(text: string): readonly string[] {
  const called = new RegExp(
    String.raw`\bacuerdo (?:(?:n[uú]mero|n[uú]m\.?|no\.?|con clave|clave) )?[«"“(]*(${ANY_KEY})`,
    'giu',
  );
  return [...tidyBlanks(text).matchAll(called)].flatMap(([, key]) => key ?? []);
}
