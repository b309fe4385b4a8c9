/** Writes what changed of a sheet outside of its cells into the elements of its part. */
import { formatArea } from '../../address';
import { COLUMN_COUNT, ROW_COUNT, cellArea } from '../../area';
import { writeRules } from '../excelts/conditionalFormats';
import { writeValidations } from '../excelts/dataValidation';
import { joinHeaderFooter } from '../excelts/headerFooterText';
import type { SheetAdapter } from '../excelts/sheetState';
import { xmlText } from '../excelts/xmlText';
import { HEADER_FOOTER_PAGES, type PageSetup, type SheetProtection } from '../workbookModel';
import { isSame, type SheetFacts } from './facts';
import { HEADER_FOOTER_ORDER, SHEET_PROPERTIES_ORDER, SHEET_VIEW_ORDER, WORKSHEET_ORDER } from './order';
import { attributeOf, childOf, childrenOf, putChild, withAttributes } from './xmlPatch';

type Attributes = Readonly<Record<string, string | null | undefined>>;

const flag = (on: boolean, value = '1'): string | null => (on ? value : null);

/** Sets attributes of an element of the sheet, which is removed when it has none left. */
function patched(xml: string, name: string, attributes: Attributes): string {
  const old = childOf(xml, name);
  const next = withAttributes(old ?? `<${name}/>`, attributes);
  if (next === old) return xml;
  return putChild(xml, name, WORKSHEET_ORDER, /^<[^\s/>]+\s*\/>$/.test(next) ? '' : next);
}

/** Only the attributes of which the model's value changed. */
function changedOf<Facts extends object>(
  before: Facts,
  after: Facts,
  write: { readonly [Key in keyof Facts]?: (value: Facts[Key]) => Attributes },
): Attributes {
  return Object.assign(
    {},
    ...(Object.keys(write) as (keyof Facts)[]).map((key) =>
      isSame(before[key], after[key]) ? {} : write[key]?.(after[key]),
    ),
  ) as Attributes;
}

function putSheetProperties(xml: string, before: SheetFacts, after: SheetFacts): string {
  const fit = after.page.fitToPages !== null;
  const fitChanged = (before.page.fitToPages !== null) !== fit;
  if (before.tabColor === after.tabColor && !fitChanged) return xml;
  let properties = childOf(xml, 'sheetPr') ?? '<sheetPr></sheetPr>';
  if (before.tabColor !== after.tabColor) {
    const color = after.tabColor === null ? '' : `<tabColor rgb="FF${after.tabColor.slice(1)}"/>`;
    properties = putChild(properties, 'tabColor', SHEET_PROPERTIES_ORDER, color);
  }
  if (fitChanged) {
    const setUp = withAttributes(childOf(properties, 'pageSetUpPr') ?? '<pageSetUpPr/>', {
      fitToPage: flag(fit),
    });
    properties = putChild(properties, 'pageSetUpPr', SHEET_PROPERTIES_ORDER, setUp);
  }
  return putChild(xml, 'sheetPr', WORKSHEET_ORDER, properties);
}

