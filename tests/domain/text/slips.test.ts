import { fc } from '../../support/fastCheck';
import { isWithinSlips } from '../../../src/domain/text/slips';

it.each([
  ['actividades', 'actividades', 0, true],
  ['actvidades', 'actividades', 1, true],
  ['acttividades', 'actividades', 1, true],
  ['actibidades', 'actividades', 1, true],
  ['fehca', 'fecha', 1, true],
  ['fehca', 'fecha', 0, false],
  ['respnsabel', 'responsable', 2, true],
  ['inicio', 'termino', 2, false],
  ['', 'fin', 2, false],
  ['', '', 0, true],
])('%j and %j within %i: %s', (a, b, max, expected) => {
  expect(isWithinSlips(a, b, max)).toBe(expected);
});

it('is the same both ways round, and grows no stricter with more slips allowed', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, max) => {
      expect(isWithinSlips(a, b, max)).toBe(isWithinSlips(b, a, max));
      expect(isWithinSlips(a, b, max) && !isWithinSlips(a, b, max + 1)).toBe(false);
    }),
  );
});
