/**
 * The report as edits: a new sheet, written whole and named last, so that nothing half-made ever bears the report's name
 * and no sheet that a person edited is lost.
 */
import { hashValues, formatReportMark, parseReportMark, REPORT_MARK_NAME } from './reportMark';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from './snapshot';
import type { Area, CellFormat, Edit, PageSetup, Paper } from './edits';
import type { ReportContent } from '../domain/report/reportContent';
import type { LaidSection, ReportLayout } from '../domain/report/layout/layoutReport';
import { layoutReport } from '../domain/report/layout/layoutReport';
import { GRID_COLUMNS, MARGINS } from '../domain/report/layout/page';
import type { StyleName } from '../domain/report/layout/styles';
import { textStyle } from '../domain/report/layout/styles';
import type { LaidRow } from '../domain/report/layout/units';

export interface ReportSheet {
  readonly edits: readonly Edit[];
  /** The name that the sheet ends up with. */
  readonly sheet: string;
  readonly pages: number;
  readonly sections: readonly LaidSection[];
  /** A report of this month that nobody had touched gave way to this one. */
  readonly replaces: boolean;
}

const FONT = 'Arial';
const SHEET_PREFIX = 'Informe';
/** While it is being written. Excel takes sheet names of up to 31 characters. */
const DRAFT_SUFFIX = 'borrador';
/** Excel keeps at most 1,023 manual page breaks in a file and 1,026 in memory ([MS-XLSB], BrtBeginRwBrk). */
const MOST_BREAKS = 1023;
/** Excel takes 255 characters for all the codes and texts of a header together; the rest is for codes and doubled ampersands. */
const MOST_HEADER = 200;
/** At 8 points, what fits between the margins. */
const LONGEST_HEADER_LINE = 105;

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether a report sheet still holds what we wrote there. */
function isUntouched(sheet: SheetSnapshot): boolean {
  const mark = sheet.reportMark === null ? null : parseReportMark(sheet.reportMark);
  return mark !== null && mark.hash === hashValues(sheet.values, sheet.firstRow, sheet.firstColumn);
}

interface SheetPlace {
  readonly sheet: string;
  readonly draft: string;
  /** An untouched report that this one replaces, by its name as the workbook writes it. */
  readonly replaced: string | null;
  /** A draft that a former run could not finish. */
  readonly unfinished: string | null;
}

/**
 * The name for the new sheet: the month's, the first `(2)`, `(3)` … whose sheet does not exist or is ours and untouched.
 * A protected sheet cannot be replaced and counts as touched.
 */
function placeFor(month: string, sheets: readonly SheetSnapshot[]): SheetPlace {
  const find = (name: string): SheetSnapshot | undefined =>
    sheets.find((sheet) => sameName(sheet.name, name));
  const numbered = (base: string, number: number): string => (number === 1 ? base : `${base} (${number})`);
  const base = `${SHEET_PREFIX} ${month}`;

  let number = 1;
  let existing = find(base);
  while (existing && (existing.isProtected || !isUntouched(existing))) {
    number++;
    existing = find(numbered(base, number));
  }
  const draftBase = `${base} ${DRAFT_SUFFIX}`;
  let draft = 1;
  let left = find(draftBase);
  while (left && (left.isProtected || left.reportMark === null)) {
    draft++;
    left = find(numbered(draftBase, draft));
  }
  return {
    sheet: numbered(base, number),
    draft: numbered(draftBase, draft),
    replaced: existing?.name ?? null,
    unfinished: left?.name ?? null,
  };
}

/** Where the report keeps what the next one compares itself with: hidden, and outside what is printed. */
const MEMORY_COLUMN = GRID_COLUMNS + 2;

/** The block of values, row by row; merged cells keep theirs in the first. The memory stands beside the first rows. */
function valuesOf(rows: readonly LaidRow[], memory: readonly string[]): readonly (readonly CellValue[])[] {
  const columns = memory.length === 0 ? GRID_COLUMNS : MEMORY_COLUMN;
  return Array.from({ length: Math.max(rows.length, memory.length) }, (_, index) => {
    const line = new Array<CellValue>(columns).fill('');
    for (const { column, value } of rows[index]?.cells ?? []) line[column - 1] = value;
    const kept = memory[index];
    if (kept !== undefined) line[MEMORY_COLUMN - 1] = kept;
    return line;
  });
}

/** Cells that share something, as few areas as possible: those of the same columns in consecutive rows are one. */
interface Stack {
  readonly add: (row: number, column: number, columns: number) => void;
  readonly areas: readonly Area[];
}

function stackOf(joinRows: boolean): Stack {
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  const lowest = new Map<string, (typeof areas)[number]>();
  return {
    areas,
    add(row, column, columns) {
      const key = `${column}:${columns}`;
      const above = lowest.get(key);
      if (joinRows && above && above.row + above.rows === row) {
        above.rows++;
        return;
      }
      const area = { row, column, rows: 1, columns };
      lowest.set(key, area);
      areas.push(area);
    },
  };
}

function formatOf(name: StyleName): CellFormat {
  const style = textStyle(name);
  return {
    font: { name: FONT, size: style.size, bold: style.bold, italic: style.italic, color: style.color },
    horizontal: style.horizontal,
    vertical: style.vertical,
    wrap: true,
    ...(style.indent > 0 ? { indent: style.indent } : {}),
    ...(style.fill === undefined ? {} : { fill: style.fill }),
    ...(style.grid === undefined ? {} : { grid: style.grid }),
    ...(style.bottomLine === undefined ? {} : { bottomLine: style.bottomLine }),
  };
}

