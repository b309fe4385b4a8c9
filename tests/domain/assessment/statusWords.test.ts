import { STATUS_WORDS } from '../../../src/domain/assessment/statusWords';
import { textWidth } from '../../../src/domain/report/layout/fontMetrics';
import { SEVERITY_TEXTS } from '../../../src/taskpane/shared/severityTexts';

describe('the symbols of the statuses', () => {
  const symbols = Object.values(STATUS_WORDS).map(({ symbol }) => symbol);

  it('tell all statuses apart without colour', () => {
    expect(new Set(symbols).size).toBe(symbols.length);
  });

  it.each(Object.values(SEVERITY_TEXTS).map(({ symbol }) => symbol))(
    '%s of a severity means no status',
    (symbol) => expect(symbols).not.toContain(symbol),
  );

  it.each(symbols)('%s is a character of the font, not of a substitute', (symbol) => {
    expect(textWidth(symbol, { size: 10, bold: false })).not.toBe(10);
  });
});
