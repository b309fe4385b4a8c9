/** Elements of the parts that the host writes into, in the order that the schema demands (ECMA-376, part 1). */

/** CT_Worksheet, 18.3.1.99. */
export const WORKSHEET_ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate'],
  ...['customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations'],
  ...['hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks'],
  ...['customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing'],
  ...['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts'],
  'extLst',
] as const;

/** CT_Workbook, 18.2.27. */
export const WORKBOOK_ORDER = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets'],
  ...['functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews'],
  ...['pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects'],
  'extLst',
] as const;

/** CT_Stylesheet, 18.8.39. */
export const STYLESHEET_ORDER = [
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'],
  ...['tableStyles', 'colors', 'extLst'],
] as const;

/** CT_SheetPr, 18.3.1.82. */
export const SHEET_PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'] as const;

/** CT_SheetView, 18.3.1.87. */
export const SHEET_VIEW_ORDER = ['pane', 'selection', 'pivotSelection', 'extLst'] as const;

/** CT_HeaderFooter, 18.3.1.46. */
export const HEADER_FOOTER_ORDER = [
  ...['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'],
] as const;

/** CT_Table, 18.5.1.2. */
export const TABLE_ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'] as const;
