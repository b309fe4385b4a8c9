/** Headings in the past tense: their dates are those of what is done, never of what is planned. */
import { memoised } from '../../domain/text/memo';

/** «Concluyó», «¿Se celebró?», and the irregular ones. */
const PRETERITE = /(?:^|[\s¿])(?:\p{L}{2,}ó|hizo|fue|hubo)(?!\p{L})/u;
/** «Emitido el», «¿Cumplida?»; alone a participle may be a noun, as «Estado» is. */
const PARTICIPLE = /^(?:\p{L}{2,}[ai]d[oa]s? el|¿(?:ya )?\p{L}{2,}[ai]d[oa]s?\?)$/u;
const PLANNED = /^¿?(?:programad|planead|previst|comprometid)/;

/**
 * Whether a heading says that something was done.
 *
 * @example isPastTense('Acabó') // => true, and so are '¿Se hizo?' and 'Emitido el'; 'Acaba' and 'Programado el' are not
 */
export const isPastTense = memoised((heading): boolean => {
  const text = heading.trim().toLocaleLowerCase('es-MX');
  return PRETERITE.test(text) || (PARTICIPLE.test(text) && !PLANNED.test(text));
});
