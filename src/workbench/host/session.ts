/**
 * One open workbook and the add-in that works on it. Connects the workbook model, the interpreter of requests and the
 * channel, and offers what a person does in Excel: edit, select, press a ribbon button, save.
 */
import { formatAddress, parseAddress } from './address';
import { appContext, controlInfo, type ControlInfo } from './appContext';
import { cellArea, COLUMN_COUNT, ROW_COUNT, type Area } from './area';
import { attachChannel, type AttachedChannel, type ChannelService, type HostChannel } from './channel';
import type { DisplayLocale } from './displayText';
import { invalidArgument } from './errors';
import type { Loss } from './model/saving/loss';
import type { SheetModel, WorkbookModel } from './model/workbookModel';
import { assertStructureWritable } from './objects/guards';
import { deleteCells, insertCells } from './objects/insertDelete';
import { moveColumn } from './objects/moveCells';
import { writeEntries } from './objects/rangeMatrix';
import type { RangeState } from './objects/context';
import { getSheet } from './objects/sheetLookup';
import { sortRows } from './objects/sort';
import { checkSheetName } from './objects/worksheet';
import type { WireAction } from './protocol/wire';
import { NEWEST_EXCEL_API, requirementMatrix } from './requirementSets';
import { HeldRequests } from './session/heldRequests';
import type { ReportedFailure } from './session/reportedFailures';
import { RequestRunner, type BatchKind, type SessionMetrics } from './session/requestRunner';
import { RibbonCommands } from './session/ribbonCommands';
import { SessionContext, type Coauthors } from './session/sessionContext';

export interface SessionOptions {
  /** File name, as the add-in sees it. */
  readonly name?: string;
  /** Address of the workbook, as the add-in sees it; its name at {@link origin} when absent. */
  readonly documentUrl?: string;
  /** Highest ExcelApi requirement set that the host advertises; members above it are ApiNotFound. */
  readonly excelApi?: string;
  readonly readOnly?: boolean;
  /** Language of display texts. */
  readonly locale?: DisplayLocale;
  /** Year of dates typed without one; the system's when absent. */
  readonly currentYear?: () => number;
  /** Origin of the page that the host runs in. */
  readonly origin?: string;
  /** Distinguishes the messages of several add-in pages in one window; each page has a session of its own. */
  readonly conversationId?: string;
  /** Of the control in that page: office.js keeps what it knows of it for the whole tab. */
  readonly controlId?: string;
  /** Those who have the workbook open, whom the session joins; nobody else when absent. */
  readonly coauthors?: Coauthors;
  /** Called with errors of the host itself; they are logged to the console when absent. */
  readonly onBug?: (error: unknown) => void;
  /** Largest request and response, in bytes. */
  readonly payloadLimit?: number;
}

export interface HostSession {
  readonly model: WorkbookModel;
  readonly control: ControlInfo;
  /** What is selected now, by a person or by the add-in. */
  readonly selection: { readonly sheet: SheetModel; readonly areas: readonly Area[] };
  /** Whether the add-in is registered for events of the workbook. */
  readonly hasListeners: boolean;
  /** While true, calls fail as they do when a person edits a cell. */
  cellEditMode: boolean;
  /**
   * Called before each action of the add-in with its place in the request; what it throws is Excel's answer to that action,
   * and the rest of the request is not run. `null` calls nothing.
   */
  beforeAction: ((action: WireAction, index: number) => void) | null;
  /** What this Excel does wrong, of what is reported of real ones; nothing at the start. */
  failures: ReadonlySet<ReportedFailure>;
  /** While it holds requests, they get no answer, as while a person types in a cell; they are answered when it ends. */
  readonly held: HeldRequests;
  /** Answers the add-in behind the channel. Returns the function that stops it. */
  attach(channel: HostChannel): () => void;
  metrics(): SessionMetrics;
  resetMetrics(): void;
  /** Runs a ribbon command; settles when the add-in calls `event.completed()`. */
  invokeCommand(functionName: string, controlId?: string): Promise<void>;
  /** Types a value into a cell as a person does: entry rules and protection apply, and events are raised. */
  userEdit(sheet: string, address: string, value: string | number | boolean): void;
  /** Types a value as another person does who has the same workbook open. */
  remoteEdit(sheet: string, address: string, value: string | number | boolean): void;
  /** Inserts whole rows before a row, counted from 1, as a person does. */
  userInsertRows(sheet: string, row: number, rows: number): void;
  /** Inserts whole columns before a column, counted from 1, as a person does. */
  userInsertColumns(sheet: string, column: number, columns: number): void;
  /** Deletes whole rows from a row on, counted from 1, as a person does. */
  userDeleteRows(sheet: string, row: number, rows: number): void;
  /** Deletes whole columns from a column on, counted from 1, as a person does. */
  userDeleteColumns(sheet: string, column: number, columns: number): void;
  /** Cuts a whole column and inserts it before another one, both counted from 1, as a person does; refused as a whole. */
  userMoveColumn(sheet: string, column: number, before: number): void;
  /** Sorts the rows of an area by one of its columns, counted from 0, as a person does. */
  userSort(sheet: string, address: string, column: number, ascending: boolean): void;
  /** Gives a sheet another name as a person does; Excel's event for it, of ExcelApi 1.17, is not among those of this host. */
  userRename(sheet: string, name: string): void;
  /** Selects cells as a person does, and shows their sheet. */
  userSelect(sheet: string, address: string): void;
  /**
   * Calls `listener` after each batch of the add-in, once its answer is sent, with whether it only read. Returns the function that
   * stops it.
   */
  onAfterBatch(listener: (kind: BatchKind) => unknown): () => void;
  /** Replaces the workbook, as if the new one had been open from the start; references to the old one are invalid. */
  replaceModel(model: WorkbookModel, name?: string): void;
  save(): Promise<Uint8Array>;
  /** Returns what a saved workbook lacks of the file that was opened, besides what was changed. */
  lossesIn(saved: Uint8Array): readonly Loss[];
}

