/** Blocks of the report as units on the grid: which columns each takes and how it may divide. */
import type {
  BarsBlock,
  Block,
  ListItem,
  ParagraphLook,
  Signature,
  TableColumn,
  TableRow,
} from '../content/reportContent';
import { barText, LEGEND_MARKS } from './bars';
import { lineHeight } from './fontMetrics';
import { LAYOUT_TEXTS } from './layoutTexts';
import type { PageGrid } from './page';
import { GRID_COLUMNS, spanWidth } from './page';
import type { StyleName } from './styles';
import type { CellDraft, PlacedRow, Unit } from './units';
import { acrossPage, divisibleUnit, MAX_ROW_HEIGHT, rowOf, unitOf } from './units';

/** Gaps before blocks, in points. */
const GAP = { paragraph: 3, subheading: 12, list: 0, table: 6, signatures: 30 } as const;
/** Gaps after blocks that need more than what the next one asks for. */
const GAP_AFTER: Readonly<Partial<Record<Block['kind'], number>>> = { table: 9, bars: 6, signatures: 30 };

/** A text of up to this many lines moves to the next page rather than being divided. */
const WHOLE_LINES = 5;

const wholeUpTo = (size: number): number => WHOLE_LINES * lineHeight(size) + 6;

const PARAGRAPHS: Readonly<Record<ParagraphLook, { readonly style: StyleName; readonly size: number }>> = {
  body: { style: 'body', size: 10 },
  lead: { style: 'lead', size: 11 },
  legal: { style: 'legal', size: 9 },
  small: { style: 'small', size: 8 },
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
  return paragraphs.map((paragraph, index) =>
    divisibleUnit([acrossPage(style, paragraph)], grid, wholeUpTo(size), {
      gap: GAP.paragraph,
      keepWithNext: keepWithNext && index === paragraphs.length - 1,
    }),
  );
}

function listUnits(items: readonly ListItem[], grid: PageGrid): readonly Unit[] {
  return items.map(({ marker, text }, index) =>
    divisibleUnit(
      [
        { column: 1, span: 1, style: 'listMarker', value: marker },
        { column: 2, span: GRID_COLUMNS - 1, style: 'listText', value: text },
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

type CellStyles = Readonly<Record<TableRow['look'], Readonly<Record<TableColumn['align'], StyleName>>>>;

const CELL_STYLES: CellStyles = {
  normal: { left: 'cellLeft', center: 'cellCenter' },
  sub: { left: 'subLeft', center: 'subCenter' },
  total: { left: 'totalLeft', center: 'totalCenter' },
  signing: { left: 'signingLeft', center: 'signingCenter' },
};
const TALL_CELL_STYLES: CellStyles = {
  ...CELL_STYLES,
  normal: { left: 'cellLeftTop', center: 'cellCenterTop' },
  sub: { left: 'subLeftTop', center: 'subCenterTop' },
  total: { left: 'totalLeftTop', center: 'totalCenterTop' },
};
/** From this height on a row is read from its top. */
const TALL_ROW = 160;
/** A row of up to this share of the page moves to the next one rather than being divided. */
const WHOLE_ROW = 0.25;

/** A cell is aligned as the column in which it starts. */
function bodyCells(columns: readonly TableColumn[], row: TableRow, styles: CellStyles): readonly CellDraft[] {
  const aligns = columns.flatMap(({ span, align }) => new Array<TableColumn['align']>(span).fill(align));
  const spans = row.spans ?? columns.map(({ span }) => span);
  let column = 1;
  return spans.map((span, index) => {
    const align = aligns[column - 1] ?? 'left';
    const draft = { column, span, style: styles[row.look][align], value: row.cells[index] ?? '' };
    column += span;
    return draft;
  });
}

function headingCells(columns: readonly TableColumn[]): readonly CellDraft[] {
  let column = 1;
  return columns.map(({ span, title }) => {
    const draft: CellDraft = { column, span, style: 'tableHeading', value: title };
    column += span;
    return draft;
  });
}

function tableUnits(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  grid: PageGrid,
): readonly Unit[] {
  const heading: PlacedRow = rowOf(headingCells(columns), grid);
  const body = rows.map((row) => {
    const cells = bodyCells(columns, row, CELL_STYLES);
    const isTall = rowOf(cells, grid).height >= TALL_ROW;
    const continued = acrossPage('rowContinued', LAYOUT_TEXTS.continued(String(row.cells[0] ?? '')));
    return divisibleUnit(
      isTall ? bodyCells(columns, row, TALL_CELL_STYLES) : cells,
      grid,
      grid.capacity * WHOLE_ROW,
      {
        repeat: [heading],
        repeatForRest: [heading, rowOf([continued], grid)],
        keepWithNext: row.keepWithNext ?? false,
      },
    );
  });
  return [unitOf([heading], { gap: GAP.table, keepWithNext: true }), ...body];
}

/** Label, bar and figures of a picture, in the grid's columns. */
const BAR_PLACES = {
  label: { column: 1, span: 2 },
  bar: { column: 3, span: 3 },
  figures: { column: 6, span: 2 },
} as const;

/** A picture stays in one piece, from its title to the sentence that says the same, unless no page could hold it. */
function barsUnits({ title, bars, full, legend, text }: BarsBlock, grid: PageGrid): readonly Unit[] {
  const width = spanWidth(grid, BAR_PLACES.bar.column, BAR_PLACES.bar.span);
  const rows = bars.map(({ label, parts, figures }) =>
    rowOf(
      [
        { ...BAR_PLACES.label, style: 'barLabel', value: label },
        { ...BAR_PLACES.bar, style: 'bar', value: barText(parts, full, width) },
        { ...BAR_PLACES.figures, style: 'barFigures', value: figures },
      ],
      grid,
    ),
  );
  const marks = legend.map(({ fill, text: meaning }) => `${LEGEND_MARKS[fill]}\u00a0${meaning}`);
  const key = marks.length === 0 ? [] : [rowOf([acrossPage('small', marks.join('   '))], grid)];
  return [
    unitOf([rowOf([acrossPage('subheading', title)], grid)], { gap: GAP.subheading, keepWithNext: true }),
    ...[...rows, ...key].map((row) => unitOf([row], { keepWithNext: true })),
    ...paragraphUnits(text, 'body', grid, false),
  ];
}

/** Left and right signature, in columns that leave the same width to both. */
const SIGNATURE_PLACES = [
  { column: 1, span: 2 },
  { column: 6, span: 2 },
] as const;
const SIGNING_SPACE = 48;

/** Two signatures a line, each kept in one piece. */
function signatureUnits(signatures: readonly Signature[], grid: PageGrid): readonly Unit[] {
  const units: Unit[] = [];
  for (let first = 0; first < signatures.length; first += SIGNATURE_PLACES.length) {
    const pair = signatures.slice(first, first + SIGNATURE_PLACES.length);
    const rowOfAll = (style: StyleName, value: (signature: Signature) => string): PlacedRow =>
      rowOf(
        pair.map((signature, index) => ({
          ...(SIGNATURE_PLACES[index] ?? SIGNATURE_PLACES[0]),
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
    case 'bars':
      return barsUnits(block, grid);
    case 'paragraph':
      return paragraphUnits(block.text, block.look, grid, beforeTable);
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
      return tableUnits(block.columns, block.rows, grid);
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
    const next = blocks[index + 1]?.kind;
    const before = blocks[index - 1];
    const least = before === undefined ? gap : (GAP_AFTER[before.kind] ?? 0);
    return withGap(blockUnits(block, grid, next === 'table' || next === 'list'), least);
  });
}
