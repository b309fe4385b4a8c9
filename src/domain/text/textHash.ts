/** A hash that detects a change of a text; it does not protect against forgery. */

const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;
/** Any other starting value makes the second half independent of the first. */
const SECOND_OFFSET = 0x9747b28c;

/** FNV-1a, 32 bits, over UTF-16 code units. */
function fnv1a(text: string, offset: number): number {
  let hash = offset;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  }
  return hash >>> 0;
}

/**
 * Hash of a text.
 * @returns 16 hexadecimal digits
 * @example textHash('') // => '811c9dc59747b28c'
 */
export function textHash(text: string): string {
  return [FNV_OFFSET, SECOND_OFFSET]
    .map((offset) => fnv1a(text, offset).toString(16).padStart(8, '0'))
    .join('');
}
