/** Marks a list that is shown in parts. */
export const PAGED = { 'data-paged': '' } as const;
