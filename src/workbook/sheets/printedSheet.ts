/** A document as edits: a new sheet, written whole and named last, or the content of one of ours replaced. */
import type { PlacedPicture } from '../../domain/report/layout/layoutReport';
import type { PageGrid } from '../../domain/report/layout/page';
import { GRID_COLUMNS } from '../../domain/report/layout/gridColumns';
import { MARGINS } from '../../domain/report/layout/page';
import type { Page } from '../../domain/report/layout/paginate';
import type { Area, Edit, PageSetup, Paper } from '../edits/edits';
import type { LookEdit } from './reportRows';
import { FONT, lookEdits, MEMORY_COLUMN, valuesOf } from './reportRows';
import { REPORT_MARK_NAME } from '../edits/hiddenNames';
import type { ReportMark } from '../edits/parseReportMark';
import { formatReportMark, markHash, whileReplaced } from '../edits/reportMark';
import { parseReportMark } from '../edits/parseReportMark';
import type { DeliveredSheet } from '../edits/sheetPlace';
import { LOGO_NAME, placeFor } from '../edits/sheetPlace';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

/** A document laid out for a paper. */
export interface PrintedLayout {
  readonly grid: PageGrid;
  readonly logo: PlacedPicture | null;
  readonly pages: readonly Page[];
}

export interface PrintedDocument {
  /** The name that the sheet bears unless it is taken. */
  readonly sheetName: string;
  readonly mark: Omit<ReportMark, 'hash'>;
  /** Plain texts, with no codes. */
  readonly header: { readonly institution: string; readonly title: string };
  readonly footer: string;
  /** The institution's colour. */
  readonly accent: string;
  /** Kept in a hidden column; see ReportContent. */
  readonly memory: readonly string[];
  /** A cover has neither header nor footer. */
  readonly hasCover: boolean;
}

export interface PrintedSheet {
  readonly edits: readonly Edit[];
  /** The name that the sheet ends up with. */
  readonly sheet: string;
  readonly pages: number;
  /** The same document that nobody had touched gave way to this one. */
  readonly replaces: boolean;
  /** A person hid that sheet, and it stays so. */
  readonly isHidden: boolean;
  /** Delivered documents of that name, which stay. */
  readonly delivered: readonly DeliveredSheet[];
}

/** Excel keeps at most 1,023 manual page breaks in a file and 1,026 in memory ([MS-XLSB], BrtBeginRwBrk). */
const MOST_BREAKS = 1023;
/** Excel takes 255 characters for all the codes and texts of a header together; the rest is for codes and doubled ampersands. */
const MOST_HEADER = 200;
/** At 8 points, what fits between the margins. */
const LONGEST_HEADER_LINE = 105;

/** At the left edge, which is where it is in every program, however wide it draws the columns. */
function logoEdits(sheet: string, { logo, pages }: PrintedLayout, institution: string): readonly Edit[] {
  if (logo === null) return [];
  const above = (pages[0]?.rows ?? []).slice(0, logo.row - 1);
  return [
    {
      kind: 'picture',
      sheet,
      name: LOGO_NAME,
      altText: `${LOGO_NAME}: ${institution}`,
      data: logo.picture.data,
      left: 0,
      top: above.reduce((sum, { height }) => sum + height, 0),
      width: logo.width,
      height: logo.height,
    },
  ];
}

/** Rows, from 1, that start a page; the first page needs no break. */
function pageStarts(layout: PrintedLayout): readonly number[] {
  const starts: number[] = [];
  let row = 1;
  for (const page of layout.pages) {
    if (row > 1) starts.push(row);
    row += page.rows.length;
  }
  return starts.slice(0, MOST_BREAKS);
}

/** Text for a header or footer: a literal ampersand is doubled, a leading digit kept away from the size code. */
const literal = (text: string): string => text.replace(/&/g, '&&').replace(/^(?=\d)/, ' ');

const HEADER_CODES = `&"${FONT},Regular"&8`;

/** As much of a text as a header takes; a person's institution may be as long as they like. */
function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function pageSetup(document: PrintedDocument, paper: Paper, rows: number): PageSetup {
  const { institution, title } = document.header;
  const first = shortened(institution, Math.min(LONGEST_HEADER_LINE, MOST_HEADER - title.length));
  return {
    paper,
    orientation: 'portrait',
    margins: MARGINS,
    // In the middle, where the grid is.
    header: { left: '', center: `${HEADER_CODES}${literal(first)}\n${literal(title)}`, right: '' },
    footer: {
      left: '',
      center: `${HEADER_CODES}${literal(document.footer)}\nPágina &P de &N`,
      right: '',
    },
    blankFirstPage: document.hasCover,
    firstPageNumber: 1,
    scale: 100,
    printArea: { row: 1, column: 1, rows, columns: GRID_COLUMNS },
    centerHorizontally: true,
  };
}

