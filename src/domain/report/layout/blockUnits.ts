/** Blocks of the report as units on the grid: which columns each takes and how it may divide. */
import type {
  Block,
  FigureBlock,
  ListItem,
  ParagraphLook,
  Signature,
  TableBlock,
  TableColumn,
  TableRow,
} from '../content/reportContent';
import { figureRows, legendRow } from './figures';
import { lineHeight } from './fontMetrics';
import { LAYOUT_TEXTS } from './layoutTexts';
import type { PageGrid } from './page';
import { GRID_COLUMNS } from './gridColumns';
import { columnSpans } from './tableColumns';
import type { StyleName } from './styles';
import type { CellDraft, PlacedRow, Unit } from './units';
import { acrossPage, divisibleUnit, hasRivers, MAX_ROW_HEIGHT, rowOf, unitOf } from './units';

/** Gaps before blocks, in points. */
const GAP = { paragraph: 3, subheading: 12, list: 0, table: 6, caption: 9, signatures: 30 } as const;
/** Gaps after blocks that need more than what the next one asks for. */
const GAP_AFTER: Readonly<Partial<Record<Block['kind'], number>>> = {
  table: 10.5,
  figure: 9,
  signatures: 30,
};

/** A text of up to this many lines moves to the next page rather than being divided. */
const WHOLE_LINES = 5;

const wholeUpTo = (size: number): number => WHOLE_LINES * lineHeight(size) + 6;

const PARAGRAPHS: Readonly<Record<ParagraphLook, { readonly style: StyleName; readonly size: number }>> = {
  body: { style: 'body', size: 10 },
  lead: { style: 'lead', size: 11 },
  legal: { style: 'legal', size: 9 },
  small: { style: 'small', size: 8 },
  place: { style: 'place', size: 10 },
};

/** The same, not justified. */
const RAGGED: Readonly<Record<ParagraphLook, StyleName>> = {
  body: 'bodyRagged',
  lead: 'leadRagged',
  legal: 'legalRagged',
  small: 'small',
  place: 'place',
};

/** Each line feed starts a paragraph of its own, so that long notes divide between paragraphs first. */
function paragraphUnits(
  text: string,
  look: ParagraphLook,
  grid: PageGrid,
  keepWithNext: boolean,
): readonly Unit[] {
  const { style, size } = PARAGRAPHS[look];
  const paragraphs = text.split('\n').filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph, index) => {
    const draft = acrossPage(style, paragraph);
    const drawn = hasRivers(draft, grid) ? { ...draft, style: RAGGED[look] } : draft;
    return divisibleUnit([drawn], grid, wholeUpTo(size), {
      gap: GAP.paragraph,
      keepWithNext: keepWithNext && index === paragraphs.length - 1,
    });
  });
}

/** Wide enough for «12.». */
const MARKER_COLUMNS = 3;

/** A list of up to this share of the page moves to the next one rather than being divided. */
const WHOLE_LIST = 0.3;

function listUnits(items: readonly ListItem[], grid: PageGrid): readonly Unit[] {
  const units = itemUnits(items, grid);
  const height = units.reduce((sum, unit) => sum + unit.height, 0);
  if (height > grid.capacity * WHOLE_LIST) return units;
  return units.map((unit, index) => ({ ...unit, keepWithNext: index < units.length - 1 }));
}

function itemUnits(items: readonly ListItem[], grid: PageGrid): readonly Unit[] {
  return items.map(({ marker, text }, index) =>
    divisibleUnit(
      [
        { column: 1, span: MARKER_COLUMNS, style: 'listMarker', value: marker },
        {
          column: MARKER_COLUMNS + 1,
          span: GRID_COLUMNS - MARKER_COLUMNS,
          style: 'listText',
          value: text,
        },
      ],
      grid,
      wholeUpTo(10),
      // Neither the first nor the last item is alone on a page.
      {
        gap: GAP.list,
        keepWithNext: index < items.length - 1 && (index === 0 || index === items.length - 2),
      },
    ),
  );
}

type CellLook = TableRow['look'] | 'parentName';
type CellStyles = Readonly<Record<CellLook, Readonly<Record<TableColumn['align'], StyleName>>>>;

