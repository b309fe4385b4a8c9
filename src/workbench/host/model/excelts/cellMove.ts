/** Cutting cells and pasting them elsewhere, with everything tied to them and the references to them. */
import {
  cellArea,
  contains,
  heightOf,
  intersect,
  overlaps,
  isWholeColumns,
  isWholeRows,
  offsetArea,
  subtract,
  widthOf,
  type Area,
} from '../../area';
import { mapReferences, movedFormula, type FormulaReference } from '../../formulaReferences';
import { sameSheetName } from '../../sheetNames';
import type { StoredRule } from './conditionalFormats';
import { splitAt, withFormulas, type StoredValidation } from './dataValidation';
import { putCell, takeCell, type HeldCell } from './heldCell';
import { forEachCell, mergeCells } from './engineCells';
import type { SheetAdapter } from './sheetState';
import { nameColumnsByHeading } from './tables';
import { rewriteFormulas } from './rewriteFormulas';
import type { WorkbookState } from './workbookState';

export interface CellMove {
  readonly from: SheetAdapter;
  readonly area: Area;
  readonly to: SheetAdapter;
  /** Row and column of the first cell after the move. */
  readonly top: number;
  readonly left: number;
}

/** Returns the new position of an area inside the moved one. */
function movedArea({ area, top, left }: CellMove, inside: Area): Area {
  return offsetArea(inside, top - area.top, left - area.left);
}

/**
 * Rewrites a formula of the sheet `home` whose cell is on the sheet `place` after the move. References to moved cells
 * change to their new place, references to overwritten cells become `#REF!`, and in a formula that leaves its sheet
 * references without a sheet name get one.
 */
function rewriteMoved(
  move: CellMove,
  formula: string,
  home: SheetAdapter | null,
  place: SheetAdapter | null,
): string {
  const { from, area, to } = move;
  const overwritten = movedArea(move, area);
  const change = (reference: FormulaReference): FormulaReference | null => {
    const isOn = (sheet: SheetAdapter): boolean =>
      reference.sheet === null ? home === sheet : sameSheetName(reference.sheet, sheet.name);
    if (isOn(from) && contains(area, reference.area)) {
      const isAtHome = place === to && (reference.sheet === null || from !== to);
      return { sheet: isAtHome ? null : to.name, area: movedArea(move, reference.area) };
    }
    if (isOn(to) && contains(overwritten, reference.area)) return null;
    if (reference.sheet === null && home !== place && home !== null)
      return { ...reference, sheet: home.name };
    return reference;
  };
  return mapReferences(formula, change);
}

/** Moves cells as Excel does when they are cut and pasted. */
export function moveCells(state: WorkbookState, move: CellMove): void {
  const { from, area, to } = move;
  const overwritten = movedArea(move, area);
  const tables = from.tables.filter((table) => contains(area, table.area));
  const merges = takeMerges(from, area);
  const held = takeCells(from, area);
  const rules = takeRules(from, area);
  const validations = takeValidations(from, area);

  takeMerges(to, overwritten);
  takeCells(to, overwritten);
  takeRules(to, overwritten);
  takeValidations(to, overwritten);
  rewriteFormulas(state, (formula, home) => rewriteMoved(move, formula, home, home));

  const rewrite = (formula: string): string => rewriteMoved(move, formula, from, to);
  for (const cell of held) {
    const { top, left } = movedArea(move, cellArea(cell.row, cell.column));
    putCell(to, { ...cell, value: rewritten(cell.value, rewrite) }, top, left);
  }
  for (const merged of merges) mergeCells(to.engine, movedArea(move, merged));
  to.extras.rules.unshift(
    ...rules.map(({ id, rule }) => ({
      id,
      rule: {
        ...rule,
        areas: rule.areas.map((inside) => movedArea(move, inside)),
        formula: rule.formula === null ? null : rewrite(rule.formula),
      },
    })),
  );
  to.extras.validations.push(...validations.map((entry) => movedRule(entry, move, rewrite)));
  moveSizes(move);
  for (const table of tables) table.resize(movedArea(move, table.area));
  nameColumns(from, area);
  nameColumns(to, overwritten);
}

