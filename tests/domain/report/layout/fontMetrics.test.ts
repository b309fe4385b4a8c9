import { lineHeight, PIXEL, textWidth } from '../../../../src/domain/report/layout/fontMetrics';

const regular = { size: 10, bold: false };
const bold = { size: 10, bold: true };

describe('textWidth', () => {
  it.each([
    ['', regular, 0],
    ['PREP', regular, 27.23],
    ['PREP', bold, 27.23],
    ['acción', regular, 28.9],
    ['l', regular, 2.22],
    ['l', bold, 2.78],
    ['–', regular, 5.56],
    ['● Concluida', regular, 53.28],
  ])('of %j', (text, font, expected) => {
    expect(textWidth(text, font)).toBeCloseTo(expected, 1);
  });

  it('grows with the size', () => {
    expect(textWidth('Comisión', { size: 20, bold: false })).toBeCloseTo(2 * textWidth('Comisión', regular));
  });

  it('takes a full em for a character of another font', () => {
    expect(textWidth('漢', regular)).toBe(10);
    expect(textWidth('😀', regular)).toBe(10);
  });

  it('gives no width to a combining accent', () => {
    expect(textWidth('a\u0301', regular)).toBe(textWidth('a', regular));
  });

  it('measures composed and decomposed texts alike', () => {
    expect(textWidth('Comisión'.normalize('NFD'), bold)).toBeCloseTo(textWidth('Comisión', bold));
  });
});

describe('lineHeight', () => {
  it.each([8, 9, 10, 11, 12, 13, 14, 16, 18, 20, 24])(
    'at %d points is enough for LibreOffice, in whole pixels',
    (size) => {
      expect(lineHeight(size)).toBeGreaterThanOrEqual(size * 1.15);
      expect(lineHeight(size) % PIXEL).toBe(0);
    },
  );
});
