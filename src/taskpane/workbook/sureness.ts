/** A field read with at least this probability is called sure. */
export const SURE = 0.9;