/** Headers and footers as a reading gives them: the first page and the even ones have none of their own. */
function sectionsOf({ header, footer }: PageSetup): readonly string[] {
  const pages = [header.left, header.center, header.right, footer.left, footer.center, footer.right];
  return [...pages, ...new Array<string>(2 * pages.length).fill('')];
}

/** The cells that edits merge, row by row. */
function mergedBy(edits: readonly LookEdit[]): readonly Area[] {
  const areas = edits.flatMap((edit) => (edit.kind === 'merge' ? edit.areas : []));
  return areas.flatMap((area) =>
    Array.from({ length: area.rows }, (_, down) => ({ ...area, row: area.row + down, rows: 1 })),
  );
}

/** The name that holds the mark of a sheet. */
function markEdit(sheet: string, formula: string, exists: boolean): Edit {
  return { kind: 'setName', name: REPORT_MARK_NAME, formula, sheet, visible: false, exists };
}

/** Empties a sheet whose content is replaced. Its mark says so first, so that an interruption is known the next time. */
function emptied({ name, reportMark, objects }: SheetSnapshot): readonly Edit[] {
  const mark = reportMark === null ? null : parseReportMark(reportMark);
  return [
    ...(mark === null ? [] : [markEdit(name, formatReportMark(whileReplaced(mark)), true)]),
    { kind: 'clearSheet', sheet: name, shapes: objects?.shapes ?? [] },
  ];
}

/**
 * The edits that write a document. The same document, layout and sheets give the same edits.
 *
 * The content of one of the same subject whose values are still ours is replaced on its sheet, so that formulas, names and
 * links that point there stay; one that a person edited stays, and the new one is `Informe 2023-11 (2)`. A new sheet is
 * written as a draft first, which takes the name only when it is complete.
 */
export function printedSheet(
  document: PrintedDocument,
  layout: PrintedLayout,
  { sheets }: WorkbookSnapshot,
): PrintedSheet {
  const rows = layout.pages.flatMap((page) => page.rows);
  const values = valuesOf(rows, document.memory);
  const drawn = lookEdits(rows, document.accent);
  const setup = pageSetup(document, layout.grid.paper, rows.length);
  const written = {
    values,
    merges: mergedBy(drawn),
    headersFooters: sectionsOf(setup),
    firstRow: 1,
    firstColumn: 1,
  };
  const { sheet, draft, replaced, unfinished, delivered } = placeFor(
    document.sheetName,
    { subject: document.mark.subject, look: written },
    sheets,
  );
  const isHidden = replaced !== null && replaced.visibility !== 'Visible';
  const target = replaced === null ? draft : sheet;
  const starts = pageStarts(layout);
  const mark = formatReportMark({ ...document.mark, hash: markHash(written) });
  const content: readonly Edit[] = [
    { kind: 'gridlines', sheet: target, visible: false },
    { kind: 'columnWidths', sheet: target, widths: layout.grid.columns },
    ...drawn.map((edit): Edit => ({ ...edit, sheet: target })),
    { kind: 'write', sheet: target, row: 1, column: 1, values },
    ...(document.memory.length === 0 ? [] : [hideMemory(target)]),
    { kind: 'rowHeights', sheet: target, row: 1, heights: rows.map(({ height }) => height) },
    ...logoEdits(target, layout, document.header.institution),
    { kind: 'pageSetup', sheet: target, setup },
    ...(starts.length === 0 ? [] : [{ kind: 'pageBreaks', sheet: target, rows: starts } as const]),
  ];
  const edits: readonly Edit[] = [
    ...(unfinished === null ? [] : [{ kind: 'deleteSheet', sheet: unfinished } as const]),
    ...(replaced === null
      ? [
          { kind: 'addSheet', sheet: draft } as const,
          // Marked before it is filled, so that a draft that could not be finished is known as ours next time.
          markEdit(draft, mark, false),
          ...content,
          { kind: 'renameSheet', sheet: draft, to: sheet } as const,
        ]
      : [...emptied(replaced), ...content, markEdit(sheet, mark, true)]),
    { kind: 'activate', sheet, row: 1, column: 1 },
  ];
  return { edits, sheet, pages: layout.pages.length, replaces: replaced !== null, isHidden, delivered };
}

const hideMemory = (sheet: string): Edit => ({
  kind: 'hide',
  sheet,
  axis: 'columns',
  first: MEMORY_COLUMN,
  count: 1,
  hidden: true,
});
