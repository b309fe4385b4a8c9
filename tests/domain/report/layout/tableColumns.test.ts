import type { TableBlock } from '../../../../src/domain/report/content/reportContent';
import { GRID_COLUMNS } from '../../../../src/domain/report/layout/gridColumns';
import { pageGrid, spanWidth } from '../../../../src/domain/report/layout/page';
import type { StyleName } from '../../../../src/domain/report/layout/styles';
import { columnSpans } from '../../../../src/domain/report/layout/tableColumns';
import { cellLines } from '../../../../src/domain/report/layout/units';

const STYLES = { heading: (): StyleName => 'tableHeading', cell: (): StyleName => 'cellLeft' };
const sum = (spans: readonly number[]): number => spans.reduce((total, span) => total + span, 0);

const table = (shares: readonly number[], ...rows: readonly (readonly string[])[]): TableBlock => ({
  kind: 'table',
  columns: shares.map((share, index) => ({ title: `C${index}`, align: 'left', share })),
  rows: rows.map((cells) => ({ cells, look: 'normal' })),
});

describe('the columns of a table', () => {
  it.each(['letter', 'legal', 'a4'] as const)('hold their longest words on one line, on %s', (paper) => {
    const grid = pageGrid(paper);
    const words = ['12.10.', '27\u00a0nov\u00a02023', '▼\u00a0Concluida', 'Administración', 'responsable'];
    const spans = columnSpans(table([0, 0, 0, 0, 1], words), grid, STYLES);
    expect(sum(spans)).toBe(GRID_COLUMNS);
    words.forEach((value, index) => {
      const cell = { column: 1, span: spans[index] ?? 0, style: 'cellLeft', value } as const;
      expect([value, cellLines(cell, grid).length]).toEqual([value, 1]);
    });
  });

  it('share out what the words leave, and nothing where all are as narrow as theirs', () => {
    const grid = pageGrid('letter');
    const [first = 0, second = 0, third = 0] = columnSpans(
      table([0, 3, 1], ['1.', 'dos', 'tres']),
      grid,
      STYLES,
    );
    expect(second).toBeGreaterThan(third * 2);
    expect(first).toBeLessThan(third);
    expect(sum(columnSpans(table([0, 0], ['1.', 'dos']), grid, STYLES))).toBe(GRID_COLUMNS);
  });

  it.each([
    ['one word wider than the page', ['x'.repeat(400), 'dos']],
    ['more wide words than the page holds', Array.from({ length: 9 }, () => 'ininterrumpidamente')],
  ])('fit the page with %s', (_, words) => {
    const grid = pageGrid('letter');
    const spans = columnSpans(
      table(
        words.map(() => 1),
        words,
      ),
      grid,
      STYLES,
    );
    expect(sum(spans)).toBe(GRID_COLUMNS);
    expect(Math.min(...spans)).toBeGreaterThan(0);
    expect(spanWidth(grid, 1, spans[0] ?? 0)).toBeLessThan(spanWidth(grid, 1, GRID_COLUMNS));
  });

  it('give a word that no column could hold no more room than the words of the others', () => {
    const grid = pageGrid('letter');
    const words = ['12.', 'actualizaciones', 'Procedimiento', 'Administración', '▼\u00a0Concluida'];
    const shares = words.map((_, index) => Number(index === 1));
    const spans = columnSpans(table(shares, words, ['', 'x'.repeat(400)]), grid, STYLES);
    expect(spans).toEqual(columnSpans(table(shares, words), grid, STYLES));
  });

  it('do not measure a cell that takes in its neighbours', () => {
    const grid = pageGrid('letter');
    const wide: TableBlock = {
      ...table([0, 1], ['1.', 'dos']),
      rows: [{ cells: ['palabra'.repeat(6)], spans: [2], look: 'sub' }],
    };
    expect(columnSpans(wide, grid, STYLES)).toEqual(columnSpans(table([0, 1]), grid, STYLES));
  });
});
