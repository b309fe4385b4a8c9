/** Lists in quotation marks, and lists that are cut; what is shown first has neither. */
import type { Conjunction } from './lists';
import { listInWords } from './lists';

/**
 * A list as a sentence holds it, with each item in quotation marks.
 * @example quotedList(['Plan', 'Sesiones']) // => '«Plan» y «Sesiones»'
 */
export function quotedList(items: readonly string[], conjunction: Conjunction = 'y'): string {
  return listInWords(
    items.map((item) => `«${item}»`),
    conjunction,
  );
}

/**
 * A list as a sentence holds it, cut after `longest` items with how many are left.
 * @example shortListInWords(['1', '2', '3', '4'], 2) // => '1, 2 y 2 más'
 */
export function shortListInWords(items: readonly string[], longest = 5): string {
  if (items.length <= longest) return listInWords(items);
  return `${items.slice(0, longest).join(', ')} y ${items.length - longest} más`;
}