/** Bytes: the largest request and the largest response of Excel on the web. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const DEFAULT_ORIGIN = 'https://localhost:3000';

function createContext(
  model: WorkbookModel,
  options: SessionOptions,
  sendEvents: () => void,
): SessionContext {
  return new SessionContext(model, {
    sendEvents,
    coauthors: options.coauthors ?? new Set(),
    name: options.name,
    excelApi: options.excelApi ?? NEWEST_EXCEL_API,
    readOnly: options.readOnly ?? false,
    locale: options.locale ?? 'es-MX',
    currentYear: options.currentYear ?? (() => new Date().getFullYear()),
    onBug: options.onBug ?? ((error) => console.error('The Excel host failed:', error)),
  });
}

function areaOn(sheet: SheetModel, address: string): Area {
  const area = parseAddress(address)?.area;
  if (!area)
    throw invalidArgument(`no such address: ${formatAddress(sheet.name, cellArea(0, 0))} ${address}`);
  return area;
}

type PersonActions = Pick<
  HostSession,
  | 'userEdit'
  | 'remoteEdit'
  | 'userInsertRows'
  | 'userInsertColumns'
  | 'userDeleteRows'
  | 'userDeleteColumns'
  | 'userMoveColumn'
  | 'userSort'
  | 'userRename'
  | 'userSelect'
>;

/** The actions of a person in the workbook; each sends its events at once. */
function personActions(context: SessionContext): PersonActions {
  function act(source: 'Local' | 'Remote', change: () => void): void {
    try {
      context.asPerson(source, change);
    } finally {
      context.sendEvents();
    }
  }
  const edit =
    (source: 'Local' | 'Remote'): HostSession['userEdit'] =>
    (sheetName, address, value) => {
      const sheet = getSheet(context, sheetName);
      act(source, () => writeEntries({ context, sheet, area: areaOn(sheet, address) }, value));
    };
  return {
    userEdit: edit('Local'),
    remoteEdit: edit('Remote'),
    userInsertRows(sheetName, row, rows) {
      const state = { context, sheet: getSheet(context, sheetName), area: wholeRows(row, rows) };
      act('Local', () => void insertCells(state, 'Down'));
    },
    userInsertColumns(sheetName, column, columns) {
      const state = { context, sheet: getSheet(context, sheetName), area: wholeColumns(column, columns) };
      act('Local', () => void insertCells(state, 'Right'));
    },
    userDeleteRows(sheetName, row, rows) {
      const state = { context, sheet: getSheet(context, sheetName), area: wholeRows(row, rows) };
      act('Local', () => deleteCells(state, 'Up'));
    },
    userDeleteColumns(sheetName, column, columns) {
      const state = { context, sheet: getSheet(context, sheetName), area: wholeColumns(column, columns) };
      act('Local', () => deleteCells(state, 'Left'));
    },
    userMoveColumn(sheetName, column, before) {
      const sheet = getSheet(context, sheetName);
      const at = (each: number): RangeState => ({ context, sheet, area: wholeColumns(each, 1) });
      act('Local', () => moveColumn(at(column), at(before)));
    },
    userSort(sheetName, address, column, ascending) {
      const sheet = getSheet(context, sheetName);
      const fields = [{ key: column, ascending, textAsNumber: false }];
      act('Local', () =>
        sortRows(
          { context, sheet, area: areaOn(sheet, address) },
          { fields, matchCase: false, hasHeaders: false },
        ),
      );
    },
    userRename(sheetName, name) {
      const sheet = getSheet(context, sheetName);
      act('Local', () => {
        assertStructureWritable(context);
        sheet.name = checkSheetName(context, name, sheet);
      });
    },
    userSelect(sheetName, address) {
      const sheet = getSheet(context, sheetName);
      act('Local', () => context.select(sheet, [areaOn(sheet, address)]));
    },
  };
}

