/** Reads what the person ignored in a workbook. */
import type { IgnoredColumn } from './ignoredSheet';
import type { IgnoredEntry } from '../../domain/assessment/ignoredEntry';
import type { WorkbookSnapshot } from '../snapshot/snapshot';
import { fieldOfLabel, registerOfLabel } from '../configuration/configurationSheet';
import { findIgnored } from './ignoredSheet';
import { deliveryOfWords, ruleOfWords } from './ignoredWords';
import { fromSerial } from '../../domain/dates/serial';
import { lastUsedRow, textAt, valueAt } from '../snapshot/sheetCells';

/** An entry and the row of the sheet in which it is. */
export interface IgnoredRow {
  readonly entry: IgnoredEntry;
  readonly row: number;
}

/**
 * Returns the rows of the sheet that ignore a finding, in their order; none without the sheet.
 * @example readIgnored(snapshot)[0]?.entry.reason // => 'Lo aprobó la comisión sin acta'
 */
export function readIgnored(snapshot: WorkbookSnapshot): readonly IgnoredRow[] {
  const place = findIgnored(snapshot);
  if (place === null) return [];
  const { sheet, headingRow, columns } = place;
  const rows: IgnoredRow[] = [];
  for (let row = headingRow + 1; row <= lastUsedRow(sheet); row++) {
    const text = (column: IgnoredColumn): string => textAt(sheet, row, columns[column]);
    const register = registerOfLabel(text('register'));
    const [rule, reason] = [ruleOfWords(text('rule')), text('reason')];
    if (register === null || rule === '' || reason === '') continue;
    const detail = text('detail');
    const field = fieldOfLabel(register, detail);
    const on = valueAt(sheet, row, columns.on);
    rows.push({
      row,
      entry: {
        key: {
          rule,
          register,
          number: deliveryOfWords(text('number')),
          name: text('name'),
          detail: field?.kind === 'field' ? field.field : deliveryOfWords(detail),
        },
        message: text('message'),
        reason,
        by: text('by'),
        on: typeof on === 'number' ? (fromSerial(on, snapshot.dateSystem)?.date ?? null) : null,
      },
    });
  }
  return rows;
}
