/** The names of the highlight that a workbook has, and those of its parts. */
import type { NameSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import { ROW_END_NAME } from './ownNames';

/**
 * The name of a list's n-th part, from 1. The first has no number.
 * @example listPartName('PREP_Fechas', 2) // => 'PREP_Fechas_2'
 */
export function listPartName(list: string, part: number): string {
  return part === 1 ? list : `${list}_${part}`;
}

/** Whether a workbook has a highlight of ours, or a part of one. */
export function isHighlighted({ ownNames, sheets, isHighlightUnread }: WorkbookSnapshot): boolean {
  return (
    (ownNames.length > 0 && isHighlightUnread !== true) ||
    sheets.some(({ ownFormats }) => ownFormats.length > 0)
  );
}

/** Whether names are those of a highlight with short rules: Excel refused long ones. */
export function hasShortRules(names: readonly Pick<NameSnapshot, 'name'>[]): boolean {
  return names.some(({ name }) => name === ROW_END_NAME);
}