/** One edit a style; cells side by side in the same style count as one. */
function formatEdits(sheet: string, rows: readonly LaidRow[]): readonly Edit[] {
  const stacks = new Map<StyleName, Stack>();
  rows.forEach(({ cells }, index) => {
    let at = 0;
    while (at < cells.length) {
      const first = cells[at];
      if (!first) break;
      let next = first.column + first.span;
      at++;
      while (cells[at]?.style === first.style && cells[at]?.column === next) {
        next += cells[at]?.span ?? 0;
        at++;
      }
      // A line under an area is under its last row only.
      const stack = stacks.get(first.style) ?? stackOf(textStyle(first.style).bottomLine === undefined);
      stacks.set(first.style, stack);
      stack.add(index + 1, first.column, next - first.column);
    }
  });
  return [...stacks].map(([style, { areas }]): Edit => ({
    kind: 'format',
    sheet,
    areas,
    format: formatOf(style),
  }));
}

function mergeEdits(sheet: string, rows: readonly LaidRow[]): readonly Edit[] {
  const stack = stackOf(true);
  rows.forEach(({ cells }, index) => {
    for (const { column, span } of cells) if (span > 1) stack.add(index + 1, column, span);
  });
  return stack.areas.length === 0 ? [] : [{ kind: 'merge', sheet, areas: stack.areas }];
}

const LOGO_NAME = 'Logotipo';

/** At the left edge, which is where it is in every program, however wide it draws the columns. */
function logoEdits(sheet: string, { logo, pages }: ReportLayout, content: ReportContent): readonly Edit[] {
  if (logo === null) return [];
  const above = (pages[0]?.rows ?? []).slice(0, logo.row - 1);
  return [
    {
      kind: 'picture',
      sheet,
      name: LOGO_NAME,
      altText: `${LOGO_NAME}: ${content.header.institution}`,
      data: logo.picture.data,
      left: 0,
      top: above.reduce((sum, { height }) => sum + height, 0),
      width: logo.width,
      height: logo.height,
    },
  ];
}

/** Rows, from 1, that start a page; the first page needs no break. */
function pageStarts(layout: ReportLayout): readonly number[] {
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

function pageSetup(content: ReportContent, paper: Paper, rows: number): PageSetup {
  const { institution, title } = content.header;
  const first = shortened(institution, Math.min(LONGEST_HEADER_LINE, MOST_HEADER - title.length));
  return {
    paper,
    orientation: 'portrait',
    margins: MARGINS,
    // In the middle, where the grid is.
    header: { left: '', center: `${HEADER_CODES}${literal(first)}\n${literal(title)}`, right: '' },
    footer: {
      left: '',
      center: `${HEADER_CODES}${literal(content.footer)}\nPágina &P de &N`,
      right: '',
    },
    blankFirstPage: true,
    firstPageNumber: 1,
    scale: 100,
    printArea: { row: 1, column: 1, rows, columns: GRID_COLUMNS },
    centerHorizontally: true,
  };
}

/**
 * The edits that write a report on a new sheet. The same content, paper and sheets give the same edits.
 *
 * A report of that month whose values are still ours gives way; one that a person edited stays, and the new one is
 * `Informe 2023-11 (2)`. Everything is written on a draft sheet first: what it replaces goes, and the draft takes the name,
 * only when it is complete.
 *
 * @example reportEdits(content, { snapshot, paper: 'letter' }).sheet // => 'Informe 2023-11'
 */
export function reportEdits(
  content: ReportContent,
  options: { readonly snapshot: WorkbookSnapshot; readonly paper: Paper },
): ReportSheet {
  const { snapshot, paper } = options;
  const layout = layoutReport(content, paper);
  const { sheet, draft, replaced, unfinished } = placeFor(content.month, snapshot.sheets);
  const rows = layout.pages.flatMap((page) => page.rows);
  const values = valuesOf(rows, content.memory);
  const starts = pageStarts(layout);
  const mark = formatReportMark({
    month: content.month,
    cutoff: content.cutoff.toString(),
    ruleSet: content.ruleSet,
    hash: hashValues(values, 1, 1),
  });
  const remove = (name: string | null): readonly Edit[] =>
    name === null ? [] : [{ kind: 'deleteSheet', sheet: name }];

  const edits: readonly Edit[] = [
    ...remove(unfinished),
    { kind: 'addSheet', sheet: draft },
    // Marked before it is filled, so that a draft that could not be finished is known as ours next time.
    { kind: 'setName', name: REPORT_MARK_NAME, formula: mark, sheet: draft, visible: false },
    { kind: 'gridlines', sheet: draft, visible: false },
    { kind: 'columnWidths', sheet: draft, widths: layout.grid.columns },
    ...mergeEdits(draft, rows),
    ...formatEdits(draft, rows),
    { kind: 'write', sheet: draft, row: 1, column: 1, values },
    ...(content.memory.length === 0
      ? []
      : [
          {
            kind: 'hide',
            sheet: draft,
            axis: 'columns',
            first: MEMORY_COLUMN,
            count: 1,
            hidden: true,
          } as const,
        ]),
    { kind: 'rowHeights', sheet: draft, row: 1, heights: rows.map(({ height }) => height) },
    ...logoEdits(draft, layout, content),
    { kind: 'pageSetup', sheet: draft, setup: pageSetup(content, paper, rows.length) },
    ...(starts.length === 0 ? [] : [{ kind: 'pageBreaks', sheet: draft, rows: starts } as const]),
    ...remove(replaced),
    { kind: 'renameSheet', sheet: draft, to: sheet },
    { kind: 'activate', sheet, row: 1, column: 1 },
  ];
  return {
    edits,
    sheet,
    pages: layout.pages.length,
    sections: layout.sections,
    replaces: replaced !== null,
  };
}
