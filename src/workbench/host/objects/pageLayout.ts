/** Excel.PageLayout with its headers and footers */
import { COLUMN_COUNT, isWholeColumns, isWholeRows, ROW_COUNT, type Area } from '../area';
import { HostError, invalidArgument } from '../errors';
import type { HeaderFooterPages, HeaderFooterSlot, HeadersFooters, PageSetup } from '../model/workbookModel';
import {
  readChoice,
  readFlag,
  readInteger,
  readNumber,
  readRecord,
  readText,
  type Arguments,
} from '../protocol/arguments';
import {
  hostObject,
  isHostObject,
  NULL_OBJECT,
  type HostClass,
  type HostObject,
  type PropertyMember,
} from '../protocol/hostObject';
import { assertWritable } from './guards';
import { isAreasState, isRangeState, rangeAreasObject, rangeObject } from './cellObjects';
import type { SheetState } from './context';
import { areasArgument } from './rangeArguments';

/** The number of SpreadsheetML for each Excel.PaperType. */
const PAPER: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
  Quatro: 15,
  Paper10x14: 16,
  Paper11x17: 17,
  Note: 18,
  FanfoldUS: 39,
  FanfoldStdGerman: 40,
  FanfoldLegalGerman: 41,
};

const POINTS_PER_INCH = 72;
const UNITS_PER_INCH: Readonly<Record<string, number>> = {
  Points: POINTS_PER_INCH,
  Inches: 1,
  Centimeters: 2.54,
};
/** Inches: the widest margin that Excel accepts. */
const WIDEST_MARGIN_INCHES = 49;

function change({ context, sheet }: SheetState, setup: Partial<PageSetup>): void {
  assertWritable(context);
  sheet.updatePageSetup(setup);
}

type MarginKey = keyof PageSetup['margins'];

function checkMargin(inches: number): number {
  if (inches < 0 || inches > WIDEST_MARGIN_INCHES) throw invalidArgument('the margin is out of bounds');
  return inches;
}

/** A property for a margin; its unit is the point. */
function margin(key: MarginKey): PropertyMember<SheetState> {
  return {
    read: ({ sheet }) => sheet.pageSetup.margins[key] * POINTS_PER_INCH,
    write: (state, value) => {
      const inches = checkMargin(readNumber(value, 'margin') / POINTS_PER_INCH);
      change(state, { margins: { ...state.sheet.pageSetup.margins, [key]: inches } });
    },
  };
}

type FlagKey = {
  [Key in keyof PageSetup]: PageSetup[Key] extends boolean ? Key : never;
}[keyof PageSetup];

function flag(key: FlagKey): PropertyMember<SheetState> {
  return {
    read: ({ sheet }) => sheet.pageSetup[key],
    write: (state, value) => change(state, { [key]: readFlag(value) }),
  };
}

const SMALLEST_SCALE = 10;
const LARGEST_SCALE = 400;
const MOST_PAGES = 32_767;

function optionalInteger(value: unknown, from: number, to: number, what: string): number | null {
  if (value === undefined || value === null) return null;
  const number = readInteger(value, what);
  if (number < from || number > to) throw invalidArgument(`${what} is ${from} to ${to}`);
  return number;
}

/** Sets the zoom from an object with either a scale or a number of pages to fit to. */
function writeZoom(state: SheetState, value: unknown): void {
  const { scale, horizontalFitToPages, verticalFitToPages, ...unknown } = readRecord(value);
  if (Object.keys(unknown).length > 0)
    throw invalidArgument(`no such zoom option: ${Object.keys(unknown).join(', ')}`);
  const wide = optionalInteger(horizontalFitToPages, 1, MOST_PAGES, 'pages');
  const tall = optionalInteger(verticalFitToPages, 1, MOST_PAGES, 'pages');
  const percent = optionalInteger(scale, SMALLEST_SCALE, LARGEST_SCALE, 'scale');
  if (percent !== null && (wide !== null || tall !== null))
    throw invalidArgument('a scale and pages exclude each other');
  if (wide !== null || tall !== null) change(state, { fitToPages: { wide, tall } });
  else change(state, { fitToPages: null, scale: percent ?? 100 });
}

function readZoom({ sheet }: SheetState): Record<string, number | null> {
  const { fitToPages, scale } = sheet.pageSetup;
  if (!fitToPages) return { scale, horizontalFitToPages: null, verticalFitToPages: null };
  return { scale: null, horizontalFitToPages: fitToPages.wide, verticalFitToPages: fitToPages.tall };
}

