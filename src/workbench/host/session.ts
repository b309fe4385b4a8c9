/**
 * One open workbook and the add-in that works on it. Ties the workbook model, the interpreter of requests and the channel
 * together, and gives the page or runner around it what a person would do: edit, select, press a ribbon button, save.
 */
import { formatAddress, formatArea, parseAddress } from './address';
import { appContext, controlInfo, type ControlInfo } from './appContext';
import { cellArea, type Area } from './area';
import { attachChannel, OOE, type AttachedChannel, type HostChannel, type RequestOutcome } from './channel';
import type { DisplayLocale } from './displayText';
import { invalidArgument } from './errors';
import type { SheetModel, WorkbookModel } from './model/workbookModel';
import { rangeObject } from './objects/cellObjects';
import { ANY_TARGET, type CellsChanged, EVENT, type EventType, type HostContext } from './objects/context';
import { writeEntries } from './objects/rangeMatrix';
import { OBJECT_CLASSES } from './objects/objectClasses';
import { getSheet } from './objects/sheetLookup';
import { newObject, workbookClass } from './objects/workbook';
import { createInterpreter } from './protocol/interpreter';
import { hostObject } from './protocol/hostObject';
import { ACTION, OBJECT_PATH, type WireRequest } from './protocol/wire';
import { NEWEST_EXCEL_API, requirementMatrix } from './requirementSets';
import { utf8Length } from './utf8';

export interface SessionOptions {
  /** File name, as the add-in sees it. */
  readonly name?: string;
  /** Highest ExcelApi requirement set that the host says it has; members above it are ApiNotFound. */
  readonly excelApi?: string;
  readonly readOnly?: boolean;
  /** Language of display texts. */
  readonly locale?: DisplayLocale;
  /** Year of dates typed without one; the machine's when absent. */
  readonly currentYear?: () => number;
  /** Origin of the page that the host runs in. */
  readonly origin?: string;
  /** Tells apart the mail of several add-in pages in one window; each has a session of its own. */
  readonly conversationId?: string;
  /** Told of faults of the host itself; they go to the console when absent. */
  readonly onBug?: (error: unknown) => void;
  /** Largest request and response, in bytes. */
  readonly payloadLimit?: number;
}

