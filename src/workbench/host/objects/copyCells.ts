/** range.copyFrom */
import { formatAddress } from '../address';
import { cellArea, forEachCellIn, heightOf, intersect, widthOf, type Area } from '../area';
import { HostError } from '../errors';
import { movedFormula } from '../formulaReferences';
import type { CellStyle } from '../model/cellStyle';
import type { CellContent } from '../model/workbookModel';
import { assertAllowed, assertUnlocked } from './guards';
import { sibling } from './cellObjects';
import type { RangeState } from './context';
import { copyRules } from './copyRules';
import { assertNoPartOfArray } from './rangeMatrix';

export interface CopyOptions {
  readonly kind: 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link';
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

interface CopiedCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style: CellStyle;
}

/** The cells of the source that are copied: rows and columns beyond the used ones are left out. */
function sourceArea({ sheet, area }: RangeState): Area {
  const used = sheet.usedArea(false);
  return (used && intersect(area, { ...used, top: 0, left: 0 })) ?? area;
}

/** The area that is written: as many whole copies of the source as the target has room for, at least one. */
function targetArea(from: Area, { area }: RangeState, transpose: boolean): Area {
  const [height, width] = transpose ? [widthOf(from), heightOf(from)] : [heightOf(from), widthOf(from)];
  const repeatsRows = Math.max(1, Math.floor(heightOf(area) / height));
  const repeatsColumns = Math.max(1, Math.floor(widthOf(area) / width));
  return {
    top: area.top,
    left: area.left,
    bottom: area.top + height * repeatsRows - 1,
    right: area.left + width * repeatsColumns - 1,
  };
}

/** Reads what every cell of the target gets, before any of them is written: source and target may overlap. */
function readCopies(
  source: RangeState,
  from: Area,
  area: Area,
  { kind, transpose }: CopyOptions,
): CopiedCell[] {
  const cells: CopiedCell[] = [];
  const [height, width] = [heightOf(from), widthOf(from)];
  forEachCellIn(area, (row, column) => {
    const [down, right] = [row - area.top, column - area.left];
    const fromRow = from.top + ((transpose ? right : down) % height);
    const fromColumn = from.left + ((transpose ? down : right) % width);
    const original = source.sheet.content(fromRow, fromColumn);
    cells.push({
      row,
      column,
      content: copiedContent(original, kind, { source, fromRow, fromColumn, row, column }),
      style: source.sheet.style(fromRow, fromColumn),
    });
  });
  return cells;
}

function isBlank({ value, formula }: CellContent): boolean {
  return value === null && formula === null;
}

/** Copies cells, repeating the source when the target is a multiple of its size; a smaller target grows to it. */
export function copyCells(source: RangeState, target: RangeState, options: CopyOptions): void {
  const { context, sheet } = target;
  const { kind, skipBlanks, transpose } = options;
  const from = sourceArea(source);
  const { area } = sibling(target, targetArea(from, target, transpose));
  const contents = kind !== 'Formats';
  const formats = kind === 'All' || kind === 'Formats';
  if (contents) {
    assertUnlocked(context, sheet, [area]);
    assertNoPartOfArray({ ...target, area });
  }
  if (formats) assertAllowed(context, sheet, 'allowFormatCells');
  if (kind === 'Link' && transpose) throw new HostError('InvalidArgument');
  context.model.recalculate();
  const copies = readCopies(source, from, area, options);
  // The host does not turn rules with their cells.
  if (!transpose) copyRules({ source, from, target: { context, sheet, area } }, kind);
  for (const { row, column, content, style } of copies) {
    if (skipBlanks && isBlank(content)) continue;
    if (contents) sheet.setContent(row, column, content);
    if (formats) sheet.updateStyle([cellArea(row, column)], style);
  }
  if (contents) context.cellsChanged({ sheet, area, changeType: 'RangeEdited' });
}

function copiedContent(
  original: CellContent,
  kind: CopyOptions['kind'],
  at: { source: RangeState; fromRow: number; fromColumn: number; row: number; column: number },
): CellContent {
  const cell = cellArea(at.fromRow, at.fromColumn);
  if (kind === 'Link')
    return { value: null, formula: formatAddress(at.source.sheet.name, cell, true), quotePrefix: false };
  if (kind === 'Values' || original.formula === null) return { ...original, formula: null };
  return {
    ...original,
    formula: movedFormula(original.formula, at.row - at.fromRow, at.column - at.fromColumn),
  };
}
