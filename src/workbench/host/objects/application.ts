/** Excel.Application, Excel.CultureInfo and Excel.Runtime */
import { readChoice, readFlag } from '../protocol/arguments';
import { hostObject, type HostClass } from '../protocol/hostObject';
import type { HostContext } from './context';

interface Culture {
  readonly decimalSeparator: string;
  readonly groupSeparator: string;
  readonly dateSeparator: string;
  readonly shortDate: string;
  readonly longDate: string;
}

const CULTURES: Readonly<Record<HostContext['locale'], Culture>> = {
  'es-MX': {
    decimalSeparator: '.',
    groupSeparator: ',',
    dateSeparator: '/',
    shortDate: 'dd/MM/yyyy',
    longDate: "dddd, d 'de' MMMM 'de' yyyy",
  },
  'en-US': {
    decimalSeparator: '.',
    groupSeparator: ',',
    dateSeparator: '/',
    shortDate: 'M/d/yyyy',
    longDate: 'dddd, MMMM d, yyyy',
  },
};

const cultureOf = ({ locale }: HostContext): Culture => CULTURES[locale];

const datetimeFormatInfoClass: HostClass<HostContext> = {
  name: 'DatetimeFormatInfo',
  since: '1.12',
  properties: {
    DateSeparator: { read: (context) => cultureOf(context).dateSeparator },
    LongDatePattern: { read: (context) => cultureOf(context).longDate },
    ShortDatePattern: { read: (context) => cultureOf(context).shortDate },
    LongTimePattern: { read: () => 'h:mm:ss tt' },
    TimeSeparator: { read: () => ':' },
  },
};

const numberFormatInfoClass: HostClass<HostContext> = {
  name: 'NumberFormatInfo',
  since: '1.11',
  properties: {
    NumberDecimalSeparator: { read: (context) => cultureOf(context).decimalSeparator },
    NumberGroupSeparator: { read: (context) => cultureOf(context).groupSeparator },
  },
};

const cultureInfoClass: HostClass<HostContext> = {
  name: 'CultureInfo',
  since: '1.11',
  properties: { Name: { read: ({ locale }) => locale } },
  children: {
    DatetimeFormat: { since: '1.12', get: (context) => hostObject(datetimeFormatInfoClass, context) },
    NumberFormat: { get: (context) => hostObject(numberFormatInfoClass, context) },
  },
};

/** The version that Excel on the web reports with this client runtime. */
const CALCULATION_ENGINE_VERSION = 191_029;

export const applicationClass: HostClass<HostContext> = {
  name: 'Application',
  properties: {
    CalculationMode: {
      read: ({ calculationMode }) => calculationMode,
      write: (context, value) => {
        context.calculationMode = readChoice(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
      },
    },
    CalculationState: { since: '1.9', read: () => 'Done' },
    CalculationEngineVersion: { since: '1.9', read: () => CALCULATION_ENGINE_VERSION },
    DecimalSeparator: { since: '1.11', read: (context) => cultureOf(context).decimalSeparator },
    ThousandsSeparator: { since: '1.11', read: (context) => cultureOf(context).groupSeparator },
    UseSystemSeparators: { since: '1.11', read: () => true },
  },
  children: { CultureInfo: { since: '1.11', get: (context) => hostObject(cultureInfoClass, context) } },
  methods: {
    Calculate: {
      call: ({ model }, args) => {
        args.oneOf(0, ['Recalculate', 'Full', 'FullRebuild']);
        model.recalculate();
      },
    },
    // The host calculates when results are read, so these two have no effect.
    SuspendApiCalculationUntilNextSync: { since: '1.6', call: () => undefined },
    SuspendScreenUpdatingUntilNextSync: { since: '1.9', call: () => undefined },
  },
};

export const runtimeClass: HostClass<HostContext> = {
  name: 'Runtime',
  since: '1.5',
  properties: {
    EnableEvents: {
      since: '1.8',
      read: ({ eventsEnabled }) => eventsEnabled,
      write: (context, value) => {
        context.eventsEnabled = readFlag(value);
      },
    },
  },
};
