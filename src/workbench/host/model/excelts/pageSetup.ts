/** Converts the page setup of a sheet between the engine's form and the host's. */
import type { Worksheet } from '@cj-tech-master/excelts';
import type { HeadersFooters, PageSetup } from '../workbookModel';
import { joinHeaderFooter, splitHeaderFooter } from './headerFooterText';

/** The page setup without print areas and titles, which are defined names in the file. */
export type PageSetupWithoutNames = Omit<PageSetup, 'printArea' | 'titleRows' | 'titleColumns'>;

/** Inches: the normal margins of Excel. */
const DEFAULT_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

const COMMENTS = { atEnd: 'EndSheet', asDisplayed: 'InPlace', asDisplyed: 'InPlace' } as const;
const ERRORS = { blank: 'Blank', dash: 'Dash', NA: 'NotAvailable' } as const;

function lookUp<Value>(table: Readonly<Record<string, Value>>, key: string | undefined): Value | undefined {
  return key === undefined ? undefined : table[key];
}

function keyFor(table: Readonly<Record<string, string>>, value: string): string | undefined {
  return Object.keys(table).find((key) => table[key] === value);
}

/** Returns the page setup of a sheet, with Excel's defaults. */
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
    printComments: lookUp(COMMENTS, pageSetup.cellComments) ?? 'NoComments',
    printErrors: lookUp(ERRORS, pageSetup.errors) ?? 'AsDisplayed',
  };
}

function zeroIsNone(pages: number): number | null {
  return pages === 0 ? null : pages;
}

type EnginePageSetup = Worksheet['pageSetup'];

/** For each member of the model's page setup, the engine's members and values for it; undefined deletes a member. */
const WRITERS: {
  readonly [Key in keyof PageSetupWithoutNames]: (value: PageSetupWithoutNames[Key]) => {
    readonly [Member in keyof EnginePageSetup]?: EnginePageSetup[Member] | undefined;
  };
} = {
  landscape: (landscape) => ({ orientation: landscape ? 'landscape' : 'portrait' }),
  paperSize: (size) => ({ paperSize: size ?? undefined }),
  margins: (margins) => ({ margins: { ...margins } }),
  scale: (scale) => ({ scale }),
  fitToPages: (pages) => ({
    fitToPage: pages !== null,
    fitToWidth: pages ? (pages.wide ?? 0) : 1,
    fitToHeight: pages ? (pages.tall ?? 0) : 1,
  }),
  centerHorizontally: (center) => ({ horizontalCentered: center }),
  centerVertically: (center) => ({ verticalCentered: center }),
  printGridlines: (print) => ({ showGridLines: print }),
  printHeadings: (print) => ({ showRowColHeaders: print }),
  blackAndWhite: (blackAndWhite) => ({ blackAndWhite }),
  draft: (draft) => ({ draft }),
  overThenDown: (overThenDown) => ({ pageOrder: overThenDown ? 'overThenDown' : 'downThenOver' }),
  firstPageNumber: (number) => ({ firstPageNumber: number ?? undefined }),
  printComments: (comments) => ({ cellComments: keyFor(COMMENTS, comments) ?? 'None' }),
  printErrors: (errors) => ({ errors: keyFor(ERRORS, errors) ?? 'displayed' }),
};

/** Changes what `change` names. */
export function writePageSetup({ pageSetup }: Worksheet, change: Partial<PageSetupWithoutNames>): void {
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) continue;
    const write = WRITERS[key as keyof PageSetupWithoutNames] as (value: unknown) => object;
    for (const [member, written] of Object.entries(write(value))) {
      if (written === undefined) Reflect.deleteProperty(pageSetup, member);
      else Reflect.set(pageSetup, member, written);
    }
  }
}

/** Returns the headers and footers of a sheet in three sections each. */
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

/** Replaces the headers and footers of a sheet. */
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
