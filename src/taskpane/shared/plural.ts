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
