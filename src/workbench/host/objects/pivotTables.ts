/** Excel.PivotTableCollection, Excel.PivotTable and Excel.QueryCollection, all read-only. */
import { HostError } from '../errors';
import type { PivotModel, QueryModel, SheetModel } from '../model/workbookModel';
import { readText } from '../protocol/arguments';
import { hostObject, NULL_OBJECT, type HostClass, type HostObject } from '../protocol/hostObject';
import { rangeObject, worksheetObject } from './cellObjects';
import type { HostContext } from './context';

/** The PivotTables of one sheet, or of the workbook. */
export interface PivotTablesState {
  readonly context: HostContext;
  readonly sheet: SheetModel | null;
}

interface PivotState {
  readonly context: HostContext;
  readonly sheet: SheetModel;
  readonly pivot: PivotModel;
}

const idOf = ({ sheet, pivot }: PivotState): string => `${sheet.id}${pivot.name}`;

const pivotLayoutClass: HostClass<PivotState> = {
  name: 'PivotLayout',
  since: '1.8',
  methods: {
    GetRange: { call: ({ context, sheet, pivot }) => rangeObject({ context, sheet, area: pivot.area }) },
  },
};

const pivotTableClass: HostClass<PivotState> = {
  name: 'PivotTable',
  since: '1.3',
  identity: ['Id'],
  properties: {
    Id: { since: '1.5', read: idOf },
    Name: { read: ({ pivot }) => pivot.name },
  },
  children: {
    Worksheet: { get: ({ context, sheet }) => worksheetObject(context, sheet) },
    Layout: { since: '1.8', get: (state) => hostObject(pivotLayoutClass, state) },
  },
};

function pivotsOf({ context, sheet }: PivotTablesState): HostObject[] {
  const sheets = sheet ? [sheet] : context.model.sheets;
  return sheets.flatMap((entry) =>
    entry.pivotTables.map((pivot) => hostObject(pivotTableClass, { context, sheet: entry, pivot })),
  );
}

/** Finds a PivotTable by its name, or by the id that the client got with the list. */
function find(state: PivotTablesState, key: string): HostObject | undefined {
  return pivotsOf(state).find((object) => {
    const own = object.state as PivotState;
    return idOf(own) === key || own.pivot.name.toLowerCase() === key.toLowerCase();
  });
}

function found(object: HostObject | undefined): HostObject {
  if (!object) throw new HostError('ItemNotFound');
  return object;
}

export const pivotTableCollectionClass: HostClass<PivotTablesState> = {
  name: 'PivotTableCollection',
  since: '1.3',
  items: pivotsOf,
  item: (state, key) => found(find(state, readText(key, 'name or id'))),
  methods: {
    GetCount: { since: '1.4', call: (state) => pivotsOf(state).length },
    GetItemOrNullObject: { since: '1.4', call: (state, args) => find(state, args.text(0)) ?? NULL_OBJECT },
  },
};

const queryClass: HostClass<QueryModel> = {
  name: 'Query',
  since: '1.14',
  properties: {
    Name: { read: ({ name }) => name },
    LoadedTo: { read: ({ fillsTable }) => (fillsTable ? 'Table' : 'ConnectionOnly') },
  },
};

export const queryCollectionClass: HostClass<HostContext> = {
  name: 'QueryCollection',
  since: '1.14',
  items: ({ model }) => model.queries.map((query) => hostObject(queryClass, query)),
  methods: { GetCount: { call: ({ model }) => model.queries.length } },
};
