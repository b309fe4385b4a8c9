/** An order of the day, as people paste it into a cell, as a numbered list. */
import { tidyText } from '../text/tidyText';
import { memoised } from '../text/memo';

/** One point of an order of the day. */
export interface OrderPoint {
  /** `1.`, `3.1.`, or a dash. */
  readonly marker: string;
  readonly text: string;
}

/** `1.`, `1)`, `1.-`, `3.1.`, `1 –`; a number alone with a blank is only a marker when it is short. */
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2})*)(?:\s*[.)°º]+\s*[-–—]?|\s*[-–—])\s*(?=\S)(?!\d{3})/u;
const BULLETED = /^[-–—•·*▪●]+\s*(?=\S)/u;
/** Where the next point of an order of the day written on one line may begin. */
const NEXT_INLINE = /\s(\d{1,2})\s?[.)]-?\s+(?=\p{L})/gu;

/** Divides one line at its points when they count 1, 2, 3 … */
function inlinePoints(line: string): readonly string[] {
  if (!/^1\s?[.)]-?\s/.test(line)) return [line];
  const points: string[] = [];
  let from = 0;
  let expected = 2;
  for (const match of line.matchAll(NEXT_INLINE)) {
    if (Number(match[1]) !== expected) continue;
    points.push(line.slice(from, match.index));
    from = match.index + 1;
    expected++;
  }
  return [...points, line.slice(from)];
}

/**
 * Returns the points of an order of the day. Written numbers are kept; where nothing is numbered, lines are numbered in
 * order; a line without a number among numbered ones gets a dash.
 *
 * @example orderOfTheDayItems('1. Lista.\n2. Clausura.') // => [{ marker: '1.', text: 'Lista.' }, { marker: '2.', text: 'Clausura.' }]
 * @example orderOfTheDayItems('Lista\nClausura') // => [{ marker: '1.', text: 'Lista' }, { marker: '2.', text: 'Clausura' }]
 */
export const orderOfTheDayItems: (text: string) => readonly OrderPoint[] = memoised((text) => {
  const tidy = tidyText(text);
  if (tidy === '') return [];
  const lines = tidy.split('\n');
  const points = lines.length === 1 ? inlinePoints(tidy) : lines;
  const read = points.map((point) => {
    const number = NUMBERED.exec(point);
    if (number) return { number: number[1] ?? '', text: point.slice(number[0].length) };
    return { number: null, text: point.replace(BULLETED, '') };
  });
  const anyNumbered = read.some(({ number }) => number !== null);
  return read.map((point, index) => ({
    marker: anyNumbered ? (point.number === null ? '–' : `${point.number}.`) : `${index + 1}.`,
    text: point.text,
  }));
});
