import { fc } from '../../support/fastCheck';
import { fromSerial, toSerial } from '../../../src/domain/dates/serial';
import { addDays } from '../../../src/domain/dates/calendarDate';
import { day } from './support';

describe('fromSerial', () => {
  it.each([
    [61, '1900-03-01'],
    [45171, '2023-09-02'],
    [45226, '2023-10-27'],
    [45236, '2023-11-06'],
    [45445, '2024-06-02'],
    [2_958_465, '9999-12-31'],
  ])('reads %i as %s', (serial, text) => {
    expect(fromSerial(serial)?.date.toString()).toBe(text);
    expect(fromSerial(serial)?.hasTime).toBe(false);
    expect(toSerial(day(text))).toBe(serial);
  });

  it.each([
    [1, '1904-01-02'],
    [43764, '2023-10-27'],
    [2_957_003, '9999-12-31'],
  ])('reads %i in the 1904 system as %s', (serial, text) => {
    expect(fromSerial(serial, '1904')?.date.toString()).toBe(text);
    expect(toSerial(day(text), '1904')).toBe(serial);
  });

  it('drops the hour and says that there was one', () => {
    expect(fromSerial(45226.99999)?.date.toString()).toBe('2023-10-27');
    expect(fromSerial(45226.5)?.hasTime).toBe(true);
  });

  it.each([60, 59, 1, 0, -1, 0.5, 2_958_466, 1e12, Number.NaN, Number.POSITIVE_INFINITY])(
    'has no day for %d in the 1900 system',
    (serial) => {
      expect(fromSerial(serial)).toBeNull();
    },
  );

  it.each([0, -1, 2_957_004])('has no day for %d in the 1904 system', (serial) => {
    expect(fromSerial(serial, '1904')).toBeNull();
  });
});

describe('toSerial', () => {
  it.each(['1900-02-28', '1823-10-03'])('has no number for %s', (text) => {
    expect(toSerial(day(text))).toBeNull();
  });

  it('has no number for the day after the last one of Excel', () => {
    expect(toSerial(addDays(day('9999-12-31'), 1))).toBeNull();
  });
});

it('every serial of a day comes back from its day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const read = fromSerial(serial);
      return read !== null && toSerial(read.date) === serial;
    }),
  );
});

it('the two systems are 1462 days apart on every day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1463, max: 2_958_465 }), (serial) => {
      const date = fromSerial(serial)?.date;
      return date !== undefined && toSerial(date, '1904') === serial - 1462;
    }),
  );
});
