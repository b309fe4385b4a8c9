/** Rewriting every formula of a workbook: those of cells, conditional formats, data validation and names. */
import { ValueType, type Cell } from '@cj-tech-master/excelts';
import { xmlDecode } from '@cj-tech-master/excelts/xml';
import { mapReferences, type FormulaReference } from '../../formulaReferences';
import { sameSheetName } from '../../sheetNames';
import { withFormulas } from './dataValidation';
import { forEachCell } from './engineCells';
import type { SheetAdapter } from './sheetState';
import type { StoredRule } from './conditionalFormats';
import type { WorkbookState } from './workbookState';
import { xmlAttribute, xmlText } from './xmlText';

/** Returns the new text of a formula; `sheet` is the sheet of the formula's cell, null for a name of the workbook. */
export type FormulaRewrite = (formula: string, sheet: SheetAdapter | null) => string;

function rewriteCell(cell: Cell, sheet: SheetAdapter, rewrite: FormulaRewrite): void {
  const { formula } = cell;
  if (cell.type !== ValueType.Formula || formula === undefined) return;
  const next = rewrite(formula, sheet);
  if (next === formula) return;
  const { model, result } = cell;
  const known = result === undefined ? {} : { result };
  cell.value =
    model.shareType === 'array' && model.ref !== undefined
      ? { formula: next, shareType: 'array', ref: model.ref, ...known }
      : { formula: next, ...known };
  sheet.extras.changes.mark(Number(cell.row) - 1, Number(cell.col) - 1, { value: true });
}

const RULE_FORMULA = /(<formula>)([\s\S]*?)(<\/formula>)/g;
/** The limits of colour scales, data bars and icon sets, which may be formulas. */
const RULE_LIMIT = /(<cfvo\b[^>]*?\sval=")([^"]*)(")/g;

/** Rewrites the formula of a rule, and those in its XML of the file. */
function rewriteRule(rule: StoredRule, rewrite: (formula: string) => string): void {
  const rewriteText =
    (write: (text: string) => string) =>
    (all: string, open: string, text: string, close: string): string => {
      const formula = xmlDecode(text);
      const next = rewrite(formula);
      return next === formula ? all : open + write(next) + close;
    };
  if (rule.formula !== null) rule.formula = rewrite(rule.formula);
  if (rule.sourceXml !== null)
    rule.sourceXml = rule.sourceXml
      .replace(RULE_FORMULA, rewriteText(xmlText))
      .replace(RULE_LIMIT, rewriteText(xmlAttribute));
}

/** @example rewriteFormulas(state, (formula) => formula.replaceAll('A1', 'A2')) */
export function rewriteFormulas(state: WorkbookState, rewrite: FormulaRewrite): void {
  for (const sheet of state.sheets) {
    forEachCell(sheet.engine, (cell) => rewriteCell(cell, sheet, rewrite));
    for (const { rule } of sheet.extras.rules) rewriteRule(rule, (formula) => rewrite(formula, sheet));
    sheet.extras.validations = sheet.extras.validations.map((entry) =>
      withFormulas(entry, (formula) => rewrite(formula, sheet)),
    );
  }
  state.names = state.names.map((name) => ({ ...name, formula: rewrite(name.formula, name.sheet) }));
  state.rewrites.push(rewrite);
}

/** Rewrites the references that name the sheet `name`, whether or not that sheet still exists. */
function rewriteReferencesTo(
  state: WorkbookState,
  name: string,
  change: (reference: FormulaReference) => FormulaReference | null,
): void {
  rewriteFormulas(state, (formula) =>
    mapReferences(formula, (reference) =>
      reference.sheet !== null && sameSheetName(reference.sheet, name) ? change(reference) : reference,
    ),
  );
}

/** Replaces the sheet name `from` by `to` in every formula. */
export function renameSheetInFormulas(state: WorkbookState, from: string, to: string): void {
  if (from !== to) rewriteReferencesTo(state, from, (reference) => ({ ...reference, sheet: to }));
}

/** Replaces references to a removed sheet by `#REF!`. */
export function removeSheetFromFormulas(state: WorkbookState, name: string): void {
  rewriteReferencesTo(state, name, () => null);
}
