import { format as numfmt } from 'numfmt';
import { toSerial } from '../../../src/domain/dates/serial';
import { dateShown, showsDay } from '../../../src/workbook/snapshot/dateFormat';
import { day } from '../../support/registers';

describe('showsDay', () => {
  it.each([
    'dd/mm/yyyy',
    'm/d/yyyy',
    'd-mmm-yy',
    'd-mmm',
    '[$-80A]d" de "mmmm" de "yyyy;@',
    'yyyy-mm-dd',
    'dddd, d mmmm',
  ])('%s does', (format) => {
    expect(showsDay(format)).toBe(true);
  });

  it.each(['General', '@', '0.00', 'mmm-yy', 'yyyy', 'dd/mm/yyyy hh:mm', 'h:mm', '0" días"', 'dd', ''])(
    '%s does not',
    (format) => {
      expect(showsDay(format)).toBe(false);
    },
  );
});

describe('dateShown', () => {
  it.each([
    ['dd/mm/yyyy', '02/11/2023'],
    ['d/m/yy', '2/11/23'],
    ['d-mmm-yy', '2-nov-23'],
    ['d" de "mmmm" de "yyyy', '2 de noviembre de 2023'],
    ['[$-80A]dddd\\,\\ d\\ "de"\\ mmmm;@', 'jueves, 2 de noviembre'],
    ['yyyy-mm-dd', '2023-11-02'],
    ['ddd dd', 'jue 02'],
    ['m/d/yyyy', '02/11/2023'],
    ['[$-409]m/d/yy', '02/11/2023'],
    ['_-dd/mm/yyyy_-', '02/11/2023'],
    ['mmm-yy', 'nov-23'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'jueves, 2 de noviembre de 2023'],
    ['[$-x-sysdate]dddd, mmmm dd, yyyy', 'jueves, 2 de noviembre de 2023'],
  ])('%s is shown as %s', (format, expected) => {
    expect(dateShown(day('2023-11-02'), format)).toBe(expected);
  });

  it.each(['dd/mm/yyyy', 'yyyy-mm-dd', 'd/m/yy', 'dd.mm.yyyy'])('%s as any renderer shows it', (format) => {
    for (const iso of ['2023-01-09', '2024-02-29', '2027-12-31']) {
      expect(dateShown(day(iso), format)).toBe(numfmt(format, toSerial(day(iso)) ?? 0));
    }
  });
});
