/**
 * Changes that people make, and which cells Excel says that they changed. It drops details of fast edits, and of some changes
 * it tells nothing: what is not sure is `everything`.
 */
import type { WorkbookChange } from '../app/port';
import { isExcelError } from './excelError';
import { supports } from './requirementSets';

type Listener = (change: WorkbookChange) => void;
type Registration = OfficeExtension.EventHandlerResult<unknown>;

/** Addresses of the cells that changed, by the id of their sheet; `null` for a sheet that is to be read whole. */
export type ChangedAreas = ReadonlyMap<string, readonly string[] | null>;

/** What changed since the last reading. */
export type Changes = ChangedAreas | 'everything';

export interface ChangeEvents {
  /** Calls back after each change of the workbook, but not after our own writes; returns what stops it. */
  readonly onChanged: (listener: Listener) => Promise<() => void>;
  /** Returns what changed since this was asked last. */
  readonly takeChanges: () => Changes;
  /** To be called when events could not be turned on again after a writing. */
  readonly areOff: () => void;
  /** Turns events on again, and registers again what Excel did not register; no round trip where nothing is amiss. */
  readonly restore: () => Promise<void>;
}

/** Areas of one sheet between two readings; with more, the sheet is read whole. */
const MOST_AREAS = 40;

/** Makes the events of one workbook. */
export function createChangeEvents(): ChangeEvents {
  const listeners = new Set<Listener>();
  /** `null` while Excel has registered nothing. */
  let registered: Registered | null = null;
  let registering: Promise<void> | null = null;
  let isOff = false;
  let changes: Map<string, readonly string[] | null> | 'everything' = 'everything';

  const told: Told = {
    cells: (id, address) => {
      if (changes === 'everything') return;
      const areas = changes.get(id);
      const all = areas === null || address === null ? null : [...(areas ?? []), ...address.split(',')];
      changes.set(id, all === null || all.length > MOST_AREAS ? null : [...new Set(all)]);
    },
    everything: () => (changes = 'everything'),
    tell: (source) => {
      listeners.forEach((listener) => listener({ isRemote: source === 'Remote' }));
      return Promise.resolve();
    },
  };
  const registerAll = async (): Promise<void> => {
    const made = await register(told);
    // Of what changed before that, nobody was told.
    changes = 'everything';
    if (listeners.size > 0) registered = made;
    else stop(made);
  };
  const registerAgain = async (): Promise<void> => {
    if (registered !== null || listeners.size === 0) return;
    registering ??= registerAll().finally(() => (registering = null));
    await registering;
  };
  return {
    onChanged: async (listener) => {
      listeners.add(listener);
      await registerAgain();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop(registered);
        registered = null;
      };
    },
    takeChanges: () => {
      const taken = changes;
      changes = registered?.isComplete === true && !isOff ? new Map() : 'everything';
      return taken;
    },
    areOff: () => {
      isOff = true;
      changes = 'everything';
    },
    restore: async () => {
      if (isOff) isOff = (await attempt(turnOn)) === null;
      await registerAgain();
    },
  };
}

/** What events are told to. */
interface Told {
  /** Cells of a sheet changed; `null` for those of the whole sheet. */
  readonly cells: (id: string, address: string | null) => void;
  readonly everything: () => void;
  readonly tell: (source: string) => Promise<void>;
}

/** What Excel has registered. */
interface Registered {
  /** Those that were added in one context. */
  readonly groups: readonly (readonly Registration[])[];
  /** Whether Excel tells of everything by which a cell may change that is not calculated. */
  readonly isComplete: boolean;
}

async function turnOn(): Promise<true> {
  return Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
    return true as const;
  });
}

/** Registers all events; `null` where Excel does not even tell of cells. The first reading waits for one round trip of it. */
async function register(told: Told): Promise<Registered | null> {
  const [cells, sheets, names] = await Promise.all([
    added((worksheets) => addCells(worksheets, told)),
    added((worksheets) => addSheets(worksheets, told)),
    // Not every client asks for the documented set. Without these events, names are compared at each reading.
    supports('1.17') ? added((worksheets) => addNames(worksheets, told)) : null,
  ]);
  const groups = [cells, sheets, names].filter((group) => group !== null);
  const registered = { groups, isComplete: sheets !== null && supports('1.10') };
  if (cells !== null) return registered;
  stop(registered);
  return null;
}

/** What adds events in one request; `null` where Excel refuses it. */
async function added(
  add: (worksheets: Excel.WorksheetCollection) => readonly Registration[],
): Promise<readonly Registration[] | null> {
  return attempt(() =>
    Excel.run(async (context) => {
      const registrations = add(context.workbook.worksheets);
      await context.sync();
      return registrations;
    }),
  );
}

function addCells(worksheets: Excel.WorksheetCollection, told: Told): readonly Registration[] {
  const knowsTrigger = supports('1.14');
  const changed = ({
    triggerSource,
    changeType,
    worksheetId,
    address,
    source,
  }: Excel.WorksheetChangedEventArgs) => {
    if (knowsTrigger && triggerSource === 'ThisLocalAddin') {
      told.everything();
      return Promise.resolve();
    }
    told.cells(worksheetId, changeType === 'RangeEdited' ? address : null);
    return told.tell(source);
  };
  return [worksheets.onChanged.add(changed)];
}

function addSheets(worksheets: Excel.WorksheetCollection, told: Told): readonly Registration[] {
  const changed = changesEverything(told);
  const sorted = ({
    worksheetId,
    source,
  }: Pick<Excel.WorksheetRowSortedEventArgs, 'worksheetId' | 'source'>) => {
    told.cells(worksheetId, null);
    return told.tell(source);
  };
  // A number that gets the format of dates is a day from then on.
  const formatted = ({ worksheetId, address, source }: Excel.WorksheetFormatChangedEventArgs) => {
    told.cells(worksheetId, address);
    return told.tell(source);
  };
  return [
    worksheets.onAdded.add(changed),
    worksheets.onDeleted.add(changed),
    worksheets.onFormatChanged.add(formatted),
    ...(supports('1.10') ? [worksheets.onRowSorted.add(sorted), worksheets.onColumnSorted.add(sorted)] : []),
  ];
}

function addNames(worksheets: Excel.WorksheetCollection, told: Told): readonly Registration[] {
  const changed = changesEverything(told);
  return [worksheets.onNameChanged.add(changed), worksheets.onMoved.add(changed)];
}

function changesEverything(told: Told): (event: { readonly source: string }) => Promise<void> {
  return ({ source }) => {
    told.everything();
    return told.tell(source);
  };
}

async function attempt<T>(step: () => Promise<T>): Promise<T | null> {
  try {
    return await step();
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return null;
  }
}

function stop(registered: Registered | null): void {
  registered?.groups.forEach((group) => void remove(group));
}

/** A handler can only be taken away in the context in which it was added. */
async function remove(group: readonly Registration[]): Promise<void> {
  const [first] = group;
  if (first === undefined) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    group.forEach((registration) => registration.remove());
    await context.sync();
  });
}
