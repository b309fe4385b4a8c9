import { textHash } from '../../../src/domain/text/textHash';

describe('textHash', () => {
  // The first half is FNV-1a as its authors publish it.
  it.each([
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
    ['foobar', 'bf9cf968'],
  ])('of %j begins with FNV-1a and has sixteen digits', (text, first) => {
    expect(textHash(text)).toMatch(/^[0-9a-f]{16}$/);
    expect(textHash(text).slice(0, 8)).toBe(first);
  });

  it.each([
    ['Término', 'término'],
    ['ab', 'ba'],
    ['a', 'a '],
  ])('tells %j from %j', (one, other) => {
    expect(textHash(one)).not.toBe(textHash(other));
  });
});
