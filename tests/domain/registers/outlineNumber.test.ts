import { anyCharacter, fc } from '../../support/fastCheck';
import {
  formatOutlineNumber,
  outlineParent,
  parseOutlineNumber,
  readActivityNumber,
} from '../../../src/domain/registers/outlineNumber';
import { compareOutlineNumbers } from '../../../src/domain/registers/outlineOrder';

const outline = fc.array(fc.nat(999_999), { minLength: 1, maxLength: 6 });

describe('parseOutlineNumber', () => {
  it.each([
    ['6', [6]],
    ['6.', [6]],
    ['6.1', [6, 1]],
    ['6.1.', [6, 1]],
    [' 7.5. ', [7, 5]],
    ['7. 5', [7, 5]],
    ['3.10', [3, 10]],
    ['03.010', [3, 10]],
    ['1.2.3.4', [1, 2, 3, 4]],
    ['1.1.1.1.1.1.1.1.1.1.1.1.', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
  ])('reads %j', (text, expected) => {
    expect(parseOutlineNumber(text)).toEqual(expected);
  });

  it.each([
    '',
    ' ',
    '.',
    '6..1',
    '8..2',
    '6.a',
    'a',
    '.6',
    '6,1',
    '6-1',
    '-6',
    '6.1 bis',
    '#N/A',
    '1234567',
    'VI',
    '1.'.repeat(13),
    '1.'.repeat(16_000),
  ])('does not take %j for a number', (text) => {
    expect(parseOutlineNumber(text)).toBeNull();
  });

  it('reads back what is written, with or without the closing dot', () => {
    fc.assert(
      fc.property(outline, fc.constantFrom('', '.'), (number, dot) => {
        expect(parseOutlineNumber(formatOutlineNumber(number) + dot)).toEqual(number);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const number = parseOutlineNumber(text);
        expect(number === null || number.length > 0).toBe(true);
      }),
    );
  });
});

describe('readActivityNumber', () => {
  it.each([
    ['6', [6]],
    ['1.-', [1]],
    ['6.1.-', [6, 1]],
    ['1-', [1]],
    ['1.–', [1]],
    ['2 .—', [2]],
    ['1)', [1]],
    ['(2)', [2]],
    ['1°', [1]],
    ['1º.', [1]],
    ['3ª', [3]],
    ['No. 1', [1]],
    ['N° 4', [4]],
    ['Núm. 5', [5]],
    ['#6', [6]],
    ['Act. 3', [3]],
    ['ACTIVIDAD 6.1', [6, 1]],
    ['Subactividad No. 6.2.-', [6, 2]],
  ])('reads %j', (text, expected) => {
    expect(readActivityNumber(text)).toEqual(expected);
  });

  it.each(['', '-', '.-', '8..2', '6.a', '9a', '6-1', '-6', '6.1 bis', 'PREP-01', 'No aplica', 'Act.', 'VI'])(
    'does not take %j for a number',
    (text) => {
      expect(readActivityNumber(text)).toBeNull();
    },
  );

  it('reads every bare number as it is', () => {
    fc.assert(
      fc.property(outline, (number) => {
        expect(readActivityNumber(formatOutlineNumber(number))).toEqual(number);
      }),
    );
  });
});

describe('formatOutlineNumber', () => {
  it.each([
    [[6], '6'],
    [[6, 1], '6.1'],
    [[3, 10], '3.10'],
  ])('writes %j without a closing dot', (number, text) => {
    expect(formatOutlineNumber(number)).toBe(text);
  });
});

describe('outlineParent', () => {
  it.each([
    [[6], null],
    [[6, 1], [6]],
    [
      [6, 1, 2],
      [6, 1],
    ],
  ])('of %j is %j', (number, parent) => {
    expect(outlineParent(number)).toEqual(parent);
  });
});

describe('compareOutlineNumbers', () => {
  it('puts 3.9 before 3.10 and a parent before its children', () => {
    const shuffled = [[10], [3, 10], [3], [3, 9, 1], [3, 9], [2]];
    expect(shuffled.sort(compareOutlineNumbers).map(formatOutlineNumber)).toEqual([
      '2',
      '3',
      '3.9',
      '3.9.1',
      '3.10',
      '10',
    ]);
  });

  it('is an order: the two ways round are opposite, and only equals are level', () => {
    fc.assert(
      fc.property(outline, outline, (a, b) => {
        expect(Math.sign(compareOutlineNumbers(a, b)) + Math.sign(compareOutlineNumbers(b, a))).toBe(0);
        expect(compareOutlineNumbers(a, b) === 0).toBe(formatOutlineNumber(a) === formatOutlineNumber(b));
      }),
    );
  });
});
