import { barText } from '../../../../src/domain/report/layout/bars';
import { textWidth } from '../../../../src/domain/report/layout/fontMetrics';
import { textStyle } from '../../../../src/domain/report/layout/styles';
import { writableWidth } from '../../../../src/domain/report/layout/wrapText';
import type { BarPart } from '../../../../src/domain/report/content/reportContent';

const WIDTH = 180;
const bar = (parts: readonly BarPart[], full: number): string => barText(parts, full, WIDTH);
const widthOf = (text: string): number => textWidth(text, textStyle('bar'));

describe('barText', () => {
  it('is as long as its count beside the full one', () => {
    const whole = bar([{ fill: 'done', count: 10 }], 10);
    const half = bar([{ fill: 'done', count: 5 }], 10);
    expect(whole).toMatch(/^█+$/);
    expect(Math.abs(whole.length - 2 * half.length)).toBeLessThanOrEqual(1);
  });

  it('gives each part a pattern of its own, in order', () => {
    const parts = (['done', 'doneLate', 'overdue', 'open', 'outside'] as const).map((fill) => ({
      fill,
      count: 2,
    }));
    expect(bar(parts, 10)).toMatch(/^█+▓+▲+░+□+$/);
  });

  it('shows one of many', () => {
    expect(bar([{ fill: 'overdue', count: 1 }], 500)).toBe('▲');
  });

  it.each([1, 2, 3, 7, 54, 300])('fits its cell when %d parts of each kind fill it', (count) => {
    const parts = (['done', 'doneLate', 'overdue', 'open', 'outside'] as const).map((fill) => ({
      fill,
      count,
    }));
    expect(widthOf(bar(parts, 5 * count))).toBeLessThanOrEqual(writableWidth(WIDTH, textStyle('bar').size));
  });
});
