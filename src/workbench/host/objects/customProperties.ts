/** Excel.WorksheetCustomPropertyCollection: pairs of text that add-ins store with one sheet. */
import { HostError, invalidArgument } from '../errors';
import { readText } from '../protocol/arguments';
import { hostObject, NULL_OBJECT, type HostClass, type HostObject } from '../protocol/hostObject';
import { assertWritable } from './guards';
import type { SheetState } from './context';

interface PropertyState extends SheetState {
  readonly key: string;
}

const KEY_LENGTH_LIMIT = 255;

/** Keys are compared without regard to case. */
function findKey({ sheet }: SheetState, key: string): string | undefined {
  return [...sheet.customProperties.keys()].find((entry) => entry.toLowerCase() === key.toLowerCase());
}

function propertyObject({ context, sheet }: SheetState, key: string): HostObject {
  return hostObject(worksheetCustomPropertyClass, { context, sheet, key });
}

const worksheetCustomPropertyClass: HostClass<PropertyState> = {
  name: 'WorksheetCustomProperty',
  since: '1.12',
  identity: ['_Id'],
  properties: {
    _Id: { read: ({ key }) => key },
    Key: { read: ({ key }) => key },
    Value: {
      read: ({ sheet, key }) => sheet.customProperties.get(key) ?? '',
      write: ({ context, sheet, key }, value) => {
        assertWritable(context);
        sheet.customProperties.set(key, readText(value, 'value'));
      },
    },
  },
  methods: {
    Delete: {
      call: ({ context, sheet, key }) => {
        assertWritable(context);
        sheet.customProperties.delete(key);
      },
    },
  },
};

export const worksheetCustomPropertyCollectionClass: HostClass<SheetState> = {
  name: 'WorksheetCustomPropertyCollection',
  since: '1.12',
  items: (state) => [...state.sheet.customProperties.keys()].map((key) => propertyObject(state, key)),
  item: (state, key) => {
    const found = findKey(state, readText(key, 'key'));
    if (found === undefined) throw new HostError('ItemNotFound');
    return propertyObject(state, found);
  },
  methods: {
    Add: {
      call: (state, args) => {
        assertWritable(state.context);
        const key = args.text(0);
        if (key === '' || key.length > KEY_LENGTH_LIMIT)
          throw invalidArgument(`a key has 1 to ${KEY_LENGTH_LIMIT} characters`);
        const used = findKey(state, key) ?? key;
        state.sheet.customProperties.set(used, args.text(1));
        return propertyObject(state, used);
      },
    },
    GetCount: { call: ({ sheet }) => sheet.customProperties.size },
    GetItemOrNullObject: {
      call: (state, args) => {
        const found = findKey(state, args.text(0));
        return found === undefined ? NULL_OBJECT : propertyObject(state, found);
      },
    },
  },
};