const wholeColumns = (column: number, columns: number): Area => ({
  top: 0,
  bottom: ROW_COUNT - 1,
  left: column - 1,
  right: column + columns - 2,
});

const wholeRows = (row: number, rows: number): Area => ({
  top: row - 1,
  bottom: row + rows - 2,
  left: 0,
  right: COLUMN_COUNT - 1,
});

/** The channel's answers about the workbook: its context at the start of the add-in, and its settings. */
function createService(
  context: SessionContext,
  options: SessionOptions,
  control: ControlInfo,
): Pick<ChannelService, 'appContext' | 'settings' | 'saveSettings'> {
  return {
    appContext: () =>
      appContext({
        controlId: control.controlId,
        documentUrl: options.documentUrl ?? `${control.hostOrigin}/${encodeURIComponent(context.name)}`,
        readOnly: context.readOnly,
        requirements: requirementMatrix(options.excelApi),
        settings: context.model.settings,
      }),
    settings: () => context.model.settings,
    saveSettings(entries) {
      const { settings } = context.model;
      settings.clear();
      for (const [key, value] of entries) settings.set(key, value);
    },
  };
}

/** @example const session = createSession(newWorkbook(), { name: 'Plan.xlsx', currentYear: () => 2023 }) */
export function createSession(model: WorkbookModel, options: SessionOptions = {}): HostSession {
  const control = controlInfo(options.origin ?? DEFAULT_ORIGIN, options.conversationId, options.controlId);
  let attached: AttachedChannel | null = null;
  const context = createContext(model, options, () => {
    const events = context.events.take();
    attached?.sendEvents(events);
  });
  const requests = new RequestRunner(context.interpreter, options.payloadLimit ?? PAYLOAD_LIMIT);
  const commands = new RibbonCommands();
  const held = new HeldRequests();
  const batchListeners = new Set<(kind: BatchKind) => unknown>();

  const answered = (): void => {
    context.sendEvents();
    const batch = requests.takeBatch();
    if (batch !== null) for (const listener of batchListeners) listener(batch);
  };
  const service: ChannelService = {
    ...createService(context, options, control),
    ...{ execute: (text) => requests.execute(text), whenFree: (answer) => held.run(answer) },
    ...{ commandCompleted: (id) => commands.complete(id), answered },
  };

  return {
    get model() {
      return context.model;
    },
    control,
    get selection() {
      return context.selection;
    },
    get hasListeners() {
      return context.events.hasListeners;
    },
    get cellEditMode() {
      return requests.cellEditMode;
    },
    set cellEditMode(on: boolean) {
      requests.cellEditMode = on;
    },
    get beforeAction() {
      return context.beforeAction;
    },
    set beforeAction(listener) {
      context.beforeAction = listener;
    },
    get failures() {
      return context.failures;
    },
    set failures(failures) {
      context.failures = failures;
    },
    held,
    attach(channel) {
      attached?.detach();
      const own = attachChannel(channel, control, service);
      attached = own;
      return () => {
        own.detach();
        if (attached === own) attached = null;
      };
    },
    metrics: () => requests.metrics,
    resetMetrics: () => requests.resetMetrics(),
    invokeCommand: (functionName, controlId = functionName) =>
      commands.invoke(attached, functionName, controlId),
    ...personActions(context),
    onAfterBatch(listener) {
      batchListeners.add(listener);
      return () => void batchListeners.delete(listener);
    },
    replaceModel(next, name) {
      context.replaceModel(next, name);
      requests.resetMetrics();
      requests.cellEditMode = false;
      held.isHolding = false;
    },
    save: () => context.model.save(),
    lossesIn: (saved) => context.model.lossesIn(saved),
  };
}