function paneXml(frozen: SheetFacts['view']['frozen']): string {
  if (!frozen) return '';
  const { rows, columns } = frozen;
  const pane = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const split = (name: string, count: number): string => (count > 0 ? ` ${name}="${count}"` : '');
  const corner = formatArea(cellArea(rows, columns));
  return `<pane${split('xSplit', columns)}${split('ySplit', rows)} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

/** Writes the first view of the sheet; `selected` is null when it stays as it is. */
export function putView(
  xml: string,
  before: SheetFacts,
  after: SheetFacts,
  selected: boolean | null,
): string {
  const views = childOf(xml, 'sheetViews') ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const old = childOf(views, 'sheetView') ?? '';
  let view = withAttributes(old, {
    ...changedOf(before.view, after.view, {
      gridlines: (on) => ({ showGridLines: flag(!on, '0') }),
      headings: (on) => ({ showRowColHeaders: flag(!on, '0') }),
    }),
    tabSelected:
      selected === null || selected === (attributeOf(old, 'tabSelected') !== null)
        ? undefined
        : flag(selected),
  });
  if (!isSame(before.view.frozen, after.view.frozen)) {
    view = putChild(view, 'selection', SHEET_VIEW_ORDER, '');
    view = putChild(view, 'pane', SHEET_VIEW_ORDER, paneXml(after.view.frozen));
  }
  if (view === old) return xml;
  return putChild(
    xml,
    'sheetViews',
    WORKSHEET_ORDER,
    views.replace(old, () => view),
  );
}

/** The flag of the file for each option; in the file they forbid. */
const LOCKS = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
} as const;

function protectionXml(
  protection: Pick<SheetProtection, 'selectionMode'> & { allowed: readonly string[] },
): string {
  const allows = (name: string): boolean => protection.allowed.includes(name);
  const unlocked = Object.entries(LOCKS).filter(([name]) => allows(name));
  return withAttributes('<sheetProtection sheet="1"/>', {
    objects: flag(!allows('allowEditObjects')),
    scenarios: flag(!allows('allowEditScenarios')),
    ...Object.fromEntries(unlocked.map(([, name]) => [name, '0'])),
    selectLockedCells: flag(protection.selectionMode !== 'Normal'),
    selectUnlockedCells: flag(protection.selectionMode === 'None'),
  });
}

const COMMENTS = { NoComments: null, EndSheet: 'atEnd', InPlace: 'asDisplayed' } as const;
const ERRORS = { AsDisplayed: null, Blank: 'blank', Dash: 'dash', NotAvailable: 'NA' } as const;
const inches = (value: number): string => String(value);

function putPage(xml: string, { page: before }: SheetFacts, { page: after }: SheetFacts): string {
  const options = changedOf(before, after, {
    centerHorizontally: (on) => ({ horizontalCentered: flag(on) }),
    centerVertically: (on) => ({ verticalCentered: flag(on) }),
    printHeadings: (on) => ({ headings: flag(on) }),
    printGridlines: (on) => ({ gridLines: flag(on), gridLinesSet: undefined }),
  });
  const margins = changedOf(before, after, {
    margins: ({ left, right, top, bottom, header, footer }) => ({
      left: inches(left),
      right: inches(right),
      top: inches(top),
      bottom: inches(bottom),
      header: inches(header),
      footer: inches(footer),
    }),
  });
  const setUp = changedOf<Omit<PageSetup, 'printArea' | 'titleRows' | 'titleColumns'>>(before, after, {
    paperSize: (size) => ({ paperSize: size === null ? null : String(size) }),
    scale: (percent) => ({ scale: flag(percent !== 100, String(percent)) }),
    firstPageNumber: (number) => ({
      firstPageNumber: number === null ? null : String(number),
      useFirstPageNumber: flag(number !== null),
    }),
    fitToPages: (pages) => ({
      fitToWidth: pages && pages.wide !== 1 ? String(pages.wide ?? 0) : null,
      fitToHeight: pages && pages.tall !== 1 ? String(pages.tall ?? 0) : null,
    }),
    overThenDown: (on) => ({ pageOrder: flag(on, 'overThenDown') }),
    landscape: (on) => ({ orientation: on ? 'landscape' : 'portrait' }),
    blackAndWhite: (on) => ({ blackAndWhite: flag(on) }),
    draft: (on) => ({ draft: flag(on) }),
    printComments: (where) => ({ cellComments: COMMENTS[where] }),
    printErrors: (how) => ({ errors: ERRORS[how] }),
  });
  let sheet = patched(xml, 'printOptions', options);
  sheet = patched(sheet, 'pageMargins', margins);
  return patched(sheet, 'pageSetup', setUp);
}

function putHeadersFooters(xml: string, after: SheetFacts['headersFooters']): string {
  let element = withAttributes(childOf(xml, 'headerFooter') ?? '<headerFooter></headerFooter>', {
    differentOddEven: flag(after.differentOddEven),
    differentFirst: flag(after.differentFirst),
    scaleWithDoc: flag(!after.scaleWithDocument, '0'),
    alignWithMargins: flag(!after.alignWithMargins, '0'),
  });
  for (const pages of HEADER_FOOTER_PAGES) {
    for (const [kind, texts] of [
      ['Header', after.headers[pages]],
      ['Footer', after.footers[pages]],
    ] as const) {
      const text = joinHeaderFooter(texts);
      const name = `${pages}${kind}`;
      const content = text === null ? '' : `<${name}>${xmlText(text)}</${name}>`;
      element = putChild(element, name, HEADER_FOOTER_ORDER, content);
    }
  }
  const isEmpty = /^<headerFooter\s*>\s*<\/headerFooter>$/.test(element);
  return putChild(xml, 'headerFooter', WORKSHEET_ORDER, isEmpty ? '' : element);
}

function breaksXml(name: string, breaks: readonly number[], last: number): string {
  if (breaks.length === 0) return '';
  const count = breaks.length;
  const marks = breaks.map((id) => `<brk id="${id}" max="${last}" man="1"/>`).join('');
  return `<${name} count="${count}" manualBreakCount="${count}">${marks}</${name}>`;
}

const PRIORITY_OF_NEWER = /(<x14:cfRule\b[^>]*\spriority=")(\d+)"/g;

const prioritiesIn = (sheetXml: string): readonly number[] =>
  childrenOf(sheetXml)
    .filter(({ name }) => name === 'conditionalFormatting')
    .flatMap(({ xml }) => [...xml.matchAll(/<cfRule\b[^>]*\spriority="(\d+)"/g)])
    .map(([, priority]) => Number(priority));

function putRules(xml: string, sheet: SheetAdapter, dxfOf: (xml: string) => number): string {
  const newer = childOf(xml, 'extLst') ?? '';
  const lowest = Math.min(
    ...[...newer.matchAll(PRIORITY_OF_NEWER)].map(([, , priority]) => Number(priority)),
  );
  const rules = sheet.extras.rules.map(({ rule }) => rule);
  const written = writeRules(rules, dxfOf, { lowestOther: lowest, before: prioritiesIn(xml) });
  const withRules = putChild(xml, 'conditionalFormatting', WORKSHEET_ORDER, written.xml);
  if (written.offset === 0 || newer === '') return withRules;
  const raised = newer.replace(
    PRIORITY_OF_NEWER,
    (_, start: string, priority: string) => `${start}${Number(priority) + written.offset}"`,
  );
  return putChild(withRules, 'extLst', WORKSHEET_ORDER, raised);
}

