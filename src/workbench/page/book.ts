/** The open workbook with its two ends: the grid that a person works in, and the sessions that the add-in works through. */
import {
  createSession,
  type Coauthors,
  type HostSession,
  type SessionOptions,
  type WorkbookModel,
} from '../host';
import { formatArea } from '../host/address';
import { cellArea, type Area } from '../host/area';
import { createGrid, type Grid } from './grid/grid';
import { gridSheet } from './grid/gridSheet';
import { addGridMenu } from './gridMenu';
import { personEdits } from './personEdits';
import { TEXTS } from './texts';
import { editedText } from './typedText';

export interface Book {
  readonly name: string;
  readonly model: WorkbookModel;
  /** Answers the pane of the person in the grid. */
  readonly pane: HostSession;
  /** Answers the pane of another person in the same workbook. */
  readonly secondPane: HostSession;
  /** Answers the page of the ribbon's functions. */
  readonly commands: HostSession;
  /** Gives the keyboard to the grid. */
  focus(): void;
  close(): void;
}

export interface BookOptions {
  readonly name: string;
  readonly model: WorkbookModel;
  readonly container: HTMLElement;
  /** Origin to name to office.js. */
  readonly origin: string;
  /** The version of the Excel API that the workbook's Excel has. */
  readonly excelApi: string;
  /** Told when a person's edit was refused, with Excel's code. */
  readonly onRefused: (code: string) => void;
}

/** Shows the workbook and gets ready to answer the add-in. */
export function openBook({ name, model, container, origin, excelApi, onRefused }: BookOptions): Book {
  const session = (
    conversationId: string,
    coauthors: Coauthors = new Set(),
    more: SessionOptions = {},
  ): HostSession =>
    createSession(model, {
      ...{ name, origin, conversationId, controlId: conversationId, excelApi, coauthors },
      ...more,
    });
  const coauthors: Coauthors = new Set();
  const pane = session('pane', coauthors);
  // What a pane keeps in its browser goes by the address: the other person has another computer.
  const secondPane = session('pane-2', coauthors, {
    documentUrl: `${origin}/pane-2/${encodeURIComponent(name)}`,
  });
  const commands = session('commands');
  const sessions = [pane, secondPane, commands];
  let shownSelection = '';
  let redraw: ReturnType<typeof setTimeout> | undefined;

  const sheetOf = (id: string) => model.sheets.find((sheet) => sheet.id === id);
  const selectionKey = (sheetId: string, area: Area): string => `${sheetId}!${formatArea(area)}`;
  const sheets = () => model.sheets.map((sheet) => gridSheet(model, sheet));

  const onSelect = (sheetId: string, area: Area): void => {
    const sheet = sheetOf(sheetId);
    if (!sheet || selectionKey(sheetId, area) === shownSelection) return;
    shownSelection = selectionKey(sheetId, area);
    for (const each of sessions) each.userSelect(sheet.name, formatArea(area));
  };
  const person = personEdits({ model, pane, onRefused, onChanged: () => schedule() });
  const editText = (sheetId: string, row: number, column: number): string | null => {
    const sheet = sheetOf(sheetId);
    return sheet ? editedText(model, sheet, row, column) : null;
  };
  const grid: Grid = createGrid(
    container,
    sheets(),
    { onEdit: person.edit, onSelect, onRename: person.rename },
    editText,
  );

  const menuItems = () => person.menuItems(model.activeSheet.id, pane.selection.areas[0] ?? cellArea(0, 0));
  const removeMenu = addGridMenu(container, TEXTS.menu, menuItems, () => grid.focus());

  const selections = new Map(sessions.map((each) => [each, each.selection]));
  /** Follows the add-in where it activated a sheet or selected cells. */
  const followSelection = (session: HostSession): void => {
    const { selection } = session;
    if (selections.get(session) === selection) return;
    selections.set(session, selection);
    const sheet = model.activeSheet;
    const area = (selection.sheet === sheet ? selection.areas[0] : undefined) ?? cellArea(0, 0);
    if (selectionKey(sheet.id, area) === shownSelection) return;
    shownSelection = selectionKey(sheet.id, area);
    grid.select(sheet.id, area);
  };
  /** One drawing for the batches and edits of a moment. */
  function schedule(session?: HostSession): void {
    clearTimeout(redraw);
    redraw = setTimeout(() => {
      grid.show(sheets());
      if (session) followSelection(session);
    }, 0);
  }
  const stops = sessions.map((each) => each.onAfterBatch((kind) => kind === 'writing' && schedule(each)));
  const first = model.activeSheet;
  shownSelection = selectionKey(first.id, cellArea(0, 0));
  grid.select(first.id, cellArea(0, 0));

  return {
    name,
    model,
    pane,
    secondPane,
    commands,
    focus: () => grid.focus(),
    close() {
      clearTimeout(redraw);
      for (const stop of stops) stop();
      removeMenu();
      grid.dispose();
    },
  };
}