const CELL_STYLES: CellStyles = {
  normal: { left: 'cellLeft', center: 'cellCenter' },
  parent: { left: 'parentLeft', center: 'parentCenter' },
  parentName: { left: 'parentNameLeft', center: 'parentNameCenter' },
  sub: { left: 'subLeft', center: 'subCenter' },
  total: { left: 'totalLeft', center: 'totalCenter' },
  signing: { left: 'signingLeft', center: 'signingCenter' },
  writing: { left: 'writingLeft', center: 'writingCenter' },
};
const TALL_CELL_STYLES: CellStyles = {
  ...CELL_STYLES,
  normal: { left: 'cellLeftTop', center: 'cellCenterTop' },
  parent: { left: 'parentLeftTop', center: 'parentCenterTop' },
  parentName: { left: 'parentNameLeftTop', center: 'parentNameCenterTop' },
  sub: { left: 'subLeftTop', center: 'subCenterTop' },
  total: { left: 'totalLeftTop', center: 'totalCenterTop' },
};
const HEADING_STYLES = { left: 'tableHeading', center: 'tableHeadingCenter' } as const;

function cellStyle(look: TableRow['look'], { align, isName }: TableColumn, styles = CELL_STYLES): StyleName {
  return styles[look === 'parent' && isName === true ? 'parentName' : look][align];
}

const TABLE_STYLES = {
  heading: ({ align }: TableColumn): StyleName => HEADING_STYLES[align],
  cell: (look: TableRow['look'], column: TableColumn): StyleName => cellStyle(look, column),
};
/** From this height on a row is read from its top. */
const TALL_ROW = 160;
/** Two rows of some lines, together. */
const LOW_ROWS = 80;
/** A row of up to this share of the page moves to the next one rather than being divided. */
const WHOLE_ROW = 0.25;

/** A table's column where it is on the page. */
interface PlacedColumn extends TableColumn {
  /** From 1. */
  readonly column: number;
  readonly span: number;
}

function placedColumns(table: TableBlock, grid: PageGrid): readonly PlacedColumn[] {
  const spans = columnSpans(table, grid, TABLE_STYLES);
  let column = 1;
  return table.columns.map((one, index) => {
    const placed = { ...one, column, span: spans[index] ?? 1 };
    column += placed.span;
    return placed;
  });
}

/** A cell is aligned as the column in which it starts. */
function bodyCells(
  columns: readonly PlacedColumn[],
  row: TableRow,
  styles: CellStyles,
): readonly CellDraft[] {
  let first = 0;
  return row.cells.flatMap((value, index) => {
    const taken = columns.slice(first, first + (row.spans?.[index] ?? 1));
    first += taken.length;
    const [start] = taken;
    if (start === undefined) return [];
    const span = taken.reduce((sum, one) => sum + one.span, 0);
    return [{ column: start.column, span, style: cellStyle(row.look, start, styles), value }];
  });
}

/**
 * The rows after which no page ends, so that neither the first nor the last row is alone on one. Higher ones would leave
 * more blank than that saves.
 */
function notAlone({ rows }: TableBlock, heights: readonly number[]): ReadonlySet<number> {
  const areLow = (index: number): boolean => (heights[index] ?? 0) + (heights[index + 1] ?? 0) < LOW_ROWS;
  const last = rows.length - 1;
  return new Set([0, last - 1].filter((index) => index >= 0 && index < last && areLow(index)));
}

function tableUnits(table: TableBlock, grid: PageGrid): readonly Unit[] {
  const columns = placedColumns(table, grid);
  const cellsOf = table.rows.map((row) => bodyCells(columns, row, CELL_STYLES));
  const heights = cellsOf.map((cells) => rowOf(cells, grid).height);
  const kept = notAlone(table, heights);
  const heading: PlacedRow = rowOf(
    columns.map(({ column, span, align, title }) => ({
      column,
      span,
      style: HEADING_STYLES[align],
      value: title,
    })),
    grid,
  );
  const body = table.rows.map((row, index) => {
    const isTall = (heights[index] ?? 0) >= TALL_ROW;
    const continued = acrossPage('rowContinued', LAYOUT_TEXTS.continued(String(row.cells[0] ?? '')));
    return divisibleUnit(
      isTall ? bodyCells(columns, row, TALL_CELL_STYLES) : (cellsOf[index] ?? []),
      grid,
      grid.capacity * WHOLE_ROW,
      {
        repeat: [heading],
        repeatForRest: [heading, rowOf([continued], grid)],
        keepWithNext: (row.keepWithNext ?? false) || kept.has(index),
      },
    );
  });
  return [
    ...captionUnits(table.caption, grid),
    unitOf([heading], { gap: table.caption === undefined ? GAP.table : 0, keepWithNext: true }),
    ...body,
  ];
}

