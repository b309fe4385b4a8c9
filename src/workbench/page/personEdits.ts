/** What a person does to the cells, rows and sheets of the open workbook. */
import { HostError, type CellContent, type HostSession, type WorkbookModel } from '../host';
import { formatArea } from '../host/address';
import { cellArea, type Area } from '../host/area';
import type { CellEdit } from './grid/cellEdits';
import type { GridMenuItem } from './gridMenu';
import { TEXTS } from './texts';
import { typedText } from './typedText';

interface PersonEditsOptions {
  readonly model: WorkbookModel;
  /** The session that hears of it: ribbon functions live only while they run. */
  readonly pane: HostSession;
  readonly onRefused: (code: string) => void;
  /** Called after each of them, done or refused. */
  readonly onChanged: () => void;
}

/** The edits of a person, as the grid and its menu ask for them. */
export function personEdits({ model, pane, onRefused, onChanged }: PersonEditsOptions) {
  /** By cell, what was in it before each edit. */
  const before = new Map<string, CellContent[]>();
  const change = (sheetId: string, act: (sheet: WorkbookModel['sheets'][number]) => void): void => {
    const sheet = model.sheets.find(({ id }) => id === sheetId);
    try {
      if (sheet) act(sheet);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      onRefused(error.code);
    } finally {
      onChanged();
    }
  };
  const item = (label: string, sheetId: string, act: (sheet: string) => void): GridMenuItem => ({
    label,
    act: () =>
      change(sheetId, (sheet) => {
        before.clear();
        act(sheet.name);
      }),
  });
  return {
    edit: (sheetId: string, edits: readonly CellEdit[], isUndo: boolean): void => {
      change(sheetId, (sheet) => {
        for (const { row, column, value } of edits) {
          const contents = before.get(`${sheetId} ${row} ${column}`) ?? [];
          before.set(`${sheetId} ${row} ${column}`, contents);
          const last = isUndo ? contents.pop() : undefined;
          if (!isUndo) contents.push(sheet.content(row, column));
          const typed = typeof value === 'string' ? typedText(value) : (value ?? '');
          pane.userEdit(sheet.name, formatArea(cellArea(row, column)), typed);
          // What comes back is what was there: the text "10." is not typed again, which would give a number.
          if (last) sheet.setContent(row, column, last);
        }
      });
    },
    rename: (sheetId: string, name: string): void => {
      change(sheetId, (sheet) => pane.userRename(sheet.name, name));
    },
    menuItems: (sheetId: string, area: Area): readonly GridMenuItem[] => {
      const rows = area.bottom - area.top + 1;
      const columns = area.right - area.left + 1;
      const column = area.left + 1;
      const move = (label: string, before: number): GridMenuItem =>
        item(label, sheetId, (sheet) => pane.userMoveColumn(sheet, column, before));
      const sort = (label: string, ascending: boolean): GridMenuItem =>
        item(label, sheetId, (sheet) => pane.userSort(sheet, formatArea(area), 0, ascending));
      return [
        item(TEXTS.insertRows(rows), sheetId, (sheet) => pane.userInsertRows(sheet, area.top + 1, rows)),
        item(TEXTS.deleteRows(rows), sheetId, (sheet) => pane.userDeleteRows(sheet, area.top + 1, rows)),
        item(TEXTS.insertColumns(columns), sheetId, (sheet) =>
          pane.userInsertColumns(sheet, column, columns),
        ),
        item(TEXTS.deleteColumns(columns), sheetId, (sheet) =>
          pane.userDeleteColumns(sheet, column, columns),
        ),
        ...(columns === 1 && column > 1 ? [move(TEXTS.moveLeft, column - 1)] : []),
        ...(columns === 1 ? [move(TEXTS.moveRight, column + 2)] : []),
        ...(rows === 1 ? [] : [sort(TEXTS.sortUp, true), sort(TEXTS.sortDown, false)]),
      ];
    },
  };
}