export interface SessionMetrics {
  /** Requests with actions of the add-in's own. */
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export interface HostSession {
  readonly model: WorkbookModel;
  readonly control: ControlInfo;
  /** What is selected now, by a person or by the add-in. */
  readonly selection: { readonly sheet: SheetModel; readonly areas: readonly Area[] };
  /** Whether the add-in listens to events of the workbook. */
  readonly hasListeners: boolean;
  /** While true, calls fail as they do when a person edits a cell. */
  cellEditMode: boolean;
  /** Answers the add-in behind the channel; gives the way to stop. */
  attach(channel: HostChannel): () => void;
  metrics(): SessionMetrics;
  resetMetrics(): void;
  /** Runs a ribbon command; settles when the add-in calls `event.completed()`. */
  invokeCommand(functionName: string, controlId?: string): Promise<void>;
  /** Types a value into a cell as a person does: rules of entry and protection hold, and the add-in hears of it. */
  userEdit(sheet: string, address: string, value: string | number | boolean): void;
  /** What another person types into the same workbook, as it comes to the add-in. */
  remoteEdit(sheet: string, address: string, value: string | number | boolean): void;
  /** Selects cells as a person does, and shows their sheet. */
  userSelect(sheet: string, address: string): void;
  /** Calls back after each batch that the add-in sent, once its answer is on the way. */
  onAfterBatch(listener: () => void): () => void;
  /** Puts another workbook in place, as if it had been open from the start; references to the old one are gone. */
  replaceModel(model: WorkbookModel, name?: string): void;
  save(): Promise<Uint8Array>;
}

/** Excel on the web takes and gives at most this much at once. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const EVENT_CATEGORY = 65_536;
const DEFAULT_ORIGIN = 'https://localhost:3000';
const INTERNAL_SERVICES = 'Microsoft.InternalService';

/** What office.js sends of its own accord: its start, and letting go of references. */
function isHousekeeping({ Actions, ObjectPaths }: WireRequest): boolean {
  const made = Object.values(ObjectPaths).some(
    (path) => path.ObjectPathType === OBJECT_PATH.newObject && path.Name.startsWith(INTERNAL_SERVICES),
  );
  const releases = Actions.filter((action) => action.Name === '_RemoveReference');
  const rest = Actions.filter(
    ({ ActionType }) => ActionType === ACTION.trace || ActionType === ACTION.instantiate,
  );
  return made || (releases.length > 0 && releases.length + rest.length === Actions.length);
}

type Actor = 'ThisLocalAddin' | 'Unknown';

export function createSession(initialModel: WorkbookModel, options: SessionOptions = {}): HostSession {
  const {
    excelApi = NEWEST_EXCEL_API,
    readOnly = false,
    locale = 'es-MX',
    currentYear = () => new Date().getFullYear(),
    origin = DEFAULT_ORIGIN,
    onBug = (error: unknown) => console.error('The Excel host failed:', error),
    payloadLimit = PAYLOAD_LIMIT,
  } = options;
  const control = controlInfo(origin, options.conversationId);
  const afterBatch = new Set<() => void>();
  const registrations = new Set<string>();
  const completions = new Map<string, () => void>();
  let model = initialModel;
  let name = options.name ?? 'Book1.xlsx';
  let attached: AttachedChannel | null = null;
  let metrics: SessionMetrics = { syncs: 0, requestBytes: 0, responseBytes: 0 };
  let pendingEvents: (readonly unknown[])[] = [];
  let batchEnded = false;
  let actor: Actor = 'ThisLocalAddin';
  let source: 'Local' | 'Remote' = 'Local';
  let nextCommand = 1;
  let cellEditMode = false;
  let selection = firstSelection(model);

  const registrationKey = (type: EventType, target: string): string => `${type}|${target}`;

  function raise(type: EventType, sheet: SheetModel, payload: Readonly<Record<string, unknown>>): void {
    if (!context.eventsEnabled) return;
    for (const target of [sheet.id, ANY_TARGET]) {
      if (!registrations.has(registrationKey(type, target))) continue;
      pendingEvents.push([EVENT_CATEGORY, type, target, JSON.stringify(payload), 0, false]);
    }
  }

  function cellsChanged({
    sheet,
    area,
    changeType,
    shiftDirection = 'None',
    details = {},
  }: CellsChanged): void {
    raise(EVENT.worksheetChanged, sheet, {
      changeType,
      source,
      worksheetId: sheet.id,
      address: formatArea(area),
      shiftDirection,
      triggerSource: actor,
      referenceId: context.keep(rangeObject({ context, sheet, area })),
      ...details,
    });
  }

  function activate(sheet: SheetModel): void {
    const old = model.activeSheet;
    if (old === sheet) return;
    model.activeSheet = sheet;
    selection = { sheet, areas: [cellArea(0, 0)] };
    raise(EVENT.worksheetDeactivated, old, { worksheetId: old.id });
    raise(EVENT.worksheetActivated, sheet, { worksheetId: sheet.id });
  }

  const context: HostContext = {
    classes: OBJECT_CLASSES,
    get model() {
      return model;
    },
    get name() {
      return name;
    },
    readOnly,
    locale,
    get selection() {
      return selection;
    },
    events: {
      register: (type, target) => void registrations.add(registrationKey(type, target)),
      unregister: (type, target) => void registrations.delete(registrationKey(type, target)),
      raise,
    },
    eventsEnabled: true,
    calculationMode: 'Automatic',
    currentYear,
    cellsChanged,
    activate,
    keep: (object) => interpreter.keep(object),
    reference: (id) => interpreter.reference(id),
    liveObjects: () => interpreter.liveObjects(),
  };

  const interpreter = createInterpreter({
    root: hostObject(workbookClass, context),
    excelApi,
    newObject,
    onBug,
  });

  function execute(requestText: string): RequestOutcome {
    const requestBytes = utf8Length(requestText);
    if (requestBytes > payloadLimit) return { error: OOE.requestTooLarge };
    if (cellEditMode) return { error: OOE.invalidCallInContext };
    const request = JSON.parse(requestText) as WireRequest;
    const text = JSON.stringify(interpreter.run(request));
    const responseBytes = utf8Length(text);
    if (!isHousekeeping(request)) {
      metrics = {
        syncs: metrics.syncs + 1,
        requestBytes: metrics.requestBytes + requestBytes,
        responseBytes: metrics.responseBytes + responseBytes,
      };
      batchEnded = true;
    }
    return responseBytes > payloadLimit ? { error: OOE.responseTooLarge } : { text };
  }

  function flushEvents(): void {
    const events = pendingEvents;
    pendingEvents = [];
    attached?.sendEvents(events);
  }

  function answered(): void {
    flushEvents();
    if (!batchEnded) return;
    batchEnded = false;
    for (const listener of afterBatch) listener();
  }

  const service = {
    appContext: () =>
      appContext({
        controlId: control.controlId,
        documentUrl: `${origin}/${encodeURIComponent(name)}`,
        readOnly,
        requirements: requirementMatrix(excelApi),
        settings: model.settings,
      }),
    execute,
    settings: () => model.settings,
    saveSettings(entries: ReadonlyMap<string, string>): void {
      model.settings.clear();
      for (const [key, value] of entries) model.settings.set(key, value);
    },
    commandCompleted: (id: string) => completions.get(id)?.(),
    answered,
  };

  /** Does what a person does, and tells the add-in at once. */
  function asPerson(body: () => void): void {
    actor = 'Unknown';
    try {
      body();
    } finally {
      actor = 'ThisLocalAddin';
      flushEvents();
    }
  }

  function areaOn(sheet: SheetModel, address: string): ReturnType<typeof cellArea> {
    const area = parseAddress(address)?.area;
    if (!area)
      throw invalidArgument(`no such address: ${formatAddress(sheet.name, cellArea(0, 0))} ${address}`);
    return area;
  }

  return {
    get model() {
      return model;
    },
    control,
    get selection() {
      return selection;
    },
    get hasListeners() {
      return registrations.size > 0;
    },
    get cellEditMode() {
      return cellEditMode;
    },
    set cellEditMode(on: boolean) {
      cellEditMode = on;
    },
    attach(channel) {
      attached?.detach();
      const own = attachChannel(channel, control, service);
      attached = own;
      return () => {
        own.detach();
        if (attached === own) attached = null;
      };
    },
    metrics: () => metrics,
    resetMetrics() {
      metrics = { syncs: 0, requestBytes: 0, responseBytes: 0 };
    },
    invokeCommand(functionName, controlId = functionName) {
      const id = `command-${nextCommand++}`;
      return new Promise((resolve, reject) => {
        if (!attached) {
          reject(new Error('no add-in is attached'));
          return;
        }
        completions.set(id, () => {
          completions.delete(id);
          resolve();
        });
        attached.sendCommand(id, functionName, controlId);
      });
    },
    userEdit(sheetName, address, value) {
      const sheet = getSheet(context, sheetName);
      asPerson(() => writeEntries({ context, sheet, area: areaOn(sheet, address) }, value));
    },
    remoteEdit(sheetName, address, value) {
      source = 'Remote';
      try {
        this.userEdit(sheetName, address, value);
      } finally {
        source = 'Local';
      }
    },
    userSelect(sheetName, address) {
      const sheet = getSheet(context, sheetName);
      asPerson(() => {
        activate(sheet);
        selection = { sheet, areas: [areaOn(sheet, address)] };
        raise(EVENT.worksheetSelectionChanged, sheet, { address, worksheetId: sheet.id });
      });
    },
    onAfterBatch(listener) {
      afterBatch.add(listener);
      return () => void afterBatch.delete(listener);
    },
    replaceModel(next, nextName = 'Book1.xlsx') {
      model = next;
      name = nextName;
      selection = firstSelection(next);
      context.eventsEnabled = true;
      registrations.clear();
      pendingEvents = [];
      interpreter.forgetReferences();
      metrics = { syncs: 0, requestBytes: 0, responseBytes: 0 };
      cellEditMode = false;
    },
    save: () => model.save(),
  };
}

function firstSelection(model: WorkbookModel): HostContext['selection'] {
  return { sheet: model.activeSheet, areas: [cellArea(0, 0)] };
}
