/** Recognises what a reading has in common with those before it, so that nothing is recognised or judged twice. */
import type { SheetSnapshot, WorkbookSnapshot } from './snapshot';

/** Readings to compare the next one with: the workbook before and after a change. They share the sheets that are the same. */
const MOST_READINGS = 2;

/** Whether two values of plain data are the same in everything. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  const entries = Object.entries(a);
  return (
    entries.length === Object.keys(b).length &&
    entries.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, Reflect.get(b, key)))
  );
}

/**
 * Returns a function that gives each reading back with the very objects of the {@link MOST_READINGS} before it where nothing
 * changed: a sheet, or the whole snapshot. What was computed for those objects is kept with them.
 *
 * @example const unchanged = unchangedReadings(); unchanged(second) === unchanged(first) // => true where both are the same
 */
export function unchangedReadings(): (read: WorkbookSnapshot) => WorkbookSnapshot {
  let earlier: readonly WorkbookSnapshot[] = [];
  const knownSheet = (sheet: SheetSnapshot): SheetSnapshot =>
    earlier
      .flatMap(({ sheets }) => sheets.filter(({ name }) => name === sheet.name))
      .find((known) => isSame(known, sheet)) ?? sheet;
  return (read) => {
    const next = { ...read, sheets: read.sheets.map(knownSheet) };
    const result = earlier.find((known) => isSame(known, next)) ?? next;
    earlier = [result, ...earlier.filter((known) => known !== result)].slice(0, MOST_READINGS);
    return result;
  };
}
