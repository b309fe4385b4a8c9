/** Inserting and deleting cells, with everything tied to the moved cells and the references to them. */
import { formatArea } from '../../address';
import {
  boundingArea,
  cellArea,
  contains,
  isWholeColumns,
  isWholeRows,
  widthOf,
  type Area,
} from '../../area';
import { mapReferences, shiftArea, shiftSpan, type CellShift } from '../../formulaReferences';
import { sameSheetName } from '../../sheetNames';
import type { ColumnState, PictureModel, RowState, TableModel } from '../workbookModel';
import { movedValidations } from './dataValidation';
import { putCell, takeCell, type HeldCell } from './heldCell';
import { bandStyle } from './cellStyles';
import { ensureCell, forEachCell, mergeCells } from './engineCells';
import type { SheetAdapter } from './sheetState';
import { writeHeading } from './tables';
import { rewriteFormulas } from './rewriteFormulas';
import type { WorkbookState } from './workbookState';
import type { Style } from '@cj-tech-master/excelts';

/** Moves cells of one sheet and rewrites the references to them, as Excel does. */
export function shiftCells(state: WorkbookState, sheet: SheetAdapter, shift: CellShift): void {
  const merges = sheet.merges();
  merges.forEach((area) => sheet.unmerge(area));
  moveCells(sheet, shift);
  moveBands(sheet, shift);
  for (const merged of merges) {
    const area = shiftArea(merged, shift);
    if (area && (area.top !== area.bottom || area.left !== area.right)) mergeCells(sheet.engine, area);
  }
  moveExtras(sheet, shift);
  sheet.extras.shifts.push(shift);
  // The rewriting is done again when the workbook is saved, when the sheet may have another name.
  const { name } = sheet;
  rewriteFormulas(state, (formula, home) =>
    mapReferences(formula, (reference) => {
      const meant = reference.sheet === null ? home === sheet : sameSheetName(reference.sheet, name);
      if (!meant) return reference;
      const area = shiftArea(reference.area, shift);
      if (area === null) return null;
      return area === reference.area ? reference : { ...reference, area };
    }),
  );
}

function bandOf({ area, axis }: CellShift): Area {
  return axis === 'rows' ? { ...area, bottom: 1_048_575 } : { ...area, right: 16_383 };
}

function moveCells(sheet: SheetAdapter, shift: CellShift): void {
  const { engine } = sheet;
  const band = bandOf(shift);
  const moved: HeldCell[] = [];
  let inserted: Partial<Style>[][] | null = null;
  if (shift.count > 0) inserted = stylesBefore(sheet, shift);
  forEachCell(engine, (cell, row, column) => {
    if (contains(band, cellArea(row, column))) moved.push(takeCell(sheet, cell, row, column));
  });
  // What nothing moves to looks as its row or column does: the engine has a cell there from now on.
  for (const { row, column } of moved)
    ensureCell(engine, row, column).style = bandStyle(engine, row, column) ?? {};
  for (const held of moved) {
    const area = shiftArea(cellArea(held.row, held.column), shift);
    if (area) putCell(sheet, held, area.top, area.left);
  }
  inserted?.forEach((styles, row) =>
    styles.forEach((style, column) => {
      if (Object.keys(style).length === 0) return;
      const at = [shift.area.top + row, shift.area.left + column] as const;
      engine.getCell(at[0] + 1, at[1] + 1).style = style;
      sheet.extras.changes.mark(...at, { style: true });
    }),
  );
}

/** Returns the styles of inserted cells: those of the cells above them, or to their left. */
function stylesBefore(sheet: SheetAdapter, { area, axis }: CellShift): Partial<Style>[][] {
  const { engine } = sheet;
  const used = sheet.usedArea(false);
  const isFirst = axis === 'rows' ? area.top === 0 : area.left === 0;
  if (!used || isFirst) return [];
  const last = boundingArea(used, cellArea(area.top, area.left));
  const rows = Math.min(area.bottom, Math.max(last.bottom, area.top)) - area.top + 1;
  const columns = Math.min(area.right, Math.max(last.right, area.left)) - area.left + 1;
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => {
      const from =
        axis === 'rows'
          ? engine.findCell(area.top, area.left + column + 1)
          : engine.findCell(area.top + row + 1, area.left);
      return from?.style ?? {};
    }),
  );
}

