import { hostMembers } from '../../support/hostMembers';
import { readOfficeFile } from '../../../src/workbench/host/node/officeFiles';

const CLIENT = readOfficeFile('excel-web-16.00.debug.js')?.toString('utf8') ?? '';

/** Requirement set of each member, as the client runtime itself knows it. */
const SINCE = new Map(
  [...CLIENT.matchAll(/_throwIfApiNotSupported\("([\w.]+)", _defaultApiSetName, "([\d.]+)"/g)].map(
    ([, name = '', version = '']) => [name, version],
  ),
);

const MEMBERS = hostMembers();

it('the client was read', () => expect(SINCE.size).toBeGreaterThan(500));

it.each(MEMBERS.filter(({ name }) => SINCE.has(name)).map(({ name, since }) => [name, since]))(
  '%s is there since %s',
  (name, since) => expect(since).toBe(SINCE.get(name)),
);

it.each(MEMBERS.map(({ wireName }) => [wireName]))('the client knows %s', (wireName) => {
  expect(CLIENT).toContain(`"${wireName}"`);
});

/** What the add-in is meant to stand on, at the floor of its manifest or above it. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  Workbook: [
    'worksheets',
    'names',
    'settings',
    'application',
    'readOnly',
    'properties',
    'tables',
    'functions',
    'getSelectedRange',
  ],
  WorksheetCollection: ['add', 'getActiveWorksheet', 'getItemOrNullObject', 'getFirst', 'getCount'],
  Worksheet: [
    ...[
      'name',
      'id',
      'visibility',
      'position',
      'tabColor',
      'showGridlines',
      'protection',
      'activate',
      'delete',
    ],
    ...[
      'getRange',
      'getRangeByIndexes',
      'getCell',
      'getUsedRange',
      'getUsedRangeOrNullObject',
      'getRanges',
      'names',
    ],
    ...['tables', 'pageLayout', 'freezePanes', 'horizontalPageBreaks', 'verticalPageBreaks', 'autoFilter'],
    ...[
      'customProperties',
      '_RegisterDataChangedEvent',
      '_RegisterActivatedEvent',
      '_RegisterDeactivatedEvent',
    ],
  ],
  Range: [
    ...[
      'address',
      'values',
      'formulas',
      'text',
      'numberFormat',
      'valueTypes',
      'rowIndex',
      'columnIndex',
      'rowCount',
    ],
    ...[
      'columnCount',
      'hidden',
      'rowHidden',
      'columnHidden',
      'format',
      'conditionalFormats',
      'dataValidation',
      'merge',
    ],
    ...['unmerge', 'clear', 'delete', 'insert', 'select', 'getCell', 'getRow', 'getColumn', 'getOffsetRange'],
    ...[
      'getResizedRange',
      'getBoundingRect',
      'getIntersectionOrNullObject',
      'getEntireRow',
      'getEntireColumn',
    ],
    ...['getMergedAreasOrNullObject', 'getCellProperties', 'setCellProperties', 'copyFrom'],
  ],
  RangeFormat: [
    ...[
      'fill',
      'font',
      'borders',
      'horizontalAlignment',
      'verticalAlignment',
      'wrapText',
      'indentLevel',
      'rowHeight',
    ],
    ...['columnWidth', 'protection', 'autofitColumns', 'autofitRows'],
  ],
  RangeAreas: ['format', 'conditionalFormats', 'areas', 'address'],
  ConditionalFormatCollection: ['add', 'clearAll', 'getItemOrNullObject', 'getCount'],
  NamedItemCollection: ['add', 'getItemOrNullObject'],
  NamedItem: [
    'name',
    'formula',
    'value',
    'type',
    'scope',
    'visible',
    'comment',
    'delete',
    'getRangeOrNullObject',
  ],
  PageLayout: [
    ...[
      'orientation',
      'paperSize',
      'setPrintMargins',
      'zoom',
      'centerHorizontally',
      'printGridlines',
      'blackAndWhite',
    ],
    ...['setPrintArea', 'setPrintTitleRows', 'getPrintTitleRowsOrNullObject', 'headersFooters', 'printOrder'],
  ],
  PageBreakCollection: ['add', 'removePageBreaks'],
  WorksheetProtection: ['protected', 'protect', 'unprotect', 'options'],
  Application: [
    'suspendApiCalculationUntilNextSync',
    'suspendScreenUpdatingUntilNextSync',
    'calculate',
    'cultureInfo',
  ],
  Runtime: ['enableEvents'],
};

it.each(Object.entries(NEEDED).flatMap(([name, members]) => members.map((member) => [`${name}.${member}`])))(
  'the host has %s',
  (name) => expect(MEMBERS.map((member) => member.name)).toContain(name),
);