function captionUnits(caption: string | undefined, grid: PageGrid): readonly Unit[] {
  if (caption === undefined) return [];
  return [
    divisibleUnit([acrossPage('caption', caption)], grid, MAX_ROW_HEIGHT, {
      gap: GAP.caption,
      keepWithNext: true,
    }),
  ];
}

/** A figure stays in one piece, from its caption to the sentence that says the same, unless no page could hold it. */
function figureUnits(figure: FigureBlock, grid: PageGrid): readonly Unit[] {
  const rows = [...figureRows(figure, grid), ...legendRow(figure, grid)];
  return [
    ...captionUnits(figure.caption, grid),
    ...rows.map((row) => unitOf([row], { keepWithNext: true })),
    ...paragraphUnits(figure.text, 'body', grid, false),
  ];
}

/** Left and right signature, in columns that leave the same width to both. */
const SIGNATURE_PLACES = [
  { column: 2, span: 15 },
  { column: 21, span: 15 },
] as const;
/** One that signs alone. */
const MIDDLE_PLACE = { column: 11, span: 16 } as const;
const SIGNING_SPACE = 48;

/** Two signatures a line, each kept in one piece. */
function signatureUnits(signatures: readonly Signature[], grid: PageGrid): readonly Unit[] {
  const units: Unit[] = [];
  for (let first = 0; first < signatures.length; first += SIGNATURE_PLACES.length) {
    const pair = signatures.slice(first, first + SIGNATURE_PLACES.length);
    const rowOfAll = (style: StyleName, value: (signature: Signature) => string): PlacedRow =>
      rowOf(
        pair.map((signature, index) => ({
          ...((pair.length === 1 ? null : SIGNATURE_PLACES[index]) ?? MIDDLE_PLACE),
          style,
          value: value(signature),
        })),
        grid,
      );
    const line = { ...rowOfAll('signatureLine', () => ''), height: SIGNING_SPACE };
    units.push(
      unitOf(
        [
          rowOfAll('signatureAction', ({ action }) => action),
          line,
          rowOfAll('signatureName', ({ name }) => name),
          rowOfAll('signaturePosition', ({ position }) => position),
        ],
        { gap: GAP.signatures },
      ),
    );
  }
  return units;
}

/**
 * The units of one block.
 *
 * @param beforeTable a paragraph that introduces a table or a list stays with it
 */
function blockUnits(block: Block, grid: PageGrid, beforeTable: boolean): readonly Unit[] {
  switch (block.kind) {
    case 'figure':
      return figureUnits(block, grid);
    case 'paragraph':
      // What the law says goes with what was done about it.
      return paragraphUnits(block.text, block.look, grid, beforeTable || block.look === 'legal');
    case 'subheading':
      return [
        divisibleUnit([acrossPage('subheading', block.text)], grid, MAX_ROW_HEIGHT, {
          gap: GAP.subheading,
          keepWithNext: true,
        }),
      ];
    case 'list':
      return listUnits(block.items, grid);
    case 'table':
      return tableUnits(block, grid);
    case 'signatures':
      return signatureUnits(block.signatures, grid);
  }
}

function withGap(units: readonly Unit[], gap: number): readonly Unit[] {
  return units.map((unit, index) => (index === 0 && unit.gap < gap ? { ...unit, gap } : unit));
}

/**
 * The units of a run of blocks.
 *
 * @param gap the least blank space before the first
 */
export function unitsOfBlocks(blocks: readonly Block[], grid: PageGrid, gap = 0): readonly Unit[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const before = blocks[index - 1];
    const least = before === undefined ? gap : (GAP_AFTER[before.kind] ?? 0);
    // A note belongs to what is above it.
    const isNote = block.kind === 'paragraph' && block.look === 'small';
    const leads = next !== undefined && LEADS_TO.has(next.kind) && !isNote;
    const units = withGap(blockUnits(block, grid, leads), least);
    const hasNote = block.kind === 'table' && next?.kind === 'paragraph' && next.look === 'small';
    return hasNote ? lastKept(units) : units;
  });
}

/** What the paragraph before it introduces. */
const LEADS_TO: ReadonlySet<Block['kind']> = new Set(['table', 'list', 'figure', 'subheading']);

/** A table's last row stays with the note below it. */
function lastKept(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, index) => (index === units.length - 1 ? { ...unit, keepWithNext: true } : unit));
}
