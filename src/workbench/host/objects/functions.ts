/** Excel.Functions: worksheet functions that an add-in calls without a cell. */
import { HostError, invalidArgument } from '../errors';
import { isCellError, type CellValue } from '../model/workbookModel';
import {
  hostObject,
  isHostObject,
  type HostClass,
  type HostObject,
  type MethodMember,
} from '../protocol/hostObject';
import { wireValue } from '../typedEntry';
import { isRangeState } from './cellObjects';
import type { HostContext } from './context';
import { formatAddress } from '../address';

const functionResultClass: HostClass<{ readonly value: CellValue }> = {
  name: 'FunctionResult',
  since: '1.2',
  properties: {
    Value: { read: ({ value }) => (value !== null && isCellError(value) ? null : wireValue(value)) },
    Error: { read: ({ value }) => (value !== null && isCellError(value) ? value.error : '') },
  },
};

function argumentText(value: unknown): string {
  if (isHostObject(value) && isRangeState(value.state))
    return formatAddress(value.state.sheet.name, value.state.area, true);
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  throw invalidArgument('the argument cannot be given to a function');
}

/** Supported functions by wire name; the rest of Excel's are ApiNotFound. */
const FUNCTIONS = [
  'Date',
  'Datevalue',
  'Today',
  'Now',
  'Sum',
  'SumIf',
  'Count',
  'CountA',
  'CountIf',
  'Max',
  'Min',
  'Average',
  'Text',
];

function method(name: string): MethodMember<HostContext> {
  return {
    call: (context, args): HostObject => {
      const given = args.values.flat().filter((value) => value !== null && value !== undefined);
      const value = context.model.evaluate(
        `${name.toUpperCase()}(${given.map(argumentText).join(',')})`,
        null,
      );
      if (Array.isArray(value)) throw new HostError('InvalidOperation', 'the function gives an array');
      return hostObject(functionResultClass, { value: value as CellValue });
    },
  };
}

export const functionsClass: HostClass<HostContext> = {
  name: 'Functions',
  since: '1.2',
  methods: Object.fromEntries(FUNCTIONS.map((name) => [name, method(name)])),
};
