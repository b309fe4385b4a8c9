/** Range.find: the first cell whose shown text matches. */
import { boundingArea, cellArea, cellCountOf, intersect, WHOLE_SHEET, type Area } from '../area';
import { invalidArgument } from '../errors';
import { readChoice, readFlag, readRecord } from '../protocol/arguments';
import type { RangeState, SheetState } from './context';
import { readText } from './rangeMatrix';

/** Longest text that Excel searches for. */
const LONGEST_TEXT = 255;

interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

function readCriteria(value: unknown): Criteria {
  const { completeMatch, matchCase, searchDirection } = readRecord(value ?? {});
  const flag = (given: unknown): boolean => (given === undefined || given === null ? false : readFlag(given));
  return {
    completeMatch: flag(completeMatch),
    matchCase: flag(matchCase),
    backwards: readChoice(searchDirection ?? 'Forward', ['Forward', 'Backwards']) === 'Backwards',
  };
}

/** The pattern of a searched text: `*` and `?` are wildcards, and `~` before one of them takes that away. */
function patternOf(text: string, { completeMatch, matchCase }: Criteria): RegExp {
  const source = text.replace(/~([*?~])|[\s\S]/g, (part, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (part === '*') return '[\\s\\S]*';
    return part === '?' ? '[\\s\\S]' : part.replace(/[.+^${}()|[\]\\/]/, '\\$&');
  });
  return new RegExp(completeMatch ? `^${source}$` : source, matchCase ? 'u' : 'iu');
}

/** Cells from the one after the start to the start itself, row by row. */
function* cellsFrom(area: Area, from: Area, backwards: boolean): Iterable<readonly [number, number]> {
  const width = area.right - area.left + 1;
  const count = cellCountOf(area);
  const start = (from.top - area.top) * width + (from.left - area.left);
  for (let step = 1; step <= count; step++) {
    const index = (((start + (backwards ? -step : step)) % count) + count) % count;
    yield [area.top + Math.floor(index / width), area.left + (index % width)];
  }
}

/**
 * Returns the area of the first matching cell; null without any. As documented, a range of several cells is searched itself,
 * from its first cell on, and a single cell stands for its whole sheet, searched from the cell after it.
 */
export function findText(state: RangeState, text: string, criteria: unknown): Area | null {
  if (text === '' || text.length > LONGEST_TEXT) throw invalidArgument('1 to 255 characters can be searched');
  const read = readCriteria(criteria);
  const pattern = patternOf(text, read);
  state.context.model.recalculate();
  const used = state.sheet.usedArea(true);
  if (used === null) return null;
  const isSingle = cellCountOf(state.area) === 1;
  const searched = isSingle
    ? intersect(boundingArea(used, state.area), WHOLE_SHEET)
    : intersect(used, state.area);
  if (searched === null) return null;
  const last = cellArea(searched.bottom, searched.right);
  const first = cellArea(searched.top, searched.left);
  const start = isSingle ? state.area : read.backwards ? first : last;
  for (const [row, column] of cellsFrom(searched, start, read.backwards)) {
    if (pattern.test(readText(state, row, column))) return cellArea(row, column);
  }
  return null;
}

/** Returns the areas of all cells of the sheet whose shown text matches. */
export function findAllText(state: SheetState, text: string, criteria: unknown): readonly Area[] {
  if (text === '' || text.length > LONGEST_TEXT) throw invalidArgument('1 to 255 characters can be searched');
  const pattern = patternOf(text, readCriteria(criteria));
  state.context.model.recalculate();
  const area = state.sheet.usedArea(true);
  if (area === null) return [];
  const last = cellArea(area.bottom, area.right);
  return [...cellsFrom(area, last, false)]
    .filter(([row, column]) => pattern.test(readText({ ...state, area }, row, column)))
    .map(([row, column]) => cellArea(row, column));
}
