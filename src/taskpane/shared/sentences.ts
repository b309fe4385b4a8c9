/**
 * The sentences that apply, one after the other.
 * @example sentences('Listo.', false, 'No cambió nada.') // => 'Listo. No cambió nada.'
 */
export function sentences(...parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join(' ');
}

/**
 * A text as the end of a sentence: one that ends one already gets no second full stop.
 * @example closed('falta acuse.') // => 'falta acuse.'
 */
export const closed = (text: string): string => (/[.!?…][»”"')]?$/.test(text) ? text : `${text}.`);
