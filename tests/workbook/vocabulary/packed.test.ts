import { fc } from '../../support/fastCheck';
import { headingWords } from '../../../src/workbook/recognition/headingScores';
import nearWords from '../../../src/workbook/vocabulary/nearWords.json';
import { packPhrases, packWords } from '../../../src/workbook/vocabulary/pack';
import { unpackPhrases, unpackWords } from '../../../src/workbook/vocabulary/packed';
import { PHRASES } from '../../../src/workbook/vocabulary/phrases';

const compared = (phrases: readonly string[]): readonly string[] =>
  phrases.map((phrase) => headingWords(phrase).join(' ')).sort();

describe('the packed phrases', () => {
  it.each([...new Set(PHRASES.map(({ kind }) => kind))])(
    'of %s are compared as those that people edit',
    (kind) => {
      const groups = PHRASES.filter((group) => group.kind === kind);
      const unpacked = unpackPhrases(packPhrases(groups, headingWords));
      const keys = groups.map(({ field, use }) => `${field} ${use}`);
      expect(unpacked.map(({ field, use }) => `${field} ${use}`)).toEqual([...new Set(keys)]);
      for (const { field, use, phrases } of unpacked) {
        const own = groups.filter((group) => group.field === field && group.use === use);
        expect(compared(phrases)).toEqual(compared(own.flatMap((group) => group.phrases)));
      }
    },
  );

  it('share the words with which they begin and those with which they end', () => {
    const phrases = ['acta', 'acta firmada', 'acta por aprobar', 'acta por firmar', 'acta'];
    const packed = packPhrases([{ field: 'minutes', use: 'sure', phrases }], (text) => text.split(' '));
    expect(packed).toBe('minutes sure=acta(!!firmada|por(aprobar firmar|))');
    expect([...(unpackPhrases(packed)[0]?.phrases ?? [])].sort()).toEqual([...phrases].sort());
  });

  it('are refused where no spelling is compared as the phrase is', () => {
    let calls = 0;
    const neverTheSame = (): readonly string[] => [String(calls++)];
    expect(() => packPhrases([{ field: 'end', use: 'sure', phrases: ['Fin'] }], neverTheSame)).toThrow(
      '«Fin»',
    );
  });
});

describe('packed words', () => {
  it('are those of the language that are near to a word of the phrases', () => {
    const words = nearWords.split(' ');
    expect(unpackWords(packWords(words))).toEqual(words);
  });

  it('may be any sorted words of small letters', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ñ'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.uniqueArray(letters), (words) => {
        const sorted = [...words].sort();
        expect(unpackWords(packWords(sorted))).toEqual(sorted);
      }),
    );
  });
});
