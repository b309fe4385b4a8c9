/** The hidden names that the add-in gives to what it makes, as the reading of a workbook needs them. */
import type { NameSnapshot } from '../snapshot/snapshot';

/** The hidden name, of the sheet's own scope, that holds a sheet's mark; see reportMark. */
export const REPORT_MARK_NAME = 'SeguimientoPREP_Informe';
/** The hidden name that lists the new sheets while a run makes them; see unfinishedSheets. */
export const UNFINISHED_SHEETS_NAME = 'SeguimientoPREP_EnPreparacion';
/** The hidden name that refers to the rows of an addition while it is made; see interruptedRows. */
export const ADDED_ROWS_NAME = 'SeguimientoPREP_FilasNuevas';
/** Between the sheets of the list: no sheet's name has this letter. */
export const SHEET_SEPARATOR = '/';

/**
 * The names of the sheets that are listed as unfinished.
 * @example unfinishedNames([{ name: 'SeguimientoPREP_EnPreparacion', formula: '="Calendario Anexo 13"' }])
 *   // => ['calendario anexo 13']
 */
export function unfinishedNames(names: readonly NameSnapshot[]): readonly string[] {
  const list = names.find(({ name }) => name === UNFINISHED_SHEETS_NAME);
  if (list === undefined) return [];
  const text = list.formula.replace(/^=?"?|"$/g, '').replaceAll('""', '"');
  return text.toLowerCase().split(SHEET_SEPARATOR);
}
