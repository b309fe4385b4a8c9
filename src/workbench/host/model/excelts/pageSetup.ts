/** Page setup of a sheet, between the engine's shape and the host's. */
import type { Worksheet } from '@cj-tech-master/excelts';
import type { HeadersFooters, PageSetup } from '../workbookModel';
import { joinHeaderFooter, splitHeaderFooter } from './headerFooterText';

/** The engine's page setup in the sheet; print areas and titles are names and kept apart. */
export type PageSetupWithoutNames = Omit<PageSetup, 'printArea' | 'titleRows' | 'titleColumns'>;

const DEFAULT_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

const COMMENTS = { atEnd: 'EndSheet', asDisplayed: 'InPlace', asDisplyed: 'InPlace' } as const;
const ERRORS = { blank: 'Blank', dash: 'Dash', NA: 'NotAvailable' } as const;

function look<Value>(table: Readonly<Record<string, Value>>, key: string | undefined): Value | undefined {
  return key === undefined ? undefined : table[key];
}

function keyFor(table: Readonly<Record<string, string>>, value: string): string | undefined {
  return Object.keys(table).find((key) => table[key] === value);
}

export function readPageSetup({ pageSetup }: Worksheet): PageSetupWithoutNames {
  return {
    landscape: pageSetup.orientation === 'landscape',
    paperSize: pageSetup.paperSize ?? null,
    margins: { ...DEFAULT_MARGINS, ...pageSetup.margins },
    scale: pageSetup.scale ?? 100,
    fitToPages: pageSetup.fitToPage
      ? { wide: zeroIsNone(pageSetup.fitToWidth ?? 1), tall: zeroIsNone(pageSetup.fitToHeight ?? 1) }
      : null,
    centerHorizontally: pageSetup.horizontalCentered ?? false,
    centerVertically: pageSetup.verticalCentered ?? false,
    printGridlines: pageSetup.showGridLines ?? false,
    printHeadings: pageSetup.showRowColHeaders ?? false,
    blackAndWhite: pageSetup.blackAndWhite ?? false,
    draft: pageSetup.draft ?? false,
    overThenDown: pageSetup.pageOrder === 'overThenDown',
    firstPageNumber: pageSetup.firstPageNumber ?? null,
    printComments: look(COMMENTS, pageSetup.cellComments) ?? 'NoComments',
    printErrors: look(ERRORS, pageSetup.errors) ?? 'AsDisplayed',
  };
}

function zeroIsNone(pages: number): number | null {
  return pages === 0 ? null : pages;
}

export function writePageSetup({ pageSetup }: Worksheet, change: Partial<PageSetupWithoutNames>): void {
  const set = <Key extends keyof typeof pageSetup>(
    key: Key,
    value: (typeof pageSetup)[Key] | undefined,
  ): void => {
    if (value === undefined) delete (pageSetup as Partial<typeof pageSetup>)[key];
    else pageSetup[key] = value;
  };
  if (change.landscape !== undefined) set('orientation', change.landscape ? 'landscape' : 'portrait');
  if (change.paperSize !== undefined) set('paperSize', change.paperSize ?? undefined);
  if (change.margins !== undefined) set('margins', { ...change.margins });
  if (change.scale !== undefined) set('scale', change.scale);
  if (change.fitToPages !== undefined) {
    set('fitToPage', change.fitToPages !== null);
    set('fitToWidth', change.fitToPages ? (change.fitToPages.wide ?? 0) : 1);
    set('fitToHeight', change.fitToPages ? (change.fitToPages.tall ?? 0) : 1);
  }
  if (change.centerHorizontally !== undefined) set('horizontalCentered', change.centerHorizontally);
  if (change.centerVertically !== undefined) set('verticalCentered', change.centerVertically);
  if (change.printGridlines !== undefined) set('showGridLines', change.printGridlines);
  if (change.printHeadings !== undefined) set('showRowColHeaders', change.printHeadings);
  if (change.blackAndWhite !== undefined) set('blackAndWhite', change.blackAndWhite);
  if (change.draft !== undefined) set('draft', change.draft);
  if (change.overThenDown !== undefined)
    set('pageOrder', change.overThenDown ? 'overThenDown' : 'downThenOver');
  if (change.firstPageNumber !== undefined) set('firstPageNumber', change.firstPageNumber ?? undefined);
  if (change.printComments !== undefined)
    set('cellComments', keyFor(COMMENTS, change.printComments) ?? 'None');
  if (change.printErrors !== undefined) set('errors', keyFor(ERRORS, change.printErrors) ?? 'displayed');
}

export function readHeadersFooters({
  headerFooter,
}: Worksheet): Omit<HeadersFooters, 'alignWithMargins' | 'scaleWithDocument'> {
  return {
    headers: {
      odd: splitHeaderFooter(headerFooter.oddHeader),
      even: splitHeaderFooter(headerFooter.evenHeader),
      first: splitHeaderFooter(headerFooter.firstHeader),
    },
    footers: {
      odd: splitHeaderFooter(headerFooter.oddFooter),
      even: splitHeaderFooter(headerFooter.evenFooter),
      first: splitHeaderFooter(headerFooter.firstFooter),
    },
    differentFirst: headerFooter.differentFirst ?? false,
    differentOddEven: headerFooter.differentOddEven ?? false,
  };
}

export function writeHeadersFooters({ headerFooter }: Worksheet, texts: HeadersFooters): void {
  headerFooter.oddHeader = joinHeaderFooter(texts.headers.odd);
  headerFooter.oddFooter = joinHeaderFooter(texts.footers.odd);
  headerFooter.evenHeader = joinHeaderFooter(texts.headers.even);
  headerFooter.evenFooter = joinHeaderFooter(texts.footers.even);
  headerFooter.firstHeader = joinHeaderFooter(texts.headers.first);
  headerFooter.firstFooter = joinHeaderFooter(texts.footers.first);
  headerFooter.differentFirst = texts.differentFirst;
  headerFooter.differentOddEven = texts.differentOddEven;
}
