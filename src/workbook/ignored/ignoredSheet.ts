/**
 * The sheet «Hallazgos ignorados»: its headings, and what it says. It is known by its headings, so people may rename it, sort
 * it and write around its rows; a row without a reason ignores nothing.
 */
import type { IgnoredEntry } from '../../domain/assessment/ignoredEntry';
import { fromSerial } from '../../domain/dates/serial';
import type { ConfigurationList } from '../configuration/configurationSheet';
import {
  fieldOfLabel,
  findList,
  isConfigurationSheet,
  registerOfLabel,
} from '../configuration/configurationSheet';
import { lastUsedRow, textAt, valueAt } from '../snapshot/sheetCells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

/** The headings, in the order of a new sheet. */
export const IGNORED_HEADINGS = {
  message: 'Hallazgo',
  register: 'Registro',
  number: 'Número o clave',
  name: 'Nombre',
  detail: 'Dato',
  reason: 'Motivo',
  by: 'Quién',
  on: 'Fecha',
  rule: 'Regla',
} as const;

export type IgnoredColumn = keyof typeof IGNORED_HEADINGS;

export interface IgnoredPlace extends ConfigurationList<IgnoredColumn> {
  readonly sheet: SheetSnapshot;
}

/** An entry and the row of the sheet in which it is. */
export interface IgnoredRow {
  readonly entry: IgnoredEntry;
  readonly row: number;
}

/** Returns where a workbook has the sheet, the first one where somebody copied it; `null` where it has none. */
export function findIgnored({ sheets }: WorkbookSnapshot): IgnoredPlace | null {
  for (const sheet of sheets) {
    const list = findList(sheet, IGNORED_HEADINGS);
    if (list !== null) return { sheet, ...list };
  }
  return null;
}

/**
 * Whether a sheet holds what people settled, and therefore no register: the configuration or the ignored findings.
 * @example isSettledSheet(sheetOf('Configuración PREP', …)) // => true
 */
export function isSettledSheet(sheet: SheetSnapshot): boolean {
  return isConfigurationSheet(sheet) || findList(sheet, IGNORED_HEADINGS) !== null;
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
    const [rule, reason] = [text('rule').toUpperCase(), text('reason')];
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
          number: text('number'),
          name: text('name'),
          detail: field?.kind === 'field' ? field.field : detail,
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
