import { fc } from '../../../support/fastCheck';
import { parseIsoDate, parseMonth } from '../../../../src/domain/dates/calendarDate';
import type { ReportLayout } from '../../../../src/domain/report/layout/layoutReport';
import { layoutReport } from '../../../../src/domain/report/layout/layoutReport';
import { GRID_COLUMNS } from '../../../../src/domain/report/layout/gridColumns';
import { MARGINS, pageGrid, POINTS_PER_CENTIMETRE } from '../../../../src/domain/report/layout/page';
import type { Page } from '../../../../src/domain/report/layout/paginate';
import type { PlacedCell } from '../../../../src/domain/report/layout/units';
import { linesHeight, cellLines, MAX_ROW_HEIGHT } from '../../../../src/domain/report/layout/units';
import type {
  Block,
  ReportContent,
  ReportSection,
} from '../../../../src/domain/report/content/reportContent';

const month = parseMonth('2023-11');
const cutoff = parseIsoDate('2023-11-30');
if (!month || !cutoff) throw new Error('The test names no date');

const section = (id: string, blocks: readonly Block[], more: Partial<ReportSection> = {}): ReportSection => ({
  id,
  number: id,
  title: `Apartado ${id}`,
  level: 1,
  roomToStart: 0,
  blocks,
  ...more,
});
const report = (...sections: ReportSection[]): ReportContent => ({
  month,
  cutoff,
  ruleSet: 'r1',
  edition: 'ine',
  accent: '#1F3A5F',
  annexes: [],
  cover: { date: '30 de noviembre de 2023', title: 'Informe', process: 'Proceso', areas: ['Área'] },
  contentsTitle: 'Contenido',
  sections,
  closing: [],
  header: { institution: 'Instituto', title: 'Informe' },
  footer: 'Corte',
  memory: [],
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', look: 'body', text });
const TITLES = ['Número', 'Actividad', 'Término'];
const table = (rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  columns: [
    { title: 'Número', align: 'left', share: 0 },
    { title: 'Actividad', align: 'left', share: 2 },
    { title: 'Término', align: 'center', share: 1 },
  ],
  rows: rows.map((cells) => ({ cells, look: 'normal' as const })),
});

const cellsOf = (page: Page): readonly PlacedCell[] => page.rows.flatMap(({ cells }) => cells);
const squeeze = (text: string): string => text.replace(/\s/g, '');
const textOf = (layout: ReportLayout, ...styles: readonly string[]): string =>
  layout.pages
    .flatMap(cellsOf)
    .filter((cell) => styles.includes(cell.style))
    .map(({ value }) => String(value))
    .join(' ');

/** No page ends with one of them. */
const STARTS: readonly string[] = [
  'chapter',
  'chapterNumber',
  'part',
  'subheading',
  'caption',
  'tableHeading',
];

/** What is wrong with a row. */
function faultsOfRow({ height, cells }: Page['rows'][number], { grid }: ReportLayout): readonly string[] {
  const columns = cells.flatMap(({ column, span }) => Array.from({ length: span }, (_, i) => column + i));
  const tooHigh = cells.filter(
    (cell) => cell.value !== '' && linesHeight(cellLines(cell, grid).length, cell.style) > height,
  );
  return [
    ...(height > 0 && height <= MAX_ROW_HEIGHT ? [] : [`a row ${height} points high`]),
    ...tooHigh.map(({ value }) => `in ${height} points: ${String(value)}`),
    ...(new Set(columns).size === columns.length ? [] : ['cells over one another']),
    ...(Math.max(0, ...columns) <= GRID_COLUMNS ? [] : ['a cell beyond the grid']),
  ];
}

/** What is wrong with a page. */
function faultsOfPage({ height, rows }: Page, layout: ReportLayout, isLast: boolean): readonly string[] {
  const style = rows.at(-1)?.cells[0]?.style;
  return [
    ...(height <= layout.grid.capacity ? [] : [`a page ${height} points high`]),
    ...(rows.length > 0 ? [] : ['an empty page']),
    ...rows.flatMap((row) => faultsOfRow(row, layout)),
    ...(!isLast && style !== undefined && STARTS.includes(style) ? [`a page that ends with ${style}`] : []),
  ];
}

/** What must hold for any report. One `expect` for all of it: one for each cell took most of the time of these tests. */
function expectSound(layout: ReportLayout): void {
  const { pages } = layout;
  expect(pages.flatMap((page, index) => faultsOfPage(page, layout, index === pages.length - 1))).toEqual([]);
}

const words = fc.array(fc.stringMatching(/^[A-Za-záéñ.,/0-9-]{1,18}$/), { minLength: 1, maxLength: 900 });
const longText = words.map((list) => list.join(' ').slice(0, 8000).trim() || 'x');

describe('a page', () => {
  it.each(['letter', 'legal', 'a4'] as const)('%s holds the grid with room to spare', (paper) => {
    const paperWidth = paper === 'a4' ? 595 : 612;
    const { columns } = pageGrid(paper);
    const width = columns.reduce((sum, one) => sum + one, 0);
    // LibreOffice without Calibri draws columns a third wider.
    expect((width * 4) / 3).toBeLessThanOrEqual(
      paperWidth - (MARGINS.left + MARGINS.right) * POINTS_PER_CENTIMETRE,
    );
  });
});

describe('layoutReport', () => {
  it('puts cover and contents on pages of their own and numbers the pages of the contents', () => {
    const layout = layoutReport(
      report(
        section('1', [paragraph('uno')], { roomToStart: 1 }),
        section('2', [paragraph('dos')]),
        section('3', [paragraph('tres')], { roomToStart: 1 }),
      ),
      'letter',
    );
    expect(layout.pages).toHaveLength(4);
    expect(layout.sections.map(({ page }) => page)).toEqual([3, 3, 4]);
    const [, contents] = layout.pages;
    expect(
      contents &&
        cellsOf(contents)
          .filter(({ pageOf }) => pageOf)
          .map(({ value }) => value),
    ).toEqual([3, 3, 4]);
  });

  it('fills the cover, so that its title stands where it should', () => {
    const [cover] = layoutReport(report(section('1', [])), 'letter').pages;
    expect(cover?.height).toBeGreaterThan(pageGrid('letter').capacity * 0.97);
  });

  it('leaves room under a chapter’s line and after a table', () => {
    const blocks = [paragraph('uno'), table([['1.', 'dos', '']]), paragraph('tres')];
    const layout = layoutReport(report(section('1', blocks, { roomToStart: 1 })), 'letter');
    const shapes = layout.pages[2]?.rows.map(({ cells }) => cells[0]?.style ?? 'blank');
    expect(shapes).toEqual([
      'chapterNumber',
      'blank',
      'body',
      'blank',
      'tableHeading',
      'cellLeft',
      'blank',
      'body',
    ]);
  });

  it('repeats a table’s heading on every page it reaches', () => {
    const rows = Array.from({ length: 300 }, (_, index) => [
      `${index}.`,
      'Celebrar sesión '.repeat(8),
      '02 de noviembre',
    ]);
    const layout = layoutReport(report(section('1', [table(rows)], { roomToStart: 1 })), 'letter');
    expectSound(layout);
    const pages = layout.pages.slice(2);
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      const headings = cellsOf(page).filter(({ style }) => style.startsWith('tableHeading'));
      expect(headings.map(({ value }) => value)).toEqual(TITLES);
    }
  });

  it('leaves no row of a table alone on a page, wherever the table begins', () => {
    const rows = Array.from({ length: 5 }, (_, index) => [`${index}.`, 'Celebrar sesión', '02 de noviembre']);
    const after = Array.from({ length: 30 }, () => paragraph('dos'));
    const alone = Array.from({ length: 60 }, (_, before) => {
      const texts = Array.from({ length: before }, () => paragraph('uno'));
      const { pages } = layoutReport(report(section('1', [...texts, table(rows), ...after])), 'letter');
      return pages.map((page) => cellsOf(page).filter(({ style }) => style === 'cellCenter').length);
    });
    expect(alone.filter((counts) => counts.includes(1))).toEqual([]);
    expect(alone.some((counts) => counts.includes(2) && counts.includes(3))).toBe(true);
  });

  it('divides a text between sentences where one ends near the foot', () => {
    const sentence =
      'Esta oración ocupa poco más de una línea completa de la hoja carta, con la letra del informe.';
    const text = new Array<string>(60).fill(sentence).join(' ');
    const layout = layoutReport(report(section('1', [paragraph(text)], { roomToStart: 1 })), 'letter');
    const parts = layout.pages.flatMap(cellsOf).filter(({ style }) => style.startsWith('body'));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(String(part.value)).toMatch(/informe\.$/);
  });

  it.each([0, 1, 2, 40, 300])('is sound with a table of %d rows', (count) => {
    const rows = Array.from({ length: count }, (_, index) => [
      `${index}.`,
      'Actividad '.repeat(index % 40),
      '',
    ]);
    expectSound(
      layoutReport(report(section('1', [table(rows)]), section('2', [paragraph('fin')])), 'letter'),
    );
  });

  it('keeps every text whole on sound pages, whatever its length', () => {
    fc.assert(
      fc.property(longText, longText, fc.constantFrom('letter', 'legal', 'a4'), (prose, cell, paper) => {
        const layout = layoutReport(
          report(
            section('1', [paragraph(prose), { kind: 'list', items: [{ marker: '1.', text: prose }] }]),
            section('2', [{ kind: 'subheading', text: cell }, table([['1.', cell, prose]])], { level: 2 }),
          ),
          paper,
        );
        expectSound(layout);
        expect(squeeze(textOf(layout, 'body', 'bodyRagged'))).toBe(squeeze(prose));
        expect(squeeze(textOf(layout, 'listText'))).toBe(squeeze(prose));
        expect(squeeze(textOf(layout, 'subheading'))).toBe(squeeze(cell));
        const inTable = layout.pages.flatMap(cellsOf).filter(({ style }) => style.startsWith('cell'));
        const starts = [...new Set(inTable.map(({ column }) => column))].sort((one, other) => one - other);
        const textAt = (column: number | undefined): string =>
          squeeze(
            inTable
              .filter((one) => one.column === column)
              .map(({ value }) => String(value))
              .join(''),
          );
        expect(starts).toHaveLength(3);
        expect(textAt(starts[1])).toBe(squeeze(cell));
        expect(textAt(starts[2])).toBe(squeeze(prose));
      }),
      { numRuns: 40 },
    );
  });

  it('says above the rest of a divided row which row goes on, and begins tall rows at their top', () => {
    const rows = [['7.1.', 'Celebrar sesión del Consejo. '.repeat(200), '02 de noviembre']];
    const layout = layoutReport(report(section('1', [table(rows)], { roomToStart: 1 })), 'letter');
    expectSound(layout);
    const [first, ...rest] = layout.pages.slice(2);
    if (!first) throw new Error('no page');
    expect(cellsOf(first).map(({ style }) => style)).not.toContain('rowContinued');
    expect(rest.length).toBeGreaterThan(1);
    for (const page of rest) {
      expect(
        cellsOf(page)
          .slice(0, TITLES.length + 1)
          .map(({ value }) => value),
      ).toEqual([...TITLES, '7.1. (continúa)']);
    }
    const styles = new Set(layout.pages.flatMap(cellsOf).map(({ style }) => style));
    expect([styles.has('cellLeftTop'), styles.has('cellLeft')]).toEqual([true, false]);
  });

  it('leaves neither the first nor the last point of a list alone on a page', () => {
    for (let lines = 1; lines < 60; lines++) {
      const before = Array.from({ length: lines }, () => paragraph('Renglón'));
      const items = Array.from({ length: 6 }, (_, index) => ({ marker: `${index + 1}.`, text: 'Punto' }));
      const layout = layoutReport(
        report(section('1', [...before, { kind: 'list', items }, ...before], { roomToStart: 1 })),
        'letter',
      );
      const points = layout.pages.map(
        (page) => cellsOf(page).filter(({ style }) => style === 'listText').length,
      );
      expect(points).not.toContain(1);
      expectSound(layout);
    }
  });

  it('never leaves signatures alone on a page', () => {
    const signature = { action: 'Elaboró', name: 'Persona', position: 'Cargo' };
    for (let lines = 1; lines < 90; lines++) {
      const blocks = Array.from({ length: lines }, (_, index) => paragraph(`Renglón ${index}`));
      const content: ReportContent = {
        ...report(section('1', blocks, { roomToStart: 1 })),
        closing: [{ kind: 'signatures', signatures: [signature, signature] }],
      };
      const layout = layoutReport(content, 'letter');
      const page = layout.pages.find((one) => cellsOf(one).some(({ style }) => style === 'signatureName'));
      const above = page
        ? cellsOf(page).filter(({ style }) => ['body', 'bodyRagged', 'chapterNumber'].includes(style))
        : [];
      expect(above.length).toBeGreaterThanOrEqual(2);
      expectSound(layout);
    }
  });

  it('draws a figure in one piece: caption, a row each, what the fills mean, and the same in words', () => {
    const figure: Block = {
      kind: 'figure',
      caption: 'Entregables por mes',
      headings: [],
      full: 4,
      rows: [
        {
          label: 'octubre de 2023',
          cells: [{ fill: 'done', count: 4, text: '4' }],
          figures: '4 entregables concluidos',
        },
        {
          label: 'noviembre de 2023',
          cells: [{ fill: 'open', count: 1, text: '1' }],
          figures: '1 entregable por cumplir',
        },
      ],
      legend: [{ fill: 'done', text: 'Concluido' }],
      text: 'De 5 entregables, 4 están concluidos.',
    };
    for (let lines = 1; lines < 60; lines++) {
      const before = Array.from({ length: lines }, () => paragraph('Renglón'));
      const layout = layoutReport(report(section('1', [...before, figure], { roomToStart: 1 })), 'letter');
      expectSound(layout);
      const pages = layout.pages.filter((page) =>
        cellsOf(page).some(({ style, value }) => style.startsWith('figure') || value === figure.text),
      );
      expect(pages).toHaveLength(1);
      const cells = pages[0] ? cellsOf(pages[0]) : [];
      const texts = cells.map(({ value }) => value);
      expect(texts).toEqual(expect.arrayContaining(['1 entregable por cumplir', 'Concluido', figure.text]));
      const [four] = cells.filter(({ style }) => style === 'figureDone');
      const [one] = cells.filter(({ style }) => style === 'figureOpen');
      expect(four?.span).toBe((one?.span ?? 0) * 4);
    }
  });

  it('leaves neither a short title nor a long one without dots to its page', () => {
    const titles = ['Corto', 'Título que ocupa más de una línea del contenido porque tiene muchas palabras'];
    const sections = titles.map((title, index) => section(String(index), [], { title }));
    const contents = layoutReport(report(...sections), 'letter').pages[1];
    const dots = contents ? cellsOf(contents).filter(({ style }) => style === 'contentsDots') : [];
    expect(dots.map(({ value }) => /^[. ]+$/.test(String(value)))).toEqual([true, true]);
  });

  it.each([
    { width: 200, height: 100, drawn: [200, 100] },
    { width: 681, height: 100, drawn: [340.5, 50] },
    { width: 400, height: 800, drawn: [85.125, 170.25] },
  ])(
    'draws a logo of $width by $height within its box, and leaves it the room',
    ({ width, height, drawn }) => {
      const content = report(section('1', []));
      const logo = { format: 'png', data: '', width, height } as const;
      const layout = layoutReport({ ...content, cover: { ...content.cover, logo } }, 'letter');
      expect([layout.logo?.width, layout.logo?.height]).toEqual(drawn);
      expect(layout.logo?.row).toBe(1);
      const [cover] = layout.pages;
      expect(cover?.rows[0]?.cells).toEqual([]);
      expect(cover?.rows[0]?.height).toBeGreaterThanOrEqual(layout.logo?.height ?? Infinity);
      expect(cover?.height).toBeGreaterThan(pageGrid('letter').capacity * 0.97);
      expectSound(layout);
    },
  );

  it('lays out the same content the same way', () => {
    const content = report(section('1', [paragraph('uno '.repeat(500)), table([['1.', 'dos', 'tres']])]));
    expect(layoutReport(content, 'letter')).toEqual(layoutReport(content, 'letter'));
  });
});
