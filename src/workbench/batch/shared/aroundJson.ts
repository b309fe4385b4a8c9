/** What new rows did to what is around them, as JSON. */
import { cellAddress } from '../../../domain/registers/cell';
import type { AroundNewRows } from '../../../workbook/changes/aroundNewRows';
import { areaAddress } from '../../../workbook/snapshot/areaAddress';
import type { JsonObject } from './json';

/** @example aroundJson(planned.around) // => { blankRows: [], uncovered: [{ range: 'G7:G19', address: 'Plan!G21', name: '' }] } */
export function aroundJson({ split, rows, uncoveredAfter }: AroundNewRows): JsonObject {
  return {
    blankRows: split.map((area) => ({ table: area.table, range: areaAddress(area), rows })),
    uncovered: uncoveredAfter.map(({ range, cell, name }) => ({
      range,
      address: cell === null ? null : cellAddress(cell),
      name,
    })),
  };
}
