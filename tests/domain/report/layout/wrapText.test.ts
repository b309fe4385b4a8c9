import { fc } from '../../../support/fastCheck';
import { textWidth } from '../../../../src/domain/report/layout/fontMetrics';
import { wrapText, writableWidth } from '../../../../src/domain/report/layout/wrapText';

const font = { size: 10, bold: false };
const linesOf = (text: string, width: number): string[] =>
  wrapText(text, width, font).map(({ from, to }) => text.slice(from, to));

describe('wrapText', () => {
  it.each([
    ['an empty text is one line', '', 100, ['']],
    ['what fits stays on one line', 'uno dos', 100, ['uno dos']],
    ['breaks at blanks', 'uno dos tres', 40, ['uno dos', 'tres']],
    ['drops blanks at the break', 'uno   dos', 20, ['uno', 'dos']],
    ['a line feed ends a line', 'uno\ndos', 100, ['uno', 'dos']],
    ['an empty paragraph is a line', 'uno\n\ndos', 100, ['uno', '', 'dos']],
    ['a closing line feed opens a line', 'uno\n', 100, ['uno', '']],
    ['cuts a word longer than the line', 'mmmmmmmm', 30, ['mmm', 'mmm', 'mm']],
    ['the rest of a cut word shares its line', 'mmmm mm', 30, ['mmm', 'm mm']],
    ['does not break at a hyphen', 'ordinario 2023-2024', 60, ['ordinario', '2023-2024']],
    ['does not break at a hard blank', 'acuerdo número\u00a07', 60, ['acuerdo', 'número\u00a07']],
    ['one character a line at worst', 'mm', 1, ['m', 'm']],
    ['does not cut a pair of surrogates', '😀😀', 10, ['😀', '😀']],
  ])('%s', (_name, text, width, expected) => {
    expect(linesOf(text, width)).toEqual(expected);
  });

  const prose = fc
    .array(fc.stringMatching(/^[A-Za-záéñ.,;:/()0-9-]{1,40}$/), { maxLength: 200 })
    .map((words) => words.join(' '));

  it('loses nothing and, but for single characters, exceeds nothing', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 5, max: 500 }), (text, width) => {
        const lines = linesOf(text, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) {
          if (line.length > 1) expect(textWidth(line, font)).toBeLessThanOrEqual(width + 1e-9);
        }
      }),
    );
  });

  it('never takes fewer lines in less width', () => {
    fc.assert(
      fc.property(
        prose,
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 1, max: 100 }),
        (text, width, more) => {
          expect(wrapText(text, width, font).length).toBeGreaterThanOrEqual(
            wrapText(text, width + more, font).length,
          );
        },
      ),
    );
  });
});

describe('writableWidth', () => {
  it('is less than the cell, the indent apart, and never negative', () => {
    expect(writableWidth(100, 10)).toBeLessThan(95);
    expect(writableWidth(100, 10, 10)).toBeLessThan(writableWidth(100, 10) - 9);
    expect(writableWidth(2, 10)).toBe(0);
  });

  it('is less for a size that the screen draws larger than it is', () => {
    expect(writableWidth(100, 11)).toBeLessThan(writableWidth(100, 12));
  });
});
