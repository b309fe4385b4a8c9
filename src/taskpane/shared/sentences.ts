/**
 * The sentences that apply, one after the other.
 * @example sentences('Listo.', false, 'No cambió nada.') // => 'Listo. No cambió nada.'
 */
export function sentences(...parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join(' ');
}
