/** What the host can change of a workbook outside of its cells, as plain data, to find what was changed. */
import { formatArea } from '../../address';
import type { SheetAdapter } from '../excelts/sheetState';
import type { DocumentProperties } from '../workbookModel';

/** Facts of one sheet by name. */
export type SheetFacts = ReturnType<typeof sheetFacts>;

/** Returns the facts of a sheet; two of them are equal when nothing outside of the cells was changed. */
export function sheetFacts(sheet: SheetAdapter) {
  const { extras, pageSetup, protection } = sheet;
  const { printArea: _area, titleRows: _rows, titleColumns: _columns, ...page } = pageSetup;
  return {
    tabColor: sheet.tabColor,
    view: {
      gridlines: sheet.showGridlines,
      headings: sheet.showHeadings,
      frozen: sheet.frozen,
    },
    defaultColumnWidth: sheet.defaultColumnWidth,
    protection: protection && { ...protection, allowed: [...protection.allowed].sort() },
    autoFilter: extras.autoFilterXml,
    merges: sheet.merges().map((area) => formatArea(area)),
    rules: extras.rules.map(({ rule }) => ({ ...rule, areas: rule.areas.map((area) => formatArea(area)) })),
    validations: extras.validations,
    page,
    headersFooters: sheet.headersFooters,
    rowBreaks: sheet.rowBreaks,
    columnBreaks: sheet.columnBreaks,
    customProperties: [...sheet.customProperties],
  };
}

export type WorkbookFacts = ReturnType<typeof workbookFacts>;

/** Returns the facts of the workbook itself. */
export function workbookFacts(
  sheets: readonly SheetAdapter[],
  active: SheetAdapter,
  properties: DocumentProperties,
  settings: ReadonlyMap<string, string>,
) {
  return {
    tabs: sheets.map(({ id, name, visibility }) => [id, name, visibility]),
    active: active.id,
    properties: { ...properties },
    settings: [...settings],
  };
}

/** Whether two facts are the same. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
