/** Excel.SettingCollection and Excel.Setting: values that an add-in stores in the workbook. */
import { HostError } from '../errors';
import { readText } from '../protocol/arguments';
import { hostObject, NULL_OBJECT, type HostClass, type HostObject } from '../protocol/hostObject';
import type { HostContext } from './context';
import { assertWritable } from './guards';

interface SettingState {
  readonly context: HostContext;
  readonly key: string;
}

function settingObject(context: HostContext, key: string): HostObject {
  return hostObject(settingClass, { context, key });
}

function write({ context, key }: SettingState, value: unknown): void {
  assertWritable(context);
  context.model.settings.set(key, JSON.stringify(value));
}

const settingClass: HostClass<SettingState> = {
  name: 'Setting',
  since: '1.4',
  identity: ['_Id'],
  properties: {
    _Id: { read: ({ key }) => key },
    Key: { read: ({ key }) => key },
    Value: {
      read: ({ context, key }) => {
        const text = context.model.settings.get(key);
        if (text === undefined) throw new HostError('ItemNotFound');
        return JSON.parse(text) as unknown;
      },
      write,
    },
  },
  methods: {
    Delete: {
      call: ({ context, key }) => {
        assertWritable(context);
        context.model.settings.delete(key);
      },
    },
  },
};

export const settingCollectionClass: HostClass<HostContext> = {
  name: 'SettingCollection',
  since: '1.4',
  items: (context) => [...context.model.settings.keys()].map((key) => settingObject(context, key)),
  item: (context, key) => {
    const name = readText(key, 'key');
    if (!context.model.settings.has(name)) throw new HostError('ItemNotFound');
    return settingObject(context, name);
  },
  methods: {
    // Adding an existing key sets its value, as Excel does.
    Add: {
      call: (context, args) => {
        const key = args.text(0);
        write({ context, key }, args.values[1] ?? null);
        return settingObject(context, key);
      },
    },
    GetCount: { call: (context) => context.model.settings.size },
    GetItemOrNullObject: {
      call: (context, args) => {
        const key = args.text(0);
        return context.model.settings.has(key) ? settingObject(context, key) : NULL_OBJECT;
      },
    },
  },
};
