/** Excel.Workbook: the root of every request */
import { hostObject, NULL_OBJECT, type HostClass, type HostObject } from '../protocol/hostObject';
import { cellArea } from '../area';
import { HostError } from '../errors';
import { applicationClass, runtimeClass } from './application';
import { rangeAreasObject, rangeObject } from './cellObjects';
import type { HostContext } from './context';
import { documentPropertiesClass } from './documentProperties';
import { functionsClass } from './functions';
import { namedItemCollectionClass } from './names';
import { pivotTableCollectionClass, queryCollectionClass } from './pivotTables';
import { settingCollectionClass } from './settings';
import { tableCollectionClass } from './tables';
import { worksheetCollectionClass } from './worksheets';

function selectedRange(context: HostContext): HostObject {
  const { sheet, areas } = context.selection;
  const [area, ...more] = areas;
  if (!area || more.length > 0) throw new HostError('InvalidSelection');
  return rangeObject({ context, sheet, area });
}

const workbookProtectionClass: HostClass<HostContext> = {
  name: 'WorkbookProtection',
  since: '1.7',
  properties: { Protected: { read: ({ model }) => model.structureProtected } },
};

export const workbookClass: HostClass<HostContext> = {
  name: 'Workbook',
  properties: {
    Name: { since: '1.7', read: ({ name }) => name },
    ReadOnly: { since: '1.8', read: ({ readOnly }) => readOnly },
    AutoSave: { since: '1.9', read: () => false },
    IsDirty: { since: '1.9', read: () => false },
    PreviouslySaved: { since: '1.9', read: () => true },
    UsePrecisionAsDisplayed: { since: '1.9', read: () => false },
  },
  children: {
    Worksheets: { get: (context) => hostObject(worksheetCollectionClass, context) },
    Names: { get: (context) => hostObject(namedItemCollectionClass, { context, sheet: null }) },
    Tables: { get: (context) => hostObject(tableCollectionClass, { context, sheet: null }) },
    PivotTables: {
      since: '1.3',
      get: (context) => hostObject(pivotTableCollectionClass, { context, sheet: null }),
    },
    Queries: { since: '1.14', get: (context) => hostObject(queryCollectionClass, context) },
    Application: { get: (context) => hostObject(applicationClass, context) },
    Functions: { since: '1.2', get: (context) => hostObject(functionsClass, context) },
    Settings: { since: '1.4', get: (context) => hostObject(settingCollectionClass, context) },
    Properties: { since: '1.7', get: (context) => hostObject(documentPropertiesClass, context) },
    Protection: { since: '1.7', get: (context) => hostObject(workbookProtectionClass, context) },
    _Runtime: { since: '1.5', get: (context) => hostObject(runtimeClass, context) },
  },
  methods: {
    GetSelectedRange: { call: selectedRange },
    GetSelectedRanges: {
      since: '1.9',
      call: (context) =>
        rangeAreasObject({ context, sheet: context.selection.sheet, areas: context.selection.areas }),
    },
    GetActiveCell: {
      since: '1.7',
      call: (context) => {
        const { sheet, areas } = context.selection;
        const { top, left } = areas[0] ?? cellArea(0, 0);
        return rangeObject({ context, sheet, area: cellArea(top, left) });
      },
    },
    GetIsActiveCollabSession: { since: '1.9', call: () => false },
    _GetRangeForEventByReferenceId: {
      call: (context, args) => {
        const range = context.reference(args.text(0));
        if (!range) throw new HostError('InvalidReference');
        return range;
      },
    },
    _GetRangeOrNullObjectForEventByReferenceId: {
      call: (context, args) => context.reference(args.text(0)) ?? NULL_OBJECT,
    },
    _RemoveAllReferences: { call: () => undefined },
  },
};

/** A service that office.js calls when it has started; the call must succeed. */
const addinInternalServiceClass: HostClass<object> = {
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: { call: () => undefined } },
};

/** Creates the objects that the client requests by name; null for an unknown name. */
export function newObject(name: string): HostObject | null {
  return name === 'Microsoft.InternalService.AddinInternalService'
    ? hostObject(addinInternalServiceClass, {})
    : null;
}
