/** Excel.WorksheetCollection */
import { HostError } from '../errors';
import type { SheetModel } from '../model/workbookModel';
import { readText } from '../protocol/arguments';
import { NULL_OBJECT, type HostClass, type HostObject } from '../protocol/hostObject';
import { sameSheetName } from '../sheetNames';
import { worksheetObject } from './cellObjects';
import { ANY_TARGET, EVENT, type HostContext } from './context';
import { assertStructureWritable } from './guards';
import { findSheet, getSheet } from './sheetLookup';
import { checkSheetName, eventMethods, isVisible } from './worksheet';

function freeName({ model }: HostContext): string {
  for (let number = model.sheets.length + 1; ; number++) {
    const name = `Sheet${number}`;
    if (!model.sheets.some((sheet) => sameSheetName(sheet.name, name))) return name;
  }
}

function sheetsOf({ model }: HostContext, visibleOnly: boolean): readonly SheetModel[] {
  return visibleOnly ? model.sheets.filter(isVisible) : model.sheets;
}

function add(context: HostContext, name: string | undefined): SheetModel {
  assertStructureWritable(context);
  const checked = name === undefined || name === '' ? freeName(context) : checkSheetName(context, name, null);
  const sheet = context.model.addSheet(checked);
  context.sheetChanged(EVENT.worksheetAdded, sheet);
  return sheet;
}

function required(context: HostContext, sheet: SheetModel | undefined): HostObject {
  if (!sheet) throw new HostError('ItemNotFound');
  return worksheetObject(context, sheet);
}

export const worksheetCollectionClass: HostClass<HostContext> = {
  name: 'WorksheetCollection',
  items: (context) => context.model.sheets.map((sheet) => worksheetObject(context, sheet)),
  item: (context, key) => worksheetObject(context, getSheet(context, readText(key, 'name or id'))),
  methods: {
    Add: { call: (context, args) => worksheetObject(context, add(context, args.optionalText(0))) },
    GetActiveWorksheet: { call: (context) => worksheetObject(context, context.model.activeSheet) },
    GetCount: { since: '1.4', call: (context, args) => sheetsOf(context, args.flag(0)).length },
    GetFirst: {
      since: '1.5',
      call: (context, args) => required(context, sheetsOf(context, args.flag(0))[0]),
    },
    GetLast: {
      since: '1.5',
      call: (context, args) => required(context, sheetsOf(context, args.flag(0)).at(-1)),
    },
    GetItemOrNullObject: {
      since: '1.4',
      call: (context, args) => {
        const sheet = findSheet(context, args.text(0));
        return sheet ? worksheetObject(context, sheet) : NULL_OBJECT;
      },
    },
    ...eventMethods<HostContext>(
      {
        Activated: { type: EVENT.worksheetActivated, since: '1.7' },
        Deactivated: { type: EVENT.worksheetDeactivated, since: '1.7' },
        Added: { type: EVENT.worksheetAdded, since: '1.7' },
        Deleted: { type: EVENT.worksheetDeleted, since: '1.7' },
        DataChanged: { type: EVENT.worksheetChanged, since: '1.9' },
        FormatChanged: { type: EVENT.worksheetFormatChanged, since: '1.9' },
        RowSorted: { type: EVENT.worksheetRowSorted, since: '1.10' },
        ColumnSorted: { type: EVENT.worksheetColumnSorted, since: '1.10' },
        SelectionChanged: { type: EVENT.worksheetSelectionChanged, since: '1.9' },
      },
      (context) => ({ context, id: ANY_TARGET }),
    ),
  },
};
