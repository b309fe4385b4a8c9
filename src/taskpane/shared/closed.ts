/**
 * A text as the end of a sentence: one that ends one already gets no second full stop.
 * @example closed('falta acuse.') // => 'falta acuse.'
 */
export const closed = (text: string): string => (/[.!?…][»”"')]?$/.test(text) ? text : `${text}.`);
