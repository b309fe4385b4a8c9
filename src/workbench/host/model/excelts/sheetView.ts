/** The view of an engine sheet: gridlines, headings, frozen panes. */
import type { Worksheet } from '@cj-tech-master/excelts';
import type { FrozenPanes } from '../workbookModel';

/** Returns the first view of the sheet, and adds one when there is none. */
export function viewOf(engine: Worksheet): NonNullable<Worksheet['views'][number]> {
  return (engine.views[0] ??= { state: 'normal' } as never);
}

/** Returns the frozen rows and columns; null when none are frozen. */
export function readFrozenPanes(engine: Worksheet): FrozenPanes | null {
  const view = engine.views[0];
  if (view?.state !== 'frozen') return null;
  return { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
}

/** Freezes or unfreezes panes; of the old view only the members that do not concern panes remain. */
export function writeFrozenPanes(engine: Worksheet, panes: FrozenPanes | null): void {
  const { showGridLines, showRowColHeaders, zoomScale, zoomScaleNormal, rightToLeft, activeCell } =
    viewOf(engine);
  const other = { showGridLines, showRowColHeaders, zoomScale, zoomScaleNormal, rightToLeft, activeCell };
  const defined = Object.fromEntries(Object.entries(other).filter(([, value]) => value !== undefined));
  engine.views[0] = panes
    ? { ...defined, state: 'frozen', xSplit: panes.columns, ySplit: panes.rows }
    : { ...defined, state: 'normal' };
}