function takeMerges(sheet: SheetAdapter, area: Area): readonly Area[] {
  const inside = sheet.merges().filter((merged) => contains(area, merged));
  for (const merged of inside) sheet.unmerge(merged);
  return inside;
}

function takeCells(sheet: SheetAdapter, area: Area): readonly HeldCell[] {
  const held: HeldCell[] = [];
  forEachCell(sheet.engine, (cell, row, column) => {
    if (contains(area, cellArea(row, column))) held.push(takeCell(sheet, cell, row, column));
  });
  return held;
}

type RuleEntry = SheetAdapter['extras']['rules'][number];

/** Returns the rule for other areas: its formula is relative to the first cell of all areas. */
function anchored(rule: StoredRule, areas: readonly Area[]): StoredRule {
  const corner = (list: readonly Area[]): readonly [number, number] => [
    Math.min(...list.map(({ top }) => top)),
    Math.min(...list.map(({ left }) => left)),
  ];
  const [oldTop, oldLeft] = corner(rule.areas);
  const [top, left] = corner(areas);
  const formula = rule.formula === null ? null : movedFormula(rule.formula, top - oldTop, left - oldLeft);
  return { ...rule, areas, formula };
}

/** Removes the conditional formats from an area and returns them; cells around it keep theirs. */
function takeRules({ extras }: SheetAdapter, area: Area): readonly RuleEntry[] {
  const taken: RuleEntry[] = [];
  extras.rules = extras.rules.flatMap((entry) => {
    const { id, rule } = entry;
    const inside = rule.areas.flatMap((own) => intersect(own, area) ?? []);
    if (inside.length === 0) return [entry];
    const rest = rule.areas.flatMap((own) => subtract(own, area));
    taken.push({ id: rest.length === 0 ? id : `${id}m`, rule: anchored(rule, inside) });
    return rest.length === 0 ? [] : [{ id, rule: anchored(rule, rest) }];
  });
  return taken;
}

/** Removes the validation rules from an area and returns them; cells around it keep theirs. */
function takeValidations({ extras }: SheetAdapter, area: Area): readonly StoredValidation[] {
  const { inside, rest } = splitAt(extras.validations, area);
  extras.validations = rest;
  return inside;
}

function movedRule(
  entry: StoredValidation,
  move: CellMove,
  rewrite: (formula: string) => string,
): StoredValidation {
  return withFormulas({ ...entry, areas: entry.areas.map((area) => movedArea(move, area)) }, rewrite);
}

/** Returns the value of a cell with its formula rewritten. */
function rewritten(value: HeldCell['value'], rewrite: (formula: string) => string): HeldCell['value'] {
  if (typeof value !== 'object' || value === null || !('formula' in value)) return value;
  return { ...value, formula: rewrite(value.formula) };
}

/** Moves the widths of whole columns and the heights of whole rows; the old place gets the default size. */
function moveSizes({ from, area, to, top, left }: CellMove): void {
  if (isWholeColumns(area)) {
    const states = Array.from({ length: widthOf(area) }, (_, index) => from.column(area.left + index));
    states.forEach((_, index) => from.setColumn(area.left + index, { custom: false, hidden: false }));
    states.forEach((state, index) => to.setColumn(left + index, state));
  } else if (isWholeRows(area)) {
    const states = Array.from({ length: heightOf(area) }, (_, index) => from.row(area.top + index));
    states.forEach((_, index) => from.setRow(area.top + index, { custom: false, hidden: false }));
    states.forEach((state, index) => to.setRow(top + index, state));
  }
}

function nameColumns(sheet: SheetAdapter, area: Area): void {
  for (const table of sheet.tables) {
    const heading = { ...table.area, bottom: table.area.top };
    if (overlaps(heading, area)) nameColumnsByHeading(sheet, table);
  }
}