/** Moves heights with whole rows and widths with whole columns, and which of them are hidden. */
function moveBands(sheet: SheetAdapter, { area, axis, count }: CellShift): void {
  const whole = axis === 'rows' ? isWholeRows(area) : isWholeColumns(area);
  if (!whole) return;
  const from = axis === 'rows' ? area.top : area.left;
  const read = (index: number): RowState | ColumnState =>
    axis === 'rows' ? sheet.row(index) : sheet.column(index);
  const end = axis === 'rows' ? sheet.engine.rowCount : sheet.engine.columns.length;
  const states = Array.from(
    { length: Math.max(0, end - from) },
    (_, index) => [from + index, read(from + index)] as const,
  );
  const write = (index: number, state: { hidden: boolean; custom: boolean }): void => {
    if (axis === 'rows') sheet.setRow(index, state);
    else sheet.setColumn(index, state);
  };
  for (const [index] of states) write(index, { hidden: false, custom: false });
  for (const [index, state] of states) {
    const span = shiftSpan([index, index], from, count);
    if (span) write(span[0], state);
  }
}

/** Moves a table with its cells; inserted columns get names, deleted columns lose theirs. */
function moveTable(sheet: SheetAdapter, table: TableModel, shift: CellShift): void {
  const old = table.area;
  const area = shiftArea(old, shift);
  if (area === null) {
    sheet.removeTable(table.id);
    return;
  }
  if (shift.axis === 'columns' && widthOf(area) !== widthOf(old)) {
    const from = Math.max(shift.area.left, old.left);
    const gone = shift.count < 0 ? widthOf(old) - widthOf(area) : 0;
    table.spliceColumns(from - old.left, gone, widthOf(area) - widthOf(old) + gone);
  }
  table.resize(area);
  writeHeading(sheet, table);
}

/** Moves a picture with the cell under its corner; over deleted cells it moves to where they began. */
function movePicture(picture: Pick<PictureModel, 'anchor'>, shift: CellShift): void {
  const { row, column } = picture.anchor;
  const old = cellArea(row, column);
  const next = shiftArea(old, shift);
  if (next === null) {
    const edge =
      shift.axis === 'rows' ? { row: shift.area.top, down: 0 } : { column: shift.area.left, right: 0 };
    picture.anchor = { ...picture.anchor, ...edge };
  } else picture.anchor = { ...picture.anchor, row: next.top, column: next.left };
}

function moveAutoFilter(sheet: SheetAdapter, shift: CellShift): void {
  const filter = sheet.autoFilter;
  if (!filter) return;
  const { extras } = sheet;
  const area = shiftArea(filter.area, shift);
  extras.autoFilterXml = area
    ? (extras.autoFilterXml ?? '').replace(/\bref="[^"]*"/, `ref="${formatArea(area)}"`)
    : null;
}

function shiftAreas(areas: readonly Area[], shift: CellShift): Area[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

function moveRules({ extras }: SheetAdapter, shift: CellShift): void {
  for (const { rule } of extras.rules) rule.areas = shiftAreas(rule.areas, shift);
  extras.rules = extras.rules.filter(({ rule }) => rule.areas.length > 0);
}

/** Manual page breaks and print titles move with whole rows and whole columns only. */
function movePageSettings(sheet: SheetAdapter, { area, axis, count }: CellShift): void {
  const { extras } = sheet;
  const moved = (breaks: readonly number[], from: number): number[] =>
    breaks.flatMap((index) => shiftSpan([index, index], from, count)?.[0] ?? []);
  if (axis === 'rows' && isWholeRows(area)) {
    sheet.rowBreaks = moved(sheet.rowBreaks, area.top);
    if (extras.titleRows) extras.titleRows = shiftSpan(extras.titleRows, area.top, count);
  }
  if (axis === 'columns' && isWholeColumns(area)) {
    sheet.columnBreaks = moved(sheet.columnBreaks, area.left);
    if (extras.titleColumns) extras.titleColumns = shiftSpan(extras.titleColumns, area.left, count);
  }
}

/** Moves everything of the sheet that is not in the cells themselves. */
function moveExtras(sheet: SheetAdapter, shift: CellShift): void {
  const { extras } = sheet;
  moveRules(sheet, shift);
  extras.printArea = shiftAreas(extras.printArea, shift);
  for (const table of sheet.tables) moveTable(sheet, table, shift);
  moveAutoFilter(sheet, shift);
  extras.links = extras.links.flatMap((link) => {
    const area = shiftArea(link.area, shift);
    return area ? [{ ...link, area }] : [];
  });
  extras.comments = extras.comments.flatMap((comment) => {
    const area = shiftArea(comment.area, shift);
    return area ? [{ ...comment, area }] : [];
  });
  extras.validations = movedValidations(extras.validations, (area) => shiftArea(area, shift));
  for (const picture of extras.pictures) movePicture(picture, shift);
  for (const { before } of extras.filePictures) movePicture(before, shift);
  movePageSettings(sheet, shift);
}
