/** The open workbook of a session as its objects see it, and the interpreter of requests on it. */
import { formatArea } from '../address';
import { cellArea, type Area } from '../area';
import type { DisplayLocale } from '../displayText';
import { HostError } from '../errors';
import type { SheetModel, WorkbookModel } from '../model/workbookModel';
import { rangeObject } from '../objects/cellObjects';
import {
  EVENT,
  type CellsChanged,
  type EventType,
  type HostContext,
  type Selection,
} from '../objects/context';
import { OBJECT_CLASSES } from '../objects/objectClasses';
import { newObject, workbookClass } from '../objects/workbook';
import { hostObject, type HostObject } from '../protocol/hostObject';
import { createInterpreter, type Interpreter } from '../protocol/interpreter';
import type { WireAction } from '../protocol/wire';
import { failureOf, type ReportedFailure } from './reportedFailures';
import { EventQueue } from './eventQueue';

/** File name of a workbook that was not given one. */
const DEFAULT_NAME = 'Book1.xlsx';

/** The people who have one workbook open, each in a session of their own: what one changes, the others hear of. */
export type Coauthors = Set<SessionContext>;

export interface ContextOptions {
  readonly name: string | undefined;
  readonly excelApi: string;
  readonly readOnly: boolean;
  readonly locale: DisplayLocale;
  readonly currentYear: () => number;
  readonly onBug: (error: unknown) => void;
  /** The session joins them. */
  readonly coauthors: Coauthors;
  /** Sends the events that wait. */
  readonly sendEvents: () => void;
}

function firstSelection(model: WorkbookModel): Selection {
  return { sheet: model.activeSheet, areas: [cellArea(0, 0)] };
}

export class SessionContext implements HostContext {
  readonly classes = OBJECT_CLASSES;
  readonly readOnly: boolean;
  readonly locale: DisplayLocale;
  readonly events = new EventQueue(() => this.eventsEnabled);
  readonly interpreter: Interpreter;
  model: WorkbookModel;
  name: string;
  selection: Selection;
  eventsEnabled = true;
  calculationMode = 'Automatic';
  beforeAction: ((action: WireAction, index: number) => void) | null = null;
  failures: ReadonlySet<ReportedFailure> = new Set();
  readonly renamed = new Set<string>();
  private trigger: 'ThisLocalAddin' | 'Unknown' = 'ThisLocalAddin';
  private source: 'Local' | 'Remote' = 'Local';
  private readonly yearNow: () => number;
  private readonly coauthors: Coauthors;
  private readonly sendOwnEvents: () => void;

  constructor(model: WorkbookModel, options: ContextOptions) {
    this.model = model;
    this.name = options.name ?? DEFAULT_NAME;
    this.selection = firstSelection(model);
    this.readOnly = options.readOnly;
    this.locale = options.locale;
    this.yearNow = options.currentYear;
    this.coauthors = options.coauthors.add(this);
    this.sendOwnEvents = options.sendEvents;
    this.interpreter = createInterpreter({
      root: hostObject(workbookClass, this),
      excelApi: options.excelApi,
      newObject,
      onBug: options.onBug,
      beforeAction: (action, index) => {
        if (index === 0) this.renamed.clear();
        this.beforeAction?.(action, index);
      },
      beforeUse: (use) => this.failures.size > 0 && failureOf(this.failures, use, this),
    });
  }

  currentYear(): number {
    return this.yearNow();
  }

  get hasListeners(): boolean {
    return [...this.coauthors].some(({ events }) => events.hasListeners);
  }

  cellsChanged({ sheet, area, changeType, shiftDirection = 'None', details = {} }: CellsChanged): void {
    for (const context of this.coauthors) {
      // Nobody could reach the range that the event would bring.
      if (!context.events.hasListeners) continue;
      context.events.raise(EVENT.worksheetChanged, sheet, {
        changeType,
        source: this.sourceFor(context),
        worksheetId: sheet.id,
        address: formatArea(area),
        shiftDirection,
        triggerSource: context === this ? this.trigger : 'Unknown',
        referenceId: context.keep(rangeObject({ context, sheet, area })),
        ...details,
      });
    }
  }

  sheetChanged(type: EventType, sheet: SheetModel, details: Readonly<Record<string, unknown>> = {}): void {
    for (const context of this.coauthors) {
      const source = this.sourceFor(context);
      context.events.raise(type, sheet, { worksheetId: sheet.id, source, ...details });
    }
  }

  /** Sends what everybody in the workbook is to hear. */
  sendEvents(): void {
    for (const context of this.coauthors) context.sendOwnEvents();
  }

  private sourceFor(context: SessionContext): 'Local' | 'Remote' {
    return context === this ? this.source : 'Remote';
  }

  activate(sheet: SheetModel): void {
    if (sheet.visibility !== 'Visible')
      throw new HostError('InvalidOperation', 'a hidden worksheet cannot be activated');
    const old = this.model.activeSheet;
    if (old === sheet) return;
    this.model.activeSheet = sheet;
    this.selection = { sheet, areas: [cellArea(0, 0)] };
    this.events.raise(EVENT.worksheetDeactivated, old, { worksheetId: old.id });
    this.events.raise(EVENT.worksheetActivated, sheet, { worksheetId: sheet.id });
  }

  select(sheet: SheetModel, areas: readonly Area[]): void {
    this.activate(sheet);
    this.selection = { sheet, areas };
    const address = areas.map((area) => formatArea(area)).join(',');
    this.events.raise(EVENT.worksheetSelectionChanged, sheet, { address, worksheetId: sheet.id });
  }

  keep(object: HostObject): string {
    return this.interpreter.keep(object);
  }

  reference(id: string): HostObject | undefined {
    return this.interpreter.reference(id);
  }

  forget(object: HostObject): void {
    for (const { interpreter } of this.coauthors) interpreter.forget(object);
  }

  liveObjects(): Iterable<HostObject> {
    return [...this.coauthors].flatMap(({ interpreter }) => [...interpreter.liveObjects()]);
  }

  /** Runs `change`; its events have a person as their trigger, who works elsewhere when `source` is Remote. */
  asPerson(source: 'Local' | 'Remote', change: () => void): void {
    this.trigger = 'Unknown';
    this.source = source;
    try {
      change();
    } finally {
      this.trigger = 'ThisLocalAddin';
      this.source = 'Local';
    }
  }

  /** Replaces the workbook; registrations for events and references to the old workbook are gone. */
  replaceModel(model: WorkbookModel, name: string = DEFAULT_NAME): void {
    this.model = model;
    this.name = name;
    this.selection = firstSelection(model);
    this.eventsEnabled = true;
    this.calculationMode = 'Automatic';
    this.beforeAction = null;
    this.failures = new Set();
    this.events.clear();
    this.interpreter.forgetReferences();
  }
}