/** Returns the sheet's part with what changed outside of its cells; `selected` is null when its tab stays as it is. */
export function putElements(
  sheetXml: string,
  sheet: SheetAdapter,
  before: SheetFacts,
  after: SheetFacts,
  dxfOf: (xml: string) => number,
): string {
  const put = (xml: string, name: string, content: string): string =>
    putChild(xml, name, WORKSHEET_ORDER, content);
  const changed = (name: keyof SheetFacts): boolean => !isSame(before[name], after[name]);
  let xml = putSheetProperties(sheetXml, before, after);
  if (changed('defaultColumnWidth')) {
    const format = childOf(xml, 'sheetFormatPr') ?? '<sheetFormatPr defaultRowHeight="15"/>';
    const width = String(after.defaultColumnWidth);
    xml = put(xml, 'sheetFormatPr', withAttributes(format, { defaultColWidth: width }));
  }
  if (changed('protection'))
    xml = put(xml, 'sheetProtection', after.protection ? protectionXml(after.protection) : '');
  if (changed('autoFilter')) xml = put(xml, 'autoFilter', after.autoFilter ?? '');
  if (changed('merges')) {
    const { merges } = after;
    const marks = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    xml = put(xml, 'mergeCells', marks && `<mergeCells count="${merges.length}">${marks}</mergeCells>`);
  }
  if (changed('rules')) xml = putRules(xml, sheet, dxfOf);
  if (changed('validations'))
    xml = put(xml, 'dataValidations', writeValidations(after.validations, childOf(xml, 'dataValidations')));
  if (changed('page')) xml = putPage(xml, before, after);
  if (changed('headersFooters')) xml = putHeadersFooters(xml, after.headersFooters);
  if (changed('rowBreaks'))
    xml = put(xml, 'rowBreaks', breaksXml('rowBreaks', after.rowBreaks, COLUMN_COUNT - 1));
  if (changed('columnBreaks'))
    xml = put(xml, 'colBreaks', breaksXml('colBreaks', after.columnBreaks, ROW_COUNT - 1));
  return xml;
}
