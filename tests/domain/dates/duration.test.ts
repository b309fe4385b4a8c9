import { fc } from '../../support/fastCheck';
import { Temporal } from 'temporal-polyfill';
import { parseDuration } from '../../../src/domain/dates/duration';

const part = (unit: string) =>
  fc.option(fc.nat(99)).map((count) => (count === null ? '' : `${count}${unit}`));

describe('a duration', () => {
  it('is read as Temporal reads it', () => {
    fc.assert(
      fc.property(fc.boolean(), part('M'), part('W'), part('D'), (isBefore, months, weeks, days) => {
        fc.pre(months + weeks + days !== '');
        const text = `${isBefore ? '-' : ''}P${months}${weeks}${days}`;
        const expected = Temporal.Duration.from(text);
        expect(parseDuration(text)).toEqual({
          months: expected.months,
          days: expected.weeks * 7 + expected.days,
        });
      }),
    );
  });

  it.each(['', 'P', 'P5', '5D', 'P1Y', 'PT15H', 'P5D ', ' P5D', 'P-5D'])('%j is none', (text) => {
    expect(() => parseDuration(text)).toThrow(RangeError);
  });
});
