/** Outline numbers such as `6.`, `6.1.`, `7.5`: the plan's own hierarchy. */

/** One integer a level: `6.1.` is `[6, 1]`. */
export type OutlineNumber = readonly number[];

/** Levels of a number at most: what is written for people has a few, and rules work level by level. */
export const MOST_LEVELS = 12;

const BLANK = /\s/;
const OUTLINE = new RegExp(String.raw`^\d{1,6}(?:\.\d{1,6}){0,${MOST_LEVELS - 1}}\.?$`);

/**
 * Reads an outline number as people write it, with or without a closing dot.
 * @returns `null` when the text is not one (`8..2`, `6.a`, blank), or has more than 12 levels
 * @example parseOutlineNumber('6.1.') // => [6, 1]
 */
export function parseOutlineNumber(text: string): OutlineNumber | null {
  const trimmed = BLANK.test(text) ? text.replace(/\s/g, '') : text;
  if (!OUTLINE.test(trimmed)) return null;
  return (trimmed.endsWith('.') ? trimmed.slice(0, -1) : trimmed).split('.').map(Number);
}

/** What people write before a number: «No. 1», «Act. 3», «Actividad 6», «(2)». */
const BEFORE_NUMBER = /^(?:\(|(?:(?:sub)?actividad|act|n[uú]m(?:ero)?|no?|#)[ .:#°º]*)+(?=\d)/i;
/** What people write behind a number: `1)`, `1.-`, `1°`. */
export const BEHIND_NUMBER = /[.)\]ºª°–—-]+$/;

/**
 * Reads the number of an activity in the forms that people write beside a bare outline number.
 * @returns `null` when the text is none of them
 * @example readActivityNumber('6.1.-') // => [6, 1]
 * @example readActivityNumber('Act. 3') // => [3]
 */
export function readActivityNumber(text: string): OutlineNumber | null {
  return parseOutlineNumber(text.trim().replace(BEFORE_NUMBER, '').replace(BEHIND_NUMBER, ''));
}

/**
 * Returns the normal form, without a closing dot, by which activities are identified.
 * @example formatOutlineNumber([6, 1]) // => '6.1'
 */
export function formatOutlineNumber(number: OutlineNumber): string {
  return number.join('.');
}

/**
 * The number one level up; `null` at the top level.
 * @example outlineParent([6, 1]) // => [6]
 */
export function outlineParent(number: OutlineNumber): OutlineNumber | null {
  return number.length > 1 ? number.slice(0, -1) : null;
}