/** Returns the areas of the first argument; throws when they are on another sheet. */
function ownAreas(state: SheetState, args: Arguments): readonly Area[] {
  const value = args.values[0];
  const given = isHostObject(value) ? value.state : null;
  if ((isRangeState(given) || isAreasState(given)) && given.sheet !== state.sheet)
    throw invalidArgument('the range is on another worksheet');
  return areasArgument(state, args);
}

function setTitles(state: SheetState, args: Arguments, axis: 'rows' | 'columns'): void {
  const [area, ...more] = ownAreas(state, args);
  const whole = axis === 'rows' ? isWholeRows : isWholeColumns;
  if (!area || more.length > 0 || !whole(area)) throw invalidArgument(`whole ${axis} are expected`);
  if (axis === 'rows') change(state, { titleRows: [area.top, area.bottom] });
  else change(state, { titleColumns: [area.left, area.right] });
}

function titleRange({ context, sheet }: SheetState, axis: 'rows' | 'columns'): HostObject | null {
  const { titleRows, titleColumns } = sheet.pageSetup;
  const span = axis === 'rows' ? titleRows : titleColumns;
  if (!span) return null;
  const area =
    axis === 'rows'
      ? { top: span[0], bottom: span[1], left: 0, right: COLUMN_COUNT - 1 }
      : { top: 0, bottom: ROW_COUNT - 1, left: span[0], right: span[1] };
  return rangeObject({ context, sheet, area });
}

function printArea({ context, sheet }: SheetState): HostObject | null {
  const areas = sheet.pageSetup.printArea;
  return areas.length === 0 ? null : rangeAreasObject({ context, sheet, areas });
}

