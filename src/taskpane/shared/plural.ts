const NUMBER = new Intl.NumberFormat('es-MX');

/**
 * A number as people in Mexico read it.
 * @example formatNumber(12345) // => '12,345'
 */
export function formatNumber(n: number): string {
  return NUMBER.format(n);
}

/**
 * A number with its noun, in the singular or the plural.
 * @example plural(1, 'hallazgo', 'hallazgos') // => '1 hallazgo'
 * @example plural(0, 'hallazgo', 'hallazgos') // => '0 hallazgos'
 */
export function plural(n: number, one: string, many: string): string {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}

/**
 * A list as a sentence has it.
 * @example listInWords(['Plan', 'Sesiones', 'Integrantes']) // => 'Plan, Sesiones e Integrantes'
 */
export function listInWords(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return '';
  if (words.length === 1) return last;
  const and = /^h?i(?![aeo])/i.test(last) ? 'e' : 'y';
  return `${words.slice(0, -1).join(', ')} ${and} ${last}`;
}
