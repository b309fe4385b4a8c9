/** Families of headings, written as the parts they are made of. */

/**
 * Every heading that takes one text of each list; `''` leaves a part out. The order of the parts does not count.
 *
 * @example crossedHeadings(['', 'Fecha de'], ['fin', 'término']) // => ['fin', 'término', 'Fecha de fin', 'Fecha de término']
 */
export function crossedHeadings(...parts: readonly (readonly string[])[]): readonly string[] {
  return parts.reduce<readonly string[]>(
    (texts, options) => texts.flatMap((text) => options.map((option) => `${text} ${option}`.trim())),
    [''],
  );
}