function existing(found: HostObject | null): HostObject {
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

function setPrintMargins(state: SheetState, args: Arguments): void {
  const unit = readChoice(args.values[0], Object.keys(UNITS_PER_INCH));
  const unitsPerInch = UNITS_PER_INCH[unit] ?? 1;
  const margins: Record<MarginKey, number> = { ...state.sheet.pageSetup.margins };
  for (const [key, value] of Object.entries(args.record(1) ?? {})) {
    if (value === undefined || value === null) continue;
    if (!Object.hasOwn(margins, key)) throw invalidArgument(`no such margin: ${key}`);
    margins[key as MarginKey] = checkMargin(readNumber(value, 'margin') / unitsPerInch);
  }
  change(state, { margins });
}

interface HeaderFooterState extends SheetState {
  readonly pages: HeaderFooterPages;
}

/** Characters of the three sections of a header together, with their marks. */
const TEXT_LENGTH_LIMIT = 255;

function headerFooterProperty(
  part: 'headers' | 'footers',
  slot: HeaderFooterSlot,
): PropertyMember<HeaderFooterState> {
  return {
    read: ({ sheet, pages }) => sheet.headersFooters[part][pages][slot],
    write: ({ context, sheet, pages }, value) => {
      assertWritable(context);
      const all = sheet.headersFooters;
      const sections = { ...all[part][pages], [slot]: readText(value, 'text') };
      const length = Object.values(sections).reduce(
        (sum, text) => sum + (text === '' ? 0 : text.length + 2),
        0,
      );
      if (length > TEXT_LENGTH_LIMIT)
        throw invalidArgument(`a header or footer holds at most ${TEXT_LENGTH_LIMIT} characters`);
      sheet.headersFooters = { ...all, [part]: { ...all[part], [pages]: sections } };
    },
  };
}

const headerFooterClass: HostClass<HeaderFooterState> = {
  name: 'HeaderFooter',
  since: '1.9',
  properties: {
    LeftHeader: headerFooterProperty('headers', 'left'),
    CenterHeader: headerFooterProperty('headers', 'center'),
    RightHeader: headerFooterProperty('headers', 'right'),
    LeftFooter: headerFooterProperty('footers', 'left'),
    CenterFooter: headerFooterProperty('footers', 'center'),
    RightFooter: headerFooterProperty('footers', 'right'),
  },
};

const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;

function changeHeadersFooters({ context, sheet }: SheetState, edit: Partial<HeadersFooters>): void {
  assertWritable(context);
  sheet.headersFooters = { ...sheet.headersFooters, ...edit };
}

const headerFooterGroupClass: HostClass<SheetState> = {
  name: 'HeaderFooterGroup',
  since: '1.9',
  properties: {
    State: {
      read: ({ sheet }) => {
        const { differentFirst, differentOddEven } = sheet.headersFooters;
        return STATES[Number(differentFirst) + 2 * Number(differentOddEven)];
      },
      write: (state, value) => {
        const index = STATES.indexOf(readChoice(value, STATES));
        changeHeadersFooters(state, { differentFirst: index % 2 === 1, differentOddEven: index >= 2 });
      },
    },
    UseSheetMargins: {
      read: ({ sheet }) => sheet.headersFooters.alignWithMargins,
      write: (state, value) => changeHeadersFooters(state, { alignWithMargins: readFlag(value) }),
    },
    UseSheetScale: {
      read: ({ sheet }) => sheet.headersFooters.scaleWithDocument,
      write: (state, value) => changeHeadersFooters(state, { scaleWithDocument: readFlag(value) }),
    },
  },
  children: {
    DefaultForAllPages: { get: (state) => hostObject(headerFooterClass, { ...state, pages: 'odd' }) },
    OddPages: { get: (state) => hostObject(headerFooterClass, { ...state, pages: 'odd' }) },
    EvenPages: { get: (state) => hostObject(headerFooterClass, { ...state, pages: 'even' }) },
    FirstPage: { get: (state) => hostObject(headerFooterClass, { ...state, pages: 'first' }) },
  },
};

const ANY_PAPER = 'Letter';

export const pageLayoutClass: HostClass<SheetState> = {
  name: 'PageLayout',
  since: '1.9',
  properties: {
    Orientation: {
      read: ({ sheet }) => (sheet.pageSetup.landscape ? 'Landscape' : 'Portrait'),
      write: (state, value) =>
        change(state, { landscape: readChoice(value, ['Portrait', 'Landscape']) === 'Landscape' }),
    },
    PaperSize: {
      read: ({ sheet }) => {
        const { paperSize } = sheet.pageSetup;
        return Object.keys(PAPER).find((name) => PAPER[name] === paperSize) ?? ANY_PAPER;
      },
      write: (state, value) =>
        change(state, { paperSize: PAPER[readChoice(value, Object.keys(PAPER))] ?? null }),
    },
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    PrintGridlines: flag('printGridlines'),
    PrintHeadings: flag('printHeadings'),
    BlackAndWhite: flag('blackAndWhite'),
    DraftMode: flag('draft'),
    Zoom: { read: readZoom, write: writeZoom },
    FirstPageNumber: {
      read: ({ sheet }) => sheet.pageSetup.firstPageNumber ?? '',
      write: (state, value) =>
        change(state, {
          firstPageNumber: value === '' ? null : optionalInteger(value, -32_767, MOST_PAGES, 'a page number'),
        }),
    },
    PrintOrder: {
      read: ({ sheet }) => (sheet.pageSetup.overThenDown ? 'OverThenDown' : 'DownThenOver'),
      write: (state, value) =>
        change(state, {
          overThenDown: readChoice(value, ['DownThenOver', 'OverThenDown']) === 'OverThenDown',
        }),
    },
    PrintComments: {
      read: ({ sheet }) => sheet.pageSetup.printComments,
      write: (state, value) =>
        change(state, { printComments: readChoice(value, ['NoComments', 'EndSheet', 'InPlace']) }),
    },
    PrintErrors: {
      read: ({ sheet }) => sheet.pageSetup.printErrors,
      write: (state, value) =>
        change(state, { printErrors: readChoice(value, ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable']) }),
    },
  },
  children: { HeadersFooters: { get: (state) => hostObject(headerFooterGroupClass, state) } },
  methods: {
    SetPrintArea: { call: (state, args) => change(state, { printArea: ownAreas(state, args) }) },
    GetPrintArea: { call: (state) => existing(printArea(state)) },
    GetPrintAreaOrNullObject: { call: (state) => printArea(state) ?? NULL_OBJECT },
    SetPrintMargins: { call: setPrintMargins },
    SetPrintTitleRows: { call: (state, args) => setTitles(state, args, 'rows') },
    SetPrintTitleColumns: { call: (state, args) => setTitles(state, args, 'columns') },
    GetPrintTitleRows: { call: (state) => existing(titleRange(state, 'rows')) },
    GetPrintTitleRowsOrNullObject: { call: (state) => titleRange(state, 'rows') ?? NULL_OBJECT },
    GetPrintTitleColumns: { call: (state) => existing(titleRange(state, 'columns')) },
    GetPrintTitleColumnsOrNullObject: { call: (state) => titleRange(state, 'columns') ?? NULL_OBJECT },
  },
};
