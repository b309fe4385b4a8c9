/**
 * fast-check with one seed for every run, so that a run can be repeated and a change is judged by the same inputs as the one
 * before it. `FUZZ_SEED` takes another, and `FUZZ_SEED=random` a new one each time; what fails prints its seed.
 */
import type { Arbitrary } from 'fast-check';
import fc from 'fast-check';

const seed = process.env['FUZZ_SEED'] ?? '20261126';

if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });

/**
 * Any character of Unicode, as the unit of a text. fast-check's own, `'binary'`, first makes a table of all 1.1 million, which takes
 * a second in each test file.
 *
 * @example fc.string({ unit: anyCharacter })
 */
export const anyCharacter: Arbitrary<string> = fc
  .oneof(
    { weight: 0xd800, arbitrary: fc.nat(0xd7ff) },
    { weight: 0x10_2000, arbitrary: fc.integer({ min: 0xe000, max: 0x10_ffff }) },
  )
  .map(
    (code) => String.fromCodePoint(code),
    (text) => {
      const code = typeof text === 'string' ? text.codePointAt(0) : undefined;
      if (code === undefined || String.fromCodePoint(code) !== text) throw new TypeError('not a character');
      return code;
    },
  );

export { fc };
