/** What says of a member that they left their body. */
import { foldText } from '../text/foldText';

const LEFT = /^(?:causo |dad[oa] de )?baja\b(?! california)|^renunci|^sustituid|^se separo|^removid|^fallec/;

/**
 * Whether what is written of a member says that they left.
 * @example saysLeft('Baja (20/11/2026)') // => true
 * @example saysLeft('Baja California') // => false
 */
export const saysLeft = (written: string): boolean => LEFT.test(foldText(written));
