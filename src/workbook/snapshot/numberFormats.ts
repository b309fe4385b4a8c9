/** Number formats of what the add-in writes. Invariant codes (`yyyy`). */

/** Of a day, where the sheet does not show its own days in another way. */
export const DATE_FORMAT = 'dd/mm/yyyy';

/** Of a text, so that Excel does not read a number or a date into it. */
export const TEXT_FORMAT = '@';
