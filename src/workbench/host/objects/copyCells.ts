/** range.copyFrom */
import { formatAddress } from '../address';
import { cellArea, heightOf, intersect, widthOf, type Area } from '../area';
import { HostError } from '../errors';
import { movedFormula } from '../formulaReferences';
import type { CellContent } from '../model/workbookModel';
import { assertAllowed, assertUnlocked } from './guards';
import { sibling } from './cellObjects';
import type { RangeState } from './context';

export interface CopyOptions {
  readonly kind: 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link';
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Copies cells, repeating the source when the target is a multiple of its size; a smaller target grows to it. */
export function copyCells(
  source: RangeState,
  target: RangeState,
  { kind, skipBlanks, transpose }: CopyOptions,
): void {
  const { context, sheet } = target;
  const used = source.sheet.usedArea(false);
  const from = intersect(source.area, used ? { ...used, top: 0, left: 0 } : source.area) ?? source.area;
  const [height, width] = transpose ? [widthOf(from), heightOf(from)] : [heightOf(from), widthOf(from)];
  const repeatsRows = Math.max(1, Math.floor(heightOf(target.area) / height));
  const repeatsColumns = Math.max(1, Math.floor(widthOf(target.area) / width));
  const area: Area = {
    top: target.area.top,
    left: target.area.left,
    bottom: target.area.top + height * repeatsRows - 1,
    right: target.area.left + width * repeatsColumns - 1,
  };
  const into = sibling(target, area);
  const contents = kind !== 'Formats';
  const formats = kind === 'All' || kind === 'Formats';
  if (contents) assertUnlocked(context, sheet, [area]);
  if (formats) assertAllowed(context, sheet, 'allowFormatCells');
  if (kind === 'Link' && transpose) throw new HostError('InvalidArgument');
  context.model.recalculate();
  const cells: {
    content: CellContent;
    style: ReturnType<typeof sheet.style>;
    row: number;
    column: number;
  }[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const [r, c] = [(row - area.top) % height, (column - area.left) % width];
      const fromRow = from.top + (transpose ? c : r);
      const fromColumn = from.left + (transpose ? r : c);
      const original = source.sheet.content(fromRow, fromColumn);
      cells.push({
        row,
        column,
        content: copiedContent(original, kind, { source, fromRow, fromColumn, row, column }),
        style: source.sheet.style(fromRow, fromColumn),
      });
    }
  }
  for (const { row, column, content, style } of cells) {
    if (skipBlanks && content.value === null && content.formula === null) continue;
    if (contents) sheet.setContent(row, column, content);
    if (formats) sheet.updateStyle([cellArea(row, column)], style);
  }
  if (contents) context.cellsChanged({ sheet, area: into.area, changeType: 'RangeEdited' });
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
