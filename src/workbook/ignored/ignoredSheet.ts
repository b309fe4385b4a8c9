/**
 * The sheet «Hallazgos ignorados»: its headings, and what it says. It is known by its headings, so people may rename it, sort
 * it and write around its rows; a row without a reason ignores nothing.
 */
import type { ConfigurationList } from '../configuration/configurationSheet';
import { findList, isConfigurationSheet } from '../configuration/configurationSheet';
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
