/** What stands for a person where there is none. */
import { foldText } from '../text/foldText';

const NOBODY =
  /^\W*$|\bvacantes?\b|^ningun|\bno aplica|^n\W*a\W*$|^nuev[oa]\b|\bpor (?:definir|designar|nombrar)|^pendiente/;

/**
 * Whether what is written for a person names none.
 * @example namesNobody('VACANTE') // => true
 * @example namesNobody('Vocal Villanueva') // => false
 */
export const namesNobody = (written: string): boolean => NOBODY.test(foldText(written));
